import type { Branch, Declaration, SyntaxResult } from "../domain/syntax.ts";
import type { ShellToken } from "./shell-frames.ts";
import { readShellTokens } from "./shell-tokens.ts";
import { runParser, type SyntaxPorts, withFolder } from "./syntax-child.ts";
import { createLineAt } from "./syntax-lines.ts";

const MORE_PATTERNS = /^[ \t]*shopt[ \t][^#\n]*\bextglob\b/m;
const MAX_CONDITION = 400;
const CONDITIONS: Readonly<Record<string, string>> = {
  if: "then",
  elif: "then",
  while: "do",
  until: "do",
  for: "do",
  select: "do",
};
const OPENERS = new Set(["{", "if", "case", "for", "select", "while", "until"]);
const CLOSERS = new Set(["}", "fi", "done", "esac"]);

/** A shell script by `bash -n`, which runs nothing of it; its declarations are the functions at its top level. */
export async function parseShell(text: string, ports: SyntaxPorts): Promise<SyntaxResult> {
  const bash = await ports.toolBox.find("bash");
  if ("missing" in bash) return { outcome: "unavailable", reason: bash.missing };
  return withFolder(ports, async (folder) => {
    await folder.write("source.sh", text);
    const check = async (options: readonly string[]) => {
      const args = ["--noprofile", "--norc", ...options, "-n", "source.sh"];
      return runParser({ file: bash.path, args }, folder, ports);
    };
    let result = await check([]);
    // Without running the script bash does not see that it allows itself more patterns.
    if (typeof result !== "string" && result.exitCode !== 0 && MORE_PATTERNS.test(text))
      result = await check(["-O", "extglob"]);
    if (typeof result === "string") return { outcome: "unavailable", reason: result };
    const said = new TextDecoder().decode(result.stderr);
    // It warns of a here-document without an end and of NUL bytes, and goes on.
    const found = /^source\.sh: line (\d+): (.*)$/m.exec(said);
    if (found === null && result.exitCode === 0) return describe(text);
    if (found === null) return { outcome: "unavailable", reason: `bash ended with exit code ${result.exitCode}` };
    // It quotes what it found, which may be a secret.
    const message = (found[2] ?? "").replace(/ near unexpected token .*$|`[^`']*'?.*$|\(wanted.*$/, "").trim();
    return { outcome: "broken", line: Number(found[1]), message: `bash: ${message}` };
  });
}

function describe(text: string): SyntaxResult {
  const tokens = readShellTokens(text);
  return {
    outcome: "parsed",
    declarations: declarationsOf(
      tokens.filter(({ depth }) => depth === 0),
      text,
    ),
    imports: importsOf(tokens),
    references: referencesOf(tokens),
  };
}

function declarationsOf(tokens: readonly ShellToken[], text: string): readonly Declaration[] {
  const lineAt = createLineAt(text);
  const declarations: Declaration[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const bodyAt = bodyOf(tokens, at);
    const start = tokens[at];
    if (bodyAt === undefined || start === undefined) continue;
    const end = endOfBody(tokens, bodyAt);
    const name = (start.text === "function" ? tokens[at + 1] : start)?.text ?? "";
    declarations.push({
      ...{
        name,
        kind: "function",
        isExported: true,
        signature: `${name}()`,
        parameters: [],
        isAsync: false,
        raises: [],
      },
      startLine: lineAt(start.start),
      endLine: lineAt((tokens[end]?.end ?? 1) - 1),
      branches: branchesOf(tokens.slice(bodyAt, end + 1), text, lineAt),
    });
    at = end;
  }
  return declarations;
}

/** Where the body of the function begins whose definition begins at `at`; undefined where none does. */
function bodyOf(tokens: readonly ShellToken[], at: number): number | undefined {
  const token = tokens[at];
  const isWord = token?.role === "keyword" && token.text === "function";
  if (!isWord && (token?.role !== "command" || tokens[at + 1]?.text !== "()")) return undefined;
  let body = at + 1;
  if (isWord) body += tokens[at + 2]?.text === "()" ? 2 : 1;
  else body += 1;
  while (tokens[body]?.text === "\n") body += 1;
  return body;
}

function endOfBody(tokens: readonly ShellToken[], from: number): number {
  let open = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token !== undefined) open += openedBy(token);
    // `[[ … ]]` and `(( … ))` are one word.
    if (open <= 0) return at;
  }
  return tokens.length - 1;
}

function openedBy({ kind, role, text }: ShellToken): -1 | 0 | 1 {
  if (kind === "sign") return text === "(" ? 1 : text === ")" && role !== "pattern" ? -1 : 0;
  if (role !== "keyword") return 0;
  return OPENERS.has(text) ? 1 : CLOSERS.has(text) ? -1 : 0;
}

interface Found {
  readonly start: number;
  readonly condition: string;
}

function branchesOf(
  tokens: readonly ShellToken[],
  text: string,
  lineAt: (offset: number) => number,
): readonly Branch[] {
  return [...conditionsOf(tokens, text), ...patternsOf(tokens, text)]
    .sort((left, right) => left.start - right.start)
    .map(({ start, condition }) => ({ line: lineAt(start), condition }));
}

function conditionsOf(tokens: readonly ShellToken[], text: string): readonly Found[] {
  const found: Found[] = [];
  const open: ShellToken[] = [];
  for (const token of tokens.filter(({ role }) => role === "keyword")) {
    const asked = open.at(-1);
    if (asked !== undefined && CONDITIONS[asked.text] === token.text) {
      open.pop();
      const isLoop = asked.text === "for" || asked.text === "select";
      found.push({ start: asked.start, condition: oneLine(text.slice(isLoop ? asked.start : asked.end, token.start)) });
    }
    if (CONDITIONS[token.text] !== undefined) open.push(token);
  }
  return found;
}

function patternsOf(tokens: readonly ShellToken[], text: string): readonly Found[] {
  const found: Found[] = [];
  let first: ShellToken | undefined;
  for (const token of tokens.filter(({ role }) => role === "pattern")) {
    first ??= token;
    if (token.kind !== "sign") continue;
    found.push({ start: first.start, condition: `case ${oneLine(text.slice(first.start, token.start))}` });
    first = undefined;
  }
  return found;
}

function oneLine(text: string): string {
  const cut = text
    .slice(0, MAX_CONDITION)
    .replace(/(?:\s|\\\n)+/g, " ")
    .trim();
  return cut.replace(/\s*;$/, "");
}

function importsOf(tokens: readonly ShellToken[]): readonly string[] {
  const names = tokens.flatMap((token, at) => {
    if (token.role !== "command" || (token.text !== "." && token.text !== "source")) return [];
    // What is substituted in the word stands before it.
    const next = tokens.slice(at + 1, at + 20).find(({ depth, kind }) => kind === "word" && depth === token.depth);
    return next === undefined ? [] : [next.text.replace(/^(["'])(.*)\1$/, "$2")];
  });
  return [...new Set(names)];
}

/** Commands and plain words that could name one: `run my_function`, `trap cleanup EXIT`. */
function referencesOf(tokens: readonly ShellToken[]): readonly string[] {
  const names = tokens.flatMap((token, at) => {
    const isName = token.kind === "word" && token.role !== "keyword" && /^[A-Za-z_][\w:.-]*$/.test(token.text);
    const isDefined = tokens[at + 1]?.text === "()" || tokens[at - 1]?.text === "function";
    return isName && !isDefined ? [token.text] : [];
  });
  return [...new Set(names)].sort();
}
