import { describe, expect, it } from "vitest";
import { parseArguments } from "../../src/cli/arguments.ts";
import { COMMANDS } from "../../src/cli/commands.ts";
import { OPTIONS } from "../../src/cli/options.ts";

function parse(line: string) {
  return parseArguments(
    line.split(" ").filter((word) => word !== ""),
    COMMANDS,
  );
}

describe("parseArguments", () => {
  it.each([
    ["check --base main --head feature", "check", { base: "main", head: "feature" }, [], []],
    ["check --base=main --no-scan", "check", { base: "main" }, ["no-scan"], []],
    ["--quiet check --base=a=b", "check", { base: "a=b" }, ["quiet"], []],
    ["policy validate --format json file.yml", "policy validate", { format: "json" }, [], ["file.yml"]],
    ["policy --format=json validate file.yml", "policy validate", { format: "json" }, [], ["file.yml"]],
    ["policy explain", "policy explain", {}, [], []],
    ["tools install gitleaks bandit", "tools install", {}, [], ["gitleaks", "bandit"]],
    ["policy validate -- --odd.yml", "policy validate", {}, [], ["--odd.yml"]],
  ])("reads %j", (line, name, values, flags, positionals) => {
    const { row, invocation } = parse(line);
    expect(row?.name).toBe(name);
    expect(invocation.values).toEqual(values);
    expect([...invocation.flags]).toEqual(flags);
    expect(invocation.positionals).toEqual(positionals);
  });

  it.each([
    ["check --bsae main", "unknown option --bsae; did you mean --base?"],
    ["check --zzzzzz", "unknown option --zzzzzz; see draftgate --help"],
    ["check -b main", "unknown option -b; did you mean --base?"],
    ["check -h", "unknown option -h; did you mean --help?"],
    ["check -x", "unknown option -x; see draftgate --help"],
    ["check --fail never", "unknown option --fail; did you mean --fail-on?"],
    ["check --scan", "unknown option --scan; did you mean --no-scan?"],
    ["check --color", "unknown option --color; did you mean --no-color?"],
    ["check --base main --base dev", "option --base is given twice; give it once"],
    ["check --no-scan --no-scan", "option --no-scan is given twice; give it once"],
    ["check --base", "option --base needs a value: --base REF"],
    ["check --base=", "option --base needs a value: --base REF"],
    ["check --no-scan=yes", "option --no-scan takes no value"],
    [
      "check --head --upload-pack=evil",
      'option --head: "--upload-pack=evil" starts with "-"; name a branch, a tag or a commit',
    ],
    ["check --repo -x", 'option --repo: "-x" starts with "-"; write ./-x if it is a file'],
    ["check --fail-on maybe", 'option --fail-on: "maybe" is not one of failure, pending, never'],
    ["check --format xml", 'option --format: "xml" is not one of text, markdown, json, sarif'],
    ["detect --format sarif", 'option --format: "sarif" is not one of text, json'],
    ["detect --install", "draftgate detect has no option --install; see draftgate detect --help"],
    ["chek", 'unknown command "chek"; did you mean check?'],
    ["frobnicate", 'unknown command "frobnicate"; see draftgate --help'],
    ["stats --since x", "unknown option --since; see draftgate --help"],
    ["merge", "draftgate merge is reserved and not built yet"],
    ["policy", "draftgate policy needs one of validate, explain"],
    ["policy valdate x", 'draftgate policy needs one of validate, explain, not "valdate"; did you mean validate?'],
    ["policy valid x", 'draftgate policy needs one of validate, explain, not "valid"; did you mean validate?'],
    ["polcy validate x", 'unknown command "polcy"; did you mean policy?'],
    ["tools frobnicate", 'draftgate tools needs one of list, install, verify, not "frobnicate"'],
    ["policy validate", "draftgate policy validate needs FILE; see draftgate policy validate --help"],
    ["policy validate a b", 'draftgate policy validate: unexpected argument "b"'],
    ["check here", 'draftgate check: unexpected argument "here"'],
    ["check --__proto__ x", "unknown option --__proto__; see draftgate --help"],
    ["check --toString", "unknown option --toString; see draftgate --help"],
  ])("refuses %j in one line", (line, message) => {
    expect(() => parse(line)).toThrow(message);
  });

  it("asks for no arguments when help is wanted", () => {
    expect(parse("policy validate --help").row?.name).toBe("policy validate");
  });

  it("leaves the name of a group to help", () => {
    const { row, invocation } = parse("policy --help");
    expect(row).toBeUndefined();
    expect(invocation.positionals).toEqual(["policy"]);
  });

  it("finds no command in an empty line", () => {
    expect(parse("").row).toBeUndefined();
  });

  it("knows every option that a command names", () => {
    for (const row of COMMANDS) {
      for (const name of row.options) expect(Object.keys(OPTIONS)).toContain(name);
    }
  });
});
