import { expect, test } from "vitest";
import { createClock } from "../../src/io/clock.ts";
import { createDigest } from "../../src/io/digest.ts";

test("a plain digest is SHA-256 of the UTF-8 bytes", () => {
  const digest = createDigest();
  expect(digest.sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(digest.sha256(new TextEncoder().encode("abc"))).toBe(digest.sha256("abc"));
});

test("a keyed digest is the same within a run and another one in the next", () => {
  const [one, two] = [createDigest(), createDigest()];
  expect(one.keyed("secret")).toBe(one.keyed("secret"));
  expect(one.keyed("secret")).not.toBe(two.keyed("secret"));
  expect(one.keyed("secret")).toMatch(/^[0-9a-f]{64}$/);
});

test("the clock tells the time and never goes backwards", () => {
  const clock = createClock();
  const [first, second] = [clock.elapsed(), clock.elapsed()];
  expect(second).toBeGreaterThanOrEqual(first);
  expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(1_000);
});
