// src/domain/policy.ts
/** Groups of people whose approval of this change does not count. */
const EXCLUSIONS = [
	"author",
	"committers",
	"pushers",
	"operators",
	"bots"
];
/** Where the policy is looked for in the base commit. */
const POLICY_PATH = ".github/draftgate.yml";
/** The presets that a policy may extend or an input may name. */
const PRESET_NAMES = [
	"default",
	"solo",
	"strict",
	"advisory"
];
export { POLICY_PATH as n, PRESET_NAMES as r, EXCLUSIONS as t };
