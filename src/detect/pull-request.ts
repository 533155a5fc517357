import type { EvidenceKind, Strength } from "../domain/attribution.ts";
import type { PullRequestFacts } from "../domain/change.ts";
import type { Agent } from "./agent.ts";
import { agentOfBranch } from "./branches.ts";
import type { Catalog } from "./catalog.ts";
import { matchLogin } from "./identities.ts";
import type { Mark } from "./mark.ts";
import { markOfMention } from "./mentions.ts";
import { readPullRequestText, type TextFindings } from "./pr-text.ts";

/** Labels by which projects mark work of agents, in lower case, without what separates their words. */
const AI_LABELS = new Set(
  "ai aigenerated aiassisted aiwritten aiauthored aiagent llm llmgenerated llmassisted generatedbyai genai vibecoded vibecoding agent agentic claude claudecode copilot githubcopilot codex cursor devin jules openhands sweep aider gemini geminicli".split(
    " ",
  ),
);

/**
 * What the pull request around a change says of agents. The author's account is strong; a branch prefix and a session link of one
 * agent are strong together and weak alone; labels and words are weak. These marks hold for every file of the change.
 */
export function marksOfPullRequest(catalog: Catalog, pullRequest: PullRequestFacts): readonly Mark[] {
  const author = matchLogin(catalog, pullRequest.authorLogin);
  const marks: Mark[] =
    author === undefined ? [] : [mark("pr-author", author.strength, author.agent, `its author, ${author.seen}`)];
  const text = readPullRequestText(catalog, pullRequest.title, pullRequest.body);
  marks.push(...branchMarks(agentOfBranch(catalog, pullRequest.headRef), text));
  const linked = new Set(text.sessions.map((agent) => agent.name));
  for (const name of text.signed.filter((signed) => !linked.has(signed))) {
    marks.push(mark("pr-text", "weak", name, `the mark of ${name} in its text`));
  }
  if (text.sessions.length === 0 && text.signed.length === 0) {
    const mention = markOfMention(catalog, "pr-text", `${pullRequest.title}\n${pullRequest.body}`);
    if (mention !== undefined) marks.push(mention);
  }
  return [...marks, ...labelMarks(catalog, pullRequest.labels)];
}

/** The branch's name and the sessions that the text links, strong where both are of one agent. */
function branchMarks(branch: Agent | undefined, text: TextFindings): readonly Mark[] {
  const marks: Mark[] = [];
  const isBoth = branch !== undefined && text.sessions.some((agent) => agent.name === branch.name);
  if (branch !== undefined) {
    const seen = `a branch name in the form of ${branch.name}${isBoth ? ", together with a link to a session of it" : ""}`;
    marks.push(mark("branch-name", isBoth ? "strong" : "weak", branch.name, seen));
  }
  for (const { name } of text.sessions) {
    const isBranchs = isBoth && name === branch?.name;
    const seen = `a link to a session of ${name}${isBranchs ? ", together with its form of branch name" : ""}`;
    marks.push(mark("pr-text", isBranchs ? "strong" : "weak", name, seen));
  }
  return marks;
}

function mark(kind: EvidenceKind, strength: Strength, agent: string | null, seen: string): Mark {
  return { kind, strength, agent, partial: false, seen };
}

function labelMarks(catalog: Catalog, labels: readonly string[]): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const label of labels) {
    const words = label
      .slice(0, 60)
      .toLowerCase()
      .replace(/[\s:_/-]+/g, " ")
      .trim();
    if (!AI_LABELS.has(words.replaceAll(" ", ""))) continue;
    const agent = catalog.byName.get(words)?.name ?? null;
    marks.set(words, { kind: "label", strength: "weak", agent, partial: false, seen: `the label ${words}` });
  }
  return [...marks.values()];
}
