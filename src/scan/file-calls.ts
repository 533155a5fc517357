import type { NotCovered, NotCoveredReason } from "../domain/finding.ts";
import { decodeText } from "./blob-text.ts";
import { groupBy } from "./group.ts";
import { safeName } from "./safe-name.ts";
import type { FileScanner, ScanPorts, ScanTarget, TextProof, ToolAnswer, ToolResult } from "./scanner.ts";
import { defuse, findComments, type SilencingComment } from "./suppression-forms.ts";
import { callTool, ToolFailure, type ToolSession } from "./tool-run.ts";

/** One version of a file as a tool is to see it. */
export interface Version {
  /** The path in the head, by which results are asked for, and whose name the tool sees. */
  readonly path: string;
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

/** How one run over many files is told from another. */
export interface Run {
  readonly scanner: FileScanner;
  /** The folder that the versions are written to. */
  readonly label: "head" | "base" | "obeying";
  /** Whether comments that silence the tool count. */
  readonly obeysComments: boolean;
  /** Whether silence about every file of a call is no answer. */
  readonly mustSpeak: boolean;
  readonly session: ToolSession;
  readonly target: ScanTarget;
  readonly ports: ScanPorts;
}

/** A written version; `lines` is how many lines its text has without a proof. */
interface Written {
  readonly version: Version;
  readonly lines: number;
}

/**
 * Writes the versions below `<label>/` under names of our own making and runs the tool over them, as many files a call as it takes.
 * A tool that speaks of other files, or of none, throws ToolFailure; a single file that it does not speak of was passed over.
 */
export async function runCalls(run: Run, versions: readonly Version[]): Promise<CallsAnswer> {
  const { scanner, obeysComments } = run;
  const isProving = scanner.proof !== undefined && !obeysComments;
  const files = await writeVersions(run, run.label, versions, isProving);
  const answer = await callAll(run, files, [...files.keys()]);
  if (scanner.proof === undefined) return gather(versions, files, answer, undefined);
  // A comment that counts may silence the proof as well; that the files can be read is known from the run before.
  if (obeysComments) return gather(versions, files, { ...answer, covered: [...files.keys()] }, undefined);
  const proven = takeProofs(scanner.proof, files, answer);
  const known = new Set([...proven.covered, ...proven.refused.map((entry) => entry.file)]);
  const silent = [...files].filter(([name]) => !known.has(name)).map(([, { version }]) => version);
  return gather(versions, files, proven, silent.length === 0 ? undefined : await askAgain(run, silent));
}

async function callAll(run: Run, files: ReadonlyMap<string, Written>, names: readonly string[]): Promise<ToolAnswer> {
  const whole: { covered: string[]; refused: ToolAnswer["refused"][number][]; results: ToolResult[] } = {
    covered: [],
    refused: [],
    results: [],
  };
  for (let at = 0; at < names.length; at += run.scanner.filesPerCall) {
    const answer = await callOnce(run, names.slice(at, at + run.scanner.filesPerCall));
    for (const file of answer.covered) whole.covered.push(file);
    for (const entry of answer.refused) {
      const isText = files.get(entry.file)?.version.isUtf8 !== false;
      whole.refused.push(entry.reason === "unparsable" && !isText ? { file: entry.file, reason: "not-utf8" } : entry);
    }
    for (const result of answer.results) whole.results.push(result);
  }
  return whole;
}

async function callOnce(run: Run, names: readonly string[]): Promise<ToolAnswer> {
  const { scanner, session, ports } = run;
  const call = {
    tool: session.tool,
    files: names,
    configFolder: `${session.folder.path}/config`,
    obeysComments: run.obeysComments,
    ...(session.companionPath === undefined ? {} : { companionPath: session.companionPath }),
  };
  const read = (ended: Parameters<FileScanner["read"]>[0]): ToolAnswer => scanner.read(ended, call);
  const answer = await callTool(session, session.folder.path, scanner.command(call), read, ports);
  const known = new Set(names);
  const spoken = new Set([...answer.covered, ...answer.refused.map((entry) => entry.file)]);
  for (const result of answer.results) spoken.add(result.file);
  if ([...spoken].some((file) => !known.has(file))) throw new ToolFailure("spoke of files it was not given");
  if (scanner.countsFiles === true && answer.covered.length === 0 && names.length > 1) {
    const middle = Math.ceil(names.length / 2);
    const [left, right] = [await callOnce(run, names.slice(0, middle)), await callOnce(run, names.slice(middle))];
    return {
      covered: [...left.covered, ...right.covered],
      refused: [...left.refused, ...right.refused],
      results: [...left.results, ...right.results],
    };
  }
  if (spoken.size === 0 && run.mustSpeak) throw new ToolFailure("looked at none of the files it was given");
  return answer;
}

/** Takes what the tool says of the added lines for the proof, and out of the results. */
function takeProofs(proof: TextProof, files: ReadonlyMap<string, Written>, answer: ToolAnswer): ToolAnswer {
  const covered = new Set<string>();
  const results: ToolResult[] = [];
  for (const result of answer.results) {
    const lines = files.get(result.file)?.lines ?? 0;
    if (result.startLine === null || result.startLine <= lines) results.push(result);
    else if (!proof.isSyntaxError(result.ruleId)) covered.add(result.file);
  }
  const clamp = (result: ToolResult): ToolResult => {
    const last = files.get(result.file)?.lines ?? 0;
    return result.endLine !== null && result.endLine > last ? { ...result, endLine: last, endColumn: null } : result;
  };
  return {
    covered: [...covered],
    refused: answer.refused,
    results: results.filter((result) => covered.has(result.file)).map(clamp),
  };
}

/** Files that the tool did not read to the end: what it says of them as they are, and whether that is why. */
async function askAgain(run: Run, versions: readonly Version[]): Promise<CallsAnswer> {
  const files = await writeVersions(run, `${run.label}-plain`, versions, false);
  // Here silence is an answer: there may be nothing to say of these files but that they were passed over.
  const answer = await callAll({ ...run, mustSpeak: false }, files, [...files.keys()]);
  const refused = [...files].map(([file, { version }]) => {
    const isBroken = answer.results.some((one) => one.file === file && run.scanner.proof?.isSyntaxError(one.ruleId));
    const broken: NotCoveredReason = version.isUtf8 ? "unparsable" : "not-utf8";
    return { file, reason: isBroken ? broken : ("tool-skipped" as const) };
  });
  return gather(
    versions,
    files,
    { covered: [], refused: [...refused, ...answer.refused], results: answer.results },
    undefined,
  );
}

function gather(
  versions: readonly Version[],
  files: ReadonlyMap<string, Written>,
  answer: ToolAnswer,
  rest: CallsAnswer | undefined,
): CallsAnswer {
  const pathOf = (file: string): string => files.get(file)?.version.path ?? "";
  const refused = new Map(answer.refused.map(({ file, reason }) => [pathOf(file), reason]));
  for (const { path, reason } of rest?.notCovered ?? []) if (path !== null) refused.set(path, reason);
  const answered = new Set(answer.covered.map(pathOf).filter((path) => !refused.has(path)));
  return {
    results: new Map([...groupBy(answer.results, (row) => pathOf(row.file)), ...(rest?.results ?? [])]),
    answered,
    notCovered: versions.flatMap(({ path }) =>
      answered.has(path) ? [] : [{ path, reason: refused.get(path) ?? ("tool-skipped" as const) }],
    ),
  };
}

async function writeVersions(
  run: Run,
  folder: string,
  versions: readonly Version[],
  isProving: boolean,
): Promise<ReadonlyMap<string, Written>> {
  const { scanner, session, target, ports } = run;
  const nonce = ports.digest.keyed(`proof of ${scanner.name}`).slice(0, 16);
  const bySha = groupBy(versions, (version) => version.sha);
  const numbers = new Map(versions.map((version, index) => [version, index + 1]));
  const written = new Map<Version, readonly [string, Written]>();
  for await (const blob of ports.repository.readBlobs(bySha.keys(), target.maxFileBytes)) {
    if (blob.bytes === undefined) continue;
    const lines = countLines(blob.bytes);
    for (const version of bySha.get(blob.sha) ?? []) {
      const number = numbers.get(version) ?? 0;
      const name = `${folder}/${number}/${(scanner.fileName ?? safeName)(version.path)}`;
      const text = withoutComments(blob.bytes, version, scanner);
      const proof = isProving ? `\n\n${scanner.proof?.lines(`dgcov_${nonce}_${number}`) ?? ""}\n` : "";
      await session.folder.write(name, proof === "" ? text : joinBytes(text, new TextEncoder().encode(proof)));
      written.set(version, [name, { version, lines }]);
    }
  }
  // In the order of the versions, so that a tool is always called in the same way.
  return new Map(versions.flatMap((version) => [written.get(version)].filter((row) => row !== undefined)));
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
