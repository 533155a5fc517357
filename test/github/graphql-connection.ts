import { type Arguments, GraphFailure, type GraphObject } from "./graphql-execute.ts";
import type { Json } from "./json.ts";

/** A connection over a list: `nodes`, `edges`, `totalCount`, `pageInfo`, by `first`/`after` or `last`/`before`; 100 at most. */
export function connection(type: string, items: readonly GraphObject[], args: Arguments): GraphObject {
  const first = typeof args["first"] === "number" ? args["first"] : undefined;
  const last = typeof args["last"] === "number" ? args["last"] : undefined;
  const size = first ?? last;
  if (size === undefined) {
    throw new GraphFailure(
      "MISSING_PAGINATION_BOUNDARIES",
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${type}\` connection.`,
    );
  }
  if (size < 1 || size > 100) {
    throw new GraphFailure(
      "EXCESSIVE_PAGINATION",
      `Requesting ${size} records on the \`${type}\` connection exceeds the \`first\` limit of 100 records.`,
    );
  }
  const cursor = (index: number) => Buffer.from(`cursor:${index}`).toString("base64url");
  const indexOf = (value: Json | undefined) =>
    Number(Buffer.from(String(value), "base64url").toString().replace("cursor:", ""));
  const after = args["after"] === undefined || args["after"] === null ? -1 : indexOf(args["after"]);
  const before = args["before"] === undefined || args["before"] === null ? items.length : indexOf(args["before"]);
  const range = items.map((item, index) => ({ item, index })).filter(({ index }) => index > after && index < before);
  const shown = first !== undefined ? range.slice(0, first) : range.slice(-size);
  const start = shown[0]?.index;
  const end = shown.at(-1)?.index;
  const pageInfo: GraphObject = {
    type: "PageInfo",
    fields: {
      hasNextPage: () => end !== undefined && end + 1 < items.length,
      hasPreviousPage: () => start !== undefined && start > 0,
      startCursor: () => (start === undefined ? null : cursor(start)),
      endCursor: () => (end === undefined ? null : cursor(end)),
    },
  };
  return {
    type,
    fields: {
      nodes: () => shown.map(({ item }) => item),
      edges: () =>
        shown.map(({ item, index }) => ({
          type: `${item.type}Edge`,
          fields: { node: () => item, cursor: () => cursor(index) },
        })),
      totalCount: () => items.length,
      pageInfo: () => pageInfo,
    },
  };
}
