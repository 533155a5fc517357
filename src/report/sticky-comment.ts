import { carriedMarker, SUMMARY_MARKER } from "../domain/publication.ts";
import type { Report } from "../domain/report.ts";
import { fitRows, type Section, textUnits } from "./fit.ts";
import { markdownSections } from "./markdown.ts";

/** Characters that GitHub takes in a comment or review body. */
export const MAX_COMMENT = 65_536;

/** Rows of each table that are tried, most first, until the whole fits. */
const ROWS = [50, 20, 8] as const;

/**
 * A report -> the body of the one sticky comment: our marker first, then the markdown report, its tables and then its sections cut to
 * fit. What is to be known in later runs stands in the last line, `carried` (null: nothing) whole.
 */
export function renderStickyComment(report: Report, carried: string | null = null): string {
  const end = carried === null ? "" : `\n${carriedMarker(carried)}\n`;
  return `${fitRows(ROWS, (rows) => stickySections(report, rows), MAX_COMMENT - end.length, textUnits)}${end}`;
}

function stickySections(report: Report, rows: number): readonly Section[] {
  const [head, ...sections] = markdownSections(report, rows);
  return [{ title: "verdict", body: `${SUMMARY_MARKER}\n${head?.body ?? ""}` }, ...sections];
}
