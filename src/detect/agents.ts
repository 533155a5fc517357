import type { Agent } from "./agent.ts";
import { BUILDER_AGENTS } from "./agents-builders.ts";
import { CLOUD_AGENTS } from "./agents-cloud.ts";
import { COMMAND_LINE_AGENTS } from "./agents-command-line.ts";
import { EDITOR_AGENTS } from "./agents-editors.ts";
import { REVIEWER_AGENTS } from "./agents-reviewers.ts";
import { TERMINAL_AGENTS } from "./agents-terminal.ts";

/** The built-in agents: one row each, rules as data. A new agent is a new row. */
export const AGENTS: readonly Agent[] = [
  ...COMMAND_LINE_AGENTS,
  ...TERMINAL_AGENTS,
  ...EDITOR_AGENTS,
  ...CLOUD_AGENTS,
  ...BUILDER_AGENTS,
  ...REVIEWER_AGENTS,
];
