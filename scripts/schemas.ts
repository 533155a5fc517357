// Writes schemas/*.json from src/, or with --check compares them with what is committed.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { POLICY_SHAPE } from "../src/config/policy-schema.ts";
import { reportSchema } from "../src/report/report-schema.ts";

const folder = fileURLToPath(new URL("../schemas", import.meta.url));
const DIALECT = "https://json-schema.org/draft/2020-12/schema";

const schemas: Readonly<Record<string, object>> = {
  "policy.schema.json": { $schema: DIALECT, title: "draftgate policy", ...POLICY_SHAPE.schema },
  "report.schema.json": z.toJSONSchema(reportSchema, { target: "draft-2020-12", io: "input" }),
};

const differing: string[] = [];
for (const [name, schema] of Object.entries(schemas)) {
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  const path = join(folder, name);
  if (!process.argv.includes("--check")) await writeFile(path, text);
  else if ((await readFile(path, "utf8").catch(() => "")) !== text) differing.push(name);
}
if (differing.length > 0) {
  console.error(`schemas/ is not what src/ describes: ${differing.join(", ")}; run node scripts/schemas.ts`);
  process.exitCode = 1;
} else {
  console.log(`schemas: ${Object.keys(schemas).join(", ")}`);
}
