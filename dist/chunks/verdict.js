// src/domain/verdict.ts
/** GitHub's four states of a commit status, best first; the state of several is the last of them that occurs. */
const STATES = [
	"success",
	"pending",
	"failure",
	"error"
];
/** The worst of several states, `success` for none. */
function worstState(states) {
	return states.reduce((worst, state) => STATES.indexOf(state) > STATES.indexOf(worst) ? state : worst, "success");
}
export { worstState as n, STATES as t };
