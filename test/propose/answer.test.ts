import { describe, expect, it } from "vitest";
import { type GivenAnswer, readAnswer, type Wanted } from "../../src/propose/answer.ts";

const SHOWN = ["import os", "", "def run():", "    return 1"];
const given = (text: string, parts: Partial<GivenAnswer> = {}): GivenAnswer => ({
  ...{ text, refusal: null, finish: "stop", isTruncated: false },
  ...parts,
});
const wanted = (parts: Partial<Wanted> = {}): Wanted => ({
  ...{ path: "src/run.py", isJson: false, parts: [SHOWN], fenceLength: 3, dataFence: "=== f3nce" },
  ...parts,
});
const CODE = ["import os", "", "def run():", "    return 2"];
const code = CODE.join("\n");
const block = `\`\`\`python\n${code}\n\`\`\``;

describe("an answer that can be read", () => {
  it.each([
    ["a block", block],
    ["a block with prose around it", `Sure! Here it is.\n\n${block}\n\nI changed one line.`],
    ["a block under the name of the file", `**src/run.py**\n${block}`],
    ["a block whose fence names the file", block.replace("python", "python src/run.py")],
    ["a block named by an absolute path", `File: /workspace/src/run.py\n${block}`],
    ["a block with tildes", block.replaceAll("```", "~~~")],
    ["a thought before it", `<think>maybe \`\`\`x\`\`\`</think>\n${block}`],
    ["a thought whose start is missing", `maybe like this\n</think>\n${block}`],
    ["line numbers", `\`\`\`\n${CODE.map((line, at) => `${at + 1}| ${line}`).join("\n")}\n\`\`\``],
    ["the fence of the question around it", `=== f3nce\n${block}\n=== f3nce`],
    ["CRLF", block.replaceAll("\n", "\r\n")],
    ["code alone", code],
    ["code after a greeting", `Here is the fixed file:\n${code}\n`],
    ["JSON", JSON.stringify({ code })],
    [
      "JSON in a fence, with a path",
      `\`\`\`json\n${JSON.stringify({ path: "src/run.py", content: `${code}\n` })}\n\`\`\``,
    ],
    ["JSON of files", JSON.stringify({ files: [{ file: "./src/run.py", content: code }] })],
    ["a JSON string", JSON.stringify(code)],
    ["two blocks, of which one is the file", `First:\n\`\`\`python\nx = 1\n\`\`\`\nso:\n${block}`],
    ["the same file twice, the last counts", `${block.replace("return 2", "return 3")}\nno:\n${block}`],
  ])("holds the code: %s", (_, text) => {
    const read = readAnswer(given(text), wanted());
    expect(read).toEqual({ parts: [CODE] });
  });

  it("gives a part its indentation back", () => {
    const read = readAnswer(
      given("```\ndef add(self):\n    return 2\n```"),
      wanted({ parts: [["    def add(self):", "        return 1"]] }),
    );
    expect(read).toEqual({ parts: [["    def add(self):", "        return 2"]] });
  });

  it("takes one block for each part, in order", () => {
    const read = readAnswer(
      given("```\nimport re\n```\n\n```\ndef a():\n    pass\n```"),
      wanted({ parts: [["import os"], ["def a():"]] }),
    );
    expect(read).toEqual({ parts: [["import re"], ["def a():", "    pass"]] });
  });

  it("keeps fences inside of the code where longer ones were asked for", () => {
    const read = readAnswer(given('````\ntext = """\n```\nx\n```\n"""\n````'), wanted({ fenceLength: 4 }));
    expect(read).toEqual({ parts: [['text = """', "```", "x", "```", '"""']] });
  });

  it("leaves JSON alone where JSON was asked for", () => {
    const read = readAnswer(
      given('{"code": "1"}'),
      wanted({ path: "a.json", isJson: true, parts: [['{"code": "2"}']] }),
    );
    expect(read).toEqual({ parts: [['{"code": "1"}']] });
  });
});

describe("an answer that cannot be used", () => {
  it.each([
    ["nothing", given(""), /empty/],
    ["a refusal", given("", { refusal: "no" }), /refused/],
    ["what a filter took", given("", { finish: "filtered" }), /filter/],
    ["what was cut off", given(block, { finish: "length" }), /cut off at its length/],
    ["an answer to half a question", given(block, { isTruncated: true }), /cut the question off/],
    ["a block without an end", given(block.slice(0, -4)), /no end/],
    ["an empty block", given("```\n\n```"), /leaves nothing/],
    ["a patch", given("```diff\n--- a/src/run.py\n+++ b/src/run.py\n@@ -1 +1 @@\n-a\n+b\n```"), /patch/],
    ["a patch without a fence", given("diff --git a/x b/x\n--- a/x\n+++ b/x\n"), /patch/],
    ["a merge", given("```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n```"), /patch/],
    ["another file", given(`### \`src/other.py\`\n${block}`), /another file \(src\/other\.py\)/],
    ["a path out of the repository", given(block.replace("python", "python ../../home/.bashrc.sh")), /another file/],
    ["another file beside it", given(`${block}\n\ntests/test_run.py:\n${block}`), /another file/],
    ["another file in JSON", given(JSON.stringify({ path: "src/x.py", code })), /another file/],
    ["two files in JSON", given(JSON.stringify([{ code }, { code }])), /more than one file/],
  ])("is refused with the reason: %s", (_, answer, reason) => {
    const read = readAnswer(answer, wanted());
    expect("unusable" in read ? read.unusable : "it was read").toMatch(reason);
  });

  it("is refused where blocks are missing", () => {
    const parts = [["import os"], ["def a():"]];
    const one = readAnswer(given(block), wanted({ parts }));
    expect(one).toEqual({ unusable: "the answer holds 1 code blocks for 2 parts" });
    expect(readAnswer(given("NONE"), wanted({ parts }))).toEqual({ unusable: "the answer holds no code block" });
  });
});
