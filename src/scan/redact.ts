/** What stands in the place of a secret. */
export const REDACTED = "[redacted]";

const WINDOW = 6;
// A line of a private key is as secret as the whole of it; shorter lines ("-----END") are not.
const SECRET_LINE = 16;

/** A text -> the text with every known secret replaced by `REDACTED`. */
export type Redact = (text: string) => string;

/**
 * Masks `values`, and the longer lines of those that span several. Values shorter than six characters are left alone here: they
 * occur in innocent words, and whoever finds one keeps it out of the message.
 */
export function createRedactor(values: ReadonlySet<string> | readonly string[]): Redact {
  const byStart = new Map<string, string[]>();
  for (const value of withLines(values)) {
    if (value.length < WINDOW) continue;
    const start = value.slice(0, WINDOW);
    const known = byStart.get(start);
    if (known === undefined) byStart.set(start, [value]);
    else known.push(value);
  }
  for (const candidates of byStart.values()) candidates.sort((left, right) => right.length - left.length);
  if (byStart.size === 0) return (text) => text;
  return (text) => mask(text, byStart);
}

function withLines(values: ReadonlySet<string> | readonly string[]): ReadonlySet<string> {
  const all = new Set<string>();
  for (const value of values) {
    all.add(value);
    if (!value.includes("\n")) continue;
    for (const line of value.split(/\r?\n/)) {
      if (line.length >= SECRET_LINE && !line.startsWith("-----")) all.add(line);
    }
  }
  return all;
}

function mask(text: string, byStart: ReadonlyMap<string, readonly string[]>): string {
  let result = "";
  let copied = 0;
  for (let at = 0; at + WINDOW <= text.length; at += 1) {
    const hit = byStart.get(text.slice(at, at + WINDOW))?.find((value) => text.startsWith(value, at));
    if (hit === undefined) continue;
    result += text.slice(copied, at) + REDACTED;
    copied = at + hit.length;
    at = copied - 1;
  }
  return copied === 0 ? text : result + text.slice(copied);
}
