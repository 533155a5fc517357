/** The open set of changes with known defects, and clean ones, that models are compared with: the files of `review-set/`. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { load } from "js-yaml";
import { z } from "zod";

/** A small change: a defect on known lines of the head, or nothing wrong. */
export interface ReviewCase {
  readonly language: string;
  readonly name: string;
  /** The kind of defect, null for a clean change. */
  readonly defect: string | null;
  readonly path: string;
  /** Null for a new file. */
  readonly before: string | null;
  readonly after: string;
  /** 1-based lines of `after` that hold the defect; empty for a clean change. */
  readonly lines: readonly number[];
}

const FOLDER = fileURLToPath(new URL("review-set/", import.meta.url));
const MARK = "!";
const FILE = z.strictObject({
  cases: z.array(
    z.strictObject({
      name: z.string().min(1),
      class: z.string().min(1).optional(),
      clean: z.literal(true).optional(),
      path: z.string().min(1),
      before: z.string().min(1).optional(),
      after: z.string().min(1),
    }),
  ),
});

/** All cases, by language and in the order in which they are written. */
export function readReviewSet(): readonly ReviewCase[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".yml"))
    .sort()
    .flatMap((name) => {
      const { cases } = FILE.parse(load(readFileSync(`${FOLDER}${name}`, "utf8")));
      return cases.map((one): ReviewCase => {
        const marked = one.after.split("\n");
        return {
          language: name.slice(0, -".yml".length),
          name: one.name,
          defect: one.clean === true ? null : (one.class ?? null),
          path: one.path,
          before: one.before ?? null,
          after: marked.map((line) => (line.startsWith(MARK) ? line.slice(MARK.length) : line)).join("\n"),
          lines: marked.flatMap((line, index) => (line.startsWith(MARK) ? [index + 1] : [])),
        };
      });
    });
}
