import "./rolldown-runtime.js";
import { a as displayPath } from "./path.js";
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
export { createFingerprints as t };
