// Nothing but node's own modules and the names of events is imported statically: an event that is ignored must cost next to nothing.
import process from "node:process";
import { isEventName } from "./domain/event.ts";

const [{ createActionsRuntime }, { inertLogLine }] = await Promise.all([
  import("./io/actions-runtime.ts"),
  import("./report/escape.ts"),
]);
const runtime = createActionsRuntime(process.env, inertLogLine);
const name = process.env["GITHUB_EVENT_NAME"] ?? "";

if (isEventName(name)) {
  const { runAction } = await import("./action/run.ts");
  process.exitCode = await runAction(name, runtime, process.env);
} else {
  runtime.notice(`event-ignored: nothing is done about the event ${JSON.stringify(name.slice(0, 60))}`);
}
