import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AGENTS } from "../../src/detect/agents.ts";
import { agentOfBranch } from "../../src/detect/branches.ts";
import { createCatalog } from "../../src/detect/catalog.ts";
import { parseCheckpoint } from "../../src/detect/checkpoints.ts";
import { intersectionOf, unionOf } from "../../src/detect/line-ranges.ts";
import { needsBlame, writtenLines } from "../../src/detect/lines.ts";
import { modelFamily } from "../../src/detect/model-names.ts";
import { readPullRequestText } from "../../src/detect/pr-text.ts";
import { shownText } from "../../src/detect/shown-text.ts";
import { addedRanges, type ChangedFile } from "../../src/domain/change.ts";

const catalog = createCatalog([]);

describe("the table of agents", () => {
  it("names each agent once, says where each row is from, and keeps literals in lower case", () => {
    expect(new Set(AGENTS.map((agent) => agent.name)).size).toBe(AGENTS.length);
    for (const agent of AGENTS) {
      const literals = [
        agent.names,
        agent.emails,
        agent.doubtfulEmails,
        agent.logins,
        agent.accounts,
        agent.branches,
        agent.links,
        agent.sessions,
        agent.pullRequestMarks,
      ].flatMap((list) => list ?? []);
      expect(literals.filter((text) => text !== text.toLowerCase())).toEqual([]);
      expect(agent.source).not.toBe("");
    }
  });

  it.each(["names", "emails", "logins", "accounts"] as const)("gives none of its %s to two agents", (field) => {
    const texts = AGENTS.flatMap((agent) => agent[field] ?? []);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });
});

describe("names of models", () => {
  it.each([
    ["Claude Opus 4.6 (1M context)", "claude"],
    ["openrouter/qwen/qwen3-coder", "qwen"],
    ["vertex_ai/gemini-2.5-pro-exp-03-25", "gemini"],
    ["gpt-5.1-codex", "gpt"],
    ["o3", "o3"],
    ["deepseek-r1:free", "deepseek"],
    ["Claude Fable 5", "claude"],
    ["GLM-4.6", "glm"],
    ["claude-sonnet-4-20250514", "claude"],
  ])("%s is one", (text, family) => {
    expect(modelFamily(text)).toBe(family);
  });
  it.each([
    "Claude",
    "Claude Monet",
    "Claude Max",
    "Claude Dupont 3rd",
    "Codex",
    "Gemini",
    "Ada",
    "",
    "x".repeat(100),
    "a b c d e f g h i j k l m n",
    "Opus the penguin",
  ])("%j is none", (text) => {
    expect(modelFamily(text)).toBeUndefined();
  });
  it("takes a new word beside a version only where asked to", () => {
    expect(modelFamily("Claude Fable 5", false)).toBeUndefined();
  });
});

describe("branch names", () => {
  it.each([
    ["claude/fix-it", "claude-code"],
    ["copilot/fix-0a1b", "copilot-coding-agent"],
    ["Codex/x", "codex"],
    ["refs/heads/cursor/x", "cursor"],
    ["jules-1234567890-abcdef12", "jules"],
    ["fix-login-12345678901234567890", "jules"],
    ["openhands-workspace-f5a61qs6", "openhands"],
    ["sweep/x", "sweep"],
  ])("%s is in the form of %s", (branch, agent) => {
    expect(agentOfBranch(catalog, branch)?.name).toBe(agent);
  });
  it.each([
    "claude-fix",
    "ai-x",
    "cursor",
    "cursor/",
    "main",
    "feature/claude/x",
    "x".repeat(300),
    "bolt-upgrade",
    "amp-1",
  ])("%s is nobody's", (branch) => {
    expect(agentOfBranch(catalog, branch)).toBeUndefined();
  });
});

describe("a pull request's text", () => {
  const read = (body: string, title = "Do it") => {
    const { sessions, signed } = readPullRequestText(catalog, title, body);
    return [...sessions.map((agent) => `session ${agent.name}`), ...signed];
  };
  it.each([
    ["[x](https://chatgpt.com/codex/tasks/task_e_0123)", ["session codex"]],
    ["https://cursor.com/background-agent?bcId=bc-1", ["session cursor"]],
    [
      "https://github.com/o/r/sessions/0a1b2c3d-4e5f",
      ["session claude-code", "session codex", "session copilot-coding-agent"],
    ],
    ["<!-- START COPILOT CODING AGENT TIPS -->", ["copilot-coding-agent"]],
    [
      "*PR created automatically by Jules for task [1](https://jules.google.com/task/1) started by @x*",
      ["session jules", "jules"],
    ],
    ["see https://example.org/codex/tasks/1", []],
    ["https://app.devin.ai/sessions/", []],
  ])("%s", (body, expected) => {
    expect(read(body).toSorted()).toEqual(expected.toSorted());
  });
  it("knows sweep's title, and stops after five hundred links", () => {
    expect(read("", "Sweep: Fix it")).toEqual(["sweep"]);
    expect(read(`${"https://example.org/x ".repeat(600)}https://app.devin.ai/sessions/0123`)).toEqual([]);
  });
});

describe("checkpoints", () => {
  it("are read from one or two metadata files, and from none", () => {
    const old = JSON.stringify({ files_touched: ["a.go", 7, "b\\c.go"], agent: "Agent" });
    expect(parseCheckpoint(catalog, [old])).toEqual({ agent: null, files: new Set(["a.go", "b/c.go"]) });
    expect(parseCheckpoint(catalog, ["no JSON", "[]"])).toBeUndefined();
  });
});

describe("lines", () => {
  const ranges = fc.array(
    fc
      .tuple(fc.integer({ min: 1, max: 40 }), fc.nat({ max: 8 }))
      .map(([start, more]) => ({ start, end: start + more })),
  );
  const numbers = (list: readonly { start: number; end: number }[]) =>
    list.flatMap(({ start, end }) => Array.from({ length: end - start + 1 }, (_, index) => start + index));

  it("intersect as sets do", () => {
    fc.assert(
      fc.property(ranges, ranges, (left, right) => {
        const [a, b] = [new Set(numbers(left)), new Set(numbers(right))];
        const wanted = [...a].filter((number) => b.has(number)).sort((x, y) => x - y);
        expect(numbers(intersectionOf(unionOf(left), unionOf(right)))).toEqual(wanted);
      }),
    );
  });

  it("are unknown where blame was needed and says nothing", () => {
    const file: ChangedFile = {
      path: "a",
      status: "modified",
      newBlob: "n",
      isBinary: false,
      hunks: [{ oldStart: 1, oldLines: 0, newStart: 1, newLines: 3 }],
      additions: 3,
      deletions: 0,
    };
    const source = { blob: "o", isPartial: false, noted: undefined };
    const sources = [
      { ...source, commitSha: "1", isAgents: true },
      { ...source, commitSha: "2", isAgents: false },
    ];
    expect(needsBlame(file, sources)).toBe(true);
    for (const spans of [undefined, []]) {
      expect(writtenLines(file, sources, spans, [], { total: 3, ranges: addedRanges(file) })).toEqual({
        aiLines: null,
        isRewritten: false,
        notedLines: new Map(),
        total: 3,
      });
    }
  });
});

describe("untrusted text in a sentence", () => {
  it("is cut, on one line, and escaped", () => {
    expect(shownText("a\nb\u202ec\u0000")).toBe("a\\u{a}b\\u{202e}c\\u{0}");
    expect(shownText("x".repeat(100))).toHaveLength(80);
  });
});
