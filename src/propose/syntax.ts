import { IncompleteError } from "../domain/errors.ts";
import type { SyntaxLanguage, SyntaxResult } from "../domain/syntax.ts";
import type { SyntaxPorts } from "./syntax-child.ts";
import { parseGo } from "./syntax-go.ts";
import { parseJsonSource } from "./syntax-json.ts";
import { parsePython } from "./syntax-python.ts";
import { parseShell } from "./syntax-shell.ts";
import { parseTypeScript } from "./syntax-typescript.ts";
import { parseYamlSource } from "./syntax-yaml.ts";

export type { SyntaxPorts };

const MAX_MESSAGE = 200;
const MAX_BYTES = 1_048_576;

// By the end of the file's name. JSON with comments is another language, and so are zsh and fish.
const ENDINGS: readonly (readonly [RegExp, SyntaxLanguage | null])[] = [
  [/\.pyi?$/i, "python"],
  [/\.[cm]?tsx?$/i, "typescript"],
  [/\.[cm]?jsx?$/i, "javascript"],
  [/\.go$/i, "go"],
  [/\.(?:sh|bash)$/i, "shell"],
  [/\.ya?ml$/i, "yaml"],
  [/(?:^|\/)(?:[tj]sconfig(?:\.[^/]*)?|devcontainer|\.eslintrc|\.swcrc)\.json$|(?:^|\/)\.vscode\/[^/]*\.json$/i, null],
  [/\.json$/i, "json"],
];

// By the program that a first line names: `#!/usr/bin/env -S python3 -I`, `#!/bin/sh`.
const PROGRAMS: readonly (readonly [RegExp, SyntaxLanguage])[] = [
  [/^python(?:3(?:\.\d+)?)?$/, "python"],
  [/^(?:ba|da|k|a)?sh$/, "shell"],
  [/^(?:node|nodejs)$/, "javascript"],
  [/^(?:tsx|ts-node|deno|bun)$/, "typescript"],
];

/** The language of a file by its name, else by its first line (`#!…`); null where no parser is known for it. */
export function languageOf(path: string, shebang = ""): SyntaxLanguage | null {
  const known = ENDINGS.find(([ending]) => ending.test(path));
  if (known !== undefined) return known[1];
  if (/\.[a-z][a-z0-9]*$/i.test(path.slice(path.lastIndexOf("/") + 2))) return null;
  const program = programOf(shebang);
  return PROGRAMS.find(([name]) => name.test(program))?.[1] ?? null;
}

function programOf(shebang: string): string {
  const words = /^#!\s*(.*)$/.exec(shebang.split(/\r?\n/, 1)[0] ?? "")?.[1]?.split(/\s+/) ?? [];
  const [first = "", ...rest] = words.map((word) => word.slice(word.lastIndexOf("/") + 1));
  if (first !== "env") return first;
  return rest.find((word) => !word.startsWith("-") && !word.includes("=")) ?? "";
}

/**
 * What the language's own parser says of a text: never throws for any text, and says `parsed` for none that the language refuses.
 * `path` tells dialects apart (`.ts` from `.tsx`, `.d.ts`); without it a text that any of them takes is parsed. Names of declarations
 * may repeat (accessors, a function defined in both arms of an `if`); `references` has attributes and methods by their own name alone.
 */
export async function parseSource(
  language: SyntaxLanguage,
  text: string,
  ports: SyntaxPorts,
  path = "",
): Promise<SyntaxResult> {
  const early = refuseText(text);
  if (early !== undefined) return early;
  try {
    return tidy(await read(language, text, ports, path));
  } catch (error) {
    // No folder can be made: that says nothing about the text.
    if (error instanceof IncompleteError) return { outcome: "unavailable", reason: error.message };
    throw error;
  }
}

async function read(language: SyntaxLanguage, text: string, ports: SyntaxPorts, path: string): Promise<SyntaxResult> {
  if (language === "python") return parsePython(text, ports);
  if (language === "typescript" || language === "javascript") return parseTypeScript(language, text, path, ports);
  if (language === "go") return parseGo(text, ports);
  if (language === "shell") return parseShell(text, ports);
  return language === "json" ? parseJsonSource(text) : parseYamlSource(text);
}

// A parser may quote a name of any length from the text.
function tidy(result: SyntaxResult): SyntaxResult {
  if (result.outcome !== "broken") return result;
  const line = result.message.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
  return { ...result, message: line.length > MAX_MESSAGE ? `${line.slice(0, MAX_MESSAGE)}…` : line };
}

function refuseText(text: string): SyntaxResult | undefined {
  if (text.length > MAX_BYTES || new TextEncoder().encode(text).length > MAX_BYTES) {
    return { outcome: "unavailable", reason: `it is larger than ${MAX_BYTES / 1_048_576} MiB` };
  }
  const odd = text.search(/\0|\p{Cs}/u);
  if (odd === -1) return undefined;
  const message = text[odd] === "\0" ? "a NUL byte" : "a character that is half of a pair";
  return { outcome: "broken", line: text.slice(0, odd).split("\n").length, message: `it holds ${message}` };
}
