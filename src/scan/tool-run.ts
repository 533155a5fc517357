import { IncompleteError } from "../domain/errors.ts";
import type { CommandResult, FoundTool, ScratchFolder, ToolDatabase } from "../ports.ts";
import { type ScanPorts, type ToolCall, type ToolCommand, UnreadableAnswer } from "./scanner.ts";
import type { ToolTurns } from "./tool-turns.ts";

/** The most that one call may print: five thousand findings are a tenth of it. */
export const MAX_OUTPUT_BYTES = 64 * 1_048_576;

// A Go program otherwise collects its garbage whenever it has twice as much as it needs: a third of the time of some, to save little memory.
// https://pkg.go.dev/runtime#hdr-Environment_Variables
const MEMORY_FOR_TIME = { GOGC: "400", GOMEMLIMIT: "1GiB" };

/** Where and how long a tool may run. */
export interface ToolSession {
  readonly name: string;
  readonly tool: FoundTool;
  readonly folder: ScratchFolder;
  readonly turns: ToolTurns;
  /** The program of the tool that this one starts by itself, where the policy has it on. */
  readonly companionPath?: string;
  /** What the tool looks things up in. */
  readonly database?: ToolDatabase;
  /** The `PATH` a tool gets, for interpreters. */
  readonly searchPath: string;
}

/** A tool that did not do its work; the message is one line and quotes nothing that the tool printed. */
export class ToolFailure extends Error {
  override readonly name = "ToolFailure";
}

/**
 * Runs one call in `workFolder` (below the session's folder) when it is its turn, and hands its output to `read`; throws ToolFailure with
 * the reason.
 */
export function callTool<Answer>(
  session: ToolSession,
  workFolder: string,
  command: ToolCommand,
  read: (result: CommandResult) => Answer,
  ports: ScanPorts,
): Promise<Answer> {
  return session.turns.take(async (leftMs) => {
    if (leftMs <= 0) throw timedOut(session);
    return readResult(session, await runCommand(session, workFolder, command, leftMs, ports), read);
  });
}

function runCommand(
  session: ToolSession,
  workFolder: string,
  command: ToolCommand,
  leftMs: number,
  { runner }: ScanPorts,
): Promise<CommandResult> {
  return runner.run({
    file: session.tool.path,
    args: command.args,
    cwd: workFolder,
    // An allow-list: scanners read their flags from variables, and no token of ours is theirs to see.
    env: {
      PATH: session.searchPath,
      HOME: `${session.folder.path}/home`,
      TMPDIR: `${session.folder.path}/tmp`,
      LANG: "C.UTF-8",
      LC_ALL: "C.UTF-8",
      NO_COLOR: "1",
      ...MEMORY_FOR_TIME,
      ...command.env,
    },
    ...(command.stdin === undefined ? {} : { stdin: command.stdin }),
    timeoutMs: Math.ceil(leftMs),
    maxOutputBytes: MAX_OUTPUT_BYTES,
  });
}

function readResult<Answer>(
  session: ToolSession,
  result: CommandResult,
  read: (result: CommandResult) => Answer,
): Answer {
  if (result.ended === "timed-out") throw timedOut(session);
  if (result.ended === "output-limit") throw new ToolFailure(`printed more than ${MAX_OUTPUT_BYTES / 1_048_576} MiB`);
  if (result.ended === "not-started") throw new ToolFailure("could not be started");
  if (result.signal !== null) throw new ToolFailure(`was ended by ${result.signal}`);
  try {
    return read(result);
  } catch (error) {
    if (error instanceof UnreadableAnswer) throw new ToolFailure(error.message);
    throw error;
  }
}

/** Any error of a scan -> the one line that says why it failed; errors of ours (a bug, a cancelled run) are thrown on. */
export function failureReason(error: unknown): string {
  if (error instanceof ToolFailure || error instanceof IncompleteError) return error.message;
  throw error;
}

/** Makes the folders that a tool takes for its own, so that it leaves nothing anywhere else. */
export async function prepareFolder(
  folder: ScratchFolder,
  configFiles: Readonly<Record<string, string>>,
): Promise<void> {
  await folder.write("home/.keep", "");
  await folder.write("tmp/.keep", "");
  await folder.write("config/.keep", "");
  for (const [name, text] of Object.entries(configFiles)) await folder.write(`config/${name}`, text);
}

/** A file name as a tool prints it (absolute, or with `./` before it) -> as it was named in the call. */
export function plainName(name: string, { configFolder }: Pick<ToolCall, "configFolder">): string {
  // The scratch folder's own name is random, so it stands in no other place of a path.
  const [, folder = ""] = /\/([^/]+)\/[^/]+$/.exec(configFolder) ?? [];
  const at = name.indexOf(`/${folder}/`);
  return (at === -1 ? name : name.slice(at + folder.length + 2)).replace(/^(?:\.\/)+/, "");
}

/** A column of a tool that counts the first place behind the end -> the last place, null where that is on the line before. */
export function lastColumn(behindEnd: number | null | undefined): number | null {
  return behindEnd === null || behindEnd === undefined || behindEnd <= 1 ? null : behindEnd - 1;
}

/** Standard output as JSON; throws UnreadableAnswer. */
export function parseJson(result: CommandResult): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(result.stdout));
    return value;
  } catch {
    throw new UnreadableAnswer("printed something that is not JSON");
  }
}

function timedOut(session: ToolSession): ToolFailure {
  return new ToolFailure(`did not end within ${session.turns.limitSeconds} seconds`);
}
