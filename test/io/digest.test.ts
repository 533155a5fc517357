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

test("a blob's id is git's own, in both kinds of repositories", () => {
  const digest = createDigest();
  expect(digest.blobId("hello\n", "sha1")).toBe("ce013625030ba8dba906f756967f9e9ca394464a");
  expect(digest.blobId("", "sha1")).toBe("e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");
  expect(digest.blobId("", "sha256")).toBe("473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813");
});
