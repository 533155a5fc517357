import { type GoToken, skipGoBrackets } from "./go-tokens.ts";

/** Statements one by one, by the rule for semicolons that nobody writes: https://go.dev/ref/spec#Semicolons */
export function splitGoStatements(tokens: readonly GoToken[]): readonly (readonly GoToken[])[] {
  const statements: (readonly GoToken[])[] = [];
  let start = 0;
  for (let at = 0; at < tokens.length; ) {
    if (isEndBefore(tokens, at)) {
      statements.push(tokens.slice(start, at));
      start = isSemicolon(tokens[at]) ? at + 1 : at;
    }
    at = skipGoBrackets(tokens, at);
  }
  statements.push(tokens.slice(start));
  return statements.filter((statement) => statement.length > 0);
}

function isEndBefore(tokens: readonly GoToken[], at: number): boolean {
  const previous = tokens[at - 1];
  if (isSemicolon(tokens[at])) return true;
  return tokens[at]?.isFirst === true && previous !== undefined && mayEnd(previous);
}

const isSemicolon = (token: GoToken | undefined): boolean => token?.kind === "sign" && token.text === ";";

const mayEnd = ({ kind, text }: GoToken): boolean => kind !== "sign" || [")", "]", "}", "++", "--"].includes(text);
