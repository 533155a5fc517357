import * as z from "zod";
import { EVIDENCE_KINDS, STRENGTHS } from "../domain/attribution.ts";
import { FINDING_CLASSES, NOT_COVERED_REASONS, SEVERITIES } from "../domain/finding.ts";
import { INELIGIBLE_REASONS, STATES } from "../domain/verdict.ts";

const sha = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);
const fingerprint = z.string().regex(/^[0-9a-f]{32}$/);
const count = z.int().min(0);
const position = z.int().min(1).nullable();
const origin = z.enum(["ai", "tool", "unknown"]);
const strength = z.enum(STRENGTHS);
const status = z.enum(["added", "modified", "removed", "renamed", "copied", "changed"]);

const evidence = z.looseObject({
  kind: z.enum(EVIDENCE_KINDS),
  strength,
  agent: z.string().nullable(),
  detail: z.string(),
  commitSha: sha.nullable(),
  partial: z.boolean(),
});

const file = z.looseObject({
  path: z.string(),
  previousPath: z.string().nullable(),
  status,
  origin,
  strength: strength.nullable(),
  agents: z.array(z.string()),
  aiLines: z.looseObject({ added: count, ai: count }).nullable(),
  evidence: z.array(evidence),
});

const approvals = z.looseObject({
  required: z.int().min(0).max(10),
  counted: z.array(z.looseObject({ login: z.string(), via: z.enum(["review", "command"]) })),
  ineligible: z.array(z.looseObject({ login: z.string(), reason: z.enum(INELIGIBLE_REASONS) })),
  possible: z.boolean().nullable(),
});

const rule = z.looseObject({
  name: z.string(),
  state: z.enum(STATES),
  reason: z.string(),
  files: z.array(z.string()),
  approvals: approvals.nullable(),
  findings: z.array(fingerprint),
});

const scan = z.looseObject({
  tool: z.string(),
  version: z.string().nullable(),
  source: z.enum(["env", "cache", "path"]).nullable(),
  outcome: z.enum(["completed", "skipped", "failed"]),
  required: z.boolean(),
  reason: z.string().nullable(),
  asked: count,
  covered: count,
  notCovered: z.array(z.looseObject({ path: z.string().nullable(), reason: z.enum(NOT_COVERED_REASONS) })),
  findings: count,
  elapsedMs: z.number().min(0),
});

const finding = z.looseObject({
  fingerprint,
  tool: z.string(),
  ruleId: z.string(),
  class: z.enum(FINDING_CLASSES),
  severity: z.enum(SEVERITIES),
  confidence: z.string().nullable(),
  message: z.string(),
  path: z.string().nullable(),
  startLine: position,
  startColumn: position,
  endLine: position,
  endColumn: position,
  commitSha: sha.nullable(),
  inDiff: z.boolean(),
  isNew: z.boolean(),
  origin,
  blocks: z.boolean(),
  suppressedBy: z.string().nullable(),
  duplicateOf: fingerprint.nullable(),
  waivedBy: z.string().nullable(),
  helpUri: z.string().nullable(),
  advice: z.string().nullable(),
});

const review = z.looseObject({
  outcome: z.enum(["completed", "incomplete", "failed", "skipped"]),
  reason: z.string().nullable(),
  model: z.string().nullable(),
  requests: count,
  promptTokens: count,
  completionTokens: count,
  notReviewed: z.array(z.string()),
  dropped: count,
});

const waiver = z.looseObject({
  fingerprint: z.string().describe("The fingerprint of a finding, or `origin:` and a path."),
  by: z.string(),
  reason: z.string(),
  until: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  active: z.boolean(),
});

const command = z.looseObject({
  name: z.string(),
  by: z.string(),
  commentId: count,
  outcome: z.enum(["done", "refused"]),
  reason: z.string().nullable(),
});

const proposal = z.looseObject({
  kind: z.enum(["regenerate", "tests"]),
  path: z.string(),
  outcome: z.enum(["proved", "refused", "failed"]),
  reason: z.string().nullable(),
  attempts: z.array(z.string()),
  target: z.string().nullable(),
  model: z.string().nullable(),
  checks: z.array(
    z.looseObject({ name: z.string(), outcome: z.enum(["held", "broken", "unknown"]), detail: z.string() }),
  ),
  fixed: z.array(fingerprint),
  changedExports: z.array(z.string()),
  testsRun: z.boolean(),
  suggestions: z.array(z.looseObject({ startLine: z.int().min(1), endLine: z.int().min(1), text: z.string() })),
  patch: z.string().nullable(),
});

const subject = z.looseObject({
  repository: z.string().nullable(),
  pullRequest: z.int().min(1).nullable(),
  baseSha: sha,
  headSha: sha,
  mergeBaseSha: sha,
});

/** The shape of `report.json`, `schemaVersion` 1: the source of `schemas/report.schema.json`; unknown fields are allowed, for later ones. */
export const reportSchema = z
  .looseObject({
    schemaVersion: z.literal(1),
    tool: z.looseObject({ name: z.literal("draftgate"), version: z.string() }),
    subject,
    policy: z.looseObject({ source: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    state: z.enum(STATES),
    summary: z.string(),
    notices: z.array(z.looseObject({ code: z.string(), message: z.string() })),
    rules: z.array(rule),
    files: z.array(file),
    scans: z.array(scan),
    findings: z.array(finding),
    review,
    waivers: z.array(waiver),
    commands: z.array(command),
    proposals: z.array(proposal).optional(),
  })
  .describe("What draftgate found in one change and decided about it.");
