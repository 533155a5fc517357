// src/domain/event.ts
/** Names of the events that anything is done about; any other is ignored. */
const EVENT_NAMES = [
	"pull_request",
	"pull_request_target",
	"pull_request_review",
	"issue_comment",
	"merge_group",
	"workflow_run",
	"workflow_dispatch",
	"schedule"
];
/** Whether an event's name is one that anything is done about. */
function isEventName(name) {
	return EVENT_NAMES.some((known) => known === name);
}
/** Whether an event moves no commit, so that scans and the model's review may be taken from before. */
function movesNoCommit(event) {
	return event.kind === "comment" || event.kind === "review" || event.kind === "pull-request" && !event.movesCommits;
}
export { movesNoCommit as n, isEventName as t };
