/** What a filled scaffold is held to. */
import type { SyntaxResult } from "../domain/syntax.ts";
import { checkCharacters } from "./characters.ts";
import { checkPowers } from "./powers.ts";
import { checkSilence, type Silencer } from "./silence.ts";
import { isSameModule } from "./test-bindings.ts";
import type { TestedLanguage } from "./test-files.ts";
import { checkLeftOut } from "./whole.ts";

/** What is compared. */
export interface FilledInput {
  readonly language: TestedLanguage;
  readonly scaffold: string;
  /** Names of cases that must stay. */
  readonly names: readonly string[];
  readonly modules: readonly string[];
}

/** Modules of the standard libraries (and of the frameworks) that cannot leave the program; a test needs no others. */
const ALLOWED: Readonly<Record<TestedLanguage, ReadonlySet<string>>> = {
  python: words(
    "__future__ abc array ast asyncio bisect calendar collections collections.abc contextlib copy csv dataclasses datetime decimal enum fractions functools hashlib heapq io itertools json math numbers operator pytest random re statistics string struct textwrap time types typing unicodedata unittest unittest.mock uuid warnings zoneinfo",
  ),
  javascript: words(
    "vitest @jest/globals assert assert/strict buffer events querystring string_decoder test timers timers/promises url util",
  ),
  typescript: words(
    "vitest @jest/globals assert assert/strict buffer events querystring string_decoder test timers timers/promises url util",
  ),
  go: words(
    "bytes cmp context encoding/json errors fmt maps math math/big reflect regexp slices sort strconv strings sync testing time unicode unicode/utf8",
  ),
};
/** Ways out that need no module of their own: files, the process, code that is loaded by name. */
const REACHES: Readonly<Record<TestedLanguage, RegExp>> = {
  python:
    /(?<![\w.])(?:open|exit|quit|input|breakpoint|globals|vars|__import__|importlib)\s*[.(]|\bsys\.modules\b|\b__(?:builtins|globals|subclasses|loader|spec)__\b|\bos\.\w+|\bshutil\b|\bpathlib\b|\bctypes\b|\btmp_?path|\btmpdir\b|\bgetattr\s*\(\s*\w+\s*,\s*["']__/,
  javascript: scriptReaches(),
  typescript: scriptReaches(),
  go: /^\s*\/\/go:|\bunsafe\.|\bos\.\w|\bimport\s+"C"/,
};
const ASSERTS: Readonly<Record<TestedLanguage, RegExp>> = {
  python: /\bassert\b|\bself\.assert\w+|\braises\b|\bself\.fail\b/,
  javascript: /\bexpect\w*\s*\(|\bassert\b/,
  typescript: /\bexpect\w*\s*\(|\bassert\b/,
  go: /\bt\.(?:Error|Errorf|Fatal|Fatalf|Fail|FailNow)\b/,
};
const MOST_GROWTH = 6;
const FREE_LINES = 200;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

function scriptReaches(): RegExp {
  return /\bprocess\s*[.[]|\bglobalThis\b|\bglobal\s*[.[]|\bimport\s*\(|\bimport\.meta\b|\brequire\s*(?!\()[.[]|\brequire\s*\(\s*(?!["'])|\brequire\.|\bDeno\b|\bBun\b|\bconstructor\s*\.\s*constructor\b|\bmodule\.(?:constructor|require)\b/;
}

/** Why a filled scaffold cannot be used, undefined where it can. Rejects with CancelledError only. */
export async function checkFilled(
  text: string,
  input: FilledInput,
  means: { parse(text: string): Promise<SyntaxResult>; findSilencers(text: string): readonly Silencer[] },
): Promise<string | undefined> {
  const { language, scaffold } = input;
  const lines = text.split("\n");
  if (lines.length > scaffold.split("\n").length * MOST_GROWTH + FREE_LINES) return "the answer is much too long";
  const shape = [
    checkCharacters(lines),
    checkSilence("", text, means.findSilencers),
    checkPowers("", lines, language),
    checkLeftOut(lines),
  ].find(({ outcome }) => outcome !== "held");
  if (shape !== undefined) return shape.detail;
  const reach = lines.find((line) => REACHES[language].test(withoutStrings(line)));
  if (reach !== undefined) return `it reaches for files, processes or the loader (${reach.trim().slice(0, 60)})`;
  if (!ASSERTS[language].test(text)) return "it asserts nothing";
  const source = await means.parse(text);
  if (source.outcome !== "parsed")
    return source.outcome === "broken" ? `it does not parse: ${source.message}` : source.reason;
  const strange = source.imports.find((module) => !isAllowed(module, input));
  if (strange !== undefined) return `it brings in ${strange.slice(0, 60)}, which is neither under test nor harmless`;
  const missing = input.names.find(
    (name) =>
      !hasCase(
        name,
        text,
        source.declarations.map((one) => one.name),
      ),
  );
  return missing === undefined ? undefined : `the case "${missing}" is gone`;
}

function isAllowed(module: string, { language, modules }: FilledInput): boolean {
  const plain = module.replace(/^node:/, "");
  if (ALLOWED[language].has(plain)) return true;
  if (language === "python")
    return modules.some((one) => one === plain || one.slice(0, one.lastIndexOf(".")) === plain);
  return modules.some((one) => one === module || isSameModule(one, module));
}

/** A function of that name, or a case with that title where code stands. */
function hasCase(name: string, text: string, declared: readonly string[]): boolean {
  if (declared.includes(name)) return true;
  const title = JSON.stringify(name);
  const others = [title, title.replaceAll("'", "\\'").replace(/^"|"$/g, "'").replaceAll('\\"', '"')];
  return text
    .split("\n")
    .some((line) => !/^\s*(?:\/\/|\*|\/\*|#)/.test(line) && others.some((one) => opensCase(line.trim(), one)));
}

function opensCase(line: string, title: string): boolean {
  return ["it(", "test(", "t.Run(", "it.todo(", "test.todo(", "it.skip(", "test.skip("].some((start) =>
    line.startsWith(`${start}${title}`),
  );
}

// What stands in a string is data of the test; what a string is given to is seen by the words around it.
function withoutStrings(line: string): string {
  return line.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '""');
}
