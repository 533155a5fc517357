/** JSON as the double reads and writes it; keys whose value is undefined vanish. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** Whether a value is a JSON object (neither null nor an array). */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Parses JSON text; undefined where it is none. */
export function parseJson(text: string): Json | undefined {
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** A string at `key`, undefined where there is none. */
export function stringAt(value: Json | undefined, key: string): string | undefined {
  const found = isJsonObject(value) ? value[key] : undefined;
  return typeof found === "string" ? found : undefined;
}

/** A number at `key`, undefined where there is none. */
export function numberAt(value: Json | undefined, key: string): number | undefined {
  const found = isJsonObject(value) ? value[key] : undefined;
  return typeof found === "number" ? found : undefined;
}

/** An array at `key`, empty where there is none. */
export function arrayAt(value: Json | undefined, key: string): readonly Json[] {
  const found = isJsonObject(value) ? value[key] : undefined;
  return Array.isArray(found) ? found : [];
}

/** The strings of an array at `key`, empty where there is none. */
export function stringsAt(value: Json | undefined, key: string): readonly string[] {
  return arrayAt(value, key).filter((item) => typeof item === "string");
}

/** A time the way GitHub writes it: UTC, whole seconds. */
export function timestamp(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/, "Z");
}
