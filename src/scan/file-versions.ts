import { decodeText } from "./blob-text.ts";
import { groupBy } from "./group.ts";
import { safeName } from "./safe-name.ts";
import type { FileScanner, ScanPorts, ScanTarget } from "./scanner.ts";
import { defuse, findComments, type SilencingComment } from "./suppression-forms.ts";
import type { ToolSession } from "./tool-run.ts";
import { treePath } from "./tree-path.ts";
import { createAheadWriter } from "./write-ahead.ts";

/** One version of a file as a tool is to see it. */
export interface Version {
  /** The path in the head, by which results are asked for, and whose name the tool sees. */
  readonly path: string;
  readonly sha: string;
  readonly isUtf8: boolean;
  /** The comments that must not count. */
  readonly defused: "all" | readonly SilencingComment[];
}

/** How one run over many files is told from another. */
export interface Run {
  readonly scanner: FileScanner;
  /** The folder that the versions are written to. */
  readonly label: "head" | "base" | "obeying" | "head-plain" | "base-plain";
  /** Whether comments that silence the tool count. */
  readonly obeysComments: boolean;
  /** Whether silence about every file of a call is no answer. */
  readonly mustSpeak: boolean;
  readonly session: ToolSession;
  readonly target: ScanTarget;
  readonly ports: ScanPorts;
}

/** A written version: how long its text is without a proof, and whether there is more in it than blank lines and `#` comments. */
export interface Written {
  readonly version: Version;
  readonly bytes: number;
  readonly lines: number;
  readonly hasStatements: boolean;
}

/** Writes the versions below the run's folder, with a proof at the end of each where asked for, and gives back their names there. */
export async function writeVersions(
  run: Run,
  versions: readonly Version[],
  isProving: boolean,
): Promise<ReadonlyMap<string, Written>> {
  const { scanner, session, target, ports } = run;
  const nonce = ports.digest.keyed(`proof of ${scanner.name}`).slice(0, 16);
  const bySha = groupBy(versions, (version) => version.sha);
  const names = nameVersions(run, versions);
  const written = new Set<Version>();
  const texts = new Map<string, Omit<Written, "version">>();
  const writer = createAheadWriter(session.folder);
  for await (const blob of ports.repository.readBlobs(bySha.keys(), target.maxFileBytes)) {
    if (blob.bytes === undefined) continue;
    texts.set(blob.sha, {
      bytes: blob.bytes.length,
      lines: countLines(blob.bytes),
      hasStatements: hasStatements(blob.bytes),
    });
    for (const version of bySha.get(blob.sha) ?? []) {
      const mark = `dgcov_${nonce}_${names.get(version)?.number ?? 0}`;
      const proof = isProving ? `\n\n${scanner.proof?.lines(mark) ?? ""}\n` : "";
      const text = joinBytes(withoutComments(blob.bytes, version, scanner), new TextEncoder().encode(proof));
      await writer.write(names.get(version)?.name ?? "", text);
      written.add(version);
    }
  }
  await writer.end();
  await writeNeighbors(run, versions, new Set([...names.values()].map(({ name }) => name)));
  // In the order of the versions, so that a tool is always called in the same way.
  const rows = versions.filter((version) => written.has(version));
  return new Map(
    rows.map((version) => [names.get(version)?.name ?? "", { version, ...(texts.get(version.sha) ?? NOTHING) }]),
  );
}

function nameVersions(
  { scanner, label }: Run,
  versions: readonly Version[],
): ReadonlyMap<Version, { readonly name: string; readonly number: number }> {
  const taken = new Set<string>();
  return new Map(
    versions.map((version, index) => {
      const number = index + 1;
      const numbered = `${label}/${number}/${(scanner.fileName ?? safeName)(version.path)}`;
      const kept = scanner.tree === undefined ? numbered : `${label}/${placeInTree(version.path, scanner)}`;
      const name = taken.has(kept) ? `${label}/again-${number}/${safeName(version.path)}` : kept;
      taken.add(name);
      return [version, { name, number }] as const;
    }),
  );
}

function placeInTree(path: string, { tree, fileName }: FileScanner): string {
  return treePath(path, tree?.inArguments === true, fileName?.(path));
}

/** Writes what lies beside the versions in the same commit; the tool sees it, but nothing that it says of it counts. */
async function writeNeighbors(run: Run, versions: readonly Version[], taken: ReadonlySet<string>): Promise<void> {
  const { tree } = run.scanner;
  if (tree === undefined || versions.length === 0) return;
  const { session, target, ports, label } = run;
  for (const [name, text] of Object.entries(tree.proofs ?? {})) await session.folder.write(`${label}/${name}`, text);
  const { headSha, mergeBaseSha } = target.change;
  const commitSha = label.startsWith("base") ? mergeBaseSha : headSha;
  const isNeighbor = tree.neighbors(versions.map((version) => version.path));
  const files = (await ports.repository.listFiles(commitSha, isNeighbor)).filter(({ mode }) => mode.startsWith("100"));
  const names = new Map(files.map(({ path, sha }) => [`${label}/${placeInTree(path, run.scanner)}`, sha]));
  const bySha = groupBy(
    [...names.keys()].filter((name) => !taken.has(name)),
    (name) => names.get(name) ?? "",
  );
  for await (const { sha, bytes } of ports.repository.readBlobs(bySha.keys(), target.maxFileBytes)) {
    for (const name of bytes === undefined ? [] : (bySha.get(sha) ?? [])) {
      // The base may have a folder where the head has a file: then the neighbor has no place, and is none.
      await session.folder.write(name, bytes ?? new Uint8Array()).catch(() => undefined);
    }
  }
}

const NOTHING = { bytes: 0, lines: 0, hasStatements: false };

function hasStatements(bytes: Uint8Array): boolean {
  return /^[ \t\r\f]*[^\s#]/m.test(decodeText(bytes));
}

function countLines(bytes: Uint8Array): number {
  let count = 1;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) count += 1;
  return count;
}

function joinBytes(left: Uint8Array, right: Uint8Array): Uint8Array {
  const whole = new Uint8Array(left.length + right.length);
  whole.set(left, 0);
  whole.set(right, left.length);
  return whole;
}

function withoutComments(bytes: Uint8Array, version: Version, scanner: FileScanner): Uint8Array {
  // Decoding would alter bytes that are not UTF-8; the tool's own switch, or its refusal, deals with those.
  if (!version.isUtf8) return bytes;
  const text = decodeText(bytes);
  const comments = (version.defused === "all" ? findComments(version.path, text, []) : version.defused).filter(
    (comment) => scanner.silencedBy.includes(comment.tool),
  );
  return comments.length === 0 ? bytes : new TextEncoder().encode(defuse(text, comments));
}
