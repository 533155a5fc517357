import type { Json } from "./json.ts";

/** One request the double answered (or let fail). */
export interface JournalEntry {
  /** From 1, in order of arrival. */
  readonly index: number;
  readonly kind: "api" | "graphql" | "git";
  readonly method: string;
  /** Without base path, query and any token. */
  readonly path: string;
  readonly query: string;
  /** GitHub's operation id; `graphql`, `git/info-refs`, `git/upload-pack` or `git/receive-pack`; undefined for no known route. */
  readonly operation: string | undefined;
  /** The login behind the token, `anonymous`, or `unknown-token`. */
  readonly identity: string;
  readonly isWrite: boolean;
  /** The request's JSON, tokens redacted. */
  readonly body: Json | undefined;
  readonly requestBytes: number;
  /** What was answered; 0 while nothing was, or where the connection was cut. */
  status: number;
  /** Body bytes sent. */
  responseBytes: number;
  /** The fault that was injected. */
  fault: string | undefined;
}

/** Counts over a journal. */
export interface JournalCounts {
  readonly apiReads: number;
  readonly apiWrites: number;
  readonly graphql: number;
  readonly git: number;
  readonly gitBytes: number;
  readonly apiBytes: number;
}

/** Every request, in order. */
export interface Journal {
  readonly entries: readonly JournalEntry[];
  /** Entries of one operation id (`pulls/get`), optionally only those that were answered below 400. */
  of(operation: string): readonly JournalEntry[];
  writes(): readonly JournalEntry[];
  counts(since?: number): JournalCounts;
  /** `GET /path -> 200` lines, for an assertion that can be read. */
  lines(): readonly string[];
  clear(): void;
}

/** Creates a journal and the function that adds to it. */
export function createJournal(): {
  readonly journal: Journal;
  readonly add: (entry: Omit<JournalEntry, "index">) => JournalEntry;
} {
  const entries: JournalEntry[] = [];
  let next = 1;
  const journal: Journal = {
    entries,
    of: (operation) => entries.filter((entry) => entry.operation === operation),
    writes: () => entries.filter((entry) => entry.isWrite),
    counts: (since = 0) => count(entries.filter((entry) => entry.index > since)),
    lines: () => entries.map((entry) => `${entry.method} ${entry.path}${entry.query} -> ${entry.status}`),
    clear: () => entries.splice(0),
  };
  return {
    journal,
    add(entry) {
      const added = { ...entry, index: next++ };
      entries.push(added);
      return added;
    },
  };
}

function count(entries: readonly JournalEntry[]): JournalCounts {
  const api = entries.filter((entry) => entry.kind === "api");
  const git = entries.filter((entry) => entry.kind === "git");
  const bytes = (some: readonly JournalEntry[]) => some.reduce((sum, entry) => sum + entry.responseBytes, 0);
  return {
    apiReads: api.filter((entry) => !entry.isWrite).length,
    apiWrites: api.filter((entry) => entry.isWrite).length,
    graphql: entries.filter((entry) => entry.kind === "graphql").length,
    git: git.length,
    gitBytes: bytes(git),
    apiBytes: bytes(entries.filter((entry) => entry.kind !== "git")),
  };
}

/** Replaces every known token in a text. */
export function redact(text: string, tokens: Iterable<string>): string {
  let clean = text;
  for (const token of tokens) clean = clean.replaceAll(token, "***");
  return clean;
}
