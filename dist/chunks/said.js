// src/domain/said.ts
/** Nothing was asked. */
const NOTHING_SPENT = {
	model: null,
	requests: 0,
	promptTokens: 0,
	completionTokens: 0,
	dropped: 0
};
/** Nothing is known, and everything may be asked. */
const NOTHING_BEFORE = {
	said: /* @__PURE__ */ new Map(),
	refusal: () => null,
	spent: NOTHING_SPENT
};
Object.defineProperty(exports, "NOTHING_BEFORE", {
	enumerable: true,
	get: function() {
		return NOTHING_BEFORE;
	}
});
Object.defineProperty(exports, "NOTHING_SPENT", {
	enumerable: true,
	get: function() {
		return NOTHING_SPENT;
	}
});
