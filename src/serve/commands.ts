import { authorize } from "../command/authorize.ts";
import type { JudgedCommand } from "../domain/command.ts";
import type { Finding } from "../domain/finding.ts";
import { hasPermission, type People } from "../domain/people.ts";
import { gateAuthority } from "../gate/authority.ts";
import type { Prepared } from "../judge.ts";
import type { Context } from "./context.ts";
import type { Words } from "./words.ts";

/** What decides about commands besides who gave them. */
export interface CommandFacts {
  readonly prepared: Prepared;
  readonly findings: readonly Finding[];
  readonly words: Words;
  readonly people: People;
  /** Why the model is only asked where somebody else than the author wants it, null where that is not so. */
  readonly stranger: string | null;
}

/** The commands that stand -> each with why it is refused, if it is. */
export function judgeCommands(facts: CommandFacts, context: Context): readonly JudgedCommand[] {
  const { prepared, findings, words, people } = facts;
  const { change, attributions, chosen } = prepared;
  const authority = gateAuthority({ policy: chosen.policy, change, attributions, findings, people });
  const judged = authorize(words.commands, {
    ...authority,
    permissionOf: ({ id }) => people.permissions.get(id) ?? { known: false, reason: "nobody was asked" },
    isAuthor: ({ id }) => id === people.author?.id,
    headSha: change.headSha,
    paths: change.files.flatMap(({ path, previousPath }) =>
      previousPath === undefined ? [path] : [path, previousPath],
    ),
    fingerprints: findings.map((finding) => finding.fingerprint),
  });
  return judged.map((command) => ({ ...command, refusal: command.refusal ?? modelRefusal(command, facts, context) }));
}

const MODEL_COMMANDS = new Set(["review", "regenerate", "tests"]);

function modelRefusal(command: JudgedCommand, facts: CommandFacts, { ports }: Context): string | null {
  const { parsed, word } = command;
  if (!("command" in parsed) || !MODEL_COMMANDS.has(parsed.command.name)) return null;
  // Tests need no model: without one their cases stay open.
  if (parsed.command.name === "tests") return null;
  if (ports.model === null) return `${word} needs a model, and none is configured (input model-base-url of the action)`;
  if (facts.prepared.chosen.policy.review.files === "none") {
    return "the policy lets no model see the change (review.files is none)";
  }
  return parsed.command.name === "review" ? selfRefusal(command, facts) : null;
}

/** A stranger cannot spend what the model costs by asking for it himself. */
function selfRefusal({ actor }: JudgedCommand, { people, stranger }: CommandFacts): string | null {
  if (stranger === null || actor.id !== people.author?.id) return null;
  const fact = people.permissions.get(actor.id);
  if (fact?.known === true && hasPermission(fact.value, "triage")) return null;
  return "the author of a change from another repository cannot ask for its review; somebody with triage access can";
}
