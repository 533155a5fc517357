import { type LineRange, overlaps } from "../domain/change.ts";
import type { Declaration } from "../domain/syntax.ts";
import type { TestedLanguage } from "./test-files.ts";
import { isIdentifier } from "./test-words.ts";

/** Functions that a scaffold could be written for, and what was left out, for people. */
export interface Candidates {
  readonly functions: readonly Declaration[];
  /** Names that only their own file can reach. */
  readonly hidden: readonly string[];
}

/** The functions and methods with a line in `written`; `isOutside` leaves out what is not exported. */
export function findCandidates(
  declarations: readonly Declaration[],
  written: readonly LineRange[],
  language: TestedLanguage,
  isOutside: boolean,
): Candidates {
  const functions: Declaration[] = [];
  const hidden: string[] = [];
  const seen = new Set<string>();
  for (const one of declarations) {
    if ((one.kind !== "function" && one.kind !== "method") || seen.has(one.name)) continue;
    if (!overlaps(written, one.startLine, one.endLine) || !isWhole(one, language)) continue;
    seen.add(one.name);
    if (canBeReached(one, declarations, language, isOutside)) functions.push(one);
    else hidden.push(one.name);
  }
  return { functions, hidden };
}

/** Neither a head without a body, nor half of a property, nor what the language calls by itself. */
function isWhole({ signature, name }: Declaration, language: TestedLanguage): boolean {
  if (language === "python")
    return !/^(?:@\S+ )*@(?:\S*overload|\S*abstractmethod|\S+\.(?:setter|deleter))\b/.test(signature);
  if (language === "go") return name !== "main" && name !== "init" && name !== "_";
  return !/^(?:\w+ )*(?:abstract|declare)\s/.test(signature) && !/^(?:\w+ )*set\s+[\w$]+\(/.test(signature);
}

function canBeReached(
  { name, kind, isExported, signature }: Declaration,
  declarations: readonly Declaration[],
  language: TestedLanguage,
  isOutside: boolean,
): boolean {
  const parts = name.split(".");
  if (!parts.every(isIdentifier) || parts.length > 2) return false;
  if (isOutside && !isExported) return false;
  if (language === "python") {
    const last = parts.at(-1) ?? "";
    return !(kind === "method" && last.startsWith("__") && !last.endsWith("__"));
  }
  if (language === "go" || kind !== "method") return true;
  const owner = declarations.find((one) => one.kind === "class" && one.name === parts[0]);
  return owner?.isExported === true && !/^(?:\w+ )*protected\b/.test(signature);
}
