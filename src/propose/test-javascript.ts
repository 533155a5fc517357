import type { Declaration, Parameter } from "../domain/syntax.ts";
import { bindingsOf, isSameModule } from "./test-bindings.ts";
import type { TestBlock, TestPlan } from "./test-block.ts";
import type { TestSubject } from "./test-cases.ts";
import { createNames, isIdentifier, plainPiece } from "./test-words.ts";

/** Frameworks of JavaScript and TypeScript that scaffolds are written for. */
export type JavaScriptFramework = "vitest" | "jest" | "node:test";

/** How a test file names the file under test. */
export interface JavaScriptStyle {
  readonly framework: JavaScriptFramework;
  /** As `../src/cart.ts`. */
  readonly specifier: string;
  /** `require` instead of `import`. */
  readonly isCommonJs: boolean;
}

/** What is imported of one module: imported name -> local name. */
type Needs = Map<string, Map<string, string>>;

interface Writing {
  readonly style: JavaScriptStyle;
  readonly mask: (text: string) => string;
  /** The local name of something of a module, which is imported where it is not yet. */
  readonly need: (module: string, imported: string, wanted: string) => string;
}

/** The name of a declaration as another file imports it, undefined where it cannot. */
export function exportedName(declaration: Declaration): string | undefined {
  if (!declaration.isExported) return undefined;
  if (declaration.name === "default" || /^export default\b/.test(declaration.signature)) return "default";
  const outer = / as ([\w$]+(?:, [\w$]+)*)$/.exec(declaration.signature)?.[1]?.split(", ") ?? [declaration.name];
  return outer.find(isIdentifier);
}

/** Exported functions and methods -> cases marked todo, with the call written out in a comment. */
export function writeJavaScriptTests(plan: TestPlan, style: JavaScriptStyle): TestBlock {
  const needs: Needs = new Map();
  const writing: Writing = { style, mask: plan.mask, need: createNeed(needs, plan) };
  const { framework } = style;
  const isGlobal =
    framework === "jest" && !bindingsOf(plan.target.text ?? "").some(({ module }) => module === "@jest/globals");
  const module = framework === "jest" ? "@jest/globals" : framework;
  const describe = isGlobal ? "describe" : writing.need(module, "describe", "describe");
  const it = isGlobal ? "it" : writing.need(module, "it", "it");
  const pieces = plan.subjects.map((subject) => writeGroup(subject, plan, writing, { describe, it }));
  return {
    imports: [...needs].map(([from, names]) => statement(from, names, style)),
    body: pieces.join("\n\n"),
    names: plan.subjects.flatMap(({ cases }) => cases.map(({ title }) => title)),
  };
}

function createNeed(needs: Needs, plan: TestPlan): Writing["need"] {
  const known = bindingsOf(plan.target.text ?? "");
  const newName = createNames([...plan.target.taken, ...known.map(({ local }) => local)]);
  return (module, imported, wanted) => {
    const bound = known.find((one) => one.imported === imported && isSameModule(one.module, module));
    if (bound !== undefined) return bound.local;
    const names = needs.get(module) ?? new Map<string, string>();
    needs.set(module, names);
    const local = names.get(imported) ?? newName(wanted);
    names.set(imported, local);
    return local;
  };
}

function statement(module: string, names: ReadonlyMap<string, string>, { isCommonJs }: JavaScriptStyle): string {
  const whole = names.get("default");
  const renames = isCommonJs ? ": " : " as ";
  const named = [...names]
    .filter(([imported]) => imported !== "default")
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([imported, local]) => (imported === local ? imported : `${imported}${renames}${local}`));
  const from = JSON.stringify(module);
  const inside = named.length === 0 ? [] : [`{ ${named.join(", ")} }`];
  if (!isCommonJs) return `import ${[...(whole === undefined ? [] : [whole]), ...inside].join(", ")} from ${from};`;
  // A module of CommonJS is its own default.
  return [...(whole === undefined ? [] : [whole]), ...inside]
    .map((local) => `const ${local} = require(${from});`)
    .join(" ");
}

function writeGroup(
  { declaration, cases }: TestSubject,
  plan: TestPlan,
  writing: Writing,
  words: { readonly describe: string; readonly it: string },
): string {
  const { title, lines } = callOf(declaration, plan, writing);
  const body = [...lines, ...cases.map((one) => `${words.it}.todo(${JSON.stringify(one.title)});`)];
  return [`${words.describe}(${title}, () => {`, ...body.map((line) => `  ${line}`), "});"].join("\n");
}

function callOf(
  declaration: Declaration,
  plan: TestPlan,
  writing: Writing,
): { title: string; lines: readonly string[] } {
  const isMethod = declaration.kind === "method";
  const dot = declaration.name.indexOf(".");
  const owner = isMethod ? declaration.name.slice(0, dot) : declaration.name;
  const method = isMethod ? declaration.name.slice(dot + 1) : "";
  const exporter = isMethod
    ? plan.declarations.find(({ kind, name }) => kind === "class" && name === owner)
    : declaration;
  const imported = (exporter === undefined ? undefined : exportedName(exporter)) ?? owner;
  const wanted = owner === "default" || !isIdentifier(owner) ? "subject" : owner;
  const local = writing.need(writing.style.specifier, imported, wanted);
  const list = declaration.parameters.map(argumentOf).join(", ");
  const wait = declaration.isAsync ? "await " : "";
  const shown = shape(declaration, writing.mask);
  if (!isMethod)
    return { title: `${local}.name`, lines: comments(shown, [], `${wait}${local}(${list})`, declaration, writing) };
  if (method === "constructor") {
    return { title: `${local}.name`, lines: comments(shown, [], `new ${local}(${list})`, declaration, writing) };
  }
  const title = `\`\${${local}.name}.${method}\``;
  const isStatic = /^(?:\w+ )*static\b/.test(declaration.signature);
  const isValue = /^(?:\w+ )*get\s/.test(declaration.signature);
  const place = isStatic ? local : "instance";
  const call = isValue ? `${place}.${method}` : `${wait}${place}.${method}(${list})`;
  const made = isStatic ? [] : [`const instance = new ${local}(/* … */);`];
  return { title, lines: comments(shown, made, call, declaration, writing) };
}

/** The call as comments: what is todo has no body to write it into. */
function comments(
  shown: string | undefined,
  made: readonly string[],
  call: string,
  { raises, isAsync }: Declaration,
  { style, mask }: Writing,
): readonly string[] {
  const lines = [...(shown === undefined ? [] : [shown]), ...made, `const result = ${call};`];
  const isNode = style.framework === "node:test";
  lines.push(isNode ? "assert.deepEqual(result, expected);" : "expect(result).toEqual(expected);");
  const throwing = isNode ? nodeThrow : expectThrow;
  for (const error of raises) {
    const name = error.split(".").every(isIdentifier) ? plainPiece(error, mask) : undefined;
    if (name !== undefined) lines.push(throwing(call.replace(/^await /, ""), name, isAsync));
  }
  return lines.map((line) => `// ${line}`);
}

function nodeThrow(call: string, error: string, isAsync: boolean): string {
  return isAsync ? `await assert.rejects(${call}, ${error});` : `assert.throws(() => ${call}, ${error});`;
}

function expectThrow(call: string, error: string, isAsync: boolean): string {
  return isAsync ? `await expect(${call}).rejects.toThrow(${error});` : `expect(() => ${call}).toThrow(${error});`;
}

/** `left: number, right?: string`, undefined where there is nothing to be said. */
function shape({ parameters }: Declaration, mask: (text: string) => string): string | undefined {
  const typed = parameters.filter(({ type }) => type !== null);
  if (typed.length === 0) return undefined;
  return plainPiece(
    parameters
      .map(
        (one, index) =>
          `${argumentOf(one, index)}${one.isOptional ? "?" : ""}${one.type === null ? "" : `: ${one.type}`}`,
      )
      .join(", "),
    mask,
  );
}

function argumentOf({ name }: Parameter, index: number): string {
  const bare = name.replace(/^\.\.\./, "");
  if (!isIdentifier(bare)) return `argument${index + 1}`;
  return name.startsWith("...") ? `...${bare}` : bare;
}
