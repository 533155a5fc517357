import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodePath } from "../../src/domain/path.ts";
import { composeReport } from "../../src/report/compose.ts";
import { renderJson } from "../../src/report/json.ts";
import {
  changedFile,
  exampleFinding,
  exampleInput,
  exampleReport,
  exampleScan,
  fingerprintOf,
  shaOf,
} from "../fixtures/report/example-report.ts";

/** Valid UTF-8 bytes of text, to compare bytewise without the code under test. */
function bytes(text: string): Buffer {
  return Buffer.from(text, "utf8");
}

describe("composeReport", () => {
  it("orders files by path and findings by path (null first), line, tool, rule and fingerprint", () => {
    const report = exampleReport();
    expect(report.files.map((file) => file.path)).toEqual([
      "README.md",
      "assets/logo.png",
      "package-lock.json",
      "src/orders/export.py",
      "src/orders/report.py",
    ]);
    expect(report.findings.map((f) => [f.path, f.startLine, f.tool, f.ruleId].join(" "))).toEqual([
      " 4 gitleaks github-pat",
      "assets/logo.png  draftgate coverage/binary",
      "src/orders/export.py 1 ruff F401",
      "src/orders/export.py 2 bandit B404",
      "src/orders/export.py 12 bandit B602",
      "src/orders/export.py 12 draftgate suppression/bandit",
      "src/orders/export.py 12 ruff S602",
      "src/orders/export.py 21 model correctness",
      "src/orders/export.py 30 bandit B113",
      "src/orders/export.py 33 bandit B105",
      "src/orders/export.py 40 bandit B324",
      "src/settings.py 3 gitleaks aws-access-token",
    ]);
  });

  it("orders names above the surrogates as bytes and not as UTF-16", () => {
    const input = exampleInput();
    const paths = ["\u{1f600}.py", "\uff21.py", "é.py", "z.py"];
    const report = composeReport({
      ...input,
      change: { ...input.change, files: paths.map((path) => changedFile(path, 1)) },
    });
    expect(report.files.map((file) => file.path)).toEqual(["z.py", "é.py", "\uff21.py", "\u{1f600}.py"]);
  });

  it("gives the same report for the same input in another order", () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const shuffle = <T>(items: readonly T[]): readonly T[] =>
          items
            .map((item) => ({ item, key: numbers.next().value }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const input = exampleInput();
        const report = composeReport({
          ...input,
          change: { ...input.change, files: shuffle(input.change.files) },
          attributions: shuffle(input.attributions),
          ownFindings: shuffle(input.ownFindings),
          scans: input.scans.map((scan) => ({
            ...scan,
            findings: shuffle(scan.findings),
            notCovered: shuffle(scan.notCovered),
          })),
        });
        expect(renderJson(report)).toBe(renderJson(exampleReport()));
      }),
      { numRuns: 30 },
    );
  });

  it("orders any findings as the contract says", () => {
    const finding = fc.record({
      path: fc.option(fc.constantFrom("a", "b", "B", "é", "\u{1f600}", "\uff21", "a/b"), { nil: null }),
      line: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
      tool: fc.constantFrom("bandit", "ruff"),
      ruleId: fc.constantFrom("B1", "B2"),
      print: fc.integer({ min: 0, max: 0xfff_ffff }),
    });
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 20 }), (rows) => {
        const findings = rows.map(({ path, line, tool, ruleId, print }) =>
          exampleFinding({ path, line, tool, ruleId, fingerprint: print.toString(16).padStart(32, "0") }),
        );
        const report = composeReport({ ...exampleInput(), scans: [exampleScan({ findings })], ownFindings: [] });
        const keys = report.findings.map((f) => [
          f.path === null ? Buffer.alloc(0) : Buffer.concat([Buffer.from([1]), bytes(f.path)]),
          Buffer.from([f.startLine ?? 0]),
          bytes(f.tool),
          bytes(f.ruleId),
          bytes(f.fingerprint),
        ]);
        for (const [index, key] of keys.entries()) {
          const next = keys[index + 1];
          if (next === undefined) break;
          const order = key.map((part, column) => Buffer.compare(part, next[column] ?? Buffer.alloc(0)));
          expect(order.find((value) => value !== 0) ?? 0).toBeLessThanOrEqual(0);
        }
        expect(report.findings).toHaveLength(rows.length);
      }),
    );
  });

  it("shows bytes that are not UTF-8 as %XX everywhere a path stands", () => {
    const path = decodePath(Uint8Array.of(0x61, 0xe9, 0x2e, 0x70, 0x79));
    const input = exampleInput();
    const report = composeReport({
      ...input,
      change: { ...input.change, files: [changedFile(path, 1, { previousPath: path })] },
      attributions: [{ path, origin: "ai", strength: "strong", agents: ["a"], aiLines: null, evidence: [] }],
      scans: [exampleScan({ findings: [exampleFinding({ path })], notCovered: [{ path, reason: "binary" }] })],
      judgment: {
        ...input.judgment,
        verdict: {
          state: "success",
          summary: "",
          rules: [{ name: "r", state: "success", reason: "", files: [path], approvals: null, findings: [] }],
        },
      },
      review: { ...input.review, notReviewed: [path] },
    });
    expect(report.files[0]).toMatchObject({ path: "a%E9.py", previousPath: "a%E9.py", origin: "ai" });
    expect(report.findings.some((finding) => finding.path === "a%E9.py")).toBe(true);
    expect(report.scans[0]?.notCovered).toEqual([{ path: "a%E9.py", reason: "binary" }]);
    expect(report.rules[0]?.files).toEqual(["a%E9.py"]);
    expect(report.review.notReviewed).toEqual(["a%E9.py"]);
  });

  it("marks what blocks and who waived, and lists a rule's findings in the report's order", () => {
    const report = exampleReport();
    expect(report.findings.filter((finding) => finding.blocks).map((finding) => finding.ruleId)).toEqual([
      "github-pat",
      "B602",
      "aws-access-token",
    ]);
    expect(report.findings.find((finding) => finding.ruleId === "B324")?.waivedBy).toBe("carol");
    expect(report.rules[2]?.findings).toEqual([fingerprintOf("3e5"), fingerprintOf("b6"), fingerprintOf("5ec")]);
    expect(report.rules[0]?.files).toEqual(["src/orders/export.py", "src/orders/report.py"]);
  });

  it("calls a file without an attribution unknown, and keeps scans in the policy's order", () => {
    const report = exampleReport();
    expect(report.files.find((file) => file.path === "assets/logo.png")).toMatchObject({
      origin: "unknown",
      strength: null,
    });
    expect(report.scans.map((scan) => scan.tool)).toEqual(["gitleaks", "bandit", "trivy", "ruff", "zizmor"]);
    expect(report.scans.map((scan) => scan.findings)).toEqual([2, 5, 0, 2, 0]);
  });

  it("has no repository on a local range", () => {
    const input = exampleInput();
    const { pullRequest: _pull, ...change } = input.change;
    expect(composeReport({ ...input, change }).subject).toEqual({
      repository: null,
      pullRequest: null,
      baseSha: shaOf("1a"),
      headSha: shaOf("5e"),
      mergeBaseSha: shaOf("0c"),
    });
  });

  it("takes secrets out of every text that came from outside", () => {
    const secret = ["AKIA", "Z7QJ4TEXAMPLE5KQ"].join("");
    const input = exampleInput();
    const said = `x ${secret} y`;
    const finding = exampleFinding({ path: `${secret}.py`, message: said, advice: said, suppressedBy: said });
    const report = composeReport({
      ...input,
      change: { ...input.change, files: [changedFile(`${secret}.py`, 1, { previousPath: `${secret}.txt` })] },
      attributions: [
        {
          path: `${secret}.py`,
          origin: "ai",
          strength: "strong",
          agents: [],
          aiLines: null,
          evidence: [
            { kind: "trailer", strength: "strong", agent: null, detail: said, commitSha: null, partial: false },
          ],
        },
      ],
      scans: [exampleScan({ reason: said, findings: [finding], notCovered: [{ path: secret, reason: "binary" }] })],
      ownFindings: [],
      judgment: {
        blocking: new Set(),
        waived: new Map(),
        verdict: {
          state: "failure",
          summary: said,
          rules: [{ name: "r", state: "failure", reason: said, files: [secret], approvals: null, findings: [] }],
        },
      },
      review: { ...input.review, reason: said, notReviewed: [secret] },
      notices: [{ code: "x", message: said }],
      waivers: [{ fingerprint: fingerprintOf("1"), by: "a", reason: said, until: "2026-12-01", active: true }],
      commands: [{ name: "waive", by: "a", commentId: 1, outcome: "refused", reason: said }],
      redact: (text) => text.replaceAll(secret, "[secret]"),
    });
    expect(renderJson(report)).not.toContain(secret);
    expect(renderJson(report)).toContain("[secret].py");
  });
});

describe("renderJson", () => {
  it("has the contract's keys in the contract's order, two spaces and a final newline", () => {
    const text = renderJson(exampleReport());
    expect(text.endsWith("}\n")).toBe(true);
    expect([...text.matchAll(/^ {2}"(\w+)"/gm)].map((match) => match[1])).toEqual([
      "schemaVersion",
      "tool",
      "subject",
      "policy",
      "state",
      "summary",
      "notices",
      "rules",
      "files",
      "scans",
      "findings",
      "review",
      "waivers",
      "commands",
    ]);
    expect(Object.keys(exampleReport().findings[0] ?? {})).toEqual([
      "fingerprint",
      "tool",
      "ruleId",
      "class",
      "severity",
      "confidence",
      "message",
      "path",
      "startLine",
      "startColumn",
      "endLine",
      "endColumn",
      "commitSha",
      "inDiff",
      "isNew",
      "origin",
      "blocks",
      "suppressedBy",
      "duplicateOf",
      "waivedBy",
      "helpUri",
      "advice",
    ]);
  });

  it("holds nothing that a runner would read as a workflow command, and stays the same value", () => {
    const input = exampleInput();
    const report = composeReport({ ...input, notices: [{ code: "x", message: "a ##[error]b ###[group]" }] });
    const text = renderJson(report);
    expect(text).not.toContain("##[");
    expect(JSON.parse(text)).toEqual(report);
  });
});

describe("composeReport with waived origins", () => {
  it("calls a file whose origin is waived unknown, with its findings, and keeps the evidence", () => {
    const input = exampleInput();
    const waiver = {
      fingerprint: "origin:src/orders/export.py",
      by: "carol",
      reason: "typed by hand",
      until: "2026-12-24",
    };
    const waived = composeReport({ ...input, waivers: [{ ...waiver, active: true }] });
    const file = waived.files.find(({ path }) => path === "src/orders/export.py");
    expect(file).toMatchObject({ origin: "unknown", strength: "proof" });
    expect(file?.evidence).toHaveLength(2);
    expect(
      waived.findings.filter(({ path }) => path === "src/orders/export.py").map(({ origin }) => origin),
    ).not.toContain("ai");
    const ended = composeReport({ ...input, waivers: [{ ...waiver, active: false }] });
    expect(ended.files.find(({ path }) => path === "src/orders/export.py")?.origin).toBe("ai");
  });
});
