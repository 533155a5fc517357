// What a TypeScript or JavaScript file declares at its top level, from the compiler's own tree.

import { branchesOf, headOf, parametersOf, print, raisesOf } from "./bodies-syntax.mjs";
import { commonJsExport, findExports } from "./exports-syntax.mjs";

/** The declarations of a source file, in the order of the text; those that another file may use are `isExported`. */
export function declare(file, tools) {
  const context = { file, exported: findExports(file, tools.ts), namesakes: new Map(), ...tools };
  context.printer = tools.ts.createPrinter({ removeComments: true, omitTrailingSemicolon: true });
  const declared = file.statements.flatMap((statement) => declareStatement(statement, context));
  const names = new Set(declared.map(({ name }) => name));
  return [...declared, ...passedOn(context, names)].sort((left, right) => left.startLine - right.startLine);
}

const hasModifier = (node, kind) => node.modifiers?.some((modifier) => modifier.kind === kind) === true;

/** The first line of a declaration itself: its decorators and comments come before. */
function startOf(node, { ts, file, lineAt }) {
  const decorators = (node.modifiers ?? []).filter((modifier) => ts.isDecorator(modifier));
  if (decorators.length === 0) return lineAt(node.getStart(file));
  const scanner = ts.createScanner(
    ts.ScriptTarget.ESNext,
    true,
    undefined,
    file.text,
    undefined,
    decorators[decorators.length - 1].end,
  );
  scanner.scan();
  return lineAt(scanner.getTokenStart());
}

function entry(name, kind, node, signature, context, extra = {}) {
  const outer = (context.exported.get(name) ?? []).filter((one) => one !== name);
  return {
    name,
    kind,
    isExported: extra.isExported ?? isExported(node, name, context),
    signature: outer.length === 0 ? signature : `${signature} as ${outer.join(", ")}`,
    parameters: extra.code === undefined ? [] : parametersOf(extra.code, context),
    isAsync: extra.code !== undefined && hasModifier(extra.code, context.ts.SyntaxKind.AsyncKeyword),
    startLine: startOf(node, context),
    endLine: context.lineAt(node.end),
    raises: extra.code === undefined ? [] : raisesOf(extra.code, context),
    branches: extra.code === undefined ? [] : branchesOf(extra.code, context),
  };
}

function isExported(node, name, { ts, exported, file }) {
  if (hasModifier(node, ts.SyntaxKind.ExportKeyword) || exported.has(name)) return true;
  // In a declaration file all that is declared belongs to the module.
  return file.isDeclarationFile && !file.statements.some((statement) => ts.isExportDeclaration(statement));
}

function declareStatement(statement, context) {
  const { ts } = context;
  if (ts.isFunctionDeclaration(statement))
    return declareFunction(statement, context.file.statements, nameOf(statement), "function", context);
  if (ts.isClassDeclaration(statement)) return declareClass(statement, nameOf(statement), statement, context);
  if (ts.isVariableStatement(statement)) return declareVariables(statement, context);
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) || ts.isEnumDeclaration(statement)) {
    return [entry(statement.name.text, "type", statement, print(statement, context), context)];
  }
  if (ts.isModuleDeclaration(statement)) {
    return [entry(statement.name.getText(context.file), "type", statement, print(statement, context), context)];
  }
  if (ts.isExportAssignment(statement))
    return declareValue(statement, statement.expression, nameOfValue(statement.expression, ts), context);
  const assigned = commonJsExport(statement, ts);
  return assigned === undefined ? [] : declareCommonJs(statement, assigned, context);
}

const nameOf = (declaration) => declaration.name?.text ?? "default";

/** The name that a function or class has as a value. */
const nameOfValue = (value, ts) =>
  (ts.isFunctionExpression(value) || ts.isClassExpression(value) ? value.name?.text : undefined) ?? "default";

const isFunctionValue = (node, ts) => ts.isArrowFunction(node) || ts.isFunctionExpression(node);

function namesakes(node, siblings, context) {
  const keyOf = (one) => `${one.kind} ${one.name?.getText(context.file)}`;
  let known = context.namesakes.get(siblings);
  if (known === undefined) {
    known = new Map();
    for (const one of siblings) {
      if (!known.has(keyOf(one))) known.set(keyOf(one), []);
      known.get(keyOf(one)).push(one);
    }
    context.namesakes.set(siblings, known);
  }
  return known.get(keyOf(node)) ?? [node];
}

/** Overloads and what implements them are one: callers see the overloads only. */
function declareFunction(node, siblings, name, kind, context, extra = {}) {
  const all = namesakes(node, siblings, context);
  if (all[0] !== node)
    return all.some((one) => one.body === undefined) ? [] : [declareOne(node, name, kind, [node], context, extra)];
  const overloads = all.filter((one) => one.body === undefined);
  const code = all.find((one) => one.body !== undefined) ?? all[all.length - 1];
  if (overloads.length === 0) return [declareOne(node, name, kind, [node], context, extra)];
  const declared = declareOne(code, name, kind, overloads, context, extra);
  return [
    { ...declared, startLine: startOf(node, context), isExported: extra.isExported ?? isExported(node, name, context) },
  ];
}

function declareOne(code, name, kind, heads, context, extra) {
  const signature = heads.map((one) => headOf(one, context)).join("; ");
  return entry(name, kind, code, signature, context, { ...extra, code });
}

function declareVariables(statement, context) {
  const { ts } = context;
  const words = (statement.modifiers ?? []).map((one) => `${one.getText(context.file)} `).join("");
  const { declarations, flags } = statement.declarationList;
  const keyword = flags & ts.NodeFlags.Const ? "const" : flags & ts.NodeFlags.Let ? "let" : "var";
  return declarations.flatMap((one) => {
    const place = declarations.length === 1 ? statement : one;
    return boundNames(one.name, ts).flatMap((name) => {
      const type = one.type === undefined ? "" : `: ${print(one.type, context)}`;
      const head = `${words}${keyword} ${name}${type}`;
      const extra = { isExported: isExported(statement, name, context) };
      const value = one.initializer;
      if (value === undefined || !ts.isIdentifier(one.name))
        return [entry(name, "variable", place, head, context, extra)];
      if (ts.isClassExpression(value)) return declareClass(value, name, place, context, `${head} = `, extra.isExported);
      if (!isFunctionValue(value, ts)) return [entry(name, "variable", place, head, context, extra)];
      return [
        entry(name, "function", place, `${head} = ${headOf(value, context)}`, context, { ...extra, code: value }),
      ];
    });
  });
}

function boundNames(name, ts) {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((one) => (ts.isBindingElement(one) ? boundNames(one.name, ts) : []));
}

/** What `export default` or an assignment of CommonJS exports and no other statement declares; `name` where it has none of its own. */
function declareValue(statement, value, name, context) {
  const { ts } = context;
  if (ts.isIdentifier(value)) return [];
  const extra = { isExported: true };
  if (isFunctionValue(value, ts)) {
    return [entry(name, "function", statement, headOf(value, context), context, { ...extra, code: value })];
  }
  if (ts.isClassExpression(value)) return declareClass(value, name, statement, context, "", true);
  const head = name === "default" ? "export default" : `exports.${name}`;
  return [entry(name, "variable", statement, head, context, extra)];
}

function declareCommonJs(statement, { name, value }, context) {
  const { ts } = context;
  if (name !== null) return declareValue(statement, value, name, context);
  if (!ts.isObjectLiteralExpression(value)) return declareValue(statement, value, nameOfValue(value, ts), context);
  return value.properties.flatMap((one) => {
    if (ts.isShorthandPropertyAssignment(one) || one.name === undefined) return [];
    const own = one.name.getText(context.file);
    const extra = { isExported: true, code: one };
    if (ts.isMethodDeclaration(one)) return [entry(own, "function", one, headOf(one, context), context, extra)];
    return ts.isPropertyAssignment(one) ? declareValue(one, one.initializer, own, context) : [];
  });
}

function declareClass(node, name, place, context, before = "", isOpen = isExported(node, name, context)) {
  const { ts } = context;
  const { factory } = ts;
  const shown = before === "" ? node.modifiers : undefined;
  const fields = node.members
    .filter((one) => isField(one, ts) && !isPrivate(one, ts))
    .map((one) => print(fieldOf(one, ts), context));
  const bare = factory.createClassDeclaration(shown, node.name, node.typeParameters, node.heritageClauses, []);
  const head = `${before}${print(bare, context).replace(/ \{ ?\}$/, "")}${fields.length === 0 ? "" : ` { ${fields.join("; ")} }`}`;
  const members = node.members.flatMap((one) => {
    const isUsable = isOpen && !isPrivate(one, ts);
    if (ts.isConstructorDeclaration(one))
      return declareFunction(one, node.members, `${name}.constructor`, "method", context, { isExported: isUsable });
    if (one.name === undefined) return [];
    const own = `${name}.${one.name.getText(context.file)}`;
    if (ts.isMethodDeclaration(one))
      return declareFunction(one, node.members, own, "method", context, { isExported: isUsable });
    if (ts.isAccessor(one))
      return [entry(own, "method", one, headOf(one, context), context, { isExported: isUsable, code: one })];
    if (!ts.isPropertyDeclaration(one) || one.initializer === undefined || !isFunctionValue(one.initializer, ts))
      return [];
    const signature = `${print(fieldOf(one, ts), context)} = ${headOf(one.initializer, context)}`;
    return [entry(own, "method", one, signature, context, { isExported: isUsable, code: one.initializer })];
  });
  return [entry(name, "class", place, head, context, { isExported: isOpen }), ...members];
}

const isField = (node, ts) =>
  ts.isIndexSignatureDeclaration(node) ||
  (ts.isPropertyDeclaration(node) && !(node.initializer !== undefined && isFunctionValue(node.initializer, ts)));

const isPrivate = (node, ts) =>
  hasModifier(node, ts.SyntaxKind.PrivateKeyword) || (node.name !== undefined && ts.isPrivateIdentifier(node.name));

function fieldOf(node, ts) {
  if (!ts.isPropertyDeclaration(node)) return node;
  const { modifiers, name, questionToken, exclamationToken, type } = node;
  return ts.factory.createPropertyDeclaration(modifiers, name, questionToken ?? exclamationToken, type, undefined);
}

/** What is exported and declared elsewhere. */
function passedOn(context, declared) {
  const { ts } = context;
  return context.file.statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement)) return [];
    const from =
      statement.moduleSpecifier === undefined ? "" : ` from ${statement.moduleSpecifier.getText(context.file)}`;
    const { exportClause } = statement;
    const extra = { isExported: true };
    if (exportClause === undefined) return [entry("*", "variable", statement, `export *${from}`, context, extra)];
    if (ts.isNamespaceExport(exportClause)) {
      return [
        entry(
          exportClause.name.text,
          "variable",
          statement,
          `export ${exportClause.getText(context.file)}${from}`,
          context,
          extra,
        ),
      ];
    }
    return exportClause.elements
      .filter((one) => from !== "" || !declared.has((one.propertyName ?? one.name).text))
      .map((one) =>
        entry(
          one.name.text,
          "variable",
          one,
          `export { ${print(one, context)} }${from}`,
          { ...context, exported: new Map() },
          extra,
        ),
      );
  });
}
