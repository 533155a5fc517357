/**
 * Globs as policies and comment commands write them: picomatch's language on paths relative to the repository, matched by case.
 * Dotfiles match, and `**` and `*` match every character of a name, a newline too. Both sides may be hostile (paths always,
 * globs in comments), so forms whose regular expression can take exponential time are not accepted.
 * https://github.com/micromatch/picomatch#globbing-features
 */
import picomatch from "picomatch";

const MAX_LENGTH = 512;
const MAX_GLOBSTARS = 3;
const MAX_WILDCARDS_IN_SEGMENT = 4;
// The flag `s` lets the dot that stands for `**` match a newline; `windows: false` keeps the meaning the same everywhere.
const OPTIONS = { dot: true, windows: false, flags: "s", debug: true } as const;
const NOTHING = (): boolean => false;

const compiled = new Map<string, (path: string) => boolean>();
const MAX_COMPILED = 2_000;

/** A glob -> what is wrong with it (`"is empty"`, without the glob itself), undefined where it can be matched in bounded time. */
export function globMistake(glob: string): string | undefined {
  if (glob.trim() === "") return "is empty";
  if (glob.length > MAX_LENGTH) return `is longer than ${MAX_LENGTH} characters`;
  if (glob.startsWith("/")) return 'starts with "/": paths are relative to the root of the repository';
  if (glob.endsWith("/"))
    return 'ends with "/" and so matches no file: write "**" after it for all files of the folder';
  const bare = glob.replace(/\\./gs, "_");
  const repeated = bare.replace(/[+*]\([^()[\]{}*?+!@]*\)(?!\+)/g, "_");
  if (/[+*]\(|[)\]}]\+/.test(repeated))
    return "repeats a group that is not plain text, which can take too long to match";
  if (bare.split("**").length - 1 > MAX_GLOBSTARS) return `has more than ${MAX_GLOBSTARS} "**"`;
  if (bare.split("/").some((segment) => (segment.match(/\*+/g) ?? []).length > MAX_WILDCARDS_IN_SEGMENT)) {
    return `has more than ${MAX_WILDCARDS_IN_SEGMENT} "*" in one name`;
  }
  try {
    picomatch.makeRe(glob, OPTIONS);
  } catch {
    return "is not a glob: a bracket or brace is not closed or not valid";
  }
  return undefined;
}

/**
 * Globs -> a predicate that holds for the paths (internal form, see `domain/path.ts`) that at least one of them matches; false
 * for no globs. A glob with a `globMistake` matches nothing. A glob that starts with `!` matches whatever the rest does not.
 */
export function matchesAny(globs: readonly string[]): (path: string) => boolean {
  const matchers = globs.map(compile);
  return (path) => matchers.some((matches) => matches(path));
}

function compile(glob: string): (path: string) => boolean {
  const known = compiled.get(glob);
  if (known !== undefined) return known;
  const matcher = globMistake(glob) === undefined ? picomatch(glob, OPTIONS) : NOTHING;
  if (compiled.size >= MAX_COMPILED) compiled.clear();
  compiled.set(glob, matcher);
  return matcher;
}
