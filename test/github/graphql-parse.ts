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

interface Cursor {
  peek(): string | undefined;
  next(): string;
  /** Steps over a token if it is the wanted one. */
  take(wanted: string): boolean;
  expect(wanted: string): void;
}

function createCursor(tokens: readonly string[]): Cursor {
  let at = 0;
  const cursor: Cursor = {
    peek: () => tokens[at],
    next() {
      const token = tokens[at++];
      if (token === undefined) throw new SyntaxError("Unexpected end of document");
      return token;
    },
    take(wanted) {
      if (tokens[at] !== wanted) return false;
      at += 1;
      return true;
    },
    expect(wanted) {
      const token = cursor.next();
      if (token !== wanted) throw new SyntaxError(`Expected ${wanted}, actual: ${token}`);
    },
  };
  return cursor;
}

function parseList<T>(cursor: Cursor, end: string, parseItem: (cursor: Cursor) => T): T[] {
  const items: T[] = [];
  while (!cursor.take(end)) items.push(parseItem(cursor));
  return items;
}

function parseValue(cursor: Cursor): Value {
  const token = cursor.next();
  if (token === "$") return { kind: "variable", name: cursor.next() };
  if (token === "[") return { kind: "list", items: parseList(cursor, "]", parseValue) };
  if (token === "{") return { kind: "object", fields: parseList(cursor, "}", parseNamed) };
  return { kind: "literal", value: literal(token) };
}

function parseNamed(cursor: Cursor): readonly [string, Value] {
  const name = cursor.next();
  cursor.expect(":");
  return [name, parseValue(cursor)];
}

function parseType(cursor: Cursor): string {
  let inner: string;
  if (cursor.take("[")) {
    inner = `[${parseType(cursor)}]`;
    cursor.expect("]");
  } else {
    inner = cursor.next();
  }
  return cursor.take("!") ? `${inner}!` : inner;
}

function parseSelections(cursor: Cursor): Selection[] {
  cursor.expect("{");
  return parseList(cursor, "}", parseSelection);
}

function parseSelection(cursor: Cursor): Selection {
  if (cursor.take("...")) {
    if (cursor.take("on")) return { kind: "inline", on: cursor.next(), selections: parseSelections(cursor) };
    if (cursor.peek() === "{") return { kind: "inline", on: undefined, selections: parseSelections(cursor) };
    return { kind: "spread", name: cursor.next() };
  }
  const alias = cursor.next();
  const name = cursor.take(":") ? cursor.next() : alias;
  const args = cursor.take("(") ? parseList(cursor, ")", parseNamed) : [];
  return { kind: "field", alias, name, args, selections: cursor.peek() === "{" ? parseSelections(cursor) : [] };
}

type Variable = readonly [string, { readonly type: string; readonly fallback: Value | undefined }];

function parseVariable(cursor: Cursor): Variable {
  cursor.expect("$");
  const name = cursor.next();
  cursor.expect(":");
  const type = parseType(cursor);
  return [name, { type, fallback: cursor.take("=") ? parseValue(cursor) : undefined }];
}

function parseOperation(cursor: Cursor): Omit<QueryDocument, "fragments"> {
  const operation = cursor.take("mutation") ? "mutation" : "query";
  if (operation === "query") cursor.take("query");
  if (cursor.peek() !== "{" && cursor.peek() !== "(") cursor.next();
  const variables = new Map(cursor.take("(") ? parseList(cursor, ")", parseVariable) : []);
  return { operation, variables, selections: parseSelections(cursor) };
}

/** Parses the part of GraphQL that clients of GitHub use (no directives, no subscriptions); throws SyntaxError. */
export function parseQuery(text: string): QueryDocument {
  const cursor = createCursor(tokenize(text));
  const fragments = new Map<string, { on: string; selections: Selection[] }>();
  let operation: Omit<QueryDocument, "fragments"> | undefined;
  while (cursor.peek() !== undefined) {
    if (cursor.take("fragment")) {
      const name = cursor.next();
      cursor.expect("on");
      fragments.set(name, { on: cursor.next(), selections: parseSelections(cursor) });
      continue;
    }
    if (operation !== undefined) throw new SyntaxError("An operation name is required");
    operation = parseOperation(cursor);
  }
  if (operation === undefined) throw new SyntaxError("A query attribute must be specified and must be a string.");
  return { ...operation, fragments };
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
