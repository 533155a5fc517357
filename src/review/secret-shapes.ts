/**
 * Masks what looks like a secret without knowing its value, line by line, so that line numbers stay. It stands behind the scanners'
 * own masking: a scanner may be missing or fail, and code must not leave with a key in it then either.
 */

const MASK = "[redacted]";
const SHAPES: readonly RegExp[] = [
  /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}\b/g,
  /\bgh[pousr]_[A-Za-z0-9]{30,255}\b/g,
  /\bgithub_pat_[A-Za-z0-9_]{22,255}\b/g,
  /\bglpat-[\w-]{20,}/g,
  /\bxox[abeoprs]-[\w-]{10,}/g,
  /\b(?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{16,}/g,
  /\bsk-[A-Za-z0-9_-]{20,}/g,
  /\bAIza[\w-]{35}/g,
  /\bnpm_[A-Za-z0-9]{36}\b/g,
  /\bSG\.[\w-]{16,}\.[\w-]{16,}/g,
  /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/g,
];
const IN_URL = /(\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@'"]{0,100}:)[^\s/@'"]{3,200}(?=@)/gi;
const ASSIGNED =
  /((?:password|passwd|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|credential)s?["'\]]{0,2}\s{0,4}(?::|=>|=|:=)\s{0,4}["'`])([^"'`\s]{8,400})(?=["'`])/gi;
const KEY_BEGIN = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY/;
const KEY_END = /-----END [A-Z ]{0,40}PRIVATE KEY/;

/** Lines -> the same number of lines without secrets; `mask` is what the scanners know. */
export function maskLines(lines: readonly string[], mask: (text: string) => string): readonly string[] {
  let isInKey = false;
  return lines.map((line) => {
    const begins = KEY_BEGIN.test(line);
    if (begins || isInKey) {
      isInKey = !KEY_END.test(line);
      return MASK;
    }
    return maskShapes(mask(line));
  });
}

/** A text of one line without what looks like a secret. */
export function maskShapes(line: string): string {
  let masked = line;
  for (const shape of SHAPES) masked = masked.replace(shape, MASK);
  masked = masked.replace(IN_URL, `$1${MASK}`);
  return masked.replace(ASSIGNED, (whole, before: string, value: string) =>
    looksRandom(value) ? `${before}${MASK}` : whole,
  );
}

/** Two kinds of signs at least, one of them digits or capitals inside: `changeme` and `${PASSWORD}` are none. */
function looksRandom(value: string): boolean {
  if (/^[$%{<]/.test(value) || value.includes("[redacted]")) return false;
  return [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(value)).length >= 2;
}
