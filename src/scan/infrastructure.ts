import { baseName } from "../domain/path.ts";
import { isChartFile, outermostChart } from "./helm-charts.ts";

/** Formats that only the text tells: any YAML or JSON file may be one. */
export type InfrastructureFormat = "kubernetes" | "helm" | "cloudformation" | "azure-template";

/** What a YAML or JSON text describes, undefined where it is nothing of the kind. */
export function recognizeInfrastructure(path: string, text: string): InfrastructureFormat | undefined {
  if (!/\.(?:ya?ml|json|template)$/i.test(path)) return undefined;
  if (/^apiVersion:\s*\S/m.test(text) && /^kind:\s*["']?[A-Z]\w*/m.test(text) && /^metadata:/m.test(text))
    return "kubernetes";
  const isObject = /\.json$/i.test(path) && /"kind"\s*:\s*"[A-Z]\w*"/.test(text);
  if (isObject && /"apiVersion"\s*:\s*"/.test(text) && /"metadata"\s*:\s*\{/.test(text)) return "kubernetes";
  if (TEMPLATE.test(path) && (HELM_WORDS.test(text) || (/^apiVersion:/m.test(text) && /^kind:/m.test(text))))
    return "helm";
  if (/AWSTemplateFormatVersion["']?\s*:|["']?Type["']?\s*:\s*["']?AWS::\w+::/.test(text)) return "cloudformation";
  return /schema\.management\.azure\.com\/schemas\/[^"]{1,60}eploymentTemplate\.json/.test(text)
    ? "azure-template"
    : undefined;
}

const TEMPLATE = /(?:^|\/)templates\/.+\.ya?ml$/i;
// What only Helm has: its objects, and templates that stand in another file of the chart.
const HELM_WORDS = /\{\{[^{}\n]{0,200}(?:\.(?:Values|Release|Chart)\.|\binclude\s{1,9}")/;

/** Lockfiles and manifests that name exact versions (https://trivy.dev/docs/latest/coverage/language/). */
const MANIFEST =
  /^(?:package-lock\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lock|requirements\.txt|Pipfile\.lock|poetry\.lock|uv\.lock|Gemfile\.lock|composer\.lock|go\.mod|Cargo\.lock|pom\.xml|.*gradle\.lockfile|.*\.sbt\.lock|packages\.lock\.json|packages\.config|.*\.deps\.json|.*[Pp]ackages\.props|conan\.lock|mix\.lock|pubspec\.lock|Podfile\.lock|Package\.resolved|Manifest\.toml|pylock(?:\..+)?\.toml|environment\.ya?ml)$/;

/** Whether the file is one whose packages can be looked up. */
export function isManifest(path: string): boolean {
  return MANIFEST.test(baseName(path));
}

/** Whether the name alone tells that the file describes infrastructure: Dockerfiles and Terraform (not its values alone). */
export function isInfrastructure(path: string): boolean {
  return (
    /^(?:(?:Docker|Container)file(?:\..+)?|.+\.(?:docker|container)file)$/i.test(baseName(path)) ||
    /\.tf(?:\.json)?$/.test(path)
  );
}

/** The last segment of a path in the way trivy writes it: it tells files by their names, and knows fewer ways than people use. */
export function nameForTrivy(path: string): string {
  const name = baseName(path);
  const [, kind, ending = ""] = /^(docker|container)file((?:\..+)?)$/i.exec(name) ?? [];
  if (kind !== undefined && !KNOWN_DOCKERFILE.test(name)) {
    return ending === "" ? "Dockerfile" : `Dockerfile.${ending.slice(1).replaceAll(".", "_")}`;
  }
  if (/\.template$/i.test(name)) return `${name}.yaml`;
  return name.replace(/\.(?:ya?ml|json)$/i, (extension) => extension.toLowerCase());
}

const KNOWN_DOCKERFILE = /^(?:Docker|Container)file(?:\.[^.]+)?$/;

/** What else of the same tree is needed to understand `claimed` files: Terraform beside and below, the rest of a Helm chart, the files around a lockfile. */
export function infrastructureNeighbors(claimed: readonly string[]): (path: string) => boolean {
  const terraform = new Set(claimed.filter((path) => TERRAFORM.test(path)).map(folderOf));
  const manifests = new Set(claimed.filter(isManifest).map(folderOf));
  const charts = new Set(claimed.flatMap((path) => outermostChart(path) ?? []));
  const isMaven = claimed.some((path) => baseName(path) === "pom.xml");
  return (path) => {
    // The version of a dependency may stand in a parent, wherever that lies.
    if (isMaven && baseName(path) === "pom.xml") return true;
    if (manifests.has(folderOf(path)) && BESIDE_LOCKFILES.test(baseName(path))) return true;
    if (TERRAFORM.test(path)) return foldersAbove(path).some((folder) => terraform.has(folder));
    return isChartFile(path) && foldersAbove(path).some((folder) => charts.has(folder));
  };
}

const TERRAFORM = /\.tf(?:\.json|vars)?$/;
const BESIDE_LOCKFILES =
  /^(?:package\.json|pyproject\.toml|Pipfile|go\.sum|Cargo\.toml|composer\.json|Gemfile|pubspec\.yaml|mix\.exs|Project\.toml)$/;

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

function foldersAbove(path: string): readonly string[] {
  const folders = [""];
  for (let at = path.indexOf("/"); at !== -1; at = path.indexOf("/", at + 1)) folders.push(path.slice(0, at + 1));
  return folders;
}
