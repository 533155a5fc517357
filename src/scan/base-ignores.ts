import { load } from "js-yaml";
import { z } from "zod";
import { baseName } from "../domain/path.ts";

/** Which of the base's files silences a rule in a file, null where none does. */
export type SilencedByBase = (ruleId: string, path: string) => string | null;

/** Where shellcheck looks for settings (https://github.com/koalaman/shellcheck/blob/v0.11.0/shellcheck.1.md#rc-files). */
export const SHELLCHECK_FILES = [".shellcheckrc", "shellcheckrc"] as const;
/** Where ruff looks for settings, the first wins (https://docs.astral.sh/ruff/configuration/#config-file-discovery). */
export const RUFF_FILES = [".ruff.toml", "ruff.toml", "pyproject.toml"] as const;
/** Where zizmor looks for settings, the first wins (https://docs.zizmor.sh/configuration/#discovery). */
export const ZIZMOR_FILES = [".github/zizmor.yml", ".github/zizmor.yaml", "zizmor.yml", "zizmor.yaml"] as const;

/** The codes behind `disable=` in the base's shellcheckrc: single ones, ranges and `all`. */
export function silencedByShellcheckrc(texts: ReadonlyMap<string, string>): SilencedByBase {
  const [name, text] = firstOf(SHELLCHECK_FILES, texts);
  const disabled = [...text.matchAll(/^\s*disable=([^#\n]*)/gm)].flatMap(([, list = ""]) =>
    list.split(",").map((word) => word.trim().replace(/^["']|["']$/g, "")),
  );
  return (ruleId) => (disabled.some((word) => isDisabled(word, ruleId)) ? name : null);
}

function isDisabled(word: string, ruleId: string): boolean {
  if (word === "all") return true;
  const range = /^(?:SC)?(\d{4,5})(?:-(?:SC)?(\d{4,5}))?$/.exec(word);
  const code = Number(/^SC(\d{4,5})$/.exec(ruleId)?.[1]);
  return range !== null && code >= Number(range[1]) && code <= Number(range[2] ?? range[1]);
}

/** The codes, or beginnings of codes, in `ignore` and `extend-ignore` of the base's ruff settings. Per-file lists are not read. */
export function silencedByRuffSettings(texts: ReadonlyMap<string, string>): SilencedByBase {
  const [name, text] = firstOf(
    RUFF_FILES.filter((file) => file !== "pyproject.toml" || /^\s*\[tool\.ruff[\].]/m.test(texts.get(file) ?? "")),
    texts,
  );
  const prefix = name === "pyproject.toml" ? "tool.ruff" : "";
  const sections = new Set([prefix, prefix === "" ? "lint" : `${prefix}.lint`]);
  const ignored = ignoreLists(text, sections);
  // A file that cannot be parsed is no matter of taste.
  const isRule = (ruleId: string): boolean => /^[A-Z]+\d+$/.test(ruleId) && !ruleId.startsWith("E9");
  return (ruleId) =>
    isRule(ruleId) && ignored.some((code) => code === "ALL" || ruleId.startsWith(code)) ? name : null;
}

function ignoreLists(text: string, sections: ReadonlySet<string>): readonly string[] {
  const source = text.replace(/^\s*#.*$/gm, "");
  return [...source.matchAll(/^[ \t]*(?:lint\.)?(?:extend-)?ignore\s*=\s*\[([^\]]*)\]/gm)]
    .filter((match) => sections.has(sectionAt(source, match.index)))
    .flatMap(([, list = ""]) => [...list.replace(/#.*$/gm, "").matchAll(/["']([A-Z]+\d*)["']/g)])
    .map(([, code = ""]) => code);
}

function sectionAt(text: string, offset: number): string {
  return [...text.slice(0, offset).matchAll(/^\s*\[([\w.-]+)\]/gm)].at(-1)?.[1] ?? "";
}

const ZIZMOR = z.object({
  rules: z.record(z.string(), z.unknown()).default({}),
});
const ZIZMOR_RULE = z.looseObject({
  disable: z.boolean().default(false),
  ignore: z.array(z.string()).default([]),
});

/** The rules that the base's zizmor settings switch off, altogether or in a whole file; places with a line are not read. */
export function silencedByZizmorSettings(texts: ReadonlyMap<string, string>): SilencedByBase {
  const [name, text] = firstOf(ZIZMOR_FILES, texts);
  const rules = readZizmorRules(text);
  return (ruleId, path) => {
    const rule = rules.get(ruleId);
    return rule !== undefined && (rule.disable || rule.ignore.includes(baseName(path))) ? name : null;
  };
}

function readZizmorRules(text: string): ReadonlyMap<string, z.infer<typeof ZIZMOR_RULE>> {
  const rules = new Map<string, z.infer<typeof ZIZMOR_RULE>>();
  const settings = ZIZMOR.safeParse(loadOrNothing(text));
  for (const [ruleId, value] of Object.entries(settings.data?.rules ?? {})) {
    const rule = ZIZMOR_RULE.safeParse(value);
    if (rule.success) rules.set(ruleId, rule.data);
  }
  return rules;
}

// zizmor would refuse to run with such a file; here it silences nothing.
function loadOrNothing(text: string): unknown {
  try {
    return load(text);
  } catch {
    return undefined;
  }
}

function firstOf(names: readonly string[], texts: ReadonlyMap<string, string>): readonly [name: string, text: string] {
  const name = names.find((candidate) => texts.has(candidate));
  return name === undefined ? ["", ""] : [name, texts.get(name) ?? ""];
}
