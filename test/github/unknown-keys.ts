import { isJsonObject, type Json, type JsonObject } from "./json.ts";

interface Known {
  readonly properties: Map<string, Json[]>;
  readonly items: Json[];
  isOpen: boolean;
}

/** What a `$ref` stands for. */
export type Resolve = (pointer: string) => Json | undefined;

/**
 * The keys of `value` that none of `schemas` has a word for, as `/a/b is no key of the description`. GitHub's description leaves almost
 * every object open, so that a misspelled key passes as valid: this closes it. Alternatives are taken together.
 */
export function unknownKeys(schemas: readonly Json[], value: Json, resolve: Resolve, at = ""): readonly string[] {
  const known: Known = { properties: new Map(), items: [], isOpen: false };
  if (Array.isArray(value)) {
    for (const schema of schemas) gather(schema, known, resolve, 0);
    if (known.items.length === 0) return [];
    return value.flatMap((item, index) => unknownKeys(known.items, item, resolve, `${at}/${index}`));
  }
  if (!isJsonObject(value)) return [];
  for (const schema of schemas) gather(schema, known, resolve, 0);
  if (known.isOpen) return [];
  const problems: string[] = [];
  for (const [key, inner] of Object.entries(value)) {
    if (inner === undefined) continue;
    const found = known.properties.get(key);
    if (found === undefined) problems.push(`${at}/${key} is no key of the description`);
    else problems.push(...unknownKeys(found, inner, resolve, `${at}/${key}`));
  }
  return problems;
}

const COMBINATORS = ["allOf", "anyOf", "oneOf"];

function gather(schema: Json, into: Known, resolve: Resolve, depth: number): void {
  if (!isJsonObject(schema) || depth > 12) return;
  const reference = schema["$ref"];
  if (typeof reference === "string") {
    const target = resolve(reference);
    if (target !== undefined) gather(target, into, resolve, depth + 1);
    return;
  }
  gatherProperties(schema, into);
  if (schema["items"] !== undefined) into.items.push(schema["items"]);
  for (const key of COMBINATORS) {
    const branches = schema[key];
    if (Array.isArray(branches)) for (const branch of branches) gather(branch, into, resolve, depth + 1);
  }
}

function gatherProperties(schema: JsonObject, into: Known): void {
  const properties = schema["properties"];
  if (isJsonObject(properties)) {
    for (const [key, inner] of Object.entries(properties)) {
      if (inner !== undefined) into.properties.set(key, [...(into.properties.get(key) ?? []), inner]);
    }
  }
  if (isOpenObject(schema)) into.isOpen = true;
}

/** An object without any word about its keys, or one that takes others too. */
function isOpenObject(schema: JsonObject): boolean {
  const additional = schema["additionalProperties"];
  if (additional === true || isJsonObject(additional)) return true;
  if (additional === false || isJsonObject(schema["properties"])) return false;
  const isCombined = COMBINATORS.some((key) => schema[key] !== undefined);
  return !isCombined && (schema["type"] === "object" || (schema["type"] === undefined && schema["enum"] === undefined));
}
