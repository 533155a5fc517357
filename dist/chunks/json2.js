import "./rolldown-runtime.js";
// src/report/json.ts
/** Any JSON value -> indented text with a final newline that a runner's log never reads as a workflow command. */
function renderJsonText(value) {
	return `${JSON.stringify(value, null, 2).replaceAll("##[", "#\\u0023[")}\n`;
}
/** A report -> `report.json`: keys in the order of the contract (which is how `composeReport` builds them), two spaces, final newline. */
function renderJson(report) {
	return renderJsonText(report);
}
export { renderJsonText as n, renderJson as t };
