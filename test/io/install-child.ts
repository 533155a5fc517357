// Installs the test tool in a process of its own and ends itself, without any cleaning up, before the step that it is told.
import process from "node:process";
import { installTool } from "../../src/io/tool-install.ts";
import { planTool } from "../../src/io/tool-plan.ts";
import { installContext, testPin } from "./test-tool.ts";

const [root = "", url = "", digest = "", killedBefore = ""] = process.argv.slice(2);
const context = installContext(root, {
  times: { answer: 20_000, idle: 20_000, whole: 60_000 },
  onStep: (step) => {
    if (step === killedBefore) process.kill(process.pid, "SIGKILL");
  },
});
const plans = await planTool(testPin(url, "hello.tar.gz", digest), context.machine);
try {
  const { bytes } = await installTool(plans, context);
  process.stdout.write(bytes === 0 ? "present" : "installed");
} catch (error) {
  process.stdout.write(error instanceof Error ? error.message : String(error));
  process.exitCode = 3;
}
