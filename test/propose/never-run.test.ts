import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const SOURCE = fileURLToPath(new URL("../../src", import.meta.url));
// What writes a change out, applies a patch to it, or runs a command of somebody else's.
const RUNS = ["io/checkout.ts", "io/patch-apply.ts", "io/sandbox.ts", "cli/prove.ts"];
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*["'](\.{1,2}\/[^"']+\.ts)["']/g;

/** Every module of `src` that one leads to, statically or when it is asked for. */
function reachedFrom(entry: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [join(SOURCE, entry)];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file) || !existsSync(file)) continue;
    reached.add(file);
    for (const [, specifier = ""] of readFileSync(file, "utf8").matchAll(IMPORT))
      open.push(join(dirname(file), specifier));
  }
  return new Set([...reached].map((file) => file.slice(SOURCE.length + 1)));
}

describe("the action", () => {
  it("has no module that leads to what runs code of a change", () => {
    const reached = reachedFrom("main.ts");
    expect(reached.size).toBeGreaterThan(150);
    expect(reached.has("serve/serve-pull.ts")).toBe(true);
    expect(RUNS.filter((file) => reached.has(file))).toEqual([]);
  });

  it("is told apart from the command line, which has them", () => {
    const reached = reachedFrom("cli.ts");
    expect(RUNS.filter((file) => reached.has(file))).toEqual(RUNS);
  });
});
