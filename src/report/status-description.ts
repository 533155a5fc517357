import type { StatusDraft } from "../domain/publication.ts";
import { type State, worstState } from "../domain/verdict.ts";
import { oneLine } from "./escape.ts";

/** Characters that GitHub takes in a status description. See https://docs.github.com/en/rest/commits/statuses */
export const MAX_DESCRIPTION = 140;

/** The description of the first `pending` on a head; any other description is a verdict. */
export const CHECKING = "checking";

/** The verdict on one pull request of a head. */
export interface HeadVerdict {
  readonly pullRequest: number;
  readonly state: State;
  readonly summary: string;
}

/** Verdicts of the open pull requests with one head -> its status: the worst state, and where there are several each named. */
export function composeStatus(verdicts: readonly HeadVerdict[]): StatusDraft {
  const state = worstState(verdicts.map((verdict) => verdict.state));
  const [only] = verdicts;
  if (only !== undefined && verdicts.length === 1) return { state, description: fitDescription(oneLine(only.summary)) };
  const names = verdicts.map((verdict) => `#${verdict.pullRequest} ${verdict.state}`).join(", ");
  const worst = verdicts.find((verdict) => verdict.state === state);
  return { state, description: fitDescription(worst === undefined ? names : `${names}: ${oneLine(worst.summary)}`) };
}

function fitDescription(text: string): string {
  if (text.length <= MAX_DESCRIPTION) return text;
  // Cut by code points, so that no half of a character is left; counted in UTF-16 units, which are never fewer.
  let fitted = "";
  for (const character of text) {
    if (fitted.length + character.length > MAX_DESCRIPTION - 1) break;
    fitted += character;
  }
  return `${fitted}…`;
}
