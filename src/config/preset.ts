import { ConfigurationError } from "../domain/errors.ts";
import { nearest } from "../domain/nearest.ts";
import { type Policy, PRESET_NAMES, type PresetName } from "../domain/policy.ts";
import { mergePolicyFiles } from "./policy-merge.ts";
import type { PolicyFile } from "./policy-schema.ts";
import { toPolicy } from "./policy-values.ts";
// Written by scripts/schemas.ts from policies/: most runs need a preset, and few a reader of YAML.
import written from "./presets.json" with { type: "json" };
import { quote } from "./quote.ts";

/** A preset as people read it in policies/, and what stands in it. */
interface Preset {
  readonly text: string;
  readonly file: PolicyFile;
}

const PRESETS = written as Readonly<Record<PresetName, object>> as Readonly<Record<PresetName, Preset>>;

/** `default`, `solo`, `strict` or `advisory` -> that policy with the scanners in `tools`, and its text; throws ConfigurationError for another name. */
export function parsePreset(
  name: string,
  tools: readonly string[],
): { readonly policy: Policy; readonly text: string } {
  const preset = PRESET_NAMES.find((known) => known === name);
  if (preset === undefined) {
    const close = nearest(name, PRESET_NAMES);
    const hint = close === undefined ? `there are ${PRESET_NAMES.join(", ")}` : `did you mean preset:${close}?`;
    throw new ConfigurationError(`no preset ${quote(name)}; ${hint}`);
  }
  const policy = toPolicy(withBuiltTools(resolvePolicy(PRESETS[preset].file), tools));
  return { policy, text: PRESETS[preset].text };
}

/** A policy file on top of all that it extends. */
export function resolvePolicy(file: PolicyFile): PolicyFile {
  return mergePolicyFiles(baseOf(file), file);
}

/** What a policy file extends (`default` where it says nothing), resolved. */
export function baseOf(file: PolicyFile): PolicyFile {
  const base = file.extends ?? "default";
  return base === "none" ? {} : resolvePolicy(PRESETS[base].file);
}

/** The policy without the scanners that are not in `tools`. */
export function withBuiltTools(file: PolicyFile, tools: readonly string[]): PolicyFile {
  const kept = Object.entries(file.scan?.tools ?? {}).filter(([name]) => tools.includes(name));
  return { ...file, scan: { ...file.scan, tools: Object.fromEntries(kept) } };
}
