/**
 * CODEOWNERS as GitHub reads it: the last line that matches a path names its owners; a line that is not valid is left out, and so
 * is a whole file that is too large. https://docs.github.com/articles/about-code-owners#codeowners-syntax
 */

const MAX_CHARACTERS = 3 * 1024 * 1024;
const OWNER = /^(?:@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\/[a-z0-9_.-]+)?|[^\s@]+@[^\s@]+\.[^\s@]+)$/i;

/** One line: the pattern's segments and whom it names. */
interface OwnerLine {
  readonly segments: readonly string[];
  /** Whether what lies below a matched folder is meant too. */
  readonly isFolderMeant: boolean;
  readonly owners: readonly string[];
}

/** The text of a CODEOWNERS file -> a function from path to owners as written (`@login`, `@org/team`, email), none where nobody owns it. */
export function parseCodeowners(text: string): (path: string) => readonly string[] {
  if (text.length > MAX_CHARACTERS) return () => [];
  const lines = text.split(/\r?\n/).map(parseLine);
  const known = lines.filter((line) => line !== undefined).reverse();
  return (path) => known.find((line) => matchesLine(line, path.split("/")))?.owners ?? [];
}

function parseLine(text: string): OwnerLine | undefined {
  const words = splitWords(text);
  const pattern = words[0];
  if (pattern === undefined || !isPattern(pattern)) return undefined;
  const owners = words.slice(1);
  if (!owners.every((owner) => OWNER.test(owner))) return undefined;
  return { ...parsePattern(pattern), owners };
}

// A blank with a backslash before it belongs to the pattern; `#` starts a comment where a word would.
function splitWords(text: string): readonly string[] {
  const words: string[] = [];
  for (const match of text.matchAll(/(?:\\.|[^\s\\])+/gsu)) {
    if (match[0].startsWith("#")) break;
    words.push(match[0].replace(/\\(?=\s)/g, ""));
  }
  return words;
}

// GitHub has neither negation nor ranges nor an escaped `#` here.
function isPattern(pattern: string): boolean {
  return !(pattern.startsWith("!") || pattern.startsWith("\\#") || /[[\]]/.test(pattern) || pattern === "/");
}

function parsePattern(pattern: string): Pick<OwnerLine, "segments" | "isFolderMeant"> {
  const isFolder = pattern.endsWith("/");
  const bare = pattern.replace(/\/+$/, "");
  const isAnchored = bare.includes("/");
  const parts = bare.split("/").filter((part, index) => part !== "" || index > 0);
  const segments = isAnchored ? parts : ["**", ...parts];
  // `docs/*` means the files in that folder and not what lies deeper.
  const isFolderMeant = isFolder || parts.length === 1 || parts.at(-1) !== "*";
  return { segments: isFolder ? [...segments, "**"] : segments, isFolderMeant };
}

function matchesLine(line: OwnerLine, path: readonly string[]): boolean {
  const { segments } = line;
  // reached[i]: the first i segments of the pattern match the path so far.
  let reached = closure(segments, [true, ...segments.map(() => false)]);
  for (const [depth, name] of path.entries()) {
    reached = advance(segments, reached, name);
    const isMatched = reached[segments.length] === true;
    if (isMatched && (line.isFolderMeant || depth === path.length - 1)) return true;
  }
  return false;
}

function advance(segments: readonly string[], reached: readonly boolean[], name: string): readonly boolean[] {
  const next = [false, ...segments.map((segment, index) => reached[index] === true && matchesName(segment, name))];
  for (const [index, segment] of segments.entries()) {
    if (segment === "**" && reached[index] === true) next[index] = true;
  }
  return closure(segments, next);
}

// In the middle and at the start `**` may stand for no folder at all; at the end it wants something below.
function closure(segments: readonly string[], reached: readonly boolean[]): readonly boolean[] {
  const open = [...reached];
  for (const [index, segment] of segments.entries()) {
    if (segment === "**" && open[index] === true && index < segments.length - 1) open[index + 1] = true;
  }
  return open;
}

// Greedy with one point to go back to, so its time is bounded by the product of the lengths.
function matchesName(pattern: string, name: string): boolean {
  let at = 0;
  let star = -1;
  let retry = 0;
  for (let index = 0; index < name.length; ) {
    const wanted = pattern[at];
    if (wanted === "*") {
      star = at;
      retry = index;
      at += 1;
    } else if (wanted !== undefined && (wanted === "?" || wanted === name[index])) {
      at += 1;
      index += 1;
    } else if (star >= 0) {
      at = star + 1;
      retry += 1;
      index = retry;
    } else {
      return false;
    }
  }
  return [...pattern.slice(at)].every((rest) => rest === "*");
}
