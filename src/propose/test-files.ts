import { baseName } from "../domain/path.ts";
import type { SyntaxLanguage } from "../domain/syntax.ts";

/** Languages that scaffolds are written in. */
export type TestedLanguage = "python" | "javascript" | "typescript" | "go";

const FOREIGN = /(?:^|\/)(?:node_modules|vendor|third_party|site-packages|\.venv|venv|dist|build)\//;

/** The language as one that scaffolds are written in, undefined for the others. */
export function testedLanguage(language: SyntaxLanguage | null): TestedLanguage | undefined {
  return language === "python" || language === "javascript" || language === "typescript" || language === "go"
    ? language
    : undefined;
}

/** Whether a path is named as a test of a language, by the habits of its frameworks. */
export function isTestPath(path: string, language: TestedLanguage): boolean {
  if (FOREIGN.test(path)) return false;
  const name = baseName(path);
  if (language === "python") return /^test_.*\.py$|^tests?\.py$|_test\.py$/.test(name);
  if (language === "go") return name.endsWith("_test.go");
  return /\.(?:test|spec)\.[cm]?[jt]sx?$/.test(name) || (isScript(name) && /(?:^|\/)__tests__\//.test(path));
}

/** Whether a path may hold tests or what they share: named as one, or in a folder of tests. */
export function mayHoldTests(path: string, language: TestedLanguage): boolean {
  if (isTestPath(path, language)) return true;
  if (FOREIGN.test(path) || language === "go" || !/(?:^|\/)(?:tests?|specs?|__tests__)\//.test(path)) return false;
  return language === "python" ? path.endsWith(".py") : isScript(path);
}

function isScript(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path) && !/\.d\.[cm]?ts$/.test(path);
}

/** The name of what a test file tests: `test_cart.py`, `cart.test.ts`, `cart_test.go` -> `cart`. */
export function testedName(path: string): string {
  return baseName(path)
    .replace(/\.(?:test|spec)\.[cm]?[jt]sx?$|_test\.(?:py|go)$|\.[cm]?[jt]sx?$|\.py$/, "")
    .replace(/^test_/, "");
}

/** The folder that a path lies in, empty for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** A folder and a name -> a path. */
export function joinPath(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

/** The name of a source file without its ending: `src/cart.ts` -> `cart`. */
export function stemOf(path: string): string {
  return baseName(path).replace(/\.[^.]+$/, "");
}

/** How many folders at the end of two paths are the same, then how many at their beginning: how near a test is to what it may test. */
export function nearness(left: string, right: string): number {
  const a = folderOf(left).split("/");
  const b = folderOf(right).split("/");
  const shared = (x: readonly string[], y: readonly string[]): number => {
    let count = 0;
    while (count < Math.min(x.length, y.length) && x[count] === y[count]) count += 1;
    return count;
  };
  return shared([...a].reverse(), [...b].reverse()) * 100 + shared(a, b);
}
