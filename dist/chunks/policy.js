const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_words = require("./words.js");
const require_start = require("./start.js");
const require_judging = require("./judging.js");
const require_range = require("./range.js");
const require_js_yaml = require("./js-yaml.js");
// src/config/decode-text.ts
/** UTF-8 bytes (or text) of at most `maxBytes` -> the text without a byte order mark, with the first place that is no UTF-8. */
function decodeText(source, maxBytes) {
	const bytes = typeof source === "string" ? new TextEncoder().encode(source) : source;
	if (bytes.length > maxBytes) return {
		text: "",
		mistake: {
			offset: 0,
			message: `larger than ${maxBytes / 1024} KiB`
		}
	};
	const text = new TextDecoder("utf-8").decode(bytes);
	if (decodesSoFar(bytes, false) !== void 0) return { text };
	return {
		text,
		mistake: {
			offset: validPrefix(bytes),
			message: "not UTF-8 from here on; save the file as UTF-8"
		}
	};
}
function validPrefix(bytes) {
	let low = 0;
	let high = bytes.length;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (decodesSoFar(bytes.subarray(0, middle), true) !== void 0) low = middle;
		else high = middle - 1;
	}
	return decodesSoFar(bytes.subarray(0, low), true)?.length ?? 0;
}
function decodesSoFar(bytes, stream) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream });
	} catch {
		return;
	}
}
// src/config/policy-rules.ts
/**
* Reports what is wrong with the rules of a file beyond their shape: two of one name, one that asks for nothing, one to remove
* that is not there. `base` is what the file extends, undefined where that cannot be known. What is in a rule that has
* mistakes of its own is not reported again in other words.
*/
function checkRules(file, base, reading) {
	const rules = file.rules ?? [];
	const seen = /* @__PURE__ */ new Set();
	for (const rule of rules) {
		if (rule.name === void 0) continue;
		if (seen.has(rule.name)) reportAt(reading, rule, "name", `a second rule with the name ${require_judging.quote(rule.name)}`);
		else if (base !== void 0) checkRule(rule, rule.name, base, reading);
		seen.add(rule.name);
	}
}
/** The entry of `key` in the map that `value` was read from, undefined where it has none. */
function keyOf(reading, value, key) {
	const node = reading.nodes.get(value);
	return node?.kind === "map" ? node.entries.find((entry) => entry.key === key) : void 0;
}
function checkRule(rule, name, base, reading) {
	const inherited = (base.rules ?? []).map((known) => known.name ?? "");
	if (rule.require === null) checkRemoval(rule, name, inherited, reading);
	else if (rule.require !== void 0) checkRequirement(rule, name, base, reading);
	else if (keyOf(reading, rule, "require") === void 0 && !inherited.includes(name)) reportAt(reading, rule, "name", `the rule ${require_judging.quote(name)} has no require: give approvals or block-at`);
}
function checkRemoval(rule, name, inherited, reading) {
	if (inherited.includes(name)) return;
	const close = require_start.nearest(name, inherited);
	const hint = close === void 0 ? "" : `; did you mean ${require_judging.quote(close)}?`;
	reportAt(reading, rule, "name", `no rule ${require_judging.quote(name)} to remove in the extended policy${hint}`);
}
function checkRequirement(rule, name, base, reading) {
	const merged = require_judging.mergePolicyFiles(base, { rules: [rule] }).rules?.find((known) => known.name === name)?.require ?? {};
	if (merged.approvals !== void 0 || Object.keys(merged["block-at"] ?? {}).length > 0) return;
	const own = rule.require ?? {};
	if (Object.keys(own).length === 0 || !isWhole(own, reading) || !isWhole(own["block-at"] ?? {}, reading)) return;
	reportAt(reading, rule, "require", `the rule ${require_judging.quote(name)} asks for nothing: give approvals or block-at`);
}
function isWhole(value, reading) {
	const node = reading.nodes.get(value);
	if (node === void 0) return true;
	return node.kind === "map" && node.entries.length === Object.keys(value).length;
}
function reportAt(reading, value, key, message) {
	reading.report(keyOf(reading, value, key)?.offset ?? reading.nodes.get(value)?.offset ?? 0, message);
}
// src/config/shape.ts
/**
* The shapes that values of a policy may have, as data: one table both reads a YAML tree (every mistake where it stands, with
* the nearest word that was probably meant) and gives the JSON Schema that editors check against, so the two cannot drift
* apart. zod would need a second pass to find the place of each issue and a third table for what is reserved.
*/
/** A node for people: `the text "x"`, `the number 3`, `a list`. */
function describeNode(node) {
	if (node.kind !== "scalar") return `a ${node.kind}`;
	if (node.value === null) return "nothing";
	if (typeof node.value === "string") return `the text ${require_judging.quote(node.value)}`;
	return typeof node.value === "number" ? `the number ${node.value}` : String(node.value);
}
/** Text that `check` finds nothing wrong with; `pattern` tells editors about as much of it as they can check. */
function text(description, check, pattern) {
	return {
		schema: {
			description,
			type: "string",
			minLength: 1,
			...pattern === void 0 ? {} : { pattern }
		},
		read(node, name, reading) {
			if (node.kind !== "scalar" || typeof node.value !== "string") {
				const hint = node.kind === "scalar" && node.value !== null ? "; put it in quotes" : "";
				reading.report(node.offset, `${name} must be text, found ${describeNode(node)}${hint}`);
				return;
			}
			const wrong = /\0|\p{Cs}/u.test(node.value) ? "holds a character that no text has" : check(node.value);
			if (wrong === void 0) return node.value;
			reading.report(node.offset, `${name}: ${require_judging.quote(node.value)} ${wrong}`);
		}
	};
}
/** One of a few words. */
function choice(description, values) {
	return {
		schema: {
			description,
			enum: values
		},
		read(node, name, reading) {
			const found = node.kind === "scalar" ? values.find((value) => value === node.value) : void 0;
			if (found !== void 0) return found;
			const word = node.kind === "scalar" ? String(node.value) : "";
			const close = word === "" || word.length > 40 ? void 0 : require_start.nearest(word, values);
			const hint = close === void 0 ? "" : `; did you mean ${require_judging.quote(close)}?`;
			reading.report(node.offset, `${name} must be one of ${values.join(", ")}; found ${describeNode(node)}${hint}`);
		}
	};
}
/** A number from `least` to `most`, whole unless `isWhole` is false. */
function number(description, least, most, isWhole = true) {
	return {
		schema: {
			description,
			type: isWhole ? "integer" : "number",
			minimum: least,
			maximum: most
		},
		read(node, name, reading) {
			const value = node.kind === "scalar" ? node.value : void 0;
			if (typeof value === "number" && value >= least && value <= most && (!isWhole || Number.isInteger(value))) return value;
			const range = least === most ? `${least}` : `a ${isWhole ? "whole " : ""}number from ${least} to ${most}`;
			reading.report(node.offset, `${name} must be ${range}, found ${describeNode(node)}`);
		}
	};
}
/** True or false. */
function flag(description) {
	return {
		schema: {
			description,
			type: "boolean"
		},
		read(node, name, reading) {
			if (node.kind === "scalar" && typeof node.value === "boolean") return node.value;
			reading.report(node.offset, `${name} must be true or false, found ${describeNode(node)}`);
		}
	};
}
/** `null` written out, or what `inner` reads; a value that is just left out is a mistake that `blank` explains. */
function nullable(description, inner, blank) {
	return {
		schema: {
			description,
			anyOf: [inner.schema, { type: "null" }]
		},
		read(node, name, reading) {
			if (node.kind !== "scalar" || node.value !== null) return inner.read(node, name, reading);
			if (node.isBlank !== true) return null;
			reading.report(node.offset, `${name} ${blank}`);
		}
	};
}
/** A list of what `item` reads, with at least `least` entries; `check` says what is wrong with all of them together. */
function list(description, item, least = 0, check = () => void 0) {
	return {
		schema: {
			description,
			type: "array",
			items: item.schema,
			...least === 0 ? {} : { minItems: least }
		},
		read(node, name, reading) {
			if (node.kind !== "list") {
				reading.report(node.offset, `${name} must be a list, found ${describeNode(node)}`);
				return;
			}
			if (node.items.length < least) {
				reading.report(node.offset, `${name} is empty; name at least one or remove it`);
				return;
			}
			const values = [];
			for (const entry of node.items) {
				const value = item.read(entry, `an entry of ${name}`, reading);
				if (value !== void 0) values.push(value);
			}
			const wrong = check(values);
			if (wrong !== void 0) reading.report(node.offset, `${name} ${wrong}`);
			reading.nodes.set(values, node);
			return values;
		}
	};
}
/** A map that has only known keys. */
function map(description, fields, rules = {}) {
	return {
		schema: mapSchema(description, fields, rules),
		read(node, name, reading) {
			if (node.kind !== "map") {
				reading.report(node.offset, `${name} must be a map of keys and values, found ${describeNode(node)}`);
				return;
			}
			for (const key of rules.required ?? []) if (!node.entries.some((entry) => entry.key === key)) reading.report(node.offset, `${key} is missing in ${name}`);
			const value = readFields(node, name, fields, rules.reserved ?? [], reading);
			const wrong = Object.keys(value).length === node.entries.length ? rules.check?.(value, node) : void 0;
			if (wrong !== void 0) reading.report(node.offset, `${name} ${wrong}`);
			reading.nodes.set(value, node);
			return value;
		}
	};
}
function readFields(node, name, fields, reserved, reading) {
	const read = {};
	for (const entry of node.entries) {
		const shape = Object.hasOwn(fields, entry.key) ? fields[entry.key] : void 0;
		if (shape === void 0) {
			reading.report(entry.offset, unknownKey(entry.key, name, Object.keys(fields), reserved));
			continue;
		}
		const value = shape.read(entry.value, entry.key, reading);
		if (value !== void 0) read[entry.key] = value;
	}
	return read;
}
function unknownKey(key, name, known, reserved) {
	if (reserved.includes(key)) return `${require_judging.quote(key)} in ${name} is reserved and not built yet; remove it`;
	const close = key.length > 40 ? void 0 : require_start.nearest(key, known);
	const hint = close === void 0 ? `known here: ${known.join(", ")}` : `did you mean ${require_judging.quote(close)}?`;
	return `unknown key ${require_judging.quote(key)} in ${name}; ${hint}`;
}
function mapSchema(description, fields, rules) {
	return {
		description,
		type: "object",
		properties: Object.fromEntries(Object.entries(fields).map(([key, shape]) => [key, shape.schema])),
		additionalProperties: false,
		...rules.required === void 0 ? {} : { required: rules.required },
		...rules.schema
	};
}
// src/config/policy-terms.ts
/** What single words and lists of a policy may be: globs, logins, teams, emails, names. */
const anyText = (value) => value.trim() === "" ? "is blank" : void 0;
function matching(pattern, problem) {
	return (value) => pattern.test(value) ? void 0 : problem;
}
const LOGIN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\[bot\])?$/;
const TEAM = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\/[A-Za-z0-9][A-Za-z0-9_.-]{0,254}$/;
const EMAIL = /^[^\s@<>]+@[^\s@<>]+$/;
const NAME = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;
const glob = text("A glob on paths relative to the root of the repository.", require_judging.globMistake, "^[^/]");
/** A GitHub login. */
const login = text("A GitHub login; an app's ends with [bot].", matching(LOGIN, "is no GitHub login; write it without @, as alice or acme-bot[bot]"), LOGIN.source);
/** A team of an organization. */
const team = text("A team as organization/slug.", matching(TEAM, "is no team; write it as organization/team-slug, without @"), TEAM.source);
/** An email address. */
const email = text("An email address.", matching(EMAIL, "is no email address"), EMAIL.source);
/** Text that is looked for as it stands. */
const literal = text("Literal text, compared without case.", anyText, "\\S");
/** The name of a rule. */
const ruleName = text("The name of the rule; a rule of the same name in the extended policy is merged with it.", matching(NAME, "is no rule name; use letters, digits, -, _ and . (64 characters at most)"), NAME.source);
/** The name of an agent. */
const agentName = text("The agent's name in reports.", matching(NAME, "is no agent name; use letters, digits, -, _ and . (64 characters at most)"), NAME.source);
function isNegatedInList(values) {
	const negated = values.find((value) => /^!(?!\()/.test(value));
	if (negated === void 0 || values.length === 1) return void 0;
	return `holds ${require_judging.quote(negated)} among others: one match is enough, so nearly everything would match; write what is meant without "!"`;
}
/** A list of globs on paths, with at least `least` of them. */
function globs(description, least = 0) {
	return list(description, glob, least, isNegatedInList);
}
/** Any text for people or models. */
function prose(description) {
	return text(description, anyText, "\\S");
}
/** A list of globs on branch names. */
const branchGlobs = list("Globs on the name of the base branch.", text("A glob on branch names.", require_judging.globMistake, "^[^/]"), 1, isNegatedInList);
/** A login or an email. */
const author = text("A login or an email.", matching(/^[^\s@]\S*$/, "is neither a login nor an email; write it without @"));
// src/config/policy-schema.ts
/** The policy language as data: every key, what it takes and what it means. Editors get it as `schemas/policy.schema.json`. */
/** Every scanner that a policy may name, and what it looks at. */
const TOOL_SUMMARIES = {
	gitleaks: "Secrets in every new blob of the range and in commit messages.",
	bandit: "Security mistakes in Python.",
	trivy: "Known vulnerabilities of dependencies, and misconfigured Dockerfiles, Terraform, Kubernetes and the like.",
	ruff: "Lint for Python.",
	biome: "Lint for JavaScript, TypeScript, JSON and CSS.",
	shellcheck: "Lint for shell scripts.",
	actionlint: "Lint for GitHub Actions workflows.",
	zizmor: "Security mistakes in GitHub Actions workflows and actions.",
	"git-secrets": "Secrets, by the patterns of git-secrets.",
	pylint: "Lint for Python, one file at a time."
};
const RESERVED_TOOLS = [
	"dependencies",
	"sql",
	"squawk"
];
const PERMISSION_CHOICES = [
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
];
const AGENT_MARKS = [
	"emails",
	"logins",
	"trailers",
	"markers"
];
const agent = map("An agent of your own: how it shows itself.", {
	name: agentName,
	emails: list("Emails it commits with.", email),
	logins: list("Accounts it works with.", login),
	trailers: list("Lines it leaves at the end of commit messages, as `Generated-by: acme-bot`.", literal),
	markers: list("Text it leaves in files.", literal)
}, {
	required: ["name"],
	check: (_value, node) => node.entries.every(({ key, value }) => key === "name" || value.kind === "list" && value.items.length === 0) ? `has nothing to be recognized by; give one of ${AGENT_MARKS.join(", ")}` : void 0,
	schema: { anyOf: AGENT_MARKS.map((mark) => ({
		required: [mark],
		properties: { [mark]: { minItems: 1 } }
	})) }
});
const detect = map("What counts as written by an AI.", {
	"counts-as-ai": choice("The weakest evidence that makes a file `ai` (default strong).", [...require_judging.STRENGTHS].reverse()),
	agents: list("Agents besides the built-in ones.", agent),
	"always-ai": globs("Files that always count as AI-written; beats never-ai, which beats evidence."),
	"never-ai": globs("Files that never count as AI-written, whatever the evidence.")
});
const toolNeed = [
	"required",
	"optional",
	"off"
];
const scan = map("The scanners and their limits.", {
	tools: map("How much each scanner matters: `required` (its failure makes the state error), `optional` or `off`. One that is not named keeps the preset's word.", {
		gitleaks: choice(TOOL_SUMMARIES.gitleaks, toolNeed),
		bandit: choice(TOOL_SUMMARIES.bandit, toolNeed),
		trivy: choice(TOOL_SUMMARIES.trivy, toolNeed),
		ruff: choice(TOOL_SUMMARIES.ruff, toolNeed),
		biome: choice(TOOL_SUMMARIES.biome, toolNeed),
		shellcheck: choice(TOOL_SUMMARIES.shellcheck, toolNeed),
		actionlint: choice(TOOL_SUMMARIES.actionlint, toolNeed),
		zizmor: choice(TOOL_SUMMARIES.zizmor, toolNeed),
		"git-secrets": choice(TOOL_SUMMARIES["git-secrets"], toolNeed),
		pylint: choice(TOOL_SUMMARIES.pylint, toolNeed)
	}, { reserved: RESERVED_TOOLS }),
	"timeout-seconds": number("Seconds that each tool may take (default 300); one that hangs is killed with its children.", 1, 7200),
	"max-file-mebibytes": number("Larger files are not scanned, and reported as such (default 10).", 1, 100),
	exclude: globs("Files that are not scanned, and reported as such.")
});
const review = map("The model's review.", {
	files: choice("Which changed files the model reads (default ai).", [
		"ai",
		"all",
		"none"
	]),
	required: flag("True: no success without a complete review (default false)."),
	verify: flag("True: a second, adversarial question before a finding of the model may block (default false)."),
	event: choice("How the review is posted (default comment); it is never an approval.", ["comment", "request-changes"]),
	temperature: number("Sampling temperature (default 0.2).", 0, 2, false),
	"max-output-tokens": number("Tokens that one answer may take (default 2048).", 1, 1e6),
	"context-tokens": number("Tokens of the model's context (default 8192); what the server says wins if it is less.", 256, 1e7),
	strangers: choice("Heads of other repositories whose author lacks write: reviewed after `/draftgate review` only (the default), or always.", ["on-request", "always"]),
	"timeout-seconds": number("Seconds that the whole review may take (default 600).", 1, 21600),
	"max-tokens": number("Tokens, prompts and answers, that the whole review may take (default 500000).", 1, 1e9),
	"max-requests": number("Requests that the whole review may take (default 100).", 1, 1e5),
	concurrency: number("Requests at the same time (default 4).", 1, 64),
	instructions: list("What to tell the model about some of the files.", map("What to tell the model about the files that `paths` match.", {
		paths: globs("Files it is told about.", 1),
		text: prose("What it is told.")
	}, { required: ["paths", "text"] }))
});
const condition = map("When the rule applies: all that is given must hold for at least one changed file.", {
	origin: choice("Who the file comes from.", [
		"ai",
		"tool",
		"unknown"
	]),
	draft: flag("Whether the pull request is a draft."),
	paths: globs("Files, by either name of a renamed one.", 1),
	"not-paths": globs("Files to take out; a renamed one only if both names match."),
	labels: list("Labels of the pull request; one is enough.", prose("A label."), 1),
	base: branchGlobs,
	authors: list("The pull request's author or a commit's; one is enough.", author, 1)
});
const approverSource = map("Whose word counts: who is in any of these groups, and nobody else. Left out: permission write for approvals, maintain for waivers.", {
	permission: choice("Whoever has at least this permission on the repository.", PERMISSION_CHOICES),
	teams: list("Members of these teams (needs `team-token`).", team, 1),
	users: list("These people; a bot counts only if it is named here and `bots` is not excluded.", login, 1),
	codeowners: flag("The code owners of the file, by the CODEOWNERS of the base.")
}, {
	check: (value) => value.permission === void 0 && value.teams === void 0 && value.users === void 0 && !value.codeowners ? "names nobody; give permission, teams, users or codeowners: true" : void 0,
	schema: { anyOf: [...[
		"permission",
		"teams",
		"users"
	].map((key) => ({ required: [key] })), {
		required: ["codeowners"],
		properties: { codeowners: { const: true } }
	}] }
});
const exclusions = list("Whose approval does not count; replaces the default, which is all five.", choice("A group of people.", require_range.EXCLUSIONS));
const severity = [...require_judging.SEVERITIES].reverse();
const blockAt = map("At this severity or above a new finding of the class blocks; a class not named never does.", {
	secret: choice("Keys, passwords and tokens.", severity),
	sast: choice("Security mistakes in the code.", severity),
	vuln: choice("Known vulnerabilities of dependencies.", severity),
	misconfig: choice("Misconfigured infrastructure.", severity),
	lint: choice("Lint.", severity),
	review: choice("Findings of the model.", severity),
	suppression: choice("Comments and files of the change that silence a scanner.", severity),
	coverage: choice("Files that a scanner was asked about and did not look at.", severity)
});
const rule = map("One rule; all rules must hold.", {
	name: ruleName,
	if: condition,
	require: nullable("What the rule asks; null removes the rule of this name.", map("What the rule asks.", {
		approvals: number("Approvals that each matched file needs; 0 asks for none.", 0, 10),
		from: approverSource,
		exclude: exclusions,
		distinct: flag("True: nobody counts for two of the rules that say so (default false)."),
		"block-at": blockAt,
		scope: choice("Which findings count (default changed-lines); secrets count anywhere in the range's history.", ["changed-lines", "changed-files"])
	}, {
		reserved: ["tests", "risk-at-most"],
		check: (_value, node) => node.entries.length === 0 ? "is empty; give approvals or block-at" : void 0,
		schema: { minProperties: 1 }
	}), "is empty; give approvals or block-at, or write null to remove the rule")
}, { required: ["name"] });
const waivers = map("Who may waive findings, and for how long.", {
	"allowed-from": approverSource,
	exclude: list("Whose waiver does not count; replaces the default, which is author.", choice("A group of people.", require_range.EXCLUSIONS)),
	"max-days": number("Days that a waiver may last (default 30).", 1, 3650),
	never: list("Classes that cannot be waived (default none).", choice("A class of findings.", require_judging.FINDING_CLASSES))
});
const report$1 = map("What the review comments show.", {
	inline: choice("Which findings become inline comments (default blocking).", [
		"blocking",
		"all",
		"none"
	]),
	"max-inline": number("Inline comments of one review (default 20); the rest is counted and in the report.", 0, 100)
});
/** A whole policy file. */
const POLICY_SHAPE = map("A draftgate policy: who must approve what, what blocks a merge, which scanners run. See docs/policy.md.", {
	version: number("The version of this language: 1.", 1, 1),
	extends: choice("The policy to start from (default: default); `none` starts from nothing. Lists replace, maps and rules merge.", [...require_range.PRESET_NAMES, "none"]),
	detect,
	scan,
	review,
	rules: list("The rules, joined by AND; merged by name with those of the extended policy.", rule),
	waivers,
	report: report$1
}, {
	required: ["version"],
	reserved: [
		"sql",
		"dependencies",
		"model"
	]
});
// src/config/yaml.ts
/**
* YAML as policies may use it: the 1.2 core schema, one document, no anchors, aliases, tags, merge keys or directives, and
* every key once in its map. The tree keeps where each thing stands, so that every mistake can name its line and column.
*/
const MAX_DEPTH = 32;
/** A YAML text -> its tree and every mistake in what it uses of YAML; the first one only where it is no YAML. Never throws. */
function readYaml(text) {
	try {
		const cursor = {
			text,
			events: require_js_yaml.parseEvents(text, { maxDepth: MAX_DEPTH }),
			mistakes: [],
			index: 0,
			offset: 0
		};
		return {
			root: readDocuments(cursor),
			mistakes: cursor.mistakes
		};
	} catch (error) {
		if (!(error instanceof require_js_yaml.YAMLException)) throw error;
		return {
			root: void 0,
			mistakes: [{
				offset: Math.min(error.mark?.position ?? 0, text.length),
				message: `not valid YAML: ${error.reason}`
			}]
		};
	}
}
/** Offset in UTF-16 units -> 1-based line and column, for as many offsets as wanted. */
function createLocator(text) {
	const starts = [0];
	for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
	return (offset) => {
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return {
			line: low + 1,
			column: offset - (starts[low] ?? 0) + 1
		};
	};
}
function readDocuments(cursor) {
	let root;
	let count = 0;
	while (cursor.index < cursor.events.length) {
		const event = cursor.events[cursor.index];
		cursor.index += 1;
		if (event?.type !== require_js_yaml.EVENT_ID.DOCUMENT) continue;
		count += 1;
		if (count > 1) {
			const marker = cursor.text.slice(cursor.offset).search(/^(?:---|\.\.\.)/m);
			report(cursor, cursor.offset + Math.max(marker, 0), "a second document; a policy is one");
			break;
		}
		if (event.directives.some((directive) => directive.kind !== "yaml" || directive.version !== "1.2")) report(cursor, Math.max(cursor.text.search(/^%/m), 0), "directives are not allowed, except %YAML 1.2");
		if (cursor.events[cursor.index]?.type !== require_js_yaml.EVENT_ID.POP) root = readNode(cursor);
	}
	return root;
}
function readNode(cursor) {
	const event = cursor.events[cursor.index];
	cursor.index += 1;
	if (event?.type === require_js_yaml.EVENT_ID.MAPPING) return readMap(cursor, event);
	if (event?.type === require_js_yaml.EVENT_ID.SEQUENCE) return readList(cursor, event);
	if (event?.type === require_js_yaml.EVENT_ID.SCALAR) return readScalar(cursor, event);
	if (event?.type === require_js_yaml.EVENT_ID.ALIAS) {
		cursor.offset = Math.max(event.anchorStart - 1, 0);
		report(cursor, cursor.offset, "aliases are not allowed; write the value out");
	}
	return {
		kind: "scalar",
		offset: cursor.offset,
		value: null
	};
}
function readMap(cursor, event) {
	const offset = startCollection(cursor, event);
	const entries = [];
	const seen = /* @__PURE__ */ new Set();
	while (cursor.index < cursor.events.length && cursor.events[cursor.index]?.type !== require_js_yaml.EVENT_ID.POP) {
		const keyEvent = cursor.events[cursor.index];
		const keyNode = readNode(cursor);
		const value = readNode(cursor);
		if (keyEvent?.type !== require_js_yaml.EVENT_ID.SCALAR) {
			report(cursor, keyNode.offset, "a key must be plain text");
			continue;
		}
		const key = require_js_yaml.getScalarValue(cursor.text, keyEvent);
		if (seen.has(key)) report(cursor, keyNode.offset, `the key ${require_judging.quote(key)} stands here a second time`);
		else if (key === "<<" && keyEvent.style === require_js_yaml.SCALAR_STYLE.PLAIN) report(cursor, keyNode.offset, "merge keys are not allowed; write the keys out");
		else entries.push({
			key,
			offset: keyNode.offset,
			value
		});
		seen.add(key);
	}
	cursor.index += 1;
	return {
		kind: "map",
		offset,
		entries
	};
}
function readList(cursor, event) {
	const offset = startCollection(cursor, event);
	const items = [];
	while (cursor.index < cursor.events.length && cursor.events[cursor.index]?.type !== require_js_yaml.EVENT_ID.POP) items.push(readNode(cursor));
	cursor.index += 1;
	return {
		kind: "list",
		offset,
		items
	};
}
function startCollection(cursor, event) {
	checkProperties(cursor, event);
	cursor.offset = event.start;
	return event.start;
}
function readScalar(cursor, event) {
	checkProperties(cursor, event);
	if (event.valueStart < 0) return {
		kind: "scalar",
		offset: cursor.offset,
		value: null,
		isBlank: true
	};
	const isQuoted = event.style === require_js_yaml.SCALAR_STYLE.SINGLE_QUOTED || event.style === require_js_yaml.SCALAR_STYLE.DOUBLE_QUOTED;
	const offset = event.valueStart - (isQuoted ? 1 : 0);
	cursor.offset = offset;
	const bare = {
		...event,
		tagStart: -1,
		tagEnd: -1,
		anchorStart: -1,
		anchorEnd: -1
	};
	const document = {
		type: require_js_yaml.EVENT_ID.DOCUMENT,
		explicitStart: false,
		explicitEnd: false,
		directives: []
	};
	const [value] = require_js_yaml.constructFromEvents([
		document,
		bare,
		{ type: require_js_yaml.EVENT_ID.POP }
	], { source: cursor.text });
	return {
		kind: "scalar",
		offset,
		value: typeof value === "number" || typeof value === "boolean" || value === null ? value : String(value)
	};
}
function checkProperties(cursor, event) {
	if (event.anchorStart >= 0) {
		cursor.offset = event.anchorStart - 1;
		report(cursor, cursor.offset, "anchors are not allowed; write the value out where it is needed");
	}
	if (event.tagStart >= 0) {
		cursor.offset = event.tagStart;
		report(cursor, cursor.offset, "tags are not allowed; the type follows from the value");
	}
}
function report(cursor, offset, message) {
	cursor.mistakes.push({
		offset: Math.min(offset, cursor.text.length),
		message
	});
}
// src/config/policy.ts
var policy_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ parsePolicy: () => parsePolicy });
/** A policy that cannot be used: every mistake in the order of the text; the message is one line with the first of them. */
var PolicyError = class extends require_words.ConfigurationError {
	file;
	mistakes;
	constructor(file, mistakes) {
		const [first] = mistakes;
		const place = first === void 0 ? file : `${file}:${first.line}:${first.column}`;
		const others = mistakes.length - 1;
		const rest = others > 0 ? ` (and ${others} more; draftgate policy validate lists them)` : "";
		super(`${place}: ${first?.message ?? "not a policy"}${rest}`);
		this.file = file;
		this.mistakes = mistakes;
	}
};
const MAX_BYTES = 65536;
/**
* A policy file (UTF-8, 64 KiB at most) -> the policy after `extends`, with every default filled in. Throws PolicyError with
* every mistake, each at its line and column.
*/
function parsePolicy(source, options) {
	const { text, mistake } = decodeText(source, MAX_BYTES);
	const locate = createLocator(text);
	const fail = (mistakes) => {
		const sorted = [...mistakes].sort((left, right) => left.offset - right.offset);
		throw new PolicyError(options.file, sorted.map(({ offset, message }) => ({
			...locate(offset),
			message
		})));
	};
	if (mistake !== void 0) return fail([mistake]);
	const { file, mistakes } = readPolicyFile(text, options.tools);
	if (file === void 0 || mistakes.length > 0) return fail(mistakes);
	return { policy: require_judging.toPolicy(require_judging.withBuiltTools(require_judging.resolvePolicy(file), options.tools)) };
}
function readPolicyFile(text, tools) {
	const { root, mistakes: yamlMistakes } = readYaml(text);
	const mistakes = [...yamlMistakes];
	const reading = {
		nodes: /* @__PURE__ */ new Map(),
		report: (offset, message) => mistakes.push({
			offset,
			message
		})
	};
	if (root === void 0) {
		if (mistakes.length === 0) reading.report(0, "nothing in it; a policy starts with version: 1");
		return {
			file: void 0,
			mistakes
		};
	}
	const file = POLICY_SHAPE.read(root, "the policy", reading);
	if (file === void 0) return {
		file,
		mistakes
	};
	if (tools !== void 0) checkTools(file, tools, reading);
	checkRules(file, !(tools === void 0) && (file.extends !== void 0 || keyOf(reading, file, "extends") === void 0) ? require_judging.baseOf(file) : void 0, reading);
	return {
		file,
		mistakes
	};
}
function checkTools(file, tools, reading) {
	const named = file.scan?.tools ?? {};
	for (const name of Object.keys(named)) {
		if (tools.includes(name)) continue;
		reading.report(keyOf(reading, named, name)?.offset ?? 0, `the tool ${require_judging.quote(name)} is not built yet; remove it`);
	}
}
Object.defineProperty(exports, "PolicyError", {
	enumerable: true,
	get: function() {
		return PolicyError;
	}
});
Object.defineProperty(exports, "parsePolicy", {
	enumerable: true,
	get: function() {
		return parsePolicy;
	}
});
Object.defineProperty(exports, "policy_exports", {
	enumerable: true,
	get: function() {
		return policy_exports;
	}
});
