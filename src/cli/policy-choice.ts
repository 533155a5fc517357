import { lstat, open } from "node:fs/promises";
import { resolve } from "node:path";
import { ConfigurationError } from "../domain/errors.ts";
import { POLICY_PATH, type PolicyChoice } from "../domain/policy.ts";
import type { CommandContext } from "./command.ts";

/** One more than a policy may have: whoever reads the text says that it is too long, and where. */
const READ_BYTES = 64 * 1024 + 1;

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
  try {
    return await readStart(path);
  } catch (error) {
    throw new ConfigurationError(
      `policy ${name}: cannot be read (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}

async function readStart(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(READ_BYTES), 0, READ_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
