import { z } from "zod";
import type { SyntaxResult } from "../domain/syntax.ts";
import type { CommandResult, CommandRunner, Scratch, ScratchFolder, ToolBox } from "../ports.ts";

/** What reading a source text needs; nothing of the text is ever run. */
export interface SyntaxPorts {
  readonly toolBox: ToolBox;
  readonly runner: CommandRunner;
  readonly scratch: Scratch;
}

/** Where a parser is run: an empty private folder, with nothing of the repository. */
export interface ParserCall {
  readonly file: string;
  readonly args: readonly string[];
  readonly stdin?: Uint8Array;
}

const TIMEOUT_SECONDS = 20;
const MAX_OUTPUT_BYTES = 32 * 1_048_576;

const DECLARATION = z.object({
  name: z.string(),
  kind: z.enum(["function", "method", "class", "variable", "type"]),
  isExported: z.boolean(),
  signature: z.string(),
  parameters: z.array(z.object({ name: z.string(), type: z.string().nullable(), isOptional: z.boolean() })),
  isAsync: z.boolean(),
  startLine: z.int().min(1),
  endLine: z.int().min(1),
  raises: z.array(z.string()),
  branches: z.array(z.object({ line: z.int().min(1), condition: z.string() })),
});
const ANSWER = z.discriminatedUnion("outcome", [
  z.object({
    outcome: z.literal("parsed"),
    declarations: z.array(DECLARATION),
    imports: z.array(z.string()),
    references: z.array(z.string()),
  }),
  z.object({ outcome: z.literal("broken"), line: z.int().min(1).nullable(), message: z.string() }),
  z.object({ outcome: z.literal("unavailable"), reason: z.string() }),
]);

/** Runs `work` in a fresh folder that is gone afterwards. */
export async function withFolder<T>(ports: SyntaxPorts, work: (folder: ScratchFolder) => Promise<T>): Promise<T> {
  const folder = await ports.scratch.create("syntax");
  try {
    return await work(folder);
  } finally {
    await folder.remove();
  }
}

/** Runs a parser in `folder`; a string is the one line that says why it came to no end of its own. */
export async function runParser(
  call: ParserCall,
  folder: ScratchFolder,
  { runner }: SyntaxPorts,
): Promise<CommandResult | string> {
  const result = await runner.run({
    ...call,
    cwd: folder.path,
    env: { PATH: "/usr/bin:/bin", HOME: folder.path, TMPDIR: folder.path, LANG: "C.UTF-8", LC_ALL: "C.UTF-8" },
    timeoutMs: TIMEOUT_SECONDS * 1000,
    maxOutputBytes: MAX_OUTPUT_BYTES,
  });
  const name = call.file.slice(call.file.lastIndexOf("/") + 1);
  if (result.ended === "timed-out") return `${name} did not end within ${TIMEOUT_SECONDS} seconds`;
  if (result.ended === "output-limit") return `${name} printed more than ${MAX_OUTPUT_BYTES / 1_048_576} MiB`;
  if (result.ended === "not-started") return `${name} could not be started`;
  return result.signal === null ? result : `${name} was ended by ${result.signal}`;
}

/** What one of our scripts printed, checked for its shape: a child that crashed, or printed anything else, is no success. */
export function readAnswer(result: CommandResult | string, name: string): SyntaxResult {
  if (typeof result === "string") return { outcome: "unavailable", reason: result };
  if (result.exitCode !== 0)
    return { outcome: "unavailable", reason: `${name} ended with exit code ${result.exitCode}` };
  const answer = ANSWER.safeParse(parseJson(new TextDecoder().decode(result.stdout)));
  return answer.success ? answer.data : { outcome: "unavailable", reason: `${name} gave no answer that can be read` };
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
