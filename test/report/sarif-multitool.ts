import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";

const VERSION = "5.7.0";
/** What npm says of the package for each system: https://www.npmjs.com/package/@microsoft/sarif-multitool */
const PINS: Readonly<Record<string, string>> = {
  linux: "sha512-NxUbpq6ISCWoTQ/NfOYEwEDKq1Heka/rMoJ5R5LMydcAZQX/X7g5mWHcgxDub+0M07LC96tZ5LZHvF1Qy3gjTA==",
  darwin: "sha512-SstDqFy/LQo2NEoInbTqLDa4nmbHti1luAMc6SSHTYUVAE3B/ehOMEkH6Cl6jzIiwXhmNCcd+dsU/LPuO0YaRA==",
};

/** One thing that the tool has to say; `file` is the name of the checked text. */
export interface MultitoolResult {
  readonly file: string;
  readonly ruleId: string;
  readonly level: string;
}

const ANSWER = z.object({
  runs: z.tuple([
    z.object({
      invocations: z.array(z.object({ executionSuccessful: z.boolean() })),
      results: z.array(
        z.object({
          ruleId: z.string(),
          level: z.string().default("warning"),
          locations: z.array(
            z.object({ physicalLocation: z.object({ artifactLocation: z.object({ uri: z.string().optional() }) }) }),
          ),
        }),
      ),
    }),
  ]),
});

/** What `sarif-multitool validate --rule-kind "Sarif;Ghas"` says of SARIF texts, by name; throws when it does not get through. */
export function validateSarif(texts: Readonly<Record<string, string>>): readonly MultitoolResult[] {
  const folder = mkdtempSync(join(tmpdir(), "draftgate-sarif-"));
  try {
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, `${name}.sarif`), text);
    const names = Object.keys(texts).map((name) => `${name}.sarif`);
    const args = ["validate", ...names, "--rule-kind", "Sarif;Ghas", "--output", "answer.json", "--quiet"];
    const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" };
    const run = spawnSync(provideMultitool(), args, { cwd: folder, env, encoding: "utf8" });
    const answer = join(folder, "answer.json");
    if (!existsSync(answer)) throw new Error(`sarif-multitool ended with ${run.status}: ${run.stdout}${run.stderr}`);
    const [{ invocations, results }] = ANSWER.parse(JSON.parse(readFileSync(answer, "utf8"))).runs;
    if (!invocations.every((one) => one.executionSuccessful)) throw new Error(`sarif-multitool failed: ${run.stdout}`);
    return results.map(({ ruleId, level, locations }) => {
      const uri = locations[0]?.physicalLocation.artifactLocation.uri ?? "";
      return { file: uri.slice(uri.lastIndexOf("/") + 1).replace(/\.sarif$/, ""), ruleId, level };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The program out of Microsoft's npm package, compared with the pinned digest and kept beside the other caches. */
function provideMultitool(): string {
  const pin = PINS[process.platform];
  if (pin === undefined) throw new Error(`sarif-multitool is pinned for ${Object.keys(PINS).join(" and ")} only`);
  const cache = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "draftgate-tests");
  const folder = join(cache, `sarif-multitool-${VERSION}`);
  const program = join(folder, "package/Sarif.Multitool");
  if (existsSync(program)) return program;
  mkdirSync(cache, { recursive: true });
  const staging = mkdtempSync(join(cache, "staging-"));
  try {
    const name = `@microsoft/sarif-multitool-${process.platform}@${VERSION}`;
    execFileSync("npm", ["pack", name, "--silent", "--pack-destination", staging], { cwd: staging });
    const archive = readdirSync(staging)[0] ?? "";
    const digest = createHash("sha512")
      .update(readFileSync(join(staging, archive)))
      .digest("base64");
    if (`sha512-${digest}` !== pin) throw new Error(`${name} is not what was pinned`);
    execFileSync("tar", ["-xzf", archive], { cwd: staging });
    execFileSync("chmod", ["+x", join(staging, "package/Sarif.Multitool")]);
    if (!existsSync(program)) renameSync(staging, folder);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  return program;
}
