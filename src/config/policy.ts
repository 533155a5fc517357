import { ConfigurationError } from "../domain/errors.ts";
import type { Policy } from "../domain/policy.ts";
import { decodeText } from "./decode-text.ts";
import { checkRules, keyOf } from "./policy-rules.ts";
import { POLICY_SHAPE, type PolicyFile } from "./policy-schema.ts";
import { toPolicy } from "./policy-values.ts";
import { baseOf, resolvePolicy, withBuiltTools } from "./preset.ts";
import { quote } from "./quote.ts";
import type { Reading } from "./shape.ts";
import { createLocator, readYaml, type TextMistake, type YamlNode } from "./yaml.ts";

/** One mistake in a policy file: 1-based line, 1-based column in UTF-16 units, and one line for people. */
export interface PolicyMistake {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A policy that cannot be used: every mistake in the order of the text; the message is one line with the first of them. */
export class PolicyError extends ConfigurationError {
  readonly file: string;
  readonly mistakes: readonly PolicyMistake[];
  constructor(file: string, mistakes: readonly PolicyMistake[]) {
    const [first] = mistakes;
    const place = first === undefined ? file : `${file}:${first.line}:${first.column}`;
    const others = mistakes.length - 1;
    const rest = others > 0 ? ` (and ${others} more; draftgate policy validate lists them)` : "";
    super(`${place}: ${first?.message ?? "not a policy"}${rest}`);
    this.file = file;
    this.mistakes = mistakes;
  }
}

/** How a policy is read. */
export interface PolicyOptions {
  /** The name of the file in messages. */
  readonly file: string;
  /** The scanners that this program has; a policy that names another is refused, a preset only leaves it out. */
  readonly tools: readonly string[];
}

const MAX_BYTES = 64 * 1024;

/**
 * A policy file (UTF-8, 64 KiB at most) -> the policy after `extends`, with every default filled in. Throws PolicyError with
 * every mistake, each at its line and column.
 */
export function parsePolicy(source: string | Uint8Array, options: PolicyOptions): { readonly policy: Policy } {
  const { text, mistake } = decodeText(source, MAX_BYTES);
  const locate = createLocator(text);
  const fail = (mistakes: readonly TextMistake[]): never => {
    const sorted = [...mistakes].sort((left, right) => left.offset - right.offset);
    throw new PolicyError(
      options.file,
      sorted.map(({ offset, message }) => ({ ...locate(offset), message })),
    );
  };
  if (mistake !== undefined) return fail([mistake]);
  const { file, mistakes } = readPolicyFile(text, options.tools);
  if (file === undefined || mistakes.length > 0) return fail(mistakes);
  return { policy: toPolicy(withBuiltTools(resolvePolicy(file), options.tools)) };
}

/** The text of a preset -> what stands in it, without what it extends; throws Error for a preset that is no policy. */
export function parsePresetText(text: string): PolicyFile {
  const { file, mistakes } = readPolicyFile(text, undefined);
  const [first] = mistakes;
  if (file === undefined || first !== undefined) throw new Error(first?.message ?? "not a policy");
  return file;
}

interface FileReading {
  readonly file: PolicyFile | undefined;
  readonly mistakes: readonly TextMistake[];
}

// `tools` is undefined for the presets, which name every scanner there will be.
function readPolicyFile(text: string, tools: readonly string[] | undefined): FileReading {
  const { root, mistakes: yamlMistakes } = readYaml(text);
  const mistakes = [...yamlMistakes];
  const nodes = new Map<object, YamlNode>();
  const reading: Reading = { nodes, report: (offset, message) => mistakes.push({ offset, message }) };
  if (root === undefined) {
    if (mistakes.length === 0) reading.report(0, "nothing in it; a policy starts with version: 1");
    return { file: undefined, mistakes };
  }
  const file = POLICY_SHAPE.read(root, "the policy", reading);
  if (file === undefined) return { file, mistakes };
  if (tools !== undefined) checkTools(file, tools, reading);
  // A preset is read to be written down, before there is anything that it could extend.
  const isPreset = tools === undefined;
  const isBaseKnown = !isPreset && (file.extends !== undefined || keyOf(reading, file, "extends") === undefined);
  checkRules(file, isBaseKnown ? baseOf(file) : undefined, reading);
  return { file, mistakes };
}

function checkTools(file: PolicyFile, tools: readonly string[], reading: Reading): void {
  const named = file.scan?.tools ?? {};
  for (const name of Object.keys(named)) {
    if (tools.includes(name)) continue;
    reading.report(keyOf(reading, named, name)?.offset ?? 0, `the tool ${quote(name)} is not built yet; remove it`);
  }
}
