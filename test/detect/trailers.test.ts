import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCatalog } from "../../src/detect/catalog.ts";
import { parsePerson } from "../../src/detect/identities.ts";
import { messageLines } from "../../src/detect/message-lines.ts";
import { markOfTrailer, parseTrailer } from "../../src/detect/trailers.ts";

const catalog = createCatalog([
  {
    name: "acme-bot",
    emails: ["Bot@Acme.example"],
    logins: ["acme-bot[bot]"],
    trailers: ["Generated-by: acme-bot", "X-Acme:"],
    markers: [],
  },
]);

const marksOf = (message: string) => messageLines(message).flatMap((line) => markOfTrailer(catalog, line) ?? []);
const strengthOf = (message: string) => marksOf(message).map((mark) => `${mark.agent} ${mark.strength}`);

describe("trailers that agents write", () => {
  it.each([
    ["Co-Authored-By: Claude <noreply@anthropic.com>", "claude-code"],
    ["Co-Authored-By: Claude Opus 4.6 (1M context) <noreply@anthropic.com>", "claude-code"],
    ["   Co-authored-by: Claude <noreply@anthropic.com>", "claude-code"],
    ["Co-authored-by: Cursor <cursoragent@cursor.com>", "cursor"],
    ["Co-authored-by: Copilot <223556219+Copilot@users.noreply.github.com>", "copilot-cli"],
    ["Co-authored-by: copilot-swe-agent[bot] <198982749+Copilot@users.noreply.github.com>", "copilot-coding-agent"],
    ["Co-authored-by: google-labs-jules[bot] <161369871+google-labs-jules[bot]@users.noreply.github.com>", "jules"],
    ["Co-Authored-By: Devin AI <158243242+devin-ai-integration[bot]@users.noreply.github.com>", "devin"],
    ["Co-authored-by: claude[bot] <41898282+claude[bot]@users.noreply.github.com>", "claude-code"],
    ["Co-authored-by: aider (openrouter/qwen/qwen3-coder) <aider@aider.chat>", "aider"],
    ["Co-authored-by: Amp <amp@ampcode.com>\\nAmp-Thread-ID: https://ampcode.com/threads/T-1", "amp"],
    ["Co-authored-by: OpenHands-GPT-5 openhands@all-hands.dev", "openhands"],
    ["Co-Authored-By: Charm Crush <crush@charm.land", "crush"],
    ["Co-Authored-By: Codex (GPT-5) <noreply@openai.com>", "codex"],
    ["Co-Authored-By: Junie <junie@jetbrains.com>", "junie"],
    ["Co-Authored-By: Oz <oz-agent@warp.dev>", "warp"],
    ["Co-authored-by: Cline <noreply@cline.bot>", "cline"],
    ["Co-authored-by: GitHub Copilot <noreply@github.com>", "copilot"],
    ["Co-authored-by: Gemini 2.5 Pro <gemini@example.com>", "gemini-cli"],
    ["Co-authored-by: Foo Agent (claude-sonnet-4-5) <noreply@foo.example>", "foo-agent"],
    ["Signed-off-by: Gemini, your friendly neighborhood code agent.", "gemini-cli"],
    ["Co-authored-by: Ona <no-reply@ona.com>", "ona"],
    ["Co-authored-by: openai-code-agent[bot] <242516109+Codex@users.noreply.github.com>", "codex"],
    ["Generated-By: mintlify-agent", "mintlify"],
    ["Made-with: Cursor", "cursor"],
    ["Claude-Session: https://claude.ai/code/session_0123456789", "claude-code"],
    ["Agent-Logs-Url: https://github.com/o/r/sessions/0a1b2c3d-0000", "copilot-coding-agent"],
    ["Replit-Commit-Author: Agent", "replit"],
    ["Entire-Checkpoint: 0123456789ab", "entire"],
    ["Copilot-Session: 0a1b2c3d-0000", "copilot-cli"],
    ["Assisted-by: Crush:glm-5.2", "crush"],
    ["Assisted-by: GLM-4.6 via Crush <crush@charm.land>", "crush"],
    ["Assisted-by: Anthropic: Claude Opus 4 via Crush", "crush"],
    ["Assisted-by: Claude:claude-opus-4-6 coccinelle sparse", "claude-code"],
    ["Assisted-by: SomeTool:gpt-5.1 [sparse]", "sometool"],
    ["Assisted-by: Claude Fable 5", "claude-code"],
    ["Assisted-by: Claude Code, GPT-5", "claude-code"],
    ["Assisted-by: Claude <noreply@anthropic.com>", "claude-code"],
    ["Assisted-by: Devin (claude-sonnet-4)", "devin"],
    ["Generated-by: ChatGPT", "codex"],
    ["AI-assisted-by: GitHub Copilot", "copilot"],
    ["AI-generated: yes", null],
    ["AI-Model: claude-opus-4-6", "claude-code"],
    ["Entire-Agent: Claude Code", "claude-code"],
    ["Co-authored-by: GitHub Copilot", "copilot"],
    ["Generated-by: acme-bot", "acme-bot"],
    ["x-acme: 7", "acme-bot"],
    ["Co-authored-by: Somebody <bot@acme.example>", "acme-bot"],
  ])("%s is strong", (line, agent) => {
    expect(strengthOf(`Change something\n\n${line}\n`)[0]).toBe(`${agent} strong`);
  });

  it.each([
    ["Co-authored-by: Copilot <copilot@github.com>", "copilot"],
    ["Reviewed-by: Claude <noreply@anthropic.com>", "claude-code"],
    ["Assisted-by: Devin", "devin"],
    ["Co-authored-by: Claude", "claude-code"],
    ["> Co-authored-by: Claude <noreply@anthropic.com>", "claude-code"],
    ["\tCo-authored-by: Claude <noreply@anthropic.com>", "claude-code"],
    ["```\nCo-authored-by: Claude <noreply@anthropic.com>\n```", "claude-code"],
  ])("%j is weak", (line, agent) => {
    expect(strengthOf(`Change something\n\n${line}\n`)).toEqual([`${agent} weak`]);
  });

  it.each([
    "Co-authored-by: Claude Monet <claude@example.org>",
    "Co-authored-by: Devin Smith <devin@example.org>",
    "Co-authored-by: Jules <jules@example.org>",
    "Co-authored-by: Claude <81847+Claude@users.noreply.github.com>",
    "Co-authored-by: Claude Dupont 3rd <c@example.org>",
    "Co-authored-by: Claude Max <claude.max@example.org>",
    "Assisted-by: Claude Monet",
    "Assisted-by: Ada Lovelace, Devin Smith",
    "Assisted-by: Claude <claude@example.org>",
    "Assisted-by: Ada Lovelace <ada@example.org>",
    "Generated-by: protoc v3",
    "Signed-off-by: Gemini Jones <gemini@example.org>",
    "Signed-off-by: Gemini <gemini.jones@example.dev>",
    "Co-authored-by: Shelley <shelley@example.org>",
    "Co-authored-by: Codex <123+Codex@users.noreply.github.com>",
    "AI-assisted: no",
    "AI agent: improve how the enemy walks",
    "AI-agent: improve how the enemy walks",
    "AI-tool: hammer",
    "Replit-Commit-Author: Deployment",
    "Entire-Checkpoint: the first one",
    "Co-authored-by: dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>",
    "Co-authored-by: github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>",
    "Generated-by: acme-bottle",
    "We no longer add Co-authored-by: Claude <noreply@anthropic.com> to commits",
    "Strip `Co-authored-by: Cursor <cursoragent@cursor.com>`",
    `Co-authored-by: ${"x".repeat(300)} <a@b.example>`,
    `Assisted-by: ${"claude ".repeat(60)}`,
  ])("%s says nothing of an agent", (line) => {
    expect(strengthOf(`Change something\n\n${line}\n`)).toEqual([]);
  });

  it("reads the messages inside a squash log, which are indented by four", () => {
    const message = `Squashed commit of the following:\n\ncommit ${"a".repeat(40)}\nAuthor: Claude <noreply@anthropic.com>\nDate:   now\n\n    Do it\n\n    Co-authored-by: Cursor <cursoragent@cursor.com>\n`;
    expect(strengthOf(message)).toEqual(["claude-code strong", "cursor strong"]);
  });

  it.each([
    ["Co-Authored-By: Claude\n <noreply@anthropic.com>"],
    ["Co-Authored-By:\r\n\tClaude\r\n\t<noreply@anthropic.com>\r\n"],
    ["Claude-Session:\n  https://claude.ai/code/session_01AbC"],
    ["Co-Authored-By: Claude <noreply@anthropic.com>\n  who wrote all of it"],
    ["Note:\n  Co-Authored-By: Claude <noreply@anthropic.com>"],
  ])("unfolds the trailer %j", (trailer) => {
    expect(strengthOf(`Fix\n\n${trailer}`)).toContain("claude-code strong");
  });

  it.each([
    "Co-Authored-By: Ada\n\n <noreply@anthropic.com>",
    "Ada wrote it\n <noreply@anthropic.com>",
    "```\nCo-Authored-By: Claude\n <noreply@anthropic.com>\n```",
    `Co-Authored-By: Claude\n${" ".repeat(700)}<noreply@anthropic.com>`,
  ])("unfolds nothing that is no trailer in two lines: %j", (text) => {
    expect(strengthOf(`Fix\n\n${text}`)).not.toContain("claude-code strong");
  });

  it("takes a fence that is never closed for text", () => {
    expect(strengthOf("Fix\n\n```\n\nCo-authored-by: Amp <amp@ampcode.com>")).toEqual(["amp strong"]);
  });

  it("marks a reviewer's suggestion as partial", () => {
    const names = [
      "Copilot <175728472+Copilot@users.noreply.github.com>",
      "Copilot Autofix powered by AI <175728472+Copilot@users.noreply.github.com>",
      "coderabbitai[bot] <136622811+coderabbitai[bot]@users.noreply.github.com>",
    ];
    const marks = names.flatMap((name) => marksOf(`Fix\n\nCo-authored-by: ${name}`));
    expect(marks.map((mark) => [mark.agent, mark.partial])).toEqual([
      ["copilot-review", true],
      ["copilot-autofix", true],
      ["coderabbit", true],
    ]);
  });

  it("never throws, and says the same twice, whatever the message", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        expect(marksOf(text)).toEqual(marksOf(text));
      }),
    );
  });

  it("says nothing more for prose around trailers of people", () => {
    const word = fc.constantFrom(
      "Claude",
      "wrote",
      "this",
      "with",
      "Cursor",
      "by",
      "an",
      "AI",
      "agent",
      "Co-authored-by",
      "noreply",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const marks = marksOf(`${words.join(" ")}\n\nSigned-off-by: Ada <ada@example.org>`);
        expect(marks.filter((mark) => mark.strength !== "weak")).toEqual([]);
      }),
    );
  });

  it("takes linear time on a megabyte of almost trailers", () => {
    const started = performance.now();
    marksOf(`Co-authored-by: ${"<".repeat(500)}\n`.repeat(2_000));
    marksOf("a-".repeat(500_000));
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe("the parts of a trailer", () => {
  it.each([
    ["Key: value", { key: "key", value: "value" }],
    ["Two-Words:  a: b ", { key: "two-words", value: "a: b" }],
    ["no trailer", undefined],
    ["https://example.org", { key: "https", value: "//example.org" }],
    [": empty", undefined],
    ["bad--key: x", undefined],
  ])("%j", (line, expected) => {
    expect(parseTrailer(line)).toEqual(expected);
  });

  it.each([
    ["A B <a@b>", { name: "A B", email: "a@b" }],
    ["A B <a@b", { name: "A B", email: "a@b" }],
    ["A B a@b", { name: "A B", email: "a@b" }],
    ["a@b", { name: "", email: "a@b" }],
    ["A B", { name: "A B", email: "" }],
  ])("%j is a person", (value, expected) => {
    expect(parsePerson(value)).toEqual(expected);
  });
});
