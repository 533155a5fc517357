import { readFileSync } from "node:fs";

/** One labeled commit of the data set; names and addresses of people in it are made up. */
export interface ProvenanceRow {
  readonly repo: string;
  readonly sha: string;
  readonly author_name: string;
  readonly author_email: string;
  readonly committer_name: string;
  readonly committer_email: string;
  readonly message: string;
  /** Null counts stand for binary files. */
  readonly files: readonly { readonly path: string; readonly add: number | null; readonly del: number | null }[];
  readonly label: "ai" | "human" | "bot-nonai";
  readonly agent: string | null;
  readonly agents_all: readonly string[];
  readonly mode: string;
  readonly branch: string | null;
  readonly git_ai_note?: string;
}

/** Reads the labeled commits, one JSON object a line. */
export function readRows(path: string): readonly ProvenanceRow[] {
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line): ProvenanceRow => JSON.parse(line));
}
