// src/config/given-inputs.ts
/** The value of an input as the runner passes it, without blanks around it; empty where it is not set. */
function readInput(environment, name) {
	return (environment[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "").trim();
}
/** Inputs whose values must be masked before anything else is said. */
const SECRET_INPUTS = [
	"github-token",
	"team-token",
	"model-api-key"
];
export { readInput as n, SECRET_INPUTS as t };
