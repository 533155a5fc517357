import "./rolldown-runtime.js";
import { n as ConfigurationError } from "./errors.js";
import { t as nearest } from "./nearest.js";
import { r as PRESET_NAMES, t as EXCLUSIONS } from "./policy.js";
// src/config/policy-merge.ts
/** One policy file on top of another: lists replace, maps merge, rules merge by name, `require: null` removes a rule. */
function mergePolicyFiles(base, over) {
	const { rules: baseRules = [], ...baseRest } = base;
	const { rules: overRules = [], ...overRest } = over;
	return {
		...mergeMaps(baseRest, overRest),
		rules: mergeRules(baseRules, overRules)
	};
}
function mergeRules(base, over) {
	const merged = new Map(base.map((rule) => [rule.name, rule]));
	for (const rule of over) {
		const known = merged.get(rule.name);
		if (rule.require === null) merged.delete(rule.name);
		else merged.set(rule.name, known === void 0 ? rule : mergeMaps(known, rule));
	}
	return [...merged.values()];
}
function mergeMaps(base, over) {
	const merged = { ...base };
	for (const [key, value] of Object.entries(over)) {
		const known = merged[key];
		merged[key] = isMap(known) && isMap(value) ? mergeMaps(known, value) : value;
	}
	return merged;
}
function isMap(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/config/policy-values.ts
/** A policy file after `extends` was resolved -> the policy, with the defaults of the language for what it does not say. */
function toPolicy(file) {
	return {
		version: 1,
		detect: {
			countsAsAi: file.detect?.["counts-as-ai"] ?? "strong",
			agents: (file.detect?.agents ?? []).map(toAgent),
			alwaysAi: file.detect?.["always-ai"] ?? [],
			neverAi: file.detect?.["never-ai"] ?? []
		},
		scan: toScan(file.scan ?? {}),
		review: toReview(file.review ?? {}),
		rules: (file.rules ?? []).map(toRule),
		waivers: {
			allowedFrom: file.waivers?.["allowed-from"] ?? { permission: "maintain" },
			exclude: file.waivers?.exclude ?? ["author"],
			maxDays: file.waivers?.["max-days"] ?? 30,
			never: file.waivers?.never ?? []
		},
		report: {
			inline: file.report?.inline ?? "blocking",
			maxInline: file.report?.["max-inline"] ?? 20
		}
	};
}
function toAgent(agent) {
	return {
		name: agent.name ?? "",
		emails: agent.emails ?? [],
		logins: agent.logins ?? [],
		trailers: agent.trailers ?? [],
		markers: agent.markers ?? []
	};
}
function toScan(scan) {
	return {
		tools: Object.entries(scan.tools ?? {}).map(([name, need]) => ({
			name,
			need
		})),
		timeoutSeconds: scan["timeout-seconds"] ?? 300,
		maxFileMebibytes: scan["max-file-mebibytes"] ?? 10,
		exclude: scan.exclude ?? []
	};
}
function toReview(review) {
	return {
		files: review.files ?? "ai",
		required: review.required ?? false,
		verify: review.verify ?? false,
		event: review.event ?? "comment",
		temperature: review.temperature ?? .2,
		maxOutputTokens: review["max-output-tokens"] ?? 2048,
		contextTokens: review["context-tokens"] ?? 8192,
		strangers: review.strangers ?? "on-request",
		timeoutSeconds: review["timeout-seconds"] ?? 600,
		maxTokens: review["max-tokens"] ?? 5e5,
		maxRequests: review["max-requests"] ?? 100,
		concurrency: review.concurrency ?? 4,
		instructions: (review.instructions ?? []).map(({ paths = [], text = "" }) => ({
			paths,
			text
		}))
	};
}
function toRule(rule) {
	return {
		name: rule.name ?? "",
		if: toCondition(rule.if ?? {}),
		require: toRequirement(rule.require ?? {})
	};
}
function toCondition({ "not-paths": notPaths, ...rest }) {
	return {
		...rest,
		...notPaths === void 0 ? {} : { notPaths }
	};
}
function toRequirement(require) {
	return {
		...require.approvals === void 0 ? {} : { approvals: require.approvals },
		from: require.from ?? { permission: "write" },
		exclude: require.exclude ?? EXCLUSIONS,
		distinct: require.distinct ?? false,
		blockAt: require["block-at"] ?? {},
		scope: require.scope ?? "changed-lines"
	};
}
// src/config/presets.json
var presets_default = {
	"default": {
		"text": "# preset:default, what a repository without a policy of its own gets.\nversion: 1\nextends: none\n\ndetect:\n  counts-as-ai: strong # proof | strong | weak\n  agents: [] # besides the built-in ones\n  always-ai: []\n  never-ai: []\n\nscan:\n  tools:\n    gitleaks: required\n    bandit: required\n    trivy: required\n    ruff: optional\n    biome: optional\n    shellcheck: optional\n    actionlint: optional\n    zizmor: optional\n    git-secrets: off\n    pylint: off\n  timeout-seconds: 300\n  max-file-mebibytes: 10\n  exclude: []\n\nreview:\n  files: ai\n  required: false\n  verify: false\n  event: comment\n  temperature: 0.2\n  max-output-tokens: 2048\n  context-tokens: 8192\n  strangers: on-request\n  timeout-seconds: 600\n  max-tokens: 500000\n  max-requests: 100\n  concurrency: 4\n  instructions: []\n\nrules:\n  # An AI's draft is read by two people who had no hand in it.\n  - name: ai-two-people\n    if: { origin: ai }\n    require:\n      approvals: 2\n      exclude: [author, committers, pushers, operators, bots]\n\n  # What decides over every later change is read by somebody else, whoever wrote it.\n  - name: gate-files\n    if:\n      paths:\n        - .github/draftgate.yml\n        - .github/draftgate.yaml\n        - .github/workflows/**\n        - .github/actions/**\n        - CODEOWNERS\n        - .github/CODEOWNERS\n        - docs/CODEOWNERS\n    require:\n      approvals: 1\n      exclude: [author, committers, pushers, operators, bots]\n\n  # Whoever wrote it: nothing new of this kind goes in.\n  - name: findings\n    require:\n      block-at:\n        secret: info\n        sast: high\n        misconfig: high\n        vuln: high\n        suppression: high\n        coverage: high\n      scope: changed-lines\n\n# Neither the rules above nor the waivers name whose word counts, so that a policy which does replaces it as a whole:\n# approvals count from `permission: write`, waivers from `permission: maintain`.\nwaivers:\n  exclude: [author]\n  max-days: 30\n  never: []\n\nreport:\n  inline: blocking\n  max-inline: 20\n",
		"file": {
			"version": 1,
			"extends": "none",
			"detect": {
				"counts-as-ai": "strong",
				"agents": [],
				"always-ai": [],
				"never-ai": []
			},
			"scan": {
				"tools": {
					"gitleaks": "required",
					"bandit": "required",
					"trivy": "required",
					"ruff": "optional",
					"biome": "optional",
					"shellcheck": "optional",
					"actionlint": "optional",
					"zizmor": "optional",
					"git-secrets": "off",
					"pylint": "off"
				},
				"timeout-seconds": 300,
				"max-file-mebibytes": 10,
				"exclude": []
			},
			"review": {
				"files": "ai",
				"required": false,
				"verify": false,
				"event": "comment",
				"temperature": .2,
				"max-output-tokens": 2048,
				"context-tokens": 8192,
				"strangers": "on-request",
				"timeout-seconds": 600,
				"max-tokens": 5e5,
				"max-requests": 100,
				"concurrency": 4,
				"instructions": []
			},
			"rules": [
				{
					"name": "ai-two-people",
					"if": { "origin": "ai" },
					"require": {
						"approvals": 2,
						"exclude": [
							"author",
							"committers",
							"pushers",
							"operators",
							"bots"
						]
					}
				},
				{
					"name": "gate-files",
					"if": { "paths": [
						".github/draftgate.yml",
						".github/draftgate.yaml",
						".github/workflows/**",
						".github/actions/**",
						"CODEOWNERS",
						".github/CODEOWNERS",
						"docs/CODEOWNERS"
					] },
					"require": {
						"approvals": 1,
						"exclude": [
							"author",
							"committers",
							"pushers",
							"operators",
							"bots"
						]
					}
				},
				{
					"name": "findings",
					"require": {
						"block-at": {
							"secret": "info",
							"sast": "high",
							"misconfig": "high",
							"vuln": "high",
							"suppression": "high",
							"coverage": "high"
						},
						"scope": "changed-lines"
					}
				}
			],
			"waivers": {
				"exclude": ["author"],
				"max-days": 30,
				"never": []
			},
			"report": {
				"inline": "blocking",
				"max-inline": 20
			}
		}
	},
	solo: {
		"text": "# preset:solo, for a repository with one person: the owner reads the AI's change and posts `/draftgate approve <SHA>`.\nversion: 1\nextends: default\n\nrules:\n  - name: ai-two-people\n    require:\n      approvals: 1\n      exclude: [bots]\n  - name: gate-files\n    require: null\n\nwaivers:\n  exclude: []\n",
		"file": {
			"version": 1,
			"extends": "default",
			"rules": [{
				"name": "ai-two-people",
				"require": {
					"approvals": 1,
					"exclude": ["bots"]
				}
			}, {
				"name": "gate-files",
				"require": null
			}],
			"waivers": { "exclude": [] }
		}
	},
	strict: {
		"text": "# preset:strict, where a hint of AI is enough and every scanner and the model must have looked.\nversion: 1\nextends: default\n\ndetect:\n  counts-as-ai: weak\n\nscan:\n  tools:\n    gitleaks: required\n    bandit: required\n    trivy: required\n    ruff: required\n    biome: required\n    shellcheck: required\n    actionlint: required\n    zizmor: required\n    git-secrets: required\n    pylint: required\n\nreview:\n  required: true\n\nrules:\n  - name: gate-files\n    require:\n      from: { permission: maintain }\n  - name: findings\n    require:\n      block-at: { lint: high }\n\nwaivers:\n  never: [secret]\n",
		"file": {
			"version": 1,
			"extends": "default",
			"detect": { "counts-as-ai": "weak" },
			"scan": { "tools": {
				"gitleaks": "required",
				"bandit": "required",
				"trivy": "required",
				"ruff": "required",
				"biome": "required",
				"shellcheck": "required",
				"actionlint": "required",
				"zizmor": "required",
				"git-secrets": "required",
				"pylint": "required"
			} },
			"review": { "required": true },
			"rules": [{
				"name": "gate-files",
				"require": { "from": { "permission": "maintain" } }
			}, {
				"name": "findings",
				"require": { "block-at": { "lint": "high" } }
			}],
			"waivers": { "never": ["secret"] }
		}
	},
	advisory: {
		"text": "# preset:advisory, to look before you leap: everything is reported, nothing blocks and nobody has to approve.\nversion: 1\nextends: default\n\nscan:\n  tools:\n    gitleaks: optional\n    bandit: optional\n    trivy: optional\n\nrules:\n  - name: ai-two-people\n    require: null\n  - name: gate-files\n    require: null\n  - name: findings\n    require: null\n\nreport:\n  inline: all\n",
		"file": {
			"version": 1,
			"extends": "default",
			"scan": { "tools": {
				"gitleaks": "optional",
				"bandit": "optional",
				"trivy": "optional"
			} },
			"rules": [
				{
					"name": "ai-two-people",
					"require": null
				},
				{
					"name": "gate-files",
					"require": null
				},
				{
					"name": "findings",
					"require": null
				}
			],
			"report": { "inline": "all" }
		}
	}
};
// src/config/quote.ts
/** Text in quotes on one line, cut after 60 characters, with everything escaped that could break a line or mislead. */
function quote(text) {
	const cut = text.length > 60 ? `${text.slice(0, 60)}…` : text;
	return JSON.stringify(cut).replace(/[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
// src/config/preset.ts
const PRESETS = presets_default;
/** `default`, `solo`, `strict` or `advisory` -> that policy with the scanners in `tools`, and its text; throws ConfigurationError for another name. */
function parsePreset(name, tools) {
	const preset = PRESET_NAMES.find((known) => known === name);
	if (preset === void 0) {
		const close = nearest(name, PRESET_NAMES);
		const hint = close === void 0 ? `there are ${PRESET_NAMES.join(", ")}` : `did you mean preset:${close}?`;
		throw new ConfigurationError(`no preset ${quote(name)}; ${hint}`);
	}
	return {
		policy: toPolicy(withBuiltTools(resolvePolicy(PRESETS[preset].file), tools)),
		text: PRESETS[preset].text
	};
}
/** A policy file on top of all that it extends. */
function resolvePolicy(file) {
	return mergePolicyFiles(baseOf(file), file);
}
/** What a policy file extends (`default` where it says nothing), resolved. */
function baseOf(file) {
	const base = file.extends ?? "default";
	return base === "none" ? {} : resolvePolicy(PRESETS[base].file);
}
/** The policy without the scanners that are not in `tools`. */
function withBuiltTools(file, tools) {
	const kept = Object.entries(file.scan?.tools ?? {}).filter(([name]) => tools.includes(name));
	return {
		...file,
		scan: {
			...file.scan,
			tools: Object.fromEntries(kept)
		}
	};
}
export { quote as a, withBuiltTools as i, parsePreset as n, toPolicy as o, resolvePolicy as r, mergePolicyFiles as s, baseOf as t };
