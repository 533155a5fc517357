import { n as ConfigurationError, r as IncompleteError, t as CancelledError } from "./errors.js";
import { t as nearest } from "./nearest.js";
import { t as createCommandRunner } from "./processes.js";
import { t as onAbruptEnd } from "./signals.js";
import { basename, delimiter, dirname, isAbsolute, join, resolve as resolve$1, sep } from "node:path";
import { spawn } from "node:child_process";
import { accessSync, constants, copyFileSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { createHash, createHmac, randomBytes } from "node:crypto";
import { chmod, lstat, mkdir, open as open$1, readFile as readFile$1, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { deflateSync } from "node:zlib";
import { performance } from "node:perf_hooks";
// \0rolldown/runtime.js
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJSMin = (cb, mod) => () => (mod || (cb((mod = { exports: {} }).exports, mod, mod.exports), cb = null), mod.exports);
var __copyProps = (to, from, except, desc) => {
	if (from && typeof from === "object" || typeof from === "function") for (var keys = __getOwnPropNames(from), i = 0, n = keys.length, key; i < n; i++) {
		key = keys[i];
		if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
			get: ((k) => from[k]).bind(null, key),
			enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
		});
	}
	return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(isNodeMode || !mod || !mod.__esModule || !__hasOwnProp.call(mod, "default") ? __defProp(target, "default", {
	value: mod,
	enumerable: true
}) : target, mod));
// policies/advisory.yml
var advisory_default = "# preset:advisory, to look before you leap: everything is reported, nothing blocks and nobody has to approve.\nversion: 1\nextends: default\n\nscan:\n  tools:\n    gitleaks: optional\n    bandit: optional\n    trivy: optional\n\nrules:\n  - name: ai-two-people\n    require: null\n  - name: gate-files\n    require: null\n  - name: findings\n    require: null\n\nreport:\n  inline: all\n";
// policies/default.yml
var default_default = "# preset:default, what a repository without a policy of its own gets.\nversion: 1\nextends: none\n\ndetect:\n  counts-as-ai: strong # proof | strong | weak\n  agents: [] # besides the built-in ones\n  always-ai: []\n  never-ai: []\n\nscan:\n  tools:\n    gitleaks: required\n    bandit: required\n    trivy: required\n    ruff: optional\n    biome: optional\n    shellcheck: optional\n    actionlint: optional\n    zizmor: optional\n    git-secrets: off\n    pylint: off\n  timeout-seconds: 300\n  max-file-mebibytes: 10\n  exclude: []\n\nreview:\n  files: ai\n  required: false\n  verify: false\n  event: comment\n  temperature: 0.2\n  max-output-tokens: 2048\n  context-tokens: 8192\n  strangers: on-request\n  timeout-seconds: 600\n  max-tokens: 500000\n  max-requests: 100\n  concurrency: 4\n  instructions: []\n\nrules:\n  # An AI's draft is read by two people who had no hand in it.\n  - name: ai-two-people\n    if: { origin: ai }\n    require:\n      approvals: 2\n      exclude: [author, committers, pushers, operators, bots]\n\n  # What decides over every later change is read by somebody else, whoever wrote it.\n  - name: gate-files\n    if:\n      paths:\n        - .github/draftgate.yml\n        - .github/draftgate.yaml\n        - .github/workflows/**\n        - .github/actions/**\n        - CODEOWNERS\n        - .github/CODEOWNERS\n        - docs/CODEOWNERS\n    require:\n      approvals: 1\n      exclude: [author, committers, pushers, operators, bots]\n\n  # Whoever wrote it: nothing new of this kind goes in.\n  - name: findings\n    require:\n      block-at:\n        secret: info\n        sast: high\n        misconfig: high\n        vuln: high\n        suppression: high\n        coverage: high\n      scope: changed-lines\n\n# Neither the rules above nor the waivers name whose word counts, so that a policy which does replaces it as a whole:\n# approvals count from `permission: write`, waivers from `permission: maintain`.\nwaivers:\n  exclude: [author]\n  max-days: 30\n  never: []\n\nreport:\n  inline: blocking\n  max-inline: 20\n";
// policies/solo.yml
var solo_default = "# preset:solo, for a repository with one person: the owner reads the AI's change and posts `/draftgate approve <SHA>`.\nversion: 1\nextends: default\n\nrules:\n  - name: ai-two-people\n    require:\n      approvals: 1\n      exclude: [bots]\n  - name: gate-files\n    require: null\n\nwaivers:\n  exclude: []\n";
// policies/strict.yml
var strict_default = "# preset:strict, where a hint of AI is enough and every scanner and the model must have looked.\nversion: 1\nextends: default\n\ndetect:\n  counts-as-ai: weak\n\nscan:\n  tools:\n    gitleaks: required\n    bandit: required\n    trivy: required\n    ruff: required\n    biome: required\n    shellcheck: required\n    actionlint: required\n    zizmor: required\n    git-secrets: required\n    pylint: required\n\nreview:\n  required: true\n\nrules:\n  - name: gate-files\n    require:\n      from: { permission: maintain }\n  - name: findings\n    require:\n      block-at: { lint: high }\n\nwaivers:\n  never: [secret]\n";
// src/config/decode-text.ts
/** UTF-8 bytes (or text) of at most `maxBytes` -> the text without a byte order mark, with the first place that is no UTF-8. */
function decodeText$1(source, maxBytes) {
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
// node_modules/js-yaml/dist/js-yaml.mjs
/*! js-yaml 5.5.0 https://github.com/nodeca/js-yaml @license MIT */
/**
* Returned by a scalar resolver when the source does not match its tag.
*
* @category Tags
*/
var NOT_RESOLVED = Symbol("NOT_RESOLVED");
/**
* Create a normalized scalar tag definition.
*
* @category Tags
*/
function defineScalarTag(tagName, options) {
	return {
		tagName,
		nodeKind: "scalar",
		implicit: options.implicit ?? false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		implicitFirstChars: options.implicitFirstChars ?? null,
		resolve: options.resolve,
		identify: options.identify,
		represent: options.represent ?? ((data) => String(data)),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
/**
* Create a normalized sequence tag definition.
*
* @category Tags
*/
function defineSequenceTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "sequence",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addItem: options.addItem,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
/**
* Create a normalized mapping tag definition.
*
* @category Tags
*/
function defineMappingTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "mapping",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addPair: options.addPair,
		has: options.has,
		keys: options.keys,
		get: options.get,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
/** @category Tags */
var strTag = defineScalarTag("tag:yaml.org,2002:str", {
	resolve: (source) => source,
	identify: (data) => typeof data === "string"
});
var NULL_VALUES$1 = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
/** @category Tags */
var nullCoreTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES$1.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
/** @category Tags */
var nullJsonTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: ["n"],
	resolve: (source, isExplicit) => {
		if (source === "null" || isExplicit && source === "") return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var NULL_VALUES = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
/** @category Tags */
var nullYaml11Tag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var TRUE_VALUES$2 = [
	"true",
	"True",
	"TRUE"
];
var FALSE_VALUES$2 = [
	"false",
	"False",
	"FALSE"
];
/** @category Tags */
var boolCoreTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"t",
		"T",
		"f",
		"F"
	],
	resolve: (source) => {
		if (TRUE_VALUES$2.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$2.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES$1 = ["true"];
var FALSE_VALUES$1 = ["false"];
/** @category Tags */
var boolJsonTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: ["t", "f"],
	resolve: (source) => {
		if (TRUE_VALUES$1.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$1.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES = [
	"true",
	"True",
	"TRUE",
	"y",
	"Y",
	"yes",
	"Yes",
	"YES",
	"on",
	"On",
	"ON"
];
var FALSE_VALUES = [
	"false",
	"False",
	"FALSE",
	"n",
	"N",
	"no",
	"No",
	"NO",
	"off",
	"Off",
	"OFF"
];
/** @category Tags */
var boolYaml11Tag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"y",
		"Y",
		"n",
		"N",
		"t",
		"T",
		"f",
		"F",
		"o",
		"O"
	],
	resolve: (source) => {
		if (TRUE_VALUES.indexOf(source) !== -1) return true;
		if (FALSE_VALUES.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var YAML_INTEGER_IMPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
var YAML_INTEGER_EXPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$2(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$2(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$2(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
/** @category Tags */
var intCoreTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger$2,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_INTEGER_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)$");
var YAML_INTEGER_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$1(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$1(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
/** @category Tags */
var intJsonTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlInteger$1,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_INTEGER_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+|[-+]?(?:0|[1-9][0-9_]*))$");
function parseYamlInteger(source) {
	let value = source.replace(/_/g, "");
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	if (value.includes(":")) {
		let result = 0;
		for (const part of value.split(":")) result = result * 60 + Number(part);
		return sign * result;
	}
	if (value !== "0" && value[0] === "0") return sign * parseInt(value, 8);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger(source) {
	if (!YAML_INTEGER_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
/** @category Tags */
var intYaml11Tag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_FLOAT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$2(source) {
	if (!YAML_FLOAT_PATTERN$1.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase();
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	const result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN$1.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$2(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
/** @category Tags */
var floatCoreTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat$2,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$2
});
var YAML_FLOAT_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$");
var YAML_FLOAT_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_FLOAT_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
		let value = source.toLowerCase();
		const sign = value[0] === "-" ? -1 : 1;
		if ("+-".includes(value[0])) value = value.slice(1);
		if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
		if (value === ".nan") return NaN;
		const result = sign * parseFloat(value);
		return Number.isFinite(result) ? result : NOT_RESOLVED;
	}
	if (!YAML_FLOAT_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = Number(source);
	if (Number.isFinite(result)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$1(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
/** @category Tags */
var floatJsonTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlFloat$1,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$1
});
var YAML_FLOAT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?(?:(?:[0-9][0-9_]*)?\\.[0-9_]*)(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat(source) {
	if (!YAML_FLOAT_PATTERN.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase().replace(/_/g, "");
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	let result = 0;
	if (value.includes(":")) {
		for (const part of value.split(":")) result = result * 60 + Number(part);
		result *= sign;
	} else result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
/** @category Tags */
var floatYaml11Tag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat
});
/**
* Enables merge keys in {@link CORE_SCHEMA} when added with
* {@link Schema.withTags}.
*
* @category Tags
*/
var mergeTag = defineScalarTag("tag:yaml.org,2002:merge", {
	implicit: true,
	implicitFirstChars: ["<"],
	resolve: (source, isExplicit) => {
		if (source === "<<" || isExplicit && source === "") return "<<";
		return NOT_RESOLVED;
	},
	identify: () => false
});
var BASE64_PATTERN = /^[A-Za-z0-9+/]*={0,2}$/;
function resolveYamlBinary(source) {
	const input = source.replace(/\s/g, "");
	if (input.length % 4 !== 0 || !BASE64_PATTERN.test(input)) return NOT_RESOLVED;
	const binary = atob(input);
	const result = new Uint8Array(binary.length);
	for (let index = 0; index < binary.length; index++) result[index] = binary.charCodeAt(index);
	return result;
}
function representYamlBinary(object) {
	let binary = "";
	for (let index = 0; index < object.length; index++) binary += String.fromCharCode(object[index]);
	return btoa(binary);
}
/**
* The `!!binary` tag, represented as a `Uint8Array`.
*
* @category Tags
*/
var binaryTag = defineScalarTag("tag:yaml.org,2002:binary", {
	resolve: resolveYamlBinary,
	identify: (object) => Object.prototype.toString.call(object) === "[object Uint8Array]",
	represent: representYamlBinary
});
var YAML_DATE_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9])-([0-9][0-9])$");
var YAML_TIMESTAMP_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9]?)-([0-9][0-9]?)(?:[Tt]|[ \\t]+)([0-9][0-9]?):([0-9][0-9]):([0-9][0-9])(?:\\.([0-9]*))?(?:[ \\t]*(Z|([-+])([0-9][0-9]?)(?::([0-9][0-9]))?))?$");
function makeUtcDate(year, month, day, hour = 0, minute = 0, second = 0, fraction = 0) {
	const date = new Date(Date.UTC(year, month, day, hour, minute, second, fraction));
	date.setUTCFullYear(year, month, day);
	return date;
}
function resolveYamlTimestamp(source) {
	let match = YAML_DATE_REGEXP.exec(source);
	if (match === null) match = YAML_TIMESTAMP_REGEXP.exec(source);
	if (match === null) return NOT_RESOLVED;
	const year = +match[1];
	const month = +match[2] - 1;
	const day = +match[3];
	if (!match[4]) {
		const date = makeUtcDate(year, month, day);
		if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
		return date;
	}
	const hour = +match[4];
	const minute = +match[5];
	const second = +match[6];
	let fraction = 0;
	if (hour > 23 || minute > 59 || second > 59) return NOT_RESOLVED;
	if (match[7]) {
		let value = match[7].slice(0, 3);
		while (value.length < 3) value += "0";
		fraction = +value;
	}
	const date = makeUtcDate(year, month, day, hour, minute, second, fraction);
	if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
	if (match[9]) {
		const offsetHour = +match[10];
		const offsetMinute = +(match[11] || 0);
		if (offsetHour > 23 || offsetMinute > 59) return NOT_RESOLVED;
		const offset = (offsetHour * 60 + offsetMinute) * 6e4;
		date.setTime(date.getTime() - (match[9] === "-" ? -offset : offset));
	}
	return date;
}
/**
* The YAML 1.1 `!!timestamp` tag, represented as a JavaScript `Date`.
*
* @category Tags
*/
var timestampTag = defineScalarTag("tag:yaml.org,2002:timestamp", {
	implicit: true,
	implicitFirstChars: [..."0123456789"],
	resolve: resolveYamlTimestamp,
	identify: (object) => object instanceof Date,
	represent: (object) => object.toISOString()
});
/** @category Tags */
var seqTag = defineSequenceTag("tag:yaml.org,2002:seq", {
	create: () => [],
	addItem: (container, item) => {
		container.push(item);
	},
	identify: Array.isArray
});
function isPlainObject$1(data) {
	if (data === null || typeof data !== "object" || Array.isArray(data)) return false;
	const prototype = Object.getPrototypeOf(data);
	return prototype === null || prototype === Object.prototype;
}
function pick$1(object, keys) {
	const result = {};
	for (const key of keys) if (object[key] !== void 0) result[key] = object[key];
	return result;
}
/**
* Provided only for YAML 1.1 compatibility and supported by the loader only.
* JavaScript has no dedicated class to represent this type, so it cannot be
* identified and dumped.
*
* ```yaml
* !!omap
*   - one: 1
*   - two: 2
* ```
*
* is loaded as
*
* ```javascript
* [
*   { one: 1 },
*   { two: 2 }
* ]
* ```
*
* @category Tags
*/
var omapTag = defineSequenceTag("tag:yaml.org,2002:omap", {
	create: () => ({
		list: [],
		seen: /* @__PURE__ */ new Set()
	}),
	addItem: (carrier, item) => {
		let key;
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve an ordered map item";
			key = item.keys().next().value;
		} else if (isPlainObject$1(item)) {
			const itemKeys = Object.keys(item);
			if (itemKeys.length !== 1) return "cannot resolve an ordered map item";
			key = itemKeys[0];
		} else return "cannot resolve an ordered map item";
		if (carrier.seen.has(key)) return "duplicate key in ordered map";
		carrier.seen.add(key);
		carrier.list.push(item);
		return "";
	},
	finalize: (carrier) => carrier.list,
	identify: () => false
});
/**
* Provided only for YAML 1.1 compatibility and supported by the loader only.
* JavaScript has no dedicated class to represent this type, so it cannot be
* identified and dumped.
*
* ```yaml
* !!pairs
*   - one: 1
*   - two: 2
* ```
*
* is loaded as
*
* ```javascript
* [
*   ['one', 1],
*   ['two', 2]
* ]
* ```
*
* @category Tags
*/
var pairsTag = defineSequenceTag("tag:yaml.org,2002:pairs", {
	create: () => [],
	addItem: (container, item) => {
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve a pairs item";
			container.push(item.entries().next().value);
			return "";
		}
		if (Object.prototype.toString.call(item) !== "[object Object]") return "cannot resolve a pairs item";
		const object = item;
		const keys = Object.keys(object);
		if (keys.length !== 1) return "cannot resolve a pairs item";
		container.push([keys[0], object[keys[0]]]);
		return "";
	},
	identify: () => false
});
/**
* This is the default mapping implementation. It uses `{}` objects and has only
* partial functionality due to language limitations. This choice was made
* because users expect to get JavaScript objects, and it was left unchanged to
* avoid too many breaking changes in the v5 release.
*
* Side effects:
*
* - `Object.hasOwn()` checks or `for...of` loops are required for safe use (to
*   avoid falling through to prototypes).
* - Only scalar string keys are supported properly.
* - Other scalar keys, such as `null` and numbers, are converted to strings.
*   This is historical behaviour, and it can cause side effects such as
*   problems with `!!merge`.
*
* Note that non-string scalar keys may be deprecated in future versions.
*
* Ideally, use {@link realMapTag} instead.
*
* @category Tags
*/
var mapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject$1,
	represent: (o) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		if (key !== null && typeof key === "object") return "object-based map does not support complex keys";
		const normalizedKey = String(key);
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		if (key !== null && typeof key === "object") return false;
		return Object.prototype.hasOwnProperty.call(container, String(key));
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
/**
* The YAML 1.1 `!!set` tag, represented as a JavaScript `Set`.
*
* @category Tags
*/
var setTag = defineMappingTag("tag:yaml.org,2002:set", {
	create: () => /* @__PURE__ */ new Set(),
	identify: (data) => data instanceof Set,
	represent: (data) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of data) map.set(key, null);
		return map;
	},
	addPair: (container, key, value) => {
		if (value !== null) return "cannot resolve a set item";
		container.add(key);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: () => null
});
function createTagDefinitionMap() {
	return {
		scalar: Object.create(null),
		sequence: Object.create(null),
		mapping: Object.create(null)
	};
}
function createTagDefinitionListMap() {
	return {
		scalar: [],
		sequence: [],
		mapping: []
	};
}
function compileTags(tags) {
	const result = [];
	for (const tag of tags) {
		let index = result.length;
		for (let previousIndex = 0; previousIndex < result.length; previousIndex++) {
			const previous = result[previousIndex];
			if (previous.nodeKind === tag.nodeKind && previous.tagName === tag.tagName && previous.matchByTagPrefix === tag.matchByTagPrefix) {
				index = previousIndex;
				break;
			}
		}
		result[index] = tag;
	}
	return result;
}
/**
* Controls tag resolution when loading and type selection when dumping.
*
* @category Schemas
*/
var Schema = class Schema {
	tags;
	/** @internal */
	implicitScalarTags;
	/**
	* Dispatch implicit scalar resolvers by `source.charAt(0)`. Each bucket holds
	* the resolvers that may match that key, in schema order; a key absent from
	* the map uses
	* {@link Schema.implicitScalarAnyFirstChar}
	* (resolvers that declared no first-char constraint, so they apply to any
	* first character).
	*/
	implicitScalarByFirstChar;
	implicitScalarAnyFirstChar;
	/**
	* The default scalar tag (`!!str`), resolved once so the composer's fallback
	* for unresolved plain scalars avoids a keyed lookup per scalar.
	*
	* @internal
	*/
	defaultScalarTag;
	/**
	* The default container tags (`!!seq` / `!!map`), used by the dumper: when a
	* value is identified by its default tag, the tag is implicit and not
	* printed. Undefined if the schema does not define them (then such values
	* can't be dumped).
	*
	* @internal
	*/
	defaultSequenceTag;
	/** @internal */
	defaultMappingTag;
	exact;
	prefix;
	constructor(tags) {
		const compiledTags = compileTags(tags);
		const implicitScalarTags = [];
		const exact = createTagDefinitionMap();
		const prefix = createTagDefinitionListMap();
		for (const tag of compiledTags) {
			if (tag.nodeKind === "scalar" && tag.implicit) {
				if (tag.matchByTagPrefix) throw new Error("Implicit scalar tags cannot match by tag prefix");
				implicitScalarTags.push(tag);
			}
			switch (tag.nodeKind) {
				case "scalar":
					if (tag.matchByTagPrefix) prefix.scalar.push(tag);
					else exact.scalar[tag.tagName] = tag;
					break;
				case "sequence":
					if (tag.matchByTagPrefix) prefix.sequence.push(tag);
					else exact.sequence[tag.tagName] = tag;
					break;
				case "mapping": if (tag.matchByTagPrefix) prefix.mapping.push(tag);
				else exact.mapping[tag.tagName] = tag;
			}
		}
		const implicitScalarAnyFirstChar = implicitScalarTags.filter((tag) => tag.implicitFirstChars === null);
		const keys = /* @__PURE__ */ new Set();
		for (const tag of implicitScalarTags) if (tag.implicitFirstChars !== null) for (const key of tag.implicitFirstChars) keys.add(key);
		const implicitScalarByFirstChar = /* @__PURE__ */ new Map();
		for (const key of keys) implicitScalarByFirstChar.set(key, implicitScalarTags.filter((tag) => tag.implicitFirstChars === null || tag.implicitFirstChars.indexOf(key) !== -1));
		const defaultScalarTag = exact.scalar["tag:yaml.org,2002:str"];
		if (!defaultScalarTag) throw new Error("schema does not define the default scalar tag (tag:yaml.org,2002:str)");
		this.tags = compiledTags;
		this.implicitScalarTags = implicitScalarTags;
		this.implicitScalarByFirstChar = implicitScalarByFirstChar;
		this.implicitScalarAnyFirstChar = implicitScalarAnyFirstChar;
		this.defaultScalarTag = defaultScalarTag;
		this.defaultSequenceTag = exact.sequence["tag:yaml.org,2002:seq"];
		this.defaultMappingTag = exact.mapping["tag:yaml.org,2002:map"];
		this.exact = exact;
		this.prefix = prefix;
	}
	/** @internal */
	lookupScalarTag(tagName) {
		const exactTag = this.exact.scalar[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.scalar) if (tagName.startsWith(tag.tagName)) return tag;
	}
	/** @internal */
	lookupSequenceTag(tagName) {
		const exactTag = this.exact.sequence[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.sequence) if (tagName.startsWith(tag.tagName)) return tag;
	}
	/** @internal */
	lookupMappingTag(tagName) {
		const exactTag = this.exact.mapping[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.mapping) if (tagName.startsWith(tag.tagName)) return tag;
	}
	/** @internal */
	resolveImplicitScalarTag(source) {
		const candidates = this.implicitScalarByFirstChar.get(source.charAt(0)) ?? this.implicitScalarAnyFirstChar;
		for (const tag of candidates) {
			const value = tag.resolve(source, false, tag.tagName);
			if (value !== NOT_RESOLVED) return {
				value,
				tag
			};
		}
		const tag = this.defaultScalarTag;
		return {
			value: tag.resolve(source, false, tag.tagName),
			tag
		};
	}
	/**
	* Creates a new schema with the specified tags added. If a tag already
	* exists, it is replaced by the specified tag.
	*
	* @example
	*
	* ```javascript
	* import { CORE_SCHEMA, mergeTag, realMapTag } from 'js-yaml'
	*
	* const schema = CORE_SCHEMA.withTags(mergeTag, realMapTag)
	* ```
	*/
	withTags(...tags) {
		let flatTags = [];
		for (const tag of tags) flatTags = flatTags.concat(tag);
		return new Schema([...this.tags, ...flatTags]);
	}
};
/**
* The YAML 1.2 Failsafe Schema: strings, sequences, and mappings.
*
* @category Schemas
*/
var FAILSAFE_SCHEMA = new Schema([
	strTag,
	seqTag,
	mapTag
]);
new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullJsonTag,
	boolJsonTag,
	intJsonTag,
	floatJsonTag
]);
/**
* The default schema for the loaders. Note, {@link CORE_SCHEMA} comes
* without the `!!merge` tag. You can easily enable it if needed.
*
* @example
* Enable {@link mergeTag}:
*
* ```javascript
* import { load, CORE_SCHEMA, mergeTag } from 'js-yaml'
*
* try {
*   load(data, { schema: CORE_SCHEMA.withTags(mergeTag) })
* } catch (e) {
*   console.error(e)
* }
* ```
*
* @category Schemas
*/
var CORE_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullCoreTag,
	boolCoreTag,
	intCoreTag,
	floatCoreTag
]);
/**
* The dumper schema for maximum compatibility. It combines all supported type
* variants from YAML 1.1 and YAML 1.2 so strings matching any of them are
* quoted. This makes the generated YAML more compatible with other parsers.
*
* The schema is based on YAML 1.1, but extends `!!int` and `!!float` to accept
* both YAML 1.1 and Core Schema forms, since Core Schema supports some forms
* that YAML 1.1 does not.
*
* @category Schemas
*/
var DUMP_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullYaml11Tag,
	boolYaml11Tag,
	intYaml11Tag,
	floatYaml11Tag,
	timestampTag,
	mergeTag,
	binaryTag,
	omapTag,
	pairsTag,
	setTag
]).withTags({
	...intYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = intYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? intCoreTag.resolve(source, isExplicit, tagName) : result;
	}
}, {
	...floatYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = floatYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? floatCoreTag.resolve(source, isExplicit, tagName) : result;
	}
});
defineMappingTag("tag:yaml.org,2002:map", {
	create: () => /* @__PURE__ */ new Map(),
	addPair: (container, key, value) => {
		container.set(key, value);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: (container, key) => container.get(key),
	identify: (data) => data instanceof Map || isPlainObject$1(data),
	represent: (data) => {
		if (data instanceof Map) return data;
		const map = /* @__PURE__ */ new Map();
		const obj = data;
		for (const key of Object.keys(obj)) map.set(key, obj[key]);
		return map;
	}
});
function normalizeKey(key) {
	if (Array.isArray(key)) {
		const array = Array.prototype.slice.call(key);
		for (let index = 0; index < array.length; index++) {
			if (Array.isArray(array[index])) return null;
			if (typeof array[index] === "object" && Object.prototype.toString.call(array[index]) === "[object Object]") array[index] = "[object Object]";
		}
		return String(array);
	}
	if (typeof key === "object" && Object.prototype.toString.call(key) === "[object Object]") return "[object Object]";
	return String(key);
}
defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject$1,
	represent: (o) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		const normalizedKey = normalizeKey(key);
		if (normalizedKey === null) return "nested arrays are not supported inside keys";
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		const normalizedKey = normalizeKey(key);
		return normalizedKey !== null && Object.prototype.hasOwnProperty.call(container, normalizedKey);
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
var DEFAULT_SNIPPET_OPTIONS = {
	maxLength: 79,
	indent: 1,
	linesBefore: 3,
	linesAfter: 2
};
function getLine(buffer, lineStart, lineEnd, position, maxLineLength) {
	let head = "";
	let tail = "";
	const maxHalfLength = Math.floor(maxLineLength / 2) - 1;
	if (position - lineStart > maxHalfLength) {
		head = " ... ";
		lineStart = position - maxHalfLength + head.length;
	}
	if (lineEnd - position > maxHalfLength) {
		tail = " ...";
		lineEnd = position + maxHalfLength - tail.length;
	}
	return {
		str: head + buffer.slice(lineStart, lineEnd).replace(/\t/g, "→") + tail,
		pos: position - lineStart + head.length
	};
}
function padStart(string, max) {
	return " ".repeat(Math.max(max - string.length, 0)) + string;
}
function makeSnippet(mark, options) {
	if (!mark.buffer) return null;
	const opts = {
		...DEFAULT_SNIPPET_OPTIONS,
		...options
	};
	const re = /\r?\n|\r|\0/g;
	const lineStarts = [0];
	const lineEnds = [];
	let match;
	let foundLineNo = -1;
	while (match = re.exec(mark.buffer)) {
		lineEnds.push(match.index);
		lineStarts.push(match.index + match[0].length);
		if (mark.position <= match.index && foundLineNo < 0) foundLineNo = lineStarts.length - 2;
	}
	if (foundLineNo < 0) foundLineNo = lineStarts.length - 1;
	let result = "";
	const lineNoLength = Math.min(mark.line + opts.linesAfter, lineEnds.length).toString().length;
	const maxLineLength = opts.maxLength - (opts.indent + lineNoLength + 3);
	for (let i = 1; i <= opts.linesBefore; i++) {
		if (foundLineNo - i < 0) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo - i], lineEnds[foundLineNo - i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo - i]), maxLineLength);
		result = `${" ".repeat(opts.indent)}${padStart((mark.line - i + 1).toString(), lineNoLength)} | ${line.str}\n${result}`;
	}
	const line = getLine(mark.buffer, lineStarts[foundLineNo], lineEnds[foundLineNo], mark.position, maxLineLength);
	result += `${" ".repeat(opts.indent)}${padStart((mark.line + 1).toString(), lineNoLength)} | ${line.str}\n`;
	result += `${"-".repeat(opts.indent + lineNoLength + 3 + line.pos)}^\n`;
	for (let i = 1; i <= opts.linesAfter; i++) {
		if (foundLineNo + i >= lineEnds.length) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo + i], lineEnds[foundLineNo + i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo + i]), maxLineLength);
		result += `${" ".repeat(opts.indent)}${padStart((mark.line + i + 1).toString(), lineNoLength)} | ${line.str}\n`;
	}
	return result.replace(/\n$/, "");
}
function formatError$1(exception, compact) {
	let where = "";
	if (!exception.mark) return exception.reason;
	if (exception.mark.name) where += `in "${exception.mark.name}" `;
	where += `(${exception.mark.line + 1}:${exception.mark.column + 1})`;
	if (!compact && exception.mark.snippet) where += `\n\n${exception.mark.snippet}`;
	return `${exception.reason} ${where}`;
}
/**
* A YAML error. Unlike an ordinary `Error`, it adds a source snippet showing
* the location of the problem to the error message, when available.
*
* @category Main
*/
var YAMLException = class YAMLException extends Error {
	reason;
	mark;
	/**
	* Optional `mark` contains source snippet data. Usually, use
	* {@link YAMLException.throwAt} instead of passing it directly.
	*/
	constructor(reason, mark) {
		super();
		this.name = "YAMLException";
		this.reason = reason;
		this.mark = mark;
		this.message = formatError$1(this, false);
		if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
	}
	/**
	* Returns the formatted error, omitting the source snippet in compact mode.
	*/
	toString(compact) {
		return `${this.name}: ${formatError$1(this, compact)}`;
	}
	/**
	* Builds a YAMLException with a source snippet and throws it. `source` is
	* the raw input text; `position` is an offset into it.
	*/
	static throwAt(source, position, message, filename = "") {
		let line = 0;
		let lineStart = 0;
		for (let index = 0; index < position; index++) {
			const ch = source.charCodeAt(index);
			if (ch === 10) {
				line++;
				lineStart = index + 1;
			} else if (ch === 13) {
				line++;
				if (source.charCodeAt(index + 1) === 10) index++;
				lineStart = index + 1;
			}
		}
		const mark = {
			name: filename,
			buffer: source,
			position,
			line,
			column: position - lineStart
		};
		mark.snippet = makeSnippet(mark);
		throw new YAMLException(message, mark);
	}
};
/** @category Events */
var EVENT_ID = {
	DOCUMENT: 1,
	SEQUENCE: 2,
	MAPPING: 3,
	SCALAR: 4,
	ALIAS: 5,
	POP: 6
};
/** @category Nodes */
var SCALAR_STYLE = {
	PLAIN: 1,
	SINGLE_QUOTED: 2,
	DOUBLE_QUOTED: 3,
	LITERAL_BLOCK: 4,
	FOLDED_BLOCK: 5
};
/** @category Nodes */
var COLLECTION_STYLE = {
	BLOCK: 1,
	FLOW: 2
};
/** @category Nodes */
var CHOMPING_MODE = {
	CLIP: 1,
	STRIP: 2,
	KEEP: 3
};
var NO_RANGE$3 = -1;
function simpleEscapeSequence(c) {
	switch (c) {
		case 48: return "\0";
		case 97: return "\x07";
		case 98: return "\b";
		case 116: return "	";
		case 9: return "	";
		case 110: return "\n";
		case 118: return "\v";
		case 102: return "\f";
		case 114: return "\r";
		case 101: return "\x1B";
		case 32: return " ";
		case 34: return "\"";
		case 47: return "/";
		case 92: return "\\";
		case 78: return "";
		case 95: return "\xA0";
		case 76: return "\u2028";
		case 80: return "\u2029";
		default: return "";
	}
}
var simpleEscapeCheck = new Array(256);
var simpleEscapeMap = new Array(256);
for (let i = 0; i < 256; i++) {
	simpleEscapeCheck[i] = simpleEscapeSequence(i) ? 1 : 0;
	simpleEscapeMap[i] = simpleEscapeSequence(i);
}
function charFromCodepoint(c) {
	if (c <= 65535) return String.fromCharCode(c);
	return String.fromCharCode((c - 65536 >> 10) + 55296, (c - 65536 & 1023) + 56320);
}
function fromHexCode$1(c) {
	if (c >= 48 && c <= 57) return c - 48;
	return (c | 32) - 97 + 10;
}
function escapedHexLen$1(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	return 8;
}
function skipFoldedBreaks(input, position, end) {
	let breaks = 0;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10) {
			breaks++;
			position++;
		} else if (ch === 13) {
			breaks++;
			position++;
			if (input.charCodeAt(position) === 10) position++;
		} else if (ch === 32 || ch === 9) position++;
		else break;
	}
	return {
		position,
		breaks
	};
}
function foldedBreaks(count) {
	if (count === 1) return " ";
	return "\n".repeat(count - 1);
}
function getPlainValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, captureEnd);
}
function getSingleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 39) {
			result += input.slice(captureStart, position) + "'";
			position += 2;
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getDoubleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 92) {
			result += input.slice(captureStart, position);
			position++;
			const escaped = input.charCodeAt(position);
			if (escaped === 10 || escaped === 13) position = skipFoldedBreaks(input, position, end).position;
			else if (escaped < 256 && simpleEscapeCheck[escaped]) {
				result += simpleEscapeMap[escaped];
				position++;
			} else {
				let hexLength = escapedHexLen$1(escaped);
				let hexResult = 0;
				for (; hexLength > 0; hexLength--) {
					position++;
					const digit = fromHexCode$1(input.charCodeAt(position));
					hexResult = (hexResult << 4) + digit;
				}
				result += charFromCodepoint(hexResult);
				position++;
			}
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getBlockValue(input, start, end, indent, chomping, folded) {
	const textIndent = indent < 0 ? 0 : indent;
	const region = input.slice(start, end).replace(/\r\n?/g, "\n");
	const lines = region === "" ? [] : (region.endsWith("\n") ? region.slice(0, -1) : region).split("\n");
	let result = "";
	let didReadContent = false;
	let emptyLines = 0;
	let atMoreIndented = false;
	for (const line of lines) {
		let column = 0;
		while (column < textIndent && line.charCodeAt(column) === 32) column++;
		if (indent < 0 || column >= line.length) {
			emptyLines++;
			continue;
		}
		const content = line.slice(textIndent);
		const first = content.charCodeAt(0);
		if (folded) {
			if (first === 32 || first === 9) {
				atMoreIndented = true;
				result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
			} else if (atMoreIndented) {
				atMoreIndented = false;
				result += "\n".repeat(emptyLines + 1);
			} else if (emptyLines === 0) {
				if (didReadContent) result += " ";
			} else result += "\n".repeat(emptyLines);
		} else result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
		result += content;
		didReadContent = true;
		emptyLines = 0;
	}
	if (chomping === CHOMPING_MODE.KEEP) result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
	else if (chomping !== CHOMPING_MODE.STRIP) {
		if (didReadContent) result += "\n";
	}
	return result;
}
/**
* Decodes the scalar referenced by event offsets in `input`.
*
* @category Events
*/
function getScalarValue(input, scalar) {
	if (scalar.valueStart === NO_RANGE$3) return "";
	const { valueStart, valueEnd } = scalar;
	if (scalar.fast) return input.slice(valueStart, valueEnd);
	switch (scalar.style) {
		case SCALAR_STYLE.SINGLE_QUOTED: return getSingleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.DOUBLE_QUOTED: return getDoubleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.LITERAL_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, false);
		case SCALAR_STYLE.FOLDED_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, true);
		default: return getPlainValue(input, valueStart, valueEnd);
	}
}
var DEFAULT_TAG_HANDLERS = Object.assign(Object.create(null), {
	"!": "!",
	"!!": "tag:yaml.org,2002:"
});
var TAG_SUFFIX_CHARS = "-#;/?:@&=+$_.~*'()";
var TAG_URI_CHARS = TAG_SUFFIX_CHARS + "!,[]";
var HEX = "0123456789ABCDEF";
function percentByte(byte) {
	return "%" + HEX[byte >> 4] + HEX[byte & 15];
}
function tagPercentEncode(source, isSuffix) {
	const allowed = isSuffix ? TAG_SUFFIX_CHARS : TAG_URI_CHARS;
	let result = "";
	for (let index = 0; index < source.length; index++) {
		let ch = source.charCodeAt(index);
		if (ch >= 48 && ch <= 57 || ch >= 65 && ch <= 90 || ch >= 97 && ch <= 122 || allowed.includes(source[index])) {
			result += source[index];
			continue;
		}
		if (ch >= 55296 && ch <= 56319) ch = 65536 + ((ch & 1023) << 10) + (source.charCodeAt(++index) & 1023);
		if (ch < 128) result += percentByte(ch);
		else if (ch < 2048) result += percentByte(192 | ch >> 6) + percentByte(128 | ch & 63);
		else if (ch < 65536) result += percentByte(224 | ch >> 12) + percentByte(128 | ch >> 6 & 63) + percentByte(128 | ch & 63);
		else result += percentByte(240 | ch >> 18) + percentByte(128 | ch >> 12 & 63) + percentByte(128 | ch >> 6 & 63) + percentByte(128 | ch & 63);
	}
	return result;
}
function tagPercentDecode(source) {
	let result = "";
	let index = 0;
	while (index < source.length) {
		if (source.charCodeAt(index) !== 37) {
			result += source[index++];
			continue;
		}
		let ch = parseInt(source.slice(index + 1, index + 3), 16);
		index += 3;
		if (ch >= 192) {
			let remaining = ch < 224 ? 1 : ch < 240 ? 2 : 3;
			ch &= (1 << 6 - remaining) - 1;
			while (remaining-- > 0) {
				ch = ch << 6 | parseInt(source.slice(index + 1, index + 3), 16) & 63;
				index += 3;
			}
		}
		if (ch < 65536) result += String.fromCharCode(ch);
		else {
			ch -= 65536;
			result += String.fromCharCode(55296 | ch >> 10, 56320 | ch & 1023);
		}
	}
	return result;
}
function tagNameFull(rawTag, tagHandlers) {
	if (rawTag.startsWith("!<") && rawTag.endsWith(">")) return tagPercentDecode(rawTag.slice(2, -1));
	const handleEnd = rawTag.indexOf("!", 1);
	const handle = handleEnd === -1 ? "!" : rawTag.slice(0, handleEnd + 1);
	return tagPercentDecode(tagHandlers?.[handle] ?? DEFAULT_TAG_HANDLERS[handle] ?? handle) + tagPercentDecode(rawTag.slice(handle.length));
}
function tagNameShort(fullTag) {
	let tag = fullTag;
	if (tag.charCodeAt(0) === 33) {
		tag = tag.slice(1);
		return `!${tagPercentEncode(tag, true)}`;
	}
	if (tag.slice(0, 18) === "tag:yaml.org,2002:") return `!!${tagPercentEncode(tag.slice(18), true)}`;
	return `!<${tagPercentEncode(tag, false)}>`;
}
var NO_RANGE$2 = -1;
var MERGE_TAG_NAME = "tag:yaml.org,2002:merge";
var DEFAULT_CONSTRUCTOR_OPTIONS = {
	filename: "",
	schema: CORE_SCHEMA,
	json: false,
	maxTotalMergeKeys: 1e4,
	maxAliases: -1
};
function eventPosition$1(event) {
	if ("tagStart" in event && event.tagStart !== NO_RANGE$2) return event.tagStart;
	if ("anchorStart" in event && event.anchorStart !== NO_RANGE$2) return event.anchorStart;
	if ("valueStart" in event && event.valueStart !== NO_RANGE$2) return event.valueStart;
	if ("start" in event) return event.start;
	return 0;
}
function throwError$1(state, message) {
	YAMLException.throwAt(state.source, state.position, message, state.filename);
}
function finalizeCollection(state, position, tag, carrier) {
	try {
		return tag.finalize(carrier);
	} catch (error) {
		if (error instanceof YAMLException) throw error;
		YAMLException.throwAt(state.source, position, error instanceof Error ? error.message : String(error), state.filename);
	}
}
function constructScalar(state, event) {
	const source = getScalarValue(state.source, event);
	const rawTag = event.tagStart === NO_RANGE$2 ? "" : state.source.slice(event.tagStart, event.tagEnd);
	const strTag = state.schema.defaultScalarTag;
	if (rawTag !== "") {
		if (rawTag === "!") return {
			value: source,
			tag: strTag
		};
		const tagName = tagNameFull(rawTag, state.tagHandlers);
		const scalarTag = state.schema.lookupScalarTag(tagName);
		if (scalarTag) {
			const result = scalarTag.resolve(source, true, tagName);
			if (result === NOT_RESOLVED) throwError$1(state, `cannot resolve a node with !<${tagName}> explicit tag`);
			return {
				value: result,
				tag: scalarTag
			};
		}
		const collectionTagDef = state.schema.lookupMappingTag(tagName) ?? state.schema.lookupSequenceTag(tagName);
		if (collectionTagDef) {
			if (source !== "") throwError$1(state, `cannot resolve a node with !<${tagName}> explicit tag`);
			const carrier = collectionTagDef.create(tagName);
			return {
				value: collectionTagDef.carrierIsResult ? carrier : finalizeCollection(state, state.position, collectionTagDef, carrier),
				tag: collectionTagDef
			};
		}
		throwError$1(state, `unknown scalar tag !<${tagName}>`);
	}
	if (event.style === SCALAR_STYLE.PLAIN) return state.schema.resolveImplicitScalarTag(source);
	return {
		value: strTag.resolve(source, false, strTag.tagName),
		tag: strTag
	};
}
function collectionTagName(state, event, defaultTagName) {
	const rawTag = event.tagStart === NO_RANGE$2 ? "" : state.source.slice(event.tagStart, event.tagEnd);
	return rawTag === "" || rawTag === "!" ? defaultTagName : tagNameFull(rawTag, state.tagHandlers);
}
function isMappingTag(tag) {
	return tag.nodeKind === "mapping";
}
function chargeMergeWork(state) {
	state.totalMergeKeys++;
	if (state.maxTotalMergeKeys !== -1 && state.totalMergeKeys > state.maxTotalMergeKeys) throwError$1(state, `merge keys exceeded maxTotalMergeKeys (${state.maxTotalMergeKeys})`);
}
function mergeKeys(state, frame, source, sourceTag) {
	chargeMergeWork(state);
	for (const sourceKey of sourceTag.keys(source)) {
		chargeMergeWork(state);
		if (frame.tag.has(frame.value, sourceKey)) continue;
		const err = frame.tag.addPair(frame.value, sourceKey, sourceTag.get(source, sourceKey));
		if (err) throwError$1(state, err);
		frame.overridable ??= /* @__PURE__ */ new Set();
		frame.overridable.add(sourceKey);
	}
}
function mergeSource(state, frame, source, sourceTag) {
	state.position = frame.keyPosition;
	if (isMappingTag(sourceTag)) mergeKeys(state, frame, source, sourceTag);
	else if (sourceTag.nodeKind === "sequence" && Array.isArray(source)) {
		if (source.length > 100) throwError$1(state, "abnormal merge sequence size");
		for (const element of source) {
			const elementTag = state.nodeTags.get(element);
			if (!elementTag) throwError$1(state, "cannot merge mappings; the provided source object is unacceptable");
			mergeKeys(state, frame, element, elementTag);
		}
	} else throwError$1(state, "cannot merge mappings; the provided source object is unacceptable");
}
function addMappingValue(state, frame, key, value, tag) {
	state.position = frame.keyPosition;
	if (frame.keyIsMerge) {
		mergeSource(state, frame, value, tag);
		return;
	}
	if (!state.json && frame.tag.has(frame.value, key) && !frame.overridable?.has(key)) throwError$1(state, "duplicated mapping key");
	const err = frame.tag.addPair(frame.value, key, value);
	if (err) throwError$1(state, err);
	frame.overridable?.delete(key);
}
function addValue(state, value, tag) {
	const frame = state.frames[state.frames.length - 1];
	if (frame.kind === "document") {
		frame.value = value;
		frame.hasValue = true;
	} else if (frame.kind === "sequence") {
		if (isMappingTag(tag)) state.nodeTags.set(value, tag);
		const err = frame.tag.addItem(frame.value, value, frame.index++);
		if (err) throwError$1(state, err);
	} else if (frame.hasKey) {
		const key = frame.key;
		frame.key = void 0;
		frame.hasKey = false;
		addMappingValue(state, frame, key, value, tag);
	} else {
		frame.key = value;
		frame.keyPosition = state.position;
		frame.hasKey = true;
		frame.keyIsMerge = tag.tagName === MERGE_TAG_NAME;
	}
}
function storeAnchor(state, event, value, tag, isValueFinal) {
	if (event.anchorStart !== NO_RANGE$2) {
		const anchor = {
			value,
			tag,
			isValueFinal
		};
		state.anchors.set(state.source.slice(event.anchorStart, event.anchorEnd), anchor);
		return anchor;
	}
	return null;
}
/**
* Constructs JavaScript documents directly from parser events, without an
* intermediate AST.
*
* @category Events
*/
function constructFromEvents(events, options) {
	const state = {
		...DEFAULT_CONSTRUCTOR_OPTIONS,
		...options,
		events,
		documents: [],
		eventIndex: 0,
		position: 0,
		frames: [],
		anchors: /* @__PURE__ */ new Map(),
		nodeTags: /* @__PURE__ */ new Map(),
		tagHandlers: Object.create(null),
		totalMergeKeys: 0,
		aliasCount: 0
	};
	while (state.eventIndex < state.events.length) {
		const event = state.events[state.eventIndex++];
		state.position = eventPosition$1(event);
		switch (event.type) {
			case EVENT_ID.DOCUMENT:
				state.anchors = /* @__PURE__ */ new Map();
				state.nodeTags = /* @__PURE__ */ new Map();
				state.aliasCount = 0;
				state.tagHandlers = Object.create(null);
				for (const directive of event.directives) if (directive.kind === "tag") state.tagHandlers[directive.handle] = directive.prefix;
				state.frames.push({
					kind: "document",
					position: state.position,
					value: void 0,
					hasValue: false
				});
				break;
			case EVENT_ID.SCALAR: {
				const { value, tag } = constructScalar(state, event);
				storeAnchor(state, event, value, tag, true);
				addValue(state, value, tag);
				break;
			}
			case EVENT_ID.SEQUENCE: {
				const tagName = collectionTagName(state, event, "tag:yaml.org,2002:seq");
				const tag = state.schema.lookupSequenceTag(tagName);
				if (!tag) throwError$1(state, `unknown sequence tag !<${tagName}>`);
				const value = tag.create(tagName);
				const anchor = storeAnchor(state, event, value, tag, tag.carrierIsResult);
				state.frames.push({
					kind: "sequence",
					position: state.position,
					value,
					tag,
					anchor,
					index: 0
				});
				break;
			}
			case EVENT_ID.MAPPING: {
				const tagName = collectionTagName(state, event, "tag:yaml.org,2002:map");
				const tag = state.schema.lookupMappingTag(tagName);
				if (!tag) throwError$1(state, `unknown mapping tag !<${tagName}>`);
				const value = tag.create(tagName);
				const anchor = storeAnchor(state, event, value, tag, tag.carrierIsResult);
				state.frames.push({
					kind: "mapping",
					position: state.position,
					value,
					tag,
					anchor,
					key: void 0,
					keyPosition: state.position,
					hasKey: false,
					keyIsMerge: false,
					overridable: null
				});
				break;
			}
			case EVENT_ID.ALIAS: {
				if (state.maxAliases !== -1 && ++state.aliasCount > state.maxAliases) throwError$1(state, `aliases exceeded maxAliases (${state.maxAliases})`);
				const name = state.source.slice(event.anchorStart, event.anchorEnd);
				const anchor = state.anchors.get(name);
				if (!anchor) throwError$1(state, `unidentified alias "${name}"`);
				if (!anchor.isValueFinal) throwError$1(state, `recursive alias "${name}" is not supported for tag ${anchor.tag.tagName} because it uses finalize()`);
				addValue(state, anchor.value, anchor.tag);
				break;
			}
			case EVENT_ID.POP: {
				const frame = state.frames.pop();
				if (frame.kind === "mapping" && frame.hasKey) {
					state.position = frame.keyPosition;
					throwError$1(state, "incomplete mapping pair in event stream");
				}
				if (frame.kind === "document") state.documents.push(frame.value);
				else {
					const value = frame.tag.carrierIsResult ? frame.value : finalizeCollection(state, frame.position, frame.tag, frame.value);
					if (frame.anchor) {
						frame.anchor.value = value;
						frame.anchor.isValueFinal = true;
					}
					addValue(state, value, frame.tag);
				}
				break;
			}
		}
	}
	return state.documents;
}
var NO_RANGE$1 = -1;
var HAS_OWN = Object.prototype.hasOwnProperty;
var CONTEXT_FLOW_IN = 1;
var CONTEXT_FLOW_OUT = 2;
var CONTEXT_BLOCK_IN = 3;
var CONTEXT_BLOCK_OUT = 4;
var PATTERN_NON_PRINTABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
var PATTERN_FLOW_INDICATORS = /[,\[\]{}]/;
var PATTERN_TAG_HANDLE = /^(?:!|!!|![0-9A-Za-z-]+!)$/;
var NS_URI_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$,_.!~*'()\[\]])`;
var NS_TAG_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$.~*'()_])`;
var PATTERN_TAG_URI = new RegExp(`^(?:${NS_URI_CHAR})*$`);
var PATTERN_TAG_SUFFIX = new RegExp(`^(?:${NS_TAG_CHAR})+$`);
var PATTERN_TAG_PREFIX = new RegExp(`^(?:!(?:${NS_URI_CHAR})*|${NS_TAG_CHAR}(?:${NS_URI_CHAR})*)$`);
var DEFAULT_PARSER_OPTIONS = {
	filename: "",
	maxDepth: 100
};
function addDocumentEvent(state, explicitStart, explicitEnd) {
	state.events.push({
		type: EVENT_ID.DOCUMENT,
		explicitStart,
		explicitEnd,
		directives: state.directives
	});
}
function addSequenceEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.SEQUENCE,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function addMappingEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.MAPPING,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function insertFlowPairMappingEvent(state, snapshot) {
	state.events.splice(snapshot.eventsLength, 0, {
		type: EVENT_ID.MAPPING,
		start: snapshot.position,
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1,
		style: COLLECTION_STYLE.FLOW
	});
}
function addScalarEvent(state, valueStart, valueEnd, anchorStart, anchorEnd, tagStart, tagEnd, style, chomping = CHOMPING_MODE.CLIP, indent = -1, fast = false) {
	state.events.push({
		type: EVENT_ID.SCALAR,
		valueStart,
		valueEnd,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style,
		chomping,
		indent,
		fast
	});
}
function addAliasEvent(state, anchorStart, anchorEnd) {
	state.events.push({
		type: EVENT_ID.ALIAS,
		anchorStart,
		anchorEnd
	});
}
function addPopEvent(state) {
	state.events.push({ type: EVENT_ID.POP });
}
function addEmptyScalarEvent(state) {
	addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, SCALAR_STYLE.PLAIN);
}
function emptyProperties() {
	return {
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1
	};
}
function snapshotState(state) {
	return {
		position: state.position,
		line: state.line,
		lineStart: state.lineStart,
		lineIndent: state.lineIndent,
		firstTabInLine: state.firstTabInLine,
		eventsLength: state.events.length
	};
}
function restoreState(state, snapshot) {
	state.position = snapshot.position;
	state.line = snapshot.line;
	state.lineStart = snapshot.lineStart;
	state.lineIndent = snapshot.lineIndent;
	state.firstTabInLine = snapshot.firstTabInLine;
	state.events.length = snapshot.eventsLength;
}
function throwError(state, message) {
	YAMLException.throwAt(state.input.slice(0, state.length), state.position, message, state.filename);
}
function isEol(c) {
	return c === 10 || c === 13;
}
function isWhiteSpace(c) {
	return c === 9 || c === 32;
}
function isWsOrEol(c) {
	return isWhiteSpace(c) || isEol(c);
}
function isWsOrEolOrEnd(c) {
	return c === 0 || isWsOrEol(c);
}
function isFlowIndicator(c) {
	return c === 44 || c === 91 || c === 93 || c === 123 || c === 125;
}
function fromDecimalCode(c) {
	return c >= 48 && c <= 57 ? c - 48 : -1;
}
function fromHexCode(c) {
	if (c >= 48 && c <= 57) return c - 48;
	const lc = c | 32;
	if (lc >= 97 && lc <= 102) return lc - 97 + 10;
	return -1;
}
function escapedHexLen(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	if (c === 85) return 8;
	return 0;
}
function isSimpleEscape(c) {
	return c === 48 || c === 97 || c === 98 || c === 116 || c === 9 || c === 110 || c === 118 || c === 102 || c === 114 || c === 101 || c === 32 || c === 34 || c === 47 || c === 92 || c === 78 || c === 95 || c === 76 || c === 80;
}
function consumeLineBreak(state) {
	if (state.input.charCodeAt(state.position) === 10) state.position++;
	else {
		state.position++;
		if (state.input.charCodeAt(state.position) === 10) state.position++;
	}
	state.line++;
	state.lineStart = state.position;
	state.lineIndent = 0;
	state.firstTabInLine = -1;
}
function skipSeparationSpace(state, allowComments) {
	let lineBreaks = 0;
	let ch = state.input.charCodeAt(state.position);
	let hasSeparation = state.position === state.lineStart || isWsOrEol(state.input.charCodeAt(state.position - 1));
	while (ch !== 0) {
		while (isWhiteSpace(ch)) {
			hasSeparation = true;
			if (ch === 9 && state.firstTabInLine === -1) state.firstTabInLine = state.position;
			ch = state.input.charCodeAt(++state.position);
		}
		if (allowComments && hasSeparation && ch === 35) do
			ch = state.input.charCodeAt(++state.position);
		while (!isEol(ch) && ch !== 0);
		if (!isEol(ch)) break;
		consumeLineBreak(state);
		lineBreaks++;
		hasSeparation = true;
		ch = state.input.charCodeAt(state.position);
		while (ch === 32) {
			state.lineIndent++;
			ch = state.input.charCodeAt(++state.position);
		}
	}
	return lineBreaks;
}
function testDocumentSeparator(state, position = state.position) {
	const ch = state.input.charCodeAt(position);
	if ((ch === 45 || ch === 46) && ch === state.input.charCodeAt(position + 1) && ch === state.input.charCodeAt(position + 2)) {
		const following = state.input.charCodeAt(position + 3);
		return following === 0 || isWsOrEol(following);
	}
	return false;
}
function skipByteOrderMark(state) {
	if (state.position === state.lineStart && state.input.charCodeAt(state.position) === 65279) {
		state.position++;
		state.lineStart = state.position;
	}
}
function testDocumentBoundary(state) {
	if (state.position !== state.lineStart) return false;
	if (testDocumentSeparator(state)) return true;
	if (state.input.charCodeAt(state.position) !== 65279) return false;
	const snapshot = snapshotState(state);
	skipByteOrderMark(state);
	skipSeparationSpace(state, true);
	const ch = state.input.charCodeAt(state.position);
	const result = state.position === state.lineStart && (ch === 37 || ch === 45 && testDocumentSeparator(state));
	restoreState(state, snapshot);
	return result;
}
function skipUntilLineEnd(state) {
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0 && !isEol(ch)) ch = state.input.charCodeAt(++state.position);
}
function checkPrintable(state, start, end) {
	const match = PATTERN_NON_PRINTABLE.exec(state.input.slice(start, end));
	if (match !== null) {
		state.position = start + match.index + match[0].length - 1;
		throwError(state, "the stream contains non-printable characters");
	}
}
function readTagProperty(state, props, inFlow) {
	if (state.input.charCodeAt(state.position) !== 33) return false;
	if (props.tagStart !== NO_RANGE$1) throwError(state, "duplication of a tag property");
	const start = state.position;
	let isVerbatim = false;
	let isNamed = false;
	let tagHandle = "!";
	let ch = state.input.charCodeAt(++state.position);
	if (ch === 60) {
		isVerbatim = true;
		ch = state.input.charCodeAt(++state.position);
	} else if (ch === 33) {
		isNamed = true;
		tagHandle = "!!";
		ch = state.input.charCodeAt(++state.position);
	}
	let suffixStart = state.position;
	let tagName;
	if (isVerbatim) {
		while (ch !== 0 && ch !== 62) ch = state.input.charCodeAt(++state.position);
		if (ch !== 62) throwError(state, "unexpected end of the stream within a verbatim tag");
		tagName = state.input.slice(suffixStart, state.position);
		state.position++;
	} else {
		while (ch !== 0 && !isWsOrEol(ch) && !(inFlow && isFlowIndicator(ch))) {
			if (ch === 33) {
				if (!isNamed) {
					tagHandle = state.input.slice(suffixStart - 1, state.position + 1);
					if (!PATTERN_TAG_HANDLE.test(tagHandle)) throwError(state, "named tag handle cannot contain such characters");
					isNamed = true;
					suffixStart = state.position + 1;
				} else throwError(state, "tag suffix cannot contain exclamation marks");
			}
			ch = state.input.charCodeAt(++state.position);
		}
		tagName = state.input.slice(suffixStart, state.position);
		if (PATTERN_FLOW_INDICATORS.test(tagName)) throwError(state, "tag suffix cannot contain flow indicator characters");
	}
	if (tagName && !(isVerbatim ? PATTERN_TAG_URI.test(tagName) : PATTERN_TAG_SUFFIX.test(tagName))) throwError(state, `tag name cannot contain such characters: ${tagName}`);
	if (!isVerbatim && tagHandle !== "!" && tagHandle !== "!!" && !HAS_OWN.call(state.tagHandlers, tagHandle)) throwError(state, `undeclared tag handle "${tagHandle}"`);
	props.tagStart = start;
	props.tagEnd = state.position;
	return true;
}
function readAnchorProperty(state, props) {
	if (state.input.charCodeAt(state.position) !== 38) return false;
	if (props.anchorStart !== NO_RANGE$1) throwError(state, "duplication of an anchor property");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an anchor node must contain at least one character");
	props.anchorStart = start;
	props.anchorEnd = state.position;
	return true;
}
function readAlias(state, props) {
	if (state.input.charCodeAt(state.position) !== 42) return false;
	if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) throwError(state, "alias node should not have any properties");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an alias node must contain at least one character");
	addAliasEvent(state, start, state.position);
	return true;
}
function readFlowScalarBreak(state, nodeIndent) {
	skipSeparationSpace(state, false);
	if (state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readSingleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 39) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 39) {
			if (state.input.charCodeAt(state.position + 1) === 39) {
				simple = false;
				state.position += 2;
				continue;
			}
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.SINGLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a single quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a single quoted scalar");
}
function readDoubleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 34) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 34) {
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.DOUBLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (ch === 92) {
			simple = false;
			const escaped = state.input.charCodeAt(++state.position);
			if (isEol(escaped)) readFlowScalarBreak(state, nodeIndent);
			else if (isSimpleEscape(escaped)) state.position++;
			else {
				let hexLength = escapedHexLen(escaped);
				if (hexLength === 0) throwError(state, "unknown escape sequence");
				while (hexLength-- > 0) {
					state.position++;
					if (fromHexCode(state.input.charCodeAt(state.position)) < 0) throwError(state, "expected hexadecimal character");
				}
				state.position++;
			}
		} else if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a double quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a double quoted scalar");
}
function readBlockScalar(state, parentIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	let chomping = CHOMPING_MODE.CLIP;
	let indent = -1;
	let detectedIndent = false;
	if (ch !== 124 && ch !== 62) return false;
	const style = ch === 124 ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK;
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		const current = state.input.charCodeAt(state.position);
		const digit = fromDecimalCode(current);
		if (current === 43 || current === 45) {
			if (chomping !== CHOMPING_MODE.CLIP) throwError(state, "repeat of a chomping mode identifier");
			chomping = current === 43 ? CHOMPING_MODE.KEEP : CHOMPING_MODE.STRIP;
			state.position++;
		} else if (digit >= 0) {
			if (digit === 0) throwError(state, "bad explicit indentation width of a block scalar; it cannot be less than one");
			if (detectedIndent) throwError(state, "repeat of an indentation width identifier");
			indent = parentIndent + digit - 1;
			detectedIndent = true;
			state.position++;
		} else break;
	}
	let hadWhitespace = false;
	while (isWhiteSpace(state.input.charCodeAt(state.position))) {
		hadWhitespace = true;
		state.position++;
	}
	if (hadWhitespace && state.input.charCodeAt(state.position) === 35) skipUntilLineEnd(state);
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	else if (state.input.charCodeAt(state.position) !== 0) throwError(state, "a line break is expected");
	let contentIndent = detectedIndent ? indent : -1;
	let maxLeadingIndent = 0;
	const valueStart = state.position;
	let valueEnd = state.position;
	while (state.input.charCodeAt(state.position) !== 0) {
		const linePosition = state.position;
		let column = 0;
		while (state.input.charCodeAt(linePosition + column) === 32) column++;
		const first = state.input.charCodeAt(linePosition + column);
		if (first === 0) {
			if (contentIndent >= 0) {
				if (column > contentIndent) valueEnd = linePosition + column;
			} else if (column > 0) valueEnd = linePosition + column;
			break;
		}
		if (testDocumentBoundary(state)) break;
		if (!detectedIndent && contentIndent === -1 && isEol(first)) maxLeadingIndent = Math.max(maxLeadingIndent, column);
		if (!detectedIndent && contentIndent === -1 && !isEol(first)) {
			if (first === 9 && column < parentIndent) {
				state.position = linePosition + column;
				throwError(state, "tab characters must not be used in indentation");
			}
			if (column >= parentIndent && column < maxLeadingIndent) {
				state.position = linePosition + column;
				throwError(state, "bad indentation of a mapping entry");
			}
		}
		if (contentIndent === -1 && first !== 0 && !isEol(first) && column < parentIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		if (!detectedIndent && first !== 0 && !isEol(first) && contentIndent === -1) contentIndent = column;
		const requiredIndent = contentIndent === -1 ? parentIndent + 1 : contentIndent;
		if (first !== 0 && !isEol(first) && column < requiredIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		skipUntilLineEnd(state);
		valueEnd = state.position;
		if (isEol(state.input.charCodeAt(state.position))) {
			consumeLineBreak(state);
			valueEnd = state.position;
		}
	}
	checkPrintable(state, valueStart, valueEnd);
	addScalarEvent(state, valueStart, valueEnd, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, style, chomping, contentIndent);
	return true;
}
function canStartPlainScalar(state, nodeContext) {
	const ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	if (ch === 0 || isWsOrEol(ch) || ch === 35 || ch === 38 || ch === 42 || ch === 33 || ch === 124 || ch === 62 || ch === 39 || ch === 34 || ch === 37 || ch === 64 || ch === 96 || isFlowIndicator(ch)) return false;
	if (ch === 63 || ch === 45) {
		const following = state.input.charCodeAt(state.position + 1);
		if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) return false;
	}
	return true;
}
function readPlainScalar(state, nodeIndent, nodeContext, props) {
	if (!canStartPlainScalar(state, nodeContext)) return false;
	const start = state.position;
	let end = state.position;
	let ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	let multiline = false;
	while (ch !== 0) {
		if (testDocumentBoundary(state)) break;
		if (ch === 58) {
			const following = state.input.charCodeAt(state.position + 1);
			if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) break;
		} else if (ch === 35) {
			if (isWsOrEol(state.input.charCodeAt(state.position - 1))) break;
		} else if (inFlow && isFlowIndicator(ch)) break;
		else if (isEol(ch)) {
			const savedPosition = state.position;
			const savedLine = state.line;
			const savedLineStart = state.lineStart;
			const savedLineIndent = state.lineIndent;
			skipSeparationSpace(state, false);
			if (state.lineIndent >= nodeIndent) {
				multiline = true;
				ch = state.input.charCodeAt(state.position);
				continue;
			}
			state.position = savedPosition;
			state.line = savedLine;
			state.lineStart = savedLineStart;
			state.lineIndent = savedLineIndent;
			break;
		}
		if (!isWhiteSpace(ch)) end = state.position + 1;
		ch = state.input.charCodeAt(++state.position);
	}
	if (end === start) return false;
	checkPrintable(state, start, end);
	addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN, CHOMPING_MODE.CLIP, -1, !multiline);
	return true;
}
function skipFlowSeparationSpace(state, nodeIndent) {
	const startLine = state.line;
	skipSeparationSpace(state, true);
	if (state.line > startLine && state.lineIndent < nodeIndent || state.firstTabInLine !== -1 && state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readFlowCollection(state, nodeIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	const isMapping = ch === 123;
	const start = state.position;
	let readNext = true;
	if (ch !== 91 && ch !== 123) return false;
	const terminator = isMapping ? 125 : 93;
	if (isMapping) addMappingEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	else addSequenceEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		skipFlowSeparationSpace(state, nodeIndent);
		let ch = state.input.charCodeAt(state.position);
		if (ch === terminator) {
			state.position++;
			addPopEvent(state);
			return true;
		} else if (!readNext) throwError(state, "missed comma between flow collection entries");
		else if (ch === 44) throwError(state, "expected the node content, but found ','");
		let isPair = false;
		let isExplicitPair = false;
		if (ch === 63 && isWsOrEol(state.input.charCodeAt(state.position + 1))) {
			isPair = isExplicitPair = true;
			state.position += 1;
			skipFlowSeparationSpace(state, nodeIndent);
		}
		const entryLine = state.line;
		const entryStart = snapshotState(state);
		const keyWasRead = parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true);
		skipFlowSeparationSpace(state, nodeIndent);
		ch = state.input.charCodeAt(state.position);
		if ((isMapping || isExplicitPair || state.line === entryLine) && ch === 58) {
			isPair = true;
			state.position++;
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) {
				insertFlowPairMappingEvent(state, entryStart);
				if (!keyWasRead) addEmptyScalarEvent(state);
			} else if (!keyWasRead) addEmptyScalarEvent(state);
			if (!parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true)) addEmptyScalarEvent(state);
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) addPopEvent(state);
		} else if (isMapping && isPair) {
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
		} else if (isMapping) addEmptyScalarEvent(state);
		else if (isPair) {
			insertFlowPairMappingEvent(state, entryStart);
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
			addPopEvent(state);
		}
		ch = state.input.charCodeAt(state.position);
		if (ch === 44) {
			readNext = true;
			state.position++;
		} else readNext = false;
	}
	throwError(state, "unexpected end of the stream within a flow collection");
}
function readBlockSequence(state, nodeIndent, props) {
	if (state.firstTabInLine !== -1 || state.input.charCodeAt(state.position) !== 45 || !isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) return false;
	addSequenceEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
	while (state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) {
		if (state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const entryLine = state.line;
		state.position++;
		const hadBreak = skipSeparationSpace(state, true) > 0;
		if (state.firstTabInLine !== -1 && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
		if (hadBreak && state.lineIndent <= nodeIndent) addEmptyScalarEvent(state);
		else parseNode(state, nodeIndent, CONTEXT_BLOCK_IN, false, true);
		skipSeparationSpace(state, true);
		if (state.lineIndent < nodeIndent || state.position >= state.length) break;
		if (state.lineIndent > nodeIndent) throwError(state, "bad indentation of a sequence entry");
		if (state.line === entryLine && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
	}
	addPopEvent(state);
	return true;
}
function readBlockMapping(state, nodeIndent, flowIndent, props) {
	let atExplicitKey = false;
	let detected = false;
	let mappingOpened = false;
	let pendingExplicitKey = false;
	if (state.firstTabInLine !== -1) return false;
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0) {
		if (!atExplicitKey && state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const following = state.input.charCodeAt(state.position + 1);
		const entryLine = state.line;
		if ((ch === 63 || ch === 58) && isWsOrEolOrEnd(following)) {
			if (!mappingOpened) {
				addMappingEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
				mappingOpened = true;
			}
			if (ch === 63) {
				if (atExplicitKey) addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = true;
			} else if (atExplicitKey) atExplicitKey = false;
			else {
				addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = false;
			}
			state.position += 1;
			pendingExplicitKey = true;
		} else {
			if (atExplicitKey) {
				addEmptyScalarEvent(state);
				atExplicitKey = false;
			}
			const beforeKey = snapshotState(state);
			if (!parseNode(state, flowIndent, CONTEXT_FLOW_OUT, false, true)) break;
			if (state.line === entryLine) {
				ch = state.input.charCodeAt(state.position);
				while (isWhiteSpace(ch)) ch = state.input.charCodeAt(++state.position);
				if (ch === 58) {
					ch = state.input.charCodeAt(++state.position);
					if (!isWsOrEolOrEnd(ch)) throwError(state, "a whitespace character is expected after the key-value separator within a block mapping");
					if (!mappingOpened) {
						state.events.splice(beforeKey.eventsLength, 0, {
							type: EVENT_ID.MAPPING,
							start: beforeKey.position,
							anchorStart: props.anchorStart,
							anchorEnd: props.anchorEnd,
							tagStart: props.tagStart,
							tagEnd: props.tagEnd,
							style: COLLECTION_STYLE.BLOCK
						});
						mappingOpened = true;
					}
					detected = true;
					atExplicitKey = false;
					pendingExplicitKey = false;
				} else if (detected) throwError(state, "expected ':' after a mapping key");
				else {
					if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
						restoreState(state, beforeKey);
						return false;
					}
					return true;
				}
			} else if (detected) throwError(state, "can not read a block mapping entry; a multiline key may not be an implicit key");
			else {
				if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
					restoreState(state, beforeKey);
					return false;
				}
				return true;
			}
		}
		if (parseNode(state, nodeIndent, CONTEXT_BLOCK_OUT, true, pendingExplicitKey)) pendingExplicitKey = false;
		if (!atExplicitKey) {
			if (pendingExplicitKey) {
				addEmptyScalarEvent(state);
				pendingExplicitKey = false;
			}
		}
		skipSeparationSpace(state, true);
		ch = state.input.charCodeAt(state.position);
		if ((state.line === entryLine || state.lineIndent > nodeIndent) && ch !== 0) throwError(state, "bad indentation of a mapping entry");
		else if (state.lineIndent < nodeIndent) break;
	}
	if (!detected) return false;
	if (atExplicitKey) addEmptyScalarEvent(state);
	if (mappingOpened) addPopEvent(state);
	return true;
}
function parseNode(state, parentIndent, nodeContext, allowToSeek, allowCompact, allowPropertyMapping = true) {
	if (state.depth >= state.maxDepth) throwError(state, `nesting exceeded maxDepth (${state.maxDepth})`);
	state.depth++;
	let indentStatus = 1;
	let atNewLine = false;
	let hasContent = false;
	let propertyStart = null;
	const props = emptyProperties();
	let allowBlockScalars = nodeContext === CONTEXT_BLOCK_OUT || nodeContext === CONTEXT_BLOCK_IN;
	let allowBlockCollections = allowBlockScalars;
	const allowBlockStyles = allowBlockScalars;
	if (allowToSeek && skipSeparationSpace(state, true)) {
		atNewLine = true;
		if (state.lineIndent > parentIndent) indentStatus = 1;
		else if (state.lineIndent === parentIndent) indentStatus = 0;
		else indentStatus = -1;
	}
	if (indentStatus === 1) while (true) {
		const ch = state.input.charCodeAt(state.position);
		const propertyState = snapshotState(state);
		if (atNewLine && indentStatus !== 1 && (ch === 33 || ch === 38)) break;
		if (atNewLine && allowBlockStyles && (props.tagStart !== NO_RANGE$1 || props.anchorStart !== NO_RANGE$1) && (ch === 33 || ch === 38)) {
			const fallbackState = snapshotState(state);
			const flowIndent = parentIndent + 1;
			if (readBlockMapping(state, state.position - state.lineStart, flowIndent, props) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) {
				state.depth--;
				return true;
			}
			restoreState(state, fallbackState);
		}
		if (atNewLine && (ch === 33 && props.tagStart !== NO_RANGE$1 || ch === 38 && props.anchorStart !== NO_RANGE$1)) break;
		if (!readTagProperty(state, props, nodeContext === CONTEXT_FLOW_IN) && !readAnchorProperty(state, props)) break;
		if (propertyStart === null) propertyStart = propertyState;
		if (skipSeparationSpace(state, true)) {
			atNewLine = true;
			allowBlockCollections = allowBlockStyles;
			if (state.lineIndent > parentIndent) indentStatus = 1;
			else if (state.lineIndent === parentIndent) indentStatus = 0;
			else indentStatus = -1;
		} else allowBlockCollections = false;
	}
	if (allowBlockCollections) allowBlockCollections = atNewLine || allowCompact;
	if (indentStatus === 1 || nodeContext === CONTEXT_BLOCK_OUT) {
		const flowIndent = nodeContext === CONTEXT_FLOW_IN || nodeContext === CONTEXT_FLOW_OUT ? parentIndent : parentIndent + 1;
		const blockIndent = state.position - state.lineStart;
		if (indentStatus === 1) {
			if (allowBlockCollections && (readBlockSequence(state, blockIndent, props) || readBlockMapping(state, blockIndent, flowIndent, props)) || readFlowCollection(state, flowIndent, props)) hasContent = true;
			else {
				const ch = state.input.charCodeAt(state.position);
				if (propertyStart !== null && allowPropertyMapping && allowBlockStyles && !allowBlockCollections && ch !== 124 && ch !== 62) {
					const fallbackState = snapshotState(state);
					const propertyIndent = propertyStart.position - propertyStart.lineStart;
					restoreState(state, propertyStart);
					if (readBlockMapping(state, propertyIndent, flowIndent, emptyProperties()) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) hasContent = true;
					else restoreState(state, fallbackState);
				}
				if (!hasContent && (allowBlockScalars && readBlockScalar(state, flowIndent, props) || readSingleQuotedScalar(state, flowIndent, props) || readDoubleQuotedScalar(state, flowIndent, props) || readAlias(state, props) || readPlainScalar(state, flowIndent, nodeContext, props))) hasContent = true;
			}
		} else if (indentStatus === 0) hasContent = allowBlockCollections && readBlockSequence(state, blockIndent, props);
	}
	allowBlockScalars = allowBlockScalars && !hasContent;
	if (!hasContent && (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1 || allowBlockScalars)) {
		addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN);
		hasContent = true;
	}
	state.depth--;
	return hasContent || props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1;
}
function readDirective(state) {
	if (state.lineIndent > 0 || state.input.charCodeAt(state.position) !== 37) return false;
	state.position++;
	const nameStart = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
	const name = state.input.slice(nameStart, state.position);
	const args = [];
	if (name.length === 0) throwError(state, "directive name must not be less than one character in length");
	while (state.input.charCodeAt(state.position) !== 0 && !isEol(state.input.charCodeAt(state.position))) {
		while (isWhiteSpace(state.input.charCodeAt(state.position))) state.position++;
		if (state.input.charCodeAt(state.position) === 35 || isEol(state.input.charCodeAt(state.position)) || state.input.charCodeAt(state.position) === 0) break;
		const start = state.position;
		while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
		args.push(state.input.slice(start, state.position));
	}
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	if (name === "YAML") {
		if (state.directives.some((directive) => directive.kind === "yaml")) throwError(state, "duplication of %YAML directive");
		if (args.length !== 1) throwError(state, "YAML directive accepts exactly one argument");
		const match = /^([0-9]+)\.([0-9]+)$/.exec(args[0]);
		if (match === null) throwError(state, "ill-formed argument of the YAML directive");
		if (parseInt(match[1], 10) !== 1) throwError(state, "unacceptable YAML version of the document");
		state.directives.push({
			kind: "yaml",
			version: args[0]
		});
	} else if (name === "TAG") {
		if (args.length !== 2) throwError(state, "TAG directive accepts exactly two arguments");
		const [handle, prefix] = args;
		if (!PATTERN_TAG_HANDLE.test(handle)) throwError(state, "ill-formed tag handle (first argument) of the TAG directive");
		if (HAS_OWN.call(state.tagHandlers, handle)) throwError(state, `there is a previously declared suffix for "${handle}" tag handle`);
		if (!PATTERN_TAG_PREFIX.test(prefix)) throwError(state, "ill-formed tag prefix (second argument) of the TAG directive");
		state.tagHandlers[handle] = prefix;
		state.directives.push({
			kind: "tag",
			handle,
			prefix
		});
	}
	return true;
}
function readDocument(state) {
	state.directives = [];
	state.tagHandlers = Object.create(null);
	let hasDirectives = false;
	skipSeparationSpace(state, true);
	while (readDirective(state)) {
		hasDirectives = true;
		skipSeparationSpace(state, true);
	}
	let explicitStart = false;
	let explicitEnd = false;
	let allowCompact = true;
	if (state.lineIndent === 0 && state.input.charCodeAt(state.position) === 45 && state.input.charCodeAt(state.position + 1) === 45 && state.input.charCodeAt(state.position + 2) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 3))) {
		explicitStart = true;
		const markerLine = state.line;
		state.position += 3;
		skipSeparationSpace(state, true);
		allowCompact = state.line > markerLine;
	} else if (hasDirectives) throwError(state, "directives end mark is expected");
	const documentEventIndex = state.events.length;
	if (!explicitStart && state.position === state.lineStart && state.input.charCodeAt(state.position) === 46 && testDocumentSeparator(state)) {
		state.position += 3;
		skipSeparationSpace(state, true);
		return;
	}
	addDocumentEvent(state, explicitStart, false);
	if (!parseNode(state, state.lineIndent - 1, CONTEXT_BLOCK_OUT, false, allowCompact, allowCompact)) addEmptyScalarEvent(state);
	skipSeparationSpace(state, true);
	if (state.position === state.lineStart && testDocumentSeparator(state)) {
		explicitEnd = state.input.charCodeAt(state.position) === 46;
		if (explicitEnd) {
			const markerLine = state.line;
			state.position += 3;
			skipSeparationSpace(state, true);
			if (state.line === markerLine && state.position < state.length) throwError(state, "end of the stream or a document separator is expected");
		}
	}
	const documentEvent = state.events[documentEventIndex];
	if (documentEvent?.type === EVENT_ID.DOCUMENT) documentEvent.explicitEnd = explicitEnd;
	addPopEvent(state);
	if (!explicitEnd && state.position < state.length && !testDocumentBoundary(state)) throwError(state, "end of the stream or a document separator is expected");
}
/**
* Parses YAML into a flat event stream referencing source text by offsets.
*
* @category Events
*/
function parseEvents(input, options) {
	const length = input.length;
	const state = {
		...DEFAULT_PARSER_OPTIONS,
		...options,
		input: `${input}\0`,
		length,
		position: 0,
		line: 0,
		lineStart: 0,
		lineIndent: 0,
		firstTabInLine: -1,
		depth: 0,
		directives: [],
		tagHandlers: Object.create(null),
		events: []
	};
	const nullpos = input.indexOf("\0");
	if (nullpos !== -1) YAMLException.throwAt(input, nullpos, "null byte is not allowed in input", state.filename);
	while (state.position < state.length) {
		skipByteOrderMark(state);
		skipSeparationSpace(state, true);
		if (state.position >= state.length) break;
		const documentStart = state.position;
		readDocument(state);
		if (state.position === documentStart)
 /* c8 ignore next */
		throwError(state, "can not read a document");
	}
	return state.events;
}
({
	...DEFAULT_PARSER_OPTIONS,
	...DEFAULT_CONSTRUCTOR_OPTIONS
});
var INVALID = Symbol("INVALID");
function buildRepresentTypes(schema) {
	const defaultTags = new Set([
		schema.defaultScalarTag,
		schema.defaultSequenceTag,
		schema.defaultMappingTag
	].filter((t) => t !== void 0));
	const implicitScalars = schema.implicitScalarTags;
	const explicitTags = schema.tags.filter((t) => !(t.nodeKind === "scalar" && t.implicit) && !defaultTags.has(t));
	const defaultTagsLast = schema.tags.filter((t) => defaultTags.has(t));
	return [
		...implicitScalars.map((tag) => ({
			tag,
			implicitTag: true
		})),
		...explicitTags.map((tag) => ({
			tag,
			implicitTag: false
		})),
		...defaultTagsLast.map((tag) => ({
			tag,
			implicitTag: true
		}))
	];
}
function matchTag(state, object) {
	for (let index = 0, length = state.representTypes.length; index < length; index += 1) {
		const { tag, implicitTag } = state.representTypes[index];
		if (tag.identify(object)) {
			let tagName;
			if (tag.matchByTagPrefix) tagName = tag.representTagName(object);
			else tagName = tag.tagName;
			return {
				tag,
				tagName,
				implicitTag
			};
		}
	}
	return null;
}
function build(state, object) {
	if (!state.noRefs && object !== null && typeof object === "object") {
		const existing = state.refs.get(object);
		if (existing) {
			if (existing.anchor === void 0) existing.anchor = `ref_${state.refCounter++}`;
			return {
				kind: "alias",
				anchor: existing.anchor
			};
		}
	}
	const matched = matchTag(state, object);
	if (!matched) {
		if (object === void 0) return INVALID;
		if (state.skipInvalid) return INVALID;
		throw new YAMLException(`unacceptable kind of an object to dump ${Object.prototype.toString.call(object)}`);
	}
	const { tag, tagName, implicitTag } = matched;
	const nodeTagName = implicitTag ? tagName : tagNameShort(tagName);
	if (tag.nodeKind === "scalar") return {
		kind: "scalar",
		tag: nodeTagName,
		tagged: !implicitTag,
		style: SCALAR_STYLE.PLAIN,
		value: tag.represent(object)
	};
	if (tag.nodeKind === "sequence") {
		const container = tag.represent(object);
		const node = {
			kind: "sequence",
			tag: nodeTagName,
			tagged: !implicitTag,
			style: COLLECTION_STYLE.BLOCK,
			items: []
		};
		if (!state.noRefs) state.refs.set(object, node);
		for (let index = 0, length = container.length; index < length; index += 1) {
			let item = build(state, container[index]);
			if (item === INVALID && container[index] === void 0) item = build(state, null);
			if (item === INVALID) continue;
			node.items.push(item);
		}
		return node;
	}
	const map = tag.represent(object);
	const node = {
		kind: "mapping",
		tag: nodeTagName,
		tagged: !implicitTag,
		style: COLLECTION_STYLE.BLOCK,
		items: []
	};
	if (!state.noRefs) state.refs.set(object, node);
	for (const [objectKey, objectValue] of map) {
		const key = build(state, objectKey);
		if (key === INVALID) continue;
		const value = build(state, objectValue);
		if (value === INVALID) continue;
		node.items.push({
			key,
			value
		});
	}
	return node;
}
/**
* Convert JS object to AST. A JS value is one YAML document. An unrepresentable
* root becomes an empty document, which the presenter renders as an empty
* string.
*
* @category AST
*/
function jsToAst(input, schema, options = {}) {
	const root = build({
		representTypes: buildRepresentTypes(schema),
		noRefs: options.noRefs ?? false,
		skipInvalid: options.skipInvalid ?? false,
		refs: /* @__PURE__ */ new Map(),
		refCounter: 0
	}, input);
	return [{
		contents: root === INVALID ? null : root,
		directives: []
	}];
}
/**
* Return from a visitor to stop the whole traversal.
*
* @category AST
*/
var VISIT_BREAK = Symbol("visit:break");
/**
* Return from a visitor to skip the current node's children.
*
* @category AST
*/
var VISIT_SKIP = Symbol("visit:skip");
function visitNode(node, visitor, ctx) {
	const control = visitor(node, ctx);
	if (control === VISIT_BREAK) return true;
	if (control === VISIT_SKIP) return false;
	const depth = ctx.depth + 1;
	switch (node.kind) {
		case "sequence":
			for (const item of node.items) if (visitNode(item, visitor, {
				depth,
				parent: node,
				isKey: false
			})) return true;
			break;
		case "mapping": for (const { key, value } of node.items) {
			if (visitNode(key, visitor, {
				depth,
				parent: node,
				isKey: true
			})) return true;
			if (visitNode(value, visitor, {
				depth,
				parent: node,
				isKey: false
			})) return true;
		}
	}
	return false;
}
/**
* Walk every node in the documents, calling {@link Visitor} once per
* node (pre-order).
*
* @category AST
*/
function visit(documents, visitor) {
	for (const doc of documents) if (doc.contents && visitNode(doc.contents, visitor, {
		depth: 0,
		parent: null,
		isKey: false
	})) return;
}
function hasBit(mask, bit) {
	return (mask & 1 << bit) !== 0;
}
/**
* Default scalar styling rules in application order.
* See [Scalar styling](../../docs/scalar_styling.md) for usage details.
*
* @category AST
*/
var DEFAULT_SCALAR_STYLE_RULES = {
	applyQuoteFlowKeysOption,
	doubleQuoteForInvisibles,
	doubleQuoteWhitespaceOnly,
	applyForceQuotesOption,
	tryLongOrMultilineAsBlock,
	quoteInvalidPlain,
	fallbackToDoubleQuoted
};
function _preferredQuotedStyle(layout) {
	if (layout.presenterOptions.quoteStyle === "single" && hasBit(layout.allowedStylesMask, SCALAR_STYLE.SINGLE_QUOTED)) return SCALAR_STYLE.SINGLE_QUOTED;
	return SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyQuoteFlowKeysOption(layout) {
	if (!layout.presenterOptions.quoteFlowKeys) return;
	if (!layout.isKey || !layout.flowOnly || layout.style !== SCALAR_STYLE.PLAIN) return;
	layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteForInvisibles(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /[\t\x7F-\xA0\u2028\u2029\uFEFF\uFFFE\uFFFF]/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteWhitespaceOnly(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /^\s+$/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyForceQuotesOption(layout) {
	if (!layout.presenterOptions.forceQuotes) return;
	if (layout.isKey || layout.style !== SCALAR_STYLE.PLAIN) return;
	if (layout.node.tag !== layout.presenterOptions.schema.defaultScalarTag.tagName) return;
	layout.style = layout.node.value.includes("\n") ? SCALAR_STYLE.DOUBLE_QUOTED : _preferredQuotedStyle(layout);
}
function tryLongOrMultilineAsBlock(layout) {
	if (layout.style !== SCALAR_STYLE.PLAIN || layout.isKey) return;
	const value = layout.node.value;
	const multiline = value.indexOf("\n") !== -1;
	if (!hasBit(layout.allowedStylesMask, SCALAR_STYLE.LITERAL_BLOCK)) {
		if (multiline) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
		return;
	}
	const w = layout.presenterOptions.lineWidth;
	if (w === -1) {
		if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
		return;
	}
	const availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
	let position = 0;
	let shouldFold = false;
	while (position <= value.length) {
		let lineEnd = value.length;
		const nextLineBreak = value.indexOf("\n", position);
		if (nextLineBreak !== -1) lineEnd = nextLineBreak;
		const line = value.slice(position, lineEnd);
		if (line.length > availableWidth && line[0] !== " " && / [^ \t]/.test(line)) shouldFold = true;
		if (nextLineBreak === -1) break;
		position = nextLineBreak + 1;
	}
	if (shouldFold) layout.style = SCALAR_STYLE.FOLDED_BLOCK;
	else if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
}
function quoteInvalidPlain(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && !hasBit(layout.allowedStylesMask, SCALAR_STYLE.PLAIN)) layout.style = _preferredQuotedStyle(layout);
}
function fallbackToDoubleQuoted(layout) {
	if (!hasBit(layout.allowedStylesMask, layout.style)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function setBit(mask, bit) {
	return mask | 1 << bit;
}
var SRC_C_PRINTABLE = "[\\x09\\x0A\\x0D\\x20-\\x7E\\x85\\xA0-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]";
var SRC_B_CHAR = "[\\n\\r]";
var SRC_C_BYTE_ORDER_MARK = "\\uFEFF";
var SRC_S_WHITE = "[ \\t]";
var SRC_NB_CHAR = `(?:(?!(?:${SRC_B_CHAR}|${SRC_C_BYTE_ORDER_MARK}))${SRC_C_PRINTABLE})`;
var SRC_NS_CHAR = `(?:(?!${SRC_S_WHITE})${SRC_NB_CHAR})`;
var SRC_NB_JSON = "[\\x09\\x20-\\uD7FF\\uE000-\\uFFFF\\u{10000}-\\u{10FFFF}]";
var SRC_C_INDICATOR = "[-?:,\\[\\]{}#&*!|>'\"%@`]";
var SRC_C_FLOW_INDICATOR = "[,\\[\\]{}]";
var SRC_NS_PLAIN_SAFE_FLOW_OUT = SRC_NS_CHAR;
var SRC_NS_PLAIN_SAFE_FLOW_IN = `(?:(?!${SRC_C_FLOW_INDICATOR})${SRC_NS_CHAR})`;
var SRC_NS_PLAIN_FIRST_FLOW_OUT = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))`;
var SRC_NS_PLAIN_FIRST_FLOW_IN = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))`;
var SRC_NS_PLAIN_CHAR_FLOW_OUT = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_OUT})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))#*`;
var SRC_NS_PLAIN_CHAR_FLOW_IN = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_IN})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))#*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_OUT})*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_IN})*`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_OUT = `${SRC_NS_PLAIN_FIRST_FLOW_OUT}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_IN = `${SRC_NS_PLAIN_FIRST_FLOW_IN}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_OUT;
var SRC_NS_PLAIN_ONE_LINE_FLOW_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_IN;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_OUT}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_IN}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT = `${SRC_NS_PLAIN_ONE_LINE_FLOW_OUT}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT})*`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_IN = `${SRC_NS_PLAIN_ONE_LINE_FLOW_IN}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN})*`;
var NS_PLAIN_FLOW_OUT = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT})$`, "u");
var NS_PLAIN_FLOW_IN = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_IN})$`, "u");
var NS_PLAIN_BLOCK_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY})$`, "u");
var NS_PLAIN_FLOW_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_FLOW_KEY})$`, "u");
var NB_SINGLE_ONE_LINE = new RegExp(`^(?:${SRC_NB_JSON})*$`, "u");
var NB_SINGLE_MULTI_LINE = new RegExp(`^(?:${SRC_NB_JSON}|\\n)*$`, "u");
var BLOCK_SCALAR_CONTENT = new RegExp(`^(?:${SRC_NB_CHAR}|\\n)*$`, "u");
var C_FORBIDDEN_FIRST_LINE = /^(?:---|\.\.\.)(?=$|[ \t\n\r])/;
var C_FORBIDDEN_CONTENT = /^(?:---|\.\.\.)(?=$|[ \t\n\r])/m;
function canUsePlain(layout) {
	const str = layout.node.value;
	if (str !== "") {
		if (!(layout.isKey ? layout.flowOnly ? NS_PLAIN_FLOW_KEY : NS_PLAIN_BLOCK_KEY : layout.flowOnly ? NS_PLAIN_FLOW_IN : NS_PLAIN_FLOW_OUT).test(str)) return false;
		if (layout.shiftOfFirstLine === 0 && C_FORBIDDEN_FIRST_LINE.test(str)) return false;
		if (layout.shiftOfContent === 0) {
			const firstLineBreak = str.indexOf("\n");
			if (firstLineBreak !== -1) {
				const content = str.slice(firstLineBreak + 1);
				if (C_FORBIDDEN_CONTENT.test(content)) return false;
			}
		}
	}
	const resolvedTag = layout.presenterOptions.schema.resolveImplicitScalarTag(str).tag.tagName;
	if (!layout.node.tagged && resolvedTag !== layout.node.tag) return false;
	if (!layout.node.tagged && str === "=" && resolvedTag === layout.presenterOptions.schema.defaultScalarTag.tagName) return false;
	return true;
}
function canUseSingleQuoted(layout) {
	const str = layout.node.value;
	if (!(layout.isKey ? NB_SINGLE_ONE_LINE : NB_SINGLE_MULTI_LINE).test(str)) return false;
	if (/[ \t]\n|\n[ \t]/.test(str)) return false;
	if (!layout.isKey && layout.shiftOfContent === 0) {
		const firstLineBreak = str.indexOf("\n");
		if (firstLineBreak !== -1 && C_FORBIDDEN_CONTENT.test(str.slice(firstLineBreak + 1))) return false;
	}
	return true;
}
function canUseBlock(layout) {
	if (layout.flowOnly || !BLOCK_SCALAR_CONTENT.test(layout.node.value)) return false;
	const contentIndent = layout.shiftOfContent - layout.shiftOfParent;
	if (contentIndent < 1) return false;
	if (contentIndent > 9 && /^\n* /.test(layout.node.value)) return false;
	if (layout.shiftOfContent === 0 && C_FORBIDDEN_CONTENT.test(layout.node.value)) return false;
	return true;
}
function detectAllowedStyles(layout) {
	let mask = setBit(0, SCALAR_STYLE.DOUBLE_QUOTED);
	if (canUsePlain(layout)) mask = setBit(mask, SCALAR_STYLE.PLAIN);
	if (canUseSingleQuoted(layout)) mask = setBit(mask, SCALAR_STYLE.SINGLE_QUOTED);
	if (canUseBlock(layout)) mask = setBit(setBit(mask, SCALAR_STYLE.LITERAL_BLOCK), SCALAR_STYLE.FOLDED_BLOCK);
	layout.allowedStylesMask = mask;
}
function renderScalar(layout) {
	switch (layout.style) {
		case SCALAR_STYLE.PLAIN: return renderPlain(layout);
		case SCALAR_STYLE.SINGLE_QUOTED: return renderSingleQuoted(layout);
		case SCALAR_STYLE.LITERAL_BLOCK: return renderLiteralBlock(layout);
		case SCALAR_STYLE.FOLDED_BLOCK: return renderFoldedBlock(layout);
		case SCALAR_STYLE.DOUBLE_QUOTED: return renderDoubleQuoted(layout);
	}
}
function renderPlain(layout) {
	return encodeFlowBreaks(layout.node.value, layout.shiftOfContent);
}
function renderSingleQuoted(layout) {
	return `'${encodeFlowBreaks(layout.node.value, layout.shiftOfContent).replace(/'/g, "''")}'`;
}
function renderLiteralBlock(layout) {
	const value = layout.node.value;
	return "|" + blockHeader(value, layout.shiftOfParent, layout.shiftOfContent) + dropEndingNewline(indentString(value, layout.shiftOfContent));
}
function renderFoldedBlock(layout) {
	const value = layout.node.value;
	const w = layout.presenterOptions.lineWidth;
	let availableWidth = 1e400;
	if (w !== -1) availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
	return ">" + blockHeader(value, layout.shiftOfParent, layout.shiftOfContent) + dropEndingNewline(indentString(foldBlockScalar(value, availableWidth), layout.shiftOfContent));
}
function renderDoubleQuoted(layout) {
	return `"${escapeString(layout.node.value)}"`;
}
function encodeFlowBreaks(string, shiftOfContent) {
	let nextLF = string.indexOf("\n");
	if (nextLF === -1) return string;
	const pad = " ".repeat(shiftOfContent);
	let result = string.slice(0, nextLF);
	const lineRe = /(\n+)([^\n]*)/g;
	lineRe.lastIndex = nextLF;
	let match;
	while (match = lineRe.exec(string)) {
		const breaks = match[1].length;
		const line = match[2];
		result += "\n".repeat(breaks + 1) + pad + line;
	}
	return result;
}
function indentString(string, spaces) {
	const indent = " ".repeat(spaces);
	let position = 0;
	let result = "";
	const length = string.length;
	while (position < length) {
		let line;
		const next = string.indexOf("\n", position);
		if (next === -1) {
			line = string.slice(position);
			position = length;
		} else {
			line = string.slice(position, next + 1);
			position = next + 1;
		}
		if (line.length && line !== "\n") result += indent;
		result += line;
	}
	return result;
}
function needIndentIndicator(string) {
	return /^\n* /.test(string);
}
function blockHeader(string, shiftOfParent, shiftOfContent) {
	const indentIndicator = needIndentIndicator(string) ? String(shiftOfContent - shiftOfParent) : "";
	const clip = string[string.length - 1] === "\n";
	return `${indentIndicator}${clip && (string[string.length - 2] === "\n" || string === "\n") ? "+" : clip ? "" : "-"}\n`;
}
function dropEndingNewline(string) {
	return string[string.length - 1] === "\n" ? string.slice(0, -1) : string;
}
function isMoreIndented(char) {
	return char === " " || char === "	";
}
function foldLine(line, width) {
	if (line === "" || isMoreIndented(line[0])) return line;
	const breakRe = / [^ \t]/g;
	let match;
	let start = 0;
	let end;
	let curr = 0;
	let next = 0;
	let result = "";
	while (match = breakRe.exec(line)) {
		next = match.index;
		if (next - start > width) {
			end = curr > start ? curr : next;
			result += `\n${line.slice(start, end)}`;
			start = end + 1;
		}
		curr = next;
	}
	result += "\n";
	if (line.length - start > width && curr > start) result += `${line.slice(start, curr)}\n${line.slice(curr + 1)}`;
	else result += line.slice(start);
	return result.slice(1);
}
function foldBlockScalar(string, width) {
	const lineRe = /(\n+)([^\n]*)/g;
	let nextLF = string.indexOf("\n");
	if (nextLF === -1) nextLF = string.length;
	lineRe.lastIndex = nextLF;
	let result = foldLine(string.slice(0, nextLF), width);
	let prevMoreIndented = string[0] === "\n" || isMoreIndented(string[0]);
	let moreIndented;
	let match;
	while (match = lineRe.exec(string)) {
		const prefix = match[1];
		const line = match[2];
		moreIndented = line !== "" && isMoreIndented(line[0]);
		result += prefix + (!prevMoreIndented && !moreIndented && line !== "" ? "\n" : "") + foldLine(line, width);
		prevMoreIndented = moreIndented;
	}
	return result;
}
var CHARACTERS_TO_ESCAPE = /["\\\x00-\x1F\x7F-\xA0\u2028\u2029\uD800-\uDFFF\uFEFF\uFFFE\uFFFF]/gu;
function escapeCharacter(character) {
	switch (character) {
		case "\0": return "\\0";
		case "\x07": return "\\a";
		case "\b": return "\\b";
		case "	": return "\\t";
		case "\n": return "\\n";
		case "\v": return "\\v";
		case "\f": return "\\f";
		case "\r": return "\\r";
		case "\x1B": return "\\e";
		case "\"": return "\\\"";
		case "\\": return "\\\\";
		case "": return "\\N";
		case "\xA0": return "\\_";
		case "\u2028": return "\\L";
		case "\u2029": return "\\P";
	}
	const code = character.charCodeAt(0);
	const hex = code.toString(16).toUpperCase();
	if (code <= 255) return `\\x${"0".repeat(2 - hex.length)}${hex}`;
	return `\\u${"0".repeat(4 - hex.length)}${hex}`;
}
function escapeString(string) {
	return string.replace(CHARACTERS_TO_ESCAPE, escapeCharacter);
}
var CHAR_LINE_FEED = 10;
var DEFAULT_PRESENTER_OPTIONS = {
	indent: 2,
	seqNoIndent: false,
	seqInlineFirst: true,
	lineWidth: 80,
	flowBracketPadding: false,
	flowSkipCommaSpace: false,
	flowSkipColonSpace: false,
	quoteFlowKeys: false,
	quoteStyle: "single",
	forceQuotes: false,
	scalarStyleRules: Object.keys(DEFAULT_SCALAR_STYLE_RULES).map((name) => Reflect.get(DEFAULT_SCALAR_STYLE_RULES, name)),
	tagBeforeAnchor: false
};
function nodeTagShort(node) {
	return node.tagged ? node.tag : tagNameShort(node.tag);
}
function createPresenterState(options) {
	const opts = {
		...DEFAULT_PRESENTER_OPTIONS,
		...options
	};
	if (opts.flowSkipColonSpace) opts.quoteFlowKeys = true;
	return {
		...opts,
		defaultScalarTagName: opts.schema.defaultScalarTag.tagName,
		openEnded: false
	};
}
function generateNextLine(state, level) {
	return `\n${" ".repeat(state.indent * level)}`;
}
function scalarLayout(state, node, parent, level, isKey, flowOnly) {
	return {
		node,
		parent,
		level,
		isKey,
		flowOnly,
		shiftOfParent: level === 0 ? -1 : state.indent * (level - 1),
		shiftOfContent: state.indent * Math.max(1, level),
		shiftOfFirstLine: level === 0 ? 0 : state.indent * level,
		presenterOptions: state,
		allowedStylesMask: 0,
		style: node.style
	};
}
function writeFlowSequence(state, level, node) {
	let result = "";
	for (let index = 0, length = node.items.length; index < length; index += 1) {
		const item = writeNode(state, level, node.items[index], node, {}).text;
		if (index > 0) result += `,${!state.flowSkipCommaSpace ? " " : ""}`;
		result += item;
	}
	const pad = state.flowBracketPadding && node.items.length > 0 ? " " : "";
	return `[${pad}${result}${pad}]`;
}
function writeBlockSequence(state, level, node, compact) {
	let result = "";
	for (let index = 0, length = node.items.length; index < length; index += 1) {
		const item = writeNode(state, level + 1, node.items[index], node, {
			block: true,
			compact: state.seqInlineFirst,
			isblockseq: true
		}).text;
		if (!compact || result !== "") result += generateNextLine(state, level);
		if (item === "" || CHAR_LINE_FEED === item.charCodeAt(0)) result += "-";
		else result += "- ";
		result += item;
	}
	return result;
}
function writeFlowMapping(state, level, node) {
	let result = "";
	for (const { key, value } of node.items) {
		let pairBuffer = "";
		if (result !== "") pairBuffer += `,${!state.flowSkipCommaSpace ? " " : ""}`;
		const keyRender = writeNode(state, level, key, node, { iskey: true });
		const keyText = keyRender.text;
		const valueText = writeNode(state, level, value, node, {}).text;
		const sep = state.flowSkipColonSpace || valueText === "" ? "" : " ";
		const keyIsBareProps = key.kind === "scalar" && keyRender.noBody && (key.tagged || key.anchor !== void 0);
		const keyColonSep = key.kind === "alias" || keyIsBareProps ? " " : "";
		pairBuffer += `${keyText}${keyColonSep}:${sep}${valueText}`;
		result += pairBuffer;
	}
	const pad = state.flowBracketPadding && result !== "" ? " " : "";
	return `{${pad}${result}${pad}}`;
}
function writeBlockMapping(state, level, node, compact) {
	let result = "";
	for (let index = 0, length = node.items.length; index < length; index += 1) {
		let pairBuffer = "";
		if (!compact || result !== "") pairBuffer += generateNextLine(state, level);
		const { key, value } = node.items[index];
		const keyIsBlock = (key.kind === "mapping" || key.kind === "sequence") && key.style === COLLECTION_STYLE.BLOCK && key.items.length !== 0 || key.kind === "scalar" && (key.style === SCALAR_STYLE.LITERAL_BLOCK || key.style === SCALAR_STYLE.FOLDED_BLOCK);
		const keyRender = keyIsBlock ? writeNode(state, level + 1, key, node, {
			block: true,
			compact: true,
			isblockseq: !cannotBeCompact(state, key, level + 1)
		}) : writeNode(state, level + 1, key, node, {
			block: true,
			compact: true,
			iskey: true
		});
		const keyText = keyRender.text;
		const keyHasLineBreak = key.kind === "scalar" && key.value.indexOf("\n") !== -1;
		const keyIsTooLong = keyText.length > 1024 && /^[\s\S]{1025}/u.test(keyText);
		const explicitPair = keyIsBlock || keyHasLineBreak || keyIsTooLong;
		if (explicitPair) {
			if (keyText && CHAR_LINE_FEED === keyText.charCodeAt(0)) pairBuffer += "?";
			else pairBuffer += "? ";
		}
		pairBuffer += keyText;
		if (explicitPair) pairBuffer += generateNextLine(state, level);
		const valueText = writeNode(state, level + 1, value, node, {
			block: true,
			compact: explicitPair,
			isblockseq: explicitPair && !cannotBeCompact(state, value, level + 1)
		}).text;
		const keyIsBareProps = key.kind === "scalar" && keyRender.noBody && (key.tagged || key.anchor !== void 0);
		const keyColonSep = !explicitPair && (key.kind === "alias" || keyIsBareProps) ? " " : "";
		if (valueText === "" || CHAR_LINE_FEED === valueText.charCodeAt(0)) pairBuffer += `${keyColonSep}:`;
		else pairBuffer += `${keyColonSep}: `;
		pairBuffer += valueText;
		result += pairBuffer;
	}
	return result;
}
function cannotBeCompact(state, node, level) {
	if (node.kind === "alias") return true;
	return node.tagged || node.anchor !== void 0 || state.indent < 2 && level > 0;
}
function writeNode(state, level, node, parent, ctx) {
	if (node.kind === "alias") {
		state.openEnded = false;
		return {
			text: `*${node.anchor}`,
			noBody: false
		};
	}
	const { block = false, iskey = false, isblockseq = false } = ctx;
	let compact = ctx.compact ?? false;
	const hasAnchor = node.anchor !== void 0;
	if (cannotBeCompact(state, node, level)) compact = false;
	let body;
	let shouldPrintTag = node.tagged;
	const useBlockCollection = block && (node.kind === "mapping" || node.kind === "sequence") && node.style === COLLECTION_STYLE.BLOCK && node.items.length !== 0;
	if (node.kind === "mapping") {
		if (useBlockCollection) body = writeBlockMapping(state, level, node, compact);
		else body = writeFlowMapping(state, level, node);
	} else if (node.kind === "sequence") {
		if (useBlockCollection) {
			if (state.seqNoIndent && !isblockseq && level > 0) body = writeBlockSequence(state, level - 1, node, compact);
			else body = writeBlockSequence(state, level, node, compact);
		} else body = writeFlowSequence(state, level, node);
	} else {
		const layout = scalarLayout(state, node, parent, level, iskey, !block);
		detectAllowedStyles(layout);
		for (const rule of state.scalarStyleRules) rule(layout);
		body = renderScalar(layout);
		state.openEnded = (layout.style === SCALAR_STYLE.LITERAL_BLOCK || layout.style === SCALAR_STYLE.FOLDED_BLOCK) && (node.value === "\n" || node.value.endsWith("\n\n"));
		shouldPrintTag = node.tagged || body === "" && layout.flowOnly && parent?.kind === "sequence" && !hasAnchor || layout.style !== SCALAR_STYLE.PLAIN && node.tag !== state.defaultScalarTagName;
	}
	if ((node.kind === "mapping" || node.kind === "sequence") && !useBlockCollection) state.openEnded = false;
	if (useBlockCollection && compact && level > 0 && state.indent > 2) body = `${" ".repeat(state.indent - 2)}${body}`;
	const noBody = body === "";
	let text = body;
	if (shouldPrintTag || hasAnchor) {
		const props = [];
		const tag = shouldPrintTag ? nodeTagShort(node) : null;
		const anchor = hasAnchor ? `&${node.anchor}` : null;
		if (state.tagBeforeAnchor) {
			if (tag !== null) props.push(tag);
			if (anchor !== null) props.push(anchor);
		} else {
			if (anchor !== null) props.push(anchor);
			if (tag !== null) props.push(tag);
		}
		const sep = body === "" || body.charCodeAt(0) === CHAR_LINE_FEED ? "" : " ";
		text = `${props.join(" ")}${sep}${body}`;
	}
	return {
		text,
		noBody
	};
}
function rootStartsOwnLine(node) {
	return (node.kind === "sequence" || node.kind === "mapping") && node.style === COLLECTION_STYLE.BLOCK && node.items.length !== 0 && !node.tagged && node.anchor === void 0;
}
function writeDocumentDirectives(doc) {
	let result = "";
	for (const directive of doc.directives) {
		if (directive.kind === "yaml") {
			result += `%YAML ${directive.version}\n`;
			continue;
		}
		const { handle, prefix } = directive;
		result += `%TAG ${handle} ${prefix}\n`;
	}
	return result;
}
/**
* Build YAML from AST.
*
* @category AST
*/
function present(documents, options) {
	const state = createPresenterState(options);
	let result = "";
	let previousEnded = false;
	for (let index = 0; index < documents.length; index += 1) {
		const doc = documents[index];
		state.openEnded = false;
		const directives = writeDocumentDirectives(doc);
		const hasDirectives = directives !== "";
		const marker = doc.explicitStart || hasDirectives || index > 0 && !previousEnded;
		result += directives;
		if (doc.contents === null) {
			if (marker) result += "---\n";
		} else if (marker) {
			const body = writeNode(state, 0, doc.contents, null, {
				block: true,
				compact: true
			}).text;
			const sep = body === "" ? "" : hasDirectives || rootStartsOwnLine(doc.contents) ? "\n" : " ";
			result += `---${sep}${body}\n`;
		} else result += writeNode(state, 0, doc.contents, null, {
			block: true,
			compact: true
		}).text + "\n";
		previousEnded = doc.explicitEnd || state.openEnded;
		if (previousEnded) result += "...\n";
	}
	return result;
}
var DEFAULT_DUMP_OPTIONS = {
	...DEFAULT_PRESENTER_OPTIONS,
	schema: DUMP_SCHEMA,
	skipInvalid: false,
	noRefs: false,
	flowLevel: -1,
	sortKeys: false,
	transform: () => {}
};
function defaultCompareFn(a, b) {
	const x = String(a);
	const y = String(b);
	if (x < y) return -1;
	if (x > y) return 1;
	return 0;
}
/**
* Serializes JS object as a YAML document. By default it can dump every
* supported YAML type, so it throws an exception if you try to dump regexps or
* functions. However, you can disable exceptions by setting the
* {@link DumpOptions.skipInvalid} option to `true`.
*
* @category Main
*/
function dump(input, options = {}) {
	const opts = {
		...DEFAULT_DUMP_OPTIONS,
		...options
	};
	const documents = jsToAst(input, opts.schema, {
		noRefs: opts.noRefs,
		skipInvalid: opts.skipInvalid
	});
	if (opts.flowLevel >= 0) visit(documents, (node, ctx) => {
		if (ctx.depth < opts.flowLevel) return;
		if (node.kind === "sequence" || node.kind === "mapping") node.style = COLLECTION_STYLE.FLOW;
		return VISIT_SKIP;
	});
	if (opts.sortKeys) {
		const compareFn = opts.sortKeys === true ? defaultCompareFn : opts.sortKeys;
		visit(documents, (node) => {
			if (node.kind !== "mapping") return;
			node.items.sort((a, b) => compareFn(a.key.kind === "scalar" ? a.key.value : "", b.key.kind === "scalar" ? b.key.value : ""));
		});
	}
	opts.transform(documents);
	return present(documents, {
		...pick$1(opts, Object.keys(DEFAULT_PRESENTER_OPTIONS)),
		schema: opts.schema
	});
}
EVENT_ID.DOCUMENT;
EVENT_ID.SEQUENCE;
EVENT_ID.MAPPING;
EVENT_ID.SCALAR;
EVENT_ID.ALIAS;
EVENT_ID.POP;
SCALAR_STYLE.PLAIN;
SCALAR_STYLE.SINGLE_QUOTED;
SCALAR_STYLE.DOUBLE_QUOTED;
SCALAR_STYLE.LITERAL_BLOCK;
SCALAR_STYLE.FOLDED_BLOCK;
COLLECTION_STYLE.BLOCK;
COLLECTION_STYLE.FLOW;
CHOMPING_MODE.CLIP;
CHOMPING_MODE.STRIP;
CHOMPING_MODE.KEEP;
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
			events: parseEvents(text, { maxDepth: MAX_DEPTH }),
			mistakes: [],
			index: 0,
			offset: 0
		};
		return {
			root: readDocuments(cursor),
			mistakes: cursor.mistakes
		};
	} catch (error) {
		if (!(error instanceof YAMLException)) throw error;
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
		if (event?.type !== EVENT_ID.DOCUMENT) continue;
		count += 1;
		if (count > 1) {
			const marker = cursor.text.slice(cursor.offset).search(/^(?:---|\.\.\.)/m);
			report$1(cursor, cursor.offset + Math.max(marker, 0), "a second document; a policy is one");
			break;
		}
		if (event.directives.some((directive) => directive.kind !== "yaml" || directive.version !== "1.2")) report$1(cursor, Math.max(cursor.text.search(/^%/m), 0), "directives are not allowed, except %YAML 1.2");
		if (cursor.events[cursor.index]?.type !== EVENT_ID.POP) root = readNode(cursor);
	}
	return root;
}
function readNode(cursor) {
	const event = cursor.events[cursor.index];
	cursor.index += 1;
	if (event?.type === EVENT_ID.MAPPING) return readMap(cursor, event);
	if (event?.type === EVENT_ID.SEQUENCE) return readList(cursor, event);
	if (event?.type === EVENT_ID.SCALAR) return readScalar(cursor, event);
	if (event?.type === EVENT_ID.ALIAS) {
		cursor.offset = Math.max(event.anchorStart - 1, 0);
		report$1(cursor, cursor.offset, "aliases are not allowed; write the value out");
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
	while (cursor.index < cursor.events.length && cursor.events[cursor.index]?.type !== EVENT_ID.POP) {
		const keyEvent = cursor.events[cursor.index];
		const keyNode = readNode(cursor);
		const value = readNode(cursor);
		if (keyEvent?.type !== EVENT_ID.SCALAR) {
			report$1(cursor, keyNode.offset, "a key must be plain text");
			continue;
		}
		const key = getScalarValue(cursor.text, keyEvent);
		if (seen.has(key)) report$1(cursor, keyNode.offset, `the key ${quote(key)} stands here a second time`);
		else if (key === "<<" && keyEvent.style === SCALAR_STYLE.PLAIN) report$1(cursor, keyNode.offset, "merge keys are not allowed; write the keys out");
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
	while (cursor.index < cursor.events.length && cursor.events[cursor.index]?.type !== EVENT_ID.POP) items.push(readNode(cursor));
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
	const isQuoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
	const offset = event.valueStart - (isQuoted ? 1 : 0);
	cursor.offset = offset;
	const bare = {
		...event,
		tagStart: -1,
		tagEnd: -1,
		anchorStart: -1,
		anchorEnd: -1
	};
	const [value] = constructFromEvents([
		{
			type: EVENT_ID.DOCUMENT,
			explicitStart: false,
			explicitEnd: false,
			directives: []
		},
		bare,
		{ type: EVENT_ID.POP }
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
		report$1(cursor, cursor.offset, "anchors are not allowed; write the value out where it is needed");
	}
	if (event.tagStart >= 0) {
		cursor.offset = event.tagStart;
		report$1(cursor, cursor.offset, "tags are not allowed; the type follows from the value");
	}
}
function report$1(cursor, offset, message) {
	cursor.mistakes.push({
		offset: Math.min(offset, cursor.text.length),
		message
	});
}
/** Text in quotes on one line, cut after 60 characters, with everything escaped that could break a line or mislead. */
function quote(text) {
	const cut = text.length > 60 ? `${text.slice(0, 60)}…` : text;
	return JSON.stringify(cut).replace(/[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
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
		if (seen.has(rule.name)) reportAt(reading, rule, "name", `a second rule with the name ${quote(rule.name)}`);
		else if (base !== void 0) checkRule(rule, rule.name, base, reading);
		seen.add(rule.name);
	}
}
/** The entry of `key` in the map that `value` was read from, undefined where it has none. */
function keyOf$1(reading, value, key) {
	const node = reading.nodes.get(value);
	return node?.kind === "map" ? node.entries.find((entry) => entry.key === key) : void 0;
}
function checkRule(rule, name, base, reading) {
	const inherited = (base.rules ?? []).map((known) => known.name ?? "");
	if (rule.require === null) checkRemoval(rule, name, inherited, reading);
	else if (rule.require !== void 0) checkRequirement(rule, name, base, reading);
	else if (keyOf$1(reading, rule, "require") === void 0 && !inherited.includes(name)) reportAt(reading, rule, "name", `the rule ${quote(name)} has no require: give approvals or block-at`);
}
function checkRemoval(rule, name, inherited, reading) {
	if (inherited.includes(name)) return;
	const close = nearest(name, inherited);
	const hint = close === void 0 ? "" : `; did you mean ${quote(close)}?`;
	reportAt(reading, rule, "name", `no rule ${quote(name)} to remove in the extended policy${hint}`);
}
function checkRequirement(rule, name, base, reading) {
	const merged = mergePolicyFiles(base, { rules: [rule] }).rules?.find((known) => known.name === name)?.require ?? {};
	if (merged.approvals !== void 0 || Object.keys(merged["block-at"] ?? {}).length > 0) return;
	const own = rule.require ?? {};
	if (Object.keys(own).length === 0 || !isWhole(own, reading) || !isWhole(own["block-at"] ?? {}, reading)) return;
	reportAt(reading, rule, "require", `the rule ${quote(name)} asks for nothing: give approvals or block-at`);
}
function isWhole(value, reading) {
	const node = reading.nodes.get(value);
	if (node === void 0) return true;
	return node.kind === "map" && node.entries.length === Object.keys(value).length;
}
function reportAt(reading, value, key, message) {
	reading.report(keyOf$1(reading, value, key)?.offset ?? reading.nodes.get(value)?.offset ?? 0, message);
}
// src/domain/attribution.ts
/** How much a piece of evidence proves, weakest first. */
const STRENGTHS = [
	"weak",
	"strong",
	"proof"
];
/** The kinds of evidence that a report may carry. */
const EVIDENCE_KINDS = [
	"git-ai-note",
	"agent-trace",
	"checkpoint",
	"trailer",
	"author-identity",
	"committer-identity",
	"pr-author",
	"file-marker",
	"message-signature",
	"branch-name",
	"label",
	"pr-text",
	"policy"
];
/** Whether `strength` is `least` or more. */
function isAtLeast(strength, least) {
	return STRENGTHS.indexOf(strength) >= STRENGTHS.indexOf(least);
}
// src/domain/finding.ts
/** The classes of findings that a policy's `block-at` can name. */
const FINDING_CLASSES = [
	"secret",
	"sast",
	"vuln",
	"misconfig",
	"lint",
	"review",
	"suppression",
	"coverage"
];
/** Severities, mildest first. */
const SEVERITIES = [
	"info",
	"low",
	"medium",
	"high",
	"critical"
];
/** Why a file that a tool was asked about was not looked at. */
const NOT_COVERED_REASONS = [
	"excluded",
	"binary",
	"symlink",
	"submodule",
	"lfs-pointer",
	"too-large",
	"unparsable",
	"not-utf8",
	"unsafe-path",
	"tool-skipped"
];
/** The rank of a severity: 0 for `info` to 4 for `critical`. */
function severityRank(severity) {
	return SEVERITIES.indexOf(severity);
}
// src/domain/policy.ts
/** Groups of people whose approval of this change does not count. */
const EXCLUSIONS = [
	"author",
	"committers",
	"pushers",
	"operators",
	"bots"
];
// node_modules/picomatch/lib/constants.js
var require_constants = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const WIN_SLASH = "\\\\/";
	const WIN_NO_SLASH = `[^${WIN_SLASH}]`;
	const DEFAULT_MAX_EXTGLOB_RECURSION = 0;
	/**
	* Posix glob regex
	*/
	const DOT_LITERAL = "\\.";
	const PLUS_LITERAL = "\\+";
	const QMARK_LITERAL = "\\?";
	const SLASH_LITERAL = "\\/";
	const ONE_CHAR = "(?=.)";
	const QMARK = "[^/]";
	const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
	const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
	const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
	const POSIX_CHARS = {
		DOT_LITERAL,
		PLUS_LITERAL,
		QMARK_LITERAL,
		SLASH_LITERAL,
		ONE_CHAR,
		QMARK,
		END_ANCHOR,
		DOTS_SLASH,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!${START_ANCHOR}${DOTS_SLASH})`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`,
		NO_DOTS_SLASH: `(?!${DOTS_SLASH})`,
		QMARK_NO_DOT: `[^.${SLASH_LITERAL}]`,
		STAR: `${QMARK}*?`,
		START_ANCHOR,
		SEP: "/"
	};
	/**
	* Windows glob regex
	*/
	const WINDOWS_CHARS = {
		...POSIX_CHARS,
		SLASH_LITERAL: `[${WIN_SLASH}]`,
		QMARK: WIN_NO_SLASH,
		STAR: `${WIN_NO_SLASH}*?`,
		DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
		NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
		START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
		END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
		SEP: "\\"
	};
	module.exports = {
		DEFAULT_MAX_EXTGLOB_RECURSION,
		MAX_LENGTH: 65536,
		POSIX_REGEX_SOURCE: {
			__proto__: null,
			alnum: "a-zA-Z0-9",
			alpha: "a-zA-Z",
			ascii: "\\x00-\\x7F",
			blank: " \\t",
			cntrl: "\\x00-\\x1F\\x7F",
			digit: "0-9",
			graph: "\\x21-\\x7E",
			lower: "a-z",
			print: "\\x20-\\x7E ",
			punct: "\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",
			space: " \\t\\r\\n\\v\\f",
			upper: "A-Z",
			word: "A-Za-z0-9_",
			xdigit: "A-Fa-f0-9"
		},
		REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
		REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
		REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
		REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
		REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
		REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,
		REPLACEMENTS: {
			__proto__: null,
			"***": "*",
			"**/**": "**",
			"**/**/**": "**"
		},
		CHAR_0: 48,
		CHAR_9: 57,
		CHAR_UPPERCASE_A: 65,
		CHAR_LOWERCASE_A: 97,
		CHAR_UPPERCASE_Z: 90,
		CHAR_LOWERCASE_Z: 122,
		CHAR_LEFT_PARENTHESES: 40,
		CHAR_RIGHT_PARENTHESES: 41,
		CHAR_ASTERISK: 42,
		CHAR_AMPERSAND: 38,
		CHAR_AT: 64,
		CHAR_BACKWARD_SLASH: 92,
		CHAR_CARRIAGE_RETURN: 13,
		CHAR_CIRCUMFLEX_ACCENT: 94,
		CHAR_COLON: 58,
		CHAR_COMMA: 44,
		CHAR_DOT: 46,
		CHAR_DOUBLE_QUOTE: 34,
		CHAR_EQUAL: 61,
		CHAR_EXCLAMATION_MARK: 33,
		CHAR_FORM_FEED: 12,
		CHAR_FORWARD_SLASH: 47,
		CHAR_GRAVE_ACCENT: 96,
		CHAR_HASH: 35,
		CHAR_HYPHEN_MINUS: 45,
		CHAR_LEFT_ANGLE_BRACKET: 60,
		CHAR_LEFT_CURLY_BRACE: 123,
		CHAR_LEFT_SQUARE_BRACKET: 91,
		CHAR_LINE_FEED: 10,
		CHAR_NO_BREAK_SPACE: 160,
		CHAR_PERCENT: 37,
		CHAR_PLUS: 43,
		CHAR_QUESTION_MARK: 63,
		CHAR_RIGHT_ANGLE_BRACKET: 62,
		CHAR_RIGHT_CURLY_BRACE: 125,
		CHAR_RIGHT_SQUARE_BRACKET: 93,
		CHAR_SEMICOLON: 59,
		CHAR_SINGLE_QUOTE: 39,
		CHAR_SPACE: 32,
		CHAR_TAB: 9,
		CHAR_UNDERSCORE: 95,
		CHAR_VERTICAL_LINE: 124,
		CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279,
		/**
		* Create EXTGLOB_CHARS
		*/
		extglobChars(chars) {
			return {
				"!": {
					type: "negate",
					open: "(?:(?!(?:",
					close: `))${chars.STAR})`
				},
				"?": {
					type: "qmark",
					open: "(?:",
					close: ")?"
				},
				"+": {
					type: "plus",
					open: "(?:",
					close: ")+"
				},
				"*": {
					type: "star",
					open: "(?:",
					close: ")*"
				},
				"@": {
					type: "at",
					open: "(?:",
					close: ")"
				}
			};
		},
		/**
		* Create GLOB_CHARS
		*/
		globChars(win32) {
			return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
		}
	};
}));
// node_modules/picomatch/lib/utils.js
var require_utils = /* @__PURE__ */ __commonJSMin(((exports) => {
	const { REGEX_BACKSLASH, REGEX_REMOVE_BACKSLASH, REGEX_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_GLOBAL } = require_constants();
	exports.isObject = (val) => val !== null && typeof val === "object" && !Array.isArray(val);
	exports.hasRegexChars = (str) => REGEX_SPECIAL_CHARS.test(str);
	exports.isRegexChar = (str) => str.length === 1 && exports.hasRegexChars(str);
	exports.escapeRegex = (str) => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, "\\$1");
	exports.toPosixSlashes = (str) => str.replace(REGEX_BACKSLASH, "/");
	exports.isWindows = () => {
		if (typeof navigator !== "undefined" && navigator.platform) {
			const platform = navigator.platform.toLowerCase();
			return platform === "win32" || platform === "windows";
		}
		if (typeof process !== "undefined" && process.platform) return process.platform === "win32";
		return false;
	};
	exports.removeBackslashes = (str) => {
		return str.replace(REGEX_REMOVE_BACKSLASH, (match) => {
			return match === "\\" ? "" : match;
		});
	};
	exports.escapeLast = (input, char, lastIdx) => {
		const idx = input.lastIndexOf(char, lastIdx);
		if (idx === -1) return input;
		if (input[idx - 1] === "\\") return exports.escapeLast(input, char, idx - 1);
		return `${input.slice(0, idx)}\\${input.slice(idx)}`;
	};
	exports.removePrefix = (input, state = {}) => {
		let output = input;
		if (output.startsWith("./")) {
			output = output.slice(2);
			state.prefix = "./";
		}
		return output;
	};
	exports.wrapOutput = (input, state = {}, options = {}) => {
		let output = `${options.contains ? "" : "^"}(?:${input})${options.contains ? "" : "$"}`;
		if (state.negated === true) output = `(?:^(?!${output}).*$)`;
		return output;
	};
	exports.basename = (path, { windows } = {}) => {
		const segs = path.split(windows ? /[\\/]/ : "/");
		const last = segs[segs.length - 1];
		if (last === "") return segs[segs.length - 2];
		return last;
	};
}));
// node_modules/picomatch/lib/scan.js
var require_scan = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const utils = require_utils();
	const { CHAR_ASTERISK, CHAR_AT, CHAR_BACKWARD_SLASH, CHAR_COMMA, CHAR_DOT, CHAR_EXCLAMATION_MARK, CHAR_FORWARD_SLASH, CHAR_LEFT_CURLY_BRACE, CHAR_LEFT_PARENTHESES, CHAR_LEFT_SQUARE_BRACKET, CHAR_PLUS, CHAR_QUESTION_MARK, CHAR_RIGHT_CURLY_BRACE, CHAR_RIGHT_PARENTHESES, CHAR_RIGHT_SQUARE_BRACKET } = require_constants();
	const isPathSeparator = (code) => {
		return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
	};
	const depth = (token) => {
		if (token.isPrefix !== true) token.depth = token.isGlobstar ? 1e400 : 1;
	};
	/**
	* Quickly scans a glob pattern and returns an object with a handful of
	* useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
	* `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
	* with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
	*
	* ```js
	* const pm = require('picomatch');
	* console.log(pm.scan('foo/bar/*.js'));
	* { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
	* ```
	* @param {String} `str`
	* @param {Object} `options`
	* @return {Object} Returns an object with tokens and regex source string.
	* @api public
	*/
	const scan = (input, options) => {
		const opts = options || {};
		const length = input.length - 1;
		const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
		const slashes = [];
		const tokens = [];
		const parts = [];
		let str = input;
		let index = -1;
		let start = 0;
		let lastIndex = 0;
		let isBrace = false;
		let isBracket = false;
		let isGlob = false;
		let isExtglob = false;
		let isGlobstar = false;
		let braceEscaped = false;
		let backslashes = false;
		let negated = false;
		let negatedExtglob = false;
		let finished = false;
		let braces = 0;
		let prev;
		let code;
		let token = {
			value: "",
			depth: 0,
			isGlob: false
		};
		const eos = () => index >= length;
		const peek = () => str.charCodeAt(index + 1);
		const advance = () => {
			prev = code;
			return str.charCodeAt(++index);
		};
		while (index < length) {
			code = advance();
			let next;
			if (code === CHAR_BACKWARD_SLASH) {
				backslashes = token.backslashes = true;
				code = advance();
				if (code === CHAR_LEFT_CURLY_BRACE) braceEscaped = true;
				continue;
			}
			if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
				braces++;
				while (eos() !== true && (code = advance())) {
					if (code === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (code === CHAR_LEFT_CURLY_BRACE) {
						braces++;
						continue;
					}
					if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (braceEscaped !== true && code === CHAR_COMMA) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (code === CHAR_RIGHT_CURLY_BRACE) {
						braces--;
						if (braces === 0) {
							braceEscaped = false;
							isBrace = token.isBrace = true;
							finished = true;
							break;
						}
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_FORWARD_SLASH) {
				slashes.push(index);
				tokens.push(token);
				token = {
					value: "",
					depth: 0,
					isGlob: false
				};
				if (finished === true) continue;
				if (prev === CHAR_DOT && index === start + 1) {
					start += 2;
					continue;
				}
				lastIndex = index + 1;
				continue;
			}
			if (opts.noext !== true) {
				if ((code === CHAR_PLUS || code === CHAR_AT || code === CHAR_ASTERISK || code === CHAR_QUESTION_MARK || code === CHAR_EXCLAMATION_MARK) === true && peek() === CHAR_LEFT_PARENTHESES) {
					isGlob = token.isGlob = true;
					isExtglob = token.isExtglob = true;
					finished = true;
					if (code === CHAR_EXCLAMATION_MARK && index === start) negatedExtglob = true;
					if (scanToEnd === true) {
						let parens = 0;
						while (eos() !== true && (code = advance())) {
							if (code === CHAR_BACKWARD_SLASH) {
								backslashes = token.backslashes = true;
								advance();
								continue;
							}
							if (code === CHAR_LEFT_PARENTHESES) {
								parens++;
								continue;
							}
							if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
								finished = true;
								break;
							}
						}
						continue;
					}
					break;
				}
			}
			if (code === CHAR_ASTERISK) {
				if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_QUESTION_MARK) {
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_LEFT_SQUARE_BRACKET) {
				while (eos() !== true && (next = advance())) {
					if (next === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (next === CHAR_RIGHT_SQUARE_BRACKET) {
						isBracket = token.isBracket = true;
						isGlob = token.isGlob = true;
						finished = true;
						break;
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
				negated = token.negated = true;
				start++;
				continue;
			}
			if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
				isGlob = token.isGlob = true;
				if (scanToEnd === true) {
					let parens = 1;
					while (eos() !== true && (code = advance())) {
						if (code === CHAR_BACKWARD_SLASH) {
							backslashes = token.backslashes = true;
							advance();
							continue;
						}
						if (code === CHAR_LEFT_PARENTHESES) {
							parens++;
							continue;
						}
						if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
							finished = true;
							break;
						}
					}
					continue;
				}
				break;
			}
			if (isGlob === true) {
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
		}
		if (opts.noext === true) {
			isExtglob = false;
			isGlob = false;
		}
		let base = str;
		let prefix = "";
		let glob = "";
		if (start > 0) {
			prefix = str.slice(0, start);
			str = str.slice(start);
			lastIndex -= start;
		}
		if (base && isGlob === true && lastIndex > 0) {
			base = str.slice(0, lastIndex);
			glob = str.slice(lastIndex);
		} else if (isGlob === true) {
			base = "";
			glob = str;
		} else base = str;
		if (base && base !== "" && base !== "/" && base !== str) {
			if (isPathSeparator(base.charCodeAt(base.length - 1))) base = base.slice(0, -1);
		}
		if (opts.unescape === true) {
			if (glob) glob = utils.removeBackslashes(glob);
			if (base && backslashes === true) base = utils.removeBackslashes(base);
		}
		const state = {
			prefix,
			input,
			start,
			base,
			glob,
			isBrace,
			isBracket,
			isGlob,
			isExtglob,
			isGlobstar,
			negated,
			negatedExtglob
		};
		if (opts.tokens === true) {
			state.maxDepth = 0;
			if (!isPathSeparator(code)) tokens.push(token);
			state.tokens = tokens;
		}
		if (opts.parts === true || opts.tokens === true) {
			let prevIndex;
			for (let idx = 0; idx < slashes.length; idx++) {
				const n = prevIndex !== void 0 ? prevIndex + 1 : start;
				const i = slashes[idx];
				const value = input.slice(n, i);
				if (opts.tokens) {
					if (idx === 0 && start !== 0) {
						tokens[idx].isPrefix = true;
						tokens[idx].value = prefix;
					} else tokens[idx].value = value;
					depth(tokens[idx]);
					state.maxDepth += tokens[idx].depth;
				}
				if (i >= start) {
					parts.push(value);
					prevIndex = i;
				}
			}
			const n = prevIndex !== void 0 ? prevIndex + 1 : start;
			const value = input.slice(n);
			parts.push(value);
			if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
				tokens[tokens.length - 1].value = value;
				depth(tokens[tokens.length - 1]);
				state.maxDepth += tokens[tokens.length - 1].depth;
			}
			state.slashes = slashes;
			state.parts = parts;
		}
		return state;
	};
	module.exports = scan;
}));
// node_modules/picomatch/lib/parse.js
var require_parse = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const constants = require_constants();
	const utils = require_utils();
	/**
	* Constants
	*/
	const { MAX_LENGTH, POSIX_REGEX_SOURCE, REGEX_NON_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_BACKREF, REPLACEMENTS } = constants;
	/**
	* Helpers
	*/
	const expandRange = (args, options) => {
		if (typeof options.expandRange === "function") return options.expandRange(...args, options);
		args.sort();
		const value = `[${args.join("-")}]`;
		try {
			new RegExp(value);
		} catch (ex) {
			return args.map((v) => utils.escapeRegex(v)).join("..");
		}
		return value;
	};
	/**
	* Create the message for a syntax error
	*/
	const syntaxError = (type, char) => {
		return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
	};
	const splitTopLevel = (input) => {
		const parts = [];
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let value = "";
		let escaped = false;
		for (const ch of input) {
			if (escaped === true) {
				value += ch;
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				value += ch;
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				value += ch;
				continue;
			}
			if (quote === 0) {
				if (ch === "[") bracket++;
				else if (ch === "]" && bracket > 0) bracket--;
				else if (bracket === 0) {
					if (ch === "(") paren++;
					else if (ch === ")" && paren > 0) paren--;
					else if (ch === "|" && paren === 0) {
						parts.push(value);
						value = "";
						continue;
					}
				}
			}
			value += ch;
		}
		parts.push(value);
		return parts;
	};
	const isPlainBranch = (branch) => {
		let escaped = false;
		for (const ch of branch) {
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (/[?*+@!()[\]{}]/.test(ch)) return false;
		}
		return true;
	};
	const normalizeSimpleBranch = (branch) => {
		let value = branch.trim();
		let changed = true;
		while (changed === true) {
			changed = false;
			if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
				value = value.slice(2, -1);
				changed = true;
			}
		}
		if (!isPlainBranch(value)) return;
		return value.replace(/\\(.)/g, "$1");
	};
	const hasRepeatedCharPrefixOverlap = (branches) => {
		const values = branches.map(normalizeSimpleBranch).filter(Boolean);
		for (let i = 0; i < values.length; i++) for (let j = i + 1; j < values.length; j++) {
			const a = values[i];
			const b = values[j];
			const char = a[0];
			if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) continue;
			if (a === b || a.startsWith(b) || b.startsWith(a)) return true;
		}
		return false;
	};
	const parseRepeatedExtglob = (pattern, requireEnd = true) => {
		if (pattern[0] !== "+" && pattern[0] !== "*" || pattern[1] !== "(") return;
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let escaped = false;
		for (let i = 1; i < pattern.length; i++) {
			const ch = pattern[i];
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				continue;
			}
			if (quote === 1) continue;
			if (ch === "[") {
				bracket++;
				continue;
			}
			if (ch === "]" && bracket > 0) {
				bracket--;
				continue;
			}
			if (bracket > 0) continue;
			if (ch === "(") {
				paren++;
				continue;
			}
			if (ch === ")") {
				paren--;
				if (paren === 0) {
					if (requireEnd === true && i !== pattern.length - 1) return;
					return {
						type: pattern[0],
						body: pattern.slice(2, i),
						end: i
					};
				}
			}
		}
	};
	const buildCharClassStar = (chars) => {
		return `${chars.length === 1 ? utils.escapeRegex(chars[0]) : `[${chars.map((ch) => utils.escapeRegex(ch)).join("")}]`}*`;
	};
	const getStarExtglobSequenceChars = (pattern) => {
		let index = 0;
		const chars = [];
		while (index < pattern.length) {
			const match = parseRepeatedExtglob(pattern.slice(index), false);
			if (!match || match.type !== "*") return;
			const branches = splitTopLevel(match.body).map((branch) => branch.trim());
			if (branches.length !== 1) return;
			const branch = normalizeSimpleBranch(branches[0]);
			if (!branch || branch.length !== 1) return;
			chars.push(branch);
			index += match.end + 1;
		}
		if (chars.length < 1) return;
		return chars;
	};
	const repeatedExtglobRecursion = (pattern) => {
		let depth = 0;
		let value = pattern.trim();
		let match = parseRepeatedExtglob(value);
		while (match) {
			depth++;
			value = match.body.trim();
			match = parseRepeatedExtglob(value);
		}
		return depth;
	};
	const analyzeRepeatedExtglob = (body, options) => {
		if (options.maxExtglobRecursion === false) return { risky: false };
		const max = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants.DEFAULT_MAX_EXTGLOB_RECURSION;
		const branches = splitTopLevel(body).map((branch) => branch.trim());
		if (branches.length > 1) {
			if (branches.some((branch) => branch === "") || branches.some((branch) => /^[*?]+$/.test(branch)) || hasRepeatedCharPrefixOverlap(branches)) return { risky: true };
		}
		const safeChars = [];
		let sawStarSequence = false;
		let combinable = true;
		for (const branch of branches) {
			const chars = getStarExtglobSequenceChars(branch);
			if (chars) {
				sawStarSequence = true;
				safeChars.push(...chars);
				continue;
			}
			const literal = normalizeSimpleBranch(branch);
			if (literal && literal.length === 1) {
				safeChars.push(literal);
				continue;
			}
			combinable = false;
			if (repeatedExtglobRecursion(branch) > max) return { risky: true };
		}
		if (sawStarSequence) return combinable ? {
			risky: true,
			safeOutput: buildCharClassStar([...new Set(safeChars)])
		} : { risky: true };
		return { risky: false };
	};
	/**
	* Parse the given input string.
	* @param {String} input
	* @param {Object} options
	* @return {Object}
	*/
	const parse = (input, options) => {
		if (typeof input !== "string") throw new TypeError("Expected a string");
		input = REPLACEMENTS[input] || input;
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		let len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		const bos = {
			type: "bos",
			value: "",
			output: opts.prepend || ""
		};
		const tokens = [bos];
		const capture = opts.capture ? "" : "?:";
		const PLATFORM_CHARS = constants.globChars(opts.windows);
		const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);
		const { DOT_LITERAL, PLUS_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOT_SLASH, NO_DOTS_SLASH, QMARK, QMARK_NO_DOT, STAR, START_ANCHOR } = PLATFORM_CHARS;
		const globstar = (opts) => {
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const nodot = opts.dot ? "" : NO_DOT;
		const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
		let star = opts.bash === true ? globstar(opts) : STAR;
		if (opts.capture) star = `(${star})`;
		if (typeof opts.noext === "boolean") opts.noextglob = opts.noext;
		const state = {
			input,
			index: -1,
			start: 0,
			dot: opts.dot === true,
			consumed: "",
			output: "",
			prefix: "",
			backtrack: false,
			negated: false,
			brackets: 0,
			braces: 0,
			parens: 0,
			quotes: 0,
			globstar: false,
			tokens
		};
		input = utils.removePrefix(input, state);
		len = input.length;
		const extglobs = [];
		const braces = [];
		const stack = [];
		let prev = bos;
		let value;
		/**
		* Tokenizing helpers
		*/
		const eos = () => state.index === len - 1;
		const peek = state.peek = (n = 1) => input[state.index + n];
		const advance = state.advance = () => input[++state.index] || "";
		const remaining = () => input.slice(state.index + 1);
		const consume = (value = "", num = 0) => {
			state.consumed += value;
			state.index += num;
		};
		const append = (token) => {
			state.output += token.output != null ? token.output : token.value;
			consume(token.value);
		};
		const negate = () => {
			let count = 1;
			while (peek() === "!" && (peek(2) !== "(" || peek(3) === "?")) {
				advance();
				state.start++;
				count++;
			}
			if (count % 2 === 0) return false;
			state.negated = true;
			state.start++;
			return true;
		};
		const increment = (type) => {
			state[type]++;
			stack.push(type);
		};
		const decrement = (type) => {
			state[type]--;
			stack.pop();
		};
		/**
		* Push tokens onto the tokens array. This helper speeds up
		* tokenizing by 1) helping us avoid backtracking as much as possible,
		* and 2) helping us avoid creating extra tokens when consecutive
		* characters are plain text. This improves performance and simplifies
		* lookbehinds.
		*/
		const push = (tok) => {
			if (prev.type === "globstar") {
				const isBrace = state.braces > 0 && (tok.type === "comma" || tok.type === "brace");
				const isExtglob = tok.extglob === true || extglobs.length && (tok.type === "pipe" || tok.type === "paren");
				if (tok.type !== "slash" && tok.type !== "paren" && !isBrace && !isExtglob) {
					state.output = state.output.slice(0, -prev.output.length);
					prev.type = "star";
					prev.value = "*";
					prev.output = star;
					state.output += prev.output;
				}
			}
			if (extglobs.length && tok.type !== "paren") extglobs[extglobs.length - 1].inner += tok.value;
			if (tok.value || tok.output) append(tok);
			if (prev && prev.type === "text" && tok.type === "text") {
				prev.output = (prev.output || prev.value) + tok.value;
				prev.value += tok.value;
				return;
			}
			tok.prev = prev;
			tokens.push(tok);
			prev = tok;
		};
		const extglobOpen = (type, value) => {
			const token = {
				...EXTGLOB_CHARS[value],
				conditions: 1,
				inner: ""
			};
			token.prev = prev;
			token.parens = state.parens;
			token.output = state.output;
			token.startIndex = state.index;
			token.tokensIndex = tokens.length;
			const output = (opts.capture ? "(" : "") + token.open;
			increment("parens");
			push({
				type,
				value,
				output: state.output ? "" : ONE_CHAR
			});
			push({
				type: "paren",
				extglob: true,
				value: advance(),
				output
			});
			extglobs.push(token);
		};
		const extglobClose = (token) => {
			const literal = input.slice(token.startIndex, state.index + 1);
			const body = input.slice(token.startIndex + 2, state.index);
			const analysis = analyzeRepeatedExtglob(body, opts);
			if ((token.type === "plus" || token.type === "star") && analysis.risky) {
				const safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0;
				const open = tokens[token.tokensIndex];
				open.type = "text";
				open.value = literal;
				open.output = safeOutput || utils.escapeRegex(literal);
				for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
					tokens[i].value = "";
					tokens[i].output = "";
					delete tokens[i].suffix;
				}
				state.output = token.output + open.output;
				state.backtrack = true;
				push({
					type: "paren",
					extglob: true,
					value,
					output: ""
				});
				decrement("parens");
				return;
			}
			let output = token.close + (opts.capture ? ")" : "");
			let rest;
			if (token.type === "negate") {
				let extglobStar = star;
				if (token.inner && token.inner.length > 1 && token.inner.includes("/")) extglobStar = globstar(opts);
				if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) output = token.close = `)$))${extglobStar}`;
				if (token.inner.includes("*") && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) output = token.close = `)${parse(rest, {
					...options,
					fastpaths: false
				}).output})${extglobStar})`;
				if (token.prev.type === "bos") state.negatedExtglob = true;
			}
			push({
				type: "paren",
				extglob: true,
				value,
				output
			});
			decrement("parens");
		};
		/**
		* Fast paths
		*/
		if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
			let backslashes = false;
			let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
				if (first === "\\") {
					backslashes = true;
					return m;
				}
				if (first === "?") {
					if (esc) return esc + first + (rest ? QMARK.repeat(rest.length) : "");
					if (index === 0) return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : "");
					return QMARK.repeat(chars.length);
				}
				if (first === ".") return DOT_LITERAL.repeat(chars.length);
				if (first === "*") {
					if (esc) return esc + first + (rest ? star : "");
					return star;
				}
				return esc ? m : `\\${m}`;
			});
			if (backslashes === true) {
				if (opts.unescape === true) output = output.replace(/\\/g, "");
				else output = output.replace(/\\+/g, (m) => {
					return m.length % 2 === 0 ? "\\\\" : m ? "\\" : "";
				});
			}
			if (output === input && opts.contains === true) {
				state.output = input;
				return state;
			}
			state.output = utils.wrapOutput(output, state, options);
			return state;
		}
		/**
		* Tokenize input until we reach end-of-string
		*/
		while (!eos()) {
			value = advance();
			if (value === "\0") continue;
			/**
			* Escaped characters
			*/
			if (value === "\\") {
				const next = peek();
				if (next === "/" && opts.bash !== true) continue;
				if (next === "." || next === ";") continue;
				if (!next) {
					value += "\\";
					push({
						type: "text",
						value
					});
					continue;
				}
				const match = /^\\+/.exec(remaining());
				let slashes = 0;
				if (match && match[0].length > 2) {
					slashes = match[0].length;
					state.index += slashes;
					if (slashes % 2 !== 0) value += "\\";
				}
				if (opts.unescape === true) value = advance();
				else value += advance();
				if (state.brackets === 0) {
					push({
						type: "text",
						value
					});
					continue;
				}
			}
			/**
			* If we're inside a regex character class, continue
			* until we reach the closing bracket.
			*/
			if (state.brackets > 0 && (value !== "]" || prev.value === "[" || prev.value === "[^")) {
				if (opts.posix !== false && value === ":") {
					const inner = prev.value.slice(1);
					if (inner.includes("[")) {
						prev.posix = true;
						if (inner.includes(":")) {
							const idx = prev.value.lastIndexOf("[");
							const pre = prev.value.slice(0, idx);
							const rest = prev.value.slice(idx + 2);
							const posix = POSIX_REGEX_SOURCE[rest];
							if (posix) {
								prev.value = pre + posix;
								state.backtrack = true;
								advance();
								if (!bos.output && tokens.indexOf(prev) === 1) bos.output = ONE_CHAR;
								continue;
							}
						}
					}
				}
				if (value === "[" && peek() !== ":" || value === "-" && peek() === "]") value = `\\${value}`;
				if (value === "]" && (prev.value === "[" || prev.value === "[^")) value = `\\${value}`;
				if (opts.posix === true && value === "!" && prev.value === "[") value = "^";
				prev.value += value;
				append({ value });
				continue;
			}
			/**
			* If we're inside a quoted string, continue
			* until we reach the closing double quote.
			*/
			if (state.quotes === 1 && value !== "\"") {
				value = utils.escapeRegex(value);
				prev.value += value;
				append({ value });
				continue;
			}
			/**
			* Double quotes
			*/
			if (value === "\"") {
				state.quotes = state.quotes === 1 ? 0 : 1;
				if (opts.keepQuotes === true) push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Parentheses
			*/
			if (value === "(") {
				increment("parens");
				push({
					type: "paren",
					value
				});
				continue;
			}
			if (value === ")") {
				if (state.parens === 0 && opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "("));
				const extglob = extglobs[extglobs.length - 1];
				if (extglob && state.parens === extglob.parens + 1) {
					extglobClose(extglobs.pop());
					continue;
				}
				push({
					type: "paren",
					value,
					output: state.parens ? ")" : "\\)"
				});
				decrement("parens");
				continue;
			}
			/**
			* Square brackets
			*/
			if (value === "[") {
				if (opts.nobracket === true || !remaining().includes("]")) {
					if (opts.nobracket !== true && opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
					value = `\\${value}`;
				} else increment("brackets");
				push({
					type: "bracket",
					value
				});
				continue;
			}
			if (value === "]") {
				if (opts.nobracket === true || prev && prev.type === "bracket" && prev.value.length === 1) {
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				if (state.brackets === 0) {
					if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "["));
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				decrement("brackets");
				const prevValue = prev.value.slice(1);
				if (prev.posix !== true && prevValue[0] === "^" && !prevValue.includes("/")) value = `/${value}`;
				prev.value += value;
				append({ value });
				if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) continue;
				const escaped = utils.escapeRegex(prev.value);
				state.output = state.output.slice(0, -prev.value.length);
				if (opts.literalBrackets === true) {
					state.output += escaped;
					prev.value = escaped;
					continue;
				}
				prev.value = `(${capture}${escaped}|${prev.value})`;
				state.output += prev.value;
				continue;
			}
			/**
			* Braces
			*/
			if (value === "{" && opts.nobrace !== true) {
				increment("braces");
				const open = {
					type: "brace",
					value,
					output: "(",
					outputIndex: state.output.length,
					tokensIndex: state.tokens.length
				};
				braces.push(open);
				push(open);
				continue;
			}
			if (value === "}") {
				const brace = braces[braces.length - 1];
				if (opts.nobrace === true || !brace) {
					push({
						type: "text",
						value,
						output: value
					});
					continue;
				}
				let output = ")";
				if (brace.dots === true) {
					const arr = tokens.slice();
					const range = [];
					for (let i = arr.length - 1; i >= 0; i--) {
						tokens.pop();
						if (arr[i].type === "brace") break;
						if (arr[i].type !== "dots") range.unshift(arr[i].value);
					}
					output = expandRange(range, opts);
					state.backtrack = true;
				}
				if (brace.comma !== true && brace.dots !== true) {
					const out = state.output.slice(0, brace.outputIndex);
					const toks = state.tokens.slice(brace.tokensIndex);
					brace.value = brace.output = "\\{";
					value = output = "\\}";
					state.output = out;
					for (const t of toks) state.output += t.output || t.value;
				}
				push({
					type: "brace",
					value,
					output
				});
				decrement("braces");
				braces.pop();
				continue;
			}
			/**
			* Pipes
			*/
			if (value === "|") {
				if (extglobs.length > 0) extglobs[extglobs.length - 1].conditions++;
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Commas
			*/
			if (value === ",") {
				let output = value;
				const brace = braces[braces.length - 1];
				if (brace && stack[stack.length - 1] === "braces") {
					brace.comma = true;
					output = "|";
				}
				push({
					type: "comma",
					value,
					output
				});
				continue;
			}
			/**
			* Slashes
			*/
			if (value === "/") {
				if (prev.type === "dot" && state.index === state.start + 1) {
					state.start = state.index + 1;
					state.consumed = "";
					state.output = "";
					tokens.pop();
					prev = bos;
					continue;
				}
				push({
					type: "slash",
					value,
					output: SLASH_LITERAL
				});
				continue;
			}
			/**
			* Dots
			*/
			if (value === ".") {
				if (state.braces > 0 && prev.type === "dot") {
					if (prev.value === ".") prev.output = DOT_LITERAL;
					const brace = braces[braces.length - 1];
					prev.type = "dots";
					prev.output += value;
					prev.value += value;
					brace.dots = true;
					continue;
				}
				if (state.braces + state.parens === 0 && prev.type !== "bos" && prev.type !== "slash") {
					push({
						type: "text",
						value,
						output: DOT_LITERAL
					});
					continue;
				}
				push({
					type: "dot",
					value,
					output: DOT_LITERAL
				});
				continue;
			}
			/**
			* Question marks
			*/
			if (value === "?") {
				if (!(prev && prev.value === "(") && opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("qmark", value);
					continue;
				}
				if (prev && prev.type === "paren") {
					const next = peek();
					let output = value;
					if (prev.value === "(" && !/[!=<:]/.test(next) || next === "<" && !/<([!=]|\w+>)/.test(remaining())) output = `\\${value}`;
					push({
						type: "text",
						value,
						output
					});
					continue;
				}
				if (opts.dot !== true && (prev.type === "slash" || prev.type === "bos")) {
					push({
						type: "qmark",
						value,
						output: QMARK_NO_DOT
					});
					continue;
				}
				push({
					type: "qmark",
					value,
					output: QMARK
				});
				continue;
			}
			/**
			* Exclamation
			*/
			if (value === "!") {
				if (opts.noextglob !== true && peek() === "(") {
					if (peek(2) !== "?" || !/[!=<:]/.test(peek(3))) {
						extglobOpen("negate", value);
						continue;
					}
				}
				if (opts.nonegate !== true && state.index === 0) {
					negate();
					continue;
				}
			}
			/**
			* Plus
			*/
			if (value === "+") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("plus", value);
					continue;
				}
				if (prev && prev.value === "(" || opts.regex === false) {
					push({
						type: "plus",
						value,
						output: PLUS_LITERAL
					});
					continue;
				}
				if (prev && (prev.type === "bracket" || prev.type === "paren" || prev.type === "brace") || state.parens > 0) {
					push({
						type: "plus",
						value
					});
					continue;
				}
				push({
					type: "plus",
					value: PLUS_LITERAL
				});
				continue;
			}
			/**
			* Plain text
			*/
			if (value === "@") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					push({
						type: "at",
						extglob: true,
						value,
						output: ""
					});
					continue;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Plain text
			*/
			if (value !== "*") {
				if (value === "$" || value === "^") value = `\\${value}`;
				const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
				if (match) {
					value += match[0];
					state.index += match[0].length;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Stars
			*/
			if (prev && (prev.type === "globstar" || prev.star === true)) {
				prev.type = "star";
				prev.star = true;
				prev.value += value;
				prev.output = star;
				state.backtrack = true;
				state.globstar = true;
				consume(value);
				continue;
			}
			let rest = remaining();
			if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
				extglobOpen("star", value);
				continue;
			}
			if (prev.type === "star") {
				if (opts.noglobstar === true) {
					consume(value);
					continue;
				}
				const prior = prev.prev;
				const before = prior.prev;
				const isStart = prior.type === "slash" || prior.type === "bos";
				const afterStar = before && (before.type === "star" || before.type === "globstar");
				if (opts.bash === true && (!isStart || rest[0] && rest[0] !== "/")) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				const isBrace = state.braces > 0 && (prior.type === "comma" || prior.type === "brace");
				const isExtglob = extglobs.length && (prior.type === "pipe" || prior.type === "paren");
				if (!isStart && prior.type !== "paren" && !isBrace && !isExtglob) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				while (rest.slice(0, 3) === "/**") {
					const after = input[state.index + 4];
					if (after && after !== "/") break;
					rest = rest.slice(3);
					consume("/**", 3);
				}
				const isEnd = eos() || state.parens > 0 && rest === ")".repeat(state.parens) && !extglobs.some((extglob) => extglob.type === "negate");
				if (prior.type === "bos" && eos()) {
					prev.type = "globstar";
					prev.value += value;
					prev.output = globstar(opts);
					state.output = prev.output;
					state.globstar = true;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && !afterStar && isEnd) {
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = globstar(opts) + (opts.strictSlashes ? ")" : "|$)");
					prev.value += value;
					state.globstar = true;
					state.output += prior.output + prev.output;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && rest[0] === "/") {
					const end = rest[1] !== void 0 ? "|$" : "";
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
					prev.value += value;
					state.output += prior.output + prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				if (prior.type === "bos" && rest[0] === "/") {
					prev.type = "globstar";
					prev.value += value;
					prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
					state.output = prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				state.output = state.output.slice(0, -prev.output.length);
				prev.type = "globstar";
				prev.output = globstar(opts);
				prev.value += value;
				state.output += prev.output;
				state.globstar = true;
				consume(value);
				continue;
			}
			const token = {
				type: "star",
				value,
				output: star
			};
			if (opts.bash === true) {
				token.output = ".*?";
				if (prev.type === "bos" || prev.type === "slash") token.output = nodot + token.output;
				push(token);
				continue;
			}
			if (prev && (prev.type === "bracket" || prev.type === "paren") && opts.regex === true) {
				token.output = value;
				push(token);
				continue;
			}
			if (state.index === state.start || prev.type === "slash" || prev.type === "dot") {
				if (prev.type === "dot") {
					state.output += NO_DOT_SLASH;
					prev.output += NO_DOT_SLASH;
				} else if (opts.dot === true) {
					state.output += NO_DOTS_SLASH;
					prev.output += NO_DOTS_SLASH;
				} else {
					state.output += nodot;
					prev.output += nodot;
				}
				if (peek() !== "*") {
					state.output += ONE_CHAR;
					prev.output += ONE_CHAR;
				}
			}
			push(token);
		}
		while (state.brackets > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
			state.output = utils.escapeLast(state.output, "[");
			decrement("brackets");
		}
		while (state.parens > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", ")"));
			state.output = utils.escapeLast(state.output, "(");
			decrement("parens");
		}
		while (state.braces > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "}"));
			state.output = utils.escapeLast(state.output, "{");
			decrement("braces");
		}
		if (opts.strictSlashes !== true && (prev.type === "star" || prev.type === "bracket")) push({
			type: "maybe_slash",
			value: "",
			output: `${SLASH_LITERAL}?`
		});
		if (state.backtrack === true) {
			state.output = "";
			for (const token of state.tokens) {
				state.output += token.output != null ? token.output : token.value;
				if (token.suffix) state.output += token.suffix;
			}
		}
		return state;
	};
	/**
	* Fast paths for creating regular expressions for common glob patterns.
	* This can significantly speed up processing and has very little downside
	* impact when none of the fast paths match.
	*/
	parse.fastpaths = (input, options) => {
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		const len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		input = REPLACEMENTS[input] || input;
		const { DOT_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOTS, NO_DOTS_SLASH, STAR, START_ANCHOR } = constants.globChars(opts.windows);
		const nodot = opts.dot ? NO_DOTS : NO_DOT;
		const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
		const capture = opts.capture ? "" : "?:";
		const state = {
			negated: false,
			prefix: ""
		};
		let star = opts.bash === true ? ".*?" : STAR;
		if (opts.capture) star = `(${star})`;
		const globstar = (opts) => {
			if (opts.noglobstar === true) return star;
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const create = (str) => {
			switch (str) {
				case "*": return `${nodot}${ONE_CHAR}${star}`;
				case ".*": return `${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*.*": return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*/*": return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;
				case "**": return nodot + globstar(opts);
				case "**/*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;
				case "**/*.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "**/.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;
				default: {
					const match = /^(.*?)\.(\w+)$/.exec(str);
					if (!match) return;
					const source = create(match[1]);
					if (!source) return;
					return source + DOT_LITERAL + match[2];
				}
			}
		};
		let source = create(utils.removePrefix(input, state));
		if (source && opts.strictSlashes !== true) source += `${SLASH_LITERAL}?`;
		return source;
	};
	module.exports = parse;
}));
// node_modules/picomatch/lib/picomatch.js
var require_picomatch$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const scan = require_scan();
	const parse = require_parse();
	const utils = require_utils();
	const constants = require_constants();
	const isObject = (val) => val && typeof val === "object" && !Array.isArray(val);
	/**
	* Creates a matcher function from one or more glob patterns. The
	* returned function takes a string to match as its first argument,
	* and returns true if the string is a match. The returned matcher
	* function also takes a boolean as the second argument that, when true,
	* returns an object with additional information.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch(glob[, options]);
	*
	* const isMatch = picomatch('*.!(*a)');
	* console.log(isMatch('a.a')); //=> false
	* console.log(isMatch('a.b')); //=> true
	*
	* // For environments without `node.js`, `picomatch/posix` provides you a dependency-free matcher, without automatic OS detection.
	* const picomatch = require('picomatch/posix');
	* // the same API, defaulting to posix paths
	* const isMatch = picomatch('a/*');
	* console.log(isMatch('a\\b')); //=> false
	* console.log(isMatch('a/b')); //=> true
	*
	* // you can still configure the matcher function to accept windows paths
	* const isMatch = picomatch('a/*', { options: windows });
	* console.log(isMatch('a\\b')); //=> true
	* console.log(isMatch('a/b')); //=> true
	* ```
	* @name picomatch
	* @param {String|Array} `globs` One or more glob patterns.
	* @param {Object=} `options`
	* @return {Function=} Returns a matcher function.
	* @api public
	*/
	const picomatch = (glob, options, returnState = false) => {
		if (Array.isArray(glob)) {
			const fns = glob.map((input) => picomatch(input, options, returnState));
			const arrayMatcher = (str) => {
				for (const isMatch of fns) {
					const state = isMatch(str);
					if (state) return state;
				}
				return false;
			};
			return arrayMatcher;
		}
		const isState = isObject(glob) && glob.tokens && glob.input;
		if (glob === "" || typeof glob !== "string" && !isState) throw new TypeError("Expected pattern to be a non-empty string");
		const opts = options || {};
		const posix = opts.windows;
		const regex = isState ? picomatch.compileRe(glob, options) : picomatch.makeRe(glob, options, false, true);
		const state = regex.state;
		delete regex.state;
		let isIgnored = () => false;
		if (opts.ignore) {
			const ignoreOpts = {
				...options,
				ignore: null,
				onMatch: null,
				onResult: null
			};
			isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
		}
		const matcher = (input, returnObject = false) => {
			const { isMatch, match, output } = picomatch.test(input, regex, options, {
				glob,
				posix
			});
			const result = {
				glob,
				state,
				regex,
				posix,
				input,
				output,
				match,
				isMatch
			};
			if (typeof opts.onResult === "function") opts.onResult(result);
			if (isMatch === false) {
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (isIgnored(input)) {
				if (typeof opts.onIgnore === "function") opts.onIgnore(result);
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (typeof opts.onMatch === "function") opts.onMatch(result);
			return returnObject ? result : true;
		};
		if (returnState) matcher.state = state;
		return matcher;
	};
	/**
	* Test `input` with the given `regex`. This is used by the main
	* `picomatch()` function to test the input string.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.test(input, regex[, options]);
	*
	* console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
	* // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
	* ```
	* @param {String} `input` String to test.
	* @param {RegExp} `regex`
	* @return {Object} Returns an object with matching info.
	* @api public
	*/
	picomatch.test = (input, regex, options, { glob, posix } = {}) => {
		if (typeof input !== "string") throw new TypeError("Expected input to be a string");
		if (input === "") return {
			isMatch: false,
			output: ""
		};
		const opts = options || {};
		const format = opts.format || (posix ? utils.toPosixSlashes : null);
		let match = input === glob;
		let output = match && format ? format(input) : input;
		if (match === false) {
			output = format ? format(input) : input;
			match = output === glob;
		}
		if (match === false || opts.capture === true) {
			if (opts.matchBase === true || opts.basename === true) match = picomatch.matchBase(input, regex, options, posix);
			else match = regex.exec(output);
		}
		return {
			isMatch: Boolean(match),
			match,
			output
		};
	};
	/**
	* Match the basename of a filepath.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.matchBase(input, glob[, options]);
	* console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
	* ```
	* @param {String} `input` String to test.
	* @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
	* @return {Boolean}
	* @api public
	*/
	picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
		return (glob instanceof RegExp ? glob : picomatch.makeRe(glob, options)).test(utils.basename(input, { windows: posix }));
	};
	/**
	* Returns true if **any** of the given glob `patterns` match the specified `string`.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.isMatch(string, patterns[, options]);
	*
	* console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
	* console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
	* ```
	* @param {String|Array} str The string to test.
	* @param {String|Array} patterns One or more glob patterns to use for matching.
	* @param {Object} [options] See available [options](#options).
	* @return {Boolean} Returns true if any patterns match `str`
	* @api public
	*/
	picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);
	/**
	* Parse a glob pattern to create the source string for a regular
	* expression.
	*
	* ```js
	* const picomatch = require('picomatch');
	* const result = picomatch.parse(pattern[, options]);
	* ```
	* @param {String} `pattern`
	* @param {Object} `options`
	* @return {Object} Returns an object with useful properties and output to be used as a regex source string.
	* @api public
	*/
	picomatch.parse = (pattern, options) => {
		if (Array.isArray(pattern)) return pattern.map((p) => picomatch.parse(p, options));
		return parse(pattern, {
			...options,
			fastpaths: false
		});
	};
	/**
	* Scan a glob pattern to separate the pattern into segments.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.scan(input[, options]);
	*
	* const result = picomatch.scan('!./foo/*.js');
	* console.log(result);
	* { prefix: '!./',
	*   input: '!./foo/*.js',
	*   start: 3,
	*   base: 'foo',
	*   glob: '*.js',
	*   isBrace: false,
	*   isBracket: false,
	*   isGlob: true,
	*   isExtglob: false,
	*   isGlobstar: false,
	*   negated: true }
	* ```
	* @param {String} `input` Glob pattern to scan.
	* @param {Object} `options`
	* @return {Object} Returns an object with
	* @api public
	*/
	picomatch.scan = (input, options) => scan(input, options);
	/**
	* Compile a regular expression from the `state` object returned by the
	* [parse()](#parse) method.
	*
	* ```js
	* const picomatch = require('picomatch');
	* const state = picomatch.parse('*.js');
	* // picomatch.compileRe(state[, options]);
	*
	* console.log(picomatch.compileRe(state));
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {Object} `state`
	* @param {Object} `options`
	* @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
	* @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
	* @return {RegExp}
	* @api public
	*/
	picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
		if (returnOutput === true) return state.output;
		const opts = options || {};
		const prepend = opts.contains ? "" : "^";
		const append = opts.contains ? "" : "$";
		let source = `${prepend}(?:${state.output})${append}`;
		if (state && state.negated === true) source = `^(?!${source}).*$`;
		const regex = picomatch.toRegex(source, options);
		if (returnState === true) regex.state = state;
		return regex;
	};
	/**
	* Create a regular expression from a parsed glob pattern.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.makeRe(state[, options]);
	*
	* const result = picomatch.makeRe('*.js');
	* console.log(result);
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {String} `state` The object returned from the `.parse` method.
	* @param {Object} `options`
	* @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
	* @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
	* @return {RegExp} Returns a regex created from the given pattern.
	* @api public
	*/
	picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
		if (!input || typeof input !== "string") throw new TypeError("Expected a non-empty string");
		let parsed = {
			negated: false,
			fastpaths: true
		};
		if (options.fastpaths !== false && (input[0] === "." || input[0] === "*")) parsed.output = parse.fastpaths(input, options);
		if (!parsed.output) parsed = parse(input, options);
		return picomatch.compileRe(parsed, options, returnOutput, returnState);
	};
	/**
	* Create a regular expression from the given regex source string.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.toRegex(source[, options]);
	*
	* const { output } = picomatch.parse('*.js');
	* console.log(picomatch.toRegex(output));
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {String} `source` Regular expression source string.
	* @param {Object} `options`
	* @return {RegExp}
	* @api public
	*/
	picomatch.toRegex = (source, options) => {
		try {
			const opts = options || {};
			return new RegExp(source, opts.flags || (opts.nocase ? "i" : ""));
		} catch (err) {
			if (options && options.debug === true) throw err;
			return /$^/;
		}
	};
	/**
	* Picomatch constants.
	* @return {Object}
	*/
	picomatch.constants = constants;
	/**
	* Expose "picomatch"
	*/
	module.exports = picomatch;
}));
// src/globs.ts
var import_picomatch = /* @__PURE__ */ __toESM((/* @__PURE__ */ __commonJSMin(((exports, module) => {
	const pico = require_picomatch$1();
	const utils = require_utils();
	function picomatch(glob, options, returnState = false) {
		if (options && (options.windows === null || options.windows === void 0)) options = {
			...options,
			windows: utils.isWindows()
		};
		return pico(glob, options, returnState);
	}
	Object.assign(picomatch, pico);
	module.exports = picomatch;
})))(), 1);
const MAX_LENGTH$2 = 512;
const MAX_GLOBSTARS = 3;
const MAX_WILDCARDS_IN_SEGMENT = 4;
const OPTIONS = {
	dot: true,
	windows: false,
	flags: "s",
	debug: true
};
const NOTHING$1 = () => false;
const compiled = /* @__PURE__ */ new Map();
const MAX_COMPILED = 2e3;
/** A glob -> what is wrong with it (`"is empty"`, without the glob itself), undefined where it can be matched in bounded time. */
function globMistake(glob) {
	if (glob.trim() === "") return "is empty";
	if (glob.length > MAX_LENGTH$2) return `is longer than ${MAX_LENGTH$2} characters`;
	if (glob.startsWith("/")) return "starts with \"/\": paths are relative to the root of the repository";
	if (glob.endsWith("/")) return "ends with \"/\" and so matches no file: write \"**\" after it for all files of the folder";
	const bare = glob.replace(/\\./gs, "_");
	const repeated = bare.replace(/[+*]\([^()[\]{}*?+!@]*\)(?!\+)/g, "_");
	if (/[+*]\(|[)\]}]\+/.test(repeated)) return "repeats a group that is not plain text, which can take too long to match";
	if (bare.split("**").length - 1 > MAX_GLOBSTARS) return `has more than ${MAX_GLOBSTARS} "**"`;
	if (bare.split("/").some((segment) => (segment.match(/\*+/g) ?? []).length > MAX_WILDCARDS_IN_SEGMENT)) return `has more than ${MAX_WILDCARDS_IN_SEGMENT} "*" in one name`;
	try {
		import_picomatch.default.makeRe(glob, OPTIONS);
	} catch {
		return "is not a glob: a bracket or brace is not closed or not valid";
	}
}
/**
* Globs -> a predicate that holds for the paths (internal form, see `domain/path.ts`) that at least one of them matches; false
* for no globs. A glob with a `globMistake` matches nothing. A glob that starts with `!` matches whatever the rest does not.
*/
function matchesAny(globs) {
	const matchers = globs.map(compile);
	return (path) => matchers.some((matches) => matches(path));
}
function compile(glob) {
	const known = compiled.get(glob);
	if (known !== void 0) return known;
	const matcher = globMistake(glob) === void 0 ? (0, import_picomatch.default)(glob, OPTIONS) : NOTHING$1;
	if (compiled.size >= MAX_COMPILED) compiled.clear();
	compiled.set(glob, matcher);
	return matcher;
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
	if (typeof node.value === "string") return `the text ${quote(node.value)}`;
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
			reading.report(node.offset, `${name}: ${quote(node.value)} ${wrong}`);
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
			const close = word === "" || word.length > 40 ? void 0 : nearest(word, values);
			const hint = close === void 0 ? "" : `; did you mean ${quote(close)}?`;
			reading.report(node.offset, `${name} must be one of ${values.join(", ")}; found ${describeNode(node)}${hint}`);
		}
	};
}
/** A number from `least` to `most`, whole unless `isWhole` is false. */
function number$2(description, least, most, isWhole = true) {
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
function nullable$1(description, inner, blank) {
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
	if (reserved.includes(key)) return `${quote(key)} in ${name} is reserved and not built yet; remove it`;
	const close = key.length > 40 ? void 0 : nearest(key, known);
	const hint = close === void 0 ? `known here: ${known.join(", ")}` : `did you mean ${quote(close)}?`;
	return `unknown key ${quote(key)} in ${name}; ${hint}`;
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
const glob = text("A glob on paths relative to the root of the repository.", globMistake, "^[^/]");
/** A GitHub login. */
const login = text("A GitHub login; an app's ends with [bot].", matching(LOGIN, "is no GitHub login; write it without @, as alice or acme-bot[bot]"), LOGIN.source);
/** A team of an organization. */
const team = text("A team as organization/slug.", matching(TEAM, "is no team; write it as organization/team-slug, without @"), TEAM.source);
/** An email address. */
const email$1 = text("An email address.", matching(EMAIL, "is no email address"), EMAIL.source);
/** Text that is looked for as it stands. */
const literal = text("Literal text, compared without case.", anyText, "\\S");
/** The name of a rule. */
const ruleName = text("The name of the rule; a rule of the same name in the extended policy is merged with it.", matching(NAME, "is no rule name; use letters, digits, -, _ and . (64 characters at most)"), NAME.source);
/** The name of an agent. */
const agentName = text("The agent's name in reports.", matching(NAME, "is no agent name; use letters, digits, -, _ and . (64 characters at most)"), NAME.source);
function isNegatedInList(values) {
	const negated = values.find((value) => /^!(?!\()/.test(value));
	if (negated === void 0 || values.length === 1) return void 0;
	return `holds ${quote(negated)} among others: one match is enough, so nearly everything would match; write what is meant without "!"`;
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
const branchGlobs = list("Globs on the name of the base branch.", text("A glob on branch names.", globMistake, "^[^/]"), 1, isNegatedInList);
/** A login or an email. */
const author = text("A login or an email.", matching(/^[^\s@]\S*$/, "is neither a login nor an email; write it without @"));
// src/config/policy-schema.ts
/** The policy language as data: every key, what it takes and what it means. Editors get it as `schemas/policy.schema.json`. */
/** The presets that a policy may extend or an input may name, mildest last. */
const PRESET_NAMES = [
	"default",
	"solo",
	"strict",
	"advisory"
];
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
	emails: list("Emails it commits with.", email$1),
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
const detect$1 = map("What counts as written by an AI.", {
	"counts-as-ai": choice("The weakest evidence that makes a file `ai` (default strong).", [...STRENGTHS].reverse()),
	agents: list("Agents besides the built-in ones.", agent),
	"always-ai": globs("Files that always count as AI-written; beats never-ai, which beats evidence."),
	"never-ai": globs("Files that never count as AI-written, whatever the evidence.")
});
const toolNeed = [
	"required",
	"optional",
	"off"
];
const scan$1 = map("The scanners and their limits.", {
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
	"timeout-seconds": number$2("Seconds that each tool may take (default 300); one that hangs is killed with its children.", 1, 7200),
	"max-file-mebibytes": number$2("Larger files are not scanned, and reported as such (default 10).", 1, 100),
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
	temperature: number$2("Sampling temperature (default 0.2).", 0, 2, false),
	"max-output-tokens": number$2("Tokens that one answer may take (default 2048).", 1, 1e6),
	"context-tokens": number$2("Tokens of the model's context (default 8192); what the server says wins if it is less.", 256, 1e7),
	strangers: choice("Heads of other repositories whose author lacks write: reviewed after `/draftgate review` only (the default), or always.", ["on-request", "always"]),
	"timeout-seconds": number$2("Seconds that the whole review may take (default 600).", 1, 21600),
	"max-tokens": number$2("Tokens, prompts and answers, that the whole review may take (default 500000).", 1, 1e9),
	"max-requests": number$2("Requests that the whole review may take (default 100).", 1, 1e5),
	concurrency: number$2("Requests at the same time (default 4).", 1, 64),
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
const exclusions = list("Whose approval does not count; replaces the default, which is all five.", choice("A group of people.", EXCLUSIONS));
const severity = [...SEVERITIES].reverse();
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
	require: nullable$1("What the rule asks; null removes the rule of this name.", map("What the rule asks.", {
		approvals: number$2("Approvals that each matched file needs; 0 asks for none.", 0, 10),
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
	exclude: list("Whose waiver does not count; replaces the default, which is author.", choice("A group of people.", EXCLUSIONS)),
	"max-days": number$2("Days that a waiver may last (default 30).", 1, 3650),
	never: list("Classes that cannot be waived (default none).", choice("A class of findings.", FINDING_CLASSES))
});
const report = map("What the review comments show.", {
	inline: choice("Which findings become inline comments (default blocking).", [
		"blocking",
		"all",
		"none"
	]),
	"max-inline": number$2("Inline comments of one review (default 20); the rest is counted and in the report.", 0, 100)
});
/** A whole policy file. */
const POLICY_SHAPE = map("A draftgate policy: who must approve what, what blocks a merge, which scanners run. See docs/policy.md.", {
	version: number$2("The version of this language: 1.", 1, 1),
	extends: choice("The policy to start from (default: default); `none` starts from nothing. Lists replace, maps and rules merge.", [...PRESET_NAMES, "none"]),
	detect: detect$1,
	scan: scan$1,
	review,
	rules: list("The rules, joined by AND; merged by name with those of the extended policy.", rule),
	waivers,
	report
}, {
	required: ["version"],
	reserved: [
		"sql",
		"dependencies",
		"model"
	]
});
// src/config/policy-values.ts
/** A policy file after `extends` was resolved -> the policy, with the defaults of the language for what it does not say. */
function toPolicy(file) {
	return {
		version: 1,
		detect: {
			countsAsAi: file.detect?.["counts-as-ai"] ?? "strong",
			agents: (file.detect?.agents ?? []).map(toAgent$1),
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
function toAgent$1(agent) {
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
// src/config/policy.ts
/** A policy that cannot be used: every mistake in the order of the text; the message is one line with the first of them. */
var PolicyError = class extends ConfigurationError {
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
const PRESET_TEXTS = {
	default: default_default,
	solo: solo_default,
	strict: strict_default,
	advisory: advisory_default
};
const MAX_BYTES$2 = 65536;
/**
* A policy file (UTF-8, 64 KiB at most) -> the policy after `extends`, with every default filled in. Throws PolicyError with
* every mistake, each at its line and column.
*/
function parsePolicy(source, options) {
	const { text, mistake } = decodeText$1(source, MAX_BYTES$2);
	const locate = createLocator(text);
	const fail = (mistakes) => {
		const sorted = [...mistakes].sort((left, right) => left.offset - right.offset);
		throw new PolicyError(options.file, sorted.map(({ offset, message }) => ({
			...locate(offset),
			message
		})));
	};
	if (mistake !== void 0) return fail([mistake]);
	const { file, mistakes } = readPolicyFile$1(text, options.tools);
	if (file === void 0 || mistakes.length > 0) return fail(mistakes);
	return { policy: toPolicy(withBuiltTools(resolve(file), options.tools)) };
}
/** `default`, `solo`, `strict` or `advisory` -> that policy with the scanners in `tools`, and its text; throws ConfigurationError for another name. */
function parsePreset(name, tools) {
	const preset = PRESET_NAMES.find((known) => known === name);
	if (preset === void 0) {
		const close = nearest(name, PRESET_NAMES);
		const hint = close === void 0 ? `there are ${PRESET_NAMES.join(", ")}` : `did you mean preset:${close}?`;
		throw new ConfigurationError(`no preset ${quote(name)}; ${hint}`);
	}
	return {
		policy: toPolicy(withBuiltTools(resolve(readPreset(preset)), tools)),
		text: PRESET_TEXTS[preset]
	};
}
function readPreset(name) {
	const { file, mistakes } = readPolicyFile$1(PRESET_TEXTS[name], void 0);
	const [first] = mistakes;
	if (file === void 0 || first !== void 0) throw new Error(`preset ${name}: ${first?.message ?? "not a policy"}`);
	return file;
}
function resolve(file) {
	return mergePolicyFiles(baseOf(file), file);
}
function baseOf(file) {
	const base = file.extends ?? "default";
	return base === "none" ? {} : resolve(readPreset(base));
}
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
function readPolicyFile$1(text, tools) {
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
	checkRules(file, file.extends !== void 0 || keyOf$1(reading, file, "extends") === void 0 ? baseOf(file) : void 0, reading);
	return {
		file,
		mistakes
	};
}
function checkTools(file, tools, reading) {
	const named = file.scan?.tools ?? {};
	for (const name of Object.keys(named)) {
		if (tools.includes(name)) continue;
		reading.report(keyOf$1(reading, named, name)?.offset ?? 0, `the tool ${quote(name)} is not built yet; remove it`);
	}
}
// src/domain/change.ts
/** The lines that the head has and the merge base has not, in order. */
function addedRanges(file) {
	const ranges = [];
	for (const hunk of file.hunks) if (hunk.newLines > 0) ranges.push({
		start: hunk.newStart,
		end: hunk.newStart + hunk.newLines - 1
	});
	return ranges;
}
/** Whether lines `start` to `end` (1-based, inclusive) share a line with one of `ranges`. */
function overlaps(ranges, start, end) {
	return ranges.some((range) => range.start <= end && start <= range.end);
}
// src/domain/path.ts
/**
* Paths inside git are bytes. In this program a path is a string in which every byte that is not part of valid UTF-8 stands
* as one lone surrogate U+DC80 to U+DCFF (the scheme of PEP 383), so that nothing is lost and two paths never collide.
*/
const ESCAPE_BASE = 56320;
const strict = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
/** Bytes of a git path -> the internal string form; total. */
function decodePath(bytes) {
	try {
		return strict.decode(bytes);
	} catch {
		return decodeLossless(bytes);
	}
}
/** A git path as binary text (each character one byte) -> the internal string form; total. */
function decodeBinaryPath(binary) {
	for (let index = 0; index < binary.length; index += 1) if (binary.charCodeAt(index) > 127) return decodePath(Uint8Array.from(binary, (unit) => unit.charCodeAt(0)));
	return binary;
}
/** The internal string form -> the bytes git knows the path by. */
function encodePath(path) {
	const encoder = new TextEncoder();
	const parts = [];
	let plain = "";
	for (const character of path) {
		const code = character.charCodeAt(0);
		if (character.length === 1 && code >= 56448 && code <= 56575) {
			if (plain !== "") parts.push(encoder.encode(plain));
			plain = "";
			parts.push(Uint8Array.of(code - ESCAPE_BASE));
		} else plain += character;
	}
	if (plain !== "") parts.push(encoder.encode(plain));
	return concatenate(parts);
}
/** How a path is shown and written to reports: bytes that are not UTF-8 as `%XX`. */
function displayPath(path) {
	return path.replace(/[\udc80-\udcff]/gu, (unit) => `%${(unit.charCodeAt(0) - ESCAPE_BASE).toString(16).toUpperCase().padStart(2, "0")}`);
}
/** Compares two internal paths by their bytes, as git sorts them: negative, 0 or positive. */
function comparePaths(left, right) {
	if (left === right) return 0;
	let same = 0;
	while (same < left.length && left.charCodeAt(same) === right.charCodeAt(same)) same += 1;
	const [unitA, unitB] = [left.charCodeAt(same), right.charCodeAt(same)];
	if (unitA < 55296 && unitB < 55296) return unitA - unitB;
	if (same === left.length || same === right.length) return left.length - right.length;
	const a = encodePath(left);
	const b = encodePath(right);
	const shared = Math.min(a.length, b.length);
	for (let index = 0; index < shared; index += 1) {
		const difference = (a[index] ?? 0) - (b[index] ?? 0);
		if (difference !== 0) return difference;
	}
	return a.length - b.length;
}
/** The last segment of a path. */
function baseName(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
function concatenate(parts) {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let offset = 0;
	for (const part of parts) {
		whole.set(part, offset);
		offset += part.length;
	}
	return whole;
}
function sequenceLength(lead) {
	if (lead < 128) return 1;
	if (lead >= 194 && lead <= 223) return 2;
	if (lead >= 224 && lead <= 239) return 3;
	return lead >= 240 && lead <= 244 ? 4 : 0;
}
function decodeLossless(bytes) {
	let text = "";
	for (let index = 0; index < bytes.length;) {
		const length = sequenceLength(bytes[index] ?? 0);
		try {
			if (length === 0 || index + length > bytes.length) throw new RangeError("not UTF-8");
			text += strict.decode(bytes.subarray(index, index + length));
			index += length;
		} catch {
			text += String.fromCharCode(ESCAPE_BASE + (bytes[index] ?? 0));
			index += 1;
		}
	}
	return text;
}
// src/detect/shown-text.ts
const MAX_SHOWN = 80;
/** Untrusted text for a sentence: on one line, at most 80 characters, control and bidirectional characters escaped. */
function shownText(text) {
	return (text.length > MAX_SHOWN ? `${Array.from(text.slice(0, MAX_SHOWN)).slice(0, -1).join("")}…` : text).replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
/** A commit id as people write it. */
function shortSha(sha) {
	return sha.slice(0, 10);
}
// src/detect/attribution.ts
/** A mark -> evidence: who carries it (`Commit abc…`, `The pull request`) and what it is, in one sentence. */
function evidenceOf(mark, carrier, commitSha) {
	const { kind, strength, agent, partial, seen } = mark;
	return {
		kind,
		strength,
		agent,
		detail: `${carrier} has ${seen}.`,
		commitSha,
		partial
	};
}
/** How a commit is named at the start of a sentence. */
function commitCarrier(sha) {
	return `Commit ${shortSha(sha)}`;
}
/** The verdict on one file: `always-ai`, then a lockfile's name, `never-ai`, agents' commits, generators, all other evidence. */
function attribute(facts) {
	const counts = (evidence) => isAtLeast(evidence.strength, facts.countsAsAi);
	const evidence = [...facts.isRewritten ? facts.commitEvidence.flatMap((each) => outlived(each, facts)) : facts.commitEvidence, ...facts.otherEvidence];
	const isAgents = !facts.isRewritten && facts.commitEvidence.some(counts);
	if (facts.rule === "always-ai") {
		const lead = policyEvidence("always-ai", facts.countsAsAi === "proof" ? "proof" : "strong");
		return {
			...result(facts, "ai", [lead], evidence),
			strength: strongest([lead, ...evidence]),
			aiLines: null
		};
	}
	if (facts.lockfile !== void 0) return result(facts, "tool", [generatorEvidence(facts.lockfile)], evidence);
	const isOther = facts.otherEvidence.some(counts);
	const isTraced = facts.otherEvidence.some((each) => each.kind === "agent-trace" && counts(each));
	const generated = facts.generator !== void 0 && !isAgents && !isTraced ? [generatorEvidence(facts.generator)] : [];
	const origin = generated.length > 0 ? "tool" : "unknown";
	if (facts.rule === "never-ai") return result(facts, origin, [policyEvidence("never-ai", "weak"), ...generated], evidence);
	return result(facts, origin === "unknown" && (isAgents || isOther) ? "ai" : origin, generated, evidence);
}
/** What stays to be said of evidence whose lines a person replaced; nothing where even hints count, so that none contradicts the verdict. */
function outlived(evidence, facts) {
	if (facts.countsAsAi === "weak") return [];
	const detail = `${evidence.detail.slice(0, -1)}, but none of the lines it wrote is left in the head.`;
	return [{
		...evidence,
		strength: "weak",
		detail
	}];
}
function policyEvidence(rule, strength) {
	return {
		kind: "policy",
		strength,
		agent: null,
		detail: `The policy's ${rule} matches the path.`,
		commitSha: null,
		partial: false
	};
}
function generatorEvidence(reason) {
	return {
		kind: "file-marker",
		strength: "strong",
		agent: null,
		detail: `A generator wrote the file: ${reason}.`,
		commitSha: null,
		partial: false
	};
}
/** `lead` is shown first and says nothing of agents. */
function result(facts, origin, lead, evidence) {
	const sorted = evidence.toSorted((left, right) => rank(left) - rank(right));
	const telling = origin === "ai" ? sorted.filter((each) => isAtLeast(each.strength, facts.countsAsAi)) : sorted;
	const agents = [...new Set(telling.flatMap((each) => each.agent === null ? [] : [each.agent]))].sort();
	const aiLines = origin === "ai" ? facts.aiLines : null;
	return {
		path: facts.path,
		origin,
		strength: strongest(sorted),
		agents,
		aiLines,
		evidence: [...lead, ...sorted]
	};
}
function strongest(evidence) {
	return STRENGTHS.findLast((candidate) => evidence.some((each) => each.strength === candidate)) ?? null;
}
/** The strongest first; of one strength in the order of the kinds. */
function rank(evidence) {
	return (STRENGTHS.length - STRENGTHS.indexOf(evidence.strength)) * EVIDENCE_KINDS.length + EVIDENCE_KINDS.indexOf(evidence.kind);
}
// src/detect/agents-cloud.ts
/** Agents that run as a service, most with an account of their own. */
const CLOUD_AGENTS = [
	{
		name: "claude-github-agent",
		names: ["anthropic code agent", "anthropic-code-agent"],
		logins: ["anthropic-code-agent[bot]"],
		accounts: ["242468646+claude"],
		source: "seen; https://github.blog/news-insights/company-news/welcome-home-agents/"
	},
	{
		name: "copilot-coding-agent",
		names: [
			"copilot-swe-agent",
			"copilot coding agent",
			"github copilot coding agent",
			"copilot swe agent"
		],
		logins: [
			"copilot-swe-agent[bot]",
			"copilot-swe-agent",
			"copilot"
		],
		accounts: ["198982749+copilot"],
		branches: ["copilot/"],
		sessions: ["github.com/copilot/tasks/", "github.com/copilot/agents/"],
		trailers: [{
			key: "agent-logs-url",
			value: /^https:\/\/[\w.-]{1,100}\/[\w.-]{1,100}\/[\w.-]{1,100}\/sessions\/[\w-]{8,64}/i
		}],
		pullRequestMarks: [
			"<!-- start copilot coding agent suffix -->",
			"<!-- start copilot coding agent tips -->",
			"<!-- start copilot original prompt -->"
		],
		source: "seen; https://docs.github.com/en/copilot/concepts/agents/coding-agent"
	},
	{
		name: "copilot-workspace",
		names: ["copilot workspace", "github copilot workspace"],
		links: ["copilot-workspace.githubnext.com"],
		sessions: ["copilot-workspace.githubnext.com/"],
		lines: [/^for more details, open the \[copilot workspace session\]\(https:\/\/copilot-workspace\.githubnext\.com\/[^\s()]{0,200}\)\.?$/i],
		source: "lists"
	},
	{
		name: "jules",
		names: [
			"jules",
			"google jules",
			"google-labs-jules",
			"google labs jules"
		],
		emails: [
			"jules@google.com",
			"noreply@jules.google",
			"jules-agent@google.com"
		],
		domains: ["jules.google", "jules.google.com"],
		logins: ["google-labs-jules[bot]", "google-labs-jules"],
		branches: ["jules/"],
		branchForm: /^(?:jules-\d{6,20}-[0-9a-f]{6,12}|[a-z0-9._/-]{1,120}-\d{17,20})$/i,
		links: ["jules.google.com", "jules.google"],
		sessions: [
			"jules.google.com/task/",
			"jules.google.com/session/",
			"jules.google/task/"
		],
		pullRequestMarks: ["pr created automatically by jules for task"],
		source: "seen; https://jules.google/docs"
	},
	{
		name: "devin",
		names: [
			"devin",
			"devin ai",
			"devin-ai-integration",
			"cognition devin",
			"devin cli"
		],
		emails: [
			"devin@cognition.ai",
			"devin@cognition-labs.com",
			"noreply@devin.ai",
			"devin@devin.ai",
			"noreply@cognition.ai"
		],
		domains: [
			"devin.ai",
			"cognition.ai",
			"cognition-labs.com"
		],
		logins: ["devin-ai-integration[bot]"],
		branches: ["devin/"],
		links: [
			"devin.ai",
			"app.devin.ai",
			"www.devin.ai",
			"cli.devin.ai"
		],
		sessions: ["app.devin.ai/sessions/"],
		lines: [/^link to devin (?:session|run): https:\/\/app\.devin\.ai\/sessions\/[\w-]{6,80}$/i],
		source: "seen; https://docs.devin.ai"
	},
	{
		name: "roo-code",
		names: [
			"roo code",
			"roomote",
			"roo",
			"roocode"
		],
		emails: [
			"roomote@roocode.com",
			"noreply@roocode.com",
			"roo@roocode.com"
		],
		domains: ["roocode.com"],
		logins: [
			"roomote[bot]",
			"roomote-v0[bot]",
			"roomote-agent",
			"roomote"
		],
		branches: ["roomote/", "roo/"],
		links: ["roocode.com", "app.roocode.com"],
		sessions: [
			"app.roocode.com/cloud-jobs/",
			"app.roocode.com/cloud-agents/",
			"app.roocode.com/task/"
		],
		source: "seen; https://github.com/RooCodeInc/Roo-Code"
	},
	{
		name: "openhands",
		names: [
			"openhands",
			"opendevin",
			"openhands agent",
			"openhands bot",
			"open hands"
		],
		emails: [
			"openhands@all-hands.dev",
			"opendevin@all-hands.dev",
			"opendevin@opendevin.ai",
			"openhands@opendevin.ai",
			"noreply@all-hands.dev",
			"openhands@openhands.dev",
			"noreply@openhands.dev"
		],
		domains: [
			"all-hands.dev",
			"opendevin.ai",
			"openhands.dev"
		],
		logins: [
			"openhands-agent",
			"openhands-ai[bot]",
			"openhands[bot]",
			"all-hands-bot"
		],
		branches: ["openhands/", "openhands-fix-issue-"],
		branchForm: /^openhands-(?:workspace|fix-issue)-[a-z0-9-]{1,40}$/i,
		links: [
			"www.all-hands.dev",
			"all-hands.dev",
			"github.com/all-hands-ai/openhands",
			"github.com/openhands/openhands"
		],
		sessions: ["app.all-hands.dev/conversations/", "app.all-hands.dev/share/"],
		source: "seen; https://docs.all-hands.dev"
	},
	{
		name: "sweep",
		names: [
			"sweep",
			"sweep ai",
			"sweep-ai"
		],
		emails: ["team@sweep.dev", "noreply@sweep.dev"],
		domains: ["sweep.dev"],
		logins: [
			"sweep-ai[bot]",
			"sweep-nightly[bot]",
			"sweep-canary[bot]",
			"sweep-ai-deprecated[bot]"
		],
		branches: ["sweep/"],
		links: ["sweep.dev", "github.com/sweepai/sweep"],
		sessions: ["progress.sweep.dev/"],
		source: "seen; https://github.com/sweepai/sweep"
	},
	{
		name: "replit",
		names: [
			"replit agent",
			"replit assistant",
			"replit ai"
		],
		emails: ["agent@replit.com", "noreply@replit.com"],
		logins: ["replit-agent[bot]"],
		domains: ["replit.com"],
		trailers: [{
			key: "replit-commit-author",
			value: /^(?:agent|assistant)$/i
		}],
		lines: [/^assistant checkpoint: .{1,300}$/i],
		branches: ["replit-agent/"],
		links: ["replit.com"],
		source: "seen; https://docs.replit.com"
	},
	{
		name: "lovable",
		names: [
			"lovable",
			"gpt engineer",
			"gpt-engineer",
			"lovable ai"
		],
		emails: ["noreply@lovable.dev", "lovable@lovable.dev"],
		domains: ["lovable.dev"],
		logins: ["gpt-engineer-app[bot]", "lovable-dev[bot]"],
		lines: [/^\[skip gpt_engineer\]$/i, /^\[skip lovable\]$/i],
		links: ["lovable.dev"],
		sessions: ["lovable.dev/projects/"],
		source: "seen"
	},
	{
		name: "v0",
		names: [
			"v0",
			"v0.dev",
			"vercel v0",
			"v0 agent"
		],
		emails: [
			"noreply@v0.dev",
			"v0@vercel.com",
			"noreply@v0.app",
			"v0agent@vercel.com"
		],
		domains: ["v0.dev", "v0.app"],
		logins: [
			"v0[bot]",
			"v0-bot[bot]",
			"v0agent"
		],
		branches: ["v0/"],
		links: ["v0.dev", "v0.app"],
		sessions: ["v0.dev/chat/", "v0.app/chat/"],
		source: "lists"
	},
	{
		name: "bolt",
		names: [
			"bolt",
			"bolt.new",
			"stackblitz bolt"
		],
		emails: ["noreply@bolt.new"],
		domains: ["bolt.new"],
		logins: ["bolt-new-by-stackblitz[bot]"],
		links: ["bolt.new"],
		source: "lists"
	},
	{
		name: "kiro",
		names: [
			"kiro",
			"kiro agent",
			"kiro cli",
			"aws kiro"
		],
		emails: ["noreply@kiro.dev", "kiro@kiro.dev"],
		domains: ["kiro.dev"],
		logins: [
			"kiro-agent",
			"kiro-agent[bot]",
			"kiro[bot]"
		],
		accounts: ["244629292+kiro-agent"],
		branches: ["kiro/"],
		links: ["kiro.dev"],
		source: "seen"
	},
	{
		name: "amazon-q",
		names: [
			"amazon q",
			"amazon q developer",
			"amazonq",
			"amazon q cli",
			"q developer"
		],
		emails: [
			"amazon-q@amazon.com",
			"noreply@amazon.com",
			"amazonq@amazon.com"
		],
		logins: ["amazon-q-developer[bot]", "amazon-q[bot]"],
		branches: ["q-dev-issue-"],
		branchForm: /^q-dev-issue-\d{1,9}-\d{6,20}$/i,
		links: [
			"aws.amazon.com/q/developer",
			"github.com/aws/amazon-q-developer-cli",
			"aws.amazon.com/q"
		],
		source: "lists"
	},
	{
		name: "entire",
		names: ["entire"],
		trailers: [
			{
				key: "entire-checkpoint",
				value: /^[0-9a-f]{12}$/i
			},
			{
				key: "entire-session",
				value: /^[\w.-]{8,100}$/
			},
			{ key: "entire-agent" }
		],
		source: "seen; https://github.com/entireio/cli"
	},
	{
		name: "codegen",
		names: [
			"codegen",
			"codegen-sh",
			"codegen agent"
		],
		emails: ["noreply@codegen.com", "team+codegenbot@codegen.sh"],
		domains: ["codegen.com", "codegen.sh"],
		logins: ["codegen-sh[bot]", "codegen-team"],
		branches: ["codegen-bot/", "codegen/"],
		sessions: ["codegen.com/agent/trace/", "codegen.sh/agent/trace/"],
		source: "docs: https://docs.codegen.com"
	},
	{
		name: "cosine",
		names: ["cosine genie", "cosine"],
		logins: ["cosineai[bot]", "genie-cosine[bot]"],
		branches: ["cosine/"],
		sessions: ["cosine.sh/"],
		source: "lists"
	},
	{
		name: "terragon",
		names: ["terragon", "terragon labs"],
		emails: ["noreply@terragonlabs.com"],
		domains: ["terragonlabs.com"],
		logins: ["terragon-labs[bot]"],
		branches: ["terragon/"],
		links: ["www.terragonlabs.com", "terragonlabs.com"],
		sessions: ["www.terragonlabs.com/task/", "terragonlabs.com/task/"],
		source: "docs"
	},
	{
		name: "charlie",
		names: ["charliehelps", "charlie labs"],
		emails: ["noreply@charlielabs.ai"],
		domains: ["charlielabs.ai"],
		logins: [
			"charliecreates[bot]",
			"charliehelps",
			"charliehelps[bot]",
			"charlie-labs[bot]"
		],
		source: "docs"
	},
	{
		name: "mentat",
		names: ["mentat", "mentatbot"],
		logins: ["mentatbot[bot]"],
		branches: ["mentat/"],
		source: "docs"
	},
	{
		name: "gitauto",
		names: ["gitauto", "gitauto ai"],
		logins: ["gitauto-ai[bot]"],
		branches: ["gitauto/"],
		source: "docs"
	},
	{
		name: "codeflash",
		names: ["codeflash"],
		logins: ["codeflash-ai[bot]"],
		branches: ["codeflash/"],
		source: "docs"
	},
	{
		name: "seer",
		names: ["seer by sentry", "sentry seer"],
		logins: ["seer-by-sentry[bot]"],
		branches: ["seer/"],
		source: "docs"
	},
	{
		name: "tembo",
		names: ["tembo"],
		logins: ["tembo[bot]", "tembo-io[bot]"],
		branches: ["tembo/"],
		source: "docs"
	}
];
// src/detect/agents-command-line.ts
/** Agents that people run in a terminal. */
const COMMAND_LINE_AGENTS = [
	{
		name: "claude-code",
		names: [
			"claude code",
			"claude",
			"anthropic claude",
			"claude cli",
			"claude ai",
			"claude agent"
		],
		emails: [
			"noreply@anthropic.com",
			"claude@anthropic.com",
			"claude-code@anthropic.com"
		],
		domains: [
			"anthropic.com",
			"claude.ai",
			"claude.com"
		],
		logins: [
			"claude[bot]",
			"anthropic-claude[bot]",
			"claude-code[bot]",
			"claude-code-action[bot]"
		],
		branches: ["claude/"],
		links: [
			"claude.ai/code",
			"claude.com/claude-code",
			"www.anthropic.com/claude-code",
			"docs.anthropic.com",
			"claude.ai"
		],
		sessions: ["claude.ai/code/session_", "claude.ai/code/sessions/"],
		trailers: [
			{
				key: "claude-session",
				value: /^https:\/\/claude\.ai\/code\//i
			},
			{ key: "claude-generated-by" },
			{
				key: "claude-steers",
				value: /^\d{1,6}$/
			}
		],
		lines: [/^https:\/\/claude\.ai\/code\/session_[\w-]{6,80}$/i],
		pullRequestMarks: ["ccr-projects-attribution"],
		source: "seen; https://docs.claude.com/en/docs/claude-code/settings"
	},
	{
		name: "codex",
		names: [
			"codex",
			"openai codex",
			"codex cli",
			"chatgpt",
			"chatgpt codex",
			"openai chatgpt",
			"openai gpt",
			"codex agent"
		],
		emails: [
			"noreply@openai.com",
			"codex@openai.com",
			"codex@example.com",
			"chatgpt@openai.com",
			"assistant@openai.com"
		],
		domains: ["openai.com", "chatgpt.com"],
		logins: [
			"chatgpt-codex-connector[bot]",
			"openai-codex[bot]",
			"codex[bot]"
		],
		accounts: ["267193182+codex"],
		branches: ["codex/"],
		links: [
			"openai.com/codex",
			"chatgpt.com/codex",
			"github.com/openai/codex",
			"openai.com/index/introducing-codex",
			"chatgpt.com"
		],
		sessions: [
			"chatgpt.com/codex/tasks/",
			"chatgpt.com/s/cd_",
			"chatgpt.com/codex/cloud/tasks/"
		],
		lines: [/^https:\/\/chatgpt\.com\/codex\/tasks\/task_[\w-]{6,80}$/i],
		source: "seen; https://github.com/openai/codex/issues/19799"
	},
	{
		name: "gemini-cli",
		names: [
			"gemini cli",
			"gemini code",
			"gemini",
			"google gemini",
			"gemini agent",
			"gemini ai"
		],
		emails: [
			"gemini-cli@google.com",
			"gemini@google.com",
			"noreply-gemini@google.com",
			"gemini-cli-agent@google.com"
		],
		domains: ["google.com", "gemini.google.com"],
		mixedLogins: ["gemini-cli[bot]"],
		links: [
			"github.com/google-gemini/gemini-cli",
			"geminicli.com",
			"gemini.google.com"
		],
		trailers: [{
			key: "signed-off-by",
			value: /^gemini(?: *$|,| *<[^<>@]{0,80}>$| *<[^<>@\s]{1,64}@example\.(?:com|net|org)>$)/i
		}],
		lines: [/^(?:created|generated) by yours truly:? _{0,2}gemini (?:code|cli)_{0,2}\.?$/i],
		source: "seen; https://github.com/google-gemini/gemini-cli"
	},
	{
		name: "aider",
		names: [
			"aider",
			"aider-chat",
			"aider ai",
			"aider.chat"
		],
		emails: [
			"aider@aider.chat",
			"noreply@aider.chat",
			"noreply@aider.dev",
			"aider@aider.dev"
		],
		domains: ["aider.chat", "aider.dev"],
		links: [
			"aider.chat",
			"github.com/aider-ai/aider",
			"github.com/paul-gauthier/aider"
		],
		source: "seen; https://aider.chat/docs/git.html"
	},
	{
		name: "amp",
		names: [
			"amp",
			"sourcegraph amp",
			"amp code",
			"ampcode",
			"amp cli"
		],
		emails: [
			"amp@ampcode.com",
			"noreply@ampcode.com",
			"amp@sourcegraph.com"
		],
		domains: ["ampcode.com"],
		logins: [
			"ampcode[bot]",
			"amp-code[bot]",
			"sourcegraph-cody[bot]"
		],
		branches: ["amp/"],
		links: ["ampcode.com", "sourcegraph.com/amp"],
		sessions: ["ampcode.com/threads/t-"],
		trailers: [{
			key: "amp-thread-id",
			value: /ampcode\.com\/threads\/t-|^t-/i
		}, {
			key: "amp-thread",
			value: /ampcode\.com\/threads\/t-|^t-/i
		}],
		source: "seen; https://ampcode.com/manual"
	},
	{
		name: "opencode",
		names: [
			"opencode",
			"open code",
			"opencode ai"
		],
		emails: [
			"noreply@opencode.ai",
			"opencode@sst.dev",
			"opencode@opencode.ai"
		],
		domains: ["opencode.ai"],
		logins: ["opencode-agent[bot]", "opencode[bot]"],
		branches: ["opencode/"],
		links: [
			"opencode.ai",
			"github.com/sst/opencode",
			"github.com/anomalyco/opencode"
		],
		sessions: ["opencode.ai/s/"],
		source: "seen; https://opencode.ai/docs"
	},
	{
		name: "oh-my-opencode",
		names: [
			"sisyphus",
			"oh-my-opencode",
			"oh my opencode"
		],
		emails: ["clio-agent@sisyphuslabs.ai", "sisyphus@sisyphuslabs.ai"],
		domains: ["sisyphuslabs.ai"],
		logins: ["sisyphus-dev-ai", "sisyphus-dev-ai[bot]"],
		links: ["github.com/code-yeongyu/oh-my-opencode", "github.com/code-yeongyu/oh-my-openagent"],
		lines: [/^ultraworked with \[sisyphus\]\([^()\s]{1,200}\)(?: \([^()]{0,80}\))?$/i],
		source: "seen"
	},
	{
		name: "crush",
		names: [
			"crush",
			"charm crush",
			"crush ai"
		],
		emails: [
			"crush@charm.land",
			"crush@charm.sh",
			"noreply@charm.land"
		],
		domains: ["charm.land", "charm.sh"],
		links: [
			"github.com/charmbracelet/crush",
			"charm.land/crush",
			"charm.sh/crush",
			"charm.land"
		],
		source: "seen; https://github.com/charmbracelet/crush"
	},
	{
		name: "factory-droid",
		names: [
			"factory droid",
			"droid",
			"factory.ai droid",
			"factory"
		],
		emails: ["droid@factory.ai", "noreply@factory.ai"],
		domains: ["factory.ai"],
		logins: ["factory-droid[bot]"],
		branches: ["droid/", "factory/"],
		links: [
			"factory.ai",
			"www.factory.ai",
			"app.factory.ai"
		],
		sessions: ["app.factory.ai/sessions/"],
		source: "seen; https://docs.factory.ai"
	},
	{
		name: "mistral-vibe",
		names: [
			"mistral vibe",
			"mistral vibe cli",
			"vibe nuage agent",
			"vibe cli"
		],
		emails: ["vibe@mistral.ai", "noreply@mistral.ai"],
		domains: ["mistral.ai"],
		links: ["mistral.ai", "github.com/mistralai/mistral-vibe"],
		source: "seen; https://github.com/mistralai/mistral-vibe"
	},
	{
		name: "goose",
		names: [
			"goose",
			"codename goose",
			"block goose",
			"goose ai"
		],
		emails: [
			"goose@block.xyz",
			"noreply@block.xyz",
			"goose-ai@block.xyz"
		],
		domains: ["block.xyz"],
		links: ["block.github.io/goose", "github.com/block/goose"],
		source: "lists"
	},
	{
		name: "warp",
		names: [
			"warp",
			"warp agent",
			"oz",
			"warp oz",
			"warp ai"
		],
		emails: [
			"agent@warp.dev",
			"oz-agent@warp.dev",
			"noreply@warp.dev"
		],
		domains: ["warp.dev"],
		logins: ["warp-agent[bot]", "oz-agent[bot]"],
		branches: ["warp/", "oz/"],
		links: [
			"www.warp.dev",
			"warp.dev",
			"oz.warp.dev"
		],
		sessions: [
			"oz.warp.dev/runs/",
			"app.warp.dev/session/",
			"app.warp.dev/conversation/"
		],
		source: "seen; https://docs.warp.dev"
	},
	{
		name: "qwen-code",
		names: [
			"qwen code",
			"qwen-coder",
			"qwen coder",
			"qwen",
			"qwen-code"
		],
		emails: [
			"qwen-coder@alibabacloud.com",
			"noreply@qwen.ai",
			"noreply@alibabacloud.com"
		],
		domains: ["alibabacloud.com", "qwen.ai"],
		links: [
			"github.com/qwenlm/qwen-code",
			"qwen.ai",
			"chat.qwen.ai"
		],
		source: "lists"
	},
	{
		name: "kimi-cli",
		names: [
			"kimi cli",
			"kimi code",
			"kimi",
			"kimi-cli"
		],
		emails: [
			"noreply@moonshot.cn",
			"noreply@moonshot.ai",
			"kimi@moonshot.cn",
			"noreply@kimi.com"
		],
		domains: [
			"moonshot.cn",
			"moonshot.ai",
			"kimi.com"
		],
		links: [
			"github.com/moonshotai/kimi-cli",
			"www.kimi.com",
			"kimi.com"
		],
		source: "docs"
	},
	{
		name: "pi",
		names: ["pi coding agent"],
		links: ["github.com/badlogic/pi-mono", "shittycodingagent.ai"],
		source: "docs"
	}
];
// src/detect/agents-editors.ts
/** Agents inside editors, and those of the same makers beside them. */
const EDITOR_AGENTS = [
	{
		name: "copilot-cli",
		names: [
			"copilot cli",
			"github copilot cli",
			"copilot app"
		],
		accounts: ["223556219+copilot"],
		trailers: [{ key: "copilot-session" }],
		source: "seen; https://github.com/github/copilot-cli"
	},
	{
		name: "copilot",
		names: [
			"copilot",
			"github copilot",
			"copilot chat",
			"github copilot chat",
			"vs code copilot",
			"copilot agent"
		],
		doubtfulEmails: ["copilot@github.com"],
		emails: ["github-copilot@github.com", "noreply@copilot.github.com"],
		domains: ["copilot.github.com"],
		logins: ["github-copilot[bot]", "copilot[bot]"],
		links: ["github.com/features/copilot", "github.com/copilot"],
		source: "seen; https://github.com/microsoft/vscode/issues/314311"
	},
	{
		name: "cursor",
		names: [
			"cursor",
			"cursor agent",
			"cursor ai",
			"cursor cli",
			"cursor background agent",
			"cursor ide",
			"cursor bugbot"
		],
		emails: [
			"cursoragent@cursor.com",
			"noreply@cursor.com",
			"noreply@cursor.sh",
			"agent@cursor.com",
			"agent@cursor.sh"
		],
		domains: ["cursor.com", "cursor.sh"],
		logins: [
			"cursor[bot]",
			"cursoragent",
			"cursor-agent[bot]",
			"cursor-com[bot]"
		],
		branches: ["cursor/"],
		links: [
			"cursor.com",
			"www.cursor.com",
			"cursor.sh",
			"cursor.so"
		],
		sessions: [
			"cursor.com/agents/",
			"cursor.com/agents?",
			"www.cursor.com/agents?",
			"cursor.com/background-agent?"
		],
		trailers: [{
			key: "made-with",
			value: /^cursor$/i
		}],
		pullRequestMarks: ["cursor_agent_pr_body_begin", "cursor_summary"],
		source: "seen; https://docs.cursor.com"
	},
	{
		name: "windsurf",
		names: [
			"windsurf",
			"windsurf cascade",
			"cascade",
			"codeium",
			"windsurf ai"
		],
		emails: [
			"cascade@windsurf.ai",
			"noreply@windsurf.com",
			"noreply@codeium.com",
			"cascade@windsurf.com",
			"cascade@codeium.com"
		],
		domains: [
			"windsurf.com",
			"windsurf.ai",
			"codeium.com"
		],
		logins: ["windsurf-bot[bot]", "windsurf[bot]"],
		branches: ["windsurf/"],
		links: [
			"windsurf.com",
			"codeium.com",
			"windsurf.ai"
		],
		source: "lists"
	},
	{
		name: "cline",
		names: [
			"cline",
			"cline ai",
			"cline bot"
		],
		emails: ["noreply@cline.bot", "cline@cline.bot"],
		domains: ["cline.bot"],
		logins: ["cline[bot]", "cline-bot[bot]"],
		branches: ["cline/"],
		links: ["cline.bot", "github.com/cline/cline"],
		source: "lists"
	},
	{
		name: "kilo-code",
		names: [
			"kilo code",
			"kilocode",
			"kilo"
		],
		emails: ["noreply@kilocode.ai", "noreply@kilo.ai"],
		domains: ["kilocode.ai", "kilo.ai"],
		logins: [
			"kiloconnect[bot]",
			"kilo-code-bot[bot]",
			"kilocode-bot[bot]"
		],
		links: ["kilocode.ai", "kilo.ai"],
		source: "docs"
	},
	{
		name: "augment",
		names: [
			"augment code",
			"augment",
			"auggie",
			"augment agent"
		],
		emails: [
			"noreply@augmentcode.com",
			"augment@augmentcode.com",
			"agent@augmentcode.com"
		],
		domains: ["augmentcode.com"],
		logins: ["augmentcode[bot]", "augment-code[bot]"],
		links: ["www.augmentcode.com", "augmentcode.com"],
		lines: [/^co-authored by augment code\.?$/i],
		pullRequestMarks: ["pull request opened by [augment code]"],
		source: "lists"
	},
	{
		name: "continue",
		names: [
			"continue",
			"continue.dev",
			"continue agent",
			"continue cli"
		],
		emails: ["noreply@continue.dev"],
		domains: ["continue.dev"],
		logins: ["continue[bot]", "continue-agent[bot]"],
		links: [
			"continue.dev",
			"hub.continue.dev",
			"www.continue.dev"
		],
		sessions: ["hub.continue.dev/agents/", "continue.dev/agents/"],
		source: "source: https://github.com/continuedev/continue"
	},
	{
		name: "zed",
		names: [
			"zed",
			"zed agent",
			"zed ai"
		],
		emails: [
			"agent@zed.dev",
			"noreply@zed.dev",
			"ai@zed.dev"
		],
		domains: ["zed.dev"],
		links: ["zed.dev/ai", "zed.dev/agentic"],
		source: "lists"
	},
	{
		name: "junie",
		names: [
			"junie",
			"jetbrains junie",
			"junie cli",
			"jetbrains ai",
			"jetbrains ai assistant"
		],
		emails: ["junie@jetbrains.com", "noreply@jetbrains.com"],
		domains: ["jetbrains.com"],
		logins: [
			"jetbrains-junie[bot]",
			"junie[bot]",
			"jetbrains-ai[bot]"
		],
		branches: ["junie/"],
		links: [
			"www.jetbrains.com/junie",
			"jetbrains.com/junie",
			"junie.jetbrains.com"
		],
		source: "lists"
	},
	{
		name: "firebender",
		names: ["firebender"],
		emails: ["help@firebender.com", "noreply@firebender.com"],
		domains: ["firebender.com"],
		links: ["firebender.com"],
		source: "seen"
	},
	{
		name: "trae",
		names: [
			"trae cli",
			"trae",
			"trae ai"
		],
		emails: ["traecli@bytedance.com", "noreply@trae.ai"],
		domains: ["trae.ai", "bytedance.com"],
		links: ["trae.ai", "www.trae.ai"],
		source: "lists"
	},
	{
		name: "tabnine",
		names: [
			"tabnine cli",
			"tabnine",
			"tabnine agent"
		],
		emails: ["noreply@tabnine.com"],
		domains: ["tabnine.com"],
		links: ["www.tabnine.com", "tabnine.com"],
		source: "lists"
	},
	{
		name: "antigravity",
		names: ["antigravity", "google antigravity"],
		emails: ["antigravity@google.com", "noreply@antigravity.google"],
		domains: ["antigravity.google"],
		links: ["antigravity.google"],
		source: "docs"
	}
];
// src/detect/agents-reviewers.ts
/** Reviewers whose suggestions people accept, so that they wrote a part of a commit only. */
const REVIEWER_AGENTS = [
	{
		name: "copilot-review",
		names: ["copilot code review", "copilot-pull-request-reviewer"],
		logins: ["copilot-pull-request-reviewer[bot]"],
		accounts: ["175728472+copilot"],
		suggests: true,
		source: "seen"
	},
	{
		name: "copilot-autofix",
		names: [
			"copilot autofix powered by ai",
			"copilot autofix",
			"github autofix"
		],
		logins: ["github-advanced-security[bot]", "github-code-quality[bot]"],
		suggests: true,
		source: "seen; https://docs.github.com/en/code-security"
	},
	{
		name: "gemini-code-assist",
		names: ["gemini code assist", "gemini-code-assist"],
		logins: ["gemini-code-assist[bot]"],
		suggests: true,
		source: "seen"
	},
	{
		name: "coderabbit",
		names: [
			"coderabbit",
			"coderabbitai",
			"coderabbit ai"
		],
		logins: ["coderabbitai[bot]"],
		branches: ["coderabbitai/"],
		suggests: true,
		source: "seen"
	},
	{
		name: "ellipsis",
		names: ["ellipsis", "ellipsis-dev"],
		logins: ["ellipsis-dev[bot]"],
		branches: ["ellipsis/"],
		suggests: true,
		source: "seen"
	},
	{
		name: "qodo",
		names: [
			"qodo",
			"qodo merge",
			"qodo gen",
			"codiumai"
		],
		logins: [
			"qodo-merge-pro[bot]",
			"qodo-merge[bot]",
			"qodo-code-review[bot]",
			"qodo-free-for-open-source-projects[bot]",
			"codiumai-pr-agent-pro[bot]"
		],
		suggests: true,
		source: "lists"
	},
	{
		name: "sourcery",
		names: ["sourcery ai", "sourcery-ai"],
		logins: ["sourcery-ai[bot]", "sourcery-ai-experiments[bot]"],
		suggests: true,
		source: "docs"
	},
	{
		name: "greptile",
		names: ["greptile"],
		logins: ["greptile-apps[bot]", "greptileai[bot]"],
		suggests: true,
		source: "docs"
	},
	{
		name: "cubic",
		names: ["cubic"],
		logins: ["cubic-dev-ai[bot]"],
		suggests: true,
		source: "docs"
	},
	{
		name: "korbit",
		names: ["korbit", "korbit ai"],
		logins: ["korbit-ai[bot]"],
		suggests: true,
		source: "docs"
	},
	{
		name: "bito",
		names: ["bito"],
		logins: ["bito-code-review[bot]"],
		suggests: true,
		source: "docs"
	}
];
// src/detect/agents.ts
/** The built-in agents: one row each, rules as data. A new agent is a new row. */
const AGENTS = [
	...COMMAND_LINE_AGENTS,
	...EDITOR_AGENTS,
	...CLOUD_AGENTS,
	...REVIEWER_AGENTS
];
// src/detect/catalog.ts
/** The built-in agents and those of the policy -> one catalog; where both know an address, the policy's agent wins. */
function createCatalog(policyAgents) {
	const agents = [...AGENTS, ...policyAgents.map(toAgent)];
	const trailers = /* @__PURE__ */ new Map();
	for (const agent of agents) for (const trailer of agent.trailers ?? []) {
		const rules = trailers.get(trailer.key) ?? [];
		rules.push({
			...trailer,
			agent
		});
		trailers.set(trailer.key, rules);
	}
	return {
		agents,
		byEmail: index(agents, (agent) => agent.emails),
		byDoubtfulEmail: index(agents, (agent) => agent.doubtfulEmails),
		byLogin: index(agents, (agent) => agent.logins),
		byMixedLogin: index(agents, (agent) => agent.mixedLogins),
		byAccount: index(agents, (agent) => agent.accounts),
		byName: index(agents, (agent) => agent.names),
		byAgentName: index(agents, (agent) => [agent.name]),
		lines: agents.flatMap((agent) => (agent.lines ?? []).map((line) => ({
			line,
			agent
		}))),
		trailers,
		policyTrailers: literals(policyAgents, (agent) => agent.trailers),
		policyMarkers: literals(policyAgents, (agent) => agent.markers)
	};
}
function toAgent(agent) {
	return {
		name: agent.name,
		names: [],
		emails: agent.emails.map((email) => email.trim().toLowerCase()),
		logins: agent.logins.map((login) => login.trim().toLowerCase()),
		source: "policy"
	};
}
function index(agents, keysOf) {
	const found = /* @__PURE__ */ new Map();
	for (const agent of agents) for (const key of keysOf(agent) ?? []) found.set(key, agent);
	return found;
}
function literals(agents, textsOf) {
	return agents.flatMap((agent) => textsOf(agent).map((text) => text.trim().toLowerCase()).filter((text) => text !== "").map((text) => ({
		text,
		agent: agent.name
	})));
}
// src/detect/json.ts
/** Narrows a parsed JSON value to an object, undefined for everything else. */
function asObject(value) {
	return isObject$1(value) ? value : void 0;
}
/** Parses text as JSON; undefined for anything that is not. */
function parseJson$1(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
/** The value as a string, undefined for everything else. */
function asString(value) {
	return typeof value === "string" ? value : void 0;
}
/** The value as an array, empty for everything else. */
function asArray(value) {
	return Array.isArray(value) ? value : [];
}
function isObject$1(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/detect/line-ranges.ts
/** Ranges in any order, overlapping or not -> their union, sorted and disjoint. */
function unionOf(ranges) {
	const sorted = ranges.filter((range) => range.start <= range.end).sort((left, right) => left.start - right.start);
	const union = [];
	for (const range of sorted) {
		const last = union.at(-1);
		if (last !== void 0 && range.start <= last.end + 1) union[union.length - 1] = {
			start: last.start,
			end: Math.max(last.end, range.end)
		};
		else union.push(range);
	}
	return union;
}
/** The lines that two unions (sorted, disjoint) share. */
function intersectionOf(left, right) {
	const shared = [];
	let [i, j] = [0, 0];
	while (i < left.length && j < right.length) {
		const [a, b] = [left[i], right[j]];
		if (a === void 0 || b === void 0) break;
		const start = Math.max(a.start, b.start);
		const end = Math.min(a.end, b.end);
		if (start <= end) shared.push({
			start,
			end
		});
		if (a.end < b.end) i += 1;
		else j += 1;
	}
	return shared;
}
/** How many lines disjoint ranges hold. */
function countLines(ranges) {
	return ranges.reduce((sum, range) => sum + range.end - range.start + 1, 0);
}
// src/detect/git-ai-notes.ts
/** Where git-ai keeps its notes, the author's own and those of a clone. https://github.com/git-ai-project/git-ai */
const NOTE_REFS = ["refs/notes/ai", "refs/notes/ai-remote/origin"];
/** Bytes; real notes reach 3.2 MB. */
const MAX_NOTE_BYTES = 4194304;
const MAX_ENTRIES$1 = 2e5;
const MAX_RANGES_PER_LINE = 2e4;
const MAX_LINE_NUMBER = 1e8;
const TEST_TOOLS = /* @__PURE__ */ new Set([
	"mock_ai",
	"mock-ai",
	"test-agent",
	"test_agent",
	"mock_known_human"
]);
const HUMAN_KEYS = /* @__PURE__ */ new Set([
	"human",
	"known_human",
	"h"
]);
/** git-ai's words for tools -> the names of the table. */
const TOOLS = /* @__PURE__ */ new Map([
	["claude", "claude-code"],
	["claude-web", "claude-code"],
	["claude-cloud", "claude-code"],
	["cursor-agent", "cursor"],
	["codex-cloud", "codex"],
	["github-copilot", "copilot"],
	["github-copilot-cli", "copilot-cli"],
	["gemini", "gemini-cli"],
	["droid", "factory-droid"],
	["continue-cli", "continue"],
	["ampcode", "amp"]
]);
/**
* A git-ai authorship note (standard 3.0.0 and its forerunners) -> what agents wrote, one entry per path and agent; total. People's
* lines, test tools and everything unreadable are left out; a key that the metadata does not explain is an agent without a name.
* The conversation that old notes embed is never looked at.
*/
function parseGitAiNote(catalog, bytes) {
	const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, MAX_NOTE_BYTES));
	const divider = /(?:^|\n)---\r?(?:\n|$)/.exec(text);
	const attestations = divider === null ? text : text.slice(0, divider.index);
	const toolOf = readKeys(divider === null ? void 0 : asObject(parseJson$1(text.slice(divider.index + divider[0].length))));
	const found = /* @__PURE__ */ new Map();
	for (const { path, key, ranges } of readAttestations(attestations)) {
		const writer = writerOf(catalog, key, toolOf);
		if (writer === void 0) continue;
		const id = `${path}\0${writer.agent}`;
		const known = found.get(id) ?? {
			path,
			agent: writer.agent,
			lines: []
		};
		for (const range of ranges) known.lines.push(range);
		found.set(id, known);
	}
	return [...found.values()].map((entry) => ({
		...entry,
		lines: unionOf(entry.lines)
	}));
}
function* readAttestations(text) {
	let path;
	for (const line of text.split("\n", MAX_ENTRIES$1)) {
		if (line.trim() === "") continue;
		if (!/^[ \t]/.test(line)) {
			path = unquote(line.replace(/\r$/, ""));
			continue;
		}
		const entry = path === void 0 ? void 0 : readEntry(line);
		if (path !== void 0 && entry !== void 0) yield {
			path,
			...entry
		};
	}
}
/** The name here of a tool as git-ai, Agent Trace and Entire spell it, null for one that is not known. */
function agentOfTool(catalog, tool) {
	const name = tool.trim().toLowerCase();
	return (catalog.byAgentName.get(TOOLS.get(name) ?? name) ?? catalog.byName.get(name.replaceAll(/[_-]/g, " ")))?.name ?? null;
}
function readKeys(metadata) {
	const tools = /* @__PURE__ */ new Map();
	for (const section of ["prompts", "sessions"]) for (const [key, value] of Object.entries(asObject(metadata?.[section]) ?? {})) tools.set(key, asString(asObject(asObject(value)?.["agent_id"])?.["tool"]) ?? "");
	for (const key of Object.keys(asObject(metadata?.["humans"]) ?? {})) tools.set(key, "human");
	return tools;
}
function readEntry(line) {
	const body = line.trim();
	const space = body.search(/[ \t]/);
	if (space <= 0) return void 0;
	const ranges = [];
	for (const part of body.slice(space + 1).split(",", MAX_RANGES_PER_LINE)) {
		const numbers = /^\s*(\d{1,9})(?:-(\d{1,9}))?\s*$/.exec(part);
		if (numbers === null) continue;
		const start = Number(numbers[1]);
		const end = numbers[2] === void 0 ? start : Number(numbers[2]);
		if (start >= 1 && start <= end && end <= MAX_LINE_NUMBER) ranges.push({
			start,
			end
		});
	}
	return ranges.length === 0 ? void 0 : {
		key: body.slice(0, space),
		ranges
	};
}
/** Who a key stands for, undefined for people and test tools. */
function writerOf(catalog, key, toolOf) {
	const session = key.split("::", 1)[0] ?? key;
	if (session.startsWith("h_") || HUMAN_KEYS.has(session.toLowerCase())) return void 0;
	const tool = (toolOf.get(key) ?? toolOf.get(session) ?? "").toLowerCase();
	if (tool === "human" || TEST_TOOLS.has(tool)) return void 0;
	return { agent: agentOfTool(catalog, tool) };
}
/** A path line; one with blanks stands in double quotes, without escapes. */
function unquote(line) {
	return line.length >= 2 && line.startsWith("\"") && line.endsWith("\"") ? line.slice(1, -1) : line;
}
// src/detect/message-lines.ts
const MAX_LINE$2 = 600;
const MAX_LINES = 5e4;
const SQUASH_LOG = /^commit [0-9a-f]{40}(?:[0-9a-f]{24})?$/;
/**
* A commit message -> its lines, in order. All of it is looked at, not only git's last paragraph: squashes leave signatures in the
* middle. A literal `\n` inside a line starts a line too (agents quote badly), and the commits inside a `git merge --squash`
* message count as if they were their own. Lines over 600 characters carry no signature and are left out.
*/
function messageLines(message) {
	const raw = message.split(/\r\n|\n|\r/, MAX_LINES);
	const fenced = fencedLines(raw);
	const lines = [];
	let inSquashLog = false;
	for (const [index, line] of raw.entries()) {
		if (SQUASH_LOG.test(line.trimEnd())) inSquashLog = true;
		for (const part of partsOf(line)) {
			const isQuoted = fenced.has(index) || isExample(part, inSquashLog);
			lines.push({
				text: part.trim(),
				isQuoted
			});
		}
	}
	return lines;
}
function partsOf(line) {
	if (line.length > MAX_LINE$2 * 4) return [];
	return line.split("\\n").filter((part) => part.length <= MAX_LINE$2 && part.trim() !== "");
}
/** Behind `>`, or indented like a code block (in a squash log, whose messages are indented by four, twice as far). */
function isExample(part, inSquashLog) {
	const text = part.trimStart();
	const indent = part.slice(0, part.length - text.length);
	return text.startsWith(">") || indent.includes("	") || indent.length >= (inSquashLog ? 8 : 4);
}
/** Indexes of the lines inside code blocks; a fence that is never closed opens none. */
function fencedLines(lines) {
	const inside = /* @__PURE__ */ new Set();
	let open;
	for (const [index, line] of lines.entries()) {
		if (!/^ {0,3}(?:```|~~~)/.test(line)) continue;
		if (open === void 0) open = index;
		else {
			for (let between = open; between <= index; between += 1) inside.add(between);
			open = void 0;
		}
	}
	return inside;
}
// src/detect/model-names.ts
/** Families of language models -> the agent that a bare mention of the model stands for, null where there is no obvious one. */
const FAMILIES = /* @__PURE__ */ new Map([
	["claude", "claude-code"],
	["sonnet", "claude-code"],
	["opus", "claude-code"],
	["haiku", "claude-code"],
	["gpt", "codex"],
	["chatgpt", "codex"],
	["codex", "codex"],
	["o1", "codex"],
	["o3", "codex"],
	["o4", "codex"],
	["gemini", "gemini-cli"],
	["gemma", null],
	["qwen", "qwen-code"],
	["qwq", "qwen-code"],
	["mistral", "mistral-vibe"],
	["mixtral", "mistral-vibe"],
	["devstral", "mistral-vibe"],
	["codestral", "mistral-vibe"],
	["magistral", "mistral-vibe"],
	["kimi", "kimi-cli"],
	["deepseek", null],
	["glm", null],
	["llama", null],
	["codellama", null],
	["grok", null],
	["minimax", null],
	["granite", null],
	["starcoder", null],
	["phi", null],
	["ernie", null],
	["hunyuan", null],
	["doubao", null],
	["nemotron", null],
	["swe", null]
]);
const VENDORS = new Set("anthropic openai google aws amazon azure vertex vertexai vertex_ai bedrock openrouter xai x ai meta mistralai deepseek alibaba moonshot moonshotai zhipu zai z github groq cerebras together fireworks ollama us eu apac the model".split(" "));
const TIERS = new Set("opus sonnet haiku pro flash mini nano max plus turbo ultra lite preview exp experimental latest thinking instruct coder code codex chat reasoner context free beta high low medium xhigh fast air instant spark".split(" "));
/** Tiers that are nobody's surname, so that they need no version beside them (`Claude Max` may be a person). */
const TELLING_TIERS = new Set("opus sonnet haiku flash coder reasoner instruct turbo".split(" "));
const VERSION = /^[vkrm]?\d{1,8}(?:\.\d{1,4}){0,3}[a-z]?$/;
const SIZE = /^(?:a?\d{1,4}b|\d{1,4}[km])$/;
const MAX_LENGTH$1 = 80;
const MAX_TOKENS = 12;
/**
* Whether `text` is, as a whole, the name of a language model (`Claude Opus 4.6 (1M context)`, `openrouter/qwen/qwen3-coder`):
* its family, else undefined. `mayBeNew` lets one unknown word stand beside a version, as new models bring new words.
*/
function modelFamily(text, mayBeNew = true) {
	if (text.length > MAX_LENGTH$1) return void 0;
	const tokens = text.toLowerCase().split(/[\s:/_\-()[\],@]+/).filter((token) => token !== "");
	if (tokens.length > MAX_TOKENS) return void 0;
	while (tokens.length > 1 && VENDORS.has(tokens[0] ?? "") && !FAMILIES.has(tokens[0] ?? "")) tokens.shift();
	const first = tokens.shift() ?? "";
	const parts = /^([a-z]+)(\d[\d.]{0,7}[a-z]{0,2})?$/.exec(first);
	const family = FAMILIES.has(first) ? first : parts?.[1] ?? "";
	if (!FAMILIES.has(family)) return void 0;
	return isModelTail(tokens, first !== family || /^o\d$/.test(family) || tokens.some((token) => VERSION.test(token)), mayBeNew) ? family : void 0;
}
/** The agent that a model's family stands for, null for none or an unknown family. */
function agentOfFamily(family) {
	return FAMILIES.get(family) ?? null;
}
function isModelTail(tokens, isVersioned, mayBeNew) {
	const unknown = tokens.filter((token) => !VERSION.test(token) && !TIERS.has(token) && !SIZE.test(token) && !FAMILIES.has(token));
	if (!isVersioned) return unknown.length === 0 && tokens.some((token) => TELLING_TIERS.has(token));
	return unknown.length === 0 || mayBeNew && unknown.length === 1 && /^[a-z]{2,12}$/.test(unknown[0] ?? "");
}
// src/detect/identities.ts
const GITHUB_NOREPLY = /^(?:(\d{1,12})\+)?([a-z0-9-]{1,60}(?:\[bot\])?)@users\.noreply\.[a-z0-9.-]{1,200}$/;
const NOBODYS_LOCAL_PARTS = /* @__PURE__ */ new Set([
	"noreply",
	"no-reply",
	"donotreply",
	"do-not-reply"
]);
const AGENT_LOCAL_PARTS = /* @__PURE__ */ new Set([
	"agent",
	"bot",
	"ai",
	"assistant",
	"cli",
	...NOBODYS_LOCAL_PARTS
]);
const MAX_NAME = 120;
const MAX_EMAIL = 254;
/**
* A name and an address -> the agent whose own they are, undefined for everybody else. A name alone never suffices: people are
* called Claude and Devin too. https://docs.github.com/en/account-and-profile/reference/email-addresses-reference
*/
function matchIdentity(catalog, name, email) {
	const address = email.trim().toLowerCase();
	if (address.length > MAX_EMAIL) return void 0;
	const calledName = baseNameOf(name);
	return matchEmail(catalog, address) ?? matchNoreply(catalog, calledName, address) ?? matchNamedAddress(catalog, calledName, address) ?? matchModel(name, address);
}
/** A trailer's value -> name and address; also without the angle brackets, and with the closing one cut off. */
function parsePerson(value) {
	const open = value.indexOf("<");
	if (open >= 0) {
		const close = value.indexOf(">", open);
		return {
			name: value.slice(0, open).trim(),
			email: value.slice(open + 1, close < 0 ? void 0 : close).trim()
		};
	}
	const space = value.lastIndexOf(" ");
	const last = value.slice(space + 1);
	if (!last.includes("@")) return {
		name: value.trim(),
		email: ""
	};
	return {
		name: value.slice(0, Math.max(space, 0)).trim(),
		email: last
	};
}
/** A GitHub login (with `[bot]` for apps) -> the agent whose account it is. */
function matchLogin(catalog, login) {
	const known = login.trim().toLowerCase();
	const agent = catalog.byLogin.get(known);
	if (agent !== void 0) return found(agent, "strong", `the account ${known}`);
	const mixed = catalog.byMixedLogin.get(known);
	return mixed === void 0 ? void 0 : found(mixed, "weak", `the account ${known}, which also works without a model`);
}
/** Whether `name` ends in ` (aider)`, which aider appends to the author of what it wrote. https://aider.chat/docs/git.html */
function hasAiderSuffix(name) {
	return name.trimEnd().endsWith(" (aider)");
}
/** A display name without what stands in parentheses behind it, in lower case; `x[bot]` gives `x`. */
function baseNameOf(name) {
	if (name.length > MAX_NAME) return "";
	const open = name.indexOf("(");
	return (open > 0 ? name.slice(0, open) : name).replace(/\[bot\]\s*$/i, "").trim().toLowerCase();
}
function found(agent, strength, seen) {
	return {
		agent: agent.name,
		strength,
		suggests: agent.suggests === true,
		seen
	};
}
function matchEmail(catalog, address) {
	const agent = catalog.byEmail.get(address);
	if (agent !== void 0) return found(agent, "strong", address);
	const doubtful = catalog.byDoubtfulEmail.get(address);
	if (doubtful === void 0) return void 0;
	return found(doubtful, "weak", `${address}, which an editor also adds to hand-written commits`);
}
function matchNoreply(catalog, calledName, address) {
	const parts = GITHUB_NOREPLY.exec(address);
	const login = parts?.[2];
	if (login === void 0) return void 0;
	const account = catalog.byAccount.get(`${parts?.[1] ?? ""}+${login}`);
	if (account !== void 0) {
		const byName = catalog.byName.get(calledName);
		return found(account.suggests === true && byName?.suggests === true ? byName : account, "strong", `${parts?.[1] ?? ""}+${login}`);
	}
	return matchLogin(catalog, login);
}
function matchNamedAddress(catalog, calledName, address) {
	const at = address.lastIndexOf("@");
	const local = address.slice(0, Math.max(at, 0));
	const domain = address.slice(at + 1);
	const agent = catalog.byName.get(calledName);
	if (agent === void 0 || at < 1) return void 0;
	const isVendors = (agent.domains ?? []).includes(domain);
	const isOwnName = local === agent.name || local === calledName.replaceAll(" ", "") || AGENT_LOCAL_PARTS.has(local);
	if (NOBODYS_LOCAL_PARTS.has(local) || isVendors && isOwnName) return found(agent, "strong", `the name ${calledName} with an address of no person`);
}
/** Nobody is called `Claude Opus 4.6`, and no person's address starts with noreply and carries a model in the name. */
function matchModel(name, address) {
	const local = address.slice(0, Math.max(address.lastIndexOf("@"), 0));
	const family = modelFamily(name, AGENT_LOCAL_PARTS.has(local));
	if (family !== void 0) return {
		agent: agentOfFamily(family),
		strength: "strong",
		suggests: false,
		seen: `a ${family} model`
	};
	const inside = /^([^()]{1,60})\(([^()]{1,60})\)\s*$/.exec(name.slice(0, MAX_NAME));
	const model = inside === null ? void 0 : modelFamily(inside[2] ?? "");
	if (model === void 0 || !AGENT_LOCAL_PARTS.has(local)) return void 0;
	return {
		agent: slugOf(inside?.[1] ?? "") ?? agentOfFamily(model),
		strength: "strong",
		suggests: false,
		seen: `a ${model} model behind a name with an address of no person`
	};
}
/** A short name for an agent that no table knows: words of letters with hyphens, undefined where the text is no such name. */
function slugOf(name) {
	const words = name.trim().toLowerCase().split(/[\s_-]+/);
	return words.length <= 3 && words.every((word) => /^[a-z]{1,16}\d{0,2}$/.test(word)) ? shownText(words.join("-")) : void 0;
}
// src/detect/assisted-by.ts
/** Agents whose bare name is also a first name by which people were credited. */
const FIRST_NAMES = /* @__PURE__ */ new Set([
	"devin",
	"jules",
	"charlie"
]);
const MAX_VALUE = 300;
/**
* The value of a crediting trailer -> the agent that it names, undefined for a person: `Assisted-by:` credited people long before
* agents. Forms: `NAME:MODEL [TOOL]` (Linux kernel, https://docs.kernel.org/process/coding-assistants.html), `MODEL via NAME`,
* `NAME <address>`, a whole model name, a whole agent name.
*/
function agentOfValue(catalog, value) {
	if (value.length > MAX_VALUE) return void 0;
	const { name, email } = parsePerson(value);
	const via = viaAgent(catalog, name);
	if (via !== void 0) return named(via);
	if (email !== "") {
		const match = matchIdentity(catalog, name, email);
		return match === void 0 ? void 0 : {
			agent: match.agent,
			strength: match.strength,
			seen: match.seen
		};
	}
	const plain = name.replace(/\s*\[[^\]]{0,60}\]/g, "").replace(/\.$/, "").trim();
	return kernelForm(catalog, plain) ?? wholeName(catalog, plain) ?? firstOfList(catalog, plain);
}
function named(agent) {
	return {
		agent: agent.name,
		strength: "strong",
		seen: agent.name
	};
}
function viaAgent(catalog, name) {
	const via = name.toLowerCase().lastIndexOf(" via ");
	return via < 0 ? void 0 : catalog.byName.get(baseNameOf(name.slice(via + 5)));
}
function kernelForm(catalog, value) {
	const separator = /[:/]/.exec(value);
	if (separator === null) return void 0;
	const left = value.slice(0, separator.index);
	const model = value.slice(separator.index + 1).trim().split(/\s+/)[0] ?? "";
	const known = catalog.byName.get(baseNameOf(left));
	if (known !== void 0 && model !== "") return named(known);
	const family = modelFamily(model);
	if (family === void 0) return void 0;
	return {
		agent: slugOf(left) ?? agentOfFamily(family),
		strength: "strong",
		seen: `a ${family} model`
	};
}
function wholeName(catalog, value) {
	const base = baseNameOf(value);
	const agent = catalog.byName.get(base);
	if (agent !== void 0) {
		const hasModel = value.includes("(") && modelFamily(value.slice(value.indexOf("(") + 1)) !== void 0;
		return FIRST_NAMES.has(base) && !hasModel ? {
			...named(agent),
			strength: "weak"
		} : named(agent);
	}
	const family = modelFamily(value);
	if (family === void 0) return void 0;
	return {
		agent: agentOfFamily(family),
		strength: "strong",
		seen: `a ${family} model`
	};
}
/** `Claude Code, GPT-5`, `Cursor with Claude 4`: one part that is no first name is enough. */
function firstOfList(catalog, value) {
	const parts = value.split(/,|;|&|\+| and | with | using | \/ /, 8);
	if (parts.length < 2) return void 0;
	for (const part of parts) {
		const base = baseNameOf(part);
		const found = FIRST_NAMES.has(base) || base === "claude" ? void 0 : wholeName(catalog, part.trim());
		if (found !== void 0) return found;
	}
}
// src/detect/trailers.ts
const KEY = /^[A-Za-z][A-Za-z0-9_]*(?:[- ][A-Za-z0-9_]+)*$/;
/** Keys whose value is whoever wrote the change. */
const AUTHOR_KEYS = /* @__PURE__ */ new Set([
	"co-authored-by",
	"co-author",
	"co-developed-by",
	"authored-by",
	"author",
	"signed-off-by",
	"created-by",
	"written-by",
	"implemented-by",
	"coded-by",
	"pair-programmed-with"
]);
/** Keys that credit tools as well as people, so that only a value that names a known agent or model counts. */
const ASSIST_KEYS = /* @__PURE__ */ new Set([
	"assisted-by",
	"generated-by",
	"helped-by",
	"made-with",
	"made-by",
	"generated-with",
	"assisted-with",
	"built-with",
	"powered-by",
	"created-with"
]);
/** Keys that say what an agent did about a change without writing it. */
const ASIDE_KEYS = /* @__PURE__ */ new Set([
	"reviewed-by",
	"suggested-by",
	"reported-by",
	"tested-by",
	"acked-by"
]);
const DISCLOSURE_KEY = /^(?:ai|llm|genai)[- ](?:assisted|generated|authored|written|coauthored|co-authored|assistant|assistance|agent|tool|tools|model|used)(?:[- ](?:by|with|code))?$/;
const DENIALS = /* @__PURE__ */ new Set([
	"",
	"no",
	"none",
	"false",
	"n/a",
	"na",
	"0",
	"never",
	"nil",
	"-",
	"not used",
	"human"
]);
/** A line -> its trailer, undefined where it is none. */
function parseTrailer(line) {
	const colon = line.slice(0, 41).indexOf(":");
	if (colon < 2) return void 0;
	const key = line.slice(0, colon).trim();
	if (!KEY.test(key)) return void 0;
	return {
		key: key.toLowerCase(),
		value: line.slice(colon + 1).trim()
	};
}
/** What one line says by being a trailer; undefined where it is none or says nothing of an agent. */
function markOfTrailer(catalog, line) {
	const mark = policyMark(catalog, line.text) ?? builtInMark(catalog, line.text);
	return mark === void 0 || !line.isQuoted ? mark : {
		...mark,
		strength: "weak",
		seen: `a quoted line, ${mark.seen}`
	};
}
function policyMark(catalog, line) {
	const text = line.toLowerCase();
	const rule = catalog.policyTrailers.find(({ text: literal }) => text.startsWith(literal) && (!/\w$/.test(literal) || !/^\w/.test(text.slice(literal.length))));
	if (rule === void 0) return void 0;
	return {
		kind: "trailer",
		strength: "strong",
		agent: rule.agent,
		partial: false,
		seen: "a trailer that the policy names"
	};
}
function builtInMark(catalog, line) {
	const trailer = parseTrailer(line);
	if (trailer === void 0) return void 0;
	const { key, value } = trailer;
	const own = catalog.trailers.get(key)?.find((rule) => rule.value === void 0 || rule.value.test(value));
	if (own !== void 0) return mark$1(own.agent.name, `the trailer ${key}`);
	if (AUTHOR_KEYS.has(key)) return authorMark(catalog, key, value);
	if (ASSIST_KEYS.has(key)) return assistMark(catalog, key, value);
	if (ASIDE_KEYS.has(key)) return asideMark(catalog, key, value);
	if (!DISCLOSURE_KEY.test(key.replaceAll("_", "-")) || DENIALS.has(value.toLowerCase().replace(/\.$/, ""))) return void 0;
	return mark$1(agentOfValue(catalog, value)?.agent ?? null, `the trailer ${key}`);
}
function authorMark(catalog, key, value) {
	const { name, email } = parsePerson(value);
	const match = matchIdentity(catalog, name, email);
	if (match === void 0) return void 0;
	return {
		kind: "trailer",
		strength: match.strength,
		agent: match.agent,
		partial: match.suggests,
		seen: `the trailer ${key} with ${match.seen}`
	};
}
function assistMark(catalog, key, value) {
	const named = agentOfValue(catalog, value);
	return named === void 0 ? void 0 : {
		...mark$1(named.agent, `the trailer ${key} that names ${named.seen}`),
		strength: named.strength
	};
}
function asideMark(catalog, key, value) {
	const { name, email } = parsePerson(value);
	const match = matchIdentity(catalog, name, email);
	if (match === void 0 && modelFamily(name, false) === void 0) return void 0;
	return {
		...mark$1(match?.agent ?? null, `the trailer ${key}, which is not about writing`),
		strength: "weak"
	};
}
function mark$1(agent, seen) {
	return {
		kind: "trailer",
		strength: "strong",
		agent,
		partial: false,
		seen
	};
}
// src/detect/checkpoints.ts
const REFS = ["refs/heads/entire/checkpoints/v1", "refs/remotes/origin/entire/checkpoints/v1"];
const MAX_BYTES$1 = 1048576;
const MAX_CHECKPOINTS = 1e3;
/** The ids that a commit's `Entire-Checkpoint` trailers name. */
function checkpointIds(commit) {
	if (!commit.message.includes("ntire-")) return [];
	const ids = messageLines(commit.message).flatMap((line) => {
		const trailer = line.isQuoted ? void 0 : parseTrailer(line.text);
		return trailer?.key === "entire-checkpoint" && /^[0-9a-f]{12}$/.test(trailer.value) ? [trailer.value] : [];
	});
	return [...new Set(ids)];
}
/**
* Ids -> what Entire's branch in this repository (or in the remote it was cloned from) holds on them; ids that cannot be found are
* left out. https://github.com/entireio/cli
*/
async function readCheckpoints(catalog, repository, ids) {
	const wanted = [...new Set(ids)].slice(0, MAX_CHECKPOINTS);
	const found = /* @__PURE__ */ new Map();
	for (const ref of wanted.length === 0 ? [] : REFS) {
		const tip = await repository.resolveRef(ref);
		const open = tip === void 0 ? [] : wanted.filter((id) => !found.has(id));
		for (const id of open) {
			const checkpoint = parseCheckpoint(catalog, await readMetadata(repository, tip ?? "", id));
			if (checkpoint !== void 0) found.set(id, checkpoint);
		}
	}
	return found;
}
async function readMetadata(repository, tip, id) {
	const folder = `${id.slice(0, 2)}/${id.slice(2)}`;
	const texts = [];
	for (const path of [`${folder}/metadata.json`, `${folder}/0/metadata.json`]) {
		const file = await repository.readFile(tip, path);
		if (file !== void 0 && file.bytes.length <= MAX_BYTES$1) texts.push(new TextDecoder().decode(file.bytes));
	}
	return texts;
}
/** The metadata files of one checkpoint (its own and its first session's) -> files and agent, undefined where none can be read. */
function parseCheckpoint(catalog, texts) {
	const files = /* @__PURE__ */ new Set();
	let agent = null;
	let isRead = false;
	for (const metadata of texts.map((text) => asObject(parseJson$1(text)))) {
		if (metadata === void 0) continue;
		isRead = true;
		for (const path of asArray(metadata["files_touched"])) if (typeof path === "string") files.add(path.replaceAll("\\", "/"));
		agent ??= agentOfTool(catalog, asString(metadata["agent"]) ?? "");
	}
	return isRead ? {
		agent,
		files
	} : void 0;
}
// src/detect/mentions.ts
const MAX_TEXT$1 = 65536;
/** Names that mean an agent wherever they stand; all others need a verb before them. */
const DISTINCT = [
	["claude code", "claude-code"],
	["chatgpt", "codex"],
	["github copilot", "copilot"],
	["openai codex", "codex"],
	["codex cli", "codex"],
	["gemini cli", "gemini-cli"],
	["gemini code assist", "gemini-code-assist"],
	["cursor agent", "cursor"],
	["devin ai", "devin"],
	["roo code", "roo-code"],
	["amazon q developer", "amazon-q"],
	["copilot autofix", "copilot-autofix"],
	["copilot workspace", "copilot-workspace"]
];
const VERBED = /\b(?:generated|written|created|implemented|made|built|authored|refactored|fixed|drafted|coded|produced|assisted|pair(?:ed|-programmed)|help(?:ed)?) (?:entirely |mostly |partly |in part )?(?:with|by|using|from|via) (?:the help of |help from )?(?:an? |the )?([A-Z][\w.-]{1,20}(?: [A-Z][\w.-]{1,20})?)/g;
const AI_WORDS$1 = /\b(?:ai|llm)[- ](?:generated|written|authored|assisted)\b|\b(?:generated|written|authored|created) (?:by|with|using) (?:ai|an llm|a llm)\b/i;
const MAX_VERBED = 200;
/** Prose -> at most one weak mark for the first agent that it mentions; words never prove more. */
function markOfMention(catalog, kind, text) {
	const cut = text.slice(0, MAX_TEXT$1);
	const lower = cut.toLowerCase();
	for (const [words, agent] of DISTINCT) {
		const at = lower.indexOf(words);
		if (at >= 0 && !/[\w-]/.test(lower.charAt(at - 1)) && !/[\w-]/.test(lower.charAt(at + words.length))) return weak(kind, agent, `words that mention ${agent}`);
	}
	let tries = 0;
	for (const match of cut.matchAll(VERBED)) {
		tries += 1;
		if (tries > MAX_VERBED) break;
		const words = (match[1] ?? "").toLowerCase().replace(/[.-]+$/, "");
		const agent = catalog.byName.get(words) ?? catalog.byName.get(words.split(" ")[0] ?? "");
		if (agent !== void 0) return weak(kind, agent.name, `words that mention ${agent.name}`);
	}
	return AI_WORDS$1.test(cut) ? weak(kind, null, "words that speak of AI") : void 0;
}
function weak(kind, agent, seen) {
	return {
		kind,
		strength: "weak",
		agent,
		partial: false,
		seen
	};
}
// src/detect/message-signatures.ts
const MAX_LINE$1 = 300;
const VERB = /^(?:(?:code|commit|pr|pull request|this commit|this pr|this file|file) (?:was )?)?(?:generated|created|made|built|written|authored|co-authored|coded|crafted|implemented)\s(?:with|by|using|via)\s/i;
const MARKDOWN_LINK = /^\[([^[\]]{1,60})\]\(https?:\/\/([^\s()]{3,200})\)$/i;
const PLAIN_LINK = /^([^()[\]]{1,60})\(https?:\/\/([^\s()]{3,200})\)$/i;
const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|\s)+/u;
const LEADING_MARKUP = /^[*_#\-\s]{1,12}/;
const TRAILING_MARKUP = /[*_.\s]{1,12}$/;
/** Names that are everyday words, so that a sentence may end in them. */
const EVERYDAY = new Set("claude cursor amp cascade windsurf droid factory augment continue goose zed warp oz trae kimi crush codex gemini copilot jules devin roo sweep entire bolt v0 lovable kiro kilo cosine ellipsis cubic bito qodo codegen sisyphus antigravity tabnine qwen cline mentat tembo".split(" "));
/** Programs that sign in the same form and are no agents. */
const CLASSIC = new Set("dependabot renovate renovatebot mend renovate release-please semantic-release greenkeeper snyk mergify pre-commit pre-commit.ci imgbot allcontributors changesets weblate crowdin transifex codecov stale github-actions yeoman cookiecutter copier cruft projen openapi-generator swagger jekyll hugo sphinx doxygen".split(" "));
/** A line -> the mark of the agent that signs its messages so; undefined for other lines. */
function markOfSignature(catalog, line) {
	if (line.text.length > MAX_LINE$1) return void 0;
	const found = ownLine(catalog, line.text) ?? generatedWith(catalog, line.text);
	return found === void 0 || !line.isQuoted ? found : {
		...found,
		strength: "weak",
		seen: `a quoted ${found.seen}`
	};
}
/**
* Agents that no table knows: a signature with a link and a co-author whose address is of the same domain, or who has the same
* name, say together what neither says alone. Programs that are known to be no agents are left out.
*/
function marksOfUnknownAgents(lines) {
	const signatures = lines.flatMap((line) => {
		const signature = line.isQuoted ? void 0 : parseSignature(line.text);
		return signature?.link === void 0 ? [] : [{
			...signature,
			link: signature.link
		}];
	});
	if (signatures.length === 0) return [];
	const people = lines.flatMap((line) => {
		const trailer = line.isQuoted ? void 0 : parseTrailer(line.text);
		return trailer?.key === "co-authored-by" ? [parsePerson(trailer.value)] : [];
	});
	const marks = /* @__PURE__ */ new Map();
	for (const { name, link } of signatures) {
		const called = baseNameOf(name);
		if (called === "" || CLASSIC.has(called) || CLASSIC.has(called.split(" ")[0] ?? "")) continue;
		if (!people.some((person) => /[@]/.test(person.email) && isSameParty(called, hostOf(link), baseNameOf(person.name), person.email))) continue;
		marks.set(called, {
			kind: "message-signature",
			strength: "strong",
			agent: slugOf(called) ?? null,
			partial: false,
			seen: "a signature whose link and co-author belong together"
		});
	}
	return [...marks.values()];
}
/** Old aider wrote the conversation below its subject. https://github.com/Aider-AI/aider/blob/main/HISTORY.md */
function markOfAiderSubject(message) {
	if (!message.startsWith("aider: ")) return void 0;
	return {
		kind: "message-signature",
		strength: /^aider: (?:Added \/app\/|[^\n]{1,500}\n\n# (?:Context:|Aider chat conversation:)\n)/.test(message.slice(0, 600)) ? "strong" : "weak",
		agent: "aider",
		partial: false,
		seen: "the subject that aider writes"
	};
}
/** Reads `Generated with …` in its usual forms, with or without an emoji and a link. */
function parseSignature(line) {
	if (line.length > MAX_LINE$1) return void 0;
	const bare = line.replace(LEADING_MARKUP, "");
	const emoji = EMOJI.exec(bare.slice(0, 20));
	const hasEmoji = emoji !== null && /\p{Extended_Pictographic}/u.test(emoji[0]);
	const text = (hasEmoji ? bare.slice(emoji[0].length) : bare).replace(LEADING_MARKUP, "");
	const verb = VERB.exec(text);
	if (verb === null) return void 0;
	const target = text.slice(verb[0].length).replace(TRAILING_MARKUP, "").replace(/^_{1,2}/, "");
	const linked = MARKDOWN_LINK.exec(target) ?? PLAIN_LINK.exec(target);
	if (linked !== null) return {
		name: (linked[1] ?? "").trim(),
		link: (linked[2] ?? "").toLowerCase(),
		hasEmoji
	};
	return target.length <= 60 ? {
		name: target,
		link: void 0,
		hasEmoji
	} : void 0;
}
function ownLine(catalog, text) {
	const found = catalog.lines.find(({ line }) => line.test(text));
	return found === void 0 ? void 0 : signatureMark(found.agent, true);
}
function generatedWith(catalog, text) {
	const signature = parseSignature(text);
	if (signature === void 0) return void 0;
	const agent = catalog.byName.get(baseNameOf(signature.name));
	if (signature.link !== void 0) {
		const owner = agentOfLink(catalog, signature.link) ?? (agent !== void 0 && isOwnHost(agent, signature.link) ? agent : void 0);
		if (owner !== void 0) return signatureMark(agent?.name === owner.name ? agent : owner, true);
		return agent === void 0 ? void 0 : signatureMark(agent, false);
	}
	if (agent === void 0) return void 0;
	return signatureMark(agent, signature.hasEmoji || !EVERYDAY.has(baseNameOf(signature.name)));
}
/** The agent to whose pages a link (without the scheme) leads. */
function agentOfLink(catalog, link) {
	return catalog.agents.find((agent) => agent.links?.some((known) => isBelow(link, known)));
}
function isBelow(link, known) {
	return link.startsWith(known) && (link.length === known.length || /[/?#]/.test(link.charAt(known.length)));
}
function isOwnHost(agent, link) {
	const host = hostOf(link);
	return (agent.domains ?? []).some((domain) => host === domain || host.endsWith(`.${domain}`));
}
function hostOf(link) {
	return (/^[a-z0-9.-]{1,200}/.exec(link)?.[0] ?? "").replace(/^www\./, "");
}
function isSameParty(called, host, personName, email) {
	const domain = email.slice(email.lastIndexOf("@") + 1).toLowerCase();
	const isSameDomain = domain.includes(".") && (host === domain || host.endsWith(`.${domain}`) || domain.endsWith(`.${host}`));
	const isHosting = /(?:^|\.)(?:github\.com|gitlab\.com|github\.io|google\.com|gmail\.com)$/.test(domain);
	const isNobody = /^(?:no-?reply|agent|bot|ai|assistant)@/i.test(email) || /\[bot\]@/i.test(email);
	return isSameDomain && !isHosting || personName === called && isNobody;
}
function signatureMark(agent, isStrong) {
	return {
		kind: "message-signature",
		strength: isStrong ? "strong" : "weak",
		agent: agent.name,
		partial: false,
		seen: `the signature of ${agent.name}`
	};
}
// src/detect/commit-marks.ts
const SUGGESTION_SUBJECT = /^(?:apply suggestions? from |apply suggested (?:fix|change)|potential fix for )/i;
/** GitHub's own subject for one suggestion, but also that of an edit on the web, so that it counts for accounts of apps only. */
const EDIT_SUBJECT = /^update \S{1,300}$/i;
/** Everything that a commit itself (author, committer, message) says of agents: each thing once, the strongest first found. */
function marksOfCommit(catalog, commit) {
	const marks = [...identityMarks(catalog, commit), ...messageMarks(catalog, commit)];
	const once = /* @__PURE__ */ new Map();
	for (const mark of marks) {
		const key = `${mark.kind}\0${mark.strength}\0${mark.agent}`;
		const known = once.get(key);
		if (known === void 0 || known.partial && !mark.partial) once.set(key, mark);
	}
	return [...once.values()];
}
function identityMarks(catalog, commit) {
	const marks = [];
	const author = matchIdentity(catalog, commit.author.name, commit.author.email);
	if (author !== void 0) {
		const { strength, agent, seen } = author;
		marks.push({
			kind: "author-identity",
			strength,
			agent,
			partial: false,
			seen: `the author ${seen}`
		});
	} else if (hasAiderSuffix(commit.author.name)) marks.push({
		kind: "author-identity",
		strength: "strong",
		agent: "aider",
		partial: false,
		seen: "an author name with the suffix (aider)"
	});
	const committer = matchIdentity(catalog, commit.committer.name, commit.committer.email);
	if (committer !== void 0 && committer.agent !== author?.agent) {
		const { strength, agent, seen } = committer;
		marks.push({
			kind: "committer-identity",
			strength,
			agent,
			partial: false,
			seen: `the committer ${seen}`
		});
	}
	return marks;
}
function messageMarks(catalog, commit) {
	const lines = messageLines(commit.message);
	const marks = [];
	for (const line of lines) {
		const mark = markOfTrailer(catalog, line) ?? markOfSignature(catalog, line);
		if (mark !== void 0) marks.push(mark);
	}
	const aider = markOfAiderSubject(commit.message);
	if (aider !== void 0) marks.push(aider);
	if (!marks.some((mark) => isAtLeast(mark.strength, "strong"))) marks.push(...marksOfUnknownAgents(lines));
	if (marks.length === 0) {
		const mention = markOfMention(catalog, "message-signature", commit.message);
		return mention === void 0 ? [] : [mention];
	}
	return marks.map((mark) => mark.kind === "trailer" && isAcceptedSuggestion(commit, mark) ? {
		...mark,
		partial: true
	} : mark);
}
/** GitHub commits an accepted suggestion itself, in the name of the person who clicked. */
function isAcceptedSuggestion(commit, mark) {
	if (commit.committer.email.toLowerCase() !== "noreply@github.com") return false;
	const subject = commit.message.slice(0, 400).split("\n", 1)[0] ?? "";
	return SUGGESTION_SUBJECT.test(subject) || EDIT_SUBJECT.test(subject) && mark.seen.includes("[bot]");
}
// src/detect/commit-facts.ts
const NOTHING = {
	marks: [],
	checkpoints: [],
	notes: /* @__PURE__ */ new Map()
};
/** Reads all commits of a change once: messages, identities, checkpoints and git-ai notes. */
async function readCommitFacts(catalog, change, repository) {
	const ids = new Map(change.commits.map((commit) => [commit.sha, checkpointIds(commit)]));
	const [checkpoints, { notes, notices }] = await Promise.all([readCheckpoints(catalog, repository, [...ids.values()].flat()), readNotes$1(catalog, change, repository)]);
	const facts = /* @__PURE__ */ new Map();
	for (const commit of change.commits) {
		const found = (ids.get(commit.sha) ?? []).flatMap((id) => checkpoints.get(id) ?? []);
		const marks = marksOfCommit(catalog, commit);
		facts.set(commit.sha, {
			marks,
			checkpoints: found,
			notes: notes.get(commit.sha) ?? NOTHING.notes
		});
	}
	return {
		factsOf: (sha) => facts.get(sha) ?? NOTHING,
		notices
	};
}
/** The marks of a commit as they hold for one of its files: a checkpoint that was found says which files its session touched. */
function marksForFile(facts, pathThen, path) {
	if (facts.checkpoints.length === 0) return facts.marks;
	const touching = facts.checkpoints.filter((checkpoint) => checkpoint.files.has(pathThen) || checkpoint.files.has(path));
	const others = facts.marks.filter((mark) => mark.agent !== "entire");
	if (touching.length === 0) {
		const seen = "an Entire checkpoint whose session did not touch this file";
		return [...others, {
			kind: "checkpoint",
			strength: "weak",
			agent: "entire",
			partial: false,
			seen
		}];
	}
	const agents = new Set(touching.map((checkpoint) => checkpoint.agent ?? "entire"));
	const seen = "an Entire checkpoint whose session touched this file";
	return [...others, ...[...agents].map((agent) => ({
		kind: "checkpoint",
		strength: "strong",
		agent,
		partial: false,
		seen
	}))];
}
/** Whether one of `marks` is strong enough to count. */
function hasCountingMark(marks, countsAsAi) {
	return marks.some((mark) => isAtLeast(mark.strength, countsAsAi));
}
/** The lines that notes attest to agents in a file of a commit, undefined where they attest none. */
function notedRanges(facts, pathThen) {
	const entries = facts.notes.get(pathThen);
	return entries === void 0 ? void 0 : unionOf(entries.flatMap((entry) => entry.lines));
}
async function readNotes$1(catalog, change, repository) {
	const notes = /* @__PURE__ */ new Map();
	const notices = [];
	const shas = change.commits.map((commit) => commit.sha);
	const refs = shas.length === 0 ? [] : NOTE_REFS;
	for (const read of await Promise.all(refs.map((ref) => repository.readNotes(ref, shas, MAX_NOTE_BYTES)))) {
		for (const [sha, bytes] of read.notes) {
			const byPath = notes.get(sha) ?? /* @__PURE__ */ new Map();
			for (const entry of parseGitAiNote(catalog, bytes)) byPath.set(entry.path, [...byPath.get(entry.path) ?? [], entry]);
			notes.set(sha, byPath);
		}
		for (const sha of read.tooLarge) {
			const message = `The git-ai note on commit ${shortSha(sha)} is larger than ${MAX_NOTE_BYTES / 1048576} MiB and was not read.`;
			notices.push({
				code: "results-cut",
				message
			});
		}
	}
	return {
		notes,
		notices
	};
}
// src/detect/file-markers.ts
const HEAD_LINES = 30;
const TAIL_LINES = 6;
const MAX_LINE = 400;
const HEAD_CHARACTERS$1 = HEAD_LINES * 401;
const TAIL_CHARACTERS = TAIL_LINES * 401;
/** A word that every mark has, so that most files cost one look. */
const WORTH_READING = /generated|SPDX-FileContributor|created|made|built|written|authored|coded|crafted|implemented|ultraworked/i;
const COMMENT_START = /^\s*(?:\/\/+!?|\/\*+|\*+|#+!?|--+|;+|%+|<!--|"""|'''|REM\s|dnl\s)?\s*/i;
const COMMENT_END = /\s*(?:\*+\/|-->|"""|''')?\s*$/;
const CONTRIBUTOR = /^SPDX-FileContributor:\s{1,8}(\S.{0,200})$/i;
const CONVENTION = /^@?ai-generated(?:\((?:solo|guided|assisted)\))?(?:\s*[:–-].{0,300}|\s+by\b.{0,300})?$/i;
/**
* The text of a changed file -> the marks of agents on lines that the change adds: an agent's identity or signature at the file's
* beginning or end, a convention such as `@ai-generated` (weak, as anybody may write it), and the policy's own markers anywhere.
*/
function marksOfFile(catalog, text, added) {
	if (added.length === 0) return [];
	const marks = [...edgeMarks(catalog, text, added), ...policyMarks(catalog, text, added)];
	return [...new Map(marks.map((mark) => [`${mark.agent}\0${mark.strength}`, mark])).values()];
}
function edgeMarks(catalog, text, added) {
	const head = text.slice(0, HEAD_CHARACTERS$1);
	const tail = text.slice(Math.max(0, text.length - TAIL_CHARACTERS));
	if (!WORTH_READING.test(head) && !WORTH_READING.test(tail)) return [];
	const lines = text.split("\n");
	const marks = [];
	for (const [index, line] of lines.entries()) {
		if (index >= HEAD_LINES && index < lines.length - TAIL_LINES) continue;
		if (line.length > MAX_LINE || !overlaps(added, index + 1, index + 1)) continue;
		const mark = markOfFileLine(catalog, line);
		if (mark !== void 0) marks.push({
			...mark,
			seen: `${mark.seen} in line ${index + 1}`
		});
	}
	return marks;
}
function markOfFileLine(catalog, line) {
	const text = line.replace(COMMENT_START, "").replace(COMMENT_END, "");
	if (text.length < 10) return void 0;
	const contributor = CONTRIBUTOR.exec(text);
	if (contributor !== null) {
		const { name, email } = parsePerson(contributor[1] ?? "");
		const match = matchIdentity(catalog, name, email);
		if (match === void 0) return void 0;
		return fileMark(match.strength, match.agent, "an SPDX contributor that is an agent");
	}
	if (CONVENTION.test(text)) return fileMark("weak", null, "the marker ai-generated");
	const signature = markOfSignature(catalog, {
		text,
		isQuoted: false
	});
	return signature === void 0 ? void 0 : fileMark(signature.strength, signature.agent, signature.seen);
}
function policyMarks(catalog, text, added) {
	if (catalog.policyMarkers.length === 0) return [];
	const lines = text.toLowerCase().split("\n");
	const marks = [];
	for (const range of added) {
		const part = lines.slice(range.start - 1, range.end).join("\n");
		for (const { text: literal, agent } of catalog.policyMarkers) if (part.includes(literal)) marks.push(fileMark("strong", agent, "a marker that the policy names"));
	}
	return marks;
}
function fileMark(strength, agent, seen) {
	return {
		kind: "file-marker",
		strength,
		agent,
		partial: false,
		seen
	};
}
// src/detect/generators.ts
/** Files that only package managers write. https://github.com/github-linguist/linguist/blob/main/lib/linguist/generated.rb */
const LOCKFILES = new Set("package-lock.json npm-shrinkwrap.json pnpm-lock.yaml yarn.lock bun.lock bun.lockb deno.lock cargo.lock go.sum go.work.sum gopkg.lock glide.lock poetry.lock pdm.lock uv.lock pixi.lock pipfile.lock pylock.toml conda-lock.yml flake.lock composer.lock gemfile.lock mix.lock podfile.lock cartfile.resolved package.resolved pubspec.lock module.bazel.lock bazel.lock maven_install.json .terraform.lock.hcl packages.lock.json project.assets.json gradle.lockfile buildscript-gradle.lockfile mise.lock cabal.project.freeze stack.yaml.lock rebar.lock elm-stuff.lock devbox.lock chart.lock requirements.lock esy.lock shard.lock paket.lock conan.lock jsr.lock berksfile.lock puppetfile.lock renv.lock manifest.lock vcpkg-lock.json lazy-lock.json rush-lock.json npm-shrinkwrap.yaml apm.lock nx.lock".split(" "));
const GENERATED_PATHS = [
	[/(?:^|\/)(?:node_modules|bower_components|jspm_packages)\//, "a folder of installed packages"],
	[/(?:^|\/)(?:vendor|vendors|third[-_]?party|Godeps|Pods|Carthage\/Build|\.yarn\/(?:releases|plugins))\//, "a folder of vendored code"],
	[/\.min\.(?:js|mjs|cjs|css)$/, "minified code"],
	[/\.(?:js|mjs|cjs|css|ts)\.map$/, "a source map"],
	[/(?:\.pb\.(?:go|cc|h|c|dart|swift|gw\.go)|_pb2(?:_grpc)?\.pyi?|_pb\.(?:js|d\.ts|ts|rb)|_grpc\.pb\.go)$/, "protocol buffer code"],
	[/\.(?:generated|gen|g)\.(?:cs|ts|tsx|js|go|dart|swift|kt|java|h|cpp|rs)$/, "generated code"],
	[/(?:\.designer\.(?:cs|vb)|\.feature\.cs|\.freezed\.dart|zz_generated[.\w-]{0,80}\.go)$/i, "generated code"],
	[/\.snap$/, "a snapshot of a test"]
];
const MARKER_LINES = 40;
const HEAD_CHARACTERS = 8192;
const MARKERS = [
	[/(?:^|\s)Code generated [^\n]{0,300}DO NOT EDIT/, "Code generated … DO NOT EDIT"],
	[/Generated by the protocol buffer compiler\. {1,2}DO NOT EDIT!/, "Generated by the protocol buffer compiler"],
	[/Autogenerated by (?:Thrift|jOOQ|Frugal|Avro)/i, "Autogenerated by"],
	[/(?:^|[\s/*#;!-])@generated(?=$|[\s*;,.<>"'/-])/, "@generated"],
	[/(?:^|[^\w])(?:this (?:file|code|class|module) (?:is|was|has been) )(?:auto-?matically |auto-?)generated\b/i, "automatically generated"],
	[/(?:^|[^\w])auto-?generated\b[^\n]{0,120}\b(?:do not (?:edit|modify)|don't edit)/i, "auto-generated, do not edit"],
	[/\bDO NOT EDIT\b[^\n]{0,120}\b(?:auto-?matically )?generated (?:by|from|file)/i, "do not edit, generated"],
	[/<auto-generated/i, "<auto-generated>"],
	[/^\/\/ (?:Generated from |Code generated by protoc-gen-ts_proto)/, "generated from"],
	[/^# DO NOT EDIT MANUALLY$/, "DO NOT EDIT MANUALLY"],
	[/\* @generated by Peast|Generated by PEG\.js|Generated by Cython|generated by roxygen2/i, "a generator's marker"]
];
/** A line that names an agent is no classic generator's, whatever words it uses. */
const AI_WORDS = /@ai[-_]generated|\bai[- ]generated|\b(?:claude|copilot|chatgpt|openai|codex|gemini|cursor agent|llm)\b/i;
/** The reason why a path's name alone makes it a package manager's file, undefined for others. */
function lockfileReason(path) {
	const name = baseName(path).toLowerCase();
	return LOCKFILES.has(name) || /^[\w.-]{1,80}-lock\.(?:json|ya?ml)$/.test(name) ? "its name is that of a lockfile" : void 0;
}
/** The reason why a path's place or ending makes it a generator's, undefined for others. */
function generatedPathReason(path) {
	const found = GENERATED_PATHS.find(([pattern]) => pattern.test(path));
	return found === void 0 ? void 0 : `its path is that of ${found[1]}`;
}
/** The reason why a file's text makes it a generator's: a marker in its first 40 lines, or lines no person writes; undefined for others. */
function generatedTextReason(path, text) {
	const start = text.slice(0, HEAD_CHARACTERS);
	const head = /generated|DO NOT EDIT/i.test(start) ? start.split("\n", MARKER_LINES) : [];
	for (const line of head.filter((candidate) => candidate.length < 1e3 && !AI_WORDS.test(candidate))) {
		const marker = MARKERS.find(([pattern]) => pattern.test(line));
		if (marker !== void 0) return `it carries a generator's marker (${marker[1]})`;
	}
	return isMinified(path, text) ? "its lines are those of minified code" : void 0;
}
function isMinified(path, text) {
	if (!/\.(?:js|mjs|cjs|css)$/i.test(path) || text.length < 1e3) return false;
	let lines = 1;
	for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines += 1;
	return text.length / lines > 110;
}
// src/detect/file-texts.ts
/** Bytes; larger files are not looked into, as agents sign at the beginning of what people read. */
const MAX_TEXT_BYTES = 2097152;
/** The head's texts of those of `files` that are regular and no binaries -> what they say, by path. Each blob is read once. */
async function readFileTexts(catalog, repository, files) {
	const byBlob = /* @__PURE__ */ new Map();
	for (const file of files) {
		if (!(file.newMode === "100644" || file.newMode === "100755") || file.isBinary || file.newBlob === void 0) continue;
		const sharing = byBlob.get(file.newBlob);
		if (sharing === void 0) byBlob.set(file.newBlob, [file]);
		else sharing.push(file);
	}
	const facts = /* @__PURE__ */ new Map();
	if (byBlob.size === 0) return facts;
	const decoder = new TextDecoder();
	for await (const { sha, bytes } of repository.readBlobs(byBlob.keys(), MAX_TEXT_BYTES)) {
		if (bytes === void 0) continue;
		const text = decoder.decode(bytes);
		for (const file of byBlob.get(sha) ?? []) facts.set(file.path, {
			marks: marksOfFile(catalog, text, addedRanges(file)),
			generator: generatedTextReason(file.path, text)
		});
	}
	return facts;
}
// src/detect/lines.ts
/** Whether blame must tell the lines of a file apart: several commits, of which some but not all are agents', or notes to place. */
function needsBlame(file, sources) {
	if (file.newBlob === void 0 || addedRanges(file).length === 0) return false;
	if (sources.length === 1 && sources[0]?.blob === file.newBlob) return false;
	return sources.some((source) => source.isAgents) && sources.some((source) => !source.isAgents) || sources.some((source) => source.noted !== void 0);
}
/**
* Tells which added lines of a file agents wrote. `spans` is the file's blame within the range, undefined where it was not asked
* for; `traced` are head lines from traces.
*/
function writtenLines(file, sources, spans, traced) {
	const added = addedRanges(file);
	const total = countLines(added);
	const perCommit = new Map(sources.map((source) => [source.commitSha, linesOfSource(file, source, sources, spans, added)]));
	const notedLines = /* @__PURE__ */ new Map();
	const written = [...intersectionOf(unionOf(traced), added)];
	const fromAgents = [...written];
	for (const source of sources) {
		const lines = perCommit.get(source.commitSha);
		if (lines === void 0) continue;
		if (source.noted !== void 0) notedLines.set(source.commitSha, countLines(lines.noted));
		written.push(...source.noted === void 0 && source.isAgents ? lines.all : lines.noted);
		fromAgents.push(...lines.noted, ...source.isAgents ? lines.all : []);
	}
	const isKnown = sources.every((source) => perCommit.get(source.commitSha) !== void 0);
	const isPartial = sources.some((source) => source.isAgents && source.isPartial && source.noted === void 0);
	return {
		aiLines: isKnown && !isPartial ? {
			added: total,
			ai: countLines(unionOf(written))
		} : null,
		isRewritten: isKnown && total > 0 && sources.some((source) => source.isAgents) && fromAgents.length === 0,
		notedLines
	};
}
/** The head's added lines that come from one commit, all and attested ones; undefined where nothing tells. */
function linesOfSource(file, source, sources, spans, added) {
	if (spans === void 0 || spans.length === 0 && added.length > 0) {
		const isSole = sources.length === 1 && (source.blob === file.newBlob || source.noted === void 0);
		const areAllAgents = sources.every((each) => each.isAgents && each.noted === void 0);
		if (!isSole && !areAllAgents) return void 0;
		return {
			all: added,
			noted: source.noted === void 0 ? [] : intersectionOf(source.noted, added)
		};
	}
	const own = spans.filter((span) => span.commitSha === source.commitSha);
	const noted = source.noted ?? [];
	return {
		all: intersectionOf(unionOf(own.map((span) => span.lines)), added),
		noted: intersectionOf(unionOf(own.flatMap((span) => placed(noted, span))), added)
	};
}
/** Lines numbered as the commit's own file had them -> where the span put them in the head. */
function placed(noted, span) {
	const shift = span.lines.start - span.originalStart;
	return intersectionOf(noted, [{
		start: span.originalStart,
		end: span.lines.end - shift
	}]).map((range) => ({
		start: range.start + shift,
		end: range.end + shift
	}));
}
// src/detect/branches.ts
/** A branch name -> the agent that names its branches so; the slash is required, as people write `ai-fix` and `cursor-style`. */
function agentOfBranch(catalog, branch) {
	const name = branch.replace(/^refs\/heads\//, "").toLowerCase();
	if (name.length > 250) return void 0;
	return catalog.agents.find((agent) => agent.branchForm?.test(name) === true || agent.branches?.some((prefix) => name.startsWith(prefix) && name.length > prefix.length) === true);
}
// src/detect/pr-text.ts
const MAX_TEXT = 262144;
const LINK = /https?:\/\/([a-z0-9][a-z0-9.-]{2,80}\/[^\s<>()[\]"'`]{1,300})/gi;
const MAX_LINKS = 500;
/** GitHub links sessions below the repository, whoever of its agents it was; the branch tells which. */
const SHARED_SESSION = /^github\.com\/[\w.-]{1,100}\/[\w.-]{1,100}\/(?:agents\/)?sessions\/[\w-]{8,64}/;
const SHARED_AGENTS = /* @__PURE__ */ new Set([
	"copilot-coding-agent",
	"claude-code",
	"codex"
]);
/** A pull request's text -> the agents that it links a session of and those whose mark it carries. Quoted lines count as words only. */
function readPullRequestText(catalog, title, body) {
	const text = body.slice(0, MAX_TEXT);
	const lower = text.toLowerCase();
	const marked = catalog.agents.filter((agent) => agent.pullRequestMarks?.some((mark) => lower.includes(mark)) === true);
	const signed = new Set(marked.map((agent) => agent.name));
	for (const line of messageLines(text)) {
		const agent = markOfSignature(catalog, line)?.agent ?? null;
		if (agent !== null) signed.add(agent);
	}
	if (/^sweep: /i.test(title)) signed.add("sweep");
	return {
		sessions: sessionsIn(catalog, lower),
		signed: [...signed].sort()
	};
}
function sessionsIn(catalog, text) {
	const sessions = /* @__PURE__ */ new Set();
	let links = 0;
	for (const match of text.matchAll(LINK)) {
		links += 1;
		if (links > MAX_LINKS) break;
		for (const agent of agentsOfSession(catalog, match[1] ?? "")) sessions.add(agent);
	}
	return [...sessions];
}
function agentsOfSession(catalog, link) {
	const isShared = SHARED_SESSION.test(link);
	return catalog.agents.filter((agent) => agent.sessions?.some((start) => link.startsWith(start) && link.length > start.length) === true || isShared && SHARED_AGENTS.has(agent.name));
}
// src/detect/pull-request.ts
/** Labels by which projects mark work of agents, in lower case, without what separates their words. */
const AI_LABELS = new Set("ai aigenerated aiassisted aiwritten aiauthored aiagent llm llmgenerated llmassisted generatedbyai genai vibecoded vibecoding agent agentic claude claudecode copilot githubcopilot codex cursor devin jules openhands sweep aider gemini geminicli".split(" "));
/**
* What the pull request around a change says of agents. The author's account is strong; a branch prefix and a session link of one
* agent are strong together and weak alone; labels and words are weak. These marks hold for every file of the change.
*/
function marksOfPullRequest(catalog, pullRequest) {
	const author = matchLogin(catalog, pullRequest.authorLogin);
	const marks = author === void 0 ? [] : [mark("pr-author", author.strength, author.agent, `its author, ${author.seen}`)];
	const text = readPullRequestText(catalog, pullRequest.title, pullRequest.body);
	marks.push(...branchMarks(agentOfBranch(catalog, pullRequest.headRef), text));
	const linked = new Set(text.sessions.map((agent) => agent.name));
	for (const name of text.signed.filter((signed) => !linked.has(signed))) marks.push(mark("pr-text", "weak", name, `the mark of ${name} in its text`));
	if (text.sessions.length === 0 && text.signed.length === 0) {
		const mention = markOfMention(catalog, "pr-text", `${pullRequest.title}\n${pullRequest.body}`);
		if (mention !== void 0) marks.push(mention);
	}
	return [...marks, ...labelMarks(catalog, pullRequest.labels)];
}
/** The branch's name and the sessions that the text links, strong where both are of one agent. */
function branchMarks(branch, text) {
	const marks = [];
	const isBoth = branch !== void 0 && text.sessions.some((agent) => agent.name === branch.name);
	if (branch !== void 0) {
		const seen = `a branch name in the form of ${branch.name}${isBoth ? ", together with a link to a session of it" : ""}`;
		marks.push(mark("branch-name", isBoth ? "strong" : "weak", branch.name, seen));
	}
	for (const { name } of text.sessions) {
		const isBranchs = isBoth && name === branch?.name;
		const seen = `a link to a session of ${name}${isBranchs ? ", together with its form of branch name" : ""}`;
		marks.push(mark("pr-text", isBranchs ? "strong" : "weak", name, seen));
	}
	return marks;
}
function mark(kind, strength, agent, seen) {
	return {
		kind,
		strength,
		agent,
		partial: false,
		seen
	};
}
function labelMarks(catalog, labels) {
	const marks = /* @__PURE__ */ new Map();
	for (const label of labels) {
		const words = label.slice(0, 60).toLowerCase().replace(/[\s:_/-]+/g, " ").trim();
		if (!AI_LABELS.has(words.replaceAll(" ", ""))) continue;
		const agent = catalog.byName.get(words)?.name ?? null;
		marks.set(words, {
			kind: "label",
			strength: "weak",
			agent,
			partial: false,
			seen: `the label ${words}`
		});
	}
	return [...marks.values()];
}
// src/detect/gitattributes.ts
const MAX_RULES = 5e3;
/**
* The `.gitattributes` of a tree (folder with its slash, empty for the root -> text) -> whether a path is `linguist-generated`;
* undefined where nothing is said. As in git the last matching line wins and deeper files win over higher ones; patterns that no
* glob can express match nothing. https://git-scm.com/docs/gitattributes
*/
function createGeneratedAttribute(files) {
	const rules = [...files].map(([folder, text]) => ({
		folder,
		rules: parseAttributes(text)
	})).filter((file) => file.rules.length > 0).sort((left, right) => right.folder.length - left.folder.length);
	if (rules.length === 0) return () => void 0;
	return (path) => {
		for (const file of rules) {
			if (!path.startsWith(file.folder)) continue;
			const relative = path.slice(file.folder.length);
			const rule = file.rules.findLast((candidate) => candidate.matches(relative));
			if (rule !== void 0) return rule.isGenerated;
		}
	};
}
function parseAttributes(text) {
	const rules = [];
	for (const line of text.split("\n", MAX_RULES * 4)) {
		if (!line.includes("linguist-generated") || rules.length >= MAX_RULES) continue;
		const parts = /^\s*(?:"((?:[^"\\]|\\.){1,500})"|([^\s"#]\S{0,500}))\s+(\S.*)$/.exec(line.trimEnd());
		const pattern = parts?.[1]?.replace(/\\(.)/g, "$1") ?? parts?.[2];
		const value = (parts?.[3] ?? "").split(/\s+/).findLast((word) => /^[-!]?linguist-generated(?:=|$)/.test(word));
		if (pattern === void 0 || value === void 0 || pattern.startsWith("!") || value.startsWith("!")) continue;
		const isGenerated = !value.startsWith("-") && !/=(?:false|0|no|off)$/i.test(value);
		rules.push({
			matches: matchesAny([globOf(pattern)]),
			isGenerated
		});
	}
	return rules;
}
/** git's pattern -> a glob: without a slash it means a name in any folder, a leading slash only anchors it. */
function globOf(pattern) {
	const isAnchored = pattern.includes("/");
	const bare = pattern.replace(/^\//, "").replace(/[(){}+@]/g, "\\$&");
	return isAnchored ? bare : `**/${bare}`;
}
// src/detect/read-gitattributes.ts
const MAX_BYTES = 1048576;
const REGULAR = /* @__PURE__ */ new Set(["100644", "100755"]);
/** Reads those `.gitattributes` of a commit that can say something of `paths` -> whether a path is `linguist-generated` by them. */
async function readGeneratedAttribute(repository, commitSha, paths) {
	const folders = /* @__PURE__ */ new Set();
	for (const path of paths) {
		let folder = path;
		while (folder !== "") {
			folder = folder.slice(0, folder.lastIndexOf("/", folder.length - 2) + 1);
			if (folders.has(folder)) break;
			folders.add(folder);
		}
	}
	const texts = /* @__PURE__ */ new Map();
	await Promise.all([...folders].map(async (folder) => {
		const file = await repository.readFile(commitSha, `${folder}.gitattributes`);
		if (file === void 0 || !REGULAR.has(file.mode) || file.bytes.length > MAX_BYTES) return;
		texts.set(folder, new TextDecoder().decode(file.bytes));
	}));
	return createGeneratedAttribute(texts);
}
// src/detect/speeches.ts
/**
* For each changed file the commits that speak for it, parents before children: all that changed its path or, followed through
* renames inside the range, an earlier name of it. Pure renames are left out, as they carry nothing of their own.
*/
function speechesOf(change) {
	const headPathsOf = namesInHead(change);
	const speeches = new Map(change.files.map((file) => [file.path, []]));
	for (const commit of change.commits.toReversed()) for (const file of commit.files) {
		const heads = headPathsOf.get(file.path);
		if (heads === void 0) continue;
		if (isRenamed(file)) addName(headPathsOf, file.previousPath, [...heads]);
		if (!isPureRename(file)) addSpeech(speeches, heads, {
			commit,
			pathThen: file.path,
			blob: file.blob
		});
	}
	for (const list of speeches.values()) list.reverse();
	return speeches;
}
/** Each name at the head or the merge base -> the files of the head that it means. */
function namesInHead(change) {
	const headPathsOf = /* @__PURE__ */ new Map();
	for (const file of change.files) {
		addName(headPathsOf, file.path, [file.path]);
		if (isRenamed(file)) addName(headPathsOf, file.previousPath, [file.path]);
	}
	return headPathsOf;
}
function addSpeech(speeches, heads, speech) {
	for (const head of heads) speeches.get(head)?.push(speech);
}
/** From here on back in time `name` means these files of the head, too. */
function addName(headPathsOf, name, heads) {
	const known = headPathsOf.get(name);
	if (known === void 0) headPathsOf.set(name, new Set(heads));
	else for (const head of heads) known.add(head);
}
function isRenamed(file) {
	return file.status === "renamed" && file.previousPath !== void 0;
}
/** A rename after which the file is, byte for byte, what a parent had. */
function isPureRename(file) {
	return file.status === "renamed" && file.blob !== void 0 && (file.oldBlobs ?? []).includes(file.blob);
}
// src/detect/agent-trace.ts
/** Bytes of one trace file that are read. */
const MAX_TRACE_BYTES = 8388608;
const MAX_RECORDS = 5e4;
const MAX_ENTRIES = 2e5;
/** Whether a path is a file of Agent Trace records. https://github.com/cursor/agent-trace */
function isTracePath(path) {
	return /(?:^|\/)\.agent-trace\/[^/]{1,200}\.jsonl?$/.test(path);
}
/**
* Agent Trace records, one JSON value a line (or one for the whole file) -> the ranges that an AI wrote; total and never strict,
* since the reference writer breaks its own schema. `known` are lines that the base has already, which say nothing of this change.
*/
function parseAgentTrace(catalog, text, known) {
	const fresh = text.split("\n", MAX_RECORDS).map((line) => line.trim()).filter((line) => line !== "" && !known.has(line));
	const records = fresh.map(parseJson$1).filter((record) => record !== void 0);
	const whole = records.length === 0 && fresh.length > 0 ? parseJson$1(text) : void 0;
	const entries = [];
	for (const record of [...records, ...Array.isArray(whole) ? whole : [whole]]) {
		const value = asObject(record);
		if (value === void 0) continue;
		if (entries.length > MAX_ENTRIES) break;
		readRecord(catalog, value, entries);
	}
	return entries;
}
function readRecord(catalog, record, entries) {
	const flatPath = asString(record["file_path"]);
	if (flatPath !== void 0) {
		const lines = rangeOf(record);
		if (lines === void 0) return;
		entries.push({
			...pathOf(flatPath),
			agent: agentOf(catalog, record, void 0),
			lines,
			isStandard: false
		});
		return;
	}
	for (const file of asArray(record["files"]).map(asObject)) {
		const path = asString(file?.["path"]);
		if (file === void 0 || path === void 0) continue;
		for (const conversation of asArray(file["conversations"]).map(asObject)) if (conversation !== void 0) readConversation(catalog, record, path, conversation, entries);
	}
}
function readConversation(catalog, record, path, conversation, entries) {
	const outer = asObject(conversation["contributor"]);
	for (const range of asArray(conversation["ranges"]).map(asObject)) {
		const lines = range === void 0 ? void 0 : rangeOf(range);
		if (range === void 0 || lines === void 0) continue;
		const contributor = asObject(range["contributor"]) ?? outer;
		const type = asString(contributor?.["type"])?.toLowerCase();
		if (!(type === "ai" || type === "mixed" || type === void 0 && toolNameOf(record) !== void 0)) continue;
		entries.push({
			...pathOf(path),
			agent: agentOf(catalog, record, contributor),
			lines,
			isStandard: true
		});
	}
}
function pathOf(raw) {
	const path = raw.replaceAll("\\", "/").replace(/^file:\/\//, "").replace(/^(?:\.\/)+/, "");
	return {
		path,
		isAbsolute: path.startsWith("/") || /^[A-Za-z]:\//.test(path)
	};
}
function rangeOf(value) {
	const start = value["start_line"];
	const end = value["end_line"] ?? start;
	if (typeof start !== "number" || typeof end !== "number") return void 0;
	return Number.isInteger(start) && Number.isInteger(end) && start >= 1 && start <= end && end < 1e9 ? {
		start,
		end
	} : void 0;
}
function toolNameOf(record) {
	return asString(asObject(record["tool"])?.["name"]);
}
function agentOf(catalog, record, contributor) {
	const tool = toolNameOf(record);
	const byTool = tool === void 0 ? null : agentOfTool(catalog, tool);
	if (byTool !== null) return byTool;
	const family = modelFamily(asString(contributor?.["model_id"]) ?? "");
	return family === void 0 ? null : agentOfFamily(family);
}
// src/detect/trace-paths.ts
/**
* A trace's path -> the changed file. Relative paths start at the repository's root, or at the folder that holds `.agent-trace`.
* Of an absolute one, which was written on somebody's machine, the longest ending that is a changed file counts, and only as a
* guess where it is a single name, as every repository has a README.
*/
function resolveTracePath(entry, tracePath, repositoryName, isChanged) {
	if (!entry.isAbsolute) {
		if (isChanged(entry.path)) return {
			path: entry.path,
			isSure: true
		};
		const home = tracePath.slice(0, tracePath.lastIndexOf(".agent-trace/"));
		return isChanged(home + entry.path) ? {
			path: home + entry.path,
			isSure: true
		} : void 0;
	}
	const segments = entry.path.split("/").slice(-60);
	for (let start = 1; start < segments.length; start += 1) {
		const path = segments.slice(start).join("/");
		if (!isChanged(path)) continue;
		const folder = segments[start - 1];
		return {
			path,
			isSure: repositoryName !== void 0 && folder === baseName(repositoryName) || segments.length - start > 1
		};
	}
}
// src/detect/traces.ts
/**
* Reads the trace files that the change itself adds to (older records speak of older changes) -> what they say of each changed file.
* Records number the lines of a work tree before the commit, so that those which miss every added line are only a hint.
*/
async function readTraces(catalog, change, repository) {
	const sources = change.files.filter((file) => isTracePath(file.path) && file.newBlob !== void 0 && !file.isBinary);
	if (sources.length === 0) return {
		traces: /* @__PURE__ */ new Map(),
		notices: []
	};
	const texts = await readTexts$1(repository, sources);
	const files = new Map(change.files.map((file) => [file.path, file]));
	const collected = /* @__PURE__ */ new Map();
	const notices = [];
	for (const source of sources) {
		const text = texts.get(source.newBlob ?? "");
		if (text === void 0) {
			const message = `The trace file ${shownText(displayPath(source.path))} is larger than ${MAX_TRACE_BYTES / 1048576} MiB and was not read.`;
			notices.push({
				code: "results-cut",
				message
			});
			continue;
		}
		const known = new Set((texts.get(source.oldBlob ?? "") ?? "").split("\n").map((line) => line.trim()));
		for (const entry of parseAgentTrace(catalog, text, known)) {
			const target = resolveTracePath(entry, source.path, change.pullRequest?.repository, (path) => files.has(path));
			if (target === void 0) continue;
			const list = collected.get(target.path) ?? [];
			list.push({
				entry,
				isSure: target.isSure
			});
			collected.set(target.path, list);
		}
	}
	const traces = [...collected].flatMap(([path, entries]) => {
		const file = files.get(path);
		return file === void 0 ? [] : [[path, traceOf(file, entries)]];
	});
	return {
		traces: new Map(traces),
		notices
	};
}
async function readTexts$1(repository, sources) {
	const wanted = sources.flatMap((file) => [file.newBlob ?? "", file.oldBlob ?? ""]).filter((sha) => sha !== "");
	const texts = /* @__PURE__ */ new Map();
	for await (const blob of repository.readBlobs(new Set(wanted), MAX_TRACE_BYTES)) if (blob.bytes !== void 0) texts.set(blob.sha, new TextDecoder().decode(blob.bytes));
	return texts;
}
/** One mark for each agent, dialect and sureness. */
function traceOf(file, entries) {
	const added = addedRanges(file);
	const groups = /* @__PURE__ */ new Map();
	for (const placed of entries) {
		const key = `${placed.entry.agent}\0${placed.entry.isStandard}\0${placed.isSure}`;
		const group = groups.get(key) ?? [];
		group.push(placed);
		groups.set(key, group);
	}
	const marks = [];
	const lines = [];
	for (const group of groups.values()) {
		const first = group[0];
		if (first === void 0) continue;
		const shared = first.isSure ? intersectionOf(unionOf(group.map(({ entry }) => entry.lines)), added) : [];
		lines.push(...shared);
		marks.push(traceMark(first.entry, shared.length > 0));
	}
	return {
		marks,
		lines
	};
}
function traceMark(entry, hits) {
	const seen = hits ? "an Agent Trace record of lines that the change adds" : "an Agent Trace record of the file, though of no line that can be placed in the change";
	const found = entry.isStandard ? "proof" : "strong";
	return {
		kind: "agent-trace",
		strength: hits ? found : "weak",
		agent: entry.agent,
		partial: false,
		seen
	};
}
// src/detect/detect.ts
const NO_TEXT = {
	marks: [],
	generator: void 0
};
/**
* Which changed files an AI wrote, and how that is known: one attribution per file, bytewise by path. It rests on what agents
* disclose (commits, notes, traces, the pull request); hidden use of AI is not found. Throws what `repository` throws.
*/
async function detect(change, policy, repository) {
	const catalog = createCatalog(policy.agents);
	const [facts, traced] = await Promise.all([readCommitFacts(catalog, change, repository), readTraces(catalog, change, repository)]);
	const subjects = subjectsOf(change, policy, facts.factsOf);
	const blamed = subjects.filter((each) => each.lockfile === void 0 && needsBlame(each.file, each.sources));
	const unsettled = subjects.filter((each) => each.lockfile === void 0 && !isSettled(each));
	const readable = catalog.policyMarkers.length === 0 ? unsettled : subjects.filter((each) => each.lockfile === void 0);
	const [blame, texts, isGenerated] = await Promise.all([
		blamed.length === 0 ? /* @__PURE__ */ new Map() : repository.readBlame(change, blamed.map((each) => each.file.path)),
		readFileTexts(catalog, repository, readable.map((each) => each.file)),
		readGeneratedAttribute(repository, change.baseSha, subjects.map((each) => each.file.path))
	]);
	const pullRequestEvidence = (change.pullRequest === void 0 ? [] : marksOfPullRequest(catalog, change.pullRequest)).map((mark) => evidenceOf(mark, "The pull request", null));
	return {
		attributions: subjects.map((subject) => {
			const path = subject.file.path;
			const trace = traced.traces.get(path);
			const text = texts.get(path) ?? NO_TEXT;
			const lines = writtenLines(subject.file, subject.sources, blame.get(path), trace?.lines ?? []);
			return attribute({
				path,
				countsAsAi: policy.countsAsAi,
				rule: subject.rule,
				lockfile: subject.lockfile,
				generator: generatorOf(path, isGenerated(path), text),
				commitEvidence: subject.speeches.flatMap((speech) => speechEvidence(speech, subject.file, facts.factsOf(speech.commit.sha), lines)),
				otherEvidence: [...fileEvidence(trace, text.marks), ...pullRequestEvidence],
				isRewritten: lines.isRewritten,
				aiLines: lines.aiLines
			});
		}),
		notices: [...facts.notices, ...traced.notices]
	};
}
function subjectsOf(change, policy, factsOf) {
	const speeches = speechesOf(change);
	const isAlways = matchesAny(policy.alwaysAi);
	const isNever = matchesAny(policy.neverAi);
	return change.files.toSorted((left, right) => comparePaths(left.path, right.path)).map((file) => {
		const own = speeches.get(file.path) ?? [];
		const sources = own.map((speech) => lineSource(speech, file, factsOf(speech.commit.sha), policy.countsAsAi));
		const rule = isAlways(file.path) ? "always-ai" : isNever(file.path) ? "never-ai" : void 0;
		return {
			file,
			speeches: own,
			sources,
			lockfile: lockfileReason(file.path),
			rule
		};
	});
}
function lineSource(speech, file, facts, countsAsAi) {
	const counting = marksForFile(facts, speech.pathThen, file.path).filter((mark) => hasCountingMark([mark], countsAsAi));
	return {
		commitSha: speech.commit.sha,
		blob: speech.blob,
		isAgents: counting.length > 0,
		isPartial: counting.length > 0 && counting.every((mark) => mark.partial),
		noted: notedRanges(facts, speech.pathThen)
	};
}
/** Whether agents' commits alone wrote a file, so that neither its text nor a generator's sign can change the answer. */
function isSettled(subject) {
	return subject.sources.length > 0 && subject.sources.every((source) => source.isAgents);
}
function generatorOf(path, attribute, text) {
	if (attribute === true) return ".gitattributes of the base marks it linguist-generated";
	if (attribute === false) return void 0;
	return generatedPathReason(path) ?? text.generator;
}
function speechEvidence(speech, file, facts, lines) {
	const sha = speech.commit.sha;
	const marks = marksForFile(facts, speech.pathThen, file.path);
	return [...noteMarks(speech, file, facts, lines), ...marks].map((mark) => evidenceOf(mark, commitCarrier(sha), sha));
}
/** A note counts for a file as far as its lines stand in the head as lines that this commit added. */
function noteMarks(speech, file, facts, lines) {
	const entries = facts.notes.get(speech.pathThen) ?? [];
	const standing = lines.notedLines.get(speech.commit.sha) ?? 0;
	if (entries.length === 0 || standing === 0) return [];
	const partial = standing < countLines(addedRanges(file));
	const seen = `a git-ai note that attests ${standing} of the added lines to an agent`;
	return entries.map((entry) => ({
		kind: "git-ai-note",
		strength: "proof",
		agent: entry.agent,
		partial,
		seen
	}));
}
function fileEvidence(trace, marks) {
	return [...(trace?.marks ?? []).map((mark) => evidenceOf(mark, "The change", null)), ...marks.map((mark) => evidenceOf(mark, "The file", null))];
}
// src/domain/verdict.ts
/** GitHub's four states of a commit status, best first; the state of several is the last of them that occurs. */
const STATES = [
	"success",
	"pending",
	"failure",
	"error"
];
/** The worst of several states, `success` for none. */
function worstState(states) {
	return states.reduce((worst, state) => STATES.indexOf(state) > STATES.indexOf(worst) ? state : worst, "success");
}
// src/domain/people.ts
/** Repository permissions, least first; a custom role counts as the one it inherits. */
const PERMISSIONS = [
	"none",
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
];
/** A login, slug or email without case: ASCII letters only, so that no look-alike letter of another script becomes one of them. */
function foldCase(text) {
	return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
/** Whether `permission` is `least` or more. */
function hasPermission(permission, least) {
	return PERMISSIONS.indexOf(permission) >= PERMISSIONS.indexOf(least);
}
// src/gate/identity.ts
/** Account id of GitHub's stand-in for deleted accounts. https://api.github.com/users/ghost */
const GHOST_ID = 10137;
/** Account id and name of what commits for people on github.com. https://api.github.com/users/web-flow */
const WEB_FLOW = {
	id: 19864447,
	email: "noreply@github.com"
};
/** People -> a group of them. */
function groupOf(people) {
	const ids = /* @__PURE__ */ new Set();
	const logins = /* @__PURE__ */ new Set();
	for (const { id, login } of people) {
		if (id !== null) ids.add(id);
		logins.add(foldCase(login));
	}
	return {
		ids,
		logins
	};
}
/** Whether somebody is in a group, by id or by login. */
function isIn(group, person) {
	return person.id !== null && group.ids.has(person.id) || group.logins.has(foldCase(person.login));
}
/** Whether an account is a living one of a kind that is known to be a person or a program. */
function isKnownUser(account) {
	return account !== null && account.id !== GHOST_ID && (account.type === "User" || account.type === "Bot");
}
/** Whether an identity in a commit is GitHub's own, which commits what people do on its pages. */
function isWebFlow(email, account) {
	return foldCase(email) === WEB_FLOW.email || account?.id === WEB_FLOW.id;
}
/** A predicate: is somebody an app, a bot, a coding agent or the identity that this run writes as? */
function botTest(people, policy) {
	const agents = policy.detect.agents.flatMap((agent) => agent.logins);
	const known = new Set([
		...people.self,
		...people.agentLogins,
		...agents
	].map(foldCase));
	return ({ login, type }) => type === "Bot" || login.endsWith("[bot]") || known.has(foldCase(login));
}
/** Whether a list of `users` names somebody. */
function isNamed(from, person) {
	const name = foldCase(person.login);
	return (from.users ?? []).some((user) => foldCase(user) === name);
}
/** The author of the pull request as a group: by account, and by login where the account is gone. */
function authorGroup(change, people) {
	const pull = change.pullRequest;
	const authors = people.author === null ? [] : [people.author];
	if (pull !== void 0) authors.push({
		id: pull.authorId,
		login: pull.authorLogin
	});
	return groupOf(authors);
}
// src/gate/no-reply.ts
const NO_REPLY = /^(?:(\d{1,15})\+)?([a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?(?:\[bot\])?)@users\.noreply\.github\.com$/;
/**
* The account that one of GitHub's no-reply addresses stands for, undefined for any other address; `id` is null in the older
* form without a number, the login is in lower case.
* https://docs.github.com/account-and-profile/reference/email-addresses-reference#your-noreply-email-address
*/
function noReplyAccount(email) {
	const match = NO_REPLY.exec(foldCase(email));
	const login = match?.[2];
	if (match === null || login === void 0) return void 0;
	return {
		id: match[1] === void 0 ? null : Number(match[1]),
		login
	};
}
// src/gate/commit-people.ts
const CO_AUTHOR = /^co-authored-by:\s*([^<\n]*)<([^>\n]*)>/gim;
/** The headlines GitHub gives to a commit of suggestions; a squashed pull request has its number at the end. */
const SUGGESTION = /^(?:Apply suggestions?\b|Update \S)(?!.*\(#\d+\)\s*$)/;
/** `Co-authored-by` lines of a commit message, wherever they stand. */
function coAuthors(message) {
	return [...message.matchAll(CO_AUTHOR)].map(([, name, email]) => ({
		name: (name ?? "").trim(),
		email: (email ?? "").trim()
	}));
}
/** The people behind each commit of the range: author, committer and co-authors that are not agents, GitHub itself or givers of a suggestion. */
function commitPeople(facts) {
	const { people, change, policy } = facts;
	const agentEmails = [...people.agentEmails, ...policy.detect.agents.flatMap((agent) => agent.emails)];
	const agents = new Set(agentEmails.map(foldCase));
	return change.commits.map((commit) => {
		const persons = [];
		let isUnmapped = false;
		for (const { email } of identitiesOf(commit, people)) {
			if (agents.has(foldCase(email))) continue;
			const person = personOf(email, people);
			if (person === void 0) isUnmapped = true;
			else persons.push(person);
		}
		return {
			commit,
			people: persons,
			isUnmapped
		};
	});
}
/** The account behind an email: GitHub's answer, else what one of its no-reply addresses says, undefined for nobody's. */
function personOf(email, people) {
	return people.accountsByEmail.get(foldCase(email)) ?? noReplyAccount(email);
}
/** The commits of the range that changed one of the files, also under an earlier name inside the range. */
function commitsOf(files, commits) {
	const names = new Set(files.flatMap(({ path, previousPath }) => [path, previousPath ?? path]));
	const touching = [];
	for (const one of [...commits].reverse()) {
		const touched = one.commit.files.filter((file) => names.has(file.path) || names.has(file.previousPath ?? file.path));
		for (const { previousPath } of touched) if (previousPath !== void 0) names.add(previousPath);
		if (touched.length > 0) touching.push(one);
	}
	return touching;
}
/** The commits that evidence of an agent, `strong` or more, speaks of. */
function agentCommits(attributions, commits) {
	const shas = /* @__PURE__ */ new Set();
	for (const { commitSha, strength } of attributions.flatMap((one) => one.evidence)) if (commitSha !== null && isAtLeast(strength, "strong")) shas.add(commitSha);
	return commits.filter(({ commit }) => shas.has(commit.sha));
}
function identitiesOf(commit, people) {
	const account = people.accountsByEmail.get(foldCase(commit.committer.email));
	const isByGitHub = isWebFlow(commit.committer.email, account);
	const isSuggestion = isByGitHub && people.githubCommits.has(commit.sha) && SUGGESTION.test(headline(commit.message));
	return [
		commit.author,
		...isByGitHub ? [] : [commit.committer],
		...isSuggestion ? [] : coAuthors(commit.message)
	];
}
function headline(message) {
	return message.split("\n", 1)[0] ?? "";
}
// src/gate/codeowners.ts
/**
* CODEOWNERS as GitHub reads it: the last line that matches a path names its owners; a line that is not valid is left out, and so
* is a whole file that is too large. https://docs.github.com/articles/about-code-owners#codeowners-syntax
*/
const MAX_CHARACTERS = 3145728;
const OWNER = /^(?:@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\/[a-z0-9_.-]+)?|[^\s@]+@[^\s@]+\.[^\s@]+)$/i;
/** The text of a CODEOWNERS file -> a function from path to owners as written (`@login`, `@org/team`, email), none where nobody owns it. */
function parseCodeowners(text) {
	if (text.length > MAX_CHARACTERS) return () => [];
	const known = text.split(/\r?\n/).map(parseLine).filter((line) => line !== void 0).reverse();
	return (path) => known.find((line) => matchesLine(line, path.split("/")))?.owners ?? [];
}
function parseLine(text) {
	const words = splitWords(text);
	const pattern = words[0];
	if (pattern === void 0 || !isPattern(pattern)) return void 0;
	const owners = words.slice(1);
	if (!owners.every((owner) => OWNER.test(owner))) return void 0;
	return {
		...parsePattern(pattern),
		owners
	};
}
function splitWords(text) {
	const words = [];
	for (const match of text.matchAll(/(?:\\.|[^\s\\])+/gsu)) {
		if (match[0].startsWith("#")) break;
		words.push(match[0].replace(/\\(?=\s)/g, ""));
	}
	return words;
}
function isPattern(pattern) {
	return !(pattern.startsWith("!") || pattern.startsWith("\\#") || /[[\]]/.test(pattern) || pattern === "/");
}
function parsePattern(pattern) {
	const isFolder = pattern.endsWith("/");
	const bare = pattern.replace(/\/+$/, "");
	const isAnchored = bare.includes("/");
	const parts = bare.split("/").filter((part, index) => part !== "" || index > 0);
	const segments = isAnchored ? parts : ["**", ...parts];
	const isFolderMeant = isFolder || parts.length === 1 || parts.at(-1) !== "*";
	return {
		segments: isFolder ? [...segments, "**"] : segments,
		isFolderMeant
	};
}
function matchesLine(line, path) {
	const { segments } = line;
	let reached = closure(segments, [true, ...segments.map(() => false)]);
	for (const [depth, name] of path.entries()) {
		reached = advance(segments, reached, name);
		if (reached[segments.length] === true && (line.isFolderMeant || depth === path.length - 1)) return true;
	}
	return false;
}
function advance(segments, reached, name) {
	const next = [false, ...segments.map((segment, index) => reached[index] === true && matchesName(segment, name))];
	for (const [index, segment] of segments.entries()) if (segment === "**" && reached[index] === true) next[index] = true;
	return closure(segments, next);
}
function closure(segments, reached) {
	const open = [...reached];
	for (const [index, segment] of segments.entries()) if (segment === "**" && open[index] === true && index < segments.length - 1) open[index + 1] = true;
	return open;
}
function matchesName(pattern, name) {
	let at = 0;
	let star = -1;
	let retry = 0;
	for (let index = 0; index < name.length;) {
		const wanted = pattern[at];
		if (wanted === "*") {
			star = at;
			retry = index;
			at += 1;
		} else if (wanted !== void 0 && (wanted === "?" || wanted === name[index])) {
			at += 1;
			index += 1;
		} else if (star >= 0) {
			at = star + 1;
			retry += 1;
			index = retry;
		} else return false;
	}
	return [...pattern.slice(at)].every((rest) => rest === "*");
}
// src/gate/words.ts
/** `1 approval`, `2 approvals`. */
function counted(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
/** `a`, `a and b`, `a, b and c`, for none an empty text. */
function listed(words, last = "and") {
	const head = words.slice(0, -1);
	const tail = words.at(-1) ?? "";
	return head.length === 0 ? tail : `${head.join(", ")} ${last} ${tail}`;
}
// src/gate/sources.ts
/** Files -> targets. With code owners a renamed file is one for each of its names that has owners, as GitHub asks the owners of both. */
function targetsOf(from, files, people) {
	if (from.codeowners !== true) return files.map((file) => ({
		file,
		owners: []
	}));
	const ownersOf = parseCodeowners((people.codeowners.known ? people.codeowners.value : null) ?? "");
	return files.flatMap((file) => {
		const owned = (file.previousPath === void 0 ? [file.path] : [file.path, file.previousPath]).map((name) => ({
			file,
			owners: ownersOf(name)
		})).filter(({ owners }) => owners.length > 0);
		return owned.length > 0 ? owned : [{
			file,
			owners: []
		}];
	});
}
/** A function: is an account among those that a rule names, for one target? One sure membership is enough. */
function membershipTest(from, people) {
	return (account, target) => {
		if (isNamed(from, account)) return "in";
		return anyOf([
			...(from.teams ?? []).map((team) => isInTeam(account, team, people)),
			...from.permission === void 0 ? [] : [mayDo(account, from.permission, people)],
			...from.codeowners === true ? [isOwner(account, target.owners, people)] : []
		]);
	};
}
/** What an account may do in the repository, or why that is not known. */
function permissionOf(account, people) {
	const asked = people.permissions.get(account.id);
	if (asked !== void 0) return asked;
	const listedAs = people.collaborators.known ? people.collaborators.value.find((one) => one.account.id === account.id) : void 0;
	if (listedAs !== void 0) return {
		known: true,
		value: listedAs.permission
	};
	return {
		known: false,
		reason: "not read"
	};
}
/** Whether somebody has a permission. */
function mayDo(account, least, people) {
	const fact = permissionOf(account, people);
	if (!fact.known) return { unknown: `the permission of ${account.login} cannot be read (${fact.reason})` };
	return hasPermission(fact.value, least) ? "in" : "out";
}
/** The members of a team, or why they are not known. */
function teamMembers(team, people) {
	return people.teams.get(foldCase(team)) ?? {
		known: false,
		reason: "not read"
	};
}
/** Why a rule's own sources cannot be read: teams it names (itself or by CODEOWNERS), CODEOWNERS itself. */
function unreadableSources(from, targets, people) {
	const owners = targets.flatMap((target) => target.owners).filter((owner) => /^@.*\//.test(owner));
	const reasons = [...new Set([...from.teams ?? [], ...owners.map((owner) => owner.slice(1))].map(foldCase))].flatMap((team) => {
		const members = teamMembers(team, people);
		return members.known ? [] : [`team ${team} cannot be read (${members.reason})`];
	});
	if (from.codeowners !== true || people.codeowners.known) return reasons;
	return [...reasons, `CODEOWNERS cannot be read (${people.codeowners.reason})`];
}
/** Whose approval a rule asks for, in words: `people with write access or more, team acme/core or alice`. */
function describeSource(from) {
	const words = [];
	if (from.permission !== void 0) words.push(`people with ${from.permission} access${from.permission === "admin" ? "" : " or more"}`);
	for (const team of from.teams ?? []) words.push(`team ${team}`);
	words.push(...from.users ?? []);
	if (from.codeowners === true) words.push("code owners");
	return listed(words, "or");
}
function anyOf(answers) {
	if (answers.includes("in")) return "in";
	return answers.find((answer) => typeof answer === "object") ?? "out";
}
function isInTeam(account, team, people) {
	const members = teamMembers(team, people);
	if (!members.known) return { unknown: `team ${foldCase(team)} cannot be read (${members.reason})` };
	return members.value.some((member) => member.id === account.id) ? "in" : "out";
}
function isOwner(account, owners, people) {
	if (!people.codeowners.known) return { unknown: `CODEOWNERS cannot be read (${people.codeowners.reason})` };
	const named = anyOf(owners.map((owner) => isOwnerEntry(account, owner, people)));
	if (named === "out") return "out";
	const may = mayDo(account, "write", people);
	return may === "in" ? named : may;
}
function isOwnerEntry(account, owner, people) {
	if (!owner.startsWith("@")) return personOf(owner, people)?.id === account.id ? "in" : "out";
	const name = owner.slice(1);
	if (name.includes("/")) return isInTeam(account, name, people);
	return foldCase(name) === foldCase(account.login) ? "in" : "out";
}
// src/gate/candidates.ts
/** One key for one person: the account id where it is known, else the login. */
function keyOf(person) {
	return person.id === null ? `@${foldCase(person.login)}` : `#${person.id}`;
}
/** The people whom a rule's `from` names for a target, without those whom it excludes. */
function candidatesFor(from, people, isExcluded, known) {
	const unknown = [];
	const common = [
		...(from.users ?? []).map((login) => byLogin(login, known)),
		...(from.teams ?? []).flatMap((team) => membersOf(team, people, unknown)),
		...from.permission === void 0 ? [] : collaboratorsWith(from.permission, people, unknown)
	];
	const isWriter = writerTest(people);
	if (from.codeowners === true && !people.codeowners.known) unknown.push("CODEOWNERS");
	const byOwners = /* @__PURE__ */ new Map();
	return (target) => {
		const done = byOwners.get(target.owners.join(" "));
		if (done !== void 0) return done;
		const missing = [...unknown];
		const owners = target.owners.flatMap((owner) => ownerPeople(owner, people, known, missing)).filter(isWriter);
		const everybody = [...common, ...owners].filter((person) => isExcluded(person) === null);
		const found = {
			people: new Map(everybody.map((person) => [keyOf(person), person.login])),
			unknown: missing
		};
		byOwners.set(target.owners.join(" "), found);
		return found;
	};
}
/** Every account that the facts name, by login in lower case. */
function knownAccounts(people) {
	const teams = [...people.teams.values()].flatMap((team) => team.known ? team.value : []);
	const collaborators = people.collaborators.known ? people.collaborators.value.map((one) => one.account) : [];
	const speakers = [...people.reviews, ...people.comments].map((one) => one.author);
	const all = [
		...teams,
		...collaborators,
		...speakers,
		people.author
	].filter((account) => account !== null);
	return new Map(all.map((account) => [foldCase(account.login), account]));
}
function byLogin(login, known) {
	return known.get(foldCase(login)) ?? {
		id: null,
		login
	};
}
function membersOf(team, people, unknown) {
	const members = teamMembers(team, people);
	if (members.known) return members.value;
	unknown.push(`team ${team}`);
	return [];
}
function collaboratorsWith(least, people, unknown) {
	if (!people.collaborators.known) {
		unknown.push("the list of collaborators");
		return [];
	}
	return people.collaborators.value.filter((one) => hasPermission(one.permission, least)).map((one) => one.account);
}
function writerTest(people) {
	if (!people.collaborators.known) return () => true;
	const writers = people.collaborators.value.filter((one) => hasPermission(one.permission, "write"));
	const keys = new Set(writers.map((one) => keyOf(one.account)));
	return (person) => keys.has(keyOf(person));
}
function ownerPeople(owner, people, known, unknown) {
	if (!owner.startsWith("@")) {
		const person = personOf(owner, people);
		return person === void 0 ? [] : [person];
	}
	const name = owner.slice(1);
	return name.includes("/") ? membersOf(name, people, unknown) : [byLogin(name, known)];
}
// src/gate/exclusions.ts
/** The facts of a pull request -> who may not speak for it. */
function readExclusions(facts) {
	const { change, people } = facts;
	const commits = commitPeople(facts);
	const isBot = botTest(people, facts.policy);
	const author = authorGroup(change, people);
	const pushers = groupOf(people.pushes.known ? pushersOf(people.pushes.value, change) : []);
	const operators = operatorsOf(agentCommits(facts.attributions, commits), author, people);
	return {
		testFor(from, exclude, files) {
			const committers = () => joined(commitsOf(files, commits), author);
			const tests = [
				[
					"author",
					() => author,
					"author"
				],
				[
					"committers",
					committers,
					"committer"
				],
				[
					"pushers",
					() => pushers,
					"pusher"
				],
				[
					"operators",
					() => operators,
					"operator"
				]
			].filter(([name]) => exclude.includes(name)).map(([, group, reason]) => ({
				group: group(),
				reason
			}));
			return (person) => {
				if (isBot(person) && (exclude.includes("bots") || !isNamed(from, person))) return "bot";
				return tests.find(({ group }) => isIn(group, person))?.reason ?? null;
			};
		},
		unmapped: unmappedNotice(commits),
		pushersUnknown: people.pushes.known ? [] : [{
			code: "list-unreadable",
			message: `who pushed to the branch cannot be read (${people.pushes.reason}): nobody is excluded as a pusher`
		}]
	};
}
function joined(commits, author) {
	const group = groupOf(commits.flatMap((one) => one.people));
	if (!commits.some((one) => one.isUnmapped)) return group;
	return {
		ids: /* @__PURE__ */ new Set([...group.ids, ...author.ids]),
		logins: /* @__PURE__ */ new Set([...group.logins, ...author.logins])
	};
}
function operatorsOf(commits, author, people) {
	const group = joined(commits, author);
	const named = [];
	for (const { login, email } of people.namedOperators) {
		if (login !== null) named.push({
			id: null,
			login
		});
		const person = email === null ? void 0 : personOf(email, people);
		if (person !== void 0) named.push(person);
	}
	const more = groupOf(named);
	return {
		ids: /* @__PURE__ */ new Set([...group.ids, ...more.ids]),
		logins: /* @__PURE__ */ new Set([...group.logins, ...more.logins])
	};
}
/** Everybody who moved the branch in its present life, except by GitHub's own merge of the base. */
function pushersOf(activity, change) {
	const ordered = [...activity].sort((a, b) => Date.parse(a.timestamp) - Date.parse(b.timestamp) || a.id - b.id);
	const reborn = ordered.findLastIndex((one) => one.type === "branch_deletion");
	const people = [];
	for (const one of ordered.slice(reborn + 1)) {
		const isStart = one.type === "branch_creation" && [change.mergeBaseSha, change.baseSha].includes(one.afterSha);
		if (one.actor !== null && !isStart && !isUpdateBranch(one, change)) people.push(one.actor);
	}
	return people;
}
function isUpdateBranch(push, change) {
	const commit = change.commits.find((one) => one.sha === push.afterSha);
	if (commit === void 0 || commit.parents.length !== 2 || commit.files.length > 0) return false;
	const isInRange = change.commits.some((one) => one.sha === commit.parents[1]);
	return commit.parents[0] === push.beforeSha && !isInRange && isWebFlow(commit.committer.email, void 0);
}
function unmappedNotice(commits) {
	const shas = commits.filter((one) => one.isUnmapped).map((one) => one.commit.sha.slice(0, 12));
	if (shas.length === 0) return [];
	return [{
		code: "unmapped-commit",
		message: `an email in ${shas.slice(0, 3).join(", ")}${shas.length > 3 ? ` and ${counted(shas.length - 3, "more commit")}` : ""} belongs to no account: taken for the pull request's author's`
	}];
}
// src/gate/opinions.ts
/** Reviews and commands -> one stance per person (by account id): the last word by time, then id, counts. */
function readStances(reviews, commands) {
	const words = [...reviews.map(reviewWord), ...commands.map(commandWord)].filter((word) => word !== void 0);
	const byPerson = /* @__PURE__ */ new Map();
	const strangers = /* @__PURE__ */ new Set();
	for (const word of words.sort((a, b) => a.time - b.time || a.id - b.id || a.line - b.line)) {
		const { account } = word;
		if (isKnownUser(account)) byPerson.set(account.id, [...byPerson.get(account.id) ?? [], word]);
		else if (word.kind === "approved") strangers.add(account?.login ?? "ghost");
	}
	return {
		stances: [...byPerson.values()].flatMap(reduceWords),
		strangers: [...strangers].sort()
	};
}
function reviewWord(review) {
	const kind = reviewKind(review.state);
	const parsed = review.submittedAt === null ? NaN : Date.parse(review.submittedAt);
	const hasTime = Number.isFinite(parsed);
	if (kind === void 0 || kind === "approved" && !hasTime) return void 0;
	return {
		account: review.author,
		kind,
		time: hasTime ? parsed : Number.MAX_SAFE_INTEGER,
		id: review.id,
		line: 0,
		approval: kind === "approved" ? {
			via: "review",
			commitSha: review.commitSha,
			globs: []
		} : null,
		isEdited: false
	};
}
function reviewKind(state) {
	if (state === "COMMENTED" || state === "PENDING") return void 0;
	if (state === "APPROVED") return "approved";
	return state === "CHANGES_REQUESTED" ? "changes-requested" : "dismissed";
}
function commandWord(standing) {
	if (!("command" in standing.parsed)) return void 0;
	const { command } = standing.parsed;
	if (command.name !== "approve" && command.name !== "unapprove") return void 0;
	const { actor: account, commentId: id, line, isEdited } = standing;
	const time = Date.parse(standing.createdAt);
	if (command.name === "unapprove") return {
		account,
		kind: "withdrawn",
		time,
		id,
		line,
		approval: null,
		isEdited
	};
	const isGiven = standing.refusal === null && !isEdited && Number.isFinite(time);
	const approval = {
		via: "command",
		commitSha: command.commitSha,
		globs: command.globs
	};
	return {
		account,
		kind: isGiven ? "approved" : "attempted",
		time,
		id,
		line,
		approval: isGiven ? approval : null,
		isEdited
	};
}
function reduceWords(words) {
	const account = words[0]?.account ?? null;
	if (account === null) return [];
	let approvals = [];
	let isAgainst = false;
	let lost = null;
	for (const { kind, approval } of words) {
		if (kind === "attempted") continue;
		approvals = approval === null ? [] : [approval, ...approvals];
		isAgainst = kind === "changes-requested" || kind === "withdrawn" && isAgainst;
		lost = kind === "approved" ? null : isAgainst ? "changes-requested" : kind;
	}
	const isEdited = words.some((word) => word.kind === "attempted" && word.isEdited);
	const hasApproved = words.some(({ kind }) => kind === "approved" || kind === "dismissed" || kind === "attempted");
	return [{
		account,
		approvals,
		isAgainst,
		hasApproved,
		lost: isEdited ? beforeWithdrawn(lost) : lost
	}];
}
function beforeWithdrawn(lost) {
	return lost === null || lost === "withdrawn" ? "edited" : lost;
}
// src/gate/coverage.ts
/**
* A predicate: does an approval stand for a file as it is now? It does while the file's change to the merge base is what it was at
* the approved commit; one that cannot be read stands for nothing.
*/
function coverageOf(approval, present) {
	const isMeant = approval.globs.length === 0 ? void 0 : matchesAny(approval.globs);
	const keys = approval.commitSha === null ? void 0 : present.people.approvedKeys.get(approval.commitSha);
	const isHead = approval.commitSha === present.headSha;
	return (file) => {
		if (!(isMeant === void 0 || isMeant(file.path) || isMeant(file.previousPath ?? file.path))) return false;
		if (isHead) return true;
		const now = present.people.headKeys.get(file.path);
		return now !== void 0 && keys?.known === true && keys.value.has(now);
	};
}
/** A predicate for a whole stance: the approval, the latest first, that stands for a file, undefined where none does. */
function standingApproval(stance, present) {
	const all = stance.approvals.map((approval) => ({
		approval,
		covers: coverageOf(approval, present)
	}));
	return (file) => all.find(({ covers }) => covers(file))?.approval;
}
// src/gate/rule-view.ts
/** One rule's view of what people said about the files it matches. */
function viewRule(rule, files, voices) {
	const { from, exclude } = rule.require;
	const { people } = voices;
	const targets = targetsOf(from, files, people);
	const isExcluded = voices.exclusions.testFor(from, exclude, files);
	const isMember = membershipTest(from, people);
	const heard = voices.stances.stances.map((stance) => hear(stance, targets, isExcluded, isMember, voices)).sort((left, right) => compareText(left.stance.account.login, right.stance.account.login));
	const findCandidates = candidatesFor(from, people, isExcluded, voices.known);
	return {
		rule,
		required: rule.require.approvals ?? 0,
		targets,
		supporters: new Map(heard.flatMap(({ stance, supporter }) => supporter === null ? [] : [[keyOf(stance.account), supporter]])),
		ineligible: ineligibleOf(heard, from, targets.length, voices.stances.strangers),
		against: heard.filter(isOpposed).map((one) => one.stance.account.login),
		unknown: distinctTexts(heard.filter(isDoubtful).flatMap(doubts)),
		unknownAgainst: distinctTexts(heard.filter((one) => one.stance.isAgainst && one.excluded === null && !isOpposed(one)).flatMap(doubts)),
		candidates: targets.map(findCandidates)
	};
}
/** Compares two texts by their UTF-16 units, so that the order is the same everywhere. */
function compareText(left, right) {
	if (left === right) return 0;
	return left < right ? -1 : 1;
}
function hear(stance, targets, isExcluded, isMember, voices) {
	const excluded = isExcluded(stance.account);
	const memberships = excluded === null ? targets.map((target) => isMember(stance.account, target)) : [];
	const approvalFor = standingApproval(stance, {
		headSha: voices.change.headSha,
		people: voices.people
	});
	const standing = targets.map(({ file }, index) => memberships[index] === "in" ? approvalFor(file) : void 0);
	const counting = [...standing.entries()].filter(([, approval]) => approval !== void 0);
	const via = stance.approvals.find((approval) => standing.includes(approval))?.via;
	return {
		stance,
		excluded,
		memberships,
		supporter: via === void 0 ? null : {
			login: stance.account.login,
			via,
			targets: new Set(counting.map(([index]) => index))
		}
	};
}
function isOpposed(one) {
	return one.stance.isAgainst && one.memberships.includes("in");
}
function isDoubtful({ stance, excluded }) {
	return excluded === null && stance.hasApproved && stance.lost === null;
}
function doubts({ memberships }) {
	return memberships.flatMap((one) => typeof one === "object" ? [one.unknown] : []);
}
function ineligibleOf(heard, from, targets, strangers) {
	const ours = heard.filter(({ stance, supporter }) => stance.hasApproved && supporter?.targets.size !== targets).map((one) => ({
		login: one.stance.account.login,
		reason: reasonFor(one, from)
	}));
	const others = strangers.map((login) => ({
		login,
		reason: "unknown-user"
	}));
	return [...ours, ...others].sort((left, right) => compareText(left.login, right.login));
}
function reasonFor({ stance, excluded, memberships }, from) {
	if (excluded !== null) return excluded;
	if (stance.lost !== null) return stance.lost;
	if (memberships.every((one) => one === "in")) return "stale";
	return from.teams !== void 0 || from.users !== void 0 || from.codeowners === true ? "not-in-team" : "no-permission";
}
function distinctTexts(texts) {
	return [...new Set(texts)].sort(compareText);
}
// src/gate/distinct.ts
/** Steps that the search for people who count for some files only may take; beyond it the answer is the strict one. */
const MAX_STEPS$1 = 2e4;
/**
* Gives people to rules so that as many places as possible are filled: a maximum bipartite matching of places and people who count
* for every file of a rule, and a bounded search where people who count for some of the files make the difference.
*/
function assignDistinct(demands) {
	const first = withRest(demands, matchPlaces(demands));
	if (isEnough(demands, first)) return {
		people: first,
		outcome: "complete"
	};
	const found = search(demands);
	return "people" in found ? found : {
		people: first,
		...found
	};
}
function coversAll(demand, person) {
	return demand.people.get(person)?.size === demand.targets;
}
/** Kuhn's augmenting paths, place by place: person -> the demand that has them. */
function matchPlaces(demands) {
	const places = demands.flatMap((demand) => Array.from({ length: demand.required }, () => ({ demand })));
	const placeOf = /* @__PURE__ */ new Map();
	const tryPlace = (place, seen) => {
		for (const person of place.demand.people.keys()) {
			if (seen.has(person) || !coversAll(place.demand, person)) continue;
			seen.add(person);
			const other = placeOf.get(person);
			if (other === void 0 || tryPlace(other, seen)) {
				placeOf.set(person, place);
				return true;
			}
		}
		return false;
	};
	for (const place of places) tryPlace(place, /* @__PURE__ */ new Set());
	return new Map([...placeOf].map(([person, place]) => [person, place.demand]));
}
/** Those whom the matching left over go to the first rule that has a use for them. */
function withRest(demands, matched) {
	const people = new Map(demands.map((demand) => [demand.name, /* @__PURE__ */ new Set()]));
	for (const [person, demand] of matched) people.get(demand.name)?.add(person);
	for (const demand of demands) for (const person of demand.people.keys()) if (![...people.values()].some((taken) => taken.has(person))) people.get(demand.name)?.add(person);
	return people;
}
function isEnough(demands, people) {
	return demands.every((demand) => {
		const have = Array.from({ length: demand.targets }, () => 0);
		for (const person of people.get(demand.name) ?? []) for (const target of demand.people.get(person) ?? []) have[target] = (have[target] ?? 0) + 1;
		return have.every((count) => count >= demand.required);
	});
}
/** Tries the rules one by one for each person who counts for several. */
function search(demands) {
	const options = [...new Set(demands.flatMap((demand) => [...demand.people.keys()]))].map((person) => ({
		person,
		rules: demands.filter((demand) => demand.people.has(person))
	})).sort((left, right) => left.rules.length - right.rules.length);
	const people = new Map(demands.map((demand) => [demand.name, /* @__PURE__ */ new Set()]));
	let steps = 0;
	const place = (index) => {
		steps += 1;
		const option = options[index];
		if (option === void 0 || steps > MAX_STEPS$1) return isEnough(demands, people);
		return option.rules.some((demand) => {
			people.get(demand.name)?.add(option.person);
			if (place(index + 1)) return true;
			people.get(demand.name)?.delete(option.person);
			return false;
		});
	};
	if (place(0)) return {
		people,
		outcome: "complete"
	};
	return { outcome: steps > MAX_STEPS$1 ? "not-found" : "impossible" };
}
// src/gate/still-needed.ts
/** Steps that the search for the smallest set may take; beyond it the greedy answer stands. */
const MAX_STEPS = 2e4;
/**
* A smallest set of people (by key) that fills every gap, the first by key of several; undefined where the known helpers are too few.
*/
function smallestSet(gaps) {
	const open = gaps.filter((gap) => gap.need > 0);
	if (open.some((gap) => gap.helpers.size < gap.need)) return void 0;
	const ways = waysToHelp(open);
	const needs = open.map((gap) => gap.need);
	const greedy = fillGreedily(ways, needs);
	const least = Math.max(0, ...needs);
	const most = greedy?.length ?? needs.reduce((sum, need) => sum + need, 0) + 1;
	const budget = { steps: MAX_STEPS };
	for (let size = least; size < most; size += 1) {
		const found = fillExactly(ways, needs, size, budget);
		if (found !== void 0) return found;
	}
	return greedy;
}
function waysToHelp(gaps) {
	const byFills = /* @__PURE__ */ new Map();
	const everybody = [...new Set(gaps.flatMap((gap) => [...gap.helpers]))].sort();
	for (const person of everybody) {
		const mine = [...gaps.entries()].filter(([, gap]) => gap.helpers.has(person));
		const distinct = [...new Set(mine.filter(([, gap]) => gap.isDistinct).map(([, gap]) => gap.rule))];
		for (const rule of distinct.length === 0 ? [void 0] : distinct) {
			const fills = mine.filter(([, gap]) => !gap.isDistinct || gap.rule === rule).map(([index]) => index);
			const way = byFills.get(fills.join()) ?? {
				people: [],
				fills
			};
			way.people.push(person);
			byFills.set(fills.join(), way);
		}
	}
	return [...byFills.values()];
}
function fillGreedily(ways, needs) {
	const left = [...needs];
	const chosen = /* @__PURE__ */ new Set();
	while (left.some((need) => need > 0)) {
		let best;
		for (const way of ways) {
			const person = way.people.find((one) => !chosen.has(one));
			const worth = way.fills.filter((index) => (left[index] ?? 0) > 0).length;
			if (person !== void 0 && worth > (best?.worth ?? 0)) best = {
				person,
				way,
				worth
			};
		}
		if (best === void 0) return void 0;
		chosen.add(best.person);
		for (const index of best.way.fills) left[index] = (left[index] ?? 0) - 1;
	}
	return [...chosen].sort();
}
function fillExactly(ways, needs, size, budget) {
	const left = [...needs];
	const chosen = /* @__PURE__ */ new Set();
	const pick = (from, more) => {
		budget.steps -= 1;
		if (left.every((need) => need <= 0)) return true;
		if (budget.steps < 0 || Math.max(...left) > more) return false;
		return ways.slice(from).some((way, offset) => {
			const person = way.people.find((one) => !chosen.has(one));
			return person !== void 0 && take(way, person, () => pick(from + offset, more - 1));
		});
	};
	const take = (way, person, goOn) => {
		chosen.add(person);
		for (const gap of way.fills) left[gap] = (left[gap] ?? 0) - 1;
		if (goOn()) return true;
		chosen.delete(person);
		for (const gap of way.fills) left[gap] = (left[gap] ?? 0) + 1;
		return false;
	};
	return pick(0, size) ? [...chosen].sort() : void 0;
}
// src/gate/standings.ts
/** The standings of all rules that ask for approvals, in their order. */
function standingsOf(views) {
	const distinct = views.filter((view) => view.rule.require.distinct);
	const shares = distinct.length > 1 ? assignDistinct(distinct.map(supportersOf)) : void 0;
	const reach = distinct.length > 1 ? assignDistinct(distinct.map(everybodyFor)) : void 0;
	return views.map((view) => standingOf(view, shares, reach));
}
/** A smallest set of people, by key and login, who could satisfy all that is missing; empty where nothing is or not enough are known. */
function neededPeople(standings) {
	const logins = new Map(standings.flatMap(({ view }) => view.candidates.flatMap(({ people }) => [...people])));
	return (smallestSet(standings.flatMap((one) => gapsOf(one, standings))) ?? []).map((key) => ({
		key,
		login: logins.get(key) ?? key
	}));
}
/** One notice for the lists without which nobody can say whether enough people are left. */
function unreadableLists(standings) {
	const lists = new Set(standings.filter((one) => one.missing > 0).flatMap((one) => one.unreadable));
	if (lists.size === 0) return [];
	return [{
		code: "list-unreadable",
		message: `${listed([...lists].sort())} cannot be read: whether enough people could approve is not known`
	}];
}
function standingOf(view, shares, reach) {
	const isShared = view.rule.require.distinct && shares !== void 0;
	const counting = isShared ? shares.people.get(view.rule.name) ?? /* @__PURE__ */ new Set() : new Set(view.supporters.keys());
	const have = view.targets.map((_, index) => [...counting].filter((key) => view.supporters.get(key)?.targets.has(index) === true).length);
	const missing = Math.max(0, ...have.map((count) => view.required - count));
	const reachable = Math.min(...reachableCounts(view));
	const unreadable = [...new Set(view.candidates.flatMap((one) => one.unknown))];
	const isBlocked = isShared && reach?.outcome === "impossible";
	return {
		view,
		counting,
		have,
		missing,
		reachable,
		isPossible: unreadable.length > 0 || missing === 0 || reachable >= view.required && !isBlocked,
		unreadable
	};
}
function reachableCounts(view) {
	return view.candidates.map(({ people }, index) => {
		const supporters = [...view.supporters].filter(([, one]) => one.targets.has(index)).map(([key]) => key);
		return (/* @__PURE__ */ new Set([...people.keys(), ...supporters])).size;
	});
}
function supportersOf(view) {
	const people = [...view.supporters].map(([key, one]) => [key, one.targets]);
	return {
		name: view.rule.name,
		required: view.required,
		targets: view.targets.length,
		people: new Map(people)
	};
}
function everybodyFor(view) {
	const people = /* @__PURE__ */ new Map();
	const add = (key, target) => {
		people.set(key, (people.get(key) ?? /* @__PURE__ */ new Set()).add(target));
	};
	for (const [index, candidates] of view.candidates.entries()) for (const key of candidates.people.keys()) add(key, index);
	for (const [key, supporter] of view.supporters) for (const target of supporter.targets) add(key, target);
	return {
		name: view.rule.name,
		required: view.required,
		targets: view.targets.length,
		people
	};
}
function gapsOf(one, all) {
	if (one.missing === 0 || !one.isPossible) return [];
	const { rule, required, candidates, supporters } = one.view;
	const isDistinct = rule.require.distinct;
	const elsewhere = all.filter((other) => isDistinct && other !== one && other.view.rule.require.distinct);
	const taken = new Set(elsewhere.flatMap((other) => [...other.counting]));
	const gaps = /* @__PURE__ */ new Map();
	for (const [index, { people }] of candidates.entries()) {
		const isFree = (key) => supporters.get(key)?.targets.has(index) !== true && !taken.has(key);
		const helpers = [...people.keys()].filter(isFree).sort();
		const need = required - (one.have[index] ?? 0);
		if (need > (gaps.get(helpers.join())?.need ?? 0)) gaps.set(helpers.join(), {
			rule: rule.name,
			need,
			isDistinct,
			helpers: new Set(helpers)
		});
	}
	return [...gaps.values()];
}
// src/gate/approvals.ts
/** Counts the approvals of all rules at once; a local range has none and nobody to ask. */
function tallyApprovals(input, matched) {
	const asking = askingRules(matched);
	const { people } = input;
	if (people === null) return {
		counts: new Map(asking.map(({ rule }) => [rule.name, localTally(rule)])),
		notices: [],
		needed: []
	};
	if (asking.length === 0) return {
		counts: /* @__PURE__ */ new Map(),
		notices: [],
		needed: []
	};
	const voices = readVoices({
		...input,
		people
	});
	const standings = standingsOf(asking.map(({ rule, files }) => viewRule(rule, files, voices)));
	const needed = neededPeople(standings);
	const excludes = new Set(asking.flatMap(({ rule }) => rule.require.exclude));
	return {
		counts: new Map(standings.map((one) => [one.view.rule.name, tallyOf(one, voices, needed)])),
		needed: needed.map(({ login }) => login),
		notices: [
			...excludes.has("pushers") ? voices.exclusions.pushersUnknown : [],
			...excludes.has("committers") || excludes.has("operators") ? voices.exclusions.unmapped : [],
			...unreadableLists(standings)
		]
	};
}
/** The rules that ask for somebody and match a file. */
function askingRules(matched) {
	return matched.flatMap(({ rule, files }) => (rule.require.approvals ?? 0) > 0 && files !== null && files.length > 0 ? [{
		rule,
		files
	}] : []);
}
/** What people said and who they are, read once for all rules. */
function readVoices(input) {
	return {
		change: input.change,
		people: input.people,
		stances: readStances(input.people.reviews, input.commands),
		exclusions: readExclusions(input),
		known: knownAccounts(input.people)
	};
}
function localTally(rule) {
	const required = rule.require.approvals ?? 0;
	return {
		count: {
			required,
			counted: [],
			ineligible: [],
			possible: null
		},
		missing: required,
		state: "pending",
		reason: `${counted(required, "approval")} missing from ${describeSource(rule.require.from)}`
	};
}
function tallyOf(one, voices, needed) {
	const { view, missing, isPossible } = one;
	const states = [];
	const reasons = [];
	const sources = unreadableSources(view.rule.require.from, view.targets, voices.people);
	const unknown = [...view.unknownAgainst, ...missing > 0 ? [...view.unknown, ...sources] : []];
	if (unknown.length > 0) {
		states.push("error");
		reasons.push([...new Set(unknown)].join("; "));
	}
	if (view.against.length > 0) {
		states.push("failure");
		reasons.push(`changes requested by ${listed(view.against)}`);
	}
	if (missing > 0) {
		states.push(isPossible ? "pending" : "failure");
		reasons.push(isPossible ? missingWords(one, needed) : impossibleWords(one));
	}
	const everywhere = [...view.supporters].filter(([key, supporter]) => one.counting.has(key) && supporter.targets.size === view.targets.length);
	if (reasons.length === 0) reasons.push(doneWords(one, everywhere.map(([, { login }]) => login)));
	return {
		count: {
			required: view.required,
			counted: everywhere.map(([, { login, via }]) => ({
				login,
				via
			})),
			ineligible: view.ineligible,
			possible: isPossible
		},
		missing,
		state: worstState(states),
		reason: reasons.join("; ")
	};
}
function doneWords({ view }, logins) {
	const approvals = `${counted(view.required, "approval")} of each file`;
	return logins.length < view.required ? approvals : `${approvals}: ${listed(logins)}`;
}
function missingWords(one, needed) {
	const { view, have, missing } = one;
	const short = new Set(view.targets.filter((_, index) => (have[index] ?? 0) < view.required).map(({ file }) => file.path));
	const all = new Set(view.targets.map(({ file }) => file.path));
	const where = short.size < all.size ? ` for ${short.size} of ${all.size} files` : "";
	const helpers = needed.filter(({ key }) => view.candidates.some(({ people }) => people.has(key)) && !isDone(one, key));
	const example = helpers.length > 0 ? `, for example ${listed(helpers.map(({ login }) => login))}` : "";
	return `${counted(missing, "approval")} missing${where} from ${describeSource(view.rule.require.from)}${example}`;
}
function isDone(one, key) {
	return one.view.supporters.get(key)?.targets.size === one.view.targets.length;
}
function impossibleWords({ view, reachable }) {
	const who = reachable === 1 ? "1 person" : `${reachable} people`;
	const hint = reachable === 0 ? "; a repository that has nobody else can extend preset:solo" : "";
	const distinct = reachable >= view.required ? " that no other rule needs" : "";
	return `cannot be met: ${counted(view.required, "approval")} needed from ${describeSource(view.rule.require.from)}, and too few people${distinct} are left (${who} could give one)${hint}`;
}
// src/gate/conditions.ts
/**
* The facts of a change that conditions look at. A local range is no draft and has no labels; its base branch has no name here,
* and a condition on it then holds: the answer on a laptop is rather too strict than too kind.
*/
function changeFacts(change, accountsByEmail) {
	const authors = /* @__PURE__ */ new Set();
	const pull = change.pullRequest;
	if (pull !== void 0) authors.add(foldCase(pull.authorLogin));
	for (const commit of change.commits) {
		const email = foldCase(commit.author.email);
		authors.add(email);
		const login = accountsByEmail.get(email)?.login ?? noReplyAccount(email)?.login;
		if (login !== void 0) authors.add(foldCase(login));
	}
	return {
		base: pull?.baseRef ?? null,
		isDraft: pull?.isDraft ?? false,
		labels: pull?.labels ?? [],
		authors
	};
}
/** Whether those parts of a condition hold that ask about the change as a whole. */
function holdsForChange(condition, facts) {
	if (condition.draft !== void 0 && condition.draft !== facts.isDraft) return false;
	if (condition.labels !== void 0 && !condition.labels.some((label) => hasLabel(facts.labels, label))) return false;
	if (condition.base !== void 0 && facts.base !== null && !matchesAny(condition.base)(facts.base)) return false;
	return condition.authors === void 0 || condition.authors.some((author) => facts.authors.has(foldCase(author)));
}
/**
* A predicate: do those parts of a condition hold that ask about one file? A renamed file matches `paths` by either name and is
* taken out by `not-paths` only when both names match. A commit message has no path: `paths` never matches it.
*/
function matchesFile(condition) {
	const isIn = condition.paths === void 0 ? void 0 : matchesAny(condition.paths);
	const isOut = condition.notPaths === void 0 ? void 0 : matchesAny(condition.notPaths);
	return (placed) => {
		if (condition.origin !== void 0 && condition.origin !== placed.origin) return false;
		const names = [placed.path, placed.previousPath ?? null].filter((name) => name !== null);
		if (isIn !== void 0 && !names.some(isIn)) return false;
		return isOut === void 0 || names.length === 0 || !names.every(isOut);
	};
}
function hasLabel(labels, wanted) {
	return labels.some((label) => label.toLowerCase() === wanted.toLowerCase());
}
// src/gate/evidence.ts
/** Reasons that make a required scan incomplete (contract section 5b); the others are reported and change no state. */
const INCOMPLETE = /* @__PURE__ */ new Set([
	"too-large",
	"unparsable",
	"not-utf8",
	"unsafe-path",
	"tool-skipped"
]);
const NOTHING_TO_LOOK_AT = "no files";
/** One line for each hole in the evidence that the policy requires, none where all of it is there. */
function evidenceGaps(scans, findings, review, policy, isWaived) {
	const gaps = [];
	for (const scan of scans) {
		const gap = scan.required ? scanGap(scan, findings, isWaived) : void 0;
		if (gap !== void 0) gaps.push(gap);
	}
	if (policy.required && review.outcome !== "completed" && !isVoid(review)) gaps.push(`the required model review is ${review.outcome}${because(review.reason)}`);
	return gaps;
}
function isVoid(part) {
	return part.outcome === "skipped" && part.reason === NOTHING_TO_LOOK_AT;
}
function because(reason) {
	return reason === null ? "" : `: ${reason}`;
}
function scanGap(scan, findings, isWaived) {
	if (isVoid(scan)) return void 0;
	if (scan.outcome !== "completed") return `${scan.tool} ${scan.outcome}${because(scan.reason)}`;
	const unlooked = scan.notCovered.filter((one) => INCOMPLETE.has(one.reason) && !isExcused(one, findings, isWaived));
	if (unlooked.length > 0) {
		const reasons = [...new Set(unlooked.map((one) => one.reason))].sort();
		return `${scan.tool} did not look at ${counted(unlooked.length, "file")} (${reasons.join(", ")})`;
	}
	return scan.asked === scan.covered + scan.notCovered.length ? void 0 : `${scan.tool} does not account for all it was asked to look at`;
}
function isExcused(unlooked, findings, isWaived) {
	const about = findings.filter((one) => one.class === "coverage" && one.location.path === unlooked.path && severityRank(one.severity) >= severityRank("medium"));
	return about.length > 0 && about.every(isWaived);
}
// src/gate/findings.ts
/** The findings of a rule's files that keep it from success, in the order given; `isWaived` says whether somebody waived one. */
function blockingFindings(rule, findings, changed, isWaived) {
	const matches = matchesFile(rule.if);
	const files = new Map(changed.map((file) => [file.path, file]));
	return findings.filter((finding) => {
		const { path } = finding.location;
		const file = path === null ? void 0 : files.get(path);
		return blocksByItself(finding, rule.require) && isInScope(finding, rule.require, file !== void 0 || path === null) && matches({
			path,
			previousPath: file?.previousPath,
			origin: finding.origin
		}) && !isWaived(finding);
	});
}
/** `2 blocking findings (1 secret, 1 sast)`: what was seen twice counts once. */
function describeFindings(findings) {
	const once = withoutRepeats(findings);
	const parts = FINDING_CLASSES.map((name) => ({
		name,
		count: once.filter((one) => one.class === name).length
	})).filter((one) => one.count > 0).map((one) => `${one.count} ${one.name}`);
	return `${counted(once.length, "blocking finding")} (${parts.join(", ")})`;
}
/** Findings of which none repeats another one in the list: a repeat of something in it, or of what one before it repeats, is left out. */
function withoutRepeats(findings) {
	const seen = new Set(findings.filter((one) => one.duplicateOf === null).map((one) => one.fingerprint));
	return findings.filter((one) => {
		if (one.duplicateOf === null) return true;
		const isFirst = !seen.has(one.duplicateOf);
		seen.add(one.duplicateOf);
		return isFirst;
	});
}
function blocksByItself(finding, require) {
	const least = require.blockAt[finding.class];
	if (least === void 0 || severityRank(finding.severity) < severityRank(least)) return false;
	return finding.isNew && finding.suppressedBy === null;
}
function isInScope(finding, require, isInChangedFile) {
	if (finding.class === "secret" || finding.inDiff) return true;
	const isAboutFile = finding.class === "coverage" || finding.class === "suppression";
	return isInChangedFile && (isAboutFile || require.scope === "changed-files");
}
// src/gate/summary.ts
/** One line for tired people: what keeps the change from being merged, the worst first, or that nothing does. */
function summarize(judged, gaps, change) {
	const parts = [];
	if (gaps.length > 0) parts.push(`incomplete evidence: ${gaps.join("; ")}`);
	const findings = withoutRepeats([...new Map(judged.flatMap((one) => one.blocking).map((finding) => [finding.fingerprint, finding])).values()]).length;
	if (findings > 0) parts.push(counted(findings, "blocking finding"));
	for (const { tally, rule } of judged) if (tally?.state === "error") parts.push(`${rule.name}: ${tally.reason}`);
	for (const { tally, rule } of judged) if (tally?.state === "failure") parts.push(`${rule.name}: ${tally.reason}`);
	parts.push(...missingApprovals(judged));
	if (parts.length > 0) return parts.join("; ");
	if (change.files.length === 0 && change.commits.length === 0) return "nothing to check";
	return successWords(judged, change.files.length);
}
function missingApprovals(judged) {
	const parts = [];
	for (const { tally, rule, result } of judged) {
		if (tally?.state !== "pending") continue;
		const noun = rule.if.origin === "ai" ? "AI-written file" : "file";
		parts.push(`${counted(tally.missing, "approval")} missing for ${counted(result.files.length, noun)}`);
	}
	return [...new Set(parts)];
}
function successWords(judged, files) {
	const approvals = judged.filter((one) => one.tally !== null).length === 0 ? "" : ", all approvals given";
	return `nothing blocks in ${counted(files, "changed file")}${approvals}`;
}
// src/gate/waivers.ts
const ORIGIN = "origin:";
/** The path that a waiver's target clears of being AI-written, undefined for a fingerprint. */
function originPath(target) {
	return target.startsWith(ORIGIN) ? target.slice(7) : void 0;
}
/** The waivers that stand, by comment; of two for one target the later counts, and one whose last day (UTC) is over is inactive. */
function standingWaivers(commands, now) {
	const today = now.toISOString().slice(0, 10);
	const standing = /* @__PURE__ */ new Map();
	for (const { actor, parsed, refusal } of [...commands].sort(compareCommands)) {
		if (refusal !== null || !("command" in parsed)) continue;
		const { command } = parsed;
		if (command.name === "waive") {
			const { target, reason, until } = command;
			standing.delete(target);
			standing.set(target, {
				fingerprint: target,
				by: actor.login,
				reason,
				until,
				active: until >= today
			});
		}
		if (command.name === "unwaive") standing.delete(command.target);
	}
	return [...standing.values()];
}
/** Orders commands by the time of their comment, then comment, then line. */
function compareCommands(left, right) {
	return Date.parse(left.createdAt) - Date.parse(right.createdAt) || left.commentId - right.commentId || left.line - right.line;
}
/** Paths that an active waiver clears of being AI-written. */
function waivedOrigins(waivers) {
	const paths = waivers.filter((one) => one.active).map((one) => originPath(one.fingerprint));
	return new Set(paths.filter((path) => path !== void 0));
}
/** Fingerprint of each waived finding -> who waived it; a waiver covers what repeats its finding, and never a class in `never`. */
function findingWaivers(waivers, findings, never) {
	const active = new Map(waivers.filter((one) => one.active).map((one) => [one.fingerprint, one.by]));
	const waived = /* @__PURE__ */ new Map();
	for (const finding of findings) {
		if (never.includes(finding.class)) continue;
		const by = active.get(finding.fingerprint) ?? active.get(finding.duplicateOf ?? "");
		if (by !== void 0) waived.set(finding.fingerprint, by);
	}
	return waived;
}
// src/gate/gate.ts
/** Policy and facts -> the verdict; pure and total. */
function gate(input) {
	const waivers = standingWaivers(input.commands, input.now);
	const waived = findingWaivers(waivers, input.findings, input.policy.waivers.never);
	const isWaived = (finding) => waived.has(finding.fingerprint);
	const gaps = evidenceGaps(input.scans, input.findings, input.review, input.policy.review, isWaived);
	const files = judgedFiles(input, waivedOrigins(waivers));
	const findings = withOrigins(input.findings, waivedOrigins(waivers));
	const matched = matchRules(input, files);
	const tallies = tallyApprovals(input, matched);
	const judged = matched.map(({ rule, files: ofRule }) => {
		const blocking = ofRule === null ? [] : blockingFindings(rule, findings, input.change.files, isWaived);
		const tally = tallies.counts.get(rule.name) ?? null;
		return {
			rule,
			tally,
			blocking,
			result: judgeRule(rule, ofRule ?? [], blocking, tally, gaps)
		};
	});
	return {
		state: worstState([gaps.length > 0 ? "error" : "success", ...judged.map((one) => one.result.state)]),
		summary: summarize(judged, gaps, input.change),
		rules: judged.map((one) => one.result),
		blocking: new Set(judged.flatMap((one) => one.result.findings)),
		waived,
		waivers,
		needed: tallies.needed,
		notices: tallies.notices,
		approvals: furthest(judged)
	};
}
/** The rules of a policy with the files that each of them matches. */
function matchRules(input, files) {
	const facts = changeFacts(input.change, input.people?.accountsByEmail ?? /* @__PURE__ */ new Map());
	return input.policy.rules.map((rule) => ({
		rule,
		files: holdsForChange(rule.if, facts) ? files.filter(matchesFile(rule.if)) : null
	}));
}
/** The changed files with the origin that counts: a waived one is unknown. Bytewise by path. */
function judgedFiles(input, cleared) {
	const origins = new Map(input.attributions.map((one) => [one.path, one.origin]));
	return input.change.files.map(({ path, previousPath }) => ({
		path,
		...previousPath === void 0 ? {} : { previousPath },
		origin: clearedOrigin(origins.get(path) ?? "unknown", path, cleared)
	})).sort((left, right) => comparePaths(left.path, right.path));
}
function withOrigins(findings, cleared) {
	if (cleared.size === 0) return findings;
	return findings.map((one) => ({
		...one,
		origin: clearedOrigin(one.origin, one.location.path ?? "", cleared)
	}));
}
function clearedOrigin(origin, path, cleared) {
	return origin === "ai" && (cleared.has(path) || cleared.has(displayPath(path))) ? "unknown" : origin;
}
function judgeRule(rule, files, blocking, tally, gaps) {
	const asksFindings = Object.keys(rule.require.blockAt).length > 0;
	const states = [];
	const reasons = [];
	if (asksFindings && gaps.length > 0 && files.length > 0) {
		states.push("error");
		reasons.push(`incomplete evidence: ${gaps.join("; ")}`);
	}
	if (blocking.length > 0) {
		states.push("failure");
		reasons.push(describeFindings(blocking));
	}
	if (tally !== null) {
		states.push(tally.state);
		reasons.push(tally.reason);
	}
	if (reasons.length === 0) reasons.push(files.length === 0 ? "no matching file" : "nothing blocks");
	return {
		name: rule.name,
		state: worstState(states),
		reason: reasons.join("; "),
		files: files.map((file) => file.path),
		approvals: tally?.count ?? null,
		findings: blocking.map((one) => one.fingerprint)
	};
}
function furthest(judged) {
	let worst = null;
	for (const { tally } of judged) if (tally !== null && (worst === null || tally.missing > worst.missing)) worst = tally;
	return worst === null ? null : {
		counted: worst.count.required - worst.missing,
		required: worst.count.required
	};
}
// src/report/sarif-limits.ts
/** Results that GitHub takes in one run. See https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support */
const MAX_RESULTS_PER_RUN = 25e3;
/** Whether a finding has a place that SARIF can point at; one in a commit message has none. */
function hasSarifLocation(finding) {
	return finding.path !== null;
}
/** The tools that a SARIF file has a run for: every scan in the policy's order, then other tools that found something. */
function sarifTools(report) {
	const scanned = report.scans.map((scan) => scan.tool);
	const others = report.findings.map((finding) => finding.tool).sort(comparePaths);
	return [.../* @__PURE__ */ new Set([...scanned, ...others])];
}
/** What the run of one tool leaves out, a sentence each. */
function runNotices(tool, findings) {
	const located = findings.filter(hasSarifLocation).length;
	const placeless = findings.length - located;
	const notices = [];
	if (located > 25e3) notices.push(`${tool} has ${located} findings; the SARIF file holds the worst ${MAX_RESULTS_PER_RUN}, report.json all`);
	if (placeless > 0) {
		const subject = placeless === 1 ? `1 finding of ${tool} is` : `${placeless} findings of ${tool} are`;
		notices.push(`${subject} in commit messages and not in the SARIF file, which can only point at files`);
	}
	return notices;
}
/** What the SARIF file leaves out, told in the report too: runs cut at their limit, and findings in commit messages. */
function sarifNotices(findings) {
	return sarifTools({
		scans: [],
		findings
	}).flatMap((tool) => runNotices(tool, findings.filter((finding) => finding.tool === tool)).map((message) => ({
		code: "results-cut",
		message
	})));
}
// src/report/compose.ts
/** Domain values -> the report: paths as they are shown, every list in the contract's order, the same input the same report. */
function composeReport(given) {
	const input = clearWaivedOrigins(given);
	const redact = input.redact ?? ((text) => text);
	const { verdict } = input.judgment;
	const findings = composeFindings(input, redact);
	return {
		schemaVersion: 1,
		tool: {
			name: "draftgate",
			version: input.version
		},
		subject: composeSubject(input.change),
		policy: {
			source: input.policy.source,
			sha256: input.policy.sha256
		},
		state: verdict.state,
		summary: redact(verdict.summary),
		notices: [...input.notices, ...sarifNotices(findings)].map((notice) => ({
			code: notice.code,
			message: redact(notice.message)
		})),
		rules: composeRules(verdict.rules, findings, redact),
		files: composeFiles(input, redact),
		scans: input.scans.map((scan) => composeScan(scan, redact)),
		findings,
		review: composeReview(input.review, redact),
		waivers: input.waivers.map((waiver) => ({
			fingerprint: redact(displayPath(waiver.fingerprint)),
			by: waiver.by,
			reason: redact(waiver.reason),
			until: waiver.until,
			active: waiver.active
		})),
		commands: input.commands.map((command) => ({
			name: command.name,
			by: command.by,
			commentId: command.commentId,
			outcome: command.outcome,
			reason: command.reason === null ? null : redact(command.reason)
		}))
	};
}
/** What was judged; no repository and no number on a local range. */
function composeSubject(change) {
	return {
		repository: change.pullRequest?.repository ?? null,
		pullRequest: change.pullRequest?.number ?? null,
		baseSha: change.baseSha,
		headSha: change.headSha,
		mergeBaseSha: change.mergeBaseSha
	};
}
/** The changed files of a report, bytewise by path. */
function composeFiles(input, redact) {
	const byPath = new Map(input.attributions.map((attribution) => [attribution.path, attribution]));
	return input.change.files.map((file) => composeFile(file, byPath.get(file.path), redact)).sort((left, right) => comparePaths(left.path, right.path));
}
/** A file whose origin is waived counts as unknown everywhere; its evidence stays in sight. */
function clearWaivedOrigins(input) {
	const cleared = new Set(input.waivers.filter((waiver) => waiver.active).map((waiver) => waiver.fingerprint));
	const clear = (origin, path) => origin === "ai" && cleared.has(`origin:${path}`) ? "unknown" : origin;
	const clearFinding = (one) => ({
		...one,
		origin: clear(one.origin, one.location.path)
	});
	return {
		...input,
		attributions: input.attributions.map((one) => ({
			...one,
			origin: clear(one.origin, one.path)
		})),
		scans: input.scans.map((scan) => ({
			...scan,
			findings: scan.findings.map(clearFinding)
		})),
		ownFindings: input.ownFindings.map(clearFinding)
	};
}
function composeFile(file, attribution, redact) {
	const lines = attribution?.aiLines ?? null;
	return {
		path: redact(displayPath(file.path)),
		previousPath: file.previousPath === void 0 ? null : redact(displayPath(file.previousPath)),
		status: file.status,
		origin: attribution?.origin ?? "unknown",
		strength: attribution?.strength ?? null,
		agents: [...attribution?.agents ?? []],
		aiLines: lines === null ? null : {
			added: lines.added,
			ai: lines.ai
		},
		evidence: (attribution?.evidence ?? []).map((evidence) => composeEvidence(evidence, redact))
	};
}
function composeEvidence(evidence, redact) {
	return {
		kind: evidence.kind,
		strength: evidence.strength,
		agent: evidence.agent,
		detail: redact(evidence.detail),
		commitSha: evidence.commitSha,
		partial: evidence.partial
	};
}
function composeScan(scan, redact) {
	const notCovered = scan.notCovered.map((unit) => ({
		path: unit.path === null ? null : redact(displayPath(unit.path)),
		reason: unit.reason
	}));
	return {
		tool: scan.tool,
		version: scan.version,
		source: scan.source,
		outcome: scan.outcome,
		required: scan.required,
		reason: scan.reason === null ? null : redact(scan.reason),
		asked: scan.asked,
		covered: scan.covered,
		notCovered: notCovered.sort(compareNotCovered),
		findings: scan.findings.length,
		elapsedMs: scan.elapsedMs
	};
}
function compareNotCovered(left, right) {
	return compareNullable(left.path, right.path, comparePaths) || comparePaths(left.reason, right.reason);
}
function composeFindings(input, redact) {
	const { blocking, waived } = input.judgment;
	return [...input.scans.flatMap((scan) => scan.findings), ...input.ownFindings].map((finding) => composeFinding(finding, blocking.has(finding.fingerprint), waived, redact)).sort(compareFindings);
}
function composeFinding(finding, blocks, waived, redact) {
	const { location } = finding;
	return {
		fingerprint: finding.fingerprint,
		tool: finding.tool,
		ruleId: finding.ruleId,
		class: finding.class,
		severity: finding.severity,
		confidence: finding.confidence,
		message: redact(finding.message),
		path: location.path === null ? null : redact(displayPath(location.path)),
		startLine: location.startLine,
		startColumn: location.startColumn,
		endLine: location.endLine,
		endColumn: location.endColumn,
		commitSha: location.commitSha,
		inDiff: finding.inDiff,
		isNew: finding.isNew,
		origin: finding.origin,
		blocks,
		suppressedBy: finding.suppressedBy === null ? null : redact(finding.suppressedBy),
		duplicateOf: finding.duplicateOf,
		waivedBy: waived.get(finding.fingerprint) ?? null,
		helpUri: finding.helpUri,
		advice: finding.advice === null ? null : redact(finding.advice)
	};
}
function compareFindings(left, right) {
	return compareNullable(left.path, right.path, comparePaths) || compareNullable(left.startLine, right.startLine, (a, b) => a - b) || comparePaths(left.tool, right.tool) || comparePaths(left.ruleId, right.ruleId) || comparePaths(left.fingerprint, right.fingerprint);
}
function compareNullable(left, right, compare) {
	if (left === null) return right === null ? 0 : -1;
	return right === null ? 1 : compare(left, right);
}
function composeRules(rules, findings, redact) {
	const places = new Map(findings.map((finding, index) => [finding.fingerprint, index]));
	const place = (fingerprint) => places.get(fingerprint) ?? findings.length;
	return rules.map((rule) => ({
		name: rule.name,
		state: rule.state,
		reason: redact(rule.reason),
		files: rule.files.map((path) => redact(displayPath(path))).sort(comparePaths),
		approvals: composeApprovals(rule.approvals),
		findings: [...rule.findings].sort((left, right) => place(left) - place(right) || comparePaths(left, right))
	}));
}
function composeApprovals(approvals) {
	if (approvals === null) return null;
	return {
		required: approvals.required,
		counted: approvals.counted.map(({ login, via }) => ({
			login,
			via
		})),
		ineligible: approvals.ineligible.map(({ login, reason }) => ({
			login,
			reason
		})),
		possible: approvals.possible
	};
}
function composeReview(review, redact) {
	return {
		outcome: review.outcome,
		reason: review.reason === null ? null : redact(review.reason),
		model: review.model,
		requests: review.requests,
		promptTokens: review.promptTokens,
		completionTokens: review.completionTokens,
		notReviewed: review.notReviewed.map((path) => redact(displayPath(path))).sort(comparePaths),
		dropped: review.dropped
	};
}
// src/report/line-hash.ts
/**
* The hash by which GitHub code scanning knows a line again (`primaryLocationLineHash`), so that an alert we upload is the same
* one that GitHub's own upload action would have made. See https://github.com/github/codeql-action/blob/main/src/fingerprints.ts
*/
const BLOCK = 100;
const END_OF_FILE = 65535;
const FACTOR = 37;
const WORD = 2 ** 32;
const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE$1 = 32;
/** The text of a file -> for each line (the first at index 0) its hash with `:n`, the n-th line that has it; a final line end starts an empty last line. */
function lineHashes(text) {
	const { units, starts } = keptUnits(text);
	const seen = /* @__PURE__ */ new Map();
	return starts.map((start) => {
		const hash = hashBlock(units, start);
		const count = (seen.get(hash) ?? 0) + 1;
		seen.set(hash, count);
		return `${hash}:${count}`;
	});
}
/**
* A report and the texts of head files by the path the report shows -> GitHub's hash by fingerprint, for every finding that
* stands on a line of one of those texts.
*/
function findingLineHashes(report, texts) {
	const linesByPath = /* @__PURE__ */ new Map();
	const hashes = /* @__PURE__ */ new Map();
	for (const { fingerprint, path, startLine, commitSha } of report.findings) {
		const text = path === null || commitSha !== null ? void 0 : texts.get(path);
		if (path === null || startLine === null || text === void 0) continue;
		const lines = linesByPath.get(path) ?? lineHashes(text);
		linesByPath.set(path, lines);
		const hash = lines[startLine - 1];
		if (hash !== void 0) hashes.set(fingerprint, hash);
	}
	return hashes;
}
function keptUnits(text) {
	const units = new Uint16Array(text.length + 1);
	const starts = [0];
	let length = 0;
	let afterCarriageReturn = false;
	for (let index = 0; index < text.length; index += 1) {
		const unit = text.charCodeAt(index);
		if (unit === SPACE$1 || unit === TAB || unit === LF && afterCarriageReturn) {
			afterCarriageReturn = false;
			continue;
		}
		afterCarriageReturn = unit === CR;
		units[length] = unit === CR ? LF : unit;
		length += 1;
		if (unit === CR || unit === LF) starts.push(length);
	}
	units[length] = END_OF_FILE;
	return {
		units: units.subarray(0, length + 1),
		starts
	};
}
/** The polynomial of 100 units from `start`, zeros after the end, modulo 2^64, in hex without leading zeros. */
function hashBlock(units, start) {
	let high = 0;
	let low = 0;
	for (let index = start; index < start + BLOCK; index += 1) {
		const sum = low * FACTOR + (units[index] ?? 0);
		low = sum >>> 0;
		high = high * FACTOR + (sum - low) / WORD >>> 0;
	}
	return high === 0 ? low.toString(16) : high.toString(16) + low.toString(16).padStart(8, "0");
}
// src/scan/fingerprint.ts
/** Gives each finding 32 hex characters; equal parts are told apart by the order in which they are asked for. */
function createFingerprints(digest) {
	const seen = /* @__PURE__ */ new Map();
	return (parts) => {
		const path = parts.path === null ? null : displayPath(parts.path);
		const key = JSON.stringify([
			parts.tool,
			parts.ruleId,
			path,
			parts.context
		]);
		const ordinal = (seen.get(key) ?? 0) + 1;
		seen.set(key, ordinal);
		return digest.sha256(`${key}\n${ordinal}`).slice(0, 32);
	};
}
// src/scan/redact.ts
/** What stands in the place of a secret. */
const REDACTED = "[redacted]";
const WINDOW$1 = 6;
const SECRET_LINE = 16;
/**
* Masks `values`, and the longer lines of those that span several. Values shorter than six characters are left alone here: they
* occur in innocent words, and whoever finds one keeps it out of the message.
*/
function createRedactor(values) {
	const byStart = /* @__PURE__ */ new Map();
	for (const value of withLines(values)) {
		if (value.length < WINDOW$1) continue;
		const start = value.slice(0, WINDOW$1);
		const known = byStart.get(start);
		if (known === void 0) byStart.set(start, [value]);
		else known.push(value);
	}
	for (const candidates of byStart.values()) candidates.sort((left, right) => right.length - left.length);
	if (byStart.size === 0) return (text) => text;
	return (text) => mask(text, byStart);
}
function withLines(values) {
	const all = /* @__PURE__ */ new Set();
	for (const value of values) {
		all.add(value);
		if (!value.includes("\n")) continue;
		for (const line of value.split(/\r?\n/)) if (line.length >= SECRET_LINE && !line.startsWith("-----")) all.add(line);
	}
	return all;
}
function mask(text, byStart) {
	let result = "";
	let copied = 0;
	for (let at = 0; at + WINDOW$1 <= text.length; at += 1) {
		const hit = byStart.get(text.slice(at, at + WINDOW$1))?.find((value) => text.startsWith(value, at));
		if (hit === void 0) continue;
		result += text.slice(copied, at) + REDACTED;
		copied = at + hit.length;
		at = copied - 1;
	}
	return copied === 0 ? text : result + text.slice(copied);
}
// src/scan/assemble.ts
/** Drafts of several tools -> their findings in the report's order, redacted, with fingerprints, each repeat naming the first of its kind. */
function assemble(groups, secrets, digest) {
	const redact = createRedactor(secrets);
	const nameOf = createFingerprints(digest);
	const firsts = /* @__PURE__ */ new Map();
	return {
		groups: groups.map((drafts) => [...drafts].sort(byWeight).map((draft) => {
			const finding = masked(draft.finding, redact);
			const { tool, ruleId } = finding;
			const fingerprint = nameOf({
				tool,
				ruleId,
				path: finding.location.path,
				context: redact(draft.context)
			});
			const first = draft.sameAs === void 0 ? void 0 : firsts.get(draft.sameAs);
			if (draft.sameAs !== void 0 && first === void 0) firsts.set(draft.sameAs, fingerprint);
			return {
				...finding,
				fingerprint,
				duplicateOf: first ?? null
			};
		})).map((findings) => [...findings].sort(byPlace)),
		redact
	};
}
function masked(finding, redact) {
	const { path } = finding.location;
	return {
		...finding,
		message: redact(finding.message),
		location: {
			...finding.location,
			path: path === null ? null : redact(path)
		},
		suppressedBy: finding.suppressedBy === null ? null : redact(finding.suppressedBy)
	};
}
/** What is in the head speaks for what is only in a file's history, and that for commit messages; then by place, so that numbers given in this order are stable. */
function byWeight(left, right) {
	return weight(left) - weight(right) || byPlace(left.finding, right.finding);
}
function weight({ finding: { location } }) {
	if (location.commitSha === null) return 0;
	return location.path === null ? 2 : 1;
}
function byPlace(left, right) {
	const a = left.location;
	const b = right.location;
	return Number(a.path !== null) - Number(b.path !== null) || comparePaths(a.path ?? "", b.path ?? "") || (a.startLine ?? 0) - (b.startLine ?? 0) || (a.startColumn ?? 0) - (b.startColumn ?? 0) || (left.ruleId < right.ruleId ? -1 : left.ruleId > right.ruleId ? 1 : 0);
}
// src/scan/coverage.ts
const HARMLESS = /* @__PURE__ */ new Set([
	"excluded",
	"binary",
	"symlink",
	"submodule",
	"lfs-pointer"
]);
const WORDS = {
	excluded: "the policy excludes it",
	binary: "it is binary",
	symlink: "it is a symbolic link",
	submodule: "it is a submodule, whose commits live elsewhere",
	"lfs-pointer": "it is a Git LFS pointer, whose content lives elsewhere",
	"too-large": "it is larger than scan.max-file-mebibytes",
	unparsable: "it cannot be parsed",
	"not-utf8": "it is not UTF-8",
	"unsafe-path": "its path cannot be handed to the tool",
	"tool-skipped": "the tool passed over it"
};
const ADVICE = {
	excluded: null,
	binary: null,
	symlink: null,
	submodule: "Review the submodule's new commits where they live.",
	"lfs-pointer": "Review the content where it lives.",
	"too-large": "Split the file, or raise scan.max-file-mebibytes in the policy.",
	unparsable: "Fix the syntax, or have the finding waived.",
	"not-utf8": "Save the file as UTF-8, or have the finding waived.",
	"unsafe-path": "Rename the file.",
	"tool-skipped": "Have the finding waived after reading the file yourself."
};
/**
* One finding for each file and reason, whichever tools say so. Reasons that leave a file unread of a required tool weigh `high` on
* files of origin `ai` and `medium` on others; all else is `low`. A failed or skipped scan is no list of gaps: its outcome says it.
*/
function findGaps(scans, alsoNotCovered, originOf) {
	const gaps = /* @__PURE__ */ new Map();
	const note = ({ path, reason }, tool, required) => {
		const key = JSON.stringify([path, reason]);
		const gap = gaps.get(key) ?? {
			path,
			reason,
			tools: [],
			required: false
		};
		if (tool !== void 0 && !gap.tools.includes(tool)) gap.tools.push(tool);
		gap.required ||= required;
		gaps.set(key, gap);
	};
	for (const entry of alsoNotCovered) note(entry, void 0, false);
	for (const scan of scans) {
		if (scan.outcome !== "completed") continue;
		for (const entry of scan.notCovered) note(entry, scan.tool, scan.required);
	}
	return [...gaps.values()].map((gap) => draft$3(gap, originOf(gap.path)));
}
/** Whether a reason leaves the state as it is. */
function isHarmless(reason) {
	return HARMLESS.has(reason);
}
function draft$3(gap, origin) {
	const what = gap.path === null ? "a commit message" : "this file";
	const who = gap.tools.length === 0 ? `Only secrets can be looked for in ${what}` : `${gap.tools.join(", ")} did not look at ${what}`;
	return {
		finding: {
			tool: "draftgate",
			ruleId: `coverage/${gap.reason}`,
			class: "coverage",
			severity: severityOf$1(gap, origin),
			confidence: null,
			message: `${who}: ${WORDS[gap.reason]}.`,
			location: {
				path: gap.path,
				startLine: null,
				startColumn: null,
				endLine: null,
				endColumn: null,
				commitSha: null
			},
			inDiff: true,
			isNew: true,
			origin,
			suppressedBy: null,
			helpUri: null,
			advice: ADVICE[gap.reason]
		},
		context: "",
		sameAs: void 0
	};
}
function severityOf$1(gap, origin) {
	if (isHarmless(gap.reason) || !gap.required) return "low";
	return origin === "ai" ? "high" : "medium";
}
// src/scan/blob-text.ts
const POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:ext-\d-\S+ \S+\n){0,9}oid sha256:[0-9a-f]{64}\nsize \d{1,20}\n$/;
const MAX_POINTER_BYTES = 1024;
const BINARY_WINDOW = 8e3;
/** Whether the whole blob is a Git LFS pointer (https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md). */
function isLfsPointer(bytes) {
	return bytes.length <= MAX_POINTER_BYTES && POINTER.test(decodeText(bytes));
}
/** git's own test: a NUL byte among the first 8,000. */
function looksBinary(bytes) {
	return bytes.subarray(0, BINARY_WINDOW).includes(0);
}
/** Whether the bytes are valid UTF-8. */
function isUtf8(bytes) {
	try {
		new TextDecoder("utf-8", { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}
/** Bytes as text; what is not UTF-8 becomes U+FFFD, a byte order mark stays, so that columns stay true. */
function decodeText(bytes) {
	return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
/** The bytes of a text in UTF-16 (told by its byte order mark) as UTF-8, all others as they are: secrets are looked for in both. */
function toUtf8(bytes) {
	const [first, second] = bytes;
	if (first === 255 && second === 254) return reencode(bytes, "utf-16le");
	if (first === 254 && second === 255) return reencode(bytes, "utf-16be");
	return bytes;
}
function reencode(bytes, encoding) {
	return new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
}
/** The first line when it starts with `#!` (at most 200 bytes of it), else empty. */
function readShebang(bytes) {
	if (bytes[0] !== 35 || bytes[1] !== 33) return "";
	const line = decodeText(bytes.subarray(0, 200));
	const end = line.indexOf("\n");
	return end === -1 ? line : line.slice(0, end);
}
// src/scan/group.ts
/** Groups items by a key, both in order of first appearance. */
function groupBy(items, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [item]);
		else group.push(item);
	}
	return groups;
}
// src/scan/safe-name.ts
const MAX_LENGTH = 80;
/**
* A path's last segment as a file name that no tool, shell or file system can misread: ASCII letters, digits, `.`, `_` and `-`,
* never first a `-`; what a tool looks at (the extension, `setup.py`) stays. Different names may become equal.
*/
function safeName(path) {
	const name = displayPath(baseName(path)).replace(/[^A-Za-z0-9._-]/gu, "_");
	const short = name.length > MAX_LENGTH ? name.slice(-80) : name;
	return /^[A-Za-z0-9_]/.test(short) && !/^\.+$/.test(short) ? short : `_${short}`;
}
// src/scan/lines.ts
/** Indexes a text once. */
function indexLines(text) {
	const starts = [0];
	for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	const offset = (line) => starts[Math.max(0, line - 1)] ?? text.length;
	return {
		count: starts.length,
		text: (start, end) => text.slice(offset(start), Math.max(offset(start), offset(end + 1) - (end < starts.length ? 1 : 0))),
		position: (at) => {
			let low = 0;
			let high = starts.length - 1;
			while (low < high) {
				const middle = low + high + 1 >> 1;
				if ((starts[middle] ?? 0) <= at) low = middle;
				else high = middle - 1;
			}
			return {
				line: low + 1,
				column: at - (starts[low] ?? 0) + 1
			};
		},
		offset
	};
}
/** Source text without what a formatter may change: runs of blanks become one, ends are trimmed. */
function normalizeSource(text) {
	return text.replace(/\s+/gu, " ").trim();
}
// src/scan/suppression-forms.ts
/** Comments and files by which people silence scanners: a form is a row here. */
const BEFORE = "(?<![\\w-])";
function form(tool, words, where = "comment") {
	return {
		tool,
		words: new RegExp(`${BEFORE}${words}`, "gi"),
		where
	};
}
const FORMS = [
	form("bandit", "nosec\\b", "hash"),
	form("gitleaks", "gitleaks:allow", "anywhere"),
	form("trufflehog", "trufflehog:ignore", "anywhere"),
	form("detect-secrets", "pragma:\\s{0,9}(?:allowlist|whitelist)(?:\\s{1,9}nextline)?\\s{1,9}secret\\b"),
	form("ruff", "(?:(?:ruff|flake8)\\s{0,9}:\\s{0,9})?noqa\\b", "hash"),
	form("trivy", "(?:trivy|tfsec):\\s{0,9}ignore\\b"),
	form("checkov", "checkov:\\s{0,9}skip\\b"),
	form("shellcheck", "shellcheck\\s{1,9}(?:[a-z-]{1,30}=\\S{1,200}\\s{1,9}){0,4}disable="),
	form("zizmor", "zizmor:\\s{0,9}ignore\\b"),
	form("hadolint", "hadolint\\s{1,9}(?:global\\s{1,9})?ignore="),
	form("biome", "(?:biome|rome)-ignore(?:-all|-start|-end)?\\b"),
	form("oxlint", "oxlint-disable(?:-next-line|-line)?\\b"),
	form("eslint", "eslint-disable(?:-next-line|-line)?\\b"),
	form("semgrep", "nosem(?:grep)?\\b"),
	form("pylint", "pylint\\s{0,9}:\\s{0,9}(?:disable|skip-file)"),
	form("mypy", "type:\\s{0,9}ignore\\b", "hash"),
	form("typescript", "@ts-(?:ignore|nocheck)\\b", "start")
];
const ANY = /nosec|gitleaks:allow|trufflehog:|pragma:|noqa|:\s{0,9}ignore|checkov:|shellcheck\s|hadolint\s|(?:bi|r)ome-ignore|lint-disable|nosem|pylint\s{0,9}:|@ts-/i;
const PROSE = /\.(?:md|mdx|markdown|rst|adoc|txt)$/i;
const OPENERS = [
	"#",
	"//",
	"/*",
	"<!--",
	"--",
	";",
	"%",
	"{-"
];
const HASH = /#\s{0,20}$/;
const START = /(?:\/\/|\/\*|\*|^\s{0,200})\s{0,20}$/;
/** Every silencing comment of a file's text, by line; `added` are the lines that the range added. */
function findComments(path, text, added) {
	if (!ANY.test(text)) return [];
	const lines = indexLines(text);
	const prose = PROSE.test(baseName(path));
	const found = [];
	for (const { tool, words, where } of FORMS) {
		if (prose && where !== "anywhere") continue;
		for (const match of text.matchAll(words)) {
			const { line } = lines.position(match.index);
			const start = Math.max(lines.offset(line), match.index - 1e3);
			const before = text.slice(start, match.index);
			if (!isInPlace(before, where)) continue;
			const after = text.slice(match.index + match[0].length, match.index + match[0].length + 1e3).split("\n", 1)[0] ?? "";
			found.push({
				tool,
				line,
				offset: match.index,
				length: match[0].length,
				text: describe(before, match[0] + after),
				added: overlaps(added, line, line),
				inString: where !== "anywhere" && isInString(before, after)
			});
		}
	}
	return found.sort((left, right) => left.offset - right.offset);
}
/** The text with the given comments made harmless; every character keeps its place. */
function defuse(text, comments) {
	let result = "";
	let copied = 0;
	for (const { offset, length } of comments) {
		if (offset < copied) continue;
		result += text.slice(copied, offset) + text.slice(offset, offset + length).replace(/[A-Za-z]/g, "x");
		copied = offset + length;
	}
	return result + text.slice(copied);
}
function isInPlace(before, where) {
	if (where === "anywhere") return true;
	if (where === "hash") return HASH.test(before);
	if (where === "start") return START.test(before);
	return before.trim() === "" || before.trimStart().startsWith("*") || OPENERS.some((opener) => before.includes(opener));
}
function isInString(before, after) {
	let quote = "";
	for (let at = 0; at < before.length; at += 1) {
		const character = before[at] ?? "";
		if (quote === "") {
			if (character === "\"" || character === "'" || character === "`") quote = character;
		} else if (character === "\\") at += 1;
		else if (character === quote) quote = "";
	}
	return quote !== "" && after.includes(quote);
}
function describe(before, rest) {
	const start = Math.max(...OPENERS.map((opener) => before.lastIndexOf(opener)), 0);
	const text = `${before.slice(start)}${rest}`.replace(/\s+/gu, " ").trim();
	return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}
// src/scan/scanner.ts
/** Thrown by `read` for an answer that cannot be believed; the message is one line without anything the tool printed. */
var UnreadableAnswer = class extends Error {
	name = "UnreadableAnswer";
};
// src/scan/tool-run.ts
/** The most that one call may print: five thousand findings are a tenth of it. */
const MAX_OUTPUT_BYTES = 67108864;
/** A tool that did not do its work; the message is one line and quotes nothing that the tool printed. */
var ToolFailure = class extends Error {
	name = "ToolFailure";
};
/** Runs one call in `workFolder` (below the session's folder) and hands its output to `read`; throws ToolFailure with the reason. */
async function callTool(session, workFolder, command, read, ports) {
	const left = session.deadline - ports.clock.elapsed();
	if (left <= 0) throw timedOut(session);
	const result = await ports.runner.run({
		file: session.tool.path,
		args: command.args,
		cwd: workFolder,
		env: {
			PATH: session.searchPath,
			HOME: `${session.folder.path}/home`,
			TMPDIR: `${session.folder.path}/tmp`,
			LANG: "C.UTF-8",
			LC_ALL: "C.UTF-8",
			NO_COLOR: "1",
			...command.env
		},
		...command.stdin === void 0 ? {} : { stdin: command.stdin },
		timeoutMs: Math.ceil(left),
		maxOutputBytes: MAX_OUTPUT_BYTES
	});
	if (result.ended === "timed-out") throw timedOut(session);
	if (result.ended === "output-limit") throw new ToolFailure(`printed more than ${MAX_OUTPUT_BYTES / 1048576} MiB`);
	if (result.ended === "not-started") throw new ToolFailure("could not be started");
	if (result.signal !== null) throw new ToolFailure(`was ended by ${result.signal}`);
	try {
		return read(result);
	} catch (error) {
		if (error instanceof UnreadableAnswer) throw new ToolFailure(error.message);
		throw error;
	}
}
/** Any error of a scan -> the one line that says why it failed; errors of ours (a bug, a cancelled run) are thrown on. */
function failureReason(error) {
	if (error instanceof ToolFailure || error instanceof IncompleteError) return error.message;
	throw error;
}
/** Makes the folders that a tool takes for its own, so that it leaves nothing anywhere else. */
async function prepareFolder(folder, configFiles) {
	await folder.write("home/.keep", "");
	await folder.write("tmp/.keep", "");
	await folder.write("config/.keep", "");
	for (const [name, text] of Object.entries(configFiles)) await folder.write(`config/${name}`, text);
}
/** Standard output as JSON; throws UnreadableAnswer. */
function parseJson(result) {
	try {
		return JSON.parse(new TextDecoder().decode(result.stdout));
	} catch {
		throw new UnreadableAnswer("printed something that is not JSON");
	}
}
function timedOut(session) {
	return new ToolFailure(`did not end within ${session.timeoutSeconds} seconds`);
}
// src/scan/file-calls.ts
/**
* Writes the versions below `<label>/` under names of our own making and runs the tool over them, as many files a call as it takes.
* A tool that speaks of other files, or of none, throws ToolFailure; a single file that it does not speak of was passed over.
*/
async function runCalls(scanner, label, versions, obeysComments, session, target, ports) {
	const files = await writeVersions(scanner, label, versions, session, target, ports);
	const results = /* @__PURE__ */ new Map();
	const answered = /* @__PURE__ */ new Set();
	const refused = /* @__PURE__ */ new Map();
	const names = [...files.keys()];
	for (let at = 0; at < names.length; at += scanner.filesPerCall) {
		const batch = names.slice(at, at + scanner.filesPerCall);
		const call = {
			tool: session.tool,
			files: batch,
			configFolder: `${session.folder.path}/config`,
			obeysComments
		};
		const answer = await callTool(session, session.folder.path, scanner.command(call), (ended) => scanner.read(ended, call), ports);
		checkNames(answer, batch);
		const pathOf = (file) => files.get(file)?.path ?? "";
		for (const { file, reason } of answer.refused) refused.set(pathOf(file), reason === "unparsable" && files.get(file)?.isUtf8 === false ? "not-utf8" : reason);
		for (const file of answer.covered) if (!refused.has(pathOf(file))) answered.add(pathOf(file));
		for (const [file, rows] of groupBy(answer.results, (row) => row.file)) results.set(pathOf(file), [...rows]);
	}
	return {
		results,
		answered,
		notCovered: versions.flatMap(({ path }) => answered.has(path) ? [] : [{
			path,
			reason: refused.get(path) ?? "tool-skipped"
		}])
	};
}
function checkNames(answer, asked) {
	const known = new Set(asked);
	const spoken = [
		...answer.covered,
		...answer.refused.map((entry) => entry.file),
		...answer.results.map((row) => row.file)
	];
	if (spoken.some((file) => !known.has(file))) throw new ToolFailure("spoke of files it was not given");
	if (spoken.length === 0) throw new ToolFailure("looked at none of the files it was given");
}
async function writeVersions(scanner, label, versions, session, target, ports) {
	const bySha = groupBy(versions, (version) => version.sha);
	const written = /* @__PURE__ */ new Map();
	const numbers = new Map(versions.map((version, index) => [version, index + 1]));
	for await (const blob of ports.repository.readBlobs(bySha.keys(), target.maxFileBytes)) {
		if (blob.bytes === void 0) continue;
		for (const version of bySha.get(blob.sha) ?? []) {
			const name = `${label}/${numbers.get(version) ?? 0}/${safeName(version.name)}`;
			await session.folder.write(name, withoutComments(blob.bytes, version, scanner));
			written.set(version, name);
		}
	}
	return new Map(versions.flatMap((version) => {
		const name = written.get(version);
		return name === void 0 ? [] : [[name, version]];
	}));
}
function withoutComments(bytes, version, scanner) {
	if (!version.isUtf8) return bytes;
	const text = decodeText(bytes);
	const comments = (version.defused === "all" ? findComments(version.path, text, []) : version.defused).filter((comment) => scanner.silencedBy.includes(comment.tool));
	return comments.length === 0 ? bytes : new TextEncoder().encode(defuse(text, comments));
}
// src/scan/file-scan.ts
/** The files that a scanner claims, and of those the ones it can be given. */
function claimFiles(scanner, survey) {
	const asked = survey.filter((entry) => scanner.claims({
		path: entry.file.path,
		shebang: entry.shebang
	}));
	const isGiven = (entry) => entry.reason === void 0 || entry.reason === "binary";
	return {
		asked,
		given: asked.filter(isGiven),
		notCovered: asked.flatMap((entry) => isGiven(entry) || entry.reason === void 0 ? [] : [{
			path: entry.file.path,
			reason: entry.reason
		}])
	};
}
/** Runs one scanner over `given`: the head, then the merge base's versions of the files that have results; throws ToolFailure. */
async function scanFiles(scanner, given, session, target, originOf, ports) {
	if (given.length === 0) return {
		covered: 0,
		notCovered: [],
		drafts: [],
		secrets: []
	};
	await prepareFolder(session.folder, scanner.configFiles);
	const run = (label, versions, obeysComments) => runCalls(scanner, label, versions, obeysComments, session, target, ports);
	const head = await run("head", given.map(headVersion), false);
	const hit = given.filter((entry) => head.results.has(entry.file.path));
	const before = await run("base", hit.flatMap(baseVersion), false);
	const silenced = await run("obeying", hit.filter(hasOldComment(scanner)).map(obeyingVersion), true);
	const headTexts = await readTexts(hit, (entry) => entry.file.newBlob, ports);
	const baseTexts = await readTexts(hit.filter((entry) => before.results.has(entry.file.path)), (entry) => entry.file.oldBlob, ports);
	const byBase = scanner.silencedByBase(hit.length === 0 ? /* @__PURE__ */ new Map() : await readBaseFiles(scanner, target, ports));
	const drafts = hit.flatMap((entry) => {
		const { path } = entry.file;
		const results = head.results.get(path) ?? [];
		const isOld = matchOld(entry, results, before.results.get(path) ?? [], headTexts.get(path), baseTexts.get(path));
		const left = silenced.answered.has(path) ? new Set((silenced.results.get(path) ?? []).map(exactKey)) : void 0;
		return results.map((result, index) => draft$2(scanner, entry, result, {
			isNew: !isOld.has(index),
			suppressedBy: left === void 0 || left.has(exactKey(result)) ? byBase(result.ruleId, path) : silencer(scanner, entry, result),
			lines: headTexts.get(path),
			origin: originOf(path)
		}));
	});
	const secrets = [...head.results.values()].flat().flatMap((result) => result.secrets ?? []);
	return {
		covered: head.answered.size,
		notCovered: head.notCovered,
		drafts,
		secrets
	};
}
async function readBaseFiles(scanner, { change }, { repository }) {
	const texts = /* @__PURE__ */ new Map();
	for (const name of scanner.baseFiles) {
		const file = await repository.readFile(change.baseSha, name);
		if (file !== void 0 && file.mode !== "120000") texts.set(name, decodeText(file.bytes));
	}
	return texts;
}
function headVersion(entry) {
	return {
		path: entry.file.path,
		name: entry.file.path,
		sha: entry.file.newBlob ?? "",
		isUtf8: entry.isUtf8,
		defused: "all"
	};
}
function baseVersion(entry) {
	const { path, oldBlob, oldMode } = entry.file;
	if (oldBlob === void 0 || oldMode === "160000" || oldMode === "120000") return [];
	return [{
		path,
		name: path,
		sha: oldBlob,
		isUtf8: true,
		defused: "all"
	}];
}
function obeyingVersion(entry) {
	return {
		...headVersion(entry),
		defused: entry.comments.filter((comment) => comment.added)
	};
}
function hasOldComment(scanner) {
	return (entry) => entry.comments.some((comment) => !comment.added && scanner.silencedBy.includes(comment.tool));
}
async function readTexts(entries, shaOf, ports) {
	const texts = /* @__PURE__ */ new Map();
	const bySha = /* @__PURE__ */ new Map();
	const shas = new Set(entries.flatMap((entry) => shaOf(entry) ?? []));
	for await (const blob of ports.repository.readBlobs(shas, Number.MAX_SAFE_INTEGER)) if (blob.bytes !== void 0) bySha.set(blob.sha, indexLines(decodeText(blob.bytes)));
	for (const entry of entries) {
		const lines = bySha.get(shaOf(entry) ?? "");
		if (lines !== void 0) texts.set(entry.file.path, lines);
	}
	return texts;
}
/** Indexes of the head's results that the merge base has too: each old one stands for one, and those on unchanged lines come first. */
function matchOld(entry, results, old, headLines, baseLines) {
	const left = /* @__PURE__ */ new Map();
	for (const result of old) {
		const key = identityOf(result, baseLines);
		left.set(key, (left.get(key) ?? 0) + 1);
	}
	const matched = /* @__PURE__ */ new Set();
	const order = results.map((result, index) => ({
		index,
		result,
		added: isInDiff$1(entry, result)
	}));
	for (const { index, result } of order.sort((a, b) => Number(a.added) - Number(b.added))) {
		const key = identityOf(result, headLines);
		const count = left.get(key) ?? 0;
		if (count === 0) continue;
		left.set(key, count - 1);
		matched.add(index);
	}
	return matched;
}
function identityOf(result, lines) {
	return JSON.stringify([result.ruleId, result.identity ?? sourceOf(result, lines)]);
}
function sourceOf(result, lines) {
	if (result.startLine === null) return result.message;
	return normalizeSource(lines?.text(result.startLine, result.endLine ?? result.startLine) ?? "");
}
function exactKey(result) {
	return JSON.stringify([
		result.ruleId,
		result.startLine,
		result.startColumn,
		result.endLine,
		result.message
	]);
}
function isInDiff$1(entry, result) {
	if (result.startLine === null || entry.file.isBinary) return true;
	return overlaps(addedRanges(entry.file), result.startLine, result.endLine ?? result.startLine);
}
/** The comment of the base that hides a result: one on its lines or the line before, else the first of the file. */
function silencer(scanner, entry, result) {
	const old = entry.comments.filter((comment) => !comment.added && scanner.silencedBy.includes(comment.tool));
	const isNear = ({ line }) => result.startLine !== null && line >= result.startLine - 1 && line <= (result.endLine ?? result.startLine);
	const comment = old.find(isNear) ?? old[0];
	return comment === void 0 ? "a comment in the base" : `line ${comment.line}: ${comment.text}`;
}
function draft$2(scanner, entry, result, facts) {
	return {
		finding: {
			tool: scanner.name,
			ruleId: result.ruleId,
			class: result.class,
			severity: result.severity,
			confidence: result.confidence,
			message: result.message,
			location: {
				path: entry.file.path,
				startLine: result.startLine,
				startColumn: result.startColumn,
				endLine: result.endLine,
				endColumn: result.endColumn,
				commitSha: null
			},
			inDiff: isInDiff$1(entry, result),
			isNew: facts.isNew,
			origin: facts.origin,
			suppressedBy: facts.suppressedBy,
			helpUri: result.helpUri,
			advice: result.advice
		},
		context: result.secrets === void 0 ? result.identity ?? sourceOf(result, facts.lines) : "",
		sameAs: result.sameAs
	};
}
// src/scan/pool.ts
/** A pool with `slots` places (at least one). */
function createPool$1(slots) {
	let free = Math.max(1, Math.floor(slots));
	const waiting = [];
	return { run: async (task) => {
		if (free > 0) free -= 1;
		else await new Promise((resolve) => waiting.push(resolve));
		try {
			return await task();
		} finally {
			const next = waiting.shift();
			if (next === void 0) free += 1;
			else next();
		}
	} };
}
// node_modules/zod/v4/core/util.js
function getEnumValues(entries) {
	const numericValues = Object.values(entries).filter((v) => typeof v === "number");
	return Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
}
function joinValues(array, separator = "|") {
	return array.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
	if (typeof value === "bigint") return value.toString();
	return value;
}
var Cached = class {
	constructor(getter) {
		this._getter = getter;
		this._value = void 0;
	}
	get value() {
		const getter = this._getter;
		if (getter !== void 0) {
			this._value = getter();
			this._getter = void 0;
		}
		return this._value;
	}
};
function cached(getter) {
	return new Cached(getter);
}
function nullish(input) {
	return input === null || input === void 0;
}
function cleanRegex(source) {
	const start = source.startsWith("^") ? 1 : 0;
	const end = source.endsWith("$") ? source.length - 1 : source.length;
	return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
	const ratio = val / step;
	const roundedRatio = Math.round(ratio);
	const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
	if (Math.abs(ratio - roundedRatio) < tolerance) return 0;
	return ratio - roundedRatio;
}
function assignProp(target, prop, value) {
	Object.defineProperty(target, prop, {
		value,
		writable: true,
		enumerable: true,
		configurable: true
	});
}
/**
* Whichever object a def's `shape` currently answers from: the one the caller passed until the first read, the frozen copy after it.
*
* Its keys and descriptors read without invoking anything, which is what lets a discriminated union check its discriminator, and the cycle walk read a shape, without resolving a getter that references the schema being constructed. A def that answers `shape` from an accessor of its own has none.
*/
function rawShape(def) {
	const desc = Object.getOwnPropertyDescriptor(def, "shape");
	return desc?.get ? desc.get.raw : desc?.value;
}
function sourceShape(schema) {
	return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
function deferProp(target, key, getter) {
	Object.defineProperty(target, key, {
		get() {
			const value = getter();
			assignProp(this, key, value);
			return value;
		},
		enumerable: true,
		configurable: true
	});
}
function putProp(target, key, value) {
	if (key in target) assignProp(target, key, value);
	else target[key] = value;
}
/**
* Copies `keys` of `source`'s shape onto `target`, each value passed through `wrap`.
*
* A key the source has resolved is copied through now, so the derived shape states it outright and nothing has to resolve it to learn what it holds. A key the source still defers stays deferred, and reads back through the source's own `shape`, so it resolves once and both shapes get that one schema.
*/
function mirrorShape(target, source, keys, wrap) {
	const raw = sourceShape(source);
	for (const key of keys) {
		const desc = Object.getOwnPropertyDescriptor(raw, key);
		if (!desc.enumerable) continue;
		if (desc.get) deferProp(target, key, () => {
			const value = source._zod.def.shape[key];
			return wrap ? wrap(value, key) : value;
		});
		else putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
	}
}
function mirrorProps(target, source) {
	for (const key of Reflect.ownKeys(source)) {
		const desc = Object.getOwnPropertyDescriptor(source, key);
		if (!desc.enumerable) continue;
		if (desc.get) deferProp(target, key, () => source[key]);
		else putProp(target, key, desc.value);
	}
}
function mergeDefs(...defs) {
	const mergedDescriptors = {};
	for (const def of defs) {
		const descriptors = Object.getOwnPropertyDescriptors(def);
		Object.assign(mergedDescriptors, descriptors);
	}
	return Object.defineProperties({}, mergedDescriptors);
}
function esc(str) {
	return JSON.stringify(str);
}
function slugify(input) {
	return input.toLowerCase().trim().replace(/[^\w\s-]/g, "").replace(/[\s_-]+/g, "-").replace(/^-+|-+$/g, "");
}
const captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {};
function isObject(data) {
	return typeof data === "object" && data !== null && !Array.isArray(data);
}
const allowsEval = /* @__PURE__*/ cached(() => {
	if (globalConfig.jitless) return false;
	if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) return false;
	try {
		new Function("");
		return true;
	} catch (_) {
		return false;
	}
});
function isPlainObject(o) {
	if (isObject(o) === false) return false;
	const ctor = o.constructor;
	if (ctor === void 0) return true;
	if (typeof ctor !== "function") return true;
	const prot = ctor.prototype;
	if (isObject(prot) === false) return false;
	if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) return false;
	return true;
}
function shallowClone(o) {
	if (isPlainObject(o)) return { ...o };
	if (Array.isArray(o)) return [...o];
	if (o instanceof Map) return new Map(o);
	if (o instanceof Set) return new Set(o);
	return o;
}
const propertyKeyTypes = /* @__PURE__*/ new Set([
	"string",
	"number",
	"symbol"
]);
function escapeRegex(str) {
	return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
	const cl = new inst._zod.constr(def ?? inst._zod.def);
	if (!def || params?.parent) cl._zod.parent = inst;
	return cl;
}
function normalizeParams(_params) {
	const params = _params;
	if (!params) return {};
	if (typeof params === "string") return { error: () => params };
	if (params?.message !== void 0) {
		if (params?.error !== void 0) throw new Error("Cannot specify both `message` and `error` params");
		params.error = params.message;
	}
	delete params.message;
	if (typeof params.error === "string") return {
		...params,
		error: () => params.error
	};
	return params;
}
function stringifyPrimitive(value) {
	if (typeof value === "bigint") return value.toString() + "n";
	if (typeof value === "string") return `"${value}"`;
	return `${value}`;
}
function optionalKeys(shape) {
	return Object.keys(shape).filter((k) => {
		return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
	});
}
const NUMBER_FORMAT_RANGES = /*@__PURE__*/ (() => ({
	safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
	int32: [-2147483648, 2147483647],
	uint32: [0, 4294967295],
	float32: [-34028234663852886e22, 34028234663852886e22],
	float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
}))();
const BIGINT_FORMAT_RANGES = {
	int64: [/* @__PURE__*/ BigInt("-9223372036854775808"), /* @__PURE__*/ BigInt("9223372036854775807")],
	uint64: [/* @__PURE__*/ BigInt(0), /* @__PURE__*/ BigInt("18446744073709551615")]
};
function pick(schema, mask) {
	const currDef = schema._zod.def;
	const checks = currDef.checks;
	if (checks && checks.length > 0) throw new Error(".pick() cannot be used on object schemas containing refinements");
	const newShape = {};
	mirrorShape(newShape, schema, maskedKeys(schema, mask));
	return clone(schema, mergeDefs(currDef, {
		shape: newShape,
		checks: []
	}));
}
function maskedKeys(schema, mask) {
	const raw = sourceShape(schema);
	const keys = [];
	for (const key of Reflect.ownKeys(mask)) {
		if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) throw new Error(`Unrecognized key: "${String(key)}"`);
		if (mask[key]) keys.push(key);
	}
	return keys;
}
function omit(schema, mask) {
	const currDef = schema._zod.def;
	const checks = currDef.checks;
	if (checks && checks.length > 0) throw new Error(".omit() cannot be used on object schemas containing refinements");
	const omitted = new Set(maskedKeys(schema, mask));
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
	return clone(schema, mergeDefs(currDef, {
		shape: newShape,
		checks: []
	}));
}
function extend(schema, shape) {
	if (!isPlainObject(shape)) throw new Error("Invalid input to extend: expected a plain object");
	const checks = schema._zod.def.checks;
	if (checks && checks.length > 0) {
		const existingShape = sourceShape(schema);
		for (const key of Reflect.ownKeys(shape)) if (Object.getOwnPropertyDescriptor(existingShape, key) !== void 0) throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
	}
	return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function extended(schema, shape) {
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
	mirrorProps(newShape, shape);
	return newShape;
}
function safeExtend(schema, shape) {
	if (!isPlainObject(shape)) throw new Error("Invalid input to safeExtend: expected a plain object");
	return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
	if (!b?._zod?.def) throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
	if (a._zod.def.checks?.length) throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
	const newShape = {};
	mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
	mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
	return clone(a, mergeDefs(a._zod.def, {
		shape: newShape,
		get catchall() {
			return b._zod.def.catchall;
		},
		checks: b._zod.def.checks ?? []
	}));
}
function partial(Class, schema, mask, name = "partial") {
	const checks = schema._zod.def.checks;
	if (checks && checks.length > 0) throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
	const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class && ((value, key) => selected && !selected.has(key) ? value : new Class({
		type: "optional",
		innerType: value
	})));
	return clone(schema, mergeDefs(schema._zod.def, {
		shape: newShape,
		checks: []
	}));
}
function required(Class, schema, mask) {
	const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => selected && !selected.has(key) ? value : new Class({
		type: "nonoptional",
		innerType: value
	}));
	return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
function aborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue !== true) return true;
	return false;
}
function explicitlyAborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue === false) return true;
	return false;
}
function prefixIssues(path, issues) {
	return issues.map((iss) => {
		var _a;
		(_a = iss).path ?? (_a.path = []);
		iss.path.unshift(path);
		return iss;
	});
}
function unwrapMessage(message) {
	return typeof message === "string" ? message : message?.message;
}
/** The leading size checks of `defChecks` that set an upper bound, each paired with it. */
function sizeCaps(defChecks) {
	const caps = [];
	for (const ch of defChecks ?? []) {
		const d = ch._zod.def;
		if (!/_(length|size)$|_equals$/.test(d.check)) break;
		const max = d.maximum ?? d.length ?? d.size;
		if (max >= 0) caps.push([max, ch]);
	}
	return caps;
}
function attachSchema(issues, start, inst) {
	var _a;
	for (let i = start; i < issues.length; i++) (_a = issues[i]).schema ?? (_a.schema = inst);
}
function finalizeIssue(iss, ctx, config) {
	var _a;
	const traits = iss.inst?._zod?.traits;
	if (traits?.has("$ZodType")) {
		if (traits.has("$ZodCheck")) (_a = iss).schema ?? (_a.schema = iss.inst);
		else iss.schema = iss.inst;
	}
	const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
	const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config.customError?.(iss)) ?? unwrapMessage(config.localeError?.(iss)) ?? "Invalid input";
	const full = {};
	for (const k of Object.keys(iss)) {
		if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__") continue;
		full[k] = iss[k];
	}
	full.path ?? (full.path = []);
	full.message = message;
	if (ctx?.reportInput) full.input = iss.input;
	return full;
}
const highSurrogate = /[\uD800-\uDBFF]/;
function codePointLength(str) {
	const units = str.length;
	if (!highSurrogate.test(str)) return units;
	let count = units;
	for (let i = 0; i < units - 1; i++) if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
		count--;
		i++;
	}
	return count;
}
function getLengthableOrigin(input) {
	if (Array.isArray(input)) return "array";
	if (typeof input === "string") return "string";
	return "unknown";
}
function parsedType(data) {
	const t = typeof data;
	switch (t) {
		case "number": return Number.isNaN(data) ? "nan" : "number";
		case "object": {
			if (data === null) return "null";
			if (Array.isArray(data)) return "array";
			const obj = data;
			if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) return obj.constructor.name;
		}
	}
	return t;
}
function issue(...args) {
	const [iss, input, inst] = args;
	if (typeof iss === "string") return {
		message: iss,
		code: "custom",
		input,
		inst
	};
	return { ...iss };
}
/**
* Installs a trait's members on its prototype. Each value builds that member for the instance on first read; the built value shadows the accessor as an own property, so a detached `const { parse } = schema` keeps working.
*
* Call this from a `proto` initializer, which runs once per prototype — never per instance.
*/
function members(proto, table) {
	for (const key in table) {
		const desc = Object.getOwnPropertyDescriptor(table, key);
		if (desc.get) Object.defineProperty(proto, key, {
			...desc,
			enumerable: false
		});
		else defineBound(proto, key, desc.value);
	}
}
/** Shadows a prototype member with an own value, so a getter that builds from the instance runs once. */
function own(inst, key, value, enumerable = true) {
	Object.defineProperty(inst, key, {
		configurable: true,
		writable: true,
		enumerable,
		value
	});
	return value;
}
/** Like {@link own}, for a member that was never an own data property and has to stay out of `Object.keys`. */
function hide(inst, key, value) {
	return own(inst, key, value, false);
}
/** Adds members a table derives from the instance: each builds on first read and shadows as own data, and assignment shadows the same way, as when these were own properties. */
/* @__NO_SIDE_EFFECTS__ */
function derived(computes, table) {
	for (const key in computes) {
		const compute = computes[key];
		Object.defineProperty(table, key, {
			configurable: true,
			enumerable: true,
			get() {
				return own(this, key, compute(this));
			},
			set(value) {
				own(this, key, value);
			}
		});
	}
	return table;
}
function defineBound(proto, key, fn) {
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			return this == null ? fn : own(this, key, fn.bind(this));
		},
		set(value) {
			own(this, key, value);
		}
	});
}
/** Returns the prototype to install on, or `undefined` if this group is already installed on it. */
function claim(inst, sentinel) {
	const proto = Object.getPrototypeOf(inst);
	return sentinel in proto ? void 0 : proto;
}
let installing;
let broke = false;
const breaker = {
	configurable: true,
	get() {
		broke = true;
	}
};
/**
* Installs a lazily-derived internal on the `_zod` prototype of `inst`'s
* constructor, computed from the internals object itself and cached there on
* first read. One accessor per constructor rather than one per instance.
*/
function defineLazyInternal(inst, key, compute) {
	const proto = Object.getPrototypeOf(inst._zod);
	if (key in proto && installing !== inst._zod) {
		installing = void 0;
		return;
	}
	installing = inst._zod;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			Object.defineProperty(this, key, breaker);
			const outer = broke;
			broke = false;
			try {
				const value = compute(this);
				if (broke) delete this[key];
				else Object.defineProperty(this, key, {
					configurable: true,
					writable: true,
					value
				});
				broke = broke || outer;
				return value;
			} catch (err) {
				delete this[key];
				broke = broke || outer;
				throw err;
			}
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				value
			});
		}
	});
}
/**
* Installs `key` on `inst`'s prototype, computed by `make` on first read and cached there as an own
* data property. One accessor per constructor rather than one per instance, because an own accessor
* puts every instance after the first into v8 dictionary mode. The key doubles as the sentinel.
*/
function installLazyProp(inst, key, make, enumerable) {
	const proto = claim(inst, key);
	if (!proto) return;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			const desc = {
				configurable: true,
				writable: true,
				enumerable,
				value: void 0
			};
			Object.defineProperty(this, key, desc);
			desc.value = make(this);
			Object.defineProperty(this, key, desc);
			return desc.value;
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				enumerable,
				value
			});
		}
	});
}
/** Marks the thunk `_catch` synthesises for a constant catch value. `Function.length` cannot tell that thunk from a user callback — rest and defaulted parameters both report arity 0 — and a user callback reads `ctx.error`, whose issues only finalize correctly against the caller's per-parse error map. Provenance can say what arity cannot. A plain string key rather than `Symbol.for`, whose call at module scope no bundler can prove pure — the same shape that anchored `urlCanParse` into every build. */
const CONSTANT_CATCH = "~constantCatch";
/** Wraps a constant catch value in a thunk tagged with {@link CONSTANT_CATCH}. */
function constantCatch(value) {
	const fn = () => value;
	fn[CONSTANT_CATCH] = true;
	return fn;
}
// node_modules/zod/v4/core/core.js
var _a$1;
const _zodDesc = {
	value: void 0,
	enumerable: false
};
let _E = "captureStackTrace" in Error ? Error : null;
function newError(Definition) {
	const E = _E;
	if (E) {
		const saved = E.stackTraceLimit;
		if (typeof saved === "number") {
			try {
				E.stackTraceLimit = 0;
			} catch {
				_E = null;
				return new Definition();
			}
			try {
				return new Definition();
			} finally {
				E.stackTraceLimit = saved;
			}
		}
	}
	return new Definition();
}
/* @__NO_SIDE_EFFECTS__ */
function $constructor(name, initializer, proto, params) {
	const zodProto = {};
	function Internals(def) {
		this.def = def;
		this.constr = _;
		this.traits = /* @__PURE__ */ new Set();
	}
	Internals.prototype = zodProto;
	const protoMembers = proto;
	const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
	function init(inst, def) {
		if (!inst._zod) {
			_zodDesc.value = new Internals(def);
			try {
				Object.defineProperty(inst, "_zod", _zodDesc);
			} finally {
				_zodDesc.value = void 0;
			}
		} else if (inst._zod.traits.has(name)) return;
		inst._zod.traits.add(name);
		initializer(inst, def);
		if (initialized) {
			const own = Object.getPrototypeOf(inst);
			const ctorProto = inst._zod.constr.prototype;
			let up = own;
			while (up && up !== ctorProto) up = Object.getPrototypeOf(up);
			const target = up ?? own;
			if (!initialized.has(target)) {
				initialized.add(target);
				members(target, protoMembers);
			}
		}
		const proto = _.prototype;
		for (const k in proto) {
			if (!Object.prototype.hasOwnProperty.call(proto, k)) continue;
			if (!(k in inst)) inst[k] = proto[k].bind(inst);
		}
	}
	const Parent = params?.Parent ?? Object;
	class Definition extends Parent {}
	Object.defineProperty(Definition, "name", { value: name });
	function _(def) {
		const inst = params?.Parent ? newError(Definition) : this;
		init(inst, def);
		const deferred = inst._zod.deferred;
		if (deferred) {
			for (const fn of deferred) fn();
			inst._zod.deferred = void 0;
		}
		const pp = globalThis.__zod_globalConfig?.postProcessor;
		if (pp) pp(inst);
		return inst;
	}
	Object.defineProperty(_, "init", { value: init });
	Object.defineProperty(_, Symbol.hasInstance, { value: (inst) => {
		if (params?.Parent && inst instanceof params.Parent) return true;
		return inst?._zod?.traits?.has(name);
	} });
	Object.defineProperty(_, "name", { value: name });
	return _;
}
var $ZodAsyncError = class extends Error {
	constructor() {
		super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
	}
};
var $ZodEncodeError = class extends Error {
	constructor(name) {
		super(`Encountered unidirectional transform during encode: ${name}`);
		this.name = "ZodEncodeError";
	}
};
(_a$1 = globalThis).__zod_globalConfig ?? (_a$1.__zod_globalConfig = {});
const globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
	if (newConfig) Object.assign(globalConfig, newConfig);
	return globalConfig;
}
// node_modules/zod/v4/core/errors.js
function _getMessage() {
	const internals = this._zod;
	internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
	return internals.message;
}
function _setMessage(value) {
	this._zod.message = value;
}
const _messageDesc = {
	get: _getMessage,
	set: _setMessage,
	enumerable: true,
	configurable: true
};
const _issuesDesc = {
	value: void 0,
	enumerable: false
};
const _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
const initializer$1 = (inst, def) => {
	inst.name = "$ZodError";
	_issuesDesc.value = def;
	Object.defineProperty(inst, "issues", _issuesDesc);
	_issuesDesc.value = void 0;
	Object.defineProperty(inst, "message", _messageDesc);
	const proto = Object.getPrototypeOf(inst);
	if (!_installedToString.has(proto)) {
		_installedToString.add(proto);
		Object.defineProperty(proto, "toString", {
			configurable: true,
			enumerable: false,
			get() {
				const value = () => this.message;
				Object.defineProperty(this, "toString", {
					value,
					configurable: true,
					writable: true
				});
				return value;
			},
			set(value) {
				Object.defineProperty(this, "toString", {
					value,
					configurable: true,
					writable: true
				});
			}
		});
	}
};
const $ZodError = /* @__PURE__ */ $constructor("$ZodError", initializer$1);
/** Get-or-create `obj[key]` as an own data property. A path segment naming an inherited member
* ("toString", "constructor") would otherwise read through to the prototype, and assigning
* "__proto__" would hit the setter instead of creating a key. */
function node(obj, key, make) {
	if (!Object.prototype.hasOwnProperty.call(obj, key)) {
		if (key === "__proto__") Object.defineProperty(obj, key, {
			value: make(),
			writable: true,
			enumerable: true,
			configurable: true
		});
		else obj[key] = make();
	}
	return obj[key];
}
function flattenError(error, mapper = (issue) => issue.message) {
	const fieldErrors = {};
	const formErrors = [];
	for (const sub of error.issues) if (sub.path.length > 0) node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
	else formErrors.push(mapper(sub));
	return {
		formErrors,
		fieldErrors
	};
}
function formatError(error, mapper = (issue) => issue.message) {
	const fieldErrors = { _errors: [] };
	const processError = (error, path = []) => {
		for (const issue of error.issues) if (issue.code === "invalid_union" && issue.errors.length) issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
		else if (issue.code === "invalid_key") processError({ issues: issue.issues }, [...path, ...issue.path]);
		else if (issue.code === "invalid_element") processError({ issues: issue.issues }, [...path, ...issue.path]);
		else {
			const fullpath = [...path, ...issue.path];
			if (fullpath.length === 0) fieldErrors._errors.push(mapper(issue));
			else {
				let curr = fieldErrors;
				let i = 0;
				while (i < fullpath.length) {
					const el = fullpath[i];
					const terminal = i === fullpath.length - 1;
					if (el === "_errors") {
						if (terminal) curr._errors.push(mapper(issue));
						i++;
						continue;
					}
					if (!Object.prototype.hasOwnProperty.call(curr, el)) Object.defineProperty(curr, el, {
						value: { _errors: [] },
						enumerable: true,
						writable: true,
						configurable: true
					});
					const node = curr[el];
					if (terminal) node._errors.push(mapper(issue));
					curr = node;
					i++;
				}
			}
		}
	};
	processError(error);
	return fieldErrors;
}
// node_modules/zod/v4/core/parse.js
function finalizeParams(callee, params) {
	return {
		callee: params?.callee ?? callee,
		Err: params?.Err
	};
}
const _parse = (_Err) => {
	const fn = (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			async: false
		} : { async: false };
		const result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) throw new $ZodAsyncError();
		if (result.issues.length) {
			const e = new ((_params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
			captureStackTrace(e, _params?.callee ?? fn);
			throw e;
		}
		return result.value;
	};
	return fn;
};
const _parseAsync = (_Err) => {
	const fn = async (schema, value, _ctx, params) => {
		const ctx = _ctx ? {
			..._ctx,
			async: true
		} : { async: true };
		let result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) result = await result;
		if (result.issues.length) {
			const e = new ((params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
			captureStackTrace(e, params?.callee ?? fn);
			throw e;
		}
		return result.value;
	};
	return fn;
};
const _safeParse = (_Err) => (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: false
	} : { async: false };
	const result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) throw new $ZodAsyncError();
	return result.issues.length ? failure(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
function failure(Err, issues, ctx) {
	let error;
	return {
		success: false,
		get error() {
			if (!error) {
				error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
				issues = void 0;
				ctx = void 0;
			}
			return error;
		},
		set error(e) {
			error = e;
			issues = void 0;
			ctx = void 0;
		}
	};
}
const _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: true
	} : { async: true };
	let result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) result = await result;
	return result.issues.length ? failure(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
const COMPILE_INVALID = /* @__PURE__ */ Symbol.for("zod.compile.invalid");
const COMPILE_FALLBACK = /* @__PURE__ */ Symbol.for("zod.compile.fallback");
const validate = ((schema, value, _ctx) => {
	const validator = schema._zod.bag.validator;
	if (validator !== void 0) {
		if (validator(value) !== COMPILE_INVALID) return true;
		if (validator.definite === true && _ctx === void 0) return false;
	}
	return validateFallback(schema, value, _ctx);
});
function validateFallback(schema, value, _ctx) {
	const ctx = _ctx ? {
		..._ctx,
		async: false,
		abortEarly: true
	} : {
		async: false,
		abortEarly: true
	};
	const fallbackRun = schema._zod.bag.fallbackRun;
	let result;
	if (fallbackRun) {
		ctx[COMPILE_FALLBACK] = true;
		result = fallbackRun({
			value,
			issues: []
		}, ctx);
	} else result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) throw new $ZodAsyncError();
	return result.issues.length === 0;
}
const validateAsync$1 = async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: true,
		abortEarly: true
	} : {
		async: true,
		abortEarly: true
	};
	let result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) result = await result;
	return result.issues.length === 0;
};
const _encode = (_Err) => {
	const parse = _parse(_Err);
	const fn = (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			direction: "backward"
		} : { direction: "backward" };
		return parse(schema, value, ctx, finalizeParams(fn, _params));
	};
	return fn;
};
const _decode = (_Err) => {
	const parse = _parse(_Err);
	const fn = (schema, value, _ctx, _params) => {
		return parse(schema, value, _ctx, finalizeParams(fn, _params));
	};
	return fn;
};
const _encodeAsync = (_Err) => {
	const parseAsync = _parseAsync(_Err);
	const fn = async (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			direction: "backward"
		} : { direction: "backward" };
		return await parseAsync(schema, value, ctx, finalizeParams(fn, _params));
	};
	return fn;
};
const _decodeAsync = (_Err) => {
	const parseAsync = _parseAsync(_Err);
	const fn = async (schema, value, _ctx, _params) => {
		return await parseAsync(schema, value, _ctx, finalizeParams(fn, _params));
	};
	return fn;
};
const _safeEncode = (_Err) => (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		direction: "backward"
	} : { direction: "backward" };
	return _safeParse(_Err)(schema, value, ctx);
};
const _safeDecode = (_Err) => (schema, value, _ctx) => {
	return _safeParse(_Err)(schema, value, _ctx);
};
const _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		direction: "backward"
	} : { direction: "backward" };
	return _safeParseAsync(_Err)(schema, value, ctx);
};
const _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
	return _safeParseAsync(_Err)(schema, value, _ctx);
};
// node_modules/zod/v4/core/regexes.js
/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link cuid2} instead.
* See https://github.com/paralleldrive/cuid.
*/
const cuid = /^[cC][0-9a-z]{6,}$/;
const cuid2 = /^[0-9a-z]+$/;
const ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
const xid = /^[0-9a-vA-V]{20}$/;
const ksuid = /^[A-Za-z0-9]{27}$/;
const nanoid = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length) {
	return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
/** ISO 8601-1 duration regex. Does not support the 8601-2 extensions like negative durations or fractional/negative components. */
const duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
/** A regex for any UUID-like identifier: 8-4-4-4-12 hex pattern */
const guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
/** Returns a regex for validating an RFC 9562/4122 UUID.
*
* @param version Optionally specify a version 1-8. If no version is specified, all versions are supported. */
const uuid = (version) => {
	if (!version) return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
	return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
};
/** Practical email validation */
const email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
const _emoji$1 = `^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`;
function emoji() {
	return new RegExp(_emoji$1, "u");
}
const ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
const ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
const cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
const cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
const base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
const base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
const httpProtocol = /^https?$/;
const e164 = /^\+[1-9]\d{6,14}$/;
const dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
/** Anchors a pattern source. The interpolation lives here rather than at the call site because
* esbuild will not drop a `@__PURE__` call whose own argument interpolates a variable, but it
* will drop `anchor(dateSource)`. Keeping it inline pinned `date` into every bundle. */
function anchor(source) {
	return new RegExp(`^${source}$`);
}
const date = /*@__PURE__*/ anchor(dateSource);
function timeSource(args) {
	const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
	return typeof args.precision === "number" ? args.precision === -1 ? `${hhmm}` : args.precision === 0 ? `${hhmm}:[0-5]\\d` : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}` : args.seconds ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?` : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
}
function time(args) {
	return new RegExp(`^${timeSource(args)}$`);
}
function datetime(args) {
	const opts = ["Z"];
	if (args.offset) opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
	const qualified = `${timeSource({
		precision: args.precision,
		seconds: true
	})}(?:${opts.join("|")})`;
	const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
	return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
const anyString = /^[\s\S]{0,}$/;
const integer = /^-?\d+$/;
const number$1 = /^-?\d+(?:\.\d+)?$/;
const lowercase = /^[^A-Z]*$/;
const uppercase = /^[^a-z]*$/;
// node_modules/zod/v4/core/checks.js
const $ZodCheck = /*@__PURE__*/ $constructor("$ZodCheck", (inst, def) => {
	var _a;
	inst._zod ?? (inst._zod = {});
	inst._zod.def = def;
	(_a = inst._zod).onattach ?? (_a.onattach = []);
});
/** Default `when` for length-based checks: run only on non-nullish values with a `length`. */
const _whenHasLength = (payload) => {
	const val = payload.value;
	return !nullish(val) && val.length !== void 0;
};
const numericOriginMap = {
	number: "number",
	bigint: "bigint",
	object: "date"
};
const $ZodCheckLessThan = /*@__PURE__*/ $constructor("$ZodCheckLessThan", (inst, def) => {
	$ZodCheck.init(inst, def);
	const origin = numericOriginMap[typeof def.value];
	inst._zod.check = (payload) => {
		if (def.inclusive ? payload.value <= def.value : payload.value < def.value) return;
		payload.issues.push({
			origin: numericOriginMap[typeof payload.value] ?? origin,
			code: "too_big",
			maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
			input: payload.value,
			inclusive: def.inclusive,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckGreaterThan = /*@__PURE__*/ $constructor("$ZodCheckGreaterThan", (inst, def) => {
	$ZodCheck.init(inst, def);
	const origin = numericOriginMap[typeof def.value];
	inst._zod.check = (payload) => {
		if (def.inclusive ? payload.value >= def.value : payload.value > def.value) return;
		payload.issues.push({
			origin: numericOriginMap[typeof payload.value] ?? origin,
			code: "too_small",
			minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
			input: payload.value,
			inclusive: def.inclusive,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckMultipleOf = /*@__PURE__*/ $constructor("$ZodCheckMultipleOf", (inst, def) => {
	$ZodCheck.init(inst, def);
	inst._zod.check = (payload) => {
		if (typeof payload.value !== typeof def.value) throw new Error("Cannot mix number and bigint in multiple_of check.");
		if (typeof payload.value === "bigint" ? def.value !== BigInt(0) && payload.value % def.value === BigInt(0) : floatSafeRemainder(payload.value, def.value) === 0) return;
		payload.issues.push({
			origin: typeof payload.value,
			code: "not_multiple_of",
			divisor: def.value,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckNumberFormat = /*@__PURE__*/ $constructor("$ZodCheckNumberFormat", (inst, def) => {
	$ZodCheck.init(inst, def);
	def.format = def.format || "float64";
	const isInt = def.format?.includes("int");
	const origin = isInt ? "int" : "number";
	const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
	inst._zod.check = (payload) => {
		const input = payload.value;
		if (isInt) {
			if (!Number.isInteger(input)) {
				payload.issues.push({
					expected: origin,
					format: def.format,
					code: "invalid_type",
					continue: false,
					input,
					inst
				});
				return;
			}
			if (!Number.isSafeInteger(input)) {
				if (input > 0) payload.issues.push({
					input,
					code: "too_big",
					maximum: Number.MAX_SAFE_INTEGER,
					note: "Integers must be within the safe integer range.",
					inst,
					origin,
					inclusive: true,
					continue: !def.abort
				});
				else payload.issues.push({
					input,
					code: "too_small",
					minimum: Number.MIN_SAFE_INTEGER,
					note: "Integers must be within the safe integer range.",
					inst,
					origin,
					inclusive: true,
					continue: !def.abort
				});
				return;
			}
		}
		if (input < minimum) payload.issues.push({
			origin: "number",
			input,
			code: "too_small",
			minimum,
			inclusive: true,
			inst,
			continue: !def.abort
		});
		if (input > maximum) payload.issues.push({
			origin: "number",
			input,
			code: "too_big",
			maximum,
			inclusive: true,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckMaxLength = /*@__PURE__*/ $constructor("$ZodCheckMaxLength", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		if ((typeof input === "string" && units > def.maximum ? codePointLength(input) : units) <= def.maximum) return;
		const origin = getLengthableOrigin(input);
		payload.issues.push({
			origin,
			code: "too_big",
			maximum: def.maximum,
			inclusive: true,
			input,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckMinLength = /*@__PURE__*/ $constructor("$ZodCheckMinLength", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		if ((typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? codePointLength(input) : units) >= def.minimum) return;
		const origin = getLengthableOrigin(input);
		payload.issues.push({
			origin,
			code: "too_small",
			minimum: def.minimum,
			inclusive: true,
			input,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckLengthEquals = /*@__PURE__*/ $constructor("$ZodCheckLengthEquals", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		const length = typeof input === "string" && units >= def.length && units <= def.length * 2 ? codePointLength(input) : units;
		if (length === def.length) return;
		const origin = getLengthableOrigin(input);
		const tooBig = length > def.length;
		payload.issues.push({
			origin,
			...tooBig ? {
				code: "too_big",
				maximum: def.length
			} : {
				code: "too_small",
				minimum: def.length
			},
			inclusive: true,
			exact: true,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckStringFormat = /*@__PURE__*/ $constructor("$ZodCheckStringFormat", (inst, def) => {
	var _a, _b;
	$ZodCheck.init(inst, def);
	if (def.pattern) (_a = inst._zod).check ?? (_a.check = (payload) => {
		def.pattern.lastIndex = 0;
		if (def.pattern.test(payload.value)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: def.format,
			input: payload.value,
			...def.pattern ? { pattern: def.pattern.toString() } : {},
			inst,
			continue: !def.abort
		});
	});
	else (_b = inst._zod).check ?? (_b.check = () => {});
});
const $ZodCheckRegex = /*@__PURE__*/ $constructor("$ZodCheckRegex", (inst, def) => {
	$ZodCheckStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		def.pattern.lastIndex = 0;
		if (def.pattern.test(payload.value)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "regex",
			input: payload.value,
			pattern: def.pattern.toString(),
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckLowerCase = /*@__PURE__*/ $constructor("$ZodCheckLowerCase", (inst, def) => {
	def.pattern ?? (def.pattern = lowercase);
	$ZodCheckStringFormat.init(inst, def);
});
const $ZodCheckUpperCase = /*@__PURE__*/ $constructor("$ZodCheckUpperCase", (inst, def) => {
	def.pattern ?? (def.pattern = uppercase);
	$ZodCheckStringFormat.init(inst, def);
});
const $ZodCheckIncludes = /*@__PURE__*/ $constructor("$ZodCheckIncludes", (inst, def) => {
	$ZodCheck.init(inst, def);
	const escapedRegex = escapeRegex(def.includes);
	def.pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
	inst._zod.check = (payload) => {
		if (payload.value.includes(def.includes, def.position)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "includes",
			includes: def.includes,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckStartsWith = /*@__PURE__*/ $constructor("$ZodCheckStartsWith", (inst, def) => {
	$ZodCheck.init(inst, def);
	const pattern = new RegExp(`^${escapeRegex(def.prefix)}.*`);
	def.pattern ?? (def.pattern = pattern);
	inst._zod.check = (payload) => {
		if (payload.value.startsWith(def.prefix)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "starts_with",
			prefix: def.prefix,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckEndsWith = /*@__PURE__*/ $constructor("$ZodCheckEndsWith", (inst, def) => {
	$ZodCheck.init(inst, def);
	const pattern = new RegExp(`.*${escapeRegex(def.suffix)}$`);
	def.pattern ?? (def.pattern = pattern);
	inst._zod.check = (payload) => {
		if (payload.value.endsWith(def.suffix)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "ends_with",
			suffix: def.suffix,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckOverwrite = /*@__PURE__*/ $constructor("$ZodCheckOverwrite", (inst, def) => {
	$ZodCheck.init(inst, def);
	inst._zod.check = (payload) => {
		payload.value = def.tx(payload.value);
	};
});
// node_modules/zod/v4/core/doc.js
var Doc = class {
	constructor(args = [], closed = {}) {
		this.content = [];
		this.indent = 0;
		this.args = args;
		this.closed = closed;
	}
	indented(fn) {
		this.indent += 1;
		try {
			fn(this);
		} finally {
			this.indent -= 1;
		}
	}
	write(arg) {
		if (typeof arg === "function") {
			arg(this, { execution: "sync" });
			arg(this, { execution: "async" });
			return;
		}
		const lines = arg.split("\n").filter((x) => x);
		const minIndent = Math.min(...lines.map((x) => x.length - x.trimStart().length));
		const dedented = lines.map((x) => x.slice(minIndent)).map((x) => " ".repeat(this.indent * 2) + x);
		for (const line of dedented) this.content.push(line);
	}
	compile() {
		const F = Function;
		const content = this?.content ?? [``];
		return new F(...Object.keys(this.closed), `return function (${this.args.join(", ")}) {\n${content.join("\n")}\n};`)(...Object.values(this.closed));
	}
};
// node_modules/zod/v4/core/versions.js
const version = {
	major: 4,
	minor: 6,
	patch: 7
};
// node_modules/zod/v4/core/schemas.js
const $ZodType = /*@__PURE__*/ $constructor("$ZodType", (inst, def) => {
	var _a;
	inst ?? (inst = {});
	inst._zod.def = def;
	inst._zod.bag = inst._zod.bag || {};
	inst._zod.version = version;
	const defChecks = inst._zod.def.checks;
	const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
	for (const ch of checks) for (const fn of ch._zod.onattach) fn(inst);
	if (checks.length === 0) {
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred?.push(() => {
			inst._zod.run = inst._zod.parse;
		});
	} else {
		const runChecks = (payload, checks, ctx) => {
			if (payload.memo) return payload;
			let isAborted = aborted(payload);
			let asyncResult;
			for (const ch of checks) {
				if (ch._zod.def.when) {
					if (explicitlyAborted(payload)) continue;
					if (!ch._zod.def.when(payload)) continue;
				} else if (isAborted) continue;
				const currLen = payload.issues.length;
				const _ = ch._zod.check(payload);
				if (_ instanceof Promise && ctx?.async === false) throw new $ZodAsyncError();
				if (asyncResult || _ instanceof Promise) asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
					await _;
					if (payload.issues.length === currLen) return;
					attachSchema(payload.issues, currLen, inst);
					if (!isAborted) isAborted = aborted(payload, currLen);
				});
				else {
					if (payload.issues.length === currLen) continue;
					attachSchema(payload.issues, currLen, inst);
					if (!isAborted) isAborted = aborted(payload, currLen);
				}
			}
			if (asyncResult) return asyncResult.then(() => {
				return payload;
			});
			return payload;
		};
		const handleCanaryResult = (canary, payload, ctx) => {
			if (aborted(canary)) {
				canary.aborted = true;
				return canary;
			}
			const checkResult = runChecks(payload, checks, ctx);
			if (checkResult instanceof Promise) {
				if (ctx.async === false) throw new $ZodAsyncError();
				return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
			}
			return inst._zod.parse(checkResult, ctx);
		};
		inst._zod.run = (payload, ctx) => {
			if (ctx.skipChecks) return inst._zod.parse(payload, ctx);
			if (ctx.direction === "backward") {
				const canary = inst._zod.parse({
					value: payload.value,
					issues: []
				}, {
					...ctx,
					skipChecks: true
				});
				if (canary instanceof Promise) return canary.then((canary) => {
					return handleCanaryResult(canary, payload, ctx);
				});
				return handleCanaryResult(canary, payload, ctx);
			}
			const result = inst._zod.parse(payload, ctx);
			if (result instanceof Promise) {
				if (ctx.async === false) throw new $ZodAsyncError();
				return result.then((result) => runChecks(result, checks, ctx));
			}
			return runChecks(result, checks, ctx);
		};
	}
}, {
	get "~standard"() {
		return hide(this, "~standard", standardProps(this));
	},
	set "~standard"(value) {
		own(this, "~standard", value);
	}
});
/** The Standard Schema surface for `inst`. Shared so wrappers can extend it without forcing it. */
const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync(inst, value) {
	const ctx = { async: true };
	return toStandardResult(await inst._zod.run({
		value,
		issues: []
	}, ctx), ctx);
}
function standardProps(inst) {
	return {
		validate: (value) => {
			const ctx = { async: false };
			try {
				const r = inst._zod.run({
					value,
					issues: []
				}, ctx);
				if (!(r instanceof Promise)) return toStandardResult(r, ctx);
			} catch (_) {}
			return validateAsync(inst, value);
		},
		vendor: "zod",
		version: 1
	};
}
const $ZodString = /*@__PURE__*/ $constructor("$ZodString", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = def.pattern ?? anyString;
	inst._zod.parse = (payload, _) => {
		if (def.coerce) try {
			payload.value = String(payload.value);
		} catch (_) {}
		if (typeof payload.value === "string") return payload;
		payload.issues.push({
			expected: "string",
			code: "invalid_type",
			input: payload.value,
			inst
		});
		return payload;
	};
});
const $ZodStringFormat = /*@__PURE__*/ $constructor("$ZodStringFormat", (inst, def) => {
	$ZodCheckStringFormat.init(inst, def);
	$ZodString.init(inst, def);
});
const $ZodGUID = /*@__PURE__*/ $constructor("$ZodGUID", (inst, def) => {
	def.pattern ?? (def.pattern = guid);
	$ZodStringFormat.init(inst, def);
});
const $ZodUUID = /*@__PURE__*/ $constructor("$ZodUUID", (inst, def) => {
	if (def.version) {
		const v = {
			v1: 1,
			v2: 2,
			v3: 3,
			v4: 4,
			v5: 5,
			v6: 6,
			v7: 7,
			v8: 8
		}[def.version];
		if (v === void 0) throw new Error(`Invalid UUID version: "${def.version}"`);
		def.pattern ?? (def.pattern = uuid(v));
	} else def.pattern ?? (def.pattern = uuid());
	$ZodStringFormat.init(inst, def);
});
const $ZodEmail = /*@__PURE__*/ $constructor("$ZodEmail", (inst, def) => {
	def.pattern ?? (def.pattern = email);
	$ZodStringFormat.init(inst, def);
});
function canParseURL(input) {
	try {
		if (typeof URL !== "undefined" && typeof URL.canParse === "function") return URL.canParse(input);
		new URL(input);
		return true;
	} catch {
		return false;
	}
}
function validateURL(trimmed, def) {
	if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) return canParseURL(trimmed) || 2;
	return parseURLObject(trimmed, def);
}
/** Parses a URL while preserving the non-normalizing HTTP guard. */
function parseURLObject(trimmed, def) {
	if (!def.normalize && def.protocol?.source === httpProtocol.source && !/^https?:\/\//i.test(trimmed)) return 1;
	try {
		if (typeof URL !== "undefined") {
			const URLStatic = URL;
			if (typeof URLStatic.parse === "function") return URLStatic.parse(trimmed) ?? 2;
		}
		return new URL(trimmed);
	} catch {
		return 2;
	}
}
const asciiTabOrNewline = /[\t\n\r]/g;
/** The URL parser deletes every ASCII tab, LF and CR from its input before it parses, so `new URL("https://exa\nmple.com")` reports on `example.com`. Applying the same deletion to the returned value closes the half of that divergence which can move the host; the parser's other rewrite, stripping C0 controls at the edges, cannot. */
function stripTabAndNewline(value) {
	return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
	hostname.lastIndex = 0;
	return hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
	protocol.lastIndex = 0;
	return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
const $ZodURL = /*@__PURE__*/ $constructor("$ZodURL", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		try {
			const trimmed = payload.value.trim();
			const url = validateURL(trimmed, def);
			if (url === 1) {
				payload.issues.push({
					code: "invalid_format",
					format: "url",
					note: "Invalid URL format",
					input: payload.value,
					inst,
					continue: !def.abort
				});
				return;
			}
			if (url === 2) {
				payload.issues.push({
					code: "invalid_format",
					format: "url",
					input: payload.value,
					inst,
					continue: !def.abort
				});
				return;
			}
			if (url === true) {
				payload.value = stripTabAndNewline(trimmed);
				return;
			}
			if (def.hostname && !urlHostnameOk(url, def.hostname)) payload.issues.push({
				code: "invalid_format",
				format: "url",
				note: "Invalid hostname",
				pattern: def.hostname.source,
				input: payload.value,
				inst,
				continue: !def.abort
			});
			if (def.protocol && !urlProtocolOk(url, def.protocol)) payload.issues.push({
				code: "invalid_format",
				format: "url",
				note: "Invalid protocol",
				pattern: def.protocol.source,
				input: payload.value,
				inst,
				continue: !def.abort
			});
			payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
			return;
		} catch (_) {
			payload.issues.push({
				code: "invalid_format",
				format: "url",
				input: payload.value,
				inst,
				continue: !def.abort
			});
		}
	};
});
const $ZodEmoji = /*@__PURE__*/ $constructor("$ZodEmoji", (inst, def) => {
	def.pattern ?? (def.pattern = emoji());
	$ZodStringFormat.init(inst, def);
});
const $ZodNanoID = /*@__PURE__*/ $constructor("$ZodNanoID", (inst, def) => {
	if (def.length !== void 0 && (!Number.isInteger(def.length) || def.length < 1)) throw new Error(`Invalid nanoid length: ${def.length}`);
	def.pattern ?? (def.pattern = def.length === void 0 ? nanoid : nanoidOfLength(def.length));
	$ZodStringFormat.init(inst, def);
});
/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link $ZodCUID2} instead.
* See https://github.com/paralleldrive/cuid.
*/
const $ZodCUID = /*@__PURE__*/ $constructor("$ZodCUID", (inst, def) => {
	def.pattern ?? (def.pattern = cuid);
	$ZodStringFormat.init(inst, def);
});
const $ZodCUID2 = /*@__PURE__*/ $constructor("$ZodCUID2", (inst, def) => {
	def.pattern ?? (def.pattern = cuid2);
	$ZodStringFormat.init(inst, def);
});
const $ZodULID = /*@__PURE__*/ $constructor("$ZodULID", (inst, def) => {
	def.pattern ?? (def.pattern = ulid);
	$ZodStringFormat.init(inst, def);
});
const $ZodXID = /*@__PURE__*/ $constructor("$ZodXID", (inst, def) => {
	def.pattern ?? (def.pattern = xid);
	$ZodStringFormat.init(inst, def);
});
const $ZodKSUID = /*@__PURE__*/ $constructor("$ZodKSUID", (inst, def) => {
	def.pattern ?? (def.pattern = ksuid);
	$ZodStringFormat.init(inst, def);
});
const $ZodISODateTime = /*@__PURE__*/ $constructor("$ZodISODateTime", (inst, def) => {
	def.pattern ?? (def.pattern = datetime(def));
	$ZodStringFormat.init(inst, def);
});
const $ZodISODate = /*@__PURE__*/ $constructor("$ZodISODate", (inst, def) => {
	def.pattern ?? (def.pattern = date);
	$ZodStringFormat.init(inst, def);
});
const $ZodISOTime = /*@__PURE__*/ $constructor("$ZodISOTime", (inst, def) => {
	def.pattern ?? (def.pattern = time(def));
	$ZodStringFormat.init(inst, def);
});
const $ZodISODuration = /*@__PURE__*/ $constructor("$ZodISODuration", (inst, def) => {
	def.pattern ?? (def.pattern = duration);
	$ZodStringFormat.init(inst, def);
});
const $ZodIPv4 = /*@__PURE__*/ $constructor("$ZodIPv4", (inst, def) => {
	def.pattern ?? (def.pattern = ipv4);
	$ZodStringFormat.init(inst, def);
});
/** An IPv6 address is written with hex digits, colons and dots, and nothing else. The guard is what makes the check below an IPv6 check: `new URL("http://[...]")` parses an authority, not an address, so `@` and `\` re-delimit it and `"::@1\\"` validates against the host `0.0.0.1`. The URL parser also deletes ASCII tab, LF and CR rather than failing, which is how `"::1\n"` validated as `::1`. */
const ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value) {
	if (!ipv6Alphabet.test(value)) return false;
	return canParseURL(`http://[${value}]`);
}
const $ZodIPv6 = /*@__PURE__*/ $constructor("$ZodIPv6", (inst, def) => {
	def.pattern ?? (def.pattern = ipv6);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (!isValidIPv6(payload.value)) payload.issues.push({
			code: "invalid_format",
			format: "ipv6",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCIDRv4 = /*@__PURE__*/ $constructor("$ZodCIDRv4", (inst, def) => {
	def.pattern ?? (def.pattern = cidrv4);
	$ZodStringFormat.init(inst, def);
});
function isValidCIDRv6(value) {
	const parts = value.split("/");
	if (parts.length !== 2) return false;
	const [address, prefix] = parts;
	if (!prefix) return false;
	const prefixNum = Number(prefix);
	if (`${prefixNum}` !== prefix) return false;
	if (prefixNum < 0 || prefixNum > 128) return false;
	return isValidIPv6(address);
}
const $ZodCIDRv6 = /*@__PURE__*/ $constructor("$ZodCIDRv6", (inst, def) => {
	def.pattern ?? (def.pattern = cidrv6);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (!isValidCIDRv6(payload.value)) payload.issues.push({
			code: "invalid_format",
			format: "cidrv6",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
function isValidBase64(data) {
	if (data === "") return true;
	if (/\s/.test(data)) return false;
	if (data.length % 4 !== 0) return false;
	try {
		atob(data);
		return true;
	} catch {
		return false;
	}
}
const base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
const $ZodBase64 = /*@__PURE__*/ $constructor("$ZodBase64", (inst, def) => {
	def.pattern ?? (def.pattern = base64Charset);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (isValidBase64(payload.value)) return;
		payload.issues.push({
			code: "invalid_format",
			format: "base64",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
	if (!base64urlCharset.test(data)) return false;
	const base64 = data.replace(/[-_]/g, (c) => c === "-" ? "+" : "/");
	return isValidBase64(base64.padEnd(Math.ceil(base64.length / 4) * 4, "="));
}
const $ZodBase64URL = /*@__PURE__*/ $constructor("$ZodBase64URL", (inst, def) => {
	def.pattern ?? (def.pattern = base64urlCharset);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (isValidBase64URL(payload.value)) return;
		payload.issues.push({
			code: "invalid_format",
			format: "base64url",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodE164 = /*@__PURE__*/ $constructor("$ZodE164", (inst, def) => {
	def.pattern ?? (def.pattern = e164);
	$ZodStringFormat.init(inst, def);
});
function isValidJWT(token, algorithm = null) {
	try {
		const tokensParts = token.split(".");
		if (tokensParts.length !== 3) return false;
		const [header] = tokensParts;
		if (!header) return false;
		const parsedHeader = JSON.parse(atob(header));
		if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT") return false;
		if (!parsedHeader.alg) return false;
		if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm)) return false;
		return true;
	} catch {
		return false;
	}
}
const $ZodJWT = /*@__PURE__*/ $constructor("$ZodJWT", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (isValidJWT(payload.value, def.alg)) return;
		payload.issues.push({
			code: "invalid_format",
			format: "jwt",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodNumber = /*@__PURE__*/ $constructor("$ZodNumber", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = number$1;
	inst._zod.parse = (payload, _ctx) => {
		if (def.coerce) try {
			payload.value = Number(payload.value);
		} catch (_) {}
		const input = payload.value;
		if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) return payload;
		const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
		payload.issues.push({
			expected: "number",
			code: "invalid_type",
			input,
			inst,
			...received ? { received } : {}
		});
		return payload;
	};
});
const $ZodNumberFormat = /*@__PURE__*/ $constructor("$ZodNumberFormat", (inst, def) => {
	$ZodCheckNumberFormat.init(inst, def);
	$ZodNumber.init(inst, def);
});
const $ZodUnknown = /*@__PURE__*/ $constructor("$ZodUnknown", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload) => payload;
});
const $ZodNever = /*@__PURE__*/ $constructor("$ZodNever", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, _ctx) => {
		payload.issues.push({
			expected: "never",
			code: "invalid_type",
			input: payload.value,
			inst
		});
		return payload;
	};
});
function capSize(inst, size) {
	const caps = sizeCaps(inst._zod.def.checks);
	if (!caps.length) return;
	const cap = Math.min(...caps.map((c) => c[0]));
	const parse = inst._zod.parse;
	inst._zod.parse = (payload, ctx) => {
		const n = size(payload.value);
		if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
			for (const [max, ch] of sizeCaps(inst._zod.def.checks)) if (n > max && ch._zod.def.when(payload)) {
				const start = payload.issues.length;
				ch._zod.check(payload);
				payload.issues[start].continue = false;
				attachSchema(payload.issues, start, inst);
				return payload;
			}
		}
		return parse(payload, ctx);
	};
}
const arraySize = (input) => Array.isArray(input) ? input.length : -1;
function handleArrayResult(result, final, index) {
	if (result.issues.length) final.issues.push(...prefixIssues(index, result.issues));
	final.value[index] = result.value;
}
const $ZodArray = /*@__PURE__*/ $constructor("$ZodArray", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!Array.isArray(input)) {
			payload.issues.push({
				expected: "array",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
		const proms = [];
		const abortEarly = ctx?.abortEarly;
		for (let i = 0; i < input.length; i++) {
			const item = input[i];
			const result = def.element._zod.run({
				value: item,
				issues: []
			}, ctx);
			if (result instanceof Promise) proms.push(result.then((result) => handleArrayResult(result, payload, i)));
			else {
				handleArrayResult(result, payload, i);
				if (abortEarly && result.issues.length !== 0 && aborted(result)) break;
			}
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
	capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
	const isPresent = key in input;
	const isOptionalOut = optout === "optional";
	if (!isPresent && isOptionalOut && optin === "optional") return;
	if (result.issues.length) {
		if (optin !== void 0 && isOptionalOut && !isPresent) return;
		final.issues.push(...prefixIssues(key, result.issues));
	}
	if (!isPresent && optin === void 0) {
		if (!result.issues.length) final.issues.push({
			code: "invalid_type",
			expected: "nonoptional",
			input: void 0,
			path: [key]
		});
		return;
	}
	if (result.value === void 0) {
		if (isPresent || optin === "defaulted" && !isOptionalOut) final.value[key] = void 0;
	} else final.value[key] = result.value;
}
const NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
	const keys = Object.keys(def.shape);
	const ownSymbols = Object.getOwnPropertySymbols(def.shape);
	const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
	const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
	for (const k of allKeys) if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
	const okeys = optionalKeys(def.shape);
	return {
		...def,
		allKeys,
		symbolKeys,
		keySet: new Set(keys),
		numKeys: keys.length,
		optionalKeys: new Set(okeys)
	};
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
	const unrecognized = [];
	const keySet = def.keySet;
	const _catchall = def.catchall._zod;
	const t = _catchall.def.type;
	const optin = _catchall.optin;
	const optout = _catchall.optout;
	let seen = 0;
	for (const key in input) {
		if (abortEarly && payload.issues.length !== seen) {
			if (aborted(payload, seen)) break;
			seen = payload.issues.length;
		}
		if (keySet.has(key)) continue;
		if (key === "__proto__") {
			if (t === "never") unrecognized.push(key);
			continue;
		}
		if (t === "never") {
			unrecognized.push(key);
			continue;
		}
		const r = _catchall.run({
			value: input[key],
			issues: []
		}, ctx);
		if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
		else handlePropertyResult(r, payload, key, input, optin, optout);
	}
	if (unrecognized.length) payload.issues.push({
		code: "unrecognized_keys",
		keys: unrecognized,
		input,
		inst,
		continue: true
	});
	if (!proms.length) return payload;
	return Promise.all(proms).then(() => {
		return payload;
	});
}
const $ZodObject = /*@__PURE__*/ $constructor("$ZodObject", (inst, def) => {
	$ZodType.init(inst, def);
	const desc = Object.getOwnPropertyDescriptor(def, "shape");
	const sh = desc?.get ? desc.get.raw : def.shape ?? {};
	if (sh) {
		const get = () => {
			const newSh = { ...sh };
			Object.defineProperty(def, "shape", { value: newSh });
			get.raw = newSh;
			return newSh;
		};
		get.raw = sh;
		Object.defineProperty(def, "shape", { get });
	}
	const _normalized = cached(() => normalizeDef(def));
	defineLazyInternal(inst, "propValues", (zod) => {
		const shape = zod.def.shape;
		const propValues = {};
		for (const key in shape) {
			const field = shape[key]._zod;
			if (field.values) {
				if (!Object.prototype.hasOwnProperty.call(propValues, key)) assignProp(propValues, key, /* @__PURE__ */ new Set());
				for (const v of field.values) propValues[key].add(v);
				if (field.optin !== void 0) propValues[key].add(void 0);
			}
		}
		return propValues;
	});
	const isObject$2 = isObject;
	const catchall = def.catchall;
	let value;
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		value ?? (value = _normalized.value);
		const input = payload.value;
		if (!isObject$2(input)) {
			payload.issues.push({
				expected: "object",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
		const proms = [];
		const shape = value.shape;
		const abortEarly = ctx?.abortEarly;
		let seen = payload.issues.length;
		for (const key of value.allKeys) {
			if (abortEarly && payload.issues.length !== seen) {
				if (aborted(payload, seen)) break;
				seen = payload.issues.length;
			}
			if (key === "__proto__") continue;
			const el = shape[key];
			const optin = el._zod.optin;
			const optout = el._zod.optout;
			const r = el._zod.run({
				value: input[key],
				issues: []
			}, ctx);
			if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
			else handlePropertyResult(r, payload, key, input, optin, optout);
		}
		if (!catchall) return proms.length ? Promise.all(proms).then(() => payload) : payload;
		return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
	};
});
const $ZodObjectJIT = /*@__PURE__*/ $constructor("$ZodObjectJIT", (inst, def) => {
	$ZodObject.init(inst, def);
	const superParse = inst._zod.parse;
	const _normalized = cached(() => normalizeDef(def));
	const memo = globalConfig.memoizer;
	const generateFastpass = (shape) => {
		const normalized = _normalized.value;
		const syms = normalized.symbolKeys;
		const doc = new Doc(["payload", "ctx"], {
			shape,
			inst,
			memo,
			syms
		});
		const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
		const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
		doc.write(`const input = payload.value;`);
		const ids = Object.create(null);
		let counter = 0;
		for (const key of normalized.allKeys) ids[key] = `key_${counter++}`;
		doc.write(memo ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
		for (const key of normalized.allKeys) {
			if (key === "__proto__") continue;
			const id = ids[key];
			const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : esc(key);
			const isPresent = `${k} in input`;
			const schema = shape[key];
			const optin = schema?._zod?.optin;
			const isOptionalIn = optin !== void 0;
			const isOptionalOut = schema?._zod?.optout === "optional";
			doc.write(`const ${id} = ${parseStr(k)};`);
			if (isOptionalIn && isOptionalOut) {
				const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
				doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
			} else if (!isOptionalIn) doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
			else {
				doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
				if (optin === "defaulted") doc.write(`newResult[${k}] = ${id}.value;`);
				else doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
			}
		}
		doc.write(`payload.value = newResult;`);
		doc.write(`return payload;`);
		return doc.compile();
	};
	let fastpass;
	const isObject$3 = isObject;
	const jit = !globalConfig.jitless;
	const fastEnabled = jit && allowsEval.value;
	const catchall = def.catchall;
	let value;
	inst._zod.parse = (payload, ctx) => {
		value ?? (value = _normalized.value);
		const input = payload.value;
		if (!isObject$3(input)) {
			payload.issues.push({
				expected: "object",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
			if (!fastpass) fastpass = generateFastpass(def.shape);
			payload = fastpass(payload, ctx);
			if (!catchall) return payload;
			return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === true);
		}
		return superParse(payload, ctx);
	};
});
function handleUnionResults(results, final, inst, ctx) {
	for (const result of results) if (result.issues.length === 0) {
		final.value = result.value;
		return final;
	}
	const nonaborted = results.filter((r) => !aborted(r));
	if (nonaborted.length === 1) {
		final.value = nonaborted[0].value;
		return nonaborted[0];
	}
	final.issues.push({
		code: "invalid_union",
		input: final.value,
		inst,
		errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
	});
	return final;
}
const $ZodUnion = /*@__PURE__*/ $constructor("$ZodUnion", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
	defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
	defineLazyInternal(inst, "values", (zod) => {
		if (zod.def.options.every((o) => o._zod.values)) return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
	});
	defineLazyInternal(inst, "pattern", (zod) => {
		if (zod.def.options.every((o) => o._zod.pattern)) {
			const patterns = zod.def.options.map((o) => o._zod.pattern);
			return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
		}
	});
	const first = def.options.length === 1 ? def.options[0]._zod.run : null;
	inst._zod.parse = (payload, ctx) => {
		if (first) return first(payload, ctx);
		let async = false;
		const results = [];
		for (const option of def.options) {
			const result = option._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) {
				results.push(result);
				async = true;
			} else {
				if (result.issues.length === 0) return result;
				results.push(result);
			}
		}
		if (!async) return handleUnionResults(results, payload, inst, ctx);
		return Promise.all(results).then((results) => {
			return handleUnionResults(results, payload, inst, ctx);
		});
	};
});
const $ZodIntersection = /*@__PURE__*/ $constructor("$ZodIntersection", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		const left = def.left._zod.run({
			value: input,
			issues: []
		}, ctx);
		const right = def.right._zod.run({
			value: input,
			issues: []
		}, ctx);
		if (left instanceof Promise || right instanceof Promise) return Promise.all([left, right]).then(([left, right]) => {
			return handleIntersectionResults(payload, left, right);
		});
		return handleIntersectionResults(payload, left, right);
	};
});
function mergeValues(a, b) {
	if (a === b) return {
		valid: true,
		data: a
	};
	if (a instanceof Date && b instanceof Date && +a === +b) return {
		valid: true,
		data: a
	};
	if (isPlainObject(a) && isPlainObject(b)) {
		const bKeys = Object.keys(b);
		const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
		const newObj = {
			...a,
			...b
		};
		if (Object.prototype.hasOwnProperty.call(newObj, "__proto__")) delete newObj.__proto__;
		for (const key of sharedKeys) {
			if (key === "__proto__") continue;
			const sharedValue = mergeValues(a[key], b[key]);
			if (!sharedValue.valid) return {
				valid: false,
				mergeErrorPath: [key, ...sharedValue.mergeErrorPath]
			};
			newObj[key] = sharedValue.data;
		}
		return {
			valid: true,
			data: newObj
		};
	}
	if (Array.isArray(a) && Array.isArray(b)) {
		if (a.length !== b.length) return {
			valid: false,
			mergeErrorPath: []
		};
		const newArray = [];
		for (let index = 0; index < a.length; index++) {
			const itemA = a[index];
			const itemB = b[index];
			const sharedValue = mergeValues(itemA, itemB);
			if (!sharedValue.valid) return {
				valid: false,
				mergeErrorPath: [index, ...sharedValue.mergeErrorPath]
			};
			newArray.push(sharedValue.data);
		}
		return {
			valid: true,
			data: newArray
		};
	}
	return {
		valid: false,
		mergeErrorPath: []
	};
}
function handleIntersectionResults(result, left, right) {
	const unrecKeys = /* @__PURE__ */ new Map();
	let unrecIssue;
	const keyIssues = /* @__PURE__ */ new Map();
	const collect = (iss, side) => {
		let keys;
		if (iss.code === "unrecognized_keys" && !iss.path?.length) {
			unrecIssue ?? (unrecIssue = iss);
			keys = iss.keys;
		} else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
			const k = String(iss.path[0]);
			if (!keyIssues.has(k)) keyIssues.set(k, iss);
			keys = [k];
		} else return false;
		for (const k of keys) {
			if (!unrecKeys.has(k)) unrecKeys.set(k, {});
			unrecKeys.get(k)[side] = true;
		}
		return true;
	};
	for (const iss of left.issues) if (!collect(iss, "l")) result.issues.push(iss);
	for (const iss of right.issues) if (!collect(iss, "r")) result.issues.push(iss);
	const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
	if (bothKeys.length) {
		const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
		if (aggregated.length) result.issues.push({
			...unrecIssue,
			keys: aggregated
		});
		for (const k of bothKeys) if (!aggregated.includes(k) && keyIssues.has(k)) result.issues.push(keyIssues.get(k));
	}
	const merged = mergeValues(left.value, right.value);
	if (!merged.valid) {
		if (aborted(result)) return result;
		throw new Error(`Unmergable intersection. Error path: ${JSON.stringify(merged.mergeErrorPath)}`);
	}
	result.value = merged.data;
	return result;
}
const $ZodRecord = /*@__PURE__*/ $constructor("$ZodRecord", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!isPlainObject(input)) {
			payload.issues.push({
				expected: "record",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		const proms = [];
		const values = def.keyType._zod.values;
		if (values && !def.partial) {
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			const recordKeys = /* @__PURE__ */ new Set();
			for (const key of values) if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
				recordKeys.add(typeof key === "number" ? key.toString() : key);
				if (key === "__proto__") continue;
				const keyResult = def.keyType._zod.run({
					value: key,
					issues: []
				}, ctx);
				if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
				if (keyResult.issues.length) {
					payload.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
						input: key,
						path: [key],
						inst
					});
					continue;
				}
				const outKey = keyResult.value;
				if (outKey === "__proto__") continue;
				const result = def.valueType._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}));
				else {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}
			}
			let unrecognized;
			for (const key in input) if (!recordKeys.has(key)) {
				if (def.mode === "loose") {
					if (key === "__proto__") continue;
					payload.value[key] = input[key];
				} else {
					unrecognized = unrecognized ?? [];
					unrecognized.push(key);
				}
			}
			if (unrecognized && unrecognized.length > 0) payload.issues.push({
				code: "unrecognized_keys",
				input,
				inst,
				keys: unrecognized,
				continue: true
			});
		} else {
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			let unrecognized;
			for (const key of Reflect.ownKeys(input)) {
				if (key === "__proto__") continue;
				if (!Object.prototype.propertyIsEnumerable.call(input, key)) continue;
				let keyResult = def.keyType._zod.run({
					value: key,
					issues: []
				}, ctx);
				if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
				if (typeof key === "string" && number$1.test(key) && keyResult.issues.length) {
					const retryResult = def.keyType._zod.run({
						value: Number(key),
						issues: []
					}, ctx);
					if (retryResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
					if (retryResult.issues.length === 0) keyResult = retryResult;
				}
				if (keyResult.issues.length) {
					if (def.mode === "loose") payload.value[key] = input[key];
					else if (values) {
						unrecognized = unrecognized ?? [];
						unrecognized.push(key);
					} else payload.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
						input: key,
						path: [key],
						inst
					});
					continue;
				}
				const outKey = keyResult.value;
				if (outKey === "__proto__") continue;
				const result = def.valueType._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}));
				else {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}
			}
			if (unrecognized && unrecognized.length > 0) payload.issues.push({
				code: "unrecognized_keys",
				input,
				inst,
				keys: unrecognized,
				continue: true
			});
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
});
const $ZodEnum = /*@__PURE__*/ $constructor("$ZodEnum", (inst, def) => {
	$ZodType.init(inst, def);
	const values = getEnumValues(def.entries);
	const valuesSet = new Set(values);
	inst._zod.values = valuesSet;
	defineLazyInternal(inst, "pattern", (zod) => {
		const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
		return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
	});
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (valuesSet.has(input)) return payload;
		payload.issues.push({
			code: "invalid_value",
			values,
			input,
			inst
		});
		return payload;
	};
});
const $ZodTransform = /*@__PURE__*/ $constructor("$ZodTransform", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "optional";
	globalConfig.memoizer?.guard(inst);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") throw new $ZodEncodeError(inst.constructor.name);
		const _out = def.transform(payload.value, payload);
		if (ctx.async) return (_out instanceof Promise ? _out : Promise.resolve(_out)).then((output) => {
			payload.value = output;
			return payload;
		});
		if (_out instanceof Promise) throw new $ZodAsyncError();
		payload.value = _out;
		return payload;
	};
});
function handleOptionalResult(payload, result) {
	payload.value = result.issues.length ? void 0 : result.value;
	return payload;
}
const $ZodOptional = /*@__PURE__*/ $constructor("$ZodOptional", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
	inst._zod.optout = "optional";
	defineLazyInternal(inst, "values", (zod) => {
		const values = zod.def.innerType._zod.values;
		return values ? /* @__PURE__ */ new Set([...values, void 0]) : void 0;
	});
	defineLazyInternal(inst, "pattern", (zod) => {
		const pattern = zod.def.innerType._zod.pattern;
		return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		if (payload.value === void 0) {
			if (def.innerType._zod.optin !== "defaulted") return payload;
			const result = def.innerType._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) return result.then((result) => handleOptionalResult(payload, result));
			return handleOptionalResult(payload, result);
		}
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodExactOptional = /*@__PURE__*/ $constructor("$ZodExactOptional", (inst, def) => {
	$ZodOptional.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
	inst._zod.parse = (payload, ctx) => {
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodNullable = /*@__PURE__*/ $constructor("$ZodNullable", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
	defineLazyInternal(inst, "pattern", (zod) => {
		const pattern = zod.def.innerType._zod.pattern;
		return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
	});
	defineLazyInternal(inst, "values", (zod) => {
		return zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		if (payload.value === null) return payload;
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodDefault = /*@__PURE__*/ $constructor("$ZodDefault", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "defaulted";
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		if (payload.value === void 0) {
			payload.value = def.defaultValue;
			/**
			* $ZodDefault returns the default value immediately in forward direction.
			* It doesn't pass the default value into the validator ("prefault"). There's no reason to pass the default value through validation. The validity of the default is enforced by TypeScript statically. Otherwise, it's the responsibility of the user to ensure the default is valid. In the case of pipes with divergent in/out types, you can specify the default on the `in` schema of your ZodPipe to set a "prefault" for the pipe.   */
			return payload;
		}
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then((result) => handleDefaultResult(result, def));
		return handleDefaultResult(result, def);
	};
});
function handleDefaultResult(payload, def) {
	if (payload.value === void 0) payload.value = def.defaultValue;
	return payload;
}
const $ZodPrefault = /*@__PURE__*/ $constructor("$ZodPrefault", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "defaulted";
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		if (payload.value === void 0) payload.value = def.defaultValue;
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodNonOptional = /*@__PURE__*/ $constructor("$ZodNonOptional", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => {
		const v = zod.def.innerType._zod.values;
		return v ? new Set([...v].filter((x) => x !== void 0)) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then((result) => handleNonOptionalResult(result, inst));
		return handleNonOptionalResult(result, inst);
	};
});
function handleNonOptionalResult(payload, inst) {
	if (!payload.issues.length && payload.value === void 0) payload.issues.push({
		code: "invalid_type",
		expected: "nonoptional",
		input: payload.value,
		inst
	});
	return payload;
}
function handleCatchResult(payload, result, def, ctx) {
	if (!result.issues.length) {
		payload.value = result.value;
		if (result.memo) payload.memo = true;
		return payload;
	}
	payload.value = def.catchValue({
		...result,
		value: payload.value,
		error: { issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config())) },
		input: payload.value
	});
	return payload;
}
const $ZodCatch = /*@__PURE__*/ $constructor("$ZodCatch", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		const result = def.innerType._zod.run({
			value: payload.value,
			issues: []
		}, ctx);
		if (result instanceof Promise) return result.then((result) => handleCatchResult(payload, result, def, ctx));
		return handleCatchResult(payload, result, def, ctx);
	};
});
const $ZodPipe = /*@__PURE__*/ $constructor("$ZodPipe", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
	defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
	defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") {
			const right = def.out._zod.run(payload, ctx);
			if (right instanceof Promise) return right.then((right) => handlePipeResult(right, def.in, ctx));
			return handlePipeResult(right, def.in, ctx);
		}
		const left = def.in._zod.run(payload, ctx);
		if (left instanceof Promise) return left.then((left) => handlePipeResult(left, def.out, ctx));
		return handlePipeResult(left, def.out, ctx);
	};
});
function handlePipeResult(left, next, ctx) {
	if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
		left.aborted = true;
		return left;
	}
	return next._zod.run({
		value: left.value,
		issues: left.issues
	}, ctx);
}
const $ZodReadonly = /*@__PURE__*/ $constructor("$ZodReadonly", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then(handleReadonlyResult);
		return handleReadonlyResult(result);
	};
});
function handleReadonlyResult(payload) {
	if (!payload.memo) payload.value = Object.freeze(payload.value);
	return payload;
}
const $ZodCustom = /*@__PURE__*/ $constructor("$ZodCustom", (inst, def) => {
	$ZodCheck.init(inst, def);
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, _) => {
		return payload;
	};
	inst._zod.check = (payload) => {
		const input = payload.value;
		const r = def.fn(input);
		if (r instanceof Promise) return r.then((r) => handleRefineResult(r, payload, input, inst));
		handleRefineResult(r, payload, input, inst);
	};
});
function handleRefineResult(result, payload, input, inst) {
	if (!result) {
		const _iss = {
			code: "custom",
			input,
			inst,
			path: [...inst._zod.def.path ?? []],
			continue: !inst._zod.def.abort
		};
		if (inst._zod.def.params) _iss.params = inst._zod.def.params;
		payload.issues.push(issue(_iss));
	}
}
// node_modules/zod/v4/core/memoizer.js
var $ZodCyclicError = class extends Error {
	constructor() {
		super(`Cannot parse a reference cycle that closes through a transform`);
		this.name = "ZodCyclicError";
	}
};
/** Keyed off the context object every schema in one parse call already shares. */
const STATE = "~memo";
const NO_ISSUES = [];
function isRef(value) {
	return value !== null && typeof value === "object";
}
function cloneIssues(issues) {
	return issues.map((iss) => iss.path ? {
		...iss,
		path: iss.path.slice()
	} : { ...iss });
}
const recursive = /*@__PURE__*/ new WeakMap();
/** What the walk established, in order of certainty: ordered so the strongest answer among children wins. */
const NONE = 0;
const ASSUMED = 1;
const PROVEN = 2;
/** Whether this schema's subtree contains a cycle, so one parse can re-enter it. */
function isRecursive(inst, stack, resolve) {
	const cached = recursive.get(inst);
	if (cached !== void 0) return cached ? PROVEN : NONE;
	if (stack.has(inst)) return PROVEN;
	stack.add(inst);
	let result = NONE;
	const check = (child) => {
		if (result !== PROVEN && child?._zod) {
			const answer = isRecursive(child, stack, resolve);
			if (answer > result) result = answer;
		}
	};
	const shape = (sh, spread) => {
		let answer = NONE;
		for (const key of Reflect.ownKeys(sh)) {
			const desc = Object.getOwnPropertyDescriptor(sh, key);
			if (spread && !desc.enumerable) continue;
			const child = desc.get ? ASSUMED : desc.value?._zod ? isRecursive(desc.value, stack, resolve) : NONE;
			if (child > answer) answer = child;
		}
		return answer;
	};
	const merge = (answer) => {
		if (answer > result) result = answer;
	};
	const def = inst._zod.def;
	switch (def.type) {
		case "object": {
			const raw = rawShape(def);
			merge(raw ? shape(raw, true) : ASSUMED);
			check(def.catchall);
			break;
		}
		case "array":
			check(def.element);
			break;
		case "tuple":
			for (const el of def.items) check(el);
			check(def.rest);
			break;
		case "record":
		case "map":
			check(def.keyType);
			check(def.valueType);
			break;
		case "set":
			check(def.valueType);
			break;
		case "union":
			for (const el of def.options) check(el);
			break;
		case "intersection":
			check(def.left);
			check(def.right);
			break;
		case "optional":
		case "nullable":
		case "default":
		case "prefault":
		case "catch":
		case "readonly":
		case "nonoptional":
		case "promise":
		case "success":
			check(def.innerType);
			break;
		case "pipe":
			check(def.in);
			check(def.out);
			break;
		case "function":
			check(def.input);
			check(def.output);
			break;
		case "lazy": {
			const inner = def._cachedInner ?? (resolve ? inst._zod.innerType : void 0);
			merge(inner ? isRecursive(inner, stack, false) : ASSUMED);
			break;
		}
		case "template_literal":
		case "string":
		case "number":
		case "int":
		case "boolean":
		case "bigint":
		case "symbol":
		case "undefined":
		case "null":
		case "void":
		case "never":
		case "any":
		case "unknown":
		case "date":
		case "nan":
		case "enum":
		case "literal":
		case "file":
		case "transform":
		case "custom": break;
		default: for (const key in def) {
			const desc = Object.getOwnPropertyDescriptor(def, key);
			if (!desc || desc.get) continue;
			const value = desc.value;
			if (!value || typeof value !== "object") continue;
			if (value._zod) check(value);
			else if (Array.isArray(value)) for (const el of value) check(el);
		}
	}
	stack.delete(inst);
	return settle(inst, result);
}
/** An assumed answer must not outlive the resolution that settles it, so only a certain one is cached. */
function settle(inst, answer) {
	if (answer !== ASSUMED) recursive.set(inst, answer === PROVEN);
	return answer;
}
function bucketFor(state, inst) {
	let bucket = state.buckets.get(inst);
	if (!bucket) {
		bucket = /* @__PURE__ */ new WeakMap();
		state.buckets.set(inst, bucket);
	}
	return bucket;
}
let handoff;
const open = [];
const memo = {
	alloc(_inst, payload, empty) {
		const bucket = handoff;
		if (!bucket) return empty;
		handoff = void 0;
		const entry = {
			value: empty,
			issues: null
		};
		bucket.set(payload.value, entry);
		open.push(entry);
		return empty;
	},
	guard(inst) {
		var _a;
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred.push(() => {
			const base = inst._zod.parse;
			const wrapped = (payload, ctx) => {
				if (ctx.direction !== "backward" && isBackEdge(ctx, payload.value)) throw new $ZodCyclicError();
				return base(payload, ctx);
			};
			inst._zod.parse = wrapped;
			if (inst._zod.run === base) inst._zod.run = wrapped;
		});
	},
	attach(inst) {
		var _a;
		let isRecursiveInst;
		let rechecked = false;
		let lastCtx;
		let lastBucket;
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred.push(() => {
			const base = inst._zod.parse;
			const wrapped = (payload, ctx) => {
				if (isRecursiveInst === void 0) {
					const walked = isRecursive(inst, /* @__PURE__ */ new Set(), false);
					if (walked === NONE) {
						inst._zod.parse = base;
						if (inst._zod.run === wrapped) inst._zod.run = base;
						return base(payload, ctx);
					}
					if (walked === PROVEN || rechecked) isRecursiveInst = true;
					else rechecked = true;
				}
				const input = payload.value;
				if (!isRef(input)) return base(payload, ctx);
				let state = ctx[STATE];
				if (!state) {
					state = {
						buckets: /* @__PURE__ */ new WeakMap(),
						backEdges: void 0
					};
					ctx[STATE] = state;
				}
				let bucket;
				if (lastCtx === ctx) bucket = lastBucket;
				else {
					bucket = bucketFor(state, inst);
					lastCtx = ctx;
					lastBucket = bucket;
				}
				const hit = bucket.get(input);
				if (hit) {
					payload.value = hit.value;
					if (hit.issues) {
						if (hit.issues.length) payload.issues.push(...cloneIssues(hit.issues));
					} else {
						payload.memo = true;
						state.backEdges ?? (state.backEdges = /* @__PURE__ */ new WeakSet());
						state.backEdges.add(hit.value);
					}
					return payload;
				}
				handoff = bucket;
				const depth = open.length;
				const result = base(payload, ctx);
				handoff = void 0;
				const entry = open.length > depth ? open.pop() : void 0;
				if (result instanceof Promise) return result.then((r) => {
					if (entry) entry.issues = r.issues.length ? cloneIssues(r.issues) : NO_ISSUES;
					return r;
				});
				if (entry) entry.issues = result.issues.length ? cloneIssues(result.issues) : NO_ISSUES;
				return result;
			};
			inst._zod.parse = wrapped;
			if (inst._zod.run === base) inst._zod.run = wrapped;
		});
	}
};
/** The memoizer that gives containers cycle support. `zod` installs it by default; `zod/mini` opts in with `config({ memoizer: memoizer() })`. */
function memoizer() {
	return memo;
}
/** Whether this value is a node a back-edge resolved to before it finished. */
function isBackEdge(ctx, value) {
	const backEdges = ctx[STATE]?.backEdges;
	return backEdges !== void 0 && isRef(value) && backEdges.has(value);
}
// node_modules/zod/v4/locales/en.js
const error = () => {
	const Sizable = {
		string: {
			unit: "characters",
			verb: "to have"
		},
		file: {
			unit: "bytes",
			verb: "to have"
		},
		array: {
			unit: "items",
			verb: "to have"
		},
		set: {
			unit: "items",
			verb: "to have"
		},
		map: {
			unit: "entries",
			verb: "to have"
		}
	};
	function getSizing(origin) {
		return Sizable[origin] ?? null;
	}
	const FormatDictionary = {
		regex: "input",
		email: "email address",
		url: "URL",
		emoji: "emoji",
		uuid: "UUID",
		uuidv4: "UUIDv4",
		uuidv6: "UUIDv6",
		nanoid: "nanoid",
		guid: "GUID",
		cuid: "cuid",
		cuid2: "cuid2",
		ulid: "ULID",
		xid: "XID",
		ksuid: "KSUID",
		datetime: "ISO datetime",
		date: "ISO date",
		time: "ISO time",
		duration: "ISO duration",
		ipv4: "IPv4 address",
		ipv6: "IPv6 address",
		mac: "MAC address",
		cidrv4: "IPv4 range",
		cidrv6: "IPv6 range",
		base64: "base64-encoded string",
		base64url: "base64url-encoded string",
		json_string: "JSON string",
		e164: "E.164 number",
		currency_code: "currency code",
		credit_card: "credit card number",
		iban: "IBAN",
		jwt: "JWT",
		template_literal: "input"
	};
	const TypeDictionary = { nan: "NaN" };
	function getTypeName(type, input) {
		if (type === "number" && typeof input === "number" && !Number.isFinite(input)) return String(input);
		return TypeDictionary[type] ?? type;
	}
	return (issue) => {
		switch (issue.code) {
			case "invalid_type": return `Invalid input: expected ${getTypeName(issue.expected)}, received ${getTypeName(parsedType(issue.input), issue.input)}`;
			case "invalid_value":
				if (issue.values.length === 1) return `Invalid input: expected ${stringifyPrimitive(issue.values[0])}`;
				return `Invalid option: expected one of ${joinValues(issue.values, "|")}`;
			case "too_big": {
				const adj = issue.exact ? "exactly " : issue.inclusive ? "<=" : "<";
				const sizing = getSizing(issue.origin);
				if (sizing) return `Too big: expected ${issue.origin ?? "value"} to have ${adj}${issue.maximum.toString()} ${sizing.unit ?? "elements"}`;
				return `Too big: expected ${issue.origin ?? "value"} to be ${adj}${issue.maximum.toString()}`;
			}
			case "too_small": {
				const adj = issue.exact ? "exactly " : issue.inclusive ? ">=" : ">";
				const sizing = getSizing(issue.origin);
				if (sizing) return `Too small: expected ${issue.origin} to have ${adj}${issue.minimum.toString()} ${sizing.unit}`;
				return `Too small: expected ${issue.origin} to be ${adj}${issue.minimum.toString()}`;
			}
			case "invalid_format": {
				const _issue = issue;
				if (_issue.format === "starts_with") return `Invalid string: must start with "${_issue.prefix}"`;
				if (_issue.format === "ends_with") return `Invalid string: must end with "${_issue.suffix}"`;
				if (_issue.format === "includes") return `Invalid string: must include "${_issue.includes}"`;
				if (_issue.format === "regex") return `Invalid string: must match pattern ${_issue.pattern}`;
				return `Invalid ${FormatDictionary[_issue.format] ?? issue.format}`;
			}
			case "not_multiple_of": return `Invalid number: must be a multiple of ${issue.divisor}`;
			case "unrecognized_keys": return `Unrecognized key${issue.keys.length > 1 ? "s" : ""}: ${joinValues(issue.keys, ", ")}`;
			case "invalid_key": return `Invalid key in ${issue.origin}`;
			case "invalid_union":
				if (issue.options && Array.isArray(issue.options) && issue.options.length > 0) return `Invalid discriminator value. Expected ${issue.options.map((o) => `'${o}'`).join(" | ")}`;
				if (issue.inclusive === false) return "Invalid input: more than one option matched";
				return "Invalid input";
			case "invalid_element": return `Invalid value in ${issue.origin}`;
			default: return `Invalid input`;
		}
	};
};
function en_default() {
	return { localeError: error() };
}
// node_modules/zod/v4/core/registries.js
var _a;
var $ZodRegistry = class {
	constructor() {
		this._map = /* @__PURE__ */ new WeakMap();
		this._idmap = /* @__PURE__ */ new Map();
	}
	add(schema, ..._meta) {
		const meta = _meta[0];
		this._map.set(schema, meta);
		if (meta && typeof meta === "object" && "id" in meta) this._idmap.set(meta.id, schema);
		return this;
	}
	clear() {
		this._map = /* @__PURE__ */ new WeakMap();
		this._idmap = /* @__PURE__ */ new Map();
		return this;
	}
	remove(schema) {
		const meta = this._map.get(schema);
		if (meta && typeof meta === "object" && "id" in meta) this._idmap.delete(meta.id);
		this._map.delete(schema);
		return this;
	}
	get(schema) {
		const p = schema._zod.parent;
		if (p) {
			const pm = { ...this.get(p) ?? {} };
			delete pm.id;
			const f = {
				...pm,
				...this._map.get(schema)
			};
			return Object.keys(f).length ? f : void 0;
		}
		return this._map.get(schema);
	}
	has(schema) {
		return this._map.has(schema);
	}
};
function registry() {
	return new $ZodRegistry();
}
(_a = globalThis).__zod_globalRegistry ?? (_a.__zod_globalRegistry = registry());
const globalRegistry = globalThis.__zod_globalRegistry;
// node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
	if (def.checks) def.checks = [...def.checks];
	return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
	return new Class(snapshotChecks({
		type: "string",
		...normalizeParams(params)
	}));
}
// @__NO_SIDE_EFFECTS__
function _email(Class, params) {
	return new Class({
		type: "string",
		format: "email",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _guid(Class, params) {
	return new Class({
		type: "string",
		format: "guid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		version: "v4",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		version: "v6",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		version: "v7",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _url(Class, params) {
	return new Class({
		type: "string",
		format: "url",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _emoji(Class, params) {
	return new Class({
		type: "string",
		format: "emoji",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class, params) {
	return new Class({
		type: "string",
		format: "nanoid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link _cuid2} instead.
* See https://github.com/paralleldrive/cuid.
*/
// @__NO_SIDE_EFFECTS__
function _cuid(Class, params) {
	return new Class({
		type: "string",
		format: "cuid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class, params) {
	return new Class({
		type: "string",
		format: "cuid2",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class, params) {
	return new Class({
		type: "string",
		format: "ulid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _xid(Class, params) {
	return new Class({
		type: "string",
		format: "xid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class, params) {
	return new Class({
		type: "string",
		format: "ksuid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class, params) {
	return new Class({
		type: "string",
		format: "ipv4",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class, params) {
	return new Class({
		type: "string",
		format: "ipv6",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class, params) {
	return new Class({
		type: "string",
		format: "cidrv4",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class, params) {
	return new Class({
		type: "string",
		format: "cidrv6",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _base64(Class, params) {
	return new Class({
		type: "string",
		format: "base64",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class, params) {
	return new Class({
		type: "string",
		format: "base64url",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _e164(Class, params) {
	return new Class({
		type: "string",
		format: "e164",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class, params) {
	return new Class({
		type: "string",
		format: "jwt",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class, params) {
	return new Class({
		type: "string",
		format: "datetime",
		check: "string_format",
		offset: false,
		local: false,
		precision: null,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class, params) {
	return new Class({
		type: "string",
		format: "date",
		check: "string_format",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class, params) {
	return new Class({
		type: "string",
		format: "time",
		check: "string_format",
		precision: null,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class, params) {
	return new Class({
		type: "string",
		format: "duration",
		check: "string_format",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
	return new Class(snapshotChecks({
		type: "number",
		checks: [],
		...normalizeParams(params)
	}));
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
	return new Class({
		type: "number",
		check: "number_format",
		abort: false,
		format: "safeint",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
	return new Class({ type: "unknown" });
}
// @__NO_SIDE_EFFECTS__
function _never(Class, params) {
	return new Class({
		type: "never",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
	return new $ZodCheckLessThan({
		check: "less_than",
		...normalizeParams(params),
		value,
		inclusive: false
	});
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
	return new $ZodCheckLessThan({
		check: "less_than",
		...normalizeParams(params),
		value,
		inclusive: true
	});
}
// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
	return new $ZodCheckGreaterThan({
		check: "greater_than",
		...normalizeParams(params),
		value,
		inclusive: false
	});
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
	return new $ZodCheckGreaterThan({
		check: "greater_than",
		...normalizeParams(params),
		value,
		inclusive: true
	});
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value, params) {
	return new $ZodCheckMultipleOf({
		check: "multiple_of",
		...normalizeParams(params),
		value
	});
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
	return new $ZodCheckMaxLength({
		check: "max_length",
		...normalizeParams(params),
		maximum
	});
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
	return new $ZodCheckMinLength({
		check: "min_length",
		...normalizeParams(params),
		minimum
	});
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
	return new $ZodCheckLengthEquals({
		check: "length_equals",
		...normalizeParams(params),
		length
	});
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
	return new $ZodCheckRegex({
		check: "string_format",
		format: "regex",
		...normalizeParams(params),
		pattern
	});
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
	return new $ZodCheckLowerCase({
		check: "string_format",
		format: "lowercase",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
	return new $ZodCheckUpperCase({
		check: "string_format",
		format: "uppercase",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
	return new $ZodCheckIncludes({
		check: "string_format",
		format: "includes",
		...normalizeParams(params),
		includes
	});
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
	return new $ZodCheckStartsWith({
		check: "string_format",
		format: "starts_with",
		...normalizeParams(params),
		prefix
	});
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
	return new $ZodCheckEndsWith({
		check: "string_format",
		format: "ends_with",
		...normalizeParams(params),
		suffix
	});
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
	return new $ZodCheckOverwrite({
		check: "overwrite",
		tx
	});
}
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
	return /* @__PURE__ */ _overwrite((input) => input.normalize(form));
}
// @__NO_SIDE_EFFECTS__
function _trim() {
	return /* @__PURE__ */ _overwrite((input) => input.trim());
}
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
	return /* @__PURE__ */ _overwrite((input) => input.toLowerCase());
}
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
	return /* @__PURE__ */ _overwrite((input) => input.toUpperCase());
}
// @__NO_SIDE_EFFECTS__
function _slugify() {
	return /* @__PURE__ */ _overwrite((input) => slugify(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class, element, params) {
	return new Class({
		type: "array",
		element,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
	return new Class({
		type: "custom",
		check: "custom",
		fn,
		...normalizeParams(_params)
	});
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
	const ch = /* @__PURE__ */ _check((payload) => {
		payload.addIssue = (issue$2) => {
			if (typeof issue$2 === "string") payload.issues.push(issue(issue$2, payload.value, ch._zod.def));
			else {
				const _issue = issue$2;
				if (_issue.fatal) _issue.continue = false;
				_issue.code ?? (_issue.code = "custom");
				if (!("input" in _issue)) _issue.input = payload.value;
				_issue.inst ?? (_issue.inst = ch);
				_issue.continue ?? (_issue.continue = !ch._zod.def.abort);
				payload.issues.push(issue(_issue));
			}
		};
		return fn(payload.value, payload);
	}, params);
	return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
	const ch = new $ZodCheck({
		check: "custom",
		...normalizeParams(params)
	});
	ch._zod.check = fn;
	return ch;
}
// node_modules/zod/v4/core/to-json-schema.js
function assignProps(target, ...sources) {
	for (const source of sources) for (const key of Reflect.ownKeys(source)) if (Object.prototype.propertyIsEnumerable.call(source, key)) assignProp(target, key, source[key]);
	return target;
}
function initializeContext(params) {
	let target = params?.target ?? "draft-2020-12";
	if (target === "draft-4") target = "draft-04";
	if (target === "draft-7") target = "draft-07";
	return {
		processors: params.processors ?? {},
		metadataRegistry: params?.metadata ?? globalRegistry,
		target,
		unrepresentable: params?.unrepresentable ?? "throw",
		override: params?.override ?? (() => {}),
		io: params?.io ?? "output",
		counter: 0,
		seen: /* @__PURE__ */ new Map(),
		sharedDefsExtractedFor: void 0,
		sharedEmitDoneFor: void 0,
		cycles: params?.cycles ?? "ref",
		reused: params?.reused ?? "inline",
		intersections: [],
		deferred: [],
		external: params?.external ?? void 0
	};
}
/**
* Applies the `unrepresentable` setting at a site that has no JSON Schema equivalent. Throws
* `message` unless the setting (or the handler's return value) says otherwise. Returns `true` if a
* custom JSON Schema was written into `json`, in which case the caller must not write its own.
*/
function handleUnrepresentable(schema, ctx, json, params, message) {
	const result = typeof ctx.unrepresentable === "function" ? ctx.unrepresentable({
		zodSchema: schema,
		path: params.path,
		message
	}) : ctx.unrepresentable;
	if (result === "any") return false;
	if (result === void 0 || result === "throw") throw new Error(message);
	Object.assign(json, result);
	return true;
}
function processSchema(schema, ctx, _params = {
	path: [],
	schemaPath: []
}) {
	var _a;
	const def = schema._zod.def;
	const seen = ctx.seen.get(schema);
	if (seen) {
		seen.count++;
		if (_params.schemaPath.includes(schema)) seen.cycle = _params.path;
		return seen.schema;
	}
	const result = {
		schema: {},
		count: 1,
		cycle: void 0,
		path: _params.path
	};
	ctx.seen.set(schema, result);
	ctx.sharedDefsExtractedFor = void 0;
	ctx.sharedEmitDoneFor = void 0;
	const overrideSchema = schema._zod.toJSONSchema?.();
	if (overrideSchema) result.schema = overrideSchema;
	else {
		const params = {
			..._params,
			schemaPath: [..._params.schemaPath, schema],
			path: _params.path
		};
		if (schema._zod.processJSONSchema) schema._zod.processJSONSchema(ctx, result.schema, params);
		else {
			const _json = result.schema;
			const processor = ctx.processors[def.type];
			if (!processor) throw new Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);
			processor(schema, ctx, _json, params);
		}
		const parent = schema._zod.parent;
		if (parent) {
			if (!result.ref) result.ref = parent;
			processSchema(parent, ctx, params);
			ctx.seen.get(parent).isParent = true;
		}
	}
	const meta = ctx.metadataRegistry.get(schema);
	if (meta) assignProps(result.schema, meta);
	if (ctx.io === "input" && isTransforming(schema)) {
		delete result.schema.examples;
		delete result.schema.default;
	}
	if (ctx.io === "input" && "_prefault" in result.schema) (_a = result.schema).default ?? (_a.default = result.schema._prefault);
	delete result.schema._prefault;
	return ctx.seen.get(schema).schema;
}
function encodeJSONPointerSegment(segment) {
	return segment.replace(/~/g, "~0").replace(/\//g, "~1");
}
function extractDefs(ctx, schema) {
	const root = ctx.seen.get(schema);
	if (!root) throw new Error("Unprocessed schema. This is a bug in Zod.");
	if (ctx.external && ctx.sharedDefsExtractedFor === ctx.external) return;
	const idToSchema = /* @__PURE__ */ new Map();
	for (const entry of ctx.seen.entries()) {
		const id = ctx.metadataRegistry.get(entry[0])?.id;
		if (id) {
			const existing = idToSchema.get(id);
			if (existing && existing !== entry[0]) throw new Error(`Duplicate schema id "${id}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);
			idToSchema.set(id, entry[0]);
		}
	}
	const makeURI = (entry) => {
		const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
		if (ctx.external) {
			const externalId = ctx.external.registry.get(entry[0])?.id;
			const uriGenerator = ctx.external.uri ?? ((id) => id);
			if (externalId) return { ref: uriGenerator(externalId) };
			const id = entry[1].defId ?? entry[1].schema.id ?? `schema${ctx.counter++}`;
			entry[1].defId = id;
			return {
				defId: id,
				ref: `${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id)}`
			};
		}
		const uriPrefix = `#`;
		const defUriPrefix = `${uriPrefix}/${defsSegment}/`;
		if (entry[1] === root && !entry[1].schema.id) return { ref: uriPrefix };
		const defId = entry[1].schema.id ?? `__schema${ctx.counter++}`;
		return {
			defId,
			ref: defUriPrefix + encodeJSONPointerSegment(defId)
		};
	};
	const extractToDef = (entry) => {
		if (entry[1].schema.$ref) return;
		const seen = entry[1];
		const { ref, defId } = makeURI(entry);
		seen.def = { ...seen.schema };
		if (defId) seen.defId = defId;
		const schema = seen.schema;
		for (const key in schema) delete schema[key];
		schema.$ref = ref;
	};
	if (ctx.cycles === "throw") for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (seen.cycle) throw new Error(`Cycle detected: #/${seen.cycle?.join("/")}/<root>

Set the \`cycles\` parameter to \`"ref"\` to resolve cyclical schemas with defs.`);
	}
	for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (schema === entry[0]) {
			extractToDef(entry);
			continue;
		}
		if (ctx.external) {
			const ext = ctx.external.registry.get(entry[0])?.id;
			if (schema !== entry[0] && ext) {
				extractToDef(entry);
				continue;
			}
		}
		if (ctx.metadataRegistry.get(entry[0])?.id) {
			extractToDef(entry);
			continue;
		}
		if (seen.cycle) {
			extractToDef(entry);
			continue;
		}
		if (seen.count > 1) {
			if (ctx.reused === "ref") extractToDef(entry);
		}
	}
	if (ctx.external) ctx.sharedDefsExtractedFor = ctx.external;
}
/** Rewrites `anyOf: [{type: "a"}, {type: "b"}]` to `type: ["a", "b"]`, which every JSON Schema draft treats as equivalent and most consumers render far better for the nullable case. Only branches that are a bare type assertion qualify — anything carrying a constraint, `$ref`, `const` or metadata is left alone. Runs after `flattenRef`, so a branch an override decorated or `$defs` extraction turned into a `$ref` is no longer bare and correctly stays in `anyOf`. `oneOf` is excluded: `integer` and `number` overlap, so "exactly one" and "at least one" are not the same there. OpenAPI 3.0 is excluded: its `type` must be a single string. */
function compactTypeUnion(schema) {
	const options = schema.anyOf;
	if (!Array.isArray(options) || options.length === 0 || schema.type !== void 0) return;
	const types = [];
	for (const option of options) {
		if (!option || typeof option !== "object") return;
		compactTypeUnion(option);
		const keys = Object.keys(option);
		if (keys.length !== 1 || keys[0] !== "type") return;
		const type = option.type;
		for (const member of Array.isArray(type) ? type : [type]) {
			if (typeof member !== "string") return;
			if (!types.includes(member)) types.push(member);
		}
	}
	delete schema.anyOf;
	schema.type = types.length === 1 ? types[0] : types;
}
/** Keywords `foldIntersection` knows how to combine. Anything else — `$ref`, `patternProperties`,
* an annotation like `description` — makes a member unfoldable, so a constraint this does not
* understand leaves the `allOf` alone instead of being silently dropped or misattributed. */
const FOLDABLE_KEYS = /* @__PURE__ */ new Set([
	"type",
	"properties",
	"required",
	"additionalProperties"
]);
const UNION_KEYS = ["oneOf", "anyOf"];
/** A member's constraint on a key it does not declare itself. A `catchall` states one; `false`, an absent `additionalProperties`, and the empty schema a loose object emits state nothing. */
function undeclaredConstraint(member) {
	const extra = member.additionalProperties;
	if (extra === void 0 || extra === false || typeof extra !== "object" || extra === null) return null;
	return Object.keys(extra).length ? extra : null;
}
/** Combines object members into the single object they describe together, or returns `null` if any of them carries a keyword outside {@link FOLDABLE_KEYS}. */
function foldObjects(members) {
	const objects = [];
	for (const member of members) {
		if (typeof member !== "object" || member.type !== "object") return null;
		for (const key in member) if (!FOLDABLE_KEYS.has(key)) return null;
		objects.push(member);
	}
	const properties = {};
	const required = /* @__PURE__ */ new Set();
	for (const object of objects) {
		for (const key in object.properties) {
			if (Object.prototype.hasOwnProperty.call(properties, key)) continue;
			const parts = [];
			for (const other of objects) {
				const part = other.properties?.[key] ?? undeclaredConstraint(other);
				if (part === null || part === void 0) continue;
				if (!parts.some((seen) => JSON.stringify(seen) === JSON.stringify(part))) parts.push(part);
			}
			assignProp(properties, key, parts.length === 1 ? parts[0] : foldObjects(parts) ?? { allOf: parts });
		}
		for (const key of object.required ?? []) required.add(key);
	}
	const folded = {
		type: "object",
		properties
	};
	if (required.size) folded.required = [...required];
	if (objects.every((object) => object.additionalProperties === false)) folded.additionalProperties = false;
	else {
		const constraints = [];
		for (const object of objects) {
			const constraint = undeclaredConstraint(object);
			if (constraint && !constraints.some((seen) => JSON.stringify(seen) === JSON.stringify(constraint))) constraints.push(constraint);
		}
		if (constraints.length === 1) folded.additionalProperties = constraints[0];
		else if (constraints.length > 1) folded.additionalProperties = { allOf: constraints };
	}
	return folded;
}
/** `additionalProperties` in an `allOf` member sees only that member's own `properties`, so two
* closed object members reject each other's keys and the schema validates nothing. Zod's parser
* pools the key sets instead — `handleIntersectionResults` reports a key as unrecognized only when
* *every* side rejects it — so the emitted schema has to pool them too, and folding the members
* into one object is the encoding that says so on every target.
*
* This runs from `finalize`, after `extractDefs`, which is what keeps it clear of the `$ref`
* machinery: a member extracted into `$defs` is already a `$ref` by now and declines to fold, so it
* keeps its reference and its own closedness rather than being inlined as a stale copy. */
function foldIntersection(json) {
	const allOf = json.allOf;
	if (!Array.isArray(allOf) || allOf.length < 2) return;
	for (const key of FOLDABLE_KEYS) if (key in json) return;
	const unions = allOf.filter((m) => UNION_KEYS.some((k) => Array.isArray(m[k])));
	let folded = null;
	if (!unions.length) folded = foldObjects(allOf);
	else {
		const union = unions[0];
		const keyword = UNION_KEYS.find((k) => Array.isArray(union[k]));
		if (Object.keys(union).length !== 1) return;
		const rest = allOf.filter((m) => m !== union);
		const branches = union[keyword].map((branch) => foldObjects([...rest, branch]));
		if (branches.some((b) => !b)) return;
		folded = { [keyword]: branches };
	}
	if (!folded) return;
	delete json.allOf;
	assignProps(json, folded);
}
function finalize(ctx, schema) {
	const root = ctx.seen.get(schema);
	if (!root) throw new Error("Unprocessed schema. This is a bug in Zod.");
	const flattenRef = (zodSchema) => {
		const seen = ctx.seen.get(zodSchema);
		if (seen.ref === null) return;
		const schema = seen.def ?? seen.schema;
		const _cached = { ...schema };
		const ref = seen.ref;
		seen.ref = null;
		if (ref) {
			flattenRef(ref);
			const refSeen = ctx.seen.get(ref);
			const refSchema = refSeen.schema;
			if (refSchema.$ref && (ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0")) {
				schema.allOf = schema.allOf ?? [];
				schema.allOf.push(refSchema);
			} else assignProps(schema, refSchema);
			assignProps(schema, _cached);
			if (zodSchema._zod.parent === ref) for (const key in schema) {
				if (key === "$ref" || key === "allOf") continue;
				if (!(key in _cached)) delete schema[key];
			}
			if (refSchema.$ref && refSeen.def) for (const key in schema) {
				if (key === "$ref" || key === "allOf") continue;
				if (key in refSeen.def && JSON.stringify(schema[key]) === JSON.stringify(refSeen.def[key])) delete schema[key];
			}
		}
		const parent = zodSchema._zod.parent;
		if (parent && parent !== ref) {
			flattenRef(parent);
			const parentSeen = ctx.seen.get(parent);
			if (parentSeen?.schema.$ref) {
				schema.$ref = parentSeen.schema.$ref;
				if (parentSeen.def) for (const key in schema) {
					if (key === "$ref" || key === "allOf") continue;
					if (key in parentSeen.def && JSON.stringify(schema[key]) === JSON.stringify(parentSeen.def[key])) delete schema[key];
				}
			}
		}
		ctx.override({
			zodSchema,
			jsonSchema: schema,
			path: seen.path ?? []
		});
	};
	if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
		for (const entry of [...ctx.seen.entries()].reverse()) flattenRef(entry[0]);
		if (ctx.target !== "openapi-3.0") for (const entry of ctx.seen.entries()) compactTypeUnion(entry[1].def ?? entry[1].schema);
		for (const rewrite of ctx.deferred) rewrite();
		if (ctx.intersections.length) {
			const carriers = /* @__PURE__ */ new Map();
			for (const seen of ctx.seen.values()) for (const json of [seen.schema, seen.def]) {
				const allOf = json?.allOf;
				if (!Array.isArray(allOf)) continue;
				const existing = carriers.get(allOf);
				if (existing) existing.push(json);
				else carriers.set(allOf, [json]);
			}
			for (const allOf of ctx.intersections) for (const json of carriers.get(allOf) ?? []) foldIntersection(json);
		}
	}
	const result = {};
	if (ctx.target === "draft-2020-12") result.$schema = "https://json-schema.org/draft/2020-12/schema";
	else if (ctx.target === "draft-07") result.$schema = "http://json-schema.org/draft-07/schema#";
	else if (ctx.target === "draft-04") result.$schema = "http://json-schema.org/draft-04/schema#";
	else if (ctx.target === "openapi-3.0") {}
	if (ctx.external?.uri) {
		const id = ctx.external.registry.get(schema)?.id;
		if (!id) throw new Error("Schema is missing an `id` property");
		result.$id = ctx.external.uri(id);
	}
	assignProps(result, root.defId ? root.schema : root.def ?? root.schema);
	const rootMetaId = ctx.metadataRegistry.get(schema)?.id;
	if (rootMetaId !== void 0 && result.id === rootMetaId) delete result.id;
	const defs = ctx.external?.defs ?? {};
	if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (seen.def && seen.defId) {
			if (seen.def.id === seen.defId) delete seen.def.id;
			assignProp(defs, seen.defId, seen.def);
		}
	}
	if (ctx.external) ctx.sharedEmitDoneFor = ctx.external;
	if (ctx.external) {} else if (Object.keys(defs).length > 0) {
		if (ctx.target === "draft-2020-12") result.$defs = defs;
		else result.definitions = defs;
	}
	try {
		const finalized = JSON.parse(JSON.stringify(result));
		Object.defineProperty(finalized, "~standard", {
			value: {
				...schema["~standard"],
				jsonSchema: {
					input: createStandardJSONSchemaMethod(schema, "input", ctx.processors),
					output: createStandardJSONSchemaMethod(schema, "output", ctx.processors)
				}
			},
			enumerable: false,
			writable: false
		});
		return finalized;
	} catch (_err) {
		throw new Error("Error converting schema to JSON.");
	}
}
function isTransforming(_schema, _ctx) {
	const ctx = _ctx ?? { seen: /* @__PURE__ */ new Set() };
	if (ctx.seen.has(_schema)) return false;
	ctx.seen.add(_schema);
	const def = _schema._zod.def;
	if (def.type === "transform") return true;
	if (def.type === "array") return isTransforming(def.element, ctx);
	if (def.type === "set") return isTransforming(def.valueType, ctx);
	if (def.type === "lazy") return isTransforming(def.getter(), ctx);
	if (def.type === "promise" || def.type === "optional" || def.type === "nonoptional" || def.type === "nullable" || def.type === "readonly" || def.type === "default" || def.type === "prefault" || def.type === "catch") return isTransforming(def.innerType, ctx);
	if (def.type === "intersection") return isTransforming(def.left, ctx) || isTransforming(def.right, ctx);
	if (def.type === "record" || def.type === "map") return isTransforming(def.keyType, ctx) || isTransforming(def.valueType, ctx);
	if (def.type === "pipe") {
		if (_schema._zod.traits.has("$ZodCodec")) return true;
		return isTransforming(def.in, ctx) || isTransforming(def.out, ctx);
	}
	if (def.type === "object") {
		for (const key in def.shape) if (isTransforming(def.shape[key], ctx)) return true;
		return false;
	}
	if (def.type === "union") {
		for (const option of def.options) if (isTransforming(option, ctx)) return true;
		return false;
	}
	if (def.type === "tuple") {
		for (const item of def.items) if (isTransforming(item, ctx)) return true;
		if (def.rest && isTransforming(def.rest, ctx)) return true;
		return false;
	}
	return false;
}
/**
* Creates a toJSONSchema method for a schema instance.
* This encapsulates the logic of initializing context, processing, extracting defs, and finalizing.
*/
const createToJSONSchemaMethod = (schema, processors = {}) => (params) => {
	const ctx = initializeContext({
		...params,
		processors
	});
	processSchema(schema, ctx);
	extractDefs(ctx, schema);
	return finalize(ctx, schema);
};
const createStandardJSONSchemaMethod = (schema, io, processors = {}) => (params) => {
	const { libraryOptions, target } = params ?? {};
	const ctx = initializeContext({
		...libraryOptions ?? {},
		target,
		io,
		processors
	});
	processSchema(schema, ctx);
	extractDefs(ctx, schema);
	return finalize(ctx, schema);
};
// node_modules/zod/v4/core/json-schema-processors.js
const narrowMin = (agg, key, value) => {
	if (agg[key] === void 0 || value > agg[key]) agg[key] = value;
};
const narrowMax = (agg, key, value) => {
	if (agg[key] === void 0 || value < agg[key]) agg[key] = value;
};
const narrowBoth = (agg, value) => {
	narrowMin(agg, "minimum", value);
	narrowMax(agg, "maximum", value);
};
const addDivisor = (agg, value) => {
	agg.multipleOf ?? (agg.multipleOf = []);
	if (!agg.multipleOf.includes(value)) agg.multipleOf.push(value);
};
const addPattern = (agg, pattern) => {
	agg.patterns ?? (agg.patterns = /* @__PURE__ */ new Set());
	agg.patterns.add(pattern);
};
const intersectMime = (agg, mime) => {
	agg.mime = agg.mime ? agg.mime.filter((m) => mime.includes(m)) : [...mime];
};
const setFormat = (agg, format) => {
	agg.format = format;
	if (format.includes("int")) agg.isInt = true;
};
const minContributor = (agg, def) => narrowMin(agg, "minimum", def.minimum);
const maxContributor = (agg, def) => narrowMax(agg, "maximum", def.maximum);
const formatContributor = (ranges) => (agg, def) => {
	setFormat(agg, def.format);
	const [minimum, maximum] = ranges[def.format];
	narrowMin(agg, "minimum", minimum);
	narrowMax(agg, "maximum", maximum);
};
const contributors = {
	greater_than: (agg, def) => narrowMin(agg, def.inclusive ? "minimum" : "exclusiveMinimum", def.value),
	less_than: (agg, def) => narrowMax(agg, def.inclusive ? "maximum" : "exclusiveMaximum", def.value),
	multiple_of: (agg, def) => addDivisor(agg, def.value),
	number_format: formatContributor(NUMBER_FORMAT_RANGES),
	bigint_format: formatContributor(BIGINT_FORMAT_RANGES),
	min_length: minContributor,
	max_length: maxContributor,
	length_equals: (agg, def) => narrowBoth(agg, def.length),
	min_size: minContributor,
	max_size: maxContributor,
	size_equals: (agg, def) => narrowBoth(agg, def.size),
	string_format: (agg, def) => {
		setFormat(agg, def.format);
		if (def.pattern) addPattern(agg, def.pattern);
		if (def.format === "base64" || def.format === "base64url") agg.contentEncoding = def.format;
		if (def.local || def.precision === -1) agg.laxFormat = true;
	},
	mime_type: (agg, def) => intersectMime(agg, def.mime)
};
function aggregateChecks(schema) {
	const agg = {};
	const def = schema._zod.def;
	const list = schema._zod.traits.has("$ZodCheck") ? [schema, ...def.checks ?? []] : def.checks ?? [];
	for (const ch of list) contributors[ch._zod.def.check]?.(agg, ch._zod.def);
	const bag = schema._zod.bag;
	if (bag.minimum !== void 0) narrowMin(agg, "minimum", bag.minimum);
	if (bag.exclusiveMinimum !== void 0) narrowMin(agg, "exclusiveMinimum", bag.exclusiveMinimum);
	if (bag.maximum !== void 0) narrowMax(agg, "maximum", bag.maximum);
	if (bag.exclusiveMaximum !== void 0) narrowMax(agg, "exclusiveMaximum", bag.exclusiveMaximum);
	if (bag.multipleOf !== void 0) addDivisor(agg, bag.multipleOf);
	if (bag.format !== void 0) {
		agg.format ?? (agg.format = bag.format);
		if (bag.format.includes("int")) agg.isInt = true;
	}
	if (bag.mime) intersectMime(agg, bag.mime);
	for (const pattern of bag.patterns ?? []) addPattern(agg, pattern);
	return agg;
}
const formatMap = {
	guid: "uuid",
	url: "uri",
	datetime: "date-time",
	json_string: "json-string",
	regex: ""
};
const exactPatterns = /* @__PURE__ */ new Map([[base64Charset, base64], [base64urlCharset, base64url]]);
const exactPattern = (p) => exactPatterns.get(p) ?? p;
const stringProcessor = (schema, ctx, _json, _params) => {
	const json = _json;
	json.type = "string";
	const { minimum, maximum, format, patterns, contentEncoding, laxFormat } = aggregateChecks(schema);
	if (typeof minimum === "number") json.minLength = minimum;
	if (typeof maximum === "number") json.maxLength = maximum;
	if (format) {
		json.format = formatMap[format] ?? format;
		if (json.format === "") delete json.format;
		if (format === "time" || laxFormat) delete json.format;
	}
	if (contentEncoding) json.contentEncoding = contentEncoding;
	if (patterns && patterns.size > 0) {
		const patternList = [...patterns].map(exactPattern);
		if (patternList.length === 1) json.pattern = patternList[0].source;
		else if (patternList.length > 1) json.allOf = [...patternList.map((regex) => ({
			...ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0" ? { type: "string" } : {},
			pattern: regex.source
		}))];
	}
};
const numberProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const { minimum, maximum, multipleOf, exclusiveMaximum, exclusiveMinimum, isInt } = aggregateChecks(schema);
	json.type = isInt ? "integer" : "number";
	const exMin = typeof exclusiveMinimum === "number" && exclusiveMinimum >= (minimum ?? Number.NEGATIVE_INFINITY);
	const exMax = typeof exclusiveMaximum === "number" && exclusiveMaximum <= (maximum ?? Number.POSITIVE_INFINITY);
	const legacy = ctx.target === "draft-04" || ctx.target === "openapi-3.0";
	if (exMin) {
		if (legacy) {
			json.minimum = exclusiveMinimum;
			json.exclusiveMinimum = true;
		} else json.exclusiveMinimum = exclusiveMinimum;
	} else if (typeof minimum === "number") json.minimum = minimum;
	if (exMax) {
		if (legacy) {
			json.maximum = exclusiveMaximum;
			json.exclusiveMaximum = true;
		} else json.exclusiveMaximum = exclusiveMaximum;
	} else if (typeof maximum === "number") json.maximum = maximum;
	if (multipleOf) {
		const divisors = /* @__PURE__ */ new Set();
		for (const divisor of multipleOf) if (Number.isFinite(divisor) && divisor !== 0) divisors.add(Math.abs(divisor));
		else handleUnrepresentable(schema, ctx, json, params, `A multipleOf divisor of ${divisor} cannot be represented in JSON Schema`);
		const [first, ...rest] = divisors;
		if (first !== void 0) json.multipleOf = first;
		if (rest.length) json.allOf = [...json.allOf ?? [], ...rest.map((m) => ({ multipleOf: m }))];
	}
};
const neverProcessor = (_schema, _ctx, json, _params) => {
	json.not = {};
};
const enumProcessor = (schema, _ctx, json, _params) => {
	const def = schema._zod.def;
	const values = getEnumValues(def.entries);
	if (values.length === 0) {
		json.not = {};
		return;
	}
	if (values.every((v) => typeof v === "number")) json.type = "number";
	if (values.every((v) => typeof v === "string")) json.type = "string";
	json.enum = values;
};
const customProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Custom types cannot be represented in JSON Schema");
};
const transformProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Transforms cannot be represented in JSON Schema");
};
const arrayProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	const { minimum, maximum } = aggregateChecks(schema);
	if (typeof minimum === "number") json.minItems = minimum;
	if (typeof maximum === "number") json.maxItems = maximum;
	json.type = "array";
	json.items = processSchema(def.element, ctx, {
		...params,
		path: [...params.path, "items"]
	});
};
function inputOptin(schema) {
	const def = schema._zod.def;
	if (def.type === "pipe" && def.in._zod.traits.has("$ZodTransform")) return inputOptin(def.out);
	if (def.type === "catch") return inputOptin(def.innerType);
	return schema._zod.optin;
}
const objectProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	const shape = def.shape;
	if (Object.getOwnPropertySymbols(shape).length && handleUnrepresentable(schema, ctx, json, params, "Symbol keys cannot be represented in JSON Schema")) return;
	json.type = "object";
	json.properties = {};
	for (const key in shape) assignProp(json.properties, key, processSchema(shape[key], ctx, {
		...params,
		path: [
			...params.path,
			"properties",
			key
		]
	}));
	const requiredKeys = [];
	for (const key of Object.keys(shape)) {
		const field = def.shape[key];
		if (ctx.io === "input" ? inputOptin(field) === void 0 : field._zod.optout === void 0) requiredKeys.push(key);
	}
	if (requiredKeys.length > 0) json.required = requiredKeys;
	if (def.catchall?._zod.def.type === "never") json.additionalProperties = false;
	else if (!def.catchall) {
		if (ctx.io === "output") json.additionalProperties = false;
	} else if (def.catchall) json.additionalProperties = processSchema(def.catchall, ctx, {
		...params,
		path: [...params.path, "additionalProperties"]
	});
};
const unionProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	const isExclusive = def.inclusive === false;
	const options = def.options.map((x, i) => processSchema(x, ctx, {
		...params,
		path: [
			...params.path,
			isExclusive ? "oneOf" : "anyOf",
			i
		]
	}));
	if (isExclusive) json.oneOf = options;
	else json.anyOf = options;
};
const intersectionProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	const a = processSchema(def.left, ctx, {
		...params,
		path: [
			...params.path,
			"allOf",
			0
		]
	});
	const b = processSchema(def.right, ctx, {
		...params,
		path: [
			...params.path,
			"allOf",
			1
		]
	});
	const isSimpleIntersection = (val) => "allOf" in val && Object.keys(val).length === 1;
	const allOf = [...isSimpleIntersection(a) ? a.allOf : [a], ...isSimpleIntersection(b) ? b.allOf : [b]];
	json.allOf = allOf;
	ctx.intersections.push(allOf);
};
/** JSON object keys are always strings, so a numeric record key schema is re-expressed over the
* numeric-string form the record parser matches. Deferred to `finalize`, after the flatten: a key
* behind a wrapper only carries its own `type` before then, and a union key only has its branches.
*
* A numeric bound cannot apply to a property name, so `minimum` and its siblings are dropped rather
* than carried over: keeping them beside `type: "string"` reproduces the match-nothing schema this
* exists to fix. A key that carries one therefore emits wider than the record parses — `z.record(z.number().min(5), V)`
* accepts `"3"` — which is the deliberate trade, since throwing on it would reject an ordinary schema
* outright. */
function stringifyKeyNames(bySchema, json, visited) {
	if (json.$ref) {
		if (visited.has(json)) return json;
		visited.add(json);
		const def = bySchema.get(json)?.def;
		if (!def) return json;
		const inlined = stringifyKeyNames(bySchema, def, visited);
		return inlined === def ? json : inlined;
	}
	for (const keyword of ["anyOf", "oneOf"]) {
		const branches = json[keyword];
		if (!Array.isArray(branches)) continue;
		const mapped = branches.map((branch) => stringifyKeyNames(bySchema, branch, visited));
		if (mapped.some((branch, i) => branch !== branches[i])) json = {
			...json,
			[keyword]: mapped
		};
	}
	const types = Array.isArray(json.type) ? json.type : [json.type];
	const numericType = !types.includes("string") && types.some((t) => t === "number" || t === "integer");
	const values = json.enum ?? (json.const !== void 0 ? [json.const] : void 0);
	if (!numericType && !values?.some((v) => typeof v === "number")) return json;
	const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format, id, ...rest } = json;
	if (rest.enum) rest.enum = rest.enum.map((v) => typeof v === "number" ? String(v) : v);
	else if (typeof rest.const === "number") rest.const = String(rest.const);
	if (!numericType) return rest;
	rest.type = "string";
	if (!values) rest.pattern = (types.includes("number") ? number$1 : integer).source;
	return rest;
}
/** Every record of one conversion, so the carriers are found in a single pass rather than once per record. */
const pendingRecords = /* @__PURE__ */ new WeakMap();
function rewriteKeyNames(ctx) {
	const bySchema = /* @__PURE__ */ new Map();
	for (const entry of ctx.seen.values()) if (entry.def && !bySchema.has(entry.schema)) bySchema.set(entry.schema, entry);
	const rewrites = /* @__PURE__ */ new Map();
	for (const record of pendingRecords.get(ctx) ?? []) {
		const seen = ctx.seen.get(record);
		const names = (seen?.def ?? seen?.schema)?.propertyNames;
		if (!names || names === true || rewrites.has(names)) continue;
		const rewritten = stringifyKeyNames(bySchema, names, /* @__PURE__ */ new Set());
		if (rewritten !== names) rewrites.set(names, rewritten);
	}
	if (!rewrites.size) return;
	for (const entry of ctx.seen.values()) for (const carrier of [entry.schema, entry.def]) {
		const rewritten = carrier && rewrites.get(carrier.propertyNames);
		if (rewritten) carrier.propertyNames = rewritten;
	}
}
const recordProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	json.type = "object";
	const keyType = def.keyType;
	const patterns = aggregateChecks(keyType).patterns;
	if (def.mode === "loose" && patterns && patterns.size > 0) {
		const valueSchema = processSchema(def.valueType, ctx, {
			...params,
			path: [
				...params.path,
				"patternProperties",
				"*"
			]
		});
		json.patternProperties = {};
		for (const pattern of patterns) assignProp(json.patternProperties, exactPattern(pattern).source, valueSchema);
	} else {
		if (ctx.target === "draft-07" || ctx.target === "draft-2020-12") {
			json.propertyNames = processSchema(def.keyType, ctx, {
				...params,
				path: [...params.path, "propertyNames"]
			});
			let pending = pendingRecords.get(ctx);
			if (!pending) {
				pending = [];
				pendingRecords.set(ctx, pending);
				ctx.deferred.push(() => rewriteKeyNames(ctx));
			}
			pending.push(schema);
		}
		json.additionalProperties = processSchema(def.valueType, ctx, {
			...params,
			path: [...params.path, "additionalProperties"]
		});
	}
	const keyValues = keyType._zod.values;
	const omittableOnInput = ctx.io === "input" && inputOptin(def.valueType) !== void 0;
	if (keyValues && !def.partial && !omittableOnInput) {
		const validKeyValues = [...keyValues].filter((v) => typeof v === "string" || typeof v === "number");
		if (validKeyValues.length > 0) json.required = validKeyValues.map(String);
	}
};
const nullableProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	const inner = processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	if (ctx.target === "openapi-3.0") {
		seen.ref = def.innerType;
		json.nullable = true;
	} else json.anyOf = [inner, { type: "null" }];
};
const nonoptionalProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
};
/** Round-trips a default value through JSON so the emitted schema is guaranteed to be valid JSON.
* A BigInt has no reliable encoding, so it goes through `unrepresentable` like any other
* unrepresentable value. Returns a sentinel when the caller must not write a default of its own. */
const UNREPRESENTABLE_DEFAULT = Symbol();
function serializeDefaultValue(value, schema, ctx, json, params) {
	let unrepresentable = false;
	const serialized = JSON.stringify(value, (_, val) => {
		if (typeof val !== "bigint") return val;
		unrepresentable = true;
		return null;
	});
	if (!unrepresentable) return JSON.parse(serialized);
	handleUnrepresentable(schema, ctx, json, params, "BigInt defaults cannot be represented in JSON Schema");
	return UNREPRESENTABLE_DEFAULT;
}
const defaultProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
	if (value !== UNREPRESENTABLE_DEFAULT) json.default = value;
};
const prefaultProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	if (ctx.io !== "input") return;
	const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
	if (value !== UNREPRESENTABLE_DEFAULT) json._prefault = value;
};
const catchProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	let catchValue;
	try {
		catchValue = def.catchValue(void 0);
	} catch {
		handleUnrepresentable(schema, ctx, json, params, "Dynamic catch values are not supported in JSON Schema");
		return;
	}
	json.default = catchValue;
};
const pipeProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	const inIsTransform = def.in._zod.traits.has("$ZodTransform");
	const innerType = ctx.io === "input" ? inIsTransform ? def.out : def.in : def.out;
	processSchema(innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = innerType;
};
const readonlyProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	json.readOnly = true;
};
const optionalProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
};
// node_modules/zod/v4/classic/errors.js
const _installedErrorProtos = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
function _lazyMethod(proto, key, make) {
	Object.defineProperty(proto, key, {
		configurable: true,
		enumerable: false,
		get() {
			const value = make(this);
			Object.defineProperty(this, key, {
				value,
				configurable: true,
				writable: true
			});
			return value;
		},
		set(value) {
			Object.defineProperty(this, key, {
				value,
				configurable: true,
				writable: true
			});
		}
	});
}
const initializer = (inst, issues) => {
	$ZodError.init(inst, issues);
	inst.name = "ZodError";
	const proto = Object.getPrototypeOf(inst);
	if (_installedErrorProtos.has(proto)) return;
	_installedErrorProtos.add(proto);
	_lazyMethod(proto, "format", (self) => (mapper) => formatError(self, mapper));
	_lazyMethod(proto, "flatten", (self) => (mapper) => flattenError(self, mapper));
	_lazyMethod(proto, "addIssue", (self) => (issue) => {
		self.issues.push(issue);
		self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
	});
	_lazyMethod(proto, "addIssues", (self) => (issues) => {
		self.issues.push(...issues);
		self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
	});
	Object.defineProperty(proto, "isEmpty", {
		configurable: true,
		enumerable: false,
		get() {
			return this.issues.length === 0;
		}
	});
};
const ZodRealError = /*@__PURE__*/ $constructor("ZodError", initializer, void 0, { Parent: Error });
// node_modules/zod/v4/classic/parse.js
const parse = /* @__PURE__ */ _parse(ZodRealError);
const parseAsync = /* @__PURE__ */ _parseAsync(ZodRealError);
const safeParse = /* @__PURE__ */ _safeParse(ZodRealError);
const safeParseAsync = /* @__PURE__ */ _safeParseAsync(ZodRealError);
const encode = /* @__PURE__ */ _encode(ZodRealError);
const decode = /* @__PURE__ */ _decode(ZodRealError);
const encodeAsync = /* @__PURE__ */ _encodeAsync(ZodRealError);
const decodeAsync = /* @__PURE__ */ _decodeAsync(ZodRealError);
const safeEncode = /* @__PURE__ */ _safeEncode(ZodRealError);
const safeDecode = /* @__PURE__ */ _safeDecode(ZodRealError);
const safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync(ZodRealError);
const safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync(ZodRealError);
// node_modules/zod/v4/classic/schemas.js
function _ensureDefaultLocale() {
	if (!globalConfig.localeError) config(en_default());
}
function _ensureDefaultMemoizer() {
	if (!globalConfig.memoizer) config({ memoizer: memoizer() });
}
const ZodType = /*@__PURE__*/ $constructor("ZodType", (inst, def) => {
	_ensureDefaultLocale();
	$ZodType.init(inst, def);
	inst.def = def;
	inst.type = def.type;
	return inst;
}, {
	check(...chks) {
		const def = this.def;
		return this.clone(mergeDefs(def, { checks: [...def.checks ?? [], ...chks.map((ch) => typeof ch === "function" ? { _zod: {
			check: ch,
			def: { check: "custom" },
			onattach: []
		} } : ch)] }), { parent: true });
	},
	with(...chks) {
		return this.check(...chks);
	},
	clone(def, params) {
		return clone(this, def, params);
	},
	brand() {
		return this;
	},
	register(reg, meta) {
		reg.add(this, meta);
		return this;
	},
	refine(check, params) {
		return this.check(refine(check, params));
	},
	superRefine(refinement, params) {
		return this.check(superRefine(refinement, params));
	},
	overwrite(fn) {
		return this.check(/* @__PURE__ */ _overwrite(fn));
	},
	optional() {
		return optional(this);
	},
	exactOptional() {
		return exactOptional(this);
	},
	nullable() {
		return nullable(this);
	},
	nullish() {
		return optional(nullable(this));
	},
	nonoptional(params) {
		return nonoptional(this, params);
	},
	array() {
		return array(this);
	},
	or(arg) {
		return union([this, arg]);
	},
	and(arg) {
		return intersection(this, arg);
	},
	transform(tx) {
		return pipe(this, transform(tx));
	},
	default(d) {
		return _default(this, d);
	},
	prefault(d) {
		return prefault(this, d);
	},
	catch(params) {
		return _catch(this, params);
	},
	pipe(target) {
		return pipe(this, target);
	},
	readonly() {
		return readonly(this);
	},
	describe(description) {
		const cl = this.clone();
		globalRegistry.add(cl, { description });
		return cl;
	},
	meta(...args) {
		if (args.length === 0) return globalRegistry.get(this);
		const cl = this.clone();
		globalRegistry.add(cl, args[0]);
		return cl;
	},
	isOptional() {
		return this.safeParse(void 0).success;
	},
	isNullable() {
		return this.safeParse(null).success;
	},
	apply(fn, ...args) {
		return args.length === 0 ? fn(this) : fn(this, ...args);
	},
	get "~standard"() {
		return hide(this, "~standard", {
			...standardProps(this),
			jsonSchema: {
				input: createStandardJSONSchemaMethod(this, "input"),
				output: createStandardJSONSchemaMethod(this, "output")
			}
		});
	},
	set "~standard"(value) {
		own(this, "~standard", value);
	},
	parse: function _parse(data, params) {
		return parse(this, data, params, { callee: _parse });
	},
	parseAsync: async function _parseAsync(data, params) {
		return await parseAsync(this, data, params, { callee: _parseAsync });
	},
	safeParse(data, params) {
		return safeParse(this, data, params);
	},
	async safeParseAsync(data, params) {
		return safeParseAsync(this, data, params);
	},
	get spa() {
		return this?.safeParseAsync;
	},
	set spa(value) {
		own(this, "spa", value);
	},
	validate(data, params) {
		return validate(this, data, params);
	},
	validateAsync(data, params) {
		return validateAsync$1(this, data, params);
	},
	encode: function _encode(data, params) {
		return encode(this, data, params, { callee: _encode });
	},
	decode: function _decode(data, params) {
		return decode(this, data, params, { callee: _decode });
	},
	encodeAsync: async function _encodeAsync(data, params) {
		return await encodeAsync(this, data, params, { callee: _encodeAsync });
	},
	decodeAsync: async function _decodeAsync(data, params) {
		return await decodeAsync(this, data, params, { callee: _decodeAsync });
	},
	safeEncode(data, params) {
		return safeEncode(this, data, params);
	},
	safeDecode(data, params) {
		return safeDecode(this, data, params);
	},
	async safeEncodeAsync(data, params) {
		return safeEncodeAsync(this, data, params);
	},
	async safeDecodeAsync(data, params) {
		return safeDecodeAsync(this, data, params);
	},
	toJSONSchema(params) {
		return createToJSONSchemaMethod(this, {})(params);
	},
	get description() {
		return globalRegistry.get(this)?.description;
	},
	get _def() {
		return this._zod.def;
	}
});
/** @internal */
const _ZodString = /*@__PURE__*/ $constructor("_ZodString", (inst, def) => {
	$ZodString.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => stringProcessor(inst, ctx, json, params);
}, /*@__PURE__*/ derived({
	format: (inst) => aggregateChecks(inst).format ?? null,
	minLength: (inst) => aggregateChecks(inst).minimum ?? null,
	maxLength: (inst) => aggregateChecks(inst).maximum ?? null
}, {
	regex(...args) {
		return this.check(/* @__PURE__ */ _regex(...args));
	},
	includes(...args) {
		return this.check(/* @__PURE__ */ _includes(...args));
	},
	startsWith(...args) {
		return this.check(/* @__PURE__ */ _startsWith(...args));
	},
	endsWith(...args) {
		return this.check(/* @__PURE__ */ _endsWith(...args));
	},
	min(...args) {
		return this.check(/* @__PURE__ */ _minLength(...args));
	},
	max(...args) {
		return this.check(/* @__PURE__ */ _maxLength(...args));
	},
	length(...args) {
		return this.check(/* @__PURE__ */ _length(...args));
	},
	nonempty(...args) {
		return this.check(/* @__PURE__ */ _minLength(1, ...args));
	},
	lowercase(params) {
		return this.check(/* @__PURE__ */ _lowercase(params));
	},
	uppercase(params) {
		return this.check(/* @__PURE__ */ _uppercase(params));
	},
	trim() {
		return this.check(/* @__PURE__ */ _trim());
	},
	normalize(...args) {
		return this.check(/* @__PURE__ */ _normalize(...args));
	},
	toLowerCase() {
		return this.check(/* @__PURE__ */ _toLowerCase());
	},
	toUpperCase() {
		return this.check(/* @__PURE__ */ _toUpperCase());
	},
	slugify() {
		return this.check(/* @__PURE__ */ _slugify());
	}
}));
const ZodString = /*@__PURE__*/ $constructor("ZodString", (inst, def) => {
	$ZodString.init(inst, def);
	_ZodString.init(inst, def);
}, {
	email(params) {
		return this.check(/* @__PURE__ */ _email(ZodEmail, params));
	},
	url(params) {
		return this.check(/* @__PURE__ */ _url(ZodURL, params));
	},
	jwt(params) {
		return this.check(/* @__PURE__ */ _jwt(ZodJWT, params));
	},
	emoji(params) {
		return this.check(/* @__PURE__ */ _emoji(ZodEmoji, params));
	},
	guid(params) {
		return this.check(/* @__PURE__ */ _guid(ZodGUID, params));
	},
	uuid(params) {
		return this.check(/* @__PURE__ */ _uuid(ZodUUID, params));
	},
	uuidv4(params) {
		return this.check(/* @__PURE__ */ _uuidv4(ZodUUID, params));
	},
	uuidv6(params) {
		return this.check(/* @__PURE__ */ _uuidv6(ZodUUID, params));
	},
	uuidv7(params) {
		return this.check(/* @__PURE__ */ _uuidv7(ZodUUID, params));
	},
	nanoid(params) {
		return this.check(/* @__PURE__ */ _nanoid(ZodNanoID, params));
	},
	cuid(params) {
		return this.check(/* @__PURE__ */ _cuid(ZodCUID, params));
	},
	cuid2(params) {
		return this.check(/* @__PURE__ */ _cuid2(ZodCUID2, params));
	},
	ulid(params) {
		return this.check(/* @__PURE__ */ _ulid(ZodULID, params));
	},
	base64(params) {
		return this.check(/* @__PURE__ */ _base64(ZodBase64, params));
	},
	base64url(params) {
		return this.check(/* @__PURE__ */ _base64url(ZodBase64URL, params));
	},
	xid(params) {
		return this.check(/* @__PURE__ */ _xid(ZodXID, params));
	},
	ksuid(params) {
		return this.check(/* @__PURE__ */ _ksuid(ZodKSUID, params));
	},
	ipv4(params) {
		return this.check(/* @__PURE__ */ _ipv4(ZodIPv4, params));
	},
	ipv6(params) {
		return this.check(/* @__PURE__ */ _ipv6(ZodIPv6, params));
	},
	cidrv4(params) {
		return this.check(/* @__PURE__ */ _cidrv4(ZodCIDRv4, params));
	},
	cidrv6(params) {
		return this.check(/* @__PURE__ */ _cidrv6(ZodCIDRv6, params));
	},
	e164(params) {
		return this.check(/* @__PURE__ */ _e164(ZodE164, params));
	},
	datetime(params) {
		return this.check(/* @__PURE__ */ _isoDateTime(ZodISODateTime, params));
	},
	date(params) {
		return this.check(/* @__PURE__ */ _isoDate(ZodISODate, params));
	},
	time(params) {
		return this.check(/* @__PURE__ */ _isoTime(ZodISOTime, params));
	},
	duration(params) {
		return this.check(/* @__PURE__ */ _isoDuration(ZodISODuration, params));
	}
});
function string(params) {
	return /* @__PURE__ */ _string(ZodString, params);
}
const ZodStringFormat = /*@__PURE__*/ $constructor("ZodStringFormat", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	_ZodString.init(inst, def);
});
const ZodISODateTime = /*@__PURE__*/ $constructor("ZodISODateTime", (inst, def) => {
	$ZodISODateTime.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodISODate = /*@__PURE__*/ $constructor("ZodISODate", (inst, def) => {
	$ZodISODate.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodISOTime = /*@__PURE__*/ $constructor("ZodISOTime", (inst, def) => {
	$ZodISOTime.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodISODuration = /*@__PURE__*/ $constructor("ZodISODuration", (inst, def) => {
	$ZodISODuration.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodEmail = /*@__PURE__*/ $constructor("ZodEmail", (inst, def) => {
	$ZodEmail.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodGUID = /*@__PURE__*/ $constructor("ZodGUID", (inst, def) => {
	$ZodGUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodUUID = /*@__PURE__*/ $constructor("ZodUUID", (inst, def) => {
	$ZodUUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodURL = /*@__PURE__*/ $constructor("ZodURL", (inst, def) => {
	$ZodURL.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodEmoji = /*@__PURE__*/ $constructor("ZodEmoji", (inst, def) => {
	$ZodEmoji.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodNanoID = /*@__PURE__*/ $constructor("ZodNanoID", (inst, def) => {
	$ZodNanoID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link ZodCUID2} instead.
* See https://github.com/paralleldrive/cuid.
*/
const ZodCUID = /*@__PURE__*/ $constructor("ZodCUID", (inst, def) => {
	$ZodCUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodCUID2 = /*@__PURE__*/ $constructor("ZodCUID2", (inst, def) => {
	$ZodCUID2.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodULID = /*@__PURE__*/ $constructor("ZodULID", (inst, def) => {
	$ZodULID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodXID = /*@__PURE__*/ $constructor("ZodXID", (inst, def) => {
	$ZodXID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodKSUID = /*@__PURE__*/ $constructor("ZodKSUID", (inst, def) => {
	$ZodKSUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodIPv4 = /*@__PURE__*/ $constructor("ZodIPv4", (inst, def) => {
	$ZodIPv4.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodIPv6 = /*@__PURE__*/ $constructor("ZodIPv6", (inst, def) => {
	$ZodIPv6.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodCIDRv4 = /*@__PURE__*/ $constructor("ZodCIDRv4", (inst, def) => {
	$ZodCIDRv4.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodCIDRv6 = /*@__PURE__*/ $constructor("ZodCIDRv6", (inst, def) => {
	$ZodCIDRv6.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodBase64 = /*@__PURE__*/ $constructor("ZodBase64", (inst, def) => {
	$ZodBase64.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodBase64URL = /*@__PURE__*/ $constructor("ZodBase64URL", (inst, def) => {
	$ZodBase64URL.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodE164 = /*@__PURE__*/ $constructor("ZodE164", (inst, def) => {
	$ZodE164.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodJWT = /*@__PURE__*/ $constructor("ZodJWT", (inst, def) => {
	$ZodJWT.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodNumber = /*@__PURE__*/ $constructor("ZodNumber", (inst, def) => {
	$ZodNumber.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => numberProcessor(inst, ctx, json, params);
	inst.isFinite = true;
}, /*@__PURE__*/ derived({
	minValue: (inst) => {
		const { minimum, exclusiveMinimum } = aggregateChecks(inst);
		return Math.max(minimum ?? Number.NEGATIVE_INFINITY, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
	},
	maxValue: (inst) => {
		const { maximum, exclusiveMaximum } = aggregateChecks(inst);
		return Math.min(maximum ?? Number.POSITIVE_INFINITY, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
	},
	isInt: (inst) => {
		const { isInt, multipleOf } = aggregateChecks(inst);
		return !!isInt || !!multipleOf?.some(Number.isSafeInteger);
	},
	format: (inst) => aggregateChecks(inst).format ?? null
}, {
	gt(value, params) {
		return this.check(/* @__PURE__ */ _gt(value, params));
	},
	gte(value, params) {
		return this.check(/* @__PURE__ */ _gte(value, params));
	},
	min(value, params) {
		return this.check(/* @__PURE__ */ _gte(value, params));
	},
	lt(value, params) {
		return this.check(/* @__PURE__ */ _lt(value, params));
	},
	lte(value, params) {
		return this.check(/* @__PURE__ */ _lte(value, params));
	},
	max(value, params) {
		return this.check(/* @__PURE__ */ _lte(value, params));
	},
	int(params) {
		return this.check(int(params));
	},
	safe(params) {
		return this.check(int(params));
	},
	positive(params) {
		return this.check(/* @__PURE__ */ _gt(0, params));
	},
	nonnegative(params) {
		return this.check(/* @__PURE__ */ _gte(0, params));
	},
	negative(params) {
		return this.check(/* @__PURE__ */ _lt(0, params));
	},
	nonpositive(params) {
		return this.check(/* @__PURE__ */ _lte(0, params));
	},
	multipleOf(value, params) {
		return this.check(/* @__PURE__ */ _multipleOf(value, params));
	},
	step(value, params) {
		return this.check(/* @__PURE__ */ _multipleOf(value, params));
	},
	finite() {
		return this;
	}
}));
function number(params) {
	return /* @__PURE__ */ _number(ZodNumber, params);
}
const ZodNumberFormat = /*@__PURE__*/ $constructor("ZodNumberFormat", (inst, def) => {
	$ZodNumberFormat.init(inst, def);
	ZodNumber.init(inst, def);
});
function int(params) {
	return /* @__PURE__ */ _int(ZodNumberFormat, params);
}
const ZodUnknown = /*@__PURE__*/ $constructor("ZodUnknown", (inst, def) => {
	$ZodUnknown.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => void 0;
});
function unknown() {
	return /* @__PURE__ */ _unknown(ZodUnknown);
}
const ZodNever = /*@__PURE__*/ $constructor("ZodNever", (inst, def) => {
	$ZodNever.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => neverProcessor(inst, ctx, json, params);
});
function never(params) {
	return /* @__PURE__ */ _never(ZodNever, params);
}
const ZodArray = /*@__PURE__*/ $constructor("ZodArray", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodArray.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => arrayProcessor(inst, ctx, json, params);
	inst.element = def.element;
}, {
	min(n, params) {
		return this.check(/* @__PURE__ */ _minLength(n, params));
	},
	nonempty(params) {
		return this.check(/* @__PURE__ */ _minLength(1, params));
	},
	max(n, params) {
		return this.check(/* @__PURE__ */ _maxLength(n, params));
	},
	length(n, params) {
		return this.check(/* @__PURE__ */ _length(n, params));
	},
	unwrap() {
		return this.element;
	}
});
function array(element, params) {
	return /* @__PURE__ */ _array(ZodArray, element, params);
}
const ZodObject = /*@__PURE__*/ $constructor("ZodObject", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodObjectJIT.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => objectProcessor(inst, ctx, json, params);
	installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
}, {
	keyof() {
		return _enum(Object.keys(this._zod.def.shape));
	},
	catchall(catchall) {
		return this.clone(mergeDefs(this._zod.def, { catchall }));
	},
	passthrough() {
		return this.clone(mergeDefs(this._zod.def, { catchall: unknown() }));
	},
	loose() {
		return this.clone(mergeDefs(this._zod.def, { catchall: unknown() }));
	},
	strict() {
		return this.clone(mergeDefs(this._zod.def, { catchall: never() }));
	},
	strip() {
		return this.clone(mergeDefs(this._zod.def, { catchall: void 0 }));
	},
	extend(incoming) {
		return extend(this, incoming);
	},
	safeExtend(incoming) {
		return safeExtend(this, incoming);
	},
	merge(other) {
		return merge(this, other);
	},
	pick(mask) {
		return pick(this, mask);
	},
	omit(mask) {
		return omit(this, mask);
	},
	partial(...args) {
		return partial(ZodOptional, this, args[0]);
	},
	exactPartial(...args) {
		return partial(ZodExactOptional, this, args[0], "exactPartial");
	},
	required(...args) {
		return required(ZodNonOptional, this, args[0]);
	}
});
function object(shape, params) {
	const def = {
		type: "object",
		shape: shape ?? {},
		...normalizeParams(params)
	};
	return new ZodObject(def);
}
const ZodUnion = /*@__PURE__*/ $constructor("ZodUnion", (inst, def) => {
	$ZodUnion.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => unionProcessor(inst, ctx, json, params);
	inst.options = def.options;
});
function union(options, params) {
	return new ZodUnion({
		type: "union",
		options,
		...normalizeParams(params)
	});
}
const ZodIntersection = /*@__PURE__*/ $constructor("ZodIntersection", (inst, def) => {
	$ZodIntersection.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => intersectionProcessor(inst, ctx, json, params);
});
function intersection(left, right) {
	return new ZodIntersection({
		type: "intersection",
		left,
		right
	});
}
const ZodRecord = /*@__PURE__*/ $constructor("ZodRecord", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodRecord.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => recordProcessor(inst, ctx, json, params);
	inst.keyType = def.keyType;
	inst.valueType = def.valueType;
});
function record(keyType, valueType, params) {
	if (!valueType || !valueType._zod) return new ZodRecord({
		type: "record",
		keyType: string(),
		valueType: keyType,
		...normalizeParams(valueType)
	});
	return new ZodRecord({
		type: "record",
		keyType,
		valueType,
		...normalizeParams(params)
	});
}
const ZodEnum = /*@__PURE__*/ $constructor("ZodEnum", (inst, def) => {
	$ZodEnum.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => enumProcessor(inst, ctx, json, params);
	inst.enum = def.entries;
	inst.options = [...inst._zod.values];
	const keys = new Set(Object.keys(def.entries));
	inst.extract = (values, params) => {
		const newEntries = {};
		for (const value of values) if (keys.has(value)) newEntries[value] = def.entries[value];
		else throw new Error(`Key ${value} not found in enum`);
		return new ZodEnum({
			...def,
			checks: [],
			...normalizeParams(params),
			entries: newEntries
		});
	};
	inst.exclude = (values, params) => {
		const newEntries = { ...def.entries };
		for (const value of values) if (keys.has(value)) delete newEntries[value];
		else throw new Error(`Key ${value} not found in enum`);
		return new ZodEnum({
			...def,
			checks: [],
			...normalizeParams(params),
			entries: newEntries
		});
	};
});
function _enum(values, params) {
	const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
	return new ZodEnum({
		type: "enum",
		entries,
		...normalizeParams(params)
	});
}
const ZodTransform = /*@__PURE__*/ $constructor("ZodTransform", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodTransform.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => transformProcessor(inst, ctx, json, params);
	inst._zod.parse = (payload, _ctx) => {
		if (_ctx.direction === "backward") throw new $ZodEncodeError(inst.constructor.name);
		payload.addIssue = (issue$1) => {
			if (typeof issue$1 === "string") payload.issues.push(issue(issue$1, payload.value, def));
			else {
				const _issue = issue$1;
				if (_issue.fatal) _issue.continue = false;
				_issue.code ?? (_issue.code = "custom");
				if (!("input" in _issue)) _issue.input = payload.value;
				_issue.inst ?? (_issue.inst = inst);
				payload.issues.push(issue(_issue));
			}
		};
		const output = def.transform(payload.value, payload);
		if (output instanceof Promise) return output.then((output) => {
			payload.value = output;
			return payload;
		});
		payload.value = output;
		return payload;
	};
});
function transform(fn) {
	return new ZodTransform({
		type: "transform",
		transform: fn
	});
}
const ZodOptional = /*@__PURE__*/ $constructor("ZodOptional", (inst, def) => {
	$ZodOptional.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function optional(innerType) {
	return new ZodOptional({
		type: "optional",
		innerType
	});
}
const ZodExactOptional = /*@__PURE__*/ $constructor("ZodExactOptional", (inst, def) => {
	$ZodExactOptional.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function exactOptional(innerType) {
	return new ZodExactOptional({
		type: "optional",
		innerType
	});
}
const ZodNullable = /*@__PURE__*/ $constructor("ZodNullable", (inst, def) => {
	$ZodNullable.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => nullableProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function nullable(innerType) {
	return new ZodNullable({
		type: "nullable",
		innerType
	});
}
const ZodDefault = /*@__PURE__*/ $constructor("ZodDefault", (inst, def) => {
	$ZodDefault.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => defaultProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
	inst.removeDefault = inst.unwrap;
});
function _default(innerType, defaultValue) {
	return new ZodDefault({
		type: "default",
		innerType,
		get defaultValue() {
			return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
		}
	});
}
const ZodPrefault = /*@__PURE__*/ $constructor("ZodPrefault", (inst, def) => {
	$ZodPrefault.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => prefaultProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function prefault(innerType, defaultValue) {
	return new ZodPrefault({
		type: "prefault",
		innerType,
		get defaultValue() {
			return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
		}
	});
}
const ZodNonOptional = /*@__PURE__*/ $constructor("ZodNonOptional", (inst, def) => {
	$ZodNonOptional.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => nonoptionalProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function nonoptional(innerType, params) {
	return new ZodNonOptional({
		type: "nonoptional",
		innerType,
		...normalizeParams(params)
	});
}
const ZodCatch = /*@__PURE__*/ $constructor("ZodCatch", (inst, def) => {
	$ZodCatch.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => catchProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
	inst.removeCatch = inst.unwrap;
});
function _catch(innerType, catchValue) {
	return new ZodCatch({
		type: "catch",
		innerType,
		catchValue: typeof catchValue === "function" ? catchValue : constantCatch(catchValue)
	});
}
const ZodPipe = /*@__PURE__*/ $constructor("ZodPipe", (inst, def) => {
	$ZodPipe.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => pipeProcessor(inst, ctx, json, params);
	inst.in = def.in;
	inst.out = def.out;
});
function pipe(in_, out) {
	return new ZodPipe({
		type: "pipe",
		in: in_,
		out
	});
}
const ZodReadonly = /*@__PURE__*/ $constructor("ZodReadonly", (inst, def) => {
	$ZodReadonly.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => readonlyProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function readonly(innerType) {
	return new ZodReadonly({
		type: "readonly",
		innerType
	});
}
const ZodCustom = /*@__PURE__*/ $constructor("ZodCustom", (inst, def) => {
	$ZodCustom.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => customProcessor(inst, ctx, json, params);
});
function refine(fn, _params = {}) {
	return /* @__PURE__ */ _refine(ZodCustom, fn, _params);
}
function superRefine(fn, params) {
	return /* @__PURE__ */ _superRefine(fn, params);
}
// src/scan/bandit.ts
const CONFIGURATION$1 = "[bandit]\n";
const QUOTES_PASSWORD = /^B10[567]$/;
const LEVEL = _enum([
	"UNDEFINED",
	"LOW",
	"MEDIUM",
	"HIGH"
]);
const ANSWER$1 = object({
	errors: array(object({
		filename: string(),
		reason: string()
	})),
	metrics: record(string(), object({ loc: number() })),
	results: array(object({
		filename: string(),
		test_id: string().regex(/^[A-Z]\d{1,5}$/),
		issue_severity: LEVEL,
		issue_confidence: LEVEL,
		issue_text: string(),
		line_number: int().min(0),
		line_range: array(int()),
		col_offset: int(),
		end_col_offset: int(),
		more_info: string()
	}))
});
/** bandit on Python files, its comments not obeyed (https://bandit.readthedocs.io/en/latest/man/bandit.html). */
const bandit = {
	kind: "files",
	name: "bandit",
	silencedBy: ["bandit"],
	claims: ({ path, shebang }) => /\.pyi?$/i.test(path) || /\bpython[\d.]*(?:\s|$)/.test(shebang),
	filesPerCall: 1e3,
	configFiles: { "bandit.ini": CONFIGURATION$1 },
	baseFiles: [".bandit", "pyproject.toml"],
	silencedByBase: (texts) => {
		const skipped = [...texts].map(([name, text]) => ({
			name,
			rules: readSkips(name, text)
		}));
		return (ruleId) => skipped.find(({ rules }) => rules.has(ruleId))?.name ?? null;
	},
	command: ({ configFolder, files, obeysComments }) => ({
		args: [
			"-q",
			"-f",
			"json",
			"--ini",
			`${configFolder}/bandit.ini`,
			"-x",
			"",
			"--severity-level",
			"all",
			"--confidence-level",
			"all",
			...obeysComments ? [] : ["--ignore-nosec"],
			"--",
			...files.map((file) => `./${file}`)
		],
		env: {
			PYTHONDONTWRITEBYTECODE: "1",
			PYTHONSAFEPATH: "1",
			PYTHONNOUSERSITE: "1"
		}
	}),
	read: (result) => {
		if (result.exitCode !== 0 && result.exitCode !== 1) throw new UnreadableAnswer(`ended with exit code ${result.exitCode}`);
		const answer = ANSWER$1.safeParse(parseJson(result));
		if (!answer.success) throw new UnreadableAnswer("printed JSON of another shape than its own");
		const { errors, metrics, results } = answer.data;
		return {
			covered: Object.keys(metrics).filter((name) => name !== "_totals").map(plainName),
			refused: errors.map((error) => ({
				file: plainName(error.filename),
				reason: "unparsable"
			})),
			results: results.map(toResult)
		};
	}
};
function toResult(row) {
	const quotesPassword = QUOTES_PASSWORD.test(row.test_id);
	const startLine = Math.max(1, row.line_number);
	return {
		file: plainName(row.filename),
		ruleId: row.test_id,
		class: "sast",
		severity: severityOf(row.issue_severity),
		confidence: row.issue_confidence.toLowerCase(),
		message: quotesPassword ? withoutQuote(row.issue_text) : row.issue_text,
		startLine,
		startColumn: null,
		endLine: Math.max(startLine, ...row.line_range),
		endColumn: null,
		helpUri: row.more_info.startsWith("https://bandit.readthedocs.io/") ? row.more_info : null,
		advice: quotesPassword ? "If it is a real password, change it where it is used and read it from the environment." : null,
		...quotesPassword ? { secrets: quoted(row.issue_text) } : {}
	};
}
function severityOf(level) {
	if (level === "HIGH") return "high";
	return level === "MEDIUM" ? "medium" : "low";
}
function withoutQuote(text) {
	const colon = text.indexOf(":");
	return colon === -1 ? text : text.slice(0, colon);
}
function quoted(text) {
	const value = /:\s*'([\s\S]*)'$/.exec(text.trim())?.[1] ?? "";
	return value.length >= 8 && /[^A-Za-z]/.test(value) ? [value] : [];
}
/** bandit puts `./` before a name, once or twice. */
function plainName(name) {
	return name.replace(/^(?:\.\/)+/, "");
}
/** The rules that `skips` of the base's `[bandit]` or `[tool.bandit]` names. */
function readSkips(name, text) {
	const section = name === ".bandit" ? "[bandit]" : "[tool.bandit]";
	const start = text.indexOf(section);
	if (start === -1) return /* @__PURE__ */ new Set();
	const body = text.slice(start + section.length).split(/^\s*\[/m, 1)[0] ?? "";
	const value = /^\s*skips\s*[=:]\s*(\[[^\]]*\]|[^\n]*)/m.exec(body)?.[1] ?? "";
	return new Set(value.match(/B\d{3}/g) ?? []);
}
// src/scan/secret-advice.ts
const PLACES = [
	[/^aws-/, "in the AWS console under IAM, Users, Security credentials"],
	[/^github-/, "at https://github.com/settings/tokens (or the App's settings), and look at the security log"],
	[/^gitlab-/, "in GitLab under Preferences, Access tokens"],
	[/^(?:gcp|google)-/, "in the Google Cloud console under APIs and Services, Credentials"],
	[/^azure-/, "in the Azure portal under Microsoft Entra ID, App registrations, Certificates and secrets"],
	[/^slack-/, "at https://api.slack.com/apps under OAuth and Permissions"],
	[/^stripe-/, "at https://dashboard.stripe.com/apikeys"],
	[/^openai-/, "at https://platform.openai.com/api-keys"],
	[/^anthropic-/, "at https://console.anthropic.com/settings/keys"],
	[/^huggingface-/, "at https://huggingface.co/settings/tokens"],
	[/^npm-/, "at https://www.npmjs.com under Access Tokens"],
	[/^pypi-/, "at https://pypi.org/manage/account/token"],
	[/^sendgrid-/, "in SendGrid under Settings, API Keys"],
	[/^twilio-/, "in the Twilio console under API keys"],
	[/^digitalocean-/, "at https://cloud.digitalocean.com/account/api/tokens"],
	[/^cloudflare-/, "at https://dash.cloudflare.com/profile/api-tokens"],
	[/^hashicorp-|^vault-/, "in Vault or Terraform Cloud, by revoking the token or its lease"],
	[/^telegram-/, "with BotFather's /revoke"],
	[/^private-key$|^pkcs12-file$/, "by making a new key pair and taking the old public key out wherever it is trusted"],
	[/^jwt/, "by changing the key that signs such tokens, or waiting until it has run out"]
];
/** What to do about a secret, and where: a sentence that starts with the only thing that helps. */
function adviceFor(ruleId) {
	return `Revoke it and make a new one ${PLACES.find(([start]) => start.test(ruleId))?.[1] ?? "with whoever issued it"}; deleting the line is not enough, the history keeps it.`;
}
// src/scan/secret-proof.ts
/** The rule of ours whose results prove that a file was read to its end. */
const COVERAGE_RULE = "draftgate-coverage";
/** Starts every proof; part of no rule's keywords. */
const MARKER = "dgcov";
const HEAD_LINE = `${" ".repeat(300)}\n`;
const GAP = `\n${"\n".repeat(12)}()\n`;
/** A text as it is handed to a tool that finds secrets, with a proof at its end that nobody who wrote the text could know. */
function withProof(text, nonce, number) {
	const encoder = new TextEncoder();
	const head = encoder.encode(HEAD_LINE);
	const end = encoder.encode(`${GAP}${proofOf(nonce, number)}\n`);
	const whole = new Uint8Array(head.length + text.length + end.length);
	whole.set(head, 0);
	whole.set(text, head.length);
	whole.set(end, head.length + text.length);
	return whole;
}
/** The proof of file `number`; `nonce` is 32 hex characters made for this run. */
function proofOf(nonce, number) {
	return `${MARKER}-${nonce}-${number}-end`;
}
// src/scan/gitleaks.ts
const LEAKS = 42;
const MEANINGFUL = /(?:\.(?:php|tf|hcl|ya?ml|p12|pfx|bb|bbappend|bbclass|inc)|nuget\.config)$/i;
const CHECKSUMS = /(?:^|\/)(?:go\.(?:mod|sum|work(?:\.sum)?)|gradle\.lockfile|(?:deno|Pipfile|poetry|uv|Cargo|composer|Gemfile|flake|pdm)\.lock|(?:npm-shrinkwrap|package-lock)\.json|(?:pnpm-lock|yarn)\.(?:yaml|lock)|bun\.lockb?|verification-metadata\.xml)$/;
const PACKED = /(?:^|\/)(?:node_modules|bower_components)\/|(?:^|\/)vendor\/(?:bundle|ruby|github\.com|golang\.org|google\.golang\.org|gopkg\.in|istio\.io|k8s\.io|sigs\.k8s\.io)\/|[.-]min\.(?:js|css)$|\.(?:map|svg|png|gif|jpe?g|bmp|tiff?|eot|otf|ttf|woff2?|pdf|docx?|xlsx?|pdb|exe|dll|bin|gem)$/i;
const CONFIGURATION = `# Written by draftgate. gitleaks' own rules, and one that proves that a file was read to its end.
[extend]
useDefault = true

[[rules]]
id = "${COVERAGE_RULE}"
description = "proof of coverage"
regex = '''${MARKER}-[0-9a-f]{32}-[0-9]{1,9}-end'''
keywords = ["${MARKER}"]
`;
const ANSWER = array(object({
	RuleID: string().min(1).max(200),
	Description: string(),
	StartLine: int().min(0),
	EndLine: int().min(0),
	Match: string(),
	Secret: string(),
	File: string()
}));
/**
* gitleaks 8 on blobs (https://github.com/gitleaks/gitleaks). The report comes through a pipe and is not redacted: the value is what
* tells whether the base has the secret too and whether two findings are one, columns cannot (for decoded text they point at the
* code, not the secret), and the bytes lie in the same private folder anyway. Nothing but this process ever reads that pipe.
*/
const gitleaks = {
	kind: "secrets",
	name: "gitleaks",
	fileName: (number, path) => {
		const ending = path === null ? "" : MEANINGFUL.exec(baseName(path))?.[0].toLowerCase() ?? "";
		return `b${number}${ending.startsWith(".") || ending === "" ? ending : `.${ending}`}`;
	},
	configFiles: () => ({
		"gitleaks.toml": CONFIGURATION,
		"no-ignore": ""
	}),
	countsIn: (ruleId, path, origin) => !ruleId.startsWith("generic-") || !(CHECKSUMS.test(path) || PACKED.test(path) && origin !== "ai"),
	silencer: {
		comment: "gitleaks",
		ignoreFile: ".gitleaksignore",
		ignores
	},
	command: ({ configFolder }) => ({ args: [
		"dir",
		"--config",
		`${configFolder}/gitleaks.toml`,
		"--gitleaks-ignore-path",
		`${configFolder}/no-ignore`,
		"--ignore-gitleaks-allow",
		"--no-banner",
		"--no-color",
		"--log-level",
		"error",
		"--exit-code",
		String(LEAKS),
		"--report-format",
		"json",
		"--report-path",
		"-",
		"."
	] }),
	read: (result) => {
		if (result.exitCode !== LEAKS && result.exitCode !== 0) throw new UnreadableAnswer(`ended with exit code ${result.exitCode}`);
		const answer = ANSWER.safeParse(parseJson(result));
		if (!answer.success) throw new UnreadableAnswer("printed JSON of another shape than its own");
		return answer.data.map((row) => ({
			file: row.File.replace(/^(?:\.\/)+/, ""),
			ruleId: row.RuleID,
			severity: row.RuleID.startsWith("generic-") ? "high" : "critical",
			message: row.Description,
			match: row.Match,
			value: row.Secret,
			startLine: row.StartLine === 0 ? null : row.StartLine,
			endLine: row.EndLine === 0 ? null : row.EndLine,
			advice: adviceFor(row.RuleID),
			helpUri: null
		}));
	}
};
/** Whether a `.gitleaksignore` holds `path:rule:line`, with or without a commit before it. */
function ignores(text, ruleId, path, startLine) {
	const wanted = `${path}:${ruleId}:${startLine}`;
	return text.split("\n").some((line) => {
		const entry = line.trim().replaceAll("\\", "/");
		return entry === wanted || /^[0-9a-f]{40,64}:/.test(entry) && entry.slice(entry.indexOf(":") + 1) === wanted;
	});
}
// src/scan/scanners.ts
/** Every scanner that is built: a new one is a file and a row here. */
const SCANNERS = [gitleaks, bandit];
/** The names a policy may use. */
const SCANNER_NAMES = SCANNERS.map((scanner) => scanner.name);
/** The scanner of that name, undefined where none is built. */
function findScanner(name) {
	return SCANNERS.find((scanner) => scanner.name === name);
}
// src/scan/secret-units.ts
/** What a tool that finds secrets is asked about: new blobs (submodules and LFS pointers too) and commit messages, without their content. */
async function listUnits(target, repository) {
	return [...(await repository.readNewBlobs(target.change)).map((blob) => ({
		kind: "blob",
		blob
	})), ...target.change.commits.map((commit) => ({
		kind: "message",
		commitSha: commit.sha,
		text: commit.message
	}))];
}
/** Writes each unit as a file of its own below `text/`, and one more with the new paths, whose names may hold secrets too. */
async function writeUnits(units, scanner, folder, nonce, target, repository) {
	const written = /* @__PURE__ */ new Map();
	const notCovered = [];
	const write = async (source, path, text) => {
		const number = written.size + 1;
		const name = scanner.fileName(number, path);
		await folder.write(`text/${name}`, withProof(text, nonce, number));
		written.set(name, {
			number,
			source
		});
	};
	const blobs = selectBlobs(units, target, notCovered);
	for await (const content of repository.readBlobs(blobs.keys(), target.maxFileBytes)) {
		const blob = blobs.get(content.sha);
		if (blob === void 0) continue;
		if (content.bytes === void 0) notCovered.push({
			path: blob.path,
			reason: "too-large"
		});
		else if (isLfsPointer(content.bytes)) notCovered.push({
			path: blob.path,
			reason: "lfs-pointer"
		});
		else await write({
			kind: "blob",
			blob
		}, blob.path, toUtf8(content.bytes));
	}
	const encoder = new TextEncoder();
	for (const source of units) if (source.kind === "message") await write(source, null, encoder.encode(source.text));
	const paths = listPaths(target.change, blobs.values());
	if (paths !== "") await write({
		kind: "paths",
		text: paths
	}, null, encoder.encode(paths));
	return {
		written,
		notCovered
	};
}
/** The blobs to read; those that are known not to be read are added to `notCovered`. */
function selectBlobs(units, target, notCovered) {
	const blobs = /* @__PURE__ */ new Map();
	const isExcluded = exclusionOf(target);
	for (const source of units) {
		if (source.kind !== "blob") continue;
		const { blob } = source;
		if (isExcluded(blob)) notCovered.push({
			path: blob.path,
			reason: "excluded"
		});
		else if (blob.mode === "160000") notCovered.push({
			path: blob.path,
			reason: "submodule"
		});
		else blobs.set(blob.sha, blob);
	}
	return blobs;
}
function listPaths(change, blobs) {
	const paths = new Set(change.files.map((file) => file.path));
	for (const blob of blobs) paths.add(blob.path);
	return [...paths].map((path) => `${displayPath(path).replaceAll("\n", " ")}\n`).join("");
}
/** A blob is left out only if every path that the range gave it is excluded. */
function exclusionOf(target) {
	const elsewhere = /* @__PURE__ */ new Set();
	for (const file of target.change.files) if (file.newBlob !== void 0 && !target.isExcluded(file.path)) elsewhere.add(file.newBlob);
	for (const commit of target.change.commits) for (const file of commit.files) if (file.blob !== void 0 && !target.isExcluded(file.path)) elsewhere.add(file.blob);
	return (blob) => target.isExcluded(blob.path) && !elsewhere.has(blob.sha);
}
// src/scan/value-finder.ts
const WINDOW = 8;
/**
* Finds which of many byte strings occur in a text, in one pass over it however many there are: the next eight bytes at each
* place are looked up first. The answer holds indexes into `values`; empty values are never found.
*/
function createValueFinder(values) {
	const long = /* @__PURE__ */ new Map();
	const short = [];
	values.forEach((value, index) => {
		if (value.length === 0) return;
		if (value.length < WINDOW) {
			short.push(index);
			return;
		}
		const key = windowKey(value, 0);
		const known = long.get(key);
		if (known === void 0) long.set(key, [index]);
		else known.push(index);
	});
	return (text) => {
		const found = new Set(short.filter((index) => occursAnywhere(text, values[index])));
		if (long.size > 0) findLong(text, values, long, found);
		return found;
	};
}
function findLong(text, values, byWindow, found) {
	for (let at = 0; at + WINDOW <= text.length; at += 1) {
		const candidates = byWindow.get(windowKey(text, at));
		if (candidates === void 0) continue;
		for (const index of candidates) if (!found.has(index) && occursAt(text, at, values[index])) found.add(index);
	}
}
function windowKey(bytes, at) {
	return Math.imul(word(bytes, at), 31) + word(bytes, at + 4) | 0;
}
function word(bytes, at) {
	return (bytes[at] ?? 0) | (bytes[at + 1] ?? 0) << 8 | (bytes[at + 2] ?? 0) << 16 | (bytes[at + 3] ?? 0) << 24;
}
function occursAt(text, at, value) {
	if (value === void 0 || at + value.length > text.length) return false;
	for (let index = 0; index < value.length; index += 1) if (text[at + index] !== value[index]) return false;
	return true;
}
function occursAnywhere(text, value) {
	if (value === void 0) return false;
	for (let at = text.indexOf(value[0] ?? 0); at !== -1; at = text.indexOf(value[0] ?? 0, at + 1)) if (occursAt(text, at, value)) return true;
	return false;
}
// src/scan/secret-scan.ts
/** Runs one scanner of secrets over `units`; throws ToolFailure where the tool did not do its work. */
async function scanSecrets(scanner, units, session, target, originOf, ports) {
	const nonce = ports.digest.keyed(`proof of ${scanner.name}`).slice(0, 32);
	await prepareFolder(session.folder, scanner.configFiles());
	const { written, notCovered } = await writeUnits(units, scanner, session.folder, nonce, target, ports.repository);
	if (written.size === 0) return {
		covered: 0,
		notCovered,
		drafts: [],
		secrets: []
	};
	const call = {
		tool: session.tool,
		files: [...written.keys()],
		configFolder: `${session.folder.path}/config`,
		obeysComments: false
	};
	const results = await callTool(session, `${session.folder.path}/text`, scanner.command(call), (result) => scanner.read(result), ports);
	if (results.some((result) => !written.has(result.file))) throw new ToolFailure("spoke of files it was not given");
	const proven = new Set(results.filter((row) => row.ruleId === COVERAGE_RULE).map((row) => `${row.file}\n${row.value}`));
	const passedOver = [];
	let covered = 0;
	for (const [name, { number, source }] of written) {
		const isProven = proven.has(`${name}\n${proofOf(nonce, number)}`);
		if (source.kind === "paths" && !isProven) throw new ToolFailure("passed over the list of paths");
		if (source.kind === "paths") continue;
		if (isProven) covered += 1;
		else passedOver.push({
			path: source.kind === "blob" ? source.blob.path : null,
			reason: "tool-skipped"
		});
	}
	if (covered === 0) throw new ToolFailure("looked at none of the files it was given");
	const counts = (row) => {
		const source = written.get(row.file)?.source;
		if (row.ruleId === "draftgate-coverage" || row.match.includes(`dgcov-${nonce}`)) return false;
		return source?.kind !== "blob" || scanner.countsIn(row.ruleId, source.blob.path, originOf(source.blob.path));
	};
	const real = results.filter(counts);
	const found = await locate(real, written, ports.repository);
	const isOld = await findOld(found, target, ports.repository);
	const silencer = await readSilencer(scanner, found.length > 0, target, ports.repository);
	const drafts = found.map((entry) => draft$1(scanner.name, entry, isOld(entry), silencer, target, originOf, ports));
	return {
		covered,
		notCovered: [...notCovered, ...passedOver],
		drafts,
		secrets: real.map((row) => row.value).filter((value) => value !== "")
	};
}
async function locate(results, written, repository) {
	const found = [];
	const byBlob = /* @__PURE__ */ new Map();
	const place = (source, rows, text) => {
		const lines = indexLines(text);
		for (const result of rows) found.push({
			result,
			source,
			place: placeOf(result, text, lines)
		});
	};
	for (const [file, rows] of groupBy(results, (row) => row.file)) {
		const source = written.get(file)?.source;
		if (source === void 0) continue;
		if (source.kind === "blob") byBlob.set(source.blob.sha, {
			source,
			results: rows
		});
		else place(source, rows, source.text);
	}
	for await (const blob of repository.readBlobs(byBlob.keys(), Number.MAX_SAFE_INTEGER)) {
		const entry = byBlob.get(blob.sha);
		if (entry !== void 0 && blob.bytes !== void 0) place(entry.source, entry.results, decodeText(toUtf8(blob.bytes)));
	}
	return found;
}
/** Where the match stands in the text as it is in git; the tool's own lines where it cannot be found there (decoded text). */
function placeOf(result, text, lines) {
	if (result.startLine === null) return {
		startLine: null,
		startColumn: null,
		endLine: null,
		endColumn: null,
		firstLine: "",
		lines: [],
		needle: result.value
	};
	const toldStart = Math.max(1, result.startLine - 1);
	const toldEnd = Math.max(toldStart, (result.endLine ?? result.startLine) - 1);
	const at = text.indexOf(result.match, Math.max(0, lines.offset(toldStart) - 1));
	const start = lines.position(Math.max(0, at));
	if (at === -1 || start.line > toldStart + 1) {
		const firstLine = lines.text(toldStart, toldStart);
		return {
			startLine: toldStart,
			endLine: toldEnd,
			startColumn: null,
			endColumn: null,
			firstLine,
			lines: [firstLine],
			needle: firstLine.trim()
		};
	}
	const end = lines.position(at + Math.max(0, result.match.length - 1));
	return {
		startLine: start.line,
		startColumn: start.column,
		endLine: end.line,
		endColumn: end.column,
		firstLine: lines.text(start.line, start.line),
		lines: lines.text(start.line, end.line).split("\n"),
		needle: result.value
	};
}
/** Looks for every value in every merge-base version of the files that the range touches. */
async function findOld(found, target, repository) {
	const needles = [...new Set(found.map((entry) => entry.place.needle))].filter((needle) => needle !== "");
	const old = /* @__PURE__ */ new Set();
	if (needles.length > 0) {
		const encoder = new TextEncoder();
		const find = createValueFinder(needles.map((needle) => encoder.encode(needle)));
		const shas = new Set(target.change.files.flatMap((file) => file.oldMode === "160000" ? [] : file.oldBlob ?? []));
		for await (const blob of repository.readBlobs(shas, target.maxFileBytes)) {
			if (blob.bytes === void 0) continue;
			for (const index of find(toUtf8(blob.bytes))) old.add(needles[index] ?? "");
		}
	}
	return (entry) => old.has(entry.place.needle);
}
async function readSilencer(scanner, isNeeded, { change }, repository) {
	const { comment, ignoreFile, ignores } = scanner.silencer;
	const file = isNeeded ? await repository.readFile(change.baseSha, ignoreFile) : void 0;
	const text = file === void 0 || file.mode === "120000" ? "" : decodeText(file.bytes);
	return (head, ruleId, place) => {
		const { startLine } = place;
		if (startLine === null) return null;
		const added = addedRanges(head);
		const old = comment === null ? void 0 : findComments(head.path, place.lines.join("\n"), []).find(({ tool, line }) => tool === comment && !overlaps(added, startLine + line - 1, startLine + line - 1));
		if (old !== void 0) return `line ${startLine + old.line - 1}: ${old.text}`;
		return ignores(text, ruleId, head.path, startLine) ? ignoreFile : null;
	};
}
function draft$1(tool, { result, source, place }, isOld, silencer, target, originOf, ports) {
	const { where, file, remark } = standing(source, place, target);
	const lines = {
		startLine: place.startLine,
		startColumn: place.startColumn,
		endLine: place.endLine,
		endColumn: place.endColumn
	};
	const inDiff = file !== void 0 && isInDiff(file, place);
	return {
		finding: {
			tool,
			ruleId: result.ruleId,
			class: "secret",
			severity: result.severity,
			confidence: null,
			message: remark === "" ? result.message : `${result.message} ${remark}`,
			location: {
				...source.kind === "paths" ? NOWHERE : lines,
				...where
			},
			inDiff,
			isNew: !isOld,
			origin: originOf(where.path),
			suppressedBy: file === void 0 ? null : silencer(file, result.ruleId, place),
			helpUri: result.helpUri,
			advice: result.advice
		},
		context: normalizeSource(place.firstLine.replaceAll(result.value === "" ? "\n" : result.value, "").replace(/[\w+/=.-]{16,}/g, "…")),
		sameAs: result.value === "" ? void 0 : `secret ${ports.digest.keyed(`secret ${result.value}`)}`
	};
}
const NOWHERE = {
	startLine: null,
	startColumn: null,
	endLine: null,
	endColumn: null
};
function standing(source, place, { change, isExcluded }) {
	if (source.kind === "message") return {
		where: {
			path: null,
			commitSha: source.commitSha
		},
		file: void 0,
		remark: "It is in a commit message."
	};
	if (source.kind === "paths") return {
		where: {
			path: source.text.split("\n")[(place.startLine ?? 1) - 1] ?? null,
			commitSha: null
		},
		file: void 0,
		remark: "It is in the name of a file."
	};
	const { blob } = source;
	const inHead = change.files.filter((file) => file.newBlob === blob.sha);
	const file = inHead.find((candidate) => candidate.path === blob.path && !isExcluded(candidate.path)) ?? inHead.find((candidate) => !isExcluded(candidate.path)) ?? inHead[0];
	if (file !== void 0) return {
		where: {
			path: file.path,
			commitSha: null
		},
		file,
		remark: ""
	};
	if (blob.inHead) return {
		where: {
			path: blob.path,
			commitSha: null
		},
		file: void 0,
		remark: ""
	};
	return {
		where: {
			path: blob.path,
			commitSha: blob.commitSha
		},
		file: void 0,
		remark: "It is not in the head any more, but the history keeps it."
	};
}
function isInDiff(file, place) {
	if (place.startLine === null || file.isBinary) return true;
	return overlaps(addedRanges(file), place.startLine, place.endLine ?? place.startLine);
}
// src/scan/suppression-files.ts
/** Files by which a repository configures or silences scanners. */
const BY_NAME = [
	["bandit", /^(?:\.bandit(?:\.ya?ml|\.toml)?|bandit\.(?:ya?ml|toml|ini))$/],
	["gitleaks", /^(?:\.?gitleaks\.toml|\.gitleaksignore|\.betterleaks(?:\.toml|ignore))$/],
	["git-secrets", /^\.gitallowed$/],
	["detect-secrets", /^\.secrets\.baseline$/],
	["trivy", /^(?:\.trivyignore(?:\.ya?ml|\.rego)?|trivy\.ya?ml|trivy-secret\.ya?ml)$/],
	["ruff", /^\.?ruff\.toml$/],
	["flake8", /^\.flake8$/],
	["pylint", /^\.?pylintrc(?:\.toml)?$/],
	["biome", /^\.?biome\.jsonc?$/],
	["shellcheck", /^\.?shellcheckrc$/],
	["zizmor", /^zizmor\.ya?ml$/],
	["hadolint", /^\.hadolint\.ya?ml$/],
	["eslint", /^(?:eslint\.config\.[cm]?[jt]s|\.eslintrc(?:\.[a-z]+)?|\.eslintignore)$/],
	["oxlint", /^(?:\.oxlintrc\.json|oxlint\.config\.[cm]?[jt]s)$/],
	["semgrep", /^(?:\.semgrepignore|\.semgrep(?:\.ya?ml)?)$/],
	["checkov", /^\.checkov\.(?:ya?ml|baseline)$/],
	["mypy", /^\.?mypy\.ini$/]
];
const ACTIONLINT = /(?:^|\/)\.github\/actionlint\.ya?ml$/;
/** Tools that read a section of a file they share with others. */
const SECTIONED = [
	"bandit",
	"ruff",
	"pylint",
	"flake8",
	"mypy",
	"pyright",
	"detect-secrets",
	"semgrep",
	"checkov"
];
/** The tool whose ignore or configuration file this is. */
function toolOfFile(path) {
	if (ACTIONLINT.test(path)) return "actionlint";
	const name = baseName(path);
	return BY_NAME.find(([, pattern]) => pattern.test(name))?.[0];
}
/** Whether sections of this file may configure a scanner. */
function hasSections(path) {
	return /^(?:pyproject\.toml|setup\.cfg|tox\.ini)$/.test(baseName(path));
}
/** For each tool the first of `lines` (1-based numbers that the range added) in a section of it. */
function toolsOfSections(text, isAdded) {
	const found = /* @__PURE__ */ new Map();
	let section = "";
	let key = "";
	text.split("\n").forEach((line, index) => {
		const header = /^\s*\[{1,2}([^\]]{1,200})\]/.exec(line);
		if (header !== null) {
			section = plainKey(header[1] ?? "");
			key = "";
		} else key = plainKey(/^\s*([\w\s."'-]{1,200}?)\s*[=:]/.exec(line)?.[1] ?? key);
		if (!isAdded(index + 1) || line.trim() === "") return;
		for (const tool of SECTIONED) if (!found.has(tool) && concerns(tool, section, key, line)) found.set(tool, index + 1);
	});
	return found;
}
function concerns(tool, section, key, line) {
	const full = section === "" ? key : key === "" ? section : `${section}.${key}`;
	if (full === "tool") return line.includes(tool);
	return [`tool.${tool}`, tool].some((prefix) => {
		const isRoot = prefix === tool;
		const start = isRoot ? section : full;
		return start === prefix || start.startsWith(`${prefix}.`) || isRoot && start.startsWith(`${prefix}-`);
	});
}
function plainKey(key) {
	return key.replace(/["'\s]/g, "").toLowerCase();
}
/** Whether a line of `.gitattributes` hides text from people or tools (https://git-scm.com/docs/gitattributes). */
function hidesText(line) {
	if (line.trimStart().startsWith("#")) return false;
	return line.trim().split(/\s+/).slice(1).some((attribute) => /^(?:-diff|binary|linguist-generated(?:=true)?)$/.test(attribute));
}
// src/scan/suppressions.ts
const CONFIGURATION_BYTES = 1048576;
/** Everything in the range that silences a scanner, as findings of class `suppression` at the comment or at line 1 of the file. */
async function findSuppressions(input, repository) {
	const drafts = [];
	const add = (path, found) => drafts.push(draft(path, found, input.originOf(path)));
	for (const { file, comments } of input.survey) for (const { tool, line, text, added, inString } of comments) if (added && !inString) add(file.path, {
		tool,
		line,
		message: `This comment silences ${tool}: ${text}`,
		text
	});
	for (const file of input.files) {
		if (file.path === input.policyPath || file.previousPath === input.policyPath) add(file.path, POLICY_TOUCHED);
		for (const found of await findInFile(file, repository)) add(file.path, found);
	}
	return drafts;
}
const POLICY_TOUCHED = {
	tool: "policy",
	line: 1,
	message: "This change touches the policy that judges it; the base's policy was applied.",
	text: ""
};
async function findInFile(file, repository) {
	if (file.newBlob === void 0 || !bringsContent(file)) return [];
	const tool = toolOfFile(file.path);
	if (tool !== void 0) return [{
		tool,
		line: 1,
		message: `This file configures or silences ${tool}; it was not obeyed.`,
		text: ""
	}];
	return hasSections(file.path) || baseName(file.path) === ".gitattributes" ? await readLines(file, repository) : [];
}
function bringsContent(file) {
	return file.newBlob !== file.oldBlob || file.previousPath !== void 0 && file.previousPath !== file.path;
}
async function readLines(file, repository) {
	const text = await readText$1(file, repository);
	const ranges = addedRanges(file);
	const all = ranges.length === 0;
	const isAdded = (line) => all || overlaps(ranges, line, line);
	if (hasSections(file.path)) return [...toolsOfSections(text, isAdded)].map(([tool, line]) => ({
		tool,
		line,
		message: `This section configures ${tool}; it was not obeyed.`,
		text: ""
	}));
	return text.split("\n").flatMap((line, index) => isAdded(index + 1) && hidesText(line) ? [{
		tool: "gitattributes",
		line: index + 1,
		message: `This attribute hides text from diffs or reviewers: ${line.trim().slice(0, 100)}`,
		text: line.trim()
	}] : []);
}
async function readText$1(file, repository) {
	if (file.newBlob === void 0 || file.newMode === "160000") return "";
	for await (const blob of repository.readBlobs([file.newBlob], CONFIGURATION_BYTES)) return blob.bytes === void 0 ? "" : decodeText(blob.bytes);
	return "";
}
function draft(path, { tool, line, message, text }, origin) {
	return {
		finding: {
			tool: "draftgate",
			ruleId: `suppression/${tool}`,
			class: "suppression",
			severity: "medium",
			confidence: null,
			message,
			location: {
				path,
				startLine: line,
				startColumn: null,
				endLine: line,
				endColumn: null,
				commitSha: null
			},
			inDiff: true,
			isNew: true,
			origin,
			suppressedBy: null,
			helpUri: null,
			advice: "Fix what it hides, or have the suppression merged by itself first: those of the base are obeyed."
		},
		context: text,
		sameAs: void 0
	};
}
// src/scan/survey.ts
/** Reads each changed file of the head once, one after the other, and keeps only what the scanners need to know. */
async function surveyHead(target, repository) {
	const surveyed = /* @__PURE__ */ new Map();
	const wanted = [];
	for (const file of target.change.files) {
		if (file.newBlob === void 0) continue;
		const reason = reasonByMode(file, target);
		if (reason === void 0) wanted.push(file);
		else surveyed.set(file.path, unread(file, reason));
	}
	const bySha = groupBy(wanted, (file) => file.newBlob ?? "");
	for await (const blob of repository.readBlobs(bySha.keys(), target.maxFileBytes)) for (const file of bySha.get(blob.sha) ?? []) surveyed.set(file.path, blob.bytes === void 0 ? unread(file, "too-large") : survey(file, blob.bytes));
	return target.change.files.flatMap((file) => surveyed.get(file.path) ?? []);
}
function reasonByMode(file, target) {
	if (target.isExcluded(file.path)) return "excluded";
	if (file.newMode === "160000") return "submodule";
	return file.newMode === "120000" ? "symlink" : void 0;
}
function unread(file, reason) {
	return {
		file,
		reason,
		isUtf8: true,
		shebang: "",
		comments: []
	};
}
function survey(file, bytes) {
	if (isLfsPointer(bytes)) return unread(file, "lfs-pointer");
	const binary = looksBinary(bytes);
	return {
		file,
		reason: binary ? "binary" : void 0,
		isUtf8: isUtf8(bytes),
		shebang: binary ? "" : readShebang(bytes),
		comments: findComments(file.path, decodeText(bytes), addedRanges(file))
	};
}
// src/scan/scan.ts
const SYSTEM_PATH = "/usr/local/bin:/usr/bin:/bin";
/**
* Runs every tool of the policy side by side over the range. A tool that does not do its work is a `failed` scan, never an exception;
* a cancelled run rejects with CancelledError, an object missing from the repository with IncompleteError.
*/
async function scan(input, ports) {
	const origins = new Map(input.attributions.map((entry) => [entry.path, entry.origin]));
	const originOf = (path) => path === null ? "unknown" : origins.get(path) ?? "unknown";
	const target = {
		change: input.change,
		maxFileBytes: input.policy.maxFileMebibytes * 1048576,
		isExcluded: matchesAny(input.policy.exclude)
	};
	const survey = await surveyHead(target, ports.repository);
	const context = {
		input,
		target,
		survey,
		originOf,
		pool: createPool$1(input.concurrency),
		ports
	};
	const settings = input.policy.tools.filter((setting) => setting.need !== "off");
	const runs = await Promise.all(settings.map((setting) => runTool(setting, context)));
	const suppressions = await findSuppressions({
		files: input.change.files,
		survey,
		policyPath: input.policyPath ?? ".github/draftgate.yml",
		originOf
	}, ports.repository);
	const scans = runs.map((run) => ({
		...run.scan,
		findings: []
	}));
	const gaps = findGaps(scans, unclaimed(survey, settings), originOf);
	const { groups, redact } = assemble([...runs.map((run) => run.drafts), [...suppressions, ...gaps]], runs.flatMap((run) => run.secrets), ports.digest);
	return {
		scans: scans.map((result, index) => ({
			...result,
			findings: groups[index] ?? []
		})),
		own: groups[runs.length] ?? [],
		notices: [],
		redact
	};
}
/** Files of the head that nobody can look into and that no scanner of files asked for by name. */
function unclaimed(survey, settings) {
	const scanners = settings.map((setting) => findScanner(setting.name));
	return survey.flatMap(({ file, reason, shebang }) => {
		if (reason === void 0 || reason === "too-large") return [];
		const isClaimed = scanners.some((one) => one?.kind === "files" && one.claims({
			path: file.path,
			shebang
		}));
		return reason === "binary" && isClaimed ? [] : [{
			path: file.path,
			reason
		}];
	});
}
async function runTool(setting, context) {
	const { input, ports } = context;
	const started = ports.clock.elapsed();
	const finish = (part, run) => ({
		scan: {
			tool: setting.name,
			version: null,
			source: null,
			required: setting.need === "required",
			reason: null,
			asked: 0,
			covered: 0,
			notCovered: [],
			...part,
			elapsedMs: Math.round(ports.clock.elapsed() - started)
		},
		drafts: run?.drafts ?? [],
		secrets: run?.secrets ?? []
	});
	const scanner = findScanner(setting.name);
	if (scanner === void 0) return finish({
		outcome: "failed",
		reason: `no scanner named ${setting.name} is built`
	});
	const job = await prepareJob(scanner, context);
	if (job.asked === 0) return finish({
		outcome: "skipped",
		reason: "no files"
	});
	const nothing = {
		asked: job.asked,
		notCovered: job.units
	};
	if (input.noScan !== void 0) return finish({
		...nothing,
		outcome: "skipped",
		reason: input.noScan
	});
	const found = await ports.toolBox.find(setting.name);
	if ("missing" in found) return finish({
		...nothing,
		outcome: "failed",
		reason: found.missing
	});
	const tool = {
		version: found.version,
		source: found.source
	};
	return context.pool.run(async () => {
		const began = ports.clock.elapsed();
		ports.log.progress(`${setting.name}: ${job.asked} to look at`);
		try {
			const done = await inScratch(found, setting.name, began, job, context);
			const notCovered = [...job.notCovered, ...done.notCovered];
			return finish({
				...tool,
				outcome: "completed",
				asked: job.asked,
				covered: done.covered,
				notCovered
			}, done);
		} catch (error) {
			if (error instanceof CancelledError) throw error;
			return finish({
				...tool,
				...nothing,
				outcome: "failed",
				reason: `${setting.name} ${failureReason(error)}`
			});
		}
	});
}
async function prepareJob(scanner, context) {
	const { target, survey, originOf, ports } = context;
	if (scanner.kind === "secrets") {
		const units = await listUnits(target, ports.repository);
		return {
			asked: units.length,
			notCovered: [],
			units: units.map((unit) => ({
				path: unit.kind === "blob" ? unit.blob.path : null,
				reason: "tool-skipped"
			})),
			run: (session) => scanSecrets(scanner, units, session, target, originOf, ports)
		};
	}
	const { asked, given, notCovered } = claimFiles(scanner, survey);
	return {
		asked: asked.length,
		notCovered,
		units: asked.map((entry) => ({
			path: entry.file.path,
			reason: entry.reason ?? "tool-skipped"
		})),
		run: (session) => scanFiles(scanner, given, session, target, originOf, ports)
	};
}
async function inScratch(tool, name, began, job, context) {
	const { input, ports } = context;
	const folder = await ports.scratch.create(name);
	try {
		return await job.run({
			name,
			tool,
			folder,
			timeoutSeconds: input.policy.timeoutSeconds,
			deadline: began + input.policy.timeoutSeconds * 1e3,
			searchPath: input.searchPath ?? SYSTEM_PATH
		});
	} finally {
		await folder.remove();
	}
}
// src/judge.ts
/** Where the policy is looked for in the base commit. */
const POLICY_PATH = ".github/draftgate.yml";
const SYMLINK_MODE = "120000";
/**
* The policy of `choice`; a base commit without one means `preset:default` and a notice. Throws ConfigurationError for an
* unreadable one.
*/
async function readPolicy(choice, baseSha, ports) {
	if (choice.kind === "preset") return presetPolicy(choice.name, ports, []);
	if (choice.kind === "file") return textPolicy(choice.text, choice.name, `file:${choice.name}`, ports);
	const found = await ports.repository.readFile(baseSha, choice.path);
	if (found === void 0) return presetPolicy("default", ports, [{
		code: "policy-missing",
		message: `the base commit has no ${choice.path}, so preset:default applies; \`draftgate init\` writes one`
	}]);
	if (found.mode === SYMLINK_MODE) throw new ConfigurationError(`${choice.path} of the base commit is a symbolic link; a policy must be a regular file`);
	return textPolicy(found.bytes, choice.path, `base:${choice.path}`, ports);
}
function presetPolicy(name, { digest }, notices) {
	const { policy, text } = parsePreset(name, SCANNER_NAMES);
	return {
		policy,
		source: {
			source: `preset:${name}`,
			sha256: digest.sha256(text)
		},
		notices
	};
}
function textPolicy(text, file, source, { digest }) {
	const { policy } = parsePolicy(text, {
		file,
		tools: SCANNER_NAMES
	});
	return {
		policy,
		source: {
			source,
			sha256: digest.sha256(text)
		},
		notices: []
	};
}
/** A change and its policy -> who wrote what. */
async function prepare(change, chosen, repository) {
	const { attributions, notices } = await detect(change, chosen.policy.detect, repository);
	return {
		change,
		chosen,
		attributions,
		notices: [...chosen.notices, ...notices]
	};
}
/** The dear part: every scanner that the policy names, side by side; each may fail alone. `noScan` is why none is run. */
async function examine(prepared, ports, options) {
	const { change, attributions, chosen } = prepared;
	const { scans, own, notices, redact } = await scan({
		change,
		attributions,
		policy: chosen.policy.scan,
		...options
	}, ports);
	return {
		scans,
		ownFindings: own,
		review: SKIPPED_REVIEW,
		notices,
		redact
	};
}
/** What a review that nobody asked for comes to. */
const SKIPPED_REVIEW = {
	outcome: "skipped",
	reason: "not asked for",
	model: null,
	requests: 0,
	promptTokens: 0,
	completionTokens: 0,
	notReviewed: [],
	dropped: 0
};
/** Facts -> verdict and report; pure. `people` is null on a local range. */
function decide(prepared, examined, facts) {
	const { change, chosen, attributions } = prepared;
	const findings = [...examined.scans.flatMap((one) => one.findings), ...examined.ownFindings];
	const result = gate({
		policy: chosen.policy,
		change,
		attributions,
		scans: examined.scans,
		findings,
		review: examined.review,
		people: facts.people,
		commands: facts.commands,
		now: facts.now
	});
	return {
		result,
		report: composeReport({
			version: facts.version,
			change,
			policy: chosen.source,
			attributions,
			scans: examined.scans,
			ownFindings: examined.ownFindings,
			judgment: {
				verdict: result,
				blocking: result.blocking,
				waived: result.waived
			},
			review: examined.review,
			notices: [
				...facts.notices,
				...prepared.notices,
				...examined.notices,
				...result.notices
			],
			waivers: result.waivers,
			commands: facts.commands.map((command) => ({
				name: command.word,
				by: command.actor.login,
				commentId: command.commentId,
				outcome: command.refusal === null ? "done" : "refused",
				reason: command.refusal
			})),
			redact: examined.redact
		})
	};
}
/** GitHub's line hash by fingerprint for findings on lines of the head; reads those files, of at most `maxBytes` each. */
async function readLineHashes(report, change, repository, maxBytes) {
	const named = new Set(report.findings.map((finding) => finding.path));
	const pathsByBlob = /* @__PURE__ */ new Map();
	for (const { path, newBlob } of change.files) {
		if (newBlob === void 0 || !named.has(displayPath(path))) continue;
		pathsByBlob.set(newBlob, [...pathsByBlob.get(newBlob) ?? [], displayPath(path)]);
	}
	const texts = /* @__PURE__ */ new Map();
	for await (const { sha, bytes } of repository.readBlobs(pathsByBlob.keys(), maxBytes)) {
		if (bytes === void 0) continue;
		for (const path of pathsByBlob.get(sha) ?? []) texts.set(path, new TextDecoder().decode(bytes));
	}
	return findingLineHashes(report, texts);
}
// src/report/json.ts
/** Any JSON value -> indented text with a final newline that a runner's log never reads as a workflow command. */
function renderJsonText(value) {
	return `${JSON.stringify(value, null, 2).replaceAll("##[", "#\\u0023[")}\n`;
}
/** A report -> `report.json`: keys in the order of the contract (which is how `composeReport` builds them), two spaces, final newline. */
function renderJson(report) {
	return renderJsonText(report);
}
// src/io/clock.ts
/** The machine's own time. */
function createClock() {
	return {
		now: () => /* @__PURE__ */ new Date(),
		elapsed: () => performance.now()
	};
}
// src/io/digest.ts
/** SHA-256, and HMAC-SHA-256 under 32 fresh random bytes that nothing outside this closure can read. */
function createDigest() {
	const key = randomBytes(32);
	return {
		sha256: (data) => createHash("sha256").update(data).digest("hex"),
		keyed: (data) => createHmac("sha256", key).update(data).digest("hex")
	};
}
// src/domain/blame.ts
/** The runs of old lines that a diff leaves alone, and how far it moves them. */
function keptRuns(hunks) {
	const runs = [];
	let [start, shift] = [1, 0];
	for (const hunk of hunks) {
		const cut = hunk.oldLines === 0 ? hunk.oldStart + 1 : hunk.oldStart;
		if (cut > start) runs.push({
			start,
			end: cut - 1,
			shift
		});
		start = cut + hunk.oldLines;
		shift += hunk.newLines - hunk.oldLines;
	}
	runs.push({
		start,
		end: Number.MAX_SAFE_INTEGER,
		shift
	});
	return runs;
}
/** The part of a span that lies within `range`, moved by `shift` lines. */
function cut(span, range, shift) {
	const [start, end] = [Math.max(range.start, span.lines.start), Math.min(range.end, span.lines.end)];
	return {
		commitSha: span.commitSha,
		lines: {
			start: start + shift,
			end: end + shift
		},
		originalStart: span.originalStart + start - span.lines.start
	};
}
/** The spans that survive a diff, at their new places. */
function carryLines(owned, hunks) {
	if (hunks.length === 0) return owned;
	const runs = keptRuns(hunks);
	const carried = [];
	let first = 0;
	for (const span of owned) {
		while ((runs[first]?.end ?? Number.POSITIVE_INFINITY) < span.lines.start) first += 1;
		for (let index = first; index < runs.length; index += 1) {
			const run = runs[index];
			if (run === void 0 || run.start > span.lines.end) break;
			carried.push(cut(span, run, run.shift));
		}
	}
	return carried;
}
/** The lines that a diff adds, in order. */
function addedBy(hunks) {
	return hunks.filter((hunk) => hunk.newLines > 0).map((hunk) => ({
		start: hunk.newStart,
		end: hunk.newStart + hunk.newLines - 1
	}));
}
/** The lines that are in both lists of ordered ranges. */
function intersect(left, right) {
	const shared = [];
	for (let [i, j] = [0, 0]; i < left.length && j < right.length;) {
		const [a, b] = [left[i], right[j]];
		if (a === void 0 || b === void 0) break;
		const [start, end] = [Math.max(a.start, b.start), Math.min(a.end, b.end)];
		if (start <= end) shared.push({
			start,
			end
		});
		if (a.end < b.end) i += 1;
		else j += 1;
	}
	return shared;
}
/** Sorts spans by line and joins neighbors of one commit. */
function tidy(owned) {
	const joined = [];
	for (const span of [...owned].sort((left, right) => left.lines.start - right.lines.start)) {
		const last = joined.at(-1);
		const next = last === void 0 ? void 0 : last.lines.end + 1;
		const isSequel = last?.commitSha === span.commitSha && next === span.lines.start && last.originalStart + (next - last.lines.start) === span.originalStart;
		if (last !== void 0 && isSequel) joined[joined.length - 1] = {
			...last,
			lines: {
				start: last.lines.start,
				end: span.lines.end
			}
		};
		else joined.push(span);
	}
	return joined;
}
/**
* Who owns the lines of a file after `commitSha` turned its parents' versions into it: a line that a side has unchanged keeps that
* side's owner (the first side wins), what differs from every side is the commit's own. One side for an ordinary commit.
*/
function ownLines(commitSha, sides) {
	let open;
	const owned = [];
	for (const side of sides) {
		const carried = carryLines(side.owned, side.hunks);
		const added = addedBy(side.hunks);
		if (open === void 0) {
			owned.push(...carried);
			open = added;
			continue;
		}
		for (const span of carried) for (const range of intersect(open, [span.lines])) owned.push(cut(span, range, 0));
		open = intersect(open, added);
	}
	for (const lines of open ?? []) owned.push({
		commitSha,
		lines,
		originalStart: lines.start
	});
	return tidy(owned);
}
// src/domain/diff.ts
const ZERO_MODE = "000000";
function parseSide(mode, sha) {
	return mode === void 0 || sha === void 0 || mode === ZERO_MODE ? void 0 : {
		mode,
		sha
	};
}
function openRecord(header) {
	const parents = header.length - header.replace(/^:+/, "").length;
	const fields = header.slice(parents).split(" ");
	const letters = fields[2 * parents + 2];
	if (letters === void 0 || letters === "" || fields.length !== 2 * parents + 3) return void 0;
	const old = [];
	for (let index = 0; index < parents; index += 1) old.push(parseSide(fields[index], fields[parents + 1 + index]));
	const isPair = parents > 1 || letters.startsWith("R") || letters.startsWith("C");
	return {
		letters: parents > 1 ? letters : letters.slice(0, 1),
		old,
		new: parseSide(fields[parents], fields[2 * parents + 1]),
		names: [],
		nameCount: isPair ? parents + 1 : 1
	};
}
function closeRecord(open) {
	const path = open.names.at(-1) ?? "";
	const previous = open.names.length > 1 ? open.names.slice(0, -1) : open.old.map(() => path);
	return {
		letters: open.letters,
		old: open.old,
		new: open.new,
		path,
		previousPaths: previous
	};
}
/** One NUL-terminated token; returns false for an empty one outside a record. */
function takeToken(state, token, sink) {
	if (state.open !== void 0) {
		state.open.names.push(decodeBinaryPath(token));
		if (state.open.names.length === state.open.nameCount) {
			sink.record(closeRecord(state.open));
			state.open = void 0;
		}
		return true;
	}
	const text = token.startsWith("\n") ? token.slice(1) : token;
	if (text === "") return false;
	if (!text.startsWith(":")) {
		sink.header(text);
		return true;
	}
	state.open = openRecord(text);
	if (state.open === void 0) state.failed = true;
	return true;
}
/** Parses `git log -z --raw --format=tformat:…` (with `--combined-all-paths`): headers and records in the order they come. */
function createRawLogParser(sink) {
	const state = {
		open: void 0,
		failed: false
	};
	let pieces = [];
	return {
		push(chunk) {
			let from = 0;
			for (let nul = chunk.indexOf("\0"); nul !== -1; nul = chunk.indexOf("\0", from)) {
				const piece = chunk.slice(from, nul);
				const token = pieces.length === 0 ? piece : pieces.join("") + piece;
				if (pieces.length > 0) pieces = [];
				takeToken(state, token, sink);
				from = nul + 1;
			}
			if (from < chunk.length) pieces.push(chunk.slice(from));
		},
		end: () => state.open === void 0 && !state.failed && pieces.every((piece) => piece.trim() === "")
	};
}
const HUNK = /^@@ -(\d{1,10})(?:,(\d{1,10}))? \+(\d{1,10})(?:,(\d{1,10}))? @@/;
const FILE_START = "diff --git ";
/** Enough to tell any header line from any other; the rest of a line is never looked at. */
const KEPT_OF_LINE = 256;
function parseHunk(line) {
	const match = HUNK.exec(line);
	if (match === null) return void 0;
	return {
		oldStart: Number(match[1]),
		oldLines: Number(match[2] ?? "1"),
		newStart: Number(match[3]),
		newLines: Number(match[4] ?? "1")
	};
}
/** Parses a patch without context (`-p -U0`) into its sections, one for each `diff --git` line, in order; text is not kept. */
function createPatchParser(onSection) {
	let section;
	let [oldLeft, newLeft] = [0, 0];
	let line = "";
	let isSkipping = false;
	let failed = false;
	const takeHeader = (text) => {
		if (text.startsWith(FILE_START)) {
			section = {
				hunks: [],
				isBinary: false
			};
			onSection(section);
			return;
		}
		const hunk = text.startsWith("@@ ") ? parseHunk(text) : void 0;
		if (hunk !== void 0 && section !== void 0) {
			section.hunks.push(hunk);
			oldLeft = hunk.oldLines;
			newLeft = hunk.newLines;
		} else if (text.startsWith("Binary files ") && section !== void 0) section.isBinary = true;
	};
	const takeContent = (first) => {
		if (first === "-") oldLeft -= 1;
		else if (first === "+") newLeft -= 1;
		else if (first !== "\\") failed = true;
		if (oldLeft < 0 || newLeft < 0) failed = true;
	};
	const step = (chunk, from) => {
		const end = chunk.indexOf("\n", from);
		const isWhole = end !== -1;
		const stop = isWhole ? end : chunk.length;
		if (isSkipping) isSkipping = !isWhole;
		else if (line === "" && (oldLeft > 0 || newLeft > 0)) {
			takeContent(chunk.charAt(from));
			isSkipping = !isWhole;
		} else {
			if (line.length < KEPT_OF_LINE) line += chunk.slice(from, Math.min(stop, from + KEPT_OF_LINE));
			if (isWhole) {
				takeHeader(line);
				line = "";
			}
		}
		return stop + 1;
	};
	return {
		push(chunk) {
			for (let from = 0; from < chunk.length;) from = step(chunk, from);
		},
		end: () => !failed && oldLeft === 0 && newLeft === 0 && !isSkipping && line === ""
	};
}
/** Parses `git diff-tree -r -z --raw -p -U0`: all records, then (after an empty token) the patch. */
function createRawPatchParser(onRecord, onSection) {
	const state = {
		open: void 0,
		failed: false
	};
	const sink = {
		record: onRecord,
		header: () => {
			state.failed = true;
		}
	};
	const patch = createPatchParser(onSection);
	let pieces = [];
	let inPatch = false;
	return {
		push(chunk) {
			let from = 0;
			while (!inPatch) {
				const nul = chunk.indexOf("\0", from);
				if (nul === -1) {
					if (from < chunk.length) pieces.push(chunk.slice(from));
					return;
				}
				pieces.push(chunk.slice(from, nul));
				inPatch = !takeToken(state, pieces.join(""), sink);
				pieces = [];
				from = nul + 1;
			}
			patch.push(from === 0 ? chunk : chunk.slice(from));
		},
		end: () => state.open === void 0 && !state.failed && pieces.length === 0 && patch.end()
	};
}
/** How many patch sections git prints for a record: a change of type comes as a removal and an addition. */
function sectionsOf(record) {
	return record.letters === "T" ? 2 : 1;
}
/** What a record says happened, in the words of `FileStatus`; for a merge, what it did against its parents together. */
function statusOf(record) {
	if (record.new === void 0) return "removed";
	const letters = new Set(record.letters);
	if (letters.has("R")) return "renamed";
	if (letters.has("C")) return "copied";
	if (letters.size === 1 && letters.has("A")) return "added";
	if (letters.has("T")) return "changed";
	const fresh = record.new;
	return record.old.every((side) => side?.sha === fresh.sha) ? "changed" : "modified";
}
/** A record and its patch sections -> the file as a change has it. */
function toChangedFile(record, sections) {
	const hunks = joinTypeChange(sections.flatMap((section) => section.hunks), sections.length);
	const [old] = record.old;
	const [previousPath] = record.previousPaths;
	return {
		path: record.path,
		...previousPath === void 0 || previousPath === record.path ? {} : { previousPath },
		status: statusOf(record),
		...old === void 0 ? {} : {
			oldMode: old.mode,
			oldBlob: old.sha
		},
		...record.new === void 0 ? {} : {
			newMode: record.new.mode,
			newBlob: record.new.sha
		},
		isBinary: sections.some((section) => section.isBinary),
		hunks,
		additions: hunks.reduce((sum, hunk) => sum + hunk.newLines, 0),
		deletions: hunks.reduce((sum, hunk) => sum + hunk.oldLines, 0)
	};
}
/** A change of type is one replacement of everything by everything. */
function joinTypeChange(hunks, sections) {
	const [first, second] = hunks;
	if (sections < 2 || first === void 0 || second === void 0 || hunks.length !== 2) return hunks;
	return [{
		oldStart: first.oldStart,
		oldLines: first.oldLines,
		newStart: second.newStart,
		newLines: second.newLines
	}];
}
// src/io/git-process.ts
const MAX_STDOUT = 67108864;
const KEPT_OF_STDERR = 4096;
/** The absolute path of git and the search path without relative folders and folders below `avoid`; throws ConfigurationError without one. */
function findGit(searchPath, avoid) {
	const folders = searchPath.split(delimiter).filter((folder) => isAbsolute(folder) && !isInside(folder, avoid));
	for (const folder of folders) {
		const executable = join(folder, "git");
		try {
			accessSync(executable, constants.X_OK);
			return {
				executable,
				searchPath: folders.join(delimiter)
			};
		} catch {}
	}
	throw new ConfigurationError("git was not found on PATH: install git 2.34 or newer");
}
function isInside(folder, avoid) {
	try {
		return `${realpathSync(folder)}${sep}`.startsWith(`${avoid}${sep}`);
	} catch {
		return false;
	}
}
/** The whole environment of a git process: no configuration, replacement, lazy fetch, lock, prompt or protocol of anybody's. */
function environmentOf(program, gitDir) {
	return {
		PATH: program.searchPath,
		HOME: program.homePath,
		XDG_CONFIG_HOME: program.homePath,
		LC_ALL: "C",
		GIT_DIR: gitDir,
		GIT_CONFIG_NOSYSTEM: "1",
		GIT_CONFIG_SYSTEM: "/dev/null",
		GIT_CONFIG_GLOBAL: "/dev/null",
		GIT_ATTR_NOSYSTEM: "1",
		GIT_NO_REPLACE_OBJECTS: "1",
		GIT_NO_LAZY_FETCH: "1",
		GIT_OPTIONAL_LOCKS: "0",
		GIT_LITERAL_PATHSPECS: "1",
		GIT_TERMINAL_PROMPT: "0",
		GIT_ALLOW_PROTOCOL: "none",
		GIT_PAGER: "cat",
		GIT_ADVICE: "0"
	};
}
/** Makes the starter of git processes for one git directory. */
function createGit(program, gitDir) {
	const environment = environmentOf(program, gitDir);
	const start = (args, extra) => {
		if (program.signal?.aborted === true) throw cancelled(program.signal);
		const child = spawn(program.executable, args, {
			cwd: gitDir,
			env: {
				...environment,
				...extra
			},
			stdio: "pipe"
		});
		program.children.add(child);
		child.once("close", () => program.children.delete(child));
		child.once("error", () => program.children.delete(child));
		child.stdin.on("error", () => void 0);
		return child;
	};
	const stream = (args, onChunk, extra = {}) => new Promise((resolve, reject) => {
		const child = start(args, extra);
		child.stdin.end();
		let stderr = "";
		child.stdout.on("data", (chunk) => {
			try {
				onChunk(chunk);
			} catch (error) {
				child.kill("SIGKILL");
				reject(error);
			}
		});
		child.stderr.on("data", (chunk) => {
			if (stderr.length < KEPT_OF_STDERR) stderr += chunk.toString("utf8");
		});
		child.once("error", (error) => reject(new ConfigurationError(`git could not be started: ${error.message}`)));
		child.once("close", (exitCode) => {
			if (program.signal?.aborted === true) reject(cancelled(program.signal));
			else resolve({
				exitCode,
				stderr: stderr.trim().slice(0, KEPT_OF_STDERR)
			});
		});
	});
	return {
		gitDir,
		stream,
		async run(args, extra) {
			const chunks = [];
			let size = 0;
			return {
				...await stream(args, (chunk) => {
					size += chunk.length;
					if (size > MAX_STDOUT) throw new IncompleteError(`git ${args[0] ?? ""} answered more than 64 MiB`);
					chunks.push(chunk);
				}, extra),
				stdout: Buffer.concat(chunks)
			};
		},
		converse: (args) => start(args, {}),
		withGitDir: (other) => createGit(program, other)
	};
}
function cancelled(signal) {
	return signal.reason instanceof CancelledError ? signal.reason : new CancelledError(130);
}
/** The error for git not being able to read what it was asked for; `what` completes "git could not read …". */
function unreadable(what, stderr) {
	const reason = (stderr.split("\n").find((line) => /^(?:fatal|error):/.test(line)) ?? "").slice(0, 200);
	const because = reason === "" ? "" : ` (${reason})`;
	return new IncompleteError(`git could not read ${what}${because}: in a shallow or partial clone run git fetch --unshallow (or git fetch --refetch) first`);
}
// src/io/git-blame.ts
const SUBMODULE$1 = "160000";
/** The paths asked for and every earlier name that they have in the range. */
function withEarlierNames(commits, paths) {
	const wanted = new Set(paths);
	for (const commit of [...commits].reverse()) for (const file of commit.files) if (file.previousPath !== void 0 && wanted.has(file.path)) wanted.add(file.previousPath);
	return wanted;
}
/** The version of a file after a commit that changed it. */
function nextVersion(commit, file, blob, parents) {
	const sides = parents.map((versions, index) => {
		const oldBlob = file.oldBlobs?.[index];
		return {
			from: [file.path, ...file.previousPath === void 0 ? [] : [file.previousPath]].map((name) => versions.get(name)).find((version) => version?.blob === oldBlob),
			oldBlob
		};
	});
	return {
		blob,
		commitSha: commit.sha,
		sides: sides.length === 0 ? [{
			from: void 0,
			oldBlob: void 0
		}] : sides
	};
}
/** For a path that a merge took over unchanged from one of its parents: from which. */
async function inheritedVersion(objects, merge, path, parents) {
	const versions = parents.map((parent) => parent.get(path));
	if (versions.every((version) => version === versions[0])) return versions[0];
	const row = await objects.findPath(await objects.treeOf(merge.sha), path);
	return versions.find((version) => version !== void 0 && version.blob === row?.sha);
}
async function mergeVersions(objects, merge, parents) {
	const merged = /* @__PURE__ */ new Map();
	for (const path of new Set(parents.flatMap((parent) => [...parent.keys()]))) {
		const version = await inheritedVersion(objects, merge, path, parents);
		if (version !== void 0) merged.set(path, version);
	}
	return merged;
}
/** Turns the state after the parents into the state after the commit, in place. */
function applyCommit(state, commit, parents, wanted) {
	const next = [];
	const gone = [];
	for (const file of commit.files) {
		if (!wanted.has(file.path) && !wanted.has(file.previousPath ?? file.path)) continue;
		if (file.status === "renamed" && file.previousPath !== void 0) gone.push(file.previousPath);
		if (file.blob === void 0 || file.mode === SUBMODULE$1) gone.push(file.path);
		else next.push([file.path, nextVersion(commit, file, file.blob, parents)]);
	}
	for (const path of gone) state.delete(path);
	for (const [path, version] of next) state.set(path, version);
}
/** Hands the state after a commit to each of its children; the last gets the map itself, so that a long history is not copied at each step. */
function createStates(commits) {
	const states = /* @__PURE__ */ new Map();
	const childrenLeft = /* @__PURE__ */ new Map();
	for (const parent of commits.flatMap((commit) => commit.parents)) childrenLeft.set(parent, (childrenLeft.get(parent) ?? 0) + 1);
	return {
		take(sha) {
			const state = states.get(sha);
			const left = (childrenLeft.get(sha) ?? 0) - 1;
			childrenLeft.set(sha, left);
			if (state === void 0) return /* @__PURE__ */ new Map();
			if (left > 0) return new Map(state);
			states.delete(sha);
			return state;
		},
		put(sha, state) {
			states.set(sha, state);
		}
	};
}
/** The versions of the wanted paths in the head, each with the whole story of how it came about within the range. */
async function traceVersions(objects, change, wanted) {
	const states = createStates(change.commits);
	let head = /* @__PURE__ */ new Map();
	for (const commit of change.commits) {
		const parents = commit.parents.map((parent) => states.take(parent));
		const state = parents.length > 1 ? await mergeVersions(objects, commit, parents) : parents[0] ?? /* @__PURE__ */ new Map();
		applyCommit(state, commit, parents, wanted);
		if (commit.sha === change.headSha) head = state;
		states.put(commit.sha, state);
	}
	return head;
}
/** Every version behind `ends`, earlier ones first. */
function inOrder(ends) {
	const done = /* @__PURE__ */ new Set();
	const stack = [...ends];
	for (let version = stack.at(-1); version !== void 0; version = stack.at(-1)) {
		const open = version.sides.flatMap(({ from }) => from === void 0 || done.has(from) ? [] : [from]);
		if (open.length > 0) stack.push(...open);
		else {
			stack.pop();
			done.add(version);
		}
	}
	return [...done];
}
const pairKey = (oldBlob, newBlob) => `${oldBlob ?? ""} ${newBlob}`;
/** Writes a tree of numbered files into our own object folder and returns its id. */
function writeTree(git, objects, blobs) {
	const rows = blobs.flatMap((blob, index) => blob === void 0 ? [] : [Buffer.from(`100644 ${String(index).padStart(9, "0")}\0`), Buffer.from(blob, "hex")]);
	const body = Buffer.concat(rows);
	const whole = Buffer.concat([Buffer.from(`tree ${body.length}\0`), body]);
	const sha = createHash(objects.objectFormat).update(whole).digest("hex");
	const file = join(git.gitDir, "objects", sha.slice(0, 2), sha.slice(2));
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, deflateSync(whole, { level: 1 }));
	return sha;
}
/**
* The hunks between pairs of blobs, by `pairKey`, from one process: the pairs stand as numbered files in two trees of our own, so that
* neither strange paths nor other files of the commits matter.
*/
async function diffPairs(git, objects, pairs) {
	const keys = [...pairs.keys()];
	const sides = [...pairs.values()];
	const trees = [sides.map(([old]) => old), sides.map(([, fresh]) => fresh)].map((side) => writeTree(git, objects, side));
	const changed = [];
	const hunks = [];
	const parser = createRawPatchParser((record) => changed.push(keys[Number(record.path)] ?? ""), (section) => hunks.push(section.hunks));
	const args = [
		"diff-tree",
		"-r",
		"-z",
		"--raw",
		"-p",
		"-U0",
		"--no-renames",
		"--no-ext-diff",
		"--no-textconv",
		...trees
	];
	const end = await git.stream([...args, "--"], (chunk) => parser.push(chunk.toString("latin1")));
	if (end.exitCode !== 0) throw unreadable("the versions of files between base and head", end.stderr);
	if (!parser.end() || changed.length !== hunks.length) throw new IncompleteError("git's differences could not be read");
	return new Map(changed.map((key, index) => [key, hunks[index] ?? []]));
}
/**
* For each path, which commit of the range wrote which lines of the head, as `git blame` within the range says (lines from before
* it are left out), but for all paths at once. A binary file has no lines.
*/
async function readBlame(git, objects, change, paths) {
	const heads = await traceVersions(objects, change, withEarlierNames(change.commits, paths));
	const asked = /* @__PURE__ */ new Map();
	for (const path of paths) {
		const version = heads.get(path);
		if (version !== void 0) asked.set(path, version);
	}
	const versions = inOrder(asked.values());
	const pairs = /* @__PURE__ */ new Map();
	for (const { blob, sides } of versions) for (const { oldBlob } of sides) if (oldBlob !== blob) pairs.set(pairKey(oldBlob, blob), [oldBlob, blob]);
	const hunks = pairs.size === 0 ? /* @__PURE__ */ new Map() : await diffPairs(git, objects, pairs);
	const owned = /* @__PURE__ */ new Map();
	for (const version of versions) {
		const sides = version.sides.map(({ from, oldBlob }) => ({
			owned: (from === void 0 ? void 0 : owned.get(from)) ?? [],
			hunks: hunks.get(pairKey(oldBlob, version.blob)) ?? []
		}));
		owned.set(version, ownLines(version.commitSha, sides));
	}
	return new Map(paths.map((path) => {
		const version = asked.get(path);
		return [path, (version === void 0 ? void 0 : owned.get(version)) ?? []];
	}));
}
// src/domain/git-object.ts
const LINE_FEED = 10;
const SPACE = 32;
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
/** The decoder that the commit's `encoding` header asks for; UTF-16 and unknown names give UTF-8, because a commit is ASCII at heart. */
function decoderOf(label) {
	if (label === "" || /^utf-?8$/i.test(label)) return utf8;
	try {
		const decoder = new TextDecoder(label);
		return decoder.encoding.startsWith("utf-16") ? utf8 : decoder;
	} catch {
		return utf8;
	}
}
/** `Name <email> seconds zone` -> name and email; a line without brackets is all name. */
function parseIdentity(line) {
	const open = line.indexOf("<");
	if (open === -1) return {
		name: line.replace(/ \d+ [+-]\d+$/, "").trim(),
		email: ""
	};
	const close = line.indexOf(">", open);
	return {
		name: line.slice(0, open).trim(),
		email: line.slice(open + 1, close === -1 ? line.length : close).trim()
	};
}
function readHeaders(bytes) {
	const parents = [];
	const first = /* @__PURE__ */ new Map();
	let from = 0;
	for (let stop = from; from < bytes.length; from = stop + 1) {
		const end = bytes.indexOf(LINE_FEED, from);
		stop = end === -1 ? bytes.length : end;
		if (stop === from) break;
		const space = bytes.indexOf(SPACE, from);
		if (space <= from || space > stop) continue;
		const key = utf8.decode(bytes.subarray(from, space));
		const value = bytes.subarray(space + 1, stop);
		if (key === "parent") parents.push(utf8.decode(value));
		else if (!first.has(key)) first.set(key, value);
	}
	return {
		parents,
		first,
		bodyStart: Math.min(from + 1, bytes.length)
	};
}
/** The bytes of a commit object -> its parts, text decoded as UTF-8 or by its own `encoding` header. */
function parseCommit(bytes) {
	const { parents, first, bodyStart } = readHeaders(bytes);
	const value = (key) => first.get(key) ?? /* @__PURE__ */ new Uint8Array(0);
	const decoder = decoderOf(utf8.decode(value("encoding")).trim());
	return {
		tree: utf8.decode(value("tree")),
		parents,
		author: parseIdentity(decoder.decode(value("author"))),
		committer: parseIdentity(decoder.decode(value("committer"))),
		message: decoder.decode(bytes.subarray(bodyStart))
	};
}
/** The bytes of a tree object -> its rows; `idBytes` is 20 (SHA-1) or 32 (SHA-256). A cut-off row is left out. */
function parseTree(bytes, idBytes) {
	const rows = [];
	let from = 0;
	while (from < bytes.length) {
		const space = bytes.indexOf(SPACE, from);
		const nul = space === -1 ? -1 : bytes.indexOf(0, space);
		if (nul === -1 || nul + 1 + idBytes > bytes.length) break;
		const mode = utf8.decode(bytes.subarray(from, space)).padStart(6, "0");
		const name = decodePath(bytes.subarray(space + 1, nul));
		let sha = "";
		for (let index = nul + 1; index <= nul + idBytes; index += 1) sha += (bytes[index] ?? 0).toString(16).padStart(2, "0");
		rows.push({
			name,
			mode,
			sha
		});
		from = nul + 1 + idBytes;
	}
	return rows;
}
// src/io/git-objects.ts
/** Commits and trees larger than this are not read: no honest one comes near. */
const MAX_META_BYTES = 67108864;
const MAX_CACHED_TREES = 4096;
/** Refuses what is not a full object id, so that nothing else can reach git's command line; throws ConfigurationError. */
function requireObjectId(sha) {
	if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(sha)) throw new ConfigurationError(`${JSON.stringify(sha.slice(0, 80))} is not a full object id`);
}
/** Reads the answers of `cat-file` (with or without content) and settles requests in order. */
function createAnswerReader(waiting, hasContent) {
	let header = "";
	let body;
	const takeHeader = (line) => {
		const [, sha, type, size] = /^([0-9a-f]+) ([a-z]+) (\d+)$/.exec(line) ?? [];
		if (sha === void 0 || type === void 0 || size === void 0) {
			waiting.shift()?.resolve(void 0);
			return;
		}
		const info = {
			sha,
			type,
			size: Number(size)
		};
		if (!hasContent) waiting.shift()?.resolve({
			...info,
			bytes: void 0
		});
		else body = {
			info,
			bytes: info.size <= (waiting[0]?.maxBytes ?? 0) ? Buffer.allocUnsafe(info.size) : void 0,
			filled: 0
		};
	};
	const takeBody = (open, chunk, from) => {
		const part = Math.min(open.info.size - open.filled, chunk.length - from);
		open.bytes?.set(chunk.subarray(from, from + part), open.filled);
		open.filled += part;
		if (open.filled < open.info.size || from + part >= chunk.length) return from + part;
		body = void 0;
		waiting.shift()?.resolve({
			...open.info,
			bytes: open.bytes
		});
		return from + part + 1;
	};
	return (chunk) => {
		for (let from = 0; from < chunk.length;) {
			if (body !== void 0) {
				from = takeBody(body, chunk, from);
				continue;
			}
			const end = chunk.indexOf(10, from);
			header += chunk.toString("latin1", from, end === -1 ? chunk.length : end);
			if (end === -1) return;
			const line = header;
			header = "";
			takeHeader(line);
			from = end + 1;
		}
	};
}
/** One `cat-file` process that is started when first asked, and again after it died. */
function createConversation(git, mode) {
	let child;
	let waiting = [];
	let lines = [];
	const start = () => {
		const mine = git.converse(["cat-file", mode]);
		const asked = [];
		let stderr = "";
		const fail = () => {
			if (child === mine) child = void 0;
			for (const request of asked.splice(0)) request.reject(unreadable("an object", stderr));
		};
		waiting = asked;
		mine.stdout.on("data", createAnswerReader(asked, mode === "--batch"));
		mine.stderr.on("data", (chunk) => {
			if (stderr.length < 1024) stderr += chunk.toString("utf8");
		});
		mine.once("close", fail);
		mine.once("error", fail);
		return mine;
	};
	return (name, maxBytes) => new Promise((resolve, reject) => {
		child ??= start();
		waiting.push({
			maxBytes,
			resolve,
			reject
		});
		if (lines.length === 0) queueMicrotask(() => {
			const batch = lines.join("");
			lines = [];
			child?.stdin.write(batch);
		});
		lines.push(`${name}\n`);
	});
}
/** Makes the reader of a repository's objects. */
function createObjectReader(git, objectFormat) {
	const check = createConversation(git, "--batch-check");
	const batch = createConversation(git, "--batch");
	const trees = /* @__PURE__ */ new Map();
	const treeShas = /* @__PURE__ */ new Map();
	const readMeta = async (sha, type) => {
		requireObjectId(sha);
		const found = await batch(sha, MAX_META_BYTES);
		if (found === void 0 || found.type !== type) throw unreadable(`${type} ${sha}`, "");
		if (found.bytes === void 0) throw new IncompleteError(`${type} ${sha} is larger than 64 MiB and was not read`);
		return found.bytes;
	};
	const parseRows = async (sha) => {
		const rows = parseTree(await readMeta(sha, "tree"), objectFormat === "sha1" ? 20 : 32);
		return new Map(rows.map((row) => [row.name, row]));
	};
	const readTree = (sha) => {
		const known = trees.get(sha);
		if (known !== void 0) return known;
		if (trees.size >= MAX_CACHED_TREES) trees.clear();
		const rows = parseRows(sha);
		trees.set(sha, rows);
		return rows;
	};
	const findTree = async (sha) => {
		requireObjectId(sha);
		const found = await check(`${sha}^{tree}`, 0);
		if (found === void 0) throw unreadable(`the tree of ${sha}`, "");
		return found.sha;
	};
	return {
		objectFormat,
		inspect: (name) => check(name, 0),
		read(sha, maxBytes) {
			requireObjectId(sha);
			return batch(sha, maxBytes);
		},
		readCommit: async (sha) => parseCommit(await readMeta(sha, "commit")),
		readTree,
		treeOf(sha) {
			const known = treeShas.get(sha) ?? findTree(sha);
			treeShas.set(sha, known);
			return known;
		},
		async findPath(treeSha, path) {
			let at = treeSha;
			const parts = path.split("/");
			for (const [index, part] of parts.entries()) {
				const row = (await readTree(at)).get(part);
				if (row === void 0 || index === parts.length - 1) return row;
				if (row.mode !== "040000") return void 0;
				at = row.sha;
			}
		}
	};
}
// src/io/git-blobs.ts
const SUBMODULE = "160000";
/** How many blobs, and how many bytes of them, are asked for ahead of the reader. */
const WINDOW_BLOBS = 256;
const WINDOW_BYTES = 8388608;
const MAX_FILE_BYTES = 268435456;
/** One file of a commit's tree; undefined where there is none, or a folder or submodule is. */
async function readFile(objects, commitSha, path) {
	const row = await objects.findPath(await objects.treeOf(commitSha), path);
	if (row === void 0 || row.mode === "040000" || row.mode === SUBMODULE) return void 0;
	const content = await objects.read(row.sha, MAX_FILE_BYTES);
	if (content?.bytes === void 0) throw unreadable(`blob ${row.sha}`, content === void 0 ? "" : "fatal: over 256 MiB");
	return {
		mode: row.mode,
		sha: row.sha,
		bytes: content.bytes
	};
}
/** The files (links and submodules too) of a tree whose path is wanted, bytewise by path. */
async function listFiles(git, commitSha, isWanted) {
	requireObjectId(commitSha);
	const files = [];
	let rest = "";
	const end = await git.stream([
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		commitSha
	], (chunk) => {
		const rows = (rest + chunk.toString("latin1")).split("\0");
		rest = rows.pop() ?? "";
		for (const row of rows) {
			const tab = row.indexOf("	");
			const path = decodeBinaryPath(row.slice(tab + 1));
			const [mode = "", , sha = ""] = row.slice(0, tab).split(" ");
			if (isWanted(path)) files.push({
				path,
				mode,
				sha
			});
		}
	});
	if (end.exitCode !== 0) throw unreadable(`the tree of ${commitSha}`, end.stderr);
	return files;
}
async function* readWindow(objects, shas, maxBytes) {
	const sizes = await Promise.all(shas.map((sha) => objects.inspect(sha)));
	for (let from = 0; from < shas.length;) {
		let [to, bytes] = [from, 0];
		while (to < shas.length && (to === from || bytes < WINDOW_BYTES)) {
			const size = sizes[to]?.size ?? 0;
			if (size <= maxBytes) bytes += size;
			to += 1;
		}
		const part = shas.slice(from, to);
		yield* await Promise.all(part.map(async (sha, index) => {
			const info = sizes[from + index];
			if (info === void 0 || info.type !== "blob") throw unreadable(`blob ${sha}`, "");
			if (info.size > maxBytes) return {
				sha,
				size: info.size,
				bytes: void 0
			};
			const content = await objects.read(sha, maxBytes);
			if (content?.bytes === void 0) throw unreadable(`blob ${sha}`, "");
			return {
				sha,
				size: info.size,
				bytes: content.bytes
			};
		}));
		from = to;
	}
}
/** Blobs in the order asked for, a few megabytes ahead; larger ones than `maxBytes` come without bytes and are never loaded. */
async function* readBlobs(objects, shas, maxBytes) {
	let window = [];
	for (const sha of shas) {
		requireObjectId(sha);
		window.push(sha);
		if (window.length < WINDOW_BLOBS) continue;
		yield* readWindow(objects, window, maxBytes);
		window = [];
	}
	yield* readWindow(objects, window, maxBytes);
}
/** The blobs that git finds reachable from the head, and not from the base or the base's own files. */
async function listNewBlobs(git, objects, change) {
	const found = /* @__PURE__ */ new Set();
	let rest = "";
	const excluded = [`^${change.baseSha}`, `^${await objects.treeOf(change.baseSha)}`];
	const end = await git.stream([
		"rev-list",
		"--objects",
		"--no-object-names",
		...["--filter=object:type=blob", "--filter-provided-objects"],
		change.headSha,
		...excluded,
		"--"
	], (chunk) => {
		const rows = (rest + chunk.toString("latin1")).split("\n");
		rest = rows.pop() ?? "";
		for (const row of rows) found.add(row);
	});
	if (end.exitCode !== 0) throw unreadable("the objects between base and head", end.stderr);
	return found;
}
/** The submodule commits that base or merge base have already. */
async function listOldSubmodules(git, change) {
	const old = /* @__PURE__ */ new Set();
	for (const sha of /* @__PURE__ */ new Set([change.baseSha, change.mergeBaseSha])) for (const file of await listFiles(git, sha, () => true)) if (file.mode === SUBMODULE) old.add(file.sha);
	return old;
}
/** Where each blob or submodule commit comes up first, oldest commit first. */
function firstAppearances(change) {
	const first = /* @__PURE__ */ new Map();
	for (const commit of change.commits) for (const { blob, mode, path } of commit.files) if (blob !== void 0 && mode !== void 0 && !first.has(blob)) first.set(blob, {
		path,
		mode,
		commitSha: commit.sha
	});
	return first;
}
/**
* Everything that the range brings into the history, each blob or submodule commit once, in order of first appearance: what a commit
* has at a path that none of its parents has there, as far as `git rev-list --objects` finds it new.
*/
async function readNewBlobs(git, objects, change) {
	requireObjectId(change.baseSha);
	requireObjectId(change.headSha);
	if (change.commits.length === 0) return [];
	const first = firstAppearances(change);
	const hasSubmodules = [...first.values()].some(({ mode }) => mode === SUBMODULE);
	const [fresh, oldSubmodules] = await Promise.all([listNewBlobs(git, objects, change), hasSubmodules ? listOldSubmodules(git, change) : /* @__PURE__ */ new Set()]);
	const unplaced = [...fresh].find((sha) => !first.has(sha));
	if (unplaced !== void 0) throw unreadable(`where blob ${unplaced} comes from`, "");
	const inHead = new Map(change.files.map((file) => [file.path, file.newBlob]));
	const wanted = [...first].filter(([sha, { mode }]) => mode === SUBMODULE ? !oldSubmodules.has(sha) : fresh.has(sha));
	return Promise.all(wanted.map(async ([sha, appearance]) => {
		const info = appearance.mode === SUBMODULE ? { size: 0 } : await objects.inspect(sha);
		if (info === void 0) throw unreadable(`blob ${sha}`, "");
		return {
			sha,
			size: info.size,
			...appearance,
			inHead: inHead.get(appearance.path) === sha
		};
	}));
}
// src/io/git-locate.ts
function readText(path) {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return;
	}
}
function isFolder(path) {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
/** The common directory of a git directory, undefined where `folder` is none. */
function commonDirOf(folder) {
	if (!existsSync(join(folder, "HEAD"))) return void 0;
	const named = readText(join(folder, "commondir"))?.replace(/\r?\n$/, "");
	const common = named === void 0 ? folder : resolve$1(folder, named);
	return isFolder(join(common, "objects")) && existsSync(join(common, "refs")) ? common : void 0;
}
function followGitFile(file) {
	const target = /^gitdir: (.+)$/s.exec(readText(file)?.replace(/[\r\n]+$/, "") ?? "")?.[1];
	if (target === void 0) return void 0;
	return isAbsolute(target) ? target : resolve$1(dirname(file), target);
}
function locateAt(folder) {
	const inside = join(folder, ".git");
	const gitDir = isFolder(inside) ? inside : followGitFile(inside);
	if (gitDir !== void 0) {
		const commonDir = commonDirOf(gitDir);
		if (commonDir !== void 0) return {
			gitDir,
			commonDir: realpathSync(commonDir),
			workTree: folder
		};
	}
	const commonDir = commonDirOf(folder);
	return commonDir === void 0 ? void 0 : {
		gitDir: folder,
		commonDir: realpathSync(commonDir),
		workTree: void 0
	};
}
/**
* Finds the repository that `path` is in, as git does (a `.git` folder or file in it or above it, or a bare repository), but only by
* reading: no git process sees the repository's configuration. Throws ConfigurationError where there is none.
*/
function locateRepository(path) {
	let folder;
	try {
		folder = realpathSync(path);
		if (!isFolder(folder)) throw new Error("not a folder");
	} catch {
		throw new ConfigurationError(`${path} is not a folder that can be read: name a git repository with --repo`);
	}
	for (let at = folder;; at = dirname(at)) {
		const location = locateAt(at);
		if (location !== void 0) return location;
		if (basename(at) === "") break;
	}
	throw new ConfigurationError(`${path} is not a git repository (nor is any folder above it): name one with --repo`);
}
// src/io/git-notes.ts
/** The blob of a note, however deep the tree fans out (`aa/bb/…`); the shallowest where a tree has several. */
async function findNote(objects, tree, commitSha) {
	let at = tree;
	for (let depth = 0; depth * 2 < commitSha.length; depth += 1) {
		const rows = await objects.readTree(at);
		const note = rows.get(commitSha.slice(depth * 2));
		if (note !== void 0 && note.mode.startsWith("100")) return note.sha;
		const folder = rows.get(commitSha.slice(depth * 2, depth * 2 + 2));
		if (folder?.mode !== "040000") return void 0;
		at = folder.sha;
	}
}
/** The notes in a notes commit (or tree) for those of `commitShas` that have one; larger ones than `maxBytes` are only named. */
async function readNotes(objects, notesSha, commitShas, maxBytes) {
	const tree = await objects.treeOf(notesSha);
	const notes = /* @__PURE__ */ new Map();
	const tooLarge = [];
	for (const commitSha of commitShas) {
		requireObjectId(commitSha);
		const blob = await findNote(objects, tree, commitSha);
		if (blob === void 0) continue;
		const info = await objects.inspect(blob);
		if (info === void 0) throw unreadable(`the note of ${commitSha}`, "");
		if (info.size > maxBytes) {
			tooLarge.push(commitSha);
			continue;
		}
		const content = await objects.read(blob, maxBytes);
		if (content?.bytes === void 0) throw unreadable(`the note of ${commitSha}`, "");
		notes.set(commitSha, content.bytes);
	}
	return {
		notes,
		tooLarge
	};
}
// src/io/git-range.ts
/** Renames as `git diff` finds them; beyond this many candidates on a side only exact ones, so that nobody can make it take long. */
const DIFF_OPTIONS = [
	"-r",
	"-z",
	"--raw",
	"--no-abbrev",
	"-M50%",
	"-l1000",
	"--no-ext-diff",
	"--no-textconv",
	"--ignore-submodules=none",
	"--no-color"
];
/** The first best common ancestor that `git merge-base` names, undefined where there is none. */
async function readMergeBase(git, left, right) {
	requireObjectId(left);
	requireObjectId(right);
	const { exitCode, stdout, stderr } = await git.run([
		"merge-base",
		left,
		right
	]);
	if (exitCode === 1) return void 0;
	const sha = stdout.toString("latin1").trim();
	if (exitCode !== 0 || sha === "") throw unreadable("the history", stderr);
	return sha;
}
/** Stores each different string once, so that a long history costs what its paths cost. */
function createPool() {
	const pool = /* @__PURE__ */ new Map();
	return (text) => {
		const known = pool.get(text);
		if (known === void 0) pool.set(text, text);
		return known ?? text;
	};
}
/** The files between two commits, with their hunks; one process, whose text is counted and dropped. */
async function readFiles(git, from, to) {
	const records = [];
	const sections = [];
	const parser = createRawPatchParser((record) => records.push(record), (section) => sections.push(section));
	const args = [
		"diff-tree",
		...DIFF_OPTIONS,
		"-p",
		"-U0",
		"--inter-hunk-context=0",
		from,
		to,
		"--"
	];
	const end = await git.stream(args, (chunk) => parser.push(chunk.toString("latin1")));
	if (end.exitCode !== 0) throw unreadable("the difference between base and head", end.stderr);
	const wanted = records.reduce((sum, record) => sum + sectionsOf(record), 0);
	if (!parser.end() || wanted !== sections.length) throw new IncompleteError("git's difference between base and head could not be read");
	let next = 0;
	return records.map((record) => {
		const own = sections.slice(next, next + sectionsOf(record));
		next += own.length;
		return toChangedFile(record, own);
	});
}
function toCommitFile(record, pool) {
	const previousPath = record.previousPaths.find((path) => path !== record.path);
	return {
		path: pool(record.path),
		...previousPath === void 0 ? {} : { previousPath: pool(previousPath) },
		status: statusOf(record),
		...record.new === void 0 ? {} : {
			blob: pool(record.new.sha),
			mode: pool(record.new.mode)
		},
		oldBlobs: record.old.map((side) => side === void 0 ? void 0 : pool(side.sha))
	};
}
function toCommit(logged, object) {
	if (logged.parents.length !== object.parents.length) throw unreadable(`the parents of ${logged.sha}, which a shallow clone has cut off`, "");
	return {
		sha: logged.sha,
		parents: logged.parents,
		author: object.author,
		committer: object.committer,
		message: object.message,
		files: logged.files
	};
}
/** The commits of `base..head`, parents before children, each with what it changed against all of its parents. */
async function readCommits(git, objects, base, head) {
	const logged = [];
	const pool = createPool();
	const parser = createRawLogParser({
		header(token) {
			const [sha = "", ...parents] = token.trimEnd().split(" ");
			const object = objects.readCommit(sha);
			object.catch(() => void 0);
			logged.push({
				sha: pool(sha),
				parents: parents.map(pool),
				files: [],
				object
			});
		},
		record(record) {
			logged.at(-1)?.files.push(toCommitFile(record, pool));
		}
	});
	const args = [
		"log",
		"--topo-order",
		"--reverse",
		"--root",
		"-c",
		"--combined-all-paths",
		...DIFF_OPTIONS,
		"--no-mailmap",
		"--no-notes",
		"--no-decorate",
		"--no-show-signature",
		"--format=tformat:%H %P",
		head,
		`^${base}`,
		"--"
	];
	const end = await git.stream(args, (chunk) => parser.push(chunk.toString("latin1")));
	if (end.exitCode !== 0) throw unreadable("the commits between base and head", end.stderr);
	if (!parser.end()) throw new IncompleteError("git's list of commits could not be read");
	const commits = [];
	for (const commit of logged) commits.push(toCommit(commit, await commit.object));
	return commits;
}
/**
* The range from `base` to `head`: files of the difference to the merge base (the first one where there are several), and the commits
* that base has not. Throws ConfigurationError without a common ancestor, IncompleteError where the clone lacks something.
*/
async function readChange(git, objects, format, base, head) {
	requireObjectId(base);
	requireObjectId(head);
	const readDifference = async () => {
		const mergeBaseSha = await readMergeBase(git, base, head);
		if (mergeBaseSha !== void 0) return {
			mergeBaseSha,
			files: await readFiles(git, mergeBaseSha, head)
		};
		if (format.isShallow) throw unreadable("a common ancestor of base and head", "");
		throw new ConfigurationError("base and head have no common ancestor: name another --base");
	};
	const [difference, commits] = await Promise.allSettled([readDifference(), readCommits(git, objects, base, head)]);
	if (difference.status === "rejected") throw difference.reason;
	if (commits.status === "rejected") throw commits.reason;
	return {
		baseSha: base,
		headSha: head,
		...difference.value,
		commits: commits.value
	};
}
// src/io/git-refs.ts
const FULL_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** In the order in which a local check takes its base. */
const BASE_REFS = [
	"refs/remotes/origin/HEAD",
	"refs/heads/main",
	"refs/heads/master",
	"refs/remotes/origin/main",
	"refs/remotes/origin/master"
];
function isMissingHistory(revision, format) {
	return (format.isShallow || format.isPartial) && (FULL_ID.test(revision) || /[~^]/.test(revision));
}
/** Whether git could read this as anything but one revision: an option, several lines, a range. */
function isUnsafe(revision) {
	return revision === "" || revision.startsWith("-") || /[\0\n]/.test(revision);
}
async function parseRevision(git, revision) {
	const { exitCode, stdout } = await git.run([
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		revision
	]);
	const sha = stdout.toString("latin1").trim();
	return exitCode === 0 && FULL_ID.test(sha) ? sha : void 0;
}
/** A revision -> the commit it names; ConfigurationError where there is none, IncompleteError where a clone has cut it off. */
async function resolveCommit(git, objects, format, revision) {
	const shown = JSON.stringify(revision.slice(0, 200));
	if (isUnsafe(revision)) throw new ConfigurationError(`${shown} is not a revision: name a branch, a tag or a commit`);
	const named = FULL_ID.test(revision) ? revision : await parseRevision(git, revision);
	if (named !== void 0) {
		const found = await objects.inspect(`${named}^{commit}`);
		if (found !== void 0) return found.sha;
		if (await objects.inspect(named) !== void 0) throw new ConfigurationError(`${shown} does not name a commit`);
		if (!FULL_ID.test(revision)) throw unreadable(`the commit that ${shown} names`, "");
	}
	if (isMissingHistory(revision, format)) throw unreadable(`the commit ${shown}`, "");
	throw new ConfigurationError(`${shown} names no commit of this repository: fetch it or name another revision`);
}
/** A full ref name -> what it points at, undefined where it does not exist or is no full ref name. */
async function resolveRef(git, ref) {
	if (!ref.startsWith("refs/") || isUnsafe(ref) || /[~^:?*[\\\s]|\.\.|@\{/.test(ref)) return void 0;
	return parseRevision(git, ref);
}
/** The commit that a local check takes as its base when none is named; throws ConfigurationError where no usual branch exists. */
async function readDefaultBase(git, objects) {
	const { stdout } = await git.run([
		"for-each-ref",
		"--format=%(objectname) %(refname)",
		"--",
		...BASE_REFS
	]);
	const found = /* @__PURE__ */ new Map();
	for (const line of stdout.toString("utf8").split("\n")) {
		const space = line.indexOf(" ");
		if (space > 0) found.set(line.slice(space + 1), line.slice(0, space));
	}
	for (const ref of BASE_REFS) {
		const sha = found.get(ref);
		const commit = sha === void 0 ? void 0 : await objects.inspect(`${sha}^{commit}`);
		if (commit !== void 0) return commit.sha;
	}
	throw new ConfigurationError("there is no origin/HEAD, main or master to compare with: name the base with --base");
}
// src/io/git-status.ts
/** Copies what git needs to know of the work tree into our own git directory, so that it can neither lock nor refresh the real index. */
function copyIndex(location, gitDir) {
	for (const name of readdirSync(location.gitDir)) if ((name === "index" || name.startsWith("sharedindex.")) && statSync(join(location.gitDir, name)).isFile()) copyFileSync(join(location.gitDir, name), join(gitDir, name));
	const exclude = join(location.commonDir, "info", "exclude");
	if (existsSync(exclude)) copyFileSync(exclude, join(gitDir, "info", "exclude"));
}
/**
* Whether index or work tree differ from HEAD or untracked files lie about. Filters, hooks and fsmonitor are configuration, which our
* own git directory has not got; submodules are compared by their commit alone, because looking into one would obey its configuration.
*/
async function hasUncommittedWork(git, location) {
	if (location.workTree === void 0) return false;
	copyIndex(location, git.gitDir);
	const args = [
		"status",
		"--porcelain",
		"-z",
		"--untracked-files=normal",
		"--no-renames",
		"--ignore-submodules=dirty"
	];
	const overrides = [
		"-c",
		"core.bare=false",
		"-c",
		`core.worktree=${location.workTree}`
	];
	const end = await git.run([...overrides, ...args], { GIT_WORK_TREE: location.workTree });
	if (end.exitCode !== 0) throw unreadable("the state of the work tree", end.stderr);
	return end.stdout.length > 0;
}
// src/io/git-view.ts
/** `git config --list -z` of the repository -> its format; throws ConfigurationError for one that this program cannot read. */
function readFormat(listing, location) {
	const values = /* @__PURE__ */ new Map();
	let isPartial = false;
	for (const entry of listing.split("\0")) {
		const [key = "", ...rest] = entry.split("\n");
		values.set(key, rest.join("\n"));
		if (key === "extensions.partialclone" || /^remote\..*\.promisor$/s.test(key)) isPartial = true;
	}
	const objectFormat = values.get("extensions.objectformat")?.toLowerCase() ?? "sha1";
	const refStorage = values.get("extensions.refstorage")?.toLowerCase() ?? "files";
	if (objectFormat !== "sha1" && objectFormat !== "sha256") throw new ConfigurationError(`the repository has an unknown object format: draftgate reads sha1 and sha256`);
	if (refStorage !== "files" && refStorage !== "reftable") throw new ConfigurationError(`the repository has an unknown ref storage: draftgate reads files and reftable`);
	if (refStorage === "reftable" && location.gitDir !== location.commonDir) throw new ConfigurationError("linked worktrees of a reftable repository cannot be read: name the main worktree with --repo");
	return {
		objectFormat,
		refStorage,
		isBare: values.get("core.bare")?.toLowerCase() === "true" && location.gitDir === location.commonDir,
		isPartial,
		isShallow: existsSync(join(location.commonDir, "shallow"))
	};
}
/** The form in which `objects/info/alternates` takes any path: quoted as C quotes it. */
function quoteAlternate(path) {
	return `"${path.replace(/["\\]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("	", "\\t").replaceAll("\r", "\\r")}"\n`;
}
function configOf(format, withRefs) {
	const extensions = [...format.objectFormat === "sha256" ? ["objectformat = sha256"] : [], ...withRefs && format.refStorage === "reftable" ? ["refstorage = reftable"] : []];
	return [
		`[core]`,
		`repositoryformatversion = ${extensions.length === 0 ? 0 : 1}`,
		...[
			"bare = true",
			"commitGraph = false",
			"untrackedCache = false",
			"fsmonitor = false",
			"hooksPath = /dev/null"
		],
		...extensions.length === 0 ? [] : ["[extensions]", ...extensions],
		"[gc]",
		"auto = 0",
		""
	].join("\n");
}
function makeView(folder, head, location, format, withRefs) {
	mkdirSync(join(folder, "objects", "info"), {
		recursive: true,
		mode: 448
	});
	mkdirSync(join(folder, "info"), { mode: 448 });
	writeFileSync(join(folder, "HEAD"), head);
	writeFileSync(join(folder, "config"), configOf(format, withRefs));
	writeFileSync(join(folder, "objects", "info", "alternates"), quoteAlternate(join(location.commonDir, "objects")));
	if (format.isShallow) copyFileSync(join(location.commonDir, "shallow"), join(folder, "shallow"));
}
/** HEAD as a text; an old repository may have it as a symbolic link. */
function readHead(location) {
	const file = join(location.gitDir, "HEAD");
	if (lstatSync(file).isSymbolicLink()) {
		const target = readlinkSync(file);
		if (target.startsWith("refs/")) return `ref: ${target}\n`;
	}
	return readFileSync(file, "utf8");
}
function link(from, to) {
	if (existsSync(from)) symlinkSync(from, to);
}
/**
* Makes our own git directories below `scratchPath`. Git reads the repository's objects through `alternates` and its refs through
* links, and never its configuration, hooks, attributes, grafts or replacements, and writes nothing to it.
*/
function makeViews(scratchPath, location, format) {
	const objects = join(scratchPath, "objects-view");
	makeView(objects, "ref: refs/heads/none\n", location, format, false);
	mkdirSync(join(objects, "refs"), { mode: 448 });
	const refs = join(scratchPath, "refs-view");
	makeView(refs, readHead(location), location, format, true);
	for (const name of [
		"refs",
		"packed-refs",
		"reftable"
	]) link(join(location.commonDir, name), join(refs, name));
	mkdirSync(join(refs, "logs"), { mode: 448 });
	link(join(location.commonDir, "logs", "refs"), join(refs, "logs", "refs"));
	link(join(location.gitDir, "logs", "HEAD"), join(refs, "logs", "HEAD"));
	for (const name of [
		"ORIG_HEAD",
		"FETCH_HEAD",
		"MERGE_HEAD",
		"CHERRY_PICK_HEAD",
		"REVERT_HEAD"
	]) link(join(location.gitDir, name), join(refs, name));
	return {
		objects,
		refs
	};
}
// src/io/git-repository.ts
const OLDEST_GIT = [2, 34];
async function requireGitVersion(git) {
	const { stdout } = await git.run(["version"]);
	const text = stdout.toString("utf8").trim();
	const [, major = "0", minor = "0"] = /(\d+)\.(\d+)/.exec(text) ?? [];
	if (Number(major) < OLDEST_GIT[0] || Number(major) === OLDEST_GIT[0] && Number(minor) < OLDEST_GIT[1]) throw new ConfigurationError(`git 2.34 or newer is needed, and PATH has ${JSON.stringify(text)}: update git`);
}
async function listConfiguration(git, file) {
	if (!existsSync(file)) return "";
	const { exitCode, stdout } = await git.run([
		"config",
		"--file",
		file,
		"--no-includes",
		"--list",
		"-z"
	]);
	if (exitCode !== 0) throw new ConfigurationError(`git cannot read ${file}: repair the repository's configuration`);
	return stdout.toString("utf8");
}
/**
* Opens a repository for reading. Nothing of its configuration, hooks, filters, attributes, replacements or grafts runs or counts, and
* nothing in it is written. Throws ConfigurationError where there is no repository, or no git 2.34.
*/
async function createGitRepository(options) {
	const location = locateRepository(options.repositoryPath);
	const homePath = join(options.scratchPath, "home");
	mkdirSync(homePath, {
		recursive: true,
		mode: 448
	});
	const children = /* @__PURE__ */ new Set();
	const found = findGit(options.searchPath, location.workTree ?? location.commonDir);
	const shared = options.signal === void 0 ? {} : { signal: options.signal };
	const plain = createGit({
		...found,
		homePath,
		children,
		...shared
	}, homePath);
	const [listing] = await Promise.all([listConfiguration(plain, join(location.commonDir, "config")), requireGitVersion(plain)]);
	const format = readFormat(listing, location);
	const views = makeViews(options.scratchPath, location, format);
	const git = plain.withGitDir(views.objects);
	const refs = plain.withGitDir(views.refs);
	const objects = createObjectReader(git, format.objectFormat);
	const place = format.isBare ? {
		...location,
		workTree: void 0
	} : location;
	return {
		resolveCommit: (revision) => resolveCommit(refs, objects, format, revision),
		resolveRef: (ref) => resolveRef(refs, ref),
		readDefaultBase: () => readDefaultBase(refs, objects),
		readMergeBase: (left, right) => readMergeBase(git, left, right),
		readChange: (base, head) => readChange(git, objects, format, base, head),
		readFile: (commitSha, path) => readFile(objects, commitSha, path),
		listFiles: (commitSha, isWanted) => listFiles(git, commitSha, isWanted),
		readBlobs: (shas, maxBytes) => readBlobs(objects, shas, maxBytes),
		readNewBlobs: (change) => readNewBlobs(git, objects, change),
		async readNotes(ref, commitShas, maxBytes) {
			for (const sha of commitShas) requireObjectId(sha);
			const notesSha = await resolveRef(refs, ref);
			if (notesSha === void 0) return {
				notes: /* @__PURE__ */ new Map(),
				tooLarge: []
			};
			return readNotes(objects, notesSha, commitShas, maxBytes);
		},
		readBlame: (change, paths) => readBlame(git, objects, change, paths),
		hasUncommittedWork: () => hasUncommittedWork(refs, place),
		async close() {
			const ended = [...children].map((child) => new Promise((resolve) => child.once("close", () => resolve())));
			for (const child of children) child.kill("SIGKILL");
			await Promise.all(ended);
		}
	};
}
// src/io/scratch-folders.ts
/** Makes folders of mode 0700 under `root` (default `$TMPDIR`); throws IncompleteError where that cannot be written. */
function createScratch(options = {}) {
	const folders = /* @__PURE__ */ new Set();
	return {
		create: async (label) => {
			const path = makeFolder(options.root ?? tmpdir(), label);
			folders.add(path);
			return scratchFolder(path, () => folders.delete(path));
		},
		removeAll: () => {
			for (const path of folders) {
				try {
					rmSync(path, {
						recursive: true,
						force: true,
						maxRetries: 3
					});
				} catch {
					continue;
				}
				folders.delete(path);
			}
		}
	};
}
function makeFolder(root, label) {
	const prefix = `draftgate-${label.replace(/[^A-Za-z0-9-]/g, "-").slice(0, 40)}-`;
	try {
		return mkdtempSync(join(resolve$1(root), prefix));
	} catch (error) {
		throw new IncompleteError(`cannot make a scratch folder in ${root} (${errorCode(error)}): set TMPDIR to one that can be written`);
	}
}
function scratchFolder(path, onRemoved) {
	const made = /* @__PURE__ */ new Map();
	const makeParent = (folder) => {
		const known = made.get(folder);
		if (known !== void 0) return known;
		const making = mkdir(folder, {
			recursive: true,
			mode: 448
		});
		made.set(folder, making);
		return making;
	};
	return {
		path,
		write: async (relativePath, bytes) => {
			const target = inside(path, relativePath);
			await makeParent(dirname(target));
			await writeFile(target, bytes, {
				mode: 384,
				flag: "wx"
			});
		},
		read: async (relativePath, maxBytes) => readLimited(inside(path, relativePath), relativePath, maxBytes),
		remove: async () => {
			await removeFolder(path);
			onRemoved();
		}
	};
}
async function removeFolder(path) {
	try {
		await rm(path, {
			recursive: true,
			force: true,
			maxRetries: 3,
			retryDelay: 50
		});
	} catch {
		await chmod(path, 448).catch(() => void 0);
		await rm(path, {
			recursive: true,
			force: true,
			maxRetries: 3,
			retryDelay: 50
		});
	}
}
function inside(folder, relativePath) {
	const target = resolve$1(folder, relativePath);
	if (isAbsolute(relativePath) || relativePath.includes("\0") || !target.startsWith(folder + sep)) throw new IncompleteError("a scratch file would lie outside its folder");
	return target;
}
async function readLimited(target, name, maxBytes) {
	const found = await lstat(target).catch(() => void 0);
	if (found === void 0 || !found.isFile()) return void 0;
	if (found.size > maxBytes) throw new IncompleteError(`${name} is larger than ${maxBytes} bytes`);
	const handle = await open$1(target, "r");
	try {
		return await readFile$1(handle);
	} finally {
		await handle.close();
	}
}
function errorCode(error) {
	return error instanceof Error && "code" in error ? String(error.code) : "unknown error";
}
// src/cli/session.ts
const MAX_POLICY_BYTES = 65536;
/** Runs `work` with fresh ports, then removes scratch and ends children, also when it throws or a signal comes. */
async function withSession(context, work) {
	const scratch = createScratch();
	const runner = createCommandRunner({ signal: context.signal });
	const cleanUp = () => {
		runner.killAll();
		scratch.removeAll();
	};
	const forget = onAbruptEnd(cleanUp);
	const aborted = new Promise((_, reject) => {
		context.signal.addEventListener("abort", () => reject(context.signal.reason), { once: true });
	});
	aborted.catch(() => void 0);
	try {
		const session = {
			runner,
			scratch,
			digest: createDigest(),
			clock: createClock(),
			concurrency: availableParallelism()
		};
		return await Promise.race([work(session), aborted]);
	} finally {
		cleanUp();
		forget();
	}
}
/** Opens the repository that --repo names (default: the current folder) for `work`, and closes it afterwards. */
async function withRepository(context, invocation, session, work) {
	const repository = await createGitRepository({
		repositoryPath: resolve$1(context.cwd, invocation.values["repo"] ?? "."),
		scratchPath: (await session.scratch.create("git")).path,
		searchPath: context.environment["PATH"] ?? "",
		signal: context.signal
	});
	try {
		return await work(repository);
	} finally {
		await repository.close();
	}
}
/** The change between --base and --head. Without --base it starts at the merge base with the default branch. */
async function readRange(invocation, repository) {
	const headSha = await repository.resolveCommit(invocation.values["head"] ?? "HEAD");
	const base = invocation.values["base"];
	if (base !== void 0) return repository.readChange(await repository.resolveCommit(base), headSha);
	const change = await repository.readChange(await repository.readDefaultBase(), headSha);
	return {
		...change,
		baseSha: change.mergeBaseSha
	};
}
/** A notice where uncommitted work was left out: only a range that ends at HEAD is likely to be meant to hold it. */
async function uncommittedNotices(invocation, repository) {
	if (invocation.values["head"] !== void 0 && invocation.values["head"] !== "HEAD") return [];
	if (!await repository.hasUncommittedWork()) return [];
	return [{
		code: "uncommitted-work",
		message: "the work tree has changes that are not committed; they were not looked at"
	}];
}
/** What --policy (or an argument) means: `preset:NAME`, a file, or without a value the base commit's policy. */
async function choosePolicy(context, value) {
	if (value === void 0) return {
		kind: "base",
		path: POLICY_PATH
	};
	if (value.startsWith("preset:")) {
		const name = value.slice(7);
		parsePreset(name, []);
		return {
			kind: "preset",
			name
		};
	}
	return {
		kind: "file",
		name: value,
		text: await readPolicyFile(context, value)
	};
}
/** The bytes of a policy file; throws ConfigurationError where there is none or it is no regular file. */
async function readPolicyFile(context, name) {
	const path = resolve$1(context.cwd, name);
	const found = await lstat(path).catch(() => void 0);
	if (found === void 0) throw new ConfigurationError(`policy ${name}: no such file`);
	if (found.isSymbolicLink()) throw new ConfigurationError(`policy ${name}: is a symbolic link; a policy must be a regular file`);
	if (!found.isFile()) throw new ConfigurationError(`policy ${name}: is no regular file`);
	if (found.size > MAX_POLICY_BYTES) throw new ConfigurationError(`policy ${name}: is larger than 64 KiB`);
	try {
		return await readFile$1(path);
	} catch (error) {
		throw new ConfigurationError(`policy ${name}: cannot be read (${error instanceof Error ? error.message : String(error)})`);
	}
}
export { EXCLUSIONS as A, matchRules as C, PolicyError as D, encodePath as E, CORE_SCHEMA as F, dump as I, severityRank as M, STRENGTHS as N, parsePolicy as O, isAtLeast as P, judgedFiles as S, displayPath as T, composeSubject as _, withRepository as a, runNotices as b, renderJson as c, examine as d, prepare as f, composeFiles as g, SCANNER_NAMES as h, uncommittedNotices as i, NOT_COVERED_REASONS as j, parsePreset as k, renderJsonText as l, readPolicy as m, readPolicyFile as n, withSession as o, readLineHashes as p, readRange as r, createDigest as s, choosePolicy as t, decide as u, MAX_RESULTS_PER_RUN as v, comparePaths as w, sarifTools as x, hasSarifLocation as y };
