// What a TypeScript or JavaScript file exports by statements that declare nothing, those of CommonJS among them.

/** `exports`, `module.exports`. */
function isExportsObject(node, ts) {
  if (ts.isIdentifier(node)) return node.text === "exports";
  return (
    ts.isPropertyAccessExpression(node) &&
    node.name.text === "exports" &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === "module"
  );
}

/** An assignment of CommonJS: `{ name, value }`, the name null for the whole of `module.exports`. */
export function commonJsExport(statement, ts) {
  if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) return undefined;
  const { left, right, operatorToken } = statement.expression;
  if (operatorToken.kind !== ts.SyntaxKind.EqualsToken) return undefined;
  let value = right;
  // `exports = module.exports = value`
  while (ts.isBinaryExpression(value) && value.operatorToken.kind === ts.SyntaxKind.EqualsToken) value = value.right;
  if (ts.isPropertyAccessExpression(left) && isExportsObject(left.expression, ts))
    return { name: left.name.text, value };
  return isExportsObject(left, ts) && !(ts.isIdentifier(left) && right === value) ? { name: null, value } : undefined;
}

/** Local names -> the names that other files know them by. */
export function findExports(file, ts) {
  const exported = new Map();
  for (const statement of file.statements) {
    for (const [local, outer] of [...statedExports(statement, ts), ...assignedExports(statement, file, ts)]) {
      exported.set(local, [...(exported.get(local) ?? []), outer]);
    }
  }
  return exported;
}

function statedExports(statement, ts) {
  if (ts.isExportAssignment(statement)) {
    return ts.isIdentifier(statement.expression) ? [[statement.expression.text, "default"]] : [];
  }
  if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier !== undefined) return [];
  return statement.exportClause.elements.map((one) => [(one.propertyName ?? one.name).text, one.name.text]);
}

function assignedExports(statement, file, ts) {
  const assigned = commonJsExport(statement, ts);
  if (assigned === undefined) return [];
  const { name, value } = assigned;
  if (ts.isIdentifier(value)) return [[value.text, name ?? "default"]];
  if (name !== null || !ts.isObjectLiteralExpression(value)) return [];
  return value.properties.flatMap((one) => {
    if (ts.isShorthandPropertyAssignment(one)) return [[one.name.text, one.name.text]];
    const isNamed = ts.isPropertyAssignment(one) && ts.isIdentifier(one.initializer);
    return isNamed ? [[one.initializer.text, one.name.getText(file)]] : [];
  });
}
