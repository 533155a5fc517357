import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PolicyError, parsePolicy } from "../../src/config/policy.ts";
import { TOOL_SUMMARIES } from "../../src/config/policy-schema.ts";
import { parsePreset } from "../../src/config/preset.ts";
import { ConfigurationError } from "../../src/domain/errors.ts";
import type { Policy } from "../../src/domain/policy.ts";

const TOOLS = Object.keys(TOOL_SUMMARIES);

function parse(text: string | Uint8Array, tools: readonly string[] = TOOLS): Policy {
  return parsePolicy(text, { file: "p.yml", tools }).policy;
}

function mistakesOf(text: string | Uint8Array, tools: readonly string[] = TOOLS): readonly string[] {
  try {
    parse(text, tools);
    return [];
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return error.mistakes.map(({ line, column, message }) => `${line}:${column}: ${message}`);
  }
}

function preset(name: string): Policy {
  return parsePreset(name, TOOLS).policy;
}

describe("the presets", () => {
  const all = ["author", "committers", "pushers", "operators", "bots"];
  const high = { secret: "info", sast: "high", misconfig: "high", vuln: "high", suppression: "high", coverage: "high" };
  const gateFiles = [
    ".github/draftgate.yml",
    ".github/draftgate.yaml",
    ".github/workflows/**",
    ".github/actions/**",
    "CODEOWNERS",
    ".github/CODEOWNERS",
    "docs/CODEOWNERS",
  ];
  const write = { permission: "write" };
  const people = { from: write, exclude: all, distinct: false, blockAt: {}, scope: "changed-lines" };
  const needs = (policy: Policy) => Object.fromEntries(policy.scan.tools.map(({ name, need }) => [name, need]));

  it("default asks two people for AI-written files, one for gate files, and blocks what is serious", () => {
    const policy = preset("default");
    expect(policy.rules).toEqual([
      { name: "ai-two-people", if: { origin: "ai" }, require: { approvals: 2, ...people } },
      { name: "gate-files", if: { paths: gateFiles }, require: { approvals: 1, ...people } },
      { name: "findings", if: {}, require: { ...people, blockAt: high } },
    ]);
    expect(needs(policy)).toEqual({
      gitleaks: "required",
      bandit: "required",
      trivy: "required",
      ruff: "optional",
      biome: "optional",
      shellcheck: "optional",
      actionlint: "optional",
      zizmor: "optional",
      "git-secrets": "off",
      pylint: "off",
    });
    expect(policy.scan.tools.map(({ name }) => name).slice(0, 3)).toEqual(["gitleaks", "bandit", "trivy"]);
  });

  it("default says nothing that the language does not say by itself, but for tools and rules", () => {
    const { scan, rules: _rules, ...rest } = preset("default");
    const { scan: bareScan, rules, ...bare } = parse("version: 1\nextends: none\n");
    expect(rest).toEqual(bare);
    expect({ ...scan, tools: [] }).toEqual(bareScan);
    expect(rules).toEqual([]);
  });

  it("the defaults of the language are those of the contract", () => {
    const policy = parse("version: 1\nextends: none");
    expect(policy).toEqual({
      version: 1,
      detect: { countsAsAi: "strong", agents: [], alwaysAi: [], neverAi: [] },
      scan: { tools: [], timeoutSeconds: 300, maxFileMebibytes: 10, exclude: [] },
      review: {
        files: "ai",
        required: false,
        verify: false,
        event: "comment",
        temperature: 0.2,
        maxOutputTokens: 2048,
        contextTokens: 8192,
        strangers: "on-request",
        timeoutSeconds: 600,
        maxTokens: 500000,
        maxRequests: 100,
        concurrency: 4,
        instructions: [],
      },
      rules: [],
      waivers: { allowedFrom: { permission: "maintain" }, exclude: ["author"], maxDays: 30, never: [] },
      report: { inline: "blocking", maxInline: 20 },
    });
  });

  it("strict is default with more: weak evidence, lint, every scanner, the model, no waived secrets, maintainers", () => {
    const base = preset("default");
    const strict = preset("strict");
    expect(strict.detect).toEqual({ ...base.detect, countsAsAi: "weak" });
    expect(new Set(Object.values(needs(strict)))).toEqual(new Set(["required"]));
    expect(strict.scan.tools).toHaveLength(10);
    expect(strict.review).toEqual({ ...base.review, required: true });
    expect(strict.waivers).toEqual({ ...base.waivers, never: ["secret"] });
    expect(strict.rules[0]).toEqual(base.rules[0]);
    expect(strict.rules[1]?.require).toEqual({ ...base.rules[1]?.require, from: { permission: "maintain" } });
    expect(strict.rules[2]?.require.blockAt).toEqual({ ...high, lint: "high" });
  });

  it("solo asks the owner to approve once and lets everybody waive who may", () => {
    const base = preset("default");
    const solo = preset("solo");
    expect(solo.rules.map(({ name }) => name)).toEqual(["ai-two-people", "findings"]);
    expect(solo.rules[0]?.require).toEqual({ ...base.rules[0]?.require, approvals: 1, exclude: ["bots"] });
    expect(solo.waivers).toEqual({ ...base.waivers, exclude: [] });
    expect(solo.scan).toEqual(base.scan);
  });

  it("advisory reports everything and has no rule and no required tool", () => {
    const advisory = preset("advisory");
    expect(advisory.rules).toEqual([]);
    expect(Object.values(needs(advisory))).not.toContain("required");
    expect(advisory.report.inline).toBe("all");
    expect(advisory.review.required).toBe(false);
  });

  it.each(["default", "solo", "strict", "advisory"])("%s is what a file that only extends it says", (name) => {
    expect(parse(`version: 1\nextends: ${name}\n`)).toEqual(preset(name));
    expect(parse(parsePreset(name, TOOLS).text)).toEqual(preset(name));
  });

  it("a preset leaves out the scanners that are not built", () => {
    expect(parsePreset("strict", ["bandit", "gitleaks"]).policy.scan.tools).toEqual([
      { name: "gitleaks", need: "required" },
      { name: "bandit", need: "required" },
    ]);
    expect(parse("version: 1", ["ruff"]).scan.tools).toEqual([{ name: "ruff", need: "optional" }]);
  });

  it("another name is refused in one line with the nearest", () => {
    expect(() => parsePreset("strickt", TOOLS)).toThrow(
      new ConfigurationError('no preset "strickt"; did you mean preset:strict?'),
    );
    expect(() => parsePreset("constructor", TOOLS)).toThrow("there are default, solo, strict, advisory");
  });
});

describe("extends", () => {
  it("is default where nothing is said", () => {
    expect(parse("version: 1")).toEqual(preset("default"));
  });

  it("replaces lists and merges maps", () => {
    const policy = parse(
      "version: 1\nscan: {tools: {ruff: required, bandit: off}, exclude: [a]}\nwaivers: {exclude: []}\ndetect: {never-ai: [b]}",
    );
    const base = preset("default");
    expect(policy.scan.exclude).toEqual(["a"]);
    expect(policy.scan.timeoutSeconds).toBe(300);
    expect(policy.scan.tools.map(({ name }) => name)).toEqual(base.scan.tools.map(({ name }) => name));
    expect(policy.scan.tools.filter(({ name }) => name === "ruff" || name === "bandit")).toEqual([
      { name: "bandit", need: "off" },
      { name: "ruff", need: "required" },
    ]);
    expect(policy.waivers).toEqual({ ...base.waivers, exclude: [] });
    expect(policy.detect).toEqual({ ...base.detect, neverAi: ["b"] });
  });

  it("merges rules by name, maps inside them too, and appends new ones", () => {
    const policy = parse(`version: 1
rules:
  - name: findings
    require: { block-at: { lint: medium, sast: low } }
  - name: mine
    if: { paths: ["db/**"] }
    require: { approvals: 1, from: { users: [alice] } }
  - name: ai-two-people
    if: { paths: ["src/**"] }
  - name: gate-files
    if: { paths: [x] }
    require: { exclude: [] }
`);
    expect(policy.rules.map(({ name }) => name)).toEqual(["ai-two-people", "gate-files", "findings", "mine"]);
    const [ai, gate, findings, mine] = policy.rules;
    expect(ai?.if).toEqual({ origin: "ai", paths: ["src/**"] });
    expect(ai?.require).toEqual(preset("default").rules[0]?.require);
    expect(gate?.if).toEqual({ paths: ["x"] });
    expect(gate?.require.exclude).toEqual([]);
    expect(gate?.require.approvals).toBe(1);
    expect(findings?.require.blockAt).toMatchObject({ secret: "info", sast: "low", lint: "medium" });
    expect(mine?.require.from).toEqual({ users: ["alice"] });
  });

  it("who is named is everybody who counts, where the preset names nobody", () => {
    const text =
      "version: 1\nrules: [{name: ai-two-people, require: {from: {teams: [a/b]}}}]\nwaivers: {allowed-from: {users: [bob]}}";
    const policy = parse(text);
    expect(policy.rules[0]?.require.from).toEqual({ teams: ["a/b"] });
    expect(policy.waivers.allowedFrom).toEqual({ users: ["bob"] });
  });

  it("removes a rule with `require: null`", () => {
    const policy = parse("version: 1\nrules:\n- {name: gate-files, require: null}\n- {name: findings, require: ~}\n");
    expect(policy.rules.map(({ name }) => name)).toEqual(["ai-two-people"]);
  });

  it("none starts from nothing: a tool that is not named is off", () => {
    const policy = parse("version: 1\nextends: none\nscan: {tools: {bandit: required}}");
    expect(policy.scan.tools).toEqual([{ name: "bandit", need: "required" }]);
    expect(policy.rules).toEqual([]);
  });
});

describe("the whole language", () => {
  it("reads every key of the documentation", () => {
    const policy = parse(`version: 1
extends: none
detect:
  counts-as-ai: proof
  agents:
    - name: acme-bot
      emails: [bot@acme.example]
      logins: ["acme-bot[bot]"]
      trailers: ["Generated-by: acme-bot"]
      markers: ["Generated by AcmeBot"]
  always-ai: ["gen/**"]
  never-ai: ["docs/**"]
scan:
  tools: { gitleaks: required, bandit: required, trivy: off, ruff: optional }
  timeout-seconds: 10
  max-file-mebibytes: 2
  exclude: ["third_party/**"]
review:
  files: all
  required: true
  verify: true
  event: request-changes
  temperature: 0
  max-output-tokens: 1
  context-tokens: 4096
  strangers: always
  timeout-seconds: 60
  max-tokens: 1000
  max-requests: 2
  concurrency: 1
  instructions: [{ paths: ["src/**"], text: "…" }]
rules:
  - name: everything
    if: { origin: ai, draft: false, paths: ["src/**"], not-paths: ["src/gen/**"], labels: [l], base: [main, "release/*"], authors: [alice, bob@acme.example] }
    require:
      approvals: 3
      from: { permission: admin, teams: [acme/core], users: [alice, "acme-bot[bot]"], codeowners: true }
      exclude: [bots]
      distinct: true
      block-at: { secret: info, sast: low, vuln: medium, misconfig: high, lint: critical, review: high, suppression: high, coverage: high }
      scope: changed-files
waivers: { allowed-from: { permission: write, users: [bob] }, exclude: [author, bots], max-days: 7, never: [secret, review] }
report: { inline: none, max-inline: 0 }
`);
    expect(policy.detect.agents).toEqual([
      {
        name: "acme-bot",
        emails: ["bot@acme.example"],
        logins: ["acme-bot[bot]"],
        trailers: ["Generated-by: acme-bot"],
        markers: ["Generated by AcmeBot"],
      },
    ]);
    expect(policy.rules[0]).toEqual({
      name: "everything",
      if: {
        origin: "ai",
        draft: false,
        paths: ["src/**"],
        notPaths: ["src/gen/**"],
        labels: ["l"],
        base: ["main", "release/*"],
        authors: ["alice", "bob@acme.example"],
      },
      require: {
        approvals: 3,
        from: { permission: "admin", teams: ["acme/core"], users: ["alice", "acme-bot[bot]"], codeowners: true },
        exclude: ["bots"],
        distinct: true,
        blockAt: {
          secret: "info",
          sast: "low",
          vuln: "medium",
          misconfig: "high",
          lint: "critical",
          review: "high",
          suppression: "high",
          coverage: "high",
        },
        scope: "changed-files",
      },
    });
    expect(policy.waivers).toEqual({
      allowedFrom: { permission: "write", users: ["bob"] },
      exclude: ["author", "bots"],
      maxDays: 7,
      never: ["secret", "review"],
    });
    expect(policy.report).toEqual({ inline: "none", maxInline: 0 });
    expect(policy.review.instructions).toEqual([{ paths: ["src/**"], text: "…" }]);
  });

  it("takes approvals from 0 to 10, and a rule that asks for 0", () => {
    for (const count of [0, 1, 10]) {
      expect(
        parse(`version: 1\nrules: [{name: a, require: {approvals: ${count}}}]`).rules.at(-1)?.require.approvals,
      ).toBe(count);
    }
  });

  it("takes a byte order mark, CRLF, a document marker and a %YAML 1.2 directive", () => {
    expect(parse("\ufeffversion: 1\r\nextends: solo\r\n")).toEqual(preset("solo"));
    expect(parse("%YAML 1.2\n--- # the policy\nversion: 1\n...\n")).toEqual(preset("default"));
  });
});

describe("every mistake, where it stands", () => {
  it.each([
    ["", ["1:1: nothing in it; a policy starts with version: 1"]],
    ["# only a comment\n", ["1:1: nothing in it; a policy starts with version: 1"]],
    ["extends: solo", ["1:1: version is missing in the policy"]],
    ["version: 2", ["1:10: version must be 1, found the number 2"]],
    ["version: '1'", ['1:10: version must be 1, found the text "1"']],
    ["version:", ["1:1: version must be 1, found nothing"]],
    ["- version: 1", ["1:1: the policy must be a map of keys and values, found a list"]],
    ["version 1", ['1:1: the policy must be a map of keys and values, found the text "version 1"']],
    ["version: 1\nrulez: []", ['2:1: unknown key "rulez" in the policy; did you mean "rules"?']],
    [
      "version: 1\nscan:\n  timeout: 3",
      ['3:3: unknown key "timeout" in scan; known here: tools, timeout-seconds, max-file-mebibytes, exclude'],
    ],
    [
      "version: 1\nscan: {timeout-second: 3}",
      ['2:8: unknown key "timeout-second" in scan; did you mean "timeout-seconds"?'],
    ],
    [
      "version: 1\nextends: strickt",
      [
        '2:10: extends must be one of default, solo, strict, advisory, none; found the text "strickt"; did you mean "strict"?',
      ],
    ],
    ["version: 1\nversion: 1", ['2:1: the key "version" stands here a second time']],
    ["version: 1\nscan: {exclude: [a], exclude: [b]}", ['2:22: the key "exclude" stands here a second time']],
    ["version: 1\n<<: {extends: solo}", ["2:1: merge keys are not allowed; write the keys out"]],
    ["version: 1\nscan: !!map {}", ["2:7: tags are not allowed; the type follows from the value"]],
    ["version: 1\n---\nversion: 1", ["2:1: a second document; a policy is one"]],
    ["%YAML 1.1\n---\nversion: 1", ["1:1: directives are not allowed, except %YAML 1.2"]],
    ["version: 1\nscan: &a {}", ["2:7: anchors are not allowed; write the value out where it is needed"]],
    ["version: 1\n? [a]\n: 1", ["2:3: a key must be plain text"]],
    ["version: 1\nscan: [", ["2:8: not valid YAML: unexpected end of the stream within a flow collection"]],
    ["version: 1\n\tscan: {}", ["2:1: not valid YAML: tab characters must not be used in indentation"]],
    [
      "version: 1\nscan: {timeout-seconds: 300s}",
      ['2:25: timeout-seconds must be a whole number from 1 to 7200, found the text "300s"'],
    ],
    [
      "version: 1\nscan: {timeout-seconds: 0}",
      ["2:25: timeout-seconds must be a whole number from 1 to 7200, found the number 0"],
    ],
    [
      "version: 1\nscan: {max-file-mebibytes: 1.5}",
      ["2:28: max-file-mebibytes must be a whole number from 1 to 100, found the number 1.5"],
    ],
    [
      "version: 1\nreview: {temperature: .inf}",
      ["2:23: temperature must be a number from 0 to 2, found the number Infinity"],
    ],
    ["version: 1\nreview: {required: yes}", ['2:20: required must be true or false, found the text "yes"']],
    ["version: 1\nscan: {exclude: a}", ['2:17: exclude must be a list, found the text "a"']],
    [
      "version: 1\nscan: {exclude: [3]}",
      ["2:18: an entry of exclude must be text, found the number 3; put it in quotes"],
    ],
    [
      "version: 1\nscan: {exclude: ['/a']}",
      ['2:18: an entry of exclude: "/a" starts with "/": paths are relative to the root of the repository'],
    ],
    ["version: 1\nscan: {exclude: ['']}", ['2:18: an entry of exclude: "" is empty']],
    [
      "version: 1\nscan: {exclude: [a/**, '!a/b/**']}",
      [
        '2:17: exclude holds "!a/b/**" among others: one match is enough, so nearly everything would match; write what is meant without "!"',
      ],
    ],
    ["version: 1\nscan: {exclude: ['!a/b/**']}", []],
    ["version: 1\nscan: {exclude: ['!(a)', b]}", []],
    ["version: 1\nscan: {tools: {bandti: off}}", ['2:16: unknown key "bandti" in tools; did you mean "bandit"?']],
    [
      "version: 1\nscan: {tools: {bandit: requird}}",
      ['2:24: bandit must be one of required, optional, off; found the text "requird"; did you mean "required"?'],
    ],
    ["version: 1\nscan: {tools: {bandit: true}}", ["2:24: bandit must be one of required, optional, off; found true"]],
    ["version: 1\nsql: {}", ['2:1: "sql" in the policy is reserved and not built yet; remove it']],
    ["version: 1\ndependencies: {}", ['2:1: "dependencies" in the policy is reserved and not built yet; remove it']],
    ["version: 1\nmodel: {}", ['2:1: "model" in the policy is reserved and not built yet; remove it']],
    [
      "version: 1\nscan: {tools: {squawk: off, sql: off, dependencies: off}}",
      [
        '2:16: "squawk" in tools is reserved and not built yet; remove it',
        '2:29: "sql" in tools is reserved and not built yet; remove it',
        '2:39: "dependencies" in tools is reserved and not built yet; remove it',
      ],
    ],
    [
      "version: 1\nrules: [{name: a, require: {tests: true, risk-at-most: low}}]",
      [
        '2:29: "tests" in require is reserved and not built yet; remove it',
        '2:42: "risk-at-most" in require is reserved and not built yet; remove it',
      ],
    ],
    ["version: 1\nrules: [{require: {approvals: 1}}]", ["2:9: name is missing in an entry of rules"]],
    ["version: 1\nrules: [{name: a}]", ['2:10: the rule "a" has no require: give approvals or block-at']],
    ["version: 1\nrules: [{name: a, require: {}}]", ["2:28: require is empty; give approvals or block-at"]],
    [
      "version: 1\nrules:\n- name: gate-files\n  require:\n",
      ["4:3: require is empty; give approvals or block-at, or write null to remove the rule"],
    ],
    ["version: 1\nrules: [{name: ai-two-people, require: {}}]", ["2:40: require is empty; give approvals or block-at"]],
    [
      "version: 1\nrules: [{name: a, require: {distinct: true}}]",
      ['2:19: the rule "a" asks for nothing: give approvals or block-at'],
    ],
    [
      "version: 1\nrules: [{name: a, require: {block-at: {}}}]",
      ['2:19: the rule "a" asks for nothing: give approvals or block-at'],
    ],
    [
      "version: 1\nrules: [{name: gate-file, require: null}]",
      ['2:10: no rule "gate-file" to remove in the extended policy; did you mean "gate-files"?'],
    ],
    [
      "version: 1\nextends: none\nrules: [{name: gate-files, require: null}]",
      ['3:10: no rule "gate-files" to remove in the extended policy'],
    ],
    [
      "version: 1\nrules:\n- {name: a, require: {approvals: 1}}\n- {name: a, require: {approvals: 2}}",
      ['4:4: a second rule with the name "a"'],
    ],
    [
      "version: 1\nrules: [{name: 'a b', require: {approvals: 1}}]",
      ['2:16: name: "a b" is no rule name; use letters, digits, -, _ and . (64 characters at most)'],
    ],
    [
      "version: 1\nrules: [{name: a, require: {approvals: 11}}]",
      ["2:40: approvals must be a whole number from 0 to 10, found the number 11"],
    ],
    [
      "version: 1\nrules: [{name: a, require: {approvals: -1}}]",
      ["2:40: approvals must be a whole number from 0 to 10, found the number -1"],
    ],
    [
      "version: 1\nrules: [{name: a, require: {approvals: 1, from: {teams: []}}}]",
      ["2:57: teams is empty; name at least one or remove it"],
    ],
    [
      "version: 1\nrules: [{name: a, require: {approvals: 1, from: {users: []}}}]",
      ["2:57: users is empty; name at least one or remove it"],
    ],
    [
      "version: 1\nrules: [{name: a, require: {approvals: 1, from: {}}}]",
      ["2:49: from names nobody; give permission, teams, users or codeowners: true"],
    ],
    [
      "version: 1\nrules: [{name: a, require: {approvals: 1, from: {codeowners: false}}}]",
      ["2:49: from names nobody; give permission, teams, users or codeowners: true"],
    ],
    [
      "version: 1\nrules: [{name: a, require: {approvals: 1, from: {users: ['@a']}}}]",
      ['2:58: an entry of users: "@a" is no GitHub login; write it without @, as alice or acme-bot[bot]'],
    ],
    [
      "version: 1\nrules: [{name: a, require: {approvals: 1, from: {teams: [core]}}}]",
      ['2:58: an entry of teams: "core" is no team; write it as organization/team-slug, without @'],
    ],
    [
      "version: 1\nrules: [{name: a, require: {approvals: 1, from: {permission: owner}}}]",
      ['2:62: permission must be one of read, triage, write, maintain, admin; found the text "owner"'],
    ],
    [
      "version: 1\nrules: [{name: a, require: {approvals: 1, exclude: [autor]}}]",
      [
        '2:53: an entry of exclude must be one of author, committers, pushers, operators, bots; found the text "autor"; did you mean "author"?',
      ],
    ],
    [
      "version: 1\nrules: [{name: a, require: {block-at: {secrets: info}}}]",
      ['2:40: unknown key "secrets" in block-at; did you mean "secret"?'],
    ],
    [
      "version: 1\nrules: [{name: a, require: {block-at: {secret: hgih}}}]",
      ['2:48: secret must be one of critical, high, medium, low, info; found the text "hgih"; did you mean "high"?'],
    ],
    [
      "version: 1\nrules: [{name: a, if: {paths: []}, require: {approvals: 1}}]",
      ["2:31: paths is empty; name at least one or remove it"],
    ],
    [
      "version: 1\nrules: [{name: a, if: {base: [x, '{a']}, require: {approvals: 1}}]",
      ['2:34: an entry of base: "{a" is not a glob: a bracket or brace is not closed or not valid'],
    ],
    [
      "version: 1\nrules: [{name: a, if: {authors: ['@a']}, require: {approvals: 1}}]",
      ['2:34: an entry of authors: "@a" is neither a login nor an email; write it without @'],
    ],
    [
      "version: 1\ndetect: {agents: [{name: a}]}",
      ["2:19: an entry of agents has nothing to be recognized by; give one of emails, logins, trailers, markers"],
    ],
    [
      "version: 1\ndetect: {agents: [{emails: [a]}]}",
      ["2:19: name is missing in an entry of agents", '2:29: an entry of emails: "a" is no email address'],
    ],
    ["version: 1\ndetect: {agents: [{name: a, markers: [' ']}]}", ['2:39: an entry of markers: " " is blank']],
    [
      'version: 1\ndetect: {always-ai: ["a\\0"]}',
      ['2:22: an entry of always-ai: "a\\u0000" holds a character that no text has'],
    ],
    [
      'version: 1\ndetect: {always-ai: ["\\ud800"]}',
      ['2:22: an entry of always-ai: "\\ud800" holds a character that no text has'],
    ],
    [
      "version: 1\nwaivers: {never: [secrets]}",
      [
        '2:19: an entry of never must be one of secret, sast, vuln, misconfig, lint, review, suppression, coverage; found the text "secrets"; did you mean "secret"?',
      ],
    ],
    [
      "version: 1\nwaivers: {max-days: 0}",
      ["2:21: max-days must be a whole number from 1 to 3650, found the number 0"],
    ],
    [
      "version: 1\nwaivers: {allowed-from: {}}",
      ["2:25: allowed-from names nobody; give permission, teams, users or codeowners: true"],
    ],
    ["version: 1\nreport: {inline: some}", ['2:18: inline must be one of blocking, all, none; found the text "some"']],
    ["version: 1\nreview: {instructions: [{paths: [a]}]}", ["2:25: text is missing in an entry of instructions"]],
    [
      "version: 1\n__proto__: {extends: none}\nconstructor: 1",
      [
        '2:1: unknown key "__proto__" in the policy; known here: version, extends, detect, scan, review, rules, waivers, report',
        '3:1: unknown key "constructor" in the policy; known here: version, extends, detect, scan, review, rules, waivers, report',
      ],
    ],
  ] satisfies [string, string[]][])("%j", (text, expected) => {
    expect(mistakesOf(text)).toEqual(expected);
  });

  it("all of them at once, in the order of the text", () => {
    const text =
      "version: 2\nrulez: []\nrules:\n  - name: b\n  - name: c\n    require: null\nscan: {timeout-seconds: x}\n";
    expect(mistakesOf(text).map((line) => line.split(": ")[0])).toEqual(["1:10", "2:1", "4:5", "5:5", "7:25"]);
  });

  it("a mistake inside a rule is not told a second time in other words", () => {
    expect(mistakesOf("version: 1\nrules: [{name: a, require: {aprovals: 2}}]")).toEqual([
      '2:29: unknown key "aprovals" in require; did you mean "approvals"?',
    ]);
    expect(mistakesOf("version: 1\nrules: [{name: a, require: 2}]")).toHaveLength(1);
    expect(mistakesOf("version: 1\nextends: solos\nrules: [{name: gate-files, require: null}]")).toHaveLength(1);
  });

  it("a tool that is not built is named, with the place", () => {
    expect(mistakesOf("version: 1\nscan:\n  tools:\n    bandit: off\n    ruff: off\n", ["bandit"])).toEqual([
      '5:5: the tool "ruff" is not built yet; remove it',
    ]);
  });

  it("a file that is too large, or is not UTF-8, is refused", () => {
    expect(mistakesOf(`version: 1 #${"x".repeat(65536)}`)).toEqual(["1:1: larger than 64 KiB"]);
    expect(mistakesOf(`version: 1 #${"x".repeat(65536 - 12)}`)).toEqual([]);
    const bytes = new Uint8Array([...new TextEncoder().encode("version: 1\n# ä"), 0xff, 0x41]);
    expect(mistakesOf(bytes)).toEqual(["2:4: not UTF-8 from here on; save the file as UTF-8"]);
    expect(mistakesOf(Uint8Array.of(0xff, 0xfe, 0x76, 0))).toEqual([
      "1:1: not UTF-8 from here on; save the file as UTF-8",
    ]);
  });

  it("the error is one line that names the file, the place and how many more there are", () => {
    expect(() => parse("version: 2\nx\u202ey: 3\nq: 1")).toThrow(PolicyError);
    expect(() => parse("version: 2\nrulez: 3")).toThrow(ConfigurationError);
    expect(() => parse("version: 2\nrulez: 3")).toThrow(
      "p.yml:1:10: version must be 1, found the number 2 (and 1 more; draftgate policy validate lists them)",
    );
    expect(() => parse("version: 2")).toThrow(/^p\.yml:1:10: version must be 1, found the number 2$/);
  });

  it("quotes what could mislead or break the line", () => {
    expect(mistakesOf('version: 1\n"a\\nb\u202e": 1')).toEqual([expect.stringContaining('unknown key "a\\nb\\u202e"')]);
    expect(mistakesOf(`version: 1\n${"k".repeat(500)}: 1`)[0]).toContain(`"${"k".repeat(60)}…"`);
  });
});

describe("any input", () => {
  const hostile: readonly [string, string][] = [
    ["deep lists", "[".repeat(60_000)],
    ["deep maps", "{a: ".repeat(15_000)],
    ["deep keys", "? ".repeat(30_000)],
    [
      "many unknown keys",
      Array.from({ length: 7_000 }, (_, index) => `k${index}: 1`)
        .join("\n")
        .slice(0, 60_000),
    ],
    ["one long key", `${"a".repeat(65_000)}: 1`],
    ["many entries", `scan: {exclude: [${"a, ".repeat(20_000)}]}`],
    ["many documents", "---\n".repeat(15_000)],
    ["many rules of one name", `rules:\n${"- name: a\n".repeat(6_000)}`],
    ["nested keys", `${"[".repeat(29)}a${"]".repeat(29)}: b\n`.repeat(900)],
  ];
  it.each(hostile)("%s end soon", (_name, text) => {
    const started = performance.now();
    expect(mistakesOf(text).length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it("arbitrary bytes are a policy or a PolicyError whose mistakes stand within the text", () => {
    const words = fc.constantFrom(
      "version",
      ": ",
      "1",
      "\n",
      "  ",
      "- ",
      "rules",
      "{",
      "}",
      "[",
      "]",
      "&a",
      "*a",
      "!!x",
      "<<",
      "'",
      '"',
      "#",
      "---\n",
      "require",
      "null",
      "?",
      "|",
      ">",
      ",",
      "\t",
      "\r",
      "\u2028",
      "name",
      "%YAML 1.2\n",
    );
    const texts = fc.oneof(
      fc.array(words, { maxLength: 60 }).map((parts) => new TextEncoder().encode(parts.join(""))),
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: "binary" }).map((text) => new TextEncoder().encode(`version: 1\n${text}`)),
    );
    fc.assert(
      fc.property(texts, (bytes) => {
        try {
          parse(bytes);
        } catch (error) {
          if (!(error instanceof PolicyError)) throw error;
          const lines = new TextDecoder().decode(bytes).split(/\r\n|\r|\n/);
          expect(error.mistakes.length).toBeGreaterThan(0);
          for (const { line, column, message } of error.mistakes) {
            expect(message).not.toMatch(/[\r\n]/);
            expect(line).toBeGreaterThanOrEqual(1);
            expect(line).toBeLessThanOrEqual(lines.length);
            expect(column).toBeGreaterThanOrEqual(1);
            expect(column).toBeLessThanOrEqual((lines[line - 1] ?? "").length + 1);
          }
        }
      }),
      { numRuns: 1_500 },
    );
  });
});
