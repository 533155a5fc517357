/** What a language's own parser says of a source text, in one form for all languages. */

/** Languages that a parser is known for. */
export type SyntaxLanguage = "python" | "typescript" | "javascript" | "go" | "shell" | "yaml" | "json";

/** One parameter of a function. */
export interface Parameter {
  readonly name: string;
  /** As written, null where there is none. */
  readonly type: string | null;
  readonly isOptional: boolean;
}

/** A decision inside a function that a test should take both ways. */
export interface Branch {
  /** 1-based. */
  readonly line: number;
  /** The condition as written, on one line. */
  readonly condition: string;
}

/** A named thing that a file declares at its top level, or a method of a class there. */
export interface Declaration {
  /** `name`, or `Class.method`. */
  readonly name: string;
  readonly kind: "function" | "method" | "class" | "variable" | "type";
  /** Whether another file may use it, by the rules of the language. */
  readonly isExported: boolean;
  /** The head of the declaration without its body, blanks normalized: equal texts mean equal use. */
  readonly signature: string;
  readonly parameters: readonly Parameter[];
  readonly isAsync: boolean;
  /** 1-based, inclusive; decorators and doc comments directly above are not counted. */
  readonly startLine: number;
  readonly endLine: number;
  /** Names of what it raises or throws itself, each once, in order of appearance. */
  readonly raises: readonly string[];
  readonly branches: readonly Branch[];
}

/** A source text that its parser accepts. */
export interface ParsedSource {
  readonly outcome: "parsed";
  readonly declarations: readonly Declaration[];
  /** Modules that it imports, as written. */
  readonly imports: readonly string[];
  /** Every name that is imported, called or otherwise referred to, each once, sorted. */
  readonly references: readonly string[];
}

/** What became of reading a source text: `broken` by the parser's word, `unavailable` where no parser can be run. */
export type SyntaxResult =
  | ParsedSource
  | { readonly outcome: "broken"; readonly line: number | null; readonly message: string }
  | { readonly outcome: "unavailable"; readonly reason: string };
