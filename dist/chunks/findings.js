import { i as severityRank, t as FINDING_CLASSES } from "./finding.js";
import { n as foldCase } from "./people.js";
import { n as matchesAny } from "./globs.js";
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
export { holdsForChange as a, listed as c, changeFacts as i, noReplyAccount as l, describeFindings as n, matchesFile as o, withoutRepeats as r, counted as s, blockingFindings as t };
