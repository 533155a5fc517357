import { gzipSync } from "node:zlib";
import { z } from "zod";
import { IncompleteError, PermissionError } from "../domain/errors.ts";
import type { ReviewDraft } from "../domain/publication.ts";
import type { Publisher } from "../ports-github.ts";
import { type GitHubClient, RefusedError } from "./github-client.ts";
import { RETRY_RULES, type RetryRules } from "./github-retry.ts";
import { accountShape } from "./github-shapes.ts";

const REPOSITORY = "/repos/{owner}/{repo}";
const ISSUE = `${REPOSITORY}/issues`;
const PULL = `${REPOSITORY}/pulls/{pull_number}`;

const anything = z.unknown();
const identified = z.object({ id: z.number() });
const createdStatus = z.object({ id: z.number(), creator: accountShape });
const written = z.object({ id: z.number(), body: z.string().nullish() });
const review = z.object({ id: z.number(), body: z.string().nullish(), commit_id: z.string().nullish() });
const upload = z.object({ id: z.string() });
const processing = z.object({ processing_status: z.string().nullish(), errors: z.array(z.string()).nullish() });

/** How long a SARIF upload is waited for: GitHub works on it after it has taken it. */
const SARIF_POLLS = 10;
const SARIF_POLL_MS = 2_000;
/** The most that GitHub takes of one upload, compressed. https://docs.github.com/rest/code-scanning/code-scanning#upload-an-analysis-as-sarif-data */
const MAX_SARIF_BYTES = 10 * 1024 * 1024;

/** What publishing needs besides the client. */
export interface PublisherOptions {
  /** The run's own page, which a status links to; undefined where there is none. */
  readonly targetUrl?: string;
  readonly rules?: RetryRules;
}

/** Writes to pull requests of one repository over REST. */
export function createGitHubPublisher(client: GitHubClient, options: PublisherOptions = {}): Publisher {
  const rules = options.rules ?? RETRY_RULES;
  return {
    async setStatus(sha, context, { state, description }) {
      const target = options.targetUrl === undefined ? {} : { target_url: options.targetUrl };
      const route = `POST ${REPOSITORY}/statuses/{sha}`;
      const answer = await client.put(createdStatus, route, { sha, context, state, description, ...target });
      return found(answer, `commit ${sha}`);
    },
    async createReview(number, draft) {
      try {
        return await createReview(client, rules, number, draft);
      } catch (error) {
        if (error instanceof RefusedError && error.status === 422) return { refused: error.message };
        throw error;
      }
    },
    async dismissReview(number, reviewId, message) {
      const route = `PUT ${PULL}/reviews/{review_id}/dismissals`;
      await ignoreRefusal(() =>
        client.put(anything, route, { pull_number: number, review_id: reviewId, message, event: "DISMISS" }),
      );
    },
    async createComment(number, body) {
      const route = `${ISSUE}/{issue_number}/comments`;
      const parameters = { issue_number: number };
      const made = await createOnce({
        rules,
        create: () => client.write(identified, `POST ${route}`, { ...parameters, body }),
        lookUp: async () => {
          const posted = await client.list(written, `GET ${route}`, { parameters });
          return posted.filter((one) => same(one.body, body)).at(-1);
        },
      });
      return found(made, `pull request #${number}`).id;
    },
    async updateComment(commentId, body) {
      const route = `PATCH ${ISSUE}/comments/{comment_id}`;
      found(await client.put(identified, route, { comment_id: commentId, body }), `comment ${commentId}`);
    },
    async deleteComment(commentId) {
      await client.put(anything, `DELETE ${ISSUE}/comments/{comment_id}`, { comment_id: commentId });
    },
    async addReaction(commentId, reaction) {
      const route = `POST ${ISSUE}/comments/{comment_id}/reactions`;
      const answer = await client.put(identified, route, { comment_id: commentId, content: reaction });
      return found(answer, `comment ${commentId}`).id;
    },
    async removeReaction(commentId, reactionId) {
      const route = `DELETE ${ISSUE}/comments/{comment_id}/reactions/{reaction_id}`;
      await client.put(anything, route, { comment_id: commentId, reaction_id: reactionId });
    },
    requestReviewers: (number, { logins, teams }) => requestReviewers(client, number, logins, teams),
    uploadSarif: (sha, ref, sarif) => uploadSarif(client, rules, { sha, ref, sarif }),
  };
}

function found<T>(answer: T | undefined, what: string): T {
  if (answer === undefined) throw new PermissionError(`GitHub: ${what} is not there or the token may not see it`, 404);
  return answer;
}

/** GitHub gives bodies back with other line ends and without blanks at the end. */
function same(posted: string | null | undefined, sent: string): boolean {
  const normalize = (text: string): string => text.replaceAll("\r\n", "\n").trimEnd();
  return normalize(posted ?? "") === normalize(sent);
}

async function createReview(
  client: GitHubClient,
  rules: RetryRules,
  number: number,
  draft: ReviewDraft,
): Promise<{ readonly id: number }> {
  const route = `${PULL}/reviews`;
  const parameters = { pull_number: number };
  const comments = draft.comments.map(({ path, line, startLine, side, body }) => ({
    ...{ path, line, side, body },
    ...(startLine === undefined ? {} : { start_line: startLine, start_side: side }),
  }));
  const { headSha, event, body } = draft;
  const made = await createOnce({
    rules,
    create: () =>
      client.write(identified, `POST ${route}`, { ...parameters, commit_id: headSha, event, body, comments }),
    lookUp: async () => {
      const posted = await client.list(review, `GET ${route}`, { parameters });
      return posted.filter((one) => one.commit_id === headSha && same(one.body, body)).at(-1);
    },
  });
  return found(made, `pull request #${number}`);
}

interface Creation<T> {
  readonly rules: RetryRules;
  create(): Promise<T | undefined>;
  lookUp(): Promise<T | undefined>;
}

/** Creates something once: where no answer came it is looked up before it is tried again, since GitHub may have made it all the same. */
async function createOnce<T>({ rules, create, lookUp }: Creation<T>): Promise<T | undefined> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await create();
    } catch (error) {
      const isFinal = error instanceof PermissionError || error instanceof RefusedError || isLimited(error);
      if (isFinal || !(error instanceof IncompleteError) || tried >= rules.tries) throw error;
      await rules.wait(rules.outageDelays[tried - 1] ?? 0);
      const made = await lookUp();
      if (made !== undefined) return made;
    }
  }
}

function isLimited(error: unknown): boolean {
  return error instanceof IncompleteError && error.message.includes(": rate limit");
}

async function ignoreRefusal(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
  }
}

/** One wrong name makes GitHub refuse them all, so they are asked one by one then. */
async function requestReviewers(
  client: GitHubClient,
  number: number,
  logins: readonly string[],
  teams: readonly string[],
): Promise<void> {
  const ask = (reviewers: readonly string[], slugs: readonly string[]): Promise<unknown> =>
    client.put(anything, `POST ${PULL}/requested_reviewers`, {
      ...{ pull_number: number, reviewers, team_reviewers: slugs },
    });
  try {
    await ask(logins, teams);
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    for (const login of logins) await ignoreRefusal(() => ask([login], []));
    for (const slug of teams) await ignoreRefusal(() => ask([], [slug]));
  }
}

async function uploadSarif(
  client: GitHubClient,
  rules: RetryRules,
  { sha, ref, sarif }: { readonly sha: string; readonly ref: string; readonly sarif: string },
): Promise<void> {
  const packed = gzipSync(sarif).toString("base64");
  if (packed.length > MAX_SARIF_BYTES) throw new IncompleteError("the SARIF file is larger than GitHub takes (10 MiB)");
  const parameters = { commit_sha: sha, ref, sarif: packed, tool_name: "draftgate" };
  const answer = await client.put(upload, `POST ${REPOSITORY}/code-scanning/sarifs`, parameters);
  if (answer === undefined) {
    throw new PermissionError("GitHub: code scanning is not enabled for this repository (input upload-sarif)", 404);
  }
  for (let poll = 0; poll < SARIF_POLLS; poll += 1) {
    const state = await client.read(processing, `GET ${REPOSITORY}/code-scanning/sarifs/{sarif_id}`, {
      sarif_id: answer.id,
    });
    if (state?.processing_status === "complete") return;
    if (state?.processing_status === "failed") {
      throw new IncompleteError(
        `code scanning refused the SARIF file: ${state.errors?.join("; ") ?? "no reason given"}`,
      );
    }
    await rules.wait(SARIF_POLL_MS);
  }
  // It was taken; GitHub is merely slow to work on it.
}
