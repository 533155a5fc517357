import { PolicyError, type PolicyMistake, parsePolicy } from "../config/policy.ts";
import { parsePreset } from "../config/preset.ts";
import { ConfigurationError, IncompleteError } from "../domain/errors.ts";
import type { PolicyChoice } from "../domain/policy.ts";
import { createDigest } from "../io/digest.ts";
import { escapeControls } from "../io/log.ts";
import { type ChosenPolicy, prepare, readPolicy } from "../judge.ts";
import { renderJsonText } from "../report/json.ts";
import { SCANNER_NAMES } from "../scan/scanner-names.ts";
import type { CommandContext, Invocation } from "./command.ts";
import { choosePolicy, readPolicyFile } from "./policy-choice.ts";
import { type ExplainedRange, explainPolicy, renderExplanation } from "./policy-explanation.ts";
import { readRange, withRepository, withSession } from "./session.ts";

const RANGE_OPTIONS = ["repo", "base", "head"] as const;

/** `draftgate policy validate`: every mistake of a policy file on stderr, one line each; 2 where there is one, else 0. */
export async function runValidate(context: CommandContext, invocation: Invocation): Promise<number> {
  const [file = ""] = invocation.positionals;
  const mistakes = findMistakes(file, await readPolicyFile(context, file));
  const isValid = mistakes.length === 0;
  if (!isValid) await context.writeError(mistakes.map((mistake) => mistakeLine(file, mistake)).join(""));
  if (invocation.values["format"] === "json") {
    await context.writeResult(renderJsonText({ schemaVersion: 1, file, valid: isValid, mistakes }));
  } else if (isValid) {
    await context.writeResult(`${escapeControls(file)}: a valid policy\n`);
  }
  return isValid ? 0 : 2;
}

/** `draftgate policy explain`: the policy in full, and what each rule asks, of a range where one is asked about. */
export async function runExplain(context: CommandContext, invocation: Invocation): Promise<number> {
  const [argument] = invocation.positionals;
  const choice = await choosePolicy(context, argument);
  const isAsked = RANGE_OPTIONS.some((name) => invocation.values[name] !== undefined);
  const { chosen, range } =
    choice.kind === "base" || isAsked
      ? await readWithRange(context, invocation, choice)
      : await readWithRangeHere(context, invocation, choice);
  const explanation = explainPolicy(context.version, chosen, range);
  const isJson = invocation.values["format"] === "json";
  await context.writeResult(isJson ? renderJsonText(explanation) : renderExplanation(explanation, chosen.policy));
  return 0;
}

function findMistakes(file: string, text: Uint8Array): readonly PolicyMistake[] {
  try {
    parsePolicy(text, { file, tools: SCANNER_NAMES });
    return [];
  } catch (error) {
    if (error instanceof PolicyError) return error.mistakes;
    throw error;
  }
}

function mistakeLine(file: string, { line, column, message }: PolicyMistake): string {
  return `${escapeControls(`${file}:${line}:${column}: ${message}`)}\n`;
}

async function readWithRange(
  context: CommandContext,
  invocation: Invocation,
  choice: PolicyChoice,
): Promise<{ readonly chosen: ChosenPolicy; readonly range: ExplainedRange }> {
  return withSession(context, (session) =>
    withRepository(context, invocation, session, async (repository) => {
      const change = await readRange(invocation, repository);
      const chosen = await readPolicy(choice, change.baseSha, { repository, digest: session.digest });
      const { attributions, notices } = await prepare(change, chosen, repository);
      return { chosen: { ...chosen, notices }, range: { change, attributions } };
    }),
  );
}

type NamedChoice = Exclude<PolicyChoice, { readonly kind: "base" }>;

/** A named policy can be read anywhere: where nobody asked about a range, and there is none here, it is explained without. */
async function readWithRangeHere(
  context: CommandContext,
  invocation: Invocation,
  choice: NamedChoice,
): Promise<{ readonly chosen: ChosenPolicy; readonly range: ExplainedRange | null }> {
  try {
    return await readWithRange(context, invocation, choice);
  } catch (error) {
    if (!(error instanceof ConfigurationError) && !(error instanceof IncompleteError)) throw error;
    return { chosen: readAlone(choice), range: null };
  }
}

function readAlone(choice: NamedChoice): ChosenPolicy {
  const digest = createDigest();
  if (choice.kind === "preset") {
    const { policy, text } = parsePreset(choice.name, SCANNER_NAMES);
    return { policy, source: { source: `preset:${choice.name}`, sha256: digest.sha256(text) }, notices: [] };
  }
  const { policy } = parsePolicy(choice.text, { file: choice.name, tools: SCANNER_NAMES });
  return { policy, source: { source: `file:${choice.name}`, sha256: digest.sha256(choice.text) }, notices: [] };
}
