import { describe, expect, it } from "vitest";
import { detect } from "../../src/detect/detect.ts";
import type { Attribution } from "../../src/domain/attribution.ts";
import type { PullRequestFacts } from "../../src/domain/change.ts";
import type { DetectPolicy } from "../../src/domain/policy.ts";
import { type FakeRepository, fakeRepository } from "../fakes/repository.ts";

const POLICY: DetectPolicy = { countsAsAi: "strong", agents: [], alwaysAi: [], neverAi: [] };
const AGENT = "Claude <noreply@anthropic.com>";
const TRAILER = "Do it\n\nCo-Authored-By: Claude <noreply@anthropic.com>\n";
const lines = (...texts: readonly string[]): string => `${texts.join("\n")}\n`;

function start(files: Readonly<Record<string, string>> = { "a.py": lines("one", "two", "three") }): FakeRepository {
  const repository = fakeRepository();
  repository.commit({ files: { ".keep": "", ...files } });
  repository.branch("topic");
  return repository;
}

async function attributions(
  repository: FakeRepository,
  policy: Partial<DetectPolicy> = {},
  pullRequest?: PullRequestFacts,
): Promise<readonly Attribution[]> {
  const [base, head] = await Promise.all([repository.resolveCommit("main"), repository.resolveCommit("topic")]);
  const change = await repository.readChange(base, head);
  const whole = pullRequest === undefined ? {} : { pullRequest };
  const detected = await detect({ ...change, ...whole }, { ...POLICY, ...policy }, repository);
  // `draftgate detect` knows no hunks at first, and must say the same.
  const outline = await repository.readOutline(base, head);
  expect(await detect({ ...outline, ...whole }, { ...POLICY, ...policy }, repository)).toEqual(detected);
  return detected.attributions;
}

const shown = (all: readonly Attribution[]): readonly string[] =>
  all.map((each) => `${each.path} ${each.origin} ${each.strength} ${each.agents.join("+")}`.trimEnd());

const PULL: PullRequestFacts = {
  repository: "o/r",
  number: 7,
  title: "Do it",
  body: "",
  authorLogin: "ada",
  authorId: 1,
  baseRef: "main",
  headRef: "topic",
  isFork: false,
  isDraft: false,
  labels: [],
};

describe("which commits speak for a file", () => {
  it("gives one attribution per changed file, bytewise by path, and says nothing of files without a sign", async () => {
    const repository = start();
    repository.commit({ files: { "z.py": "z\n", "B.py": "b\n" }, message: TRAILER });
    repository.commit({ files: { "a.py": "other\n" } });
    const all = await attributions(repository);
    expect(shown(all)).toEqual(["B.py ai strong claude-code", "a.py unknown null", "z.py ai strong claude-code"]);
    expect(all[0]?.evidence).toEqual([
      {
        kind: "trailer",
        strength: "strong",
        agent: "claude-code",
        detail: expect.stringMatching(
          /^Commit [0-9a-f]{10} has the trailer co-authored-by with noreply@anthropic.com\.$/,
        ),
        commitSha: expect.stringMatching(/^[0-9a-f]{40}$/),
        partial: false,
      },
    ]);
    expect(all[1]).toEqual({
      path: "a.py",
      origin: "unknown",
      strength: null,
      agents: [],
      aiLines: null,
      evidence: [],
    });
    expect(all[0]?.aiLines).toEqual({ added: 1, ai: 1 });
  });

  it("does not count commits that came in from the base branch, nor a merge without a difference of its own", async () => {
    const repository = start();
    const fork = await repository.resolveCommit("topic");
    repository.commit({ files: { "mine.py": "mine\n" } });
    const mine = await repository.resolveCommit("topic");
    repository.switchTo("main");
    const theirs = repository.commit({ files: { "theirs.py": "theirs\n" }, author: AGENT });
    repository.switchTo("topic");
    repository.commit({ files: { "theirs.py": "theirs\n" }, parents: [mine, theirs], author: AGENT });
    expect(fork).not.toBe(mine);
    expect(shown(await attributions(repository))).toEqual(["mine.py unknown null"]);
  });

  it("counts what a merge itself changed", async () => {
    const repository = start();
    repository.commit({ files: { "mine.py": "mine\n" } });
    const mine = await repository.resolveCommit("topic");
    repository.switchTo("main");
    const theirs = repository.commit({ files: { "theirs.py": "theirs\n" } });
    repository.switchTo("topic");
    repository.commit({
      files: { "theirs.py": "theirs\n", "mine.py": "merged\n" },
      parents: [mine, theirs],
      author: AGENT,
    });
    expect(shown(await attributions(repository))).toEqual(["mine.py ai strong claude-code"]);
  });

  it("follows renames inside the range, and gives a pure rename nothing of its own", async () => {
    const text = lines("one", "two", "three", "four", "five");
    const renamed = start({ "old.py": text });
    renamed.commit({ files: { "old.py": null, "new.py": text }, author: AGENT });
    expect(shown(await attributions(renamed))).toEqual(["new.py unknown null"]);

    const written = start();
    written.commit({ files: { "draft.py": text }, author: AGENT });
    written.commit({ files: { "draft.py": null, "final.py": text } });
    expect(shown(await attributions(written))).toEqual(["final.py ai strong claude-code"]);
  });

  it("keeps a file that an agent removed", async () => {
    const repository = start();
    repository.commit({ files: { "a.py": null }, author: AGENT });
    expect(shown(await attributions(repository))).toEqual(["a.py ai strong claude-code"]);
  });
});

describe("a file that an agent wrote and a person changed", () => {
  it("stays ai while one added line is the agent's, and counts its lines", async () => {
    const repository = start();
    repository.commit({ files: { "new.py": lines("a1", "a2", "a3", "a4") }, author: AGENT });
    repository.commit({ files: { "new.py": lines("p1", "p2", "p3", "a4") } });
    const [file] = await attributions(repository);
    expect([file?.origin, file?.aiLines]).toEqual(["ai", { added: 4, ai: 1 }]);
  });

  it("is unknown when none of its added lines is, and says why", async () => {
    const repository = start();
    repository.commit({ files: { "new.py": lines("a1", "a2") }, author: AGENT });
    repository.commit({ files: { "new.py": lines("p1", "p2", "p3") } });
    const [file] = await attributions(repository);
    expect([file?.origin, file?.strength, file?.aiLines]).toEqual(["unknown", "weak", null]);
    expect(file?.evidence[0]?.detail).toMatch(/, but none of the lines it wrote is left in the head\.$/);
    const [strict] = await attributions(repository, { countsAsAi: "weak" });
    expect([strict?.origin, strict?.evidence]).toEqual(["unknown", []]);
  });

  it("stays ai when the head only takes lines away", async () => {
    const repository = start();
    repository.commit({ files: { "a.py": lines("one", "agent", "two", "three") }, author: AGENT });
    repository.commit({ files: { "a.py": lines("one") } });
    expect(shown(await attributions(repository))).toEqual(["a.py ai strong claude-code"]);
  });

  it("counts a part of a commit, without claiming lines", async () => {
    const repository = start();
    const suggestion = "Fix it\n\nCo-authored-by: Copilot <175728472+Copilot@users.noreply.github.com>";
    repository.commit({ files: { "a.py": "x\n" }, message: suggestion, committer: "GitHub <noreply@github.com>" });
    const [file] = await attributions(repository);
    expect([file?.origin, file?.aiLines, file?.evidence[0]?.partial]).toEqual(["ai", null, true]);
  });
});

describe("git-ai notes", () => {
  const note = (path: string, ranges: string): string =>
    `${path}\n  s_1::t_1 ${ranges}\n---\n${JSON.stringify({ sessions: { s_1: { agent_id: { tool: "codex" } } } })}`;

  it("prove the lines that the change adds, and no others", async () => {
    const repository = start();
    const sha = repository.commit({ files: { "a.py": lines("one", "new", "two", "three"), "b.py": "b\n" } });
    repository.note("refs/notes/ai", sha, note("a.py", "1-2"));
    const all = await attributions(repository);
    expect(shown(all)).toEqual(["a.py ai proof codex", "b.py unknown null"]);
    expect(all[0]?.aiLines).toEqual({ added: 1, ai: 1 });
    expect(all[0]?.evidence[0]?.detail).toMatch(/has a git-ai note that attests 1 of the added lines to an agent\.$/);
  });

  it("say nothing where they attest only lines that were there before", async () => {
    const repository = start();
    const sha = repository.commit({ files: { "a.py": lines("one", "new", "two", "three") } });
    repository.note("refs/notes/ai", sha, note("a.py", "1,3-90"));
    expect(shown(await attributions(repository))).toEqual(["a.py unknown null"]);
  });

  it("are placed by blame where later commits moved or replaced their lines", async () => {
    const repository = start();
    const sha = repository.commit({ files: { "n.py": lines("x1", "x2", "x3", "x4") } });
    repository.note("refs/notes/ai", sha, note("n.py", "2-3"));
    repository.commit({ files: { "n.py": lines("top", "x1", "changed", "x3", "x4") } });
    const [file] = await attributions(repository);
    expect([file?.origin, file?.strength, file?.aiLines]).toEqual(["ai", "proof", { added: 5, ai: 1 }]);
    repository.commit({ files: { "n.py": lines("top", "x1", "changed", "again", "x4") } });
    expect(shown(await attributions(repository))).toEqual(["n.py unknown null"]);
  });

  it("count together with a trailer, and say how many of its lines are the agent's", async () => {
    const repository = start();
    const sha = repository.commit({ files: { "n.py": lines("x1", "x2", "x3") }, message: TRAILER });
    repository.note("refs/notes/ai-remote/origin", sha, note("n.py", "2"));
    const [file] = await attributions(repository);
    expect([file?.strength, file?.agents, file?.aiLines]).toEqual([
      "proof",
      ["claude-code", "codex"],
      { added: 3, ai: 1 },
    ]);
  });

  it("that are too large are named in a notice", async () => {
    const repository = start();
    const sha = repository.commit({ files: { "n.py": "x\n" } });
    repository.note("refs/notes/ai", sha, "x".repeat(4 * 1024 * 1024 + 1));
    const change = await repository.readChange(await repository.resolveCommit("main"), sha);
    const { notices } = await detect(change, POLICY, repository);
    expect(notices).toEqual([{ code: "results-cut", message: expect.stringContaining("larger than 4 MiB") }]);
  });
});

describe("checkpoints of Entire", () => {
  const MESSAGE = "Do it\n\nEntire-Checkpoint: 0123456789ab\n";

  it("are strong for every file while their branch is not here", async () => {
    const repository = start();
    repository.commit({ files: { "a.py": "x\n" }, message: MESSAGE });
    expect(shown(await attributions(repository))).toEqual(["a.py ai strong entire"]);
  });

  it.each(["refs/heads/entire/checkpoints/v1", "refs/remotes/origin/entire/checkpoints/v1"])(
    "tell files apart through %s",
    async (ref) => {
      const repository = start();
      repository.commit({ files: { "a.py": "x\n", "b.py": "y\n" }, message: MESSAGE });
      repository.branch("data", await repository.resolveCommit("main"));
      const data = repository.commit({
        files: {
          "01/23456789ab/metadata.json": JSON.stringify({ files_touched: ["a.py"], sessions: [] }),
          "01/23456789ab/0/metadata.json": JSON.stringify({ files_touched: ["a.py"], agent: "Claude Code" }),
        },
      });
      repository.setRef(ref, data);
      repository.switchTo("topic");
      const all = await attributions(repository);
      expect(shown(all)).toEqual(["a.py ai strong claude-code", "b.py unknown weak entire"]);
      expect(all[0]?.evidence[0]?.kind).toBe("checkpoint");
    },
  );
});

describe("a mark in the file alone", () => {
  it("says that an agent wrote it, and not which lines", async () => {
    const repository = start();
    const text = lines("# SPDX-FileContributor: Claude Code <noreply@anthropic.com>", "x = 1");
    repository.commit({ files: { "b.py": text } });
    expect(await attributions(repository)).toMatchObject([{ path: "b.py", origin: "ai", aiLines: null }]);
  });
});

describe("Agent Trace", () => {
  const record = (path: string, start: number, end: number, contributor: object | undefined): string =>
    JSON.stringify({
      version: "1.0",
      id: "x",
      tool: { name: "cursor" },
      files: [{ path, conversations: [{ contributor, ranges: [{ start_line: start, end_line: end }] }] }],
    });

  it("follows a file that is renamed after it was traced", async () => {
    const texts = Array.from({ length: 20 }, (_, index) => `line ${index}`);
    const repository = start({ "a.py": lines(...texts) });
    const traced = lines("one", "two", ...texts);
    const trace = lines(record("a.py", 1, 2, { type: "ai" }));
    repository.commit({ files: { "a.py": traced, ".agent-trace/traces.jsonl": trace } });
    repository.commit({ files: { "a.py": null, "b.py": traced } });
    const all = await attributions(repository);
    expect(shown(all)[1]).toBe("b.py ai proof cursor");
    expect(all[1]?.aiLines).toEqual({ added: 2, ai: 2 });
  });

  it("is a hint where somebody rewrote every line that it attests, and proves those that are left", async () => {
    const trace = lines(record("a.py", 1, 2, { type: "ai" }), record("b.py", 1, 2, { type: "ai" }));
    const repository = start({ "a.py": "old\n", "b.py": "old\n" });
    const made = lines("one", "two", "three");
    repository.commit({ files: { "a.py": made, "b.py": made, ".agent-trace/traces.jsonl": trace } });
    repository.commit({ files: { "a.py": lines("1", "2", "three"), "b.py": lines("one", "2", "three") } });
    const all = await attributions(repository);
    expect(shown(all).slice(1)).toEqual(["a.py unknown weak cursor", "b.py ai proof cursor"]);
    expect(all[2]?.aiLines).toEqual(null);
  });

  it("proves added lines, also with Windows paths, and is a hint for others", async () => {
    const repository = start({ "a.py": lines("one", "two", "three"), "src/b.py": "b\n" });
    repository.commit({
      files: {
        "a.py": lines("one", "new", "two", "three"),
        "src/b.py": "c\n",
        ".agent-trace/traces.jsonl": lines(
          record("src\\b.py", 1, 1, { type: "ai" }),
          record("a.py", 3, 9, { type: "mixed" }),
        ),
      },
    });
    expect(shown(await attributions(repository))).toEqual([
      ".agent-trace/traces.jsonl unknown null",
      "a.py unknown weak cursor",
      "src/b.py ai proof cursor",
    ]);
  });

  it("leaves out records that the base has, people's, and what is no record", async () => {
    const old = record("a.py", 1, 3, { type: "ai" });
    const repository = start({ "a.py": "a\n", ".agent-trace/traces.jsonl": lines(old) });
    const fresh = lines(old, record("a.py", 1, 3, { type: "human" }), "not JSON", "[]", '{"files":7}');
    repository.commit({ files: { "a.py": "b\n", ".agent-trace/traces.jsonl": fresh } });
    expect(shown(await attributions(repository))).toContain("a.py unknown null");
  });

  it("reads the flat dialect by the ending of its absolute paths", async () => {
    const repository = start();
    const flat = (path: string): string =>
      JSON.stringify({ schema: "agent-trace/v0.1.0", file_path: path, start_line: 1, end_line: 1, tool: "Edit" });
    repository.commit({
      files: {
        "src/x.py": "x\n",
        "README.md": "r\n",
        ".agent-trace/traces.jsonl": lines(flat("/home/me/work/src/x.py"), flat("/home/me/.notes/README.md")),
      },
    });
    const all = shown(await attributions(repository));
    expect(all).toContain("src/x.py ai strong");
    expect(all).toContain("README.md unknown weak");
  });

  it("keeps a file ai that a person rewrote according to its commits", async () => {
    const repository = start();
    repository.commit({ files: { "n.py": "a\n" }, author: AGENT });
    repository.commit({
      files: { "n.py": lines("b", "c"), ".agent-trace/traces.jsonl": lines(record("n.py", 2, 2, { type: "ai" })) },
    });
    const file = (await attributions(repository)).find((each) => each.path === "n.py");
    expect([file?.origin, file?.strength, file?.aiLines]).toEqual(["ai", "proof", { added: 2, ai: 1 }]);
  });

  it("names a file that is too large", async () => {
    const repository = start();
    const head = repository.commit({ files: { ".agent-trace/traces.jsonl": "x".repeat(8 * 1024 * 1024 + 1) } });
    const change = await repository.readChange(await repository.resolveCommit("main"), head);
    expect((await detect(change, POLICY, repository)).notices[0]?.code).toBe("results-cut");
  });
});

describe("generators", () => {
  it("take a lockfile whoever committed it, and other files only where no agent did", async () => {
    const repository = start();
    repository.commit({
      files: {
        "package-lock.json": "{}\n",
        "a.pb.go": "x\n",
        "vendor/x.go": "x\n",
        "gen.go": "// Code generated by x. DO NOT EDIT.\n",
      },
    });
    repository.commit({
      files: { "yarn.lock": "x\n", "b.pb.go": "x\n", "gen2.go": "// Code generated by x. DO NOT EDIT.\n" },
      author: AGENT,
    });
    const all = await attributions(repository);
    expect(shown(all)).toEqual([
      "a.pb.go tool null",
      "b.pb.go ai strong claude-code",
      "gen.go tool null",
      "gen2.go ai strong claude-code",
      "package-lock.json tool null",
      "vendor/x.go tool null",
      "yarn.lock tool strong claude-code",
    ]);
    expect(all[0]?.evidence[0]?.detail).toBe("A generator wrote the file: its path is that of protocol buffer code.");
  });

  it("obey linguist-generated of the base, never of the head", async () => {
    const repository = start({
      ".gitattributes": "*.txt linguist-generated\nvendor/** -linguist-generated\n",
      "sub/.gitattributes": "keep.txt linguist-generated=false\n",
    });
    repository.commit({
      files: {
        "x.txt": "x\n",
        "sub/keep.txt": "x\n",
        "vendor/x.go": "x\n",
        "h.md": "x\n",
        ".gitattributes": "* linguist-generated\n",
      },
    });
    expect(shown(await attributions(repository))).toEqual([
      ".gitattributes unknown null",
      "h.md unknown null",
      "sub/keep.txt unknown null",
      "vendor/x.go unknown null",
      "x.txt tool null",
    ]);
  });
});

describe("the policy", () => {
  it("lets always-ai beat never-ai, and both the evidence", async () => {
    const repository = start();
    repository.commit({ files: { "docs/a.md": "a\n", "docs/b.md": "b\n", "go.sum": "x\n" }, author: AGENT });
    const all = await attributions(repository, { alwaysAi: ["docs/a.md", "go.sum"], neverAi: ["docs/**"] });
    expect(all.map((each) => `${each.path} ${each.origin}`)).toEqual([
      "docs/a.md ai",
      "docs/b.md unknown",
      "go.sum ai",
    ]);
    expect(all.map((each) => each.evidence[0]?.kind)).toEqual(["policy", "policy", "policy"]);
    const [proved] = await attributions(repository, { alwaysAi: ["**"], countsAsAi: "proof" });
    expect([proved?.origin, proved?.strength]).toEqual(["ai", "proof"]);
  });

  it("takes a renamed file in by either name, and out only by both", async () => {
    const text = lines("one", "two", "three", "four", "five");
    const repository = start({ "gen/a.py": text });
    repository.commit({ files: { "gen/a.py": null, "src/a.py": `${text}more\n` }, author: AGENT });
    const origins = async (policy: Partial<DetectPolicy>) => (await attributions(repository, policy))[0]?.origin;
    expect(await origins({ alwaysAi: ["gen/**"] })).toBe("ai");
    expect(await origins({ neverAi: ["src/**"] })).toBe("ai");
    expect(await origins({ neverAi: ["src/**", "gen/**"] })).toBe("unknown");
  });

  it("matches names with newlines by two stars", async () => {
    const repository = start();
    repository.commit({ files: { "gen/a\nb.py": "a\n" } });
    expect((await attributions(repository, { alwaysAi: ["gen/**"] }))[0]?.origin).toBe("ai");
  });

  it("leaves generated files tool under never-ai", async () => {
    const repository = start();
    repository.commit({ files: { "x.min.js": "a\n" } });
    expect((await attributions(repository, { neverAi: ["**"] }))[0]?.origin).toBe("tool");
  });

  it("adds agents by address, account, trailer and marker", async () => {
    const agents = [
      {
        name: "acme",
        emails: ["bot@acme.example"],
        logins: ["acme[bot]"],
        trailers: ["X-Acme"],
        markers: ["Generated by AcmeBot"],
      },
    ];
    const repository = start();
    repository.commit({ files: { "a.py": "a\n" }, author: "A <BOT@acme.example>" });
    repository.commit({ files: { "b.py": "b\n" }, message: "x\n\nX-Acme: 1\n" });
    repository.commit({ files: { "c.py": lines("x", "y = 'generated by acmebot'") } });
    expect(shown(await attributions(repository, { agents }))).toEqual([
      "a.py ai strong acme",
      "b.py ai strong acme",
      "c.py ai strong acme",
    ]);
    const pull = await attributions(start2(), { agents }, { ...PULL, authorLogin: "Acme[bot]" });
    expect(shown(pull)).toEqual(["a.py ai strong acme"]);
  });

  it("counts hints only where it says so", async () => {
    const repository = start();
    repository.commit({ files: { "a.py": "x\n" }, message: "Do it\n\nCo-authored-by: Copilot <copilot@github.com>" });
    expect(shown(await attributions(repository))).toEqual(["a.py unknown weak copilot"]);
    expect(shown(await attributions(repository, { countsAsAi: "weak" }))).toEqual(["a.py ai weak copilot"]);
  });
});

function start2(): FakeRepository {
  const repository = start();
  repository.commit({ files: { "a.py": "x\n" } });
  return repository;
}

describe("the pull request around a change", () => {
  const LINK = "https://app.devin.ai/sessions/0123456789abcdef";
  it.each<[string, Partial<PullRequestFacts>, string]>([
    ["an agent's account", { authorLogin: "devin-ai-integration[bot]" }, "a.py ai strong devin"],
    ["Copilot's account", { authorLogin: "Copilot" }, "a.py ai strong copilot-coding-agent"],
    [
      "a branch and a session of one agent",
      { headRef: "devin/1700000000-x", body: `Session: ${LINK}` },
      "a.py ai strong devin",
    ],
    ["a branch alone", { headRef: "devin/1700000000-x" }, "a.py unknown weak devin"],
    ["a session alone", { body: LINK }, "a.py unknown weak devin"],
    ["a branch and a session of two agents", { headRef: "codex/x", body: LINK }, "a.py unknown weak codex+devin"],
    ["a label", { labels: ["AI-generated", "bug"] }, "a.py unknown weak"],
    ["words", { body: "This was written by Claude." }, "a.py unknown weak claude-code"],
    [
      "a signature",
      { body: "🤖 Generated with [Claude Code](https://claude.com/claude-code)" },
      "a.py unknown weak claude-code",
    ],
    ["a person's account and branch", { authorLogin: "claude", headRef: "cursor-fix" }, "a.py unknown null"],
  ])("%s", async (_, facts, expected) => {
    expect(shown(await attributions(start2(), {}, { ...PULL, ...facts }))).toEqual([expected]);
  });
});

describe("an empty change", () => {
  it("has no attributions", async () => {
    const repository = start();
    expect(await attributions(repository)).toEqual([]);
  });
});
