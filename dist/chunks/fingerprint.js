const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_range = require("./range.js");
// src/scan/fingerprint.ts
var fingerprint_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ createFingerprints: () => createFingerprints });
/** Gives each finding 32 hex characters; equal parts are told apart by the order in which they are asked for. */
function createFingerprints(digest) {
	const seen = /* @__PURE__ */ new Map();
	return (parts) => {
		const path = parts.path === null ? null : require_range.displayPath(parts.path);
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
Object.defineProperty(exports, "createFingerprints", {
	enumerable: true,
	get: function() {
		return createFingerprints;
	}
});
Object.defineProperty(exports, "fingerprint_exports", {
	enumerable: true,
	get: function() {
		return fingerprint_exports;
	}
});
