import { agentOfValue } from "./assisted-by.ts";
import type { Catalog, TrailerRule } from "./catalog.ts";
import { isEverydayName } from "./everyday-names.ts";
import { baseNameOf, matchIdentity, parsePerson } from "./identities.ts";
import type { Mark } from "./mark.ts";
import type { MessageLine } from "./message-lines.ts";
import { modelFamily } from "./model-names.ts";
import { agentOfTool } from "./tool-names.ts";

/** A line of the form `Key: value`. */
export interface Trailer {
  /** In lower case. */
  readonly key: string;
  readonly value: string;
}

const KEY = /^[A-Za-z][A-Za-z0-9_]*(?:[- ][A-Za-z0-9_]+)*$/;
const MAX_KEY = 40;

/** Keys whose value is whoever wrote the change. */
const AUTHOR_KEYS = new Set([
  "co-authored-by",
  "co-author",
  "co-developed-by",
  "authored-by",
  "author",
  "signed-off-by",
  "created-by",
  "written-by",
  "implemented-by",
  "coded-by",
  "pair-programmed-with",
]);
/** Keys that credit tools as well as people, so that only a value that names a known agent or model counts. */
const ASSIST_KEYS = new Set([
  "assisted-by",
  "generated-by",
  "helped-by",
  "made-with",
  "made-by",
  "generated-with",
  "assisted-with",
  "built-with",
  "powered-by",
  "created-with",
]);
/** Keys that say what an agent did about a change without writing it. */
const ASIDE_KEYS = new Set(["reviewed-by", "suggested-by", "reported-by", "tested-by", "acked-by"]);
/** Keys that disclose by themselves, unless the value denies it; games and robots have agents too, so the words are few. */
const DISCLOSURE_KEY =
  /^(?:ai|llm|genai)-(?:assisted|generated|authored|written|coauthored|co-authored)(?:-(?:by|with|code))?$/;
/** Keys that disclose by a value that names an agent or model. */
const TOOL_KEY = /^(?:ai|llm|genai)-(?:assistant|assistance|agent|agents|tool|tools|model|models|used|usage)$/;
const DENIALS = new Set(["", "no", "none", "false", "n/a", "na", "0", "never", "nil", "-", "not used", "human"]);

/** A line -> its trailer, undefined where it is none. */
export function parseTrailer(line: string): Trailer | undefined {
  const colon = line.slice(0, MAX_KEY + 1).indexOf(":");
  if (colon < 2) return undefined;
  const key = line.slice(0, colon).trim();
  if (!KEY.test(key)) return undefined;
  return { key: key.toLowerCase(), value: line.slice(colon + 1).trim() };
}

/** What one line says by being a trailer; undefined where it is none or says nothing of an agent. */
export function markOfTrailer(catalog: Catalog, line: MessageLine): Mark | undefined {
  const mark = policyMark(catalog, line.text) ?? builtInMark(catalog, line);
  return mark === undefined || !line.isQuoted
    ? mark
    : { ...mark, strength: "weak", seen: `a quoted line, ${mark.seen}` };
}

function policyMark(catalog: Catalog, line: string): Mark | undefined {
  const text = line.toLowerCase();
  const rule = catalog.policyTrailers.find(
    ({ text: literal }) =>
      text.startsWith(literal) && (!/\w$/.test(literal) || !/^\w/.test(text.slice(literal.length))),
  );
  if (rule === undefined) return undefined;
  return {
    kind: "trailer",
    strength: "strong",
    agent: rule.agent,
    partial: false,
    seen: "a trailer that the policy names",
  };
}

function builtInMark(catalog: Catalog, line: MessageLine): Mark | undefined {
  const trailer = parseTrailer(line.text);
  if (trailer === undefined) return undefined;
  const { key, value } = trailer;
  const own = catalog.trailers.get(key)?.find((rule) => rule.value === undefined || rule.value.test(value));
  if (own !== undefined) return mark(ownAgent(catalog, own, value), `the trailer ${key}`);
  if (AUTHOR_KEYS.has(key)) return authorMark(catalog, key, value);
  if (ASSIST_KEYS.has(key) || TOOL_KEY.test(key)) return assistMark(catalog, key, value);
  if (ASIDE_KEYS.has(key)) return asideMark(catalog, key, value);
  const isDisclosed =
    DISCLOSURE_KEY.test(key) && !line.isSubject && !DENIALS.has(value.toLowerCase().replace(/\.$/, ""));
  return isDisclosed ? mark(agentOfValue(catalog, value)?.agent ?? null, `the trailer ${key}`) : undefined;
}

/** Entire names in its own trailer the agent that it watched. */
function ownAgent(catalog: Catalog, own: TrailerRule, value: string): string {
  return own.key === "entire-agent" ? (agentOfTool(catalog, value) ?? own.agent.name) : own.agent.name;
}

function authorMark(catalog: Catalog, key: string, value: string): Mark | undefined {
  const { name, email } = parsePerson(value);
  const match = matchIdentity(catalog, name, email);
  if (match === undefined) return email === "" ? nameOnlyMark(catalog, key, name) : undefined;
  return {
    kind: "trailer",
    strength: match.strength,
    agent: match.agent,
    partial: match.suggests,
    seen: `the trailer ${key} with ${match.seen}`,
  };
}

/** Without an address only a name that is nothing but a product's is an identity; one that people have too is a hint. */
function nameOnlyMark(catalog: Catalog, key: string, name: string): Mark | undefined {
  const called = baseNameOf(name);
  const agent = catalog.byName.get(called);
  if (agent === undefined) return undefined;
  const strength = isEverydayName(called) ? "weak" : "strong";
  return { ...mark(agent.name, `the trailer ${key} with the name ${called}`), strength };
}

function assistMark(catalog: Catalog, key: string, value: string): Mark | undefined {
  const named = agentOfValue(catalog, value);
  return named === undefined
    ? undefined
    : { ...mark(named.agent, `the trailer ${key} that names ${named.seen}`), strength: named.strength };
}

function asideMark(catalog: Catalog, key: string, value: string): Mark | undefined {
  const { name, email } = parsePerson(value);
  const match = matchIdentity(catalog, name, email);
  if (match === undefined && modelFamily(name, false) === undefined) return undefined;
  return { ...mark(match?.agent ?? null, `the trailer ${key}, which is not about writing`), strength: "weak" };
}

function mark(agent: string | null, seen: string): Mark {
  return { kind: "trailer", strength: "strong", agent, partial: false, seen };
}
