import { actorOf, canSee } from "./access.ts";
import { findAccount } from "./lookup.ts";
import { renderFullAccount } from "./render-account.ts";
import { renderApp } from "./render-conversation.ts";
import { renderRepository } from "./render-repository.ts";
import { forbidden, type Handlers, listed, notFound, ok } from "./reply.ts";
import type { Identity, World } from "./state.ts";

/** What is left of an identity's hour. */
export function renderRate(
  identity: Identity,
  kind: "core" | "graphql",
): { limit: number; remaining: number; reset: number; used: number } {
  const { rate } = identity;
  const limit = kind === "core" ? rate.limit : 5000;
  const remaining = kind === "core" ? rate.remaining : rate.graphql;
  return { limit, remaining, reset: Math.ceil(rate.resetAt / 1000), used: limit - remaining };
}

/** Takes one call from an identity's hour; false where none is left. Starts a new hour where the old one is over. */
export function spend(world: World, identity: Identity, kind: "core" | "graphql"): boolean {
  const { rate } = identity;
  const now = world.now().getTime();
  if (now >= rate.resetAt) {
    rate.resetAt = now + 3_600_000;
    rate.remaining = rate.limit;
    rate.graphql = 5000;
  }
  if (kind === "core") {
    if (rate.remaining <= 0) return false;
    rate.remaining -= 1;
    return true;
  }
  if (rate.graphql <= 0) return false;
  rate.graphql -= 1;
  return true;
}

/** Users, rate limits and installations. */
export const userHandlers: Handlers = {
  "rate-limit/get": ({ identity }) => {
    const core = renderRate(identity, "core");
    return ok({
      resources: {
        core,
        graphql: renderRate(identity, "graphql"),
        search: { limit: 30, remaining: 30, reset: core.reset, used: 0 },
      },
      rate: core,
    });
  },
  "users/get-authenticated": (context) => {
    if (context.identity.kind === "installation") throw forbidden("Resource not accessible by integration");
    return ok(renderFullAccount(context.world, actorOf(context)));
  },
  "users/get-by-username": ({ world, request }) => {
    const account = findAccount(world, request.params["username"] ?? "");
    if (!account) throw notFound();
    return ok(renderFullAccount(world, account));
  },
  "users/get-by-id": ({ world, request }) => {
    const account = world.accounts.get(Number(request.params["account_id"]));
    if (!account || account.deleted) throw notFound();
    return ok(renderFullAccount(world, account));
  },
  "apps/get-by-slug": ({ world, request }) => ok(renderApp(world, request.params["app_slug"] ?? "")),
  "apps/list-repos-accessible-to-installation": (context) => {
    if (context.identity.kind !== "installation")
      throw forbidden("You must authenticate with an installation access token");
    const { world, identity } = context;
    const reached = world.repositories.filter((entry) => {
      const name = `${entry.owner.login}/${entry.name}`.toLowerCase();
      return canSee(context, entry) && (identity.repositories === "all" || identity.repositories.includes(name));
    });
    return listed(
      context,
      reached,
      (entry) => renderRepository(world, entry),
      (page) => ({
        total_count: reached.length,
        repositories: page,
      }),
    );
  },
};
