import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCatalog } from "../../src/detect/catalog.ts";
import { parseGitAiNote } from "../../src/detect/git-ai-notes.ts";
import { agentOfTool } from "../../src/detect/tool-names.ts";

const catalog = createCatalog([]);
const bytes = (text: string) => new TextEncoder().encode(text);
const parse = (text: string) => parseGitAiNote(catalog, bytes(text));
const session = (tool: string) => ({ agent_id: { tool, id: "x", model: "m" }, human_author: null });
const note = (attestations: string, metadata: object) => `${attestations}---\n${JSON.stringify(metadata)}`;

describe("git-ai notes", () => {
  it("reads sessions, prompts and people of the standard form", () => {
    const text = note(
      'src/a.ts\n  h_0123456789abcd 1-2\n  0123456789abcdef 5\n  s_0123456789abcd::t_0123456789abcd 9-10,12\n"with space.md"\n  s_0123456789abcd::t_00000000000000 3\n',
      {
        schema_version: "authorship/3.0.0",
        prompts: { "0123456789abcdef": session("cursor") },
        humans: { h_0123456789abcd: { author: "Ada" } },
        sessions: { s_0123456789abcd: session("claude") },
      },
    );
    expect(parse(text)).toEqual([
      { path: "src/a.ts", agent: "cursor", lines: [{ start: 5, end: 5 }] },
      {
        path: "src/a.ts",
        agent: "claude-code",
        lines: [
          { start: 9, end: 10 },
          { start: 12, end: 12 },
        ],
      },
      { path: "with space.md", agent: "claude-code", lines: [{ start: 3, end: 3 }] },
    ]);
  });

  it.each([
    ["seven characters", "c4a54a1"],
    ["a UUID", "0b3b4fe3-397f-47a7-80b6-9c1eeff85a6d"],
    ["a bare session", "s_7dde216d12f721"],
  ])("reads the old keys of %s", (_, key) => {
    expect(parse(note(`a.rs\n  ${key} 7\n`, { prompts: { [key]: session("codex") } }))).toEqual([
      { path: "a.rs", agent: "codex", lines: [{ start: 7, end: 7 }] },
    ]);
  });

  it("joins ranges that overlap, in whatever order", () => {
    const [entry] = parse(note("a\n  k 820-853,820-843,1-2,3,900\n", { prompts: { k: session("amp") } }));
    expect(entry?.lines).toEqual([
      { start: 1, end: 3 },
      { start: 820, end: 853 },
      { start: 900, end: 900 },
    ]);
  });

  it("takes a key without metadata for an agent without a name", () => {
    expect(parse(note("a\n  da6b112 4\n  ai_agent 6\n", { prompts: {} }))).toEqual([
      {
        path: "a",
        agent: null,
        lines: [
          { start: 4, end: 4 },
          { start: 6, end: 6 },
        ],
      },
    ]);
    expect(parse("a\n  da6b112 4\n")).toHaveLength(1);
    expect(parse("a\n  da6b112 4\n---\nnot JSON")).toHaveLength(1);
  });

  it("leaves people and test tools out", () => {
    expect(
      parse(
        note("a\n  human 47\n  h_670eaf8bab379b 1\n  s_1 2\n  m 3\n", {
          prompts: { m: session("mock_ai") },
          sessions: { s_1: session("test-agent") },
        }),
      ),
    ).toEqual([]);
  });

  it.each([
    "",
    "---\n{}",
    "a\n---\n{}",
    "  k 1\n---\n{}",
    "a\n  k\n---\n{}",
    "a\n  k x,-1,0,5-2\n---\n{}",
    "a\n  k 9999999999\n---\n[]",
  ])("reads nothing in %j", (text) => {
    expect(parse(text)).toEqual([]);
  });

  it("keeps the conversation that old notes embed to itself", () => {
    const prompt = { ...session("claude"), messages: [{ type: "user", text: "private words" }] };
    expect(JSON.stringify(parse(note("a\n  k 1\n", { prompts: { k: prompt } })))).not.toContain("private");
  });

  it("never throws and says the same twice, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (raw) => {
        expect(parseGitAiNote(catalog, raw)).toEqual(parseGitAiNote(catalog, raw));
      }),
    );
  });

  it("gives sorted, disjoint lines, whatever the ranges", () => {
    const range = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }));
    fc.assert(
      fc.property(fc.array(range, { minLength: 1, maxLength: 20 }), (ranges) => {
        const [entry] = parse(`a\n  k ${ranges.map(([a, b]) => `${a}-${b}`).join(",")}\n---\n{}`);
        const lines = entry?.lines ?? [];
        const wanted = new Set(
          ranges.flatMap(([a, b]) =>
            a < 1 ? [] : Array.from({ length: Math.max(0, b - a + 1) }, (_, index) => a + index),
          ),
        );
        const got = lines.flatMap(({ start, end }) =>
          Array.from({ length: end - start + 1 }, (_, index) => start + index),
        );
        expect(got).toEqual([...wanted].sort((left, right) => left - right));
      }),
    );
  });

  it.each([
    ["claude", "claude-code"],
    ["github-copilot", "copilot"],
    ["Claude Code", "claude-code"],
    ["droid", "factory-droid"],
    ["cursor-agent", "cursor"],
    ["", null],
    ["nobody-knows-it", null],
  ])("calls the tool %j %s", (tool, agent) => {
    expect(agentOfTool(catalog, tool)).toBe(agent);
  });
});
