import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { renderJson } from "../../src/report/json.ts";
import { reportSchema } from "../../src/report/report-schema.ts";
import { exampleReport, readyReport } from "../fixtures/report/example-report.ts";

const committed: unknown = JSON.parse(
  readFileSync(new URL("../../schemas/report.schema.json", import.meta.url), "utf8"),
);
const validate = new Ajv2020.default({ strict: true, allErrors: true, allowUnionTypes: true }).compile(
  z.looseObject({}).parse(committed),
);

describe("schemas/report.schema.json", () => {
  it("is what the source of the schema generates", () => {
    expect(committed).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(reportSchema))));
  });

  it.each([
    ["a pull request with everything in it", exampleReport()],
    ["a ready local range", readyReport()],
  ])("accepts the report of %s", (_name, report) => {
    validate(JSON.parse(renderJson(report)));
    expect(validate.errors ?? []).toEqual([]);
    expect(reportSchema.parse(report)).toEqual(report);
  });

  it("accepts a field that a later version adds", () => {
    expect(validate({ ...exampleReport(), matrix: {} })).toBe(true);
  });

  it.each([
    ["a state that GitHub does not know", { state: "neutral" }],
    ["another schemaVersion", { schemaVersion: 2 }],
    ["a missing list", { findings: undefined }],
    ["a fingerprint of another shape", { waivers: [], rules: [{ ...exampleReport().rules[0], findings: ["ABC"] }] }],
  ])("refuses %s", (_name, change) => {
    expect(validate(JSON.parse(JSON.stringify({ ...exampleReport(), ...change })))).toBe(false);
  });
});
