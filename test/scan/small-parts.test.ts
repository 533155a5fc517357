import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText, isLfsPointer, isUtf8, looksBinary, readShebang, toUtf8 } from "../../src/scan/blob-text.ts";
import { createFingerprints } from "../../src/scan/fingerprint.ts";
import { indexLines, normalizeSource } from "../../src/scan/lines.ts";
import { createPool } from "../../src/scan/pool.ts";
import { createRedactor, REDACTED } from "../../src/scan/redact.ts";
import { safeName } from "../../src/scan/safe-name.ts";
import { createTurns, settled } from "../../src/scan/tool-turns.ts";
import { createValueFinder } from "../../src/scan/value-finder.ts";
import { fakeDigest } from "../fakes/digest.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("blob text", () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"a".repeat(64)}\nsize 12345\n`;

  test.each([
    ["the whole blob", pointer, true],
    ["one with an extension", pointer.replace("oid", `ext-0-foo sha256:${"b".repeat(64)}\noid`), true],
    ["one with text behind it", `${pointer}secret\n`, false],
    ["one with text before it", `x\n${pointer}`, false],
    ["an empty blob", "", false],
  ])("tells an LFS pointer: %s", (_, text, expected) => {
    expect(isLfsPointer(bytes(text))).toBe(expected);
  });

  test("is binary when a NUL byte is among the first 8,000", () => {
    expect(looksBinary(bytes(`${"a".repeat(7_999)}\0`))).toBe(true);
    expect(looksBinary(bytes(`${"a".repeat(8_000)}\0`))).toBe(false);
  });

  test("reads UTF-16 by its mark and leaves the rest alone", () => {
    const little = Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x0a, 0);
    expect(decodeText(toUtf8(little))).toBe("a\n");
    expect(decodeText(toUtf8(Uint8Array.of(0xfe, 0xff, 0, 0x61)))).toBe("a");
    expect(toUtf8(bytes("plain"))).toEqual(bytes("plain"));
  });

  test("knows what is UTF-8, and keeps a byte order mark in its place", () => {
    expect(isUtf8(bytes("é"))).toBe(true);
    expect(isUtf8(Uint8Array.of(0xe9))).toBe(false);
    expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61)).length).toBe(2);
  });

  test.each([
    ["#!/usr/bin/env python3\nx", "#!/usr/bin/env python3"],
    ["#!/bin/sh", "#!/bin/sh"],
    ["# !/bin/sh\n", ""],
    ["", ""],
  ])("reads the shebang of %j", (text, expected) => {
    expect(readShebang(bytes(text))).toBe(expected);
  });
});

describe("lines", () => {
  test("count as an editor counts them", () => {
    const lines = indexLines("a\nbc\n\nd");
    expect([lines.count, lines.text(2, 2), lines.text(2, 4), lines.text(9, 9)]).toEqual([4, "bc", "bc\n\nd", ""]);
    expect(lines.position(3)).toEqual({ line: 2, column: 2 });
    expect(lines.offset(3)).toBe(5);
  });

  test("find every offset in the line that holds it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "\n", "é")).map((parts) => parts.join("")),
        (text) => {
          const lines = indexLines(text);
          for (let at = 0; at <= text.length; at += 1) {
            const { line, column } = lines.position(at);
            expect(lines.offset(line) + column - 1).toBe(at);
            expect(line).toBe(text.slice(0, at).split("\n").length);
          }
        },
      ),
    );
  });

  test("are the same source when only blanks differ", () => {
    expect(normalizeSource("  call( x,\n\t y )  ")).toBe("call( x, y )");
  });
});

describe("createValueFinder", () => {
  test("finds the same values as a search for each one", () => {
    const letters = fc.array(fc.constantFrom(1, 2), { maxLength: 24 }).map((list) => Uint8Array.from(list));
    fc.assert(
      fc.property(
        fc.array(letters, { maxLength: 12 }),
        fc.array(fc.constantFrom(1, 2), { maxLength: 200 }),
        (values, text) => {
          const hay = Buffer.from(text);
          const expected = values.flatMap((value, index) =>
            value.length > 0 && hay.includes(Buffer.from(value)) ? [index] : [],
          );
          expect([...createValueFinder(values)(Uint8Array.from(text))].sort((a, b) => a - b)).toEqual(expected);
        },
      ),
    );
  });

  test("takes one pass however many values there are", () => {
    const values = Array.from({ length: 5_000 }, (_, index) => bytes(`AKIA-value-number-${index}`));
    const find = createValueFinder(values);
    const started = performance.now();
    const text = bytes(`${"x".repeat(3_000_000)}AKIA-value-number-4711`);
    // 471 and 47 and 4 are in it too.
    expect([...find(text)].sort((a, b) => a - b)).toEqual([4, 47, 471, 4711]);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe("createRedactor", () => {
  const redact = createRedactor([
    "hunter2hunter2",
    "hunter2",
    "abc",
    `-----BEGIN KEY-----\n${"Q".repeat(20)}\nend\n-----END KEY-----`,
  ]);

  test("masks the longest value first, and each one everywhere", () => {
    expect(redact("a hunter2hunter2 b hunter2 hunter2")).toBe(`a ${REDACTED} b ${REDACTED} ${REDACTED}`);
  });

  test("masks single lines of a key, not its short ones", () => {
    expect(redact(`x ${"Q".repeat(20)} end abc`)).toBe(`x ${REDACTED} end abc`);
  });

  test("leaves no value in any text, whatever is around it", () => {
    const value = fc.string({ minLength: 6, maxLength: 12, unit: fc.constantFrom("a", "b", "(", "$", "é") });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 5 }), fc.string(), (values, around) => {
        const masked = createRedactor(values)(`${around}${values.join(around)}${around}`);
        for (const secret of values) expect(masked.includes(secret)).toBe(false);
      }),
    );
  });

  test("masks five thousand values in five thousand messages at once", () => {
    const values = Array.from({ length: 5_000 }, (_, index) => `AKIA${index.toString().padStart(12, "0")}`);
    const mask = createRedactor(values);
    const started = performance.now();
    for (const value of values) expect(mask(`message with ${value} in it`)).toBe(`message with ${REDACTED} in it`);
    expect(performance.now() - started).toBeLessThan(4_000);
  });
});

describe("createFingerprints", () => {
  const parts = { tool: "bandit", ruleId: "B602", path: "a.py", context: "call()" };

  test("gives 32 hex characters that depend on what the finding is and not on the run", () => {
    const [one, two] = [createFingerprints(fakeDigest("one")), createFingerprints(fakeDigest("two"))];
    const print = one(parts);
    expect(print).toMatch(/^[0-9a-f]{32}$/);
    expect(two(parts)).toBe(print);
    for (const other of [{ tool: "ruff" }, { ruleId: "B603" }, { path: "b.py" }, { path: null }, { context: "x" }]) {
      expect(createFingerprints(fakeDigest())({ ...parts, ...other })).not.toBe(print);
    }
  });

  test("tells equal findings apart", () => {
    const name = createFingerprints(fakeDigest());
    expect(new Set([name(parts), name(parts), name(parts)]).size).toBe(3);
  });
});

describe("safeName", () => {
  test.each([
    ["src/app.py", "app.py"],
    ["-v.py", "_-v.py"],
    ["a\nb.py", "a_b.py"],
    ["café.py", "caf_.py"],
    ["x/..", "_.."],
    ["\udce9.py", "_E9.py"],
    ["a b;rm -rf $HOME.sh", "a_b_rm_-rf__HOME.sh"],
    [`${"x.".repeat(150)}tf`, `${"x.".repeat(39)}tf`],
    ["x".repeat(31), "x".repeat(31)],
    [`${"x".repeat(32)}.tf`, "name.tf"],
    [`key-${"Q1".repeat(8)}.py`, "name.py"],
    ["0001_initial.py", "0001_initial.py"],
  ])("turns %j into %j", (path, expected) => {
    expect(safeName(path)).toBe(expected);
  });
});

describe("createPool", () => {
  test("never runs more than it has places, and runs all", async () => {
    const pool = createPool(2);
    let running = 0;
    let most = 0;
    const done = await Promise.allSettled(
      [1, 2, 3, 4, 5].map((number) =>
        pool.run(1, async () => {
          running += 1;
          most = Math.max(most, running);
          await new Promise((resolve) => setTimeout(resolve, 5));
          running -= 1;
          if (number === 2) throw new Error("one fails");
          return number;
        }),
      ),
    );
    expect([most, done.map((one) => one.status)]).toEqual([
      2,
      ["fulfilled", "rejected", "fulfilled", "fulfilled", "fulfilled"],
    ]);
  });

  test("takes the dearest of those that wait first, and of equally dear ones the one that came first", async () => {
    const pool = createPool(1);
    const order: string[] = [];
    const costs = [1, 2, 30, 4, 30];
    await Promise.all(costs.map((cost, at) => pool.run(cost, async () => void order.push(`${at}: ${cost}`))));
    expect(order).toEqual(["0: 1", "2: 30", "4: 30", "3: 4", "1: 2"]);
  });
});

describe("createTurns", () => {
  const clock = (): { time: number; now: () => Date; elapsed: () => number } => {
    const one = { time: 1_000, now: () => new Date(0), elapsed: () => one.time };
    return one;
  };

  test("counts the time in which at least one call runs, once, and none in which all wait", async () => {
    const time = clock();
    const pool = createPool(2);
    const turns = createTurns(pool, time, 10, 1);
    const lefts: number[] = [];
    const call = (ms: number) =>
      turns.take(async (left) => {
        lefts.push(left);
        await Promise.resolve();
        time.time += ms;
      });
    await Promise.all([call(3_000), call(1_000)]);
    time.time += 100_000;
    await call(500);
    expect([lefts, turns.spentMs()]).toEqual([[10_000, 10_000, 6_000], 4_500]);
  });

  test("begins no call any more when one has failed, and tells of all why the first did", async () => {
    const turns = createTurns(createPool(1), clock(), 10, 1);
    const begun: number[] = [];
    const calls = [1, 2, 3].map((number) =>
      turns.take(async () => {
        begun.push(number);
        throw new Error(`call ${number}`);
      }),
    );
    await expect(settled(calls)).rejects.toThrow("call 1");
    expect((await Promise.allSettled(calls)).map((one) => one.status)).toEqual(["rejected", "rejected", "rejected"]);
    expect(begun).toEqual([1]);
  });

  test("waits for a call that still runs before it tells that another failed", async () => {
    const turns = createTurns(createPool(2), clock(), 10, 1);
    let isOver = false;
    const slow = turns.take(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      isOver = true;
    });
    const broken = turns.take(() => Promise.reject(new Error("broken")));
    await expect(settled([slow, broken])).rejects.toThrow("broken");
    expect(isOver).toBe(true);
  });
});
