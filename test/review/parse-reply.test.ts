import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseReply, withoutThinking } from "../../src/review/parse-reply.ts";

const JSON_ANSWER = '{"findings":[{"path":"a.py","line":3,"severity":"high","message":"bad","quote":"x = eval(y)"}]}';
const EXPECTED = { path: "a.py", line: 3, severity: "high", message: "bad", quote: "x = eval(y)" };

describe("parseReply", () => {
  const forms: readonly (readonly [string, string])[] = [
    ["plain JSON", JSON_ANSWER],
    ["JSON in a fence", `\`\`\`json\n${JSON_ANSWER}\n\`\`\``],
    ["JSON behind prose", `Here you go: ${JSON_ANSWER} Hope it helps {not json`],
    ["JSON that is cut off", JSON_ANSWER.slice(0, -3)],
    ["JSON behind a think block", `<think>{"findings": []}</think>${JSON_ANSWER}`],
    ["a bare list", JSON_ANSWER.slice('{"findings":'.length, -1)],
    ["lines", "a.py:3: high: bad\n> x = eval(y)"],
    ["lines with Windows line ends", "a.py:3: high: bad\r\n> x = eval(y)\r\n"],
    ["lines with the quote in a fence", "- **a.py:3**: high: bad\n```py\nx = eval(y)\n```"],
    ["lines below a heading with the path", "## a.py\n3: high: bad\n> x = eval(y)"],
  ];
  it.each(forms)("reads a finding from %s", (_, text) => {
    expect(parseReply(text)).toEqual({ findings: [EXPECTED], saysNothing: false });
  });

  it.each(["NONE", " none.\n", "No findings.", '{"findings": []}', "[]", "```json\n[]\n```", "**No issues found**"])(
    "takes %j as a word that there is nothing",
    (text) => {
      expect(parseReply(text)).toEqual({ findings: [], saysNothing: true });
    },
  );

  it.each(["", " \n", "Looks good to me!", "{}", "null", "x = []", "I cannot help with that.", "NONE\n".repeat(50)])(
    "takes %j as no answer at all",
    (text) => {
      expect(parseReply(text)).toEqual({ findings: [], saysNothing: false });
    },
  );

  it("reads quotes that hold unescaped quotes, commas and brackets", () => {
    const text =
      '{"findings":[{"path":"a.js","line":1,"message":"m","quote":"f("a", "b", [x])"},{"line":2,"message":"n","quote":"g()"}]}';
    expect(parseReply(text).findings.map((one) => one.quote)).toEqual(['f("a", "b", [x])', "g()"]);
  });

  it("keeps valid JSON as it is, whatever its strings hold", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: "grapheme" }),
        fc.string(),
        fc.nat(100_000),
        (message, quote, line) => {
          fc.pre(message.trim() !== "" && message.length < 500 && quote.trim() !== "");
          const text = JSON.stringify({ findings: [{ path: "a.py", line, severity: "low", message, quote }] });
          const [found] = parseReply(text).findings;
          expect(found?.line).toBe(line);
          expect(found?.quote).toBe(quote.normalize("NFC"));
        },
      ),
      { numRuns: 200 },
    );
  });

  it("never throws and takes no longer than the text is long", () => {
    const pieces = fc.constantFrom(
      "{",
      "[",
      '"',
      "'",
      "}",
      "]",
      ",",
      ":",
      "high",
      "12",
      "a.py",
      "\n",
      "> ",
      "```",
      "<think>",
      " ",
      "\\",
      "| ",
      "NONE",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 400 }), (parts) => {
        const parsed = parseReply(parts.join(""));
        expect(Array.isArray(parsed.findings)).toBe(true);
      }),
      { numRuns: 200 },
    );
    for (const piece of [
      "{",
      "[",
      '{"a":',
      "<think>",
      "high 1 ",
      "a.py:1:",
      "- ",
      '"',
      "1: high: x\n",
      "((((",
      "\\",
      "<a>",
      "</a>",
      "<![CDATA[",
      "&lt;",
      "a: [",
      "a,",
      "/*",
      "```\n",
    ]) {
      const started = performance.now();
      parseReply(piece.repeat(100_000));
      expect(performance.now() - started, piece).toBeLessThan(5_000);
    }
  });
});

describe("withoutThinking", () => {
  it.each([
    ["<think>a</think>b", "b"],
    ["a\n</think>\nb", "\nb"],
    ["<think>never ends", ""],
    ['x = "</think>"', 'x = "</think>"'],
    ["plain", "plain"],
  ])("makes %j to %j", (text, rest) => {
    expect(withoutThinking(text)).toBe(rest);
  });
});
