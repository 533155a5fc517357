/** A part of a finding. */
export type Field = "path" | "line" | "severity" | "message" | "quote";

/** Names of what a finding may hold besides: the end of a range, a proposed fix, numbers of rules. */
const OTHER =
  /^(?:end|column|col|cwe|cve|id|ruleid|rule|checkid|testid|confidence|language|category|type|tool|author|score|version|side)$|endline|lineend|endcol|column|fix|suggest|improv|recommend|replac|correct|propos|remed|patch|solution|confidence|newcode|codeafter|aftercode|errorcode|rulecode|^after$/;
const KINDS: readonly (readonly [Field, RegExp])[] = [
  ["severity", /sever|priorit|level$|criticality|importance|impact|^risk|rating/],
  [
    "quote",
    /quot|code|snippet|excerpt|evidence|statement|(?:line|file)(?:content|text)|sourceline|existing|highlight|offending|^source$|^before$/,
  ],
  ["path", /file|path|^uri$|^url$|^location$|^where$|^module$/],
  ["line", /line|^row$|^start$|^begin$|^position$|^ln$|^region$|^range$/],
  [
    "message",
    /message|msg|desc|text|comment|issue|body|problem|expla|detail|title|summary|reason|defect|finding|bug|header|content|what|why|note|error|warning|concern|vulnerab|rationale|feedback|remark|analysis/,
  ],
];

/** The part of a finding that a field of this name holds, in whatever case and with whatever between its words; undefined for others. */
export function fieldOf(name: string): Field | undefined {
  const plain = plainName(name);
  if (plain === "" || plain.length > 40 || OTHER.test(plain)) return undefined;
  return KINDS.find(([, pattern]) => pattern.test(plain))?.[0];
}

/** A name without what differs between notations: `line_number`, `Line Number`, `lineNumber`. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
