import { appendFileSync, existsSync, lstatSync, mkdirSync, readlinkSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ObjectId } from "../domain/change.ts";
import { ConfigurationError } from "../domain/errors.ts";
import { readGitFile } from "./git-file.ts";
import type { RepositoryLocation } from "./git-locate.ts";

/** What of the repository's configuration has to be known to read its objects at all; nothing else of it counts. */
export interface RepositoryFormat {
  readonly objectFormat: "sha1" | "sha256";
  readonly refStorage: "files" | "reftable";
  readonly isBare: boolean;
  readonly isPartial: boolean;
  readonly isShallow: boolean;
}

/** The two git directories of our own through which a repository is read. */
export interface RepositoryViews {
  /** Sees the repository's objects and no refs at all, so that no attributes of a HEAD can count. */
  readonly objects: string;
  /** Sees its refs, HEAD and reflogs as well. */
  readonly refs: string;
}

/** `git config --list -z` of the repository -> its format; throws ConfigurationError for one that this program cannot read. */
export function readFormat(listing: string, location: RepositoryLocation): RepositoryFormat {
  const values = new Map<string, string>();
  let isPartial = false;
  for (const entry of listing.split("\0")) {
    const [key = "", ...rest] = entry.split("\n");
    values.set(key, rest.join("\n"));
    if (key === "extensions.partialclone" || /^remote\..*\.promisor$/s.test(key)) isPartial = true;
  }
  const objectFormat = values.get("extensions.objectformat")?.toLowerCase() ?? "sha1";
  const refStorage = values.get("extensions.refstorage")?.toLowerCase() ?? "files";
  if (objectFormat !== "sha1" && objectFormat !== "sha256") {
    throw new ConfigurationError(`the repository has an unknown object format: draftgate reads sha1 and sha256`);
  }
  if (refStorage !== "files" && refStorage !== "reftable") {
    throw new ConfigurationError(`the repository has an unknown ref storage: draftgate reads files and reftable`);
  }
  if (refStorage === "reftable" && location.gitDir !== location.commonDir) {
    throw new ConfigurationError(
      "linked worktrees of a reftable repository cannot be read: name the main worktree with --repo",
    );
  }
  const isBare = values.get("core.bare")?.toLowerCase() === "true" && location.gitDir === location.commonDir;
  return { objectFormat, refStorage, isBare, isPartial, isShallow: existsSync(join(location.commonDir, "shallow")) };
}

/** A path -> its line in `objects/info/alternates`, in the form that takes any path: quoted as C quotes it. */
export function quoteAlternate(path: string): string {
  const quoted = path.replace(/["\\]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\t", "\\t").replaceAll("\r", "\\r");
  return `"${quoted}"\n`;
}

function configOf(format: RepositoryFormat, withRefs: boolean): string {
  const extensions = [
    ...(format.objectFormat === "sha256" ? ["objectformat = sha256"] : []),
    ...(withRefs && format.refStorage === "reftable" ? ["refstorage = reftable"] : []),
  ];
  // The commit-graph of the repository is a cache that could say other parents than the commits do.
  const core = [
    "bare = true",
    "commitGraph = false",
    "untrackedCache = false",
    "fsmonitor = false",
    "hooksPath = /dev/null",
  ];
  return [
    `[core]`,
    `repositoryformatversion = ${extensions.length === 0 ? 0 : 1}`,
    ...core,
    ...(extensions.length === 0 ? [] : ["[extensions]", ...extensions]),
    "[gc]",
    "auto = 0",
    "",
  ].join("\n");
}

/** The files every git directory has, with `objects` as the place of objects; each file less is a millisecond on some disks. */
function makeFolder(folder: string, head: string, format: RepositoryFormat, withRefs: boolean): void {
  mkdirSync(folder, { mode: 0o700 });
  writeFileSync(join(folder, "HEAD"), head);
  writeFileSync(join(folder, "config"), configOf(format, withRefs));
}

/** Gives commits other parents than they name, in a view of our own. https://git-scm.com/docs/gitglossary#def_grafts */
function writeGrafts(folder: string, parents: ReadonlyMap<ObjectId, readonly ObjectId[]>): void {
  const lines = [...parents].map(([sha, own]) => `${[sha, ...own].join(" ")}\n`);
  mkdirSync(join(folder, "info"), { mode: 0o700 });
  writeFileSync(join(folder, "info", "grafts"), lines.join(""));
  appendFileSync(join(folder, "config"), "[advice]\ngraftFileDeprecated = false\n");
}

/** HEAD as a text; an old repository may have it as a symbolic link. */
function readHead(location: RepositoryLocation): string {
  const file = join(location.gitDir, "HEAD");
  if (lstatSync(file).isSymbolicLink()) {
    const target = readlinkSync(file);
    if (target.startsWith("refs/")) return `ref: ${target}\n`;
  }
  return readGitFile(file).toString("utf8");
}

function link(from: string, to: string): void {
  if (existsSync(from)) symlinkSync(from, to);
}

/** The reflogs: of a linked worktree its own for HEAD and the common ones for refs. */
function linkLogs(location: RepositoryLocation, refs: string): void {
  if (location.gitDir === location.commonDir) {
    link(join(location.commonDir, "logs"), join(refs, "logs"));
    return;
  }
  mkdirSync(join(refs, "logs"), { mode: 0o700 });
  link(join(location.commonDir, "logs", "refs"), join(refs, "logs", "refs"));
  link(join(location.gitDir, "logs", "HEAD"), join(refs, "logs", "HEAD"));
}

/**
 * Makes our own git directories below `scratchPath`. Git reads the repository's objects through `alternates` and its refs through
 * links, and never its configuration, hooks, attributes, grafts or replacements, and writes nothing to it. `parents` are grafts of ours.
 */
export function makeViews(
  scratchPath: string,
  location: RepositoryLocation,
  format: RepositoryFormat,
  parents?: ReadonlyMap<ObjectId, readonly ObjectId[]>,
): RepositoryViews {
  const shallow = join(location.commonDir, "shallow");
  const objects = join(scratchPath, "objects-view");
  makeFolder(objects, "ref: refs/heads/none\n", format, false);
  mkdirSync(join(objects, "objects", "info"), { recursive: true, mode: 0o700 });
  const alternate = quoteAlternate(join(location.commonDir, "objects"));
  writeFileSync(join(objects, "objects", "info", "alternates"), alternate);
  mkdirSync(join(objects, "refs"), { mode: 0o700 });
  if (parents !== undefined) writeGrafts(objects, parents);
  const refs = join(scratchPath, "refs-view");
  makeFolder(refs, readHead(location), format, true);
  symlinkSync(join(objects, "objects"), join(refs, "objects"));
  for (const name of ["refs", "packed-refs", "reftable"]) link(join(location.commonDir, name), join(refs, name));
  if (format.isShallow) {
    const bytes = readGitFile(shallow);
    for (const view of [objects, refs]) writeFileSync(join(view, "shallow"), bytes);
  }
  linkLogs(location, refs);
  for (const name of ["ORIG_HEAD", "FETCH_HEAD", "MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD"]) {
    link(join(location.gitDir, name), join(refs, name));
  }
  return { objects, refs };
}
