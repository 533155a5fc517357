/** Words of a hostile source that go into code which this program writes: never more than a plain piece of one line. */

const MAX_LENGTH = 100;
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/u;
// What would begin or end a comment, or silence a scanner wherever it stands.
const MEANINGFUL =
  /#|\/\/|\/\*|\*\/|<!--|@ts-|nosec|noqa|nosem|nolint|ignore|disable|pragma|suppress|gitleaks|trufflehog|trivy|checkov|hadolint|prettier|eslint|pylint|mypy|istanbul/i;

/** A piece of source as it may be shown in a name or comment, undefined where it could mean something there. */
export function plainPiece(text: string, mask: (text: string) => string): string | undefined {
  const line = text.replace(/\s+/g, " ").trim();
  if (line === "" || HIDDEN.test(line) || MEANINGFUL.test(line) || mask(line) !== line) return undefined;
  const characters = [...line];
  return characters.length <= MAX_LENGTH
    ? line
    : `${characters
        .slice(0, MAX_LENGTH - 1)
        .join("")
        .trimEnd()}…`;
}

const IDENTIFIER = /^[\p{ID_Start}_$][\p{ID_Continue}$]{0,99}$/u;

/** Whether a name can stand in code as it is. */
export function isIdentifier(name: string): boolean {
  return IDENTIFIER.test(name);
}

const OPERATORS: readonly (readonly [RegExp, string])[] = [
  [/!==?/g, " is not "],
  [/===?/g, " is "],
  [/<=/g, " at most "],
  [/>=/g, " at least "],
  [/&&/g, " and "],
  [/\|\|/g, " or "],
  [/</g, " below "],
  [/>/g, " above "],
  [/!/g, " not "],
  [/-(?=\d)/g, " minus "],
];
const MOST_OF_A_NAME = 60;

/** `Cart.addItem` or `count >= 3` -> `cart_add_item`, `count_at_least_3`: a part of a name in snake case. */
export function snakeCase(text: string): string {
  let words = text;
  for (const [sign, word] of OPERATORS) words = words.replace(sign, word);
  return words
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1_$2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "_")
    .slice(0, MOST_OF_A_NAME)
    .replace(/^_+|_+$/g, "");
}

/** `cart.addItem` -> `CartAddItem`: a part of a name that starts every word with a capital. */
export function pascalCase(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .split(" ")
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("")
    .slice(0, MOST_OF_A_NAME);
}

/** Gives each name once: a second one gets a number, and so does one of `taken`. */
export function createNames(taken: Iterable<string>): (wanted: string) => string {
  const used = new Set(taken);
  return (wanted) => {
    let name = wanted;
    for (let number = 2; used.has(name); number += 1) name = `${wanted}_${number}`;
    used.add(name);
    return name;
  };
}
