import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { IncompleteError } from "../../src/domain/errors.ts";
import { createScratch, unlockFolders } from "../../src/io/scratch-folders.ts";

const root = mkdtempSync(join(tmpdir(), "draftgate-scratch-test-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("createScratch", () => {
  test("makes folders and files that nobody else can read", async () => {
    const folder = await createScratch({ root }).create("a tool/../x");
    await folder.write("deep/er/file.txt", "text");
    expect(statSync(folder.path).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder.path, "deep/er")).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder.path, "deep/er/file.txt")).mode & 0o777).toBe(0o600);
    expect(folder.path.startsWith(join(root, "draftgate-a-tool"))).toBe(true);
    await folder.remove();
  });

  test.each(["../out", "/etc/passwd", "a/../../out", "a\0b", "", "."])("refuses to write to %j", async (name) => {
    const folder = await createScratch({ root }).create("escape");
    await expect(folder.write(name, "x")).rejects.toBeInstanceOf(IncompleteError);
    await expect(folder.read(name, 10)).rejects.toBeInstanceOf(IncompleteError);
    await folder.remove();
  });

  test("opens folders that a program has closed, of any name, so that they can be removed, and follows no link", async () => {
    const folder = await createScratch({ root }).create("locked");
    const outside = mkdtempSync(join(root, "outside-"));
    chmodSync(outside, 0o500);
    const deep = join(folder.path, "a", "b");
    mkdirSync(deep, { recursive: true });
    const odd = Buffer.concat([Buffer.from(`${deep}/`), Buffer.from([0x6f, 0xff])]);
    mkdirSync(odd);
    symlinkSync(outside, join(deep, "link"));
    for (const place of [odd, deep, join(folder.path, "a")]) chmodSync(place, 0);
    unlockFolders(folder.path);
    expect(statSync(deep).mode & 0o777).toBe(0o700);
    expect(statSync(odd).mode & 0o777).toBe(0o700);
    expect(statSync(outside).mode & 0o777).toBe(0o500);
    await folder.remove();
    expect(existsSync(folder.path)).toBe(false);
    expect(existsSync(outside)).toBe(true);
  });

  test("never writes through a link that lies there already", async () => {
    const folder = await createScratch({ root }).create("link");
    symlinkSync(join(root, "victim"), join(folder.path, "link"));
    await expect(folder.write("link", "x")).rejects.toThrow();
    expect(existsSync(join(root, "victim"))).toBe(false);
    await folder.remove();
  });

  test("reads what a tool wrote, up to the limit, and follows no link", async () => {
    const folder = await createScratch({ root }).create("read");
    writeFileSync(join(folder.path, "report"), "12345");
    symlinkSync("/etc/passwd", join(folder.path, "link"));
    expect(new TextDecoder().decode(await folder.read("report", 5))).toBe("12345");
    await expect(folder.read("report", 4)).rejects.toThrow("larger than 4 bytes");
    expect(await folder.read("missing", 5)).toBeUndefined();
    expect(await folder.read("link", 100_000)).toBeUndefined();
    await folder.remove();
  });

  test("removes folders that a tool closed, one by one or all at once", async () => {
    const scratch = createScratch({ root });
    const [one, two] = [await scratch.create("one"), await scratch.create("two")];
    mkdirSync(join(two.path, "closed"));
    writeFileSync(join(two.path, "closed/file"), "x");
    chmodSync(one.path, 0o000);
    await one.remove();
    expect(existsSync(one.path)).toBe(false);
    scratch.removeAll();
    scratch.removeAll();
    expect(existsSync(two.path)).toBe(false);
  });

  test.each(["SIGINT", "SIGTERM"] as const)("leaves nothing after %s when the entry calls removeAll", (signal) => {
    const place = mkdtempSync(join(root, "signal-"));
    const script = `
      import { createScratch, unlockFolders } from ${JSON.stringify(join(import.meta.dirname, "../../src/io/scratch-folders.ts"))};
      const scratch = createScratch({ root: ${JSON.stringify(place)} });
      process.on(${JSON.stringify(signal)}, () => { scratch.removeAll(); process.exit(1); });
      const folder = await scratch.create("child");
      await folder.write("a/b", "c");
      process.kill(process.pid, ${JSON.stringify(signal)});
      setTimeout(() => {}, 5000);
    `;
    // The child needs a Node that reads TypeScript, which is the one of the development dependencies.
    const node = join(import.meta.dirname, "../../node_modules/.bin/node");
    const run = spawnSync(node, ["--input-type=module", "--eval", script], { encoding: "utf8" });
    expect(run.stderr).toBe("");
    expect([run.status, readdirSync(place)]).toEqual([1, []]);
  });

  test("says how to get out of a folder that cannot be written", async () => {
    await expect(createScratch({ root: join(root, "missing") }).create("x")).rejects.toThrow("set TMPDIR");
  });
});
