import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locate } from "../../src/review/locate.ts";
import { comparable, quoteForms } from "../../src/review/quote.ts";
import type { RawFinding } from "../../src/review/raw-finding.ts";
import { sampleFile } from "./sample.ts";

const TEXT =
  'import os\n\ndef run(name):\n    os.system("rm " + name)\n    return True\n\ndef other():\n    return True\n';
const file = sampleFile("src/run.py", TEXT);
const raw = (parts: Partial<RawFinding>): RawFinding => ({
  path: "src/run.py",
  line: 4,
  severity: "high",
  message: "a shell command from input",
  quote: 'os.system("rm " + name)',
  ...parts,
});

describe("locate", () => {
  const shapes: readonly (readonly [string, Partial<RawFinding>])[] = [
    ["as it should be", {}],
    ["with a wrong line", { line: 1 }],
    ["with a huge line", { line: 1e12 }],
    ["without a line", { line: null }],
    ["with a diff mark", { quote: '+    os.system("rm " + name)' }],
    ["with a line number", { quote: '4: os.system("rm " + name)' }],
    ["with curly quotes", { quote: "os.system(\u201crm \u201d + name)" }],
    ["with tabs", { quote: '\tos.system("rm "\t+ name)' }],
    ["with a part of the line", { quote: '"rm " + name' }],
    ["with two lines", { quote: 'os.system("rm " + name)\nreturn True' }],
    ["with escaped quotes", { quote: 'os.system(\\"rm \\" + name)' }],
    ["with ./ before the path", { path: "./src/run.py" }],
    ["with only the name", { path: "run.py" }],
    ["without a path", { path: null }],
    ["with an invented path, where only one file was asked about", { path: "lib/never.js" }],
  ];
  it.each(shapes)("finds the line of a finding %s", (_, parts) => {
    expect(locate(raw(parts), [file])).toMatchObject({ line: 4, isAdded: true, quoted: '    os.system("rm " + name)' });
  });

  it("decides between equal lines by the number", () => {
    expect(locate(raw({ quote: "return True", line: 8 }), [file])?.line).toBe(8);
    expect(locate(raw({ quote: "return True", line: 5 }), [file])?.line).toBe(5);
  });

  it("looks for the line behind when a quote of two lines tells them apart", () => {
    const twin = sampleFile("a.py", "call_me(1)\nfirst_thing()\ncall_me(1)\nsecond_thing()\n");
    expect(locate(raw({ path: "a.py", line: 1, quote: "call_me(1)\nsecond_thing()" }), [twin])?.line).toBe(3);
  });

  it("takes a path that is not among several files by the quote, if only one of them has it", () => {
    const other = sampleFile("src/b.py", "print(1)\n");
    expect(locate(raw({ path: "nowhere.py" }), [file, other])?.file).toBe(file);
    expect(locate(raw({ path: "nowhere.py" }), [file, sampleFile("src/c.py", TEXT)])).toBeUndefined();
  });

  it("drops what quotes code that is nowhere", () => {
    expect(locate(raw({ quote: "os.remove(everything)" }), [file])).toBeUndefined();
    expect(locate(raw({ quote: "}" }), [file])).toBeUndefined();
    expect(locate(raw({ quote: " \n " }), [file])).toBeUndefined();
  });

  it("takes a finding without a quote only where its words name code of that added line", () => {
    expect(locate(raw({ quote: null, message: "`os.system` with a name from outside" }), [file])?.line).toBe(4);
    expect(locate(raw({ quote: null, message: "bad" }), [file])).toBeUndefined();
    expect(locate(raw({ quote: null, line: 400, message: "os.system" }), [file])).toBeUndefined();
  });

  it("finds removed code at the line that took its place, and code that was there before as not added", () => {
    const changed = sampleFile("src/x.py", "a_first = 1\nc_third = 3\n", {
      old: "a_first = 1\nb_second = check()\nc_third = 3\n",
      hunks: [{ oldStart: 2, oldLines: 1, newStart: 1, newLines: 0 }],
    });
    expect(locate(raw({ path: "src/x.py", quote: "b_second = check()" }), [changed])).toMatchObject({
      line: 1,
      isAdded: false,
    });
    expect(locate(raw({ path: "src/x.py", quote: "c_third = 3" }), [changed])).toMatchObject({
      line: 2,
      isAdded: false,
    });
  });

  it("never finds a quote that is not in the file", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 30 }), { maxLength: 20 }),
        fc.string({ maxLength: 60 }),
        fc.option(fc.integer()),
        (lines, quote, line) => {
          const any = sampleFile("a.py", lines.map((one) => one.replace(/[\r\n]/g, "")).join("\n"));
          const found = locate(raw({ path: "a.py", quote, line }), [any]);
          if (found === undefined) return;
          const key = comparable(found.quoted);
          const forms = quoteForms(quote).flat();
          expect(any.lines[found.line - 1]).toBe(found.quoted);
          expect(forms.some((form) => key.includes(form) || form.includes(key))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
