/** A fenced block of a markdown text. */
export interface Block {
  readonly lines: readonly string[];
  /** What looks like a path beside its fence: in the words behind it, or on the line before. */
  readonly names: readonly string[];
  readonly isClosed: boolean;
}

const NAME = /(?<![\w./@~-])((?:[\w@.~-]*\/)*[\w@.-]*\.[A-Za-z][A-Za-z0-9]{0,9})(?![\w/])/g;
const HEADING_WIDTH = 300;
/** What ends like the name of a file and is none: a version, an abbreviation, a library. */
const NO_NAME = /^(?:e\.g|i\.e|etc\.|node\.js|next\.js|vue\.js|react\.js|ast\.|os\.|self\.|this\.)/i;
const ENDINGS =
  /\.(?:py|pyi|[cm]?[jt]sx?|go|sh|bash|ya?ml|json|toml|cfg|ini|txt|md|rs|java|kt|rb|php|c|h|cc|cpp|hpp|cs|swift|sql|tf|html|css|env|lock|xml)$/i;

/** The fenced blocks of a text whose fences have at least `least` backticks (or tildes). */
export function fencedBlocks(lines: readonly string[], least: number): readonly Block[] {
  const blocks: Block[] = [];
  let before = "";
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const opening = /^ {0,3}(`{3,}|~{3,})\s*([^`]*)$/.exec(line);
    const fence = opening?.[1] ?? "";
    if (fence.length < least) {
      if (line.trim() !== "") before = line;
      continue;
    }
    const end = closingLine(lines, at + 1, fence);
    blocks.push({
      lines: lines.slice(at + 1, end),
      names: [...namesIn(opening?.[2] ?? ""), ...namesIn(heading(before))],
      isClosed: end < lines.length,
    });
    before = "";
    at = end;
  }
  return blocks;
}

/** The index of the line that ends a block, the count of lines where none does. */
function closingLine(lines: readonly string[], from: number, fence: string): number {
  const sign = fence.startsWith("`") ? "`" : "~";
  const closes = new RegExp(`^ {0,3}${sign}{${fence.length},}\\s*$`);
  const found = lines.findIndex((line, index) => index >= from && closes.test(line));
  return found === -1 ? lines.length : found;
}

// Prose speaks of files too; a heading, a label or a name alone says which file follows.
function heading(line: string): string {
  const text = line.trim();
  if (/^(?:#{1,6} |\*\*|`|[-*] `|(?:file|path|filename|update|create|new file|in)\b)/i.test(text)) return text;
  return /^\S+$/.test(text.replace(/[:*`]/g, "")) || text.endsWith(":") ? text : "";
}

function namesIn(text: string): readonly string[] {
  return [...text.slice(0, HEADING_WIDTH).matchAll(NAME)]
    .map((match) => match[1] ?? "")
    .filter((name) => ENDINGS.test(name) && !NO_NAME.test(name));
}
