/** More shapes that answers come in: notations, other tools' formats, quotes that were changed while they were copied. */
import { asObject, json, jsonOf, linesOf, type Mess, type Planted, text } from "./mess.ts";

const list = (write: (one: Planted, index: number) => string, glue = "\n"): Mess =>
  text((planted) => (planted.length === 0 ? "NONE" : planted.map(write).join(glue)));
const value = (make: (planted: readonly Planted[]) => unknown): Mess =>
  text((planted) => JSON.stringify(make(planted)));
const objects = (make: (one: Planted, index: number) => unknown): Mess => value((planted) => planted.map(make));
const quote = (change: (code: string, one: Planted) => unknown): Mess =>
  json((one) => ({ quote: change(one.quote, one) }));
const path = (change: (name: string) => unknown): Mess => json((one) => ({ path: change(one.path) }));
const line = (change: (number: number) => unknown): Mess => json((one) => ({ line: change(one.line) }));
const entities = (code: string): string =>
  code.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const pythonString = (code: string): string =>
  code.includes("'") && !code.includes('"')
    ? `"${code.replaceAll("\\", "\\\\")}"`
    : `'${code.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
const csv = (cells: readonly unknown[], separator: string): string =>
  cells.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(separator);

const NOTATIONS: Readonly<Record<string, Mess>> = {
  "Python's repr": text(
    (planted) =>
      `{'form': None, 'done': True, 'findings': [${planted.map((one) => `{'path': ${pythonString(one.path)}, 'line': ${one.line}, 'severity': 'high', 'message': ${pythonString(one.message)}, 'quote': ${pythonString(one.quote)}}`).join(", ")}]}`,
  ),
  "YAML in a fence, double quotes": text(
    (planted) =>
      `\`\`\`yaml\nfindings:\n${planted.map((one) => `  - path: ${one.path}\n    line: ${one.line}\n    severity: high\n    message: ${JSON.stringify(one.message)}\n    quote: ${JSON.stringify(one.quote)}`).join("\n")}\n\`\`\``,
  ),
  "YAML flow mappings": list(
    (one) =>
      `- {path: ${one.path}, line: ${one.line}, severity: high, message: ${JSON.stringify(one.message)}, quote: ${JSON.stringify(one.quote)}}`,
  ),
  "YAML folded": list(
    (one) =>
      `- path: ${one.path}\n  line: ${one.line}\n  severity: high\n  message: >-\n    ${one.message}\n  quote: |-\n    ${one.quote}`,
  ),
  "YAML single quotes": list(
    (one) =>
      `- path: '${one.path}'\n  line: '${one.line}'\n  severity: 'high'\n  message: '${one.message}'\n  quote: '${one.quote.replaceAll("'", "''")}'`,
  ),
  "YAML by file": list(
    (one) =>
      `${one.path}:\n  - line: ${one.line}\n    severity: high\n    message: ${one.message}\n    quote: |\n      ${one.quote}`,
  ),
  TOML: list(
    (one) =>
      `[[findings]]\npath = "${one.path}"\nline = ${one.line}\nseverity = "high"\nmessage = "${one.message}"\nquote = ${JSON.stringify(one.quote)}`,
    "\n\n",
  ),
  "TOML literal strings": list(
    (one) =>
      `[[findings]]\npath = '${one.path}'\nline = ${one.line}\nseverity = 'high'\nmessage = '${one.message}'\nquote = '''${one.quote}'''`,
    "\n\n",
  ),
  "INI sections": list(
    (one, index) =>
      `[finding ${index + 1}]\nfile=${one.path}\nline=${one.line}\nseverity=high\nmessage=${one.message}\nquote=${one.quote}`,
    "\n\n",
  ),
  "XML elements": text(
    (planted) =>
      `<findings>${planted.map((one) => `<finding><path>${one.path}</path><line>${one.line}</line><severity>high</severity><message>${one.message}</message><quote>${entities(one.quote)}</quote></finding>`).join("")}</findings>`,
  ),
  "XML attributes and CDATA": text(
    (planted) =>
      `<?xml version="1.0"?>\n<review>\n${planted.map((one) => `  <issue file="${one.path}" line="${one.line}" severity="high">\n    <description>${one.message}</description>\n    <code><![CDATA[${one.quote}]]></code>\n  </issue>`).join("\n")}\n</review>`,
  ),
  "XML without escapes": text(
    (planted) =>
      `<findings>\n${planted.map((one) => `<finding>\n<path>${one.path}</path>\n<line>${one.line}</line>\n<severity>high</severity>\n<message>${one.message}</message>\n<quote>\n${one.quote}\n</quote>\n</finding>`).join("\n")}\n</findings>`,
  ),
  "CSV with a header": text(
    (planted) =>
      `path,line,severity,message,quote\n${planted.map((one) => csv([one.path, one.line, "high", one.message, one.quote], ",")).join("\n")}`,
  ),
  "CSV without a header": list((one) => csv([one.path, one.line, "high", one.message, one.quote], ", ")),
  "semicolons between values": list((one) => csv([one.line, one.path, "HIGH", one.quote, one.message], ";")),
  "tabs between values": list((one) => [one.path, one.line, "high", one.message, one.quote].join("\t")),
  "bars between values": list((one) => [one.path, one.line, "high", one.message, one.quote].join(" | ")),
  "a table with the code last": text((planted) =>
    [
      "| # | Severity | Location | Problem | Code |",
      "|---|:---:|---|---|---|",
      ...planted.map(
        (one, index) =>
          `| ${index + 1} | **High** | \`${one.path}:${one.line}\` | ${one.message} | \`${one.quote.replaceAll("|", "\\|")}\` |`,
      ),
    ].join("\n"),
  ),
  "a table without outer bars": text((planted) =>
    [
      "File | Line | Severity | Issue | Quote",
      "--- | --- | --- | --- | ---",
      ...planted.map((one) => `${one.path} | ${one.line} | High | ${one.message} | ${one.quote}`),
    ].join("\n"),
  ),
  "objects in one line each, numbered": list((one, index) => `${index + 1}. ${JSON.stringify(asObject(one))}`),
  "NDJSON in a fence": text(
    (planted) => `\`\`\`jsonl\n${planted.map((one) => JSON.stringify(asObject(one))).join("\n\n")}\n\`\`\``,
  ),
  "objects without commas between them": text(
    (planted) => `[${planted.map((one) => JSON.stringify(asObject(one))).join("\n")}]`,
  ),
  "members without commas": text((planted) =>
    jsonOf(planted).replace(/","|,"(?=[a-z]+":)/g, (part) => (part === '","' ? '"\n"' : '\n"')),
  ),
  "JSON with comments": text(
    (planted) =>
      `// the review\n{ /* found */ "findings": [ # list\n${planted.map((one) => `${JSON.stringify(asObject(one))}, // done`).join("\n")}\n]}`,
  ),
  "bare keys": text((planted) => jsonOf(planted).replace(/"(findings|path|line|severity|message|quote)":/g, "$1: ")),
  "arrows instead of colons": text((planted) =>
    jsonOf(planted).replace(/"(findings|path|line|severity|message|quote)":/g, '"$1" => '),
  ),
  "braces twice": text(
    (planted) => `{{"findings": [${planted.map((one) => `{${JSON.stringify(asObject(one))}}`).join(", ")}]}}`,
  ),
  "escaped once too often": text((planted) => jsonOf(planted).replaceAll("\\", "\\\\").replaceAll('"', '\\"')),
  "escaped for HTML": text((planted) => entities(jsonOf(planted))),
  "escaped for a URL": text((planted) => encodeURIComponent(jsonOf(planted))),
  "unicode escapes": text((planted) =>
    jsonOf(planted).replace(/[<>&'()]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`),
  ),
  "JSON in pieces": text((planted) =>
    planted
      .map((one) => `For ${one.path}:\n\`\`\`json\n${JSON.stringify({ findings: [asObject(one)] }, null, 2)}\n\`\`\``)
      .join("\n\nNext:\n"),
  ),
  "the closing brackets forgotten": text((planted) => jsonOf(planted).replace(/[\]}]+$/, "")),
  "a bracket too many": text((planted) => `[${jsonOf(planted)}]]}`),
  "the last finding cut off": text((planted) => `${jsonOf(planted).slice(0, -2)},{"path":"src/oth`),
  "lists instead of objects": objects((one) => [one.path, one.line, "high", one.message, one.quote]),
  "columns and rows": value((planted) => ({
    columns: ["file", "line", "severity", "message", "quote"],
    rows: planted.map((one) => [one.path, one.line, "high", one.message, one.quote]),
  })),
  "fields as pairs": objects((one) => Object.entries(asObject(one)).map(([name, of]) => ({ name, value: of }))),
};

const ENVELOPES: Readonly<Record<string, Mess>> = {
  "deep in an envelope": value((planted) => ({
    status: "ok",
    result: { data: { review: { findings: planted.map((one) => asObject(one)) } } },
  })),
  "a string in an envelope": value((planted) => ({ response: jsonOf(planted) })),
  "lines in an envelope": value((planted) => ({ role: "assistant", content: linesOf(planted) })),
  "lines in a list": value((planted) => ({
    findings: planted.map((one) => `${one.path}:${one.line}: high: ${one.message}\n> ${one.quote}`),
  })),
  "one object that is the finding": text((planted) =>
    planted.length === 0
      ? '{"findings":[]}'
      : planted.map((one) => JSON.stringify({ finding: asObject(one) })).join("\n"),
  ),
  "a completion in the completion": value((planted) => ({
    choices: [{ message: { role: "assistant", content: jsonOf(planted) } }],
  })),
  "a call of a tool as text": text(
    (planted) =>
      `<tool_call>\n${JSON.stringify({ name: "report", arguments: { findings: planted.map((one) => asObject(one)) } })}\n</tool_call>`,
  ),
  "a call with its arguments as text": value((planted) => ({ name: "review", arguments: jsonOf(planted) })),
  "a call in Python": list(
    (one) =>
      `report_finding(path=${pythonString(one.path)}, line=${one.line}, severity='high', message=${pythonString(one.message)}, quote=${pythonString(one.quote)})`,
  ),
  "numbered keys": value((planted) => Object.fromEntries(planted.map((one, index) => [String(index), asObject(one)]))),
  "by file and line": value((planted) =>
    Object.fromEntries(
      planted.map((one) => [
        one.path,
        planted
          .filter((other) => other.path === one.path)
          .map((other) => ({ [other.line]: { severity: "high", message: other.message, quote: other.quote } })),
      ]),
    ),
  ),
  "by severity": value((planted) => ({
    critical: [],
    high: planted.map((one) => ({ ...asObject(one), severity: undefined })),
    low: [],
  })),
  SARIF: value((planted) => ({
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "m" } },
        results: planted.map((one) => ({
          ruleId: "R1",
          level: "error",
          message: { text: one.message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: one.path },
                region: { startLine: one.line, snippet: { text: one.quote } },
              },
            },
          ],
        })),
      },
    ],
  })),
  "ESLint's form": objects((one) => ({
    filePath: `/w/${one.path}`,
    messages: [{ ruleId: "x", severity: 2, message: one.message, line: one.line, column: 3, source: one.quote }],
    errorCount: 1,
  })),
  "Bandit's form": value((planted) => ({
    errors: [],
    results: planted.map((one) => ({
      code: `${one.line} ${one.quote}\n`,
      filename: `./${one.path}`,
      issue_confidence: "HIGH",
      issue_severity: "HIGH",
      issue_text: one.message,
      line_number: one.line,
      line_range: [one.line],
      test_id: "B1",
    })),
  })),
  "Semgrep's form": value((planted) => ({
    results: planted.map((one) => ({
      check_id: "a.b",
      path: one.path,
      start: { line: one.line, col: 1 },
      end: { line: one.line, col: 9 },
      extra: { message: one.message, severity: "ERROR", lines: one.quote },
    })),
  })),
  "review comments of GitHub": value((planted) => ({
    event: "COMMENT",
    body: "Some remarks.",
    comments: planted.map((one) => ({
      path: one.path,
      line: one.line,
      side: "RIGHT",
      body: `**High**: ${one.message}\n\n\`\`\`suggestion\nfixed()\n\`\`\`\n> ${one.quote}`,
    })),
  })),
  "pr-agent's form": text(
    (planted) =>
      `review:\n  key_issues_to_review:\n${planted.map((one) => `  - relevant_file: |\n      ${one.path}\n    issue_header: |\n      Possible bug\n    issue_content: |\n      ${one.message}\n    existing_code: |\n      ${one.quote}\n    start_line: ${one.line}\n    end_line: ${one.line}`).join("\n")}`,
  ),
  "a fix beside the code": value((planted) => ({
    findings: planted.map((one) => ({
      ...asObject(one),
      quote: undefined,
      code: { before: one.quote, after: "fixed()" },
      suggestion: "use fixed()",
    })),
  })),
  "an error code as code": value((planted) => ({
    findings: planted.map((one) => ({ ...asObject(one), quote: undefined, code: "E501", source_line: one.quote })),
  })),
  "names in camel case": objects((one) => ({
    filePath: one.path,
    lineNumber: one.line,
    severityLevel: "High",
    issueDescription: one.message,
    codeSnippet: one.quote,
  })),
  "names with blanks and capitals": objects((one) => ({
    "File Name": one.path,
    "Line No.": one.line,
    "Risk Level": "Severe",
    "What is wrong": one.message,
    "Offending Code": one.quote,
  })),
  "names in another language": objects((one) => ({
    Datei: one.path,
    Zeile: one.line,
    Schwere: "hoch",
    Beschreibung: one.message,
    Zitat: one.quote,
  })),
  "objects for path and line": objects((one) => ({
    file: { path: one.path, language: "x" },
    position: { line: one.line, column: 2 },
    severity: { level: "high", score: 8 },
    message: { text: one.message },
    quote: { text: one.quote },
  })),
  "the place in one field": objects((one) => ({
    location: `${one.path}:${one.line}:4`,
    severity: "high",
    message: one.message,
    quote: one.quote,
  })),
  "a link as place": objects((one) => ({
    url: `https://example.org/o/r/blob/main/${one.path}#L${one.line}`,
    severity: "high",
    message: one.message,
    quote: one.quote,
  })),
};

const PARTS: Readonly<Record<string, Mess>> = {
  "backslashes in paths": path((name) => name.replaceAll("/", "\\")),
  "paths in capitals": path((name) => name.toUpperCase()),
  "a Markdown link as path": path((name) => `[${name}](${name})`),
  "words behind the path": path((name) => `${name} (modified)`),
  "an address as path": path((name) => `https://example.org/o/r/blob/main/${name}#L1`),
  "a list as path": path((name) => [name]),
  "a/ before paths and blanks around": path((name) => `  a/${name}\n`),
  "the heading as path": path((name) => `## ${name}`),
  "no ending in paths": path((name) => name.replace(/\.[a-z]+$/, "")),
  "a number as path": path(() => 7),
  "L before the number": line((number) => `L${number}`),
  "words around the number": line((number) => `line ${number} (new)`),
  "a range as object": line((number) => ({ start: number, end: number + 3 })),
  "a fraction as number": line((number) => number + 0.5),
  "a number with zeros": line((number) => `000${number}`),
  "the number of the hunk": line((number) => (number % 7) + 1),
  "true as number": line(() => true),
  "1e309 as number": text((planted) => jsonOf(planted).replace(/"line":\d+/g, '"line":1e309')),
  "severities as objects": json(() => ({ severity: { name: "high" } })),
  "severities in Chinese": json(() => ({ severity: "严重" })),
  "null for every other field": json((one) => ({ path: null, line: null, severity: null, quote: one.quote })),
  "only the quote": objects((one) => ({ quote: one.quote })),
  "the quote in the message": json((one) => ({ quote: undefined, message: `${one.message}: \`${one.quote}\`` })),
  "the quote in the message without marks": json((one) => ({ quote: "", message: `In ${one.quote} ${one.message}` })),
  "a fence in the quote": quote((code) => `\`\`\`\n${code}\n\`\`\``),
  "tags around the quote": quote((code) => `<code>${code}</code>`),
  "an arrow behind the number": quote((code, one) => `${one.line}→${code}`),
  "a bar behind the number": quote((code, one) => `  ${one.line} | ${code}`),
  "brackets around the number": quote((code, one) => `[R ${one.line}] +${code}`),
  "a plus before the number": quote((code, one) => `+${one.line}: ${code}`),
  "the hunk's head in the quote": quote((code, one) => `@@ +${one.line} @@\n+${code}`),
  "a removed line before the added one": quote((code) => `-${code.replace(/[a-z]+/, "before")}\n+${code}`),
  "a comment behind the quote": quote((code) => `${code}  # <-- HERE`),
  "dots in the middle of the quote": quote(
    (code) => `${code.slice(0, Math.floor(code.length / 3))} ... ${code.slice(Math.ceil((code.length * 2) / 3))}`,
  ),
  "dots at the end of the quote": quote((code) => `${code.slice(0, -6)}...`),
  "the other quotation marks": quote((code) =>
    code.replaceAll('"', "\u0000").replaceAll("'", '"').replaceAll("\u0000", "'"),
  ),
  "capitals in the quote": quote((code) => code.toUpperCase()),
  "Markdown escapes in the quote": quote((code) => code.replace(/[_*<>()[\]]/g, "\\$&")),
  "backslashes lost from the quote": quote((code) => code.replaceAll("\\", "")),
  "backslashes twice in the quote": quote((code) => code.replaceAll("\\", "\\\\").replaceAll('"', '\\"')),
  "semicolons and brackets lost": quote((code) => code.replace(/[;{}]/g, "")),
  "the quote broken over lines": quote((code) => code.replace(/[,(] ?/g, "$&\n      ")),
  "the line before quoted too": quote((code, one) =>
    `the line before\n${code}${one.line}`.slice(0, -String(one.line).length),
  ),
  "a list of lines as quote": quote((code) => [code, ""]),
  "a typing mistake in the quote": quote((code) => `${code.slice(0, 5)}${code.slice(6)}`),
  "invisible signs in the quote": quote((code) => code.split("").join("\u200b")),
  "wide letters in the quote": quote((code) =>
    code.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  ),
  "the same three times": value((planted) => ({
    findings: [...planted, ...planted, ...planted].map((one, index) =>
      asObject(one, () => ({ severity: ["low", "high", "medium"][index % 3] })),
    ),
  })),
};

const PROSE: Readonly<Record<string, Mess>> = {
  "gcc's form": list(
    (one) =>
      `${one.path}:${one.line}:5: error: ${one.message} [-Wbad]\n    ${one.line} |     ${one.quote}\n      |     ^~~~`,
  ),
  "rustc's form": list(
    (one) =>
      `error[E0001]: ${one.message}\n  --> ${one.path}:${one.line}:5\n   |\n${one.line} |     ${one.quote}\n   |     ^^^^^ here\n`,
  ),
  "a traceback": list((one) => `  File "${one.path}", line ${one.line}, in f\n    ${one.quote}\nError: ${one.message}`),
  "Visual Studio's form": list((one) => `${one.path}(${one.line}): warning W1: ${one.message}\n\t${one.quote}`),
  "the code indented below": list((one) => `${one.path}:${one.line}: high: ${one.message}\n\n    ${one.quote}`),
  "the code in backticks below": list((one) => `${one.path}:${one.line}: high: ${one.message}\n\`${one.quote}\``),
  "the code behind an arrow": list((one) => `${one.path}:${one.line}: high: ${one.message} -> ${one.quote}`),
  "the code first": list((one) => `> ${one.quote}\n${one.path}:${one.line}: high: ${one.message}`, "\n\n"),
  "a plus before the code": list((one) => `${one.path}:${one.line}: high: ${one.message}\n+ ${one.quote}`),
  "everything in one line": list(
    (one) => `File: ${one.path}, Line: ${one.line}, Severity: High, Message: ${one.message}, Quote: ${one.quote}`,
  ),
  "nested bullets": list(
    (one) =>
      `- **High severity**\n  - File: \`${one.path}\`\n  - Line(s): ${one.line}-${one.line + 1}\n  - What: ${one.message}\n  - Code: \`${one.quote}\``,
  ),
  "headings and paragraphs": list(
    (one, index) =>
      `### ${index + 1}. ${one.message}\n\n**Location:** \`${one.path}\`, line ${one.line}\n\n**Severity:** 🔴 Critical\n\nThe code:\n\n\`\`\`\n${one.quote}\n\`\`\`\n\n**Fix:** do it well.`,
    "\n\n---\n\n",
  ),
  "whole sentences": list(
    (one) =>
      `In \`${one.path}\` on line ${one.line} there is a serious problem: ${one.message}. The line reads \`\`${one.quote}\`\` and should be changed.`,
    "\n\n",
  ),
  "sentences in another language": list(
    (one) => `In ${one.path}, Zeile ${one.line}, steht ein schwerer Fehler (${one.message}):\n\n    ${one.quote}\n`,
  ),
  "the line form in another language": list((one) => `${one.path}:${one.line}: hoch: ${one.message}\n> ${one.quote}`),
  "a diff with remarks": text(
    (planted) =>
      `\`\`\`diff\n${planted.map((one) => `--- a/${one.path}\n+++ b/${one.path}\n@@ +${one.line} @@\n+${one.quote}\n# HIGH: ${one.message}`).join("\n")}\n\`\`\``,
  ),
  "a checklist": list((one) => `- [ ] ${one.path} L${one.line} [high] ${one.message} \`${one.quote}\``),
  "commands of GitHub": list(
    (one) => `::error file=${one.path},line=${one.line},title=High::${one.message} ${one.quote}`,
  ),
  "blank lines between everything": list(
    (one) => `${one.path}:${one.line}: high: ${one.message}\n\n\n> ${one.quote}\n\n`,
  ),
  "one long line": list((one) => `${one.path}:${one.line}: high: ${one.message} > ${one.quote}`, " "),
  "the quote without its mark": list((one) => `${one.path}:${one.line}: high: ${one.message}\n${one.quote}`),
  "no number": list((one) => `${one.path}: high: ${one.message}\n> ${one.quote}`),
  "brackets for the place": list((one) => `[${one.path}, line ${one.line}] (HIGH) ${one.message}\n> ${one.quote}`),
  "an at sign for the place": list((one) => `HIGH @ ${one.path}@${one.line} — ${one.message}\n> ${one.quote}`),
  "a template's marks": text(
    (planted) =>
      `<|start|>assistant<|channel|>analysis<|message|>Let me look. NONE?<|end|><|start|>assistant<|channel|>final<|message|>${linesOf(planted)}<|return|>`,
  ),
  "Gemma's marks": text((planted) => `<start_of_turn>model\n${jsonOf(planted)}<end_of_turn>\n<eos>`),
  "thoughts in brackets": text((planted) => `[THINK]I see {"findings": []} maybe[/THINK]\n${jsonOf(planted)}`),
  "thoughts announced": text(
    (planted) => `Thinking...\nIs src/a.py:1: high: wrong? No.\n...done thinking.\n\n${linesOf(planted)}`,
  ),
  "thoughts that never end": text((planted) => `<think>Let me see.\n${linesOf(planted)}`),
  "the answer inside of the thoughts": text((planted) => `<think>\n${jsonOf(planted)}\n</think>`),
  "an answer in its own tags": text(
    (planted) => `<analysis>none so far</analysis>\n<answer>\n${linesOf(planted)}\n</answer>`,
  ),
  "the question repeated first": (planted, request) => ({ content: `${request.user}\n\nAnswer:\n${linesOf(planted)}` }),
  "NONE, then the findings": text((planted) => `NONE\n\nWait, I missed something:\n${linesOf(planted)}`),
  "an empty list, then the findings": text((planted) => `{"findings": []}\n\nCorrected:\n${jsonOf(planted)}`),
  "lone surrogates and control signs": text((planted) =>
    jsonOf(planted).replaceAll("(planted", "\\ud83d \\u0007(planted"),
  ),
  "Windows line ends in JSON": text((planted) =>
    JSON.stringify({ findings: planted.map((one) => asObject(one)) }, null, "\t").replaceAll("\n", "\r\n"),
  ),
  "old Mac line ends": text((planted) => linesOf(planted).replaceAll("\n", "\r")),
};

/** Shapes that a careful reader gets over, besides those of `mess.ts`. */
export const SHAPES: Readonly<Record<string, Mess>> = { ...NOTATIONS, ...ENVELOPES, ...PARTS, ...PROSE };
