import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

/** A release server for tests: answers as told and remembers what it was asked. */
export interface ReleaseServer {
  /** As `http://127.0.0.1:port`. */
  readonly origin: string;
  /** Paths that were asked for, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Starts a server on the loopback interface that answers every request with `answer`. */
export async function startReleaseServer(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<ReleaseServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    answer(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return { origin: `http://127.0.0.1:${portOf(server)}`, asked, close: () => closeServer(server) };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("the server listens on no port");
  return address.port;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
