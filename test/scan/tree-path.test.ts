import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  infrastructureNeighbors,
  isInfrastructure,
  isManifest,
  recognizeInfrastructure,
} from "../../src/scan/infrastructure.ts";
import { treePath } from "../../src/scan/tree-path.ts";

describe("treePath", () => {
  test.each([
    ["src/a.tf", "src/a.tf"],
    [".github/workflows/ci.yml", ".github/workflows/ci.yml"],
    ["my-long-service-name-prod-eu1/main.tf", "my-long-service-name-prod-eu1/main.tf"],
  ])("keeps %s", (path, expected) => {
    expect(treePath(path, false)).toBe(expected);
  });

  test.each([
    "node_modules/a.tf",
    ".git/config",
    "a b/c.tf",
    "-x/-y.tf",
    "../../etc/passwd",
    "a/..",
    "caf\u00e9.tf",
    "x".repeat(5_000),
  ])("makes a harmless path of %j", (path) => {
    const made = treePath(path, false);
    expect(made).toMatch(/^[A-Za-z0-9_.][A-Za-z0-9_./-]*$/);
    expect(made.split("/").some((segment) => /^(?:\.+|node_modules|\.git|-.*)$/.test(segment))).toBe(false);
    expect(made.length).toBeLessThan(900);
  });

  test("leaves out of names that will be shown what could be a secret", () => {
    const token = ["ghp", "aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vW1xY3zA5"].join("_");
    expect(treePath(`${token}/${token}.py`, true).includes(token)).toBe(false);
  });

  test("never leaves its folder, whatever the path is", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), fc.boolean(), (segments, isShown) => {
        const made = treePath(segments.join("/"), isShown);
        expect(made.split("/").some((segment) => segment === "" || /^\.+$/.test(segment))).toBe(false);
        expect(made.startsWith("/")).toBe(false);
      }),
    );
  });
});

describe("infrastructure", () => {
  test.each([
    ["pod.yaml", "apiVersion: v1\nkind: Pod\nmetadata:\n  name: x\n", "kubernetes"],
    ["pod.json", '{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "x"}}', "kubernetes"],
    ["stack.yml", "Resources:\n  B:\n    Type: AWS::S3::Bucket\n", "cloudformation"],
    ["stack.template", '{"AWSTemplateFormatVersion": "2010-09-09"}', "cloudformation"],
    [
      "arm.json",
      '{"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#"}',
      "azure-template",
    ],
    ["compose.yaml", "services:\n  a:\n    image: x\n", undefined],
    ["ci.yml", "on: push\nkind: of\n", undefined],
    ["pod.md", "apiVersion: v1\nkind: Pod\nmetadata:\n", undefined],
  ])("tells what %s describes", (path, text, expected) => {
    expect(recognizeInfrastructure(path, text)).toBe(expected);
  });

  test.each([
    ["a/package-lock.json", true, false],
    ["requirements.txt", true, false],
    ["requirements-dev.txt", false, false],
    ["Dockerfile.prod", false, true],
    ["web.Dockerfile", false, true],
    ["main.tf", false, true],
    ["main.tf.json", false, true],
    ["prod.tfvars", false, false],
    ["Dockerfile/readme", false, false],
  ])("%s is a manifest: %s, infrastructure by name: %s", (path, manifest, infrastructure) => {
    expect([isManifest(path), isInfrastructure(path)]).toEqual([manifest, infrastructure]);
  });

  test("asks for what lies beside a file and no more", () => {
    const isNeighbor = infrastructureNeighbors(["infra/main.tf", "chart/templates/pod.yaml", "web/package-lock.json"]);
    const wanted = [
      "infra/vars.tf",
      "infra/mods/a/x.tf",
      "infra/prod.tfvars",
      "chart/Chart.yaml",
      "chart/values.yaml",
      "chart/templates/_h.tpl",
      "web/package.json",
    ];
    const others = ["main.tf", "other/x.tf", "infra/readme.md", "Chart.yaml", "package.json", "web/src/a.js"];
    expect(wanted.filter(isNeighbor)).toEqual(wanted);
    expect(others.filter(isNeighbor)).toEqual([]);
  });
});
