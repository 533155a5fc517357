import type { Report } from "../domain/report.ts";

/** Any JSON value -> indented text with a final newline that a runner's log never reads as a workflow command. */
export function renderJsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replaceAll("##[", "#\\u0023[")}\n`;
}

/** A report -> `report.json`: keys in the order of the contract (which is how `composeReport` builds them), two spaces, final newline. */
export function renderJson(report: Report): string {
  return renderJsonText(report);
}
