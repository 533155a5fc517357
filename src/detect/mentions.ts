import type { Catalog } from "./catalog.ts";
import type { Mark } from "./mark.ts";

const MAX_TEXT = 65_536;
/** Names that mean an agent wherever they stand; all others need a verb before them. */
const DISTINCT: readonly (readonly [string, string])[] = [
  ["claude code", "claude-code"],
  ["chatgpt", "codex"],
  ["github copilot", "copilot"],
  ["openai codex", "codex"],
  ["codex cli", "codex"],
  ["gemini cli", "gemini-cli"],
  ["gemini code assist", "gemini-code-assist"],
  ["cursor agent", "cursor"],
  ["devin ai", "devin"],
  ["roo code", "roo-code"],
  ["amazon q developer", "amazon-q"],
  ["copilot autofix", "copilot-autofix"],
  ["copilot workspace", "copilot-workspace"],
];
const VERBED =
  /\b(?:generated|written|created|implemented|made|built|authored|refactored|fixed|drafted|coded|produced|assisted|pair(?:ed|-programmed)|help(?:ed)?) (?:entirely |mostly |partly |in part )?(?:with|by|using|from|via) (?:the help of |help from )?(?:an? |the )?([A-Z][\w.-]{1,20}(?: [A-Z][\w.-]{1,20})?)/g;
const AI_WORDS =
  /\b(?:ai|llm)[- ](?:generated|written|authored|assisted)\b|\b(?:generated|written|authored|created) (?:by|with|using) (?:ai|an llm|a llm)\b/i;
const MAX_VERBED = 200;

/** Prose -> at most one weak mark for the first agent that it mentions; words never prove more. */
export function markOfMention(catalog: Catalog, kind: "message-signature" | "pr-text", text: string): Mark | undefined {
  const cut = text.slice(0, MAX_TEXT);
  const lower = cut.toLowerCase();
  for (const [words, agent] of DISTINCT) {
    const at = lower.indexOf(words);
    if (at >= 0 && !/[\w-]/.test(lower.charAt(at - 1)) && !/[\w-]/.test(lower.charAt(at + words.length))) {
      return weak(kind, agent, `words that mention ${agent}`);
    }
  }
  let tries = 0;
  for (const match of cut.matchAll(VERBED)) {
    tries += 1;
    if (tries > MAX_VERBED) break;
    const words = (match[1] ?? "").toLowerCase().replace(/[.-]+$/, "");
    const agent = catalog.byName.get(words) ?? catalog.byName.get(words.split(" ")[0] ?? "");
    if (agent !== undefined) return weak(kind, agent.name, `words that mention ${agent.name}`);
  }
  return AI_WORDS.test(cut) ? weak(kind, null, "words that speak of AI") : undefined;
}

function weak(kind: "message-signature" | "pr-text", agent: string | null, seen: string): Mark {
  return { kind, strength: "weak", agent, partial: false, seen };
}
