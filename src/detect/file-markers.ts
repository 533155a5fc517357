import { type LineRange, overlaps } from "../domain/change.ts";
import type { Catalog } from "./catalog.ts";
import { matchIdentity, parsePerson } from "./identities.ts";
import type { Mark } from "./mark.ts";
import { markOfSignature } from "./message-signatures.ts";

const HEAD_LINES = 30;
const TAIL_LINES = 6;
const MAX_LINE = 400;
const HEAD_CHARACTERS = HEAD_LINES * (MAX_LINE + 1);
const TAIL_CHARACTERS = TAIL_LINES * (MAX_LINE + 1);
/** A word that every mark has, so that most files cost one look. */
const WORTH_READING =
  /generated|SPDX-FileContributor|created|made|built|written|authored|coded|crafted|implemented|assisted|ultraworked/i;
const COMMENT_START = /^\s*(?:\/\/+!?|\/\*+|\*+|#+!?|--+|;+|%+|<!--|"""|'''|REM\s|dnl\s)?\s*/i;
const COMMENT_END = /\s*(?:\*+\/|-->|"""|''')?\s*$/;
const CONTRIBUTOR = /^SPDX-FileContributor:\s{1,8}(\S.{0,200})$/i;
const CONVENTION = /^@?ai-generated(?:\((?:solo|guided|assisted)\))?(?:\s*[:–-].{0,300}|\s+by\b.{0,300})?$/i;

/** A mark and the line of the file that it stands in, which counts only if the change adds it. */
export interface PlacedMark {
  readonly mark: Mark;
  readonly line: number;
}

/**
 * The text of a changed file -> the marks of agents at its beginning and end, added by the change or not: an agent's identity or
 * signature, or a convention such as `@ai-generated` (weak, as anybody may write it).
 */
export function marksAtEdges(catalog: Catalog, text: string): readonly PlacedMark[] {
  const head = text.slice(0, HEAD_CHARACTERS);
  const tail = text.slice(Math.max(0, text.length - TAIL_CHARACTERS));
  if (!WORTH_READING.test(head) && !WORTH_READING.test(tail)) return [];
  const lines = text.split("\n");
  const marks: PlacedMark[] = [];
  for (const [index, line] of lines.entries()) {
    if (index >= HEAD_LINES && index < lines.length - TAIL_LINES) continue;
    if (line.length > MAX_LINE) continue;
    const mark = markOfFileLine(catalog, line);
    if (mark !== undefined) {
      marks.push({ mark: { ...mark, seen: `${mark.seen} in line ${index + 1}` }, line: index + 1 });
    }
  }
  return marks;
}

/** The marks of a file that count: those at its edges that stand in lines which the change adds, and the policy's own anywhere in such lines. */
export function marksOfFile(
  atEdges: readonly PlacedMark[],
  ofPolicy: readonly Mark[],
  added: readonly LineRange[],
): readonly Mark[] {
  const own = atEdges.filter(({ line }) => overlaps(added, line, line)).map(({ mark }) => mark);
  return [...new Map([...own, ...ofPolicy].map((mark) => [`${mark.agent}\0${mark.strength}`, mark])).values()];
}

function markOfFileLine(catalog: Catalog, line: string): Mark | undefined {
  const text = line.replace(COMMENT_START, "").replace(COMMENT_END, "");
  if (text.length < 10) return undefined;
  const contributor = CONTRIBUTOR.exec(text);
  if (contributor !== null) {
    const { name, email } = parsePerson(contributor[1] ?? "");
    const match = matchIdentity(catalog, name, email);
    if (match === undefined) return undefined;
    return fileMark(match.strength, match.agent, "an SPDX contributor that is an agent");
  }
  if (CONVENTION.test(text)) return fileMark("weak", null, "the marker ai-generated");
  const signature = markOfSignature(catalog, { text, isQuoted: false, isSubject: false });
  return signature === undefined ? undefined : fileMark(signature.strength, signature.agent, signature.seen);
}

/** The marks that the policy's own markers leave on added lines. */
export function marksOfPolicy(catalog: Catalog, text: string, added: readonly LineRange[]): readonly Mark[] {
  if (catalog.policyMarkers.length === 0) return [];
  const lines = text.toLowerCase().split("\n");
  const marks: Mark[] = [];
  for (const range of added) {
    const part = lines.slice(range.start - 1, range.end).join("\n");
    for (const { text: literal, agent } of catalog.policyMarkers) {
      if (part.includes(literal)) marks.push(fileMark("strong", agent, "a marker that the policy names"));
    }
  }
  return marks;
}

function fileMark(strength: Mark["strength"], agent: string | null, seen: string): Mark {
  return { kind: "file-marker", strength, agent, partial: false, seen };
}
