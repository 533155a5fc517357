import { displayPath } from "../domain/path.ts";
import type { ParsedSource } from "../domain/syntax.ts";
import { parseSource } from "./syntax.ts";
import { bindingsOf } from "./test-bindings.ts";
import { folderOf } from "./test-files.ts";
import type { TestsMaterial, TestsPorts } from "./test-request.ts";

/** The file that the scaffold goes into, as it is. */
export interface Target {
  readonly path: string;
  readonly text: string | null;
  readonly parsed: ParsedSource | null;
  readonly taken: readonly string[];
}

const LINKS = ["120000", "160000"];

/** The test file that a scaffold belongs into, or why nothing can be written there. */
export async function readTarget(
  { writer, tree, language }: TestsMaterial,
  ports: TestsPorts,
): Promise<Target | { reason: string }> {
  const { path, exists } = writer.place;
  const parts = path.split("/");
  for (let length = 1; length <= parts.length; length += 1) {
    const mode = tree.find(parts.slice(0, length).join("/"))?.mode;
    if (mode !== undefined && LINKS.includes(mode)) {
      return {
        reason: `the tests belong into ${displayPath(path)}, which is or lies behind a symbolic link or submodule`,
      };
    }
  }
  const siblings = await packageNames({ language, tree, path });
  if (!exists) return { path, text: null, parsed: null, taken: siblings };
  const text = (await tree.readTexts([path])).get(path);
  if (text === undefined)
    return { reason: `${displayPath(path)} is there and is no UTF-8 text, or too large to be read` };
  const parsed = await parseSource(language, text, ports, path);
  if (parsed.outcome !== "parsed") {
    const why = parsed.outcome === "broken" ? parsed.message : parsed.reason;
    return { reason: `${displayPath(path)} is there and cannot be parsed: ${why}` };
  }
  const bound = language === "go" ? [] : bindingsOf(text).map(({ local }) => local);
  return { path, text, parsed, taken: [...siblings, ...parsed.declarations.map(({ name }) => name), ...bound] };
}

/** In Go all files of a folder share their names. */
async function packageNames({
  language,
  tree,
  path,
}: Pick<TestsMaterial, "language" | "tree"> & { path: string }): Promise<readonly string[]> {
  if (language !== "go") return [];
  const files = tree.entries
    .map((entry) => entry.path)
    .filter((one) => folderOf(one) === folderOf(path) && one.endsWith(".go"));
  const texts = await tree.readTexts(files);
  return [...texts.values()].flatMap((text) =>
    [...text.matchAll(/^func\s+(Test\w{0,200})\(/gmu)].map((match) => match[1] ?? ""),
  );
}
