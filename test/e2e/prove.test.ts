import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { TestRun } from "../../src/domain/proposal.ts";
import { type GitFixture, hashFolder } from "../git-fixture.ts";
import { pythonWithPytest } from "../propose/frameworks.ts";
import { draftgate, NODES, type Run, type RunOptions } from "./command-line.ts";
import { temporaryFolder, temporaryRepository } from "./judged.ts";

const CALC = "def add(a, b):\n    return a - b\n";
const TESTS = `from calc import add


def test_add():
    assert add(1, 2) == 3


def test_zero():
    assert add(0, 0) == 0
`;
const GOOD = patchOf("calc.py", "    return a - b", "    return a + b");
const PYTEST = `${pythonWithPytest()} -m pytest -q -p no:cacheprovider`;
const NODE_TEST = `"${process.execPath}" --test --test-reporter=tap`;

function patchOf(path: string, before: string, after: string, line = 2): string {
  return `--- a/${path}\n+++ b/${path}\n@@ -${line} +${line} @@\n-${before}\n+${after}\n`;
}

/** A new file as a patch. */
function newFile(path: string, text: string, mode = "100644"): string {
  const lines = text.split("\n").map((line) => `+${line}\n`);
  return `diff --git a/${path} b/${path}\nnew file mode ${mode}\n--- /dev/null\n+++ b/${path}\n@@ -0,0 +1,${lines.length} @@\n${lines.join("")}`;
}

function repositoryWith(files: Readonly<Record<string, string>>): GitFixture {
  return temporaryRepository({}, (repository) => {
    repository.commit({ files });
    repository.git(["reset", "-q", "--hard"]);
  });
}

interface Proved extends Run {
  readonly report: {
    readonly outcome: string;
    readonly reason: string;
    readonly sandbox: string;
    readonly notices: readonly string[];
    readonly before: TestRun;
    readonly after: TestRun;
    readonly patch: { readonly files: readonly string[] };
  };
}

/** Runs `prove` and holds every run to this: the repository is the same afterwards, and no scratch is left. */
async function prove(
  repository: GitFixture,
  patch: string,
  test: string,
  options: RunOptions & { readonly args?: readonly string[] } = {},
): Promise<Proved> {
  const scratch = temporaryFolder();
  const file = join(temporaryFolder(), "change.patch");
  writeFileSync(file, patch);
  const before = hashFolder(repository.path);
  const args = ["prove", "--repo", repository.path, "--patch", file, "--test", test, "--format", "json"];
  const run = await draftgate([...args, ...(options.args ?? [])], {
    ...options,
    env: { TMPDIR: scratch, ...options.env },
  });
  expect(hashFolder(repository.path)).toBe(before);
  expect(readdirSync(scratch)).toEqual([]);
  return { ...run, report: run.stdout === "" ? undefined : JSON.parse(run.stdout) };
}

describe.each(NODES)("prove on $name", ({ path: node }) => {
  it("says better where more tests pass with the patch", async () => {
    const run = await prove(repositoryWith({ "calc.py": CALC, "test_calc.py": TESTS }), GOOD, PYTEST, { node });
    expect(run.report, run.stderr).toMatchObject({
      outcome: "better",
      sandbox: "namespaces",
      before: { exitCode: 1, counts: { framework: "pytest", passed: 1, failed: 1 } },
      after: { exitCode: 0, counts: { passed: 2, failed: 0 } },
      patch: { files: ["calc.py"] },
    });
    expect(run.code).toBe(0);
  });
});

describe("prove", () => {
  it("says equal, worse and better from the counts that node:test prints", async () => {
    const test = `import { test } from "node:test";
import assert from "node:assert/strict";
import { add } from "./calc.mjs";
test("one", () => assert.equal(add(1, 2), 3));
test("two", () => assert.equal(add(0, 0), 0));
test("three", { todo: true });
`;
    const repository = repositoryWith({
      "calc.mjs": "export const add = (a, b) =>\n  a + b;\n",
      "calc.test.mjs": test,
    });
    const equal = await prove(repository, patchOf("calc.mjs", "  a + b;", "  b + a;"), NODE_TEST);
    expect(equal.report, equal.stderr).toMatchObject({
      outcome: "equal",
      after: { counts: { passed: 2, failed: 0, skipped: 1 } },
    });
    expect(equal.code).toBe(0);
    const worse = await prove(repository, patchOf("calc.mjs", "  a + b;", "  a - b;"), NODE_TEST);
    expect(worse.report).toMatchObject({ outcome: "worse", before: { exitCode: 0 }, after: { exitCode: 1 } });
    expect(worse.code).toBe(1);
    expect(worse.stderr).toContain("| ");
    const lines = test.split("\n").slice(3, 6);
    const dropped = `--- a/calc.test.mjs\n+++ b/calc.test.mjs\n@@ -4,3 +4,2 @@\n ${lines[0]}\n-${lines[1]}\n ${lines[2]}\n`;
    const fewer = await prove(repository, dropped, NODE_TEST);
    expect(fewer.report).toMatchObject({ outcome: "worse", reason: "fewer tests pass: 1 instead of 2" });
    const more = await prove(repository, newFile("more.test.mjs", test), NODE_TEST);
    expect(more.report).toMatchObject({ outcome: "better", reason: "more tests pass: 4 instead of 2" });
  });

  it("says worse of a patch with which the tests hang, within the time that was given", async () => {
    const repository = repositoryWith({ "calc.py": CALC, "test_calc.py": "def test_a():\n    import calc\n" });
    const run = await prove(
      repository,
      `${patchOf("calc.py", "    return a - b", "    return 1").replace("+2 @@", "+2,2 @@")}+while True: pass\n`,
      PYTEST,
      {
        args: ["--timeout-seconds", "6"],
      },
    );
    expect(run.report, run.stderr).toMatchObject({ outcome: "worse", after: { ended: "timed-out" } });
    expect(run.code).toBe(1);
  });

  it("decides nothing where the tests cannot be run as they are", async () => {
    const repository = repositoryWith({ "calc.py": CALC });
    for (const [command, reason] of [
      ["no-such-command-here", /could not be run/],
      ["sleep 600", /did not end before the change/],
      ["yes", /the limit of what it may print/],
    ] as const) {
      const run = await prove(repository, GOOD, command, { args: ["--timeout-seconds", "5"] });
      expect([run.code, run.stdout], command).toEqual([3, ""]);
      expect(run.stderr).toMatch(reason);
    }
  });

  it("lets the tests reach neither the network nor a service of this machine", async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.end("reached");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const code = `import socket, urllib.request
def test_out():
    for address in (("127.0.0.1", ${port}), ("192.0.2.1", 80)):
        try:
            socket.create_connection(address, 2).close()
        except OSError:
            continue
        raise AssertionError("reached")
def test_own():
    own = socket.socket()
    own.bind(("127.0.0.1", 0))
    own.listen()
    socket.create_connection(own.getsockname(), 2).close()
`;
    try {
      const run = await prove(repositoryWith({ "calc.py": CALC, "test_net.py": code }), GOOD, PYTEST);
      expect(run.report, run.stderr).toMatchObject({ outcome: "equal", after: { counts: { passed: 2, failed: 0 } } });
      expect(asked).toBe(0);
    } finally {
      server.close();
    }
  });

  it("gives the tests no variable, no process and no file of the caller's to write or read secrets from", async () => {
    const canary = ["canary", Math.random().toString(36).slice(2)].join("-");
    const outside = temporaryFolder();
    const code = `import glob, os
def test_environment():
    assert not [name for name, value in os.environ.items() if "${canary}" in value or name.startswith(("GIT", "PYTHON"))]
def test_processes():
    for name in glob.glob("/proc/[0-9]*/environ") + glob.glob("/proc/[0-9]*/cmdline"):
        try:
            assert b"${canary}" not in open(name, "rb").read().replace(open("/proc/self/cmdline", "rb").read(), b"")
        except OSError:
            pass
def test_files():
    for place in ("${outside}", "/var/tmp", os.path.dirname(os.path.dirname(os.getcwd())), "/"):
        try:
            open(os.path.join(place, "written-by-prove"), "w").close()
        except OSError:
            continue
        raise AssertionError(place)
    open(os.path.join(os.environ["HOME"], "x"), "w").close()
    open("here", "w").close()
    assert os.environ["HOME"].startswith(os.environ["TMPDIR"].rsplit("/", 1)[0])
    assert not os.path.exists(".git")
`;
    const names = `[ "$(env | cut -d= -f1 | sort | tr '\\n' ' ')" = "DRAFTGATE_CHILD HOME LANG PATH PWD TMPDIR " ] || exit 9`;
    const run = await prove(repositoryWith({ "calc.py": CALC, "test_all.py": code }), GOOD, `${names}; ${PYTEST}`, {
      env: { SECRET_TOKEN: canary, GITHUB_TOKEN: canary, GIT_DIR: "/nonexistent", PYTHONSTARTUP: outside },
    });
    expect(run.report, run.stderr).toMatchObject({ outcome: "equal", after: { counts: { passed: 3, failed: 0 } } });
    expect(readdirSync(outside)).toEqual([]);
  });

  it("leaves no process behind that the tests started, however they ran away", async () => {
    const marker = `prove-stray-${Math.random().toString(36).slice(2)}`;
    const run = await prove(
      repositoryWith({ "calc.py": CALC }),
      GOOD,
      `for n in 1 2 3 4 5; do setsid sh -c ': ${marker}; (sh -c ": ${marker}; sleep 300; :" &); sleep 300; :' >/dev/null 2>&1 & done; sleep 1`,
    );
    expect(run.report, run.stderr).toMatchObject({ outcome: "equal" });
    await delay(500);
    expect(spawnSync("pgrep", ["-f", marker], { encoding: "utf8" }).stdout).toBe("");
  });

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("ends its children and removes its scratch on %s", async (signal, code) => {
    const marker = `prove-signal-${Math.random().toString(36).slice(2)}`;
    const run = await prove(repositoryWith({ "calc.py": CALC }), GOOD, `: ${marker}; sleep 300; :`, {
      onStart: (child) => {
        const wait = async (): Promise<void> => {
          for (let tries = 0; tries < 300; tries += 1) {
            if (spawnSync("pgrep", ["-f", `^sh -c : ${marker}`]).status === 0) break;
            await delay(100);
          }
          child.kill(signal);
        };
        void wait();
      },
    });
    expect([run.code, run.stdout]).toEqual([code, ""]);
    await delay(300);
    expect(spawnSync("pgrep", ["-f", marker], { encoding: "utf8" }).stdout).toBe("");
  });

  it.each([
    ["the folder above", newFile("../outside.txt", "x")],
    ["an absolute place", newFile("/tmp/outside-by-patch.txt", "x")],
    ["a whole path", newFile("/tmp/outside-by-patch.txt", "x").replaceAll("a//", "/").replaceAll("b//", "/")],
    ["the git directory", newFile(".git/hooks/post-checkout", "#!/bin/sh")],
    ["the git directory in other letters", newFile("sub/.GIT/config", "x")],
    ["a symbolic link", newFile("link", "/etc/passwd", "120000")],
    ["a submodule", newFile("module", "Subproject commit 0", "160000")],
    ["what lies behind a link", newFile("linked/outside.txt", "x")],
    ["nothing", "no patch at all\n"],
  ])("refuses a patch that changes %s, before anything runs", async (_name, patch) => {
    const repository = temporaryRepository({}, (made) => {
      made.commit({ files: { "calc.py": CALC, linked: { mode: "120000", content: "/tmp" } } });
    });
    const outside = join(temporaryFolder(), "ran");
    const run = await prove(repository, patch, `touch ${outside}`, { args: ["--i-trust-this-code"] });
    expect([run.code, run.stdout], run.stderr).toEqual([2, ""]);
    expect(run.stderr).toContain("option --patch:");
    expect(existsSync(outside)).toBe(false);
    expect(existsSync("/tmp/outside-by-patch.txt")).toBe(false);
  });

  it("says that a patch does not apply, and names what is missing or wrong in a call", async () => {
    const repository = repositoryWith({ "calc.py": CALC });
    const stale = await prove(repository, patchOf("calc.py", "    return a * b", "    return 1"), "true");
    expect([stale.code, stale.stdout]).toEqual([3, ""]);
    expect(stale.stderr).toContain("the patch does not apply to the head");
    for (const args of [
      ["prove"],
      ["prove", "--patch", "x"],
      ["prove", "--patch", "/nonexistent", "--test", "true"],
      ["prove", "--patch", CALC, "--test", "true", "--timeout-seconds", "0"],
    ]) {
      const run = await draftgate(args, { cwd: repository.path });
      expect([run.code, run.stdout], args.join(" ")).toEqual([2, ""]);
    }
  });

  it("refuses to run what it cannot shut off, unless somebody says that they trust it", async () => {
    const repository = repositoryWith({ "calc.py": CALC });
    const folder = temporaryFolder();
    for (const name of ["sh", "git", "touch", "true", "sleep"]) {
      const found = spawnSync("which", [name], { encoding: "utf8" }).stdout.trim();
      symlinkSync(found, join(folder, name));
    }
    const run = await prove(repository, GOOD, "true", { env: { PATH: folder } });
    expect([run.code, run.stdout]).toEqual([3, ""]);
    expect(run.stderr).toContain("--i-trust-this-code");
    const trusted = await prove(repository, GOOD, "true", { env: { PATH: folder }, args: ["--i-trust-this-code"] });
    expect(trusted.report, trusted.stderr).toMatchObject({ outcome: "equal", sandbox: "none" });
  });

  it("takes at least the network away where no more can be had, and says so", async () => {
    const folder = temporaryFolder();
    const real = spawnSync("which", ["unshare"], { encoding: "utf8" }).stdout.trim();
    writeFileSync(join(folder, "unshare"), `#!/bin/sh\ncase "$*" in *--pid*) exit 1;; esac\nexec ${real} "$@"\n`, {
      mode: 0o755,
    });
    const run = await prove(
      repositoryWith({ "calc.py": CALC }),
      GOOD,
      "! ip route get 192.0.2.1 2>/dev/null && echo ok",
      {
        env: { PATH: `${folder}:${process.env["PATH"] ?? ""}` },
      },
    );
    expect(run.report, run.stderr).toMatchObject({ outcome: "equal", sandbox: "network", before: { exitCode: 0 } });
  });

  it("writes the files of the commit as they are, and says what it leaves out", async () => {
    const repository = temporaryRepository({}, (made) => {
      made.commit({
        files: {
          "calc.py": CALC,
          ".gitattributes": "* text eol=crlf\n*.py filter=evil\n",
          "run.sh": { mode: "100755", content: "#!/bin/sh\ngrep -c 'return a' calc.py && cat inside && ! ls out\n" },
          inside: { mode: "120000", content: "calc.py" },
          out: { mode: "120000", content: "../../../../etc/passwd" },
          winding: { mode: "120000", content: "inside/../../x" },
        },
      });
    });
    const run = await prove(repository, GOOD, "./run.sh");
    expect(run.report, run.stderr).toMatchObject({ outcome: "equal", before: { exitCode: 0 } });
    expect(run.report.notices).toHaveLength(2);
  });
});
