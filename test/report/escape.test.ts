import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  inertLogLine,
  lineStart,
  markdownCode,
  markdownPiece,
  markdownProse,
  markdownText,
  oneLine,
  shorten,
  shortenPath,
  visible,
} from "../../src/report/escape.ts";
import { tagsOf, textOf, toHtml } from "./rendered-markdown.ts";

/** Text made of what markdown, HTML, GitHub and terminals give a meaning to, and of anything else. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."`*_~[]()<>|\\!#$@:&-+=.1\n\r\t {}^\"'".split(""),
        "@octocat",
        "@acme/core",
        "<!-- draftgate:summary -->",
        "-->",
        "<img src=x onerror=alert(1)>",
        "</code>",
        "![a](http://x.example/a.png)",
        "[a](javascript:x)",
        "http://x.example",
        "https://x.example",
        "www.x.example",
        "a@x.example",
        "#12",
        "GH-12",
        "acme/shop#3",
        ":tada:",
        "$x$",
        "```",
        "``",
        "&lt;",
        "&#64;",
        "---",
        "- [ ] x",
        "1. x",
        "> x",
        "| a | b |",
        "::error::x",
        "##[error]x",
        "\u202e",
        "\u200b",
        "\u001b[31m",
        "\ud800",
        "\u{e0041}",
        "[^1]",
      ),
      fc.string({ unit: "binary", maxLength: 8 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u;

describe("visible", () => {
  it.each([
    ["a\nb", "a\\nb"],
    ["a\r\n\tb", "a\\r\\n\\tb"],
    ["\u0000\u001b[31mred", "\\u0000\\u001b[31mred"],
    ["evil\u202egpj.exe", "evil\\u202egpj.exe"],
    ["\u2066a\u2069", "\\u2066a\\u2069"],
    ["zero\u200bwidth", "zero\\u200bwidth"],
    ["\ud800", "\\ud800"],
    ["\u{e0041}", "\\u{e0041}"],
    ["a\u2028b\u0085c", "a\\u2028b\\u0085c"],
    ["naïve 名前 😀", "naïve 名前 😀"],
  ])("shows %j as %j", (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it("leaves nothing hidden in any text", () => {
    fc.assert(fc.property(hostile, (text) => !HIDDEN.test(visible(text))));
  });
});

describe("oneLine", () => {
  it("joins lines with one blank and trims", () => {
    expect(oneLine("  a\r\n\n  b\tc\u2028d \n")).toBe("a b c d");
  });

  it("never holds a line end or two blanks", () => {
    fc.assert(fc.property(hostile, (text) => !/[\n\r\u0085\u2028\u2029]| {2}|^ | $/.test(oneLine(text))));
  });
});

describe("shorten and shortenPath", () => {
  it.each([
    ["abc", 3, "abc"],
    ["abcd", 3, "ab…"],
    ["😀😀😀😀", 4, "😀😀😀😀"],
    ["😀😀😀😀", 3, "😀😀…"],
  ])("shortens %j to %d code points: %j", (text, limit, short) => {
    expect(shorten(text, limit)).toBe(short);
  });

  it("cuts a path in the middle and keeps its end", () => {
    const path = `${"very/".repeat(40)}deep/file.py`;
    expect(shortenPath(path, 30)).toBe("very/ver…ery/very/deep/file.py");
    expect([...shortenPath(path, 30)]).toHaveLength(30);
    expect(shortenPath("src/a.py", 30)).toBe("src/a.py");
  });
});

describe("markdownText", () => {
  it.each([
    ["@octocat and @acme/core", "@&#8203;octocat and @&#8203;acme/core"],
    ["<!-- draftgate:summary -->", "&#60;!-- draftgate:summary --&#62;"],
    ["a | b", "a &#124; b"],
    ["fixes #12 and GH-12", "fixes \\#&#8203;12 and GH-&#8203;12"],
    ["see https://x.example/a", "see https:&#8203;//x.example/a"],
    ["![a](b)", "!\\[a\\](b)"],
    ["$x$", "<span>$</span>x<span>$</span>"],
    ["- item", "\\- item"],
    ["1. item", "1\\. item"],
    ["0.75.0", "0.75.0"],
    [":tada: :100: :+1:", ":&#8203;tada: :&#8203;100: :&#8203;+1:"],
    ["src/a.py:3:5: no", "src/a.py:3:5: no"],
    ["src/a.py:12 has shell=True: see PEP 324", "src/a.py:12 has shell=True: see PEP 324"],
  ])("writes %j as %j", (text, markdown) => {
    expect(markdownText(text)).toBe(markdown);
  });

  it("renders as exactly the visible text, in one paragraph without any other element", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const html = toHtml(markdownText(text));
        expect(tagsOf(html).filter((tag) => tag !== "p" && tag !== "span")).toEqual([]);
        expect(textOf(html).trim()).toBe(oneLine(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("stays in its cell of a table", () => {
    fc.assert(
      fc.property(hostile, hostile, (left, right) => {
        const html = toHtml(`| a | b |\n| --- | --- |\n| ${markdownText(left)} | ${markdownProse(right)} |\n`);
        const cells = [...html.matchAll(/<td>(.*?)<\/td>/gs)].map((match) => textOf(match[1] ?? "").trim());
        expect(cells).toHaveLength(2);
        expect(cells[0]).toBe(oneLine(left));
      }),
      { numRuns: 1000 },
    );
  });

  it("never holds an active mention, reference, comment, bare pipe or line end, also after references are decoded", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const markdown = markdownText(text);
        expect(markdown).not.toMatch(/@[a-z0-9]|<!--|\||\n|#\d+\b(?!;)|https?:\/\/|www\./i);
        const shown = toHtml(markdown).replace(/<[^>]*>/g, "");
        expect(shown).not.toMatch(/@[a-z0-9]|#\d|gh-\d|:\/\/|www\.|:(?!\d+:)[\w+-]+:/i);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("markdownProse", () => {
  it("keeps what tools quote in backticks as code", () => {
    expect(markdownProse("`os` imported but unused, `a|b` too")).toBe(
      "`os` imported but unused, <code>a&#124;b</code> too",
    );
  });

  it("keeps two spans side by side apart", () => {
    expect(textOf(toHtml(markdownProse("`a``b`")))).toBe("ab");
    expect(tagsOf(toHtml(markdownProse("`a``b`")))).toEqual(["p", "code"]);
  });

  it("renders no element but code, and no mention outside of code", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const html = toHtml(markdownProse(text));
        expect(tagsOf(html).filter((tag) => !["p", "span", "code"].includes(tag))).toEqual([]);
        const outside = html.replace(/<code>.*?<\/code>/gs, "");
        expect(outside).not.toMatch(/@[a-z0-9]|:\/\//i);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("markdownPiece and lineStart", () => {
  it("keeps outer blanks, and no piece makes a list of a line", () => {
    expect(markdownPiece(" by ")).toBe(" by ");
    fc.assert(
      fc.property(hostile, (text) => {
        const html = toHtml(`1. ${lineStart(markdownPiece(text).trimStart())}x`);
        expect(tagsOf(html).filter((tag) => !["ol", "li", "span", "code"].includes(tag))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("markdownCode", () => {
  it.each([
    ["src/a.py", "`src/a.py`"],
    ["", ""],
    ["a`b", "<code>a&#96;b</code>"],
    ["a|b", "<code>a&#124;b</code>"],
    ["a\\", "<code>a&#92;</code>"],
    [" a", "<code>&#32;a</code>"],
    ["a\nb", "<code>a&#92;nb</code>"],
    ["<!-- draftgate:summary -->", "<code>&#60;&#33;&#45;&#45;&#32;draftgate&#58;summary&#32;&#45;&#45;&#62;</code>"],
    ["##[error]x", "<code>&#35;&#35;&#91;error&#93;x</code>"],
  ])("writes %j as %j", (text, markdown) => {
    expect(markdownCode(text)).toBe(markdown);
  });

  it("renders as one code element with exactly the visible text, in a table cell too", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const html = toHtml(`| a | b |\n| --- | --- |\n| ${markdownCode(text)} | x |\n`);
        const cells = [...html.matchAll(/<td>(.*?)<\/td>/gs)].map((match) => match[1] ?? "");
        expect(cells).toHaveLength(2);
        const expected = visible(text);
        if (expected === "") expect(cells[0]).toBe("");
        else expect(tagsOf(cells[0] ?? "")).toEqual(["code"]);
        expect(textOf(cells[0] ?? "")).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("inertLogLine", () => {
  it.each([
    ["::error::x", ": :error::x"],
    ["   ::add-mask::x", "   : :add-mask::x"],
    ["\u001b[31m::error::x", "\u001b[31m: :error::x"],
    ["a ::error::x", "a ::error::x"],
    ["std::string", "std::string"],
    ["a ##[error]x ##[group]", "a # #[error]x # #[group]"],
  ])("writes %j as %j", (line, inert) => {
    expect(inertLogLine(line)).toBe(inert);
  });
});
