import type { ProofCheck } from "../domain/proposal.ts";
import type { ParsedSource, SyntaxLanguage } from "../domain/syntax.ts";
import { broken, held, listed } from "./check.ts";
import { importBlock, isImport } from "./regions.ts";

/** Modules that come with the language and open no way out of the program: a fix may need them. */
const HARMLESS: Readonly<Partial<Record<SyntaxLanguage, ReadonlySet<string>>>> = {
  python: new Set(
    "__future__ abc argparse array ast base64 bisect binascii calendar collections collections.abc contextlib copy csv dataclasses datetime decimal difflib enum errno fractions functools getpass glob hashlib heapq hmac html html.parser inspect io ipaddress itertools json logging math numbers operator os os.path pathlib pprint queue random re secrets shlex shutil signal sqlite3 stat statistics string struct subprocess sys tempfile textwrap threading time traceback types typing unicodedata urllib.parse uuid warnings weakref zoneinfo".split(
      " ",
    ),
  ),
  javascript: new Set(
    "assert assert/strict buffer child_process crypto events fs fs/promises os path path/posix perf_hooks process querystring string_decoder timers timers/promises url util".split(
      " ",
    ),
  ),
  go: new Set(
    "bufio bytes cmp context crypto/hmac crypto/rand crypto/sha256 crypto/sha512 crypto/subtle encoding/base64 encoding/hex encoding/json errors fmt hash html html/template io io/fs log log/slog maps math math/big os os/exec path path/filepath regexp slices sort strconv strings sync sync/atomic text/template time unicode unicode/utf8".split(
      " ",
    ),
  ),
};
/** Roots of which one part is harmless and another is not. */
const MIXED: ReadonlySet<string> = new Set(["urllib", "http", "xml", "multiprocessing", "concurrent", "email", "os"]);

/** What the check of imports compares. */
export interface ImportsInput {
  readonly old: ParsedSource;
  readonly fresh: ParsedSource;
  readonly oldLines: readonly string[];
  readonly freshLines: readonly string[];
  readonly language: SyntaxLanguage;
}

/**
 * Whether every module that comes in belongs to the language itself or to a package that the file uses already (they are named), and
 * whether what is no longer imported is no longer used.
 */
export function checkImports(input: ImportsInput): ProofCheck {
  const { old, fresh, language } = input;
  const missing = stillUsed(input);
  if (missing.length > 0)
    return broken("imports", `it takes out the import of ${listed(missing)}, which is still used`);
  const known = new Set(old.imports.map(plain));
  const roots = new Set(old.imports.map((name) => rootOf(plain(name), language)));
  const added = [...new Set(fresh.imports.map(plain))].filter((name) => !known.has(name));
  const harmless = HARMLESS[language === "typescript" ? "javascript" : language] ?? new Set<string>();
  const strangers = added.filter((name) => !harmless.has(name) && !isOfKnownPackage(name, roots, language));
  if (strangers.length > 0) return broken("imports", `it brings in ${listed(strangers)}, which the file does not use`);
  return held("imports", added.length === 0 ? "no module came in" : `came in: ${listed(added, 10)}`);
}

function plain(name: string): string {
  return name.replace(/^node:/, "");
}

function isOfKnownPackage(name: string, roots: ReadonlySet<string>, language: SyntaxLanguage): boolean {
  const root = rootOf(name, language);
  return !name.startsWith(".") && !MIXED.has(root) && roots.has(root);
}

/** What is installed as one: the first name of a Python module, a package of npm (with its scope), a module's host and two names in Go. */
function rootOf(name: string, language: SyntaxLanguage): string {
  if (language === "python") return name.split(".", 1)[0] ?? name;
  const parts = name.split("/");
  if (language === "go") return parts[0]?.includes(".") === true ? parts.slice(0, 3).join("/") : name;
  return name.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? name);
}

const NO_NAMES: ReadonlySet<string> = new Set([
  "import",
  "from",
  "as",
  "type",
  "const",
  "let",
  "var",
  "require",
  "default",
]);

/** Names in import statements that are gone, which other lines of the new text have. */
function stillUsed({ oldLines, freshLines, language }: ImportsInput): readonly string[] {
  const left = freshLines.filter((line) => isImport(line, language)).join("\n");
  const block = importBlock(freshLines, language);
  const inside = block === undefined ? [] : freshLines.slice(block.start - 1, block.end);
  const imported = `${left}\n${inside.join("\n")}`;
  const kept = new Set(freshLines);
  const gone = oldLines.filter((line) => isImport(line, language) && !kept.has(line));
  const names = gone.flatMap((line) => line.replace(/(["'`]).*?\1/g, "").match(/[A-Za-z_$][\w$]*/g) ?? []);
  const code = freshLines.filter((line) => !isImport(line, language)).join("\n");
  return [...new Set(names)].filter(
    (name) =>
      !NO_NAMES.has(name) && !hasWord(imported, name) && hasWord(code.replace(/(["'`]).*?\1|#.*|\/\/.*/g, ""), name),
  );
}

function hasWord(text: string, word: string): boolean {
  return new RegExp(`(?<![\\w$.])${word.replaceAll("$", "\\$")}(?![\\w$])`).test(text);
}
