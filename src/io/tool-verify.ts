import { createHash, type Hash } from "node:crypto";
import { type Dirent, lstatSync, readdirSync, readFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { readArchive } from "./tool-archive.ts";
import { type ArchiveEntry, ArchiveError } from "./tool-archive-entry.ts";
import { readBuildInfo } from "./tool-build-info.ts";
import type { GoWay } from "./tool-pins.ts";
import type { PinnedDigest, PlannedArchive, ToolPlan } from "./tool-plan.ts";
import { readRecord, type ToolRecord } from "./tool-record.ts";
import { readWheelDigests } from "./tool-wheel.ts";

/** Files up to this size are read whole, larger ones in pieces. */
const WHOLE_FILE = 4 * 1024 * 1024;
const PIECE = 1024 * 1024;

/**
 * What is wrong with an installation, one line that names the file, undefined when every file is what was pinned: the archives
 * have the pinned digests, the unpacked files are those of the archives and no others, a program that was built here has the
 * recorded digest and is linked from pinned modules only, and nobody else could have written any of it.
 */
export async function findProblem(folder: string, plan: ToolPlan): Promise<string | undefined> {
  try {
    return findForeign(folder) ?? (await compare(folder, plan));
  } catch (error) {
    if (error instanceof ArchiveError) return error.message;
    return `it cannot be read (${error instanceof Error ? error.message : String(error)})`;
  }
}

async function compare(folder: string, plan: ToolPlan): Promise<string | undefined> {
  const record = readRecord(folder);
  if (record === undefined || record.tool !== plan.pin.name || record.version !== plan.way.version) {
    return "record.json is missing or of another tool";
  }
  const unknown = readdirSync(folder).find(
    (name) => !/^(?:archives|files|record\.json|launch-[0-9a-f]{16})$/.test(name),
  );
  if (unknown !== undefined) return `${unknown} does not belong to it`;
  const known = new Set<string>();
  const problem =
    plan.way.kind === "go"
      ? await compareBuilt(folder, plan.pin.name, plan.way, record, known)
      : await compareArchives(folder, plan, record, known);
  const foreign = listFiles(join(folder, "files"), "").find((path) => !known.has(path));
  return problem ?? (foreign === undefined ? undefined : `files/${foreign} does not belong to it`);
}

/** The first entry below the folder that is neither a file nor a folder, or that another user owns or may write to. */
export function findForeign(folder: string): string | undefined {
  const pending = [folder];
  for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
    const problem = checkOwner(place);
    if (problem !== undefined) return problem;
    if (!lstatSync(place).isDirectory()) continue;
    for (const name of readdirSync(place)) pending.push(join(place, name));
  }
  return undefined;
}

/** Why a file or folder must not be trusted: a link, another owner than this user and root, or writable by others. */
export function checkOwner(path: string): string | undefined {
  const stat = lstatSync(path);
  if (!stat.isFile() && !stat.isDirectory()) return `${path} is neither a file nor a folder`;
  const user = process.getuid?.() ?? 0;
  if (stat.uid !== user && stat.uid !== 0) return `${path} belongs to another user`;
  if ((stat.mode & 0o022) !== 0) return `${path} may be written by other users`;
  return undefined;
}

async function compareBuilt(
  folder: string,
  name: string,
  way: GoWay,
  record: ToolRecord,
  known: Set<string>,
): Promise<string | undefined> {
  known.add(name);
  const program = join(folder, "files", name);
  if (lstatSync(program, { throwIfNoEntry: false }) === undefined) return `files/${name} is missing`;
  if ((await digestOf(program, "sha256")) !== record.built) return `files/${name} differs from what was built`;
  return checkModules(program, way);
}

async function compareArchives(
  folder: string,
  plan: ToolPlan,
  record: ToolRecord,
  known: Set<string>,
): Promise<string | undefined> {
  const stored = readdirSync(join(folder, "archives")).length;
  if (record.archives.length !== plan.archives.length || stored !== plan.archives.length) {
    return "it does not hold the pinned archives";
  }
  for (const [index, archive] of plan.archives.entries()) {
    const file = join(folder, "archives", String(index));
    await checkDigest(file, archive);
    const problem =
      archive.files === undefined
        ? await compareUnpacked(file, archive, plan, join(folder, "files"), known)
        : await comparePinned(archive.files, plan, join(folder, "files"), known);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** Compares what was unpacked with pinned digests of each file. */
async function comparePinned(
  pinned: Readonly<Record<string, string>>,
  plan: ToolPlan,
  folder: string,
  known: Set<string>,
): Promise<string | undefined> {
  for (const [path, sha256] of Object.entries(pinned)) {
    known.add(path);
    const isSame = async (file: string): Promise<boolean> => (await digestOf(file, "sha256")) === sha256;
    const problem = await compareFile(join(folder, path), path === plan.executable, isSame);
    if (problem !== undefined) return `files/${path} ${problem}`;
  }
  return undefined;
}

/** Compares what was unpacked with the archive, whose own digest was compared with the pin. */
async function compareUnpacked(
  file: string,
  archive: PlannedArchive,
  plan: ToolPlan,
  folder: string,
  known: Set<string>,
): Promise<string | undefined> {
  // A wheel says what its files' digests are, so that nothing has to be unpacked again.
  const digests = archive.format === "zip" ? await readWheelDigests(file, archive.name) : NO_DIGESTS;
  for await (const entry of readArchive(file, archive.format, plan.executable ?? archive.name)) {
    if (known.has(entry.path)) return `${entry.path} is in two of its archives`;
    known.add(entry.path);
    const digest = digests.get(entry.path);
    const isSame = async (unpacked: string): Promise<boolean> =>
      digest === undefined
        ? isSameContent(entry, unpacked)
        : (await hashFile(unpacked, "sha256")).digest("base64url") === digest;
    const problem = await compareFile(join(folder, entry.path), entry.isExecutable, isSame);
    if (problem !== undefined) return `files/${entry.path} ${problem}`;
  }
  return undefined;
}

const NO_DIGESTS: ReadonlyMap<string, string> = new Map();

async function compareFile(
  file: string,
  isExecutable: boolean,
  isSame: (file: string) => Promise<boolean>,
): Promise<string | undefined> {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return "is missing";
  if (isExecutable && (stat.mode & 0o100) === 0) return "cannot be executed";
  return (await isSame(file)) ? undefined : "differs from what was pinned";
}

/** Byte by byte: the archive's digest was compared with the pin, so no other digest is needed. */
function isSameContent(entry: ArchiveEntry, file: string): Promise<boolean> {
  return lstatSync(file).size <= WHOLE_FILE ? isSameWhole(entry, file) : isSameStream(entry, file);
}

async function isSameWhole(entry: ArchiveEntry, file: string): Promise<boolean> {
  const content = readFileSync(file);
  let offset = 0;
  for await (const chunk of entry.content) {
    if (!content.subarray(offset, offset + chunk.length).equals(chunk)) return false;
    offset += chunk.length;
  }
  return offset === content.length;
}

async function isSameStream(entry: ArchiveEntry, file: string): Promise<boolean> {
  const handle = await open(file, "r");
  try {
    let buffer = Buffer.alloc(64 * 1024);
    for await (const chunk of entry.content) {
      if (buffer.length < chunk.length) buffer = Buffer.alloc(chunk.length);
      const { bytesRead } = await handle.read(buffer, 0, chunk.length, null);
      if (!buffer.subarray(0, bytesRead).equals(chunk)) return false;
    }
    return (await handle.read(buffer, 0, 1, null)).bytesRead === 0;
  } finally {
    await handle.close();
  }
}

/** Throws ArchiveError unless the file has one of the digests that are pinned for the archive; returns the one it has. */
export async function checkDigest(file: string, archive: PlannedArchive): Promise<string> {
  const actual = await digestOf(file, archive.digest.algorithm);
  if (!archive.digest.values.includes(actual)) {
    const pinned = archive.digest.values.length === 1 ? `, pinned is ${archive.digest.values[0]}` : "";
    throw new ArchiveError(
      `${archive.name} has the wrong digest: its ${archive.digest.algorithm} is ${actual}${pinned}`,
    );
  }
  return actual;
}

function listFiles(folder: string, prefix: string): readonly string[] {
  const entries: readonly Dirent[] = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = `${prefix}${entry.name}`;
    return entry.isDirectory() ? listFiles(join(folder, entry.name), `${path}/`) : [path];
  });
}

/** The digest of a file: SHA-256 in hex, SHA-512 in base64 (as npm writes it). */
export async function digestOf(file: string, algorithm: PinnedDigest["algorithm"]): Promise<string> {
  return (await hashFile(file, algorithm)).digest(algorithm === "sha512" ? "base64" : "hex");
}

async function hashFile(file: string, algorithm: PinnedDigest["algorithm"]): Promise<Hash> {
  const hash = createHash(algorithm);
  const { size } = lstatSync(file);
  if (size <= WHOLE_FILE) return hash.update(readFileSync(file));
  const handle = await open(file, "r");
  try {
    // One piece of memory for the whole file: fresh ones would keep the collector busier than the digest does the processor.
    const piece = Buffer.allocUnsafeSlow(PIECE);
    for (;;) {
      const { bytesRead } = await handle.read(piece, 0, PIECE, null);
      if (bytesRead === 0) return hash;
      hash.update(piece.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
}

/** Why a Go program is not the one that was pinned: another package, or a module at a version or digest that is not in the list. */
export async function checkModules(file: string, way: GoWay): Promise<string | undefined> {
  const info = await readBuildInfo(file);
  if (info === undefined) return `files/${way.package} says nothing about its modules`;
  const allowed = new Set(way.modules);
  if (info.package !== way.package) return `it was built from ${info.package}`;
  // A module of one's own around the package (for trivy) stands as the main module, without a digest.
  const linked = info.main.includes(" h1:") ? [info.main, ...info.dependencies] : info.dependencies;
  const own = linked.find((module) => module.startsWith(`${way.module} v${way.version} h1:`));
  const foreign = linked.find((module) => !allowed.has(module));
  if (foreign !== undefined) return `it was built with the module ${foreign}, which is not pinned`;
  return own === undefined ? `it was not built from ${way.module} v${way.version}` : undefined;
}
