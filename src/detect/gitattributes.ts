import { matchesAny } from "../globs.ts";

/** One line of a `.gitattributes` that says something of `linguist-generated`. */
interface AttributeRule {
  readonly matches: (path: string) => boolean;
  readonly isGenerated: boolean;
}

const MAX_RULES = 5_000;

/**
 * The `.gitattributes` of a tree (folder with its slash, empty for the root -> text) -> whether a path is `linguist-generated`;
 * undefined where nothing is said. As in git the last matching line wins and deeper files win over higher ones; patterns that no
 * glob can express match nothing. https://git-scm.com/docs/gitattributes
 */
export function createGeneratedAttribute(files: ReadonlyMap<string, string>): (path: string) => boolean | undefined {
  const rules = [...files]
    .map(([folder, text]) => ({ folder, rules: parseAttributes(text) }))
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

function parseAttributes(text: string): readonly AttributeRule[] {
  const rules: AttributeRule[] = [];
  for (const line of text.split("\n", MAX_RULES * 4)) {
    if (!line.includes("linguist-generated") || rules.length >= MAX_RULES) continue;
    const parts = /^\s*(?:"((?:[^"\\]|\\.){1,500})"|([^\s"#]\S{0,500}))\s+(\S.*)$/.exec(line.trimEnd());
    const pattern = parts?.[1]?.replace(/\\(.)/g, "$1") ?? parts?.[2];
    const value = (parts?.[3] ?? "").split(/\s+/).findLast((word) => /^[-!]?linguist-generated(?:=|$)/.test(word));
    if (pattern === undefined || value === undefined || pattern.startsWith("!") || value.startsWith("!")) continue;
    const isGenerated = !value.startsWith("-") && !/=(?:false|0|no|off)$/i.test(value);
    rules.push({ matches: matchesAny([globOf(pattern)]), isGenerated });
  }
  return rules;
}

/** git's pattern -> a glob: without a slash it means a name in any folder, a leading slash only anchors it. */
function globOf(pattern: string): string {
  const isAnchored = pattern.includes("/");
  const bare = pattern.replace(/^\//, "").replace(/[(){}+@]/g, "\\$&");
  return isAnchored ? bare : `**/${bare}`;
}
