/** Compares models: the review of an open set of planted defects and clean changes (`review-set/`) by whatever answers at a URL. */
import { parseArgs } from "node:util";
import { loadTextModules } from "./text-modules.ts";

const HELP = `npm run bench:review -- --base-url URL [--model NAME]

Has a model review an open set of small changes (bench/review-set: planted defects in Python, TypeScript, Go, SQL and YAML, and clean
changes), one review each, and prints precision, recall, F1, tokens and seconds.

  --base-url URL        an OpenAI-compatible endpoint, as http://localhost:8000/v1; the key comes from DRAFTGATE_MODEL_API_KEY
  --model NAME          default: the first of GET /models
  --scripted            no model: an endpoint of this program that says what is planted (plumbing only)
  --language NAME       python, typescript, go, sql or yaml only
  --concurrency N       changes at a time (default 2)
  --timeout-seconds N   for each change (default 120)
  --help

Exit code: 0 figures were printed, 2 usage, 3 nothing could be reviewed.
`;

function fail(message: string): never {
  process.stderr.write(`bench:review: ${message}\n`);
  process.exit(2);
}

function number(text: string | undefined, otherwise: number, name: string): number {
  const value = Number(text ?? otherwise);
  return Number.isSafeInteger(value) && value > 0 ? value : fail(`${name} takes a whole number above 0, not ${text}`);
}

function readArguments(): ReturnType<typeof parse>["values"] {
  try {
    return parse().values;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function parse() {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const options = {
    "base-url": text,
    model: text,
    scripted: flag,
    language: text,
    concurrency: text,
    "timeout-seconds": text,
    help: flag,
  };
  return parseArgs({ options });
}

const values = readArguments();
if (values.help === true) {
  process.stdout.write(HELP);
  process.exit(0);
}
const baseUrl = values["base-url"];
if ((baseUrl === undefined) === (values.scripted !== true))
  fail("give either --base-url URL or --scripted (see --help)");
if (baseUrl !== undefined && !(URL.canParse(baseUrl) && /^https?:$/.test(new URL(baseUrl).protocol))) {
  fail(`--base-url takes an http or https URL, as http://localhost:8000/v1, not ${baseUrl}`);
}
const { language, model } = values;
if (language !== undefined && !["python", "typescript", "go", "sql", "yaml"].includes(language)) {
  fail(`--language takes python, typescript, go, sql or yaml, not ${language}`);
}
const apiKey = process.env["DRAFTGATE_MODEL_API_KEY"];
loadTextModules();
const { measureQuality, whyUnusable } = await import("./review-quality.ts");
const options = {
  ...(baseUrl === undefined ? {} : { baseUrl }),
  ...(model === undefined ? {} : { model }),
  ...(apiKey === undefined || apiKey === "" ? {} : { apiKey }),
  ...(language === undefined ? {} : { language }),
  concurrency: number(values.concurrency, 2, "--concurrency"),
  timeoutSeconds: number(values["timeout-seconds"], 120, "--timeout-seconds"),
};
const reason = await whyUnusable(options);
if (reason !== undefined) {
  process.stderr.write(`bench:review: ${baseUrl} cannot be asked: ${reason}\n`);
  process.exit(3);
}
if (!(await measureQuality(options))) process.exitCode = 3;
