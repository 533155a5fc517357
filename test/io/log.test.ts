import { describe, expect, it } from "vitest";
import { createLog, type LogOptions } from "../../src/io/log.ts";

function written(stream: { readonly isTTY?: boolean; readonly columns?: number }, options: Partial<LogOptions> = {}) {
  const said: string[] = [];
  const log = createLog(
    { ...stream, write: (text) => said.push(text) },
    { isQuiet: false, isDebug: false, ...options },
  );
  log.progress("reading the range");
  log.warning("an \u001b[31modd\u202e file");
  log.finish();
  return said.join("");
}

describe("the log", () => {
  const WARNING = "warning: an \\u{1b}[31modd\\u{202e} file\n";

  it.each([
    [120, "reading the range"],
    [undefined, "reading the range"],
    [0, "reading the range"],
    [10, "reading t"],
  ])("replaces its progress on a terminal of %s columns", (columns, shown) => {
    const stream = columns === undefined ? { isTTY: true } : { isTTY: true, columns };
    expect(written(stream)).toBe(`${shown}\r\u001b[2K${WARNING}`);
  });

  it("writes plain lines where nothing can be erased", () => {
    const lines = `reading the range\n${WARNING}`;
    expect(written({})).toBe(lines);
    expect(written({ isTTY: true, columns: 80 }, { isDumb: true })).toBe(lines);
  });

  it("keeps warnings only when it is quiet", () => {
    expect(written({ isTTY: true }, { isQuiet: true })).toBe(WARNING);
  });
});
