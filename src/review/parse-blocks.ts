import { type ParsedReply, rawFinding } from "./raw-finding.ts";

type Field = "path" | "line" | "severity" | "message" | "quote";

const NAMES: Readonly<Record<string, Field>> = {
  path: "path",
  file: "path",
  filename: "path",
  line: "line",
  lines: "line",
  "line number": "line",
  line_number: "line",
  severity: "severity",
  level: "severity",
  priority: "severity",
  message: "message",
  issue: "message",
  problem: "message",
  description: "message",
  comment: "message",
  defect: "message",
  finding: "message",
  quote: "quote",
  code: "quote",
  snippet: "quote",
};
const ENTRY =
  /^[\s>*#\-•|]{0,12}(?:\d{1,3}[.)]\s{1,4})?[*_`"'<]{0,3}(path|file|filename|lines?|line[ _]number|severity|level|priority|message|issue|problem|description|comment|defect|finding|quote|code|snippet)[*_`"']{0,3}\s{0,3}[:=>]\s{0,3}[*_]{0,3}\s{0,3}(.*)$/i;
const MAX_LINES = 5_000;
const MAX_LINE = 2_000;

/** Findings given as `name: value` lines (YAML, Markdown, XML elements on lines of their own): a name that comes again starts the next one. */
export function parseBlockReply(text: string): ParsedReply {
  const blocks: Map<Field, string>[] = [];
  let current = new Map<Field, string>();
  let isInFence = false;
  for (const raw of text.split("\n").slice(0, MAX_LINES)) {
    const line = raw.slice(0, MAX_LINE).replace(/\r/g, "");
    if (/^\s{0,8}(?:```|~~~)/.test(line)) {
      isInFence = !isInFence;
      continue;
    }
    const entry = ENTRY.exec(line);
    const name = NAMES[(entry?.[1] ?? "").toLowerCase()];
    if (name === undefined) {
      // A value on the lines below its name: YAML's `|`, or a fenced quote.
      const isOpen = current.get("quote") === "" || (isInFence && current.has("message") && !current.has("quote"));
      if (isOpen && line.trim() !== "") current.set("quote", line);
      continue;
    }
    if (current.has(name)) {
      blocks.push(current);
      current = new Map();
    }
    current.set(name, unwrapped(entry?.[2] ?? ""));
  }
  const findings = [...blocks, current].map(toFinding).filter((one) => one !== undefined);
  return { findings, saysNothing: false };
}

function unwrapped(value: string): string {
  const plain = value.replace(/<\/[a-z_]{1,20}>\s*$/i, "").trim();
  if (plain === "|" || plain === ">" || plain === "|-" || plain === "") return "";
  const wrapped = /^(["'`])(.*)\1$/.exec(plain)?.[2] ?? plain;
  return plain.startsWith('"') ? wrapped.replace(/\\(["\\])/g, "$1") : wrapped.replace(/''/g, "'");
}

function toFinding(block: ReadonlyMap<Field, string>): ReturnType<typeof rawFinding> {
  const quote = block.get("quote") ?? "";
  if (quote === "") return undefined;
  const line = /\d{1,9}/.exec(block.get("line") ?? "")?.[0];
  return rawFinding({
    path: block.get("path") ?? null,
    line: line === undefined ? null : Number(line),
    severity: block.get("severity") ?? null,
    message: block.get("message") ?? "",
    quote,
  });
}
