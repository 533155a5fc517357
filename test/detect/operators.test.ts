import { describe, expect, it } from "vitest";
import { createCatalog } from "../../src/detect/catalog.ts";
import { promptersOf } from "../../src/detect/git-ai-notes.ts";
import { operatorOfIdentity, operatorsInTexts } from "../../src/detect/operators.ts";
import type { Change, Commit } from "../../src/domain/change.ts";

const catalog = createCatalog([]);
const JULES =
  "*PR created automatically by Jules for task [14039077492578475302](https://jules.google.com/task/14039077492578475302) started by @octo-cat*";
const OPENHANDS =
  "@octo-cat can click here to [continue refining the PR](https://app.all-hands.dev/conversations/dd6b9211-3d39)";
const DEVIN = "Link to Devin run: https://app.devin.ai/sessions/8ab66be5433e4d41b2b20e9d8d63d8c0";

function changeWith(body: string, message = "Change"): Change {
  const person = { name: "x", email: "x@example.com" };
  const commit: Commit = { sha: "1".repeat(40), parents: [], author: person, committer: person, message, files: [] };
  const sha = "0".repeat(40);
  const pullRequest = {
    ...{ repository: "o/r", number: 1, title: "Change", body, authorLogin: "x", authorId: 1 },
    ...{ baseRef: "main", headRef: "topic", isFork: false, isDraft: false, labels: [] },
  };
  return { baseSha: sha, headSha: sha, mergeBaseSha: sha, files: [], commits: [commit], pullRequest };
}

const logins = (body: string, message?: string): readonly (string | null)[] =>
  operatorsInTexts(catalog, changeWith(body, message)).map(({ login }) => login);

describe("whom an agent's own lines name", () => {
  it.each([
    ["Jules in a description", `Explain the repo.\n\n---\n${JULES}`],
    ["Jules, without the emphasis", JULES.replaceAll("*", "")],
    ["OpenHands", `Text\n\n${OPENHANDS}`],
    ["OpenHands on a host of one's own", OPENHANDS.replace("app.all-hands.dev", "hands.example.com")],
    ["Devin, with a name", `Links:\n- ${DEVIN}\n- Requested by: Octo Cat (@octo-cat)`],
    ["Devin, without one", `${DEVIN}\r\n**Requested by:** @octo-cat\r\n`],
  ])("is the one who had it work: %s", (_, body) => {
    expect(logins(body)).toEqual(["octo-cat"]);
    expect(logins("", body)).toEqual(["octo-cat"]);
  });

  it.each([
    ["in the middle of what somebody writes", `See: ${JULES}`],
    ["with more behind it", `${JULES} and @mona`],
    ["in a quote", `> ${JULES}`],
    ["in a code block", `\`\`\`\n${JULES}\n\`\`\``],
    ["as an example", `    ${OPENHANDS}`],
    ["in prose of somebody else", "This was started by @octo-cat, who had Jules do it."],
    ["under another address", JULES.replaceAll("jules.google.com", "jules.example.com")],
    ["as a request, which people write too", "Requested by: @octo-cat"],
    ["with letters that no login has", JULES.replace("octo-cat", "octo_c\u0430t")],
  ])("is nobody %s", (_, body) => {
    expect(logins(body)).toEqual([]);
  });

  it("is each person once, whatever the case", () => {
    expect(
      logins(`${JULES}\n${JULES.replace("octo-cat", "OCTO-cat")}\n${OPENHANDS.replace("octo-cat", "mona")}`),
    ).toEqual(["OCTO-cat", "mona"]);
  });

  it("takes linear time on hostile text", () => {
    const started = performance.now();
    for (const unit of ["Requested by: (", "* ", "@", "[", `${DEVIN}\n`]) logins(unit.repeat(260_000 / unit.length));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe("whose prompts a git-ai note speaks of", () => {
  const noteOf = (metadata: unknown): Uint8Array =>
    new TextEncoder().encode(`src/a.ts\n  s_1::t_1 1-3\n---\n${JSON.stringify(metadata)}`);

  it("is who prompted the agents' sessions, not who wrote lines without one", () => {
    const agent = { tool: "cursor", id: "1", model: "m" };
    const note = noteOf({
      prompts: { p1: { agent_id: agent, human_author: "Octo Cat <Octo@Example.com>" } },
      sessions: { s_1: { agent_id: agent, human_author: "mona@example.com" }, s_2: { agent_id: agent } },
      humans: { h_1: { author: "Hubot <hubot@example.com>" } },
    });
    expect(promptersOf(note)).toEqual(["Octo Cat <Octo@Example.com>", "mona@example.com"]);
    expect(promptersOf(note).map(operatorOfIdentity)).toEqual([
      { login: null, email: "octo@example.com" },
      { login: null, email: "mona@example.com" },
    ]);
  });

  it("is nobody in a note of a test tool, without metadata, or that cannot be read", () => {
    expect(
      promptersOf(noteOf({ sessions: { s_1: { agent_id: { tool: "mock_ai" }, human_author: "a@b.c" } } })),
    ).toEqual([]);
    expect(promptersOf(noteOf({ sessions: { s_1: { human_author: 7 } } }))).toEqual([]);
    expect(promptersOf(new TextEncoder().encode('---\n{"human_author"'))).toEqual([]);
    expect(promptersOf(new TextEncoder().encode("src/a.ts\n  s_1 1-3\n"))).toEqual([]);
    expect(operatorOfIdentity("Octo Cat")).toBeUndefined();
  });
});
