import { type Located, locate } from "./locate.ts";
import { decodings, plainAnswer, readings, withoutThinking } from "./parse-reply.ts";
import { readVerbatim } from "./parse-verbatim.ts";
import type { ParsedReply } from "./raw-finding.ts";
import type { ReviewFile } from "./review-file.ts";

/** What an answer says about the files of its question. */
export interface ReadAnswer {
  readonly located: readonly Located[];
  /** Findings whose code is nowhere to be found. */
  readonly dropped: number;
  /** True where it says in the form asked for that there is nothing to report. */
  readonly saysNothing: boolean;
  /** True where it is empty, or nothing but thoughts. */
  readonly isSilent: boolean;
}

const NOTHING: Reading = { located: [], dropped: 0, saysNothing: false };
type Reading = Omit<ReadAnswer, "isSilent">;
/** Lines of the question that an answer has to begin with, before it counts as given back. */
const LEAST_ECHO = 5;

/**
 * Reads an answer in every way there is and keeps the reading of which the most can be found in the files: what an answer means is
 * told by the code, not by its form. `question` is everything that was sent. Never throws.
 */
export function readAnswer(text: string, files: readonly ReviewFile[], question: string): ReadAnswer {
  const plain = plainAnswer(text);
  const said = withoutEcho(withoutThinking(plain), question);
  // An answer that is nothing but thoughts may have its findings among them; its silence says nothing.
  const isSilent = said.trim() === "";
  const source = isSilent ? withoutEcho(plain, question) : said;
  let best = readOnce(source, files, question);
  for (const decoded of decodings(source)) {
    const other = readOnce(decoded, files, question);
    if (isBetter(other, best)) best = other;
  }
  return { ...best, saysNothing: best.saysNothing && !isSilent, isSilent };
}

function isBetter(left: Reading, right: Reading): boolean {
  if (worth(left) !== worth(right)) return worth(left) > worth(right);
  return left.saysNothing && !right.saysNothing && right.dropped === 0;
}

function readOnce(text: string, files: readonly ReviewFile[], question: string): Reading {
  const all = readings(text).map((reading) => held(reading, files));
  // The surest way of reading that made anything of it says whether that is nothing.
  const surest = all.find((one) => one.saysNothing || one.located.length + one.dropped > 0) ?? NOTHING;
  const best = all.reduce((most, one) => (worth(one) > worth(most) ? one : most), surest);
  // Whole JSON is clear; every other form may hold more than was made of it.
  if (best === all[0] && best.located.length > 0 && best.dropped === 0) return best;
  const known = new Set(best.located.map(({ file, line }) => `${line} ${file.path}`));
  const findings = readVerbatim(text, files, question);
  const verbatim = held({ findings, saysNothing: false }, files).located.filter(
    ({ file, line }) => !known.has(`${line} ${file.path}`),
  );
  return {
    located: [...best.located, ...verbatim],
    dropped: Math.max(0, best.dropped - verbatim.length),
    saysNothing: surest.saysNothing && best.located.length + verbatim.length === 0,
  };
}

/** What is proved counts before what is only told. */
function worth({ located }: Reading): number {
  return located.length + located.filter((one) => one.isUnproved !== true).length * 1_000;
}

function held({ findings, saysNothing }: ParsedReply, files: readonly ReviewFile[]): Reading {
  const located = findings.map((finding) => locate(finding, files)).filter((one) => one !== undefined);
  return { located, dropped: findings.length - located.length, saysNothing };
}

/** An answer without the question that stands at its start. */
function withoutEcho(text: string, question: string): string {
  const asked = new Set(question.split("\n").map((line) => line.trim()));
  const lines = text.split("\n");
  const first = lines.findIndex((line) => line.trim() !== "" && !asked.has(line.trim()));
  const end = first === -1 ? lines.length : first;
  return end < LEAST_ECHO ? text : lines.slice(end).join("\n");
}
