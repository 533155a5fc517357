/** The home page of each scanner, by its name. */
const PAGES: Readonly<Record<string, string>> = {
  gitleaks: "https://github.com/gitleaks/gitleaks",
  "git-secrets": "https://github.com/awslabs/git-secrets",
  bandit: "https://bandit.readthedocs.io/",
  trivy: "https://trivy.dev/",
  ruff: "https://docs.astral.sh/ruff/",
  pylint: "https://pylint.readthedocs.io/",
  biome: "https://biomejs.dev/",
  shellcheck: "https://www.shellcheck.net/",
  actionlint: "https://github.com/rhysd/actionlint",
  zizmor: "https://docs.zizmor.sh/",
};

/** Where people read about a tool, undefined for one that has no page. */
export function pageOfTool(tool: string): string | undefined {
  return Object.hasOwn(PAGES, tool) ? PAGES[tool] : undefined;
}
