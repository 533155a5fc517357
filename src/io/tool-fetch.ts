import type { CommandResult, CommandRunner, Log } from "../ports.ts";

/** What fetching a tool needs from the outside. */
export interface FetchContext {
  readonly runner: CommandRunner;
  readonly log: Log;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Folders whose programs are never run. */
  readonly forbidden: readonly string[];
  readonly signal?: AbortSignal | undefined;
  readonly times: DownloadTimes;
}

/** Limits of one download in milliseconds. */
export interface DownloadTimes {
  /** Until the headers of the answer are there. */
  readonly answer: number;
  /** Between two pieces of the body. */
  readonly idle: number;
  readonly whole: number;
}

/** Why a tool could not be had in one way; `mayTryNext` is false where another way would hide an attack or a broken pin. */
export class FetchError extends Error {
  override readonly name = "FetchError";
  readonly mayTryNext: boolean;
  constructor(message: string, mayTryNext: boolean) {
    super(message);
    this.mayTryNext = mayTryNext;
  }
}

// How to reach the network, and nothing else.
const NETWORK = ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"].flatMap((name) => [name, name.toLowerCase()]);
const TRUST = ["SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "NODE_EXTRA_CA_CERTS"];

/** The environment of a package manager: how to reach the network, the variables it is named, and `own`; nothing else of the user's. */
export function childEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  passed: readonly string[],
  own: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const result: Record<string, string> = { LANG: "C.UTF-8", LC_ALL: "C.UTF-8" };
  for (const name of [...NETWORK, ...TRUST, ...passed]) {
    const value = environment[name];
    if (value !== undefined) result[name] = value;
  }
  return { ...result, ...own };
}

/** Throws FetchError with the last line that a package manager wrote, unless it ended well. */
export function checkEnded(program: string, result: CommandResult): void {
  if (result.ended === "exited" && result.exitCode === 0) return;
  const lines = new TextDecoder().decode(result.stderr).split("\n");
  const said = lines.findLast((line) => /\S/.test(line) && !/^(?:npm notice|\[notice\]|hint:)/.test(line)) ?? "";
  const how =
    result.ended === "exited" ? `failed (exit ${result.exitCode ?? result.signal})` : `was ended (${result.ended})`;
  throw new FetchError(`${program} ${how}: ${withoutCredentials(said.trim()).slice(0, 300)}`, true);
}

/** Text in which the name and password of every URL are masked. */
export function withoutCredentials(text: string): string {
  return text.replace(/(\w+:\/\/)[^\s/@]+@/g, "$1***@");
}
