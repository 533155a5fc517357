import type { QueryDocument, Selection, Value } from "./graphql-parse.ts";
import { isJsonObject, type Json } from "./json.ts";

/** Arguments of a field. */
export type Arguments = Readonly<Record<string, Json | undefined>>;

/** What a resolver gives: JSON, an object of a type, a list of those. */
export type Resolved = Json | GraphObject | undefined | readonly (GraphObject | null)[];

/** An object of GitHub's schema: its type, the interfaces it has, and a resolver per field that the double knows. */
export interface GraphObject {
  readonly type: string;
  readonly interfaces?: readonly string[];
  readonly fields: Readonly<Record<string, (args: Arguments) => Resolved>>;
}

/** An error of one field; the field is null. */
export interface GraphError {
  readonly type?: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly extensions?: Json;
}

/** A field that cannot be answered: its place becomes null and the error is listed. */
export class GraphFailure extends Error {
  readonly type: string;
  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

function isGraphObject(value: unknown): value is GraphObject {
  return isJsonObject(value) && typeof value["type"] === "string" && isJsonObject(value["fields"]);
}

/** Runs a parsed query against its root; a field that the schema of the double has not is an error for the whole query, as on GitHub. */
export function execute(
  document: QueryDocument,
  root: GraphObject,
  variables: Readonly<Record<string, Json | undefined>>,
): { readonly data: Json | undefined; readonly errors: readonly GraphError[] } {
  const errors: GraphError[] = [];
  let isInvalid = false;

  function valueOf(value: Value): Json | undefined {
    switch (value.kind) {
      case "literal":
        return value.value;
      case "variable": {
        const given = variables[value.name];
        const fallback = document.variables.get(value.name)?.fallback;
        return given !== undefined ? given : fallback && valueOf(fallback);
      }
      case "list":
        return value.items.map((item) => valueOf(item) ?? null);
      case "object":
        return Object.fromEntries(value.fields.map(([key, inner]) => [key, valueOf(inner)]));
    }
  }

  function applies(object: GraphObject, on: string | undefined): boolean {
    return on === undefined || on === object.type || (object.interfaces ?? []).includes(on);
  }

  function select(
    object: GraphObject,
    selections: readonly Selection[],
    path: readonly (string | number)[],
    into: Record<string, Json>,
  ): void {
    for (const selection of selections) {
      if (selection.kind === "field") {
        into[selection.alias] = resolveField(object, selection, [...path, selection.alias]);
        continue;
      }
      const fragment = selection.kind === "spread" ? document.fragments.get(selection.name) : selection;
      if (!fragment)
        throw new SyntaxError(
          `Fragment ${selection.kind === "spread" ? selection.name : ""} was used, but not defined`,
        );
      if (applies(object, fragment.on)) select(object, fragment.selections, path, into);
    }
  }

  function resolveField(
    object: GraphObject,
    field: Selection & { kind: "field" },
    path: readonly (string | number)[],
  ): Json {
    if (field.name === "__typename") return object.type;
    const resolver = object.fields[field.name];
    if (!resolver) {
      isInvalid = true;
      errors.push({
        path: ["query", ...path],
        message: `Field '${field.name}' doesn't exist on type '${object.type}'`,
        extensions: { code: "undefinedField", typeName: object.type, fieldName: field.name },
      });
      return null;
    }
    try {
      const args = Object.fromEntries(field.args.map(([key, value]) => [key, valueOf(value)]));
      return complete(resolver(args), field, path);
    } catch (error) {
      if (!(error instanceof GraphFailure)) throw error;
      errors.push({ type: error.type, path, message: error.message });
      return null;
    }
  }

  function complete(value: Resolved, field: Selection & { kind: "field" }, path: readonly (string | number)[]): Json {
    if (Array.isArray(value)) return value.map((item, index) => complete(item, field, [...path, index]));
    if (isGraphObject(value)) {
      if (field.selections.length === 0) {
        isInvalid = true;
        errors.push({
          path: ["query", ...path],
          message: `Field must have selections (field '${field.name}' returns ${value.type} but has no selections. Did you mean '${field.name} { ... }'?)`,
        });
      }
      const into: Record<string, Json> = {};
      select(value, field.selections, path, into);
      return into;
    }
    return jsonOf(value);
  }

  for (const [name, { type, fallback }] of document.variables) {
    if (type.endsWith("!") && variables[name] === undefined && fallback === undefined) {
      return {
        data: undefined,
        errors: [{ path: [], message: `Variable $${name} of type ${type} was provided invalid value` }],
      };
    }
  }
  const data: Record<string, Json> = {};
  select(root, document.selections, [], data);
  return { data: isInvalid ? undefined : data, errors };
}

function jsonOf(value: Resolved): Json {
  if (value === undefined || value === null || typeof value !== "object") return value ?? null;
  const text = JSON.stringify(value);
  const json: Json = JSON.parse(text);
  return json;
}

/** A connection over a list: `nodes`, `edges`, `totalCount`, `pageInfo`, by `first`/`after` or `last`/`before`; 100 at most. */
export function connection(type: string, items: readonly GraphObject[], args: Arguments): GraphObject {
  const first = typeof args["first"] === "number" ? args["first"] : undefined;
  const last = typeof args["last"] === "number" ? args["last"] : undefined;
  const size = first ?? last;
  if (size === undefined) {
    throw new GraphFailure(
      "MISSING_PAGINATION_BOUNDARIES",
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${type}\` connection.`,
    );
  }
  if (size < 1 || size > 100) {
    throw new GraphFailure(
      "EXCESSIVE_PAGINATION",
      `Requesting ${size} records on the \`${type}\` connection exceeds the \`first\` limit of 100 records.`,
    );
  }
  const cursor = (index: number) => Buffer.from(`cursor:${index}`).toString("base64url");
  const indexOf = (value: Json | undefined) =>
    Number(Buffer.from(String(value), "base64url").toString().replace("cursor:", ""));
  const after = args["after"] === undefined || args["after"] === null ? -1 : indexOf(args["after"]);
  const before = args["before"] === undefined || args["before"] === null ? items.length : indexOf(args["before"]);
  const range = items.map((item, index) => ({ item, index })).filter(({ index }) => index > after && index < before);
  const shown = first !== undefined ? range.slice(0, first) : range.slice(-size);
  const start = shown[0]?.index;
  const end = shown.at(-1)?.index;
  const pageInfo: GraphObject = {
    type: "PageInfo",
    fields: {
      hasNextPage: () => end !== undefined && end + 1 < items.length,
      hasPreviousPage: () => start !== undefined && start > 0,
      startCursor: () => (start === undefined ? null : cursor(start)),
      endCursor: () => (end === undefined ? null : cursor(end)),
    },
  };
  return {
    type,
    fields: {
      nodes: () => shown.map(({ item }) => item),
      edges: () =>
        shown.map(({ item, index }) => ({
          type: `${item.type}Edge`,
          fields: { node: () => item, cursor: () => cursor(index) },
        })),
      totalCount: () => items.length,
      pageInfo: () => pageInfo,
    },
  };
}
