import type { Declaration, SyntaxResult } from "../domain/syntax.ts";
import { type GoDeclaration, readGoDeclarations } from "./go-declarations.ts";
import { type GoToken, readGoTokens } from "./go-tokens.ts";
import { runParser, type SyntaxPorts, withFolder } from "./syntax-child.ts";
import { createLineAt } from "./syntax-lines.ts";

// https://go.dev/ref/spec#Keywords
const KEYWORDS = new Set(
  (
    "break case chan const continue default defer else fallthrough for func go goto if import interface map package range return " +
    "select struct switch type var"
  ).split(" "),
);

/** A Go source by gofmt; declarations are written as gofmt writes them, with the lines of the text as it is. */
export async function parseGo(text: string, ports: SyntaxPorts): Promise<SyntaxResult> {
  const gofmt = await ports.toolBox.find("gofmt");
  if ("missing" in gofmt) return { outcome: "unavailable", reason: gofmt.missing };
  return withFolder(ports, async (folder) => {
    // From standard input it would take a part of a file as well, which no compiler does.
    await folder.write("source.go", text);
    const result = await runParser({ file: gofmt.path, args: ["-e", "source.go"] }, folder, ports);
    if (typeof result === "string") return { outcome: "unavailable", reason: result };
    if (result.exitCode === 0) return describe(text, new TextDecoder().decode(result.stdout));
    const said = /^source\.go:(\d+):\d+: (.*)$/m.exec(new TextDecoder().decode(result.stderr));
    if (said === null) return { outcome: "unavailable", reason: `gofmt ended with exit code ${result.exitCode}` };
    // It quotes what it found, which may be a secret.
    const message = (said[2] ?? "").replace(/, found .*$/, "");
    return { outcome: "broken", line: Number(said[1]), message: `gofmt: ${message}` };
  });
}

function describe(text: string, formatted: string): SyntaxResult {
  const tokens = readGoTokens(text);
  const asWritten = readGoDeclarations(tokens);
  const { declarations } = readGoDeclarations(readGoTokens(formatted));
  const isSame =
    declarations.length === asWritten.declarations.length &&
    declarations.every(({ name }, at) => name === asWritten.declarations[at]?.name);
  if (!isSame) return { outcome: "unavailable", reason: "gofmt changed what it declares" };
  const lineAt = createLineAt(text);
  return {
    outcome: "parsed",
    declarations: declarations.flatMap((declaration, at) => {
      const written = asWritten.declarations[at];
      return written === undefined ? [] : [place(declaration, written, lineAt)];
    }),
    imports: asWritten.imports,
    references: referencesOf(tokens),
  };
}

function place(
  { start: _start, end: _end, ...declaration }: GoDeclaration,
  written: GoDeclaration,
  lineAt: (offset: number) => number,
): Declaration {
  const branches = written.branches.map(({ start, condition }, at) => ({
    line: lineAt(start),
    condition: declaration.branches[at]?.condition ?? condition,
  }));
  return { ...declaration, startLine: lineAt(written.start), endLine: lineAt(written.end), branches };
}

function referencesOf(tokens: readonly GoToken[]): readonly string[] {
  const names = new Set<string>();
  for (const [at, { kind, text }] of tokens.entries()) {
    if (kind !== "name" || KEYWORDS.has(text) || text === "_") continue;
    const before = tokens[at - 1];
    const isDeclared = before?.text === "func" || before?.text === "package" || isMethodName(tokens, at);
    if (!isDeclared) names.add(text);
  }
  return [...names].sort();
}

/** Whether the name stands behind the receiver of a method: `func (r T) Name(`. */
function isMethodName(tokens: readonly GoToken[], at: number): boolean {
  if (tokens[at - 1]?.text !== ")" || tokens[at]?.isFirst === true) return false;
  for (let index = at - 2; index > Math.max(0, at - 40); index -= 1) {
    if (tokens[index]?.text === "(") return tokens[index - 1]?.text === "func" && tokens[index - 1]?.isFirst === true;
  }
  return false;
}
