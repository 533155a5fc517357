/**
 * How long the range takes beside what git alone needs for it: `node bench/range.ts [--large]` (Node 24).
 * Floor: `git diff --name-status` and `git diff -U0`, one after the other, as goal 12 has it. All figures are medians of one run.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createGitRepository } from "../src/io/git-repository.ts";
import { cleanGitEnvironment, createRepository, type GitFixture } from "../test/git-fixture.ts";

const RUNS = process.argv.includes("--large") ? 3 : 7;
const isLarge = process.argv.includes("--large");

/** A base of `files` files and `commits` commits that together change each of them (and more than once where there are more commits). */
function build(files: number, commits: number): GitFixture {
  const repository = createRepository({ bare: true });
  const text = (index: number, version: number): string =>
    Array.from(
      { length: 40 },
      (_, line) => `line ${line} of ${index}${line % 13 === version % 13 ? ` v${version}` : ""}\n`,
    ).join("");
  const path = (index: number): string => `src/folder-${index % 50}/file-${index}.ts`;
  repository.commit({
    files: Object.fromEntries(Array.from({ length: files }, (_, index) => [path(index), text(index, -1)])),
  });
  repository.branch("topic");
  const perCommit = Math.max(1, Math.ceil(files / commits));
  for (let commit = 0; commit < commits; commit += 1) {
    const changed = Array.from({ length: perCommit }, (_, index) => (commit * perCommit + index) % files);
    repository.commit({
      files: Object.fromEntries(changed.map((index) => [path(index), text(index, commit)])),
      message: `Change ${commit}\n\nCo-authored-by: Claude <noreply@anthropic.com>\n`,
    });
  }
  repository.pack();
  return repository;
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function timeSync(run: () => void): number {
  return median(
    Array.from({ length: RUNS }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}

function timeFloor(repository: GitFixture): number {
  const git = (...args: readonly string[]): void => {
    const run = spawnSync("git", args, { cwd: repository.path, env: cleanGitEnvironment(), maxBuffer: 1 << 30 });
    if (run.status !== 0) throw new Error(run.stderr.toString());
  };
  const start = performance.now();
  git("diff", "--name-status", "main...topic");
  git("diff", "-U0", "main...topic");
  return performance.now() - start;
}

interface Figures {
  readonly open: number;
  readonly change: number;
  readonly blame: number;
  readonly blobs: number;
  /** Mebibytes that Node needed at the peak. */
  readonly memory: number;
}

const time = async (run: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await run();
  return performance.now() - start;
};

/** One whole reading of the range, in a process of its own, so that memory is its own too. */
async function measure(path: string): Promise<Figures> {
  const scratchPath = mkdtempSync(join(tmpdir(), "draftgate-bench-"));
  const start = performance.now();
  const opened = await createGitRepository({
    repositoryPath: path,
    scratchPath,
    searchPath: process.env["PATH"] ?? "",
  });
  const [base, head] = await Promise.all([opened.resolveCommit("main"), opened.resolveCommit("topic")]);
  const open = performance.now() - start;
  const read = performance.now();
  const change = await opened.readChange(base, head);
  const changeTime = performance.now() - read;
  const blame = await time(() =>
    opened.readBlame(
      change,
      change.files.map((file) => file.path),
    ),
  );
  const blobs = await time(() => opened.readNewBlobs(change));
  await opened.close();
  rmSync(scratchPath, { recursive: true, force: true });
  return { open, change: changeTime, blame, blobs, memory: process.resourceUsage().maxRSS / 1024 };
}

function runMeasure(repository: GitFixture): Figures {
  const child = spawnSync(process.execPath, [import.meta.filename, "--measure", repository.path], { encoding: "utf8" });
  const [open, change, blame, blobs, memory] = child.stdout.trim().split(" ").map(Number);
  if (
    open === undefined ||
    change === undefined ||
    blame === undefined ||
    blobs === undefined ||
    memory === undefined
  ) {
    throw new Error(child.stderr);
  }
  return { open, change, blame, blobs, memory };
}

function report(): void {
  const sizes: readonly (readonly [number, number])[] = isLarge
    ? [
        [2500, 2500],
        [3000, 3000],
      ]
    : [
        [300, 25],
        [3000, 250],
      ];
  const nodeStart = timeSync(() => spawnSync(process.execPath, ["-e", "0"]));
  console.log(`node -e 0: ${nodeStart.toFixed(0)} ms`);
  const totals = sizes.map(([files, commits]) => {
    const repository = build(files, commits);
    // Floor and reading take turns, so that whatever else the machine does hits both.
    const rounds = Array.from({ length: RUNS }, () => ({ floor: timeFloor(repository), ...runMeasure(repository) }));
    const of = (key: keyof (typeof rounds)[number]): number => median(rounds.map((round) => round[key]));
    const floor = of("floor");
    const figures = {
      open: of("open"),
      change: of("change"),
      blame: of("blame"),
      blobs: of("blobs"),
      memory: of("memory"),
    };
    repository.remove();
    const whole = nodeStart + figures.open + figures.change;
    console.log(
      `${files} files, ${commits} commits: floor ${floor.toFixed(0)} ms; open ${figures.open.toFixed(0)}, ` +
        `readChange ${figures.change.toFixed(0)} (${(figures.change / floor).toFixed(2)} x the floor), ` +
        `readBlame of all ${figures.blame.toFixed(0)}, readNewBlobs ${figures.blobs.toFixed(0)}; ` +
        `node + open + readChange ${(whole / floor).toFixed(2)} x, with blame ${((whole + figures.blame) / floor).toFixed(2)} x; ` +
        `peak memory ${figures.memory.toFixed(0)} MiB`,
    );
    return { files, total: whole + figures.blame };
  });
  const [small, big] = totals;
  if (small === undefined || big === undefined) return;
  const exponent = Math.log(big.total / small.total) / Math.log(big.files / small.files);
  if (!isLarge)
    console.log(`growth exponent from ${small.files} to ${big.files} files: ${exponent.toFixed(2)} (with blame)`);
}

const measured = process.argv.indexOf("--measure");
if (measured === -1) report();
else {
  const figures = await measure(process.argv[measured + 1] ?? "");
  console.log([figures.open, figures.change, figures.blame, figures.blobs, figures.memory].join(" "));
}
