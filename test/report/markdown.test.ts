import { describe, expect, it } from "vitest";
import { composeReport } from "../../src/report/compose.ts";
import { fitSections, textBytes, textUnits } from "../../src/report/fit.ts";
import { MAX_SUMMARY_BYTES, phraseMarkdown, renderMarkdown } from "../../src/report/markdown.ts";
import { code, copy, say } from "../../src/report/words.ts";
import { exampleInput, exampleReport, readyReport } from "../fixtures/report/example-report.ts";
import { HOSTILE_PATH, hostileReport, manyReport } from "../fixtures/report/hostile-report.ts";
import { tagsOf, textOf, toHtml } from "./rendered-markdown.ts";

const OWN_TAGS = [
  "h2",
  "p",
  "strong",
  "code",
  "h3",
  "ol",
  "li",
  "pre",
  "table",
  "thead",
  "tr",
  "th",
  "tbody",
  "td",
  "br",
  "ul",
  "sub",
  "span",
];

describe("renderMarkdown", () => {
  it("shows a pull request with everything in it", async () => {
    await expect(renderMarkdown(exampleReport())).toMatchFileSnapshot("../fixtures/report/example.md");
  });

  it("shows a ready local range", async () => {
    await expect(renderMarkdown(readyReport())).toMatchFileSnapshot("../fixtures/report/ready.md");
  });

  it("shows hostile text inert", async () => {
    await expect(renderMarkdown(hostileReport())).toMatchFileSnapshot("../fixtures/report/hostile.md");
  });

  it("renders no element that is not ours, from the most hostile report", () => {
    const html = toHtml(renderMarkdown(hostileReport()));
    expect(tagsOf(html).filter((tag) => !OWN_TAGS.includes(tag))).toEqual([]);
    const outside = html.replace(/<code>.*?<\/code>/gs, "");
    expect(outside).not.toMatch(/@[a-z0-9]|<!--|https?:\/\/|acme\/shop#\d|\s#\d/i);
    expect(html).not.toContain("<!--");
  });

  it("keeps every row of every table at the width of its head", () => {
    for (const report of [exampleReport(), hostileReport(), manyReport()]) {
      const html = toHtml(renderMarkdown(report));
      for (const table of html.match(/<table>.*?<\/table>/gs) ?? []) {
        const widths = (table.match(/<tr>.*?<\/tr>/gs) ?? []).map((row) => (row.match(/<t[hd]>/g) ?? []).length);
        expect(new Set(widths).size).toBe(1);
      }
    }
  });

  it("shows a hostile path exactly, in code", () => {
    const html = toHtml(renderMarkdown(hostileReport()));
    const codes = [...html.matchAll(/<code>(.*?)<\/code>/gs)].map((match) => textOf(match[1] ?? ""));
    expect(codes).toContain(HOSTILE_PATH.replace("\n", "\\n").replace("\u202e", "\\u202e"));
  });

  it("holds no line that a runner reads as a workflow command", () => {
    for (const line of renderMarkdown(hostileReport()).split("\n")) {
      expect(line).not.toMatch(/^\s*::|##\[/);
    }
  });

  it("cuts long lists with a count", () => {
    expect(renderMarkdown(manyReport(300))).toContain("…and 100 more in `report.json`.");
  });

  it("stays within a job summary for 5,001 findings, and for names of 4,096 bytes", () => {
    const { files, ...rest } = manyReport(5001);
    const long = files.map((file) => ({ ...file, path: "漢".repeat(1365), agents: ["漢".repeat(4000)] }));
    const markdown = renderMarkdown({ ...rest, files: long });
    expect(Buffer.byteLength(markdown, "utf8")).toBeLessThanOrEqual(MAX_SUMMARY_BYTES);
    expect(markdown).toContain("…and 4801 more in `report.json`.");
  });

  it("calls a model that found nothing `completed`, and never clean", () => {
    const report = composeReport({ ...exampleInput(), ownFindings: [] });
    const markdown = renderMarkdown(report);
    expect(markdown).toContain("Model review by `gemma-3-27b-it` completed, 4 requests: nothing reported.");
    expect(markdown).not.toMatch(/\bclean\b/i);
  });
});

describe("phraseMarkdown", () => {
  it("escapes each piece in its own way and keeps the blanks between them", () => {
    expect(phraseMarkdown([say("Ask "), code("a|b"), say(" and *c*")])).toBe("Ask <code>a&#124;b</code> and \\*c\\*");
  });

  it("puts a line to copy into a block of its own within the list item", () => {
    expect(toHtml(`1. ${phraseMarkdown([say("Comment:"), copy("/draftgate help")])}\n2. x`)).toContain(
      '<pre><code class="language-text">/draftgate help\n</code></pre>',
    );
  });
});

describe("fitSections", () => {
  const sections = [
    { title: "one", body: "1".repeat(100) },
    { title: "two", body: "2".repeat(2000) },
    { title: "three", body: "3".repeat(100) },
  ];

  it("keeps everything that fits, one blank line apart, with a final newline", () => {
    expect(fitSections(sections, 2300, textUnits)).toBe(`${sections.map((section) => section.body).join("\n\n")}\n`);
  });

  it("leaves out a section that does not fit, whole, and names it", () => {
    const text = fitSections(sections, 1000, textUnits);
    expect(text).not.toContain("2");
    expect(text).toContain("3".repeat(100));
    expect(text).toContain("left out here: two.");
    expect(text.length).toBeLessThanOrEqual(1000);
  });

  it("counts bytes where the limit is in bytes", () => {
    const wide = [
      { title: "one", body: "x" },
      { title: "two", body: "é".repeat(400) },
    ];
    expect(fitSections(wide, 810, textBytes)).toContain("é");
    expect(fitSections(wide, 800, textBytes)).not.toContain("é");
    expect(textBytes("é漢😀")).toBe(9);
  });
});
