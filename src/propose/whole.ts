import type { ProofCheck } from "../domain/proposal.ts";
import type { Declaration, ParsedSource } from "../domain/syntax.ts";
import { broken, held, listed } from "./check.ts";

/** Words by which models leave code out: `# ... rest of the code unchanged`. */
const LEFT_OUT =
  /(?:\.\.\.|…)\s*\(?(?:the\s+)?(?:rest|remaining|existing|other|previous|unchanged|same|omitted|code|more|and so on)\b|\b(?:rest|remainder) of (?:the )?(?:code|file|function|class|module|script|implementation|content)\b|\b(?:existing|previous|remaining|original) code (?:here|unchanged|stays|remains|goes here|omitted)|\b(?:code|lines|content) (?:omitted|unchanged|elided)\b|\b(?:implementation|body|content|code) (?:goes|stays|remains) (?:here|the same|unchanged)\b|\b(?:same|unchanged) as (?:before|above)\b|\byour (?:code|implementation|logic) here\b/i;
const EMPTY =
  /^(?:pass|\.\.\.|return(?:\s+(?:None|null|undefined|nil|""|''|0|-1|false|true|False|True|\[\]|\{\}))?;?|return\s+nil(?:,\s*nil)*|raise\s+NotImplementedError.*|throw\s+new\s+(?:Error|TypeError)\(.*\);?|panic\(.*\)|:|true|exit(?:\s+\d+)?|[{})\];]+)$/;
/** A file that loses more of its code than this has lost what it does. */
const LEAST_SHARE = 0.4;
const FEWEST = 8;

/** Whether the new text still does what the old one did, as far as its shape tells: nothing was left out, no function emptied. */
export function checkWhole(
  old: { readonly source: ParsedSource; readonly lines: readonly string[] },
  fresh: { readonly source: ParsedSource; readonly lines: readonly string[] },
): ProofCheck {
  const before = codeLines(old.lines).length;
  const after = codeLines(fresh.lines).length;
  if (before >= FEWEST && after < before * LEAST_SHARE) {
    return broken("whole", `most of the code is gone (${after} of ${before} lines are left)`);
  }
  const emptied = fresh.source.declarations
    .filter((declaration) => isEmptied(declaration, fresh.lines, old))
    .map((declaration) => declaration.name);
  if (emptied.length > 0) return broken("whole", `it empties ${listed(emptied)} instead of repairing it`);
  const private_ = droppedPrivate(old.source, fresh.source);
  return held("whole", private_.length === 0 ? "nothing was left out" : `gone, and not exported: ${listed(private_)}`);
}

/** Whether a line that came in says that code was left out. */
export function checkLeftOut(added: readonly string[]): ProofCheck {
  const found = added.find((line) => LEFT_OUT.test(line.slice(0, 500)));
  if (found === undefined) return held("left-out", "no line stands for code that was left out");
  return broken("left-out", `it leaves code out (${found.trim().slice(0, 60)})`);
}

function isEmptied(
  declaration: Declaration,
  lines: readonly string[],
  old: { readonly source: ParsedSource; readonly lines: readonly string[] },
): boolean {
  if (declaration.kind !== "function" && declaration.kind !== "method") return false;
  const before = old.source.declarations.find(
    ({ name, kind }) => name === declaration.name && kind === declaration.kind,
  );
  if (before === undefined) return false;
  return doesSomething(before, old.lines) && !doesSomething(declaration, lines);
}

function doesSomething({ startLine, endLine }: Declaration, lines: readonly string[]): boolean {
  const own = codeLines(lines.slice(startLine - 1, endLine));
  if (own.length === 1) return true;
  const head = own.findIndex((line) => /(?::|\{|=>)\s*(?:#.*|\/\/.*)?$/.test(line));
  return own.slice(head + 1).some((line) => !EMPTY.test(line.trim()));
}

/** Lines with code on them: neither empty, nor a comment, nor inside a Python docstring. */
function codeLines(lines: readonly string[]): readonly string[] {
  const kept: string[] = [];
  let quote = "";
  for (const line of lines) {
    const text = line.trim();
    if (quote !== "") {
      if (text.includes(quote)) quote = "";
      continue;
    }
    const opening = /^[rRuUbB]{0,2}("""|''')/.exec(text);
    if (opening !== null) {
      const mark = opening[1] ?? '"""';
      if (!text.slice(opening[0].length).includes(mark)) quote = mark;
      continue;
    }
    if (text !== "" && !/^(?:#(?!!)|\/\/|\/\*|\*)/.test(text)) kept.push(line);
  }
  return kept;
}

function droppedPrivate(old: ParsedSource, fresh: ParsedSource): readonly string[] {
  const names = new Set(fresh.declarations.map(({ name }) => name));
  const gone = old.declarations.filter(({ name, isExported }) => !isExported && !names.has(name));
  return [...new Set(gone.map(({ name }) => name))];
}
