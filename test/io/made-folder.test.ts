import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeFolder } from "../../src/io/made-folder.ts";

let root = "";

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "draftgate-made-"));
});

afterAll(() => rmSync(root, { recursive: true }));

describe("makeFolder", () => {
  it("makes every missing folder with the mode it is given, and minds none that is there", () => {
    const path = join(root, "a", "b", "c");
    makeFolder(path, 0o700);
    makeFolder(path, 0o755);
    expect(statSync(path).mode & 0o777).toBe(0o700);
    expect(statSync(join(root, "a")).mode & 0o777).toBe(0o700);
  });

  it("goes through a link to a folder", () => {
    makeFolder(join(root, "real"));
    symlinkSync("real", join(root, "link"));
    makeFolder(join(root, "link"));
    makeFolder(join(root, "link", "below"));
    expect(statSync(join(root, "real", "below")).isDirectory()).toBe(true);
  });

  it.each(["file", "file/below", "dangling", "dangling/below"])("refuses %j, where no folder can be", (name) => {
    writeFileSync(join(root, "file"), "text");
    rmSync(join(root, "dangling"), { force: true });
    symlinkSync("nowhere", join(root, "dangling"));
    expect(() => makeFolder(join(root, name))).toThrow(/EEXIST|ENOTDIR|ENOENT/);
  });

  it("ends where the kernel makes no folders", () => {
    expect(() => makeFolder("/proc/draftgate/below")).toThrow("ENOENT");
  });
});
