import type { LineRange } from "../domain/change.ts";
import type { Finding } from "../domain/finding.ts";
import type { ProofCheck } from "../domain/proposal.ts";
import type { Declaration, ParsedSource } from "../domain/syntax.ts";
import { broken, counted, held, listed } from "./check.ts";

/** What the check of exported names needs besides both sources. */
export interface ExportsInput {
  readonly old: ParsedSource;
  readonly fresh: ParsedSource;
  readonly oldLines: readonly string[];
  readonly asked: readonly Finding[];
  readonly hint: string | null;
}

/**
 * Whether whoever uses the file can go on as before. A dropped name is refused. A changed declaration is refused too, unless it was asked
 * for: a finding stands on its head, or the hint names it; then it is listed, and so are names that come in.
 */
export function checkExports(input: ExportsInput): { readonly check: ProofCheck; readonly changed: readonly string[] } {
  const old = exportsOf(input.old);
  const fresh = exportsOf(input.fresh);
  const dropped = [...old.keys()].filter((name) => !fresh.has(name));
  if (dropped.length > 0) {
    return { check: broken("exports", `it drops ${listed(dropped)}, which other files may use`), changed: [] };
  }
  const changed = [...old].filter(
    ([name, declarations]) => signatures(declarations) !== signatures(fresh.get(name) ?? []),
  );
  const unasked = changed
    .filter(([name, declarations]) => !isAskedFor(name, declarations, input))
    .map(([name]) => name);
  if (unasked.length > 0) {
    const message = `it changes how ${listed(unasked)} is declared, which nothing that was asked for needs`;
    return { check: broken("exports", message), changed: [] };
  }
  const added = [...fresh.keys()].filter((name) => !old.has(name));
  const names = [...changed.map(([name]) => name), ...added.map((name) => `${name} (new)`)];
  const kept = `${counted(old.size, "exported name")} kept`;
  return {
    check: held("exports", names.length === 0 ? kept : `${kept}; changed: ${listed(names, 10)}`),
    changed: names,
  };
}

function exportsOf({ declarations }: ParsedSource): ReadonlyMap<string, readonly Declaration[]> {
  const byName = new Map<string, Declaration[]>();
  for (const declaration of declarations) {
    if (!declaration.isExported) continue;
    const known = byName.get(declaration.name);
    if (known === undefined) byName.set(declaration.name, [declaration]);
    else known.push(declaration);
  }
  return byName;
}

// Names may be declared more than once: overloads, accessors, both arms of an `if`.
function signatures(declarations: readonly Declaration[]): string {
  return JSON.stringify(declarations.map(({ kind, isAsync, signature }) => [kind, isAsync, signature]).sort());
}

function isAskedFor(
  name: string,
  declarations: readonly Declaration[],
  { asked, hint, oldLines }: ExportsInput,
): boolean {
  const plain = name.slice(name.lastIndexOf(".") + 1);
  if (hint !== null && new RegExp(`(?<![\\w$])${plain.replace(/[^\w]/g, "\\$&")}(?![\\w$])`).test(hint)) return true;
  const heads = declarations.map((declaration) => headOf(declaration, oldLines));
  return asked.some(({ location: { startLine } }) => {
    if (startLine === null) return false;
    return heads.some(({ start, end }) => start <= startLine && startLine <= end);
  });
}

/** The lines of a declaration before its body: up to the first that ends as heads do. */
export function headOf({ startLine, endLine }: Declaration, lines: readonly string[]): LineRange {
  for (let line = startLine; line < endLine; line += 1) {
    if (/(?::|\{|=>)\s*(?:#.*|\/\/.*)?$/.test(lines[line - 1] ?? "")) return { start: startLine, end: line };
  }
  return { start: startLine, end: startLine };
}
