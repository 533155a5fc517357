import { type GoToken, joinGoTokens, skipGoBrackets } from "./go-tokens.ts";

// A condition may hold a whole function, and that one another.
const MAX_TOKENS = 400;

/** The decisions of a function's body: conditions of `if`, loops, cases. */
export function readGoBranches(
  body: readonly GoToken[],
): readonly { readonly start: number; readonly condition: string }[] {
  return body.flatMap((token, at) => {
    const end = token.kind === "name" ? endOfHead(body, at) : undefined;
    const condition = end === undefined ? "" : describeBranch(token.text, body.slice(at + 1, end));
    return condition === "" ? [] : [{ start: token.start, condition }];
  });
}

function describeBranch(word: string, head: readonly GoToken[]): string {
  const text = `${joinGoTokens(head.slice(0, MAX_TOKENS))}${head.length > MAX_TOKENS ? "…" : ""}`;
  if (word === "if" || word === "default") return text === "" ? word : text;
  return word === "for" && text === "" ? "" : `${word} ${text}`;
}

/** Where the condition behind the word at `at` ends; undefined for a word that decides nothing. */
function endOfHead(body: readonly GoToken[], at: number): number | undefined {
  const word = body[at]?.text;
  if (word === "default") return at + 1;
  if (word === "case") return findSign(body, at + 1, () => ":");
  if (word !== "if" && word !== "for") return undefined;
  let isFunction = false;
  return findSign(body, at + 1, (index) => {
    const before = body[index - 1]?.text ?? "";
    isFunction ||= before === "func";
    const isBlock = !isFunction && before !== "struct" && before !== "interface";
    if (body[index]?.text === "{") isFunction = false;
    return isBlock ? "{" : undefined;
  });
}

/** The first sign outside of brackets that is the one wanted at its place. */
function findSign(
  body: readonly GoToken[],
  from: number,
  wanted: (index: number) => string | undefined,
): number | undefined {
  for (let index = from; index < body.length; index = skipGoBrackets(body, index)) {
    const isWanted = body[index]?.text === wanted(index);
    if (isWanted && body[index]?.kind === "sign") return index;
  }
  return undefined;
}

/** `panic` where it is called, and the error values (`ErrName`) that are returned. */
export function readGoRaises(body: readonly GoToken[]): readonly string[] {
  const names = new Set<string>();
  let isReturn = false;
  for (const [at, token] of body.entries()) {
    if (token.isFirst) isReturn = false;
    if (token.text === "return") isReturn = true;
    if (token.text === "panic" && body[at + 1]?.text === "(" && body[at - 1]?.text !== ".") names.add("panic");
    if (!isReturn || token.kind !== "name" || !/^Err[A-Z]/.test(token.text) || body[at + 1]?.text === "(") continue;
    const owner = body[at - 1]?.text === "." ? `${body[at - 2]?.text ?? ""}.` : "";
    names.add(`${owner}${token.text}`);
  }
  return [...names];
}
