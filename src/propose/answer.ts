/** A model's answer -> the code in it. Models write prose around it, number its lines, wrap it in JSON, or answer something else. */
import { displayPath } from "../domain/path.ts";
import { type Block, fencedBlocks } from "./code-blocks.ts";
import { unwrapJson } from "./json-answer.ts";

/** An answer as the model gave it. */
export interface GivenAnswer {
  readonly text: string;
  readonly refusal: string | null;
  readonly finish: "stop" | "length" | "filtered" | "unknown";
  /** Whether the server cut the question off before the model saw it. */
  readonly isTruncated: boolean;
}

/** What was asked for. */
export interface Wanted {
  /** In the internal form of `path.ts`. */
  readonly path: string;
  readonly isJson: boolean;
  /** Each part as it was shown; the whole file is one part. */
  readonly parts: readonly (readonly string[])[];
  /** How many backticks a fence has at least. */
  readonly fenceLength: number;
  /** The line that stood around the code in the question. */
  readonly dataFence: string;
}

/** The lines of each part, or one line on why there are none. */
export type ReadAnswer =
  | { readonly parts: readonly (readonly string[])[] }
  | { readonly unusable: string; readonly isTooLong?: true };

/** Takes the code out of an answer; never throws. */
export function readAnswer(answer: GivenAnswer, wanted: Wanted): ReadAnswer {
  if (answer.isTruncated) return { unusable: "the server cut the question off without saying so", isTooLong: true };
  if (answer.refusal !== null) return { unusable: "the model refused to answer" };
  if (answer.finish === "filtered") return { unusable: "the server's filter took the answer away" };
  if (answer.finish === "length") return { unusable: "the answer was cut off at its length limit", isTooLong: true };
  const text = withoutThoughts(answer.text).replace(/\r\n/g, "\n");
  if (text.trim() === "") return { unusable: "the answer was empty" };
  const unwrapped = wanted.isJson ? undefined : unwrapJson(text);
  if (unwrapped !== undefined) {
    const stranger = unwrapped.paths.find((path) => !isSamePath(path, wanted.path));
    if (stranger !== undefined) return anotherFile(stranger);
    if (unwrapped.texts.length > wanted.parts.length) return { unusable: "the answer holds more than one file" };
    if (unwrapped.texts.length === wanted.parts.length) return finish(unwrapped.texts.map(linesOf), wanted);
  }
  return readText(text, wanted);
}

function readText(text: string, wanted: Wanted): ReadAnswer {
  const lines = text.split("\n").filter((line) => line.trim() !== wanted.dataFence.trim());
  const blocks = fencedBlocks(lines, wanted.fenceLength);
  if (looksLikePatch(blocks.length === 0 ? lines : blocks.flatMap((block) => block.lines))) {
    return { unusable: "the answer is a patch, not the code itself" };
  }
  const stranger = blocks.flatMap((block) => block.names).find((name) => !isSamePath(name, wanted.path));
  if (stranger !== undefined) return anotherFile(stranger);
  if (blocks.some((block) => !block.isClosed))
    return { unusable: "the code in the answer has no end", isTooLong: true };
  if (blocks.length === 0) {
    if (wanted.parts.length > 1) return { unusable: "the answer holds no code block" };
    return finish([trimBlank(withoutGreeting(lines))], wanted);
  }
  const chosen = choose(blocks, wanted);
  if (chosen === undefined) {
    return { unusable: `the answer holds ${blocks.length} code blocks for ${wanted.parts.length} parts` };
  }
  return finish(chosen, wanted);
}

function finish(parts: readonly (readonly string[])[], wanted: Wanted): ReadAnswer {
  const cleaned = parts.map((lines, index) => indented(withoutNumbers(lines), wanted.parts[index] ?? []));
  if (cleaned.every((lines) => lines.every((line) => line.trim() === ""))) {
    return { unusable: "the answer leaves nothing of the code" };
  }
  return { parts: cleaned };
}

function anotherFile(path: string): ReadAnswer {
  return { unusable: `the answer changes another file (${path.slice(0, 100)})` };
}

// Also a thought that never ends: then there is no answer behind it.
function withoutThoughts(text: string): string {
  const plain = text.replace(/<(think|thinking|reasoning)>[\s\S]*?(?:<\/\1>|$)/gi, "");
  const end = plain.toLowerCase().lastIndexOf("</think>");
  return end === -1 ? plain : plain.slice(end + "</think>".length);
}

function looksLikePatch(lines: readonly string[]): boolean {
  return lines.some(
    (line, index) =>
      /^diff --git /.test(line) ||
      /^@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@/.test(line) ||
      (/^--- \S/.test(line) && /^\+\+\+ \S/.test(lines[index + 1] ?? "")) ||
      /^\*\*\* (?:Begin Patch|Update File|Add File|Delete File)/.test(line) ||
      /^<<<<<<< /.test(line),
  );
}

/** The block of each part; of many blocks for one part the one that has most in common with it, of equals the last. */
function choose(blocks: readonly Block[], { parts }: Wanted): readonly (readonly string[])[] | undefined {
  if (blocks.length === parts.length) return blocks.map((block) => block.lines);
  const [only] = parts;
  if (parts.length !== 1 || only === undefined) return undefined;
  const known = new Set(only.map((line) => line.trim()).filter((line) => line !== ""));
  let best = blocks[0];
  let most = -1;
  for (const block of blocks) {
    const common = new Set(block.lines.map((line) => line.trim()).filter((line) => known.has(line))).size;
    if (common >= most) [best, most] = [block, common];
  }
  return best === undefined ? undefined : [best.lines];
}

function linesOf(text: string): readonly string[] {
  const blocks = fencedBlocks(text.split("\n"), 3);
  const [only] = blocks;
  if (only !== undefined && blocks.length === 1 && text.trimStart().startsWith("```")) return only.lines;
  const lines = text.replace(/\r\n/g, "\n").split("\n");
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

function withoutGreeting(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== "");
  const isGreeting = /^(?:sure|here|below|certainly|of course|okay|ok)\b[^=(]*[:!.]\s*$/i.test(lines[first] ?? "");
  return isGreeting ? lines.slice(first + 1) : lines;
}

function trimBlank(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== "");
  const last = lines.findLastIndex((line) => line.trim() !== "");
  return first === -1 ? [] : lines.slice(first, last + 1);
}

/** The code was shown with numbers; they are taken off again where every line has one. */
function withoutNumbers(lines: readonly string[]): readonly string[] {
  const numbered = lines.filter((line) => line.trim() !== "");
  const isNumbered = numbered.length > 0 && numbered.every((line) => /^\s*\d{1,7}\|/.test(line));
  return isNumbered ? lines.map((line) => line.replace(/^\s*\d{1,7}\| ?/, "")) : lines;
}

/** A part whose indentation was lost on the way gets it back; it is lost where the first line is the same but for it. */
function indented(lines: readonly string[], shown: readonly string[]): readonly string[] {
  const [first] = lines;
  const [before] = shown;
  if (first === undefined || before === undefined || first === before || first.trim() !== before.trim()) return lines;
  if (/^\s/.test(first)) return lines;
  const prefix = /^\s*/.exec(before)?.[0] ?? "";
  return lines.map((line) => (line === "" ? line : `${prefix}${line}`));
}

/** Whether a path that a model names means `path`: as it is, with `./`, `a/` or `b/` before it, or with folders above the repository. */
function isSamePath(named: string, path: string): boolean {
  const wanted = displayPath(path);
  const plain = named.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "");
  const name = wanted.slice(wanted.lastIndexOf("/") + 1);
  if (plain === wanted || plain === `a/${wanted}` || plain === `b/${wanted}` || plain === name) return true;
  return plain.endsWith(`/${wanted}`) && (wanted.includes("/") || plain.startsWith("/"));
}
