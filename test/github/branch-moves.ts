import { isAncestor, readRefs } from "./git.ts";
import { synchronizePulls } from "./pull-state.ts";
import type { Activity, Repository, World } from "./state.ts";

const ZERO = "0".repeat(40);

function typeOfPush(repository: Repository, from: string | undefined, to: string | undefined): Activity["type"] {
  if (from === undefined) return "branch_creation";
  if (to === undefined) return "branch_deletion";
  return isAncestor(repository.gitDir, from, to) ? "push" : "force_push";
}

/** Remembers that a branch moved, and who moved it. */
export function recordMove(
  world: World,
  repository: Repository,
  move: {
    readonly ref: string;
    readonly from: string | undefined;
    readonly to: string | undefined;
    readonly actorId: number;
  },
): void {
  const { ref, from, to, actorId } = move;
  const type = typeOfPush(repository, from, to);
  const id = world.nextId();
  repository.activities.push({ id, before: from ?? ZERO, after: to ?? ZERO, ref, at: world.now(), type, actorId });
}

/** Compares refs before and after a push: remembers what moved, and moves the pull requests. */
export function recordPush(
  world: World,
  repository: Repository,
  before: ReadonlyMap<string, string>,
  actorId: number,
): void {
  const after = readRefs(repository.gitDir);
  for (const ref of new Set([...before.keys(), ...after.keys()])) {
    const [from, to] = [before.get(ref), after.get(ref)];
    if (from !== to && ref.startsWith("refs/heads/")) recordMove(world, repository, { ref, from, to, actorId });
  }
  synchronizePulls(world, repository);
}
