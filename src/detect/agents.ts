import type { Agent } from "./agent.ts";
import { CLOUD_AGENTS } from "./agents-cloud.ts";
import { COMMAND_LINE_AGENTS } from "./agents-command-line.ts";
import { EDITOR_AGENTS } from "./agents-editors.ts";
import { REVIEWER_AGENTS } from "./agents-reviewers.ts";

/** The built-in agents: one row each, rules as data. A new agent is a new row. */
export const AGENTS: readonly Agent[] = [...COMMAND_LINE_AGENTS, ...EDITOR_AGENTS, ...CLOUD_AGENTS, ...REVIEWER_AGENTS];
