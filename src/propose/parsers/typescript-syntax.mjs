// Reads a TypeScript or JavaScript source from standard input and prints what the compiler says of it, as one JSON object. Nothing of it is
// run. Arguments: the TypeScript compiler, then the endings of names that the source may be taken for, tried in this order.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import vm from "node:vm";
import { declare } from "./declarations-syntax.mjs";

const [compiler, ...endings] = process.argv.slice(2);
const ts = createRequire(import.meta.url)(compiler);
const OPTIONS = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  jsx: ts.JsxEmit.React,
  allowJs: true,
  experimentalDecorators: true,
};

/** git counts line feeds only; the compiler also others. */
function createLines(text) {
  const feeds = [];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) feeds.push(at);
  return (position) => {
    let low = 0;
    let high = feeds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (feeds[middle] < position) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

/** Every node below one, in the order of the text, without recursion: a source may be nested as deeply as it likes. */
function* descendants(root) {
  const pending = [root];
  while (pending.length > 0) {
    const node = pending.pop();
    yield node;
    const children = [];
    ts.forEachChild(node, (child) => {
      children.push(child);
    });
    while (children.length > 0) pending.push(children.pop());
  }
}

/** What the compiler refuses, and then what the engine does: names declared twice, `return` outside a function. */
function findMistake(file, lineAt) {
  const { fileName, text } = file;
  // Nothing comes out of a declaration file, and the compiler fails where it is asked to try.
  if (file.isDeclarationFile) return describeMistake(file.parseDiagnostics[0], lineAt);
  const { outputText, diagnostics } = ts.transpileModule(text, {
    fileName,
    reportDiagnostics: true,
    compilerOptions: OPTIONS,
  });
  const wrong = diagnostics.find((one) => one.file !== undefined && one.category === ts.DiagnosticCategory.Error);
  if (wrong !== undefined) return describeMistake(wrong, lineAt);
  // A script that is loose (octal numbers, `with`) is one only as it was written.
  const forms = /\.[cm]?jsx?$/.test(fileName) ? [text, outputText] : [outputText];
  const problems = forms.map((form) => findEngineMistake(form, text));
  return problems.includes(undefined) ? undefined : problems[problems.length - 1];
}

function describeMistake(diagnostic, lineAt) {
  if (diagnostic === undefined) return undefined;
  const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, " ");
  return { outcome: "broken", line: lineAt(diagnostic.start ?? 0), message: `TypeScript ${ts.version}: ${message}` };
}

// Compiled, never run: as a module, and as the body of a function, as Node loads CommonJS.
function findEngineMistake(form, text) {
  const code = form.replace(/^\uFEFF?#![^\n]*/, "");
  const problems = [
    () => new vm.SourceTextModule(code),
    () => vm.compileFunction(code, ["exports", "require", "module", "__filename", "__dirname"]),
  ].map((compile) => {
    try {
      compile();
      return undefined;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return error.message;
    }
  });
  if (problems.includes(undefined)) return undefined;
  const isModule = /^[ \t]*(?:import|export)\b/m.test(text);
  return { outcome: "broken", line: null, message: `JavaScript: ${problems[isModule ? 0 : 1]}` };
}

/** A declaration's own name says nothing of its use; what is imported, called, read or rendered does. */
function referenceOf(node) {
  if (ts.isStringLiteralLike(node)) {
    return ts.isElementAccessExpression(node.parent) && /^[\w$]+$/.test(node.text) ? node.text : undefined;
  }
  if (!ts.isMemberName(node) || node.text === "" || ts.isLabeledStatement(node.parent)) return undefined;
  return isOnlyName(node, node.parent) ? undefined : node.text;
}

function isOnlyName(node, parent) {
  if (ts.isBindingElement(parent) && ts.isObjectBindingPattern(parent.parent)) {
    return parent.name === node && parent.propertyName !== undefined;
  }
  if (ts.isExportSpecifier(parent)) return parent.name === node && parent.propertyName !== undefined;
  const isUse = [
    ts.isShorthandPropertyAssignment,
    ts.isImportSpecifier,
    ts.isImportClause,
    ts.isPropertyAccessExpression,
    ts.isMetaProperty,
  ];
  return parent.name === node && !isUse.some((is) => is(parent));
}

function isImportCall(node) {
  if (!ts.isCallExpression(node) || node.arguments.length === 0) return false;
  const { expression } = node;
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === "require")
  );
}

function moduleOf(node) {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal;
  return isImportCall(node) ? node.arguments[0] : undefined;
}

function read(name, text) {
  const lineAt = createLines(text);
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true);
  const mistake = findMistake(file, lineAt);
  if (mistake !== undefined) return mistake;
  const imports = new Set();
  const references = new Set();
  for (const node of descendants(file)) {
    const module = moduleOf(node);
    if (module !== undefined && ts.isStringLiteralLike(module)) imports.add(module.text);
    const reference = referenceOf(node);
    if (reference !== undefined) references.add(reference);
  }
  const declarations = declare(file, { ts, lineAt, descendants });
  return { outcome: "parsed", declarations, imports: [...imports], references: [...references].sort() };
}

function answer() {
  const text = readFileSync(0, "utf8");
  let first;
  for (const ending of endings) {
    try {
      // The compiler fails on a source that imports itself.
      const result = read(`${randomUUID()}${ending}`, text);
      if (result.outcome === "parsed") return result;
      first ??= result;
    } catch (error) {
      // Too deep for the compiler: no word of its own on whether the text is well formed.
      if (!(error instanceof RangeError)) throw error;
      return { outcome: "unavailable", reason: "it is nested too deeply for the TypeScript parser" };
    }
  }
  return first;
}

process.stdout.write(JSON.stringify(answer()));
