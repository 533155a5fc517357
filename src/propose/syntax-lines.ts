/** A text -> the 1-based line of an offset in UTF-16 units; as git counts, only a line feed ends a line. */
export function createLineAt(text: string): (offset: number) => number {
  const feeds: number[] = [];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) feeds.push(at);
  return (offset) => {
    let low = 0;
    let high = feeds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((feeds[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

/** A top-level key of a configuration as a declaration: whoever reads the file may use it. */
export function declareKey(name: string, startLine: number, endLine: number) {
  return {
    ...({ name, kind: "variable", isExported: true, signature: name, parameters: [], isAsync: false } as const),
    ...{ startLine, endLine, raises: [], branches: [] },
  };
}
