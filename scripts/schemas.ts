// Writes schemas/*.json from src/ and src/config/presets.json from policies/, or with --check compares them with what is committed.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { parsePresetText } from "../src/config/policy.ts";
import { POLICY_SHAPE } from "../src/config/policy-schema.ts";
import { PRESET_NAMES } from "../src/domain/policy.ts";
import { reportSchema } from "../src/report/report-schema.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const DIALECT = "https://json-schema.org/draft/2020-12/schema";

const presets = PRESET_NAMES.map(async (name) => {
  const text = await readFile(join(root, "policies", `${name}.yml`), "utf8");
  return [name, { text, file: parsePresetText(text) }] as const;
});

const files: Readonly<Record<string, object>> = {
  "schemas/policy.schema.json": { $schema: DIALECT, title: "draftgate policy", ...POLICY_SHAPE.schema },
  "schemas/report.schema.json": z.toJSONSchema(reportSchema, { target: "draft-2020-12", io: "input" }),
  "src/config/presets.json": Object.fromEntries(await Promise.all(presets)),
};

const differing: string[] = [];
for (const [name, schema] of Object.entries(files)) {
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  const path = join(root, name);
  if (!process.argv.includes("--check")) await writeFile(path, text);
  else if ((await readFile(path, "utf8").catch(() => "")) !== text) differing.push(name);
}
if (differing.length > 0) {
  console.error(`${differing.join(", ")} is not what its source says; run npm run schemas`);
  process.exitCode = 1;
} else {
  console.log(`written from their sources: ${Object.keys(files).join(", ")}`);
}
