import type { IncomingMessage } from "node:http";
import type { FaultPlan, Target } from "./faults.ts";
import type { JournalEntry } from "./journal.ts";
import type { ApiDescription } from "./openapi.ts";
import type { Identity, World } from "./state.ts";

/** What the servers share with the handle that tests hold. */
export interface Machine {
  readonly world: World;
  readonly description: ApiDescription;
  readonly faults: FaultPlan;
  readonly basePath: string;
  readonly graphqlPath: string;
  readonly addEntry: (entry: Omit<JournalEntry, "index">) => JournalEntry;
  readonly violation: (problem: string) => void;
  /** Called after a write took effect and before it is answered. */
  readonly wrote: (entry: JournalEntry) => Promise<void>;
}

function anonymous(): Identity {
  return {
    kind: "anonymous",
    account: undefined,
    scopes: [],
    permissions: {},
    repositories: "all",
    appSlug: undefined,
    rate: { limit: 60, remaining: 60, resetAt: Number.POSITIVE_INFINITY, graphql: 0 },
  };
}

/** Who a token belongs to, and the name the journal gives to that. */
export function identify(
  world: World,
  token: string | undefined,
): { readonly identity: Identity; readonly name: string; readonly isKnown: boolean } {
  if (token === undefined || token === "") return { identity: anonymous(), name: "anonymous", isKnown: true };
  const identity = world.tokens.get(token);
  if (!identity) return { identity: anonymous(), name: "unknown-token", isKnown: false };
  return { identity, name: identity.account?.login ?? "anonymous", isKnown: true };
}

/** Calls the hooks that are due. */
export async function runHooks(machine: Machine, target: Target, when: "before" | "after"): Promise<void> {
  for (const run of machine.faults.hooks(target, when)) await run();
}

/** Headers as plain strings. */
export function flatHeaders(request: IncomingMessage): Readonly<Record<string, string>> {
  const flat: Record<string, string> = {};
  for (const [key, value] of Object.entries(request.headers))
    flat[key] = Array.isArray(value) ? value.join(", ") : (value ?? "");
  return flat;
}
