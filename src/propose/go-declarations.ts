import type { Declaration, Parameter } from "../domain/syntax.ts";
import { readGoBranches, readGoRaises } from "./go-bodies.ts";
import { splitGoStatements } from "./go-statements.ts";
import { type GoToken, joinGoTokens, skipGoBrackets } from "./go-tokens.ts";

/** A declaration with its branches' places as offsets; lines come from the text as it was before gofmt. */
export interface GoDeclaration extends Omit<Declaration, "startLine" | "endLine" | "branches"> {
  readonly start: number;
  readonly end: number;
  readonly branches: readonly { readonly start: number; readonly condition: string }[];
}

/** What the tokens of a whole, well-formed file declare at its top level, and which modules it imports. */
export function readGoDeclarations(tokens: readonly GoToken[]): {
  readonly declarations: readonly GoDeclaration[];
  readonly imports: readonly string[];
} {
  const statements = splitGoStatements(tokens);
  const imports = statements.filter(([first]) => first?.text === "import").flatMap(entriesOf);
  return {
    declarations: statements.flatMap(readStatement),
    imports: imports.map((entry) => entry.at(-1)?.text.slice(1, -1) ?? ""),
  };
}

/** The parts of `var (…)` and the like, or the one part without its word. */
function entriesOf(statement: readonly GoToken[]): readonly (readonly GoToken[])[] {
  return statement[1]?.text === "(" ? splitGoStatements(statement.slice(2, -1)) : [statement.slice(1)];
}

function readStatement(statement: readonly GoToken[]): readonly GoDeclaration[] {
  const [first, second] = statement;
  if (first?.text === "func") return [readFunction(statement)];
  const keyword = first?.text;
  if (keyword !== "type" && keyword !== "var" && keyword !== "const") return [];
  return entriesOf(statement).flatMap((entry) => {
    const start = second?.text === "(" ? entry[0] : first;
    return keyword === "type" ? [readType(entry, start)] : readVariables(keyword, entry, start);
  });
}

function readFunction(statement: readonly GoToken[]): GoDeclaration {
  const hasReceiver = statement[1]?.text === "(";
  const nameAt = hasReceiver ? skipGoBrackets(statement, 1) : 1;
  const name = statement[nameAt]?.text ?? "";
  const isGeneric = statement[nameAt + 1]?.text === "[";
  const paramsAt = isGeneric ? skipGoBrackets(statement, nameAt + 1) : nameAt + 1;
  const resultAt = skipGoBrackets(statement, paramsAt);
  const bodyAt = findBody(statement, resultAt);
  const body = statement.slice(bodyAt);
  const receiver = hasReceiver ? `${receiverType(statement.slice(2, nameAt - 1))}.` : "";
  return {
    ...emptyDeclaration(statement, statement[0]),
    name: `${receiver}${name}`,
    kind: hasReceiver ? "method" : "function",
    isExported: isExportedName(name),
    signature: joinGoTokens(statement.slice(0, bodyAt)),
    parameters: readParameters(statement.slice(paramsAt + 1, resultAt - 1)),
    raises: readGoRaises(body),
    branches: readGoBranches(body),
  };
}

/** The brace that opens a function's body: none of those in the types of its results. */
function findBody(tokens: readonly GoToken[], from: number): number {
  for (let at = from; at < tokens.length; ) {
    const text = tokens[at]?.text ?? "";
    const isType = ["struct", "interface"].includes(tokens[at - 1]?.text ?? "");
    if (text === "{" && !isType) return at;
    at = skipGoBrackets(tokens, at);
  }
  return tokens.length;
}

function receiverType(tokens: readonly GoToken[]): string {
  const generic = tokens.findIndex(({ text }) => text === "[");
  const plain = generic === -1 ? tokens : tokens.slice(0, generic);
  return plain.findLast(({ kind }) => kind === "name")?.text ?? "";
}

function emptyDeclaration(statement: readonly GoToken[], first: GoToken | undefined) {
  return {
    ...{ parameters: [], isAsync: false, raises: [], branches: [] },
    ...{ start: first?.start ?? 0, end: (statement.at(-1)?.end ?? 1) - 1 },
  };
}

const isExportedName = (name: string): boolean => /^\p{Lu}/u.test(name);

function readType(entry: readonly GoToken[], first: GoToken | undefined): GoDeclaration {
  const name = entry[0]?.text ?? "";
  return {
    ...emptyDeclaration(entry, first),
    ...({ name, kind: "type", isExported: isExportedName(name) } as const),
    signature: `type ${joinGoTokens(withoutHiddenFields(entry))}`,
  };
}

/** A struct as other packages see it: without the fields that only its own package can name. */
function withoutHiddenFields(entry: readonly GoToken[]): readonly GoToken[] {
  const at = entry.findIndex(({ text }, index) => text === "struct" && entry[index + 1]?.text === "{");
  const isWhole = at !== -1 && skipGoBrackets(entry, at + 1) === entry.length;
  if (!isWhole) return entry;
  const fields = splitGoStatements(entry.slice(at + 2, -1)).filter((field) => !isHiddenField(field));
  return [...entry.slice(0, at + 2), ...fields.flat(), ...entry.slice(-1)];
}

function isHiddenField(field: readonly GoToken[]): boolean {
  const [first, second] = field;
  // An embedded type gives its methods, whatever its name is.
  if (first?.kind !== "name" || second === undefined || second.kind === "text" || second.text === ".") return false;
  const names = field.slice(0, field.findIndex((token, at) => at % 2 === 1 && token.text !== ",") + 1);
  return names.every((token, at) => at % 2 === 1 || !isExportedName(token.text));
}

function readVariables(
  keyword: "var" | "const",
  entry: readonly GoToken[],
  first: GoToken | undefined,
): readonly GoDeclaration[] {
  const typeAt = entry.findIndex((token, at) => at % 2 === 1 && token.text !== ",");
  const namesEnd = typeAt === -1 ? entry.length : typeAt;
  const equals = entry.findIndex(({ kind, text }) => kind === "sign" && text === "=");
  const type = joinGoTokens(entry.slice(namesEnd, equals === -1 ? undefined : equals));
  const names = entry.slice(0, namesEnd).filter(({ kind, text }) => kind === "name" && text !== "_");
  return names.map(({ text: name }) => ({
    ...emptyDeclaration(entry, first),
    ...({ name, kind: "variable", isExported: isExportedName(name) } as const),
    signature: `${keyword} ${name}${type === "" ? "" : ` ${type}`}`,
  }));
}

/** Parameters of a list that gofmt wrote: `a, b int`, or types alone, which are called `_`. */
function readParameters(tokens: readonly GoToken[]): readonly Parameter[] {
  const groups = splitAtCommas(tokens);
  const isNamed = groups.some(hasName);
  const read: Parameter[] = [];
  let type: readonly GoToken[] = [];
  for (const group of groups.toReversed()) {
    const own = isNamed ? group.slice(1) : group;
    if (own.length > 0) type = own;
    const name = isNamed ? (group[0]?.text ?? "_") : "_";
    read.push({ name, type: joinGoTokens(type), isOptional: type[0]?.text === "..." });
  }
  return read.toReversed();
}

function splitAtCommas(tokens: readonly GoToken[]): readonly (readonly GoToken[])[] {
  const groups: (readonly GoToken[])[] = [];
  let start = 0;
  for (let at = 0; at < tokens.length; at = skipGoBrackets(tokens, at)) {
    if (tokens[at]?.text !== ",") continue;
    groups.push(tokens.slice(start, at));
    start = at + 1;
  }
  return [...groups, tokens.slice(start)].filter((group) => group.length > 0);
}

const TYPE_WORDS = ["func", "map", "chan", "struct", "interface"];

function hasName([first, second]: readonly GoToken[]): boolean {
  if (first?.kind !== "name" || TYPE_WORDS.includes(first.text) || second === undefined) return false;
  // `list []int` has a blank where `List[int]` has none.
  return second.text !== "." && (second.text !== "[" || second.start > first.end);
}
