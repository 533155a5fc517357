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

  function evaluate(value: Value): Json | undefined {
    switch (value.kind) {
      case "literal":
        return value.value;
      case "variable": {
        const given = variables[value.name];
        const fallback = document.variables.get(value.name)?.fallback;
        return given !== undefined ? given : fallback && evaluate(fallback);
      }
      case "list":
        return value.items.map((item) => evaluate(item) ?? null);
      case "object":
        return Object.fromEntries(value.fields.map(([key, inner]) => [key, evaluate(inner)]));
    }
  }

  function fragmentNamed(name: string): { readonly on: string; readonly selections: readonly Selection[] } {
    const fragment = document.fragments.get(name);
    if (!fragment) throw new SyntaxError(`Fragment ${name} was used, but not defined`);
    return fragment;
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
      const fragment = selection.kind === "spread" ? fragmentNamed(selection.name) : selection;
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
      const args = Object.fromEntries(field.args.map(([key, value]) => [key, evaluate(value)]));
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
