import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { SCANNER_NAMES } from "../../src/scan/scanner-names.ts";
import { provideGitSecrets } from "../scan/real-tools.ts";
import { writeTrivyDatabase } from "../trivy-database.ts";
import { draftgate } from "./command-line.ts";

/** A policy that requires every scanner there is; small files only, so that one can be too large. */
export const EVERY_TOOL = `version: 1
extends: none
scan:
  tools: { ${SCANNER_NAMES.map((name) => `${name}: required`).join(", ")} }
  timeout-seconds: 280
  max-file-mebibytes: 1
rules:
  - name: findings
    require: { block-at: { secret: info, sast: low, vuln: low, misconfig: medium, lint: high, suppression: medium, coverage: high } }
`;

/** The variables by which every scanner is found, trivy's small database among them, which is written to `folder`. */
export function everyTool(folder: string): Readonly<Record<string, string>> {
  writeTrivyDatabase(folder);
  return { TRIVY_CACHE_DIR: folder, ...provideGitSecrets() };
}

const LISTING = z.object({ tools: z.array(z.object({ name: z.string(), path: z.string().nullable() })) });

/** As `everyTool`, each behind a script that first appends its arguments, its environment and the names in its folder to `record`. */
export async function recordedTools(folder: string, record: string): Promise<Readonly<Record<string, string>>> {
  const env = everyTool(join(folder, "trivy-cache"));
  const listing = await draftgate(["tools", "list", "--format", "json"], { env });
  const variables = LISTING.parse(JSON.parse(listing.stdout)).tools.flatMap(({ name, path }) => {
    if (path === null || !SCANNER_NAMES.some((one) => one === name)) return [];
    const script = join(folder, name);
    // Asked for its version a tool stands in the root; in trivy's private folder modules find each other by the names of folders.
    const names = name === "trivy" ? "" : "case $PWD in */draftgate-*) ls -R .;; esac; ";
    writeFileSync(
      script,
      `#!/bin/sh\n{ echo "tool ${name}"; for word; do echo "$word"; done; env; ${names}} >> '${record}'\nexec '${path}' "$@"\n`,
    );
    chmodSync(script, 0o755);
    return [[`DRAFTGATE_TOOL_${name.toUpperCase().replaceAll("-", "_")}`, script] as const];
  });
  return { ...env, ...Object.fromEntries(variables) };
}
