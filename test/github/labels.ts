import { issueOf, repositoryOf, requireLevel } from "./access.ts";
import type { Label } from "./conversation.ts";
import { arrayAt, type Json, stringAt } from "./json.ts";
import { renderLabel } from "./render-commit.ts";
import { type Context, type Handlers, listed, notFound, ok, type Reply } from "./reply.ts";
import type { Issue, Repository, World } from "./state.ts";

/** A label of the repository by name, made where there is none (as GitHub does when one is added to an issue). */
export function labelNamed(world: World, repository: Repository, name: string): Label {
  const known = repository.labels.find((label) => label.name.toLowerCase() === name.toLowerCase());
  if (known) return known;
  const label: Label = { id: world.nextId(), name, color: "ededed", description: null };
  repository.labels.push(label);
  return label;
}

function names(body: Json | undefined): readonly string[] {
  const list = Array.isArray(body) ? body : arrayAt(body, "labels");
  return list
    .map((item) => (typeof item === "string" ? item : stringAt(item, "name")))
    .filter((name) => name !== undefined);
}

/** Puts a label on an issue, once. */
export function addLabel(world: World, repository: Repository, issue: Issue, name: string): void {
  const label = labelNamed(world, repository, name);
  if (!issue.labels.includes(label)) issue.labels.push(label);
  issue.updatedAt = world.now();
}

function all(context: Context, repository: Repository, issue: Issue): Reply {
  return ok(issue.labels.map((label) => renderLabel(context.world, repository, label)));
}

function change(context: Context, run: (issue: Issue, repository: Repository) => void): Reply {
  const { repository, issue } = issueOf(context);
  requireLevel(context, repository, "triage");
  run(issue, repository);
  return all(context, repository, issue);
}

/** Labels. */
export const labelHandlers: Handlers = {
  "issues/list-labels-for-repo": (context) => {
    const repository = repositoryOf(context);
    return listed(context, repository.labels, (label) => renderLabel(context.world, repository, label));
  },
  "issues/list-labels-on-issue": (context) => {
    const { repository, issue } = issueOf(context);
    return listed(context, issue.labels, (label) => renderLabel(context.world, repository, label));
  },
  "issues/add-labels": (context) =>
    change(context, (issue, repository) => {
      for (const name of names(context.request.body)) addLabel(context.world, repository, issue, name);
    }),
  "issues/set-labels": (context) =>
    change(context, (issue, repository) => {
      issue.labels.splice(0);
      for (const name of names(context.request.body)) addLabel(context.world, repository, issue, name);
    }),
  "issues/remove-label": (context) =>
    change(context, (issue) => {
      const index = issue.labels.findIndex(
        (label) => label.name.toLowerCase() === context.request.params["name"]?.toLowerCase(),
      );
      if (index < 0) throw notFound();
      issue.labels.splice(index, 1);
    }),
};
