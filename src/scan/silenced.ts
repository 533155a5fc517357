import { groupBy } from "./group.ts";
import type { Draft } from "./scanner.ts";
import type { SilencingComment } from "./suppression-forms.ts";

const SHOWN = 5;
const LOOKED_AT = 50;
// Their comments always say which rules they mean.
const NAMES_RULES: ReadonlySet<string> = new Set(["biome", "shellcheck", "zizmor", "pylint"]);
const WHOLE_FILE = /(?:ruff|flake8)\s{0,9}:\s{0,9}noqa|(?:biome|rome)-ignore-all|pylint\s{0,9}:\s{0,9}skip-file/i;
const RULE = /\b[A-Z]{1,4}\d{3,5}\b/;

/** What a comment of a file would hide of `drafts`, for people: a sentence with a blank before it, empty where nothing is known. */
export type Silenced = (path: string, comment: SilencingComment) => string;

/** The findings of the run, looked up by the comment that would hide them: on its line, on the next where it stands alone, or in the file. */
export function findSilenced(drafts: readonly Draft[]): Silenced {
  const inHead = drafts.filter(({ finding }) => finding.location.commitSha === null);
  const byFile = groupBy(inHead, placeOf);
  const byLine = new Map<string, Draft[]>();
  for (const one of inHead) {
    for (const line of linesOf(one)) {
      const key = `${placeOf(one)}\n${line}`;
      const known = byLine.get(key);
      if (known === undefined) byLine.set(key, [one]);
      else known.push(one);
    }
  }
  return (path, comment) => {
    const { line, standsAlone, text, tool } = comment;
    const place = `${tool}\n${path}`;
    const isWhole = WHOLE_FILE.test(text);
    const near = (isWhole ? byFile.get(place) : byLine.get(`${place}\n${standsAlone ? line + 1 : line}`)) ?? [];
    // A file may be full of findings and of comments: nobody reads more than these.
    const first = near.slice(0, LOOKED_AT);
    const mustName = NAMES_RULES.has(tool) || RULE.test(text);
    const hidden = mustName ? first.filter(({ finding }) => isNamed(finding, text)) : first;
    return hidden.length === 0 ? "" : describe(hidden);
  };
}

function placeOf({ finding }: Draft): string {
  return `${finding.tool}\n${finding.location.path}`;
}

function linesOf({ finding: { location } }: Draft): readonly number[] {
  const first = location.startLine ?? 0;
  const count = Math.min((location.endLine ?? first) - first + 1, LOOKED_AT);
  return Array.from({ length: Math.max(1, count) }, (_, index) => first + index);
}

function isNamed({ ruleId, message }: Draft["finding"], text: string): boolean {
  // pylint's comments name what stands in brackets at the end of its messages.
  const symbol = /\(([a-z-]{3,60})\)$/.exec(message)?.[1];
  return text.includes(ruleId) || (symbol !== undefined && text.includes(symbol)) || /\bdisable=all\b/.test(text);
}

function describe(hidden: readonly Draft[]): string {
  const places = hidden
    .slice(0, SHOWN)
    .map(({ finding }) => `${finding.ruleId} (${finding.severity}) on line ${finding.location.startLine ?? 1}`);
  const more = hidden.length > SHOWN ? " and more" : "";
  return `. It would hide ${places.join(", ")}${more}`;
}
