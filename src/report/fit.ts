/** A part of a markdown document that is kept or left out whole. */
export interface Section {
  readonly title: string;
  readonly body: string;
}

/** The length of text in UTF-8 bytes. */
export function textBytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** The length of text in UTF-16 code units, which is never less than its characters. */
export function textUnits(text: string): number {
  return text.length;
}

const NOTE_ROOM = 400;

/**
 * Sections -> one markdown document of at most `limit` (as `measure` counts), with a final newline: a section that does not
 * fit is left out whole, and the end names those left out. The first section has to fit.
 */
export function fitSections(sections: readonly Section[], limit: number, measure: (text: string) => number): string {
  const whole = joinBodies(sections);
  if (measure(whole) <= limit) return whole;
  const kept: Section[] = [];
  const left: string[] = [];
  let used = NOTE_ROOM;
  for (const section of sections) {
    const size = measure(`${section.body}\n\n`);
    if (used + size <= limit) {
      kept.push(section);
      used += size;
    } else {
      left.push(section.title);
    }
  }
  const note = `_Too long for this place and left out here: ${left.join(", ")}. The whole is in \`report.md\` and \`report.json\`._`;
  return joinBodies([...kept, { title: "cut", body: note }]);
}

/** As `fitSections`, for sections made with the first number of rows with which all of them fit, else with the last one. */
export function fitRows(
  rows: readonly number[],
  compose: (rows: number) => readonly Section[],
  limit: number,
  measure: (text: string) => number,
): string {
  for (const count of rows) {
    const whole = joinBodies(compose(count));
    if (measure(whole) <= limit) return whole;
  }
  return fitSections(compose(rows.at(-1) ?? 0), limit, measure);
}

function joinBodies(sections: readonly Section[]): string {
  return `${sections.map((section) => section.body).join("\n\n")}\n`;
}
