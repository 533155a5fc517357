import { describe, expect, it } from "vitest";
import { renderCarriedReview } from "../../src/config/carried-review.ts";
import type { IssueComment } from "../../src/domain/people.ts";
import { carriedMarker, SUMMARY_MARKER } from "../../src/domain/publication.ts";
import type { CarriedReview, SaidFile } from "../../src/domain/said.ts";
import { textPacking } from "../../src/io/text-packing.ts";
import { packCarried, readCarried } from "../../src/serve/carried.ts";

const SELF = ["github-actions[bot]"];
const BOT = { id: 1, login: "github-actions[bot]", type: "Bot" };
const MALLORY = { id: 2, login: "mallory", type: "User" };

function carriedReview(files: ReadonlyMap<string, SaidFile> = new Map()): CarriedReview {
  const spent = { model: "gemma", requests: 1, promptTokens: 2, completionTokens: 3, dropped: 0 };
  return { headSha: "a".repeat(40), policySha256: "b".repeat(64), answered: 7, spent, files };
}

const PACKED = textPacking.pack(renderCarriedReview(carriedReview()));
const BODY = `${SUMMARY_MARKER}\n## draftgate\n\n${carriedMarker(PACKED)}\n`;

function comment(parts: Partial<IssueComment> = {}): IssueComment {
  return {
    id: 10,
    author: BOT,
    body: BODY,
    createdAt: "2026-11-24T00:00:00Z",
    isEdited: false,
    editor: null,
    ...parts,
  };
}

function read(comments: readonly IssueComment[]): CarriedReview | undefined {
  return readCarried({ comments, self: SELF, reviews: [], commands: [] }, textPacking)?.review;
}

describe("what a pull request carries", () => {
  it.each<readonly [string, Partial<IssueComment>]>([
    ["never changed", {}],
    ["changed by ourselves", { isEdited: true, editor: "GitHub-Actions[bot]" }],
    ["with other line ends", { body: BODY.replaceAll("\n", "\r\n") }],
  ])("counts in our comment, %s", (_, parts) => {
    expect(read([comment(parts)])).toEqual(carriedReview());
  });

  it("counts in our comment where nobody can say who changed it", () => {
    const { editor: _, ...unknown } = comment({ isEdited: true });
    expect(read([unknown])).toEqual(carriedReview());
  });

  it.each<readonly [string, Partial<IssueComment>]>([
    ["by somebody else", { author: MALLORY }],
    ["by a deleted account", { author: null }],
    ["changed by somebody else", { isEdited: true, editor: "mallory" }],
    ["changed by an account that is gone", { isEdited: true, editor: null }],
    ["that is no summary", { body: BODY.replace(SUMMARY_MARKER, "hello") }],
    ["with text behind it", { body: `${BODY}more` }],
    ["with something else in it", { body: BODY.replace(PACKED, "AAAA") }],
    ["without anything", { body: `${SUMMARY_MARKER}\n` }],
  ])("does not count in a comment %s", (_, parts) => {
    expect(read([comment(parts)])).toBeUndefined();
  });

  it("is that of the oldest of our comments, and of no other", () => {
    expect(read([comment({ id: 20 }), comment({ id: 10, body: `${SUMMARY_MARKER}\n` })])).toBeUndefined();
    expect(read([comment({ id: 20, body: `${SUMMARY_MARKER}\n` }), comment({ id: 10 })])).toBeDefined();
  });

  it("fits into its part of a comment, the files with the worst findings first", () => {
    const message = (index: number): string => `${index} `.repeat(400).slice(0, 900);
    const files = new Map(
      Array.from({ length: 400 }, (_, index): [string, SaidFile] => {
        const severity = index % 100 === 0 ? "critical" : "low";
        const line = { line: 1, quote: index.toString(16).padStart(16, "0"), severity, confidence: "quoted" } as const;
        const random = Array.from({ length: 40 }, (_each, at) => Math.imul(index * 41 + at, 2_654_435_761) >>> 0).join(
          " ",
        );
        return [
          index.toString(16).padStart(32, "0"),
          { notReviewed: null, findings: [{ ...line, message: random + message(index).slice(0, 100) }] },
        ];
      }),
    );
    const packed = packCarried(carriedReview(files), textPacking);
    expect(packed.length).toBeLessThanOrEqual(30_000);
    const kept = read([comment({ body: BODY.replace(PACKED, packed) })])?.files;
    expect(kept?.size).toBeGreaterThan(50);
    expect(kept?.size).toBeLessThan(400);
    const worst = [...(kept?.values() ?? [])].filter(({ findings }) => findings[0]?.severity === "critical");
    expect(worst).toHaveLength(4);
  });
});
