// Heads and bodies of functions: how they are called, what they throw, and where they decide.

const oneLine = (text) =>
  text
    .replace(/\s*\n\s*/g, " ")
    .replace(/,(\s*[)\]}>])/g, "$1")
    .trim();

/** A node as the compiler prints it, on one line. */
export function print(node, { ts, printer, file }) {
  return oneLine(printer.printNode(ts.EmitHint.Unspecified, node, file)).replace(/;$/, "");
}

/** As written where that is one line, else as the compiler writes it. */
function written(node, context) {
  const text = node.getText(context.file);
  return text.includes("\n") ? print(node, context) : text;
}

/** A function-like node without its body, as the compiler prints it. */
export function headOf(node, context) {
  const { ts } = context;
  const { factory } = ts;
  if (ts.isFunctionDeclaration(node)) {
    const { modifiers, asteriskToken, name, typeParameters, parameters, type } = node;
    return print(
      factory.createFunctionDeclaration(modifiers, asteriskToken, name, typeParameters, parameters, type, undefined),
      context,
    );
  }
  if (ts.isMethodDeclaration(node)) {
    const { modifiers, asteriskToken, name, questionToken, typeParameters, parameters, type } = node;
    const method = factory.createMethodDeclaration(
      modifiers,
      asteriskToken,
      name,
      questionToken,
      typeParameters,
      parameters,
      type,
      undefined,
    );
    return print(method, context);
  }
  if (ts.isConstructorDeclaration(node))
    return print(factory.createConstructorDeclaration(node.modifiers, node.parameters, undefined), context);
  if (ts.isGetAccessorDeclaration(node)) {
    return print(
      factory.createGetAccessorDeclaration(node.modifiers, node.name, node.parameters, node.type, undefined),
      context,
    );
  }
  if (ts.isSetAccessorDeclaration(node))
    return print(factory.createSetAccessorDeclaration(node.modifiers, node.name, node.parameters, undefined), context);
  const empty = factory.createBlock([]);
  if (ts.isArrowFunction(node)) {
    const { modifiers, typeParameters, parameters, type, equalsGreaterThanToken } = node;
    return print(
      factory.createArrowFunction(modifiers, typeParameters, parameters, type, equalsGreaterThanToken, empty),
      context,
    ).replace(/ \{ ?\}$/, "");
  }
  const { modifiers, asteriskToken, name, typeParameters, parameters, type } = node;
  return print(
    factory.createFunctionExpression(modifiers, asteriskToken, name, typeParameters, parameters, type, empty),
    context,
  ).replace(/ \{ ?\}$/, "");
}

/** Parameters as a caller gives them. */
export function parametersOf(code, context) {
  return code.parameters
    .filter((one) => one.name.getText(context.file) !== "this")
    .map((one) => ({
      name: `${one.dotDotDotToken === undefined ? "" : "..."}${written(one.name, context)}`,
      type: one.type === undefined ? null : written(one.type, context),
      isOptional: one.questionToken !== undefined || one.initializer !== undefined || one.dotDotDotToken !== undefined,
    }));
}

/** `new X()` and `X()` of a throw, or of a promise that is rejected: what a variable holds is not known. */
export function raisesOf(code, { ts, file: source, descendants }) {
  const names = new Set();
  for (const node of descendants(code)) {
    const isRejected = ts.isCallExpression(node) && node.expression.getText(source) === "Promise.reject";
    const thrown = ts.isThrowStatement(node) ? node.expression : isRejected ? node.arguments[0] : undefined;
    if (thrown === undefined || !(ts.isNewExpression(thrown) || ts.isCallExpression(thrown))) continue;
    const { expression } = thrown;
    if (ts.isIdentifier(expression) || ts.isPropertyAccessExpression(expression)) names.add(expression.getText(source));
  }
  return [...names];
}

/** The decisions of a function, those of functions inside it among them. */
export function branchesOf(code, context) {
  const found = [];
  for (const node of context.descendants(code)) {
    const branch = branchOf(node, context);
    if (branch !== undefined)
      found.push({ line: context.lineAt(branch.at.getStart(context.file)), condition: branch.condition });
  }
  return found;
}

/** The decision that a node is, undefined for most. */
function branchOf(node, context) {
  const { ts } = context;
  const of = (at) => (at === undefined ? undefined : { at, condition: written(at, context) });
  if (ts.isIfStatement(node) || ts.isWhileStatement(node) || ts.isDoStatement(node)) return of(node.expression);
  if (ts.isConditionalExpression(node) || ts.isForStatement(node)) return of(node.condition);
  if (ts.isForOfStatement(node) || ts.isForInStatement(node)) {
    const word = ts.isForOfStatement(node) ? "of" : "in";
    return {
      at: node,
      condition: `for ${written(node.initializer, context)} ${word} ${written(node.expression, context)}`,
    };
  }
  if (ts.isCaseClause(node)) return { at: node, condition: `case ${written(node.expression, context)}` };
  if (ts.isDefaultClause(node)) return { at: node, condition: "default" };
  return ts.isCatchClause(node) ? { at: node, condition: "catch" } : undefined;
}
