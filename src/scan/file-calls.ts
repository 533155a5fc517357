import type { NotCovered, NotCoveredReason } from "../domain/finding.ts";
import { decodeText } from "./blob-text.ts";
import { groupBy } from "./group.ts";
import { safeName } from "./safe-name.ts";
import type { FileScanner, ScanPorts, ScanTarget, ToolAnswer, ToolResult } from "./scanner.ts";
import { defuse, findComments, type SilencingComment } from "./suppression-forms.ts";
import { callTool, ToolFailure, type ToolSession } from "./tool-run.ts";

/** One version of a file as a tool is to see it. */
export interface Version {
  /** The path in the head, by which results are asked for. */
  readonly path: string;
  /** The path whose name the tool sees. */
  readonly name: string;
  readonly sha: string;
  readonly isUtf8: boolean;
  /** The comments that must not count. */
  readonly defused: "all" | readonly SilencingComment[];
}

/** What the calls of one tool over many files came to, by the files' paths. */
export interface CallsAnswer {
  readonly results: ReadonlyMap<string, readonly ToolResult[]>;
  /** Paths that the tool proved to have read. */
  readonly answered: ReadonlySet<string>;
  readonly notCovered: readonly NotCovered[];
}

/**
 * Writes the versions below `<label>/` under names of our own making and runs the tool over them, as many files a call as it takes.
 * A tool that speaks of other files, or of none, throws ToolFailure; a single file that it does not speak of was passed over.
 */
export async function runCalls(
  scanner: FileScanner,
  label: string,
  versions: readonly Version[],
  obeysComments: boolean,
  session: ToolSession,
  target: ScanTarget,
  ports: ScanPorts,
): Promise<CallsAnswer> {
  const files = await writeVersions(scanner, label, versions, session, target, ports);
  const results = new Map<string, ToolResult[]>();
  const answered = new Set<string>();
  const refused = new Map<string, NotCoveredReason>();
  const names = [...files.keys()];
  for (let at = 0; at < names.length; at += scanner.filesPerCall) {
    const batch = names.slice(at, at + scanner.filesPerCall);
    const call = { tool: session.tool, files: batch, configFolder: `${session.folder.path}/config`, obeysComments };
    const answer = await callTool(
      session,
      session.folder.path,
      scanner.command(call),
      (ended) => scanner.read(ended, call),
      ports,
    );
    checkNames(answer, batch);
    const pathOf = (file: string): string => files.get(file)?.path ?? "";
    for (const { file, reason } of answer.refused) {
      refused.set(pathOf(file), reason === "unparsable" && files.get(file)?.isUtf8 === false ? "not-utf8" : reason);
    }
    for (const file of answer.covered) if (!refused.has(pathOf(file))) answered.add(pathOf(file));
    for (const [file, rows] of groupBy(answer.results, (row) => row.file)) results.set(pathOf(file), [...rows]);
  }
  const notCovered = versions.flatMap(({ path }) =>
    answered.has(path) ? [] : [{ path, reason: refused.get(path) ?? ("tool-skipped" as const) }],
  );
  return { results, answered, notCovered };
}

function checkNames(answer: ToolAnswer, asked: readonly string[]): void {
  const known = new Set(asked);
  const spoken = [
    ...answer.covered,
    ...answer.refused.map((entry) => entry.file),
    ...answer.results.map((row) => row.file),
  ];
  if (spoken.some((file) => !known.has(file))) throw new ToolFailure("spoke of files it was not given");
  if (spoken.length === 0) throw new ToolFailure("looked at none of the files it was given");
}

async function writeVersions(
  scanner: FileScanner,
  label: string,
  versions: readonly Version[],
  session: ToolSession,
  target: ScanTarget,
  ports: ScanPorts,
): Promise<ReadonlyMap<string, Version>> {
  const bySha = groupBy(versions, (version) => version.sha);
  const written = new Map<Version, string>();
  const numbers = new Map(versions.map((version, index) => [version, index + 1]));
  for await (const blob of ports.repository.readBlobs(bySha.keys(), target.maxFileBytes)) {
    if (blob.bytes === undefined) continue;
    for (const version of bySha.get(blob.sha) ?? []) {
      const name = `${label}/${numbers.get(version) ?? 0}/${safeName(version.name)}`;
      await session.folder.write(name, withoutComments(blob.bytes, version, scanner));
      written.set(version, name);
    }
  }
  // In the order of the versions, so that a tool is always called in the same way.
  return new Map(
    versions.flatMap((version) => {
      const name = written.get(version);
      return name === undefined ? [] : [[name, version] as const];
    }),
  );
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
