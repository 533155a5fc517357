/**
 * The shapes that values of a policy may have, as data: one table both reads a YAML tree (every mistake where it stands, with
 * the nearest word that was probably meant) and gives the JSON Schema that editors check against, so the two cannot drift
 * apart. zod would need a second pass to find the place of each issue and a third table for what is reserved.
 */
import { nearest } from "../domain/nearest.ts";
import { quote } from "./quote.ts";
import type { YamlMap, YamlNode } from "./yaml.ts";

/** A JSON Schema (draft 2020-12), as far as it is needed here. */
type JsonSchema = { readonly [key: string]: unknown };

/** What reading collects: mistakes by offset, and the node that each list and map was read from. */
export interface Reading {
  report(offset: number, message: string): void;
  readonly nodes: Map<object, YamlNode>;
}

/** How one value is read and described; `read` reports and returns undefined for a value of another shape. */
export interface Shape<T> {
  read(node: YamlNode, name: string, reading: Reading): T | undefined;
  readonly schema: JsonSchema;
}

/** What a shape reads. */
export type Read<S> = S extends Shape<infer T> ? T : never;

/** What is wrong with a text, as `"is empty"`, or undefined. */
export type TextCheck = (text: string) => string | undefined;

/** A node for people: `the text "x"`, `the number 3`, `a list`. */
function describeNode(node: YamlNode): string {
  if (node.kind !== "scalar") return `a ${node.kind}`;
  if (node.value === null) return "nothing";
  if (typeof node.value === "string") return `the text ${quote(node.value)}`;
  return typeof node.value === "number" ? `the number ${node.value}` : String(node.value);
}

/** Text that `check` finds nothing wrong with; `pattern` tells editors about as much of it as they can check. */
export function text(description: string, check: TextCheck, pattern?: string): Shape<string> {
  return {
    schema: { description, type: "string", minLength: 1, ...(pattern === undefined ? {} : { pattern }) },
    read(node, name, reading) {
      if (node.kind !== "scalar" || typeof node.value !== "string") {
        const isQuotable = node.kind === "scalar" && node.value !== null;
        const hint = isQuotable ? "; put it in quotes" : "";
        reading.report(node.offset, `${name} must be text, found ${describeNode(node)}${hint}`);
        return undefined;
      }
      const wrong = /\0|\p{Cs}/u.test(node.value) ? "holds a character that no text has" : check(node.value);
      if (wrong === undefined) return node.value;
      reading.report(node.offset, `${name}: ${quote(node.value)} ${wrong}`);
      return undefined;
    },
  };
}

/** One of a few words. */
export function choice<const V extends string>(description: string, values: readonly V[]): Shape<V> {
  return {
    schema: { description, enum: values },
    read(node, name, reading) {
      const found = node.kind === "scalar" ? values.find((value) => value === node.value) : undefined;
      if (found !== undefined) return found;
      const word = node.kind === "scalar" ? String(node.value) : "";
      const close = word === "" || word.length > 40 ? undefined : nearest(word, values);
      const hint = close === undefined ? "" : `; did you mean ${quote(close)}?`;
      reading.report(node.offset, `${name} must be one of ${values.join(", ")}; found ${describeNode(node)}${hint}`);
      return undefined;
    },
  };
}

/** A number from `least` to `most`, whole unless `isWhole` is false. */
export function number(description: string, least: number, most: number, isWhole = true): Shape<number> {
  return {
    schema: { description, type: isWhole ? "integer" : "number", minimum: least, maximum: most },
    read(node, name, reading) {
      const value = node.kind === "scalar" ? node.value : undefined;
      const fits = typeof value === "number" && value >= least && value <= most;
      if (fits && (!isWhole || Number.isInteger(value))) return value;
      const range = least === most ? `${least}` : `a ${isWhole ? "whole " : ""}number from ${least} to ${most}`;
      reading.report(node.offset, `${name} must be ${range}, found ${describeNode(node)}`);
      return undefined;
    },
  };
}

/** True or false. */
export function flag(description: string): Shape<boolean> {
  return {
    schema: { description, type: "boolean" },
    read(node, name, reading) {
      if (node.kind === "scalar" && typeof node.value === "boolean") return node.value;
      reading.report(node.offset, `${name} must be true or false, found ${describeNode(node)}`);
      return undefined;
    },
  };
}

/** `null` written out, or what `inner` reads; a value that is just left out is a mistake that `blank` explains. */
export function nullable<T>(description: string, inner: Shape<T>, blank: string): Shape<T | null> {
  return {
    schema: { description, anyOf: [inner.schema, { type: "null" }] },
    read(node, name, reading) {
      if (node.kind !== "scalar" || node.value !== null) return inner.read(node, name, reading);
      if (node.isBlank !== true) return null;
      reading.report(node.offset, `${name} ${blank}`);
      return undefined;
    },
  };
}

/** A list of what `item` reads, with at least `least` entries; `check` says what is wrong with all of them together. */
export function list<T>(
  description: string,
  item: Shape<T>,
  least: 0 | 1 = 0,
  check: (values: readonly T[]) => string | undefined = () => undefined,
): Shape<readonly T[]> {
  return {
    schema: { description, type: "array", items: item.schema, ...(least === 0 ? {} : { minItems: least }) },
    read(node, name, reading) {
      if (node.kind !== "list") {
        reading.report(node.offset, `${name} must be a list, found ${describeNode(node)}`);
        return undefined;
      }
      if (node.items.length < least) {
        reading.report(node.offset, `${name} is empty; name at least one or remove it`);
        return undefined;
      }
      const values: T[] = [];
      for (const entry of node.items) {
        const value = item.read(entry, `an entry of ${name}`, reading);
        if (value !== undefined) values.push(value);
      }
      const wrong = check(values);
      if (wrong !== undefined) reading.report(node.offset, `${name} ${wrong}`);
      reading.nodes.set(values, node);
      return values;
    },
  };
}

/** What holds of a map beyond its keys. */
export interface MapRules<T> {
  readonly required?: readonly string[];
  /** Keys that later versions will know, refused with a message of their own. */
  readonly reserved?: readonly string[];
  /** What is wrong with a map whose keys were all read, or undefined. */
  check?(value: T, node: YamlMap): string | undefined;
  /** What to add to the JSON Schema. */
  readonly schema?: JsonSchema;
}

/** The values of a map by its known keys. */
export type MapOf<F extends Readonly<Record<string, Shape<unknown>>>> = { readonly [K in keyof F]?: Read<F[K]> };

/** A map that has only known keys. */
export function map<F extends Readonly<Record<string, Shape<unknown>>>>(
  description: string,
  fields: F,
  rules: MapRules<MapOf<F>> = {},
): Shape<MapOf<F>> {
  return {
    schema: mapSchema(description, fields, rules),
    read(node, name, reading) {
      if (node.kind !== "map") {
        reading.report(node.offset, `${name} must be a map of keys and values, found ${describeNode(node)}`);
        return undefined;
      }
      for (const key of rules.required ?? []) {
        if (!node.entries.some((entry) => entry.key === key)) {
          reading.report(node.offset, `${key} is missing in ${name}`);
        }
      }
      const value = readFields(node, name, fields, rules.reserved ?? [], reading);
      const isWhole = Object.keys(value).length === node.entries.length;
      const wrong = isWhole ? rules.check?.(value, node) : undefined;
      if (wrong !== undefined) reading.report(node.offset, `${name} ${wrong}`);
      reading.nodes.set(value, node);
      return value;
    },
  };
}

function readFields<F extends Readonly<Record<string, Shape<unknown>>>>(
  node: YamlMap,
  name: string,
  fields: F,
  reserved: readonly string[],
  reading: Reading,
): MapOf<F> {
  const read: Record<string, unknown> = {};
  for (const entry of node.entries) {
    const shape = Object.hasOwn(fields, entry.key) ? fields[entry.key] : undefined;
    if (shape === undefined) {
      reading.report(entry.offset, unknownKey(entry.key, name, Object.keys(fields), reserved));
      continue;
    }
    const value = shape.read(entry.value, entry.key, reading);
    if (value !== undefined) read[entry.key] = value;
  }
  return read as MapOf<F>;
}

function unknownKey(key: string, name: string, known: readonly string[], reserved: readonly string[]): string {
  if (reserved.includes(key)) return `${quote(key)} in ${name} is reserved and not built yet; remove it`;
  const close = key.length > 40 ? undefined : nearest(key, known);
  const hint = close === undefined ? `known here: ${known.join(", ")}` : `did you mean ${quote(close)}?`;
  return `unknown key ${quote(key)} in ${name}; ${hint}`;
}

function mapSchema<T>(
  description: string,
  fields: Readonly<Record<string, Shape<unknown>>>,
  rules: MapRules<T>,
): JsonSchema {
  const properties = Object.fromEntries(Object.entries(fields).map(([key, shape]) => [key, shape.schema]));
  return {
    description,
    type: "object",
    properties,
    additionalProperties: false,
    ...(rules.required === undefined ? {} : { required: rules.required }),
    ...rules.schema,
  };
}
