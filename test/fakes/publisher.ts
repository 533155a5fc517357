import { PermissionError } from "../../src/domain/errors.ts";
import type { Publisher } from "../../src/ports-github.ts";
import { accountOf, type Conversations } from "./pull-request-host.ts";

/** A publisher whose writes can be read back, in the conversations and as a list of words. */
export interface FakePublisher extends Publisher {
  /** One line for each write that took effect. */
  readonly writes: string[];
  /** Called before each write takes effect; what it throws is the answer. */
  onWrite: (write: string) => void;
  /** Called after each write took effect. */
  afterWrite: (write: string) => void;
}

/** The Publisher port in memory; `login` is who writes. */
export function fakePublisher(state: Conversations, login = "github-actions[bot]"): FakePublisher {
  const writes: string[] = [];
  const self = accountOf(login);
  const wrote = async <T>(write: string, effect: () => T): Promise<T> => {
    await Promise.resolve();
    publisher.onWrite(write);
    state.rate = { ...state.rate, remaining: state.rate.remaining - 1 };
    const result = effect();
    writes.push(write);
    publisher.afterWrite(write);
    return result;
  };
  const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
    map.set(key, [...(map.get(key) ?? []), value]);
  };
  const publisher: FakePublisher = {
    writes,
    onWrite: () => undefined,
    afterWrite: () => undefined,
    setStatus: (sha, context, { state: word, description }) =>
      wrote(`status ${word}: ${description}`, () => {
        const id = state.nextId();
        const status = { id, context, state: word, description, creator: self, createdAt: "2026-11-24T12:00:00Z" };
        state.statuses.set(sha, [status, ...(state.statuses.get(sha) ?? [])]);
        return { id, creator: self };
      }),
    createReview: (number, { event, body, headSha, comments }) =>
      wrote(`review ${event} with ${comments.length}`, () => {
        const id = state.nextId();
        const word = event === "COMMENT" ? ("COMMENTED" as const) : ("CHANGES_REQUESTED" as const);
        const submittedAt = "2026-11-24T12:00:00Z";
        push(state.reviews, number, { id, author: self, state: word, commitSha: headSha, submittedAt, body });
        for (const { path, line, body: text } of comments) {
          const comment = { id: state.nextId(), reviewId: id, author: self, body: text, path, line };
          push(state.lineComments, number, comment);
        }
        return { id };
      }),
    dismissReview: (number, reviewId) =>
      wrote(`dismiss ${reviewId}`, () => {
        const reviews = (state.reviews.get(number) ?? []).map((review) =>
          review.id === reviewId ? { ...review, state: "DISMISSED" as const } : review,
        );
        state.reviews.set(number, reviews);
      }),
    createComment: (number, body) =>
      wrote(`comment ${body.split("\n", 1)[0]}`, () => {
        const id = state.nextId();
        push(state.comments, number, { id, author: self, body, createdAt: "2026-11-24T12:00:00Z", isEdited: false });
        return id;
      }),
    updateComment: (commentId, body) =>
      wrote(`update ${body.split("\n", 1)[0]}`, () => {
        for (const [number, comments] of state.comments) {
          const changed = comments.map((one) => (one.id === commentId ? { ...one, body, isEdited: true } : one));
          state.comments.set(number, changed);
        }
      }),
    deleteComment: (commentId) =>
      wrote(`delete ${commentId}`, () => {
        for (const [number, comments] of state.comments) {
          state.comments.set(
            number,
            comments.filter(({ id }) => id !== commentId),
          );
        }
      }),
    addReaction: (commentId, content) =>
      wrote(`react ${content}`, () => {
        const known = state.reactions
          .get(commentId)
          ?.find((one) => one.content === content && one.author?.id === self.id);
        if (known !== undefined) return known.id;
        const id = state.nextId();
        push(state.reactions, commentId, { id, author: self, content });
        return id;
      }),
    removeReaction: (commentId, reactionId) =>
      wrote("unreact", () => {
        const left = (state.reactions.get(commentId) ?? []).filter(({ id }) => id !== reactionId);
        state.reactions.set(commentId, left);
      }),
    requestReviewers: (_, { logins, teams }) => wrote(`ask ${[...logins, ...teams].join(" ")}`, () => undefined),
    uploadSarif: (sha, ref) => wrote(`sarif ${ref} ${sha}`, () => undefined),
  };
  return publisher;
}

/** What GitHub says to a token that may not write. */
export function forbidden(): never {
  throw new PermissionError("GitHub: answered 403; the token needs statuses: write", 403);
}
