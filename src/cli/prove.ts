import { mkdir, open } from "node:fs/promises";
import { join, resolve } from "node:path";
import { ConfigurationError, IncompleteError } from "../domain/errors.ts";
import { comparePaths } from "../domain/path.ts";
import type { TestComparison, TestRun } from "../domain/proposal.ts";
import { writeCheckout } from "../io/checkout.ts";
import { findGit } from "../io/git-process.ts";
import { applyPatch } from "../io/patch-apply.ts";
import { findSandbox, type Sandbox, UNGUARDED } from "../io/sandbox.ts";
import { findOwnFolders, safeSearchPath } from "../io/tool-path.ts";
import type { Repository, ScratchFolder } from "../ports.ts";
import { readCounts } from "../propose/test-summary.ts";
import { compareRuns } from "../propose/test-verdict.ts";
import { renderJsonText } from "../report/json.ts";
import { composeComparison, renderComparison } from "../report/prove.ts";
import type { CommandContext, Invocation } from "./command.ts";
import { type Session, withRepository, withSession } from "./session.ts";

const MAX_PATCH_BYTES = 16 * 1_048_576;
const MAX_OUTPUT_BYTES = 16 * 1_048_576;
const DEFAULT_SECONDS = 600;
const MOST_SECONDS = 86_400;
const TAIL_LINES = 30;

/** `draftgate prove`: runs the tests of a commit without and with a patch, shut off from the network; 0 better or equal, 1 worse. */
export async function run(context: CommandContext, invocation: Invocation): Promise<number> {
  const { patch: patchFile, test: command } = invocation.values;
  if (patchFile === undefined) throw new ConfigurationError("draftgate prove needs --patch FILE");
  if (command === undefined) throw new ConfigurationError("draftgate prove needs --test COMMAND");
  const timeoutMs = readSeconds(invocation.values["timeout-seconds"]) * 1000;
  const patch = await readPatch(context, patchFile);
  const comparison = await withSession(context, (session) =>
    withRepository(context, invocation, session, async (repository) => {
      const headSha = await repository.resolveCommit(invocation.values["head"] ?? "HEAD");
      const base = invocation.values["base"];
      const baseSha = base === undefined ? null : await repository.resolveCommit(base);
      const work = { context, invocation, session, repository, headSha, patch, command, timeoutMs };
      return { ...(await compare(work)), baseSha };
    }),
  );
  const isJson = invocation.values["format"] === "json";
  await context.writeResult(
    isJson ? renderJsonText(composeComparison(comparison, context.version)) : renderComparison(comparison),
  );
  return comparison.outcome === "worse" ? 1 : 0;
}

function readSeconds(value: string | undefined): number {
  if (value === undefined) return DEFAULT_SECONDS;
  const seconds = /^\d{1,6}$/.test(value) ? Number(value) : 0;
  if (seconds >= 1 && seconds <= MOST_SECONDS) return seconds;
  throw new ConfigurationError(`option --timeout-seconds: ${JSON.stringify(value)} is not a number from 1 to 86400`);
}

async function readPatch(context: CommandContext, name: string): Promise<Uint8Array> {
  const path = resolve(context.cwd, name);
  try {
    const file = await open(path, "r");
    try {
      const found = await file.stat();
      if (!found.isFile()) throw new Error("no regular file");
      if (found.size > MAX_PATCH_BYTES) throw new Error("larger than 16 MiB");
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new ConfigurationError(
      `option --patch: ${name} cannot be read (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}

interface Work {
  readonly context: CommandContext;
  readonly invocation: Invocation;
  readonly session: Session;
  readonly repository: Repository;
  readonly headSha: string;
  readonly patch: Uint8Array;
  readonly command: string;
  readonly timeoutMs: number;
}

async function compare(work: Work): Promise<Omit<TestComparison, "baseSha">> {
  const { context, session, patch, command, headSha } = work;
  const repositoryPath = resolve(context.cwd, work.invocation.values["repo"] ?? ".");
  const owned = findOwnFolders(repositoryPath);
  const searchPath = safeSearchPath(context.environment["PATH"], repositoryPath);
  const git = findGit(context.environment["PATH"] ?? "", owned).executable;
  // Before anything runs, the patch is known to apply.
  context.log.progress("applying the patch");
  const changed = await prepareFolder(work);
  const request = { patch, folder: join(changed.folder.path, "work"), modes: changed.modes, git, searchPath };
  const paths = [...(await applyPatch(session.runner, request))].sort(comparePaths);
  await changed.folder.remove();
  const plain = await prepareFolder(work);
  const sandbox = await chooseSandbox(work, plain.folder, owned, searchPath);
  context.log.progress("running the tests without the patch");
  const before = await runTests(work, sandbox, plain.folder, searchPath);
  await plain.folder.remove();
  // Written anew, because what ran first may have written anywhere that it could.
  const patched = await prepareFolder(work);
  await applyPatch(session.runner, { ...request, folder: join(patched.folder.path, "work") });
  context.log.progress("running the tests with the patch");
  const after = await runTests(work, sandbox, patched.folder, searchPath);
  const compared = compareRuns(before.run, after.run);
  if ("undecided" in compared) {
    showTail(context, before.output);
    throw new IncompleteError(compared.undecided);
  }
  if (compared.outcome === "worse") showTail(context, after.output);
  return {
    headSha,
    patchSha256: session.digest.sha256(patch),
    paths,
    command,
    sandbox: sandbox.name,
    before: before.run,
    after: after.run,
    ...compared,
    notices: plain.notices,
  };
}

/** A fresh scratch folder with `work` (the files of the head), `home` and `tmp`. */
async function prepareFolder({ session, repository, headSha }: Work): Promise<{
  readonly folder: ScratchFolder;
  readonly modes: ReadonlyMap<string, string>;
  readonly notices: readonly string[];
}> {
  const folder = await session.scratch.create("prove");
  for (const name of ["work", "home", "tmp"]) await mkdir(join(folder.path, name), { mode: 0o700 });
  return { folder, ...(await writeCheckout(repository, headSha, join(folder.path, "work"))) };
}

async function chooseSandbox(
  { context, invocation, session }: Work,
  folder: ScratchFolder,
  owned: readonly string[],
  searchPath: string,
): Promise<Sandbox> {
  if (invocation.flags.has("i-trust-this-code")) return UNGUARDED;
  const home = context.environment["HOME"];
  const kept = [...owned, ...(home === undefined || home === "" ? [] : [home])];
  const env = environmentFor(folder, searchPath);
  const found = await findSandbox(session.runner, { folder: folder.path, env, kept });
  if (found !== undefined) return found;
  throw new IncompleteError(
    "the tests cannot be shut off from the network here (unshare does not work for this user): run prove where unprivileged user namespaces are allowed, or in a container without network and with --i-trust-this-code",
  );
}

/** All that the tests get of an environment. */
function environmentFor(
  folder: ScratchFolder,
  searchPath: string,
): Readonly<Record<string, string>> & { readonly PATH: string } {
  return {
    PATH: searchPath,
    HOME: join(folder.path, "home"),
    TMPDIR: join(folder.path, "tmp"),
    LANG: "C.UTF-8",
  };
}

async function runTests(
  { session, command, timeoutMs }: Work,
  sandbox: Sandbox,
  folder: ScratchFolder,
  searchPath: string,
): Promise<{ readonly run: TestRun; readonly output: string }> {
  const started = session.clock.elapsed();
  const result = await session.runner.run({
    ...sandbox.wrap(command, folder.path),
    cwd: folder.path,
    env: environmentFor(folder, searchPath),
    timeoutMs,
    maxOutputBytes: MAX_OUTPUT_BYTES,
  });
  const decoder = new TextDecoder();
  const output = `${decoder.decode(result.stdout)}\n${decoder.decode(result.stderr)}`;
  const { exitCode, signal, ended } = result;
  const elapsedMs = Math.round(session.clock.elapsed() - started);
  return { run: { exitCode, signal, ended, counts: readCounts(output), elapsedMs }, output };
}

/** The end of what the tests printed, as diagnostics; the log escapes controls. */
function showTail(context: CommandContext, output: string): void {
  const lines = output.split(/\r?\n/).filter((line) => line.trim() !== "");
  for (const line of lines.slice(-TAIL_LINES)) context.log.info(`| ${line.slice(0, 300)}`);
}
