import { describe, expect, it } from "vitest";
import { createGeneratedAttribute } from "../../src/detect/gitattributes.ts";

const generated = (text: string, path: string) => createGeneratedAttribute(new Map([["", text]]))(path);

describe("linguist-generated", () => {
  it.each([
    ["*.ts linguist-generated", "a/b.ts", true],
    ["*.ts linguist-generated=true", "b.ts", true],
    ["*.ts text linguist-generated eol=lf", "b.ts", true],
    ["*.ts -linguist-generated", "b.ts", false],
    ["*.ts linguist-generated=false", "b.ts", false],
    ["*.ts !linguist-generated", "b.ts", undefined],
    ["/*.ts linguist-generated", "a/b.ts", undefined],
    ["/*.ts linguist-generated", "b.ts", true],
    ["gen/** linguist-generated", "gen/a/b.ts", true],
    ["gen/*.ts linguist-generated", "gen/a/b.ts", undefined],
    ['"with space.ts" linguist-generated', "with space.ts", true],
    ["*.ts linguist-generated\n*.ts -linguist-generated", "b.ts", false],
    ["# *.ts linguist-generated", "b.ts", undefined],
    ["!*.ts linguist-generated", "b.ts", undefined],
    ["*.ts not-linguist-generated-here", "b.ts", undefined],
    ["x(1).ts linguist-generated", "x(1).ts", true],
    ["[attr]linguist-generated", "b.ts", undefined],
    ["*.ts diff", "b.ts", undefined],
    ["[attr]made linguist-generated\ngen/** made", "gen/a", true],
    ["[attr]made linguist-generated\n[attr]both made -diff\ngen/** both", "gen/a", true],
    ["[attr]made linguist-generated\ngen/** -made", "gen/a", undefined],
    ["[attr]made linguist-generated\ngen/** made -linguist-generated", "gen/a", false],
    ["[attr]mine -linguist-generated\n* linguist-generated\nsrc/* mine", "src/a", false],
    ["gen/** linguist-generated\ngen/keep !linguist-generated", "gen/keep", undefined],
    ["gen/** linguist-generated\ngen/keep !linguist-generated", "gen/other", true],
    ["[!a].txt linguist-generated", "c.txt", true],
    ["[!a].txt linguist-generated", "a.txt", undefined],
  ])("%j says of %s: %s", (text, path, expected) => {
    expect(generated(text, path)).toBe(expected);
  });

  it("lets deeper files win over higher ones", () => {
    const attribute = createGeneratedAttribute(
      new Map([
        ["", "*.ts linguist-generated"],
        ["a/", "b.ts -linguist-generated"],
      ]),
    );
    expect([attribute("a/b.ts"), attribute("a/c.ts"), attribute("x/b.ts")]).toEqual([false, true, true]);
  });
});
