import type { ProofCheck } from "../domain/proposal.ts";
import { broken, held } from "./check.ts";

/** Characters that show code as something else than it is (https://trojansource.codes), and controls that no source needs. */
const HIDDEN =
  /[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]|[^\P{Cc}\t\f]|[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]|\p{Noncharacter_Code_Point}/u;
const WORD = /[\p{L}\p{M}_][\p{L}\p{M}\p{N}_]*/gu;
/** Scripts whose letters look like Latin ones. */
const LOOKALIKE =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]|[\uff21-\uff3a\uff41-\uff5a]/u;

/** Whether a line that came in holds what cannot be seen, or a word of letters that look like others. */
export function checkCharacters(added: readonly string[]): ProofCheck {
  for (const line of added) {
    const hidden = HIDDEN.exec(line)?.[0];
    if (hidden !== undefined) {
      return broken("characters", `it brings in a character that cannot be seen (U+${hex(hidden)})`);
    }
    for (const [word] of line.matchAll(WORD)) {
      if (LOOKALIKE.test(word) && /[A-Za-z]/.test(word)) {
        return broken("characters", "it brings in a word of letters that only look like Latin ones");
      }
    }
  }
  return held("characters", "no character that hides or disguises code came in");
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
