import { createToolBox } from "../../src/io/tool-box.ts";
import type { ToolBox } from "../../src/ports.ts";
import { fakeLog } from "../fakes/log.ts";

/** The real tool box, after a look whether it has all of `names`; a missing one fails the test with the way out. */
export async function requireTools(...names: readonly string[]): Promise<ToolBox> {
  const box = createToolBox({ environment: process.env, log: fakeLog(), mayInstall: false });
  for (const name of names) {
    const found = await box.find(name);
    if ("missing" in found) throw new Error(`this test needs the real ${name}: ${found.missing}`);
  }
  return box;
}
