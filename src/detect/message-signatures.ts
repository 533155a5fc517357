import type { Agent } from "./agent.ts";
import type { Catalog } from "./catalog.ts";
import { isEverydayName } from "./everyday-names.ts";
import { baseNameOf, parsePerson, slugOf } from "./identities.ts";
import type { Mark } from "./mark.ts";
import type { MessageLine } from "./message-lines.ts";
import { parseTrailer } from "./trailers.ts";

/** What a signature line names: `Generated with [Name](https://host/path)`. */
interface Signature {
  readonly name: string;
  /** Without scheme, in lower case, undefined where the line links nowhere. */
  readonly link: string | undefined;
  readonly hasEmoji: boolean;
}

const MAX_LINE = 300;
const VERB =
  /^(?:(?:code|commit|pr|pull request|this commit|this pr|this file|file) (?:was )?)?(?:generated|created|made|built|written|authored|co-authored|coded|crafted|implemented|assisted)\s(?:with|by|using|via)\s/i;
const MARKDOWN_LINK = /^\[([^[\]]{1,60})\]\(https?:\/\/([^\s()]{3,200})\)$/i;
const PLAIN_LINK = /^([^()[\]]{1,60})\(https?:\/\/([^\s()]{3,200})\)$/i;
const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|\s)+/u;
const LEADING_MARKUP = /^[*_#\-\s]{1,12}/;
const TRAILING_MARKUP = /[*_.\s]{1,12}$/;
/** Programs that sign in the same form and are no agents. */
const CLASSIC = new Set(
  "dependabot renovate renovatebot mend renovate release-please semantic-release greenkeeper snyk mergify pre-commit pre-commit.ci imgbot allcontributors changesets weblate crowdin transifex codecov stale github-actions yeoman cookiecutter copier cruft projen openapi-generator swagger jekyll hugo sphinx doxygen".split(
    " ",
  ),
);

/** A line -> the mark of the agent that signs its messages so; undefined for other lines. */
export function markOfSignature(catalog: Catalog, line: MessageLine): Mark | undefined {
  if (line.text.length > MAX_LINE) return undefined;
  const found = ownLine(catalog, line.text) ?? generatedWith(catalog, line.text);
  return found === undefined || !line.isQuoted ? found : { ...found, strength: "weak", seen: `a quoted ${found.seen}` };
}

/**
 * Agents that no table knows: a signature with a link and a co-author whose address is of the same domain, or who has the same
 * name, say together what neither says alone. Programs that are known to be no agents are left out.
 */
export function marksOfUnknownAgents(lines: readonly MessageLine[]): readonly Mark[] {
  const signatures = lines.flatMap((line) => {
    const signature = line.isQuoted ? undefined : parseSignature(line.text);
    return signature?.link === undefined ? [] : [{ ...signature, link: signature.link }];
  });
  if (signatures.length === 0) return [];
  const people = lines.flatMap((line) => {
    const trailer = line.isQuoted ? undefined : parseTrailer(line.text);
    return trailer?.key === "co-authored-by" ? [parsePerson(trailer.value)] : [];
  });
  const marks = new Map<string, Mark>();
  for (const { name, link } of signatures) {
    const called = baseNameOf(name);
    if (called === "" || CLASSIC.has(called) || CLASSIC.has(called.split(" ")[0] ?? "")) continue;
    const isSigned = people.some(
      (person) => /[@]/.test(person.email) && isSameParty(called, hostOf(link), baseNameOf(person.name), person.email),
    );
    if (!isSigned) continue;
    const seen = "a signature whose link and co-author belong together";
    marks.set(called, {
      kind: "message-signature",
      strength: "strong",
      agent: slugOf(called) ?? null,
      partial: false,
      seen,
    });
  }
  return [...marks.values()];
}

/** Old aider wrote the conversation below its subject. https://github.com/Aider-AI/aider/blob/main/HISTORY.md */
export function markOfAiderSubject(message: string): Mark | undefined {
  if (!message.startsWith("aider: ")) return undefined;
  const isOwnForm = /^aider: (?:Added \/app\/|[^\n]{1,500}\n\n# (?:Context:|Aider chat conversation:)\n)/.test(
    message.slice(0, 600),
  );
  return {
    kind: "message-signature",
    strength: isOwnForm ? "strong" : "weak",
    agent: "aider",
    partial: false,
    seen: "the subject that aider writes",
  };
}

/** Reads `Generated with …` in its usual forms, with or without an emoji and a link. */
export function parseSignature(line: string): Signature | undefined {
  if (line.length > MAX_LINE) return undefined;
  const bare = line.replace(LEADING_MARKUP, "");
  const emoji = EMOJI.exec(bare.slice(0, 20));
  const hasEmoji = emoji !== null && /\p{Extended_Pictographic}/u.test(emoji[0]);
  const text = (hasEmoji ? bare.slice(emoji[0].length) : bare).replace(LEADING_MARKUP, "");
  const verb = VERB.exec(text);
  if (verb === null) return undefined;
  const target = text
    .slice(verb[0].length)
    .replace(TRAILING_MARKUP, "")
    .replace(/^_{1,2}/, "");
  const linked = MARKDOWN_LINK.exec(target) ?? PLAIN_LINK.exec(target);
  if (linked !== null)
    return { name: (linked[1] ?? "").replaceAll("`", "").trim(), link: (linked[2] ?? "").toLowerCase(), hasEmoji };
  return target.length <= 60 ? { name: target, link: undefined, hasEmoji } : undefined;
}

function ownLine(catalog: Catalog, text: string): Mark | undefined {
  const found = catalog.lines.find(({ line }) => line.test(text));
  return found === undefined ? undefined : signatureMark(found.agent, true);
}

function generatedWith(catalog: Catalog, text: string): Mark | undefined {
  const signature = parseSignature(text);
  if (signature === undefined) return undefined;
  const agent = catalog.byName.get(baseNameOf(signature.name));
  if (signature.link !== undefined) {
    const linked = agentOfLink(catalog, signature.link);
    const owner = linked ?? (agent !== undefined && isOwnHost(agent, signature.link) ? agent : undefined);
    // The link says who, the name may be a product of its; a foreign link beside a known name is only a mention.
    if (owner !== undefined) return signatureMark(agent?.name === owner.name ? agent : owner, true);
    return agent === undefined ? undefined : signatureMark(agent, false);
  }
  if (agent === undefined) return undefined;
  return signatureMark(agent, signature.hasEmoji || !isEverydayName(baseNameOf(signature.name)));
}

/** The agent to whose pages a link (without the scheme) leads. */
export function agentOfLink(catalog: Catalog, link: string): Agent | undefined {
  return catalog.agents.find((agent) => agent.links?.some((known) => isBelow(link, known)));
}

function isBelow(link: string, known: string): boolean {
  return link.startsWith(known) && (link.length === known.length || /[/?#]/.test(link.charAt(known.length)));
}

function isOwnHost(agent: Agent, link: string): boolean {
  const host = hostOf(link);
  return (agent.domains ?? []).some((domain) => host === domain || host.endsWith(`.${domain}`));
}

function hostOf(link: string): string {
  return (/^[a-z0-9.-]{1,200}/.exec(link)?.[0] ?? "").replace(/^www\./, "");
}

function isSameParty(called: string, host: string, personName: string, email: string): boolean {
  const domain = email.slice(email.lastIndexOf("@") + 1).toLowerCase();
  const isSameDomain =
    domain.includes(".") && (host === domain || host.endsWith(`.${domain}`) || domain.endsWith(`.${host}`));
  const isHosting = /(?:^|\.)(?:github\.com|gitlab\.com|github\.io|google\.com|gmail\.com)$/.test(domain);
  const isNobody = /^(?:no-?reply|agent|bot|ai|assistant)@/i.test(email) || /\[bot\]@/i.test(email);
  return (isSameDomain && !isHosting) || (personName === called && isNobody);
}

function signatureMark(agent: Agent, isStrong: boolean): Mark {
  return {
    kind: "message-signature",
    strength: isStrong ? "strong" : "weak",
    agent: agent.name,
    partial: false,
    seen: `the signature of ${agent.name}`,
  };
}
