/** The real test frameworks, run on a scaffold as a person would run them. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestCounts } from "../../src/domain/proposal.ts";
import { readCounts } from "../../src/propose/test-summary.ts";

/** How one run ended, with the counts of its summary line. */
export interface FrameworkRun {
  readonly exitCode: number | null;
  readonly output: string;
  readonly counts: TestCounts | null;
}

const MODULES = fileURLToPath(new URL("../../node_modules", import.meta.url));
const NODE = join(MODULES, ".bin", "node");
const CACHE = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "draftgate-tests");
const JEST = "30.5.2";
const PYTEST = "9.2.0";

function run(file: string, args: readonly string[], cwd: string): FrameworkRun {
  const environment = Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_|JEST|TEST)/.test(name));
  const result = spawnSync(file, args, {
    cwd,
    encoding: "utf8",
    timeout: 120_000,
    env: { ...Object.fromEntries(environment), NO_COLOR: "1", PYTHONDONTWRITEBYTECODE: "1" },
  });
  const output = `${result.stdout}\n${result.stderr}`;
  return { exitCode: result.status, output, counts: readCounts(output) };
}

function must(file: string, args: readonly string[], cwd: string): void {
  const made = run(file, args, cwd);
  if (made.exitCode !== 0) throw new Error(`${file} ${args.join(" ")}: ${made.output}`);
}

/** The interpreter that has pytest: the machine's own, else one in the cache of the tests. */
export function pythonWithPytest(): string {
  if (run("python3", ["-m", "pytest", "--version"], "/").exitCode === 0) return "python3";
  const folder = join(CACHE, `pytest-${PYTEST}`);
  const python = join(folder, "bin", "python");
  if (!existsSync(join(folder, "bin", "pytest"))) {
    must("python3", ["-m", "venv", folder], "/");
    must(python, ["-m", "pip", "install", "-q", `pytest==${PYTEST}`], "/");
  }
  return python;
}

/** The file that starts jest; installed into the cache of the tests where it is not there yet. */
function jestFile(): string {
  const folder = join(CACHE, `jest-${JEST}`);
  const file = join(folder, "node_modules", "jest", "bin", "jest.js");
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    must("npm", ["install", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", `jest@${JEST}`], folder);
  }
  return file;
}

/** Each framework by name; `test` is the test file, relative to the folder. */
export const RUN: Readonly<Record<string, (folder: string, test: string) => FrameworkRun>> = {
  pytest: (folder, test) => run(pythonWithPytest(), ["-m", "pytest", "-p", "no:cacheprovider", test], folder),
  unittest: (folder, test) =>
    run("python3", ["-m", "unittest", "-v", test.replace(/\.py$/, "").replaceAll("/", ".")], folder),
  vitest: (folder, test) => {
    if (!existsSync(join(folder, "node_modules"))) symlinkSync(MODULES, join(folder, "node_modules"));
    return run(NODE, [join(MODULES, "vitest", "vitest.mjs"), "run", "--root", folder, test], folder);
  },
  jest: (folder, test) => run(NODE, [jestFile(), "--rootDir", folder, "--runTestsByPath", test], folder),
  "node:test": (folder, test) => run(NODE, ["--test", "--test-reporter=tap", test], folder),
  "go test": (folder) => run("go", ["test", "-v", "./..."], folder),
};
