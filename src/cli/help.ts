import { ConfigurationError } from "../domain/errors.ts";
import { firstWords, GLOBAL_OPTIONS, nearestName } from "./arguments.ts";
import type { CommandRow } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { OPTIONS } from "./options.ts";

/** `help` itself; it stays out of the table that its own text is made of. */
export const HELP: CommandRow = {
  name: "help",
  summary: "show this, or the help of one command",
  positionals: ["[COMMAND...]"],
  options: [],
  description:
    "Prints what a command does, its options and exit codes; without a command what draftgate can do. Exit code: 0.",
  examples: ["draftgate help", "draftgate help check", "draftgate help policy explain"],
  load: async () => async (context, invocation) => {
    await context.writeResult(helpFor(invocation.positionals));
    return 0;
  },
};

/** What `draftgate --help` prints. */
export function renderHelp(): string {
  const width = Math.max(...COMMANDS.map((row) => row.name.length));
  const rows = COMMANDS.map((row) => `  ${row.name.padEnd(width)}  ${row.summary}`);
  return `draftgate: is this AI-written draft ready to merge?

Usage: draftgate <command> [options]

Commands:
${rows.join("\n")}
  ${HELP.name.padEnd(width)}  ${HELP.summary}

Options:
${renderOptions([...GLOBAL_OPTIONS, "version"])}

Start with \`draftgate demo\`, then \`draftgate check\` in a repository of yours.
`;
}

/**
 * What `draftgate help <words>` prints: the overview, one command, or all of a group as `policy`. Throws ConfigurationError where
 * the words name no command.
 */
export function helpFor(words: readonly string[]): string {
  if (words.length === 0) return renderHelp();
  const name = words.join(" ");
  const rows = findHelp(name);
  if (rows.length > 0) return rows.map(renderCommandHelp).join("\n");
  const close = nearestName(name, firstWords([...COMMANDS, HELP]));
  const hint = close === undefined ? "draftgate --help lists them" : `did you mean ${close}?`;
  throw new ConfigurationError(`no command ${JSON.stringify(name)}; ${hint}`);
}

function renderCommandHelp(row: CommandRow): string {
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

function findHelp(name: string): readonly CommandRow[] {
  const exact = [...COMMANDS, HELP].filter((row) => row.name === name);
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
