import type { Json } from "./json.ts";

/** A value in a query: a literal, a variable, or a list or object of those. */
export type Value =
  | { readonly kind: "literal"; readonly value: Json }
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "list"; readonly items: readonly Value[] }
  | { readonly kind: "object"; readonly fields: readonly (readonly [string, Value])[] };

/** One thing selected: a field, an inline fragment, or the name of a fragment. */
export type Selection =
  | {
      readonly kind: "field";
      readonly alias: string;
      readonly name: string;
      readonly args: readonly (readonly [string, Value])[];
      readonly selections: readonly Selection[];
    }
  | { readonly kind: "inline"; readonly on: string | undefined; readonly selections: readonly Selection[] }
  | { readonly kind: "spread"; readonly name: string };

/** A parsed document: one operation and its fragments. */
export interface QueryDocument {
  readonly operation: "query" | "mutation";
  readonly selections: readonly Selection[];
  readonly fragments: ReadonlyMap<string, { readonly on: string; readonly selections: readonly Selection[] }>;
  /** Variables with their types as written (`Int!`) and their defaults. */
  readonly variables: ReadonlyMap<string, { readonly type: string; readonly fallback: Value | undefined }>;
}

const TOKEN =
  /\s+|,|#[^\n]*|(\.\.\.|[{}()[\]:=!$@]|"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[A-Za-z_]\w*)/y;

function tokenize(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) throw new SyntaxError(`Parse error on ${JSON.stringify(text.slice(at, at + 10))} at ${at}`);
    if (match[1] !== undefined) tokens.push(match[1]);
  }
  return tokens;
}

/** Parses the part of GraphQL that clients of GitHub use (no directives, no subscriptions); throws SyntaxError. */
export function parseQuery(text: string): QueryDocument {
  const tokens = tokenize(text);
  let at = 0;
  const peek = () => tokens[at];
  const next = () => {
    const token = tokens[at++];
    if (token === undefined) throw new SyntaxError("Unexpected end of document");
    return token;
  };
  const expect = (wanted: string) => {
    const token = next();
    if (token !== wanted) throw new SyntaxError(`Expected ${wanted}, actual: ${token}`);
  };
  const take = (wanted: string) => {
    if (peek() !== wanted) return false;
    at += 1;
    return true;
  };
  const parseValue = (): Value => {
    const token = next();
    if (token === "$") return { kind: "variable", name: next() };
    if (token === "[") {
      const items: Value[] = [];
      while (!take("]")) items.push(parseValue());
      return { kind: "list", items };
    }
    if (token === "{") {
      const fields: (readonly [string, Value])[] = [];
      while (!take("}")) fields.push(named());
      return { kind: "object", fields };
    }
    return { kind: "literal", value: literal(token) };
  };
  const named = (): readonly [string, Value] => {
    const name = next();
    expect(":");
    return [name, parseValue()];
  };
  const parseType = (): string => {
    const inner = take("[") ? `[${parseType()}${take("]") ? "]" : ""}` : next();
    return take("!") ? `${inner}!` : inner;
  };
  const parseSelections = (): Selection[] => {
    const selections: Selection[] = [];
    expect("{");
    while (!take("}")) selections.push(parseSelection());
    return selections;
  };
  const parseSelection = (): Selection => {
    if (take("...")) {
      if (take("on")) return { kind: "inline", on: next(), selections: parseSelections() };
      if (peek() === "{") return { kind: "inline", on: undefined, selections: parseSelections() };
      return { kind: "spread", name: next() };
    }
    const first = next();
    const name = take(":") ? next() : first;
    const args: (readonly [string, Value])[] = [];
    if (take("(")) while (!take(")")) args.push(named());
    return { kind: "field", alias: first, name, args, selections: peek() === "{" ? parseSelections() : [] };
  };
  const variables = new Map<string, { type: string; fallback: Value | undefined }>();
  const fragments = new Map<string, { on: string; selections: Selection[] }>();
  let operation: "query" | "mutation" | undefined;
  let selections: Selection[] = [];
  while (at < tokens.length) {
    if (take("fragment")) {
      const name = next();
      expect("on");
      fragments.set(name, { on: next(), selections: parseSelections() });
      continue;
    }
    if (operation !== undefined) throw new SyntaxError("An operation name is required");
    operation = take("mutation") ? "mutation" : "query";
    if (operation === "query") take("query");
    if (peek() !== "{" && peek() !== "(") next();
    if (take("(")) {
      while (!take(")")) {
        expect("$");
        const name = next();
        expect(":");
        const type = parseType();
        variables.set(name, { type, fallback: take("=") ? parseValue() : undefined });
      }
    }
    selections = parseSelections();
  }
  if (operation === undefined) throw new SyntaxError("A query attribute must be specified and must be a string.");
  return { operation, selections, fragments, variables };
}

function literal(token: string): Json {
  if (token.startsWith('"""')) return token.slice(3, -3);
  if (token.startsWith('"')) {
    const value: Json = JSON.parse(token);
    return value;
  }
  if (/^-?\d/.test(token)) return Number(token);
  if (token === "true" || token === "false") return token === "true";
  // an enum's word
  return token === "null" ? null : token;
}
