import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/longest-first.ts";

/** These change or measure what a process has only once (its environment, its memory), so each has a process of its own. */
const ALONE = [
  "io/git-repository",
  "io/processes",
  "model/llama-regenerate.real",
  "model/llama.real",
  "propose/syntax-hostile",
  "scan/broken-tools",
  "scan/scan",
].map((name) => `test/${name}.test.ts`);

/** Their tests start programs by the dozen, and a busy machine takes its time for each. */
const END_TO_END = ["test/e2e/**/*.test.ts"];

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
      { extends: true, test: { name: "alone", include: ALONE } },
      // Nothing in all others outlives its file, so one worker takes many of them and loads what they share once.
      { extends: true, test: { name: "end to end", include: END_TO_END, isolate: false, testTimeout: 120_000 } },
      {
        extends: true,
        test: { name: "others", include: ["test/**/*.test.ts"], exclude: [...ALONE, ...END_TO_END], isolate: false },
      },
    ],
    reporters: ["default", ["json", { outputFile: "coverage/tests.json" }]],
    globalSetup: ["test/setup-tools.ts"],
    setupFiles: ["test/setup-file.ts"],
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
