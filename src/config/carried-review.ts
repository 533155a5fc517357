/** What a review came to, as text that stays in the pull request and comes back from it; it comes back as untrusted as anything there. */
import { z } from "zod";
import { SEVERITIES } from "../domain/finding.ts";
import type { CarriedReview, SaidFile } from "../domain/said.ts";
import type { Digest } from "../ports.ts";

const VERSION = 1;
const KEY_SIGNS = 32;
const MAX_FILES = 5_000;
const MAX_FINDINGS = 1_000;
const MAX_TEXT = 1_200;
const CONFIDENCES = ["quoted", "confirmed", "unconfirmed"] as const;

const count = z.int().min(0);
const text = z.string().max(MAX_TEXT);
const hex = (signs: number): z.ZodString => z.string().regex(new RegExp(`^[0-9a-f]{${signs}}$`));

const finding = z
  .tuple([z.int().min(1), hex(16), z.enum(SEVERITIES), z.enum(CONFIDENCES), text])
  .transform(([line, quote, severity, confidence, message]) => ({ line, quote, severity, confidence, message }));

const file = z
  .tuple([hex(KEY_SIGNS), text.nullable(), z.array(finding).max(MAX_FINDINGS)])
  .transform(([key, notReviewed, findings]): readonly [string, SaidFile] => [key, { findings, notReviewed }]);

const carried = z
  .strictObject({
    v: z.literal(VERSION),
    head: z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/),
    policy: hex(64),
    answered: count,
    model: text.nullable(),
    spent: z.tuple([count, count, count, count]),
    files: z.array(file).max(MAX_FILES),
  })
  .transform(({ head, policy, answered, model, spent, files }): CarriedReview => {
    const [requests, promptTokens, completionTokens, dropped] = spent;
    return {
      headSha: head,
      policySha256: policy,
      answered,
      spent: { model, requests, promptTokens, completionTokens, dropped },
      files: new Map(files),
    };
  });

/** The name of a file's change in what is carried: the same for the same change, and nothing of it can be read from it. */
export function carriedKey(changeKey: string, digest: Pick<Digest, "sha256">): string {
  return digest.sha256(`change\n${changeKey}`).slice(0, KEY_SIGNS);
}

/** The text of a carried review -> the review; undefined for anything that is not exactly one. */
export function parseCarriedReview(source: string): CarriedReview | undefined {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return undefined;
  }
  const parsed = carried.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

/** A carried review -> its text; the same review always gives the same. */
export function renderCarriedReview({ headSha, policySha256, answered, spent, files }: CarriedReview): string {
  const { model, requests, promptTokens, completionTokens, dropped } = spent;
  const cut = (words: string): string => words.slice(0, MAX_TEXT);
  // A file with more than can be read back is left out whole, so that it is asked about again.
  const whole = [...files].filter(([, { findings }]) => findings.length <= MAX_FINDINGS);
  const rows = whole.map(([key, { notReviewed, findings }]) => [
    key,
    notReviewed === null ? null : cut(notReviewed),
    findings.map(({ line, quote, severity, confidence, message }) => [line, quote, severity, confidence, cut(message)]),
  ]);
  return JSON.stringify({
    v: VERSION,
    ...{ head: headSha, policy: policySha256, answered, model: model === null ? null : cut(model) },
    spent: [requests, promptTokens, completionTokens, dropped],
    files: rows.slice(0, MAX_FILES),
  });
}
