import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCommandRunner } from "../../src/io/processes.ts";
import { createToolBox } from "../../src/io/tool-box.ts";
import { fetchTrivyDatabase, locateTrivyCache, readTrivyDatabase } from "../../src/io/trivy-database.ts";
import { fakeLog } from "../fakes/log.ts";
import { writeTrivyDatabase } from "../trivy-database.ts";
import { freshFolder } from "./test-tool.ts";

const base = freshFolder("trivy-database");
afterAll(() => rmSync(base, { recursive: true, force: true }));

describe("the database that tests make", () => {
  const cache = join(base, "cache");
  const project = join(base, "project");
  let trivy = "";
  beforeAll(async () => {
    writeTrivyDatabase(cache, new Date("2026-11-20T12:00:00Z"));
    const found = await createToolBox({ environment: process.env, log: fakeLog(), mayInstall: false }).find("trivy");
    if ("missing" in found) throw new Error(found.missing);
    trivy = found.path;
    mkdirSync(project);
    writeFileSync(join(project, "requirements.txt"), "requests==2.19.0\npy==1.11.0\n");
  }, 300_000);

  test("is one that trivy looks vulnerabilities up in, offline", () => {
    const args = ["fs", "--cache-dir", cache, "--scanners", "vuln", "--format", "json", "--quiet", "--offline-scan"];
    const quick = ["--skip-db-update", "--skip-java-db-update", "--skip-version-check", "."];
    const env = { PATH: "/usr/bin:/bin", HOME: base };
    const report: unknown = JSON.parse(
      execFileSync(trivy, [...args, ...quick], { cwd: project, env, encoding: "utf8" }),
    );
    const found = JSON.stringify(report).matchAll(/"VulnerabilityID":"(CVE-[\d-]+)"/g);
    expect([...found].map((match) => match[1]).sort()).toEqual(["CVE-2018-18074", "CVE-2022-42969"]);
  }, 60_000);

  test("carries its date", () => {
    expect(readTrivyDatabase(cache)?.updatedAt.toISOString()).toBe("2026-11-20T12:00:00.000Z");
  });
});

test.each<readonly [string, string]>([
  ["nothing", ""],
  ["no JSON", "{"],
  ["no date", '{"Version":2}'],
  ["a date that is none", '{"UpdatedAt":"soon"}'],
])("a database whose metadata holds %s is none", (label, text) => {
  const cache = join(base, label.replaceAll(" ", "-"));
  mkdirSync(join(cache, "db"), { recursive: true });
  if (text !== "") writeFileSync(join(cache, "db", "metadata.json"), text);
  expect(readTrivyDatabase(cache)).toBeUndefined();
});

test("trivy's cache is where trivy looks for it", () => {
  expect(locateTrivyCache({ TRIVY_CACHE_DIR: "/t", XDG_CACHE_HOME: "/x", HOME: "/h" })).toBe("/t");
  expect(locateTrivyCache({ XDG_CACHE_HOME: "/x", HOME: "/h" })).toBe("/x/trivy");
  expect(locateTrivyCache({ HOME: "/h" })).toBe(
    process.platform === "darwin" ? "/h/Library/Caches/trivy" : "/h/.cache/trivy",
  );
});

test("a database that cannot be fetched is one line that says why", async () => {
  const program = join(base, "trivy");
  const lines = [
    "2026-11-24T21:47:00Z\\tINFO\\t[vulndb] Need to update DB",
    "2026-11-24T21:47:01Z\\tFATAL\\tFatal error\\tno route",
  ];
  writeFileSync(program, `#!/bin/sh\nprintf '${lines.join("\\n")}\\n' >&2\nexit 1\n`, { mode: 0o755 });
  const problem = await fetchTrivyDatabase(program, createCommandRunner(), { HOME: base });
  expect(problem).toBe("Fatal error no route");
});
