/** Real repository, scanners and parsers around `regenerate`; only the model's answers are written by the test. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import type { ProposalResult } from "../../src/domain/proposal.ts";
import { createClock } from "../../src/io/clock.ts";
import { createDigest } from "../../src/io/digest.ts";
import { createGitRepository, type GitRepository } from "../../src/io/git-repository.ts";
import { createCommandRunner } from "../../src/io/processes.ts";
import { createScratch } from "../../src/io/scratch-folders.ts";
import { prepare, readPolicy } from "../../src/judge.ts";
import type { ToolBox } from "../../src/ports.ts";
import type { ModelAnswer } from "../../src/ports-model.ts";
import { regenerate } from "../../src/propose.ts";
import { fakeLog } from "../fakes/log.ts";
import { answer, type FakeModelClient, failure, fakeModelClient } from "../fakes/model-client.ts";
import { createRepository, type FixtureFile, type GitFixture } from "../git-fixture.ts";
import { requireTools } from "../scan/real-tools.ts";

/** Files of the base and of the head; the head's are an AI's. */
export interface Files {
  readonly base?: Readonly<Record<string, FixtureFile>>;
  readonly head: Readonly<Record<string, FixtureFile>>;
}

/** How one rewrite is tried. */
export interface Attempt {
  readonly path: string;
  /** The model's answers, the first first; after the last one it is gone. */
  readonly answers: readonly (string | Partial<ModelAnswer>)[];
  readonly hint?: string;
  readonly review?: string;
}

/** What became of it, and what the model was asked. */
export interface Tried {
  readonly result: ProposalResult;
  readonly model: FakeModelClient;
}

const TOOLS =
  "{ gitleaks: required, bandit: required, ruff: optional, biome: optional, shellcheck: optional, zizmor: optional }";

/** Sets up one repository for all tests of a file. */
export function rewritingOf(files: Files): (attempt: Attempt) => Promise<Tried> {
  let fixture: GitFixture;
  let repository: GitRepository;
  let toolBox: ToolBox;
  let scratchPath = "";
  let range: { readonly base: string; readonly head: string };
  const runner = createCommandRunner();
  const scratch = createScratch();
  beforeAll(async () => {
    toolBox = await requireTools("gitleaks", "bandit", "ruff", "biome", "shellcheck", "zizmor");
    fixture = createRepository();
    const base = fixture.commit({ files: { "README.md": "# Shop\n", ...files.base } });
    fixture.branch("topic");
    const message = "Add\n\nCo-Authored-By: Claude <noreply@anthropic.com>";
    range = { base, head: fixture.commit({ files: files.head, message }) };
    scratchPath = mkdtempSync(join(tmpdir(), "draftgate-rewriting-"));
    repository = await createGitRepository({
      repositoryPath: fixture.path,
      scratchPath,
      searchPath: process.env["PATH"] ?? "",
    });
  });
  afterAll(async () => {
    await repository.close();
    scratch.removeAll();
    rmSync(scratchPath, { recursive: true, force: true });
    fixture.remove();
  });
  return async ({ path, answers, hint, review }) => {
    const digest = createDigest();
    const text = `version: 1\nextends: none\nscan: { tools: ${TOOLS} }\nreview: ${review ?? "{}"}\nrules: []\n`;
    const choice = { kind: "file", name: "policy.yml", text: new TextEncoder().encode(text) } as const;
    const change = await repository.readChange(range.base, range.head);
    const chosen = await readPolicy(choice, change.baseSha, { repository, digest });
    const prepared = await prepare(change, chosen, repository);
    const model = fakeModelClient((_, number) => {
      const given = answers[number - 1];
      if (given === undefined) return failure("rejected", { message: "there are no more answers" });
      return typeof given === "string" ? answer(given) : answer("", given);
    });
    const request = { path, hint: hint ?? null, prepared, concurrency: 2, searchPath: process.env["PATH"] ?? "" };
    const ports = { repository, toolBox, runner, scratch, clock: createClock(), digest, log: fakeLog(), model };
    return { result: await regenerate(request, ports), model };
  };
}

/** Code in a fence. */
export function fenced(code: string, info = ""): string {
  return `\`\`\`${info}\n${code}${code.endsWith("\n") ? "" : "\n"}\`\`\`\n`;
}

/** One line for a result: its outcome and, where there is none, the reason of the first attempt. */
export function summaryOf({ result }: Tried): string {
  if (result.outcome === "proved") return "proved";
  if (result.outcome === "failed") return `failed: ${result.reason}`;
  return `refused: ${result.attempts[0] ?? ""}`;
}
