import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/domain/report.ts";
import { composeReport } from "../../src/report/compose.ts";
import { textWidth } from "../../src/report/terminal.ts";
import { renderText } from "../../src/report/text.ts";
import {
  changedFile,
  exampleFinding,
  exampleInput,
  exampleReport,
  exampleScan,
  fingerprintOf,
  readyReport,
} from "../fixtures/report/example-report.ts";
import { hostileReport, manyReport } from "../fixtures/report/hostile-report.ts";

const plain = { color: false, width: 100 };

// biome-ignore lint/suspicious/noControlCharactersInRegex: colors start with the escape character.
const COLORS = /\u001b\[[\d;]+m/g;

function withState(report: Report, change: Partial<Report>): Report {
  return { ...report, ...change };
}

describe("renderText", () => {
  it("shows a pull request with everything in it", async () => {
    await expect(renderText(exampleReport(), plain)).toMatchFileSnapshot("../fixtures/report/example.txt");
  });

  it("shows a ready local range", async () => {
    await expect(renderText(readyReport(), plain)).toMatchFileSnapshot("../fixtures/report/ready.txt");
  });

  it("shows hostile text inert, each on the line it belongs to", async () => {
    await expect(renderText(hostileReport(), plain)).toMatchFileSnapshot("../fixtures/report/hostile.txt");
  });

  it("says verdict, why and what to do within 24 lines of 80 columns", () => {
    const lines = renderText(exampleReport(), { color: false, width: 80 }).split("\n");
    const table = lines.indexOf("Rules");
    expect(table).toBeGreaterThan(0);
    expect(table).toBeLessThanOrEqual(24);
    expect(lines[0]).toBe("✗ failure  not ready");
    expect(lines.slice(0, table)).toEqual(expect.arrayContaining(["Why", "What to do next"]));
  });

  it.each([60, 80, 100, 120, 10, 1000])(
    "keeps every line within the terminal's columns, between 60 and 120 (%d)",
    (width) => {
      const limit = Math.min(120, Math.max(60, width));
      for (const report of [exampleReport(), readyReport(), manyReport()]) {
        // The line to copy is never broken.
        const lines = renderText(report, { color: false, width }).split("\n");
        expect(lines.filter((line) => textWidth(line) > limit && !line.includes("/draftgate approve "))).toEqual([]);
      }
    },
  );

  it("is the same text with and without colors", () => {
    const colored = renderText(exampleReport(), { color: true, width: 100 });
    expect(colored).toMatch(COLORS);
    expect(colored.replace(COLORS, "")).toBe(renderText(exampleReport(), plain));
    expect(renderText(exampleReport(), plain)).not.toMatch(COLORS);
  });

  it.each([
    ["success", "✓ success  ready"],
    ["pending", "● pending  waiting for people"],
    ["failure", "✗ failure  not ready"],
    ["error", "! error  no verdict: the evidence is incomplete"],
  ] as const)("starts with the state %s", (state, first) => {
    expect(renderText(withState(exampleReport(), { state }), plain).split("\n")[0]).toBe(first);
  });

  it("names a required tool that did not answer first, with the way out", () => {
    const reason = "not installed: run `draftgate tools install bandit`";
    const scans = [exampleScan({ outcome: "failed", version: null, source: null, reason, asked: 0, covered: 0 })];
    const input = exampleInput();
    const text = renderText(
      withState(composeReport({ ...input, scans }), { state: "error", summary: "bandit gave no answer" }),
      plain,
    );
    expect(text).toContain(`  1.  Get an answer from bandit: ${reason}`);
    expect(text).toMatch(/Why\n {2}! {2}bandit +not installed/);
  });

  it("says an advice once for findings in a row that share it, and always for what blocks", () => {
    const advice = "Do the same thing";
    const findings = ["1", "2", "3"].map((hex, index) =>
      exampleFinding({ fingerprint: fingerprintOf(hex), line: index + 1, advice }),
    );
    const input = { ...exampleInput(), scans: [exampleScan({ findings })], ownFindings: [] };
    const times = (text: string): number => text.split("→ Do the same thing").length - 1;
    const quiet = composeReport({ ...input, judgment: { ...input.judgment, blocking: new Set<string>() } });
    expect(times(renderText(quiet, plain))).toBe(1);
    const blocking = new Set(findings.map((finding) => finding.fingerprint));
    expect(times(renderText(composeReport({ ...input, judgment: { ...input.judgment, blocking } }), plain))).toBe(3);
  });

  it("asks to let a skipped tool run, and says once why there is no verdict", () => {
    const scans = [exampleScan({ tool: "gitleaks", outcome: "skipped", reason: "--no-scan" })];
    const rule = {
      name: "findings",
      state: "error" as const,
      reason: "incomplete evidence: gitleaks skipped: --no-scan",
    };
    const input = exampleInput();
    const report = composeReport({ ...input, scans, ownFindings: [] });
    const rules = [{ ...rule, files: [], approvals: null, findings: [] }];
    const text = renderText(withState(report, { state: "error", rules }), plain);
    expect(text).toContain("1.  Let gitleaks run (skipped: --no-scan)");
    expect(text.slice(0, text.indexOf("What to do next")).split("--no-scan")).toHaveLength(2);
  });

  it("names files that a required tool could not read", () => {
    const scans = [
      exampleScan({
        covered: 1,
        notCovered: [
          { path: "src/a.py", reason: "unparsable" },
          { path: "src/b.py", reason: "too-large" },
          { path: "logo.png", reason: "binary" },
        ],
      }),
    ];
    const text = renderText(withState(composeReport({ ...exampleInput(), scans }), { state: "error" }), plain);
    expect(text).toContain("1.  Make src/a.py and 1 other readable for bandit (unparsable), or waive it");
    expect(text.replace(/\s+/g, " ")).toContain("not looked at: 1 binary, 1 too-large, 1 unparsable");
  });

  it("says that there was nothing to check for an empty range", () => {
    const input = exampleInput();
    const verdict = { state: "success" as const, summary: "nothing to check", rules: [] };
    const report = composeReport({
      ...input,
      change: { ...input.change, files: [] },
      scans: [],
      ownFindings: [],
      judgment: { verdict, blocking: new Set(), waived: new Map() },
    });
    expect(renderText(report, plain)).toContain("1.  Nothing to check: the range changes no file");
  });

  it("cuts long lists and says how many more there are", () => {
    const text = renderText(manyReport(), plain);
    expect(text).toContain("and 70 more in report.json");
    expect(text.split("\n").length).toBeLessThan(260);
  });

  it("always says that it reads disclosed authorship", () => {
    for (const report of [exampleReport(), readyReport()]) {
      expect(renderText(report, plain)).toContain("draftgate reads disclosed authorship");
    }
  });

  it("gives no text the power to add a line, a color, a direction change or a workflow command", () => {
    const nasty = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            "\n",
            "\r\n",
            "\u0085",
            "\u2028",
            "\u001b[31m",
            "\u202e",
            "::error::x",
            "##[error]",
            " ",
            "x",
          ),
          fc.string({ unit: "binary", maxLength: 6 }),
        ),
        { maxLength: 8 },
      )
      .map((parts) => parts.join(""));
    const input = exampleInput();
    const harmless = renderWith("x");
    function renderWith(text: string): string {
      return renderText(
        composeReport({
          ...input,
          change: { ...input.change, files: [changedFile("src/a.py", 3)] },
          attributions: [
            {
              path: "src/a.py",
              origin: "ai",
              strength: "strong",
              agents: [text],
              aiLines: null,
              evidence: [
                { kind: "trailer", strength: "strong", agent: text, detail: text, commitSha: null, partial: false },
              ],
            },
          ],
          scans: [
            exampleScan({ findings: [exampleFinding({ message: text, advice: text, ruleId: text })], reason: text }),
          ],
          ownFindings: [],
          notices: [{ code: "note", message: text }],
        }),
        plain,
      );
    }
    fc.assert(
      fc.property(nasty, (text) => {
        const rendered = renderWith(text);
        expect(rendered).not.toMatch(/^\s*::/m);
        expect(rendered).not.toContain("##[");
        expect(rendered.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        // Wrapping may add lines, but each of them is indented: at the left edge stand our own headings only.
        const edge = (whole: string): readonly string[] => whole.split("\n").filter((line) => /^\S/.test(line));
        expect(edge(rendered)).toEqual(edge(harmless));
      }),
      { numRuns: 200 },
    );
  });
});
