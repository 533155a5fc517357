import { prepare, readPolicy } from "../judge.ts";
import { composeAttribution, renderAttributionText } from "../report/attribution.ts";
import { renderJsonText } from "../report/json.ts";
import type { CommandContext, Invocation } from "./command.ts";
import { choosePolicy, readRange, uncommittedNotices, withRepository, withSession } from "./session.ts";

/** `draftgate detect`: which changed files of a range an AI wrote, and how that is known; runs no scanner. */
export async function run(context: CommandContext, invocation: Invocation): Promise<number> {
  const choice = await choosePolicy(context, invocation.values["policy"]);
  const result = await withSession(context, (session) =>
    withRepository(context, invocation, session, async (repository) => {
      const [change, notices] = await Promise.all([
        readRange(invocation, repository),
        uncommittedNotices(invocation, repository),
      ]);
      const chosen = await readPolicy(choice, change.baseSha, { repository, digest: session.digest });
      const prepared = await prepare(change, chosen, repository);
      return composeAttribution({
        version: context.version,
        change,
        policy: chosen.source,
        attributions: prepared.attributions,
        notices: [...notices, ...prepared.notices],
      });
    }),
  );
  const isJson = invocation.values["format"] === "json";
  await context.writeResult(
    isJson ? renderJsonText(result) : renderAttributionText(result, { color: context.isColor, width: context.width }),
  );
  return 0;
}
