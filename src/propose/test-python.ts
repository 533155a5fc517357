import type { Declaration, Parameter } from "../domain/syntax.ts";
import { pythonBindings } from "./test-bindings.ts";
import type { TestBlock, TestPlan } from "./test-block.ts";
import type { TestCase, TestSubject } from "./test-cases.ts";
import { createNames, isIdentifier, pascalCase, plainPiece, snakeCase } from "./test-words.ts";

/** Python's frameworks that scaffolds are written for. */
export type PythonFramework = "pytest" | "unittest";

// https://docs.python.org/3/library/exceptions.html
const BUILT_IN = new Set(
  "ArithmeticError AssertionError AttributeError BaseException BlockingIOError BrokenPipeError BufferError ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError EOFError Exception FileExistsError FileNotFoundError FloatingPointError GeneratorExit IOError ImportError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError NotADirectoryError NotImplementedError OSError OverflowError PermissionError ProcessLookupError RecursionError ReferenceError RuntimeError StopAsyncIteration StopIteration SyntaxError SystemError SystemExit TabError TimeoutError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError ValueError Warning ZeroDivisionError".split(
    " ",
  ),
);
const KEYWORDS = new Set(
  "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield".split(
    " ",
  ),
);
const OWN_NAMES = ["result", "instance", "self", "pytest", "unittest", "asyncio", "importlib"];

interface Writing {
  readonly framework: PythonFramework;
  /** What the module under test is called in the test. */
  readonly module: string;
  readonly mask: (text: string) => string;
  /** Modules that the cases turned out to need. */
  readonly needs: Set<string>;
}

/** Functions of a module -> cases that are skipped, with the call written out; `moduleName` is dotted, as an import names it. */
export function writePythonTests(plan: TestPlan, framework: PythonFramework, moduleName: string): TestBlock {
  const parts = moduleName.split(".");
  const last = parts.at(-1) ?? moduleName;
  const module = localName(last, moduleName, plan);
  const writing: Writing = { framework, module, mask: plan.mask, needs: new Set([framework]) };
  const newName = createNames(plan.target.taken);
  const pieces = plan.subjects.map((subject) =>
    framework === "pytest" ? writeFunctions(subject, writing, newName) : writeClass(subject, writing, newName),
  );
  const importsIt = importStatement(parts, module, writing);
  return {
    imports: [...[...writing.needs].sort().map((name) => `import ${name}`), importsIt],
    body: pieces.map(({ text }) => text).join("\n\n\n"),
    names: pieces.flatMap(({ names }) => names),
  };
}

/** The module's own name, unless a parameter or something in the test file is called so too. */
function localName(last: string, moduleName: string, plan: TestPlan): string {
  const bound = pythonBindings(plan.target.text ?? "");
  const snake = isIdentifier(last) ? last : snakeCase(last).replace(/^(?=\d)/, "module_");
  const plain = KEYWORDS.has(snake) ? `${snake}_module` : snake;
  const variables = plan.subjects.flatMap(({ declaration }) => declaration.parameters.map(({ name }) => name));
  const others = [...bound].filter(([, meant]) => meant !== moduleName).map(([local]) => local);
  const taken = [...plan.target.taken, ...OWN_NAMES, ...variables, ...others];
  return plain === "" || taken.includes(plain) ? createNames(taken)(`${plain}_module`) : plain;
}

function importStatement(parts: readonly string[], module: string, { needs }: Writing): string {
  if (!parts.every((part) => isIdentifier(part) && !KEYWORDS.has(part))) {
    needs.add("importlib");
    return `${module} = importlib.import_module(${JSON.stringify(parts.join("."))})`;
  }
  const last = parts.at(-1) ?? "";
  const renamed = last === module ? last : `${last} as ${module}`;
  return parts.length === 1 ? `import ${renamed}` : `from ${parts.slice(0, -1).join(".")} import ${renamed}`;
}

interface Piece {
  readonly text: string;
  readonly names: readonly string[];
}

function writeFunctions(subject: TestSubject, writing: Writing, newName: (wanted: string) => string): Piece {
  const written = subject.cases.map((one) => {
    const name = newName(`test_${snakeCase(subject.declaration.name)}_${slug(one)}`);
    const skip = `pytest.skip(${quoted(subject, one)})`;
    return {
      name,
      text: [`def ${name}():`, ...[skip, ...bodyOf(subject.declaration, one, writing)].map(indent)].join("\n"),
    };
  });
  return { text: written.map(({ text }) => text).join("\n\n\n"), names: written.map(({ name }) => name) };
}

function writeClass(subject: TestSubject, writing: Writing, newName: (wanted: string) => string): Piece {
  const className = newName(`${pascalCase(subject.declaration.name)}Test`);
  const methodName = createNames([]);
  const written = subject.cases.map((one) => {
    const name = methodName(`test_${slug(one)}`);
    const skip = `self.skipTest(${quoted(subject, one)})`;
    const lines = [skip, ...bodyOf(subject.declaration, one, writing)].map(indent);
    return { name: `${className}.${name}`, text: [`def ${name}(self):`, ...lines].map(indent).join("\n") };
  });
  const head = `class ${className}(unittest.TestCase):`;
  return {
    text: [head, written.map(({ text }) => text).join("\n\n")].join("\n"),
    names: written.map(({ name }) => name),
  };
}

function slug({ kind, title }: TestCase): string {
  const words = snakeCase(title);
  return kind === "result" ? "result" : words === "" ? "branch" : words;
}

// A string of JSON is one of Python too.
function quoted({ declaration }: TestSubject, { title }: TestCase): string {
  return JSON.stringify(`todo: ${declaration.name} ${title}`);
}

function indent(line: string): string {
  return line === "" ? "" : `    ${line}`;
}

/** The call written out; it stands behind the skip, so that `...` is never used. */
function bodyOf(declaration: Declaration, one: TestCase, writing: Writing): readonly string[] {
  const { lines, expression } = callOf(declaration, writing);
  const call = declaration.isAsync ? `asyncio.run(${expression})` : expression;
  if (declaration.isAsync) writing.needs.add("asyncio");
  if (one.error !== null) {
    const raises = writing.framework === "pytest" ? "pytest.raises" : "self.assertRaises";
    return [...lines, `with ${raises}(${errorOf(one.error, writing)}):`, indent(call)];
  }
  const expected = writing.framework === "pytest" ? "assert result == ..." : "self.assertEqual(result, ...)";
  return [...lines, `result = ${call}`, expected];
}

function errorOf(error: string, { module }: Writing): string {
  return BUILT_IN.has(error) ? error : `${module}.${error}`;
}

interface Call {
  /** Values to be chosen, one line each. */
  readonly lines: readonly string[];
  readonly expression: string;
}

function callOf(declaration: Declaration, writing: Writing): Call {
  const { lines, list } = argumentsOf(declaration, writing);
  const [owner, method] = declaration.kind === "method" ? splitName(declaration.name) : ["", declaration.name];
  if (owner === "") return { lines, expression: `${writing.module}.${method}(${list})` };
  const type = `${writing.module}.${owner}`;
  if (method === "__init__") return { lines, expression: `${type}(${list})` };
  if (/^(?:@\S+ )*@(?:static|class)method\b/.test(declaration.signature)) {
    return { lines, expression: `${type}.${method}(${list})` };
  }
  const made = `instance = ${type}(...)`;
  const isValue = /^(?:@\S+ )*@(?:\w+\.)*(?:cached_)?property\b/.test(declaration.signature);
  return { lines: [made, ...lines], expression: isValue ? `instance.${method}` : `instance.${method}(${list})` };
}

function splitName(name: string): readonly [string, string] {
  const dot = name.indexOf(".");
  return [name.slice(0, dot), name.slice(dot + 1)];
}

function argumentsOf(declaration: Declaration, writing: Writing): { lines: readonly string[]; list: string } {
  const positional = positionalNames(declaration.signature);
  const named = declaration.parameters.filter(({ name }) => !name.startsWith("*"));
  const lines = named.map((parameter) => `${variableOf(parameter, writing)} = ...${remark(parameter, writing)}`);
  const list = named.map((parameter) => {
    const variable = variableOf(parameter, writing);
    return positional.has(parameter.name) ? variable : `${parameter.name}=${variable}`;
  });
  return { lines, list: list.join(", ") };
}

function variableOf({ name }: Parameter, { module }: Writing): string {
  return name === module || OWN_NAMES.includes(name) ? `${name}_value` : name;
}

function remark({ type, isOptional }: Parameter, { mask }: Writing): string {
  const shown = type === null ? undefined : plainPiece(type, mask);
  const words = [...(shown === undefined ? [] : [shown]), ...(isOptional ? ["may be left out"] : [])];
  return words.length === 0 ? "" : `  # ${words.join(", ")}`;
}

/** Names before a lone `/`, which a caller cannot give by name. */
function positionalNames(signature: string): ReadonlySet<string> {
  const start = signature.search(/\bdef [^(]*\(/);
  const parts = splitTopLevel(signature.slice(signature.indexOf("(", Math.max(0, start)) + 1));
  const slash = parts.findIndex((part) => part.trim() === "/");
  return new Set(parts.slice(0, Math.max(0, slash)).map((part) => /^\s*([^\s:=]+)/.exec(part)?.[1] ?? ""));
}

/** The parts between commas that are in no bracket and no string, up to the bracket that closes them all. */
function splitTopLevel(text: string): readonly string[] {
  const parts: string[] = [""];
  let depth = 0;
  for (const [piece] of text.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^"']/gs)) {
    if ("([{".includes(piece)) depth += 1;
    if (")]}".includes(piece)) depth -= 1;
    if (depth < 0) break;
    if (piece === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += piece;
  }
  return parts;
}
