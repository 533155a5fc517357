import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Finding } from "../../src/domain/finding.ts";
import type { FoundTool, ToolBox } from "../../src/ports.ts";
import type { ScanOutcome } from "../../src/scan/scan.ts";
import { fakeToolBox } from "../fakes/tool-box.ts";
import { createRepository, type FixtureFile, type GitFixture } from "../git-fixture.ts";
import { writeTrivyDatabase } from "../trivy-database.ts";
import { requireTools } from "./real-tools.ts";
import { scanRange } from "./scan-fixture.ts";

const POD =
  "apiVersion: v1\nkind: Pod\nmetadata:\n  name: x\nspec:\n  containers:\n  - name: a\n    image: nginx\n    securityContext:\n      privileged: true\n";
const BUCKET = 'resource "aws_s3_bucket" "b" {\n  bucket = var.name\n}\n';

let found: FoundTool;
let fixtures: GitFixture[] = [];
const cache = mkdtempSync(join(tmpdir(), "draftgate-trivy-cache-"));

beforeAll(async () => {
  const box: ToolBox = await requireTools("trivy");
  const tool = await box.find("trivy");
  if ("missing" in tool) throw new Error(tool.missing);
  found = tool;
  writeTrivyDatabase(cache);
}, 600_000);
afterAll(() => rmSync(cache, { recursive: true, force: true }));
afterEach(() => {
  for (const fixture of fixtures) fixture.remove();
  fixtures = [];
});

async function scanFiles(
  after: Readonly<Record<string, FixtureFile>>,
  before: Readonly<Record<string, FixtureFile>> = { "README.md": "hello\n" },
  updatedAt: Date | null = new Date(),
): Promise<ScanOutcome> {
  const repository = createRepository();
  fixtures.push(repository);
  const base = repository.commit({ files: before });
  repository.branch("topic");
  repository.commit({ files: after });
  const toolBox = fakeToolBox([{ ...found, database: { folder: cache, updatedAt } }]);
  const tools = [{ name: "trivy", need: "required" as const }];
  return scanRange(repository, base, repository.tip(), { tools, ports: { toolBox }, policy: { timeoutSeconds: 120 } });
}

const findings = (outcome: ScanOutcome): readonly Finding[] => outcome.scans[0]?.findings ?? [];

describe("trivy", () => {
  test("looks packages up: severity, what to update to, no line, one finding for each way to a package", async () => {
    const outcome = await scanFiles({
      "app/requirements.txt": "requests==2.19.0\npy==1.11.0\n",
      "other/requirements.txt": "requests==2.19.0\n",
      "node_modules/x/package-lock.json":
        '{"name":"x","lockfileVersion":3,"packages":{"":{"dependencies":{"lodash":"4.17.20"}},"node_modules/lodash":{"version":"4.17.20"}}}',
    });
    const first = findings(outcome).find((one) => one.ruleId === "CVE-2018-18074");
    expect(
      findings(outcome).map((one) => [one.ruleId, one.severity, one.location.path, one.advice, one.duplicateOf]),
    ).toEqual([
      ["CVE-2018-18074", "high", "app/requirements.txt", "Update requests to 2.20.0.", null],
      ["CVE-2022-42969", "medium", "app/requirements.txt", "There is no fixed version yet.", null],
      ["CVE-2021-23337", "high", "node_modules/x/package-lock.json", "Update lodash to 4.17.21.", null],
      ["CVE-2018-18074", "high", "other/requirements.txt", "Update requests to 2.20.0.", first?.fingerprint],
    ]);
    expect(first).toMatchObject({
      class: "vuln",
      inDiff: true,
      isNew: true,
      location: { startLine: null, endLine: null },
    });
    expect(outcome.scans[0]).toMatchObject({ outcome: "completed", asked: 3, covered: 3 });
    expect(outcome.scans[0]?.version).toBe(`${found.version} (db ${new Date().toISOString().slice(0, 10)})`);
    expect(outcome.notices).toEqual([]);
  });

  test("does not blame a change for what the base has, wherever its line went", async () => {
    const outcome = await scanFiles(
      { "requirements.txt": "# moved\nrequests==2.19.0\npy==1.11.0\n" },
      { "requirements.txt": "requests==2.19.0\n" },
    );
    expect(findings(outcome).map((one) => [one.ruleId, one.isNew, one.inDiff])).toEqual([
      ["CVE-2018-18074", false, true],
      ["CVE-2022-42969", true, true],
    ]);
  });

  test("fails without a database where a manifest changed, and keeps the misconfigurations", async () => {
    const outcome = await scanFiles(
      { "requirements.txt": "requests==2.19.0\n", Dockerfile: "FROM ubuntu:latest\n" },
      undefined,
      null,
    );
    expect(outcome.scans[0]).toMatchObject({
      outcome: "failed",
      version: found.version,
      reason: "trivy has no vulnerability database: run draftgate tools install trivy",
    });
    expect(findings(outcome).map((one) => one.ruleId)).toContain("DS-0002");
    expect((await scanFiles({ Dockerfile: "FROM ubuntu:latest\n" }, undefined, null)).scans[0]?.outcome).toBe(
      "completed",
    );
  });

  test("tells that the database is old", async () => {
    const old = new Date(Date.now() - 9 * 86_400_000);
    expect((await scanFiles({ "requirements.txt": "x==1\n" }, undefined, old)).notices).toEqual([
      { code: "database-old", message: "trivy's database is 9 days old: run draftgate tools install trivy" },
    ]);
  });

  test("judges infrastructure on its lines, beside its unchanged neighbors, and tells what it could not parse", async () => {
    const outcome = await scanFiles(
      {
        Dockerfile: "FROM ubuntu:latest\n",
        "infra/main.tf": BUCKET,
        "infra/broken.tf": 'resource "a" {\n',
        "nested/main.tf": 'module "a" {\n  source = "./mods/a"\n}\n',
        "nested/mods/a/locals.tf": "locals {\n  x = 1\n}\n",
        "nested/prod.tfvars": 'x = "y"\n',
        "k8s/pod.yaml": POD,
        "k8s/other.yaml": "name: nothing of the kind\n",
        "chart/templates/pod.yaml": POD.replace("name: x", "name: {{ .Release.Name }}"),
        "empty/package-lock.json": '{"name":"x","lockfileVersion":3,"packages":{}}',
        "bad/package-lock.json": '{"name": broken',
        "trivy.yaml": "severity: [CRITICAL]\nscan:\n  skip-dirs: ['**']\n",
        ".trivyignore": "DS-0001\nDS-0002\nAWS-0086\n",
      },
      {
        "infra/variables.tf": 'variable "name" {}\n',
        "chart/Chart.yaml": "apiVersion: v2\nname: c\nversion: 1.0.0\n",
        a: "1\n",
      },
    );
    const at = (path: string) => findings(outcome).filter((one) => one.location.path === path);
    expect(at("Dockerfile").map((one) => [one.ruleId, one.severity, one.class, one.location.startLine])).toEqual([
      ["DS-0002", "high", "misconfig", null],
      ["DS-0026", "low", "misconfig", null],
      ["DS-0001", "medium", "misconfig", 1],
    ]);
    expect(at("infra/main.tf").map((one) => one.ruleId)).toContain("AWS-0086");
    expect(at("infra/main.tf").every((one) => one.location.startLine === 1 && one.location.endLine === 3)).toBe(true);
    expect(at("k8s/pod.yaml").map((one) => one.ruleId)).toContain("KSV-0017");
    expect(at("chart/templates/pod.yaml").map((one) => one.ruleId)).toContain("KSV-0017");
    expect(outcome.scans[0]).toMatchObject({
      outcome: "completed",
      asked: 9,
      covered: 7,
      notCovered: [
        { path: "bad/package-lock.json", reason: "unparsable" },
        { path: "infra/broken.tf", reason: "unparsable" },
      ],
    });
    expect(outcome.own.filter((one) => one.class === "suppression").map((one) => one.location.path)).toEqual([
      ".trivyignore",
      "trivy.yaml",
    ]);
  });

  test("looks at every name that a Dockerfile, a template or a manifest goes by, and says of broken ones that they are", async () => {
    const docker = [
      "Dockerfile.a.b",
      "dockerfile",
      "dockerfile.dev",
      "a/DOCKERFILE.q",
      "Containerfile.x.y",
      "x.dockerfile",
    ];
    const stack = 'AWSTemplateFormatVersion: "2010-09-09"\nResources:\n  B:\n    Type: AWS::S3::Bucket\n';
    const broken = {
      "k8s/broken.yaml": "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec: [\n",
      "k8s/broken.json": '{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a"}, ',
      "broken/templates/pod.yaml": POD.replace("name: x", "name: {{ .Values.a | nothing }}"),
      "stack/broken.yaml": "AWSTemplateFormatVersion: x\nResources:\n  A: [\n",
    };
    const outcome = await scanFiles(
      {
        ...Object.fromEntries(docker.map((path) => [path, "FROM ubuntu:latest\n"])),
        ...{ "k8s/pod.YAML": POD, "stack/s.template": stack, ...broken },
      },
      { "broken/Chart.yaml": "apiVersion: v2\nname: b\nversion: 1.0.0\n" },
    );
    const paths = (ruleId: string) =>
      findings(outcome)
        .filter((one) => one.ruleId === ruleId)
        .map((one) => one.location.path);
    expect(paths("DS-0001")).toEqual([...docker].sort());
    expect(paths("KSV-0017")).toEqual(["k8s/pod.YAML"]);
    expect(paths("AWS-0086")).toEqual(["stack/s.template"]);
    expect(outcome.scans[0]).toMatchObject({
      outcome: "completed",
      asked: 12,
      covered: 8,
      notCovered: Object.keys(broken)
        .sort()
        .map((path) => ({ path, reason: "unparsable" })),
    });
  });

  test("says at the values of a chart what they make of templates that did not change, and what the base made of them", async () => {
    const chart = {
      "app/Chart.yaml": "apiVersion: v2\nname: c\nversion: 1.0.0\n",
      "app/templates/_name.tpl": '{{- define "c.name" -}}x{{- end -}}\n',
      "app/templates/pod.yaml": POD.replace("privileged: true", "privileged: {{ .Values.privileged }}").replace(
        "name: x",
        'name: {{ include "c.name" . }}',
      ),
    };
    const outcome = await scanFiles(
      { "app/values.yaml": "privileged: true\n", "plain/values.yaml": "a: 1\n" },
      { ...chart, "app/values.yaml": "privileged: false\n" },
    );
    expect(outcome.scans[0]).toMatchObject({ outcome: "completed", asked: 1, covered: 1, notCovered: [] });
    const privileged = findings(outcome).filter((one) => one.ruleId === "KSV-0017");
    expect(privileged).toMatchObject([
      { isNew: true, inDiff: true, location: { path: "app/values.yaml", startLine: null } },
    ]);
    expect(privileged[0]?.message).toMatch(/^app\/templates\/pod\.yaml:\d+: /);
    expect(findings(outcome).filter((one) => one.isNew)).toEqual(privileged);
    expect(findings(outcome).length).toBeGreaterThan(5);
    const part = await scanFiles({ "app/templates/_name.tpl": '{{- define "c.name" -}}y{{- end -}}\n' }, chart);
    expect(part.scans[0]).toMatchObject({ outcome: "completed", asked: 1, covered: 1, notCovered: [] });
    const bad = await scanFiles({ "app/values.yaml": "privileged: [\n" }, chart);
    expect(bad.scans[0]?.notCovered).toEqual([{ path: "app/values.yaml", reason: "unparsable" }]);
  }, 120_000);

  test("obeys the ignore file of the base, and no comment of the change", async () => {
    const outcome = await scanFiles(
      { Dockerfile: "FROM ubuntu:latest\n", "main.tf": `#trivy:ignore:*\n${BUCKET}` },
      { ".trivyignore": "# known\nDS-0002\n" },
    );
    const of = (ruleId: string) => findings(outcome).find((one) => one.ruleId === ruleId)?.suppressedBy;
    expect([of("DS-0002"), of("DS-0001"), of("AWS-0086")]).toEqual([".trivyignore", null, null]);
    expect(outcome.own.map((one) => [one.ruleId, one.location.path, one.location.startLine])).toEqual([
      ["suppression/trivy", "main.tf", 1],
    ]);
  });
});
