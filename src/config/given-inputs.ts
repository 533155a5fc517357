/** What the runner gives of a step's inputs, for those who must not load what checks them. */
type Environment = Readonly<Record<string, string | undefined>>;

/** The value of an input as the runner passes it, without blanks around it; empty where it is not set. */
export function readInput(environment: Environment, name: string): string {
  return (environment[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "").trim();
}

/** Inputs whose values must be masked before anything else is said. */
export const SECRET_INPUTS = ["github-token", "team-token", "model-api-key"] as const;
