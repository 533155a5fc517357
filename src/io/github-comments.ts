import { z } from "zod";
import { IncompleteError } from "../domain/errors.ts";
import type { IssueComment } from "../domain/people.ts";
import type { PostedReaction } from "../domain/pull-request.ts";
import type { GitHubClient } from "./github-client.ts";
import { accountShape, issueCommentShape } from "./github-shapes.ts";

/** GraphQL takes at most so many ids at once. */
const NODES_AT_ONCE = 100;

const reactionShape = z
  .object({ id: z.number(), user: accountShape, content: z.string() })
  .transform(({ id, user, content }): PostedReaction => ({ id, author: user, content }));

/** Who has reacted to one comment of a conversation, and how. */
export function readReactions(client: GitHubClient, commentId: number): Promise<readonly PostedReaction[]> {
  const route = "GET /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions";
  return client.list(reactionShape, route, { parameters: { comment_id: commentId } });
}

/** The conversation of a pull request: REST lists it, GraphQL says of some comments whether they were edited, and by whom. */
export async function readComments(
  client: GitHubClient,
  number: number,
  mayHoldCommand: (body: string) => boolean,
  wantsEditor: (body: string) => boolean = () => false,
): Promise<readonly IssueComment[]> {
  const route = `GET /repos/{owner}/{repo}/issues/{issue_number}/comments`;
  const listed = await client.list(issueCommentShape, route, { parameters: { issue_number: number } });
  const idsOf = (isWanted: (body: string) => boolean): readonly string[] =>
    listed.filter((comment) => isWanted(comment.body)).map((comment) => comment.nodeId);
  const [edited, editors] = await Promise.all([
    readEdits(client, idsOf(mayHoldCommand)),
    readEditors(client, idsOf(wantsEditor)),
  ]);
  return listed.map(({ nodeId, ...comment }) => {
    const editor = editors.get(nodeId);
    const isEdited = edited.get(nodeId) ?? comment.isEdited;
    return { ...comment, isEdited, ...(editor === undefined ? {} : { editor }) };
  });
}

const editsShape = z.object({
  nodes: z.array(
    z.object({ id: z.string(), includesCreatedEdit: z.boolean(), lastEditedAt: z.string().nullable() }).nullable(),
  ),
});
const EDITS = `query($ids: [ID!]!) { nodes(ids: $ids) { ... on IssueComment { id includesCreatedEdit lastEditedAt } } }`;

/** Whether comments were edited, by their node id; where GraphQL cannot be asked, nothing, and their times have to do. */
async function readEdits(client: GitHubClient, ids: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
  const edits = new Map<string, boolean>();
  for (let from = 0; from < ids.length; from += NODES_AT_ONCE) {
    try {
      const { nodes } = await client.query(editsShape, EDITS, { ids: ids.slice(from, from + NODES_AT_ONCE) });
      for (const node of nodes)
        if (node !== null) edits.set(node.id, node.includesCreatedEdit || node.lastEditedAt !== null);
    } catch (error) {
      if (!(error instanceof IncompleteError)) throw error;
      return new Map();
    }
  }
  return edits;
}

const editorsShape = z.object({
  nodes: z.array(
    z.object({ id: z.string(), editor: z.object({ __typename: z.string(), login: z.string() }).nullable() }).nullable(),
  ),
});
const EDITORS = `query($ids: [ID!]!) { nodes(ids: $ids) { ... on IssueComment { id editor { __typename login } } } }`;

/** Who changed comments last, by their node id: a login, or null where nobody did or the account is gone; nothing where GraphQL cannot be asked. */
async function readEditors(client: GitHubClient, ids: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  const editors = new Map<string, string | null>();
  for (let from = 0; from < ids.length; from += NODES_AT_ONCE) {
    try {
      const { nodes } = await client.query(editorsShape, EDITORS, { ids: ids.slice(from, from + NODES_AT_ONCE) });
      for (const node of nodes) if (node !== null) editors.set(node.id, editorLogin(node.editor));
    } catch (error) {
      if (!(error instanceof IncompleteError)) throw error;
    }
  }
  return editors;
}

/** GraphQL names an app without the ending that its login has everywhere else. */
function editorLogin(editor: { readonly __typename: string; readonly login: string } | null): string | null {
  if (editor === null) return null;
  return editor.__typename === "Bot" && !editor.login.endsWith("[bot]") ? `${editor.login}[bot]` : editor.login;
}
