/** What a JavaScript or TypeScript test file brings in, as far as its import statements say on their face. */

/** One imported name. */
export interface Binding {
  readonly module: string;
  /** `default` and `*` among them. */
  readonly imported: string;
  readonly local: string;
}

// Each part is bounded, so that no text takes long.
const IMPORT = /^import\s{1,9}(?!type\s)([^;'"()]{1,2000}?)\s{0,9}from\s{0,9}["']([^"'\n]{1,300})["']/gm;
const REQUIRE =
  /^(?:const|let|var)\s{1,9}([^;='"()]{1,2000}?)\s{0,9}=\s{0,9}require\(\s{0,9}["']([^"'\n]{1,300})["']\s{0,9}\)/gm;

/** The names that import statements and plain calls of `require` at the start of a line bind. */
export function bindingsOf(text: string): readonly Binding[] {
  const imports = [...text.matchAll(IMPORT)].flatMap((match) =>
    bindingsOfClause(match[1] ?? "", match[2] ?? "", " as "),
  );
  const required = [...text.matchAll(REQUIRE)].flatMap((match) =>
    bindingsOfClause(match[1] ?? "", match[2] ?? "", ":"),
  );
  return [...imports, ...required];
}

function bindingsOfClause(clause: string, module: string, renames: " as " | ":"): readonly Binding[] {
  const named = /\{([^}]*)\}/.exec(clause)?.[1];
  const inside = (named ?? "").split(",").flatMap((part): readonly Binding[] => {
    const [imported = "", local = imported] = part.split(renames).map((word) => word.trim());
    return imported === "" || imported.startsWith("type ") ? [] : [{ module, imported, local }];
  });
  const outside = clause.replace(/\{[^}]*\}/, "").split(",");
  const whole = outside.flatMap((part): readonly Binding[] => {
    const word = part.trim();
    if (word === "") return [];
    const space = /^\*\s*as\s+(\S+)$/.exec(word)?.[1];
    return [
      space === undefined ? { module, imported: "default", local: word } : { module, imported: "*", local: space },
    ];
  });
  return [...whole, ...inside];
}

const PYTHON = /^(?:from\s{1,9}([\w.]{1,300})\s{1,9})?import\s{1,9}\(?([^()\n#;]{1,2000})/gm;

/** The names that import statements at the start of a line bind in a Python file -> what each stands for: `pkg.mod` for either form. */
export function pythonBindings(text: string): ReadonlyMap<string, string> {
  const bound = new Map<string, string>();
  for (const [, module, list = ""] of text.matchAll(PYTHON)) {
    for (const part of list.split(",")) {
      const [name = "", local = name] = part.trim().split(/\s+as\s+/);
      if (module !== undefined) bound.set(local, `${module}.${name}`);
      else bound.set(local === name ? (name.split(".", 1)[0] ?? name) : local, name);
    }
  }
  return bound;
}

/** Whether two module names of one file mean the same file, with or without its ending. */
export function isSameModule(left: string, right: string): boolean {
  const bare = (name: string): string => name.replace(/\.[cm]?[jt]sx?$/, "").replace(/\/index$/, "");
  return bare(left) === bare(right);
}
