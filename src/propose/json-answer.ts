/** Code that a model wrapped in JSON although nobody asked for it. */
export interface Unwrapped {
  readonly texts: readonly string[];
  /** Paths that the JSON names. */
  readonly paths: readonly string[];
}

const CODE_KEYS = [
  "code",
  "content",
  "contents",
  "newText",
  "new_text",
  "new_content",
  "source",
  "text",
  "answer",
  "result",
];
const PATH_KEYS = ["path", "file", "filename", "file_path", "filePath", "name"];
const LIST_KEYS = ["files", "parts", "changes", "edits", "blocks"];

/** The code in an answer that is JSON, bare or in a fence; undefined where the answer is no JSON or holds no code. */
export function unwrapJson(text: string): Unwrapped | undefined {
  const inside = /^\s*```(?:json)?[ \t]*\n([\s\S]*?)\n\s*```\s*$/i.exec(text)?.[1] ?? text;
  const trimmed = inside.trim();
  if (!/^[{["]/.test(trimmed)) return undefined;
  const value = parse(trimmed);
  if (typeof value === "string") return { texts: [value], paths: [] };
  const found = collect(value);
  return found.texts.length === 0 ? undefined : found;
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

function collect(value: unknown): Unwrapped {
  if (isList(value)) {
    const found = value.map(collect);
    return { texts: found.flatMap((one) => one.texts), paths: found.flatMap((one) => one.paths) };
  }
  if (typeof value !== "object" || value === null) return { texts: [], paths: [] };
  const fields = new Map<string, unknown>(Object.entries(value));
  const listed = LIST_KEYS.map((key) => fields.get(key)).filter(isList);
  if (listed.length > 0) return collect(listed.flat());
  const code = CODE_KEYS.map((key) => fields.get(key)).find((one) => typeof one === "string");
  const paths = PATH_KEYS.map((key) => fields.get(key)).filter((one) => typeof one === "string");
  return { texts: code === undefined ? [] : [code], paths: paths.filter((path) => /[./]/.test(path)) };
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
