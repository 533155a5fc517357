import { afterAll, afterEach } from "vitest";

type CleanUp = () => Promise<void> | void;

const ofTest: CleanUp[] = [];
const ofFile: CleanUp[] = [];

/** Has something done after the test that runs now, the last one that was asked for first; what it throws fails the test. */
export function afterThisTest(cleanUp: CleanUp): void {
  ofTest.push(cleanUp);
}

/** Has something done after the test file that runs now, the last one that was asked for first; what it throws fails the file. */
export function afterThisFile(cleanUp: CleanUp): void {
  ofFile.push(cleanUp);
}

/**
 * Has both lists done for the file that is about to run. A module that registers hooks when it is loaded does so for one file only
 * where a worker takes many files and loads it once: so it is the setup file that calls this, which runs before each.
 */
export function cleanUpAfterwards(): void {
  afterEach(() => doAll(ofTest));
  afterAll(() => doAll(ofFile));
}

async function doAll(list: CleanUp[]): Promise<void> {
  const failures: unknown[] = [];
  for (const cleanUp of list.splice(0).reverse()) {
    try {
      await cleanUp();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 1) throw new AggregateError(failures, failures.map(String).join("\n"));
  if (failures.length === 1) throw failures[0];
}
