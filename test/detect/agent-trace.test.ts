import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isTracePath, parseAgentTrace, type TraceEntry } from "../../src/detect/agent-trace.ts";
import { createCatalog } from "../../src/detect/catalog.ts";
import { resolveTracePath } from "../../src/detect/trace-paths.ts";

const catalog = createCatalog([]);
const parse = (text: string) => parseAgentTrace(catalog, text, new Set());
const record = (extra: object, conversation: object) =>
  JSON.stringify({ ...extra, files: [{ path: "a\\b.ts", conversations: [conversation] }] });

describe("trace records", () => {
  it("take the agent from the tool, else from the model", () => {
    const conversation = {
      contributor: { type: "ai", model_id: "anthropic/claude-opus-4-8" },
      ranges: [{ start_line: 1, end_line: 2 }],
    };
    expect(parse(record({ tool: { name: "cursor" } }, conversation))).toEqual([
      { path: "a/b.ts", isAbsolute: false, agent: "cursor", lines: { start: 1, end: 2 }, isStandard: true },
    ]);
    expect(parse(record({}, conversation))[0]?.agent).toBe("claude-code");
    expect(parse(record({ tool: { name: "?" } }, { ranges: [{ start_line: 4 }] }))[0]).toMatchObject({
      agent: null,
      lines: { start: 4, end: 4 },
    });
  });

  it("let a range's contributor win over its conversation's", () => {
    const ranges = [
      { start_line: 1, end_line: 1, contributor: { type: "human" } },
      { start_line: 2, end_line: 2 },
    ];
    expect(parse(record({}, { contributor: { type: "ai" }, ranges })).map((entry) => entry.lines.start)).toEqual([2]);
    expect(parse(record({}, { contributor: { type: "unknown" }, ranges: [{ start_line: 1 }] }))).toEqual([]);
    expect(parse(record({}, { ranges: [{ start_line: 1 }] }))).toEqual([]);
  });

  it("are read from one document, too", () => {
    const one = record({}, { contributor: { type: "ai" }, ranges: [{ start_line: 1, end_line: 1 }] });
    expect(parse(JSON.stringify(JSON.parse(one), null, 2))).toHaveLength(1);
    expect(parse(`[\n${one},\n${one}\n]`)).toHaveLength(2);
  });

  it.each([
    '{"files":[{"path":1}]}',
    '{"files":[{"path":"a","conversations":[{"ranges":[{"start_line":0}]}]}]}',
    '{"file_path":"a","start_line":"1"}',
    '{"files":[{"path":"a","conversations":[7]}]}',
    "null",
    "[[",
    "",
  ])("%s holds nothing", (text) => {
    expect(parse(text)).toEqual([]);
  });

  it("never throws, whatever the text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 200 }), fc.json()), (text) => {
        expect(parse(text)).toEqual(parse(text));
      }),
    );
  });
});

describe("paths of traces", () => {
  it.each([
    [".agent-trace/traces.jsonl", true],
    ["packages/.agent-trace/x.json", true],
    [".agent-trace/sub/x.jsonl", false],
    ["agent-trace/x.jsonl", false],
  ])("%s is a trace file: %s", (path, expected) => {
    expect(isTracePath(path)).toBe(expected);
  });

  const changed = new Set(["src/a.ts", "pkg/src/c.ts", "README.md"]);
  const resolve = (path: string, isAbsolute: boolean, tracePath = ".agent-trace/t.jsonl", repository?: string) => {
    const entry: TraceEntry = { path, isAbsolute, agent: null, lines: { start: 1, end: 1 }, isStandard: true };
    return resolveTracePath(entry, tracePath, repository, (candidate) => changed.has(candidate));
  };

  it.each([
    ["src/a.ts", false, undefined, { path: "src/a.ts", isSure: true }],
    ["src/other.ts", false, undefined, undefined],
    ["/home/me/r/src/a.ts", true, undefined, { path: "src/a.ts", isSure: true }],
    ["C:/code/r/README.md", true, undefined, { path: "README.md", isSure: false }],
    ["C:/code/r/README.md", true, "o/r", { path: "README.md", isSure: true }],
    ["/home/me/none.ts", true, undefined, undefined],
  ] as const)("%s", (path, isAbsolute, repository, expected) => {
    expect(resolve(path, isAbsolute, ".agent-trace/t.jsonl", repository)).toEqual(expected);
  });

  it("may start at the folder that holds the traces", () => {
    expect(resolve("src/c.ts", false, "pkg/.agent-trace/t.jsonl")).toEqual({ path: "pkg/src/c.ts", isSure: true });
  });
});
