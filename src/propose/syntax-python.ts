import type { SyntaxResult } from "../domain/syntax.ts";
import script from "./parsers/python-syntax.py";
import { readAnswer, runParser, type SyntaxPorts, withFolder } from "./syntax-child.ts";

/** A Python source by CPython's own parser and compiler, in an isolated child; it takes what the installed version of Python takes. */
export async function parsePython(text: string, ports: SyntaxPorts): Promise<SyntaxResult> {
  const python = await ports.toolBox.find("python3");
  if ("missing" in python) return { outcome: "unavailable", reason: python.missing };
  return withFolder(ports, async (folder) => {
    await folder.write("python-syntax.py", script);
    // Isolated, without site-packages, and without bytecode of the script left behind.
    const args = ["-I", "-S", "-B", "-W", "ignore", "-X", "utf8", `${folder.path}/python-syntax.py`];
    const stdin = new TextEncoder().encode(text);
    return readAnswer(await runParser({ file: python.path, args, stdin }, folder, ports), "python3");
  });
}
