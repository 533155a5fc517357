import { existsSync } from "node:fs";
import { ConfigurationError } from "../domain/errors.ts";
import { readGitFile } from "./git-file.ts";
import type { Git } from "./git-process.ts";

/** Words without which a configuration cannot say anything that `readFormat` asks about. */
const TELLING = /extensions|promisor|bare/i;
const SECTION = /^\[([a-z0-9-]+)(?: "([^"\\]*)")?\]$/i;
/** A line of printable ASCII; of anything else git has its own idea of what a blank is. */
const PLAIN_LINE = /^[\t ]*([\t -~]*?)[\t ]*\r?$/;
const VARIABLE = /^([a-z][a-z0-9-]*)[\t ]*=[\t ]*([^"\\;#\t]*)$/i;

/**
 * A configuration that is written as git itself writes it (sections, and variables without quotes, escapes and comments behind them) ->
 * what `git config --list -z` prints of it; undefined for any other, which only git may read.
 * https://git-scm.com/docs/git-config#_syntax
 */
export function listPlainConfiguration(text: string): string | undefined {
  const entries: string[] = [];
  let section: string | undefined;
  for (const row of text.split("\n")) {
    const line = PLAIN_LINE.exec(row)?.[1];
    if (line === undefined) return undefined;
    if (/^(?:[#;]|$)/.test(line)) continue;
    const [, name, subsection] = SECTION.exec(line) ?? [];
    if (name !== undefined) {
      section = name.toLowerCase() + (subsection === undefined ? "" : `.${subsection}`);
      continue;
    }
    const [, key, value] = VARIABLE.exec(line) ?? [];
    if (section === undefined || key === undefined || value === undefined) return undefined;
    entries.push(`${section}.${key.toLowerCase()}\n${value}\0`);
  }
  return entries.join("");
}

/** The file's configuration as `git config --list -z` prints it, empty where it says nothing that matters; throws ConfigurationError. */
export async function listConfiguration(git: Git, file: string): Promise<string> {
  if (!existsSync(file)) return "";
  const text = readGitFile(file).toString("latin1");
  if (!TELLING.test(text)) return "";
  // A start of git costs more than anything else here, and nearly every configuration is plain.
  const plain = listPlainConfiguration(text);
  if (plain !== undefined) return plain;
  const { exitCode, stdout } = await git.run(["config", "--file", file, "--no-includes", "--list", "-z"]);
  if (exitCode !== 0) throw new ConfigurationError(`git cannot read ${file}: repair the repository's configuration`);
  return stdout.toString("utf8");
}
