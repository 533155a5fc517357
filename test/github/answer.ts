import { execute, type GraphObject } from "./graphql-execute.ts";
import { parseQuery } from "./graphql-parse.ts";
import { queryRoot } from "./graphql-schema.ts";
import { handlers } from "./handlers.ts";
import { isJsonObject, type Json, stringAt } from "./json.ts";
import type { ApiDescription } from "./openapi.ts";
import { requirePermission } from "./permissions.ts";
import { ApiError, type Context, failed, type Reply } from "./reply.ts";
import type { MatchedOperation } from "./route-table.ts";
import type { Identity, World } from "./state.ts";

/** Answers one REST request: checks it, asks the handler, checks what it said. `violation` is told what went against GitHub's description. */
export function answerRest(
  description: ApiDescription,
  match: MatchedOperation | undefined,
  context: Context,
  headers: Readonly<Record<string, string>>,
  violation: (problem: string) => void,
): Reply {
  const { request } = context;
  const line = `${request.method} ${request.path}`;
  if (!match) {
    violation(`${line}: GitHub has no such operation`);
    return failed(404, "Not Found").reply;
  }
  const handler = handlers[match.operationId];
  if (!handler) {
    violation(`${line}: the double does not answer ${match.operationId} yet`);
    return failed(501, `${match.operationId} is not answered by the double`).reply;
  }
  const problems = description.checkRequest(match, {
    method: request.method,
    query: request.query,
    headers,
    body: request.body,
  });
  for (const problem of problems) violation(`${line} (${match.operationId}) request: ${problem}`);
  if (problems.length > 0) return failed(422, `Invalid request.\n\n${problems.join("\n")}`).reply;
  const reply = runHandler(handler, context, match.operationId);
  if (reply.body !== undefined) {
    const json: Json = JSON.parse(JSON.stringify(reply.body));
    for (const problem of description.checkResponse(match.operationId, reply.status, json)) {
      violation(`${line} (${match.operationId}) answer ${reply.status}: ${problem}`);
    }
  }
  return reply;
}

function runHandler(handler: (context: Context) => Reply, context: Context, operationId: string): Reply {
  try {
    requirePermission(context, operationId, context.request.method !== "GET");
    return handler(context);
  } catch (error) {
    if (error instanceof ApiError) return error.reply;
    throw error;
  }
}

/** Answers one GraphQL request; the status is 200 also for errors, as on GitHub. */
export function answerGraphql(
  world: World,
  identity: Identity,
  body: Json | undefined,
  violation: (problem: string) => void,
): Reply {
  const query = stringAt(body, "query");
  if (query === undefined)
    return { status: 400, body: { message: "A query attribute must be specified and must be a string." } };
  const variables = isJsonObject(body) && isJsonObject(body["variables"]) ? body["variables"] : {};
  try {
    const document = parseQuery(query);
    const root: GraphObject = queryRoot({ world, identity });
    if (document.operation === "mutation") {
      violation("POST /graphql: the double answers no mutations");
      return { status: 200, body: { errors: [{ message: "the double answers no mutations" }] } };
    }
    const { data, errors } = execute(document, root, variables);
    const listed: Json = JSON.parse(JSON.stringify(errors));
    if (data === undefined) {
      for (const error of errors) violation(`POST /graphql: ${error.message}`);
      return { status: 200, body: { errors: listed } };
    }
    return { status: 200, body: { data, ...(errors.length > 0 ? { errors: listed } : {}) } };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    violation(`POST /graphql: ${error.message}`);
    return { status: 200, body: { errors: [{ message: error.message }] } };
  }
}
