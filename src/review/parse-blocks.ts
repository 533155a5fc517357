import { type Field, fieldOf } from "./field-name.ts";
import { toLine } from "./finding-row.ts";
import { type ParsedReply, rawFinding } from "./raw-finding.ts";

const ENTRY =
  /^[\s>*#\-•|]{0,12}(?:\d{1,3}[.)]\s{1,4})?[*_`"'<]{0,3}(\p{L}[\p{L}\p{N} _().]{0,30})[*_`"']{0,3}\s{0,3}[:=>]\s{0,3}[*_]{0,3}\s{0,3}(.*)$/u;
const MAX_LINES = 5_000;
const MAX_LINE = 2_000;
const MAX_OTHERS = 8;
/** One name with a colon stands in any text. */
const LEAST_FIELDS = 2;

interface Block {
  readonly fields: Map<Field, string>;
  readonly others: string[];
}

interface State {
  readonly blocks: Block[];
  isInFence: boolean;
  /** The name whose value stands on the lines below it. */
  open: Field | undefined;
}

/** Findings given as `name: value` lines (YAML, TOML, Markdown, XML elements on lines of their own): a name that comes again starts the next one. */
export function parseBlockReply(text: string): ParsedReply {
  const state: State = { blocks: [newBlock()], isInFence: false, open: undefined };
  for (const raw of text.split("\n").slice(0, MAX_LINES)) takeLine(state, raw.slice(0, MAX_LINE).replace(/\r/g, ""));
  const findings = state.blocks.map(toFinding).filter((one) => one !== undefined);
  return { findings, saysNothing: false };
}

function newBlock(): Block {
  return { fields: new Map(), others: [] };
}

function takeLine(state: State, line: string): void {
  if (/^\s{0,8}(?:```|~~~)/.test(line)) {
    state.isInFence = !state.isInFence;
    return;
  }
  const block = state.blocks.at(-1) ?? newBlock();
  const entry = ENTRY.exec(line);
  const name = entry === null ? undefined : fieldOf(entry[1] ?? "");
  const isCode = state.isInFence && block.fields.has("message") && !block.fields.has("quote");
  if (name === undefined || isCode) {
    takeValue(block, line, state);
    return;
  }
  const value = unwrapped(entry?.[2] ?? "");
  state.open = value === "" ? name : undefined;
  // Two names for the same part stand in one finding: a title and a description.
  if (!block.fields.has(name)) block.fields.set(name, value);
  else if (name === "message") block.others.push(value);
  else state.blocks.push({ fields: new Map([[name, value]]), others: [] });
}

/** A line that names nothing: a value below its name (YAML's `|`, a fenced quote), or words that may hold the code. */
function takeValue({ fields, others }: Block, line: string, { open, isInFence }: State): void {
  if (line.trim() === "") return;
  if (open !== undefined && fields.get(open) === "") fields.set(open, open === "quote" ? line : line.trim());
  else if (isInFence && fields.has("message") && !fields.has("quote")) fields.set("quote", line);
  else if (others.length < MAX_OTHERS) others.push(line);
}

function unwrapped(value: string): string {
  const plain = value.replace(/<\/[a-z_]{1,20}>\s*$/i, "").trim();
  if (/^[|>][-+]?$/.test(plain)) return "";
  const wrapped = /^("""|'''|["'`])(.*)\1,?$/.exec(plain)?.[2] ?? plain;
  return plain.startsWith('"') ? wrapped.replace(/\\(["\\])/g, "$1") : wrapped.replace(/''/g, "'");
}

function toFinding({ fields, others }: Block): ReturnType<typeof rawFinding> {
  const quote = fields.get("quote") ?? "";
  if (fields.size < LEAST_FIELDS || (quote === "" && others.length === 0)) return undefined;
  const number = fields.get("line");
  const path = fields.get("path") ?? null;
  return rawFinding({
    path,
    line: number === undefined ? (path === null ? null : lineBehind(path)) : toLine(number),
    severity: fields.get("severity") ?? null,
    message: fields.get("message") ?? "",
    quote: quote === "" ? null : quote,
    others,
  });
}

function lineBehind(path: string): number | null {
  const digits = /[:#,\s]\s{0,2}(?:L|lines? )?(\d{1,9})\b/i.exec(path)?.[1];
  return digits === undefined ? null : Number(digits);
}
