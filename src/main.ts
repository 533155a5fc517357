// Nothing but node's own modules and names is imported statically: an event that is ignored must cost next to nothing.
import process from "node:process";
import { readInput, SECRET_INPUTS } from "./config/given-inputs.ts";
import { isEventName } from "./domain/event.ts";

async function run(): Promise<void> {
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
    // Before anything is printed, also here.
    for (const secret of SECRET_INPUTS) runtime.mask(readInput(process.env, secret));
    runtime.notice(`event-ignored: nothing is done about the event ${JSON.stringify(name.slice(0, 60))}`);
  }
}

void run();
