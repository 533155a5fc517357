import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { matchGit } from "./git-route.ts";
import type { Machine } from "./machine.ts";
import { serveApi } from "./serve-api.ts";
import { serveGitRequest } from "./serve-git.ts";

/** What one server answers: GitHub has the API and git on two hosts, an enterprise server on one. */
export type Answers = "api" | "git" | "both";

async function serve(
  machine: Machine,
  answers: Answers,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://double.invalid");
  const isUnderBase = url.pathname === machine.graphqlPath || url.pathname.startsWith(`${machine.basePath}/`);
  if (answers !== "git" && isUnderBase) return serveApi(machine, request, response, url);
  const route = answers === "api" ? undefined : matchGit(url.pathname, url.searchParams);
  if (route) return serveGitRequest(machine, request, response, url, route);
  response.writeHead(404).end();
}

/** A server on a free port of the loopback address. What goes wrong inside it is a violation. */
export async function startServer(
  machine: Machine,
  answers: Answers,
): Promise<{ readonly origin: string; close(): Promise<void> }> {
  const server: Server = createServer((request, response) => {
    serve(machine, answers, request, response).catch((error: unknown) => {
      const what = error instanceof Error ? error.stack : String(error);
      machine.violation(`${request.method} ${request.url?.split("?")[0]}: the double failed: ${what}`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
