import { gunzipSync } from "node:zlib";
import { repositoryOf, requireLevel } from "./access.ts";
import { resolveCommit } from "./git.ts";
import { arrayAt, isJsonObject, type Json, parseJson, stringAt } from "./json.ts";
import { apiUrl } from "./render-repository.ts";
import { type Context, failed, forbidden, type Handlers, notFound, ok, type Reply } from "./reply.ts";
import type { Repository, SarifUpload } from "./state.ts";

// https://docs.github.com/code-security/reference/code-scanning/sarif-files/sarif-support
const MAX_COMPRESSED_BYTES = 10_000_000;
const MAX_RUNS = 20;
const MAX_RESULTS = 25_000;
const MAX_RULES = 25_000;

function decode(text: string): Json | undefined {
  try {
    return parseJson(gunzipSync(Buffer.from(text, "base64")).toString("utf8"));
  } catch {
    return undefined;
  }
}

function sarifErrors(sarif: Json): readonly string[] {
  const errors: string[] = [];
  const runs = arrayAt(sarif, "runs");
  if (stringAt(sarif, "version") !== "2.1.0") errors.push("Code Scanning only supports SARIF version 2.1.0");
  if (runs.length === 0) errors.push("no runs");
  if (runs.length > MAX_RUNS)
    errors.push(`rejecting SARIF, as there are more runs than allowed (${runs.length} > ${MAX_RUNS})`);
  for (const run of runs) {
    const tool = isJsonObject(run) ? run["tool"] : undefined;
    const driver = isJsonObject(tool) ? tool["driver"] : undefined;
    const results = arrayAt(run, "results").length;
    const rules = arrayAt(driver, "rules").length;
    if (results > MAX_RESULTS)
      errors.push(`rejecting SARIF, as there are more results per run than allowed (${results} > ${MAX_RESULTS})`);
    if (rules > MAX_RULES)
      errors.push(`rejecting SARIF, as there are more rules per run than allowed (${rules} > ${MAX_RULES})`);
  }
  return errors;
}

function requireEnabled(repository: Repository): void {
  if (!repository.codeScanning) {
    throw forbidden("Code Security must be enabled for this repository to use code scanning.");
  }
}

function upload(context: Context): Reply {
  const repository = repositoryOf(context);
  requireEnabled(repository);
  requireLevel(context, repository, "write");
  const { body } = context.request;
  const text = stringAt(body, "sarif") ?? "";
  if (Buffer.byteLength(text, "base64") > MAX_COMPRESSED_BYTES) throw failed(413, "SARIF file is too large");
  const sarif = decode(text);
  if (sarif === undefined) throw failed(400, "sarif is not gzip-compressed and base64-encoded JSON");
  const commitSha = stringAt(body, "commit_sha") ?? "";
  const ref = stringAt(body, "ref") ?? "";
  if (resolveCommit(repository.gitDir, commitSha) === undefined) throw notFound();
  if (!/^refs\/(?:heads|tags|pull)\//.test(ref)) throw failed(400, "ref must be a full ref name");
  const first = arrayAt(sarif, "runs")[0];
  const details = isJsonObject(first) ? first["automationDetails"] : undefined;
  const entry: SarifUpload = {
    id: `00000000-0000-4000-8000-${String(context.world.nextId()).padStart(12, "0")}`,
    commitSha,
    ref,
    sarif,
    category: stringAt(details, "id"),
    errors: [...sarifErrors(sarif), ...context.world.settings.sarifErrors],
    polls: context.world.settings.sarifPolls,
  };
  repository.sarifs.push(entry);
  return {
    status: 202,
    body: { id: entry.id, url: `${apiUrl(context.world, repository)}/code-scanning/sarifs/${entry.id}` },
  };
}

/** SARIF uploads and what became of them: `pending` for the first looks, then `complete` or `failed` with GitHub's limits named. */
export const codeScanningHandlers: Handlers = {
  "code-scanning/upload-sarif": upload,
  "code-scanning/get-sarif": (context) => {
    const repository = repositoryOf(context);
    requireEnabled(repository);
    const entry = repository.sarifs.find((sarif) => sarif.id === context.request.params["sarif_id"]);
    if (!entry) throw notFound();
    if (entry.polls > 0) {
      entry.polls -= 1;
      return ok({ processing_status: "pending" });
    }
    const analyses = `${apiUrl(context.world, repository)}/code-scanning/analyses?sarif_id=${entry.id}`;
    if (entry.errors.length > 0)
      return ok({ processing_status: "failed", analyses_url: analyses, errors: [...entry.errors] });
    return ok({ processing_status: "complete", analyses_url: analyses });
  },
};
