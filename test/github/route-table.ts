import { isJsonObject, type Json } from "./json.ts";

/** A request matched to an operation of GitHub's description. */
export interface MatchedOperation {
  readonly operationId: string;
  readonly params: Readonly<Record<string, string>>;
}

/** An operation of the description and the paths that are its. */
export interface Route {
  readonly method: string;
  readonly operationId: string;
  readonly template: string;
  readonly strict: RegExp;
  readonly loose: RegExp;
  readonly names: readonly string[];
}

/** Parameters that may hold slashes; Octokit encodes them, curl does not. */
const MULTI_SEGMENT = new Set(["path", "ref", "branch", "basehead", "base", "head", "commit_sha", "tree_sha"]);
/** A deprecated form of another operation, which would catch its requests. */
const SHADOWED = new Set(["repos/compare-commits"]);
const METHODS = ["get", "post", "put", "patch", "delete"];

function pattern(template: string, isLoose: boolean): RegExp {
  const parts = template.split(/(\{[^}]+\})/).map((part) => {
    if (!part.startsWith("{")) return part.replace(/[.*+?^$()|[\]\\]/g, "\\$&");
    return isLoose && MULTI_SEGMENT.has(part.slice(1, -1)) ? "(.+)" : "([^/]+)";
  });
  return new RegExp(`^${parts.join("")}$`);
}

/** Every operation of a description, the most specific paths first. */
export function readRoutes(document: Json): readonly Route[] {
  const paths = isJsonObject(document) && isJsonObject(document["paths"]) ? document["paths"] : {};
  const routes: Route[] = [];
  for (const [template, item] of Object.entries(paths)) {
    for (const method of METHODS) {
      const operation = isJsonObject(item) ? item[method] : undefined;
      const operationId = isJsonObject(operation) ? operation["operationId"] : undefined;
      if (typeof operationId !== "string" || SHADOWED.has(operationId)) continue;
      const names = [...template.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? "");
      routes.push({
        method: method.toUpperCase(),
        operationId,
        template,
        strict: pattern(template, false),
        loose: pattern(template, true),
        names,
      });
    }
  }
  const weight = (route: Route) => route.template.replace(/\{[^}]+\}/g, "").length;
  return routes.sort((left, right) => weight(right) - weight(left));
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The operation of a request; undefined where GitHub has none. */
export function findRoute(routes: readonly Route[], method: string, path: string): MatchedOperation | undefined {
  // the empty path of `GET /repos/{owner}/{repo}/contents/` is the root folder
  const wanted = path.endsWith("/contents/") || path.endsWith("/contents") ? `${path.replace(/\/$/, "")}/%2F` : path;
  for (const kind of ["strict", "loose"] as const) {
    for (const route of routes) {
      const match = route.method === method ? route[kind].exec(wanted) : null;
      if (!match) continue;
      const params = Object.fromEntries(route.names.map((name, index) => [name, decode(match[index + 1] ?? "")]));
      return { operationId: route.operationId, params };
    }
  }
  return undefined;
}
