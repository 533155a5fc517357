import { defineConfig } from "vitest/config";

/** What the mutants of `src/gate` and `src/command` are run against (stryker.config.mjs). */
export default defineConfig({ test: { include: ["mutated/{tables,fuzz}.js"], testTimeout: 30_000 } });
