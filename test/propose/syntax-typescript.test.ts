import { describe, expect, test } from "vitest";
import type { Declaration, ParsedSource, SyntaxLanguage } from "../../src/domain/syntax.ts";
import { parseSource } from "../../src/propose/syntax.ts";
import { realSyntaxPorts } from "./syntax-ports.ts";

const ports = realSyntaxPorts();

async function parsed(language: SyntaxLanguage, text: string, path = ""): Promise<ParsedSource> {
  const result = await parseSource(language, text, ports, path);
  if (result.outcome !== "parsed") throw new Error(JSON.stringify(result));
  return result;
}

const shown = ({ kind, name, isExported, signature, startLine, endLine }: Declaration): string =>
  `${startLine}-${endLine} ${isExported ? "exported " : ""}${kind} ${name}: ${signature}`;

describe("a TypeScript source", () => {
  test("is read with what it declares and exports, whole heads on one line", async () => {
    const source = await parsed(
      "typescript",
      [
        'import plain, { used as local } from "./x";',
        'export * from "./z";',
        'export { one, two as three } from "./w";',
        "/** Words about it. */",
        "@sealed()",
        "export class Shop<T> extends Base implements Seller {",
        '  name: string = "a";',
        "  private stock = 2;",
        "  constructor(private readonly till: Till, open = true) { super(); }",
        "  async sell(",
        "    item: T, // what",
        "    ...rest: string[]",
        "  ): Promise<void> {}",
        "  get size() { return 1; }",
        "  handle = (event: Event): void => {};",
        "  private count() {}",
        "  #hidden() {}",
        "}",
        "export function over(a: string): string;",
        "export function over(a: number): number;",
        "export function over(a: unknown) { return a; }",
        "const effect = async ({ k }: { k: string }, z?: number) => k;",
        "function inner() {}",
        "export { effect as sideEffect, local };",
        "export const { d, e: [f] } = plain, list: readonly string[] = [];",
        "export interface Named { a: string; b?(x: number): void }",
        'export type Size = | "s" | "m";',
        "enum Level { A = 1 }",
        "export default function () {}",
      ].join("\n"),
    );
    expect(source.declarations.map(shown)).toEqual([
      '2-2 exported variable *: export * from "./z"',
      '3-3 exported variable one: export { one } from "./w"',
      '3-3 exported variable three: export { two as three } from "./w"',
      "6-18 exported class Shop: @sealed() export class Shop<T> extends Base implements Seller { name: string }",
      "9-9 exported method Shop.constructor: constructor(private readonly till: Till, open = true)",
      "10-13 exported method Shop.sell: async sell(item: T, ...rest: string[]): Promise<void>",
      "14-14 exported method Shop.size: get size()",
      "15-15 exported method Shop.handle: handle = (event: Event): void =>",
      "16-16 method Shop.count: private count()",
      "17-17 method Shop.#hidden: #hidden()",
      "19-21 exported function over: export function over(a: string): string; export function over(a: number): number",
      "22-22 exported function effect: const effect = async ({ k }: { k: string; }, z?: number) => as sideEffect",
      "23-23 function inner: function inner()",
      "24-24 exported variable local: export { local }",
      "25-25 exported variable d: export const d",
      "25-25 exported variable f: export const f",
      "25-25 exported variable list: export const list: readonly string[]",
      "26-26 exported type Named: export interface Named { a: string; b?(x: number): void; }",
      '27-27 exported type Size: export type Size = "s" | "m"',
      "28-28 type Level: enum Level { A = 1 }",
      "29-29 exported function default: export default function ()",
    ]);
    expect(source.imports).toEqual(["./x", "./z", "./w"]);
  });
});

describe("a declaration file", () => {
  test("gives all that it declares, unless it says what it exports", async () => {
    const text = "declare function f(a: string): void;\ndeclare function f(a: number): void;\ninterface A { b: 1 }\n";
    const shownOf = async (source: string) =>
      (await parsed("typescript", source, "types/a.d.ts")).declarations.map(shown);
    expect(await shownOf(text)).toEqual([
      "1-2 exported function f: declare function f(a: string): void; declare function f(a: number): void",
      "3-3 exported type A: interface A { b: 1; }",
    ]);
    expect(await shownOf(`${text}export { A };\n`)).toContain("3-3 exported type A: interface A { b: 1; }");
    expect((await shownOf(`${text}export { A };\n`))[0]).toMatch(/^1-2 function f/);
    const broken = await parseSource("typescript", "declare function f(: void;\n", ports, "types/a.d.ts");
    expect(broken).toMatchObject({ outcome: "broken", line: 1 });
  });
});

describe("a JavaScript source", () => {
  test("exports by the assignments of CommonJS too", async () => {
    const source = await parsed(
      "javascript",
      [
        "#!/usr/bin/env node",
        'const x = require("./x");',
        "function a(q) { return q; }",
        "const b = 1;",
        "const kept = 2;",
        "module.exports = { a, bee: b, c(z) {}, d: (y) => y, e: 5, ...x };",
        "exports.k = function other(one) {};",
        "module.exports.l = a;",
        "exports.m = async () => {};",
        "with (x) {}",
      ].join("\n"),
    );
    expect(source.declarations.map(shown)).toEqual([
      "2-2 variable x: const x",
      "3-3 exported function a: function a(q) as l",
      "4-4 exported variable b: const b as bee",
      "5-5 variable kept: const kept",
      "6-6 exported function c: c(z)",
      "6-6 exported function d: (y) =>",
      "6-6 exported variable e: exports.e",
      "7-7 exported function k: function other(one)",
      "9-9 exported function m: async () =>",
    ]);
  });
});
