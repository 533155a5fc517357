import { describe, expect, it } from "vitest";
import { carriedIn, carriedMarker, proposedIn, proposedMarker, SUMMARY_MARKER } from "../../src/domain/publication.ts";

const MARK = { blob: "a".repeat(40), askedBy: { id: 7, login: "alice" } };
const NOTHING = { blob: null, askedBy: { id: 8, login: "app[bot]" } };
const REPLY = "<!-- draftgate:reply 5 -->\nHello\n";

describe("the last line of the summary", () => {
  it("is what it carries, and only the very last one", () => {
    const body = (end: string): string => `${SUMMARY_MARKER}\ntext\n${carriedMarker("AAAA")}\nmore\n${end}`;
    expect(carriedIn(body(carriedMarker("BBBB")))).toBe("BBBB");
    expect(carriedIn(body(`${carriedMarker("BBBB")}\n\n`))).toBe("BBBB");
    expect(carriedIn(body("the end"))).toBeUndefined();
    expect(carriedIn(`x\n${carriedMarker("BBBB")}`)).toBeUndefined();
    expect(carriedIn(body(carriedMarker("B B")))).toBeUndefined();
  });
});

describe("the last lines of a reply", () => {
  it("say what was proposed, and to whom", () => {
    const body = `${REPLY}\n${proposedMarker(MARK)}\n${proposedMarker(NOTHING)}\n`;
    expect(proposedIn(body)).toEqual([MARK, NOTHING]);
    expect(proposedIn(body.replaceAll("\n", "\r\n"))).toEqual([MARK, NOTHING]);
  });

  it("say nothing anywhere else, nor in another comment", () => {
    expect(proposedIn(`${REPLY}\n${proposedMarker(MARK)}\nmore\n`)).toEqual([]);
    expect(proposedIn(`${REPLY}\n${proposedMarker(MARK)}\nmore\n${proposedMarker(NOTHING)}`)).toEqual([NOTHING]);
    expect(proposedIn(`${REPLY}\n+${proposedMarker(MARK)}`)).toEqual([]);
    expect(proposedIn(`text\n${proposedMarker(MARK)}`)).toEqual([]);
  });
});
