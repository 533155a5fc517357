/**
 * Mutation testing of what decides (`npm run mutate`): how many small faults in `src/gate` and `src/command` their tests see.
 * scripts/check-mutation.ts keeps what came of it in docs/mutation.json. https://stryker-mutator.io/docs/stryker-js/configuration/
 */
export default {
  mutate: ["src/gate/**/*.ts", "src/command/**/*.ts"],
  // One module instead of a hundred: each mutant is a new worker, which would load them all again.
  buildCommand:
    "rolldown test/mutation/tables.ts test/mutation/fuzz.ts --dir mutated --format esm --platform node --external vitest",
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "vitest.mutation.config.ts", related: false },
  coverageAnalysis: "perTest",
  concurrency: 2,
  incremental: true,
  incrementalFile: "coverage/mutation-incremental.json",
  ignorePatterns: ["bench", "coverage", "deploy", "dist", "docs", "schemas", "test/e2e", "test/fixtures", "test/scan"],
  reporters: ["clear-text", "progress-append-only"],
  clearTextReporter: { logTests: false, reportTests: false },
  tempDirName: "coverage/stryker",
};
