import { createCommandRunner } from "../../src/io/processes.ts";
import { createScratch } from "../../src/io/scratch-folders.ts";
import { createToolBox } from "../../src/io/tool-box.ts";
import type { SyntaxPorts } from "../../src/propose/syntax.ts";
import { fakeLog } from "../fakes/log.ts";

/** The real parsers of this machine; TypeScript's is installed into the tool cache where it is not there yet. */
export function realSyntaxPorts(): SyntaxPorts {
  const toolBox = createToolBox({ environment: process.env, log: fakeLog(), mayInstall: true });
  return { toolBox, runner: createCommandRunner(), scratch: createScratch() };
}
