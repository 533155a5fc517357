import { repositoryOf } from "./access.ts";
import { timestamp } from "./json.ts";
import { findAccount } from "./lookup.ts";
import { nodeId, renderAccountOrNull } from "./render-account.ts";
import type { Context, Handlers, Reply } from "./reply.ts";
import type { Activity, Repository } from "./state.ts";

const PERIODS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 31, quarter: 92, year: 366 };

function isWanted(context: Context, activity: Activity): boolean {
  const { query } = context.request;
  const ref = query.get("ref");
  const actor = query.get("actor");
  const type = query.get("activity_type");
  const period = query.get("time_period");
  if (ref !== null && activity.ref !== ref && activity.ref !== `refs/heads/${ref}`) return false;
  if (type !== null && activity.type !== type) return false;
  if (actor !== null && findAccount(context.world, actor)?.id !== activity.actorId) return false;
  const days = period === null ? undefined : PERIODS[period];
  return days === undefined || activity.at.getTime() >= context.world.now().getTime() - days * 86_400_000;
}

/** Pages by cursor, not by number: `after` names the last entry of the page before. */
function page(context: Context, repository: Repository): Reply {
  const { query } = context.request;
  const wanted = repository.activities.filter((activity) => isWanted(context, activity));
  const ordered = query.get("direction") === "asc" ? wanted : [...wanted].reverse();
  const size = Math.min(Math.max(Number(query.get("per_page") ?? 30) || 30, 1), 100);
  const after = query.get("after");
  const before = query.get("before");
  const index = (cursor: string) => ordered.findIndex((activity) => cursorOf(activity) === cursor);
  const start = after !== null ? index(after) + 1 : before !== null ? Math.max(0, index(before) - size) : 0;
  const shown = ordered.slice(start, start + size);
  const link = (key: string, activity: Activity | undefined, rel: string) => {
    const next = new URLSearchParams(query);
    next.delete("after");
    next.delete("before");
    if (activity) next.set(key, cursorOf(activity));
    return `<${context.world.urls.api}${context.request.path}?${next.toString()}>; rel="${rel}"`;
  };
  const links: string[] = [];
  if (start + size < ordered.length) links.push(link("after", shown.at(-1), "next"));
  if (start > 0) links.push(link("before", shown[0], "prev"));
  return {
    status: 200,
    ...(links.length > 0 ? { headers: { link: links.join(", ") } } : {}),
    body: shown.map((activity) => ({
      id: activity.id,
      node_id: nodeId("PSH", activity.id),
      before: activity.before,
      after: activity.after,
      ref: activity.ref,
      timestamp: timestamp(activity.at),
      activity_type: activity.type,
      actor: renderAccountOrNull(context.world, activity.actorId),
    })),
  };
}

function cursorOf(activity: Activity): string {
  return Buffer.from(`activity:${activity.id}`).toString("base64url");
}

/** What was pushed, by whom. */
export const activityHandlers: Handlers = {
  "repos/list-activities": (context) => page(context, repositoryOf(context)),
};
