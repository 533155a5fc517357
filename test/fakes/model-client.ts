import type {
  ModelAnswer,
  ModelClient,
  ModelDescription,
  ModelFailure,
  ModelFailureKind,
  ModelReply,
  ModelRequest,
} from "../../src/ports-model.ts";
import type { FakeClock } from "./clock.ts";

/** A model whose answers the test writes; every question and pause can be read back. */
export interface FakeModelClient extends ModelClient {
  readonly requests: readonly ModelRequest[];
  readonly pauses: readonly number[];
  /** The most requests that were in flight at a time. */
  readonly mostInFlight: () => number;
}

/** How the fake answers: the question and its 1-based number -> the reply. */
export type FakeAnswers = (request: ModelRequest, number: number) => ModelReply | Promise<ModelReply>;

export function fakeModelClient(
  answers: FakeAnswers,
  options: { readonly description?: ModelDescription | ModelFailure; readonly clock?: FakeClock } = {},
): FakeModelClient {
  const requests: ModelRequest[] = [];
  const pauses: number[] = [];
  let inFlight = 0;
  let most = 0;
  return {
    requests,
    pauses,
    mostInFlight: () => most,
    describe: () =>
      Promise.resolve(options.description ?? { kind: "description", name: "fake-model", contextTokens: null }),
    complete: async (request) => {
      requests.push(request);
      inFlight += 1;
      most = Math.max(most, inFlight);
      try {
        return await answers(request, requests.length);
      } finally {
        inFlight -= 1;
      }
    },
    pause: (milliseconds) => {
      pauses.push(milliseconds);
      options.clock?.advance(milliseconds);
      return Promise.resolve();
    },
  };
}

/** An answer with `text` that stopped by itself; the parts that differ on top. */
export function answer(text: string, parts: Partial<ModelAnswer> = {}): ModelAnswer {
  return {
    kind: "answer",
    text,
    thinking: "",
    refusal: null,
    finish: "stop",
    model: "fake-model",
    usage: null,
    ...parts,
  };
}

/** A failure of that kind. */
export function failure(kind: ModelFailureKind, parts: Partial<ModelFailure> = {}): ModelFailure {
  return {
    kind: "failure",
    failure: kind,
    message: `it is ${kind}`,
    retryAfterMs: null,
    contextTokens: null,
    ...parts,
  };
}
