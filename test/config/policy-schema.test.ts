import { readFile } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { parsePolicy } from "../../src/config/policy.ts";
import { toPolicyFile } from "../../src/config/policy-render.ts";
import { TOOL_SUMMARIES } from "../../src/config/policy-schema.ts";
import { parsePreset } from "../../src/config/preset.ts";
import { PRESET_NAMES } from "../../src/domain/policy.ts";

const TOOLS = Object.keys(TOOL_SUMMARIES);
const schema: unknown = JSON.parse(
  await readFile(new URL("../../schemas/policy.schema.json", import.meta.url), "utf8"),
);
const validate = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false }).compile(
  schema as object,
);

function isAccepted(text: string): boolean {
  try {
    parsePolicy(text, { file: "p.yml", tools: TOOLS });
    return true;
  } catch {
    return false;
  }
}

interface Node {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
}

function undescribed(node: Node, path: string): readonly string[] {
  const below = Object.entries(node.properties ?? {}).flatMap(([key, child]) => undescribed(child, `${path}.${key}`));
  const inItems = node.items === undefined ? [] : undescribed(node.items, `${path}[]`);
  return [...(node.description === undefined ? [path] : []), ...below, ...inItems];
}

describe("schemas/policy.schema.json", () => {
  it("is of draft 2020-12 and says something about every key", () => {
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      additionalProperties: false,
    });
    expect(undescribed(schema as Node, "")).toEqual([]);
  });

  it.each(PRESET_NAMES)("accepts preset:%s, as written and in full", (name) => {
    const { policy, text } = parsePreset(name, TOOLS);
    expect(validate(load(text)), JSON.stringify(validate.errors)).toBe(true);
    expect(validate(JSON.parse(JSON.stringify(toPolicyFile(policy)))), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([
    ["version: 1", true],
    ["version: 1\nextends: none", true],
    ["version: 1\nrules: [{name: gate-files, require: null}]", true],
    ["version: 1\nrules: [{name: a, if: {}, require: {approvals: 0}}]", true],
    ["version: 1\nrules: [{name: a, require: {approvals: 1, from: {codeowners: true}}}]", true],
    ["version: 1\ndetect: {agents: [{name: a, markers: [x]}]}", true],
    ["version: 1\nscan: {exclude: []}\nwaivers: {exclude: []}", true],
    ["version: 1\nrules: []", true],
    ["{}", false],
    ["[]", false],
    ["version: 2", false],
    ["version: '1'", false],
    ["version: 1\nrulez: []", false],
    ["version: 1\nextends: all", false],
    ["version: 1\nscan:", false],
    ["version: 1\nscan: {tools: {sql: off}}", false],
    ["version: 1\nscan: {tools: {bandit: yes}}", false],
    ["version: 1\nscan: {timeout-seconds: 0}", false],
    ["version: 1\nscan: {timeout-seconds: 1.5}", false],
    ["version: 1\nscan: {exclude: ['']}", false],
    ["version: 1\nscan: {exclude: [/a]}", false],
    ["version: 1\nscan: {exclude: [1]}", false],
    ["version: 1\nreview: {temperature: 2.1}", false],
    ["version: 1\nmodel: {pin: x}", false],
    ["version: 1\nrules: [{require: {approvals: 1}}]", false],
    ["version: 1\nrules: [{name: 'a b', require: {approvals: 1}}]", false],
    ["version: 1\nrules: [{name: a, require: {}}]", false],
    ["version: 1\nrules: [{name: a, require: {tests: true}}]", false],
    ["version: 1\nrules: [{name: a, require: {approvals: 11}}]", false],
    ["version: 1\nrules: [{name: a, require: {approvals: 1, from: {}}}]", false],
    ["version: 1\nrules: [{name: a, require: {approvals: 1, from: {codeowners: false}}}]", false],
    ["version: 1\nrules: [{name: a, require: {approvals: 1, from: {teams: []}}}]", false],
    ["version: 1\nrules: [{name: a, require: {approvals: 1, from: {users: ['@a']}}}]", false],
    ["version: 1\nrules: [{name: a, require: {approvals: 1, from: {permission: none}}}]", false],
    ["version: 1\nrules: [{name: a, require: {block-at: {secrets: info}}}]", false],
    ["version: 1\nrules: [{name: a, if: {paths: []}, require: {approvals: 1}}]", false],
    ["version: 1\ndetect: {agents: [{name: a}]}", false],
    ["version: 1\ndetect: {agents: [{name: a, emails: [x]}]}", false],
    ["version: 1\nwaivers: {never: [x]}", false],
    ["version: 1\nreport: {max-inline: 101}", false],
  ])("and the parser say the same of %j", (text, expected) => {
    expect(isAccepted(text)).toBe(expected);
    expect(validate(load(text))).toBe(expected);
  });
});
