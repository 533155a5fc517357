import type { ChangeOutline } from "../domain/change.ts";
import type { NamedOperator } from "../domain/people.ts";
import { foldCase } from "../domain/people.ts";
import type { Catalog } from "./catalog.ts";
import { messageLines } from "./message-lines.ts";

const MAX_TEXT = 262_144;
/** Names beyond this many are left out: agents name one or two. */
const MAX_NAMED = 50;

/**
 * Whom agents' own lines in the pull request's description and in commit messages name as the one who had them work. Only whole lines
 * in the form that one agent writes count, so that nobody is named by what people write of each other; quoted lines never do.
 */
export function operatorsInTexts(catalog: Catalog, change: ChangeOutline): readonly NamedOperator[] {
  const logins = new Map<string, string>();
  const texts = [change.pullRequest?.body ?? "", ...change.commits.map((commit) => commit.message)];
  for (const text of texts) {
    const shown = text.slice(0, MAX_TEXT);
    const forms = formsFor(catalog, shown.toLowerCase());
    for (const line of messageLines(shown)) {
      if (line.isQuoted || !line.text.includes("@")) continue;
      const login = forms.map((form) => form.exec(line.text)?.[1]).find((found) => found !== undefined);
      if (login !== undefined && logins.size < MAX_NAMED) logins.set(foldCase(login), login);
    }
  }
  return [...logins.values()].map((login) => ({ login, email: null }));
}

function formsFor(catalog: Catalog, text: string): readonly RegExp[] {
  return catalog.agents.flatMap(({ operatorLines = [], requesterLines = [], sessions = [] }) =>
    sessions.some((start) => text.includes(`://${start}`)) ? [...operatorLines, ...requesterLines] : operatorLines,
  );
}

/** `Name <email>` or an email, as git-ai records whose prompts a session had -> the person, undefined where it names no email. */
export function operatorOfIdentity(identity: string): NamedOperator | undefined {
  const email = /(?:^|<)([^<>\s@]{1,100}@[^<>\s@]{1,200})>?\s*$/.exec(identity.slice(0, 500))?.[1];
  return email === undefined ? undefined : { login: null, email: foldCase(email) };
}
