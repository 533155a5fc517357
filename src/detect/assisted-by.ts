import type { Strength } from "../domain/attribution.ts";
import type { Agent } from "./agent.ts";
import type { Catalog } from "./catalog.ts";
import { baseNameOf, matchIdentity, parsePerson, slugOf } from "./identities.ts";
import { agentOfFamily, modelFamily } from "./model-names.ts";

/** Who a value of `Assisted-by:` credits, when that is an agent or a model. */
export interface NamedAgent {
  readonly agent: string | null;
  readonly strength: Strength;
  readonly seen: string;
}

/** Agents whose bare name is also a first name by which people were credited. */
const FIRST_NAMES = new Set(["devin", "jules", "charlie", "ona", "shelley", "nori"]);
const MAX_VALUE = 300;

/**
 * The value of a crediting trailer -> the agent that it names, undefined for a person: `Assisted-by:` credited people long before
 * agents. Forms: `NAME:MODEL [TOOL]` (Linux kernel, https://docs.kernel.org/process/coding-assistants.html), `MODEL via NAME`,
 * `NAME <address>`, a whole model name, a whole agent name.
 */
export function agentOfValue(catalog: Catalog, value: string): NamedAgent | undefined {
  if (value.length > MAX_VALUE) return undefined;
  const { name, email } = parsePerson(value);
  const via = viaAgent(catalog, name);
  if (via !== undefined) return named(via);
  if (email !== "") {
    const match = matchIdentity(catalog, name, email);
    return match === undefined ? undefined : { agent: match.agent, strength: match.strength, seen: match.seen };
  }
  const plain = name
    .replace(/\s*\[[^\]]{0,60}\]/g, "")
    .replace(/\.$/, "")
    .trim();
  return kernelForm(catalog, plain) ?? wholeName(catalog, plain) ?? firstOfList(catalog, plain);
}

function named(agent: Agent): NamedAgent {
  return { agent: agent.name, strength: "strong", seen: agent.name };
}

function viaAgent(catalog: Catalog, name: string): Agent | undefined {
  const via = name.toLowerCase().lastIndexOf(" via ");
  return via < 0 ? undefined : catalog.byName.get(baseNameOf(name.slice(via + 5)));
}

function kernelForm(catalog: Catalog, value: string): NamedAgent | undefined {
  const separator = /[:/]/.exec(value);
  if (separator === null) return undefined;
  const left = value.slice(0, separator.index);
  const model =
    value
      .slice(separator.index + 1)
      .trim()
      .split(/\s+/)[0] ?? "";
  const known = catalog.byName.get(baseNameOf(left));
  if (known !== undefined && model !== "") return named(known);
  const family = modelFamily(model);
  if (family === undefined) return undefined;
  return { agent: slugOf(left) ?? agentOfFamily(family), strength: "strong", seen: `a ${family} model` };
}

function wholeName(catalog: Catalog, value: string): NamedAgent | undefined {
  const base = baseNameOf(value);
  const agent = catalog.byName.get(base);
  if (agent !== undefined) {
    const hasModel = value.includes("(") && modelFamily(value.slice(value.indexOf("(") + 1)) !== undefined;
    return FIRST_NAMES.has(base) && !hasModel ? { ...named(agent), strength: "weak" } : named(agent);
  }
  const family = modelFamily(value);
  if (family === undefined) return undefined;
  return { agent: agentOfFamily(family), strength: "strong", seen: `a ${family} model` };
}

/** `Claude Code, GPT-5`, `Cursor with Claude 4`: one part that is no first name is enough. */
function firstOfList(catalog: Catalog, value: string): NamedAgent | undefined {
  const parts = value.split(/,|;|&|\+| and | with | using | \/ /, 8);
  if (parts.length < 2) return undefined;
  for (const part of parts) {
    const base = baseNameOf(part);
    const isAlsoFirstName = FIRST_NAMES.has(base) || base === "claude";
    const found = isAlsoFirstName ? undefined : wholeName(catalog, part.trim());
    if (found !== undefined) return found;
  }
  return undefined;
}
