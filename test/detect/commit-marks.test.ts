import { describe, expect, it } from "vitest";
import { createCatalog } from "../../src/detect/catalog.ts";
import { marksOfCommit } from "../../src/detect/commit-marks.ts";
import type { Commit, Identity } from "../../src/domain/change.ts";

const catalog = createCatalog([]);
const ADA: Identity = { name: "Ada Lovelace", email: "ada@example.org" };
const GITHUB: Identity = { name: "GitHub", email: "noreply@github.com" };

function commit(message: string, author: Identity = ADA, committer: Identity = author): Commit {
  return { sha: "a".repeat(40), parents: [], author, committer, message, files: [] };
}

const shown = (value: Commit) =>
  marksOfCommit(catalog, value).map(
    (mark) => `${mark.kind} ${mark.agent} ${mark.strength}${mark.partial ? " partial" : ""}`,
  );

describe("what a commit says of agents", () => {
  it.each([
    [{ name: "Claude", email: "noreply@anthropic.com" }, "claude-code"],
    [{ name: "claude[bot]", email: "41898282+claude[bot]@users.noreply.github.com" }, "claude-code"],
    [{ name: "anthropic-code-agent[bot]", email: "242468646+Claude@users.noreply.github.com" }, "claude-github-agent"],
    [{ name: "Copilot", email: "198982749+Copilot@users.noreply.github.com" }, "copilot-coding-agent"],
    [{ name: "Cursor Agent", email: "cursoragent@cursor.com" }, "cursor"],
    [{ name: "Ada Lovelace (aider)", email: "ada@example.org" }, "aider"],
    [{ name: "Codex", email: "codex@openai.com" }, "codex"],
    [{ name: "Kiro Agent", email: "244629292+kiro-agent@users.noreply.github.com" }, "kiro"],
  ])("%j is an agent's author", (author, agent) => {
    expect(shown(commit("Do it", author, ADA))).toEqual([`author-identity ${agent} strong`]);
  });

  it.each([
    { name: "Claude Monet", email: "claude@example.org" },
    { name: "Claude", email: "81847+Claude@users.noreply.github.com" },
    { name: "Devin", email: "devin@example.org" },
    { name: "dependabot[bot]", email: "49699333+dependabot[bot]@users.noreply.github.com" },
    { name: "github-actions[bot]", email: "41898282+github-actions[bot]@users.noreply.github.com" },
    { name: "gemini-cli-robot", email: "gemini-cli-robot@google.com" },
    { name: "renovate[bot]", email: "29139614+renovate[bot]@users.noreply.github.com" },
    { name: "", email: "" },
    { name: "x".repeat(1000), email: `${"x".repeat(1000)}@example.org` },
  ])("%j is no agent", (author) => {
    expect(shown(commit("Do it", author))).toEqual([]);
  });

  it("counts an agent as committer, but not aider, which commits what people wrote", () => {
    expect(shown(commit("Do it", ADA, { name: "Cursor Agent", email: "cursoragent@cursor.com" }))).toEqual([
      "committer-identity cursor strong",
    ]);
    expect(shown(commit("Do it", ADA, { name: "Ada Lovelace (aider)", email: "ada@example.org" }))).toEqual([]);
    expect(shown(commit("Do it", ADA, GITHUB))).toEqual([]);
  });

  it("marks what an app suggested and GitHub committed as partial", () => {
    const suggestion = "Co-authored-by: roomote[bot] <219738659+roomote[bot]@users.noreply.github.com>";
    expect(shown(commit(`Update src/a.ts\n\n${suggestion}`, ADA, GITHUB))).toEqual(["trailer roo-code strong partial"]);
    expect(
      shown(
        commit(`Apply suggestions from code review\n\nCo-authored-by: Claude <noreply@anthropic.com>`, ADA, GITHUB),
      ),
    ).toEqual(["trailer claude-code strong partial"]);
    expect(shown(commit(`Update README.md\n\nCo-authored-by: Claude <noreply@anthropic.com>`, ADA, GITHUB))).toEqual([
      "trailer claude-code strong",
    ]);
    expect(shown(commit(`Add it (#7)\n\n${suggestion}`, ADA, GITHUB))).toEqual(["trailer roo-code strong"]);
  });

  it("never takes a mention for more than a hint", () => {
    expect(shown(commit("Refactor with Claude Code's help"))).toEqual(["message-signature claude-code weak"]);
    expect(shown(commit("Tidy up\n\nMostly written by Copilot."))).toEqual(["message-signature copilot weak"]);
    expect(shown(commit("Tidy up, AI-generated"))).toEqual(["message-signature null weak"]);
    expect(shown(commit("Move the cursor; goose and codex were renamed by Claude"))).toEqual([]);
  });

  it("says each thing once, and the whole before the part", () => {
    const line = "Co-authored-by: Claude <noreply@anthropic.com>";
    expect(shown(commit(`Squash\n\n${line}\n\n${line}\n`))).toEqual(["trailer claude-code strong"]);
  });

  it("keeps the values of trailers to itself", () => {
    const secret = ["ghp", "0123456789abcdefghijklmnopqrstuvwxyz"].join("_");
    const marks = marksOfCommit(
      catalog,
      commit(`Do it\n\nCo-authored-by: ${secret} <noreply@anthropic.com>\nAI-model: ${secret}\n`),
    );
    expect(marks.length).toBeGreaterThan(0);
    expect(JSON.stringify(marks)).not.toContain(secret);
  });
});
