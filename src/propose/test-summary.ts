import type { TestCounts } from "../domain/proposal.ts";

type Tally = { passed: number; failed: number; skipped: number };

const MAX_LINES = 200_000;
const ANSI = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]{0,20}[A-Za-z]`, "g");

/**
 * The counts in the summary lines of a test run's output, null where none is known. The program under test may print what it likes, also
 * such lines: they say what was printed, not what is true.
 */
export function readCounts(output: string): TestCounts | null {
  const lines = output.replace(ANSI, "").split(/\r?\n/, MAX_LINES);
  for (const [framework, read] of READERS) {
    const found = read(lines);
    if (found !== null) return { framework, ...found };
  }
  return null;
}

const READERS: readonly (readonly [string, (lines: readonly string[]) => Tally | null])[] = [
  ["pytest", readPytest],
  ["vitest", readVitest],
  ["jest", readJest],
  ["unittest", readUnittest],
  ["node:test", readNode],
  ["go test", readGo],
];

/** The sum over all lines that `pattern` matches, of what `add` reads from each; null where none matches. */
function sumOver(
  lines: readonly string[],
  pattern: RegExp,
  add: (tally: Tally, match: RegExpExecArray) => void,
): Tally | null {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
  let isFound = false;
  for (const line of lines) {
    const match = line.length > 2_000 ? null : pattern.exec(line);
    if (match === null) continue;
    isFound = true;
    add(tally, match);
  }
  return isFound ? tally : null;
}

const KINDS: Readonly<Record<string, keyof Tally>> = {
  passed: "passed",
  failed: "failed",
  error: "failed",
  errors: "failed",
  skipped: "skipped",
  todo: "skipped",
  deselected: "skipped",
};

/** `1 failed, 5 passed` or `1 failed | 5 passed`. */
function addWords(tally: Tally, words: string): void {
  for (const [, count, word] of words.matchAll(/(\d{1,9}) ([a-z]+)/g)) {
    const kind = KINDS[word ?? ""];
    if (kind !== undefined) tally[kind] += Number(count);
  }
}

// `=== 1 failed, 5 passed in 0.12s ===`, and without the signs with -q.
function readPytest(lines: readonly string[]): Tally | null {
  const summary =
    /^(?:=+ )?((?:no tests ran|\d{1,9} (?:failed|passed|skipped|xfailed|xpassed|errors?|deselected|warnings?|rerun)(?:, )?)+) in \d[\d.]*s/;
  return sumOver(lines, summary, (tally, match) => addWords(tally, match[1] ?? ""));
}

// `      Tests  1 failed | 5 passed | 2 todo (8)`
function readVitest(lines: readonly string[]): Tally | null {
  const summary = /^\s{1,12}Tests {1,4}((?:\d{1,9} (?:failed|passed|skipped|todo)(?: \| )?)+) \(\d+\)\s*$/;
  return sumOver(lines, summary, (tally, match) => addWords(tally, match[1] ?? ""));
}

// `Tests:       1 failed, 5 passed, 6 total`
function readJest(lines: readonly string[]): Tally | null {
  return sumOver(lines, /^Tests: {1,12}((?:\d{1,9} [a-z]+, )*)\d{1,9} total\s*$/, (tally, match) =>
    addWords(tally, match[1] ?? ""),
  );
}

// `Ran 5 tests in 0.001s`, then `OK (skipped=1)` or `FAILED (failures=1, errors=2)`.
function readUnittest(lines: readonly string[]): Tally | null {
  const ran = sumOver(lines, /^Ran (\d{1,9}) tests? in \d/, (tally, match) => {
    tally.passed += Number(match[1]);
  });
  if (ran === null) return null;
  const others = sumOver(lines, /^(?:OK|FAILED|NO TESTS RAN)(?: \(([^)]{1,300})\))?\s*$/, (tally, match) => {
    for (const [, word, count] of (match[1] ?? "").matchAll(/([a-z ]+)=(\d{1,9})/g)) {
      if (/failures|errors|unexpected/.test(word ?? "")) tally.failed += Number(count);
      else tally.skipped += Number(count);
    }
  });
  const failed = others?.failed ?? 0;
  const skipped = others?.skipped ?? 0;
  return { passed: Math.max(0, ran.passed - failed - skipped), failed, skipped };
}

// `# pass 5` in TAP, with a sign of its own in the form for terminals.
function readNode(lines: readonly string[]): Tally | null {
  const summary = /^(?:#|\u2139) (pass|fail|cancelled|skipped|todo) (\d{1,9})\s*$/;
  return sumOver(lines, summary, (tally, [, word, count]) => {
    if (word === "pass") tally.passed += Number(count);
    else if (word === "skipped" || word === "todo") tally.skipped += Number(count);
    else tally.failed += Number(count);
  });
}

// With -v one line a test; else one line a package, and packages are what is counted then.
function readGo(lines: readonly string[]): Tally | null {
  const tests = sumOver(lines, /^--- (PASS|FAIL|SKIP): \S+ \(/, (tally, [, word]) => {
    if (word === "PASS") tally.passed += 1;
    else if (word === "FAIL") tally.failed += 1;
    else tally.skipped += 1;
  });
  const packages = sumOver(lines, /^(ok {2}|FAIL|\?\s{3})\t\S+/, (tally, [, word]) => {
    if (word === "FAIL") tally.failed += 1;
    else if (word?.startsWith("ok") === true) tally.passed += 1;
  });
  // Without -v only failed tests have a line, beside those of their packages.
  return tests !== null && tests.passed + tests.skipped > 0 ? tests : packages;
}
