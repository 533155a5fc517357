/** How a test file names the file that it tests. */
import type { HeadTree } from "./head-tree.ts";
import { folderOf, joinPath, stemOf } from "./test-files.ts";

/**
 * The dotted name that a Python file is imported by: its packages, else what `tests` (texts of other tests) show, else its path without
 * `src` or `lib`. `root` is the folder that is on the module search path then.
 */
export function pythonModule(
  path: string,
  tree: HeadTree,
  tests: readonly string[],
): { readonly name: string; readonly root: string } {
  const folder = folderOf(path);
  const parts = folder === "" ? [] : folder.split("/");
  const stem = stemOf(path);
  const own = stem === "__init__" ? [] : [stem];
  let top = parts.length;
  while (top > 0 && tree.find(joinPath(parts.slice(0, top).join("/"), "__init__.py")) !== undefined) top -= 1;
  const name = (from: number): string => [...parts.slice(from), ...own].join(".");
  const at = (from: number) => ({ name: name(from) === "" ? stem : name(from), root: parts.slice(0, from).join("/") });
  if (top < parts.length) return at(top);
  // No package: the longest name that a test imports it, or something beside it, by.
  for (let from = 0; from < parts.length; from += 1) {
    const dotted = parts.slice(from).join(".");
    if (tests.some((text) => importsFrom(text, dotted))) return at(from);
  }
  return at(parts[0] === "src" || parts[0] === "lib" ? 1 : 0);
}

function importsFrom(text: string, dotted: string): boolean {
  return ["import", "from"].some((word) =>
    [" ", "."].some((end) => text.includes(`${word} ${dotted}${end}`) || text.includes(`${word} ${dotted}\n`)),
  );
}

/** Whether a Python test brings in a module. */
export function importsPython(text: string, moduleName: string): boolean {
  const dot = moduleName.lastIndexOf(".");
  const [above, last] = [moduleName.slice(0, Math.max(0, dot)), moduleName.slice(dot + 1)];
  return text.split("\n").some((line) => {
    const words = line.trim().split(/[\s,()]+/);
    if (words[0] === "import") return words.includes(moduleName);
    if (words[0] !== "from") return false;
    return words[1] === moduleName || words[1] === `.${last}` || (words[1] === above && words.includes(last));
  });
}

/** The specifier by which a JavaScript test imports a file: relative, ending as `habits` (other modules' relative imports) do. */
export function scriptSpecifier(testPath: string, path: string, ending: "own" | "js" | "none"): string {
  const from = folderOf(testPath) === "" ? [] : folderOf(testPath).split("/");
  const to = path.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  const up = from.slice(shared).map(() => "..");
  const relative = [...(up.length === 0 ? ["."] : up), ...to.slice(shared)].join("/");
  if (ending === "own") return relative;
  if (ending === "none") return relative.replace(/\.[cm]?[jt]sx?$/, "");
  return relative.replace(/\.([cm]?)tsx?$/, ".$1js");
}

const RELATIVE = /(?:from\s{0,9}|import\s{0,9}|require\(\s{0,9}|import\(\s{0,9})["'](\.{1,2}\/[^"'\n]{1,300})["']/g;

type Ending = "own" | "js" | "none";

/** How relative imports end in texts of a repository: with the file's own ending, with `.js` for a TypeScript file, or without. */
export function endingHabit(texts: readonly string[], isTypeScript: boolean): Ending | undefined {
  const counts = { own: 0, js: 0, none: 0 };
  for (const text of texts) {
    for (const [, specifier = ""] of text.matchAll(RELATIVE)) {
      const ending = endingOf(specifier, isTypeScript);
      if (ending !== undefined) counts[ending] += 1;
    }
  }
  const most = Math.max(counts.own, counts.js, counts.none);
  if (most === 0) return undefined;
  return counts.own === most ? "own" : counts.js === most ? "js" : "none";
}

function endingOf(specifier: string, isTypeScript: boolean): Ending | undefined {
  if (/\.[cm]?tsx?$/.test(specifier)) return "own";
  if (/\.[cm]?jsx?$/.test(specifier)) return isTypeScript ? "js" : "own";
  return /\.\w{2,5}$/.test(specifier) ? undefined : "none";
}
