import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/longest-first.ts";

/** Tables over values: nothing in these folders keeps anything between two files, so one worker takes many and loads what they share once. */
const TABLES = ["bench", "command", "config", "detect", "domain", "fakes", "gate", "report", "review"].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

export default defineConfig({
  plugins: [
    {
      // The bundle holds prompts and parsers' scripts as text (scripts/build.ts); tests read the same files the same way.
      name: "text-modules",
      enforce: "pre",
      load(id) {
        if (/\.md$|\/src\/propose\/parsers\/[^/]+$/.test(id))
          return `export default ${JSON.stringify(readFileSync(id, "utf8"))};`;
        return undefined;
      },
    },
  ],
  test: {
    projects: [
      { extends: true, test: { name: "alone", include: ["test/**/*.test.ts"], exclude: TABLES } },
      { extends: true, test: { name: "tables", include: TABLES, isolate: false } },
    ],
    reporters: ["default", ["json", { outputFile: "coverage/tests.json" }]],
    globalSetup: ["test/setup-tools.ts"],
    // A third of a file's time is waiting: for a server that hangs, for a time limit.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    testTimeout: 30_000,
    hookTimeout: 120_000,
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["src/**/*.d.ts"],
      reporter: ["text-summary", "json-summary"],
      thresholds: {
        lines: 85,
        "src/domain/**": { lines: 95 },
        "src/detect/**": { lines: 95 },
        "src/gate/**": { lines: 100, branches: 100 },
        "src/command/**": { lines: 100, branches: 100 },
      },
    },
  },
});
