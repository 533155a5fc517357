import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findOnPath, safeSearchPath } from "../../src/io/tool-path.ts";

let place: string;
let repository: string;

function program(path: string, text = "#!/bin/sh\necho from the repository\n"): string {
  writeFileSync(path, text);
  chmodSync(path, 0o755);
  return path;
}

function folder(...names: string[]): string {
  const path = join(place, ...names);
  mkdirSync(path, { recursive: true });
  return path;
}

beforeEach(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), "draftgate-test-")));
  repository = folder("repository");
  folder("repository", ".git");
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

describe("the PATH that children get", () => {
  it("has no relative entry, none inside the repository, and none that is a link into it", () => {
    const link = join(place, "link");
    symlinkSync(folder("repository", "bin"), link);
    const path = ["", ".", "bin", repository, join(repository, "bin"), link, "/usr/bin"].join(delimiter);
    expect(safeSearchPath(path, repository)).toBe("/usr/bin");
  });

  it.each(["bash", "sh", "env", "python3", "node", "git", "grep"])(
    "leaves out a folder elsewhere whose %s is a link into the repository",
    (name) => {
      const lent = folder("lent");
      symlinkSync(program(join(repository, "payload")), join(lent, name));
      expect(safeSearchPath([lent, "/usr/bin"].join(delimiter), repository)).toBe("/usr/bin");
    },
  );

  it("follows links over several steps, and through linked folders", () => {
    const [first, second] = [folder("first"), folder("second")];
    program(join(repository, "payload"));
    symlinkSync(repository, join(place, "way"));
    symlinkSync(join(place, "way", "payload"), join(second, "step"));
    symlinkSync(join(second, "step"), join(first, "bash"));
    expect(safeSearchPath([first, "/usr/bin"].join(delimiter), repository)).toBe("/usr/bin");
  });

  it("keeps a folder whose links into the repository have a package's own names, as npm link makes them", () => {
    const own = folder("own");
    symlinkSync(program(join(repository, "my-tool")), join(own, "my-tool"));
    symlinkSync("/bin/sh", join(own, "sh"));
    const path = [own, "/usr/bin"].join(delimiter);
    expect(safeSearchPath(path, repository)).toBe(path);
    expect(findOnPath("my-tool", path, [repository])).toBeUndefined();
  });

  it("keeps a script's interpreter out of the repository's hands", () => {
    const lent = folder("lent");
    symlinkSync(program(join(repository, "payload")), join(lent, "bash"));
    const script = program(join(place, "tool"), "#!/usr/bin/env bash\necho from the machine\n");
    const run = (path: string): string => execFileSync(script, { env: { PATH: path }, encoding: "utf8" });
    const given = [lent, "/usr/bin", "/bin"].join(delimiter);
    expect(run(given)).toBe("from the repository\n");
    expect(run(safeSearchPath(given, repository))).toBe("from the machine\n");
  });
});
