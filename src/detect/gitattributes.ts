import { matchesAny } from "../globs.ts";

/** One line of a `.gitattributes` that says something of `linguist-generated`. */
interface AttributeRule {
  readonly matches: (path: string) => boolean;
  /** Undefined where the line takes back what others say. */
  readonly isGenerated: boolean | undefined;
}

/** What a macro stands for, by its name. https://git-scm.com/docs/gitattributes#_defining_macro_attributes */
type Macros = ReadonlyMap<string, boolean | undefined>;

const MAX_RULES = 5_000;
const ATTRIBUTE = "linguist-generated";

/**
 * The `.gitattributes` of a tree (folder with its slash, empty for the root -> text) -> whether a path is `linguist-generated`;
 * undefined where nothing is said. As in git the last matching line wins and deeper files win over higher ones; patterns that no
 * glob can express match nothing. https://git-scm.com/docs/gitattributes
 */
export function createGeneratedAttribute(files: ReadonlyMap<string, string>): (path: string) => boolean | undefined {
  // Macros may only be defined at the top.
  const macros = parseMacros(files.get("") ?? "");
  const rules = [...files]
    .map(([folder, text]) => ({ folder, rules: parseAttributes(text, macros) }))
    .filter((file) => file.rules.length > 0)
    .sort((left, right) => right.folder.length - left.folder.length);
  if (rules.length === 0) return () => undefined;
  return (path) => {
    for (const file of rules) {
      if (!path.startsWith(file.folder)) continue;
      const relative = path.slice(file.folder.length);
      const rule = file.rules.findLast((candidate) => candidate.matches(relative));
      if (rule !== undefined) return rule.isGenerated;
    }
    return undefined;
  };
}

function parseMacros(text: string): Macros {
  const macros = new Map<string, boolean | undefined>();
  for (const line of text.split("\n", MAX_RULES * 4)) {
    const [, name, words] = /^\s*\[attr\](\S{1,100})\s+(\S.*)$/.exec(line.trimEnd()) ?? [];
    const said = words === undefined ? undefined : tellingOf(words, macros);
    if (name !== undefined && said !== undefined && macros.size < MAX_RULES) macros.set(name, said.isGenerated);
  }
  return macros;
}

function parseAttributes(text: string, macros: Macros): readonly AttributeRule[] {
  const rules: AttributeRule[] = [];
  for (const line of text.split("\n", MAX_RULES * 4)) {
    if ((macros.size === 0 && !line.includes(ATTRIBUTE)) || rules.length >= MAX_RULES) continue;
    const parts = /^\s*(?:"((?:[^"\\]|\\.){1,500})"|([^\s"#]\S{0,500}))\s+(\S.*)$/.exec(line.trimEnd());
    const pattern = parts?.[1]?.replace(/\\(.)/g, "$1") ?? parts?.[2];
    const said = tellingOf(parts?.[3] ?? "", macros);
    if (pattern === undefined || said === undefined || /^(?:!|\[attr\])/.test(pattern)) continue;
    rules.push({ matches: matchesAny([globOf(pattern)]), isGenerated: said.isGenerated });
  }
  return rules;
}

/** What the attributes of a line come to, of which the last one that tells counts; undefined where none does. */
function tellingOf(words: string, macros: Macros): Pick<AttributeRule, "isGenerated"> | undefined {
  for (const word of words.split(/\s+/).reverse()) {
    if (macros.has(word)) return { isGenerated: macros.get(word) };
    const [, sign, value] = /^([-!]?)linguist-generated(=.*)?$/.exec(word) ?? [];
    if (sign === "!") return { isGenerated: undefined };
    if (sign !== undefined) return { isGenerated: sign === "" && !/^=(?:false|0|no|off)$/i.test(value ?? "") };
  }
  return undefined;
}

/** git's pattern -> a glob: without a slash it means a name in any folder, a leading slash only anchors it. */
function globOf(pattern: string): string {
  const isAnchored = pattern.includes("/");
  // A set of characters is turned round by "!" here and by "^" in a glob.
  const bare = pattern
    .replace(/^\//, "")
    .replace(/[(){}+@]/g, "\\$&")
    .replace(/(?<!\\)\[!/g, "[^");
  return isAnchored ? bare : `**/${bare}`;
}
