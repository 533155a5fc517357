import type { Declaration } from "../domain/syntax.ts";
import type { TestBlock, TestPlan } from "./test-block.ts";
import type { TestSubject } from "./test-cases.ts";
import { createNames, isIdentifier, pascalCase } from "./test-words.ts";

/** Functions of a Go package -> tests whose cases are skipped, with the call written out in a comment; `qualifier` is the package's name and a dot where the test is in another. */
export function writeGoTests(plan: TestPlan, qualifier: string): TestBlock {
  const newName = createNames(plan.target.taken);
  const pieces = plan.subjects.map((subject) => writeTest(subject, newName, qualifier));
  return {
    imports: ['import "testing"'],
    body: pieces.map(({ text }) => text).join("\n\n"),
    names: [
      ...pieces.map(({ name }) => name),
      ...plan.subjects.flatMap(({ cases }) => cases.map(({ title }) => title)),
    ],
  };
}

function writeTest(
  { declaration, cases }: TestSubject,
  newName: (wanted: string) => string,
  qualifier: string,
): { readonly text: string; readonly name: string } {
  const words = declaration.name.split(".").map((word) => pascalCase(word));
  const name = newName(`Test${words.join("_")}`);
  const call = callOf(declaration, qualifier);
  const body = cases.flatMap(({ title }) => [
    `\tt.Run(${JSON.stringify(title)}, func(t *testing.T) {`,
    `\t\tt.Skip(${JSON.stringify(`todo: ${declaration.name} ${title}`)})`,
    `\t\t// ${call}`,
    "\t})",
  ]);
  return { text: [`func ${name}(t *testing.T) {`, ...body, "}"].join("\n"), name };
}

/** `got, err := Add(left, right)` */
function callOf(declaration: Declaration, qualifier: string): string {
  const list = declaration.parameters.map(({ name }, index) => {
    const bare = name.replace(/^\.\.\.|\.\.\.$/g, "");
    return isIdentifier(bare) && bare !== "_" ? bare : `argument${index + 1}`;
  });
  const [owner, method] = declaration.name.split(".");
  const isMethod = declaration.kind === "method" && method !== undefined;
  const place = isMethod ? "value." : qualifier;
  const made = isMethod ? `var value ${qualifier}${owner ?? ""}; ` : "";
  const call = `${place}${isMethod ? method : declaration.name}(${list.join(", ")})`;
  const results = resultsOf(declaration.signature);
  if (results.length === 0) return `${made}${call}`;
  const names = results.map((type, index) => {
    if (/(?:^|\s)error$/.test(type)) return "err";
    return results.length > 2 ? `got${index + 1}` : "got";
  });
  return `${made}${createDistinct(names).join(", ")} := ${call}`;
}

function createDistinct(names: readonly string[]): readonly string[] {
  const newName = createNames([]);
  return names.map(newName);
}

/** The types behind the parameters of `func (c *Cart) Add(a int) (int, error)`. */
function resultsOf(signature: string): readonly string[] {
  const rest = signature.replace(/^func\s*/, "");
  const lists = parenthesized(rest.startsWith("(") ? rest.slice(endOfGroup(rest, 0)) : rest);
  const results = lists.trim();
  if (results === "") return [];
  if (!results.startsWith("(")) return [results];
  return splitCommas(results.slice(1, endOfGroup(results, 0) - 1));
}

/** What stands behind the first list in parentheses. */
function parenthesized(text: string): string {
  const open = text.indexOf("(");
  return open === -1 ? "" : text.slice(endOfGroup(text, open));
}

function endOfGroup(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if ("([{".includes(text.charAt(at))) depth += 1;
    if (")]}".includes(text.charAt(at))) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

function splitCommas(text: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if ("([{".includes(text.charAt(at))) depth += 1;
    if (")]}".includes(text.charAt(at))) depth -= 1;
    if (text.charAt(at) !== "," || depth > 0) continue;
    parts.push(text.slice(start, at).trim());
    start = at + 1;
  }
  const last = text.slice(start).trim();
  return last === "" ? parts : [...parts, last];
}
