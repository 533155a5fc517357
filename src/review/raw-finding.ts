/** A finding as the model gave it: nothing of it is checked yet. */
export interface RawFinding {
  /** Null where it names none. */
  readonly path: string | null;
  readonly line: number | null;
  /** The model's word. */
  readonly severity: string | null;
  readonly message: string;
  /** The code it claims to quote, null where it quotes none. */
  readonly quote: string | null;
}

/** What an answer says. */
export interface ParsedReply {
  readonly findings: readonly RawFinding[];
  /** True where it says in the form asked for that there is nothing to report. Silence is not that. */
  readonly saysNothing: boolean;
}

const MAX_MESSAGE = 1_000;
const MAX_QUOTE = 2_000;

/** A raw finding with texts of bounded length, undefined where it says nothing. */
export function rawFinding(parts: RawFinding): RawFinding | undefined {
  const message = parts.message.replace(/\s+/gu, " ").trim();
  if (message === "" && (parts.quote === null || parts.quote.trim() === "")) return undefined;
  return {
    ...parts,
    message: (message === "" ? "a defect without a description" : message).slice(0, MAX_MESSAGE),
    quote: parts.quote === null || parts.quote.trim() === "" ? null : parts.quote.slice(0, MAX_QUOTE),
  };
}
