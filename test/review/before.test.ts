import { describe, expect, it } from "vitest";
import type { ReviewPolicy } from "../../src/domain/policy.ts";
import { type Before, NOTHING_BEFORE, NOTHING_SPENT, type SaidFile } from "../../src/domain/said.ts";
import { type Reviewed, review } from "../../src/review/review.ts";
import { createFingerprints } from "../../src/scan/fingerprint.ts";
import { fakeClock } from "../fakes/clock.ts";
import { fakeDigest } from "../fakes/digest.ts";
import { fakeLog } from "../fakes/log.ts";
import { answer, type FakeAnswers, type FakeModelClient, failure, fakeModelClient } from "../fakes/model-client.ts";
import { fakeRepository } from "../fakes/repository.ts";

const POLICY: ReviewPolicy = {
  ...{ files: "all", required: false, verify: false, event: "comment", temperature: 0.2, strangers: "on-request" },
  ...{ maxOutputTokens: 2_048, contextTokens: 8_192, timeoutSeconds: 600, maxTokens: 500_000, maxRequests: 100 },
  ...{ concurrency: 2, instructions: [] },
};
const BAD = "def run(value):\n    return eval(value)\n";
const FOUND = "src/a.py:2: high: input is evaluated\n> return eval(value)";

interface Asked extends Reviewed {
  readonly model: FakeModelClient;
}

async function ask(
  files: Readonly<Record<string, string>>,
  answers: FakeAnswers,
  before: Before = NOTHING_BEFORE,
  policy: Partial<ReviewPolicy> = {},
): Promise<Asked> {
  const repository = fakeRepository();
  const base = repository.commit({ files: { "README.md": "# Shop\n" } });
  const change = await repository.readChange(base, repository.commit({ files, message: "Add" }));
  const clock = fakeClock();
  const model = fakeModelClient(answers, { clock });
  const digest = fakeDigest();
  const reviewed = await review(
    {
      ...{ change, attributions: [], policy: { ...POLICY, ...policy }, maxFileBytes: 100_000, scans: [], before },
      mask: (text) => text.replaceAll("hunter2", "[redacted]"),
      nameFinding: createFingerprints(digest),
    },
    { repository, model, clock, digest, log: fakeLog() },
  );
  return { ...reviewed, model };
}

const never = (): never => {
  throw new Error("nothing may be asked");
};
const kept = (said: ReadonlyMap<string, SaidFile>, refusal: Before["refusal"] = () => "kept"): Before => ({
  ...{ said, refusal },
  spent: { model: "gemma", requests: 3, promptTokens: 100, completionTokens: 20, dropped: 1 },
});

describe("what was said before", () => {
  it("stands without a question, under the same name, on the line where its code is now", async () => {
    const first = await ask({ "src/a.py": BAD }, () => answer(FOUND));
    const moved = await ask({ "src/a.py": `import os\n\n${BAD}` }, never, kept(first.said));
    expect(moved.model.requests).toEqual([]);
    expect(moved.findings.map(({ location }) => location.startLine)).toEqual([4]);
    expect(moved.findings[0]?.fingerprint).toBe(first.findings[0]?.fingerprint);
    expect(moved.review).toEqual({
      ...{ outcome: "completed", reason: null, model: "gemma", requests: 3, promptTokens: 100, completionTokens: 20 },
      ...{ notReviewed: [], dropped: 1 },
    });
    expect([...moved.said.keys()]).toEqual([...first.said.keys()]);
  });

  it("is found on its own line where several are alike", async () => {
    const text = `${BAD}\n\n${BAD.replace("run", "again")}`;
    const first = await ask({ "src/a.py": text }, () => answer(FOUND.replace(":2:", ":6:")));
    expect(first.findings.map(({ location }) => location.startLine)).toEqual([6]);
    const same = await ask({ "src/a.py": text }, never, kept(first.said));
    expect(same.findings).toEqual(first.findings);
  });

  it("does not count where its line is not in the file, so that the file is asked about again", async () => {
    const first = await ask({ "src/a.py": BAD }, () => answer(FOUND));
    const isKnown: boolean[] = [];
    const before = kept(first.said, (_, known) => {
      isKnown.push(known !== undefined);
      return known === undefined ? null : "kept";
    });
    const other = await ask({ "src/a.py": "x = 1\n" }, () => answer("NONE"), before);
    expect(isKnown).not.toContain(true);
    expect([other.model.requests.length, other.findings, other.review.outcome]).toEqual([1, [], "completed"]);
  });

  it("gives way to what is said now, and stands where nothing comes of asking again", async () => {
    const first = await ask({ "src/a.py": BAD }, () => answer(FOUND));
    const again = await ask(
      { "src/a.py": BAD },
      () => answer("NONE"),
      kept(first.said, () => null),
    );
    expect([again.findings, again.review.requests]).toEqual([[], 4]);
    const gone = () => failure("rejected", { message: "HTTP 400" });
    const down = await ask(
      { "src/a.py": BAD },
      gone,
      kept(first.said, () => null),
    );
    expect(down.findings).toEqual(first.findings);
    expect(down.review.outcome).toBe("completed");
    expect(down.notices.map(({ code }) => code)).toContain("review-kept");
    expect(down.said).toEqual(first.said);
  });

  it("keeps the reason of a file that was not reviewed, and the reason of the run for one that was never asked about", async () => {
    const failed = await ask({ "src/a.py": BAD }, () => failure("rejected", { message: "HTTP 400: no" }));
    expect(failed.review).toMatchObject({ outcome: "failed", notReviewed: ["src/a.py"] });
    const files = { "src/a.py": BAD, "src/b.py": "x = 1\n" };
    const later = await ask(files, never, kept(failed.said));
    expect(later.review).toMatchObject({ outcome: "failed", notReviewed: ["src/a.py", "src/b.py"] });
    expect(later.review.reason).toBe("not reviewed: 1 file: HTTP 400: no; 1 file: kept");
    const skipped = await ask(files, never, { said: new Map(), refusal: () => "on request", spent: NOTHING_SPENT });
    expect(skipped.review).toMatchObject({ outcome: "skipped", reason: "on request", requests: 0, model: null });
    expect([...skipped.said]).toEqual([]);
  });

  it("keeps what the second question said", async () => {
    const files = { "src/a.py": BAD };
    const verify = { verify: true };
    const isSecond = (user: string): boolean => user.includes("# Task: verify");
    const answers: FakeAnswers = ({ user }) => answer(isSecond(user) ? "1: real" : FOUND);
    const first = await ask(files, answers, NOTHING_BEFORE, verify);
    expect(first.findings.map(({ confidence }) => confidence)).toEqual(["confirmed"]);
    expect((await ask(files, never, kept(first.said), verify)).findings).toEqual(first.findings);
  });

  it("holds nothing of a secret: neither in its words nor in the hash of its line", async () => {
    const line = 'password = "hunter2"';
    const found = `src/a.py:1: high: hunter2 is a password\n> ${line}`;
    const first = await ask({ "src/a.py": `${line}\n` }, () => answer(found));
    expect(JSON.stringify([...first.said])).not.toContain("hunter2");
    const other = await ask({ "src/a.py": `${line.replace("hunter2", "[redacted]")}\n` }, () =>
      answer(found.replaceAll("hunter2", "[redacted]")),
    );
    const hashOf = ({ said }: Asked): unknown => said.get("src/a.py")?.findings.map(({ quote }) => quote);
    expect(hashOf(first)).toEqual(hashOf(other));
    expect((await ask({ "src/a.py": `${line}\n` }, never, kept(first.said))).findings).toEqual(first.findings);
  });
});
