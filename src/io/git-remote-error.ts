import { IncompleteError } from "../domain/errors.ts";

/** Why a request failed; `isFinal` where asking again would not help. */
export class RemoteError extends IncompleteError {
  readonly isFinal: boolean;
  /** The HTTP status, undefined where there was none. */
  readonly status: number | undefined;
  constructor(message: string, isFinal: boolean, status: number | undefined) {
    super(message);
    this.isFinal = isFinal;
    this.status = status;
  }
}

/** What a failing helper printed -> an error without anything secret; the address may stand in it. */
export function remoteError(stderr: string, fallback: string): RemoteError {
  const status = /(?:returned error: |HTTP )(\d{3})/.exec(stderr)?.[1];
  const isMissing = /repository '.*' not found|not found/.test(stderr);
  const isDenied = /Authentication failed|could not read Username/.test(stderr);
  const code = status === undefined ? (isMissing ? 404 : isDenied ? 401 : undefined) : Number(status);
  const isMoved = /redirect/i.test(stderr) || (code !== undefined && code >= 300 && code < 400);
  const reason = isMoved
    ? "it answered with a redirect, which is not followed with the token"
    : code === undefined
      ? (stderr.split("\n").find((line) => /^(?:fatal|error|remote):/.test(line)) ?? fallback).slice(0, 200)
      : `it answered ${code}`;
  const isFinal = isMoved || (code !== undefined && code < 500 && code !== 429 && code !== 408);
  return new RemoteError(reason, isFinal, code);
}
