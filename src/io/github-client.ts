import { Octokit } from "@octokit/rest";
import { z } from "zod";
import { IncompleteError, PermissionError } from "../domain/errors.ts";
import { delayBefore, type Failure, isLimit, RETRY_RULES, type RetryRules } from "./github-retry.ts";

/** Where GitHub's API is and who asks. */
export interface GitHubAccess {
  /** `$GITHUB_API_URL`, with a path on an enterprise server. */
  readonly apiUrl: string;
  readonly token: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly signal?: AbortSignal;
  readonly rules?: RetryRules;
}

/** Values of a request: those named in the route, the rest as query or body. */
export type Parameters = Readonly<Record<string, unknown>>;

/** One repository of GitHub's API. Answers are checked for their shape; what is not whole is an IncompleteError, after the tries that are due. */
export interface GitHubClient {
  readonly owner: string;
  readonly repo: string;
  /** One answer; undefined for a 404. */
  read<T>(shape: z.ZodType<T>, route: string, parameters?: Parameters): Promise<T | undefined>;
  /** All pages, by `Link`; `until` ends early, once what was looked for is there; more pages than `maxPages` are an error. */
  list<T>(shape: z.ZodType<T>, route: string, options?: ListOptions<T>): Promise<readonly T[]>;
  /** GraphQL; any error in the answer is an error. */
  query<T>(shape: z.ZodType<T>, query: string, variables?: Parameters): Promise<T>;
  /** Changes something, in one try unless GitHub said that it did not begin (a limit). Undefined for a 404. */
  write<T>(shape: z.ZodType<T>, route: string, parameters?: Parameters): Promise<T | undefined>;
  /** As `write`, for what may be done twice with the same result: repeated like a read. */
  put<T>(shape: z.ZodType<T>, route: string, parameters?: Parameters): Promise<T | undefined>;
}

/** How a list is read. */
export interface ListOptions<T> {
  readonly parameters?: Parameters;
  readonly until?: (items: readonly T[]) => boolean;
  readonly maxPages?: number;
}

/** GitHub refused what was sent (400, 409, 410, 422); the message says why, in its words. */
export class RefusedError extends IncompleteError {
  readonly status: number;
  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

const TRY_MS = 30_000;
const MAX_PAGES = 1000;
const SILENT = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const failedRequest = z.object({
  status: z.number(),
  message: z.string(),
  response: z
    .object({ headers: z.record(z.string(), z.union([z.string(), z.number()]).optional()), data: z.unknown() })
    .optional(),
});
const explained = z.object({
  message: z.string().optional(),
  errors: z.array(z.union([z.string(), z.object({ message: z.string().optional() })])).optional(),
});

interface Answer {
  readonly status: number;
  readonly link: string | undefined;
  readonly data: unknown;
}

/** Opens the API for one repository; nothing is asked yet. Neither requests nor answers are logged, and no redirect is followed. */
export function createGitHubClient(access: GitHubAccess): GitHubClient {
  const octokit = new Octokit({ baseUrl: access.apiUrl.replace(/\/+$/, ""), auth: access.token, log: SILENT });
  const rules = access.rules ?? RETRY_RULES;
  const [owner = "", repo = ""] = access.repository.split("/");
  const clean = (text: string): string =>
    text
      .replaceAll(access.token === "" ? "\0" : access.token, "***")
      .replace(/\s+/g, " ")
      .slice(0, 300);

  const attempt = async (route: string, parameters: Parameters): Promise<Answer> => {
    const signals = [AbortSignal.timeout(TRY_MS), ...(access.signal === undefined ? [] : [access.signal])];
    const { status, headers, data } = await octokit.request(route, {
      ...(route.includes("{owner}") ? { owner, repo } : {}),
      ...parameters,
      request: { redirect: "manual", signal: AbortSignal.any(signals) },
    });
    return { status, link: headers.link, data };
  };
  const send = async <T>(
    route: string,
    parameters: Parameters,
    shape: z.ZodType<T>,
    isSafe: boolean,
  ): Promise<Sent<T>> => {
    const began = performance.now();
    for (let tried = 1; ; tried += 1) {
      const result = await outcomeOf(() => attempt(route, parameters), shape);
      if ("value" in result) return result;
      access.signal?.throwIfAborted();
      const delay = delayBefore(result, tried, performance.now() - began, new Date(), rules);
      const mayRepeat = isSafe || isLimit(result);
      if (delay === undefined || !mayRepeat) throw errorFor(route, { ...result, message: clean(result.message) });
      await rules.wait(delay);
    }
  };
  const orMissing = async <T>(sent: Promise<Sent<T>>): Promise<T | undefined> => {
    try {
      return (await sent).value;
    } catch (error) {
      if (error instanceof MissingError) return undefined;
      throw error;
    }
  };

  return {
    owner,
    repo,
    read: (shape, route, parameters = {}) => orMissing(send(route, parameters, shape, true)),
    list: (shape, route, options = {}) =>
      readPages(shape, route, options, (page, items) => send(route, page, items, true)),
    async query(shape, query, variables = {}) {
      const body = z.object({
        data: z.unknown().optional(),
        errors: z.array(z.object({ message: z.string() })).optional(),
      });
      const answer = await orMissing(send(graphqlRoute(access.apiUrl), { query, variables }, body, true));
      if (answer === undefined) throw new RefusedError("GraphQL: not found", 404);
      const problem = answer.errors?.[0]?.message;
      if (problem !== undefined) throw new RefusedError(`GraphQL: ${clean(problem)}`, 200);
      const parsed = shape.safeParse(answer.data);
      if (!parsed.success) throw new IncompleteError("GraphQL: the answer lacks what was asked for");
      return parsed.data;
    },
    write: (shape, route, parameters = {}) => orMissing(send(route, parameters, shape, false)),
    put: (shape, route, parameters = {}) => orMissing(send(route, parameters, shape, true)),
  };
}

interface Sent<T> {
  readonly value: T;
  readonly link: string | undefined;
}

/** A 404, of which only who asked knows what it means. */
class MissingError extends IncompleteError {}

/** On an enterprise server GraphQL is beside the REST API's path. https://docs.github.com/enterprise-server/graphql/guides/forming-calls-with-graphql */
function graphqlRoute(apiUrl: string): string {
  return `POST ${apiUrl.replace(/\/+$/, "").replace(/\/v3$/, "")}/graphql`;
}

/** One try -> the value, or how it failed; an answer of another shape is one that did not come whole. */
async function outcomeOf<T>(attempt: () => Promise<Answer>, shape: z.ZodType<T>): Promise<Sent<T> | Failure> {
  try {
    const { status, link, data } = await attempt();
    if (status >= 300) return { status, headers: {}, message: "it answered with a redirect, which is not followed" };
    const parsed = shape.safeParse(data);
    if (parsed.success) return { value: parsed.data, link };
    const where = parsed.error.issues[0]?.path.join(".") ?? "";
    return { status: undefined, headers: {}, message: `the answer is not whole${where === "" ? "" : ` (${where})`}` };
  } catch (error) {
    const failed = failedRequest.safeParse(error);
    const response = failed.success ? failed.data.response : undefined;
    if (!failed.success || response === undefined) {
      return { status: undefined, headers: {}, message: error instanceof Error ? error.message : "no answer" };
    }
    const headers = Object.entries(response.headers).map(
      ([key, value]) => [key, value === undefined ? value : `${value}`] as const,
    );
    return { status: failed.data.status, headers: Object.fromEntries(headers), message: reasonIn(response.data) };
  }
}

function reasonIn(data: unknown): string {
  const parsed = explained.safeParse(data);
  if (!parsed.success) return "";
  const details = (parsed.data.errors ?? []).map((one) => (typeof one === "string" ? one : (one.message ?? "")));
  return [parsed.data.message ?? "", ...details].filter((text) => text !== "").join("; ");
}

/** What is asked on a route, in GitHub's words for permissions. https://docs.github.com/rest/authentication/permissions-required-for-github-apps */
const PERMISSIONS: readonly (readonly [RegExp, string])[] = [
  [/\/statuses/, "statuses: write"],
  [/^(?:POST|PATCH|DELETE) .*\/issues\//, "issues: write"],
  [/^(?:POST|PUT) .*\/pulls\//, "pull-requests: write"],
  [/\/code-scanning\//, "security-events: write"],
  [/\/orgs\//, "members: read of the organization (input team-token)"],
  [/\/pulls|\/issues/, "pull-requests: read"],
  [/\/collaborators/, "metadata: read"],
];

function errorFor(route: string, failure: Failure): Error {
  const { status, message } = failure;
  const detail = message === "" ? "" : ` (${message})`;
  const path = route.replace(/^(\w+) https?:\/\/[^/]+/, "$1 ");
  if (status === 404) return new MissingError(`GitHub: ${path}: not found${detail}`);
  if (isLimit(failure)) return new IncompleteError(`GitHub: ${path}: rate limit${detail}; run it again later`);
  if (status === 401 || status === 403) {
    const permission = PERMISSIONS.find(([pattern]) => pattern.test(route))?.[1] ?? "contents: read";
    return new PermissionError(`GitHub: ${path}: answered ${status}${detail}; the token needs ${permission}`, status);
  }
  if (status !== undefined && status >= 400 && status < 500) {
    return new RefusedError(`GitHub: ${path}: answered ${status}${detail}`, status);
  }
  return new IncompleteError(
    `GitHub: ${path}: ${status === undefined ? `no whole answer${detail}` : `answered ${status}${detail}`}`,
  );
}

/** The parameters of the next page, undefined on the last one. Only `page` and `after` are taken over: the address is never followed. */
function nextPage(link: string | undefined): { readonly page?: string; readonly after?: string } | undefined {
  const address = /<([^<>]*)>;\s*rel="next"/.exec(link ?? "")?.[1];
  if (address === undefined) return undefined;
  const query = new URLSearchParams(address.slice(address.indexOf("?") + 1));
  const [page, after] = [query.get("page"), query.get("after")];
  if (page === null && after === null) return {};
  return { ...(page === null ? {} : { page }), ...(after === null ? {} : { after }) };
}

async function readPages<T>(
  shape: z.ZodType<T>,
  route: string,
  options: ListOptions<T>,
  send: (page: Parameters, items: z.ZodType<T[]>) => Promise<Sent<T[]>>,
): Promise<readonly T[]> {
  const items: T[] = [];
  const seen = new Set<string>();
  let at: Parameters = {};
  for (let pages = 1; ; pages += 1) {
    const { value, link } = await send({ per_page: 100, ...options.parameters, ...at }, z.array(shape));
    items.push(...value);
    const next = nextPage(link);
    if (next === undefined || options.until?.(items) === true) return items;
    const cursor = JSON.stringify(next);
    if (seen.has(cursor) || cursor === "{}")
      throw new IncompleteError(`GitHub: ${route}: the pages of the list go in a circle`);
    if (pages >= (options.maxPages ?? MAX_PAGES))
      throw new IncompleteError(`GitHub: ${route}: the list has more than ${pages} pages`);
    seen.add(cursor);
    at = next;
  }
}
