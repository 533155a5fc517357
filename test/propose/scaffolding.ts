/** Real repositories and parsers around `proposeTests`; only a model's answers are written by a test. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Proposal, ProposalResult } from "../../src/domain/proposal.ts";
import { createClock } from "../../src/io/clock.ts";
import { createDigest } from "../../src/io/digest.ts";
import { createGitRepository } from "../../src/io/git-repository.ts";
import { prepare, readPolicy } from "../../src/judge.ts";
import type { ModelAnswer } from "../../src/ports-model.ts";
import { proposeTests } from "../../src/propose-tests.ts";
import { afterThisTest } from "../clean-up.ts";
import { fakeLog } from "../fakes/log.ts";
import { answer, type FakeModelClient, failure, fakeModelClient } from "../fakes/model-client.ts";
import { createRepository, type FixtureFile, runGit } from "../git-fixture.ts";
import { realSyntaxPorts } from "./syntax-ports.ts";

export type Files = Readonly<Record<string, FixtureFile>>;

/** What is asked of the scaffold writer. */
export interface Wish {
  readonly base?: Files;
  /** What an AI's commit adds. */
  readonly head: Files;
  readonly path: string;
  readonly framework?: string;
  /** The model's answers, the first first; after the last one it is gone. */
  readonly answers?: readonly (string | Partial<ModelAnswer>)[];
  /** Of the commit; an AI's without it. */
  readonly message?: string;
  /** The policy's `review`. */
  readonly review?: string;
}

/** What became of it. */
export interface Scaffolded {
  readonly result: ProposalResult;
  readonly model: FakeModelClient;
  /** A work tree of the head; `git apply` has taken the patch there. */
  readonly folder: string;
}

const AI = "Add\n\nCo-Authored-By: Claude <noreply@anthropic.com>";

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "draftgate-tests-"));
  afterThisTest(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Asks for a scaffold on a repository of two commits, and applies what comes. */
export async function scaffold(wish: Wish): Promise<Scaffolded> {
  const fixture = createRepository();
  afterThisTest(() => fixture.remove());
  const base = fixture.commit({ files: { "README.md": "# Shop\n", ...wish.base } });
  fixture.branch("topic");
  const head = fixture.commit({ files: wish.head, message: wish.message ?? AI });
  const folder = temporaryFolder();
  const repository = await createGitRepository({
    repositoryPath: fixture.path,
    scratchPath: temporaryFolder(),
    searchPath: process.env["PATH"] ?? "",
  });
  try {
    const digest = createDigest();
    const text = `version: 1\nextends: none\nreview: ${wish.review ?? "{}"}\nrules: []\n`;
    const choice = { kind: "file", name: "policy.yml", text: new TextEncoder().encode(text) } as const;
    const change = await repository.readChange(base, head);
    const chosen = await readPolicy(choice, change.baseSha, { repository, digest });
    const prepared = await prepare(change, chosen, repository);
    const { answers } = wish;
    const model = fakeModelClient((_, number) => {
      const given = answers?.[number - 1];
      if (given === undefined) return failure("rejected", { message: "there are no more answers" });
      return typeof given === "string" ? answer(given) : answer("", given);
    });
    const syntax = realSyntaxPorts();
    const result = await proposeTests(
      {
        ...{ path: wish.path, prepared, concurrency: 2, searchPath: process.env["PATH"] ?? "" },
        ...(wish.framework === undefined ? {} : { framework: wish.framework }),
      },
      {
        ...{ ...syntax, repository, clock: createClock(), digest, log: fakeLog() },
        ...(answers === undefined ? {} : { model }),
      },
    );
    runGit(folder, ["clone", "-q", "--branch", "topic", fixture.path, "head"]);
    const tree = join(folder, "head");
    if (result.outcome === "proved") {
      runGit(tree, ["apply", "--check", "-"], result.proposal.patch);
      runGit(tree, ["apply", "-"], result.proposal.patch);
    }
    return { result, model, folder: tree };
  } finally {
    await repository.close();
  }
}

/** The proposal, or an error that shows why there is none. */
export function proved({ result }: Scaffolded): Proposal {
  if (result.outcome !== "proved") throw new Error(`${result.outcome}: ${result.reason}`);
  return result.proposal;
}
