import type { Notice } from "../domain/report.ts";
import { type State, worstState } from "../domain/verdict.ts";
import type { PullOutcome } from "./context.ts";

/** The outcomes of several pull requests -> that of the run: the worst state (`error` where one has no verdict), every problem in one line. */
export function joinOutcomes(outcomes: readonly PullOutcome[], notices: readonly Notice[] = []): PullOutcome {
  const [only] = outcomes;
  if (only !== undefined && outcomes.length === 1 && notices.length === 0) return only;
  const states = outcomes.map((outcome) => outcome.state).filter((state): state is State => state !== null);
  const problems = outcomes.map((outcome) => outcome.problem).filter((problem) => problem !== null);
  return {
    judged: outcomes.flatMap((outcome) => outcome.judged),
    state: states.length === 0 ? null : worstState(problems.length === 0 ? states : [...states, "error"]),
    notices: [...outcomes.flatMap((outcome) => outcome.notices), ...notices],
    problem: problems.length === 0 ? null : problems.join("; "),
    isReadOnly: outcomes.some((outcome) => outcome.isReadOnly),
  };
}
