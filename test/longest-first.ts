import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take longest on an idle machine, the longest first; the size of a file says nothing of most of them. */
const LONGEST = [
  "propose/proposals.real",
  "scan/own-samples.real",
  "scan/broken-tools",
  "e2e/broken-tools",
  "e2e/action-survival",
  "e2e/prove",
  "model/mess",
  "e2e/action-proposals",
  "e2e/action-review",
  "e2e/regenerate",
  "e2e/signals",
  "e2e/python",
  "e2e/output",
  "io/tool-real",
  "model/time-budget",
  "e2e/action-faults",
  "io/tool-installers",
  "e2e/commands",
  "e2e/hostile-all-tools",
  "e2e/action-schedule",
  "scan/trivy.real",
  "e2e/demo",
];

/** The order in which the files are run: so that no long one is still going on alone at the end. Vitest takes it as a class. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return at < 0 ? LONGEST.length : at;
    };
    // A worker takes the next file only of the project that it is already in.
    return (await super.sort(files)).sort(
      (left, right) => place(left) - place(right) || left.project.name.localeCompare(right.project.name),
    );
  }
}
