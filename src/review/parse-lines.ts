import { type ParsedReply, type RawFinding, rawFinding } from "./raw-finding.ts";

const SEVERITY =
  "critical|blocker|high|major|error|medium|moderate|warning|low|minor|info|informational|nit|note|trivial";
const LEAD = `^[\\s*#|\\-•\\p{Extended_Pictographic}\\ufe0f]{0,12}(?:\\d{1,3}[.)]\\s{1,4})?[\\s*_\`"'(\\[]{0,6}`;
const PATH = `(?:(?:file\\s)?(?<path>[^\\s:\`*"'|()\\[\\]#][^:\`*"'|#]{0,300}?)[\`*"']{0,3}\\s{0,3}(?:[:,(|#]{1,2}\\s{0,3}|\\s(?=lines?\\b)))?`;
const LINE = `[\\s*_\`\\[(]{0,6}(?:lines?|ln|l)?[\\s#.:]{0,4}(?<line>\\d{1,9})(?:\\s{0,2}(?:-|–|to|,|:)\\s{0,2}l?\\d{1,9})?[\\s*_\`\\])]{0,6}`;
const GAP = "[:|,\\-–—.\\s]{1,6}";
const WORD = `[\\s*_\`(\\[\\p{Extended_Pictographic}\\ufe0f]{0,6}(?:severity\\s{0,2}[:=]\\s{0,2})?(?<severity>${SEVERITY})\\b[\\s*_\`)\\]]{0,6}`;
const REST = "[:|,\\-–—.\\s]{0,6}(?<text>.*)$";
// `path:12: high: text`, with whatever bullets, brackets and stars a model puts around the parts; the severity first; none at all.
const HEAD = new RegExp(`${LEAD}${PATH}${LINE}${GAP}${WORD}${REST}`, "iu");
const HEAD_SEVERITY_FIRST = new RegExp(`${LEAD}${WORD}${GAP}${PATH}${LINE}${REST}`, "iu");
const HEAD_WITHOUT_SEVERITY = new RegExp(`${LEAD}${PATH}${LINE}[:|\\-–—]\\s?${REST}`, "iu");
// Most lines are none; told cheaply, so that a long answer costs little.
const WORTH = new RegExp(`\\b(?:${SEVERITY})\\b`, "iu");
const QUOTE =
  /^\s{0,8}(?:[*_-]{0,3}\s{0,2}(?:quote|code|line of code)[*_]{0,3}\s{0,2}:[*_]{0,3}\s{0,2}|>{1,3} ?)(?<quote>.*)$/iu;
const FENCE = /^\s{0,8}(?:```|~~~)/;
const SECTION =
  /^\s{0,3}(?:#{1,6}\s|\*\*(?=\S))\s{0,3}`?(?:file:?\s{0,3})?`?(?<path>[^\s`*]{1,300}\.[A-Za-z0-9]{1,10})[`*:]{0,4}\s{0,3}$/iu;
const NOTHING =
  /^[\s\W]{0,8}(?:none|no (?:findings|issues|defects|problems|bugs)(?: (?:found|were found|to report|detected))?|nothing to report)[\s\W]{0,8}$/iu;
const MAX_LINE = 2_000;
const MAX_LINES = 5_000;
const MAX_FINDINGS = 500;
/** A model that says it over and over has lost its way. */
const MOST_NOTHINGS = 3;

/** Lines around a finding that may be its code, marked as such or not. */
const MAX_OTHERS = 4;

interface Draft {
  readonly path: string | null;
  readonly line: number;
  readonly severity: string | null;
  message: string;
  quote: string[];
  readonly others: string[];
}

interface Drafts {
  readonly all: Draft[];
  /** Quotes that stand before the finding they belong to; undefined where they come behind it. */
  pending: string[] | undefined;
  section: string | null;
  isInFence: boolean;
  nothings: number;
}

/** Findings in the line form: `path:line: severity: text`, and the quoted line behind it; whatever else stands in the text is left out. */
export function parseLineReply(text: string): ParsedReply {
  const drafts: Drafts = { all: [], pending: undefined, section: null, isInFence: false, nothings: 0 };
  for (const raw of text.split("\n").slice(0, MAX_LINES))
    takeLine(drafts, raw.slice(0, MAX_LINE).replace(/[\r\ufeff]/g, ""));
  const findings = drafts.all
    .slice(0, MAX_FINDINGS)
    .map(finish)
    .filter((one) => one !== undefined);
  const { nothings } = drafts;
  return { findings, saysNothing: findings.length === 0 && nothings > 0 && nothings <= MOST_NOTHINGS };
}

function takeLine(drafts: Drafts, line: string): void {
  if (FENCE.test(line)) {
    drafts.isInFence = !drafts.isInFence;
    return;
  }
  if (NOTHING.test(line)) drafts.nothings += 1;
  const head = headOf(line, drafts.isInFence);
  const named = SECTION.exec(line)?.groups?.["path"];
  const quote = QUOTE.exec(line)?.groups?.["quote"];
  if (head !== undefined) {
    drafts.all.push({ ...head, path: head.path ?? drafts.section, quote: drafts.pending ?? [] });
    if (drafts.pending !== undefined) drafts.pending = [];
  } else if (named !== undefined) drafts.section = named;
  else if (quote !== undefined && (drafts.all.length === 0 || drafts.pending !== undefined)) {
    drafts.pending = [...(drafts.pending ?? []), quote];
  } else takeMore(drafts.all.at(-1), line, quote, drafts.isInFence);
}

function headOf(line: string, isInFence: boolean): Draft | undefined {
  if (QUOTE.test(line)) return undefined;
  const match = WORTH.test(line) ? (HEAD.exec(line) ?? HEAD_SEVERITY_FIRST.exec(line)) : null;
  // In a fence stands code, which may have a number at its start.
  const groups = (match ?? (isInFence ? null : HEAD_WITHOUT_SEVERITY.exec(line)))?.groups;
  if (groups === undefined) return undefined;
  const { severity = null, text = "", path } = groups;
  return { path: path?.trim() || null, line: Number(groups["line"]), severity, message: text, quote: [], others: [] };
}

/** What follows a finding: its quote, in one of several forms, or more words while it has none. */
function takeMore(draft: Draft | undefined, line: string, quote: string | undefined, isInFence: boolean): void {
  if (draft === undefined || line.trim() === "") return;
  if (quote !== undefined) draft.quote.push(quote);
  else if (isInFence) draft.quote.push(line);
  else if (draft.message.trim() === "") draft.message = line;
  else if (draft.others.length < MAX_OTHERS) draft.others.push(line);
}

function finish(draft: Draft): RawFinding | undefined {
  const quote = draft.quote.length > 0 ? draft.quote.join("\n") : inlineQuote(draft.message);
  // Any line with a number reads like a finding; without a severity it is one only if it quotes code, or names a file.
  if (draft.severity === null && draft.quote.length === 0 && !/[./]/.test(draft.path ?? "")) return undefined;
  const { path, line, severity, message, others } = draft;
  return rawFinding({ path, line, severity, message, quote, others });
}

/** Code between backticks in the words themselves, the longest. */
function inlineQuote(message: string): string | null {
  const pieces = [...message.matchAll(/`([^`]{4,400})`/g)].map((match) => match[1] ?? "");
  return pieces.sort((left, right) => right.length - left.length)[0] ?? null;
}
