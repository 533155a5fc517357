import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { parsePolicy } from "../../src/config/policy.ts";
import { POLICY_SHAPE, TOOL_SUMMARIES } from "../../src/config/policy-schema.ts";

const docs = await readFile(new URL("../../docs/policy.md", import.meta.url), "utf8");
const examples = [...docs.matchAll(/^```yaml\n(.*?)^```$/gms)].map((match) => match[1] ?? "");

interface Node {
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

function wordsOf(node: Node): readonly string[] {
  const properties = Object.entries(node.properties ?? {});
  const below = [...properties.map(([, child]) => child), ...(node.items ? [node.items] : []), ...(node.anyOf ?? [])];
  return [...(node.enum ?? []), ...properties.map(([key]) => key), ...below.flatMap(wordsOf)];
}

describe("docs/policy.md", () => {
  it.each(examples.map((text, index) => [index + 1, text]))("example %i is a valid policy", (_index, text) => {
    expect(() =>
      parsePolicy(String(text), { file: "docs/policy.md", tools: Object.keys(TOOL_SUMMARIES) }),
    ).not.toThrow();
  });

  it("has a good number of examples and names every key and every word of the language", () => {
    expect(examples.length).toBeGreaterThan(7);
    const missing = wordsOf(POLICY_SHAPE.schema as Node).filter((word) => !new RegExp(`\\b${word}\\b`).test(docs));
    expect(missing).toEqual([]);
  });
});
