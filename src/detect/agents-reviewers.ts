import type { Agent } from "./agent.ts";

/** Reviewers whose suggestions people accept, so that they wrote a part of a commit only. */
export const REVIEWER_AGENTS: readonly Agent[] = [
  {
    name: "copilot-review",
    names: ["copilot code review", "copilot-pull-request-reviewer"],
    logins: ["copilot-pull-request-reviewer[bot]"],
    accounts: ["175728472+copilot"],
    suggests: true,
    source: "seen",
  },
  {
    name: "copilot-autofix",
    names: ["copilot autofix powered by ai", "copilot autofix", "github autofix"],
    logins: ["github-advanced-security[bot]", "github-code-quality[bot]"],
    suggests: true,
    source: "seen; https://docs.github.com/en/code-security",
  },
  {
    name: "gemini-code-assist",
    names: ["gemini code assist", "gemini-code-assist"],
    logins: ["gemini-code-assist[bot]"],
    suggests: true,
    source: "seen",
  },
  {
    name: "coderabbit",
    names: ["coderabbit", "coderabbitai", "coderabbit ai"],
    logins: ["coderabbitai[bot]"],
    branches: ["coderabbitai/"],
    suggests: true,
    source: "seen",
  },
  {
    name: "ellipsis",
    names: ["ellipsis", "ellipsis-dev"],
    logins: ["ellipsis-dev[bot]"],
    branches: ["ellipsis/"],
    suggests: true,
    source: "seen",
  },
  {
    name: "qodo",
    names: ["qodo", "qodo merge", "qodo gen", "codiumai"],
    logins: [
      "qodo-merge-pro[bot]",
      "qodo-merge[bot]",
      "qodo-code-review[bot]",
      "qodo-free-for-open-source-projects[bot]",
      "codiumai-pr-agent-pro[bot]",
    ],
    suggests: true,
    source: "lists",
  },
  {
    name: "sourcery",
    names: ["sourcery ai", "sourcery-ai"],
    logins: ["sourcery-ai[bot]", "sourcery-ai-experiments[bot]"],
    suggests: true,
    source: "unchecked",
  },
  {
    name: "greptile",
    names: ["greptile"],
    logins: ["greptile-apps[bot]", "greptileai[bot]"],
    suggests: true,
    source: "unchecked",
  },
  { name: "cubic", names: ["cubic"], logins: ["cubic-dev-ai[bot]"], suggests: true, source: "unchecked" },
  { name: "korbit", names: ["korbit", "korbit ai"], logins: ["korbit-ai[bot]"], suggests: true, source: "unchecked" },
  { name: "bito", names: ["bito"], logins: ["bito-code-review[bot]"], suggests: true, source: "unchecked" },
];
