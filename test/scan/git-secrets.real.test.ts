/** git-secrets as the distribution packages it, beside what it says when it is called by hand with the patterns it registers for AWS. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { ScanResult } from "../../src/domain/finding.ts";
import type { ToolBox } from "../../src/ports.ts";
import { createRepository, type FixtureFile } from "../git-fixture.ts";
import { requireTools } from "./real-tools.ts";
import { scanRange } from "./scan-fixture.ts";

let toolBox: ToolBox;
beforeAll(async () => {
  toolBox = await requireTools("git-secrets");
}, 120_000);

async function scanFiles(
  after: Readonly<Record<string, FixtureFile>>,
  before: Readonly<Record<string, FixtureFile>> = {},
): Promise<ScanResult> {
  const fixture = createRepository();
  try {
    const base = fixture.commit({ files: before });
    fixture.branch("topic");
    fixture.commit({ files: after });
    const tools = [{ name: "git-secrets", need: "required" as const }];
    const [scan] = (await scanRange(fixture, base, fixture.tip(), { tools, ports: { toolBox } })).scans;
    if (scan === undefined) throw new Error("no scan");
    return scan;
  } finally {
    fixture.remove();
  }
}

// Built here so that no scanner of this repository trips over them.
const keyId = (number: number): string => ["AK", "IA", String(number).padStart(4, "0"), "QWERTYUIOPAS"].join("");
const secretKey = (number: number): string =>
  `${String(number).padStart(5, "0")}${"aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vW1xY3zA".slice(0, 35)}`;
const LINES: readonly ((number: number) => string)[] = [
  (number) => `key = "${keyId(number)}"`,
  (number) => `aws_secret_access_key = '${secretKey(number)}'`,
  (number) => `AWS_ACCOUNT_ID=${String(100_000_000_000 + number)}`,
  (number) => `nothing on line ${number}`,
  (number) => `account_id: ${String(1000 + number)}-2345-6789`,
  (number) => `x${keyId(number)}x no word of its own`,
];

const brief = (scan: ScanResult): readonly unknown[] =>
  scan.findings.map((one) => [one.ruleId, one.location.path, one.location.startLine]);

describe("git-secrets", () => {
  test("finds on the same lines what it finds when it is called by hand, more than five hundred times", async () => {
    const files: Record<string, string> = {};
    for (let file = 0; file < 30; file += 1) {
      const text = Array.from({ length: 30 }, (_, line) => LINES[(file + line) % LINES.length]?.(file * 30 + line));
      files[`file-${file}.txt`] = `${text.join("\n")}\n`;
    }
    const found = await toolBox.find("git-secrets");
    if ("missing" in found) throw new Error(found.missing);
    const folder = mkdtempSync(join(tmpdir(), "draftgate-direct-"));
    mkdirSync(join(folder, "text"));
    for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, "text", path), text);
    const env = {
      PATH: process.env["PATH"] ?? "",
      HOME: folder,
      GIT_CONFIG_GLOBAL: join(folder, "config"),
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_CEILING_DIRECTORIES: folder,
    };
    writeFileSync(join(folder, "config"), "");
    execFileSync(found.path, ["--register-aws", "--global"], { cwd: folder, env, stdio: "ignore" });
    const direct = spawnSync(found.path, ["--scan", "-r", "."], { cwd: join(folder, "text"), env, encoding: "utf8" });
    rmSync(folder, { recursive: true });
    const expected = [...direct.stderr.matchAll(/^\.\/(file-\d+\.txt):(\d+):/gm)].map((row) => `${row[1]}:${row[2]}`);
    const scan = await scanFiles(files);
    const ours = scan.findings.map((one) => `${one.location.path}:${one.location.startLine}`);
    console.log(
      `git-secrets: ${expected.length} of its own, ${ours.length} of ours, in ${scan.covered} of ${scan.asked} units`,
    );
    expect(expected.length).toBeGreaterThan(500);
    expect(ours.sort()).toEqual(expected.sort());
    expect(scan).toMatchObject({ outcome: "completed", notCovered: [] });
  }, 120_000);

  test("names the kind, is critical, and shows no value", async () => {
    const scan = await scanFiles({ "a.txt": `one\n${LINES[0]?.(7)}\n${LINES[1]?.(7)}\n` });
    expect(brief(scan)).toEqual([
      ["aws-access-key-id", "a.txt", 2],
      ["aws-secret-access-key", "a.txt", 3],
    ]);
    expect(scan.findings.every((one) => one.severity === "critical" && one.class === "secret")).toBe(true);
    expect(JSON.stringify(scan)).not.toContain(keyId(7));
    expect(JSON.stringify(scan)).not.toContain(secretKey(7));
  });

  test("obeys no .gitallowed and no configuration of the change, and is not blinded by a NUL byte", async () => {
    const scan = await scanFiles({
      ".gitallowed": ".*\n",
      ".gitconfig": "[secrets]\n\tallowed = .*\n",
      "a.txt": `${LINES[0]?.(1)}\n`,
      "b.bin": new TextEncoder().encode(`x\0y\n${LINES[0]?.(2)}\n`),
    });
    expect(brief(scan)).toEqual([
      ["aws-access-key-id", "a.txt", 1],
      ["aws-access-key-id", "b.bin", 2],
    ]);
  });

  test("passes over the two keys of AWS's own documentation, and nothing else on their line", async () => {
    const example = ["AKIA", "IOSFODNN7", "EXAMPLE"].join("");
    const scan = await scanFiles({ "a.txt": `${example}\n${example} ${keyId(3)}\n` });
    expect(brief(scan)).toEqual([["aws-access-key-id", "a.txt", 2]]);
  });
});
