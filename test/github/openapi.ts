import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Document, OpenAPIBackend } from "openapi-backend";
import { handlers } from "./handlers.ts";
import { isJsonObject, type Json, type JsonObject } from "./json.ts";
import { createResponseSchemas } from "./response-schemas.ts";
import { findRoute, type MatchedOperation, type Route, readRoutes } from "./route-table.ts";
import { unknownKeys } from "./unknown-keys.ts";

/** GitHub's own description of its REST API, as a judge of requests and answers. */
export interface ApiDescription {
  /** The operation a method and a path (without base path and query) belong to. */
  match(method: string, path: string): MatchedOperation | undefined;
  /** Whether an operation id is one of GitHub's. */
  knows(operationId: string): boolean;
  /** What is wrong with a request, one line each. */
  checkRequest(match: MatchedOperation, request: DescribedRequest): readonly string[];
  /** What is wrong with a JSON answer, one line each. */
  checkResponse(operationId: string, status: number, body: Json): readonly string[];
  /** What is wrong with a webhook payload (`pull-request-synchronize`), one line each; undefined where there is no such webhook. */
  checkWebhook(name: string, payload: Json): readonly string[] | undefined;
}

/** The parts of a request that the description speaks about. */
export interface DescribedRequest {
  readonly method: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json | undefined;
}

/** Where GitHub itself departs from its description; each line says what was seen there. */
const DEPARTURES: readonly { readonly operation: RegExp; readonly at: RegExp }[] = [
  // `head.repo` is null once the fork is deleted
  { operation: /^(?:pulls|repos|issues)\//, at: /\/head\/repo$/ },
  // comments whose line left the diff have `line` and `position` null, comments on files have no line at all
  { operation: /^pulls\//, at: /\/(?:line|position|original_line|original_position)$/ },
  // a label without description has null in lists too
  { operation: /^(?:pulls|repos)\//, at: /\/labels\/\d+\/description$/ },
];

function describe(error: { instancePath: string; message?: string | undefined; params: unknown }): string {
  const params = isJsonObject(error.params) ? JSON.stringify(error.params) : "";
  return `${error.instancePath === "" ? "/" : error.instancePath} ${error.message ?? "is wrong"} ${params}`.trim();
}

/** The description says `nullable` beside `oneOf` without a `type`, which ajv refuses, and beside an `enum` without null: null becomes one more alternative. */
function repairNullable(node: unknown): void {
  if (Array.isArray(node)) {
    for (const item of node) repairNullable(item);
    return;
  }
  if (typeof node !== "object" || node === null) return;
  if ("nullable" in node && node.nullable === true && !("type" in node) && !("$ref" in node)) {
    const { nullable: _, ...rest } = node;
    for (const key of Object.keys(node)) Reflect.deleteProperty(node, key);
    Object.assign(node, { anyOf: [rest, { enum: [null] }] });
  }
  if ("nullable" in node && node.nullable === true && "enum" in node && Array.isArray(node.enum)) node.enum.push(null);
  for (const inner of Object.values(node)) repairNullable(inner);
}

/** Only what the double answers is prepared for request checks; the rest of the description is for routing and answers. */
async function createRequestJudge(document: JsonObject, routes: readonly Route[]): Promise<OpenAPIBackend> {
  const paths: Record<string, Json | undefined> = {};
  const all = isJsonObject(document["paths"]) ? document["paths"] : {};
  for (const route of routes) if (route.operationId in handlers) paths[route.template] = all[route.template];
  // a copy: the backend puts referenced parts in place
  const definition: Document = JSON.parse(JSON.stringify({ ...document, "x-webhooks": {}, paths }));
  const ajvOpts = { strict: false, validateFormats: false, coerceTypes: false } as const;
  const backend = new OpenAPIBackend({ definition, quick: true, strict: false, ajvOpts });
  await backend.init();
  return backend;
}

function bodySchema(document: JsonObject, route: Route): Json | undefined {
  let node: Json | undefined = document["paths"];
  const keys = [route.template, route.method.toLowerCase(), "requestBody", "content", "application/json", "schema"];
  for (const key of keys) node = isJsonObject(node) ? node[key] : undefined;
  return node;
}

async function loadDescription(): Promise<ApiDescription> {
  const file = createRequire(import.meta.url).resolve("@octokit/openapi/generated/api.github.com.json");
  const document: JsonObject = JSON.parse(readFileSync(file, "utf8"));
  repairNullable(document);
  const routes = readRoutes(document);
  const byId = new Map(routes.map((route) => [route.operationId, route]));
  const schemas = createResponseSchemas(document);
  const judge = await createRequestJudge(document, routes);
  return {
    match: (method, path) => findRoute(routes, method, path),
    knows: (operationId) => byId.has(operationId),
    checkRequest(match, request) {
      const route = byId.get(match.operationId);
      const operation = judge.router.getOperation(match.operationId);
      if (!route || !operation) return [`no operation ${match.operationId}`];
      const { method, headers, body } = request;
      const fill = (_: string, name: string) => encodeURIComponent(match.params[name] ?? "");
      const path = route.template.replace(/\{([^}]+)\}/g, fill);
      const query = Object.fromEntries(request.query);
      const result = judge.validator.validateRequest({ method, path, headers, query, body }, operation);
      const schema = bodySchema(document, route);
      const unknown = schema === undefined || body === undefined ? [] : unknownKeys([schema], body, schemas.resolve);
      return [...(result.errors ?? []).map(describe), ...unknown];
    },
    checkResponse(operationId, status, body) {
      const route = byId.get(operationId);
      const pointer = route && schemas.responsePointer(route, status);
      if (!route || pointer === undefined) return [];
      const isDeparture = (path: string) =>
        DEPARTURES.some((entry) => entry.operation.test(operationId) && entry.at.test(path));
      const problems = (schemas.checkResponse(route, status, body) ?? []).filter(
        (error) => !isDeparture(error.instancePath),
      );
      // errors carry `status` on GitHub, of which the description knows only in part
      const unknown = status >= 400 ? [] : unknownKeys([{ $ref: pointer }], body, schemas.resolve);
      return [...problems.map(describe), ...unknown];
    },
    checkWebhook: (name, payload) => schemas.checkWebhook(name, payload)?.map(describe),
  };
}

let loaded: Promise<ApiDescription> | undefined;

/** GitHub's description, loaded once a process (about a second). */
export function apiDescription(): Promise<ApiDescription> {
  loaded ??= loadDescription();
  return loaded;
}
