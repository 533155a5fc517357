/** The scaffold's language, framework and place -> who writes it and how the test names the file under test. */
import { displayPath } from "../domain/path.ts";
import type { HeadTree } from "./head-tree.ts";
import type { TestBlock, TestPlan } from "./test-block.ts";
import { folderOf, isTestPath, joinPath, stemOf, type TestedLanguage } from "./test-files.ts";
import type { TestFramework } from "./test-framework.ts";
import { writeGoTests } from "./test-go.ts";
import { type JavaScriptFramework, writeJavaScriptTests } from "./test-javascript.ts";
import { endingHabit, importsPython, pythonModule, scriptSpecifier } from "./test-modules.ts";
import { findPlace, type TestPlace } from "./test-place.ts";
import { writePythonTests } from "./test-python.ts";
import { plainPiece } from "./test-words.ts";

/** The file under test and everything around it. */
export interface TestSite {
  readonly path: string;
  readonly language: TestedLanguage;
  readonly framework: TestFramework;
  readonly source: string;
  readonly tree: HeadTree;
  readonly mask: (text: string) => string;
}

/** Where the scaffold goes and who writes it; `ready` is false where only exported functions can be reached from there and this says so. */
export interface TestWriter {
  readonly place: TestPlace;
  /** Lines at the top of a new file, before its imports. */
  readonly head: readonly string[];
  /** Whether only what is exported can be reached from the test file. */
  readonly isOutside: boolean;
  write(plan: TestPlan): TestBlock;
  /** Modules that the test has to bring in. */
  readonly modules: readonly string[];
}

const SAMPLE = 60;

/** Looks where tests of the file lie and how they import it; reads the head only. */
export async function createTestWriter(site: TestSite): Promise<TestWriter> {
  if (site.language === "python") return pythonWriter(site);
  return site.language === "go" ? goWriter(site) : scriptWriter(site);
}

async function readTests({ tree, language }: TestSite): Promise<ReadonlyMap<string, string>> {
  const tests = tree.entries.map(({ path }) => path).filter((path) => isTestPath(path, language));
  return tree.readTexts(tests.slice(0, SAMPLE * 10));
}

function titleOf({ path, mask }: TestSite): string {
  return plainPiece(displayPath(path), mask)?.replaceAll('"', "'").replaceAll("\\", "/") ?? "a module";
}

async function pythonWriter(site: TestSite): Promise<TestWriter> {
  const { path, tree, language } = site;
  const framework = site.framework === "unittest" ? "unittest" : "pytest";
  const texts = await readTests(site);
  const module = pythonModule(path, tree, [...texts.values()]);
  const hasTests = tree.entries.some((entry) => /^tests?\//.test(entry.path));
  const tests = tree.entries.some((entry) => entry.path.startsWith("test/")) ? "test" : "tests";
  const fallback = hasTests || module.root !== "" ? tests : module.root;
  const isAbout = (testPath: string): boolean => importsPython(texts.get(testPath) ?? "", module.name);
  const place = findPlace(path, language, tree, { isAbout, fallback });
  const text = texts.get(place.path) ?? "";
  // A file keeps to the framework that it has; pytest runs cases of unittest too.
  const isUnittest = /^\s*(?:import|from)\s+unittest\b/m.test(text) && !/^\s*(?:import|from)\s+pytest\b/m.test(text);
  const used = place.exists && isUnittest ? "unittest" : framework;
  return {
    place,
    head: [`"""Test scaffold of ${titleOf(site)}: fill a case in and take its skip away."""`, ""],
    isOutside: false,
    modules: [module.name],
    write: (plan) => writePythonTests(plan, used, module.name),
  };
}

async function scriptWriter(site: TestSite): Promise<TestWriter> {
  const { path, tree, language, source } = site;
  const texts = await readTests(site);
  const framework: JavaScriptFramework =
    site.framework === "vitest" || site.framework === "jest" ? site.framework : "node:test";
  const isTypeScript = language === "typescript";
  const habit = endingHabit([...texts.values()], isTypeScript) ?? endingHabit([source], isTypeScript);
  const ending = framework === "node:test" && isTypeScript ? "own" : (habit ?? (isTypeScript ? "none" : "own"));
  const isAbout = (testPath: string): boolean => {
    const bare = scriptSpecifier(testPath, path, "none");
    const text = texts.get(testPath) ?? "";
    return text.includes(`"${bare}`) || text.includes(`'${bare}`);
  };
  const place = findPlace(path, language, tree, { isAbout, fallback: folderOf(path) });
  const specifier = scriptSpecifier(place.path, path, ending);
  const around = texts.get(place.path) ?? source;
  const isCommonJs = !isTypeScript && framework !== "vitest" && usesRequire(around, path);
  return {
    place,
    head: [],
    isOutside: true,
    modules: [specifier],
    write: (plan) => writeJavaScriptTests(plan, { framework, specifier, isCommonJs }),
  };
}

function usesRequire(text: string, path: string): boolean {
  if (path.endsWith(".cjs")) return true;
  if (path.endsWith(".mjs") || /^\s*(?:import\b(?!\s*\()|export\b)/m.test(text)) return false;
  return /\brequire\(|\bmodule\.exports\b|^exports\./m.test(text);
}

const PACKAGE = /^package\s+([\p{L}_][\p{L}\p{N}_]*)/mu;

async function goWriter(site: TestSite): Promise<TestWriter> {
  const { path, tree, source } = site;
  const folder = folderOf(path);
  const usual = joinPath(folder, `${stemOf(path)}_test.go`);
  const texts = await tree.readTexts([usual, ...manifestsAbove(folder)]);
  const own = PACKAGE.exec(source)?.[1] ?? "main";
  const text = texts.get(usual) ?? "";
  const isOutside = PACKAGE.exec(text)?.[1] === `${own}_test`;
  const importPath = importPathOf(folder, texts);
  // An import that nothing uses does not compile, and a todo uses none: then the cases go into a file inside the package.
  const isForeign = isOutside && (importPath === undefined || !text.includes(`"${importPath}"`));
  const target = isForeign ? joinPath(folder, `${stemOf(path)}_internal_test.go`) : usual;
  const qualifier = isOutside && !isForeign ? `${own}.` : "";
  return {
    place: { path: target, exists: tree.find(target) !== undefined },
    head: [`package ${own}`, ""],
    isOutside: qualifier !== "",
    modules: importPath === undefined ? [] : [importPath],
    write: (plan) => writeGoTests(plan, qualifier),
  };
}

function manifestsAbove(folder: string): readonly string[] {
  const parts = folder === "" ? [] : folder.split("/");
  return [...parts.map((_, index) => `${parts.slice(0, parts.length - index).join("/")}/go.mod`), "go.mod"];
}

function importPathOf(folder: string, texts: ReadonlyMap<string, string>): string | undefined {
  for (const manifest of manifestsAbove(folder)) {
    const module = /^module\s+"?([\w./~-]{1,200})"?\s*$/m.exec(texts.get(manifest) ?? "")?.[1];
    if (module === undefined) continue;
    const below = folder.slice(folderOf(manifest).length).replace(/^\//, "");
    return below === "" ? module : `${module}/${below}`;
  }
  return undefined;
}
