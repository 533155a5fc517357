import fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, test } from "vitest";
import { parseComment, USAGES } from "../../src/command/parse.ts";
import type { Command } from "../../src/domain/command.ts";
import { COMMAND_NAMES } from "../../src/domain/command.ts";

const SHA = "0123456789abcdef0123456789abcdef01234567";
const PRINT = "0123456789abcdef0123456789abcdef";

/** `word` for a command that was read, `word!` for a refused one. */
function found(body: string): readonly string[] {
  return parseComment(body).map((line) => `${line.word}${"refusal" in line.parsed ? "!" : ""}`);
}

function commandIn(body: string): Command {
  const [line] = parseComment(body);
  if (line === undefined || "refusal" in line.parsed) throw new Error(`no command in ${body}`);
  return line.parsed.command;
}

function refusalIn(body: string): string {
  const [line] = parseComment(body);
  if (line === undefined || "command" in line.parsed) throw new Error(`no refusal in ${body}`);
  return line.parsed.refusal;
}

describe("where a command stands", () => {
  const seen: readonly [string, string][] = [
    ["alone", "/draftgate help"],
    ["case 103: with CRLF, blanks behind and empty lines before it, in upper case", "\r\n\r\n/DRAFTGATE HELP \t\r\n"],
    ["case 103: with an old Mac's line ends", "hello\r/draftgate help\rbye"],
    ["with three blanks before it", "   /draftgate help"],
    ["with a tab behind the name", "/draftgate\thelp"],
    ["on a later line of a paragraph", "please\n/draftgate help\nthanks"],
    ["case 105: above the quote of a mail", "/draftgate help\n\nOn Monday alice wrote:\n> /draftgate status"],
    ["after a quote and an empty line", "> hello\n\n/draftgate help"],
    ["after a list and an empty line", "- hello\n\n/draftgate help"],
    ["after code that is closed", "```\ncode\n```\n/draftgate help"],
    ["after a longer fence", "````\n```\n````\n/draftgate help"],
    ["after an HTML comment that is closed", "<!-- x -->\n/draftgate help"],
    ["after an HTML comment of several lines", "<!-- x\n-->\n/draftgate help"],
    ["after a heading", "# hello\n/draftgate help"],
    ["after a ruler", "hello\n\n***\n/draftgate help"],
    ["after a heading with its line below", "hello\n===\n/draftgate help"],
    ["after a folded part and an empty line", "<details>\n\n/draftgate help\n\n</details>"],
    ["after a lone tag and an empty line", "<span>\n\n/draftgate help"],
    ["after code by indentation", "    code\n/draftgate help"],
    ["before a quote", "/draftgate help\n> hello"],
    ["before a list", "/draftgate help\n- hello"],
    ["after a number that is no list in a paragraph", "hello\n2. world\n/draftgate help"],
    ["after a bullet without text in a paragraph", "hello\n*\n/draftgate help"],
    ["after code that is closed on its line", "`code` and ``co`de``\n/draftgate help"],
    ["after a backtick that nothing closes", "a ` b\n/draftgate help"],
    ["after a backtick that only a longer run follows", "a ` b `` c\n/draftgate help"],
    ["after a bracket that nothing closes", "a [ b\n/draftgate help"],
    ["after an escaped bracket", "a \\[ b\n/draftgate help\n]"],
    ["after a bracket that nothing opens", "a ] b\n/draftgate help"],
    ["after a less-than sign", "a < b\n/draftgate help\n>"],
    ["after an HTML comment that nothing closes within the paragraph", "a <!-- b <!-- c\n/draftgate help"],
    ["after a fence with a backtick behind it, which is code in a paragraph", "``` a` \n/draftgate help"],
  ];
  test.each(seen)("it is seen %s", (_name, body) => {
    expect(found(body)).toEqual(["help"]);
  });

  const unseen: readonly [string, string][] = [
    ["case 98: in a quote", "> /draftgate help"],
    ["case 98: in the lazy rest of a quote", "> hello\n/draftgate help"],
    ["case 98: in the second line of a quote's lazy rest", "> hello\nand\n/draftgate help"],
    ["case 99: in fenced code", "```\n/draftgate help\n```"],
    ["case 99: in code fenced by tildes", "~~~ text\n/draftgate help\n```\n/draftgate help\n~~~"],
    ["case 99: in fenced code that nothing closes", "```\n/draftgate help"],
    ["case 99: behind a fence that is too short", "````\n```\n/draftgate help\n````"],
    ["case 99: in fenced code whose end carries text", "```\n``` x\n/draftgate help"],
    ["case 99: in indented code", "    /draftgate help"],
    ["case 99: in code indented by a tab", "\t/draftgate help"],
    ["case 99: in inline code", "`/draftgate help`"],
    ["case 99: in inline code over several lines", "see `\n/draftgate help\n` there"],
    ["case 99: in code of two backticks over several lines", "see `` ` \n/draftgate help\n`` there"],
    ["case 99: in the text of a link", "[/draftgate help](https://example.com)"],
    ["case 99: in the text of a link over several lines", "[see\n/draftgate help\n](https://example.com)"],
    ["case 99: in a heading", "# /draftgate help"],
    ["case 99: in a heading with its line below", "/draftgate help\n---"],
    ["case 99: in a heading of several lines", "hello\n/draftgate help\n==="],
    ["case 99: in an image", "![/draftgate help](x.png)"],
    ["case 100: in an HTML comment", "<!-- /draftgate help -->"],
    ["case 100: in an HTML comment over several lines", "<!--\n\n/draftgate help\n\n-->"],
    ["case 100: in an HTML comment that nothing closes", "<!--\n/draftgate help"],
    ["case 100: in an HTML comment within a paragraph", "see <!--\n/draftgate help\n--> there"],
    ["in an HTML block", "<div>\n/draftgate help\n</div>"],
    ["in a closing tag's block", "</div>\n/draftgate help"],
    ["in a script", "<script>\n\n/draftgate help\n\n</script>"],
    ["in a processing instruction", "<?x\n\n/draftgate help\n?>"],
    ["in a declaration", "<!DOCTYPE\n/draftgate help\n>"],
    ["in character data", "<![CDATA[\n/draftgate help\n]]>"],
    ["in character data within a paragraph", "a <![CDATA[\n/draftgate help\n]]>"],
    ["in a processing instruction within a paragraph", "a <?\n/draftgate help\n?>"],
    ["in a tag's attribute", 'see <a title="\n/draftgate help\n">x</a>'],
    ["in an HTML comment that an HTML block opens", "<div>\n<!--\n\n/draftgate help"],
    ["in an HTML comment on the first line of a block", "<div><!--\n\n/draftgate help"],
    ["in an HTML comment behind a lone tag", "<b>\n<!--\n\n/draftgate help"],
    ["in an HTML comment that a quote opens", "> <!--\n\n/draftgate help"],
    ["in an HTML comment that a list opens", "- <!--\n\n/draftgate help"],
    ["in an HTML comment within a list", "- a\n  <!--\n\n/draftgate help"],
    ["in the block of a lone tag", "<span>\n/draftgate help"],
    ["in math", "see $$\n/draftgate help\n$$"],
    ["in a list item", "- /draftgate help"],
    ["in the lazy rest of a list item", "- hello\n/draftgate help"],
    ["in a later paragraph of a list item", "- hello\n\n  /draftgate help"],
    ["in a later paragraph of a numbered item", "1. hello\n\n   /draftgate help"],
    ["in an item after five blanks", "-     code\n\n  /draftgate help"],
    ["in an item without text", "-\n  /draftgate help"],
    ["in an item after a tab", "-\thello\n\n    /draftgate help"],
    ["in a list that ends a paragraph", "hello\n- world\n/draftgate help"],
    ["in a footnote", "[^1]: hello\n/draftgate help"],
    ["in the later paragraph of a footnote", "[^1]: hello\n\n    /draftgate help"],
    ["as the target of a link definition", "[x]:\n/draftgate"],
    ["in a paragraph that begins with a link definition", "[x]:``\n\\``\n/draftgate help\n`"],
    ["in the head of a table", "/draftgate help\n| --- |"],
    ["in a row of a table", "| a |\n| --- |\n/draftgate help"],
    ["in a row of a table after one of equal signs", "| a |\n| - |\n===\n/draftgate help"],
    ["in the block of a lone tag after an item without text", "-\n<b>\n# a\n/draftgate help"],
    ["case 101: in the middle of a line", "please /draftgate help"],
    ["case 102: with a longer name", "/draftgatefoo help"],
    ["case 102: with a sign behind the name", "/draftgate: help"],
    ["behind four blanks of a paragraph", "hello\n    /draftgate help"],
    ["behind a no-break space", "\u00a0/draftgate help"],
    ["case 106: for another program", "/help\n/approve"],
  ];
  test.each(unseen)("it is not seen %s", (_name, body) => {
    expect(found(body)).toEqual([]);
  });

  test("lines are numbered as in the comment", () => {
    expect(parseComment("hello\r\n\r\n/draftgate help\n\n> x\n\n/draftgate status").map((one) => one.line)).toEqual([
      3, 7,
    ]);
  });

  test("case 104: several commands are read in their order", () => {
    expect(found("/draftgate approve x\n/draftgate unapprove\n\n/draftgate help")).toEqual([
      "approve!",
      "unapprove",
      "help",
    ]);
  });

  test("more than twenty commands in a comment are refused from there on", () => {
    const all = found("/draftgate help\n".repeat(22));
    expect(all.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => "help"));
    expect(all.slice(20)).toEqual(["help!", "help!"]);
  });

  // Another implementation decides what is a paragraph at the top level: GitHub's dialect by micromark.
  test("whatever is read as a command stands in a top-level paragraph of the rendered comment", () => {
    const pieces = [
      "/draftgate help",
      "text",
      "> ",
      "- ",
      "1. ",
      "```",
      "~~~",
      "<!--",
      "-->",
      "<div>",
      "</div>",
      "<b>",
      "`",
      "``",
      "[",
      "](x)",
      "[x]:",
      "---",
      "===",
      "# ",
      "| a |",
      "| - |",
      "    ",
      "\t",
      "  ",
      '<a title="',
      '">',
      "\\",
      "***",
      "[^1]: ",
    ];
    const line = fc.array(fc.constantFrom(...pieces), { maxLength: 3 }).map((parts) => parts.join(""));
    const body = fc.array(
      fc.oneof(
        { weight: 1, arbitrary: fc.constant("/draftgate help") },
        { weight: 1, arbitrary: fc.constant("") },
        { weight: 3, arbitrary: line },
      ),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(body, (lines) => {
        for (const { line: number } of parseComment(lines.join("\n"))) {
          const marked = lines.map((text, index) =>
            index === number - 1 ? text.replace(/\/draftgate.*/, "QQQ") : text,
          );
          const html = micromark(marked.join("\n"), {
            extensions: [gfm()],
            htmlExtensions: [gfmHtml()],
            allowDangerousHtml: true,
          });
          expect(isTopLevelText(html), `${JSON.stringify(lines)} -> ${html}`).toBe(true);
        }
      }),
      { numRuns: 1_500, seed: 20261124 },
    );
  });

  test("any text at all is read without a throw", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => Array.isArray(parseComment(text))));
  });
});

/** Whether QQQ stands directly in a `<p>` that nothing encloses. */
function isTopLevelText(html: string): boolean {
  // From left to right: a comment may hold what looks like a tag, and a tag's value what looks like a comment.
  const pieces = /<!---?>|<!--[\s\S]*?-->|<\/?[a-z](?:[^>"]|"[^"]*")*>/gi;
  const before = html
    .slice(0, html.indexOf("QQQ"))
    .replace(pieces, (piece) => (piece.startsWith("<!--") ? "" : piece.replace(/"[^"]*"/g, '""')));
  const open: string[] = [];
  for (const [, slash, name = ""] of before.matchAll(
    /<(\/?)(blockquote|li|ul|ol|pre|code|h[1-6]|table|p|section)\b[^>]*>/g,
  )) {
    if (slash === "/") open.splice(open.lastIndexOf(name), 1);
    else open.push(name);
  }
  return html.includes("QQQ") && open.join() === "p" && !before.includes("<!--");
}

describe("what a command says", () => {
  test.each([
    ["help", { name: "help" }],
    ["status", { name: "status" }],
    ["recheck", { name: "recheck" }],
    ["unapprove", { name: "unapprove" }],
    ["explain @Alice", { name: "explain", target: "@Alice" }],
    ["explain src/A.py", { name: "explain", target: "src/A.py" }],
    [`explain ${PRINT.toUpperCase()}`, { name: "explain", target: PRINT }],
    ["review", { name: "review", path: null }],
    ["review src/a.py", { name: "review", path: "src/a.py" }],
    ["regenerate src/a.py", { name: "regenerate", path: "src/a.py", hint: null }],
    [
      'regenerate "my file.py" HINT="say \\"hi\\" \\\\ bye"',
      { name: "regenerate", path: "my file.py", hint: 'say "hi" \\ bye' },
    ],
    ["regenerate a=b.py hint=short", { name: "regenerate", path: "a=b.py", hint: "short" }],
    ["tests src/a.py", { name: "tests", path: "src/a.py" }],
    ["tests\u00a0src/a.py", { name: "tests", path: "src/a.py" }],
    ['regenerate a.py\u00a0hint="x"', { name: "regenerate", path: "a.py", hint: "x" }],
    [`approve ${SHA.toUpperCase()}`, { name: "approve", commitSha: SHA, globs: [] }],
    [`approve ${SHA} src/** docs/*.md`, { name: "approve", commitSha: SHA, globs: ["src/**", "docs/*.md"] }],
    [`approve ${"a".repeat(64)}`, { name: "approve", commitSha: "a".repeat(64), globs: [] }],
    [
      `waive ${PRINT} reason="a test key" until=2026-12-24`,
      { name: "waive", target: PRINT, reason: "a test key", until: "2026-12-24" },
    ],
    [
      'waive Origin:src/a.py until=2028-02-29 reason=" mine "',
      { name: "waive", target: "origin:src/a.py", reason: "mine", until: "2028-02-29" },
    ],
    [`unwaive ${PRINT}`, { name: "unwaive", target: PRINT }],
    ["unwaive origin:src/a.py", { name: "unwaive", target: "origin:src/a.py" }],
  ])("%s", (line, command) => {
    expect(commandIn(`/draftgate ${line}`)).toEqual(command);
  });

  test.each([
    ["", "no command is named; /draftgate help lists them"],
    ["aprove", "aprove is no command; did you mean approve?"],
    ["xyzzy", "xyzzy is no command; /draftgate help lists the commands"],
    ["help me", "me is not an argument here; it is /draftgate help"],
    ["explain", "an argument is missing: /draftgate explain <fingerprint|@login|path>"],
    ['explain ""', "an argument is missing: /draftgate explain <fingerprint|@login|path>"],
    ["tests a b", "b is not an argument here; it is /draftgate tests <path>"],
    ['tests "a', 'a quote (") is open'],
    ['tests a"b"c', 'a quote (") stands inside a word'],
    ['tests "a"b', 'a quote (") stands inside a word'],
    ['tests a "b"c', 'a quote (") stands inside a word'],
    ['approve x a"b', 'a quote (") is open'],
    ["regenerate a.py hint=", "hint is empty"],
    ['regenerate a.py hint=""', "hint is empty"],
    ['regenerate a.py hnit="x"', "hnit is not an argument here; did you mean hint=?"],
    ["regenerate a.py hint=a hint=b", "hint is given twice"],
    [`regenerate a.py hint="${"x".repeat(1_001)}"`, "hint is longer than 1000 characters"],
    ["approve", "an argument is missing: /draftgate approve <full SHA> [glob…]"],
    ["approve 0123456", "0123456 is not a full commit SHA (40 or 64 hex digits); an abbreviation can be forged"],
    [`approve ${SHA}0`, `${SHA}0 is not a full commit SHA (40 or 64 hex digits); an abbreviation can be forged`],
    [
      `approve ${"g".repeat(90)}`,
      `${"g".repeat(79)}… is not a full commit SHA (40 or 64 hex digits); an abbreviation can be forged`,
    ],
    [
      `approve ${SHA} src/`,
      'the glob src/ ends with "/" and so matches no file: write "**" after it for all files of the folder',
    ],
    [
      `waive ${PRINT} until=2026-12-24`,
      'reason is missing: /draftgate waive <fingerprint|origin:path> reason="…" until=YYYY-MM-DD',
    ],
    [
      `waive ${PRINT} reason="x"`,
      'until is missing: /draftgate waive <fingerprint|origin:path> reason="…" until=YYYY-MM-DD',
    ],
    [`waive ${PRINT} reason="x" until=tomorrow`, "until=tomorrow is not a day like 2026-12-24"],
    [`waive ${PRINT} reason="x" until=2026-02-30`, "until=2026-02-30 is not a day like 2026-12-24"],
    [`waive ${PRINT} reason="x" until=2026-13-01`, "until=2026-13-01 is not a day like 2026-12-24"],
    [`waive ${PRINT} resaon="x" until=2026-12-24`, "resaon is not an argument here; did you mean reason=?"],
    ['waive abc reason="x" until=2026-12-24', "abc is neither a fingerprint (32 hex digits) nor origin:<path>"],
    [`unwaive ${PRINT}0`, `${PRINT}0 is neither a fingerprint (32 hex digits) nor origin:<path>`],
    [`unwaive z${PRINT}`, `z${PRINT} is neither a fingerprint (32 hex digits) nor origin:<path>`],
    ["unwaive my-origin:a", "my-origin:a is neither a fingerprint (32 hex digits) nor origin:<path>"],
    [`waive ${PRINT} reason="x" until=2026-12-245`, "until=2026-12-245 is not a day like 2026-12-24"],
    [`waive ${PRINT} reason="x" until=02026-12-24`, "until=02026-12-24 is not a day like 2026-12-24"],
    ['regenerate a.py hint="  "', "hint is empty"],
    ["unwaive abc", "abc is neither a fingerprint (32 hex digits) nor origin:<path>"],
    ["waive", 'an argument is missing: /draftgate waive <fingerprint|origin:path> reason="…" until=YYYY-MM-DD'],
  ])("cases 87, 88, 97, 106, 107, 119: %j is refused", (line, refusal) => {
    expect(refusalIn(`/draftgate ${line}`)).toBe(refusal);
  });

  test("case 110: what would mean something to a shell is text like any other", () => {
    expect(commandIn("/draftgate tests $(touch$IFS);`id`|&")).toEqual({
      name: "tests",
      path: "$(touch$IFS);`id`|&",
    });
  });

  test("every command has its line of usage", () => {
    expect(USAGES.map((usage) => usage.split(" ")[0])).toEqual([...COMMAND_NAMES]);
  });
});
