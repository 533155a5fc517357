import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Mess, Planted } from "../../bench/mess.ts";
import { SHAPES } from "../../bench/mess-answers.ts";
import { NOTHING_HELPS } from "../../bench/mess-hopeless.ts";
import { randomMess } from "../../bench/mess-random.ts";
import { makeHardSample, makeSample, type Sample } from "../../bench/review-sample.ts";
import { wholePiece } from "../../src/review/piece.ts";
import { buildQuestion } from "../../src/review/question.ts";
import { readAnswer } from "../../src/review/read-answer.ts";
import { type ReviewFile, reviewFile } from "../../src/review/review-file.ts";
import { sampleFile } from "./sample.ts";

interface Asked {
  readonly planted: readonly Planted[];
  readonly files: readonly ReviewFile[];
  readonly question: { readonly system: string; readonly user: string };
}

async function ask({ change, repository, planted }: Sample): Promise<Asked> {
  const wanted = change.files.flatMap(({ oldBlob, newBlob }) => [oldBlob, newBlob]).filter((sha) => sha !== undefined);
  const texts = new Map<string | undefined, string>();
  for await (const { sha, bytes } of repository.readBlobs(new Set(wanted), 1_000_000)) {
    texts.set(sha, new TextDecoder().decode(bytes));
  }
  const files = change.files.map((file) =>
    reviewFile(file, "ai", { old: texts.get(file.oldBlob) ?? "", new: texts.get(file.newBlob) ?? "" }, (text) => text),
  );
  const pieces = files.map((file) => wholePiece(file, [], 3));
  const question = buildQuestion(pieces, {
    answer: "lines",
    isAgain: false,
    fence: "=== 0ab1cd2ef3abcd4bead",
    instructions: [],
  });
  return { planted, files, question };
}

const SAMPLES = await Promise.all([makeSample(6, 2), makeHardSample()]).then((made) => Promise.all(made.map(ask)));

function contentOf(mess: Mess, { planted, question }: Asked): string {
  const request = { method: "POST", path: "", authorization: undefined, raw: "", body: {}, ...question };
  const { content } = mess(planted, request, 1);
  return typeof content === "string" ? content : JSON.stringify(content ?? "");
}

function read(text: string, { files, question }: Asked): ReturnType<typeof readAnswer> {
  return readAnswer(text, files, `${question.system}\n${question.user}`);
}

function missing(mess: Mess, asked: Asked): readonly string[] {
  const { located } = read(contentOf(mess, asked), asked);
  const places = new Set(located.map(({ file, line }) => `${file.path}:${line}`));
  return asked.planted.map(({ path, line }) => `${path}:${line}`).filter((place) => !places.has(place));
}

/** One of the lines is too short to be known by a third of it at each end. */
const TOO_SHORT: Readonly<Record<string, readonly string[]>> = {
  "dots in the middle of the quote": ["pkg/store/store.go:9"],
};

describe("readAnswer", () => {
  it.each(Object.entries(SHAPES))(
    "finds every planted line, also on lines that are hard to quote: %s",
    (name, mess) => {
      expect(SAMPLES.flatMap((asked) => missing(mess, asked))).toEqual(TOO_SHORT[name] ?? []);
    },
  );

  it("finds at least 97 of 100 planted lines in answers that are a mess in several ways at once", () => {
    const all = randomMess(150, 7).flatMap(([, mess]) =>
      SAMPLES.map((asked) => [missing(mess, asked), asked] as const),
    );
    const lost = all.reduce((sum, [places]) => sum + places.length, 0);
    const planted = all.reduce((sum, [, asked]) => sum + asked.planted.length, 0);
    expect(1 - lost / planted).toBeGreaterThanOrEqual(0.97);
  });

  it.each(Object.entries(NOTHING_HELPS))("makes nothing of what says nothing: %s", (_, mess) => {
    for (const asked of SAMPLES) {
      const { located, saysNothing } = read(contentOf(mess, asked), asked);
      expect([located.map(({ line, message }) => `${line}: ${message}`), saysNothing]).toEqual([[], false]);
    }
  });

  const nothings = [
    "NONE",
    '{"findings": []}',
    '{"findings": null}',
    '{"review": {"issues": []}}',
    "findings: []",
    "<findings/>",
    "<issues></issues>",
    '{"form": "x", "findings": []}',
    "<think>hm</think>NONE",
  ];
  it.each(nothings)("takes %j as a word that there is nothing", (text) => {
    for (const asked of SAMPLES)
      expect(read(text, asked)).toMatchObject({ located: [], dropped: 0, saysNothing: true });
  });

  it("does not take the silence of thoughts for a word", () => {
    for (const asked of SAMPLES) expect(read("<think>NONE</think>", asked).saysNothing).toBe(false);
  });

  it("counts what is invented, and finds what stands beside it", () => {
    const file = sampleFile("a.py", "result = compute(values)\nprint(result)\n");
    const told = ["result = compute(values)", "launch(missiles)"].map((quote, index) => ({
      path: "a.py",
      line: 1,
      severity: "low",
      message: `number ${index}`,
      quote,
    }));
    const { located, dropped } = readAnswer(JSON.stringify({ findings: told }), [file], "");
    expect([located.map(({ line, message }) => [line, message]), dropped]).toEqual([[[1, "number 0"]], 1]);
  });

  it("marks a finding that gives only a number as unproved, and takes none without a severity", () => {
    const file = sampleFile("a.py", "result = compute(values)\nprint(result)\n");
    const [one] = readAnswer(
      '[{"path":"a.py","line":2,"severity":"low","message":"not good enough"}]',
      [file],
      "",
    ).located;
    expect([one?.line, one?.isUnproved]).toEqual([2, true]);
    expect(readAnswer('[{"path":"a.py","line":2,"message":"not good enough"}]', [file], "").located).toEqual([]);
  });

  it("never throws, and never finds a line that is not there", () => {
    const pieces = fc.constantFrom(
      "{",
      "[",
      '"',
      "'",
      "}",
      "]",
      ",",
      ":",
      "high",
      "12",
      "a.py",
      "\n",
      "> ",
      "```",
      "<think>",
      "<a>",
      "</a>",
      " ",
      "\\",
      "| ",
      "NONE",
      "compute(values)",
      "&lt;",
      "- ",
      "%7B%22",
    );
    const file = sampleFile("a.py", "result = compute(values)\nprint(result)\n");
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 120 }), (parts) => {
        for (const { line, quoted } of readAnswer(parts.join(""), [file], "").located) {
          expect(file.lines[line - 1]).toBe(quoted);
        }
      }),
      { numRuns: 150 },
    );
  });
});
