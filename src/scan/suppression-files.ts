/** Files by which a repository configures or silences scanners. */
import { baseName } from "../domain/path.ts";

const BY_NAME: readonly (readonly [tool: string, pattern: RegExp])[] = [
  ["bandit", /^(?:\.bandit(?:\.ya?ml|\.toml)?|bandit\.(?:ya?ml|toml|ini))$/],
  ["gitleaks", /^(?:\.?gitleaks\.toml|\.gitleaksignore|\.betterleaks(?:\.toml|ignore))$/],
  ["git-secrets", /^\.gitallowed$/],
  ["detect-secrets", /^\.secrets\.baseline$/],
  ["trivy", /^(?:\.trivyignore(?:\.ya?ml|\.rego)?|trivy\.ya?ml|trivy-secret\.ya?ml)$/],
  ["ruff", /^\.?ruff\.toml$/],
  ["flake8", /^\.flake8$/],
  ["pylint", /^\.?pylintrc(?:\.toml)?$/],
  ["biome", /^\.?biome\.jsonc?$/],
  ["shellcheck", /^\.?shellcheckrc$/],
  ["zizmor", /^zizmor\.ya?ml$/],
  ["hadolint", /^\.hadolint\.ya?ml$/],
  ["eslint", /^(?:eslint\.config\.[cm]?[jt]s|\.eslintrc(?:\.[a-z]+)?|\.eslintignore)$/],
  ["oxlint", /^(?:\.oxlintrc\.json|oxlint\.config\.[cm]?[jt]s)$/],
  ["semgrep", /^(?:\.semgrepignore|\.semgrep(?:\.ya?ml)?)$/],
  ["checkov", /^\.checkov\.(?:ya?ml|baseline)$/],
  ["mypy", /^\.?mypy\.ini$/],
];
const ACTIONLINT = /(?:^|\/)\.github\/actionlint\.ya?ml$/;

/** Tools that read a section of a file they share with others. */
const SECTIONED = ["bandit", "ruff", "pylint", "flake8", "mypy", "pyright", "detect-secrets", "semgrep", "checkov"];

/** The tool whose ignore or configuration file this is. */
export function toolOfFile(path: string): string | undefined {
  if (ACTIONLINT.test(path)) return "actionlint";
  const name = baseName(path);
  return BY_NAME.find(([, pattern]) => pattern.test(name))?.[0];
}

/** Whether sections of this file may configure a scanner. */
export function hasSections(path: string): boolean {
  return /^(?:pyproject\.toml|setup\.cfg|tox\.ini)$/.test(baseName(path));
}

/** For each tool the first of `lines` (1-based numbers that the range added) in a section of it. */
export function toolsOfSections(text: string, isAdded: (line: number) => boolean): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  let section = "";
  let key = "";
  text.split("\n").forEach((line, index) => {
    const header = /^\s*\[{1,2}([^\]]{1,200})\]/.exec(line);
    if (header !== null) {
      section = plainKey(header[1] ?? "");
      key = "";
    } else key = plainKey(/^\s*([\w\s."'-]{1,200}?)\s*[=:]/.exec(line)?.[1] ?? key);
    if (!isAdded(index + 1) || line.trim() === "") return;
    for (const tool of SECTIONED) {
      if (!found.has(tool) && concerns(tool, section, key, line)) found.set(tool, index + 1);
    }
  });
  return found;
}

function concerns(tool: string, section: string, key: string, line: string): boolean {
  const full = section === "" ? key : key === "" ? section : `${section}.${key}`;
  if (full === "tool") return line.includes(tool);
  return [`tool.${tool}`, tool].some((prefix) => {
    const isRoot = prefix === tool;
    const start = isRoot ? section : full;
    return start === prefix || start.startsWith(`${prefix}.`) || (isRoot && start.startsWith(`${prefix}-`));
  });
}

function plainKey(key: string): string {
  return key.replace(/["'\s]/g, "").toLowerCase();
}

/** Whether a line of `.gitattributes` hides text from people or tools (https://git-scm.com/docs/gitattributes). */
export function hidesText(line: string): boolean {
  if (line.trimStart().startsWith("#")) return false;
  return line
    .trim()
    .split(/\s+/)
    .slice(1)
    .some((attribute) => /^(?:-diff|binary|linguist-generated(?:=true)?)$/.test(attribute));
}
