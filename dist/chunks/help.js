import "./rolldown-runtime.js";
import { r as OPTIONS, t as GLOBAL_OPTIONS } from "./arguments.js";
import { t as COMMANDS } from "./commands2.js";
// src/cli/help.ts
/** What `draftgate --help` prints. */
function renderHelp() {
	const width = Math.max(...COMMANDS.map((row) => row.name.length));
	return `draftgate: is this AI-written draft ready to merge?

Usage: draftgate <command> [options]

Commands:
${COMMANDS.map((row) => `  ${row.name.padEnd(width)}  ${row.summary}`).join("\n")}
  ${"help".padEnd(width)}  show this, or the help of one command

Options:
${renderOptions([...GLOBAL_OPTIONS, "version"])}

Start with \`draftgate demo\`, then \`draftgate check\` in a repository of yours.
`;
}
/** What `draftgate <command> --help` prints. */
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
/** The rows that `draftgate help <words>` means: one command, or all of a group as `policy`. */
function findHelp(words) {
	const name = words.join(" ");
	const exact = COMMANDS.filter((row) => row.name === name);
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
export { findHelp, renderCommandHelp, renderHelp };
