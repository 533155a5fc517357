import { resolve } from "node:path";
import { ConfigurationError } from "../domain/errors.ts";
import { readOwnRevision } from "../io/own-revision.ts";
import { findExisting, writeFiles } from "../io/written-files.ts";
import type { CommandContext, Invocation } from "./command.ts";
import { renderInitFiles } from "./init-files.ts";

const ACTION = "draftgate/draftgate";

/** `draftgate init`: writes the workflow, its stub and a policy; refuses when one exists, unless --force. */
export async function run(context: CommandContext, invocation: Invocation): Promise<number> {
  const given = invocation.values["dir"] ?? ".";
  const folder = resolve(context.cwd, given);
  const revision = await readOwnRevision();
  const files = renderInitFiles({
    action: `${ACTION}@${revision ?? `v${context.version}`}`,
    version: context.version,
    preset: invocation.values["preset"] ?? "default",
  });
  const existing = await findExisting(folder, Object.keys(files));
  if (existing.length > 0 && !invocation.flags.has("force")) {
    throw new ConfigurationError(`${existing.join(", ")} in ${given}: exists; --force overwrites it`);
  }
  await writeFiles(folder, files);
  await context.writeResult(
    `${Object.keys(files)
      .map((name) => `wrote ${name}`)
      .join("\n")}\n`,
  );
  if (revision === undefined) {
    context.log.warning(`the action is pinned to the tag v${context.version}; pin it to the full SHA of that tag`);
  }
  context.log.info(
    "Next: read them, commit them to the default branch, and require the status `draftgate` in its rules.",
  );
  return 0;
}
