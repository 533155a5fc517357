import { nearest } from "../domain/nearest.ts";
import { baseName } from "../domain/path.ts";
import type { HeadTree } from "./head-tree.ts";
import { folderOf, isTestPath, joinPath, type TestedLanguage } from "./test-files.ts";
import type { JavaScriptFramework } from "./test-javascript.ts";
import type { PythonFramework } from "./test-python.ts";

/** What scaffolds can be written for. */
export type TestFramework = PythonFramework | JavaScriptFramework | "go test";

const NAMES: Readonly<Record<string, TestFramework>> = {
  pytest: "pytest",
  unittest: "unittest",
  vitest: "vitest",
  jest: "jest",
  "node:test": "node:test",
  "node-test": "node:test",
  node: "node:test",
  "go test": "go test",
  "go-test": "go test",
  go: "go test",
};
/** The names that are told to people. */
export const FRAMEWORK_NAMES: readonly TestFramework[] = [
  "pytest",
  "unittest",
  "vitest",
  "jest",
  "node:test",
  "go test",
];

/** A framework that a person named, or one line on why it is none. */
export function parseFramework(name: string): TestFramework | { readonly mistake: string } {
  const plain = name.trim().toLowerCase();
  const known = Object.hasOwn(NAMES, plain) ? NAMES[plain] : undefined;
  if (known !== undefined) return known;
  const near = nearest(plain, Object.keys(NAMES));
  const close = near === undefined ? undefined : NAMES[near];
  return {
    mistake: `${JSON.stringify(name.slice(0, 40))} is no framework that scaffolds are written for (${FRAMEWORK_NAMES.join(", ")})${close === undefined ? "" : `; did you mean ${close}?`}`,
  };
}

/** Whether a framework tests a language. */
export function suits(framework: TestFramework, language: TestedLanguage): boolean {
  if (language === "go") return framework === "go test";
  if (language === "python") return framework === "pytest" || framework === "unittest";
  return framework === "vitest" || framework === "jest" || framework === "node:test";
}

const SAMPLE = 40;

/** The framework that the tests around a file use, found in configuration and in other tests, which are read as data. */
export async function findFramework(
  path: string,
  language: TestedLanguage,
  tree: HeadTree,
): Promise<TestFramework | { readonly foreign: string }> {
  if (language === "go") return "go test";
  const tests = tree.entries
    .map((entry) => entry.path)
    .filter((one) => isTestPath(one, language))
    .slice(0, SAMPLE);
  const texts = [...(await tree.readTexts(tests)).values()];
  return language === "python" ? findPython(tree, texts) : findJavaScript(path, tree, texts);
}

async function findPython(tree: HeadTree, tests: readonly string[]): Promise<TestFramework> {
  const names =
    /(?:^|\/)(?:pyproject\.toml|setup\.cfg|tox\.ini|pytest\.ini|setup\.py|Pipfile|noxfile\.py|[^/]*requirements[^/]*\.(?:txt|in))$/;
  const paths = tree.entries.map(({ path }) => path);
  if (paths.some((one) => /^(?:pytest\.ini|\.pytest\.ini)$|^conftest\.py$|^tests?\/conftest\.py$/.test(one)))
    return "pytest";
  if (tests.some((text) => /^\s*(?:import|from)\s+pytest\b/m.test(text))) return "pytest";
  const configured = [...(await tree.readTexts(paths.filter((one) => names.test(one)).slice(0, SAMPLE))).values()];
  if (configured.some((text) => /\bpytest\b/.test(text))) return "pytest";
  const isUnittest = tests.some((text) => /^\s*(?:import|from)\s+unittest\b/m.test(text));
  return !isUnittest && tests.some((text) => /^(?:async )?def test_/m.test(text)) ? "pytest" : "unittest";
}

// Frameworks that a repository may have and that scaffolds are not written for.
const FOREIGN = ["mocha", "ava", "jasmine", "tap", "uvu", "qunit", "bun:test", "@playwright/test", "cypress"];

async function findJavaScript(
  path: string,
  tree: HeadTree,
  tests: readonly string[],
): Promise<TestFramework | { readonly foreign: string }> {
  const manifests = await tree.readTexts(manifestsAbove(path));
  for (const manifest of manifestsAbove(path)) {
    const found = fromManifest(manifests.get(manifest));
    if (found !== undefined) return found;
  }
  const names = tree.entries.map((entry) => baseName(entry.path));
  if (names.some((name) => /^vitest\.(?:config|workspace)\./.test(name))) return "vitest";
  if (names.some((name) => /^jest\.config\./.test(name))) return "jest";
  const uses = (module: string): boolean =>
    tests.some((text) => text.includes(`"${module}"`) || text.includes(`'${module}'`));
  if (uses("vitest")) return "vitest";
  if (uses("@jest/globals")) return "jest";
  if (uses("node:test")) return "node:test";
  const foreign = [...manifests.values()].map(foreignIn).find((name) => name !== undefined);
  return foreign === undefined ? "node:test" : { foreign };
}

/** `package.json` of the file's folder and of those above, the nearest first. */
function manifestsAbove(path: string): readonly string[] {
  const found: string[] = [];
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    found.push(joinPath(folder, "package.json"));
    if (folder === "") return found;
  }
}

function fromManifest(text: string | undefined): TestFramework | undefined {
  if (text === undefined) return undefined;
  const script = /"test"\s{0,9}:\s{0,9}"([^"\n]{0,500})"/.exec(text)?.[1] ?? "";
  if (/\bvitest\b/.test(script)) return "vitest";
  if (/\bjest\b/.test(script)) return "jest";
  if (/\bnode\b[^&|;]* --test\b/.test(script)) return "node:test";
  if (/"vitest"\s{0,9}:/.test(text)) return "vitest";
  return /"(?:jest|ts-jest|@jest\/globals)"\s{0,9}:/.test(text) ? "jest" : undefined;
}

function foreignIn(text: string): string | undefined {
  return FOREIGN.find((name) => text.includes(`"${name}"`));
}
