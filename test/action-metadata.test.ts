import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parseInputs } from "../src/config/inputs.ts";

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");

const action = z
  .object({
    name: z.literal("draftgate"),
    inputs: z.record(z.string(), z.object({ description: z.string().min(20), default: z.string() })),
    outputs: z.record(z.string(), z.object({ description: z.string().min(10) })),
    runs: z.object({ using: z.literal("node24"), main: z.literal("dist/main.js") }),
    branding: z.object({ icon: z.string(), color: z.string() }),
  })
  .parse(load(read("action.yml")));

const DEFAULTS: Readonly<Record<string, string>> = {
  "github-token": "${{ github.token }}",
  "team-token": "",
  policy: ".github/draftgate.yml",
  "model-base-url": "",
  model: "",
  "model-api-key": "",
  "status-context": "draftgate",
  "fail-on": "failure",
  "request-reviewers": "false",
  "upload-sarif": "false",
  "tools-from-path": "false",
  "tool-cache": "",
  "evidence-dir": "",
};

/** The names in the first column of the tables under `Inputs` in docs/github.md. */
function documented(): readonly string[] {
  const [, section = ""] = read("docs/github.md").split("## Inputs");
  const [tables = ""] = section.split("\n## ");
  return tables
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .flatMap((line) => [...(line.split("|")[1] ?? "").matchAll(/`([\w-]+)`/g)].map(([, name]) => name ?? ""));
}

describe("action.yml", () => {
  it("has the inputs and defaults of the contract, and says what each is for", () => {
    const defaults = Object.entries(action.inputs).map(([name, input]) => [name, input.default]);
    expect(Object.fromEntries(defaults)).toEqual(DEFAULTS);
    expect(Object.keys(action.outputs)).toEqual(["state", "ai-files", "findings", "approvals", "report", "sarif"]);
  });

  it("is what docs/github.md tells", () => {
    expect(documented()).toEqual([...Object.keys(action.inputs), ...Object.keys(action.outputs)]);
  });

  it("gives defaults that the program takes, the same as where nothing is set", () => {
    const given = Object.entries(action.inputs).map(([name, input]) => [`INPUT_${name.toUpperCase()}`, input.default]);
    const machine = { RUNNER_TEMP: "/t", RUNNER_TOOL_CACHE: "/c", "INPUT_GITHUB-TOKEN": "token" };
    expect(parseInputs({ ...Object.fromEntries(given), ...machine })).toEqual(parseInputs(machine));
  });
});
