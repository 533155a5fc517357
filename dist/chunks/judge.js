import "./rolldown-runtime.js";
import { n as parsePreset } from "./preset.js";
import { n as STRENGTHS, r as isAtLeast, t as EVIDENCE_KINDS } from "./attribution.js";
import { n as overlaps, t as addedRanges } from "./change.js";
import { a as displayPath, n as comparePaths, t as baseName } from "./path.js";
import { n as matchesAny } from "./globs.js";
import { n as foldCase, r as hasPermission } from "./people.js";
import { n as ConfigurationError } from "./errors.js";
import { n as worstState } from "./verdict.js";
import { a as holdsForChange, c as listed, i as changeFacts, l as noReplyAccount, n as describeFindings, o as matchesFile, r as withoutRepeats, s as counted, t as blockingFindings } from "./findings.js";
import { i as severityRank } from "./finding.js";
import { n as composeReport } from "./compose.js";
import { t as SCANNER_NAMES } from "./scanner-names.js";
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
	const sorted = evidence.length < 2 ? evidence : evidence.toSorted((left, right) => rank(left) - rank(right));
	const telling = origin === "ai" ? sorted.filter((each) => isAtLeast(each.strength, facts.countsAsAi)) : sorted;
	const agents = [...new Set(telling.map((each) => each.agent))].filter((agent) => agent !== null).sort();
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
// src/detect/agents-builders.ts
/** Builders that make whole applications from prompts. */
const BUILDER_AGENTS = [
	{
		name: "replit",
		names: [
			"replit agent",
			"replit assistant",
			"replit ai"
		],
		emails: ["agent@replit.com"],
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
			"it+v0agent@vercel.com",
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
		name: "same",
		names: ["same", "same.new"],
		emails: ["noreply@same.new"],
		domains: ["same.new"],
		links: ["same.new"],
		source: "unchecked"
	},
	{
		name: "emergent",
		names: ["emergent", "emergent-agent-e1"],
		emails: ["github@emergent.sh"],
		domains: ["emergent.sh"],
		links: ["emergent.sh"],
		source: "unchecked"
	},
	{
		name: "dyad",
		names: ["dyad"],
		lines: [/^\[dyad\] (?:wrote|renamed|deleted|added|executed) .{1,300}$/i],
		links: ["dyad.sh", "www.dyad.sh"],
		source: "unchecked"
	},
	{
		name: "netlify-agent",
		names: ["netlify agent"],
		logins: ["netlify-coding[bot]"],
		source: "unchecked"
	},
	{
		name: "builder",
		names: ["builder.io fusion"],
		mixedLogins: ["builder-io-integration[bot]"],
		source: "unchecked"
	}
];
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
		operatorLines: [/^\*?pr created automatically by jules for task \[\d{1,25}\]\(https:\/\/jules\.google(?:\.com)?\/task\/\d{1,25}\) started by @([a-z0-9-]{1,39})\*?$/i],
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
		requesterLines: [/^(?:[-*] )?\**requested by\**:\**\s+(?:[^@()]{1,80}\()?@([a-z0-9-]{1,39})\)?$/i],
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
			"openhands[bot]"
		],
		mixedLogins: ["all-hands-bot"],
		branches: ["openhands/", "openhands-fix-issue-"],
		branchForm: /^openhands-(?:workspace|fix-issue)-[a-z0-9-]{1,40}$/i,
		links: [
			"www.all-hands.dev",
			"all-hands.dev",
			"github.com/all-hands-ai/openhands",
			"github.com/openhands/openhands"
		],
		sessions: ["app.all-hands.dev/conversations/", "app.all-hands.dev/share/"],
		operatorLines: [/^@([a-z0-9-]{1,39}) can click here to \[continue refining the pr\]\(https:\/\/[\w.-]{1,100}\/(?:[\w-]{1,40}\/)?conversations\/[\w-]{6,80}\)$/i],
		source: "seen; https://docs.all-hands.dev"
	},
	{
		name: "sweep",
		names: [
			"sweep",
			"sweep ai",
			"sweep-ai"
		],
		emails: ["noreply@sweep.dev"],
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
		emails: ["amazon-q@amazon.com", "amazonq@amazon.com"],
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
		logins: ["codegen-sh[bot]"],
		branches: ["codegen-bot/", "codegen/"],
		sessions: ["codegen.com/agent/trace/", "codegen.sh/agent/trace/"],
		source: "unchecked"
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
		source: "unchecked"
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
		source: "unchecked"
	},
	{
		name: "mentat",
		names: ["mentat", "mentatbot"],
		logins: ["mentatbot[bot]"],
		branches: ["mentat/"],
		source: "unchecked"
	},
	{
		name: "gitauto",
		names: ["gitauto", "gitauto ai"],
		logins: ["gitauto-ai[bot]"],
		branches: ["gitauto/"],
		source: "unchecked"
	},
	{
		name: "codeflash",
		names: ["codeflash"],
		logins: ["codeflash-ai[bot]"],
		branches: ["codeflash/"],
		source: "unchecked"
	},
	{
		name: "seer",
		names: ["seer by sentry", "sentry seer"],
		logins: ["seer-by-sentry[bot]"],
		branches: ["seer/"],
		source: "unchecked"
	},
	{
		name: "tembo",
		names: ["tembo"],
		logins: ["tembo[bot]", "tembo-io[bot]"],
		branches: ["tembo/"],
		source: "unchecked"
	},
	{
		name: "ona",
		names: ["ona", "gitpod ona"],
		emails: ["no-reply@ona.com"],
		domains: ["ona.com"],
		branches: ["ona/"],
		links: ["ona.com", "app.ona.com"],
		source: "unchecked"
	},
	{
		name: "capy",
		names: ["capy", "capy ai"],
		emails: ["capy@capy.ai"],
		domains: ["capy.ai"],
		logins: ["capy-ai[bot]"],
		branches: ["capy/"],
		source: "unchecked"
	},
	{
		name: "tusk",
		names: ["tusk", "use-tusk"],
		logins: ["use-tusk[bot]"],
		source: "unchecked"
	},
	{
		name: "dosu",
		names: ["dosu", "dosubot"],
		logins: ["dosubot[bot]"],
		source: "unchecked"
	},
	{
		name: "mintlify",
		names: ["mintlify-agent", "mintlify agent"],
		mixedLogins: ["mintlify[bot]"],
		branches: ["mintlify/"],
		source: "unchecked"
	},
	{
		name: "promptless",
		names: ["promptless"],
		logins: ["promptless[bot]"],
		source: "unchecked"
	},
	{
		name: "gitlab-duo",
		names: ["gitlab duo", "gitlab duo agent"],
		source: "unchecked"
	}
];
// src/detect/agents-command-line.ts
/** The agents that most people run in a terminal. */
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
			"openai-code-agent[bot]",
			"openai-codex[bot]",
			"codex[bot]"
		],
		accounts: ["267193182+codex", "242516109+codex"],
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
		logins: ["gemini-cli"],
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
		emails: ["crush@charm.land", "crush@charm.sh"],
		domains: ["charm.land", "charm.sh"],
		links: [
			"github.com/charmbracelet/crush",
			"charm.land/crush",
			"charm.sh/crush",
			"charm.land"
		],
		source: "seen; https://github.com/charmbracelet/crush"
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
		source: "unchecked"
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
		emails: ["agent@zed.dev"],
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
		emails: ["junie@jetbrains.com"],
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
		source: "unchecked"
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
		source: "unchecked"
	},
	{
		name: "greptile",
		names: ["greptile"],
		logins: ["greptile-apps[bot]", "greptileai[bot]"],
		suggests: true,
		source: "unchecked"
	},
	{
		name: "cubic",
		names: ["cubic"],
		logins: ["cubic-dev-ai[bot]"],
		suggests: true,
		source: "unchecked"
	},
	{
		name: "korbit",
		names: ["korbit", "korbit ai"],
		logins: ["korbit-ai[bot]"],
		suggests: true,
		source: "unchecked"
	},
	{
		name: "bito",
		names: ["bito"],
		logins: ["bito-code-review[bot]"],
		suggests: true,
		source: "unchecked"
	}
];
// src/detect/agents-terminal.ts
/** More agents of the terminal. */
const TERMINAL_AGENTS = [
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
		emails: ["goose@block.xyz"],
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
		emails: ["agent@warp.dev", "oz-agent@warp.dev"],
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
		emails: ["qwen-coder@alibabacloud.com", "noreply@qwen.ai"],
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
		source: "unchecked"
	},
	{
		name: "pi",
		names: ["pi coding agent"],
		links: ["github.com/badlogic/pi-mono", "shittycodingagent.ai"],
		source: "unchecked"
	},
	{
		name: "codebuff",
		names: ["codebuff"],
		emails: ["noreply@codebuff.com"],
		domains: ["codebuff.com"],
		links: ["codebuff.com", "www.codebuff.com"],
		source: "unchecked"
	},
	{
		name: "letta-code",
		names: ["letta code", "letta"],
		emails: ["noreply@letta.com"],
		domains: ["letta.com"],
		links: ["letta.com"],
		source: "unchecked"
	},
	{
		name: "sketch",
		names: ["sketch"],
		emails: ["hello@sketch.dev"],
		domains: ["sketch.dev"],
		branches: ["sketch/"],
		links: ["sketch.dev"],
		source: "unchecked"
	},
	{
		name: "shelley",
		names: ["shelley"],
		emails: ["shelley@exe.dev"],
		domains: ["exe.dev"],
		source: "unchecked"
	},
	{
		name: "grok",
		names: [
			"grok",
			"grok cli",
			"grok code",
			"grok build"
		],
		emails: ["noreply@x.ai", "grok@x.ai"],
		domains: ["x.ai"],
		links: ["x.ai", "grok.com"],
		source: "unchecked"
	},
	{
		name: "nori",
		names: ["nori"],
		emails: ["contact@tilework.tech"],
		domains: ["tilework.tech"],
		links: ["nori.ai", "www.npmjs.com/package/nori-ai"],
		source: "unchecked"
	},
	{
		name: "pochi",
		names: ["pochi"],
		emails: ["noreply@getpochi.com"],
		domains: ["getpochi.com"],
		links: ["getpochi.com", "app.getpochi.com"],
		source: "unchecked"
	},
	{
		name: "mux",
		names: ["mux", "coder mux"],
		links: ["github.com/coder/mux", "github.com/coder/cmux"],
		source: "unchecked"
	},
	{
		name: "zencoder",
		names: ["zencoder"],
		emails: ["noreply@zencoder.ai"],
		domains: ["zencoder.ai"],
		links: ["zencoder.ai"],
		source: "unchecked"
	},
	{
		name: "rovo-dev",
		names: [
			"rovo dev",
			"rovo dev cli",
			"atlassian rovo dev"
		],
		logins: ["atlassian-rovo-dev[bot]"],
		source: "unchecked"
	},
	{
		name: "blackbox",
		names: [
			"blackbox ai",
			"blackboxai",
			"blackbox"
		],
		emails: ["noreply@blackbox.ai"],
		domains: ["blackbox.ai"],
		links: ["www.blackbox.ai", "blackbox.ai"],
		source: "unchecked"
	},
	{
		name: "deepseek",
		names: ["deepseek", "deepseek ai"],
		emails: ["noreply@deepseek.com"],
		domains: ["deepseek.com"],
		source: "unchecked"
	}
];
// src/detect/agents.ts
/** The built-in agents: one row each, rules as data. A new agent is a new row. */
const AGENTS = [
	...COMMAND_LINE_AGENTS,
	...TERMINAL_AGENTS,
	...EDITOR_AGENTS,
	...CLOUD_AGENTS,
	...BUILDER_AGENTS,
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
	return isObject(value) ? value : void 0;
}
/** Parses text as JSON; undefined for anything that is not. */
function parseJson(text) {
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
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/detect/message-lines.ts
const MAX_LINE$2 = 600;
const MAX_LINES = 5e4;
const SQUASH_LOG = /^commit [0-9a-f]{40}(?:[0-9a-f]{24})?$/;
/**
* A commit message -> its lines, in order. All of it is looked at, not only git's last paragraph: squashes leave signatures in the
* middle. A literal `\n` inside a line starts a line too (agents quote badly), and the commits inside a `git merge --squash`
* message count as if they were their own. Lines over 600 characters carry no signature and are left out. A trailer that goes on
* behind a blank in the next line (https://git-scm.com/docs/git-interpret-trailers) comes once more, in one piece.
*/
function messageLines(message) {
	const raw = message.split(/\r\n|\n|\r/, MAX_LINES);
	const fenced = fencedLines(raw);
	const lines = [];
	let inSquashLog = false;
	let folded;
	for (const [index, line] of raw.entries()) {
		if (SQUASH_LOG.test(line.trimEnd())) inSquashLog = true;
		for (const part of partsOf(line)) {
			const isQuoted = fenced.has(index) || isExample(part, inSquashLog);
			lines.push({
				text: part.trim().replace(/^[> ]{1,20}/, ""),
				isQuoted,
				isSubject: index === 0
			});
		}
		folded = unfold(folded, line, {
			isQuoted: fenced.has(index),
			isSubject: index === 0
		});
		if (folded !== void 0 && /^[ \t]/.test(line)) lines.push(folded);
	}
	return lines;
}
/** The trailer that `line` begins or goes on with, undefined where it does neither. */
function unfold(begun, line, place) {
	if (line.length > MAX_LINE$2) return void 0;
	if (/^[A-Za-z][A-Za-z0-9-]{0,39} ?:/.test(line)) return {
		text: line.trim(),
		...place
	};
	if (begun === void 0 || !/^[ \t]+\S/.test(line)) return void 0;
	const text = `${begun.text} ${line.trim()}`;
	return text.length > MAX_LINE$2 ? void 0 : {
		...begun,
		text
	};
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
// src/detect/tool-names.ts
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
/** The name here of a tool as git-ai, Agent Trace and Entire spell it, null for one that is not known. */
function agentOfTool(catalog, tool) {
	const name = tool.trim().toLowerCase();
	return (catalog.byAgentName.get(TOOLS.get(name) ?? name) ?? catalog.byName.get(name.replaceAll(/[_-]/g, " ")))?.name ?? null;
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
const MAX_LENGTH = 80;
const MAX_TOKENS = 12;
/**
* Whether `text` is, as a whole, the name of a language model (`Claude Opus 4.6 (1M context)`, `openrouter/qwen/qwen3-coder`):
* its family, else undefined. `mayBeNew` lets one unknown word stand beside a version, as new models bring new words.
*/
function modelFamily(text, mayBeNew = true) {
	if (text.length > MAX_LENGTH) return void 0;
	const tokens = tokensOf(text);
	if (tokens.length > MAX_TOKENS) return void 0;
	const first = tokens.shift() ?? "";
	const parts = /^([a-z]+)(\d[\d.]{0,7}[a-z]{0,2})?$/.exec(first);
	const family = FAMILIES.has(first) ? first : parts?.[1] ?? "";
	if (!FAMILIES.has(family)) return void 0;
	return isModelTail(tokens, first !== family || /^o\d$/.test(family) || tokens.some((token) => VERSION.test(token)), mayBeNew) ? family : void 0;
}
/** Words and versions from the family's name on: makers and routers before it are left out. */
function tokensOf(text) {
	const tokens = text.toLowerCase().split(/[\s:/_\-()[\],@]+/).filter((token) => token !== "");
	const start = tokens.findIndex((token) => FAMILIES.has(token) || !VENDORS.has(token));
	const known = start < 0 ? tokens : tokens.slice(start);
	const [family = "", again = ""] = known;
	return FAMILIES.has(family) && again !== family && again.startsWith(family) ? known.slice(1) : known;
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
	"charlie",
	"ona",
	"shelley",
	"nori"
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
// src/detect/everyday-names.ts
const EVERYDAY = new Set("claude cursor amp cascade windsurf droid factory augment continue goose zed warp oz trae kimi crush codex gemini copilot jules devin roo sweep entire bolt v0 lovable kiro kilo cosine ellipsis cubic bito qodo codegen sisyphus antigravity tabnine qwen cline mentat tembo ona same emergent dyad capy tusk nori mux sketch shelley grok letta deepseek blackbox pochi promptless dosu".split(" "));
/** Whether an agent's name (in lower case) is also a word or a first name, so that alone it identifies nobody. */
function isEverydayName(name) {
	return EVERYDAY.has(name);
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
/** Keys that disclose by themselves, unless the value denies it; games and robots have agents too, so the words are few. */
const DISCLOSURE_KEY = /^(?:ai|llm|genai)-(?:assisted|generated|authored|written|coauthored|co-authored)(?:-(?:by|with|code))?$/;
/** Keys that disclose by a value that names an agent or model. */
const TOOL_KEY = /^(?:ai|llm|genai)-(?:assistant|assistance|agent|agents|tool|tools|model|models|used|usage)$/;
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
	const mark = policyMark(catalog, line.text) ?? builtInMark(catalog, line);
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
	const trailer = parseTrailer(line.text);
	if (trailer === void 0) return void 0;
	const { key, value } = trailer;
	const own = catalog.trailers.get(key)?.find((rule) => rule.value === void 0 || rule.value.test(value));
	if (own !== void 0) return mark$1(ownAgent(catalog, own, value), `the trailer ${key}`);
	if (AUTHOR_KEYS.has(key)) return authorMark(catalog, key, value);
	if (ASSIST_KEYS.has(key) || TOOL_KEY.test(key)) return assistMark(catalog, key, value);
	if (ASIDE_KEYS.has(key)) return asideMark(catalog, key, value);
	return DISCLOSURE_KEY.test(key) && !line.isSubject && !DENIALS.has(value.toLowerCase().replace(/\.$/, "")) ? mark$1(agentOfValue(catalog, value)?.agent ?? null, `the trailer ${key}`) : void 0;
}
/** Entire names in its own trailer the agent that it watched. */
function ownAgent(catalog, own, value) {
	return own.key === "entire-agent" ? agentOfTool(catalog, value) ?? own.agent.name : own.agent.name;
}
function authorMark(catalog, key, value) {
	const { name, email } = parsePerson(value);
	const match = matchIdentity(catalog, name, email);
	if (match === void 0) return email === "" ? nameOnlyMark(catalog, key, name) : void 0;
	return {
		kind: "trailer",
		strength: match.strength,
		agent: match.agent,
		partial: match.suggests,
		seen: `the trailer ${key} with ${match.seen}`
	};
}
/** Without an address only a name that is nothing but a product's is an identity; one that people have too is a hint. */
function nameOnlyMark(catalog, key, name) {
	const called = baseNameOf(name);
	const agent = catalog.byName.get(called);
	if (agent === void 0) return void 0;
	const strength = isEverydayName(called) ? "weak" : "strong";
	return {
		...mark$1(agent.name, `the trailer ${key} with the name ${called}`),
		strength
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
	for (const metadata of texts.map((text) => asObject(parseJson(text)))) {
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
const MAX_TEXT$2 = 65536;
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
	const cut = text.slice(0, MAX_TEXT$2);
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
const VERB = /^(?:(?:code|commit|pr|pull request|this commit|this pr|this file|file) (?:was )?)?(?:generated|created|made|built|written|authored|co-authored|coded|crafted|implemented|assisted)\s(?:with|by|using|via)\s/i;
const MARKDOWN_LINK = /^\[([^[\]]{1,60})\]\(https?:\/\/([^\s()]{3,200})\)$/i;
const PLAIN_LINK = /^([^()[\]]{1,60})\(https?:\/\/([^\s()]{3,200})\)$/i;
const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|\s)+/u;
const LEADING_MARKUP = /^[*_#\-\s]{1,12}/;
const TRAILING_MARKUP = /[*_.\s]{1,12}$/;
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
		name: (linked[1] ?? "").replaceAll("`", "").trim(),
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
	return signatureMark(agent, signature.hasEmoji || !isEverydayName(baseNameOf(signature.name)));
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
	let i = 0;
	let j = 0;
	for (;;) {
		const a = left[i];
		const b = right[j];
		if (a === void 0 || b === void 0) return shared;
		const start = Math.max(a.start, b.start);
		const end = Math.min(a.end, b.end);
		if (start <= end) shared.push({
			start,
			end
		});
		if (a.end < b.end) i += 1;
		else j += 1;
	}
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
/**
* A git-ai authorship note (standard 3.0.0 and its forerunners) -> what agents wrote, one entry per path and agent; total. People's
* lines, test tools and everything unreadable are left out; a key that the metadata does not explain is an agent without a name.
* The conversation that old notes embed is never looked at.
*/
function parseGitAiNote(catalog, bytes) {
	const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, MAX_NOTE_BYTES));
	const divider = /(?:^|\n)---\r?(?:\n|$)/.exec(text);
	const attestations = divider === null ? text : text.slice(0, divider.index);
	const toolOf = readKeys(divider === null ? void 0 : asObject(parseJson(text.slice(divider.index + divider[0].length))));
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
/** Who, by a note's metadata, prompted its agents' sessions: `Name <email>` as git-ai took it from git. People's own lines name nobody. */
function promptersOf(bytes) {
	const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, MAX_NOTE_BYTES));
	const divider = /(?:^|\n)---\r?(?:\n|$)/.exec(text);
	if (divider === null || !text.includes("\"human_author\"")) return [];
	const metadata = asObject(parseJson(text.slice(divider.index + divider[0].length)));
	const found = /* @__PURE__ */ new Set();
	for (const section of ["prompts", "sessions"]) for (const value of Object.values(asObject(metadata?.[section]) ?? {})) {
		const tool = asString(asObject(asObject(value)?.["agent_id"])?.["tool"]) ?? "";
		const prompter = asString(asObject(value)?.["human_author"]);
		if (prompter !== void 0 && !TEST_TOOLS.has(tool.toLowerCase())) found.add(prompter);
	}
	return [...found];
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
// src/detect/commit-facts.ts
const NOTHING$1 = {
	marks: [],
	checkpoints: [],
	notes: /* @__PURE__ */ new Map()
};
/** Reads all commits of a change once: messages, identities, checkpoints and git-ai notes. */
async function readCommitFacts(catalog, change, repository) {
	const ids = new Map(change.commits.map((commit) => [commit.sha, checkpointIds(commit)]));
	const [checkpoints, { notes, prompters, notices }] = await Promise.all([readCheckpoints(catalog, repository, [...ids.values()].flat()), readNotes(catalog, change, repository)]);
	const facts = /* @__PURE__ */ new Map();
	for (const commit of change.commits) {
		const found = (ids.get(commit.sha) ?? []).flatMap((id) => checkpoints.get(id) ?? []);
		const marks = marksOfCommit(catalog, commit);
		facts.set(commit.sha, {
			marks,
			checkpoints: found,
			notes: notes.get(commit.sha) ?? NOTHING$1.notes
		});
	}
	return {
		factsOf: (sha) => facts.get(sha) ?? NOTHING$1,
		prompters,
		notices
	};
}
/** The marks of a commit as they hold for one of its files: a checkpoint that was found says which files its session touched. */
function marksForFile(facts, pathThen, path) {
	if (facts.checkpoints.length === 0) return facts.marks;
	const touching = facts.checkpoints.filter((checkpoint) => checkpoint.files.has(pathThen) || checkpoint.files.has(path));
	const others = facts.marks.filter((mark) => !mark.seen.startsWith("the trailer entire-"));
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
/** The lines that notes attest to agents in a file of a commit, undefined where they attest none. */
function notedRanges(facts, pathThen) {
	const entries = facts.notes.get(pathThen);
	return entries === void 0 ? void 0 : unionOf(entries.flatMap((entry) => entry.lines));
}
async function readNotes(catalog, change, repository) {
	const prompters = [];
	const notes = /* @__PURE__ */ new Map();
	const notices = [];
	const shas = change.commits.map((commit) => commit.sha);
	const refs = shas.length === 0 ? [] : NOTE_REFS;
	for (const read of await Promise.all(refs.map((ref) => repository.readNotes(ref, shas, MAX_NOTE_BYTES)))) {
		for (const [sha, bytes] of read.notes) {
			const byPath = notes.get(sha) ?? /* @__PURE__ */ new Map();
			for (const entry of parseGitAiNote(catalog, bytes)) byPath.set(entry.path, [...byPath.get(entry.path) ?? [], entry]);
			notes.set(sha, byPath);
			prompters.push(...promptersOf(bytes));
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
		prompters,
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
const WORTH_READING = /generated|SPDX-FileContributor|created|made|built|written|authored|coded|crafted|implemented|assisted|ultraworked/i;
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
		isQuoted: false,
		isSubject: false
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
const NO_NOTES = /* @__PURE__ */ new Map();
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
	const sole = traced.length > 0 ? void 0 : linesOfSole(sources, spans, total);
	if (sole !== void 0) return sole;
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
/** Most files: one commit wrote what the head has, and nothing else speaks of its lines. */
function linesOfSole(sources, spans, total) {
	const [sole] = sources;
	if (sole === void 0 || sources.length > 1 || sole.noted !== void 0 || spans !== void 0) return void 0;
	return {
		aiLines: sole.isAgents && sole.isPartial ? null : {
			added: total,
			ai: sole.isAgents ? total : 0
		},
		isRewritten: false,
		notedLines: NO_NOTES
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
// src/detect/operators.ts
const MAX_TEXT$1 = 262144;
/** Names beyond this many are left out: agents name one or two. */
const MAX_NAMED = 50;
/**
* Whom agents' own lines in the pull request's description and in commit messages name as the one who had them work. Only whole lines
* in the form that one agent writes count, so that nobody is named by what people write of each other; quoted lines never do.
*/
function operatorsInTexts(catalog, change) {
	const logins = /* @__PURE__ */ new Map();
	const texts = [change.pullRequest?.body ?? "", ...change.commits.map((commit) => commit.message)];
	for (const text of texts) {
		const shown = text.slice(0, MAX_TEXT$1);
		const forms = formsFor(catalog, shown.toLowerCase());
		for (const line of messageLines(shown)) {
			if (line.isQuoted || !line.text.includes("@")) continue;
			const login = forms.map((form) => form.exec(line.text)?.[1]).find((found) => found !== void 0);
			if (login !== void 0 && logins.size < MAX_NAMED) logins.set(foldCase(login), login);
		}
	}
	return [...logins.values()].map((login) => ({
		login,
		email: null
	}));
}
function formsFor(catalog, text) {
	return catalog.agents.flatMap(({ operatorLines = [], requesterLines = [], sessions = [] }) => sessions.some((start) => text.includes(`://${start}`)) ? [...operatorLines, ...requesterLines] : operatorLines);
}
/** `Name <email>` or an email, as git-ai records whose prompts a session had -> the person, undefined where it names no email. */
function operatorOfIdentity(identity) {
	const email = /(?:^|<)([^<>\s@]{1,100}@[^<>\s@]{1,200})>?\s*$/.exec(identity.slice(0, 500))?.[1];
	return email === void 0 ? void 0 : {
		login: null,
		email: foldCase(email)
	};
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
	const records = text.trimStart().startsWith("[") ? [] : fresh.map((line) => asObject(parseJson(line))).filter((record) => record !== void 0);
	const entries = [];
	for (const record of records.length > 0 || fresh.length === 0 ? records : recordsOfDocument(text)) {
		if (entries.length > MAX_ENTRIES) break;
		readRecord(catalog, record, entries);
	}
	return entries;
}
function recordsOfDocument(text) {
	const whole = parseJson(text);
	return (Array.isArray(whole) ? asArray(whole) : [whole]).map(asObject).filter((record) => record !== void 0);
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
	const texts = await readTexts(repository, sources);
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
async function readTexts(repository, sources) {
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
const NO_MARKS = [];
const NO_TEXT = {
	marks: NO_MARKS,
	generator: void 0
};
/**
* Which changed files an AI wrote, and how that is known. It rests on what agents
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
	const evidenceOfSpeech = createSpeechEvidence();
	const attributions = subjects.map((subject) => {
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
			commitEvidence: subject.speeches.flatMap((speech) => evidenceOfSpeech(speech, subject.file, facts.factsOf(speech.commit.sha), lines)),
			otherEvidence: [...fileEvidence(trace, text.marks), ...pullRequestEvidence],
			isRewritten: lines.isRewritten,
			aiLines: lines.aiLines
		});
	});
	const named = [...new Set(facts.prompters)].map(operatorOfIdentity).filter((one) => one !== void 0);
	return {
		attributions,
		operators: [...operatorsInTexts(catalog, change), ...named],
		notices: [...facts.notices, ...traced.notices]
	};
}
function subjectsOf(change, policy, factsOf) {
	const speeches = speechesOf(change);
	const isAlways = matchesAny(policy.alwaysAi);
	const isNever = matchesAny(policy.neverAi);
	const weigh = createScale(policy.countsAsAi);
	return change.files.toSorted((left, right) => comparePaths(left.path, right.path)).map((file) => {
		const own = speeches.get(file.path) ?? [];
		const sources = own.map((speech) => lineSource(speech, file, factsOf(speech.commit.sha), weigh));
		const names = file.previousPath === void 0 ? [file.path] : [file.path, file.previousPath];
		const rule = names.some(isAlways) ? "always-ai" : names.every(isNever) ? "never-ai" : void 0;
		return {
			file,
			speeches: own,
			sources,
			lockfile: lockfileReason(file.path),
			rule
		};
	});
}
/** Weighs marks; all files of a commit mostly share one list of them, which is weighed once. */
function createScale(countsAsAi) {
	const known = /* @__PURE__ */ new Map();
	return (marks) => {
		const found = known.get(marks);
		if (found !== void 0) return found;
		const counting = marks.filter((mark) => isAtLeast(mark.strength, countsAsAi));
		const isAgents = counting.length > 0;
		const weight = {
			isAgents,
			isPartial: isAgents && counting.every((mark) => mark.partial)
		};
		known.set(marks, weight);
		return weight;
	};
}
function lineSource({ commit, blob, pathThen }, file, facts, weigh) {
	const { isAgents, isPartial } = weigh(marksForFile(facts, pathThen, file.path));
	return {
		commitSha: commit.sha,
		blob,
		isAgents,
		isPartial,
		noted: notedRanges(facts, pathThen)
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
/** Tells what a commit says of a file; what it says of all its files alike is put into words once. */
function createSpeechEvidence() {
	const known = /* @__PURE__ */ new Map();
	const inWords = (marks, sha) => {
		const carrier = commitCarrier(sha);
		return marks.map((mark) => evidenceOf(mark, carrier, sha));
	};
	return (speech, file, facts, lines) => {
		const { sha } = speech.commit;
		const marks = marksForFile(facts, speech.pathThen, file.path);
		const own = known.get(marks) ?? inWords(marks, sha);
		if (marks === facts.marks) known.set(marks, own);
		const noted = noteMarks(speech, file, facts, lines);
		return noted.length === 0 ? own : [...inWords(noted, sha), ...own];
	};
}
/** A note counts for a file as far as its lines stand in the head as lines that this commit added. */
function noteMarks(speech, file, facts, lines) {
	const entries = facts.notes.get(speech.pathThen);
	if (entries === void 0) return NO_MARKS;
	const standing = lines.notedLines.get(speech.commit.sha) ?? 0;
	if (standing === 0) return NO_MARKS;
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
// src/gate/commit-people.ts
const CO_AUTHOR = /^co-authored-by:[^<\n]*<[^>\n]*>/gim;
/** The headlines GitHub gives to a commit of suggestions; a squashed pull request has its number at the end. */
const SUGGESTION = /^(?:Apply suggestions?\b|Update \S)(?![^\n]*\(#\d+\)[ \t\r]*(?:\n|$))/;
/** The `Co-authored-by` lines of a commit message, wherever they stand. */
function coAuthors(message) {
	return [...message.matchAll(CO_AUTHOR)].map(([line]) => {
		const start = line.indexOf("<");
		return {
			name: line.slice(line.indexOf(":") + 1, start).trim(),
			email: line.slice(start + 1, -1).trim()
		};
	});
}
/** The emails of the `Co-authored-by` lines of a commit message. */
function coAuthorEmails(message) {
	return coAuthors(message).map((one) => one.email);
}
/** Whether a commit says of itself that GitHub made it of suggestions, which only GitHub's signature proves. */
function claimsSuggestion(commit) {
	return isWebFlow(commit.committer.email, void 0) && SUGGESTION.test(commit.message);
}
/** The people behind each commit of the range: author, committer and co-authors that are not agents, GitHub itself or givers of a suggestion. */
function commitPeople(facts) {
	const { people, change, policy } = facts;
	const agentEmails = [...people.agentEmails, ...policy.detect.agents.flatMap((agent) => agent.emails)];
	const agents = new Set(agentEmails.map(foldCase));
	return change.commits.map((commit) => {
		const persons = [];
		let isUnmapped = false;
		for (const email of emailsOf(commit, people)) {
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
function emailsOf(commit, people) {
	const account = people.accountsByEmail.get(foldCase(commit.committer.email));
	const isByGitHub = isWebFlow(commit.committer.email, account);
	const isSuggestion = claimsSuggestion(commit) && people.githubCommits.has(commit.sha);
	return [
		commit.author.email,
		...isByGitHub ? [] : [commit.committer.email],
		...isSuggestion ? [] : coAuthorEmails(commit.message)
	];
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
	const known = /* @__PURE__ */ new Map();
	return (account, target) => {
		const key = from.codeowners === true ? `${account.id} ${target.owners.join(" ")}` : account.id;
		const answer = known.get(key) ?? membershipOf(account, target, from, people);
		known.set(key, answer);
		return answer;
	};
}
function membershipOf(account, target, from, people) {
	if (isNamed(from, account)) return "in";
	return anyOf([
		...(from.teams ?? []).map((team) => isInTeam(account, team, people)),
		...from.permission === void 0 ? [] : [mayDo(account, from.permission, people)],
		...from.codeowners === true ? [isOwner(account, target.owners, people)] : []
	]);
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
	const operators = operatorsOf(agentCommits(facts.attributions, commits), author, facts);
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
	return commits.some((one) => one.isUnmapped) ? together([group, author]) : group;
}
function together(groups) {
	return {
		ids: new Set(groups.flatMap(({ ids }) => [...ids])),
		logins: new Set(groups.flatMap(({ logins }) => [...logins]))
	};
}
function operatorsOf(commits, author, { change, people }) {
	const named = [];
	for (const { login, email } of people.namedOperators) {
		if (login !== null) named.push({
			id: null,
			login
		});
		const person = email === null ? void 0 : personOf(email, people);
		if (person !== void 0) named.push(person);
	}
	return together([joined(commits, author), groupOf([...named, ...proposalAskers(change, people)])]);
}
/** Who had something made that the range holds, at whatever path and in whichever of its commits. */
function proposalAskers(change, people) {
	const blobs = /* @__PURE__ */ new Set([...change.files.map(({ newBlob }) => newBlob), ...change.commits.flatMap(({ files }) => files.map(({ blob }) => blob))]);
	return (people.proposalAskers ?? []).filter(({ blob }) => blobs.has(blob)).map(({ askedBy }) => askedBy);
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
		if (isKnownUser(account)) {
			const person = byPerson.get(account.id) ?? {
				account,
				words: []
			};
			person.words.push(word);
			byPerson.set(account.id, person);
		} else if (word.kind === "approved") strangers.add(account?.login ?? "ghost");
	}
	return {
		stances: [...byPerson.values()].map(({ account, words: own }) => reduceWords(account, own)),
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
function reduceWords(account, words) {
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
	return {
		account,
		approvals,
		isAgainst,
		hasApproved,
		lost: isEdited ? beforeWithdrawn(lost) : lost
	};
}
function beforeWithdrawn(lost) {
	return lost === null || lost === "withdrawn" ? "edited" : lost;
}
// src/gate/coverage.ts
/**
* A predicate: does an approval stand for a file as it is now? It does while the file's change to the merge base is what it was at
* the approved commit. Undefined for an approval of a commit that cannot be read, which stands for nothing.
*/
function coverageOf({ commitSha, globs }, { headSha, people }) {
	const isMeant = globs.length === 0 ? void 0 : matchesAny(globs);
	const isNamed = ({ path, previousPath }) => isMeant === void 0 || isMeant(path) || previousPath !== void 0 && isMeant(previousPath);
	if (commitSha === headSha) return isNamed;
	const keys = commitSha === null ? void 0 : people.approvedKeys.get(commitSha);
	if (keys?.known !== true) return void 0;
	return (file) => {
		const now = people.headKeys.get(file.path);
		return now !== void 0 && keys.value.has(now) && isNamed(file);
	};
}
/** A predicate for a whole stance: the approval, the latest first, that stands for a file, undefined where none does. */
function standingApproval(stance, present) {
	const all = stance.approvals.map((approval) => ({
		approval,
		covers: coverageOf(approval, present)
	}));
	return (file) => all.find(({ covers }) => covers?.(file))?.approval;
}
// src/gate/rule-view.ts
/** One rule's view of what people said about the files it matches. */
function viewRule({ rule, files, required }, voices) {
	const { from, exclude } = rule.require;
	const { people } = voices;
	const targets = targetsOf(from, files, people);
	const isExcluded = voices.exclusions.testFor(from, exclude, files);
	const isMember = membershipTest(from, people);
	const heard = voices.stances.stances.map((stance) => hear(stance, targets, isExcluded, isMember, voices)).sort((left, right) => compareText(left.stance.account.login, right.stance.account.login));
	const findCandidates = candidatesFor(from, people, isExcluded, voices.known);
	return {
		rule,
		required,
		targets: targets.map((target) => ({
			...target,
			candidates: findCandidates(target)
		})),
		supporters: new Map(heard.flatMap(({ stance, supporter }) => supporter === null ? [] : [[keyOf(stance.account), supporter]])),
		ineligible: ineligibleOf(heard, from, targets.length, voices.stances.strangers),
		against: heard.filter(isOpposed).map((one) => one.stance.account.login),
		unknown: distinctTexts(heard.filter(isDoubtful).flatMap(doubts)),
		unknownAgainst: distinctTexts(heard.filter((one) => one.stance.isAgainst && one.excluded === null && !isOpposed(one)).flatMap(doubts))
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
	if (isEnough$1(demands, first)) return {
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
function isEnough$1(demands, people) {
	return demands.every((demand) => {
		const given = [...demand.people].filter(([person]) => people.get(demand.name)?.has(person) === true);
		return Array.from({ length: demand.targets }, (_, target) => given.filter(([, targets]) => targets.has(target)).length).every((count) => count >= demand.required);
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
		if (option === void 0 || steps > MAX_STEPS$1) return isEnough$1(demands, people);
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
	const chosen = [];
	for (let left = needs; left.some((need) => need > 0);) {
		const open = new Set(left.flatMap((need, index) => need > 0 ? [index] : []));
		const worth = (way) => way.fills.filter((index) => open.has(index)).length;
		const best = ways.filter((way) => worth(way) > 0).sort((one, other) => worth(other) - worth(one)).find((way) => seat([...chosen, way]) !== void 0);
		if (best === void 0) return void 0;
		chosen.push(best);
		left = without(left, best);
	}
	return seat(chosen);
}
function without(needs, way) {
	return needs.map((need, index) => way.fills.includes(index) ? need - 1 : need);
}
function fillExactly(ways, needs, size, budget) {
	const pick = (from, chosen, left) => {
		budget.steps -= 1;
		if (left.every((need) => need <= 0)) return seat(chosen);
		if (budget.steps < 0 || Math.max(...left) > size - chosen.length || seat(chosen) === void 0) return void 0;
		for (const [offset, way] of ways.slice(from).entries()) {
			const found = pick(from + offset, [...chosen, way], without(left, way));
			if (found !== void 0) return found;
		}
	};
	return pick(0, [], needs);
}
/** One person for each way, nobody twice: sorted, undefined where there are too few (a bipartite matching by augmenting paths). */
function seat(ways) {
	const wayOf = /* @__PURE__ */ new Map();
	const trySeat = (way, seen) => way.people.some((person) => {
		if (seen.has(person)) return false;
		seen.add(person);
		const other = wayOf.get(person);
		if (other !== void 0 && !trySeat(other, seen)) return false;
		wayOf.set(person, way);
		return true;
	});
	return ways.every((way) => trySeat(way, /* @__PURE__ */ new Set())) ? [...wayOf.keys()].sort() : void 0;
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
	const logins = candidateLogins(standings);
	const set = smallestSet(standings.flatMap((one) => gapsOf(one.view.rule, openingsOf(one, standings)))) ?? [];
	return [...logins].map(([key, login]) => ({
		key,
		login
	})).filter(({ key }) => set.includes(key)).sort((left, right) => compareText(left.key, right.key));
}
/** Logins by key of everybody who could approve something. */
function candidateLogins(standings) {
	const candidates = new Set(standings.flatMap(({ view }) => view.targets.map((target) => target.candidates)));
	return new Map([...candidates].flatMap(({ people }) => [...people]));
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
	const share = isShared ? shares.people.get(view.rule.name) : void 0;
	const counting = new Set([...view.supporters.keys()].filter((key) => !isShared || share?.has(key) === true));
	const counted = [...view.supporters].filter(([key]) => counting.has(key));
	const places = view.targets.map((target, index) => ({
		target,
		index,
		have: counted.filter(([, { targets }]) => targets.has(index)).length
	}));
	const missing = Math.max(0, ...places.map(({ have }) => view.required - have));
	const reachable = Math.min(...reachableCounts(view));
	const unreadable = [...new Set(view.targets.flatMap((one) => one.candidates.unknown))];
	const isBlocked = isShared && reach?.outcome === "impossible";
	return {
		view,
		counting,
		places,
		missing,
		reachable,
		isPossible: unreadable.length > 0 || missing === 0 || reachable >= view.required && !isBlocked,
		unreadable
	};
}
function reachableCounts(view) {
	const supporters = [...view.supporters];
	return view.targets.map(({ candidates: { people } }, index) => {
		const others = supporters.filter(([key, one]) => !people.has(key) && one.targets.has(index));
		return people.size + others.length;
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
	for (const [index, { candidates }] of view.targets.entries()) for (const key of candidates.people.keys()) add(key, index);
	for (const [key, supporter] of view.supporters) for (const target of supporter.targets) add(key, target);
	return {
		name: view.rule.name,
		required: view.required,
		targets: view.targets.length,
		people
	};
}
/** What is missing of one rule, target by target; nothing where no helpers could be enough. */
function openingsOf(one, all) {
	if (!one.isPossible) return [];
	const { rule, required, supporters } = one.view;
	const elsewhere = all.filter((other) => other !== one && rule.require.distinct && other.view.rule.require.distinct);
	const taken = new Set(elsewhere.flatMap((other) => [...other.counting]));
	return one.places.flatMap(({ target, index, have }) => {
		if (have >= required) return [];
		const isFree = (key) => supporters.get(key)?.targets.has(index) !== true && !taken.has(key);
		return [{
			target,
			need: required - have,
			helpers: [...target.candidates.people.keys()].filter(isFree).sort()
		}];
	});
}
/** The openings of one rule as gaps: of those with the same helpers the widest. */
function gapsOf({ name, require }, openings) {
	const gaps = /* @__PURE__ */ new Map();
	for (const { need, helpers } of openings) {
		const people = helpers.join();
		if (need > (gaps.get(people)?.need ?? 0)) gaps.set(people, {
			rule: name,
			need,
			isDistinct: require.distinct,
			helpers: new Set(helpers)
		});
	}
	return [...gaps.values()];
}
// src/gate/reviewers.ts
/** GitHub takes at most so many reviewers in one request. */
const MAX_REVIEWERS = 15;
/**
* Those who are still needed, of the people and teams that rules name (themselves or by CODEOWNERS): a smallest set of people where
* those who are named suffice, else all of them and the teams. Nobody is asked who is asked already or has spoken about this head.
*/
function reviewersToAsk(standings, { people, change, stances }) {
	const logins = candidateLogins(standings);
	const requested = new Set(people.requested?.logins.map(foldCase));
	const asked = new Set([...logins].filter(([, login]) => requested.has(foldCase(login))).map(([key]) => key));
	const spoken = whoHasSpoken(people, change.headSha, stances);
	const isOpen = (key) => asked.has(key) || !spoken.has(key);
	const calls = standings.map((one) => ({
		rule: one.view.rule,
		calls: openingsOf(one, standings).map((opening) => callOf(opening, one.view.rule.require.from, isOpen, people))
	}));
	const gaps = calls.flatMap((one) => gapsOf(one.rule, one.calls.filter(isEnough)));
	const short = calls.flatMap((one) => one.calls.filter((call) => !isEnough(call)));
	const few = smallestSet(withoutAsked(gaps, asked)) ?? smallestSet(gaps);
	const wanted = new Set([few ?? [], ...short.map((one) => one.helpers)].flat());
	const users = distinct([...logins].filter(([key]) => wanted.has(key) && !asked.has(key)).map(([, login]) => login));
	const teams = distinct(short.flatMap((one) => one.teams)).filter((team) => isTeamOpen(team, people, isOpen));
	return {
		users: users.slice(0, MAX_REVIEWERS),
		teams: teams.slice(0, MAX_REVIEWERS - users.length)
	};
}
function isEnough({ need, helpers }) {
	return helpers.length >= need;
}
function callOf({ target, need, helpers }, from, isOpen, people) {
	const owners = target.owners.flatMap((owner) => ownerLogin(owner, people));
	const named = new Set([...from.users ?? [], ...owners].map(foldCase));
	return {
		need,
		helpers: [...target.candidates.people].filter(([, login]) => named.has(foldCase(login))).map(([key]) => key).filter((key) => helpers.includes(key) && isOpen(key)).sort(),
		teams: [...from.teams ?? [], ...owners.filter((owner) => owner.includes("/"))].map(foldCase)
	};
}
function ownerLogin(owner, people) {
	if (owner.startsWith("@")) return [owner.slice(1)];
	const person = personOf(owner, people);
	return person === void 0 ? [] : [person.login];
}
/** Gaps less those who are asked already: each of them is taken to fill every gap they can, of distinct rules those of one. */
function withoutAsked(gaps, asked) {
	const ruleOf = /* @__PURE__ */ new Map();
	return gaps.map((gap) => {
		const given = [...gap.helpers].filter((key) => asked.has(key) && (!gap.isDistinct || (ruleOf.get(key) ?? gap.rule) === gap.rule));
		for (const key of given) if (gap.isDistinct) ruleOf.set(key, gap.rule);
		return {
			...gap,
			need: gap.need - given.length,
			helpers: new Set([...gap.helpers].filter((key) => !asked.has(key)))
		};
	});
}
/** Keys of people who reviewed this very head, whatever they said, or took their word back. */
function whoHasSpoken(people, headSha, { stances }) {
	const here = people.reviews.filter(({ commitSha, state }) => commitSha === headSha && state !== "PENDING");
	const silent = stances.filter(({ lost }) => lost === "withdrawn" || lost === "edited");
	const accounts = [...here.map(({ author }) => author), ...silent.map(({ account }) => account)];
	return new Set(accounts.filter(isKnownUser).map(keyOf));
}
function isTeamOpen(team, people, isOpen) {
	const slug = team.slice(team.indexOf("/") + 1);
	if (people.requested?.teams.some((one) => foldCase(one) === slug) === true) return false;
	const members = teamMembers(team, people);
	return !members.known || members.value.some((member) => isOpen(keyOf(member)));
}
function distinct(names) {
	return [...new Set(names)].sort(compareText);
}
// src/gate/approvals.ts
const NOTHING = {
	counts: /* @__PURE__ */ new Map(),
	needed: [],
	toAsk: {
		users: [],
		teams: []
	},
	notices: []
};
/** Counts the approvals of all rules at once; a local range has none and nobody to ask. */
function tallyApprovals(input, matched) {
	const asking = askingRules(matched);
	const { people } = input;
	if (people === null) return {
		...NOTHING,
		counts: new Map(asking.map((one) => [one.rule.name, localTally(one)]))
	};
	if (asking.length === 0) return NOTHING;
	const voices = readVoices({
		...input,
		people
	});
	const standings = standingsOf(asking.map((one) => viewRule(one, voices)));
	const needed = neededPeople(standings);
	const excludes = new Set(asking.flatMap(({ rule }) => rule.require.exclude));
	return {
		counts: new Map(standings.map((one) => [one.view.rule.name, tallyOf(one, voices, needed)])),
		needed: needed.map(({ login }) => login),
		toAsk: input.change.pullRequest?.isDraft === true ? NOTHING.toAsk : reviewersToAsk(standings, voices),
		notices: [
			...excludes.has("pushers") ? voices.exclusions.pushersUnknown : [],
			...excludes.has("committers") || excludes.has("operators") ? voices.exclusions.unmapped : [],
			...unreadableLists(standings)
		]
	};
}
/** The rules that ask for somebody and match a file. */
function askingRules(matched) {
	return matched.flatMap(({ rule, files }) => {
		const required = rule.require.approvals ?? 0;
		return required > 0 && files !== null && files.length > 0 ? [{
			rule,
			files,
			required
		}] : [];
	});
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
function localTally({ rule, required }) {
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
	const { view, places, missing } = one;
	const short = new Set(places.filter(({ have }) => have < view.required).map(({ target }) => target.file.path));
	const all = new Set(view.targets.map(({ file }) => file.path));
	const where = short.size < all.size ? ` for ${short.size} of ${all.size} files` : "";
	const helpers = needed.filter(({ key }) => view.targets.some(({ candidates }) => candidates.people.has(key)) && !isDone(one, key));
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
// src/gate/summary.ts
/** One line for tired people: what keeps the change from being merged, the worst first, or that nothing does. */
function summarize(judged, gaps, change) {
	const parts = [];
	if (gaps.length > 0) parts.push(`incomplete evidence: ${gaps.join("; ")}`);
	const blocking = new Map(judged.flatMap((one) => one.blocking).map((finding) => [finding.fingerprint, finding]));
	const findings = withoutRepeats([...blocking.values()]).length;
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
	for (const { actor, parsed, refusal } of commands) {
		if (refusal !== null || !("command" in parsed)) continue;
		const { command } = parsed;
		if (command.name !== "waive" && command.name !== "unwaive") continue;
		standing.delete(command.target);
		if (command.name === "unwaive") continue;
		const { target, reason, until } = command;
		standing.set(target, {
			fingerprint: target,
			by: actor.login,
			reason,
			until,
			active: until >= today
		});
	}
	return [...standing.values()];
}
/** Paths that an active waiver clears of being AI-written. */
function waivedOrigins(waivers) {
	const active = waivers.filter((one) => one.active).map((one) => originPath(one.fingerprint));
	return new Set(active.filter((path) => path !== void 0));
}
/** Fingerprint of each waived finding -> who waived it; a waiver covers what repeats its finding, and never a class in `never`. */
function findingWaivers(waivers, findings, never) {
	const active = new Map(waivers.filter((one) => one.active).map((one) => [one.fingerprint, one.by]));
	const waived = /* @__PURE__ */ new Map();
	for (const finding of findings) {
		if (never.includes(finding.class)) continue;
		const by = [finding.fingerprint, finding.duplicateOf].filter((name) => name !== null).map((name) => active.get(name)).find((login) => login !== void 0);
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
		toAsk: tallies.toAsk,
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
// src/judge.ts
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
async function textPolicy(text, file, source, { digest }) {
	const { parsePolicy } = await import("./policy3.js");
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
	const { attributions, operators, notices } = await detect(change, chosen.policy.detect, repository);
	return {
		change,
		chosen,
		attributions,
		operators,
		notices: [...chosen.notices, ...notices]
	};
}
/**
* The dear part: every scanner that the policy names, side by side; each may fail alone. Then the model, which is told what they found
* and gets no text with a secret that they know: it can only start when they have ended.
*/
async function examine(prepared, ports, options) {
	const { change, attributions, chosen } = prepared;
	const { review: wanted, ...scanOptions } = options;
	lookAhead(wanted, chosen.policy);
	const { scan } = await import("./scan2.js");
	const { scans, own, notices, redact } = await scan({
		change,
		attributions,
		policy: chosen.policy.scan,
		...scanOptions
	}, ports);
	const examined = {
		scans,
		ownFindings: own,
		notices,
		redact,
		said: /* @__PURE__ */ new Map()
	};
	const wish = await wanted ?? { skipped: "not asked for" };
	if ("skipped" in wish) {
		const reason = await hasNothingToReview(prepared) ? "no files" : wish.skipped;
		return {
			...examined,
			review: skippedReview(reason)
		};
	}
	const [{ review }, { createFingerprints }] = await Promise.all([import("./review.js"), import("./fingerprint.js")]);
	const reviewed = await review({
		change,
		attributions,
		policy: chosen.policy.review,
		maxFileBytes: chosen.policy.scan.maxFileMebibytes * 1048576,
		scans,
		mask: redact,
		nameFinding: createFingerprints(ports.digest),
		...wish.before === void 0 ? {} : { before: wish.before }
	}, {
		...ports,
		model: wish.model
	});
	return {
		...examined,
		ownFindings: [...own, ...reviewed.findings],
		notices: [...notices, ...reviewed.notices],
		review: reviewed.review,
		said: reviewed.said
	};
}
/** What the server has can be asked while the scanners run; the answer is kept, and so is a cancellation. */
function lookAhead(wanted, { review: { files } }) {
	const look = async () => {
		const wish = await wanted;
		if (wish !== void 0 && "model" in wish && wish.before === void 0 && files !== "none") await wish.model.describe();
	};
	look().catch(() => void 0);
}
/** Whether a required review would find no file to ask about: a hole in the evidence only where there is something to see. */
async function hasNothingToReview({ change, attributions, chosen }) {
	const { review } = chosen.policy;
	if (!review.required || review.files === "none") return false;
	const { selectFiles } = await import("./select.js");
	return selectFiles(change, attributions, review, []).length === 0;
}
/** What a review that did not take place comes to. */
function skippedReview(reason) {
	return {
		outcome: "skipped",
		reason,
		model: null,
		requests: 0,
		promptTokens: 0,
		completionTokens: 0,
		notReviewed: [],
		dropped: 0
	};
}
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
export { isWebFlow as C, isNamed as S, parseCodeowners as _, judgedFiles as a, coAuthors as b, askingRules as c, viewRule as d, coverageOf as f, targetsOf as g, membershipTest as h, readPolicy as i, readVoices as l, keyOf as m, examine as n, matchRules as o, readExclusions as p, prepare as r, originPath as s, decide as t, standingsOf as u, claimsSuggestion as v, createCatalog as w, isKnownUser as x, coAuthorEmails as y };
