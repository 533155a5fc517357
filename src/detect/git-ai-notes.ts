import type { LineRange } from "../domain/change.ts";
import type { Catalog } from "./catalog.ts";
import { asObject, asString, parseJson } from "./json.ts";
import { unionOf } from "./line-ranges.ts";
import { agentOfTool } from "./tool-names.ts";

/** Lines of one file, as its commit has it, that a git-ai note attests to one agent. */
export interface NoteEntry {
  /** As git-ai wrote it, which knows only names in UTF-8. */
  readonly path: string;
  /** The agent's name here, null where the note's metadata does not tell. */
  readonly agent: string | null;
  /** Sorted and disjoint. */
  readonly lines: readonly LineRange[];
}

/** Where git-ai keeps its notes, the author's own and those of a clone. https://github.com/git-ai-project/git-ai */
export const NOTE_REFS = ["refs/notes/ai", "refs/notes/ai-remote/origin"] as const;
/** Bytes; real notes reach 3.2 MB. */
export const MAX_NOTE_BYTES = 4 * 1024 * 1024;

const MAX_ENTRIES = 200_000;
const MAX_RANGES_PER_LINE = 20_000;
const MAX_LINE_NUMBER = 100_000_000;
const TEST_TOOLS = new Set(["mock_ai", "mock-ai", "test-agent", "test_agent", "mock_known_human"]);
const HUMAN_KEYS = new Set(["human", "known_human", "h"]);
/**
 * A git-ai authorship note (standard 3.0.0 and its forerunners) -> what agents wrote, one entry per path and agent; total. People's
 * lines, test tools and everything unreadable are left out; a key that the metadata does not explain is an agent without a name.
 * The conversation that old notes embed is never looked at.
 */
export function parseGitAiNote(catalog: Catalog, bytes: Uint8Array): readonly NoteEntry[] {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, MAX_NOTE_BYTES));
  const divider = /(?:^|\n)---\r?(?:\n|$)/.exec(text);
  const attestations = divider === null ? text : text.slice(0, divider.index);
  const metadata = divider === null ? undefined : asObject(parseJson(text.slice(divider.index + divider[0].length)));
  const toolOf = readKeys(metadata);
  const found = new Map<string, { path: string; agent: string | null; lines: LineRange[] }>();
  for (const { path, key, ranges } of readAttestations(attestations)) {
    const writer = writerOf(catalog, key, toolOf);
    if (writer === undefined) continue;
    const id = `${path}\0${writer.agent}`;
    const known = found.get(id) ?? { path, agent: writer.agent, lines: [] };
    for (const range of ranges) known.lines.push(range);
    found.set(id, known);
  }
  return [...found.values()].map((entry) => ({ ...entry, lines: unionOf(entry.lines) }));
}

/** Who, by a note's metadata, prompted its agents' sessions: `Name <email>` as git-ai took it from git. People's own lines name nobody. */
export function promptersOf(bytes: Uint8Array): readonly string[] {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, MAX_NOTE_BYTES));
  const divider = /(?:^|\n)---\r?(?:\n|$)/.exec(text);
  if (divider === null || !text.includes('"human_author"')) return [];
  const metadata = asObject(parseJson(text.slice(divider.index + divider[0].length)));
  const found = new Set<string>();
  for (const section of ["prompts", "sessions"]) {
    for (const value of Object.values(asObject(metadata?.[section]) ?? {})) {
      const tool = asString(asObject(asObject(value)?.["agent_id"])?.["tool"]) ?? "";
      const prompter = asString(asObject(value)?.["human_author"]);
      if (prompter !== undefined && !TEST_TOOLS.has(tool.toLowerCase())) found.add(prompter);
    }
  }
  return [...found];
}

interface Attestation {
  readonly path: string;
  readonly key: string;
  readonly ranges: readonly LineRange[];
}

function* readAttestations(text: string): Iterable<Attestation> {
  let path: string | undefined;
  for (const line of text.split("\n", MAX_ENTRIES)) {
    if (line.trim() === "") continue;
    if (!/^[ \t]/.test(line)) {
      path = unquote(line.replace(/\r$/, ""));
      continue;
    }
    const entry = path === undefined ? undefined : readEntry(line);
    if (path !== undefined && entry !== undefined) yield { path, ...entry };
  }
}

function readKeys(metadata: Readonly<Record<string, unknown>> | undefined): ReadonlyMap<string, string> {
  const tools = new Map<string, string>();
  for (const section of ["prompts", "sessions"]) {
    for (const [key, value] of Object.entries(asObject(metadata?.[section]) ?? {})) {
      tools.set(key, asString(asObject(asObject(value)?.["agent_id"])?.["tool"]) ?? "");
    }
  }
  for (const key of Object.keys(asObject(metadata?.["humans"]) ?? {})) tools.set(key, "human");
  return tools;
}

function readEntry(line: string): { readonly key: string; readonly ranges: readonly LineRange[] } | undefined {
  const body = line.trim();
  const space = body.search(/[ \t]/);
  if (space <= 0) return undefined;
  const ranges: LineRange[] = [];
  for (const part of body.slice(space + 1).split(",", MAX_RANGES_PER_LINE)) {
    const numbers = /^\s*(\d{1,9})(?:-(\d{1,9}))?\s*$/.exec(part);
    if (numbers === null) continue;
    const start = Number(numbers[1]);
    const end = numbers[2] === undefined ? start : Number(numbers[2]);
    if (start >= 1 && start <= end && end <= MAX_LINE_NUMBER) ranges.push({ start, end });
  }
  return ranges.length === 0 ? undefined : { key: body.slice(0, space), ranges };
}

/** Who a key stands for, undefined for people and test tools. */
function writerOf(
  catalog: Catalog,
  key: string,
  toolOf: ReadonlyMap<string, string>,
): { readonly agent: string | null } | undefined {
  const session = key.split("::", 1)[0] ?? key;
  if (session.startsWith("h_") || HUMAN_KEYS.has(session.toLowerCase())) return undefined;
  const tool = (toolOf.get(key) ?? toolOf.get(session) ?? "").toLowerCase();
  if (tool === "human" || TEST_TOOLS.has(tool)) return undefined;
  return { agent: agentOfTool(catalog, tool) };
}

/** A path line; one with blanks stands in double quotes, without escapes. */
function unquote(line: string): string {
  return line.length >= 2 && line.startsWith('"') && line.endsWith('"') ? line.slice(1, -1) : line;
}
