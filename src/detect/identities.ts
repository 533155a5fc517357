import type { Strength } from "../domain/attribution.ts";
import type { Agent } from "./agent.ts";
import type { Catalog } from "./catalog.ts";
import { agentOfFamily, modelFamily } from "./model-names.ts";
import { shownText } from "./shown-text.ts";

/** An identity that is an agent's own. `seen` says in our own words what it was recognized by, without the untrusted rest. */
export interface IdentityMatch {
  readonly agent: string | null;
  readonly strength: Strength;
  /** True for a reviewer whose accepted suggestion is only a part of a commit. */
  readonly suggests: boolean;
  readonly seen: string;
}

const GITHUB_NOREPLY = /^(?:(\d{1,12})\+)?([a-z0-9-]{1,60}(?:\[bot\])?)@users\.noreply\.[a-z0-9.-]{1,200}$/;
const NOBODYS_LOCAL_PARTS = new Set(["noreply", "no-reply", "donotreply", "do-not-reply"]);
const AGENT_LOCAL_PARTS = new Set(["agent", "bot", "ai", "assistant", "cli", ...NOBODYS_LOCAL_PARTS]);
const MAX_NAME = 120;
const MAX_EMAIL = 254;

/**
 * A name and an address -> the agent whose own they are, undefined for everybody else. A name alone never suffices: people are
 * called Claude and Devin too. https://docs.github.com/en/account-and-profile/reference/email-addresses-reference
 */
export function matchIdentity(catalog: Catalog, name: string, email: string): IdentityMatch | undefined {
  const address = email.trim().toLowerCase();
  if (address.length > MAX_EMAIL) return undefined;
  const calledName = baseNameOf(name);
  return (
    matchEmail(catalog, address) ??
    matchNoreply(catalog, calledName, address) ??
    matchNamedAddress(catalog, calledName, address) ??
    matchModel(name, address)
  );
}

/** A trailer's value -> name and address; also without the angle brackets, and with the closing one cut off. */
export function parsePerson(value: string): { readonly name: string; readonly email: string } {
  const open = value.indexOf("<");
  if (open >= 0) {
    const close = value.indexOf(">", open);
    return { name: value.slice(0, open).trim(), email: value.slice(open + 1, close < 0 ? undefined : close).trim() };
  }
  const space = value.lastIndexOf(" ");
  const last = value.slice(space + 1);
  if (!last.includes("@")) return { name: value.trim(), email: "" };
  return { name: value.slice(0, Math.max(space, 0)).trim(), email: last };
}

/** A GitHub login (with `[bot]` for apps) -> the agent whose account it is. */
export function matchLogin(catalog: Catalog, login: string): IdentityMatch | undefined {
  const known = login.trim().toLowerCase();
  const agent = catalog.byLogin.get(known);
  if (agent !== undefined) return found(agent, "strong", `the account ${known}`);
  const mixed = catalog.byMixedLogin.get(known);
  return mixed === undefined
    ? undefined
    : found(mixed, "weak", `the account ${known}, which also works without a model`);
}

/** Whether `name` ends in ` (aider)`, which aider appends to the author of what it wrote. https://aider.chat/docs/git.html */
export function hasAiderSuffix(name: string): boolean {
  return name.trimEnd().endsWith(" (aider)");
}

/** A display name without what stands in parentheses behind it, in lower case; `x[bot]` gives `x`. */
export function baseNameOf(name: string): string {
  if (name.length > MAX_NAME) return "";
  const open = name.indexOf("(");
  return (open > 0 ? name.slice(0, open) : name)
    .replace(/\[bot\]\s*$/i, "")
    .trim()
    .toLowerCase();
}

function found(agent: Agent, strength: Strength, seen: string): IdentityMatch {
  return { agent: agent.name, strength, suggests: agent.suggests === true, seen };
}

function matchEmail(catalog: Catalog, address: string): IdentityMatch | undefined {
  const agent = catalog.byEmail.get(address);
  if (agent !== undefined) return found(agent, "strong", address);
  const doubtful = catalog.byDoubtfulEmail.get(address);
  if (doubtful === undefined) return undefined;
  return found(doubtful, "weak", `${address}, which an editor also adds to hand-written commits`);
}

function matchNoreply(catalog: Catalog, calledName: string, address: string): IdentityMatch | undefined {
  const parts = GITHUB_NOREPLY.exec(address);
  const login = parts?.[2];
  if (login === undefined) return undefined;
  const account = catalog.byAccount.get(`${parts?.[1] ?? ""}+${login}`);
  if (account !== undefined) {
    // Autofix signs with the reviewer's account; its name tells which of the two it was.
    const byName = catalog.byName.get(calledName);
    const agent = account.suggests === true && byName?.suggests === true ? byName : account;
    return found(agent, "strong", `${parts?.[1] ?? ""}+${login}`);
  }
  return matchLogin(catalog, login);
}

function matchNamedAddress(catalog: Catalog, calledName: string, address: string): IdentityMatch | undefined {
  const at = address.lastIndexOf("@");
  const local = address.slice(0, Math.max(at, 0));
  const domain = address.slice(at + 1);
  const agent = catalog.byName.get(calledName);
  if (agent === undefined || at < 1) return undefined;
  const isVendors = (agent.domains ?? []).includes(domain);
  const isOwnName = local === agent.name || local === calledName.replaceAll(" ", "") || AGENT_LOCAL_PARTS.has(local);
  if (NOBODYS_LOCAL_PARTS.has(local) || (isVendors && isOwnName)) {
    return found(agent, "strong", `the name ${calledName} with an address of no person`);
  }
  return undefined;
}

/** Nobody is called `Claude Opus 4.6`, and no person's address starts with noreply and carries a model in the name. */
function matchModel(name: string, address: string): IdentityMatch | undefined {
  const local = address.slice(0, Math.max(address.lastIndexOf("@"), 0));
  const family = modelFamily(name, AGENT_LOCAL_PARTS.has(local));
  if (family !== undefined) {
    return { agent: agentOfFamily(family), strength: "strong", suggests: false, seen: `a ${family} model` };
  }
  const inside = /^([^()]{1,60})\(([^()]{1,60})\)\s*$/.exec(name.slice(0, MAX_NAME));
  const model = inside === null ? undefined : modelFamily(inside[2] ?? "");
  if (model === undefined || !AGENT_LOCAL_PARTS.has(local)) return undefined;
  return {
    agent: slugOf(inside?.[1] ?? "") ?? agentOfFamily(model),
    strength: "strong",
    suggests: false,
    seen: `a ${model} model behind a name with an address of no person`,
  };
}

/** A short name for an agent that no table knows: words of letters with hyphens, undefined where the text is no such name. */
export function slugOf(name: string): string | undefined {
  const words = name
    .trim()
    .toLowerCase()
    .split(/[\s_-]+/);
  const isPlain = words.length <= 3 && words.every((word) => /^[a-z]{1,16}\d{0,2}$/.test(word));
  return isPlain ? shownText(words.join("-")) : undefined;
}
