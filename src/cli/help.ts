import { GLOBAL_OPTIONS } from "./arguments.ts";
import type { CommandRow } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { OPTIONS } from "./options.ts";

/** What `draftgate --help` prints. */
export function renderHelp(): string {
  const width = Math.max(...COMMANDS.map((row) => row.name.length));
  const rows = COMMANDS.map((row) => `  ${row.name.padEnd(width)}  ${row.summary}`);
  return `draftgate: is this AI-written draft ready to merge?

Usage: draftgate <command> [options]

Commands:
${rows.join("\n")}
  ${"help".padEnd(width)}  show this, or the help of one command

Options:
${renderOptions([...GLOBAL_OPTIONS, "version"])}

Start with \`draftgate demo\`, then \`draftgate check\` in a repository of yours.
`;
}

/** What `draftgate <command> --help` prints. */
export function renderCommandHelp(row: CommandRow): string {
  const words = ["draftgate", row.name, ...row.positionals, "[options]"];
  return `${row.name}: ${row.summary}

Usage: ${words.join(" ")}

${row.description}

Options:
${renderOptions([...row.options, ...GLOBAL_OPTIONS], row.formats)}

Examples:
${row.examples.map((example) => `  ${example}`).join("\n")}
`;
}

/** The rows that `draftgate help <words>` means: one command, or all of a group as `policy`. */
export function findHelp(words: readonly string[]): readonly CommandRow[] {
  const name = words.join(" ");
  const exact = COMMANDS.filter((row) => row.name === name);
  return exact.length > 0 ? exact : COMMANDS.filter((row) => row.name.startsWith(`${name} `));
}

function renderOptions(names: readonly string[], formats?: readonly string[]): string {
  const lines = names.map((name) => {
    const row = OPTIONS[name];
    const placeholder = name === "format" && formats !== undefined ? formats.join("|") : row?.placeholder;
    return {
      left: placeholder === undefined ? `--${name}` : `--${name} ${placeholder}`,
      right: row?.summary ?? "",
    };
  });
  const width = Math.max(...lines.map((line) => line.left.length));
  return lines.map((line) => `  ${line.left.padEnd(width)}  ${line.right}`).join("\n");
}
