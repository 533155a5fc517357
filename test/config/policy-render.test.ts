import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePolicy } from "../../src/config/policy.ts";
import { renderPolicy } from "../../src/config/policy-render.ts";
import { TOOL_SUMMARIES } from "../../src/config/policy-schema.ts";
import { parsePreset } from "../../src/config/preset.ts";
import { STRENGTHS } from "../../src/domain/attribution.ts";
import { FINDING_CLASSES, SEVERITIES } from "../../src/domain/finding.ts";
import { EXCLUSIONS, type Policy, PRESET_NAMES } from "../../src/domain/policy.ts";
import { globMistake } from "../../src/globs.ts";

const TOOLS = Object.keys(TOOL_SUMMARIES);

function parse(text: string): Policy {
  return parsePolicy(text, { file: "p.yml", tools: TOOLS }).policy;
}

const awkward = fc.oneof(
  fc.constantFrom(
    "no",
    "~",
    "1",
    "0x1f",
    "a: b",
    "# x",
    "- a",
    "'",
    '"',
    "&a",
    "*",
    "!x",
    "{a}",
    "a\nb\n",
    " a ",
    "true",
    "null",
    "<<",
    "%",
  ),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
);
const literal = awkward.filter((text) => text.trim() !== "" && !/\0|\p{Cs}/u.test(text));
const glob = fc
  .oneof(fc.constantFrom("**", "src/**", "*.{ts,js}", "a b", "x: y"), literal)
  .filter((text) => globMistake(text) === undefined && !text.startsWith("!"));
const login = fc.constantFrom("alice", "acme-bot[bot]", "Null", "true", "7");
const subset = <T>(values: readonly T[], least = 0) => fc.uniqueArray(fc.constantFrom(...values), { minLength: least });
const exclusions = fc.oneof(fc.constant([...EXCLUSIONS]), subset(EXCLUSIONS));
const source = fc
  .record(
    {
      permission: fc.constantFrom(
        "read" as const,
        "triage" as const,
        "write" as const,
        "maintain" as const,
        "admin" as const,
      ),
      teams: fc.array(fc.constantFrom("acme/core", "A/b.c_d"), { minLength: 1, maxLength: 2 }),
      users: fc.array(login, { minLength: 1, maxLength: 2 }),
      codeowners: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .filter(
    (one) =>
      one.permission !== undefined || one.teams !== undefined || one.users !== undefined || one.codeowners === true,
  );
const blockAt = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...FINDING_CLASSES), fc.constantFrom(...SEVERITIES)), {
    selector: ([name]) => name,
  })
  .map((pairs) => Object.fromEntries(pairs));
const requirement = fc
  .record(
    {
      approvals: fc.integer({ min: 0, max: 10 }),
      from: fc.oneof(fc.constant({ permission: "write" as const }), source),
      exclude: exclusions,
      distinct: fc.boolean(),
      blockAt,
      scope: fc.constantFrom("changed-lines" as const, "changed-files" as const),
    },
    { requiredKeys: ["from", "exclude", "distinct", "blockAt", "scope"] },
  )
  .filter((one) => one.approvals !== undefined || Object.keys(one.blockAt).length > 0);
const condition = fc.record(
  {
    origin: fc.constantFrom("ai" as const, "tool" as const, "unknown" as const),
    draft: fc.boolean(),
    paths: fc.array(glob, { minLength: 1, maxLength: 3 }),
    notPaths: fc.array(glob, { maxLength: 3 }),
    labels: fc.array(literal, { minLength: 1, maxLength: 3 }),
    base: fc.array(glob, { minLength: 1, maxLength: 3 }),
    authors: fc.array(login, { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: [] },
);
const name = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,20}$/);
const policies: fc.Arbitrary<Policy> = fc.record({
  version: fc.constant(1 as const),
  detect: fc.record({
    countsAsAi: fc.constantFrom(...STRENGTHS),
    agents: fc.array(
      fc.record({
        name,
        emails: fc.constantFrom([], ["a@b.c"]),
        logins: fc.array(login),
        trailers: fc.array(literal),
        markers: fc.array(literal, { minLength: 1 }),
      }),
      { maxLength: 2 },
    ),
    alwaysAi: fc.array(glob, { maxLength: 3 }),
    neverAi: fc.array(glob, { maxLength: 3 }),
  }),
  scan: fc.record({
    tools: fc.uniqueArray(
      fc.record({
        name: fc.constantFrom(...TOOLS),
        need: fc.constantFrom("required" as const, "optional" as const, "off" as const),
      }),
      { selector: (tool) => tool.name },
    ),
    timeoutSeconds: fc.integer({ min: 1, max: 7200 }),
    maxFileMebibytes: fc.integer({ min: 1, max: 100 }),
    exclude: fc.array(glob, { maxLength: 3 }),
  }),
  review: fc.record({
    files: fc.constantFrom("ai" as const, "all" as const, "none" as const),
    required: fc.boolean(),
    verify: fc.boolean(),
    event: fc.constantFrom("comment" as const, "request-changes" as const),
    temperature: fc.double({ min: 0, max: 2, noNaN: true }).map((value) => value + 0),
    maxOutputTokens: fc.integer({ min: 1, max: 1_000_000 }),
    contextTokens: fc.integer({ min: 256, max: 10_000_000 }),
    strangers: fc.constantFrom("on-request" as const, "always" as const),
    timeoutSeconds: fc.integer({ min: 1, max: 21_600 }),
    maxTokens: fc.integer({ min: 1, max: 1_000_000_000 }),
    maxRequests: fc.integer({ min: 1, max: 100_000 }),
    concurrency: fc.integer({ min: 1, max: 64 }),
    instructions: fc.array(fc.record({ paths: fc.array(glob, { minLength: 1, maxLength: 2 }), text: literal }), {
      maxLength: 2,
    }),
  }),
  rules: fc.uniqueArray(fc.record({ name, if: condition, require: requirement }), {
    maxLength: 3,
    selector: (rule) => rule.name,
  }),
  waivers: fc.record({
    allowedFrom: source,
    exclude: exclusions,
    maxDays: fc.integer({ min: 1, max: 3_650 }),
    never: subset(FINDING_CLASSES),
  }),
  report: fc.record({
    inline: fc.constantFrom("blocking" as const, "all" as const, "none" as const),
    maxInline: fc.integer({ min: 0, max: 100 }),
  }),
});

describe("renderPolicy", () => {
  it.each(PRESET_NAMES)("writes preset:%s as a file of its own that means the same", (preset) => {
    const { policy } = parsePreset(preset, TOOLS);
    const text = renderPolicy(policy);
    expect(text).toContain("extends: none");
    expect(parse(text)).toEqual(policy);
    expect(renderPolicy(parse(text))).toBe(text);
  });

  it("leaves people out of a rule that asks for none", () => {
    const text = renderPolicy(parsePreset("solo", TOOLS).policy);
    expect(text).toContain("  - name: findings\n    require:\n      block-at:\n        secret: info\n");
    expect(text).toContain("git-secrets: off\n");
  });

  it("is read back as the same policy, whatever the policy", () => {
    fc.assert(
      fc.property(policies, (policy) => {
        expect(parse(renderPolicy(policy))).toEqual(policy);
      }),
      { numRuns: 500 },
    );
  });
});
