import { collectFindings } from "./collect-findings.ts";
import { fieldOf } from "./field-name.ts";
import { asRow } from "./finding-row.ts";
import type { JsonObject } from "./json-reader.ts";
import type { ParsedReply, RawFinding } from "./raw-finding.ts";

const MAX_LINES = 5_000;
const MAX_LINE = 4_000;
const MAX_CELLS = 20;
const SEPARATORS = ["|", "\t", ";", ","] as const;

/** Findings in the rows of a table: Markdown's, or values with tabs, commas, semicolons or bars between them; with a head or without one. */
export function parseTableReply(text: string): ParsedReply {
  const lines = text
    .split("\n")
    .slice(0, MAX_LINES)
    .map((line) => line.slice(0, MAX_LINE).trimEnd())
    .filter((line) => line.trim() !== "" && !/^\s*(?:```|~~~)/.test(line));
  const all = SEPARATORS.map((separator) => readRows(lines, separator));
  const [best] = all.sort((left, right) => right.length - left.length);
  return { findings: best ?? [], saysNothing: false };
}

function readRows(lines: readonly string[], separator: (typeof SEPARATORS)[number]): readonly RawFinding[] {
  const found: RawFinding[] = [];
  let names: readonly string[] | undefined;
  for (const line of lines) {
    if (!line.includes(separator)) continue;
    const cells = separator === "|" ? splitBars(line) : splitValues(line, separator);
    if (cells.length < 3 || cells.length > MAX_CELLS || cells.every((cell) => /^[:\-\s]*$/.test(cell))) continue;
    if (isHead(cells)) {
      names = cells;
      continue;
    }
    const named = names === undefined || names.length !== cells.length ? [] : readNamed(names, cells);
    const row = named.length > 0 ? named : [asRow(cells)].filter((one) => one !== undefined);
    found.push(...row);
  }
  return found;
}

/** A head names parts of a finding and holds no number. */
function isHead(cells: readonly string[]): boolean {
  const known = new Set(cells.map((cell) => fieldOf(cell)).filter((field) => field !== undefined));
  return known.size >= 3 && cells.every((cell) => cell.length < 40 && !/\d/.test(cell));
}

function readNamed(names: readonly string[], cells: readonly string[]): readonly RawFinding[] {
  const object: JsonObject = Object.fromEntries(names.map((name, index) => [name, bare(cells[index] ?? "")]));
  return collectFindings(object).found;
}

/** A cell without Markdown's marks around all of it. */
function bare(cell: string): string {
  return /^(`{1,3}|\*{1,2})(.*)\1$/.exec(cell)?.[2]?.trim() ?? cell;
}

function splitBars(line: string): readonly string[] {
  const inner = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll("\\|", "|").trim());
}

/** Values with a separator between them; one in quotes may hold it, a quote in it is doubled. https://www.rfc-editor.org/rfc/rfc4180 */
function splitValues(line: string, separator: string): readonly string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= line.length && cells.length <= MAX_CELLS) {
    while (line[at] === " ") at += 1;
    if (line[at] === '"') {
      const end = closingQuote(line, at + 1);
      cells.push(line.slice(at + 1, end).replaceAll('""', '"'));
      const next = line.indexOf(separator, end);
      at = next === -1 ? line.length + 1 : next + 1;
    } else {
      const next = line.indexOf(separator, at);
      const end = next === -1 ? line.length : next;
      cells.push(line.slice(at, end).trim());
      at = end + 1;
    }
  }
  return cells;
}

function closingQuote(line: string, from: number): number {
  for (let at = from; at < line.length; at += 1) {
    if (line[at] !== '"') continue;
    if (line[at + 1] === '"') at += 1;
    else return at;
  }
  return line.length;
}
