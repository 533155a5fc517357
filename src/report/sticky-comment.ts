import { SUMMARY_MARKER } from "../domain/publication.ts";
import type { Report } from "../domain/report.ts";
import { fitRows, type Section, textUnits } from "./fit.ts";
import { markdownSections } from "./markdown.ts";

/** Characters that GitHub takes in a comment or review body. */
export const MAX_COMMENT = 65_536;

/** Rows of each table that are tried, most first, until the whole fits. */
const ROWS = [50, 20, 8] as const;

/** A report -> the body of the one sticky comment: our marker first, then the markdown report, its tables and then its sections cut to fit. */
export function renderStickyComment(report: Report): string {
  return fitRows(ROWS, (rows) => stickySections(report, rows), MAX_COMMENT, textUnits);
}

function stickySections(report: Report, rows: number): readonly Section[] {
  const [head, ...sections] = markdownSections(report, rows);
  return [{ title: "verdict", body: `${SUMMARY_MARKER}\n${head?.body ?? ""}` }, ...sections];
}
