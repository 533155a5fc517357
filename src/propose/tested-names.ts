import type { Declaration, ParsedSource } from "../domain/syntax.ts";
import type { HeadTree } from "./head-tree.ts";
import { parseSource, type SyntaxPorts } from "./syntax.ts";
import { folderOf, isTestPath, mayHoldTests, nearness, stemOf, type TestedLanguage } from "./test-files.ts";

/** What is looked for in the repository's tests. */
export interface TestedQuery {
  /** The file under test. */
  readonly path: string;
  readonly language: TestedLanguage;
  readonly functions: readonly Declaration[];
  readonly tree: HeadTree;
}

/** Names that tests use, and how many test files were looked through. */
export interface TestedNames {
  readonly tested: ReadonlySet<string>;
  readonly files: number;
}

const MOST_FILES = 1_000;
const MOST_PARSED = 24;

/** The functions that a test names which also brings in their module; beyond the nearest test files words are compared, not syntax. */
export async function findTestedNames(query: TestedQuery, ports: SyntaxPorts): Promise<TestedNames> {
  const { path, language, tree, functions } = query;
  const near = tree.entries
    .map((entry) => entry.path)
    .filter((one) => one !== path && mayHoldTests(one, language))
    .map((one) => ({ one, rank: nearness(one, path) + (isTestPath(one, language) ? 1 : 0) }))
    .sort((left, right) => right.rank - left.rank)
    .slice(0, MOST_FILES)
    .map(({ one }) => one);
  const texts = await tree.readTexts(near);
  const places = await readPlaces(query);
  const tested = new Set<string>();
  let parsed = 0;
  for (const [file, text] of texts) {
    const open = functions.filter(({ name }) => !tested.has(name));
    if (open.length === 0) break;
    const words = wordsOf(text);
    const mentioned = open.filter((one) => isNamed(one, words));
    if (mentioned.length === 0 || !mentionsModule(file, words, places)) continue;
    const source = parsed < MOST_PARSED ? await parseSource(language, text, ports, file) : undefined;
    parsed += 1;
    const names = source?.outcome === "parsed" ? referencesIn(source, file, places) : words;
    for (const one of mentioned) if (isNamed(one, names)) tested.add(one.name);
  }
  return { tested, files: texts.size };
}

interface Places {
  readonly language: TestedLanguage;
  readonly folder: string;
  readonly stem: string;
  /** Names of the folders that the file lies in. */
  readonly folders: readonly string[];
  /** Those whose index passes the module's names on. */
  readonly passing: readonly string[];
}

async function readPlaces({ path, language, tree }: TestedQuery): Promise<Places> {
  const folder = folderOf(path);
  const parts = folder === "" ? [] : folder.split("/");
  const isIndex = /^(?:index|__init__)$/.test(stemOf(path));
  const stem = isIndex ? (parts.at(-1) ?? stemOf(path)) : stemOf(path);
  const above = parts.map((_, index) => parts.slice(0, parts.length - index).join("/"));
  const indexes = [...above, ""].flatMap((place) =>
    ["__init__.py", "index.ts", "index.tsx", "index.js", "index.mjs"].map((name) =>
      place === "" ? name : `${place}/${name}`,
    ),
  );
  const texts = await tree.readTexts(indexes);
  const passing = [...texts].flatMap(([file, text]) =>
    wordsOf(text).has(stem) ? [folderOf(file).split("/").at(-1) ?? ""] : [],
  );
  return { language, folder, stem, folders: parts, passing };
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/[\p{L}\p{N}_$-]+/gu) ?? []);
}

function mentionsModule(file: string, words: ReadonlySet<string>, places: Places): boolean {
  if (places.language === "go") return folderOf(file) === places.folder || words.has(places.folders.at(-1) ?? "");
  return words.has(places.stem) || places.passing.some((name) => name === "" || words.has(name));
}

/** What a test file refers to, nothing where it does not bring the module in. */
function referencesIn(source: ParsedSource, file: string, places: Places): ReadonlySet<string> {
  const names = new Set(source.references);
  if (places.language === "go" && folderOf(file) === places.folder) return names;
  return source.imports.some((module) => bringsIn(module, names, places)) ? names : new Set();
}

function bringsIn(module: string, names: ReadonlySet<string>, places: Places): boolean {
  if (places.language === "go") return module === places.folder || module.endsWith(`/${places.folder}`);
  const last = module
    .replace(/\.[cm]?[jt]sx?$/, "")
    .replace(/\/index$/, "")
    .split(places.language === "python" ? "." : "/")
    .at(-1);
  if (last === undefined) return false;
  if (last === places.stem || places.passing.includes(last)) return true;
  if (last === "" || last === "." || last === "..") return names.has(places.stem) || places.passing.length > 0;
  return places.language === "python" && places.folders.includes(last) && names.has(places.stem);
}

/** Whether names of a test cover a function: its own, a class for its constructor, anything for what a module exports as its default. */
function isNamed({ name, kind, signature }: Declaration, names: ReadonlySet<string>): boolean {
  if (kind !== "method")
    return names.has(name) || name === "default" || / as (?:[\w$]+, )*default\b|^export default\b/.test(signature);
  const dot = name.indexOf(".");
  const method = name.slice(dot + 1);
  return names.has(method === "__init__" || method === "constructor" ? name.slice(0, dot) : method);
}
