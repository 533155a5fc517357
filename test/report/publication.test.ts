import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodePath } from "../../src/domain/path.ts";
import {
  findingMarker,
  markedFingerprint,
  REVIEW_MARKER,
  replyMarker,
  SUMMARY_MARKER,
} from "../../src/domain/publication.ts";
import type { Report } from "../../src/domain/report.ts";
import { MAX_ANNOTATIONS, renderAnnotations } from "../../src/report/annotations.ts";
import { composeReport } from "../../src/report/compose.ts";
import { renderJobSummary, renderMarkdown } from "../../src/report/markdown.ts";
import { POLICY_UNREADABLE } from "../../src/report/next-steps.ts";
import { composeReview } from "../../src/report/review-body.ts";
import { chooseInline, type InlineOptions } from "../../src/report/review-comments.ts";
import { composeStatus, MAX_DESCRIPTION } from "../../src/report/status-description.ts";
import { MAX_COMMENT, renderStickyComment } from "../../src/report/sticky-comment.ts";
import {
  changedFile,
  exampleChange,
  exampleFinding,
  exampleInput,
  exampleReport,
  exampleScan,
  fingerprintOf,
  readyReport,
} from "../fixtures/report/example-report.ts";
import { HOSTILE_TEXT, hostileReport, manyReport } from "../fixtures/report/hostile-report.ts";
import { tagsOf, toHtml } from "./rendered-markdown.ts";

const options: InlineOptions = {
  files: exampleChange().files,
  policy: { inline: "blocking", maxInline: 20 },
  standing: new Set(),
  refused: new Set(),
};

function manyOptions(count: number): InlineOptions {
  return { ...options, files: manyReport(count).files.map((file) => changedFile(file.path, 20)) };
}

describe("renderStickyComment", () => {
  it("starts with our marker and holds state, next steps, rules, files, findings and scans", async () => {
    const body = renderStickyComment(exampleReport());
    expect(body.startsWith(`${SUMMARY_MARKER}\n## draftgate: ❌ failure`)).toBe(true);
    await expect(body).toMatchFileSnapshot("../fixtures/report/sticky.md");
  });

  it("prints the line that approves, with the full object id", () => {
    expect(renderStickyComment(exampleReport())).toContain(
      `\n   /draftgate approve ${exampleReport().subject.headSha}\n`,
    );
  });

  it("holds one marker only, whatever the change says", () => {
    const body = renderStickyComment(hostileReport());
    expect(body.match(/<!--/g)).toHaveLength(1);
    expect(body.indexOf("<!--")).toBe(0);
  });

  it("names the mistakes of an unreadable policy", () => {
    const input = exampleInput();
    const report = composeReport({
      ...input,
      scans: [],
      ownFindings: [],
      judgment: {
        blocking: new Set(),
        waived: new Map(),
        verdict: { state: "error", summary: "the policy is unreadable", rules: [] },
      },
      notices: [
        { code: POLICY_UNREADABLE, message: ".github/draftgate.yml:3:5: unknown key `rulez`; did you mean `rules`?" },
      ],
    });
    const body = renderStickyComment(report);
    expect(body).toContain(
      "1. Correct the policy: .github/draftgate.yml:3:5: unknown key `rulez`; did you mean `rules`?",
    );
    expect(body).not.toContain("### Rules");
  });

  it("fits into a comment for 5,001 findings, and for the longest names and messages", () => {
    const many = manyReport(300);
    const report: Report = {
      ...many,
      summary: "|".repeat(5000),
      files: many.files.map((file) => ({ ...file, path: "|".repeat(4000), agents: ["|".repeat(300)] })),
      findings: many.findings.map((finding) => ({
        ...finding,
        path: "`".repeat(4000),
        message: "<".repeat(4000),
        advice: "@".repeat(4000),
        ruleId: "|".repeat(500),
      })),
    };
    for (const body of [report, manyReport(5001), hostileReport()].map((one) => renderStickyComment(one))) {
      expect(body.length).toBeLessThanOrEqual(MAX_COMMENT);
      expect(body).toContain("### What to do next");
      expect(body).toContain("### Rules");
    }
  });
});

describe("renderJobSummary", () => {
  it("is report.md for one pull request", () => {
    expect(renderJobSummary([exampleReport()])).toBe(renderMarkdown(exampleReport()));
  });

  it("names each of several pull requests and stays within 1 MiB", () => {
    const reports = Array.from({ length: 40 }, (_, index) => {
      const report = manyReport(400);
      return { ...report, subject: { ...report.subject, pullRequest: index + 1 } };
    });
    const summary = renderJobSummary(reports);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1_048_576);
    for (const { subject } of reports) expect(summary).toContain(`# acme/shop #${subject.pullRequest}\n`);
  });
});

describe("chooseInline", () => {
  it("takes what blocks and what the model found, on added lines, worst first", () => {
    const choice = chooseInline(exampleReport(), options);
    expect(choice.comments.map(({ path, line, side }) => [path, line, side])).toEqual([
      ["src/orders/export.py", 12, "RIGHT"],
      ["src/orders/export.py", 21, "RIGHT"],
    ]);
    expect(choice).toMatchObject({ standing: 0, offLines: 2, overLimit: 0 });
  });

  it("takes everything that is open with `all` and nothing with `none`", () => {
    const all = chooseInline(exampleReport(), { ...options, policy: { inline: "all", maxInline: 20 } });
    expect(all.comments.map((comment) => comment.line)).toEqual([12, 12, 21, 1, 2]);
    const none = chooseInline(exampleReport(), { ...options, policy: { inline: "none", maxInline: 20 } });
    expect(none).toEqual({ comments: [], standing: 0, offLines: 0, overLimit: 0 });
  });

  it("counts what is over the limit, what stands already and what GitHub refused", () => {
    const report = manyReport(30);
    const standing = new Set([report.findings[0]?.fingerprint ?? ""]);
    const refused = new Set([report.findings[1]?.fingerprint ?? ""]);
    const choice = chooseInline(report, { ...manyOptions(30), standing, refused });
    expect(choice.comments).toHaveLength(20);
    expect(choice).toMatchObject({ standing: 1, offLines: 1, overLimit: 8 });
  });

  it("keeps a comment within the added lines of one hunk", () => {
    const file = changedFile("src/a.py", 0, {
      hunks: [
        { oldStart: 1, oldLines: 0, newStart: 10, newLines: 3 },
        { oldStart: 20, oldLines: 0, newStart: 40, newLines: 2 },
      ],
    });
    const at = (startLine: number, endLine: number) => {
      const finding = exampleFinding({
        location: { path: "src/a.py", startLine, startColumn: null, endLine, endColumn: null, commitSha: null },
      });
      const report = composeReport({
        ...exampleInput(),
        scans: [exampleScan({ findings: [finding] })],
        ownFindings: [],
      });
      const [comment] = chooseInline(report, { ...options, files: [file] }).comments;
      return comment === undefined ? null : [comment.startLine ?? comment.line, comment.line];
    };
    expect(at(11, 11)).toEqual([11, 11]);
    expect(at(8, 50)).toEqual([10, 12]);
    expect(at(12, 14)).toEqual([12, 12]);
    expect(at(11, 12)).toEqual([11, 12]);
    expect(at(13, 39)).toBeNull();
    expect(at(41, 45)).toEqual([41, 41]);
  });

  it("leaves out a path that the API cannot name", () => {
    const path = decodePath(Uint8Array.of(0xe9, 0x2e, 0x70, 0x79));
    const scans = [exampleScan({ findings: [exampleFinding({ path })] })];
    const report = composeReport({ ...exampleInput(), scans, ownFindings: [] });
    const choice = chooseInline(report, { ...options, files: [changedFile(path, 20)] });
    expect(choice).toMatchObject({ comments: [], offLines: 1 });
  });

  it("writes bodies that start with their marker and render no foreign element", () => {
    const [first] = chooseInline(exampleReport(), options).comments;
    expect(first?.body).toBe(
      [
        findingMarker(fingerprintOf("b6")),
        "**high** · `bandit B602` · blocks · AI-written · also `ruff`",
        "subprocess call with shell=True identified, security issue.",
        "**What to do:** Pass the program and its arguments as a list and leave shell=True out",
        "[The rule's page](<https://bandit.readthedocs.io/en/latest/plugins/b602_subprocess_popen_with_shell_equals_true.html>)",
        `If it is no problem, somebody who may waive it comments:\n\`\`\`text\n/draftgate waive ${fingerprintOf("b6")} reason="…" until=YYYY-MM-DD\n\`\`\``,
        "",
      ]
        .join("\n\n")
        .replace(/\n\n$/, "\n"),
    );
    expect(markedFingerprint(first?.body ?? "")).toBe(fingerprintOf("b6"));
  });

  it("posts what the model wrote without links, images, HTML and mentions", () => {
    const model = exampleFinding({
      tool: "model",
      ruleId: "correctness",
      class: "review",
      message: HOSTILE_TEXT,
      advice: HOSTILE_TEXT,
      helpUri: "https://evil.example/x",
    });
    const report = composeReport({ ...exampleInput(), scans: [], ownFindings: [model] });
    const [comment] = chooseInline(report, options).comments;
    const html = toHtml((comment?.body ?? "").replace(/^<!--.*-->\n/, ""));
    expect(tagsOf(html).filter((tag) => !["p", "strong", "code", "pre", "span"].includes(tag))).toEqual([]);
    expect(comment?.body).not.toMatch(/https?:\/\/|@octocat|@acme/);
    expect(comment?.body.match(/<!--/g)).toHaveLength(1);
  });

  it("links only a plain https page of a rule", () => {
    for (const helpUri of [
      "http://x.example/a",
      "javascript:alert(1)",
      "https://x.example/a> <img src=x>",
      "https://x.example/a b",
    ]) {
      const scans = [exampleScan({ findings: [exampleFinding({ helpUri })] })];
      const report = composeReport({ ...exampleInput(), scans, ownFindings: [] });
      expect(chooseInline(report, options).comments[0]?.body).not.toContain("](");
    }
  });
});

describe("composeReview", () => {
  const asked = { ...options, event: "comment" as const };

  it("says what is required from whom, and counts what is not inline", async () => {
    const review = composeReview(exampleReport(), asked);
    expect(review).toMatchObject({ headSha: exampleReport().subject.headSha, event: "COMMENT" });
    expect(review?.body.startsWith(REVIEW_MARKER)).toBe(true);
    await expect(review?.body ?? "").toMatchFileSnapshot("../fixtures/report/review.md");
  });

  it("is none with nothing to say inline", () => {
    expect(composeReview(readyReport(), asked)).toBeUndefined();
    const standing = new Set(exampleReport().findings.map((finding) => finding.fingerprint));
    expect(composeReview(exampleReport(), { ...asked, standing })).toBeUndefined();
  });

  it("requests changes only where the policy says so and something blocks", () => {
    expect(composeReview(exampleReport(), { ...asked, event: "request-changes" })?.event).toBe("REQUEST_CHANGES");
    const quiet = composeReport({ ...exampleInput(), judgment: { ...exampleInput().judgment, blocking: new Set() } });
    expect(composeReview(quiet, { ...asked, event: "request-changes" })?.event).toBe("COMMENT");
  });

  it("never approves", () => {
    for (const event of ["comment", "request-changes"] as const) {
      for (const report of [exampleReport(), manyReport(), hostileReport()]) {
        expect(composeReview(report, { ...asked, event })?.event ?? "COMMENT").not.toBe("APPROVE");
      }
    }
  });
});

describe("renderAnnotations", () => {
  it("is one error for each blocking finding, worst first, with its place in the head", () => {
    expect(renderAnnotations(exampleReport())).toEqual([
      `::error title=draftgate%3A gitleaks github-pat (critical)::A GitHub personal access token in a commit message (commit ${exampleReport().subject.headSha})%0ARevoke the token at https://github.com/settings/tokens`,
      `::error title=draftgate%3A gitleaks aws-access-token (critical)::An AWS access key that was removed again is still in the history of this branch (commit ${"4d".repeat(20)})%0ARevoke the key in the AWS console under IAM, Users, Security credentials, then rotate it: the history keeps it`,
      "::error title=draftgate%3A bandit B602 (high),file=src/orders/export.py,line=12,endLine=12::subprocess call with shell=True identified, security issue.%0APass the program and its arguments as a list and leave shell=True out",
    ]);
  });

  it("is at most ten lines", () => {
    expect(renderAnnotations(manyReport(100))).toHaveLength(MAX_ANNOTATIONS);
  });

  it("is one command whose parts hold exactly what they should, for any text", () => {
    const text = fc.string({ unit: "binary", minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(text, text, text, (message, path, ruleId) => {
        const finding = exampleFinding({ message: `${message}\n::warning::x`, path: `${path}%,:`, ruleId });
        const input = exampleInput();
        const [line = ""] = renderAnnotations(
          composeReport({ ...input, scans: [exampleScan({ findings: [finding] })], ownFindings: [] }),
        );
        // What the runner reads: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
        const parts = /^::error ([^:]*)::(.*)$/s.exec(line);
        expect(parts).not.toBeNull();
        expect(line).not.toMatch(/[\r\n]|##\[/);
        const names = (parts?.[1] ?? "").split(",").map((property) => property.split("=")[0]);
        expect(names).toEqual(["title", "file", "line", "endLine"]);
      }),
    );
  });
});

describe("composeStatus", () => {
  it.each([
    [
      "one pull request",
      [{ pullRequest: 7, state: "failure", summary: "1 finding blocks" }],
      "failure",
      "1 finding blocks",
    ],
    [
      "several with one head",
      [
        { pullRequest: 7, state: "success", summary: "ready" },
        { pullRequest: 9, state: "pending", summary: "1 approval missing" },
      ],
      "pending",
      "#7 success, #9 pending: 1 approval missing",
    ],
  ] as const)("is the worst of %s", (_name, verdicts, state, description) => {
    expect(composeStatus(verdicts)).toEqual({ state, description });
  });

  it("never exceeds 140 characters, in any unit, and is one line", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 100, maxLength: 400 }), (summary) => {
        const { description } = composeStatus([{ pullRequest: 1, state: "failure", summary }]);
        expect(description.length).toBeLessThanOrEqual(MAX_DESCRIPTION);
        expect(description).not.toMatch(/[\n\r\ud800-\udbff]$|\n/);
      }),
    );
  });
});

describe("markers", () => {
  it("are read at the start of a body only", () => {
    const marker = findingMarker(fingerprintOf("ab"));
    expect(markedFingerprint(`${marker}\n\nx`)).toBe(fingerprintOf("ab"));
    expect(markedFingerprint(`x ${marker}`)).toBeUndefined();
    expect(markedFingerprint(SUMMARY_MARKER)).toBeUndefined();
    expect(replyMarker(12)).toBe("<!-- draftgate:reply 12 -->");
  });
});
