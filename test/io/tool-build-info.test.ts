import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readBuildInfo } from "../../src/io/tool-build-info.ts";
import type { GoWay } from "../../src/io/tool-pins.ts";
import { checkModules } from "../../src/io/tool-verify.ts";
import { freshFolder } from "./test-tool.ts";

const folder = freshFolder("build-info");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Go's own program is one that Go built, with dependencies.
const GO = execFileSync("sh", ["-c", 'realpath "$(command -v go)"'], { encoding: "utf8" }).trim();

test("the build information of a Go program is what `go version -m` prints", async () => {
  const said = execFileSync(GO, ["version", "-m", GO], { encoding: "utf8" }).split("\n");
  const lines = (kind: string) =>
    said
      .filter((line) => line.startsWith(`\t${kind}\t`))
      .map((line) => line.trim().split("\t").slice(1).join(" ").trim());
  const info = await readBuildInfo(GO);
  expect(said[0]).toBe(`${GO}: ${info?.goVersion}`);
  expect([info?.package]).toEqual(lines("path"));
  expect(info?.dependencies).toEqual(lines("dep"));
});

test.each([
  ["a script", "#!/bin/sh\n"],
  ["an empty file", ""],
  ["a file with the magic bytes and nothing after them", Buffer.from("\xff Go buildinf:\x08\x02", "latin1")],
  [
    "a file whose lengths run over its end",
    Buffer.concat([Buffer.from("\xff Go buildinf:\x08\x02", "latin1"), Buffer.alloc(64, 0xff)]),
  ],
  [
    "a file of an old Go, which has pointers there",
    Buffer.concat([Buffer.from("\xff Go buildinf:\x08\x00", "latin1"), Buffer.alloc(64)]),
  ],
])("%s has none", async (_, content) => {
  const file = join(folder, "file");
  writeFileSync(file, content);
  expect(await readBuildInfo(file)).toBeUndefined();
});

test("a program that was built from something else is refused, and so is one that says nothing", async () => {
  const way: GoWay = {
    ...{ kind: "go", version: "1.0.0", module: "example.org/tool", package: "example.org/tool", modules: [] },
    ...{ linkerFlags: "", experiment: "", cost: "", timeoutMs: 1 },
  };
  expect(await checkModules(GO, way)).toBe("it was built from cmd/go");
  expect(await checkModules(GO, { ...way, package: "cmd/go" })).toBe("it was not built from example.org/tool v1.0.0");
  expect(await checkModules("/bin/sh", way)).toMatch(/says nothing about its modules/);
});
