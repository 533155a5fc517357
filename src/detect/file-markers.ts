import { type LineRange, overlaps } from "../domain/change.ts";
import type { Catalog } from "./catalog.ts";
import { matchIdentity, parsePerson } from "./identities.ts";
import type { Mark } from "./mark.ts";
import { markOfSignature } from "./message-signatures.ts";

const HEAD_LINES = 30;
const TAIL_LINES = 6;
const MAX_LINE = 400;
const COMMENT_START = /^\s*(?:\/\/+!?|\/\*+|\*+|#+!?|--+|;+|%+|<!--|"""|'''|REM\s|dnl\s)?\s*/i;
const COMMENT_END = /\s*(?:\*+\/|-->|"""|''')?\s*$/;
const CONTRIBUTOR = /^SPDX-FileContributor:\s{1,8}(\S.{0,200})$/i;
const CONVENTION = /^@?ai-generated(?:\((?:solo|guided|assisted)\))?(?:\s*[:–-].{0,300}|\s+by\b.{0,300})?$/i;

/**
 * The text of a changed file -> the marks of agents on lines that the change adds: an agent's identity or signature at the file's
 * beginning or end, a convention such as `@ai-generated` (weak, as anybody may write it), and the policy's own markers anywhere.
 */
export function marksOfFile(catalog: Catalog, text: string, added: readonly LineRange[]): readonly Mark[] {
  const lines = text.split("\n");
  const marks: Mark[] = [];
  const isAdded = (index: number): boolean => overlaps(added, index + 1, index + 1);
  const near = new Set<number>();
  for (let index = 0; index < Math.min(HEAD_LINES, lines.length); index += 1) near.add(index);
  for (let index = Math.max(0, lines.length - TAIL_LINES); index < lines.length; index += 1) near.add(index);
  for (const index of near) {
    const line = lines[index] ?? "";
    const mark = line.length > MAX_LINE ? undefined : markOfFileLine(catalog, line);
    if (mark !== undefined && isAdded(index)) marks.push({ ...mark, seen: `${mark.seen} in line ${index + 1}` });
  }
  marks.push(...policyMarks(catalog, lines, added));
  const once = new Map(marks.map((mark) => [`${mark.agent}\0${mark.strength}`, mark]));
  return [...once.values()];
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
  const signature = markOfSignature(catalog, { text, isQuoted: false });
  return signature === undefined ? undefined : fileMark(signature.strength, signature.agent, signature.seen);
}

function policyMarks(catalog: Catalog, lines: readonly string[], added: readonly LineRange[]): readonly Mark[] {
  if (catalog.policyMarkers.length === 0) return [];
  const marks: Mark[] = [];
  for (const range of added) {
    const text = lines
      .slice(range.start - 1, range.end)
      .join("\n")
      .toLowerCase();
    for (const { text: literal, agent } of catalog.policyMarkers) {
      if (text.includes(literal)) marks.push(fileMark("strong", agent, "a marker that the policy names"));
    }
  }
  return marks;
}

function fileMark(strength: Mark["strength"], agent: string | null, seen: string): Mark {
  return { kind: "file-marker", strength, agent, partial: false, seen };
}
