import { describe, expect, it } from "vitest";
import { helpFor } from "../../src/cli/help.ts";

describe("helpFor", () => {
  it("shows one command, or all of a group", () => {
    expect(helpFor(["check"])).toMatch(/^check: /);
    expect(helpFor(["tools"]).match(/^tools \w+: /gm)).toEqual(["tools list: ", "tools install: ", "tools verify: "]);
  });

  it.each([
    [["polcy"], 'no command "polcy"; did you mean policy?'],
    [["policy", "valdate"], 'no command "policy valdate"; did you mean policy validate?'],
    [["dem"], 'no command "dem"; did you mean demo?'],
    [["xyzzy"], 'no command "xyzzy"; draftgate --help lists them'],
  ])("says of %j: %s", (words, message) => {
    expect(() => helpFor(words)).toThrow(message);
  });
});
