import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proposedIn, proposedMarker } from "../../src/domain/publication.ts";
import type { ReportProposal } from "../../src/domain/report.ts";
import { proposalPieces } from "../../src/report/proposal-reply.ts";
import { isShowable, renderReply } from "../../src/report/reply.ts";
import { MAX_COMMENT } from "../../src/report/sticky-comment.ts";
import { HOSTILE_TEXT } from "../fixtures/report/hostile-report.ts";
import { tagsOf, toHtml } from "./rendered-markdown.ts";

const PROVED: ReportProposal = {
  ...{ kind: "regenerate", path: "src/a.py", outcome: "proved", reason: null, attempts: [], target: "src/a.py" },
  ...{ model: "gemma", checks: [{ name: "parses", outcome: "held", detail: "it does" }], fixed: [] },
  ...{ changedExports: [], testsRun: false, suggestions: [], patch: "diff --git a/src/a.py b/src/a.py\n+x = 1\n" },
};
const MARK = { blob: "a".repeat(40), askedBy: { id: 7, login: "alice" } };

function reply(parts: Partial<ReportProposal>): string {
  return renderReply(5, proposalPieces({ ...PROVED, ...parts }), [proposedMarker(MARK)]);
}

describe("the reply to a wish for a proposal", () => {
  it("shows the patch as it is, with the proof, and says that no test was run", () => {
    const text = reply({});
    expect(text).toContain("```diff\ndiff --git a/src/a.py b/src/a.py\n+x = 1\n```");
    expect(text).toContain("- ✓ parses: it does");
    expect(text).toContain("No test was run");
    expect(proposedIn(text)).toEqual([MARK]);
  });

  it("says why there is none, with each attempt", () => {
    const attempts = ["it does not parse", "an export is gone"];
    const text = reply({ outcome: "refused", reason: "an export is gone", attempts, patch: null });
    expect(text).toContain("nothing could be proved (an export is gone)");
    for (const attempt of attempts) expect(text).toContain(attempt);
    expect(reply({ outcome: "failed", reason: "no parser", patch: null })).toContain("could not be done: no parser");
  });

  it("shows lines to replace where a patch would show a secret, and else the command that prints it", () => {
    const suggestions = [{ startLine: 3, endLine: 4, text: "a = 1\nb = 2" }];
    expect(reply({ patch: null, suggestions })).toContain("Lines 3 to 4 become:\n\n```diff\n+a = 1\n+b = 2\n```");
    for (const patch of ["+a\r\n", "+\u202e\n", `+${"x".repeat(50_000)}\n`]) {
      const text = reply({ patch });
      expect(text).toContain("draftgate regenerate src/a.py --format patch");
      expect(text).not.toContain("```diff");
    }
  });

  it("holds nothing active, whatever the model, a path or a reason says", () => {
    const line = fc.oneof(fc.constant(HOSTILE_TEXT), fc.string({ unit: "binary", maxLength: 200 }));
    const code = fc.oneof(
      line,
      line.map((text) => `+\`\`\`\`\n${text}\n+@alice <img src=x>\n`),
    );
    fc.assert(
      fc.property(line, code, fc.constantFrom("proved", "refused", "failed"), (words, patch, outcome) => {
        const checks = [{ name: words, outcome: "broken", detail: words }] as const;
        const suggestions = [{ startLine: 1, endLine: 1, text: patch }];
        const text = reply({
          ...{ path: words, model: words, reason: words, attempts: [words, words] },
          ...{ checks, outcome, patch, suggestions, changedExports: [words] },
        });
        expect(text.length).toBeLessThanOrEqual(MAX_COMMENT);
        expect(proposedIn(text)).toEqual([MARK]);
        const html = toHtml(text).replaceAll(/<pre>[\s\S]*?<\/pre>/g, "<pre>");
        for (const tag of tagsOf(html)) expect(["p", "ul", "li", "pre", "code", "span"]).toContain(tag);
        expect(html.replaceAll(/<code>[^<]*<\/code>/g, "")).not.toMatch(/@[a-z]/i);
      }),
      { examples: [[HOSTILE_TEXT, `+${HOSTILE_TEXT}\n`, "proved"]] },
    );
  });

  it("keeps only code that a comment keeps as it is", () => {
    expect(isShowable("+\tx = 1\n-é ß 字\n")).toBe(true);
    for (const text of ["a\r\n", "\u200b", "\u202e", "\ufeff", "\0", "\u2028"]) expect(isShowable(text)).toBe(false);
  });
});
