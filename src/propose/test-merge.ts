import { splitSource } from "./source-text.ts";
import type { TestBlock } from "./test-block.ts";
import type { TestedLanguage } from "./test-files.ts";

/** Test code in a file: a new one with `head` as its first lines, or one that is there, with the imports it lacks and the cases at its end. */
export function mergeTests(
  text: string | null,
  block: TestBlock,
  language: TestedLanguage,
  head: readonly string[],
): string {
  const gap = language === "python" ? ["", ""] : [""];
  if (text === null || text.trim() === "") {
    return `${[...head, ...block.imports, ...gap, ...block.body.split("\n")].join("\n")}\n`;
  }
  const { mark, lines, commonEnd } = splitSource(text);
  const old = lines.map((line) => `${line.text}${line.end === "" ? commonEnd : line.end}`);
  const merged = mergeImports(
    lines.map((line) => line.text),
    block.imports,
    language,
  );
  const top = old.slice(0, merged.at);
  for (const { index, line } of merged.replaced) top[index] = `${line}${commonEnd}`;
  const rest = old.slice(merged.at);
  const trailing = endsBlank(lines.map((line) => line.text)) ? gap.slice(1) : gap;
  const added = [...trailing, ...block.body.split("\n")].map((line) => `${line}${commonEnd}`);
  const missing = merged.missing.map((line) => `${line}${commonEnd}`);
  const needsGap = missing.length > 0 && merged.isBare && rest[0]?.trim() !== "";
  return `${mark}${[...top, ...missing, ...(needsGap ? [commonEnd] : []), ...rest, ...added].join("")}`;
}

/** A test file of its own -> the imports at its top, one line each, and what follows them. */
export function splitTests(text: string, language: TestedLanguage): Pick<TestBlock, "imports" | "body"> {
  const lines = splitSource(text).lines.map((line) => line.text);
  const { stops } = readTop(lines, language);
  const imports: string[] = [];
  let from = readTop(lines, language).start;
  for (const stop of stops) {
    const statement = lines
      .slice(from, stop + 1)
      .filter((line) => line.trim() !== "" && !/^\s*(?:\/\/|#)/.test(line))
      .map((line) => (language === "go" || language === "python" ? line : line.trim()));
    if (statement.length > 0) imports.push(...(language === "go" ? goImports(statement) : joined(statement, language)));
    from = stop + 1;
  }
  const body = lines
    .slice(from)
    .join("\n")
    .replace(/^\s*\n/, "")
    .trimEnd();
  return { imports, body };
}

function joined(statement: readonly string[], language: TestedLanguage): readonly string[] {
  if (language !== "python") return [statement.join(" ")];
  return [statement.map((line) => line.trim().replace(/\\$/, "").trim()).join(" ")];
}

function goImports(statement: readonly string[]): readonly string[] {
  const inside = statement.flatMap((line) => /^\s*(?:import\s+)?((?:[\w.]+\s+)?"[^"]+")\s*$/.exec(line)?.[1] ?? []);
  return inside.map((path) => `import ${path}`);
}

/** Imports of several blocks as one list: none twice, names of one module in one statement where that can be done. */
export function uniteImports(lists: readonly (readonly string[])[]): readonly string[] {
  const united: string[] = [];
  for (const statement of lists.flat()) {
    if (united.includes(statement)) continue;
    const at = united.findIndex((one) => extended(one, statement) !== undefined);
    const line = at === -1 ? undefined : extended(united[at] ?? "", statement);
    if (line === undefined) united.push(statement);
    else united[at] = line;
  }
  return united;
}

function endsBlank(lines: readonly string[]): boolean {
  return lines.at(-1)?.trim() === "";
}

interface Merged {
  /** The index of the line before which missing imports go. */
  readonly at: number;
  readonly missing: readonly string[];
  readonly replaced: readonly { readonly index: number; readonly line: string }[];
  /** Whether the file has no imports so far. */
  readonly isBare: boolean;
}

function mergeImports(lines: readonly string[], wanted: readonly string[], language: TestedLanguage): Merged {
  const { at, isBare } = importsEnd(lines, language);
  const top = lines.slice(0, at).map((line) => line.trim());
  const missing: string[] = [];
  const replaced = new Map<number, string>();
  for (const statement of wanted) {
    if (top.includes(statement) || (language === "go" && hasGoImport(top, statement))) continue;
    const found = lines.slice(0, at).findIndex((line) => extended(line, statement) !== undefined);
    const line = found === -1 ? undefined : extended(replaced.get(found) ?? lines[found] ?? "", statement);
    if (line === undefined) missing.push(statement);
    else replaced.set(found, line);
  }
  return { at, isBare, missing, replaced: [...replaced].map(([index, line]) => ({ index, line })) };
}

function hasGoImport(top: readonly string[], statement: string): boolean {
  const path = statement.slice("import ".length);
  return top.some((line) => line === path || line === statement);
}

const NAMED = /^(import \{ ?)([^{}]*?)( ?\} from )(["'])([^"']+)\4(;?)\s*$/;

/** `import { a } from "m";` and `import { b } from "m";` -> one statement, undefined where they are not both of that form. */
function extended(line: string, statement: string): string | undefined {
  const left = NAMED.exec(line);
  const right = NAMED.exec(statement);
  if (left === null || right === null || left[5] !== right[5]) return undefined;
  const names = [
    ...new Set([...(left[2] ?? "").split(","), ...(right[2] ?? "").split(",")].map((name) => name.trim())),
  ];
  const kept = names.filter((name) => name !== "").join(", ");
  return `${left[1]}${kept}${left[3]}${left[4]}${left[5]}${left[4]}${left[6]}`;
}

function importsEnd(
  lines: readonly string[],
  language: TestedLanguage,
): { readonly at: number; readonly isBare: boolean } {
  const { start, stops } = readTop(lines, language);
  const last = stops.at(-1);
  return last === undefined ? { at: start, isBare: true } : { at: last + 1, isBare: false };
}

function readTop(lines: readonly string[], language: TestedLanguage): Top {
  if (language === "python") return readPython(lines);
  return language === "go" ? readGo(lines) : readScript(lines);
}

/** Where the first statement could stand, and the last line of each import. */
interface Top {
  readonly start: number;
  readonly stops: readonly number[];
}

function readPython(lines: readonly string[]): Top {
  const stops: number[] = [];
  let start = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const isFirst = stops.length === 0;
    if (/^(?:import|from)\s/.test(line)) {
      at = endOfPythonImport(lines, at);
      stops.push(at);
    } else if (isFirst && DOCSTRING.test(line)) {
      at = endOfDocstring(lines, at);
      start = at + 1;
    } else if (isFirst && line.startsWith("#")) start = at + 1;
    else if (!/^\s*(?:#.*)?$/.test(line)) break;
  }
  return { start, stops };
}

const DOCSTRING = /^[rRuUbB]{0,2}("""|''')/;

/** The line that closes a string in three quotes; the last one where none does. */
function endOfDocstring(lines: readonly string[], from: number): number {
  const opening = DOCSTRING.exec(lines[from] ?? "");
  const mark = opening?.[1] ?? '"""';
  if ((lines[from] ?? "").slice(opening?.[0].length ?? 0).includes(mark)) return from;
  const end = lines.findIndex((line, index) => index > from && line.includes(mark));
  return end === -1 ? lines.length - 1 : end;
}

function endOfPythonImport(lines: readonly string[], from: number): number {
  let at = from;
  const isOpen = (lines[from] ?? "").includes("(");
  while (isOpen && at < lines.length - 1 && !(lines[at] ?? "").includes(")")) at += 1;
  while (!isOpen && at < lines.length - 1 && (lines[at] ?? "").trimEnd().endsWith("\\")) at += 1;
  return at;
}

function readGo(lines: readonly string[]): Top {
  const stops: number[] = [];
  let start = lines.length;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (/^package\s/.test(line)) start = at + 1;
    if (/^(?:func|type|var|const)\b/.test(line)) break;
    if (!/^import\s/.test(line)) continue;
    if (/^import\s*\(/.test(line)) while (at < lines.length - 1 && !/^\s*\)/.test(lines[at] ?? "")) at += 1;
    stops.push(at);
  }
  return { start, stops };
}

const SCRIPT_REQUIRE = /^(?:const|let|var)\s[^;]*=\s*require\(["'][^"']*["']\)[^;]*;?$/;
const SCRIPT_REMARK = /^\s*(?:\/\*|\/\/|#!|["']use strict["'];?$)/;
const IMPORT_END = /["'][^"']*["'](?:\s+with\s.*)?\s*;?\s*(?:\/\/.*)?$/;

function readScript(lines: readonly string[]): Top {
  const stops: number[] = [];
  let start = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const line = (lines[at] ?? "").trim();
    if (/^import\b(?!\s*\()/.test(line) || SCRIPT_REQUIRE.test(line)) {
      at = firstLine(lines, at, IMPORT_END, SCRIPT_REQUIRE);
      stops.push(at);
    } else if (SCRIPT_REMARK.test(line)) {
      at = firstLine(lines, at, line.startsWith("/*") ? /\*\// : SCRIPT_REMARK);
      if (stops.length === 0) start = at + 1;
    } else if (line !== "") break;
  }
  return { start, stops };
}

/** The first line from `from` on that one of the patterns matches; the last one where none does. */
function firstLine(lines: readonly string[], from: number, ...patterns: readonly RegExp[]): number {
  const found = lines.findIndex((line, index) => index >= from && patterns.some((pattern) => pattern.test(line)));
  return found === -1 ? lines.length - 1 : found;
}
