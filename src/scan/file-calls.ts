import type { NotCovered, NotCoveredReason } from "../domain/finding.ts";
import { type Run, type Version, type Written, writeVersions } from "./file-versions.ts";
import { groupBy } from "./group.ts";
import type { FileScanner, TextProof, ToolAnswer, ToolCall, ToolResult } from "./scanner.ts";
import { callTool, ToolFailure } from "./tool-run.ts";
import { settled } from "./tool-turns.ts";

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
export async function runCalls(run: Run, versions: readonly Version[]): Promise<CallsAnswer> {
  const { scanner, obeysComments } = run;
  const isProving = scanner.proof !== undefined && !obeysComments;
  const files = await writeVersions(run, versions, isProving);
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
  const shares = shareOut(run, names, (name) => files.get(name)?.bytes ?? 0);
  for (const answer of await settled(shares.map((share) => callOnce(run, share)))) {
    for (const file of answer.covered) whole.covered.push(file);
    for (const entry of answer.refused) {
      const isText = files.get(entry.file)?.version.isUtf8 !== false;
      whole.refused.push(entry.reason === "unparsable" && !isText ? { file: entry.file, reason: "not-utf8" } : entry);
    }
    for (const result of answer.results) whole.results.push(withoutFolder(result, run));
  }
  return whole;
}

/** The names of each call: as many as the tool takes, and for a tool that uses one core a share for each that is worth its start. */
function shareOut(
  { scanner, session }: Run,
  names: readonly string[],
  bytesOf: (name: string) => number,
): readonly (readonly string[])[] {
  const fewest = Math.ceil(names.length / scanner.filesPerCall);
  const bytes = scanner.oneCore === undefined ? 0 : names.reduce((sum, name) => sum + bytesOf(name), 0);
  const worth = Math.min(session.turns.slots, Math.floor(bytes / (scanner.oneCore?.bytesWorthStart ?? 1)));
  if (worth <= fewest || worth > names.length) {
    return Array.from({ length: fewest }, (_, at) =>
      names.slice(at * scanner.filesPerCall, (at + 1) * scanner.filesPerCall),
    );
  }
  // The largest first, each to the share that has least; in a share they keep their order.
  const shares = Array.from({ length: worth }, () => ({ bytes: 0, names: new Set<string>() }));
  for (const name of [...names].sort((left, right) => bytesOf(right) - bytesOf(left))) {
    const open = shares.filter((share) => share.names.size < scanner.filesPerCall);
    const least = open.reduce((best, share) => (share.bytes < best.bytes ? share : best));
    least.names.add(name);
    least.bytes += bytesOf(name);
  }
  return shares.map((share) => names.filter((name) => share.names.has(name)));
}

// Some messages name the file in full: what is of this run only would make every report another one.
function withoutFolder(result: ToolResult, { session, label }: Run): ToolResult {
  const folder = session.folder.path;
  if (!result.message.includes(folder)) return result;
  return { ...result, message: result.message.replaceAll(`${folder}/${label}/`, "").replaceAll(`${folder}/`, "") };
}

async function callOnce(run: Run, names: readonly string[]): Promise<ToolAnswer> {
  const { scanner, session, ports } = run;
  const call: ToolCall = {
    tool: session.tool,
    root: run.label,
    files: names,
    configFolder: `${session.folder.path}/config`,
    obeysComments: run.obeysComments,
    ...(session.companionPath === undefined ? {} : { companionPath: session.companionPath }),
    ...(session.database === undefined ? {} : { database: session.database }),
  };
  const read = (ended: Parameters<FileScanner["read"]>[0]): ToolAnswer => scanner.read(ended, call);
  const answer = await callTool(session, session.folder.path, scanner.command(call), read, ports);
  const known = new Set(names);
  const spoken = new Set([...answer.covered, ...answer.refused.map((entry) => entry.file)]);
  for (const result of answer.results) spoken.add(result.file);
  if ([...spoken].some((file) => !known.has(file))) throw new ToolFailure("spoke of files it was not given");
  if (scanner.countsFiles === true && answer.covered.length === 0 && names.length > 1) {
    const middle = Math.ceil(names.length / 2);
    const halves = await settled([callOnce(run, names.slice(0, middle)), callOnce(run, names.slice(middle))]);
    return {
      covered: halves.flatMap((half) => half.covered),
      refused: halves.flatMap((half) => half.refused),
      results: halves.flatMap((half) => half.results),
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
    const written = files.get(result.file);
    const isMade = written?.hasStatements === false && proof.onlyWithStatements?.has(result.ruleId) === true;
    if (result.startLine === null || result.startLine <= (written?.lines ?? 0)) {
      if (!isMade) results.push(result);
    } else if (!proof.isSyntaxError(result.ruleId)) covered.add(result.file);
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
  // Here silence is an answer: there may be nothing to say of these files but that they were passed over.
  const plain: Run = { ...run, label: run.label === "base" ? "base-plain" : "head-plain", mustSpeak: false };
  const files = await writeVersions(plain, versions, false);
  const answer = await callAll(plain, files, [...files.keys()]);
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
