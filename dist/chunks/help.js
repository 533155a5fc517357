import "./rolldown-runtime.js";
import { n as ConfigurationError } from "./errors.js";
import { t as nearest } from "./nearest.js";
import { r as OPTIONS, t as GLOBAL_OPTIONS } from "./arguments.js";
import { t as COMMANDS } from "./commands2.js";
// src/cli/help.ts
/** `help` itself; it stays out of the table that its own text is made of. */
const HELP = {
	name: "help",
	summary: "show this, or the help of one command",
	positionals: ["[COMMAND...]"],
	options: [],
	description: "Prints what a command does, its options and exit codes; without a command what draftgate can do. Exit code: 0.",
	examples: [
		"draftgate help",
		"draftgate help check",
		"draftgate help policy explain"
	],
	load: async () => async (context, invocation) => {
		await context.writeResult(helpFor(invocation.positionals));
		return 0;
	}
};
/** What `draftgate --help` prints. */
function renderHelp() {
	const width = Math.max(...COMMANDS.map((row) => row.name.length));
	return `draftgate: is this AI-written draft ready to merge?

Usage: draftgate <command> [options]

Commands:
${COMMANDS.map((row) => `  ${row.name.padEnd(width)}  ${row.summary}`).join("\n")}
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
function helpFor(words) {
	if (words.length === 0) return renderHelp();
	const name = words.join(" ");
	const rows = findHelp(name);
	if (rows.length > 0) return rows.map(renderCommandHelp).join("\n");
	const names = [...COMMANDS, HELP].map((row) => row.name);
	const close = nearest(name, names);
	const hint = close === void 0 ? "draftgate --help lists them" : `did you mean ${close}?`;
	throw new ConfigurationError(`no command ${JSON.stringify(name)}; ${hint}`);
}
function renderCommandHelp(row) {
	const words = [
		"draftgate",
		row.name,
		...row.positionals,
		"[options]"
	];
	return `${row.name}: ${row.summary}

Usage: ${words.join(" ")}

${row.description}

Options:
${renderOptions([...row.options, ...GLOBAL_OPTIONS], row.formats)}

Examples:
${row.examples.map((example) => `  ${example}`).join("\n")}
`;
}
function findHelp(name) {
	const exact = [...COMMANDS, HELP].filter((row) => row.name === name);
	return exact.length > 0 ? exact : COMMANDS.filter((row) => row.name.startsWith(`${name} `));
}
function renderOptions(names, formats) {
	const lines = names.map((name) => {
		const row = OPTIONS[name];
		const placeholder = name === "format" && formats !== void 0 ? formats.join("|") : row?.placeholder;
		return {
			left: placeholder === void 0 ? `--${name}` : `--${name} ${placeholder}`,
			right: row?.summary ?? ""
		};
	});
	const width = Math.max(...lines.map((line) => line.left.length));
	return lines.map((line) => `  ${line.left.padEnd(width)}  ${line.right}`).join("\n");
}
export { HELP, helpFor, renderHelp };
