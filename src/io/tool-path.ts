import { accessSync, constants, lstatSync, readdirSync, readlinkSync, realpathSync, statSync } from "node:fs";
import { delimiter, dirname, isAbsolute, join, resolve, sep } from "node:path";
import { ConfigurationError } from "../domain/errors.ts";
import { foldersOf, locateRepository } from "./git-locate.ts";

const MAX_LINKS = 40;

/**
 * The first program called `name` in the folders of `searchPath` (the value of PATH), as an absolute path, undefined where there
 * is none. Empty and relative entries are passed over, and so is whatever lies, or leads by a link, into one of `forbidden`.
 */
export function findOnPath(
  name: string,
  searchPath: string | undefined,
  forbidden: readonly string[],
): string | undefined {
  for (const folder of (searchPath ?? "").split(delimiter)) {
    if (!isAbsolute(folder)) continue;
    const candidate = join(folder, name);
    if (isProgram(candidate) && !leadsInto(candidate, forbidden)) return candidate;
  }
  return undefined;
}

/** Whether a path is a regular file (links followed) that this user may run. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Whether the path, or any link on the way to what it stands for, lies in one of the folders. */
export function leadsInto(path: string, folders: readonly string[]): boolean {
  return createFence(folders)(path);
}

/** `leadsInto` for many paths and the same folders. */
function createFence(folders: readonly string[]): (path: string) => boolean {
  const roots = new Set(folders.flatMap((folder) => [resolve(folder), realpathOf(folder)]));
  const isInside = (place: string): boolean => {
    for (const root of roots) if (place === root || place.startsWith(join(root, sep))) return true;
    return false;
  };
  return (path) => {
    let place = resolve(path);
    // Most paths have no link on the way, and stand for themselves alone.
    if (readRealpath(place) === place) return isInside(place);
    for (let hop = 0; hop < MAX_LINKS; hop += 1) {
      const real = join(realpathOf(dirname(place)), place.slice(dirname(place).length));
      if (isInside(place) || isInside(real)) return true;
      const target = readLink(real);
      if (target === undefined) return isInside(realpathOf(place));
      place = resolve(dirname(real), target);
    }
    return true;
  };
}

/** The work tree that a folder belongs to: the nearest one above it that has `.git`, undefined where there is none. */
export function findWorkTree(folder: string): string | undefined {
  for (let place = realpathOf(folder); ; place = dirname(place)) {
    if (lstatSync(join(place, ".git"), { throwIfNoEntry: false }) !== undefined) return place;
    if (dirname(place) === place) return undefined;
  }
}

/** Every folder of the repository that a path is in; the nearest one above it with `.git`, else itself, where that cannot be read. */
export function findOwnFolders(repositoryPath: string): readonly string[] {
  const nearest = findWorkTree(repositoryPath) ?? repositoryPath;
  try {
    return [nearest, ...foldersOf(locateRepository(repositoryPath))];
  } catch (error) {
    if (error instanceof ConfigurationError) return [nearest];
    throw error;
  }
}

/** The names of the links in a folder, undefined where it cannot be listed, though what is in it may still be run. */
function listLinks(folder: string): ReadonlySet<string> | undefined {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return new Set(entries.filter((entry) => entry.isSymbolicLink()).map((entry) => entry.name));
  } catch {
    return undefined;
  }
}

function readLink(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

function realpathOf(path: string): string {
  return readRealpath(path) ?? resolve(path);
}

/** Undefined where there is nothing at the path. */
function readRealpath(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}

/** What scripts are run by, and what they live by: a tool that is a script looks these up in the PATH that it gets. */
const COMMANDS_OF_SCRIPTS =
  "sh bash dash zsh ksh env busybox python python3 node nodejs perl ruby php lua git grep egrep fgrep sed awk gawk find xargs cat cut head tail sort uniq tr wc tee mktemp rm cp mv mkdir ls dirname basename readlink realpath uname which".split(
    " ",
  );

/**
 * The entries of PATH that children may look for programs in: absolute, not inside a folder of the repository, and without a command
 * there that is a link into it. A folder whose links into the repository have other names stays, as `npm link` makes such.
 */
export function safeSearchPath(searchPath: string | undefined, repositoryPath: string): string {
  return searchPathForScripts(searchPath, findOwnFolders(repositoryPath));
}

/** `searchPathOutside`, without the folders in which a command that scripts live by leads into one of `forbidden`. */
export function searchPathForScripts(searchPath: string | undefined, forbidden: readonly string[]): string {
  const isInside = createFence(forbidden);
  const isLent = (folder: string): boolean => {
    const links = listLinks(folder);
    return COMMANDS_OF_SCRIPTS.some((name) => links?.has(name) !== false && isInside(join(folder, name)));
  };
  return searchPathOutside(searchPath, forbidden)
    .split(delimiter)
    .filter((folder) => !isLent(folder))
    .join(delimiter);
}

/** The absolute entries of a PATH that do not lie in, or lead by a link into, one of `forbidden`. */
export function searchPathOutside(searchPath: string | undefined, forbidden: readonly string[]): string {
  const isInside = createFence(forbidden);
  // What stands there twice is found the first time.
  return [...new Set((searchPath ?? "").split(delimiter))]
    .filter((folder) => isAbsolute(folder) && !isInside(folder))
    .join(delimiter);
}
