import { expect, test } from "vitest";
import { parseCodeowners } from "../../src/gate/codeowners.ts";

test("a hostile pattern of CODEOWNERS is matched in bounded time", () => {
  const started = performance.now();
  parseCodeowners(`/${"a*".repeat(2_000)}b @alice\n/${"**/a*/".repeat(500)}z @alice`)(
    `${"a/".repeat(500)}${"a".repeat(5_000)}`,
  );
  expect(performance.now() - started).toBeLessThan(10_000);
});
