import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { CancelledError } from "../../src/domain/errors.ts";
import { createCommandRunner } from "../../src/io/processes.ts";
import type { CommandRequest } from "../../src/ports.ts";

const folder = mkdtempSync(join(tmpdir(), "draftgate-processes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TIMES = { graceMs: 300, drainMs: 300 };
const PATH = process.env["PATH"] ?? "";

function shell(script: string, more: Partial<CommandRequest> = {}): CommandRequest {
  return {
    file: "/bin/sh",
    args: ["-c", script],
    cwd: folder,
    env: { PATH },
    timeoutMs: 20_000,
    maxOutputBytes: 1_000_000,
    ...more,
  };
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function isAlive(pid: number): boolean {
  try {
    // A zombie answers to signal 0; its state says that it is over.
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

async function waitUntilGone(pid: number): Promise<boolean> {
  for (let turn = 0; turn < 40 && isAlive(pid); turn += 1) await new Promise((resolve) => setTimeout(resolve, 25));
  return !isAlive(pid);
}

describe("createCommandRunner", () => {
  const runner = createCommandRunner({ times: TIMES });

  test("hands back both outputs and the exit code", async () => {
    const result = await runner.run(shell("echo out; echo err >&2; exit 3"));
    expect({ ...result, stdout: text(result.stdout), stderr: text(result.stderr) }).toEqual({
      exitCode: 3,
      signal: null,
      stdout: "out\n",
      stderr: "err\n",
      ended: "exited",
    });
  });

  test("gives the child exactly the environment it is told, and the mark of its family", async () => {
    const result = await runner.run({ ...shell(""), file: "/usr/bin/env", args: [], env: { ONLY: "this" } });
    expect(text(result.stdout)).toMatch(/^ONLY=this\nDRAFTGATE_CHILD=[0-9a-f]{32}\n$/);
  });

  test("feeds standard input, and does not mind a child that ignores it", async () => {
    const stdin = new Uint8Array(3_000_000).fill(65);
    expect(text((await runner.run(shell("wc -c", { stdin }))).stdout).trim()).toBe("3000000");
    expect((await runner.run(shell("exit 0", { stdin }))).exitCode).toBe(0);
  });

  test("says that a program which is not there did not start", async () => {
    const result = await runner.run({ ...shell(""), file: join(folder, "nowhere") });
    expect(result.ended).toBe("not-started");
    expect(text(result.stderr)).toContain("ENOENT");
  });

  test("refuses an argument with a NUL byte without throwing", async () => {
    expect((await runner.run(shell("true", { args: ["-c", "a\0b"] }))).ended).toBe("not-started");
  });

  test("reports the signal that ended a child", async () => {
    const result = await runner.run(shell("kill -9 $$"));
    expect([result.exitCode, result.signal, result.ended]).toEqual([null, "SIGKILL", "exited"]);
  });

  test("kills a hanging child with its children at the time limit", async () => {
    const started = Date.now();
    const result = await runner.run(shell("sleep 60 & echo $!; wait", { timeoutMs: 300 }));
    expect(result.ended).toBe("timed-out");
    expect(Date.now() - started).toBeLessThan(5_000);
    expect(await waitUntilGone(Number(text(result.stdout)))).toBe(true);
  });

  test("kills a child that ignores SIGTERM, and a grandchild in a session of its own", async () => {
    const script =
      "trap '' TERM; setsid sh -c 'trap \"\" TERM; echo $$; sleep 60; sleep 60' & while :; do sleep 1; done";
    const result = await runner.run(shell(script, { timeoutMs: 500 }));
    expect(result.ended).toBe("timed-out");
    expect(await waitUntilGone(Number(text(result.stdout)))).toBe(true);
  });

  test("does not wait for a grandchild that holds the pipe after the child is gone", async () => {
    const started = Date.now();
    const result = await runner.run(shell("sleep 60 & echo $!; exit 0"));
    expect([result.exitCode, result.ended]).toEqual([0, "exited"]);
    expect(Date.now() - started).toBeLessThan(5_000);
    expect(await waitUntilGone(Number(text(result.stdout)))).toBe(true);
  });

  test("kills a child that floods its output and keeps no more than the limit", async () => {
    const before = process.memoryUsage().rss;
    const result = await runner.run(shell("head -c 2000000000 /dev/zero", { maxOutputBytes: 100_000 }));
    expect(result.ended).toBe("output-limit");
    expect(result.stdout.length).toBe(100_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });

  test("counts standard error against a limit of its own", async () => {
    const result = await runner.run(shell("head -c 500000 /dev/zero >&2; echo fine", { maxOutputBytes: 100_000 }));
    expect(result.ended).toBe("output-limit");
  });

  test("rejects with the reason when the run is cancelled, and the child is gone", async () => {
    const controller = new AbortController();
    const cancellable = createCommandRunner({ signal: controller.signal, times: TIMES });
    const running = cancellable.run(shell("echo $$ > pid; sleep 60"));
    await new Promise((resolve) => setTimeout(resolve, 200));
    controller.abort(new CancelledError(130));
    await expect(running).rejects.toMatchObject({ name: "CancelledError", exitCode: 130 });
    expect(await waitUntilGone(Number(readFileSync(join(folder, "pid"), "utf8")))).toBe(true);
    await expect(cancellable.run(shell("true"))).rejects.toBeInstanceOf(CancelledError);
  });

  test("ends every running child at once when the entry says so", async () => {
    const all = createCommandRunner({ times: TIMES });
    const running = [all.run(shell("sleep 60")), all.run(shell("sleep 60"))];
    await new Promise((resolve) => setTimeout(resolve, 100));
    all.killAll();
    expect((await Promise.all(running)).map((result) => result.signal)).toEqual(["SIGKILL", "SIGKILL"]);
  });
});
