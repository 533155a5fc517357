import type { CommandContext, Invocation } from "./command.ts";
import { choosePolicy } from "./policy-choice.ts";
import { openRange, uncommittedNotices, withRepository, withSession } from "./session.ts";

/** `draftgate detect`: which changed files of a range an AI wrote, and how that is known; runs no scanner. */
export async function run(context: CommandContext, invocation: Invocation): Promise<number> {
  const choice = await choosePolicy(context, invocation.values["policy"]);
  const report = await withSession(context, (session) =>
    withRepository(context, invocation, session, async (repository) => {
      const noticing = uncommittedNotices(invocation, repository);
      noticing.catch(() => undefined);
      const range = await openRange(invocation, repository, repository.readOutline);
      // Loaded while git reads the range, which takes longer.
      const judging = import("../judge.ts");
      const choosing = Promise.all([judging, range.baseSha]).then(([{ readPolicy }, baseSha]) =>
        readPolicy(choice, baseSha, { repository, digest: session.digest }),
      );
      // What is wrong with the range is told before what is wrong with the policy.
      choosing.catch(() => undefined);
      const change = await range.change;
      const [{ prepare }, chosen, notices] = await Promise.all([judging, choosing, noticing]);
      const prepared = await prepare(change, chosen, repository);
      const { composeAttribution } = await import("../report/attribution.ts");
      return composeAttribution({
        version: context.version,
        change,
        policy: chosen.source,
        attributions: prepared.attributions,
        notices: [...notices, ...prepared.notices],
      });
    }),
  );
  const [{ renderJsonText }, { renderAttributionText }] = await Promise.all([
    import("../report/json.ts"),
    import("../report/attribution.ts"),
  ]);
  const isJson = invocation.values["format"] === "json";
  await context.writeResult(
    isJson ? renderJsonText(report) : renderAttributionText(report, { color: context.isColor, width: context.width }),
  );
  return 0;
}
