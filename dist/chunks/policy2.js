const require_policy = require("./policy.js");
const require_judging = require("./judging.js");
const require_words = require("./words.js");
const require_range = require("./range.js");
const require_js_yaml = require("./js-yaml.js");
// src/config/policy-render.ts
/** A policy -> a policy file with `extends: none` that says all of it, in the order of the documentation. */
function toPolicyFile(policy) {
	const { detect, scan, review, waivers, report } = policy;
	return {
		version: 1,
		extends: "none",
		detect: {
			"counts-as-ai": detect.countsAsAi,
			agents: detect.agents.map(toAgentFile),
			"always-ai": detect.alwaysAi,
			"never-ai": detect.neverAi
		},
		scan: {
			tools: Object.fromEntries(scan.tools.map(({ name, need }) => [name, need])),
			"timeout-seconds": scan.timeoutSeconds,
			"max-file-mebibytes": scan.maxFileMebibytes,
			exclude: scan.exclude
		},
		review: {
			files: review.files,
			required: review.required,
			verify: review.verify,
			event: review.event,
			temperature: review.temperature,
			"max-output-tokens": review.maxOutputTokens,
			"context-tokens": review.contextTokens,
			strangers: review.strangers,
			"timeout-seconds": review.timeoutSeconds,
			"max-tokens": review.maxTokens,
			"max-requests": review.maxRequests,
			concurrency: review.concurrency,
			instructions: review.instructions
		},
		rules: policy.rules.map(toRuleFile),
		waivers: {
			"allowed-from": waivers.allowedFrom,
			exclude: waivers.exclude,
			"max-days": waivers.maxDays,
			never: waivers.never
		},
		report: {
			inline: report.inline,
			"max-inline": report.maxInline
		}
	};
}
/** A policy -> the text of a policy file that means exactly this, whatever the presets become; `parsePolicy` reads it back. */
function renderPolicy(policy) {
	return require_js_yaml.dump(toPolicyFile(policy), {
		schema: require_js_yaml.CORE_SCHEMA,
		lineWidth: -1,
		noRefs: true
	});
}
function toAgentFile(agent) {
	const { name, ...marks } = agent;
	return {
		name,
		...Object.fromEntries(Object.entries(marks).filter(([, texts]) => texts.length > 0))
	};
}
function toRuleFile(rule) {
	const { notPaths, ...rest } = rule.if;
	const condition = {
		...rest,
		...notPaths === void 0 ? {} : { "not-paths": notPaths }
	};
	return {
		name: rule.name,
		...Object.keys(condition).length === 0 ? {} : { if: condition },
		require: toRequirementFile(rule.require)
	};
}
function toRequirementFile(require$2) {
	const isOfPeople = require$2.approvals !== void 0 || !hasDefaultPeople(require$2);
	const isOfFindings = Object.keys(require$2.blockAt).length > 0 || require$2.scope !== "changed-lines";
	return {
		...require$2.approvals === void 0 ? {} : { approvals: require$2.approvals },
		...isOfPeople ? {
			from: require$2.from,
			exclude: require$2.exclude,
			distinct: require$2.distinct
		} : {},
		...Object.keys(require$2.blockAt).length > 0 ? { "block-at": require$2.blockAt } : {},
		...isOfFindings ? { scope: require$2.scope } : {}
	};
}
function hasDefaultPeople(require$3) {
	return isDefaultSource(require$3.from) && require$3.exclude.join() === require_range.EXCLUSIONS.join() && !require$3.distinct;
}
function isDefaultSource(source) {
	return source.permission === "write" && Object.keys(source).length === 1;
}
// src/cli/policy-words.ts
/** When a rule applies, as the words after "when"; `"always"` for an empty condition. */
function describeCondition(condition) {
	const ofFile = [
		...condition.origin === void 0 ? [] : [`is of origin ${condition.origin}`],
		...condition.paths === void 0 ? [] : [`matches ${either(condition.paths)}`],
		...condition.notPaths === void 0 || condition.notPaths.length === 0 ? [] : [`does not match ${either(condition.notPaths)}`]
	];
	const parts = [
		...ofFile.length === 0 ? [] : [`a changed file ${ofFile.join(" and ")}`],
		...condition.draft === void 0 ? [] : [`the pull request is ${condition.draft ? "a" : "no"} draft`],
		...condition.labels === void 0 ? [] : [`it has the label ${either(condition.labels)}`],
		...condition.base === void 0 ? [] : [`its base branch matches ${either(condition.base)}`],
		...condition.authors === void 0 ? [] : [`it or a commit is by ${either(condition.authors)}`]
	];
	return parts.length === 0 ? "always" : parts.join(", and ");
}
/** What a rule asks, one sentence for approvals and one for findings; none where it asks for nothing. */
function describeRequirement(require$1) {
	const asks = [];
	const count = require$1.approvals ?? 0;
	if (count > 0) {
		const people = count === 1 ? "1 approval" : `${count} approvals`;
		const excluded = require$1.exclude.length === 0 ? "" : `; not counting ${require$1.exclude.join(", ")}`;
		const distinct = require$1.distinct ? "; nobody who counts for another rule that says so" : "";
		asks.push(`${people} for each matched file, from ${describeSource(require$1.from)}${excluded}${distinct}`);
	}
	const classes = Object.entries(require$1.blockAt).map(([name, severity]) => `${name} at ${severity}`);
	if (classes.length > 0) {
		const where = require$1.scope === "changed-lines" ? "on changed lines" : "in changed files";
		asks.push(`no new finding ${where} at this severity or above: ${classes.join(", ")}`);
	}
	return asks;
}
function describeSource(source) {
	return [
		...source.permission === void 0 ? [] : [`people with ${source.permission} or more`],
		...(source.teams ?? []).map((team) => `members of ${team}`),
		...source.users ?? [],
		...source.codeowners === true ? ["the file's code owners"] : []
	].join(" or ");
}
function either(texts) {
	return texts.join(" or ");
}
// src/cli/policy-explanation.ts
const SHOWN_FILES = 20;
/** A policy, and where there is one a range -> what each rule asks, of which files, and why. */
function explainPolicy(version, chosen, range) {
	return {
		schemaVersion: 1,
		tool: {
			name: "draftgate",
			version
		},
		policy: chosen.source,
		resolved: toPolicyFile(chosen.policy),
		subject: range === null ? null : toSubject(range.change),
		rules: range === null ? chosen.policy.rules.map(inGeneral) : ofRange(chosen.policy, range),
		notices: chosen.notices
	};
}
/** The same as text: a policy file that means exactly this policy, with the explanation as comments. */
function renderExplanation(explanation, policy) {
	const { source, sha256 } = explanation.policy;
	const rules = explanation.rules.flatMap(ruleLines);
	const subject = explanation.subject;
	const range = subject === null ? [] : [`Range: ${subject.mergeBaseSha.slice(0, 12)}..${subject.headSha.slice(0, 12)}`, ""];
	const notices = explanation.notices.flatMap((notice) => [`${notice.code}: ${notice.message}`, ""]);
	const none = explanation.rules.length === 0 ? ["No rules: nothing blocks, and nobody has to approve."] : [];
	return `${[
		`Policy: ${source} (sha256 ${sha256})`,
		"",
		...notices,
		...range,
		...none,
		...rules
	].map((line) => `# ${require_words.escapeControls(line)}`.trimEnd()).join("\n")}\n${renderPolicy(policy)}`;
}
function toSubject(change) {
	const { baseSha, headSha, mergeBaseSha } = change;
	return {
		repository: null,
		pullRequest: null,
		baseSha,
		headSha,
		mergeBaseSha
	};
}
function inGeneral(rule) {
	return {
		name: rule.name,
		when: describeCondition(rule.if),
		asks: describeRequirement(rule.require),
		applies: null,
		reason: null,
		files: []
	};
}
function ofRange(policy, { change, attributions }) {
	const byPath = new Map(attributions.map((one) => [one.path, one]));
	const judged = require_judging.judgedFiles({
		change,
		attributions
	}, /* @__PURE__ */ new Set());
	return require_judging.matchRules({
		policy,
		change,
		people: null
	}, judged).map(({ rule, files }) => {
		const count = files?.length ?? 0;
		return {
			...inGeneral(rule),
			applies: count > 0,
			reason: matchReason(files === null ? null : count, change.files.length),
			files: (files ?? []).map(({ path, origin }) => ({
				path: require_range.displayPath(path),
				origin,
				why: strongestDetail(byPath.get(path))
			}))
		};
	});
}
function matchReason(count, all) {
	if (count === null) return "what it asks of the pull request does not hold here";
	if (count === 0) return all === 0 ? "nothing to check" : "no matching file";
	return `${count} of ${all} changed files match`;
}
function strongestDetail(attribution) {
	const rank = (one) => require_judging.STRENGTHS.indexOf(one.strength);
	const [strongest] = [...attribution?.evidence ?? []].sort((left, right) => rank(right) - rank(left));
	return strongest === void 0 ? null : `${strongest.strength}: ${strongest.detail}`;
}
function ruleLines(rule) {
	const shown = rule.files.slice(0, SHOWN_FILES);
	const hidden = rule.files.length - shown.length;
	return [
		`Rule ${rule.name}`,
		`  when: ${rule.when}`,
		...rule.asks.length === 0 ? ["  asks: nothing"] : rule.asks.map((ask) => `  asks: ${ask}`),
		...rule.applies === null ? [] : [`  here: ${rule.applies ? "" : "asks nothing, "}${rule.reason ?? ""}`],
		...shown.map((file) => `    ${file.path} (${file.origin}${file.why === null ? "" : `, ${file.why}`})`),
		...hidden > 0 ? [`    and ${hidden} more`] : [],
		""
	];
}
// src/cli/policy.ts
const RANGE_OPTIONS = [
	"repo",
	"base",
	"head"
];
/** `draftgate policy validate`: every mistake of a policy file on stderr, one line each; 2 where there is one, else 0. */
async function runValidate(context, invocation) {
	const [file = ""] = invocation.positionals;
	const mistakes = findMistakes(file, await require_range.readPolicyFile(context, file));
	const isValid = mistakes.length === 0;
	if (!isValid) await context.writeError(mistakes.map((mistake) => mistakeLine(file, mistake)).join(""));
	if (invocation.values["format"] === "json") await context.writeResult(require_judging.renderJsonText({
		schemaVersion: 1,
		file,
		valid: isValid,
		mistakes
	}));
	else if (isValid) await context.writeResult(`${require_words.escapeControls(file)}: a valid policy\n`);
	return isValid ? 0 : 2;
}
/** `draftgate policy explain`: the policy in full, and what each rule asks, of a range where one is asked about. */
async function runExplain(context, invocation) {
	const [argument] = invocation.positionals;
	const choice = await require_range.choosePolicy(context, argument);
	const isAsked = RANGE_OPTIONS.some((name) => invocation.values[name] !== void 0);
	const { chosen, range } = choice.kind === "base" || isAsked ? await readWithRange(context, invocation, choice) : await readWithRangeHere(context, invocation, choice);
	const explanation = explainPolicy(context.version, chosen, range);
	const isJson = invocation.values["format"] === "json";
	await context.writeResult(isJson ? require_judging.renderJsonText(explanation) : renderExplanation(explanation, chosen.policy));
	return 0;
}
function findMistakes(file, text) {
	try {
		require_policy.parsePolicy(text, {
			file,
			tools: require_judging.SCANNER_NAMES
		});
		return [];
	} catch (error) {
		if (error instanceof require_policy.PolicyError) return error.mistakes;
		throw error;
	}
}
function mistakeLine(file, { line, column, message }) {
	return `${require_words.escapeControls(`${file}:${line}:${column}: ${message}`)}\n`;
}
async function readWithRange(context, invocation, choice) {
	return require_range.withSession(context, (session) => require_range.withRepository(context, invocation, session, async (repository) => {
		const change = await require_range.readRange(invocation, repository);
		const chosen = await require_judging.readPolicy(choice, change.baseSha, {
			repository,
			digest: session.digest
		});
		const { attributions, notices } = await require_judging.prepare(change, chosen, repository);
		return {
			chosen: {
				...chosen,
				notices
			},
			range: {
				change,
				attributions
			}
		};
	}));
}
/** A named policy can be read anywhere: where nobody asked about a range, and there is none here, it is explained without. */
async function readWithRangeHere(context, invocation, choice) {
	try {
		return await readWithRange(context, invocation, choice);
	} catch (error) {
		if (!(error instanceof require_words.ConfigurationError) && !(error instanceof require_words.IncompleteError)) throw error;
		return {
			chosen: readAlone(choice),
			range: null
		};
	}
}
function readAlone(choice) {
	const digest = require_range.createDigest();
	if (choice.kind === "preset") {
		const { policy, text } = require_judging.parsePreset(choice.name, require_judging.SCANNER_NAMES);
		return {
			policy,
			source: {
				source: `preset:${choice.name}`,
				sha256: digest.sha256(text)
			},
			notices: []
		};
	}
	const { policy } = require_policy.parsePolicy(choice.text, {
		file: choice.name,
		tools: require_judging.SCANNER_NAMES
	});
	return {
		policy,
		source: {
			source: `file:${choice.name}`,
			sha256: digest.sha256(choice.text)
		},
		notices: []
	};
}
exports.runExplain = runExplain;
exports.runValidate = runValidate;
