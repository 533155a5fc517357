import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { createToolBox } from "../../src/io/tool-box.ts";
import { fakeLog } from "../fakes/log.ts";
import { freshFolder } from "./test-tool.ts";

const base = freshFolder("interpreters");
afterAll(() => rmSync(base, { recursive: true, force: true }));

function program(path: string, text: string): string {
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  return path;
}

function box(searchPath: string, usesPath = true) {
  const environment = { PATH: searchPath, HOME: base, DRAFTGATE_TOOL_CACHE: join(base, "cache") };
  return createToolBox({
    environment,
    log: fakeLog(),
    mayInstall: false,
    usesPath,
    forbidden: [join(base, "workspace")],
  });
}

describe("a program of the system", () => {
  test("is found on PATH, also where scanners are not looked for there", async () => {
    for (const usesPath of [true, false]) {
      const tools = box(process.env["PATH"] ?? "", usesPath);
      expect(await tools.find("python3")).toMatchObject({
        name: "python3",
        version: expect.stringMatching(/^3\.\d+$/),
      });
      expect(await tools.find("bash")).toMatchObject({ name: "bash", version: expect.stringMatching(/^\d+\.\d+/) });
      expect(await tools.find("gofmt")).toMatchObject({ name: "gofmt", source: "path" });
    }
  });

  test("is never one of the workspace, not even behind a link", async () => {
    for (const name of ["bash", "gofmt", "python3", "go"]) program(join(base, "workspace/bin", name), "echo 3.12.1");
    mkdirSync(join(base, "links"));
    for (const name of ["bash", "gofmt", "python3", "go"]) {
      symlinkSync(join(base, "workspace/bin", name), join(base, "links", name));
    }
    const tools = box(`${join(base, "workspace/bin")}:${join(base, "links")}:bin:.`);
    expect(await tools.find("bash")).toEqual({ missing: "bash is not installed; put it on PATH" });
    expect(await tools.find("gofmt")).toEqual({ missing: "gofmt is not installed; put Go on PATH" });
    expect(await tools.find("python3")).toEqual({
      missing: "python3 is not installed; put Python 3.10 or newer on PATH",
    });
  });

  test("gofmt is also found in Go's own folder, where a package put only go on PATH", async () => {
    const gofmt = program(join(base, "go/bin/gofmt"), "exit 0");
    program(join(base, "go/bin/go"), "exit 0");
    mkdirSync(join(base, "usr"));
    symlinkSync(join(base, "go/bin/go"), join(base, "usr/go"));
    expect(await box(join(base, "usr")).find("gofmt")).toMatchObject({ path: gofmt });
    rmSync(gofmt);
    expect(await box(join(base, "usr")).find("gofmt")).toHaveProperty("missing");
  });

  test("node is the one that this program runs with, whatever PATH says", async () => {
    program(join(base, "other/node"), "exit 0");
    expect(await box(join(base, "other")).find("node")).toMatchObject({
      path: process.execPath,
      version: process.versions.node,
    });
  });
});

describe("the TypeScript parser", () => {
  test("is a file that Node reads: no program of that name counts, neither from PATH nor by a variable", async () => {
    const typescript = program(join(base, "bin/typescript"), "echo 9.9.9");
    const environment = {
      PATH: join(base, "bin"),
      DRAFTGATE_TOOL_TYPESCRIPT: typescript,
      DRAFTGATE_TOOL_CACHE: join(base, "cache"),
    };
    expect(await createToolBox({ environment, log: fakeLog(), mayInstall: false }).find("typescript")).toEqual({
      missing: "typescript is not installed; run: draftgate tools install typescript",
    });
  });
});
