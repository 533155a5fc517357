import { describe, expect, test } from "vitest";
import { givenAttribution, givenFinding, givenPolicy, givenRule } from "./given.ts";
import { CAROL, comment, judge, type World } from "./world.ts";

const FINDING = givenFinding("ab12", "src/a.py");
const PRINT = FINDING.fingerprint;
const OTHER = givenFinding("cd34", "src/b.py");
const BLOCK = givenPolicy([givenRule("findings", { blockAt: { sast: "high", secret: "info" } })]);
const ORIGIN = "origin:src/a.py";

function waive(target: string, until = "2026-09-30"): string {
  return `/draftgate waive ${target} reason="a fixture" until=${until}`;
}

function saying(...bodies: readonly string[]): World {
  return {
    policy: BLOCK,
    findings: [FINDING, OTHER],
    attributions: [givenAttribution("src/a.py", "ai")],
    people: { comments: bodies.map((body) => comment(CAROL, body)) },
  };
}

function standing(...bodies: readonly string[]) {
  return judge(saying(...bodies)).result.waivers.map((one) => `${one.fingerprint} ${one.until}`);
}

describe("waivers", () => {
  test("stand in the order of their comments, one that is given anew at its new place", () => {
    const [first, second, again] = [waive(PRINT), waive(OTHER.fingerprint), waive(PRINT, "2026-09-20")];
    expect(standing(first, second)).toEqual([`${PRINT} 2026-09-30`, `${OTHER.fingerprint} 2026-09-30`]);
    expect(standing(first, second, again)).toEqual([`${OTHER.fingerprint} 2026-09-30`, `${PRINT} 2026-09-20`]);
  });

  test("stand in the order of their ids whatever the order in which comments are listed", () => {
    const [early, late] = [comment(CAROL, waive(PRINT)), comment(CAROL, waive(PRINT, "2026-09-20"))];
    const { result } = judge({ ...saying(), people: { comments: [late, early] } });
    expect(result.waivers).toMatchObject([{ until: "2026-09-20" }]);
  });

  test("are taken back by an unwaive of the same target only, and can be given again", () => {
    const back = `/draftgate unwaive ${PRINT}`;
    expect(standing(waive(PRINT), waive(OTHER.fingerprint), back)).toEqual([`${OTHER.fingerprint} 2026-09-30`]);
    expect(standing(waive(PRINT), back, waive(PRINT, "2026-09-20"))).toEqual([`${PRINT} 2026-09-20`]);
  });

  test("may run from the day of their comment to the most that the policy allows, in days", () => {
    const refusal = (until: string) => judge(saying(waive(PRINT, until))).commands[0]?.refusal;
    expect(refusal("2026-08-31")).toBe("2026-08-31 is over already");
    expect(refusal("2026-09-01")).toBe(null);
    expect(refusal("2026-10-01")).toBe(null);
    expect(refusal("2026-10-02")).toBe("2026-10-02 is more than 30 days after the comment");
  });

  test("of an origin are refused with the nearest AI-written file, and no other", () => {
    const attributions = [givenAttribution("src/aa.py", "unknown"), givenAttribution("src/abc.py", "ai")];
    const { commands } = judge({ ...saying(waive("origin:src/a.py")), attributions });
    expect(commands[0]?.refusal).toBe("src/a.py is no AI-written file of this change; did you mean src/abc.py?");
  });

  test("of an origin clear a file through their last day, and not after it", () => {
    const policy = givenPolicy([givenRule("ai", { approvals: 1 }, { origin: "ai" })]);
    const on = (now: string) => judge({ ...saying(waive(ORIGIN)), policy, now: new Date(now) }).result.state;
    expect(on("2026-09-30T23:59:59Z")).toBe("success");
    expect(on("2026-10-01T00:00:00Z")).toBe("pending");
  });

  test("of an origin waive no finding, and those of a finding clear no origin", () => {
    const policy = givenPolicy([givenRule("ai", { approvals: 1, blockAt: { sast: "high" } }, { origin: "ai" })]);
    const findings = [givenFinding("ab12", "src/a.py", { origin: "ai" })];
    expect(judge({ ...saying(waive(PRINT)), policy, findings }).result).toMatchObject({
      state: "pending",
      waived: new Map([[PRINT, "carol"]]),
    });
    expect(judge({ ...saying(waive(ORIGIN)), policy, findings }).result.waived).toEqual(new Map());
  });

  test("cover what repeats their finding, by whoever waived that, and nothing else", () => {
    const again = givenFinding("ef56", "src/c.py", { duplicateOf: PRINT });
    const apart = givenFinding("0a0b", "src/d.py", { duplicateOf: OTHER.fingerprint });
    const { result } = judge({ ...saying(waive(PRINT)), findings: [FINDING, OTHER, again, apart] });
    expect([...result.waived.keys()].sort()).toEqual([PRINT, again.fingerprint].sort());
  });
});
