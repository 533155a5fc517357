import { describe, expect, it } from "vitest";
import { readInput } from "../../src/config/given-inputs.ts";
import { parseInputs } from "../../src/config/inputs.ts";

const RUNNER = { "INPUT_GITHUB-TOKEN": "t", RUNNER_TEMP: "/runner/temp", RUNNER_TOOL_CACHE: "/runner/tools" };

describe("inputs", () => {
  it("have the defaults of the contract", () => {
    expect(parseInputs(RUNNER)).toEqual({
      githubToken: "t",
      teamToken: null,
      policy: { kind: "base", path: ".github/draftgate.yml" },
      model: null,
      statusContext: "draftgate",
      failOn: "failure",
      requestReviewers: false,
      uploadSarif: false,
      toolsFromPath: false,
      toolCache: "/runner/tools/draftgate",
      evidenceDir: "/runner/temp/draftgate",
    });
  });

  it("are read as the runner passes them: in capitals, hyphens kept, blanks around them dropped", () => {
    expect(readInput({ "INPUT_FAIL-ON": " never \n" }, "fail-on")).toBe("never");
    const model = { "INPUT_MODEL-BASE-URL": "http://localhost:8000/v1", INPUT_MODEL: "gemma" };
    expect(
      parseInputs({ ...RUNNER, ...model, "INPUT_UPLOAD-SARIF": "TRUE", INPUT_POLICY: "preset:solo" }),
    ).toMatchObject({
      model: { baseUrl: "http://localhost:8000/v1", name: "gemma", apiKey: null },
      uploadSarif: true,
      policy: { kind: "preset", name: "solo" },
    });
  });

  it.each([
    ["github-token", ""],
    ["github-token", "secret\nvalue"],
    ["policy", "preset:lax"],
    ["policy", "../elsewhere.yml"],
    ["policy", "/etc/passwd"],
    ["policy", "a//b"],
    ["model-base-url", "localhost:8000"],
    ["model-base-url", "file:///etc/passwd"],
    ["model-base-url", "https://user:secret@host/v1"],
    ["status-context", "two\nlines"],
    ["fail-on", "sometimes"],
    ["request-reviewers", "yes"],
    ["tool-cache", "relative"],
    ["evidence-dir", "relative"],
  ])("%s is refused as %j, by name and without the value", (name, value) => {
    const wrong = { ...RUNNER, [`INPUT_${name.toUpperCase()}`]: value };
    expect(() => parseInputs(wrong)).toThrow(new RegExp(`^input ${name}: `));
    expect(() => parseInputs(wrong)).not.toThrow(/secret/);
  });
});
