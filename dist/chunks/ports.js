const require_start = require("./start.js");
const require_range = require("./range.js");
const require_zod = require("./zod.js");
const require_words = require("./words.js");
const require_judging = require("./judging.js");
const require_tool_box = require("./tool-box.js");
let node_zlib = require("node:zlib");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_events = require("node:events");
// node_modules/universal-user-agent/index.js
function getUserAgent() {
	if (typeof navigator === "object" && "userAgent" in navigator) return navigator.userAgent;
	if (typeof process === "object" && process.version !== void 0) return `Node.js/${process.version.substr(1)} (${process.platform}; ${process.arch})`;
	return "<environment undetectable>";
}
// node_modules/before-after-hook/lib/register.js
function register(state, name, method, options) {
	if (typeof method !== "function") throw new Error("method for before hook must be a function");
	if (!options) options = {};
	if (Array.isArray(name)) return name.reverse().reduce((callback, name) => {
		return register.bind(null, state, name, callback, options);
	}, method)();
	return Promise.resolve().then(() => {
		if (!state.registry[name]) return method(options);
		return state.registry[name].reduce((method, registered) => {
			return registered.hook.bind(null, method, options);
		}, method)();
	});
}
// node_modules/before-after-hook/lib/add.js
function addHook(state, kind, name, hook) {
	const orig = hook;
	if (!state.registry[name]) state.registry[name] = [];
	if (kind === "before") hook = (method, options) => {
		return Promise.resolve().then(orig.bind(null, options)).then(method.bind(null, options));
	};
	if (kind === "after") hook = (method, options) => {
		let result;
		return Promise.resolve().then(method.bind(null, options)).then((result_) => {
			result = result_;
			return orig(result, options);
		}).then(() => {
			return result;
		});
	};
	if (kind === "error") hook = (method, options) => {
		return Promise.resolve().then(method.bind(null, options)).catch((error) => {
			return orig(error, options);
		});
	};
	state.registry[name].push({
		hook,
		orig
	});
}
// node_modules/before-after-hook/lib/remove.js
function removeHook(state, name, method) {
	if (!state.registry[name]) return;
	const index = state.registry[name].map((registered) => {
		return registered.orig;
	}).indexOf(method);
	if (index === -1) return;
	state.registry[name].splice(index, 1);
}
// node_modules/before-after-hook/index.js
const bind = Function.bind;
const bindable = bind.bind(bind);
function bindApi(hook, state, name) {
	const removeHookRef = bindable(removeHook, null).apply(null, name ? [state, name] : [state]);
	hook.api = { remove: removeHookRef };
	hook.remove = removeHookRef;
	[
		"before",
		"error",
		"after",
		"wrap"
	].forEach((kind) => {
		const args = name ? [
			state,
			kind,
			name
		] : [state, kind];
		hook[kind] = hook.api[kind] = bindable(addHook, null).apply(null, args);
	});
}
function Singular() {
	const singularHookName = Symbol("Singular");
	const singularHookState = { registry: {} };
	const singularHook = register.bind(null, singularHookState, singularHookName);
	bindApi(singularHook, singularHookState, singularHookName);
	return singularHook;
}
function Collection() {
	const state = { registry: {} };
	const hook = register.bind(null, state);
	bindApi(hook, state);
	return hook;
}
var before_after_hook_default = {
	Singular,
	Collection
};
// node_modules/@octokit/endpoint/dist-bundle/index.js
var DEFAULTS = {
	method: "GET",
	baseUrl: "https://api.github.com",
	headers: {
		accept: "application/vnd.github.v3+json",
		"user-agent": `octokit-endpoint.js/0.0.0-development ${getUserAgent()}`
	},
	mediaType: { format: "" }
};
function lowercaseKeys(object) {
	if (!object) return {};
	return Object.keys(object).reduce((newObj, key) => {
		newObj[key.toLowerCase()] = object[key];
		return newObj;
	}, {});
}
function isPlainObject$1(value) {
	if (typeof value !== "object" || value === null) return false;
	if (Object.prototype.toString.call(value) !== "[object Object]") return false;
	const proto = Object.getPrototypeOf(value);
	if (proto === null) return true;
	const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
	return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}
function mergeDeep(defaults, options) {
	const result = Object.assign({}, defaults);
	Object.keys(options).forEach((key) => {
		if (isPlainObject$1(options[key])) {
			if (!(key in defaults)) Object.assign(result, { [key]: options[key] });
			else result[key] = mergeDeep(defaults[key], options[key]);
		} else Object.assign(result, { [key]: options[key] });
	});
	return result;
}
function removeUndefinedProperties(obj) {
	for (const key in obj) if (obj[key] === void 0) delete obj[key];
	return obj;
}
function merge(defaults, route, options) {
	if (typeof route === "string") {
		let [method, url] = route.split(" ");
		options = Object.assign(url ? {
			method,
			url
		} : { url: method }, options);
	} else options = Object.assign({}, route);
	options.headers = lowercaseKeys(options.headers);
	removeUndefinedProperties(options);
	removeUndefinedProperties(options.headers);
	const mergedOptions = mergeDeep(defaults || {}, options);
	if (options.url === "/graphql") {
		if (defaults && defaults.mediaType.previews?.length) mergedOptions.mediaType.previews = defaults.mediaType.previews.filter((preview) => !mergedOptions.mediaType.previews.includes(preview)).concat(mergedOptions.mediaType.previews);
		mergedOptions.mediaType.previews = (mergedOptions.mediaType.previews || []).map((preview) => preview.replace(/-preview/, ""));
	}
	return mergedOptions;
}
function addQueryParameters(url, parameters) {
	const separator = /\?/.test(url) ? "&" : "?";
	const names = Object.keys(parameters);
	if (names.length === 0) return url;
	return url + separator + names.map((name) => {
		if (name === "q") return "q=" + parameters.q.split("+").map(encodeURIComponent).join("+");
		return `${name}=${encodeURIComponent(parameters[name])}`;
	}).join("&");
}
var urlVariableRegex = /\{[^{}}]+\}/g;
function removeNonChars(variableName) {
	return variableName.replace(/(?:^\W+)|(?:(?<!\W)\W+$)/g, "").split(/,/);
}
function extractUrlVariableNames(url) {
	const matches = url.match(urlVariableRegex);
	if (!matches) return [];
	return matches.map(removeNonChars).reduce((a, b) => a.concat(b), []);
}
function omit(object, keysToOmit) {
	const result = { __proto__: null };
	for (const key of Object.keys(object)) if (keysToOmit.indexOf(key) === -1) result[key] = object[key];
	return result;
}
function encodeReserved(str) {
	return str.split(/(%[0-9A-Fa-f]{2})/g).map(function(part) {
		if (!/%[0-9A-Fa-f]/.test(part)) part = encodeURI(part).replace(/%5B/g, "[").replace(/%5D/g, "]");
		return part;
	}).join("");
}
function encodeUnreserved(str) {
	return encodeURIComponent(str).replace(/[!'()*]/g, function(c) {
		return "%" + c.charCodeAt(0).toString(16).toUpperCase();
	});
}
function encodeValue(operator, value, key) {
	value = operator === "+" || operator === "#" ? encodeReserved(value) : encodeUnreserved(value);
	if (key) return encodeUnreserved(key) + "=" + value;
	else return value;
}
function isDefined(value) {
	return value !== void 0 && value !== null;
}
function isKeyOperator(operator) {
	return operator === ";" || operator === "&" || operator === "?";
}
function getValues(context, operator, key, modifier) {
	var value = context[key], result = [];
	if (isDefined(value) && value !== "") {
		if (typeof value === "string" || typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") {
			value = value.toString();
			if (modifier && modifier !== "*") value = value.substring(0, parseInt(modifier, 10));
			result.push(encodeValue(operator, value, isKeyOperator(operator) ? key : ""));
		} else if (modifier === "*") {
			if (Array.isArray(value)) value.filter(isDefined).forEach(function(value2) {
				result.push(encodeValue(operator, value2, isKeyOperator(operator) ? key : ""));
			});
			else Object.keys(value).forEach(function(k) {
				if (isDefined(value[k])) result.push(encodeValue(operator, value[k], k));
			});
		} else {
			const tmp = [];
			if (Array.isArray(value)) value.filter(isDefined).forEach(function(value2) {
				tmp.push(encodeValue(operator, value2));
			});
			else Object.keys(value).forEach(function(k) {
				if (isDefined(value[k])) {
					tmp.push(encodeUnreserved(k));
					tmp.push(encodeValue(operator, value[k].toString()));
				}
			});
			if (isKeyOperator(operator)) result.push(encodeUnreserved(key) + "=" + tmp.join(","));
			else if (tmp.length !== 0) result.push(tmp.join(","));
		}
	} else if (operator === ";") {
		if (isDefined(value)) result.push(encodeUnreserved(key));
	} else if (value === "" && (operator === "&" || operator === "?")) result.push(encodeUnreserved(key) + "=");
	else if (value === "") result.push("");
	return result;
}
function parseUrl(template) {
	return { expand: expand.bind(null, template) };
}
function expand(template, context) {
	var operators = [
		"+",
		"#",
		".",
		"/",
		";",
		"?",
		"&"
	];
	template = template.replace(/\{([^\{\}]+)\}|([^\{\}]+)/g, function(_, expression, literal) {
		if (expression) {
			let operator = "";
			const values = [];
			if (operators.indexOf(expression.charAt(0)) !== -1) {
				operator = expression.charAt(0);
				expression = expression.substr(1);
			}
			expression.split(/,/g).forEach(function(variable) {
				var tmp = /([^:\*]*)(?::(\d+)|(\*))?/.exec(variable);
				values.push(getValues(context, operator, tmp[1], tmp[2] || tmp[3]));
			});
			if (operator && operator !== "+") {
				var separator = ",";
				if (operator === "?") separator = "&";
				else if (operator !== "#") separator = operator;
				return (values.length !== 0 ? operator : "") + values.join(separator);
			} else return values.join(",");
		} else return encodeReserved(literal);
	});
	if (template === "/") return template;
	else return template.replace(/\/$/, "");
}
function parse$1(options) {
	let method = options.method.toUpperCase();
	let url = (options.url || "/").replace(/:([a-z]\w+)/g, "{$1}");
	let headers = Object.assign({}, options.headers);
	let body;
	let parameters = omit(options, [
		"method",
		"baseUrl",
		"url",
		"headers",
		"request",
		"mediaType"
	]);
	const urlVariableNames = extractUrlVariableNames(url);
	url = parseUrl(url).expand(parameters);
	if (!/^http/.test(url)) url = options.baseUrl + url;
	const remainingParameters = omit(parameters, Object.keys(options).filter((option) => urlVariableNames.includes(option)).concat("baseUrl"));
	if (!/application\/octet-stream/i.test(headers.accept)) {
		if (options.mediaType.format) headers.accept = headers.accept.split(/,/).map((format) => format.replace(/application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/, `application/vnd$1$2.${options.mediaType.format}`)).join(",");
		if (url.endsWith("/graphql")) {
			if (options.mediaType.previews?.length) headers.accept = (headers.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g) || []).concat(options.mediaType.previews).map((preview) => {
				return `application/vnd.github.${preview}-preview${options.mediaType.format ? `.${options.mediaType.format}` : "+json"}`;
			}).join(",");
		}
	}
	if (["GET", "HEAD"].includes(method)) url = addQueryParameters(url, remainingParameters);
	else if ("data" in remainingParameters) body = remainingParameters.data;
	else if (Object.keys(remainingParameters).length) body = remainingParameters;
	if (!headers["content-type"] && typeof body !== "undefined") headers["content-type"] = "application/json; charset=utf-8";
	if (["PATCH", "PUT"].includes(method) && typeof body === "undefined") body = "";
	return Object.assign({
		method,
		url,
		headers
	}, typeof body !== "undefined" ? { body } : null, options.request ? { request: options.request } : null);
}
function endpointWithDefaults(defaults, route, options) {
	return parse$1(merge(defaults, route, options));
}
function withDefaults$2(oldDefaults, newDefaults) {
	const DEFAULTS2 = merge(oldDefaults, newDefaults);
	const endpoint2 = endpointWithDefaults.bind(null, DEFAULTS2);
	return Object.assign(endpoint2, {
		DEFAULTS: DEFAULTS2,
		defaults: withDefaults$2.bind(null, DEFAULTS2),
		merge: merge.bind(null, DEFAULTS2),
		parse: parse$1
	});
}
var endpoint = withDefaults$2(null, DEFAULTS);
// node_modules/content-type/dist/index.js
/*!
* content-type
* Copyright(c) 2015 Douglas Christopher Wilson
* MIT Licensed
*/
const SP = 32;
const HTAB = 9;
const SEMI = 59;
const EQ = 61;
const DQUOTE = 34;
const BSLASH = 92;
const COMMA = 44;
const LOWER_CASE = 1;
const OWS = 2;
const SEMI_FLAG = 4;
const COMMA_FLAG = 8;
const TOKEN_FLAG = 16;
const NON_ASCII = 65280;
const CASE_FLAGS = 65281;
/**
* Character flags used to normalize HTTP field values while scanning.
* Out-of-range reads intentionally coerce to zero in bitwise expressions.
*/
const CHAR_MAP = /* @__PURE__ */ new Uint8Array(256);
CHAR_MAP[HTAB] |= OWS;
CHAR_MAP[SP] |= OWS;
CHAR_MAP[SEMI] |= SEMI_FLAG;
CHAR_MAP[COMMA] |= COMMA_FLAG;
for (let code = 128; code <= 255; code++) CHAR_MAP[code] |= LOWER_CASE;
for (const char of "!#$%&'*+-.^_`|~") CHAR_MAP[char.charCodeAt(0)] |= TOKEN_FLAG;
for (let code = 48; code <= 57; code++) CHAR_MAP[code] |= TOKEN_FLAG;
for (let code = 65; code <= 90; code++) CHAR_MAP[code] |= 17;
for (let code = 97; code <= 122; code++) CHAR_MAP[code] |= TOKEN_FLAG;
/**
* Null object perf optimization. Faster than `Object.create(null)` and `{ __proto__: null }`.
*/
const NullObject = /* @__PURE__ */ (() => {
	const C = function() {};
	C.prototype = Object.create(null);
	return C;
})();
/**
* Parse a `Content-Type` header.
*/
function parse(header, options) {
	const stopFlags = SEMI_FLAG | (options?.comma === true ? COMMA_FLAG : 0);
	const len = header.length;
	let valueStart = options?.start ?? 0;
	while ((CHAR_MAP[header.charCodeAt(valueStart)] & OWS) !== 0) valueStart++;
	let index = valueStart;
	let typeFlags = 0;
	let whitespace = -1;
	let stop = options?.parameters === false ? COMMA_FLAG : 0;
	while (index < len) {
		const code = header.charCodeAt(index);
		const flags = CHAR_MAP[code];
		if ((flags & stopFlags) !== 0) {
			stop |= flags & COMMA_FLAG;
			break;
		}
		if ((flags & OWS) !== 0) {
			if (whitespace === -1) whitespace = index;
		} else whitespace = -1;
		typeFlags |= code & NON_ASCII | flags;
		index++;
	}
	const valueEnd = whitespace === -1 ? index : whitespace;
	const value = header.slice(valueStart, valueEnd);
	const type = (typeFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
	if (index === len || stop !== 0) return {
		type,
		index,
		parameters: new NullObject()
	};
	return parseParameters(header, type, index, len, stopFlags);
}
/**
* Parses the parameters of a `Content-Type` header starting at the given index.
*/
function parseParameters(header, type, index, len, stopFlags) {
	const parameters = new NullObject();
	parameter: while (index < len) {
		index++;
		while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) index++;
		const keyStart = index;
		let keyFlags = 0;
		let keyWhitespace = -1;
		while (index < len) {
			const code = header.charCodeAt(index);
			const flags = CHAR_MAP[code];
			if ((flags & stopFlags) !== 0) {
				if ((flags & COMMA_FLAG) !== 0) break parameter;
				continue parameter;
			}
			if (code === EQ) {
				const keyEnd = keyWhitespace === -1 ? index : keyWhitespace;
				const value = header.slice(keyStart, keyEnd);
				const key = (keyFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
				index++;
				while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) index++;
				if (index < len && header.charCodeAt(index) === DQUOTE) {
					const quotedStart = ++index;
					let escaped = false;
					while (index < len) {
						const code = header.charCodeAt(index);
						if (code === DQUOTE) {
							if (parameters[key] === void 0) parameters[key] = escaped ? unescapeQuotedPairs(header, quotedStart, index) : header.slice(quotedStart, index);
							index++;
							let stop = 0;
							while (index < len) {
								const code = header.charCodeAt(index);
								const flags = CHAR_MAP[code];
								if ((flags & stopFlags) !== 0) {
									stop = flags & COMMA_FLAG;
									break;
								}
								index++;
							}
							if (stop !== 0) break parameter;
							continue parameter;
						}
						if (code === BSLASH && index + 1 < len) {
							escaped = true;
							index += 2;
							continue;
						}
						index++;
					}
					continue parameter;
				}
				const valueStart = index;
				let stop = 0;
				let valueWhitespace = -1;
				while (index < len) {
					const code = header.charCodeAt(index);
					const flags = CHAR_MAP[code];
					if ((flags & stopFlags) !== 0) {
						stop = flags & COMMA_FLAG;
						break;
					}
					if ((flags & OWS) !== 0) {
						if (valueWhitespace === -1) valueWhitespace = index;
					} else valueWhitespace = -1;
					index++;
				}
				if (parameters[key] === void 0) {
					const valueEnd = valueWhitespace === -1 ? index : valueWhitespace;
					parameters[key] = header.slice(valueStart, valueEnd);
				}
				if (stop !== 0) break parameter;
				continue parameter;
			}
			if ((flags & OWS) !== 0) {
				if (keyWhitespace === -1) keyWhitespace = index;
			} else keyWhitespace = -1;
			keyFlags |= code & NON_ASCII | flags;
			index++;
		}
	}
	return {
		type,
		index,
		parameters
	};
}
/**
* Remove backslashes from quoted pairs in a known-terminated quoted string body.
*/
function unescapeQuotedPairs(str, start, end) {
	let result = "";
	for (let index = start; index < end; index++) if (str.charCodeAt(index) === BSLASH) {
		result += str.slice(start, index);
		start = ++index;
	}
	return result + str.slice(start, end);
}
// node_modules/json-with-bigint/json-with-bigint.js
const intRegex = /^-?\d+$/;
const noiseValue = /^-?\d+n+$/;
const originalStringify = JSON.stringify;
const originalParse = JSON.parse;
const customFormat = /^-?\d+n$/;
const bigIntsStringify = /([\[:])?"(-?\d+)n"($|\s*[,\}\]])/g;
const noiseStringify = /([\[:])?("-?\d+n+)n("$|"\s*[,\}\]])/g;
/**
* @typedef {(this: any, key: string | number | undefined, value: any) => any} Replacer
* @typedef {(key: string | number | undefined, value: any, context?: { source: string }) => any} Reviver
*/
/**
* Checks if a value is unstringifiable according to native JSON.stringify rules.
*
* @param {any} val The value to check.
* @returns {boolean} True if the value is undefined, a function, or a symbol.
*/
const isUnstringifiable = (val) => val === void 0 || typeof val === "function" || typeof val === "symbol";
/**
* Checks if a value is a native JSON.rawJSON object (Node.js 22+).
*
* @param {any} val The value to check.
* @returns {boolean} True if the value is a RawJSON instance.
*/
const isRawJSON = (val) => val !== null && typeof val === "object" && val.constructor && val.constructor.name === "RawJSON";
/**
* Iteratively converts a JS value to a JSON string.
* Used as a fallback when the native JSON.stringify hits the Maximum Call Stack size.
* Fully compliant with JSON formatting (space), replacers, and toJSON behaviors.
*
* @param {any} rootValue The value to stringify.
* @param {Replacer | Array<string | number> | null} [replacer] User's custom replacer function.
* @param {string | number} [spaceParam] Indentation for pretty-printing.
* @returns {string | undefined} The generated JSON string.
*/
const stringifyIteratively = (rootValue, replacer, spaceParam) => {
	let space = "";
	if (typeof spaceParam === "number") space = " ".repeat(Math.min(10, Math.max(0, Math.floor(spaceParam))));
	else if (typeof spaceParam === "string") space = spaceParam.slice(0, 10);
	const isFunctionReplacer = typeof replacer === "function";
	const propertyList = Array.isArray(replacer) ? new Set(replacer.map(String)) : null;
	/**
	* Prepares a value for stringification by resolving toJSON, handling BigInts,
	* applying custom replacers, and unwrapping primitive objects.
	*
	* @param {object|Array} parent The parent object or array holding the value.
	* @param {string} key The key associated with the value.
	* @param {any} val The raw value to process.
	* @returns {any} The processed value ready for stringification.
	*/
	const prepareVal = (parent, key, val) => {
		if (val !== null && typeof val === "object" && typeof val.toJSON === "function") val = val.toJSON(key);
		if (typeof val === "string" && noiseValue.test(val)) return val + "n";
		if (typeof val === "bigint") {
			if ("rawJSON" in JSON) return JSON.rawJSON(val.toString());
			return val.toString() + "n";
		}
		if (isFunctionReplacer) val = replacer.call(parent, key, val);
		if (val !== null && typeof val === "object") {
			if (val instanceof Number || val instanceof String || val instanceof Boolean) val = val.valueOf();
		}
		return val;
	};
	const rootProcessed = prepareVal({ "": rootValue }, "", rootValue);
	if (isUnstringifiable(rootProcessed)) return;
	const isRootPrimitive = rootProcessed === null || typeof rootProcessed !== "object";
	const isRootNativeRawJSON = isRawJSON(rootProcessed);
	if (isRootPrimitive || isRootNativeRawJSON) return originalStringify(rootProcessed);
	const chunks = [];
	let level = 0;
	const stack = [{
		parent: { "": rootProcessed },
		key: "",
		val: rootProcessed,
		isArray: Array.isArray(rootProcessed),
		keys: Array.isArray(rootProcessed) ? null : Object.keys(rootProcessed),
		index: 0,
		first: true
	}];
	const visited = new WeakSet([rootProcessed]);
	while (stack.length > 0) {
		const node = stack[stack.length - 1];
		if (node.index === 0) {
			chunks.push(node.isArray ? "[" : "{");
			level++;
		}
		let isDone = false;
		if (node.isArray) {
			if (node.index < node.val.length) {
				if (!node.first) chunks.push(",");
				if (space) chunks.push("\n" + space.repeat(level));
				const childRaw = node.val[node.index];
				const childVal = prepareVal(node.val, String(node.index), childRaw);
				if (isUnstringifiable(childVal)) {
					chunks.push("null");
					node.first = false;
					node.index++;
				} else {
					const isComplexObject = childVal !== null && typeof childVal === "object";
					const isNativeRaw = isRawJSON(childVal);
					if (isComplexObject && !isNativeRaw) {
						if (visited.has(childVal)) throw new TypeError("Converting circular structure to JSON");
						visited.add(childVal);
						stack.push({
							parent: node.val,
							key: String(node.index),
							val: childVal,
							isArray: Array.isArray(childVal),
							keys: Array.isArray(childVal) ? null : Object.keys(childVal),
							index: 0,
							first: true
						});
						node.first = false;
						node.index++;
					} else {
						chunks.push(originalStringify(childVal));
						node.first = false;
						node.index++;
					}
				}
			} else isDone = true;
		} else {
			while (node.index < node.keys.length) {
				const k = node.keys[node.index++];
				if (propertyList && !propertyList.has(k)) continue;
				const childRaw = node.val[k];
				const childVal = prepareVal(node.val, k, childRaw);
				if (isUnstringifiable(childVal)) continue;
				if (!node.first) chunks.push(",");
				if (space) chunks.push("\n" + space.repeat(level) + originalStringify(k) + ": ");
				else chunks.push(originalStringify(k) + ":");
				const isComplexObject = childVal !== null && typeof childVal === "object";
				const isNativeRaw = isRawJSON(childVal);
				if (isComplexObject && !isNativeRaw) {
					if (visited.has(childVal)) throw new TypeError("Converting circular structure to JSON");
					visited.add(childVal);
					stack.push({
						parent: node.val,
						key: k,
						val: childVal,
						isArray: Array.isArray(childVal),
						keys: Array.isArray(childVal) ? null : Object.keys(childVal),
						index: 0,
						first: true
					});
					node.first = false;
					break;
				} else {
					chunks.push(originalStringify(childVal));
					node.first = false;
				}
			}
			if (node.index >= node.keys.length && stack[stack.length - 1] === node) isDone = true;
		}
		if (isDone) {
			level--;
			if (!node.first && space) chunks.push("\n" + space.repeat(level));
			chunks.push(node.isArray ? "]" : "}");
			visited.delete(node.val);
			stack.pop();
		}
	}
	return chunks.join("");
};
/**
* Converts a JavaScript value to a JSON string.
*
* Supports serialization of BigInt values using two strategies:
* 1. Custom format "123n" → "123" (universal fallback)
* 2. Native JSON.rawJSON() (Node.js 22+, fastest) when available
*
* All other values are serialized exactly like native JSON.stringify().
*
* @param {*} value The value to convert to a JSON string.
* @param {Replacer | Array<string | number> | null} [replacer]
* A function that alters the behavior of the stringification process,
* or an array of strings/numbers to indicate properties to exclude.
* @param {string | number} [space]
* A string or number to specify indentation or pretty-printing.
* @returns {string} The JSON string representation.
*/
const JSONStringify = (value, replacer, space) => {
	try {
		if ("rawJSON" in JSON) return originalStringify(value, (key, val) => {
			if (typeof val === "bigint") return JSON.rawJSON(val.toString());
			if (typeof replacer === "function") return replacer(key, val);
			if (Array.isArray(replacer) && replacer.includes(key)) return val;
			return val;
		}, space);
		if (!value) return originalStringify(value, replacer, space);
		return originalStringify(value, (key, val) => {
			if (typeof val === "string" && noiseValue.test(val)) return val.toString() + "n";
			if (typeof val === "bigint") return val.toString() + "n";
			if (typeof replacer === "function") return replacer(key, val);
			if (Array.isArray(replacer) && replacer.includes(key)) return val;
			return val;
		}, space).replace(bigIntsStringify, "$1$2$3").replace(noiseStringify, "$1$2$3");
	} catch (error) {
		if (error instanceof RangeError) {
			const convertedJSON = stringifyIteratively(value, replacer, space);
			if (convertedJSON === void 0) return void 0;
			if ("rawJSON" in JSON) return convertedJSON;
			return convertedJSON.replace(bigIntsStringify, "$1$2$3").replace(noiseStringify, "$1$2$3");
		}
		throw error;
	}
};
const featureCache = /* @__PURE__ */ new Map();
/**
* Detects if the current JSON.parse implementation supports the context.source feature.
*
* Uses toString() fingerprinting to cache results and automatically detect runtime
* replacements of JSON.parse (polyfills, mocks, etc.).
*
* @returns {boolean} true if context.source is supported, false otherwise.
*/
const isContextSourceSupported = () => {
	const parseFingerprint = JSON.parse.toString();
	if (featureCache.has(parseFingerprint)) return featureCache.get(parseFingerprint);
	try {
		const result = JSON.parse("1", (_, __, context) => !!context?.source && context.source === "1");
		featureCache.set(parseFingerprint, result);
		return result;
	} catch {
		featureCache.set(parseFingerprint, false);
		return false;
	}
};
/**
* Reviver function that converts custom-format BigInt strings back to BigInt values.
* Also handles "noise" strings that accidentally match the BigInt format.
*
* @param {string | number | undefined} key The object key.
* @param {*} value The value being parsed.
* @param {object} [context] Parse context (if supported by JSON.parse).
* @param {Reviver} [userReviver] User's custom reviver function.
* @returns {any} The transformed value.
*/
const convertMarkedBigIntsReviver = (key, value, context, userReviver) => {
	if (typeof value === "string" && customFormat.test(value)) return BigInt(value.slice(0, -1));
	if (typeof value === "string" && noiseValue.test(value)) return value.slice(0, -1);
	if (!(typeof userReviver === "function")) return value;
	return userReviver(key, value, context);
};
/**
* Fast JSON.parse implementation (~2x faster than classic fallback).
* Uses JSON.parse's context.source feature to detect integers and convert
* large numbers directly to BigInt without string manipulation.
*
* Does not support legacy custom format from v1 of this library.
*
* @param {string} text JSON string to parse.
* @param {Reviver} [reviver] Transform function to apply to each value.
* @returns {any} Parsed JavaScript value.
*/
const JSONParseV2 = (text, reviver) => {
	return JSON.parse(text, (key, value, context) => {
		const isBigNumber = typeof value === "number" && (value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER);
		const isInt = context && intRegex.test(context.source);
		if (isBigNumber && isInt) return BigInt(context.source);
		if (!(typeof reviver === "function")) return value;
		return reviver(key, value, context);
	});
};
const MAX_INT = Number.MAX_SAFE_INTEGER.toString();
const MAX_DIGITS = MAX_INT.length;
const stringsOrLargeNumbers = /"(?:[^"\\]|\\.)*"|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/g;
const noiseValueWithQuotes = /^"-?\d+n+"$/;
/**
* Iteratively traverses the parsed object bottom-up (post-order),
* emulating the native JSON.parse reviver behavior.
* This avoids Call Stack overflows (RangeError) on deeply nested structures.
*
* @param {any} parsed The natively parsed JSON object.
* @param {Reviver} [userReviver] User's custom reviver function.
* @returns {any} The fully processed object.
*/
const applyReviverIteratively = (parsed, userReviver) => {
	const rootHolder = { "": parsed };
	const stack = [{
		parent: rootHolder,
		key: "",
		visited: false
	}];
	while (stack.length > 0) {
		const node = stack[stack.length - 1];
		if (!node.visited) {
			node.visited = true;
			const value = node.parent[node.key];
			if (value !== null && typeof value === "object") {
				const keys = Object.keys(value);
				for (let i = keys.length - 1; i >= 0; i--) stack.push({
					parent: value,
					key: keys[i],
					visited: false
				});
			}
		} else {
			const { parent, key } = node;
			let value = parent[key];
			if (typeof value === "string") {
				if (customFormat.test(value)) value = BigInt(value.slice(0, -1));
				else if (noiseValue.test(value)) value = value.slice(0, -1);
			}
			if (typeof userReviver === "function") value = userReviver.call(parent, key, value);
			if (value === void 0) delete parent[key];
			else parent[key] = value;
			stack.pop();
		}
	}
	return rootHolder[""];
};
/**
* Pre-processes the JSON string to mark large numbers with an 'n' suffix.
*
* @param {string} text The raw JSON string.
* @returns {string} The serialized string with marked BigInts.
*/
const serializeBigInts = (text) => {
	return text.replace(stringsOrLargeNumbers, (match, digits, fractional, exponential) => {
		const isString = match[0] === "\"";
		if (isString && noiseValueWithQuotes.test(match)) return match.substring(0, match.length - 1) + "n\"";
		const hasFractionalOrExponential = fractional || exponential;
		const isLessThanMaxSafeInt = digits && (digits.length < MAX_DIGITS || digits.length === MAX_DIGITS && digits <= MAX_INT);
		if (isString || hasFractionalOrExponential || isLessThanMaxSafeInt) return match;
		return "\"" + match + "n\"";
	});
};
/**
* Converts a JSON string into a JavaScript value.
*
* Supports parsing of large integers using two strategies:
* 1. Classic fallback: Marks large numbers with "123n" format, then converts to BigInt
* 2. Fast path (JSONParseV2): Uses context.source feature (~2x faster) when available
*
* All other JSON values are parsed exactly like native JSON.parse().
*
* @param {string} text A valid JSON string.
* @param {Reviver} [reviver]
* A function that transforms the results. This function is called for each member
* of the object. If a member contains nested objects, the nested objects are
* transformed before the parent object is.
* @returns {any} The parsed JavaScript value.
* @throws {SyntaxError} If text is not valid JSON.
*/
const JSONParse = (text, reviver) => {
	if (!text) return originalParse(text, reviver);
	try {
		if (isContextSourceSupported()) return JSONParseV2(text, reviver);
		const serializedData = serializeBigInts(text);
		return originalParse(serializedData, (key, value, context) => convertMarkedBigIntsReviver(key, value, context, reviver));
	} catch (error) {
		if (error instanceof RangeError) {
			const serializedData = serializeBigInts(text);
			const parsed = originalParse(serializedData);
			return applyReviverIteratively(parsed, reviver);
		}
		throw error;
	}
};
// node_modules/@octokit/request-error/dist-src/index.js
var RequestError = class extends Error {
	name;
	/**
	* http status code
	*/
	status;
	/**
	* Request options that lead to the error.
	*/
	request;
	/**
	* Response object if a response was received
	*/
	response;
	constructor(message, statusCode, options) {
		super(message, { cause: options.cause });
		this.name = "HttpError";
		this.status = Number.parseInt(statusCode);
		if (Number.isNaN(this.status)) this.status = 0;
		/* v8 ignore else -- @preserve -- Bug with vitest coverage where it sees an else branch that doesn't exist */
		if ("response" in options) this.response = options.response;
		const requestCopy = Object.assign({}, options.request);
		if (options.request.headers.authorization) requestCopy.headers = Object.assign({}, options.request.headers, { authorization: options.request.headers.authorization.replace(/(?<! ) .*$/, " [REDACTED]") });
		requestCopy.url = requestCopy.url.replace(/\bclient_secret=\w+/g, "client_secret=[REDACTED]").replace(/\baccess_token=\w+/g, "access_token=[REDACTED]");
		this.request = requestCopy;
	}
};
// node_modules/@octokit/request/dist-bundle/index.js
var defaults_default = { headers: { "user-agent": `octokit-request.js/10.0.16 ${getUserAgent()}` } };
function isPlainObject(value) {
	if (typeof value !== "object" || value === null) return false;
	if (Object.prototype.toString.call(value) !== "[object Object]") return false;
	const proto = Object.getPrototypeOf(value);
	if (proto === null) return true;
	const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
	return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}
var noop$1 = () => "";
async function fetchWrapper(requestOptions) {
	const fetch = requestOptions.request?.fetch || globalThis.fetch;
	if (!fetch) throw new Error("fetch is not set. Please pass a fetch implementation as new Octokit({ request: { fetch }}). Learn more at https://github.com/octokit/octokit.js/#fetch-missing");
	const log = requestOptions.request?.log || console;
	const parseSuccessResponseBody = requestOptions.request?.parseSuccessResponseBody !== false;
	const body = isPlainObject(requestOptions.body) || Array.isArray(requestOptions.body) ? JSONStringify(requestOptions.body) : requestOptions.body;
	const requestHeaders = Object.fromEntries(Object.entries(requestOptions.headers).map(([name, value]) => [name, String(value)]));
	let fetchResponse;
	try {
		fetchResponse = await fetch(requestOptions.url, {
			method: requestOptions.method,
			body,
			redirect: requestOptions.request?.redirect,
			headers: requestHeaders,
			signal: requestOptions.request?.signal,
			...requestOptions.body && { duplex: "half" }
		});
	} catch (error) {
		let message = "Unknown Error";
		if (error instanceof Error) {
			if (error.name === "AbortError") {
				error.status = 500;
				throw error;
			}
			message = error.message;
			if (error.name === "TypeError" && "cause" in error) {
				if (error.cause instanceof Error) message = error.cause.message;
				else if (typeof error.cause === "string") message = error.cause;
			}
		}
		const requestError = new RequestError(message, 500, { request: requestOptions });
		requestError.cause = error;
		throw requestError;
	}
	const status = fetchResponse.status;
	const url = fetchResponse.url;
	const responseHeaders = {};
	for (const [key, value] of fetchResponse.headers) responseHeaders[key] = value;
	const octokitResponse = {
		url,
		status,
		headers: responseHeaders,
		data: ""
	};
	if ("deprecation" in responseHeaders) {
		const matches = responseHeaders.link && responseHeaders.link.match(/<([^<>]+)>; rel="deprecation"/);
		const deprecationLink = matches && matches.pop();
		log.warn(`[@octokit/request] "${requestOptions.method} ${requestOptions.url}" is deprecated. It is scheduled to be removed on ${responseHeaders.sunset}${deprecationLink ? `. See ${deprecationLink}` : ""}`);
	}
	if (status === 204 || status === 205) return octokitResponse;
	if (requestOptions.method === "HEAD") {
		if (status < 400) return octokitResponse;
		throw new RequestError(fetchResponse.statusText, status, {
			response: octokitResponse,
			request: requestOptions
		});
	}
	if (status === 304) {
		octokitResponse.data = await getResponseData(fetchResponse);
		throw new RequestError("Not modified", status, {
			response: octokitResponse,
			request: requestOptions
		});
	}
	if (status >= 400) {
		octokitResponse.data = await getResponseData(fetchResponse);
		throw new RequestError(toErrorMessage(octokitResponse.data), status, {
			response: octokitResponse,
			request: requestOptions
		});
	}
	octokitResponse.data = parseSuccessResponseBody ? await getResponseData(fetchResponse) : fetchResponse.body;
	return octokitResponse;
}
async function getResponseData(response) {
	const contentType = response.headers.get("content-type");
	if (!contentType) return response.text().catch(noop$1);
	const mimetype = parse(contentType);
	if (isJSONResponse(mimetype)) {
		let text = "";
		try {
			text = await response.text();
			return JSONParse(text);
		} catch (err) {
			return text;
		}
	} else if (mimetype.type.startsWith("text/") || mimetype.parameters.charset?.toLowerCase() === "utf-8" && mimetype.type !== "application/octet-stream") return response.text().catch(noop$1);
	else return response.arrayBuffer().catch(
		/* v8 ignore next -- @preserve */
		() => /* @__PURE__ */ new ArrayBuffer(0)
	);
}
function isJSONResponse(mimetype) {
	return mimetype.type === "application/json" || mimetype.type === "application/scim+json";
}
function toErrorMessage(data) {
	if (typeof data === "string") return data;
	if (data instanceof ArrayBuffer) return "Unknown error";
	if (typeof data === "object" && data !== null && "message" in data) {
		const objectData = data;
		const suffix = "documentation_url" in objectData ? ` - ${objectData.documentation_url}` : "";
		return Array.isArray(objectData.errors) ? `${objectData.message}: ${objectData.errors.map((v) => JSON.stringify(v)).join(", ")}${suffix}` : `${objectData.message}${suffix}`;
	}
	return `Unknown error: ${JSON.stringify(data)}`;
}
function withDefaults$1(oldEndpoint, newDefaults) {
	const endpoint2 = oldEndpoint.defaults(newDefaults);
	const newApi = function(route, parameters) {
		const endpointOptions = endpoint2.merge(route, parameters);
		if (!endpointOptions.request || !endpointOptions.request.hook) return fetchWrapper(endpoint2.parse(endpointOptions));
		const request2 = (route2, parameters2) => {
			return fetchWrapper(endpoint2.parse(endpoint2.merge(route2, parameters2)));
		};
		Object.assign(request2, {
			endpoint: endpoint2,
			defaults: withDefaults$1.bind(null, endpoint2)
		});
		return endpointOptions.request.hook(request2, endpointOptions);
	};
	return Object.assign(newApi, {
		endpoint: endpoint2,
		defaults: withDefaults$1.bind(null, endpoint2)
	});
}
var request = withDefaults$1(endpoint, defaults_default);
/* v8 ignore next -- @preserve */
/* v8 ignore else -- @preserve */
// node_modules/@octokit/graphql/dist-bundle/index.js
var VERSION$5 = "0.0.0-development";
function _buildMessageForResponseErrors(data) {
	return `Request failed due to following response errors:
` + data.errors.map((e) => ` - ${e.message}`).join("\n");
}
var GraphqlResponseError = class extends Error {
	constructor(request2, headers, response) {
		super(_buildMessageForResponseErrors(response));
		this.request = request2;
		this.headers = headers;
		this.response = response;
		this.errors = response.errors;
		this.data = response.data;
		if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
	}
	request;
	headers;
	response;
	name = "GraphqlResponseError";
	errors;
	data;
};
var NON_VARIABLE_OPTIONS = [
	"method",
	"baseUrl",
	"url",
	"headers",
	"request",
	"query",
	"mediaType",
	"operationName"
];
var FORBIDDEN_VARIABLE_OPTIONS = [
	"query",
	"method",
	"url"
];
var GHES_V3_SUFFIX_REGEX = /\/api\/v3\/?$/;
function graphql(request2, query, options) {
	if (options) {
		if (typeof query === "string" && "query" in options) return Promise.reject(/* @__PURE__ */ new Error(`[@octokit/graphql] "query" cannot be used as variable name`));
		for (const key in options) {
			if (!FORBIDDEN_VARIABLE_OPTIONS.includes(key)) continue;
			return Promise.reject(/* @__PURE__ */ new Error(`[@octokit/graphql] "${key}" cannot be used as variable name`));
		}
	}
	const parsedOptions = typeof query === "string" ? Object.assign({ query }, options) : query;
	const requestOptions = Object.keys(parsedOptions).reduce((result, key) => {
		if (NON_VARIABLE_OPTIONS.includes(key)) {
			result[key] = parsedOptions[key];
			return result;
		}
		if (!result.variables) result.variables = {};
		result.variables[key] = parsedOptions[key];
		return result;
	}, {});
	const baseUrl = parsedOptions.baseUrl || request2.endpoint.DEFAULTS.baseUrl;
	if (GHES_V3_SUFFIX_REGEX.test(baseUrl)) requestOptions.url = baseUrl.replace(GHES_V3_SUFFIX_REGEX, "/api/graphql");
	return request2(requestOptions).then((response) => {
		if (response.data.errors) {
			const headers = {};
			for (const key of Object.keys(response.headers)) headers[key] = response.headers[key];
			throw new GraphqlResponseError(requestOptions, headers, response.data);
		}
		return response.data.data;
	});
}
function withDefaults(request2, newDefaults) {
	const newRequest = request2.defaults(newDefaults);
	const newApi = (query, options) => {
		return graphql(newRequest, query, options);
	};
	return Object.assign(newApi, {
		defaults: withDefaults.bind(null, newRequest),
		endpoint: newRequest.endpoint
	});
}
withDefaults(request, {
	headers: { "user-agent": `octokit-graphql.js/${VERSION$5} ${getUserAgent()}` },
	method: "POST",
	url: "/graphql"
});
function withCustomRequest(customRequest) {
	return withDefaults(customRequest, {
		method: "POST",
		url: "/graphql"
	});
}
/* v8 ignore if -- @preserve */
// node_modules/@octokit/auth-token/dist-bundle/index.js
var b64url = "(?:[a-zA-Z0-9_-]+)";
var sep = "\\.";
var jwtRE = new RegExp(`^${b64url}${sep}${b64url}${sep}${b64url}$`);
var isJWT = jwtRE.test.bind(jwtRE);
async function auth(token) {
	const isApp = isJWT(token);
	const isInstallation = token.startsWith("v1.") || token.startsWith("ghs_");
	const isUserToServer = token.startsWith("ghu_");
	return {
		type: "token",
		token,
		tokenType: isApp ? "app" : isInstallation ? "installation" : isUserToServer ? "user-to-server" : "oauth"
	};
}
function withAuthorizationPrefix(token) {
	if (token.split(/\./).length === 3) return `bearer ${token}`;
	return `token ${token}`;
}
async function hook(token, request, route, parameters) {
	const endpoint = request.endpoint.merge(route, parameters);
	endpoint.headers.authorization = withAuthorizationPrefix(token);
	return request(endpoint);
}
var createTokenAuth = function createTokenAuth2(token) {
	if (!token) throw new Error("[@octokit/auth-token] No token passed to createTokenAuth");
	if (typeof token !== "string") throw new Error("[@octokit/auth-token] Token passed to createTokenAuth is not a string");
	token = token.replace(/^(token|bearer) +/i, "");
	return Object.assign(auth.bind(null, token), { hook: hook.bind(null, token) });
};
// node_modules/@octokit/core/dist-src/version.js
const VERSION$4 = "7.0.8";
// node_modules/@octokit/core/dist-src/index.js
const noop = () => {};
const consoleWarn = console.warn.bind(console);
const consoleError = console.error.bind(console);
function createLogger(logger = {}) {
	if (typeof logger.debug !== "function") logger.debug = noop;
	if (typeof logger.info !== "function") logger.info = noop;
	if (typeof logger.warn !== "function") logger.warn = consoleWarn;
	if (typeof logger.error !== "function") logger.error = consoleError;
	return logger;
}
const userAgentTrail = `octokit-core.js/${VERSION$4} ${getUserAgent()}`;
var Octokit$1 = class {
	static VERSION = VERSION$4;
	static defaults(defaults) {
		const OctokitWithDefaults = class extends this {
			constructor(...args) {
				const options = args[0] || {};
				if (typeof defaults === "function") {
					super(defaults(options));
					return;
				}
				super(Object.assign({}, defaults, options, options.userAgent && defaults.userAgent ? { userAgent: `${options.userAgent} ${defaults.userAgent}` } : null));
			}
		};
		return OctokitWithDefaults;
	}
	static plugins = [];
	/**
	* Attach a plugin (or many) to your Octokit instance.
	*
	* @example
	* const API = Octokit.plugin(plugin1, plugin2, plugin3, ...)
	*/
	static plugin(...newPlugins) {
		const currentPlugins = this.plugins;
		const NewOctokit = class extends this {
			static plugins = currentPlugins.concat(newPlugins.filter((plugin) => !currentPlugins.includes(plugin)));
		};
		return NewOctokit;
	}
	constructor(options = {}) {
		const hook = new before_after_hook_default.Collection();
		const requestDefaults = {
			baseUrl: request.endpoint.DEFAULTS.baseUrl,
			headers: {},
			request: Object.assign({}, options.request, { hook: hook.bind(null, "request") }),
			mediaType: {
				previews: [],
				format: ""
			}
		};
		requestDefaults.headers["user-agent"] = options.userAgent ? `${options.userAgent} ${userAgentTrail}` : userAgentTrail;
		if (options.baseUrl) requestDefaults.baseUrl = options.baseUrl;
		if (options.previews) requestDefaults.mediaType.previews = options.previews;
		if (options.timeZone) requestDefaults.headers["time-zone"] = options.timeZone;
		this.request = request.defaults(requestDefaults);
		this.graphql = withCustomRequest(this.request).defaults(requestDefaults);
		this.log = createLogger(options.log);
		this.hook = hook;
		if (!options.authStrategy) {
			if (!options.auth) this.auth = async () => ({ type: "unauthenticated" });
			else {
				const auth = createTokenAuth(options.auth);
				hook.wrap("request", auth.hook);
				this.auth = auth;
			}
		} else {
			const { authStrategy, ...otherOptions } = options;
			const auth = authStrategy(Object.assign({
				request: this.request,
				log: this.log,
				octokit: this,
				octokitOptions: otherOptions
			}, options.auth));
			hook.wrap("request", auth.hook);
			this.auth = auth;
		}
		const classConstructor = this.constructor;
		for (let i = 0; i < classConstructor.plugins.length; ++i) Object.assign(this, classConstructor.plugins[i](this, options));
	}
	request;
	graphql;
	log;
	hook;
	auth;
};
// node_modules/@octokit/plugin-request-log/dist-src/version.js
const VERSION$3 = "6.0.0";
// node_modules/@octokit/plugin-request-log/dist-src/index.js
function requestLog(octokit) {
	octokit.hook.wrap("request", (request, options) => {
		octokit.log.debug("request", options);
		const start = Date.now();
		const requestOptions = octokit.request.endpoint.parse(options);
		const path = requestOptions.url.replace(options.baseUrl, "");
		return request(options).then((response) => {
			const requestId = response.headers["x-github-request-id"];
			octokit.log.info(`${requestOptions.method} ${path} - ${response.status} with id ${requestId} in ${Date.now() - start}ms`);
			return response;
		}).catch((error) => {
			const requestId = error.response?.headers["x-github-request-id"] || "UNKNOWN";
			octokit.log.error(`${requestOptions.method} ${path} - ${error.status} with id ${requestId} in ${Date.now() - start}ms`);
			throw error;
		});
	});
}
requestLog.VERSION = VERSION$3;
// node_modules/@octokit/plugin-paginate-rest/dist-bundle/index.js
var VERSION$2 = "0.0.0-development";
function normalizePaginatedListResponse(response) {
	if (!response.data) return {
		...response,
		data: []
	};
	if (!(("total_count" in response.data || "total_commits" in response.data) && !("url" in response.data))) return response;
	const incompleteResults = response.data.incomplete_results;
	const repositorySelection = response.data.repository_selection;
	const totalCount = response.data.total_count;
	const totalCommits = response.data.total_commits;
	delete response.data.incomplete_results;
	delete response.data.repository_selection;
	delete response.data.total_count;
	delete response.data.total_commits;
	const namespaceKey = Object.keys(response.data)[0];
	response.data = response.data[namespaceKey];
	if (typeof incompleteResults !== "undefined") response.data.incomplete_results = incompleteResults;
	if (typeof repositorySelection !== "undefined") response.data.repository_selection = repositorySelection;
	response.data.total_count = totalCount;
	response.data.total_commits = totalCommits;
	return response;
}
function iterator(octokit, route, parameters) {
	const options = typeof route === "function" ? route.endpoint(parameters) : octokit.request.endpoint(route, parameters);
	const requestMethod = typeof route === "function" ? route : octokit.request;
	const method = options.method;
	const headers = options.headers;
	let url = options.url;
	return { [Symbol.asyncIterator]: () => ({ async next() {
		if (!url) return { done: true };
		try {
			const normalizedResponse = normalizePaginatedListResponse(await requestMethod({
				method,
				url,
				headers
			}));
			url = ((normalizedResponse.headers.link || "").match(/<([^<>]+)>;\s*rel="next"/) || [])[1];
			if (!url && "total_commits" in normalizedResponse.data) {
				const parsedUrl = new URL(normalizedResponse.url);
				const params = parsedUrl.searchParams;
				const page = parseInt(params.get("page") || "1", 10);
				if (page * parseInt(params.get("per_page") || "250", 10) < normalizedResponse.data.total_commits) {
					params.set("page", String(page + 1));
					url = parsedUrl.toString();
				}
			}
			return { value: normalizedResponse };
		} catch (error) {
			if (error.status !== 409) throw error;
			url = "";
			return { value: {
				status: 200,
				headers: {},
				data: []
			} };
		}
	} }) };
}
function paginate(octokit, route, parameters, mapFn) {
	if (typeof parameters === "function") {
		mapFn = parameters;
		parameters = void 0;
	}
	return gather(octokit, [], iterator(octokit, route, parameters)[Symbol.asyncIterator](), mapFn);
}
function gather(octokit, results, iterator2, mapFn) {
	return iterator2.next().then((result) => {
		if (result.done) return results;
		let earlyExit = false;
		function done() {
			earlyExit = true;
		}
		results = results.concat(mapFn ? mapFn(result.value, done) : result.value.data);
		if (earlyExit) return results;
		return gather(octokit, results, iterator2, mapFn);
	});
}
Object.assign(paginate, { iterator });
function paginateRest(octokit) {
	return { paginate: Object.assign(paginate.bind(null, octokit), { iterator: iterator.bind(null, octokit) }) };
}
paginateRest.VERSION = VERSION$2;
// node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/version.js
const VERSION$1 = "17.0.0";
// node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/generated/endpoints.js
var endpoints_default = {
	actions: {
		addCustomLabelsToSelfHostedRunnerForOrg: ["POST /orgs/{org}/actions/runners/{runner_id}/labels"],
		addCustomLabelsToSelfHostedRunnerForRepo: ["POST /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"],
		addRepoAccessToSelfHostedRunnerGroupInOrg: ["PUT /orgs/{org}/actions/runner-groups/{runner_group_id}/repositories/{repository_id}"],
		addSelectedRepoToOrgSecret: ["PUT /orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}"],
		addSelectedRepoToOrgVariable: ["PUT /orgs/{org}/actions/variables/{name}/repositories/{repository_id}"],
		approveWorkflowRun: ["POST /repos/{owner}/{repo}/actions/runs/{run_id}/approve"],
		cancelWorkflowRun: ["POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel"],
		createEnvironmentVariable: ["POST /repos/{owner}/{repo}/environments/{environment_name}/variables"],
		createHostedRunnerForOrg: ["POST /orgs/{org}/actions/hosted-runners"],
		createOrUpdateEnvironmentSecret: ["PUT /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"],
		createOrUpdateOrgSecret: ["PUT /orgs/{org}/actions/secrets/{secret_name}"],
		createOrUpdateRepoSecret: ["PUT /repos/{owner}/{repo}/actions/secrets/{secret_name}"],
		createOrgVariable: ["POST /orgs/{org}/actions/variables"],
		createRegistrationTokenForOrg: ["POST /orgs/{org}/actions/runners/registration-token"],
		createRegistrationTokenForRepo: ["POST /repos/{owner}/{repo}/actions/runners/registration-token"],
		createRemoveTokenForOrg: ["POST /orgs/{org}/actions/runners/remove-token"],
		createRemoveTokenForRepo: ["POST /repos/{owner}/{repo}/actions/runners/remove-token"],
		createRepoVariable: ["POST /repos/{owner}/{repo}/actions/variables"],
		createWorkflowDispatch: ["POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches"],
		deleteActionsCacheById: ["DELETE /repos/{owner}/{repo}/actions/caches/{cache_id}"],
		deleteActionsCacheByKey: ["DELETE /repos/{owner}/{repo}/actions/caches{?key,ref}"],
		deleteArtifact: ["DELETE /repos/{owner}/{repo}/actions/artifacts/{artifact_id}"],
		deleteCustomImageFromOrg: ["DELETE /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}"],
		deleteCustomImageVersionFromOrg: ["DELETE /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}"],
		deleteEnvironmentSecret: ["DELETE /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"],
		deleteEnvironmentVariable: ["DELETE /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"],
		deleteHostedRunnerForOrg: ["DELETE /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"],
		deleteOrgSecret: ["DELETE /orgs/{org}/actions/secrets/{secret_name}"],
		deleteOrgVariable: ["DELETE /orgs/{org}/actions/variables/{name}"],
		deleteRepoSecret: ["DELETE /repos/{owner}/{repo}/actions/secrets/{secret_name}"],
		deleteRepoVariable: ["DELETE /repos/{owner}/{repo}/actions/variables/{name}"],
		deleteSelfHostedRunnerFromOrg: ["DELETE /orgs/{org}/actions/runners/{runner_id}"],
		deleteSelfHostedRunnerFromRepo: ["DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}"],
		deleteWorkflowRun: ["DELETE /repos/{owner}/{repo}/actions/runs/{run_id}"],
		deleteWorkflowRunLogs: ["DELETE /repos/{owner}/{repo}/actions/runs/{run_id}/logs"],
		disableSelectedRepositoryGithubActionsOrganization: ["DELETE /orgs/{org}/actions/permissions/repositories/{repository_id}"],
		disableWorkflow: ["PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/disable"],
		downloadArtifact: ["GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}"],
		downloadJobLogsForWorkflowRun: ["GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs"],
		downloadWorkflowRunAttemptLogs: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/logs"],
		downloadWorkflowRunLogs: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/logs"],
		enableSelectedRepositoryGithubActionsOrganization: ["PUT /orgs/{org}/actions/permissions/repositories/{repository_id}"],
		enableWorkflow: ["PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/enable"],
		forceCancelWorkflowRun: ["POST /repos/{owner}/{repo}/actions/runs/{run_id}/force-cancel"],
		generateRunnerJitconfigForOrg: ["POST /orgs/{org}/actions/runners/generate-jitconfig"],
		generateRunnerJitconfigForRepo: ["POST /repos/{owner}/{repo}/actions/runners/generate-jitconfig"],
		getActionsCacheList: ["GET /repos/{owner}/{repo}/actions/caches"],
		getActionsCacheUsage: ["GET /repos/{owner}/{repo}/actions/cache/usage"],
		getActionsCacheUsageByRepoForOrg: ["GET /orgs/{org}/actions/cache/usage-by-repository"],
		getActionsCacheUsageForOrg: ["GET /orgs/{org}/actions/cache/usage"],
		getAllowedActionsOrganization: ["GET /orgs/{org}/actions/permissions/selected-actions"],
		getAllowedActionsRepository: ["GET /repos/{owner}/{repo}/actions/permissions/selected-actions"],
		getArtifact: ["GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}"],
		getCustomImageForOrg: ["GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}"],
		getCustomImageVersionForOrg: ["GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}"],
		getCustomOidcSubClaimForRepo: ["GET /repos/{owner}/{repo}/actions/oidc/customization/sub"],
		getEnvironmentPublicKey: ["GET /repos/{owner}/{repo}/environments/{environment_name}/secrets/public-key"],
		getEnvironmentSecret: ["GET /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"],
		getEnvironmentVariable: ["GET /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"],
		getGithubActionsDefaultWorkflowPermissionsOrganization: ["GET /orgs/{org}/actions/permissions/workflow"],
		getGithubActionsDefaultWorkflowPermissionsRepository: ["GET /repos/{owner}/{repo}/actions/permissions/workflow"],
		getGithubActionsPermissionsOrganization: ["GET /orgs/{org}/actions/permissions"],
		getGithubActionsPermissionsRepository: ["GET /repos/{owner}/{repo}/actions/permissions"],
		getHostedRunnerForOrg: ["GET /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"],
		getHostedRunnersGithubOwnedImagesForOrg: ["GET /orgs/{org}/actions/hosted-runners/images/github-owned"],
		getHostedRunnersLimitsForOrg: ["GET /orgs/{org}/actions/hosted-runners/limits"],
		getHostedRunnersMachineSpecsForOrg: ["GET /orgs/{org}/actions/hosted-runners/machine-sizes"],
		getHostedRunnersPartnerImagesForOrg: ["GET /orgs/{org}/actions/hosted-runners/images/partner"],
		getHostedRunnersPlatformsForOrg: ["GET /orgs/{org}/actions/hosted-runners/platforms"],
		getJobForWorkflowRun: ["GET /repos/{owner}/{repo}/actions/jobs/{job_id}"],
		getOrgPublicKey: ["GET /orgs/{org}/actions/secrets/public-key"],
		getOrgSecret: ["GET /orgs/{org}/actions/secrets/{secret_name}"],
		getOrgVariable: ["GET /orgs/{org}/actions/variables/{name}"],
		getPendingDeploymentsForRun: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments"],
		getRepoPermissions: [
			"GET /repos/{owner}/{repo}/actions/permissions",
			{},
			{ renamed: ["actions", "getGithubActionsPermissionsRepository"] }
		],
		getRepoPublicKey: ["GET /repos/{owner}/{repo}/actions/secrets/public-key"],
		getRepoSecret: ["GET /repos/{owner}/{repo}/actions/secrets/{secret_name}"],
		getRepoVariable: ["GET /repos/{owner}/{repo}/actions/variables/{name}"],
		getReviewsForRun: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals"],
		getSelfHostedRunnerForOrg: ["GET /orgs/{org}/actions/runners/{runner_id}"],
		getSelfHostedRunnerForRepo: ["GET /repos/{owner}/{repo}/actions/runners/{runner_id}"],
		getWorkflow: ["GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}"],
		getWorkflowAccessToRepository: ["GET /repos/{owner}/{repo}/actions/permissions/access"],
		getWorkflowRun: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}"],
		getWorkflowRunAttempt: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}"],
		getWorkflowRunUsage: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/timing"],
		getWorkflowUsage: ["GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/timing"],
		listArtifactsForRepo: ["GET /repos/{owner}/{repo}/actions/artifacts"],
		listCustomImageVersionsForOrg: ["GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions"],
		listCustomImagesForOrg: ["GET /orgs/{org}/actions/hosted-runners/images/custom"],
		listEnvironmentSecrets: ["GET /repos/{owner}/{repo}/environments/{environment_name}/secrets"],
		listEnvironmentVariables: ["GET /repos/{owner}/{repo}/environments/{environment_name}/variables"],
		listGithubHostedRunnersInGroupForOrg: ["GET /orgs/{org}/actions/runner-groups/{runner_group_id}/hosted-runners"],
		listHostedRunnersForOrg: ["GET /orgs/{org}/actions/hosted-runners"],
		listJobsForWorkflowRun: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs"],
		listJobsForWorkflowRunAttempt: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs"],
		listLabelsForSelfHostedRunnerForOrg: ["GET /orgs/{org}/actions/runners/{runner_id}/labels"],
		listLabelsForSelfHostedRunnerForRepo: ["GET /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"],
		listOrgSecrets: ["GET /orgs/{org}/actions/secrets"],
		listOrgVariables: ["GET /orgs/{org}/actions/variables"],
		listRepoOrganizationSecrets: ["GET /repos/{owner}/{repo}/actions/organization-secrets"],
		listRepoOrganizationVariables: ["GET /repos/{owner}/{repo}/actions/organization-variables"],
		listRepoSecrets: ["GET /repos/{owner}/{repo}/actions/secrets"],
		listRepoVariables: ["GET /repos/{owner}/{repo}/actions/variables"],
		listRepoWorkflows: ["GET /repos/{owner}/{repo}/actions/workflows"],
		listRunnerApplicationsForOrg: ["GET /orgs/{org}/actions/runners/downloads"],
		listRunnerApplicationsForRepo: ["GET /repos/{owner}/{repo}/actions/runners/downloads"],
		listSelectedReposForOrgSecret: ["GET /orgs/{org}/actions/secrets/{secret_name}/repositories"],
		listSelectedReposForOrgVariable: ["GET /orgs/{org}/actions/variables/{name}/repositories"],
		listSelectedRepositoriesEnabledGithubActionsOrganization: ["GET /orgs/{org}/actions/permissions/repositories"],
		listSelfHostedRunnersForOrg: ["GET /orgs/{org}/actions/runners"],
		listSelfHostedRunnersForRepo: ["GET /repos/{owner}/{repo}/actions/runners"],
		listWorkflowRunArtifacts: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts"],
		listWorkflowRuns: ["GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs"],
		listWorkflowRunsForRepo: ["GET /repos/{owner}/{repo}/actions/runs"],
		reRunJobForWorkflowRun: ["POST /repos/{owner}/{repo}/actions/jobs/{job_id}/rerun"],
		reRunWorkflow: ["POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun"],
		reRunWorkflowFailedJobs: ["POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs"],
		removeAllCustomLabelsFromSelfHostedRunnerForOrg: ["DELETE /orgs/{org}/actions/runners/{runner_id}/labels"],
		removeAllCustomLabelsFromSelfHostedRunnerForRepo: ["DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"],
		removeCustomLabelFromSelfHostedRunnerForOrg: ["DELETE /orgs/{org}/actions/runners/{runner_id}/labels/{name}"],
		removeCustomLabelFromSelfHostedRunnerForRepo: ["DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}/labels/{name}"],
		removeSelectedRepoFromOrgSecret: ["DELETE /orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}"],
		removeSelectedRepoFromOrgVariable: ["DELETE /orgs/{org}/actions/variables/{name}/repositories/{repository_id}"],
		reviewCustomGatesForRun: ["POST /repos/{owner}/{repo}/actions/runs/{run_id}/deployment_protection_rule"],
		reviewPendingDeploymentsForRun: ["POST /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments"],
		setAllowedActionsOrganization: ["PUT /orgs/{org}/actions/permissions/selected-actions"],
		setAllowedActionsRepository: ["PUT /repos/{owner}/{repo}/actions/permissions/selected-actions"],
		setCustomLabelsForSelfHostedRunnerForOrg: ["PUT /orgs/{org}/actions/runners/{runner_id}/labels"],
		setCustomLabelsForSelfHostedRunnerForRepo: ["PUT /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"],
		setCustomOidcSubClaimForRepo: ["PUT /repos/{owner}/{repo}/actions/oidc/customization/sub"],
		setGithubActionsDefaultWorkflowPermissionsOrganization: ["PUT /orgs/{org}/actions/permissions/workflow"],
		setGithubActionsDefaultWorkflowPermissionsRepository: ["PUT /repos/{owner}/{repo}/actions/permissions/workflow"],
		setGithubActionsPermissionsOrganization: ["PUT /orgs/{org}/actions/permissions"],
		setGithubActionsPermissionsRepository: ["PUT /repos/{owner}/{repo}/actions/permissions"],
		setSelectedReposForOrgSecret: ["PUT /orgs/{org}/actions/secrets/{secret_name}/repositories"],
		setSelectedReposForOrgVariable: ["PUT /orgs/{org}/actions/variables/{name}/repositories"],
		setSelectedRepositoriesEnabledGithubActionsOrganization: ["PUT /orgs/{org}/actions/permissions/repositories"],
		setWorkflowAccessToRepository: ["PUT /repos/{owner}/{repo}/actions/permissions/access"],
		updateEnvironmentVariable: ["PATCH /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"],
		updateHostedRunnerForOrg: ["PATCH /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"],
		updateOrgVariable: ["PATCH /orgs/{org}/actions/variables/{name}"],
		updateRepoVariable: ["PATCH /repos/{owner}/{repo}/actions/variables/{name}"]
	},
	activity: {
		checkRepoIsStarredByAuthenticatedUser: ["GET /user/starred/{owner}/{repo}"],
		deleteRepoSubscription: ["DELETE /repos/{owner}/{repo}/subscription"],
		deleteThreadSubscription: ["DELETE /notifications/threads/{thread_id}/subscription"],
		getFeeds: ["GET /feeds"],
		getRepoSubscription: ["GET /repos/{owner}/{repo}/subscription"],
		getThread: ["GET /notifications/threads/{thread_id}"],
		getThreadSubscriptionForAuthenticatedUser: ["GET /notifications/threads/{thread_id}/subscription"],
		listEventsForAuthenticatedUser: ["GET /users/{username}/events"],
		listNotificationsForAuthenticatedUser: ["GET /notifications"],
		listOrgEventsForAuthenticatedUser: ["GET /users/{username}/events/orgs/{org}"],
		listPublicEvents: ["GET /events"],
		listPublicEventsForRepoNetwork: ["GET /networks/{owner}/{repo}/events"],
		listPublicEventsForUser: ["GET /users/{username}/events/public"],
		listPublicOrgEvents: ["GET /orgs/{org}/events"],
		listReceivedEventsForUser: ["GET /users/{username}/received_events"],
		listReceivedPublicEventsForUser: ["GET /users/{username}/received_events/public"],
		listRepoEvents: ["GET /repos/{owner}/{repo}/events"],
		listRepoNotificationsForAuthenticatedUser: ["GET /repos/{owner}/{repo}/notifications"],
		listReposStarredByAuthenticatedUser: ["GET /user/starred"],
		listReposStarredByUser: ["GET /users/{username}/starred"],
		listReposWatchedByUser: ["GET /users/{username}/subscriptions"],
		listStargazersForRepo: ["GET /repos/{owner}/{repo}/stargazers"],
		listWatchedReposForAuthenticatedUser: ["GET /user/subscriptions"],
		listWatchersForRepo: ["GET /repos/{owner}/{repo}/subscribers"],
		markNotificationsAsRead: ["PUT /notifications"],
		markRepoNotificationsAsRead: ["PUT /repos/{owner}/{repo}/notifications"],
		markThreadAsDone: ["DELETE /notifications/threads/{thread_id}"],
		markThreadAsRead: ["PATCH /notifications/threads/{thread_id}"],
		setRepoSubscription: ["PUT /repos/{owner}/{repo}/subscription"],
		setThreadSubscription: ["PUT /notifications/threads/{thread_id}/subscription"],
		starRepoForAuthenticatedUser: ["PUT /user/starred/{owner}/{repo}"],
		unstarRepoForAuthenticatedUser: ["DELETE /user/starred/{owner}/{repo}"]
	},
	apps: {
		addRepoToInstallation: [
			"PUT /user/installations/{installation_id}/repositories/{repository_id}",
			{},
			{ renamed: ["apps", "addRepoToInstallationForAuthenticatedUser"] }
		],
		addRepoToInstallationForAuthenticatedUser: ["PUT /user/installations/{installation_id}/repositories/{repository_id}"],
		checkToken: ["POST /applications/{client_id}/token"],
		createFromManifest: ["POST /app-manifests/{code}/conversions"],
		createInstallationAccessToken: ["POST /app/installations/{installation_id}/access_tokens"],
		deleteAuthorization: ["DELETE /applications/{client_id}/grant"],
		deleteInstallation: ["DELETE /app/installations/{installation_id}"],
		deleteToken: ["DELETE /applications/{client_id}/token"],
		getAuthenticated: ["GET /app"],
		getBySlug: ["GET /apps/{app_slug}"],
		getInstallation: ["GET /app/installations/{installation_id}"],
		getOrgInstallation: ["GET /orgs/{org}/installation"],
		getRepoInstallation: ["GET /repos/{owner}/{repo}/installation"],
		getSubscriptionPlanForAccount: ["GET /marketplace_listing/accounts/{account_id}"],
		getSubscriptionPlanForAccountStubbed: ["GET /marketplace_listing/stubbed/accounts/{account_id}"],
		getUserInstallation: ["GET /users/{username}/installation"],
		getWebhookConfigForApp: ["GET /app/hook/config"],
		getWebhookDelivery: ["GET /app/hook/deliveries/{delivery_id}"],
		listAccountsForPlan: ["GET /marketplace_listing/plans/{plan_id}/accounts"],
		listAccountsForPlanStubbed: ["GET /marketplace_listing/stubbed/plans/{plan_id}/accounts"],
		listInstallationReposForAuthenticatedUser: ["GET /user/installations/{installation_id}/repositories"],
		listInstallationRequestsForAuthenticatedApp: ["GET /app/installation-requests"],
		listInstallations: ["GET /app/installations"],
		listInstallationsForAuthenticatedUser: ["GET /user/installations"],
		listPlans: ["GET /marketplace_listing/plans"],
		listPlansStubbed: ["GET /marketplace_listing/stubbed/plans"],
		listReposAccessibleToInstallation: ["GET /installation/repositories"],
		listSubscriptionsForAuthenticatedUser: ["GET /user/marketplace_purchases"],
		listSubscriptionsForAuthenticatedUserStubbed: ["GET /user/marketplace_purchases/stubbed"],
		listWebhookDeliveries: ["GET /app/hook/deliveries"],
		redeliverWebhookDelivery: ["POST /app/hook/deliveries/{delivery_id}/attempts"],
		removeRepoFromInstallation: [
			"DELETE /user/installations/{installation_id}/repositories/{repository_id}",
			{},
			{ renamed: ["apps", "removeRepoFromInstallationForAuthenticatedUser"] }
		],
		removeRepoFromInstallationForAuthenticatedUser: ["DELETE /user/installations/{installation_id}/repositories/{repository_id}"],
		resetToken: ["PATCH /applications/{client_id}/token"],
		revokeInstallationAccessToken: ["DELETE /installation/token"],
		scopeToken: ["POST /applications/{client_id}/token/scoped"],
		suspendInstallation: ["PUT /app/installations/{installation_id}/suspended"],
		unsuspendInstallation: ["DELETE /app/installations/{installation_id}/suspended"],
		updateWebhookConfigForApp: ["PATCH /app/hook/config"]
	},
	billing: {
		getGithubActionsBillingOrg: ["GET /orgs/{org}/settings/billing/actions"],
		getGithubActionsBillingUser: ["GET /users/{username}/settings/billing/actions"],
		getGithubBillingPremiumRequestUsageReportOrg: ["GET /organizations/{org}/settings/billing/premium_request/usage"],
		getGithubBillingPremiumRequestUsageReportUser: ["GET /users/{username}/settings/billing/premium_request/usage"],
		getGithubBillingUsageReportOrg: ["GET /organizations/{org}/settings/billing/usage"],
		getGithubBillingUsageReportUser: ["GET /users/{username}/settings/billing/usage"],
		getGithubPackagesBillingOrg: ["GET /orgs/{org}/settings/billing/packages"],
		getGithubPackagesBillingUser: ["GET /users/{username}/settings/billing/packages"],
		getSharedStorageBillingOrg: ["GET /orgs/{org}/settings/billing/shared-storage"],
		getSharedStorageBillingUser: ["GET /users/{username}/settings/billing/shared-storage"]
	},
	campaigns: {
		createCampaign: ["POST /orgs/{org}/campaigns"],
		deleteCampaign: ["DELETE /orgs/{org}/campaigns/{campaign_number}"],
		getCampaignSummary: ["GET /orgs/{org}/campaigns/{campaign_number}"],
		listOrgCampaigns: ["GET /orgs/{org}/campaigns"],
		updateCampaign: ["PATCH /orgs/{org}/campaigns/{campaign_number}"]
	},
	checks: {
		create: ["POST /repos/{owner}/{repo}/check-runs"],
		createSuite: ["POST /repos/{owner}/{repo}/check-suites"],
		get: ["GET /repos/{owner}/{repo}/check-runs/{check_run_id}"],
		getSuite: ["GET /repos/{owner}/{repo}/check-suites/{check_suite_id}"],
		listAnnotations: ["GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations"],
		listForRef: ["GET /repos/{owner}/{repo}/commits/{ref}/check-runs"],
		listForSuite: ["GET /repos/{owner}/{repo}/check-suites/{check_suite_id}/check-runs"],
		listSuitesForRef: ["GET /repos/{owner}/{repo}/commits/{ref}/check-suites"],
		rerequestRun: ["POST /repos/{owner}/{repo}/check-runs/{check_run_id}/rerequest"],
		rerequestSuite: ["POST /repos/{owner}/{repo}/check-suites/{check_suite_id}/rerequest"],
		setSuitesPreferences: ["PATCH /repos/{owner}/{repo}/check-suites/preferences"],
		update: ["PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}"]
	},
	codeScanning: {
		commitAutofix: ["POST /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix/commits"],
		createAutofix: ["POST /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix"],
		createVariantAnalysis: ["POST /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses"],
		deleteAnalysis: ["DELETE /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}{?confirm_delete}"],
		deleteCodeqlDatabase: ["DELETE /repos/{owner}/{repo}/code-scanning/codeql/databases/{language}"],
		getAlert: [
			"GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}",
			{},
			{ renamedParameters: { alert_id: "alert_number" } }
		],
		getAnalysis: ["GET /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}"],
		getAutofix: ["GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix"],
		getCodeqlDatabase: ["GET /repos/{owner}/{repo}/code-scanning/codeql/databases/{language}"],
		getDefaultSetup: ["GET /repos/{owner}/{repo}/code-scanning/default-setup"],
		getSarif: ["GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}"],
		getVariantAnalysis: ["GET /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses/{codeql_variant_analysis_id}"],
		getVariantAnalysisRepoTask: ["GET /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses/{codeql_variant_analysis_id}/repos/{repo_owner}/{repo_name}"],
		listAlertInstances: ["GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/instances"],
		listAlertsForOrg: ["GET /orgs/{org}/code-scanning/alerts"],
		listAlertsForRepo: ["GET /repos/{owner}/{repo}/code-scanning/alerts"],
		listAlertsInstances: [
			"GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/instances",
			{},
			{ renamed: ["codeScanning", "listAlertInstances"] }
		],
		listCodeqlDatabases: ["GET /repos/{owner}/{repo}/code-scanning/codeql/databases"],
		listRecentAnalyses: ["GET /repos/{owner}/{repo}/code-scanning/analyses"],
		updateAlert: ["PATCH /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}"],
		updateDefaultSetup: ["PATCH /repos/{owner}/{repo}/code-scanning/default-setup"],
		uploadSarif: ["POST /repos/{owner}/{repo}/code-scanning/sarifs"]
	},
	codeSecurity: {
		attachConfiguration: ["POST /orgs/{org}/code-security/configurations/{configuration_id}/attach"],
		attachEnterpriseConfiguration: ["POST /enterprises/{enterprise}/code-security/configurations/{configuration_id}/attach"],
		createConfiguration: ["POST /orgs/{org}/code-security/configurations"],
		createConfigurationForEnterprise: ["POST /enterprises/{enterprise}/code-security/configurations"],
		deleteConfiguration: ["DELETE /orgs/{org}/code-security/configurations/{configuration_id}"],
		deleteConfigurationForEnterprise: ["DELETE /enterprises/{enterprise}/code-security/configurations/{configuration_id}"],
		detachConfiguration: ["DELETE /orgs/{org}/code-security/configurations/detach"],
		getConfiguration: ["GET /orgs/{org}/code-security/configurations/{configuration_id}"],
		getConfigurationForRepository: ["GET /repos/{owner}/{repo}/code-security-configuration"],
		getConfigurationsForEnterprise: ["GET /enterprises/{enterprise}/code-security/configurations"],
		getConfigurationsForOrg: ["GET /orgs/{org}/code-security/configurations"],
		getDefaultConfigurations: ["GET /orgs/{org}/code-security/configurations/defaults"],
		getDefaultConfigurationsForEnterprise: ["GET /enterprises/{enterprise}/code-security/configurations/defaults"],
		getRepositoriesForConfiguration: ["GET /orgs/{org}/code-security/configurations/{configuration_id}/repositories"],
		getRepositoriesForEnterpriseConfiguration: ["GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}/repositories"],
		getSingleConfigurationForEnterprise: ["GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}"],
		setConfigurationAsDefault: ["PUT /orgs/{org}/code-security/configurations/{configuration_id}/defaults"],
		setConfigurationAsDefaultForEnterprise: ["PUT /enterprises/{enterprise}/code-security/configurations/{configuration_id}/defaults"],
		updateConfiguration: ["PATCH /orgs/{org}/code-security/configurations/{configuration_id}"],
		updateEnterpriseConfiguration: ["PATCH /enterprises/{enterprise}/code-security/configurations/{configuration_id}"]
	},
	codesOfConduct: {
		getAllCodesOfConduct: ["GET /codes_of_conduct"],
		getConductCode: ["GET /codes_of_conduct/{key}"]
	},
	codespaces: {
		addRepositoryForSecretForAuthenticatedUser: ["PUT /user/codespaces/secrets/{secret_name}/repositories/{repository_id}"],
		addSelectedRepoToOrgSecret: ["PUT /orgs/{org}/codespaces/secrets/{secret_name}/repositories/{repository_id}"],
		checkPermissionsForDevcontainer: ["GET /repos/{owner}/{repo}/codespaces/permissions_check"],
		codespaceMachinesForAuthenticatedUser: ["GET /user/codespaces/{codespace_name}/machines"],
		createForAuthenticatedUser: ["POST /user/codespaces"],
		createOrUpdateOrgSecret: ["PUT /orgs/{org}/codespaces/secrets/{secret_name}"],
		createOrUpdateRepoSecret: ["PUT /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"],
		createOrUpdateSecretForAuthenticatedUser: ["PUT /user/codespaces/secrets/{secret_name}"],
		createWithPrForAuthenticatedUser: ["POST /repos/{owner}/{repo}/pulls/{pull_number}/codespaces"],
		createWithRepoForAuthenticatedUser: ["POST /repos/{owner}/{repo}/codespaces"],
		deleteForAuthenticatedUser: ["DELETE /user/codespaces/{codespace_name}"],
		deleteFromOrganization: ["DELETE /orgs/{org}/members/{username}/codespaces/{codespace_name}"],
		deleteOrgSecret: ["DELETE /orgs/{org}/codespaces/secrets/{secret_name}"],
		deleteRepoSecret: ["DELETE /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"],
		deleteSecretForAuthenticatedUser: ["DELETE /user/codespaces/secrets/{secret_name}"],
		exportForAuthenticatedUser: ["POST /user/codespaces/{codespace_name}/exports"],
		getCodespacesForUserInOrg: ["GET /orgs/{org}/members/{username}/codespaces"],
		getExportDetailsForAuthenticatedUser: ["GET /user/codespaces/{codespace_name}/exports/{export_id}"],
		getForAuthenticatedUser: ["GET /user/codespaces/{codespace_name}"],
		getOrgPublicKey: ["GET /orgs/{org}/codespaces/secrets/public-key"],
		getOrgSecret: ["GET /orgs/{org}/codespaces/secrets/{secret_name}"],
		getPublicKeyForAuthenticatedUser: ["GET /user/codespaces/secrets/public-key"],
		getRepoPublicKey: ["GET /repos/{owner}/{repo}/codespaces/secrets/public-key"],
		getRepoSecret: ["GET /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"],
		getSecretForAuthenticatedUser: ["GET /user/codespaces/secrets/{secret_name}"],
		listDevcontainersInRepositoryForAuthenticatedUser: ["GET /repos/{owner}/{repo}/codespaces/devcontainers"],
		listForAuthenticatedUser: ["GET /user/codespaces"],
		listInOrganization: [
			"GET /orgs/{org}/codespaces",
			{},
			{ renamedParameters: { org_id: "org" } }
		],
		listInRepositoryForAuthenticatedUser: ["GET /repos/{owner}/{repo}/codespaces"],
		listOrgSecrets: ["GET /orgs/{org}/codespaces/secrets"],
		listRepoSecrets: ["GET /repos/{owner}/{repo}/codespaces/secrets"],
		listRepositoriesForSecretForAuthenticatedUser: ["GET /user/codespaces/secrets/{secret_name}/repositories"],
		listSecretsForAuthenticatedUser: ["GET /user/codespaces/secrets"],
		listSelectedReposForOrgSecret: ["GET /orgs/{org}/codespaces/secrets/{secret_name}/repositories"],
		preFlightWithRepoForAuthenticatedUser: ["GET /repos/{owner}/{repo}/codespaces/new"],
		publishForAuthenticatedUser: ["POST /user/codespaces/{codespace_name}/publish"],
		removeRepositoryForSecretForAuthenticatedUser: ["DELETE /user/codespaces/secrets/{secret_name}/repositories/{repository_id}"],
		removeSelectedRepoFromOrgSecret: ["DELETE /orgs/{org}/codespaces/secrets/{secret_name}/repositories/{repository_id}"],
		repoMachinesForAuthenticatedUser: ["GET /repos/{owner}/{repo}/codespaces/machines"],
		setRepositoriesForSecretForAuthenticatedUser: ["PUT /user/codespaces/secrets/{secret_name}/repositories"],
		setSelectedReposForOrgSecret: ["PUT /orgs/{org}/codespaces/secrets/{secret_name}/repositories"],
		startForAuthenticatedUser: ["POST /user/codespaces/{codespace_name}/start"],
		stopForAuthenticatedUser: ["POST /user/codespaces/{codespace_name}/stop"],
		stopInOrganization: ["POST /orgs/{org}/members/{username}/codespaces/{codespace_name}/stop"],
		updateForAuthenticatedUser: ["PATCH /user/codespaces/{codespace_name}"]
	},
	copilot: {
		addCopilotSeatsForTeams: ["POST /orgs/{org}/copilot/billing/selected_teams"],
		addCopilotSeatsForUsers: ["POST /orgs/{org}/copilot/billing/selected_users"],
		cancelCopilotSeatAssignmentForTeams: ["DELETE /orgs/{org}/copilot/billing/selected_teams"],
		cancelCopilotSeatAssignmentForUsers: ["DELETE /orgs/{org}/copilot/billing/selected_users"],
		copilotMetricsForOrganization: ["GET /orgs/{org}/copilot/metrics"],
		copilotMetricsForTeam: ["GET /orgs/{org}/team/{team_slug}/copilot/metrics"],
		getCopilotOrganizationDetails: ["GET /orgs/{org}/copilot/billing"],
		getCopilotSeatDetailsForUser: ["GET /orgs/{org}/members/{username}/copilot"],
		listCopilotSeats: ["GET /orgs/{org}/copilot/billing/seats"]
	},
	credentials: { revoke: ["POST /credentials/revoke"] },
	dependabot: {
		addSelectedRepoToOrgSecret: ["PUT /orgs/{org}/dependabot/secrets/{secret_name}/repositories/{repository_id}"],
		createOrUpdateOrgSecret: ["PUT /orgs/{org}/dependabot/secrets/{secret_name}"],
		createOrUpdateRepoSecret: ["PUT /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"],
		deleteOrgSecret: ["DELETE /orgs/{org}/dependabot/secrets/{secret_name}"],
		deleteRepoSecret: ["DELETE /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"],
		getAlert: ["GET /repos/{owner}/{repo}/dependabot/alerts/{alert_number}"],
		getOrgPublicKey: ["GET /orgs/{org}/dependabot/secrets/public-key"],
		getOrgSecret: ["GET /orgs/{org}/dependabot/secrets/{secret_name}"],
		getRepoPublicKey: ["GET /repos/{owner}/{repo}/dependabot/secrets/public-key"],
		getRepoSecret: ["GET /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"],
		listAlertsForEnterprise: ["GET /enterprises/{enterprise}/dependabot/alerts"],
		listAlertsForOrg: ["GET /orgs/{org}/dependabot/alerts"],
		listAlertsForRepo: ["GET /repos/{owner}/{repo}/dependabot/alerts"],
		listOrgSecrets: ["GET /orgs/{org}/dependabot/secrets"],
		listRepoSecrets: ["GET /repos/{owner}/{repo}/dependabot/secrets"],
		listSelectedReposForOrgSecret: ["GET /orgs/{org}/dependabot/secrets/{secret_name}/repositories"],
		removeSelectedRepoFromOrgSecret: ["DELETE /orgs/{org}/dependabot/secrets/{secret_name}/repositories/{repository_id}"],
		repositoryAccessForOrg: ["GET /organizations/{org}/dependabot/repository-access"],
		setRepositoryAccessDefaultLevel: ["PUT /organizations/{org}/dependabot/repository-access/default-level"],
		setSelectedReposForOrgSecret: ["PUT /orgs/{org}/dependabot/secrets/{secret_name}/repositories"],
		updateAlert: ["PATCH /repos/{owner}/{repo}/dependabot/alerts/{alert_number}"],
		updateRepositoryAccessForOrg: ["PATCH /organizations/{org}/dependabot/repository-access"]
	},
	dependencyGraph: {
		createRepositorySnapshot: ["POST /repos/{owner}/{repo}/dependency-graph/snapshots"],
		diffRange: ["GET /repos/{owner}/{repo}/dependency-graph/compare/{basehead}"],
		exportSbom: ["GET /repos/{owner}/{repo}/dependency-graph/sbom"]
	},
	emojis: { get: ["GET /emojis"] },
	enterpriseTeamMemberships: {
		add: ["PUT /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"],
		bulkAdd: ["POST /enterprises/{enterprise}/teams/{enterprise-team}/memberships/add"],
		bulkRemove: ["POST /enterprises/{enterprise}/teams/{enterprise-team}/memberships/remove"],
		get: ["GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"],
		list: ["GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships"],
		remove: ["DELETE /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"]
	},
	enterpriseTeamOrganizations: {
		add: ["PUT /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"],
		bulkAdd: ["POST /enterprises/{enterprise}/teams/{enterprise-team}/organizations/add"],
		bulkRemove: ["POST /enterprises/{enterprise}/teams/{enterprise-team}/organizations/remove"],
		delete: ["DELETE /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"],
		getAssignment: ["GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"],
		getAssignments: ["GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations"]
	},
	enterpriseTeams: {
		create: ["POST /enterprises/{enterprise}/teams"],
		delete: ["DELETE /enterprises/{enterprise}/teams/{team_slug}"],
		get: ["GET /enterprises/{enterprise}/teams/{team_slug}"],
		list: ["GET /enterprises/{enterprise}/teams"],
		update: ["PATCH /enterprises/{enterprise}/teams/{team_slug}"]
	},
	gists: {
		checkIsStarred: ["GET /gists/{gist_id}/star"],
		create: ["POST /gists"],
		createComment: ["POST /gists/{gist_id}/comments"],
		delete: ["DELETE /gists/{gist_id}"],
		deleteComment: ["DELETE /gists/{gist_id}/comments/{comment_id}"],
		fork: ["POST /gists/{gist_id}/forks"],
		get: ["GET /gists/{gist_id}"],
		getComment: ["GET /gists/{gist_id}/comments/{comment_id}"],
		getRevision: ["GET /gists/{gist_id}/{sha}"],
		list: ["GET /gists"],
		listComments: ["GET /gists/{gist_id}/comments"],
		listCommits: ["GET /gists/{gist_id}/commits"],
		listForUser: ["GET /users/{username}/gists"],
		listForks: ["GET /gists/{gist_id}/forks"],
		listPublic: ["GET /gists/public"],
		listStarred: ["GET /gists/starred"],
		star: ["PUT /gists/{gist_id}/star"],
		unstar: ["DELETE /gists/{gist_id}/star"],
		update: ["PATCH /gists/{gist_id}"],
		updateComment: ["PATCH /gists/{gist_id}/comments/{comment_id}"]
	},
	git: {
		createBlob: ["POST /repos/{owner}/{repo}/git/blobs"],
		createCommit: ["POST /repos/{owner}/{repo}/git/commits"],
		createRef: ["POST /repos/{owner}/{repo}/git/refs"],
		createTag: ["POST /repos/{owner}/{repo}/git/tags"],
		createTree: ["POST /repos/{owner}/{repo}/git/trees"],
		deleteRef: ["DELETE /repos/{owner}/{repo}/git/refs/{ref}"],
		getBlob: ["GET /repos/{owner}/{repo}/git/blobs/{file_sha}"],
		getCommit: ["GET /repos/{owner}/{repo}/git/commits/{commit_sha}"],
		getRef: ["GET /repos/{owner}/{repo}/git/ref/{ref}"],
		getTag: ["GET /repos/{owner}/{repo}/git/tags/{tag_sha}"],
		getTree: ["GET /repos/{owner}/{repo}/git/trees/{tree_sha}"],
		listMatchingRefs: ["GET /repos/{owner}/{repo}/git/matching-refs/{ref}"],
		updateRef: ["PATCH /repos/{owner}/{repo}/git/refs/{ref}"]
	},
	gitignore: {
		getAllTemplates: ["GET /gitignore/templates"],
		getTemplate: ["GET /gitignore/templates/{name}"]
	},
	hostedCompute: {
		createNetworkConfigurationForOrg: ["POST /orgs/{org}/settings/network-configurations"],
		deleteNetworkConfigurationFromOrg: ["DELETE /orgs/{org}/settings/network-configurations/{network_configuration_id}"],
		getNetworkConfigurationForOrg: ["GET /orgs/{org}/settings/network-configurations/{network_configuration_id}"],
		getNetworkSettingsForOrg: ["GET /orgs/{org}/settings/network-settings/{network_settings_id}"],
		listNetworkConfigurationsForOrg: ["GET /orgs/{org}/settings/network-configurations"],
		updateNetworkConfigurationForOrg: ["PATCH /orgs/{org}/settings/network-configurations/{network_configuration_id}"]
	},
	interactions: {
		getRestrictionsForAuthenticatedUser: ["GET /user/interaction-limits"],
		getRestrictionsForOrg: ["GET /orgs/{org}/interaction-limits"],
		getRestrictionsForRepo: ["GET /repos/{owner}/{repo}/interaction-limits"],
		getRestrictionsForYourPublicRepos: [
			"GET /user/interaction-limits",
			{},
			{ renamed: ["interactions", "getRestrictionsForAuthenticatedUser"] }
		],
		removeRestrictionsForAuthenticatedUser: ["DELETE /user/interaction-limits"],
		removeRestrictionsForOrg: ["DELETE /orgs/{org}/interaction-limits"],
		removeRestrictionsForRepo: ["DELETE /repos/{owner}/{repo}/interaction-limits"],
		removeRestrictionsForYourPublicRepos: [
			"DELETE /user/interaction-limits",
			{},
			{ renamed: ["interactions", "removeRestrictionsForAuthenticatedUser"] }
		],
		setRestrictionsForAuthenticatedUser: ["PUT /user/interaction-limits"],
		setRestrictionsForOrg: ["PUT /orgs/{org}/interaction-limits"],
		setRestrictionsForRepo: ["PUT /repos/{owner}/{repo}/interaction-limits"],
		setRestrictionsForYourPublicRepos: [
			"PUT /user/interaction-limits",
			{},
			{ renamed: ["interactions", "setRestrictionsForAuthenticatedUser"] }
		]
	},
	issues: {
		addAssignees: ["POST /repos/{owner}/{repo}/issues/{issue_number}/assignees"],
		addBlockedByDependency: ["POST /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by"],
		addLabels: ["POST /repos/{owner}/{repo}/issues/{issue_number}/labels"],
		addSubIssue: ["POST /repos/{owner}/{repo}/issues/{issue_number}/sub_issues"],
		checkUserCanBeAssigned: ["GET /repos/{owner}/{repo}/assignees/{assignee}"],
		checkUserCanBeAssignedToIssue: ["GET /repos/{owner}/{repo}/issues/{issue_number}/assignees/{assignee}"],
		create: ["POST /repos/{owner}/{repo}/issues"],
		createComment: ["POST /repos/{owner}/{repo}/issues/{issue_number}/comments"],
		createLabel: ["POST /repos/{owner}/{repo}/labels"],
		createMilestone: ["POST /repos/{owner}/{repo}/milestones"],
		deleteComment: ["DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}"],
		deleteLabel: ["DELETE /repos/{owner}/{repo}/labels/{name}"],
		deleteMilestone: ["DELETE /repos/{owner}/{repo}/milestones/{milestone_number}"],
		get: ["GET /repos/{owner}/{repo}/issues/{issue_number}"],
		getComment: ["GET /repos/{owner}/{repo}/issues/comments/{comment_id}"],
		getEvent: ["GET /repos/{owner}/{repo}/issues/events/{event_id}"],
		getLabel: ["GET /repos/{owner}/{repo}/labels/{name}"],
		getMilestone: ["GET /repos/{owner}/{repo}/milestones/{milestone_number}"],
		getParent: ["GET /repos/{owner}/{repo}/issues/{issue_number}/parent"],
		list: ["GET /issues"],
		listAssignees: ["GET /repos/{owner}/{repo}/assignees"],
		listComments: ["GET /repos/{owner}/{repo}/issues/{issue_number}/comments"],
		listCommentsForRepo: ["GET /repos/{owner}/{repo}/issues/comments"],
		listDependenciesBlockedBy: ["GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by"],
		listDependenciesBlocking: ["GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocking"],
		listEvents: ["GET /repos/{owner}/{repo}/issues/{issue_number}/events"],
		listEventsForRepo: ["GET /repos/{owner}/{repo}/issues/events"],
		listEventsForTimeline: ["GET /repos/{owner}/{repo}/issues/{issue_number}/timeline"],
		listForAuthenticatedUser: ["GET /user/issues"],
		listForOrg: ["GET /orgs/{org}/issues"],
		listForRepo: ["GET /repos/{owner}/{repo}/issues"],
		listLabelsForMilestone: ["GET /repos/{owner}/{repo}/milestones/{milestone_number}/labels"],
		listLabelsForRepo: ["GET /repos/{owner}/{repo}/labels"],
		listLabelsOnIssue: ["GET /repos/{owner}/{repo}/issues/{issue_number}/labels"],
		listMilestones: ["GET /repos/{owner}/{repo}/milestones"],
		listSubIssues: ["GET /repos/{owner}/{repo}/issues/{issue_number}/sub_issues"],
		lock: ["PUT /repos/{owner}/{repo}/issues/{issue_number}/lock"],
		removeAllLabels: ["DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels"],
		removeAssignees: ["DELETE /repos/{owner}/{repo}/issues/{issue_number}/assignees"],
		removeDependencyBlockedBy: ["DELETE /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by/{issue_id}"],
		removeLabel: ["DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}"],
		removeSubIssue: ["DELETE /repos/{owner}/{repo}/issues/{issue_number}/sub_issue"],
		reprioritizeSubIssue: ["PATCH /repos/{owner}/{repo}/issues/{issue_number}/sub_issues/priority"],
		setLabels: ["PUT /repos/{owner}/{repo}/issues/{issue_number}/labels"],
		unlock: ["DELETE /repos/{owner}/{repo}/issues/{issue_number}/lock"],
		update: ["PATCH /repos/{owner}/{repo}/issues/{issue_number}"],
		updateComment: ["PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}"],
		updateLabel: ["PATCH /repos/{owner}/{repo}/labels/{name}"],
		updateMilestone: ["PATCH /repos/{owner}/{repo}/milestones/{milestone_number}"]
	},
	licenses: {
		get: ["GET /licenses/{license}"],
		getAllCommonlyUsed: ["GET /licenses"],
		getForRepo: ["GET /repos/{owner}/{repo}/license"]
	},
	markdown: {
		render: ["POST /markdown"],
		renderRaw: ["POST /markdown/raw", { headers: { "content-type": "text/plain; charset=utf-8" } }]
	},
	meta: {
		get: ["GET /meta"],
		getAllVersions: ["GET /versions"],
		getOctocat: ["GET /octocat"],
		getZen: ["GET /zen"],
		root: ["GET /"]
	},
	migrations: {
		deleteArchiveForAuthenticatedUser: ["DELETE /user/migrations/{migration_id}/archive"],
		deleteArchiveForOrg: ["DELETE /orgs/{org}/migrations/{migration_id}/archive"],
		downloadArchiveForOrg: ["GET /orgs/{org}/migrations/{migration_id}/archive"],
		getArchiveForAuthenticatedUser: ["GET /user/migrations/{migration_id}/archive"],
		getStatusForAuthenticatedUser: ["GET /user/migrations/{migration_id}"],
		getStatusForOrg: ["GET /orgs/{org}/migrations/{migration_id}"],
		listForAuthenticatedUser: ["GET /user/migrations"],
		listForOrg: ["GET /orgs/{org}/migrations"],
		listReposForAuthenticatedUser: ["GET /user/migrations/{migration_id}/repositories"],
		listReposForOrg: ["GET /orgs/{org}/migrations/{migration_id}/repositories"],
		listReposForUser: [
			"GET /user/migrations/{migration_id}/repositories",
			{},
			{ renamed: ["migrations", "listReposForAuthenticatedUser"] }
		],
		startForAuthenticatedUser: ["POST /user/migrations"],
		startForOrg: ["POST /orgs/{org}/migrations"],
		unlockRepoForAuthenticatedUser: ["DELETE /user/migrations/{migration_id}/repos/{repo_name}/lock"],
		unlockRepoForOrg: ["DELETE /orgs/{org}/migrations/{migration_id}/repos/{repo_name}/lock"]
	},
	oidc: {
		getOidcCustomSubTemplateForOrg: ["GET /orgs/{org}/actions/oidc/customization/sub"],
		updateOidcCustomSubTemplateForOrg: ["PUT /orgs/{org}/actions/oidc/customization/sub"]
	},
	orgs: {
		addSecurityManagerTeam: [
			"PUT /orgs/{org}/security-managers/teams/{team_slug}",
			{},
			{ deprecated: "octokit.rest.orgs.addSecurityManagerTeam() is deprecated, see https://docs.github.com/rest/orgs/security-managers#add-a-security-manager-team" }
		],
		assignTeamToOrgRole: ["PUT /orgs/{org}/organization-roles/teams/{team_slug}/{role_id}"],
		assignUserToOrgRole: ["PUT /orgs/{org}/organization-roles/users/{username}/{role_id}"],
		blockUser: ["PUT /orgs/{org}/blocks/{username}"],
		cancelInvitation: ["DELETE /orgs/{org}/invitations/{invitation_id}"],
		checkBlockedUser: ["GET /orgs/{org}/blocks/{username}"],
		checkMembershipForUser: ["GET /orgs/{org}/members/{username}"],
		checkPublicMembershipForUser: ["GET /orgs/{org}/public_members/{username}"],
		convertMemberToOutsideCollaborator: ["PUT /orgs/{org}/outside_collaborators/{username}"],
		createArtifactStorageRecord: ["POST /orgs/{org}/artifacts/metadata/storage-record"],
		createInvitation: ["POST /orgs/{org}/invitations"],
		createIssueType: ["POST /orgs/{org}/issue-types"],
		createWebhook: ["POST /orgs/{org}/hooks"],
		customPropertiesForOrgsCreateOrUpdateOrganizationValues: ["PATCH /organizations/{org}/org-properties/values"],
		customPropertiesForOrgsGetOrganizationValues: ["GET /organizations/{org}/org-properties/values"],
		customPropertiesForReposCreateOrUpdateOrganizationDefinition: ["PUT /orgs/{org}/properties/schema/{custom_property_name}"],
		customPropertiesForReposCreateOrUpdateOrganizationDefinitions: ["PATCH /orgs/{org}/properties/schema"],
		customPropertiesForReposCreateOrUpdateOrganizationValues: ["PATCH /orgs/{org}/properties/values"],
		customPropertiesForReposDeleteOrganizationDefinition: ["DELETE /orgs/{org}/properties/schema/{custom_property_name}"],
		customPropertiesForReposGetOrganizationDefinition: ["GET /orgs/{org}/properties/schema/{custom_property_name}"],
		customPropertiesForReposGetOrganizationDefinitions: ["GET /orgs/{org}/properties/schema"],
		customPropertiesForReposGetOrganizationValues: ["GET /orgs/{org}/properties/values"],
		delete: ["DELETE /orgs/{org}"],
		deleteAttestationsBulk: ["POST /orgs/{org}/attestations/delete-request"],
		deleteAttestationsById: ["DELETE /orgs/{org}/attestations/{attestation_id}"],
		deleteAttestationsBySubjectDigest: ["DELETE /orgs/{org}/attestations/digest/{subject_digest}"],
		deleteIssueType: ["DELETE /orgs/{org}/issue-types/{issue_type_id}"],
		deleteWebhook: ["DELETE /orgs/{org}/hooks/{hook_id}"],
		disableSelectedRepositoryImmutableReleasesOrganization: ["DELETE /orgs/{org}/settings/immutable-releases/repositories/{repository_id}"],
		enableSelectedRepositoryImmutableReleasesOrganization: ["PUT /orgs/{org}/settings/immutable-releases/repositories/{repository_id}"],
		get: ["GET /orgs/{org}"],
		getImmutableReleasesSettings: ["GET /orgs/{org}/settings/immutable-releases"],
		getImmutableReleasesSettingsRepositories: ["GET /orgs/{org}/settings/immutable-releases/repositories"],
		getMembershipForAuthenticatedUser: ["GET /user/memberships/orgs/{org}"],
		getMembershipForUser: ["GET /orgs/{org}/memberships/{username}"],
		getOrgRole: ["GET /orgs/{org}/organization-roles/{role_id}"],
		getOrgRulesetHistory: ["GET /orgs/{org}/rulesets/{ruleset_id}/history"],
		getOrgRulesetVersion: ["GET /orgs/{org}/rulesets/{ruleset_id}/history/{version_id}"],
		getWebhook: ["GET /orgs/{org}/hooks/{hook_id}"],
		getWebhookConfigForOrg: ["GET /orgs/{org}/hooks/{hook_id}/config"],
		getWebhookDelivery: ["GET /orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}"],
		list: ["GET /organizations"],
		listAppInstallations: ["GET /orgs/{org}/installations"],
		listArtifactStorageRecords: ["GET /orgs/{org}/artifacts/{subject_digest}/metadata/storage-records"],
		listAttestationRepositories: ["GET /orgs/{org}/attestations/repositories"],
		listAttestations: ["GET /orgs/{org}/attestations/{subject_digest}"],
		listAttestationsBulk: ["POST /orgs/{org}/attestations/bulk-list{?per_page,before,after}"],
		listBlockedUsers: ["GET /orgs/{org}/blocks"],
		listFailedInvitations: ["GET /orgs/{org}/failed_invitations"],
		listForAuthenticatedUser: ["GET /user/orgs"],
		listForUser: ["GET /users/{username}/orgs"],
		listInvitationTeams: ["GET /orgs/{org}/invitations/{invitation_id}/teams"],
		listIssueTypes: ["GET /orgs/{org}/issue-types"],
		listMembers: ["GET /orgs/{org}/members"],
		listMembershipsForAuthenticatedUser: ["GET /user/memberships/orgs"],
		listOrgRoleTeams: ["GET /orgs/{org}/organization-roles/{role_id}/teams"],
		listOrgRoleUsers: ["GET /orgs/{org}/organization-roles/{role_id}/users"],
		listOrgRoles: ["GET /orgs/{org}/organization-roles"],
		listOrganizationFineGrainedPermissions: ["GET /orgs/{org}/organization-fine-grained-permissions"],
		listOutsideCollaborators: ["GET /orgs/{org}/outside_collaborators"],
		listPatGrantRepositories: ["GET /orgs/{org}/personal-access-tokens/{pat_id}/repositories"],
		listPatGrantRequestRepositories: ["GET /orgs/{org}/personal-access-token-requests/{pat_request_id}/repositories"],
		listPatGrantRequests: ["GET /orgs/{org}/personal-access-token-requests"],
		listPatGrants: ["GET /orgs/{org}/personal-access-tokens"],
		listPendingInvitations: ["GET /orgs/{org}/invitations"],
		listPublicMembers: ["GET /orgs/{org}/public_members"],
		listSecurityManagerTeams: [
			"GET /orgs/{org}/security-managers",
			{},
			{ deprecated: "octokit.rest.orgs.listSecurityManagerTeams() is deprecated, see https://docs.github.com/rest/orgs/security-managers#list-security-manager-teams" }
		],
		listWebhookDeliveries: ["GET /orgs/{org}/hooks/{hook_id}/deliveries"],
		listWebhooks: ["GET /orgs/{org}/hooks"],
		pingWebhook: ["POST /orgs/{org}/hooks/{hook_id}/pings"],
		redeliverWebhookDelivery: ["POST /orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}/attempts"],
		removeMember: ["DELETE /orgs/{org}/members/{username}"],
		removeMembershipForUser: ["DELETE /orgs/{org}/memberships/{username}"],
		removeOutsideCollaborator: ["DELETE /orgs/{org}/outside_collaborators/{username}"],
		removePublicMembershipForAuthenticatedUser: ["DELETE /orgs/{org}/public_members/{username}"],
		removeSecurityManagerTeam: [
			"DELETE /orgs/{org}/security-managers/teams/{team_slug}",
			{},
			{ deprecated: "octokit.rest.orgs.removeSecurityManagerTeam() is deprecated, see https://docs.github.com/rest/orgs/security-managers#remove-a-security-manager-team" }
		],
		reviewPatGrantRequest: ["POST /orgs/{org}/personal-access-token-requests/{pat_request_id}"],
		reviewPatGrantRequestsInBulk: ["POST /orgs/{org}/personal-access-token-requests"],
		revokeAllOrgRolesTeam: ["DELETE /orgs/{org}/organization-roles/teams/{team_slug}"],
		revokeAllOrgRolesUser: ["DELETE /orgs/{org}/organization-roles/users/{username}"],
		revokeOrgRoleTeam: ["DELETE /orgs/{org}/organization-roles/teams/{team_slug}/{role_id}"],
		revokeOrgRoleUser: ["DELETE /orgs/{org}/organization-roles/users/{username}/{role_id}"],
		setImmutableReleasesSettings: ["PUT /orgs/{org}/settings/immutable-releases"],
		setImmutableReleasesSettingsRepositories: ["PUT /orgs/{org}/settings/immutable-releases/repositories"],
		setMembershipForUser: ["PUT /orgs/{org}/memberships/{username}"],
		setPublicMembershipForAuthenticatedUser: ["PUT /orgs/{org}/public_members/{username}"],
		unblockUser: ["DELETE /orgs/{org}/blocks/{username}"],
		update: ["PATCH /orgs/{org}"],
		updateIssueType: ["PUT /orgs/{org}/issue-types/{issue_type_id}"],
		updateMembershipForAuthenticatedUser: ["PATCH /user/memberships/orgs/{org}"],
		updatePatAccess: ["POST /orgs/{org}/personal-access-tokens/{pat_id}"],
		updatePatAccesses: ["POST /orgs/{org}/personal-access-tokens"],
		updateWebhook: ["PATCH /orgs/{org}/hooks/{hook_id}"],
		updateWebhookConfigForOrg: ["PATCH /orgs/{org}/hooks/{hook_id}/config"]
	},
	packages: {
		deletePackageForAuthenticatedUser: ["DELETE /user/packages/{package_type}/{package_name}"],
		deletePackageForOrg: ["DELETE /orgs/{org}/packages/{package_type}/{package_name}"],
		deletePackageForUser: ["DELETE /users/{username}/packages/{package_type}/{package_name}"],
		deletePackageVersionForAuthenticatedUser: ["DELETE /user/packages/{package_type}/{package_name}/versions/{package_version_id}"],
		deletePackageVersionForOrg: ["DELETE /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}"],
		deletePackageVersionForUser: ["DELETE /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}"],
		getAllPackageVersionsForAPackageOwnedByAnOrg: [
			"GET /orgs/{org}/packages/{package_type}/{package_name}/versions",
			{},
			{ renamed: ["packages", "getAllPackageVersionsForPackageOwnedByOrg"] }
		],
		getAllPackageVersionsForAPackageOwnedByTheAuthenticatedUser: [
			"GET /user/packages/{package_type}/{package_name}/versions",
			{},
			{ renamed: ["packages", "getAllPackageVersionsForPackageOwnedByAuthenticatedUser"] }
		],
		getAllPackageVersionsForPackageOwnedByAuthenticatedUser: ["GET /user/packages/{package_type}/{package_name}/versions"],
		getAllPackageVersionsForPackageOwnedByOrg: ["GET /orgs/{org}/packages/{package_type}/{package_name}/versions"],
		getAllPackageVersionsForPackageOwnedByUser: ["GET /users/{username}/packages/{package_type}/{package_name}/versions"],
		getPackageForAuthenticatedUser: ["GET /user/packages/{package_type}/{package_name}"],
		getPackageForOrganization: ["GET /orgs/{org}/packages/{package_type}/{package_name}"],
		getPackageForUser: ["GET /users/{username}/packages/{package_type}/{package_name}"],
		getPackageVersionForAuthenticatedUser: ["GET /user/packages/{package_type}/{package_name}/versions/{package_version_id}"],
		getPackageVersionForOrganization: ["GET /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}"],
		getPackageVersionForUser: ["GET /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}"],
		listDockerMigrationConflictingPackagesForAuthenticatedUser: ["GET /user/docker/conflicts"],
		listDockerMigrationConflictingPackagesForOrganization: ["GET /orgs/{org}/docker/conflicts"],
		listDockerMigrationConflictingPackagesForUser: ["GET /users/{username}/docker/conflicts"],
		listPackagesForAuthenticatedUser: ["GET /user/packages"],
		listPackagesForOrganization: ["GET /orgs/{org}/packages"],
		listPackagesForUser: ["GET /users/{username}/packages"],
		restorePackageForAuthenticatedUser: ["POST /user/packages/{package_type}/{package_name}/restore{?token}"],
		restorePackageForOrg: ["POST /orgs/{org}/packages/{package_type}/{package_name}/restore{?token}"],
		restorePackageForUser: ["POST /users/{username}/packages/{package_type}/{package_name}/restore{?token}"],
		restorePackageVersionForAuthenticatedUser: ["POST /user/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"],
		restorePackageVersionForOrg: ["POST /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"],
		restorePackageVersionForUser: ["POST /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"]
	},
	privateRegistries: {
		createOrgPrivateRegistry: ["POST /orgs/{org}/private-registries"],
		deleteOrgPrivateRegistry: ["DELETE /orgs/{org}/private-registries/{secret_name}"],
		getOrgPrivateRegistry: ["GET /orgs/{org}/private-registries/{secret_name}"],
		getOrgPublicKey: ["GET /orgs/{org}/private-registries/public-key"],
		listOrgPrivateRegistries: ["GET /orgs/{org}/private-registries"],
		updateOrgPrivateRegistry: ["PATCH /orgs/{org}/private-registries/{secret_name}"]
	},
	projects: {
		addItemForOrg: ["POST /orgs/{org}/projectsV2/{project_number}/items"],
		addItemForUser: ["POST /users/{username}/projectsV2/{project_number}/items"],
		deleteItemForOrg: ["DELETE /orgs/{org}/projectsV2/{project_number}/items/{item_id}"],
		deleteItemForUser: ["DELETE /users/{username}/projectsV2/{project_number}/items/{item_id}"],
		getFieldForOrg: ["GET /orgs/{org}/projectsV2/{project_number}/fields/{field_id}"],
		getFieldForUser: ["GET /users/{username}/projectsV2/{project_number}/fields/{field_id}"],
		getForOrg: ["GET /orgs/{org}/projectsV2/{project_number}"],
		getForUser: ["GET /users/{username}/projectsV2/{project_number}"],
		getOrgItem: ["GET /orgs/{org}/projectsV2/{project_number}/items/{item_id}"],
		getUserItem: ["GET /users/{username}/projectsV2/{project_number}/items/{item_id}"],
		listFieldsForOrg: ["GET /orgs/{org}/projectsV2/{project_number}/fields"],
		listFieldsForUser: ["GET /users/{username}/projectsV2/{project_number}/fields"],
		listForOrg: ["GET /orgs/{org}/projectsV2"],
		listForUser: ["GET /users/{username}/projectsV2"],
		listItemsForOrg: ["GET /orgs/{org}/projectsV2/{project_number}/items"],
		listItemsForUser: ["GET /users/{username}/projectsV2/{project_number}/items"],
		updateItemForOrg: ["PATCH /orgs/{org}/projectsV2/{project_number}/items/{item_id}"],
		updateItemForUser: ["PATCH /users/{username}/projectsV2/{project_number}/items/{item_id}"]
	},
	pulls: {
		checkIfMerged: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/merge"],
		create: ["POST /repos/{owner}/{repo}/pulls"],
		createReplyForReviewComment: ["POST /repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies"],
		createReview: ["POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews"],
		createReviewComment: ["POST /repos/{owner}/{repo}/pulls/{pull_number}/comments"],
		deletePendingReview: ["DELETE /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"],
		deleteReviewComment: ["DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}"],
		dismissReview: ["PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals"],
		get: ["GET /repos/{owner}/{repo}/pulls/{pull_number}"],
		getReview: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"],
		getReviewComment: ["GET /repos/{owner}/{repo}/pulls/comments/{comment_id}"],
		list: ["GET /repos/{owner}/{repo}/pulls"],
		listCommentsForReview: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/comments"],
		listCommits: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/commits"],
		listFiles: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/files"],
		listRequestedReviewers: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"],
		listReviewComments: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/comments"],
		listReviewCommentsForRepo: ["GET /repos/{owner}/{repo}/pulls/comments"],
		listReviews: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews"],
		merge: ["PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge"],
		removeRequestedReviewers: ["DELETE /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"],
		requestReviewers: ["POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"],
		submitReview: ["POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/events"],
		update: ["PATCH /repos/{owner}/{repo}/pulls/{pull_number}"],
		updateBranch: ["PUT /repos/{owner}/{repo}/pulls/{pull_number}/update-branch"],
		updateReview: ["PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"],
		updateReviewComment: ["PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}"]
	},
	rateLimit: { get: ["GET /rate_limit"] },
	reactions: {
		createForCommitComment: ["POST /repos/{owner}/{repo}/comments/{comment_id}/reactions"],
		createForIssue: ["POST /repos/{owner}/{repo}/issues/{issue_number}/reactions"],
		createForIssueComment: ["POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions"],
		createForPullRequestReviewComment: ["POST /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions"],
		createForRelease: ["POST /repos/{owner}/{repo}/releases/{release_id}/reactions"],
		createForTeamDiscussionCommentInOrg: ["POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions"],
		createForTeamDiscussionInOrg: ["POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions"],
		deleteForCommitComment: ["DELETE /repos/{owner}/{repo}/comments/{comment_id}/reactions/{reaction_id}"],
		deleteForIssue: ["DELETE /repos/{owner}/{repo}/issues/{issue_number}/reactions/{reaction_id}"],
		deleteForIssueComment: ["DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions/{reaction_id}"],
		deleteForPullRequestComment: ["DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions/{reaction_id}"],
		deleteForRelease: ["DELETE /repos/{owner}/{repo}/releases/{release_id}/reactions/{reaction_id}"],
		deleteForTeamDiscussion: ["DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions/{reaction_id}"],
		deleteForTeamDiscussionComment: ["DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions/{reaction_id}"],
		listForCommitComment: ["GET /repos/{owner}/{repo}/comments/{comment_id}/reactions"],
		listForIssue: ["GET /repos/{owner}/{repo}/issues/{issue_number}/reactions"],
		listForIssueComment: ["GET /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions"],
		listForPullRequestReviewComment: ["GET /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions"],
		listForRelease: ["GET /repos/{owner}/{repo}/releases/{release_id}/reactions"],
		listForTeamDiscussionCommentInOrg: ["GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions"],
		listForTeamDiscussionInOrg: ["GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions"]
	},
	repos: {
		acceptInvitation: [
			"PATCH /user/repository_invitations/{invitation_id}",
			{},
			{ renamed: ["repos", "acceptInvitationForAuthenticatedUser"] }
		],
		acceptInvitationForAuthenticatedUser: ["PATCH /user/repository_invitations/{invitation_id}"],
		addAppAccessRestrictions: [
			"POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",
			{},
			{ mapToData: "apps" }
		],
		addCollaborator: ["PUT /repos/{owner}/{repo}/collaborators/{username}"],
		addStatusCheckContexts: [
			"POST /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",
			{},
			{ mapToData: "contexts" }
		],
		addTeamAccessRestrictions: [
			"POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",
			{},
			{ mapToData: "teams" }
		],
		addUserAccessRestrictions: [
			"POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",
			{},
			{ mapToData: "users" }
		],
		cancelPagesDeployment: ["POST /repos/{owner}/{repo}/pages/deployments/{pages_deployment_id}/cancel"],
		checkAutomatedSecurityFixes: ["GET /repos/{owner}/{repo}/automated-security-fixes"],
		checkCollaborator: ["GET /repos/{owner}/{repo}/collaborators/{username}"],
		checkImmutableReleases: ["GET /repos/{owner}/{repo}/immutable-releases"],
		checkPrivateVulnerabilityReporting: ["GET /repos/{owner}/{repo}/private-vulnerability-reporting"],
		checkVulnerabilityAlerts: ["GET /repos/{owner}/{repo}/vulnerability-alerts"],
		codeownersErrors: ["GET /repos/{owner}/{repo}/codeowners/errors"],
		compareCommits: ["GET /repos/{owner}/{repo}/compare/{base}...{head}"],
		compareCommitsWithBasehead: ["GET /repos/{owner}/{repo}/compare/{basehead}"],
		createAttestation: ["POST /repos/{owner}/{repo}/attestations"],
		createAutolink: ["POST /repos/{owner}/{repo}/autolinks"],
		createCommitComment: ["POST /repos/{owner}/{repo}/commits/{commit_sha}/comments"],
		createCommitSignatureProtection: ["POST /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"],
		createCommitStatus: ["POST /repos/{owner}/{repo}/statuses/{sha}"],
		createDeployKey: ["POST /repos/{owner}/{repo}/keys"],
		createDeployment: ["POST /repos/{owner}/{repo}/deployments"],
		createDeploymentBranchPolicy: ["POST /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies"],
		createDeploymentProtectionRule: ["POST /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules"],
		createDeploymentStatus: ["POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses"],
		createDispatchEvent: ["POST /repos/{owner}/{repo}/dispatches"],
		createForAuthenticatedUser: ["POST /user/repos"],
		createFork: ["POST /repos/{owner}/{repo}/forks"],
		createInOrg: ["POST /orgs/{org}/repos"],
		createOrUpdateEnvironment: ["PUT /repos/{owner}/{repo}/environments/{environment_name}"],
		createOrUpdateFileContents: ["PUT /repos/{owner}/{repo}/contents/{path}"],
		createOrgRuleset: ["POST /orgs/{org}/rulesets"],
		createPagesDeployment: ["POST /repos/{owner}/{repo}/pages/deployments"],
		createPagesSite: ["POST /repos/{owner}/{repo}/pages"],
		createRelease: ["POST /repos/{owner}/{repo}/releases"],
		createRepoRuleset: ["POST /repos/{owner}/{repo}/rulesets"],
		createUsingTemplate: ["POST /repos/{template_owner}/{template_repo}/generate"],
		createWebhook: ["POST /repos/{owner}/{repo}/hooks"],
		customPropertiesForReposCreateOrUpdateRepositoryValues: ["PATCH /repos/{owner}/{repo}/properties/values"],
		customPropertiesForReposGetRepositoryValues: ["GET /repos/{owner}/{repo}/properties/values"],
		declineInvitation: [
			"DELETE /user/repository_invitations/{invitation_id}",
			{},
			{ renamed: ["repos", "declineInvitationForAuthenticatedUser"] }
		],
		declineInvitationForAuthenticatedUser: ["DELETE /user/repository_invitations/{invitation_id}"],
		delete: ["DELETE /repos/{owner}/{repo}"],
		deleteAccessRestrictions: ["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions"],
		deleteAdminBranchProtection: ["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"],
		deleteAnEnvironment: ["DELETE /repos/{owner}/{repo}/environments/{environment_name}"],
		deleteAutolink: ["DELETE /repos/{owner}/{repo}/autolinks/{autolink_id}"],
		deleteBranchProtection: ["DELETE /repos/{owner}/{repo}/branches/{branch}/protection"],
		deleteCommitComment: ["DELETE /repos/{owner}/{repo}/comments/{comment_id}"],
		deleteCommitSignatureProtection: ["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"],
		deleteDeployKey: ["DELETE /repos/{owner}/{repo}/keys/{key_id}"],
		deleteDeployment: ["DELETE /repos/{owner}/{repo}/deployments/{deployment_id}"],
		deleteDeploymentBranchPolicy: ["DELETE /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"],
		deleteFile: ["DELETE /repos/{owner}/{repo}/contents/{path}"],
		deleteInvitation: ["DELETE /repos/{owner}/{repo}/invitations/{invitation_id}"],
		deleteOrgRuleset: ["DELETE /orgs/{org}/rulesets/{ruleset_id}"],
		deletePagesSite: ["DELETE /repos/{owner}/{repo}/pages"],
		deletePullRequestReviewProtection: ["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"],
		deleteRelease: ["DELETE /repos/{owner}/{repo}/releases/{release_id}"],
		deleteReleaseAsset: ["DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}"],
		deleteRepoRuleset: ["DELETE /repos/{owner}/{repo}/rulesets/{ruleset_id}"],
		deleteWebhook: ["DELETE /repos/{owner}/{repo}/hooks/{hook_id}"],
		disableAutomatedSecurityFixes: ["DELETE /repos/{owner}/{repo}/automated-security-fixes"],
		disableDeploymentProtectionRule: ["DELETE /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}"],
		disableImmutableReleases: ["DELETE /repos/{owner}/{repo}/immutable-releases"],
		disablePrivateVulnerabilityReporting: ["DELETE /repos/{owner}/{repo}/private-vulnerability-reporting"],
		disableVulnerabilityAlerts: ["DELETE /repos/{owner}/{repo}/vulnerability-alerts"],
		downloadArchive: [
			"GET /repos/{owner}/{repo}/zipball/{ref}",
			{},
			{ renamed: ["repos", "downloadZipballArchive"] }
		],
		downloadTarballArchive: ["GET /repos/{owner}/{repo}/tarball/{ref}"],
		downloadZipballArchive: ["GET /repos/{owner}/{repo}/zipball/{ref}"],
		enableAutomatedSecurityFixes: ["PUT /repos/{owner}/{repo}/automated-security-fixes"],
		enableImmutableReleases: ["PUT /repos/{owner}/{repo}/immutable-releases"],
		enablePrivateVulnerabilityReporting: ["PUT /repos/{owner}/{repo}/private-vulnerability-reporting"],
		enableVulnerabilityAlerts: ["PUT /repos/{owner}/{repo}/vulnerability-alerts"],
		generateReleaseNotes: ["POST /repos/{owner}/{repo}/releases/generate-notes"],
		get: ["GET /repos/{owner}/{repo}"],
		getAccessRestrictions: ["GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions"],
		getAdminBranchProtection: ["GET /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"],
		getAllDeploymentProtectionRules: ["GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules"],
		getAllEnvironments: ["GET /repos/{owner}/{repo}/environments"],
		getAllStatusCheckContexts: ["GET /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts"],
		getAllTopics: ["GET /repos/{owner}/{repo}/topics"],
		getAppsWithAccessToProtectedBranch: ["GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps"],
		getAutolink: ["GET /repos/{owner}/{repo}/autolinks/{autolink_id}"],
		getBranch: ["GET /repos/{owner}/{repo}/branches/{branch}"],
		getBranchProtection: ["GET /repos/{owner}/{repo}/branches/{branch}/protection"],
		getBranchRules: ["GET /repos/{owner}/{repo}/rules/branches/{branch}"],
		getClones: ["GET /repos/{owner}/{repo}/traffic/clones"],
		getCodeFrequencyStats: ["GET /repos/{owner}/{repo}/stats/code_frequency"],
		getCollaboratorPermissionLevel: ["GET /repos/{owner}/{repo}/collaborators/{username}/permission"],
		getCombinedStatusForRef: ["GET /repos/{owner}/{repo}/commits/{ref}/status"],
		getCommit: ["GET /repos/{owner}/{repo}/commits/{ref}"],
		getCommitActivityStats: ["GET /repos/{owner}/{repo}/stats/commit_activity"],
		getCommitComment: ["GET /repos/{owner}/{repo}/comments/{comment_id}"],
		getCommitSignatureProtection: ["GET /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"],
		getCommunityProfileMetrics: ["GET /repos/{owner}/{repo}/community/profile"],
		getContent: ["GET /repos/{owner}/{repo}/contents/{path}"],
		getContributorsStats: ["GET /repos/{owner}/{repo}/stats/contributors"],
		getCustomDeploymentProtectionRule: ["GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}"],
		getDeployKey: ["GET /repos/{owner}/{repo}/keys/{key_id}"],
		getDeployment: ["GET /repos/{owner}/{repo}/deployments/{deployment_id}"],
		getDeploymentBranchPolicy: ["GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"],
		getDeploymentStatus: ["GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses/{status_id}"],
		getEnvironment: ["GET /repos/{owner}/{repo}/environments/{environment_name}"],
		getLatestPagesBuild: ["GET /repos/{owner}/{repo}/pages/builds/latest"],
		getLatestRelease: ["GET /repos/{owner}/{repo}/releases/latest"],
		getOrgRuleSuite: ["GET /orgs/{org}/rulesets/rule-suites/{rule_suite_id}"],
		getOrgRuleSuites: ["GET /orgs/{org}/rulesets/rule-suites"],
		getOrgRuleset: ["GET /orgs/{org}/rulesets/{ruleset_id}"],
		getOrgRulesets: ["GET /orgs/{org}/rulesets"],
		getPages: ["GET /repos/{owner}/{repo}/pages"],
		getPagesBuild: ["GET /repos/{owner}/{repo}/pages/builds/{build_id}"],
		getPagesDeployment: ["GET /repos/{owner}/{repo}/pages/deployments/{pages_deployment_id}"],
		getPagesHealthCheck: ["GET /repos/{owner}/{repo}/pages/health"],
		getParticipationStats: ["GET /repos/{owner}/{repo}/stats/participation"],
		getPullRequestReviewProtection: ["GET /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"],
		getPunchCardStats: ["GET /repos/{owner}/{repo}/stats/punch_card"],
		getReadme: ["GET /repos/{owner}/{repo}/readme"],
		getReadmeInDirectory: ["GET /repos/{owner}/{repo}/readme/{dir}"],
		getRelease: ["GET /repos/{owner}/{repo}/releases/{release_id}"],
		getReleaseAsset: ["GET /repos/{owner}/{repo}/releases/assets/{asset_id}"],
		getReleaseByTag: ["GET /repos/{owner}/{repo}/releases/tags/{tag}"],
		getRepoRuleSuite: ["GET /repos/{owner}/{repo}/rulesets/rule-suites/{rule_suite_id}"],
		getRepoRuleSuites: ["GET /repos/{owner}/{repo}/rulesets/rule-suites"],
		getRepoRuleset: ["GET /repos/{owner}/{repo}/rulesets/{ruleset_id}"],
		getRepoRulesetHistory: ["GET /repos/{owner}/{repo}/rulesets/{ruleset_id}/history"],
		getRepoRulesetVersion: ["GET /repos/{owner}/{repo}/rulesets/{ruleset_id}/history/{version_id}"],
		getRepoRulesets: ["GET /repos/{owner}/{repo}/rulesets"],
		getStatusChecksProtection: ["GET /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"],
		getTeamsWithAccessToProtectedBranch: ["GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams"],
		getTopPaths: ["GET /repos/{owner}/{repo}/traffic/popular/paths"],
		getTopReferrers: ["GET /repos/{owner}/{repo}/traffic/popular/referrers"],
		getUsersWithAccessToProtectedBranch: ["GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users"],
		getViews: ["GET /repos/{owner}/{repo}/traffic/views"],
		getWebhook: ["GET /repos/{owner}/{repo}/hooks/{hook_id}"],
		getWebhookConfigForRepo: ["GET /repos/{owner}/{repo}/hooks/{hook_id}/config"],
		getWebhookDelivery: ["GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries/{delivery_id}"],
		listActivities: ["GET /repos/{owner}/{repo}/activity"],
		listAttestations: ["GET /repos/{owner}/{repo}/attestations/{subject_digest}"],
		listAutolinks: ["GET /repos/{owner}/{repo}/autolinks"],
		listBranches: ["GET /repos/{owner}/{repo}/branches"],
		listBranchesForHeadCommit: ["GET /repos/{owner}/{repo}/commits/{commit_sha}/branches-where-head"],
		listCollaborators: ["GET /repos/{owner}/{repo}/collaborators"],
		listCommentsForCommit: ["GET /repos/{owner}/{repo}/commits/{commit_sha}/comments"],
		listCommitCommentsForRepo: ["GET /repos/{owner}/{repo}/comments"],
		listCommitStatusesForRef: ["GET /repos/{owner}/{repo}/commits/{ref}/statuses"],
		listCommits: ["GET /repos/{owner}/{repo}/commits"],
		listContributors: ["GET /repos/{owner}/{repo}/contributors"],
		listCustomDeploymentRuleIntegrations: ["GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/apps"],
		listDeployKeys: ["GET /repos/{owner}/{repo}/keys"],
		listDeploymentBranchPolicies: ["GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies"],
		listDeploymentStatuses: ["GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses"],
		listDeployments: ["GET /repos/{owner}/{repo}/deployments"],
		listForAuthenticatedUser: ["GET /user/repos"],
		listForOrg: ["GET /orgs/{org}/repos"],
		listForUser: ["GET /users/{username}/repos"],
		listForks: ["GET /repos/{owner}/{repo}/forks"],
		listInvitations: ["GET /repos/{owner}/{repo}/invitations"],
		listInvitationsForAuthenticatedUser: ["GET /user/repository_invitations"],
		listLanguages: ["GET /repos/{owner}/{repo}/languages"],
		listPagesBuilds: ["GET /repos/{owner}/{repo}/pages/builds"],
		listPublic: ["GET /repositories"],
		listPullRequestsAssociatedWithCommit: ["GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls"],
		listReleaseAssets: ["GET /repos/{owner}/{repo}/releases/{release_id}/assets"],
		listReleases: ["GET /repos/{owner}/{repo}/releases"],
		listTags: ["GET /repos/{owner}/{repo}/tags"],
		listTeams: ["GET /repos/{owner}/{repo}/teams"],
		listWebhookDeliveries: ["GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries"],
		listWebhooks: ["GET /repos/{owner}/{repo}/hooks"],
		merge: ["POST /repos/{owner}/{repo}/merges"],
		mergeUpstream: ["POST /repos/{owner}/{repo}/merge-upstream"],
		pingWebhook: ["POST /repos/{owner}/{repo}/hooks/{hook_id}/pings"],
		redeliverWebhookDelivery: ["POST /repos/{owner}/{repo}/hooks/{hook_id}/deliveries/{delivery_id}/attempts"],
		removeAppAccessRestrictions: [
			"DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",
			{},
			{ mapToData: "apps" }
		],
		removeCollaborator: ["DELETE /repos/{owner}/{repo}/collaborators/{username}"],
		removeStatusCheckContexts: [
			"DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",
			{},
			{ mapToData: "contexts" }
		],
		removeStatusCheckProtection: ["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"],
		removeTeamAccessRestrictions: [
			"DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",
			{},
			{ mapToData: "teams" }
		],
		removeUserAccessRestrictions: [
			"DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",
			{},
			{ mapToData: "users" }
		],
		renameBranch: ["POST /repos/{owner}/{repo}/branches/{branch}/rename"],
		replaceAllTopics: ["PUT /repos/{owner}/{repo}/topics"],
		requestPagesBuild: ["POST /repos/{owner}/{repo}/pages/builds"],
		setAdminBranchProtection: ["POST /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"],
		setAppAccessRestrictions: [
			"PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",
			{},
			{ mapToData: "apps" }
		],
		setStatusCheckContexts: [
			"PUT /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",
			{},
			{ mapToData: "contexts" }
		],
		setTeamAccessRestrictions: [
			"PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",
			{},
			{ mapToData: "teams" }
		],
		setUserAccessRestrictions: [
			"PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",
			{},
			{ mapToData: "users" }
		],
		testPushWebhook: ["POST /repos/{owner}/{repo}/hooks/{hook_id}/tests"],
		transfer: ["POST /repos/{owner}/{repo}/transfer"],
		update: ["PATCH /repos/{owner}/{repo}"],
		updateBranchProtection: ["PUT /repos/{owner}/{repo}/branches/{branch}/protection"],
		updateCommitComment: ["PATCH /repos/{owner}/{repo}/comments/{comment_id}"],
		updateDeploymentBranchPolicy: ["PUT /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"],
		updateInformationAboutPagesSite: ["PUT /repos/{owner}/{repo}/pages"],
		updateInvitation: ["PATCH /repos/{owner}/{repo}/invitations/{invitation_id}"],
		updateOrgRuleset: ["PUT /orgs/{org}/rulesets/{ruleset_id}"],
		updatePullRequestReviewProtection: ["PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"],
		updateRelease: ["PATCH /repos/{owner}/{repo}/releases/{release_id}"],
		updateReleaseAsset: ["PATCH /repos/{owner}/{repo}/releases/assets/{asset_id}"],
		updateRepoRuleset: ["PUT /repos/{owner}/{repo}/rulesets/{ruleset_id}"],
		updateStatusCheckPotection: [
			"PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks",
			{},
			{ renamed: ["repos", "updateStatusCheckProtection"] }
		],
		updateStatusCheckProtection: ["PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"],
		updateWebhook: ["PATCH /repos/{owner}/{repo}/hooks/{hook_id}"],
		updateWebhookConfigForRepo: ["PATCH /repos/{owner}/{repo}/hooks/{hook_id}/config"],
		uploadReleaseAsset: ["POST /repos/{owner}/{repo}/releases/{release_id}/assets{?name,label}", { baseUrl: "https://uploads.github.com" }]
	},
	search: {
		code: ["GET /search/code"],
		commits: ["GET /search/commits"],
		issuesAndPullRequests: ["GET /search/issues"],
		labels: ["GET /search/labels"],
		repos: ["GET /search/repositories"],
		topics: ["GET /search/topics"],
		users: ["GET /search/users"]
	},
	secretScanning: {
		createPushProtectionBypass: ["POST /repos/{owner}/{repo}/secret-scanning/push-protection-bypasses"],
		getAlert: ["GET /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}"],
		getScanHistory: ["GET /repos/{owner}/{repo}/secret-scanning/scan-history"],
		listAlertsForOrg: ["GET /orgs/{org}/secret-scanning/alerts"],
		listAlertsForRepo: ["GET /repos/{owner}/{repo}/secret-scanning/alerts"],
		listLocationsForAlert: ["GET /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}/locations"],
		listOrgPatternConfigs: ["GET /orgs/{org}/secret-scanning/pattern-configurations"],
		updateAlert: ["PATCH /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}"],
		updateOrgPatternConfigs: ["PATCH /orgs/{org}/secret-scanning/pattern-configurations"]
	},
	securityAdvisories: {
		createFork: ["POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/forks"],
		createPrivateVulnerabilityReport: ["POST /repos/{owner}/{repo}/security-advisories/reports"],
		createRepositoryAdvisory: ["POST /repos/{owner}/{repo}/security-advisories"],
		createRepositoryAdvisoryCveRequest: ["POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/cve"],
		getGlobalAdvisory: ["GET /advisories/{ghsa_id}"],
		getRepositoryAdvisory: ["GET /repos/{owner}/{repo}/security-advisories/{ghsa_id}"],
		listGlobalAdvisories: ["GET /advisories"],
		listOrgRepositoryAdvisories: ["GET /orgs/{org}/security-advisories"],
		listRepositoryAdvisories: ["GET /repos/{owner}/{repo}/security-advisories"],
		updateRepositoryAdvisory: ["PATCH /repos/{owner}/{repo}/security-advisories/{ghsa_id}"]
	},
	teams: {
		addOrUpdateMembershipForUserInOrg: ["PUT /orgs/{org}/teams/{team_slug}/memberships/{username}"],
		addOrUpdateRepoPermissionsInOrg: ["PUT /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"],
		checkPermissionsForRepoInOrg: ["GET /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"],
		create: ["POST /orgs/{org}/teams"],
		createDiscussionCommentInOrg: ["POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments"],
		createDiscussionInOrg: ["POST /orgs/{org}/teams/{team_slug}/discussions"],
		deleteDiscussionCommentInOrg: ["DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"],
		deleteDiscussionInOrg: ["DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"],
		deleteInOrg: ["DELETE /orgs/{org}/teams/{team_slug}"],
		getByName: ["GET /orgs/{org}/teams/{team_slug}"],
		getDiscussionCommentInOrg: ["GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"],
		getDiscussionInOrg: ["GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"],
		getMembershipForUserInOrg: ["GET /orgs/{org}/teams/{team_slug}/memberships/{username}"],
		list: ["GET /orgs/{org}/teams"],
		listChildInOrg: ["GET /orgs/{org}/teams/{team_slug}/teams"],
		listDiscussionCommentsInOrg: ["GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments"],
		listDiscussionsInOrg: ["GET /orgs/{org}/teams/{team_slug}/discussions"],
		listForAuthenticatedUser: ["GET /user/teams"],
		listMembersInOrg: ["GET /orgs/{org}/teams/{team_slug}/members"],
		listPendingInvitationsInOrg: ["GET /orgs/{org}/teams/{team_slug}/invitations"],
		listReposInOrg: ["GET /orgs/{org}/teams/{team_slug}/repos"],
		removeMembershipForUserInOrg: ["DELETE /orgs/{org}/teams/{team_slug}/memberships/{username}"],
		removeRepoInOrg: ["DELETE /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"],
		updateDiscussionCommentInOrg: ["PATCH /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"],
		updateDiscussionInOrg: ["PATCH /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"],
		updateInOrg: ["PATCH /orgs/{org}/teams/{team_slug}"]
	},
	users: {
		addEmailForAuthenticated: [
			"POST /user/emails",
			{},
			{ renamed: ["users", "addEmailForAuthenticatedUser"] }
		],
		addEmailForAuthenticatedUser: ["POST /user/emails"],
		addSocialAccountForAuthenticatedUser: ["POST /user/social_accounts"],
		block: ["PUT /user/blocks/{username}"],
		checkBlocked: ["GET /user/blocks/{username}"],
		checkFollowingForUser: ["GET /users/{username}/following/{target_user}"],
		checkPersonIsFollowedByAuthenticated: ["GET /user/following/{username}"],
		createGpgKeyForAuthenticated: [
			"POST /user/gpg_keys",
			{},
			{ renamed: ["users", "createGpgKeyForAuthenticatedUser"] }
		],
		createGpgKeyForAuthenticatedUser: ["POST /user/gpg_keys"],
		createPublicSshKeyForAuthenticated: [
			"POST /user/keys",
			{},
			{ renamed: ["users", "createPublicSshKeyForAuthenticatedUser"] }
		],
		createPublicSshKeyForAuthenticatedUser: ["POST /user/keys"],
		createSshSigningKeyForAuthenticatedUser: ["POST /user/ssh_signing_keys"],
		deleteAttestationsBulk: ["POST /users/{username}/attestations/delete-request"],
		deleteAttestationsById: ["DELETE /users/{username}/attestations/{attestation_id}"],
		deleteAttestationsBySubjectDigest: ["DELETE /users/{username}/attestations/digest/{subject_digest}"],
		deleteEmailForAuthenticated: [
			"DELETE /user/emails",
			{},
			{ renamed: ["users", "deleteEmailForAuthenticatedUser"] }
		],
		deleteEmailForAuthenticatedUser: ["DELETE /user/emails"],
		deleteGpgKeyForAuthenticated: [
			"DELETE /user/gpg_keys/{gpg_key_id}",
			{},
			{ renamed: ["users", "deleteGpgKeyForAuthenticatedUser"] }
		],
		deleteGpgKeyForAuthenticatedUser: ["DELETE /user/gpg_keys/{gpg_key_id}"],
		deletePublicSshKeyForAuthenticated: [
			"DELETE /user/keys/{key_id}",
			{},
			{ renamed: ["users", "deletePublicSshKeyForAuthenticatedUser"] }
		],
		deletePublicSshKeyForAuthenticatedUser: ["DELETE /user/keys/{key_id}"],
		deleteSocialAccountForAuthenticatedUser: ["DELETE /user/social_accounts"],
		deleteSshSigningKeyForAuthenticatedUser: ["DELETE /user/ssh_signing_keys/{ssh_signing_key_id}"],
		follow: ["PUT /user/following/{username}"],
		getAuthenticated: ["GET /user"],
		getById: ["GET /user/{account_id}"],
		getByUsername: ["GET /users/{username}"],
		getContextForUser: ["GET /users/{username}/hovercard"],
		getGpgKeyForAuthenticated: [
			"GET /user/gpg_keys/{gpg_key_id}",
			{},
			{ renamed: ["users", "getGpgKeyForAuthenticatedUser"] }
		],
		getGpgKeyForAuthenticatedUser: ["GET /user/gpg_keys/{gpg_key_id}"],
		getPublicSshKeyForAuthenticated: [
			"GET /user/keys/{key_id}",
			{},
			{ renamed: ["users", "getPublicSshKeyForAuthenticatedUser"] }
		],
		getPublicSshKeyForAuthenticatedUser: ["GET /user/keys/{key_id}"],
		getSshSigningKeyForAuthenticatedUser: ["GET /user/ssh_signing_keys/{ssh_signing_key_id}"],
		list: ["GET /users"],
		listAttestations: ["GET /users/{username}/attestations/{subject_digest}"],
		listAttestationsBulk: ["POST /users/{username}/attestations/bulk-list{?per_page,before,after}"],
		listBlockedByAuthenticated: [
			"GET /user/blocks",
			{},
			{ renamed: ["users", "listBlockedByAuthenticatedUser"] }
		],
		listBlockedByAuthenticatedUser: ["GET /user/blocks"],
		listEmailsForAuthenticated: [
			"GET /user/emails",
			{},
			{ renamed: ["users", "listEmailsForAuthenticatedUser"] }
		],
		listEmailsForAuthenticatedUser: ["GET /user/emails"],
		listFollowedByAuthenticated: [
			"GET /user/following",
			{},
			{ renamed: ["users", "listFollowedByAuthenticatedUser"] }
		],
		listFollowedByAuthenticatedUser: ["GET /user/following"],
		listFollowersForAuthenticatedUser: ["GET /user/followers"],
		listFollowersForUser: ["GET /users/{username}/followers"],
		listFollowingForUser: ["GET /users/{username}/following"],
		listGpgKeysForAuthenticated: [
			"GET /user/gpg_keys",
			{},
			{ renamed: ["users", "listGpgKeysForAuthenticatedUser"] }
		],
		listGpgKeysForAuthenticatedUser: ["GET /user/gpg_keys"],
		listGpgKeysForUser: ["GET /users/{username}/gpg_keys"],
		listPublicEmailsForAuthenticated: [
			"GET /user/public_emails",
			{},
			{ renamed: ["users", "listPublicEmailsForAuthenticatedUser"] }
		],
		listPublicEmailsForAuthenticatedUser: ["GET /user/public_emails"],
		listPublicKeysForUser: ["GET /users/{username}/keys"],
		listPublicSshKeysForAuthenticated: [
			"GET /user/keys",
			{},
			{ renamed: ["users", "listPublicSshKeysForAuthenticatedUser"] }
		],
		listPublicSshKeysForAuthenticatedUser: ["GET /user/keys"],
		listSocialAccountsForAuthenticatedUser: ["GET /user/social_accounts"],
		listSocialAccountsForUser: ["GET /users/{username}/social_accounts"],
		listSshSigningKeysForAuthenticatedUser: ["GET /user/ssh_signing_keys"],
		listSshSigningKeysForUser: ["GET /users/{username}/ssh_signing_keys"],
		setPrimaryEmailVisibilityForAuthenticated: [
			"PATCH /user/email/visibility",
			{},
			{ renamed: ["users", "setPrimaryEmailVisibilityForAuthenticatedUser"] }
		],
		setPrimaryEmailVisibilityForAuthenticatedUser: ["PATCH /user/email/visibility"],
		unblock: ["DELETE /user/blocks/{username}"],
		unfollow: ["DELETE /user/following/{username}"],
		updateAuthenticated: ["PATCH /user"]
	}
};
// node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/endpoints-to-methods.js
const endpointMethodsMap = /* @__PURE__ */ new Map();
for (const [scope, endpoints] of Object.entries(endpoints_default)) for (const [methodName, endpoint] of Object.entries(endpoints)) {
	const [route, defaults, decorations] = endpoint;
	const [method, url] = route.split(/ /);
	const endpointDefaults = Object.assign({
		method,
		url
	}, defaults);
	if (!endpointMethodsMap.has(scope)) endpointMethodsMap.set(scope, /* @__PURE__ */ new Map());
	endpointMethodsMap.get(scope).set(methodName, {
		scope,
		methodName,
		endpointDefaults,
		decorations
	});
}
const handler = {
	has({ scope }, methodName) {
		return endpointMethodsMap.get(scope).has(methodName);
	},
	getOwnPropertyDescriptor(target, methodName) {
		return {
			value: this.get(target, methodName),
			configurable: true,
			writable: true,
			enumerable: true
		};
	},
	defineProperty(target, methodName, descriptor) {
		Object.defineProperty(target.cache, methodName, descriptor);
		return true;
	},
	deleteProperty(target, methodName) {
		delete target.cache[methodName];
		return true;
	},
	ownKeys({ scope }) {
		return [...endpointMethodsMap.get(scope).keys()];
	},
	set(target, methodName, value) {
		return target.cache[methodName] = value;
	},
	get({ octokit, scope, cache }, methodName) {
		if (cache[methodName]) return cache[methodName];
		const method = endpointMethodsMap.get(scope).get(methodName);
		if (!method) return;
		const { endpointDefaults, decorations } = method;
		if (decorations) cache[methodName] = decorate(octokit, scope, methodName, endpointDefaults, decorations);
		else cache[methodName] = octokit.request.defaults(endpointDefaults);
		return cache[methodName];
	}
};
function endpointsToMethods(octokit) {
	const newMethods = {};
	for (const scope of endpointMethodsMap.keys()) newMethods[scope] = new Proxy({
		octokit,
		scope,
		cache: {}
	}, handler);
	return newMethods;
}
function decorate(octokit, scope, methodName, defaults, decorations) {
	const requestWithDefaults = octokit.request.defaults(defaults);
	function withDecorations(...args) {
		let options = requestWithDefaults.endpoint.merge(...args);
		if (decorations.mapToData) {
			options = Object.assign({}, options, {
				data: options[decorations.mapToData],
				[decorations.mapToData]: void 0
			});
			return requestWithDefaults(options);
		}
		if (decorations.renamed) {
			const [newScope, newMethodName] = decorations.renamed;
			octokit.log.warn(`octokit.${scope}.${methodName}() has been renamed to octokit.${newScope}.${newMethodName}()`);
		}
		if (decorations.deprecated) octokit.log.warn(decorations.deprecated);
		if (decorations.renamedParameters) {
			const options2 = requestWithDefaults.endpoint.merge(...args);
			for (const [name, alias] of Object.entries(decorations.renamedParameters)) if (name in options2) {
				octokit.log.warn(`"${name}" parameter is deprecated for "octokit.${scope}.${methodName}()". Use "${alias}" instead`);
				if (!(alias in options2)) options2[alias] = options2[name];
				delete options2[name];
			}
			return requestWithDefaults(options2);
		}
		return requestWithDefaults(...args);
	}
	return Object.assign(withDecorations, requestWithDefaults);
}
// node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/index.js
function restEndpointMethods(octokit) {
	return { rest: endpointsToMethods(octokit) };
}
restEndpointMethods.VERSION = VERSION$1;
function legacyRestEndpointMethods(octokit) {
	const api = endpointsToMethods(octokit);
	return {
		...api,
		rest: api
	};
}
legacyRestEndpointMethods.VERSION = VERSION$1;
// node_modules/@octokit/rest/dist-src/index.js
const Octokit = Octokit$1.plugin(requestLog, legacyRestEndpointMethods, paginateRest).defaults({ userAgent: `octokit-rest.js/22.0.1` });
// src/io/github-retry.ts
/** What contract and GitHub ask for. https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const RETRY_RULES = {
	tries: 3,
	maxLimitSeconds: 60,
	maxOutageMs: 15e3,
	outageDelays: [1e3, 4e3],
	wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))
};
/** Whether an answer is a rate limit and not a missing permission. */
function isLimit({ status, headers, message }) {
	if (status === 429) return true;
	if (status !== 403) return false;
	return headers["x-ratelimit-remaining"] === "0" || headers["retry-after"] !== void 0 || /rate limit/i.test(message);
}
/** Milliseconds to wait before the next try, undefined where there is to be none. `tried` counts those made, `elapsedMs` is since the first. */
function delayBefore(failure, tried, elapsedMs, now, rules) {
	if (tried >= rules.tries) return void 0;
	if (isLimit(failure)) {
		const seconds = limitSeconds(failure, now);
		return seconds > rules.maxLimitSeconds ? void 0 : seconds * 1e3;
	}
	const isOutage = failure.status === void 0 || failure.status >= 500;
	const delay = rules.outageDelays[tried - 1] ?? rules.outageDelays.at(-1) ?? 0;
	return isOutage && elapsedMs + delay <= rules.maxOutageMs ? delay : void 0;
}
function limitSeconds({ headers }, now) {
	const after = Number(headers["retry-after"] ?? NaN);
	if (Number.isFinite(after) && after >= 0) return after;
	const reset = Number(headers["x-ratelimit-reset"] ?? NaN);
	if (headers["x-ratelimit-remaining"] === "0" && Number.isFinite(reset)) return Math.max(1, Math.ceil(reset - now.getTime() / 1e3) + 1);
	return 60;
}
// src/io/github-client.ts
/** GitHub refused what was sent (400, 409, 410, 422); the message says why, in its words. */
var RefusedError = class extends require_words.IncompleteError {
	status;
	constructor(message, status) {
		super(message);
		this.status = status;
	}
};
const TRY_MS = 3e4;
const MAX_PAGES$1 = 1e3;
const SILENT = {
	debug: () => void 0,
	info: () => void 0,
	warn: () => void 0,
	error: () => void 0
};
const failedRequest = require_zod.object({
	status: require_zod.number(),
	message: require_zod.string(),
	response: require_zod.object({
		headers: require_zod.record(require_zod.string(), require_zod.union([require_zod.string(), require_zod.number()]).optional()),
		data: require_zod.unknown()
	}).optional()
});
const explained = require_zod.object({
	message: require_zod.string().optional(),
	errors: require_zod.array(require_zod.union([require_zod.string(), require_zod.object({ message: require_zod.string().optional() })])).optional()
});
/** Opens the API for one repository; nothing is asked yet. Neither requests nor answers are logged, and no redirect is followed. */
function createGitHubClient(access) {
	const octokit = new Octokit({
		baseUrl: access.apiUrl.replace(/\/+$/, ""),
		auth: access.token,
		log: SILENT
	});
	const rules = access.rules ?? RETRY_RULES;
	const [owner = "", repo = ""] = access.repository.split("/");
	const clean = (text) => text.replaceAll(access.token === "" ? "\0" : access.token, "***").replace(/\s+/g, " ").slice(0, 300);
	const attempt = async (route, parameters) => {
		const signals = [AbortSignal.timeout(TRY_MS), ...access.signal === void 0 ? [] : [access.signal]];
		const { status, headers, data } = await octokit.request(route, {
			...route.includes("{owner}") ? {
				owner,
				repo
			} : {},
			...parameters,
			request: {
				redirect: "manual",
				signal: AbortSignal.any(signals)
			}
		});
		return {
			status,
			link: headers.link,
			data
		};
	};
	const send = async (route, parameters, shape, isSafe) => {
		const began = performance.now();
		for (let tried = 1;; tried += 1) {
			const result = await outcomeOf(() => attempt(route, parameters), shape);
			if ("value" in result) return result;
			access.signal?.throwIfAborted();
			const delay = delayBefore(result, tried, performance.now() - began, /* @__PURE__ */ new Date(), rules);
			const mayRepeat = isSafe || isLimit(result);
			if (delay === void 0 || !mayRepeat) throw errorFor(route, {
				...result,
				message: clean(result.message)
			});
			await rules.wait(delay);
		}
	};
	const orMissing = async (sent) => {
		try {
			return (await sent).value;
		} catch (error) {
			if (error instanceof MissingError) return void 0;
			throw error;
		}
	};
	return {
		owner,
		repo,
		read: (shape, route, parameters = {}) => orMissing(send(route, parameters, shape, true)),
		list: (shape, route, options = {}) => readPages(shape, route, options, (page, items) => send(route, page, items, true)),
		async query(shape, query, variables = {}) {
			const body = require_zod.object({
				data: require_zod.unknown().optional(),
				errors: require_zod.array(require_zod.object({ message: require_zod.string() })).optional()
			});
			const answer = await orMissing(send(graphqlRoute(access.apiUrl), {
				query,
				variables
			}, body, true));
			if (answer === void 0) throw new RefusedError("GraphQL: not found", 404);
			const problem = answer.errors?.[0]?.message;
			if (problem !== void 0) throw new RefusedError(`GraphQL: ${clean(problem)}`, 200);
			const parsed = shape.safeParse(answer.data);
			if (!parsed.success) throw new require_words.IncompleteError("GraphQL: the answer lacks what was asked for");
			return parsed.data;
		},
		write: (shape, route, parameters = {}) => orMissing(send(route, parameters, shape, false)),
		put: (shape, route, parameters = {}) => orMissing(send(route, parameters, shape, true))
	};
}
/** A 404, of which only who asked knows what it means. */
var MissingError = class extends require_words.IncompleteError {};
/** On an enterprise server GraphQL is beside the REST API's path. https://docs.github.com/enterprise-server/graphql/guides/forming-calls-with-graphql */
function graphqlRoute(apiUrl) {
	return `POST ${apiUrl.replace(/\/+$/, "").replace(/\/v3$/, "")}/graphql`;
}
/** One try -> the value, or how it failed; an answer of another shape is one that did not come whole. */
async function outcomeOf(attempt, shape) {
	try {
		const { status, link, data } = await attempt();
		if (status >= 300) return {
			status,
			headers: {},
			message: "it answered with a redirect, which is not followed"
		};
		const parsed = shape.safeParse(data);
		if (parsed.success) return {
			value: parsed.data,
			link
		};
		const where = parsed.error.issues[0]?.path.join(".") ?? "";
		return {
			status: void 0,
			headers: {},
			message: `the answer is not whole${where === "" ? "" : ` (${where})`}`
		};
	} catch (error) {
		const failed = failedRequest.safeParse(error);
		const response = failed.success ? failed.data.response : void 0;
		if (!failed.success || response === void 0) return {
			status: void 0,
			headers: {},
			message: error instanceof Error ? error.message : "no answer"
		};
		const headers = Object.entries(response.headers).map(([key, value]) => [key, value === void 0 ? value : `${value}`]);
		return {
			status: failed.data.status,
			headers: Object.fromEntries(headers),
			message: reasonIn(response.data)
		};
	}
}
function reasonIn(data) {
	const parsed = explained.safeParse(data);
	if (!parsed.success) return "";
	const details = (parsed.data.errors ?? []).map((one) => typeof one === "string" ? one : one.message ?? "");
	return [parsed.data.message ?? "", ...details].filter((text) => text !== "").join("; ");
}
/** What is asked on a route, in GitHub's words for permissions. https://docs.github.com/rest/authentication/permissions-required-for-github-apps */
const PERMISSIONS = [
	[/\/statuses/, "statuses: write"],
	[/^(?:POST|PATCH|DELETE) .*\/issues\//, "issues: write"],
	[/^(?:POST|PUT) .*\/pulls\//, "pull-requests: write"],
	[/\/code-scanning\//, "security-events: write"],
	[/\/orgs\//, "members: read of the organization (input team-token)"],
	[/\/pulls|\/issues/, "pull-requests: read"],
	[/\/collaborators/, "metadata: read"]
];
function errorFor(route, failure) {
	const { status, message } = failure;
	const detail = message === "" ? "" : ` (${message})`;
	const path = route.replace(/^(\w+) https?:\/\/[^/]+/, "$1 ");
	if (status === 404) return new MissingError(`GitHub: ${path}: not found${detail}`);
	if (isLimit(failure)) return new require_words.IncompleteError(`GitHub: ${path}: rate limit${detail}; run it again later`);
	if (status === 401 || status === 403) {
		const permission = PERMISSIONS.find(([pattern]) => pattern.test(route))?.[1] ?? "contents: read";
		return new require_words.PermissionError(`GitHub: ${path}: answered ${status}${detail}; the token needs ${permission}`, status);
	}
	if (status !== void 0 && status >= 400 && status < 500) return new RefusedError(`GitHub: ${path}: answered ${status}${detail}`, status);
	return new require_words.IncompleteError(`GitHub: ${path}: ${status === void 0 ? `no whole answer${detail}` : `answered ${status}${detail}`}`);
}
/** The parameters of the next page, undefined on the last one. Only `page` and `after` are taken over: the address is never followed. */
function nextPage(link) {
	const address = /<([^<>]*)>;\s*rel="next"/.exec(link ?? "")?.[1];
	if (address === void 0) return void 0;
	const query = new URLSearchParams(address.slice(address.indexOf("?") + 1));
	const [page, after] = [query.get("page"), query.get("after")];
	if (page === null && after === null) return {};
	return {
		...page === null ? {} : { page },
		...after === null ? {} : { after }
	};
}
async function readPages(shape, route, options, send) {
	const items = [];
	const seen = /* @__PURE__ */ new Set();
	let at = {};
	for (let pages = 1;; pages += 1) {
		const { value, link } = await send({
			per_page: 100,
			...options.parameters,
			...at
		}, require_zod.array(shape));
		items.push(...value);
		const next = nextPage(link);
		if (next === void 0 || options.until?.(items) === true) return items;
		const cursor = JSON.stringify(next);
		if (seen.has(cursor) || cursor === "{}") throw new require_words.IncompleteError(`GitHub: ${route}: the pages of the list go in a circle`);
		if (pages >= (options.maxPages ?? MAX_PAGES$1)) throw new require_words.IncompleteError(`GitHub: ${route}: the list has more than ${pages} pages`);
		seen.add(cursor);
		at = next;
	}
}
// src/io/github-shapes.ts
/** Shapes of GitHub's answers, as far as they are used; they check what came, and give it in the words of the domain. */
const sha = require_zod.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/);
const text = require_zod.string().nullish().transform((value) => value ?? "");
/** GitHub's stand-in for deleted accounts, as REST names it in places that cannot be empty. https://api.github.com/users/ghost */
const GHOST = "ghost";
/** An account; null for a deleted one. */
const accountShape = require_zod.object({
	id: require_zod.number(),
	login: require_zod.string(),
	type: require_zod.string()
}).nullish().transform((value) => value === null || value === void 0 || value.login === GHOST ? null : {
	id: value.id,
	login: value.login,
	type: value.type
});
const end = require_zod.object({
	ref: require_zod.string(),
	sha,
	repo: require_zod.object({ full_name: require_zod.string() }).nullish()
});
/** A pull request, from a list or alone. */
const pullRequestShape = require_zod.object({
	number: require_zod.number(),
	title: require_zod.string(),
	body: text,
	user: accountShape,
	state: require_zod._enum(["open", "closed"]),
	draft: require_zod.boolean().nullish(),
	base: require_zod.object({
		ref: require_zod.string(),
		sha,
		repo: require_zod.object({ default_branch: require_zod.string() })
	}),
	head: end,
	labels: require_zod.array(require_zod.object({ name: text })),
	requested_reviewers: require_zod.array(require_zod.object({ login: require_zod.string() })).nullish(),
	requested_teams: require_zod.array(require_zod.object({ slug: require_zod.string() })).nullish(),
	updated_at: require_zod.string()
}).transform((pull) => ({
	number: pull.number,
	title: pull.title,
	body: pull.body,
	author: pull.user,
	state: pull.state,
	isDraft: pull.draft === true,
	baseRef: pull.base.ref,
	baseSha: pull.base.sha,
	headRef: pull.head.ref,
	headSha: pull.head.sha,
	headRepository: pull.head.repo?.full_name ?? null,
	labels: pull.labels.map((label) => label.name),
	requestedReviewers: (pull.requested_reviewers ?? []).map((one) => one.login),
	requestedTeams: (pull.requested_teams ?? []).map((one) => one.slug),
	defaultBranch: pull.base.repo.default_branch,
	updatedAt: pull.updated_at
}));
/** A review with its text. */
const reviewShape = require_zod.object({
	id: require_zod.number(),
	user: accountShape,
	state: require_zod.string(),
	body: text,
	commit_id: sha.nullish(),
	submitted_at: require_zod.string().nullish()
}).transform((review) => ({
	id: review.id,
	author: review.user,
	state: review.state,
	body: review.body,
	commitSha: review.commit_id ?? null,
	submittedAt: review.submitted_at ?? null
}));
/** A comment in a conversation, with the id that GraphQL knows it by; `isEdited` is what its times say. */
const issueCommentShape = require_zod.object({
	id: require_zod.number(),
	node_id: require_zod.string(),
	user: accountShape,
	body: text,
	created_at: require_zod.string(),
	updated_at: require_zod.string(),
	reactions: require_zod.object({
		eyes: require_zod.number(),
		"+1": require_zod.number(),
		"-1": require_zod.number()
	}).optional()
}).transform((comment) => ({
	id: comment.id,
	nodeId: comment.node_id,
	author: comment.user,
	body: comment.body,
	createdAt: comment.created_at,
	isEdited: Date.parse(comment.updated_at) > Date.parse(comment.created_at),
	...comment.reactions === void 0 ? {} : { reactions: comment.reactions }
}));
/** A comment on a line. */
const lineCommentShape = require_zod.object({
	id: require_zod.number(),
	pull_request_review_id: require_zod.number().nullish(),
	user: accountShape,
	body: text,
	path: require_zod.string(),
	line: require_zod.number().nullish()
}).transform((comment) => ({
	id: comment.id,
	reviewId: comment.pull_request_review_id ?? null,
	author: comment.user,
	body: comment.body,
	path: comment.path,
	line: comment.line ?? null
}));
/** A commit status. */
const statusShape = require_zod.object({
	id: require_zod.number(),
	context: require_zod.string(),
	state: require_zod._enum([
		"success",
		"failure",
		"pending",
		"error"
	]),
	description: text,
	creator: accountShape,
	created_at: require_zod.string()
}).transform((status) => ({
	id: status.id,
	context: status.context,
	state: status.state,
	description: status.description,
	creator: status.creator,
	createdAt: status.created_at
}));
/** A branch. */
const branchShape = require_zod.object({
	name: require_zod.string(),
	commit: require_zod.object({ sha }),
	protected: require_zod.boolean()
}).transform((branch) => ({
	name: branch.name,
	sha: branch.commit.sha,
	isProtected: branch.protected
}));
/** The contexts that a branch's protection requires, as everybody who may read sees them. */
const protectionShape = require_zod.object({ protection: require_zod.object({ required_status_checks: require_zod.object({ contexts: require_zod.array(require_zod.string()) }).nullish() }).nullish() }).transform(({ protection }) => protection?.required_status_checks?.contexts ?? []);
/** One rule of a branch, as far as it is looked at. */
const branchRuleShape = require_zod.object({
	type: require_zod.string(),
	parameters: require_zod.object({
		required_status_checks: require_zod.array(require_zod.object({ context: require_zod.string() })).optional(),
		dismiss_stale_reviews_on_push: require_zod.boolean().optional()
	}).nullish()
});
/** What workflows' own tokens may do in a repository, as far as it is looked at. */
const workflowPermissionsShape = require_zod.object({ can_approve_pull_request_reviews: require_zod.boolean() });
/** What is left of the hour. */
const rateLimitShape = require_zod.object({ resources: require_zod.object({ core: require_zod.object({
	limit: require_zod.number(),
	remaining: require_zod.number(),
	reset: require_zod.number()
}) }) }).transform(({ resources: { core } }) => ({
	limit: core.limit,
	remaining: core.remaining,
	resetAt: (/* @__PURE__ */ new Date(core.reset * 1e3)).toISOString()
}));
/** One push, or something like it. */
const activityShape = require_zod.object({
	id: require_zod.number(),
	actor: accountShape,
	activity_type: require_zod.string(),
	before: sha,
	after: sha,
	timestamp: require_zod.string()
}).transform((activity) => ({
	id: activity.id,
	actor: activity.actor,
	type: activity.activity_type,
	beforeSha: activity.before,
	afterSha: activity.after,
	timestamp: activity.timestamp
}));
const identity = require_zod.object({ email: text }).nullish();
/** A commit as the API lists it: whose accounts its emails are, and whether its signature holds. */
const listedCommitShape = require_zod.object({
	sha,
	commit: require_zod.object({
		author: identity,
		committer: identity,
		verification: require_zod.object({ verified: require_zod.boolean() }).nullish()
	}),
	author: require_zod.union([accountShape, require_zod.object({}).transform(() => null)]),
	committer: require_zod.union([accountShape, require_zod.object({}).transform(() => null)])
}).transform((commit) => ({
	sha: commit.sha,
	isVerified: commit.commit.verification?.verified === true,
	author: {
		email: commit.commit.author?.email ?? "",
		account: commit.author
	},
	committer: {
		email: commit.commit.committer?.email ?? "",
		account: commit.committer
	}
}));
/** A collaborator or the answer about one: permissions as flags, and the names of role and permission. */
const permissionShape = require_zod.object({
	permission: require_zod.string().optional(),
	role_name: require_zod.string().optional(),
	user: require_zod.object({
		id: require_zod.number(),
		permissions: require_zod.record(require_zod.string(), require_zod.boolean()).optional()
	}).nullish()
});
/** An entry of the list of collaborators. */
const collaboratorShape = require_zod.object({
	id: require_zod.number(),
	login: require_zod.string(),
	type: require_zod.string(),
	permissions: require_zod.record(require_zod.string(), require_zod.boolean()).optional(),
	role_name: require_zod.string().optional()
});
// src/io/github-accounts.ts
const REPO$2 = "/repos/{owner}/{repo}";
/** GitHub lists at most so many commits of a pull request. https://docs.github.com/rest/pulls/pulls#list-commits-on-a-pull-request */
const MAX_LISTED = 250;
/** https://api.github.com/users/web-flow */
const WEB_FLOW_ID = 19864447;
/** Co-authors beyond this many are not looked up one by one; their emails count as nobody's. */
const MAX_LOOKUPS = 20;
/** Reads both from GitHub's lists of commits, which name the accounts beside the emails; each list is read once. */
function createCommitAccounts(client, pull, commits) {
	let listed;
	const readListed = () => {
		listed ??= listCommits(client, pull, commits);
		return listed;
	};
	return {
		async readAccounts(emails) {
			const found = /* @__PURE__ */ new Map();
			if (emails.length === 0) return found;
			const byEmail = accountsIn((await readListed()).values());
			let lookups = 0;
			for (const email of new Set(emails.map(require_judging.foldCase))) {
				const known = byEmail.get(email);
				if (known === void 0) lookups += 1;
				const isAsked = known === void 0 && lookups <= MAX_LOOKUPS;
				found.set(email, isAsked ? await readAuthor(client, email) : known ?? null);
			}
			return found;
		},
		async readGitHubCommits(commitShas) {
			if (commitShas.length === 0) return /* @__PURE__ */ new Set();
			const all = await readListed();
			return new Set(commitShas.filter((sha) => isByGitHub(all.get(sha))));
		}
	};
}
function isByGitHub(commit) {
	return commit?.isVerified === true && commit.committer.account?.id === WEB_FLOW_ID;
}
/** An account by email; an email that one commit has an account for is not taken for nobody's by another. */
function accountsIn(commits) {
	const accounts = /* @__PURE__ */ new Map();
	for (const { author, committer } of commits) for (const { email, account } of [author, committer]) {
		const key = require_judging.foldCase(email);
		if (accounts.get(key) === void 0 || accounts.get(key) === null) accounts.set(key, account);
	}
	return accounts;
}
/** All commits of the range, as GitHub lists them: of a short one those of the pull request, else the head's history as far as needed. */
async function listCommits(client, pull, commits) {
	const wanted = new Set(commits.map((commit) => commit.sha));
	const covers = (items) => {
		const seen = new Set(items.map((item) => item.sha));
		return [...wanted].every((sha) => seen.has(sha));
	};
	if (wanted.size === 0) return /* @__PURE__ */ new Map();
	const own = wanted.size <= MAX_LISTED ? await client.list(listedCommitShape, `GET ${REPO$2}/pulls/{pull_number}/commits`, { parameters: { pull_number: pull.number } }) : [];
	const all = covers(own) ? own : await client.list(listedCommitShape, `GET ${REPO$2}/commits`, {
		parameters: { sha: headOf(commits, pull) },
		until: covers
	});
	return new Map(all.map((commit) => [commit.sha, commit]));
}
/** The last commit of a range, parents before children. */
function headOf(commits, pull) {
	return commits.at(-1)?.sha ?? pull.headSha;
}
/** The account of somebody who is only named as co-author, by what they wrote in this repository themselves; null where nothing shows it. */
async function readAuthor(client, email) {
	const author = (await client.list(listedCommitShape, `GET ${REPO$2}/commits`, {
		parameters: {
			author: email,
			per_page: 1
		},
		until: () => true
	}))[0]?.author;
	return author !== void 0 && require_judging.foldCase(author.email) === email ? author.account : null;
}
// src/io/github-directory.ts
const REPO$1 = "/repos/{owner}/{repo}";
/** A list of people, or of pushes, that is longer than this many pages is not read: it would cost more than it tells. */
const MAX_PAGES = 10;
/** Who a workflow's own token writes as, where nobody says. */
const ACTIONS_LOGIN = "github-actions[bot]";
/** Reads people through the API; `teams` is the client with the token that may read teams, undefined where there is none. */
function createDirectorySource(client, teams) {
	let self;
	const permissions = /* @__PURE__ */ new Map();
	const profiles = /* @__PURE__ */ new Map();
	const members = /* @__PURE__ */ new Map();
	let collaborators;
	return { openDirectory(pull, commits) {
		const accounts = createCommitAccounts(client, pull, commits);
		let pushes;
		return {
			readPermission: (account) => remember(permissions, account.id, () => readPermission(client, account)),
			readProfile: (account) => remember(profiles, account.id, () => readProfile(client, account)),
			readTeam: (team) => remember(members, require_judging.foldCase(team), () => readTeam(client, teams, team)),
			readCollaborators() {
				collaborators ??= readCollaborators(client);
				return collaborators;
			},
			readAccounts: (emails) => accounts.readAccounts(emails),
			readPushes() {
				pushes ??= readPushes(client, pull, commits);
				return pushes;
			},
			readGitHubCommits: (shas) => accounts.readGitHubCommits(shas),
			readSelf() {
				self ??= readSelf(client);
				return self;
			}
		};
	} };
}
function remember(known, key, read) {
	const value = known.get(key) ?? read();
	known.set(key, value);
	return value;
}
/** What a look-up says, or why it could not be made; what is no failure of the look-up is thrown on. */
async function factOf(what, read) {
	try {
		return {
			known: true,
			value: await read()
		};
	} catch (error) {
		if (!(error instanceof require_words.IncompleteError)) throw error;
		return {
			known: false,
			reason: `${what} could not be read: ${error.message}`
		};
	}
}
function readPermission(client, account) {
	return factOf(`the permission of ${account.login}`, async () => {
		const route = `GET ${REPO$1}/collaborators/{username}/permission`;
		const answer = await client.read(permissionShape, route, { username: account.login });
		if (answer === void 0) return "none";
		if (answer.user !== null && answer.user !== void 0 && answer.user.id !== account.id) return "none";
		return require_judging.permissionFrom({
			permission: answer.permission,
			roleName: answer.role_name,
			flags: answer.user?.permissions
		});
	});
}
async function readTeam(client, teams, team) {
	const [org = "", slug = ""] = team.split("/");
	if (require_judging.foldCase(org) !== require_judging.foldCase(client.owner)) return {
		known: false,
		reason: `team ${team} is not of this repository's organization`
	};
	if (teams === void 0) return {
		known: false,
		reason: `team ${team} needs the input team-token, which reads organization teams`
	};
	return factOf(`team ${team}`, async () => {
		const parameters = {
			org,
			team_slug: slug
		};
		return (await teams.list(accountShape, "GET /orgs/{org}/teams/{team_slug}/members", { parameters })).filter((account) => account !== null);
	});
}
const profileShape = require_zod.object({
	id: require_zod.number(),
	name: require_zod.string().nullish(),
	email: require_zod.string().nullish()
});
async function readProfile(client, account) {
	const parameters = {
		username: account.login,
		owner: void 0,
		repo: void 0
	};
	const found = await client.read(profileShape, "GET /users/{username}", parameters);
	const own = found?.id === account.id ? found : void 0;
	return {
		account,
		name: own?.name ?? null,
		email: own?.email ?? null
	};
}
function readCollaborators(client) {
	return factOf("the list of collaborators", async () => {
		return (await client.list(collaboratorShape, `GET ${REPO$1}/collaborators`, { maxPages: MAX_PAGES })).map(({ id, login, type, permissions, role_name }) => ({
			account: {
				id,
				login,
				type
			},
			permission: require_judging.permissionFrom({
				flags: permissions,
				roleName: role_name
			})
		}));
	});
}
function readPushes(client, pull, commits) {
	return factOf("the pushes to the head branch", async () => {
		const [owner, repo] = (pull.headRepository ?? "").split("/");
		if (owner === void 0 || repo === void 0) throw new require_words.IncompleteError("the head repository is gone");
		const inRange = new Set(commits.map((commit) => commit.sha));
		const isBeginning = (activity) => activity.type === "branch_creation";
		const listed = await client.list(activityShape, "GET /repos/{owner}/{repo}/activity", {
			parameters: {
				owner,
				repo,
				ref: `refs/heads/${pull.headRef}`,
				direction: "desc"
			},
			until: (items) => items.some(isBeginning) || leftTheBase(items, inRange),
			maxPages: MAX_PAGES
		});
		const beginning = listed.findIndex(isBeginning);
		return beginning === -1 ? listed : listed.slice(0, beginning + 1);
	});
}
/** Whether the oldest pushes of a long list were of the base already: plain pushes that moved the branch to commits before the range. */
function leftTheBase(items, inRange) {
	const oldest = items.at(-1);
	const hasRewritten = items.some((activity) => activity.type === "force_push");
	return oldest !== void 0 && !hasRewritten && !inRange.has(oldest.afterSha);
}
const viewerShape = require_zod.object({ viewer: require_zod.object({ login: require_zod.string() }) });
async function readSelf(client) {
	try {
		return [(await client.query(viewerShape, "query { viewer { login } }")).viewer.login];
	} catch (error) {
		if (error instanceof require_words.PermissionError || error instanceof RefusedError) return [ACTIONS_LOGIN];
		throw error;
	}
}
// src/io/github-publisher.ts
const REPOSITORY = "/repos/{owner}/{repo}";
const ISSUE = `${REPOSITORY}/issues`;
const PULL = `${REPOSITORY}/pulls/{pull_number}`;
const anything = require_zod.unknown();
const identified = require_zod.object({ id: require_zod.number() });
const createdStatus = require_zod.object({
	id: require_zod.number(),
	creator: accountShape
});
const written = require_zod.object({
	id: require_zod.number(),
	body: require_zod.string().nullish()
});
const review = require_zod.object({
	id: require_zod.number(),
	body: require_zod.string().nullish(),
	commit_id: require_zod.string().nullish()
});
const upload = require_zod.object({ id: require_zod.string() });
const processing = require_zod.object({
	processing_status: require_zod.string().nullish(),
	errors: require_zod.array(require_zod.string()).nullish()
});
/** How long a SARIF upload is waited for: GitHub works on it after it has taken it. */
const SARIF_POLLS = 10;
const SARIF_POLL_MS = 2e3;
/** The most that GitHub takes of one upload, compressed. https://docs.github.com/rest/code-scanning/code-scanning#upload-an-analysis-as-sarif-data */
const MAX_SARIF_BYTES = 10485760;
/** Writes to pull requests of one repository over REST. */
function createGitHubPublisher(client, options = {}) {
	const rules = options.rules ?? RETRY_RULES;
	return {
		async setStatus(sha, context, { state, description }) {
			const target = options.targetUrl === void 0 ? {} : { target_url: options.targetUrl };
			const route = `POST ${REPOSITORY}/statuses/{sha}`;
			return found(await client.put(createdStatus, route, {
				sha,
				context,
				state,
				description,
				...target
			}), `commit ${sha}`);
		},
		async createReview(number, draft) {
			try {
				return await createReview(client, rules, number, draft);
			} catch (error) {
				if (error instanceof RefusedError && error.status === 422) return { refused: error.message };
				throw error;
			}
		},
		async dismissReview(number, reviewId, message) {
			const route = `PUT ${PULL}/reviews/{review_id}/dismissals`;
			await ignoreRefusal(() => client.put(anything, route, {
				pull_number: number,
				review_id: reviewId,
				message,
				event: "DISMISS"
			}));
		},
		async createComment(number, body) {
			const route = `${ISSUE}/{issue_number}/comments`;
			const parameters = { issue_number: number };
			return found(await createOnce({
				rules,
				create: () => client.write(identified, `POST ${route}`, {
					...parameters,
					body
				}),
				lookUp: async () => {
					return (await client.list(written, `GET ${route}`, { parameters })).filter((one) => same(one.body, body)).at(-1);
				}
			}), `pull request #${number}`).id;
		},
		async updateComment(commentId, body) {
			const route = `PATCH ${ISSUE}/comments/{comment_id}`;
			found(await client.put(identified, route, {
				comment_id: commentId,
				body
			}), `comment ${commentId}`);
		},
		async deleteComment(commentId) {
			await client.put(anything, `DELETE ${ISSUE}/comments/{comment_id}`, { comment_id: commentId });
		},
		async addReaction(commentId, reaction) {
			const route = `POST ${ISSUE}/comments/{comment_id}/reactions`;
			return found(await client.put(identified, route, {
				comment_id: commentId,
				content: reaction
			}), `comment ${commentId}`).id;
		},
		async removeReaction(commentId, reactionId) {
			const route = `DELETE ${ISSUE}/comments/{comment_id}/reactions/{reaction_id}`;
			await client.put(anything, route, {
				comment_id: commentId,
				reaction_id: reactionId
			});
		},
		requestReviewers: (number, { logins, teams }) => requestReviewers(client, number, logins, teams),
		uploadSarif: (sha, ref, sarif) => uploadSarif(client, rules, {
			sha,
			ref,
			sarif
		})
	};
}
function found(answer, what) {
	if (answer === void 0) throw new require_words.PermissionError(`GitHub: ${what} is not there or the token may not see it`, 404);
	return answer;
}
/** GitHub gives bodies back with other line ends and without blanks at the end. */
function same(posted, sent) {
	const normalize = (text) => text.replaceAll("\r\n", "\n").trimEnd();
	return normalize(posted ?? "") === normalize(sent);
}
async function createReview(client, rules, number, draft) {
	const route = `${PULL}/reviews`;
	const parameters = { pull_number: number };
	const comments = draft.comments.map(({ path, line, startLine, side, body }) => ({
		path,
		line,
		side,
		body,
		...startLine === void 0 ? {} : {
			start_line: startLine,
			start_side: side
		}
	}));
	const { headSha, event, body } = draft;
	return found(await createOnce({
		rules,
		create: () => client.write(identified, `POST ${route}`, {
			...parameters,
			commit_id: headSha,
			event,
			body,
			comments
		}),
		lookUp: async () => {
			return (await client.list(review, `GET ${route}`, { parameters })).filter((one) => one.commit_id === headSha && same(one.body, body)).at(-1);
		}
	}), `pull request #${number}`);
}
/** Creates something once: where no answer came it is looked up before it is tried again, since GitHub may have made it all the same. */
async function createOnce({ rules, create, lookUp }) {
	for (let tried = 1;; tried += 1) try {
		return await create();
	} catch (error) {
		if (error instanceof require_words.PermissionError || error instanceof RefusedError || isLimited(error) || !(error instanceof require_words.IncompleteError) || tried >= rules.tries) throw error;
		await rules.wait(rules.outageDelays[tried - 1] ?? 0);
		const made = await lookUp();
		if (made !== void 0) return made;
	}
}
function isLimited(error) {
	return error instanceof require_words.IncompleteError && error.message.includes(": rate limit");
}
async function ignoreRefusal(write) {
	try {
		await write();
	} catch (error) {
		if (!(error instanceof RefusedError)) throw error;
	}
}
/** One wrong name makes GitHub refuse them all, so they are asked one by one then. */
async function requestReviewers(client, number, logins, teams) {
	const ask = (reviewers, slugs) => client.put(anything, `POST ${PULL}/requested_reviewers`, {
		pull_number: number,
		reviewers,
		team_reviewers: slugs
	});
	try {
		await ask(logins, teams);
	} catch (error) {
		if (!(error instanceof RefusedError)) throw error;
		for (const login of logins) await ignoreRefusal(() => ask([login], []));
		for (const slug of teams) await ignoreRefusal(() => ask([], [slug]));
	}
}
async function uploadSarif(client, rules, { sha, ref, sarif }) {
	const packed = (0, node_zlib.gzipSync)(sarif).toString("base64");
	if (packed.length > MAX_SARIF_BYTES) throw new require_words.IncompleteError("the SARIF file is larger than GitHub takes (10 MiB)");
	const parameters = {
		commit_sha: sha,
		ref,
		sarif: packed,
		tool_name: "draftgate"
	};
	const answer = await client.put(upload, `POST ${REPOSITORY}/code-scanning/sarifs`, parameters);
	if (answer === void 0) throw new require_words.PermissionError("GitHub: code scanning is not enabled for this repository (input upload-sarif)", 404);
	for (let poll = 0; poll < SARIF_POLLS; poll += 1) {
		const state = await client.read(processing, `GET ${REPOSITORY}/code-scanning/sarifs/{sarif_id}`, { sarif_id: answer.id });
		if (state?.processing_status === "complete") return;
		if (state?.processing_status === "failed") throw new require_words.IncompleteError(`code scanning refused the SARIF file: ${state.errors?.join("; ") ?? "no reason given"}`);
		await rules.wait(SARIF_POLL_MS);
	}
}
// src/io/github-comments.ts
/** GraphQL takes at most so many ids at once. */
const NODES_AT_ONCE = 100;
const reactionShape = require_zod.object({
	id: require_zod.number(),
	user: accountShape,
	content: require_zod.string()
}).transform(({ id, user, content }) => ({
	id,
	author: user,
	content
}));
/** Who has reacted to one comment of a conversation, and how. */
function readReactions(client, commentId) {
	return client.list(reactionShape, "GET /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions", { parameters: { comment_id: commentId } });
}
/** The conversation of a pull request: REST lists it, GraphQL says of some comments whether they were edited, and by whom. */
async function readComments(client, number, mayHoldCommand, wantsEditor = () => false) {
	const listed = await client.list(issueCommentShape, `GET /repos/{owner}/{repo}/issues/{issue_number}/comments`, { parameters: { issue_number: number } });
	const idsOf = (isWanted) => listed.filter((comment) => isWanted(comment.body)).map((comment) => comment.nodeId);
	const [edited, editors] = await Promise.all([readEdits(client, idsOf(mayHoldCommand)), readEditors(client, idsOf(wantsEditor))]);
	return listed.map(({ nodeId, ...comment }) => {
		const editor = editors.get(nodeId);
		const isEdited = edited.get(nodeId) ?? comment.isEdited;
		return {
			...comment,
			isEdited,
			...editor === void 0 ? {} : { editor }
		};
	});
}
const editsShape = require_zod.object({ nodes: require_zod.array(require_zod.object({
	id: require_zod.string(),
	includesCreatedEdit: require_zod.boolean(),
	lastEditedAt: require_zod.string().nullable()
}).nullable()) });
const EDITS = `query($ids: [ID!]!) { nodes(ids: $ids) { ... on IssueComment { id includesCreatedEdit lastEditedAt } } }`;
/** Whether comments were edited, by their node id; where GraphQL cannot be asked, nothing, and their times have to do. */
async function readEdits(client, ids) {
	const edits = /* @__PURE__ */ new Map();
	for (let from = 0; from < ids.length; from += NODES_AT_ONCE) try {
		const { nodes } = await client.query(editsShape, EDITS, { ids: ids.slice(from, from + NODES_AT_ONCE) });
		for (const node of nodes) if (node !== null) edits.set(node.id, node.includesCreatedEdit || node.lastEditedAt !== null);
	} catch (error) {
		if (!(error instanceof require_words.IncompleteError)) throw error;
		return /* @__PURE__ */ new Map();
	}
	return edits;
}
const editorsShape = require_zod.object({ nodes: require_zod.array(require_zod.object({
	id: require_zod.string(),
	editor: require_zod.object({
		__typename: require_zod.string(),
		login: require_zod.string()
	}).nullable()
}).nullable()) });
const EDITORS = `query($ids: [ID!]!) { nodes(ids: $ids) { ... on IssueComment { id editor { __typename login } } } }`;
/** Who changed comments last, by their node id: a login, or null where nobody did or the account is gone; nothing where GraphQL cannot be asked. */
async function readEditors(client, ids) {
	const editors = /* @__PURE__ */ new Map();
	for (let from = 0; from < ids.length; from += NODES_AT_ONCE) try {
		const { nodes } = await client.query(editorsShape, EDITORS, { ids: ids.slice(from, from + NODES_AT_ONCE) });
		for (const node of nodes) if (node !== null) editors.set(node.id, editorLogin(node.editor));
	} catch (error) {
		if (!(error instanceof require_words.IncompleteError)) throw error;
	}
	return editors;
}
/** GraphQL names an app without the ending that its login has everywhere else. */
function editorLogin(editor) {
	if (editor === null) return null;
	return editor.__typename === "Bot" && !editor.login.endsWith("[bot]") ? `${editor.login}[bot]` : editor.login;
}
// src/io/github-pull-requests.ts
const REPO = "/repos/{owner}/{repo}";
/** Reads pull requests through the API, and where their heads are through git. */
function createPullRequestHost(client, source) {
	const readPullRequest = (number) => client.read(pullRequestShape, `GET ${REPO}/pulls/{pull_number}`, { pull_number: number });
	return {
		readPullRequest,
		readOpenPullRequests: () => client.list(pullRequestShape, `GET ${REPO}/pulls`, { parameters: {
			state: "open",
			sort: "created",
			direction: "asc"
		} }),
		async findPullRequests(head) {
			const [owner = ""] = head.repository.split("/");
			return (await client.list(pullRequestShape, `GET ${REPO}/pulls`, { parameters: {
				state: "open",
				head: `${owner}:${head.branch}`
			} })).filter((pull) => pull.headSha === head.sha && pull.headRef === head.branch && require_judging.foldCase(pull.headRepository ?? "") === require_judging.foldCase(head.repository));
		},
		async readAssociatedPullRequests(commitSha) {
			const route = `GET ${REPO}/commits/{commit_sha}/pulls`;
			return (await client.list(pullRequestShape, route, { parameters: { commit_sha: commitSha } })).filter((pull) => pull.state === "open").map((pull) => pull.number);
		},
		readGroupCommits: (baseSha, headSha) => readGroupCommits(client, baseSha, headSha),
		readMergeQueue: (branch) => readMergeQueue(client, branch),
		async readHeadSha(number) {
			const ref = `refs/pull/${number}/head`;
			return (await source.readRefs([ref])).get(ref) ?? null;
		},
		readReviews: (number) => client.list(reviewShape, `GET ${REPO}/pulls/{pull_number}/reviews`, { parameters: { pull_number: number } }),
		readComments: (number, mayHoldCommand, wantsEditor) => readComments(client, number, mayHoldCommand, wantsEditor),
		readReactions: (commentId) => readReactions(client, commentId),
		readLineComments: (number) => client.list(lineCommentShape, `GET ${REPO}/pulls/{pull_number}/comments`, { parameters: { pull_number: number } }),
		async readStatus(sha, context) {
			const wanted = context.toLowerCase();
			const isOurs = (status) => status.context.toLowerCase() === wanted;
			return (await client.list(statusShape, `GET ${REPO}/commits/{ref}/statuses`, {
				parameters: { ref: sha },
				until: (items) => items.some(isOurs)
			})).find(isOurs);
		},
		readBranch: (name) => client.read(branchShape, `GET ${REPO}/branches/{branch}`, { branch: name }),
		readBranchRules: (branch) => readBranchRules(client, branch),
		readActionsMayApprove: () => readActionsMayApprove(client),
		async readRateLimit() {
			return await client.read(rateLimitShape, "GET /rate_limit", {
				owner: void 0,
				repo: void 0
			}) ?? {
				limit: Number.MAX_SAFE_INTEGER,
				remaining: Number.MAX_SAFE_INTEGER,
				resetAt: (/* @__PURE__ */ new Date(0)).toISOString()
			};
		}
	};
}
function readBranchRules(client, branch) {
	return readFact(async () => {
		const [rules, contexts = []] = await Promise.all([client.list(branchRuleShape, `GET ${REPO}/rules/branches/{branch}`, { parameters: { branch } }), client.read(protectionShape, `GET ${REPO}/branches/{branch}`, { branch })]);
		const checks = rules.flatMap(({ parameters }) => parameters?.required_status_checks ?? []);
		return {
			requiredContexts: [...contexts, ...checks.map(({ context }) => context)],
			hasMergeQueue: rules.some(({ type }) => type === "merge_queue"),
			dismissesStale: rules.some(({ parameters }) => parameters?.dismiss_stale_reviews_on_push === true)
		};
	});
}
function readActionsMayApprove(client) {
	return readFact(async () => {
		const permissions = await client.read(workflowPermissionsShape, `GET ${REPO}/actions/permissions/workflow`, {});
		if (permissions === void 0) throw new require_words.IncompleteError("GitHub knows no such repository, or hides it");
		return permissions.can_approve_pull_request_reviews;
	});
}
/** What no verdict needs: where it cannot be read, that is the answer. */
async function readFact(read) {
	try {
		return {
			known: true,
			value: await read()
		};
	} catch (error) {
		if (!(error instanceof require_words.IncompleteError) && !(error instanceof require_words.PermissionError)) throw error;
		return {
			known: false,
			reason: error.message
		};
	}
}
const comparisonShape = require_zod.object({
	total_commits: require_zod.number(),
	commits: require_zod.array(require_zod.object({ sha: require_zod.string() }))
});
async function readGroupCommits(client, baseSha, headSha) {
	const commits = [];
	for (let page = 1;; page += 1) {
		const compared = await client.read(comparisonShape, `GET ${REPO}/compare/{basehead}`, {
			basehead: `${baseSha}...${headSha}`,
			per_page: 100,
			page
		});
		if (compared === void 0) throw new require_words.IncompleteError(`GitHub knows no commits between ${baseSha} and ${headSha}`);
		commits.push(...compared.commits.map((commit) => commit.sha));
		if (commits.length >= compared.total_commits) return commits;
		if (compared.commits.length === 0) throw new require_words.IncompleteError(`GitHub lists ${commits.length} of ${compared.total_commits} commits of the group`);
	}
}
const queueShape = require_zod.object({ repository: require_zod.object({ mergeQueue: require_zod.object({ entries: require_zod.object({
	nodes: require_zod.array(require_zod.object({
		position: require_zod.number(),
		headCommit: require_zod.object({ oid: require_zod.string() }).nullable(),
		pullRequest: require_zod.object({ number: require_zod.number() })
	})),
	pageInfo: require_zod.object({
		hasNextPage: require_zod.boolean(),
		endCursor: require_zod.string().nullable()
	})
}) }).nullable() }) });
const QUEUE = `query($owner: String!, $name: String!, $branch: String!, $after: String) {
  repository(owner: $owner, name: $name) { mergeQueue(branch: $branch) { entries(first: 100, after: $after) {
    nodes { position headCommit { oid } pullRequest { number } } pageInfo { hasNextPage endCursor }
  } } }
}`;
async function readQueuePage(client, branch, after) {
	const variables = {
		owner: client.owner,
		name: client.repo,
		branch,
		after
	};
	return (await client.query(queueShape, QUEUE, variables)).repository.mergeQueue;
}
async function readMergeQueue(client, branch) {
	const entries = [];
	const seen = /* @__PURE__ */ new Set();
	let after = null;
	do {
		const queue = await readQueuePage(client, branch, after);
		if (queue === null) return [];
		for (const { position, headCommit, pullRequest } of queue.entries.nodes) entries.push({
			position,
			number: pullRequest.number,
			headSha: headCommit?.oid ?? null
		});
		const { hasNextPage, endCursor } = queue.entries.pageInfo;
		if (hasNextPage && (endCursor === null || seen.has(endCursor))) throw new require_words.IncompleteError("GraphQL: the pages of the merge queue go in a circle");
		seen.add(endCursor ?? "");
		after = hasNextPage ? endCursor : null;
	} while (after !== null);
	return entries.sort((left, right) => left.position - right.position).map(({ number, headSha }) => ({
		number,
		headSha
	}));
}
// src/io/git-tree-walk.ts
const FOLDER$1 = "040000";
const SUBMODULE$1 = "160000";
/**
* Compares pairs of trees, level by level so that each level is fetched at once -> for each pair what differs; `hasSubmodules` where any
* of it is a submodule. Only folders that differ are read.
*/
async function compareTrees(pairs, source) {
	const targets = pairs.map(() => /* @__PURE__ */ new Map());
	let level = pairs.map((pair, index) => ({
		...pair,
		prefix: "",
		target: targets[index] ?? /* @__PURE__ */ new Map()
	}));
	let hasSubmodules = false;
	while (level.length > 0) {
		const differing = level.filter((place) => place.left !== place.right);
		await source.ensure(differing.flatMap(({ left, right }) => [left, right]).filter((sha) => sha !== void 0));
		level = [];
		for (const place of differing) {
			const found = await comparePlace(place, source);
			level.push(...found.folders);
			hasSubmodules ||= found.hasSubmodules;
		}
	}
	return {
		differences: targets.map((target) => [...target.values()]),
		hasSubmodules
	};
}
/** Puts the files that differ in one folder into its target -> the folders in it that differ. */
async function comparePlace(place, source) {
	const folders = [];
	let hasSubmodules = false;
	const [left, right] = await Promise.all([rowsOf(source, place.left), rowsOf(source, place.right)]);
	for (const name of /* @__PURE__ */ new Set([...left.keys(), ...right.keys()])) {
		const sides = [left.get(name), right.get(name)];
		const [old, fresh] = sides;
		if (old?.sha === fresh?.sha && old?.mode === fresh?.mode) continue;
		const path = place.prefix + name;
		hasSubmodules ||= sides.some((side) => side?.mode === SUBMODULE$1);
		if (sides.some((side) => side?.mode === FOLDER$1)) folders.push({
			left: folder(old),
			right: folder(fresh),
			prefix: `${path}/`,
			target: place.target
		});
		if (sides.some(isFile)) place.target.set(path, {
			path,
			left: blob(old),
			right: blob(fresh)
		});
	}
	return {
		folders,
		hasSubmodules
	};
}
const NO_ROWS = /* @__PURE__ */ new Map();
function rowsOf(source, sha) {
	return sha === void 0 ? Promise.resolve(NO_ROWS) : source.readTree(sha);
}
function folder(row) {
	return row?.mode === FOLDER$1 ? row.sha : void 0;
}
function isFile(row) {
	return row !== void 0 && row.mode !== FOLDER$1 && row.mode !== SUBMODULE$1;
}
function blob(row) {
	return isFile(row) ? row?.sha : void 0;
}
/**
* The blobs that git needs to show what a commit changed against its parents, renames found. For a merge it reads what differs from all
* of its parents, and beyond that only what a rename could start or end at.
*/
function neededBlobs(differences) {
	const needed = /* @__PURE__ */ new Set();
	const add = (pair) => {
		if (pair.left !== void 0) needed.add(pair.left);
		if (pair.right !== void 0) needed.add(pair.right);
	};
	const counts = /* @__PURE__ */ new Map();
	for (const pair of differences.flat()) counts.set(pair.path, (counts.get(pair.path) ?? 0) + 1);
	for (const pair of differences.flat()) if (counts.get(pair.path) === differences.length || pair.left === void 0 || pair.right === void 0) add(pair);
	return needed;
}
// src/io/git-fetch.ts
/** More blobs than this that are new and did not come with the others are asked for in batches, without a look at each one's size first. */
const ASKED_ALONE = 32;
const SUBMODULE = "160000";
/** An empty pack has 32 bytes; any commit makes it longer. */
const EMPTY_PACK_BYTES = 40;
/** What the old side of a change may weigh when it is asked for at once; beyond it, its folders are asked for level by level. */
const OLD_SIDE_BYTES = 8388608;
/** Fetches `baseSha..headSha`, whose cost grows with the range and the folders on the way to what it changes, with nothing else. */
async function fetchRange(store, server, git, range) {
	const { baseSha, headSha, edges } = range;
	require_range.requireObjectId(baseSha);
	require_range.requireObjectId(headSha);
	const filter = `blob:limit=${range.maxBlobBytes + 1}`;
	if ((store.has(headSha) ? "empty" : await store.fetch(server, {
		wants: [headSha],
		haves: [baseSha],
		filter
	})) !== "empty" && !store.has(headSha)) throw new require_words.IncompleteError(`git did not get ${headSha} from ${server.name}`);
	const commits = await walkCommits(store, headSha, edges);
	const isIn = new Set(commits.keys());
	const edge = commits.size === 0 ? [headSha] : [...new Set([...commits.values()].flat())].filter((sha) => !isIn.has(sha));
	if (edge.length === 0) throw new require_words.ConfigurationError("base and head have no common ancestor");
	for (const sha of [baseSha, ...edge]) edges.add(sha);
	const oldSide = {
		headTree: commits.size === 0 ? void 0 : (await store.objects.readCommit(headSha)).tree,
		filter
	};
	await fetchCommits(store, server, [baseSha, ...edge], oldSide);
	const [mergeBaseSha, ...others] = await orderBases(store, server, git, edge);
	if (mergeBaseSha === void 0) throw new require_words.ConfigurationError("base and head have no common ancestor");
	await fetchOldSide(store, server, mergeBaseSha, oldSide);
	await fetchFiles(store, server, {
		baseSha,
		headSha,
		mergeBaseSha,
		commits
	});
	const parents = new Map(others.map((sha) => [sha, []]));
	parents.set(mergeBaseSha, others);
	if (baseSha !== mergeBaseSha) parents.set(baseSha, [mergeBaseSha]);
	return {
		mergeBaseSha,
		commits: [...isIn],
		parents
	};
}
/** Commits that are here and not the base's, from the head on, with their parents; none where the head did not come as news. */
async function walkCommits(store, headSha, edges) {
	const commits = /* @__PURE__ */ new Map();
	const isRange = (sha) => store.has(sha) && !edges.has(sha);
	const open = isRange(headSha) ? [headSha] : [];
	for (let sha = open.pop(); sha !== void 0; sha = open.pop()) {
		if (commits.has(sha)) continue;
		const { parents } = await store.objects.readCommit(sha);
		commits.set(sha, parents);
		open.push(...parents.filter(isRange));
	}
	return commits;
}
/** Fetches commits and nothing of their history: one alone with its files as far as the head has others, several with their root trees only. */
async function fetchCommits(store, server, shas, { headTree, filter }) {
	const absent = [...new Set(shas)].filter((sha) => !store.holds(sha));
	if (absent.length === 0) return;
	if (absent.length === 1 && headTree !== void 0) {
		const request = {
			wants: absent,
			haves: [headTree],
			filter,
			depth: 1,
			maxBytes: OLD_SIDE_BYTES
		};
		if (await store.fetch(server, request) !== "tooLarge") return;
	}
	await store.fetch(server, {
		wants: absent,
		filter: "tree:1",
		depth: 1
	});
}
/** Fetches the folders and files of the merge base that the head has not, all at once, where any are missing. */
async function fetchOldSide(store, server, mergeBaseSha, { headTree, filter }) {
	const { tree } = await store.objects.readCommit(mergeBaseSha);
	if (headTree === void 0 || tree === headTree) return;
	const [old, fresh] = await Promise.all([store.objects.readTree(tree), store.objects.readTree(headTree)]);
	if ([...old.values()].filter((row) => fresh.get(row.name)?.sha !== row.sha && row.mode !== SUBMODULE).every((row) => store.holds(row.sha))) return;
	await store.fetch(server, {
		wants: [tree],
		haves: [headTree],
		filter,
		maxBytes: OLD_SIDE_BYTES
	});
}
/** The best common ancestor first, then the others: the newest unless the server says that another is no ancestor of it. */
async function orderBases(store, server, git, edge) {
	if (edge.length === 1) return edge;
	const { stdout } = await git.run([
		"log",
		"--no-walk=sorted",
		"--format=%H",
		...edge,
		"--"
	]);
	const sorted = stdout.toString("latin1").trim().split("\n");
	const isBehind = async (shas, others) => {
		const request = {
			wants: shas,
			haves: others,
			filter: "tree:0",
			maxBytes: EMPTY_PACK_BYTES
		};
		return await store.fetch(server, request) === "empty";
	};
	const [newest = "", ...older] = sorted;
	if (await isBehind(older, [newest])) return sorted;
	const behind = /* @__PURE__ */ new Set();
	for (const sha of sorted) if (await isBehind([sha], sorted.filter((other) => other !== sha && !behind.has(other)))) behind.add(sha);
	return [...sorted].sort((left, right) => Number(behind.has(left)) - Number(behind.has(right)));
}
/** Fetches the trees and blobs that differ between the merge base and the head, and between each commit and its parents. */
async function fetchFiles(store, server, range) {
	const treeOf = async (sha) => (await store.objects.readCommit(sha)).tree;
	const groups = [[[range.mergeBaseSha, range.headSha]]];
	for (const [sha, parents] of range.commits) groups.push(parents.length === 0 ? [[void 0, sha]] : parents.map((parent) => [parent, sha]));
	const { differences, hasSubmodules } = await compareTrees(await Promise.all(groups.flat().map(async ([parent, sha]) => ({
		left: parent === void 0 ? void 0 : await treeOf(parent),
		right: await treeOf(sha)
	}))), treesOf(store, server));
	let next = 0;
	const needed = /* @__PURE__ */ new Set();
	const fresh = /* @__PURE__ */ new Set();
	for (const group of groups) {
		const own = differences.slice(next, next + group.length);
		next += group.length;
		for (const sha of neededBlobs(own)) needed.add(sha);
		for (const pair of own.length === 1 ? own.flat() : []) if (pair.right !== void 0) fresh.add(pair.right);
	}
	await fetchBlobs(store, server, needed, fresh, differences.flat());
	if (!hasSubmodules) return;
	const wants = await Promise.all([treeOf(range.baseSha), treeOf(range.mergeBaseSha)]);
	await store.fetch(server, {
		wants: [...new Set(wants)],
		filter: "blob:none"
	});
}
/** The trees of a store, fetched from a server where they are missing. */
function treesOf(store, server) {
	return {
		ensure: (shas) => store.ensureTrees(server, shas),
		readTree: (sha) => store.objects.readTree(sha)
	};
}
async function fetchBlobs(store, server, needed, fresh, pairs) {
	const doubtful = [...needed].filter((sha) => fresh.has(sha) && !store.holds(sha));
	if (doubtful.length <= ASKED_ALONE) for (const sha of doubtful) await store.ensureBlobs(server, [sha]);
	else await store.ensureBlobs(server, doubtful);
	const partners = pairs.flatMap(({ left, right }) => right !== void 0 && store.isLarge(right) ? [left] : []);
	for (const sha of new Set(partners)) if (sha !== void 0 && needed.has(sha)) await store.ensureBlobs(server, [sha]);
	await store.ensureBlobs(server, needed);
}
// src/io/fetched-repository.ts
/** Names that a clone gives to what its origin has; here the origin is the repository of the head branch. */
const OF_THE_HEAD = {
	"refs/notes/ai-remote/origin": "refs/notes/ai",
	"refs/remotes/origin/entire/checkpoints/v1": "refs/heads/entire/checkpoints/v1"
};
/** What of the base's repository is evidence beside its commits. */
const OF_THE_BASE = ["refs/notes/ai", "refs/heads/entire/checkpoints/v1"];
const READ_AHEAD = 256;
const FOLDER = "040000";
/** A repository that fetches, by id and in the open, whatever is read of it and was not fetched yet; git itself never fetches. */
function createFetchedRepository(parts) {
	const { store, inner, base } = parts;
	const refs = /* @__PURE__ */ new Map();
	const findRef = async (ref) => {
		const isOfBase = OF_THE_BASE.some((one) => one === ref);
		const remoteRef = isOfBase ? ref : OF_THE_HEAD[ref];
		const server = isOfBase ? base : parts.head;
		if (remoteRef === void 0 || server === void 0) return void 0;
		const sha = isOfBase && parts.baseRefs.has(ref) ? parts.baseRefs.get(ref) : await tipOf(parts.connections, server, remoteRef, !isOfBase);
		if (sha === void 0) return void 0;
		if (!store.holds(sha)) await store.fetch(server, {
			wants: [sha],
			filter: "tree:1",
			depth: 1
		});
		return {
			sha,
			server
		};
	};
	const resolve = (ref) => {
		const known = refs.get(ref) ?? findRef(ref);
		refs.set(ref, known);
		return known;
	};
	const serverOf = async (commitSha) => {
		for (const known of refs.values()) {
			const found = await known;
			if (found?.sha === commitSha) return found.server;
		}
		return base;
	};
	return {
		...inner,
		async resolveCommit(revision) {
			if (store.holds(revision)) return revision;
			throw new require_words.ConfigurationError(`${JSON.stringify(revision.slice(0, 200))} names no commit that was fetched`);
		},
		resolveRef: async (ref) => (await resolve(ref))?.sha,
		readDefaultBase: () => Promise.resolve(parts.baseSha),
		async readFile(commitSha, path) {
			const server = await serverOf(commitSha);
			const row = await findRow(store, server, await treeOf(store, server, commitSha), path.split("/"));
			if (row === void 0 || !row.mode.startsWith("1") || row.mode === "160000") return void 0;
			await store.ensureBlobs(server, [row.sha]);
			if (store.isLarge(row.sha)) throw new require_words.IncompleteError(`blob ${row.sha} is above the size limit and was not fetched`);
			return inner.readFile(commitSha, path);
		},
		async listFiles(commitSha, isWanted) {
			const tree = await treeOf(store, base, commitSha);
			await store.fetch(base, {
				wants: [tree],
				filter: "blob:none"
			});
			return inner.listFiles(commitSha, isWanted);
		},
		readBlobs: (shas, maxBytes) => readBlobs(parts, shas, maxBytes),
		async readNotes(ref, commitShas, maxBytes) {
			const found = commitShas.length === 0 ? void 0 : await resolve(ref);
			if (found === void 0) return {
				notes: /* @__PURE__ */ new Map(),
				tooLarge: []
			};
			await fetchNotes(store, found, commitShas);
			return require_range.readNotes(store.objects, found.sha, commitShas, maxBytes);
		},
		async readChangeKeys(baseSha, commitSha) {
			try {
				const range = {
					baseSha,
					headSha: commitSha,
					maxBlobBytes: parts.maxBlobBytes,
					edges: parts.edges
				};
				const { mergeBaseSha } = await fetchRange(store, base, parts.git, range);
				return {
					known: true,
					value: await inner.readDifferenceKeys(mergeBaseSha, commitSha)
				};
			} catch (error) {
				if (!(error instanceof require_words.IncompleteError || error instanceof require_words.ConfigurationError)) throw error;
				return {
					known: false,
					reason: error.message
				};
			}
		},
		hasUncommittedWork: () => Promise.resolve(false),
		rest() {
			inner.rest();
			store.objects.rest();
		},
		async close() {
			await Promise.all([parts.end(), inner.close()]);
		}
	};
}
/** The tip of a ref; of a repository that this token may not read, or that is gone, none. */
async function tipOf(connections, server, ref, isForeign) {
	try {
		return (await connections.listRefs(server, [ref])).get(ref);
	} catch (error) {
		if (isForeign && error instanceof require_words.IncompleteError && "status" in error) return void 0;
		throw error;
	}
}
/** The root tree of a commit, which is fetched where it is missing. */
async function treeOf(store, server, commitSha) {
	if (!store.holds(commitSha)) await store.fetch(server, {
		wants: [commitSha],
		filter: "tree:1",
		depth: 1
	});
	return (await store.objects.readCommit(commitSha)).tree;
}
/** The row at a path, its folders fetched on the way; undefined where there is none. */
async function findRow(store, server, tree, names) {
	let at = tree;
	for (const [index, name] of names.entries()) {
		await store.ensureTrees(server, [at]);
		const row = (await store.objects.readTree(at)).get(name);
		if (row === void 0 || index === names.length - 1) return row;
		if (row.mode !== FOLDER) return void 0;
		at = row.sha;
	}
}
async function* readBlobs({ store, inner, base }, shas, maxBytes) {
	const all = [...shas];
	for (let from = 0; from < all.length; from += READ_AHEAD) {
		const part = all.slice(from, from + READ_AHEAD);
		await store.ensureBlobs(base, part);
		yield* inner.readBlobs(part, maxBytes);
	}
}
/** Fetches the folders and blobs that hold the notes on these commits, however deep the notes fan out. */
async function fetchNotes(store, { sha, server }, commitShas) {
	const trees = treesOf(store, server);
	const blobs = /* @__PURE__ */ new Set();
	let level = commitShas.map((commitSha) => ({
		commitSha,
		depth: 0,
		tree: ""
	}));
	const root = await store.objects.treeOf(sha);
	level = level.map((one) => ({
		...one,
		tree: root
	}));
	while (level.length > 0) {
		await trees.ensure(level.map((one) => one.tree));
		const next = [];
		for (const { commitSha, depth, tree } of level) {
			const rows = await trees.readTree(tree);
			const note = rows.get(commitSha.slice(depth));
			if (note !== void 0 && note.mode !== FOLDER) blobs.add(note.sha);
			const folder = rows.get(commitSha.slice(depth, depth + 2));
			if (folder?.mode === FOLDER) next.push({
				commitSha,
				depth: depth + 2,
				tree: folder.sha
			});
		}
		level = next;
	}
	await store.ensureBlobs(server, blobs);
}
// src/io/git-remote-error.ts
/** Why a request failed; `isFinal` where asking again would not help. */
var RemoteError = class extends require_words.IncompleteError {
	isFinal;
	/** The HTTP status, undefined where there was none. */
	status;
	constructor(message, isFinal, status) {
		super(message);
		this.isFinal = isFinal;
		this.status = status;
	}
};
/** What a failing helper printed -> an error without anything secret; the address may stand in it. */
function remoteError(stderr, fallback) {
	const status = /(?:returned error: |HTTP )(\d{3})/.exec(stderr)?.[1];
	const isMissing = /repository '.*' not found|not found/.test(stderr);
	const isDenied = /Authentication failed|could not read Username/.test(stderr);
	const code = status === void 0 ? isMissing ? 404 : isDenied ? 401 : void 0 : Number(status);
	const isMoved = /redirect/i.test(stderr) || code !== void 0 && code >= 300 && code < 400;
	return new RemoteError(isMoved ? "it answered with a redirect, which is not followed with the token" : code === void 0 ? (stderr.split("\n").find((line) => /^(?:fatal|error|remote):/.test(line)) ?? fallback).slice(0, 200) : `it answered ${code}`, isMoved || code !== void 0 && code < 500 && code !== 429 && code !== 408, code);
}
// src/io/git-pack.ts
const PACK_HEADER_BYTES = 12;
/** The size of the first object of a pack, after its header. https://git-scm.com/docs/gitformat-pack#_pack_pack_files_have_the_following_format */
function firstObjectSize(pack) {
	let size = (pack[PACK_HEADER_BYTES] ?? 0) & 15;
	let factor = 16;
	for (let at = PACK_HEADER_BYTES; ((pack[at] ?? 0) & 128) !== 0; at += 1, factor *= 128) size += ((pack[at + 1] ?? 0) & 127) * factor;
	return size;
}
function startIndexer(git) {
	const child = git.converse([
		"index-pack",
		"--stdin",
		"--fsck-objects"
	]);
	let [stdout, stderr] = ["", ""];
	child.stdout.on("data", (chunk) => {
		stdout += chunk.toString("latin1");
	});
	child.stderr.on("data", (chunk) => {
		if (stderr.length < 4096) stderr += chunk.toString("utf8");
	});
	const ended = new Promise((resolve) => {
		child.once("close", resolve);
		child.once("error", () => resolve(null));
	});
	return {
		async write(bytes) {
			if (!child.stdin.write(bytes)) await Promise.race([(0, node_events.once)(child.stdin, "drain"), ended]);
		},
		async finish() {
			child.stdin.end();
			const exitCode = await ended;
			const pack = /^pack\t([0-9a-f]{40})$/m.exec(stdout)?.[1];
			if (exitCode === 0 && pack !== void 0) return pack;
			const reason = (stderr.split("\n").find((text) => /^(?:fatal|error):/.test(text)) ?? "").slice(0, 200);
			throw new RemoteError(`what it sent is no sound pack${reason === "" ? "" : ` (${reason})`}`, /fsck/.test(reason), void 0);
		},
		async giveUp() {
			child.kill("SIGKILL");
			await ended;
		}
	};
}
/** Feeds the pack that follows to `index-pack`, and reads the answer to its end. */
async function storePack(git, request, incoming) {
	const indexer = startIndexer(git);
	let head = Buffer.alloc(0);
	try {
		let [received, isWhole] = [0, false];
		for (let packet = await incoming.next(); packet.kind !== "response-end"; packet = await incoming.next()) {
			isWhole = packet.kind === "flush";
			const bytes = packDataOf(packet);
			if (bytes === void 0) continue;
			received += bytes.length;
			if (head.length < 32) head = Buffer.concat([head, bytes.subarray(0, 32)]);
			if (isOver(request, received, head)) {
				incoming.hangUp();
				await indexer.giveUp();
				return "tooLarge";
			}
			await indexer.write(bytes);
		}
		if (!isWhole) throw await incoming.cutOff();
	} catch (error) {
		await indexer.giveUp();
		throw error;
	}
	if (head.length < PACK_HEADER_BYTES || head.readUInt32BE(8) > 0) return { pack: await indexer.finish() };
	await indexer.giveUp();
	return "empty";
}
/** What of the pack a packet carries (band 1); progress (band 2) carries none, and band 3 is the server's last word. */
function packDataOf(packet) {
	if (packet.kind !== "data" || packet.bytes[0] === 2) return void 0;
	if (packet.bytes[0] !== 1) throw new RemoteError("it broke the pack off with an error", false, void 0);
	return packet.bytes.subarray(1);
}
function isOver(request, received, head) {
	if (request.maxBytes === void 0) return false;
	if (received > request.maxBytes) return true;
	return request.wants.length === 1 && head.length >= 24 && firstObjectSize(head) > request.maxBytes;
}
// src/io/git-packets.ts
/** Bytes that may wait unread before the sender is made to wait. */
const HIGH_WATER = 4194304;
const MARKS = {
	"0000": "flush",
	"0001": "delimiter",
	"0002": "response-end"
};
/** A line (or other payload) as a packet. */
function encodePacket(payload) {
	return `${(Buffer.byteLength(payload) + 4).toString(16).padStart(4, "0")}${payload}`;
}
/** Makes the reader of a stream. */
function createPacketReader(stream) {
	let chunks = [];
	let size = 0;
	let hasEnded = false;
	let wake;
	stream.on("data", (chunk) => {
		chunks.push(chunk);
		size += chunk.length;
		if (size > HIGH_WATER) stream.pause();
		wake?.();
	});
	const end = () => {
		hasEnded = true;
		wake?.();
	};
	stream.once("end", end).once("error", end).once("close", end);
	const gathered = () => {
		const whole = chunks.length === 1 && chunks[0] !== void 0 ? chunks[0] : Buffer.concat(chunks);
		chunks = [whole];
		return whole;
	};
	const drop = (count) => {
		const rest = gathered().subarray(count);
		chunks = rest.length === 0 ? [] : [rest];
		size -= count;
		if (size <= HIGH_WATER) stream.resume();
	};
	const moreThan = async (seen) => {
		while (size <= seen && !hasEnded) {
			await new Promise((resolve) => {
				wake = resolve;
			});
			wake = void 0;
		}
		return size > seen;
	};
	const take = async (count) => {
		while (size < count) if (!await moreThan(size)) return void 0;
		const bytes = gathered().subarray(0, count);
		drop(count);
		return bytes;
	};
	return {
		async nextLine() {
			for (let end = -1;;) {
				end = gathered().indexOf(10);
				if (end !== -1) {
					const line = gathered().toString("utf8", 0, end);
					drop(end + 1);
					return line;
				}
				if (!await moreThan(size)) return void 0;
			}
		},
		async next() {
			const head = (await take(4))?.toString("latin1");
			if (head === void 0 || !/^[0-9a-f]{4}$/.test(head)) return void 0;
			if (head === "0000" || head === "0001" || head === "0002") return { kind: MARKS[head] };
			const bytes = await take(Number.parseInt(head, 16) - 4);
			return bytes === void 0 ? void 0 : {
				kind: "data",
				bytes
			};
		}
	};
}
// src/io/git-remote.ts
const AGENT = "agent=draftgate\n";
/** How long a helper that failed may take to say why. */
const LAST_WORDS_MS = 2e3;
function startHelper(git, url, environment) {
	const helper = url.startsWith("https:") ? "remote-https" : "remote-http";
	const child = git.converse([
		helper,
		"origin",
		url
	], environment);
	const reader = createPacketReader(child.stdout);
	let stderr = "";
	child.stderr.on("data", (chunk) => {
		if (stderr.length < 4096) stderr += chunk.toString("utf8");
	});
	child.once("error", () => void 0);
	const failure = async (fallback) => {
		child.stdin.end();
		const timer = setTimeout(() => child.kill("SIGKILL"), LAST_WORDS_MS);
		if (child.exitCode === null && child.signalCode === null) await (0, node_events.once)(child, "close");
		clearTimeout(timer);
		return remoteError(stderr, fallback);
	};
	return {
		child,
		reader,
		failure,
		async next() {
			const packet = await reader.next();
			if (packet === void 0) throw await failure("the answer was cut off");
			if (packet.kind === "data" && packet.bytes.toString("latin1", 0, 4) === "ERR ") {
				const reason = packet.bytes.toString("utf8", 4).trim().slice(0, 200);
				throw new RemoteError(`it refused: ${JSON.stringify(reason)}`, true, void 0);
			}
			return packet;
		},
		ask(command, args) {
			const head = [`command=${command}\n`, AGENT].map(encodePacket).join("");
			child.stdin.write(`${head}0001${args.map((arg) => encodePacket(`${arg}\n`)).join("")}0000`);
		},
		hangUp: () => void child.kill("SIGKILL")
	};
}
async function connect(git, url, environment) {
	const line = startHelper(git, url, environment);
	line.child.stdin.write("option progress false\noption verbosity 0\nstateless-connect git-upload-pack\n");
	for (const expected of [
		/^ok|^unsupported/,
		/^ok|^unsupported/,
		/^$/
	]) {
		const answer = await line.reader.nextLine();
		if (answer === "fallback") throw new RemoteError("it does not speak version 2 of git's protocol", true, void 0);
		if (answer === void 0 || !expected.test(answer)) throw await line.failure("the connection ended");
	}
	requireCapabilities(await readLines(line));
	return line;
}
/** The lines up to the next flush. */
async function readLines(line) {
	const lines = [];
	for (let packet = await line.next(); packet.kind !== "flush"; packet = await line.next()) {
		if (packet.kind === "response-end") throw await line.failure("the answer was cut off");
		if (packet.kind === "data") lines.push(packet.bytes.toString("utf8").trimEnd());
	}
	return lines;
}
function requireCapabilities(capabilities) {
	const features = capabilities.find((one) => one.startsWith("fetch="))?.slice(6).split(" ") ?? [];
	if (!features.includes("filter") || !features.includes("shallow")) throw new RemoteError("it serves no partial clones (uploadpack.allowFilter)", true, void 0);
	if (capabilities.some((one) => one.startsWith("object-format=") && one !== "object-format=sha1")) throw new RemoteError("its objects are not named by SHA-1", true, void 0);
}
/**
* Speaks git's protocol, version 2, through git's own HTTP helper (`stateless-connect`), so that proxies, certificates and the header
* with the token are git's business, while what is asked for is ours: never a thin pack, as its bases may be what was left out.
* https://git-scm.com/docs/gitprotocol-v2
*/
function createGitRemote(git, url, environment) {
	let line;
	const connected = () => {
		line ??= connect(git, url, environment);
		return line;
	};
	const close = () => {
		line?.then((open) => open.hangUp(), () => void 0);
		line = void 0;
	};
	return {
		open: () => void connected().catch(() => void 0),
		async listRefs(prefixes) {
			const open = await connected();
			open.ask("ls-refs", prefixes.map((prefix) => `ref-prefix ${prefix}`));
			const rows = await readLines(open);
			await open.next();
			const found = rows.map((row) => /^([0-9a-f]{40}) (\S+)/.exec(row) ?? []);
			return new Map(found.flatMap(([, sha, ref]) => sha === void 0 || ref === void 0 ? [] : [[ref, sha]]));
		},
		async fetchPack(into, request) {
			const open = await connected();
			open.ask("fetch", fetchArguments(request));
			for (;;) {
				const packet = await open.next();
				if (packet.kind === "response-end") throw await open.failure("it sent no pack");
				if (packet.kind === "data" && packet.bytes.toString("utf8").trimEnd() === "packfile") break;
			}
			const cutOff = () => open.failure("the pack was cut off");
			return storePack(into, request, {
				next: () => open.next(),
				hangUp: close,
				cutOff
			});
		},
		close
	};
}
function fetchArguments(request) {
	return [
		"no-progress",
		"ofs-delta",
		`filter ${request.filter}`,
		...request.depth === void 0 ? [] : [`deepen ${request.depth}`],
		...request.wants.map((sha) => `want ${sha}`),
		...(request.haves ?? []).map((sha) => `have ${sha}`),
		"done"
	];
}
// src/io/git-connections.ts
/** How often and after how many milliseconds a request is repeated that a server could not answer. */
const RETRY_DELAYS = [1e3, 4e3];
function explain(server, error) {
	if (!(error instanceof RemoteError)) return error;
	const message = `git could not fetch from ${server.name}: ${error.message}`;
	return error.status === 401 || error.status === 403 || error.status === 404 ? new require_words.PermissionError(`${message}; the token needs contents: read`, error.status ?? 403) : new require_words.IncompleteError(message);
}
/** Connections of processes that `git` starts; a request is made again after each of the delays (in milliseconds) as long as only the server's inability is in the way. */
function createGitConnections(git, delays = RETRY_DELAYS) {
	const remotes = /* @__PURE__ */ new Map();
	let turn = Promise.resolve();
	const remoteOf = (server) => {
		const remote = remotes.get(server.url) ?? createGitRemote(git, server.url, server.environment);
		remotes.set(server.url, remote);
		return remote;
	};
	const persist = async (server, work) => {
		for (let attempt = 0;; attempt += 1) try {
			return await work(remoteOf(server));
		} catch (error) {
			remoteOf(server).close();
			const delay = delays[attempt];
			if (!(error instanceof RemoteError) || error.isFinal || delay === void 0) throw explain(server, error);
			await new Promise((resolve) => setTimeout(resolve, delay));
		}
	};
	const inTurn = (work) => {
		const mine = turn.then(work, work);
		turn = mine.catch(() => void 0);
		return mine;
	};
	return {
		open: (server) => remoteOf(server).open(),
		listRefs: (server, prefixes) => inTurn(() => persist(server, (remote) => remote.listRefs(prefixes))),
		fetchPack: (server, into, request) => inTurn(() => persist(server, (remote) => remote.fetchPack(into, request)))
	};
}
// src/io/git-server.ts
const HANDED_ON = /^(?:https?_proxy|all_proxy|no_proxy|ssl_cert_(?:file|dir)|git_ssl_ca(?:info|path))$/i;
/** `owner/name` -> the server that has it, with the token in a header that only the process for it sees. */
function serverFor(access, name) {
	const serverUrl = access.serverUrl.replace(/\/+$/, "");
	const basic = Buffer.from(`x-access-token:${access.token}`).toString("base64");
	const settings = [
		["protocol.version", "2"],
		["http.followRedirects", "false"],
		["http.lowSpeedLimit", "1"],
		["http.lowSpeedTime", "60"],
		["http.postBuffer", String(8388608)],
		["credential.helper", ""],
		["core.askPass", ""],
		[`http.${serverUrl}/.extraheader`, `AUTHORIZATION: basic ${basic}`]
	];
	const handedOn = Object.entries(access.environment).filter((entry) => {
		return entry[1] !== void 0 && HANDED_ON.test(entry[0]);
	});
	return {
		name,
		url: `${serverUrl}/${name}`,
		environment: {
			...Object.fromEntries(handedOn),
			GIT_ALLOW_PROTOCOL: "https:http",
			GIT_CONFIG_COUNT: String(settings.length),
			...Object.fromEntries(settings.flatMap(([key, value], index) => [[`GIT_CONFIG_KEY_${index}`, key], [`GIT_CONFIG_VALUE_${index}`, value]]))
		}
	};
}
// src/io/git-store.ts
const TREES_AT_ONCE = 4096;
const BLOBS_AT_ONCE = 64;
function makeBare(gitDir, elder) {
	for (const folder of [
		"objects/info",
		"objects/pack",
		"refs/heads",
		"info"
	]) (0, node_fs.mkdirSync)((0, node_path.join)(gitDir, folder), {
		recursive: true,
		mode: 448
	});
	(0, node_fs.writeFileSync)((0, node_path.join)(gitDir, "HEAD"), "ref: refs/heads/none\n");
	(0, node_fs.writeFileSync)((0, node_path.join)(gitDir, "config"), "[core]\n	repositoryformatversion = 0\n	bare = true\n[gc]\n	auto = 0\n");
	if (elder === void 0) return;
	(0, node_fs.writeFileSync)((0, node_path.join)(gitDir, "objects", "info", "alternates"), require_range.quoteAlternate((0, node_path.join)(elder.gitDir, "objects")));
}
/** The ids in the index (version 2) of a pack. https://git-scm.com/docs/gitformat-pack#_version_2_pack_idx_files_support_packs_larger_than_4_gib_and */
function readIndex(file) {
	const bytes = (0, node_fs.readFileSync)(file);
	const count = bytes.readUInt32BE(1028);
	const start = 1032;
	return Array.from({ length: count }, (_, at) => bytes.toString("hex", start + at * 20, start + at * 20 + 20));
}
/**
* Makes an empty store in `gitDir`; `git` is any starter of git processes, blobs above `maxBlobBytes` stay on the server. What an `elder`
* store has, which takes no larger blobs, is read from there and not fetched again.
*/
function createGitStore(options) {
	const { connections, elder } = options;
	makeBare(options.gitDir, elder);
	const git = options.git.withGitDir(options.gitDir);
	const objects = require_range.createObjectReader(git, git, "sha1");
	const known = /* @__PURE__ */ new Set();
	const large = /* @__PURE__ */ new Set();
	let turn = Promise.resolve();
	const inTurn = (work) => {
		const mine = turn.then(work, work);
		turn = mine.catch(() => void 0);
		return mine;
	};
	const fetchNow = async (server, request) => {
		const answer = await connections.fetchPack(server, git, request);
		if (typeof answer !== "string") for (const sha of readIndex((0, node_path.join)(options.gitDir, "objects", "pack", `pack-${answer.pack}.idx`))) known.add(sha);
		return answer;
	};
	const holds = (sha) => known.has(sha) || elder?.holds(sha) === true;
	const missing = (shas) => [...new Set(shas)].filter((sha) => !holds(sha) && !large.has(sha));
	const fetchBlobs = async (server, shas) => {
		if (shas.length === 0) return;
		const maxBytes = options.maxBlobBytes;
		if (await fetchNow(server, {
			wants: shas,
			filter: "tree:0",
			maxBytes
		}) !== "tooLarge") return;
		const [only] = shas;
		if (shas.length === 1 && only !== void 0) {
			large.add(only);
			return;
		}
		const half = Math.ceil(shas.length / 2);
		await fetchBlobs(server, shas.slice(0, half));
		await fetchBlobs(server, shas.slice(half));
	};
	const requireAll = (server, shas) => {
		const absent = shas.find((sha) => !holds(sha) && !large.has(sha));
		if (absent !== void 0) throw new require_words.IncompleteError(`git did not get ${absent} from ${server.name}`);
	};
	return {
		gitDir: options.gitDir,
		objects,
		has: (sha) => known.has(sha),
		holds,
		isLarge: (sha) => large.has(sha),
		get hasLarge() {
			return large.size > 0;
		},
		fetch: (server, request) => inTurn(() => fetchNow(server, request)),
		ensureTrees: (server, shas) => inTurn(async () => {
			const absent = missing(shas);
			for (let from = 0; from < absent.length; from += TREES_AT_ONCE) await fetchNow(server, {
				wants: absent.slice(from, from + TREES_AT_ONCE),
				filter: "tree:0"
			});
			requireAll(server, absent);
		}),
		ensureBlobs: (server, shas) => inTurn(async () => {
			const absent = missing(shas);
			for (let from = 0; from < absent.length; from += BLOBS_AT_ONCE) await fetchBlobs(server, absent.slice(from, from + BLOBS_AT_ONCE));
			requireAll(server, absent);
		}),
		ensureAny: (server, sha) => inTurn(() => fetchBlobs(server, missing([sha])))
	};
}
// src/io/repository-source.ts
/** Files that are read without a range (a policy) are small. */
const MAX_FILE_BYTES = 1048576;
/** Opens a repository on a server for reading over git's smart HTTP; nothing is fetched yet. */
function createRepositorySource(options) {
	const families = /* @__PURE__ */ new Set();
	const base = serverFor(options, options.repository);
	const baseRefs = /* @__PURE__ */ new Map();
	let shared;
	const gitIn = (homePath, children) => {
		(0, node_fs.mkdirSync)(homePath, {
			recursive: true,
			mode: 448
		});
		return require_range.createGit({
			...require_range.findGit(options.searchPath, [options.avoid]),
			homePath,
			children
		}, homePath);
	};
	const makePlace = async () => {
		const { path } = await options.scratch.create("fetch");
		const children = require_range.createGitChildren(options.signal);
		families.add(children);
		return {
			path,
			children,
			git: gitIn((0, node_path.join)(path, "home"), children),
			gitDir: (0, node_path.join)(path, "store")
		};
	};
	const makeShared = async () => {
		const { git, gitDir } = await makePlace();
		const connections = createGitConnections(git, options.retryDelays);
		return {
			connections,
			store: createGitStore({
				gitDir,
				git,
				connections,
				maxBlobBytes: MAX_FILE_BYTES
			})
		};
	};
	const share = () => {
		shared ??= makeShared();
		return shared;
	};
	return {
		prepare() {
			share().then(({ connections }) => connections.open(base), () => void 0);
		},
		readRefs: async (refs) => {
			const { connections } = await share();
			const asked = baseRefs.size === 0 ? [...refs, ...OF_THE_BASE] : refs;
			const found = await connections.listRefs(base, asked);
			if (baseRefs.size === 0) for (const ref of OF_THE_BASE) baseRefs.set(ref, found.get(ref));
			return new Map([...found].filter(([ref]) => refs.includes(ref)));
		},
		async readFile(commitSha, path) {
			const { store } = await share();
			const row = await findRow(store, base, await treeOf(store, base, commitSha), path.split("/"));
			if (row === void 0 || row.mode === "040000" || row.mode === "160000") return void 0;
			await store.ensureBlobs(base, [row.sha]);
			const content = await store.objects.read(row.sha, MAX_FILE_BYTES);
			if (content?.bytes === void 0) throw new require_words.IncompleteError(`blob ${row.sha} is above 1 MiB and was not fetched`);
			return {
				mode: row.mode,
				sha: row.sha,
				bytes: content.bytes
			};
		},
		async open(request) {
			const { connections, store: elder } = await share();
			const place = await makePlace();
			try {
				const { maxBlobBytes } = request;
				const sharing = maxBlobBytes < MAX_FILE_BYTES ? {} : { elder };
				const store = createGitStore({
					...place,
					connections,
					maxBlobBytes,
					...sharing
				});
				return await openRange(options, request, {
					...place,
					store,
					connections,
					base,
					baseRefs
				});
			} catch (error) {
				await place.children.end();
				throw error;
			}
		},
		close() {
			for (const children of families) children.end();
		}
	};
}
async function openRange(options, request, made) {
	const { store, connections, base, baseRefs } = made;
	const git = made.git.withGitDir(made.gitDir);
	const { baseSha, headSha, headRepository, maxBlobBytes } = request;
	const edges = /* @__PURE__ */ new Set();
	const { parents, mergeBaseSha } = await fetchRange(store, base, git, {
		baseSha,
		headSha,
		maxBlobBytes,
		edges
	});
	return createFetchedRepository({
		store,
		connections,
		baseRefs,
		inner: await require_range.createGitRepository({
			repositoryPath: store.gitDir,
			scratchPath: (0, node_path.join)(made.path, "views"),
			searchPath: options.searchPath,
			missingBlobSize: maxBlobBytes + 1,
			recover: (sha) => store.isLarge(sha) ? Promise.resolve() : store.ensureAny(base, sha),
			parents,
			...options.signal === void 0 ? {} : { signal: options.signal }
		}),
		git,
		base,
		head: headRepository !== null && require_judging.foldCase(headRepository) !== require_judging.foldCase(options.repository) ? serverFor(options, headRepository) : void 0,
		baseSha,
		mergeBaseSha,
		maxBlobBytes,
		edges,
		end: () => made.children.end()
	});
}
// src/io/text-packing.ts
/** Text in raw DEFLATE and base64url. https://www.rfc-editor.org/rfc/rfc1951 https://www.rfc-editor.org/rfc/rfc4648#section-5 */
const textPacking = {
	pack: (text) => (0, node_zlib.deflateRawSync)(Buffer.from(text, "utf8"), { level: 9 }).toString("base64url"),
	unpack(packed, maxBytes) {
		if (!/^[\w-]+$/.test(packed)) return void 0;
		try {
			const bytes = (0, node_zlib.inflateRawSync)(Buffer.from(packed, "base64url"), { maxOutputLength: maxBytes });
			return new TextDecoder("utf-8", {
				fatal: true,
				ignoreBOM: true
			}).decode(bytes);
		} catch {
			return;
		}
	}
};
// src/action/ports.ts
/** Runs `work` with the ports of the action; every child and every scratch folder is gone afterwards, also after a signal. */
async function withPorts(options, work) {
	const { environment, log } = options;
	const signals = require_start.watchSignals();
	const { signal } = signals;
	const temporary = environment["RUNNER_TEMP"] ?? "";
	const scratch = require_range.createScratch(temporary === "" ? {} : { root: temporary });
	const runner = require_range.createCommandRunner({ signal });
	const made = createGitHubPorts(options, scratch, signal);
	const cleanUp = () => {
		made.close();
		runner.killAll();
		scratch.removeAll();
	};
	const forget = require_start.onAbruptEnd(cleanUp);
	const aborted = new Promise((_, reject) => {
		signal.addEventListener("abort", () => reject(signal.reason), { once: true });
	});
	aborted.catch(() => void 0);
	const shared = {
		runner,
		scratch,
		log,
		clock: require_range.createClock(),
		digest: require_range.createDigest()
	};
	try {
		const toolBox = toolBoxFor(options, signal);
		const model = options.inputs.model === null ? null : deferredModel(options.inputs.model, signal);
		const ports = {
			...shared,
			...made.ports,
			toolBox,
			model,
			packing: textPacking
		};
		return await Promise.race([work(ports), aborted]);
	} finally {
		cleanUp();
		forget();
		signals.stop();
	}
}
/** Most events ask the model nothing, so its client is only loaded when it is asked. */
function deferredModel({ baseUrl, name, apiKey }, signal) {
	let opened;
	const open = async () => {
		const { createOpenAiModel } = await Promise.resolve().then(() => require("./openai-model.js"));
		return createOpenAiModel({
			baseUrl,
			signal,
			...name === null ? {} : { model: name },
			...apiKey === null ? {} : { apiKey }
		});
	};
	const client = () => {
		opened ??= open();
		return opened;
	};
	return {
		describe: async (timeoutMs) => (await client()).describe(timeoutMs),
		complete: async (request) => (await client()).complete(request),
		pause: async (milliseconds) => (await client()).pause(milliseconds)
	};
}
function createGitHubPorts({ inputs, repository, workspace, environment, patience }, scratch, signal) {
	const apiUrl = environment["GITHUB_API_URL"] ?? "https://api.github.com";
	const serverUrl = environment["GITHUB_SERVER_URL"] ?? "https://github.com";
	const token = inputs.githubToken;
	const source = createRepositorySource({
		serverUrl,
		token,
		environment,
		repository,
		scratch,
		signal,
		searchPath: environment["PATH"] ?? "",
		avoid: workspace,
		...patience === void 0 ? {} : { retryDelays: patience.retryDelays }
	});
	const rules = patience === void 0 ? {} : { rules: patience.rules };
	const client = createGitHubClient({
		apiUrl,
		token,
		repository,
		signal,
		...rules
	});
	const teams = inputs.teamToken === null ? void 0 : createGitHubClient({
		apiUrl,
		token: inputs.teamToken,
		repository,
		signal,
		...rules
	});
	const runId = environment["GITHUB_RUN_ID"];
	const targetUrl = runId === void 0 ? {} : { targetUrl: `${serverUrl}/${repository}/actions/runs/${runId}` };
	return {
		ports: {
			source,
			host: createPullRequestHost(client, source),
			directories: createDirectorySource(client, teams),
			publisher: createGitHubPublisher(client, {
				...targetUrl,
				...rules
			})
		},
		close: () => source.close()
	};
}
function toolBoxFor({ inputs, workspace, environment, log }, signal) {
	return require_tool_box.createToolBox({
		environment: {
			...environment,
			DRAFTGATE_TOOL_CACHE: inputs.toolCache
		},
		repositoryPath: workspace,
		forbidden: [workspace],
		usesPath: inputs.toolsFromPath,
		mayInstall: true,
		log,
		signal
	});
}
exports.withPorts = withPorts;
