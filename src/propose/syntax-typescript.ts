import { baseName } from "../domain/path.ts";
import type { SyntaxResult } from "../domain/syntax.ts";
import bodies from "./parsers/bodies-syntax.mjs";
import declarations from "./parsers/declarations-syntax.mjs";
import exports from "./parsers/exports-syntax.mjs";
import main from "./parsers/typescript-syntax.mjs";
import { readAnswer, runParser, type SyntaxPorts, withFolder } from "./syntax-child.ts";

const SCRIPTS: Readonly<Record<string, string>> = {
  "bodies-syntax.mjs": bodies,
  "declarations-syntax.mjs": declarations,
  "exports-syntax.mjs": exports,
  "typescript-syntax.mjs": main,
};

/**
 * A TypeScript or JavaScript source by the TypeScript compiler, in a Node child. Names that are declared twice and the like, which that
 * compiler takes for a matter of types, are refused by Node's own engine, which compiles the text and never runs it.
 */
export async function parseTypeScript(
  language: "typescript" | "javascript",
  text: string,
  path: string,
  ports: SyntaxPorts,
): Promise<SyntaxResult> {
  const node = await ports.toolBox.find("node");
  const typescript = await ports.toolBox.find("typescript");
  if ("missing" in node) return { outcome: "unavailable", reason: node.missing };
  if ("missing" in typescript) return { outcome: "unavailable", reason: typescript.missing };
  return withFolder(ports, async (folder) => {
    for (const [name, script] of Object.entries(SCRIPTS)) await folder.write(name, script);
    const flags = ["--no-warnings", "--experimental-vm-modules", "--max-old-space-size=1024"];
    const script = `${folder.path}/typescript-syntax.mjs`;
    const args = [...flags, script, typescript.path, ...endingsOf(language, path)];
    const stdin = new TextEncoder().encode(text);
    return readAnswer(await runParser({ file: node.path, args, stdin }, folder, ports), "the TypeScript parser");
  });
}

/** The ending of a name decides what is allowed: `<T>value` is no expression in a `.tsx`. */
function endingsOf(language: "typescript" | "javascript", path: string): readonly string[] {
  const ending = /(?:\.d)?\.[cm]?[jt]sx?$/i.exec(baseName(path))?.[0].toLowerCase();
  if (ending !== undefined && (language === "javascript") === ending.includes("j")) return [ending];
  return language === "javascript" ? [".js"] : [".ts", ".tsx"];
}
