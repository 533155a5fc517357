import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, resolve } from "node:path";
import { ConfigurationError } from "../domain/errors.ts";
import { isGitFile } from "./git-file.ts";

/** Where the parts of a repository lie; all absolute. */
export interface RepositoryLocation {
  /** What holds HEAD and the index: of a linked worktree its own folder. */
  readonly gitDir: string;
  /** What holds objects, refs and configuration. */
  readonly commonDir: string;
  /** Undefined for a bare repository, or when the path is a git directory itself. */
  readonly workTree: string | undefined;
}

function readText(path: string): string | undefined {
  try {
    return isGitFile(path) ? readFileSync(path, "utf8") : undefined;
  } catch {
    return undefined;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The common directory of a git directory, undefined where `folder` is none. */
function commonDirOf(folder: string): string | undefined {
  if (!existsSync(join(folder, "HEAD"))) return undefined;
  const named = readText(join(folder, "commondir"))?.replace(/\r?\n$/, "");
  const common = named === undefined ? folder : resolve(folder, named);
  return isFolder(join(common, "objects")) && existsSync(join(common, "refs")) ? common : undefined;
}

function followGitFile(file: string): string | undefined {
  const target = /^gitdir: (.+)$/s.exec(readText(file)?.replace(/[\r\n]+$/, "") ?? "")?.[1];
  if (target === undefined) return undefined;
  return isAbsolute(target) ? target : resolve(dirname(file), target);
}

function locateAt(folder: string): RepositoryLocation | undefined {
  const inside = join(folder, ".git");
  const gitDir = isFolder(inside) ? inside : followGitFile(inside);
  if (gitDir !== undefined) {
    const commonDir = commonDirOf(gitDir);
    if (commonDir !== undefined) return { gitDir, commonDir: realpathSync(commonDir), workTree: folder };
  }
  const commonDir = commonDirOf(folder);
  return commonDir === undefined
    ? undefined
    : { gitDir: folder, commonDir: realpathSync(commonDir), workTree: undefined };
}

/**
 * Finds the repository that `path` is in, as git does (a `.git` folder or file in it or above it, or a bare repository), but only by
 * reading: no git process sees the repository's configuration. Throws ConfigurationError where there is none.
 */
export function locateRepository(path: string): RepositoryLocation {
  let folder: string;
  try {
    folder = realpathSync(path);
    if (!isFolder(folder)) throw new Error("not a folder");
  } catch {
    throw new ConfigurationError(`${path} is not a folder that can be read: name a git repository with --repo`);
  }
  for (let at = folder; ; at = dirname(at)) {
    const location = locateAt(at);
    if (location !== undefined) return location;
    if (basename(at) === "") break;
  }
  throw new ConfigurationError(`${path} is not a git repository (nor is any folder above it): name one with --repo`);
}

/** The folders whose files are the repository's own: its work tree, also the main one of a linked worktree, and its git directories. */
export function foldersOf({ gitDir, commonDir, workTree }: RepositoryLocation): readonly string[] {
  const main = basename(commonDir) === ".git" ? [dirname(commonDir)] : [];
  return [...(workTree === undefined ? [] : [workTree]), ...main, commonDir, gitDir];
}
