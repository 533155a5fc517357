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
  /** Further texts that came with it and may hold the quote. */
  readonly others?: readonly string[];
}

/** What an answer says. */
export interface ParsedReply {
  readonly findings: readonly RawFinding[];
  /** True where it says in the form asked for that there is nothing to report. Silence is not that. */
  readonly saysNothing: boolean;
}

const MAX_MESSAGE = 1_000;
const MAX_QUOTE = 2_000;
const MAX_OTHERS = 8;

/** A raw finding with texts of bounded length, undefined where it says nothing. */
export function rawFinding({ others, ...parts }: RawFinding): RawFinding | undefined {
  const message = parts.message.replace(/\s+/gu, " ").trim();
  const quote = parts.quote === null || parts.quote.trim() === "" ? null : parts.quote.slice(0, MAX_QUOTE);
  const further = (others ?? [])
    .filter((text) => text.trim() !== "" && text !== parts.quote && text !== parts.message)
    .slice(0, MAX_OTHERS)
    .map((text) => text.slice(0, MAX_QUOTE));
  if (message === "" && quote === null && further.length === 0) return undefined;
  return {
    ...parts,
    message: (message === "" ? "a defect without a description" : message).slice(0, MAX_MESSAGE),
    quote,
    ...(further.length === 0 ? {} : { others: further }),
  };
}
