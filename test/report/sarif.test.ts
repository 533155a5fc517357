import sarifSchema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import Ajv from "ajv";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { composeReport } from "../../src/report/compose.ts";
import { findingLineHashes, lineHashes } from "../../src/report/line-hash.ts";
import { FINGERPRINT_KEY, renderSarif } from "../../src/report/sarif.ts";
import { MAX_RESULTS_PER_RUN, sarifNotices } from "../../src/report/sarif-limits.ts";
import { pageOfTool } from "../../src/report/tool-pages.ts";
import { SCANNER_NAMES } from "../../src/scan/scanner-names.ts";
import {
  exampleFinding,
  exampleInput,
  exampleReport,
  exampleScan,
  fingerprintOf,
  readyReport,
} from "../fixtures/report/example-report.ts";
import { hostileReport, manyReport } from "../fixtures/report/hostile-report.ts";

const noHashes = { lineHashes: new Map<string, string>() };

/** The official schema of SARIF 2.1.0; `id` is draft 4's word, which ajv 8 does not know. */
function compileSarifSchema(): ReturnType<Ajv.default["compile"]> {
  const { id: _id, $schema: _schema, ...schema } = z.looseObject({}).parse(sarifSchema);
  return new Ajv.default({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(
    schema,
  );
}

const validate = compileSarifSchema();

const sarifLog = z.object({
  runs: z.array(
    z.looseObject({
      tool: z.object({
        driver: z.looseObject({
          name: z.string(),
          version: z.string().optional(),
          rules: z.array(
            z.looseObject({
              id: z.string(),
              shortDescription: z.object({ text: z.string().min(1).max(1024) }),
              fullDescription: z.object({ text: z.string().min(1).max(1024) }),
              help: z.object({ text: z.string().min(1) }),
              properties: z.looseObject({
                tags: z.array(z.string()).max(20),
                "security-severity": z.string().optional(),
              }),
            }),
          ),
        }),
      }),
      automationDetails: z.object({ id: z.string() }),
      invocations: z.array(
        z.looseObject({
          executionSuccessful: z.boolean(),
          toolExecutionNotifications: z.array(z.looseObject({ message: z.object({ text: z.string() }) })).optional(),
        }),
      ),
      results: z.array(
        z.looseObject({
          ruleId: z.string(),
          ruleIndex: z.int(),
          level: z.enum(["error", "warning", "note"]),
          message: z.object({ text: z.string().min(1) }),
          locations: z.array(
            z.looseObject({
              physicalLocation: z.looseObject({
                artifactLocation: z.looseObject({ uri: z.string() }),
                region: z.looseObject({ startLine: z.int().min(1) }),
              }),
            }),
          ),
          partialFingerprints: z.record(z.string(), z.string()),
          suppressions: z.array(z.looseObject({ kind: z.string(), justification: z.string() })).optional(),
        }),
      ),
    }),
  ),
});

function runsOf(text: string): z.infer<typeof sarifLog>["runs"] {
  return sarifLog.parse(JSON.parse(text)).runs;
}

describe("renderSarif", () => {
  it.each([
    ["everything", exampleReport()],
    ["nothing", readyReport()],
    ["hostile text", hostileReport()],
    ["many findings", manyReport()],
  ])("passes the JSON schema of SARIF 2.1.0 with %s", (_name, report) => {
    validate(JSON.parse(renderSarif(report, noHashes)));
    expect(validate.errors ?? []).toEqual([]);
  });

  it("has one run per tool, in the policy's order, then the other tools, each with a category of its own", () => {
    const runs = runsOf(renderSarif(exampleReport(), noHashes));
    expect(runs.map((run) => run.tool.driver.name)).toEqual([
      "gitleaks",
      "bandit",
      "trivy",
      "ruff",
      "zizmor",
      "draftgate",
      "model",
    ]);
    expect(runs.map((run) => run.automationDetails.id)).toEqual(
      runs.map((run) => `draftgate/${run.tool.driver.name}/`),
    );
    expect(runs.map((run) => run.tool.driver.version)).toEqual([
      "8.30.1",
      "1.9.4",
      undefined,
      "0.16.9",
      undefined,
      "0.1.0",
      undefined,
    ]);
    expect(runs.map((run) => run.tool.driver["informationUri"])).toEqual([
      "https://github.com/gitleaks/gitleaks",
      "https://bandit.readthedocs.io/",
      "https://trivy.dev/",
      "https://docs.astral.sh/ruff/",
      "https://docs.zizmor.sh/",
      undefined,
      undefined,
    ]);
  });

  it("has a run of its own also where no tool ran and nothing was found: GitHub takes no file without one", () => {
    const report = { ...readyReport(), scans: [], findings: [] };
    const [own, ...others] = runsOf(renderSarif(report, noHashes));
    expect(own?.tool.driver.name).toBe("draftgate");
    expect(own?.results).toEqual([]);
    expect(own?.invocations[0]?.executionSuccessful).toBe(true);
    expect(others).toEqual([]);
  });

  it("says that nothing was looked at where the policy cannot be read", () => {
    const notices = [{ code: "policy-unreadable", message: "policy.yml:1:1: unknown key" }];
    const [own] = runsOf(renderSarif({ ...readyReport(), scans: [], findings: [], notices }, noHashes));
    expect(own?.invocations[0]?.executionSuccessful).toBe(false);
  });

  it("knows a page of every scanner that is built", () => {
    for (const name of SCANNER_NAMES) expect(pageOfTool(name)).toMatch(/^https:\/\//);
    expect(pageOfTool("constructor")).toBeUndefined();
  });

  it("says of a tool that failed that it did, and why; a tool without files did its work", () => {
    const runs = runsOf(renderSarif(exampleReport(), noHashes));
    expect(runs.map((run) => run.invocations[0]?.executionSuccessful)).toEqual([
      true,
      true,
      true,
      true,
      false,
      true,
      true,
    ]);
    expect(runs[4]?.invocations[0]?.toolExecutionNotifications?.[0]?.message.text).toContain("not installed");
  });

  it("names a rule for every result, described and with help", () => {
    for (const report of [exampleReport(), hostileReport()]) {
      for (const run of runsOf(renderSarif(report, noHashes))) {
        for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
        expect(new Set(run.tool.driver.rules.map((rule) => rule.id)).size).toBe(run.tool.driver.rules.length);
      }
    }
  });

  it("gives security rules GitHub's number for their severity, and other rules none", () => {
    const rules = runsOf(renderSarif(exampleReport(), noHashes)).flatMap((run) => run.tool.driver.rules);
    const number = (id: string): string | undefined =>
      rules.find((rule) => rule.id === id)?.properties["security-severity"];
    expect(number("aws-access-token")).toBe("9.5");
    expect(number("B602")).toBe("8.0");
    expect(number("B113")).toBe("5.5");
    expect(number("B404")).toBe("2.0");
    expect(number("F401")).toBeUndefined();
    expect(rules.find((rule) => rule.id === "B602")?.properties.tags).toContain("security");
  });

  it("marks waived and suppressed findings with who and why", () => {
    const results = runsOf(renderSarif(exampleReport(), noHashes)).flatMap((run) => run.results);
    const of = (id: string) => results.find((result) => result.ruleId === id)?.suppressions;
    expect(of("B324")).toEqual([
      {
        kind: "external",
        status: "accepted",
        justification: "waived by carol until 2026-12-24: a cache key, not a password",
      },
    ]);
    expect(of("B105")).toEqual([{ kind: "inSource", status: "accepted", justification: "# nosec B105" }]);
    expect(of("B602")).toBeUndefined();
  });

  it("carries our fingerprint and GitHub's line hash", () => {
    const text = "import os\n".repeat(50);
    const report = exampleReport();
    const hashes = findingLineHashes(report, new Map([["src/orders/export.py", text]]));
    const results = runsOf(renderSarif(report, { lineHashes: hashes })).flatMap((run) => run.results);
    expect(results.find((result) => result.ruleId === "B602")?.partialFingerprints).toEqual({
      [FINGERPRINT_KEY]: fingerprintOf("b6"),
      primaryLocationLineHash: lineHashes(text)[11],
    });
    // The line of a secret that only the history has is not a line of the head.
    expect(results.find((result) => result.ruleId === "aws-access-token")?.partialFingerprints).toEqual({
      [FINGERPRINT_KEY]: fingerprintOf("5ec"),
    });
  });

  it("points a secret of the history at the file it was in, and leaves one of a commit message out with a notice", () => {
    const report = exampleReport();
    const [gitleaks] = runsOf(renderSarif(report, noHashes));
    expect(gitleaks?.results.map((result) => result.ruleId)).toEqual(["aws-access-token"]);
    expect(gitleaks?.results[0]?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: "src/settings.py", uriBaseId: "%SRCROOT%" },
      region: { startLine: 3, startColumn: 10, endLine: 3, endColumn: 30 },
    });
    const told = "1 finding of gitleaks is in commit messages and not in the SARIF file, which can only point at files";
    expect(gitleaks?.invocations[0]?.toolExecutionNotifications?.map((note) => note.message.text)).toEqual([told]);
    expect(report.notices).toContainEqual({ code: "results-cut", message: told });
  });

  it.each([
    ["src/a b.py", "src/a%20b.py"],
    ["src/é.py", "src/%C3%A9.py"],
    ["a%41#?.py", "a%2541%23%3F.py"],
    ["a\nb.py", "a%0Ab.py"],
    ["-v.py", "-v.py"],
    ["a:b.py", "a%3Ab.py"],
  ])("writes the path %j as the URI %j", (path, uri) => {
    const scans = [exampleScan({ findings: [exampleFinding({ path, line: null })] })];
    const report = composeReport({ ...exampleInput(), scans, ownFindings: [] });
    const [run] = runsOf(renderSarif(report, noHashes));
    expect(run?.results[0]?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri, uriBaseId: "%SRCROOT%" },
      region: { startLine: 1, endLine: 1 },
    });
  });

  it("makes no link of hostile text, and holds nothing that a runner reads as a command", () => {
    const text = renderSarif(hostileReport(), noHashes);
    for (const { results, tool } of runsOf(text)) {
      for (const result of results) expect(result.message.text).not.toContain("](");
      for (const rule of tool.driver.rules)
        expect(rule.shortDescription.text + rule.fullDescription.text).not.toContain("](");
    }
    expect(text).not.toContain("##[");
    expect(text).not.toMatch(/^\s*::/m);
  });

  it("keeps the worst 25,000 results of a run and tells the rest", () => {
    const findings = Array.from({ length: MAX_RESULTS_PER_RUN + 10 }, (_, index) =>
      exampleFinding({
        fingerprint: index.toString(16).padStart(32, "0"),
        line: index + 1,
        severity: index % 2500 === 2499 ? "critical" : "low",
      }),
    );
    const report = composeReport({ ...exampleInput(), scans: [exampleScan({ findings })], ownFindings: [] });
    const [run] = runsOf(renderSarif(report, noHashes));
    expect(run?.results).toHaveLength(MAX_RESULTS_PER_RUN);
    expect(run?.results.filter((result) => result.level === "error")).toHaveLength(10);
    const told = "bandit has 25010 findings; the SARIF file holds the worst 25000, report.json all";
    expect(report.notices).toContainEqual({ code: "results-cut", message: told });
    expect(run?.invocations[0]?.toolExecutionNotifications?.[0]?.message.text).toBe(told);
  });
});

describe("sarifNotices", () => {
  it("has nothing to say where everything fits", () => {
    expect(sarifNotices(readyReport().findings)).toEqual([]);
  });
});
