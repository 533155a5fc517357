import { baseName } from "../domain/path.ts";

/** Formats that only the text tells: any YAML or JSON file may be one. */
export type InfrastructureFormat = "kubernetes" | "cloudformation" | "azure-template";

/** What a YAML or JSON text describes, undefined where it is nothing of the kind. */
export function recognizeInfrastructure(path: string, text: string): InfrastructureFormat | undefined {
  if (!/\.(?:ya?ml|json|template)$/i.test(path)) return undefined;
  if (
    /^["']?apiVersion["']?\s*:/m.test(text) &&
    /^["']?kind["']?\s*:/m.test(text) &&
    /^["']?metadata["']?\s*:/m.test(text)
  ) {
    return "kubernetes";
  }
  if (
    /\.json$/i.test(path) &&
    /"apiVersion"\s*:/.test(text) &&
    /"kind"\s*:/.test(text) &&
    /"metadata"\s*:/.test(text)
  ) {
    return "kubernetes";
  }
  if (/AWSTemplateFormatVersion|["']?Type["']?\s*:\s*["']?AWS::/.test(text)) return "cloudformation";
  return /schema\.management\.azure\.com\/schemas\/[^"]{1,60}eploymentTemplate\.json/.test(text)
    ? "azure-template"
    : undefined;
}

/** Lockfiles and manifests that name exact versions (https://trivy.dev/docs/latest/coverage/language/). */
const MANIFEST =
  /^(?:package-lock\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lock|requirements\.txt|Pipfile\.lock|poetry\.lock|uv\.lock|Gemfile\.lock|composer\.lock|go\.mod|Cargo\.lock|pom\.xml|.*gradle\.lockfile|.*\.sbt\.lock|packages\.lock\.json|packages\.config|.*\.deps\.json|.*Packages\.props|conan\.lock|mix\.lock|pubspec\.lock|Podfile\.lock|Package\.resolved)$/;

/** Whether the file is one whose packages can be looked up. */
export function isManifest(path: string): boolean {
  return MANIFEST.test(baseName(path));
}

/** Whether the name alone tells that the file describes infrastructure: Dockerfiles, Terraform, Helm. */
export function isInfrastructure(path: string): boolean {
  return (
    /^(?:(?:Docker|Container)file(?:\..+)?|.+\.(?:docker|container)file|.+\.tf(?:\.json|vars)?|Chart\.yaml)$/i.test(
      baseName(path),
    ) || /(?:^|\/)templates\/.+\.(?:ya?ml|tpl)$/.test(path)
  );
}
