import { lstat, readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { ConfigurationError } from "../domain/errors.ts";
import { POLICY_PATH, type PolicyChoice } from "../domain/policy.ts";
import type { CommandContext } from "./command.ts";

const MAX_POLICY_BYTES = 64 * 1024;

/** What --policy (or an argument) means: `preset:NAME`, a file, or without a value the base commit's policy. */
export async function choosePolicy(context: CommandContext, value: string | undefined): Promise<PolicyChoice> {
  if (value === undefined) return { kind: "base", path: POLICY_PATH };
  if (value.startsWith("preset:")) {
    const name = value.slice("preset:".length);
    // Most calls name none, and start git before the reader of policies is loaded.
    const { parsePreset } = await import("../config/preset.ts");
    parsePreset(name, []);
    return { kind: "preset", name };
  }
  return { kind: "file", name: value, text: await readPolicyFile(context, value) };
}

/** The bytes of a policy file; throws ConfigurationError where there is none or it is no regular file. */
export async function readPolicyFile(context: CommandContext, name: string): Promise<Uint8Array> {
  const path = resolve(context.cwd, name);
  const found = await lstat(path).catch(() => undefined);
  if (found === undefined) throw new ConfigurationError(`policy ${name}: no such file`);
  if (found.isSymbolicLink()) {
    throw new ConfigurationError(`policy ${name}: is a symbolic link; a policy must be a regular file`);
  }
  if (!found.isFile()) throw new ConfigurationError(`policy ${name}: is no regular file`);
  if (found.size > MAX_POLICY_BYTES) throw new ConfigurationError(`policy ${name}: is larger than 64 KiB`);
  try {
    return await readFile(path);
  } catch (error) {
    throw new ConfigurationError(
      `policy ${name}: cannot be read (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}
