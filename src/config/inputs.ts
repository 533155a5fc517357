/** The action's inputs, as the runner gives them (`INPUT_<NAME>`, in capitals) -> validated values. */
import { z } from "zod";
import { ConfigurationError } from "../domain/errors.ts";
import { readInput } from "./given-inputs.ts";

/** What a workflow may set; see action.yml. */
export interface Inputs {
  readonly githubToken: string;
  /** Null where none was given. */
  readonly teamToken: string | null;
  /** A path in the base commit, or a preset. */
  readonly policy:
    | { readonly kind: "base"; readonly path: string }
    | { readonly kind: "preset"; readonly name: string };
  /** Null: no model is asked. */
  readonly model: { readonly baseUrl: string; readonly name: string | null; readonly apiKey: string | null } | null;
  readonly statusContext: string;
  readonly failOn: "failure" | "pending" | "never";
  readonly requestReviewers: boolean;
  readonly uploadSarif: boolean;
  readonly toolsFromPath: boolean;
  readonly toolCache: string;
  readonly evidenceDir: string;
}

const PRESETS = ["preset:default", "preset:solo", "preset:strict", "preset:advisory"] as const;
const YES = new Set(["true", "True", "TRUE"]);
const NO = new Set(["false", "False", "FALSE", ""]);

/** GitHub's own words for a flag. https://yaml.org/spec/1.2.2/#10212-boolean */
const flag = z
  .string()
  .refine((value) => YES.has(value) || NO.has(value), "must be true or false")
  .transform((value) => YES.has(value));

const token = z.string().refine((value) => !/[\0-\x20\x7f]/.test(value), "must not hold blanks or control characters");

const policy = z
  .string()
  .refine((value) => !value.startsWith("preset:") || PRESETS.some((preset) => preset === value), {
    message: `names no preset; known are ${PRESETS.join(", ")}`,
  })
  .refine(
    (value) => value.startsWith("preset:") || isRepositoryPath(value),
    "must be a path in the repository, without .. and not absolute",
  )
  .transform((value): Inputs["policy"] =>
    value.startsWith("preset:")
      ? { kind: "preset", name: value.slice("preset:".length) }
      : { kind: "base", path: value.replace(/^\.\//, "") },
  );

const url = z.string().refine((value) => {
  if (value === "") return true;
  try {
    const { protocol, username, password } = new URL(value);
    return /^https?:$/.test(protocol) && username === "" && password === "";
  } catch {
    return false;
  }
}, "must be an http or https address without a name or password in it");

const INPUTS = z.object({
  "github-token": token.refine((value) => value !== "", "is empty: leave it out, or pass github.token"),
  "team-token": token,
  policy,
  "model-base-url": url,
  model: z.string().max(200, "is longer than 200 characters"),
  "model-api-key": token,
  "status-context": z.string().regex(/^[^\p{Cc}]{1,100}$/u, "must be 1 to 100 characters on one line"),
  "fail-on": z.enum(["failure", "pending", "never"], "must be failure, pending or never"),
  "request-reviewers": flag,
  "upload-sarif": flag,
  "tools-from-path": flag,
  "tool-cache": z.string().regex(/^\/[^\0]*$/, "must be an absolute path"),
  "evidence-dir": z.string().regex(/^\/[^\0]*$/, "must be an absolute path"),
});

/** Defaults of inputs that are absent or empty, as action.yml has them. */
function defaultsIn(environment: Environment): Readonly<Record<string, string>> {
  return {
    policy: ".github/draftgate.yml",
    "status-context": "draftgate",
    "fail-on": "failure",
    "tool-cache": `${environment["RUNNER_TOOL_CACHE"] ?? ""}/draftgate`,
    "evidence-dir": `${environment["RUNNER_TEMP"] ?? ""}/draftgate`,
  };
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The environment of a step -> its inputs; throws ConfigurationError that names the first input that is wrong, never its value. */
export function parseInputs(environment: Environment): Inputs {
  const defaults = defaultsIn(environment);
  const given = Object.fromEntries(
    Object.keys(INPUTS.shape).map((name) => [name, readInput(environment, name) || (defaults[name] ?? "")]),
  );
  const parsed = INPUTS.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigurationError(`input ${String(issue?.path[0] ?? "")}: ${issue?.message ?? "is not valid"}`);
  }
  const { data } = parsed;
  const orNull = (value: string): string | null => (value === "" ? null : value);
  const baseUrl = data["model-base-url"];
  return {
    githubToken: data["github-token"],
    teamToken: orNull(data["team-token"]),
    policy: data.policy,
    model: baseUrl === "" ? null : { baseUrl, name: orNull(data.model), apiKey: orNull(data["model-api-key"]) },
    statusContext: data["status-context"],
    failOn: data["fail-on"],
    requestReviewers: data["request-reviewers"],
    uploadSarif: data["upload-sarif"],
    toolsFromPath: data["tools-from-path"],
    toolCache: data["tool-cache"],
    evidenceDir: data["evidence-dir"],
  };
}

function isRepositoryPath(path: string): boolean {
  const names = path.replace(/^\.\//, "").split("/");
  return !/[\0\\]/.test(path) && names.every((name) => name !== "" && name !== "." && name !== "..");
}
