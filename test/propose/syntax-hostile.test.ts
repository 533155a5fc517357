import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import ts from "typescript";
import { afterAll, describe, expect, test } from "vitest";
import type { SyntaxLanguage, SyntaxResult } from "../../src/domain/syntax.ts";
import { createCommandRunner } from "../../src/io/processes.ts";
import { createScratch } from "../../src/io/scratch-folders.ts";
import { createToolBox } from "../../src/io/tool-box.ts";
import type { CommandRequest } from "../../src/ports.ts";
import { languageOf, parseSource, type SyntaxPorts } from "../../src/propose/syntax.ts";
import { fakeCommandRunner } from "../fakes/command-runner.ts";
import { fakeLog } from "../fakes/log.ts";
import { fakeScratch } from "../fakes/scratch.ts";
import { fakeToolBox } from "../fakes/tool-box.ts";
import { freshFolder } from "../io/test-tool.ts";
import { realSyntaxPorts } from "./syntax-ports.ts";

const ports = realSyntaxPorts();
const work = freshFolder("syntax-hostile");
afterAll(() => rmSync(work, { recursive: true, force: true }));

const brief = (result: SyntaxResult): string => {
  if (result.outcome === "parsed") return `parsed ${result.declarations.map(({ name }) => name).join(" ")}`.trim();
  return result.outcome === "broken" ? `${result.line}: ${result.message}` : `unavailable: ${result.reason}`;
};

describe("the language of a file", () => {
  test.each<readonly [string, string, SyntaxLanguage | null]>([
    ["a.py", "", "python"],
    ["stubs/a.pyi", "", "python"],
    ["a.py", "#!/bin/bash", "python"],
    ["A.TSX", "", "typescript"],
    ["a.d.mts", "", "typescript"],
    ["a.cjs", "", "javascript"],
    ["a.go", "", "go"],
    ["a.bash", "", "shell"],
    [".github/workflows/a.yml", "", "yaml"],
    ["package.json", "", "json"],
    ["tsconfig.build.json", "", null],
    [".vscode/settings.json", "", null],
    ["a.jsonc", "", null],
    ["bin/tool", "#!/usr/bin/env -S python3 -I", "python"],
    ["bin/tool", "#!/usr/bin/env NODE_ENV=x node\n", "javascript"],
    ["bin/tool", "#! /bin/sh -e\r\n", "shell"],
    ["bin/tool", "#!/usr/bin/zsh", null],
    ["bin/tool", "#!/usr/bin/env", null],
    ["bin/tool", "echo", null],
    [".bashrc", "#!/bin/bash", "shell"],
    ["a.rb", "#!/usr/bin/env python3", null],
    ["Makefile", "", null],
  ])("of %s with the first line %j is %s", (path, shebang, language) => {
    expect(languageOf(path, shebang)).toBe(language);
  });
});

describe("a text that no parser should be given", () => {
  const all: readonly SyntaxLanguage[] = ["python", "typescript", "javascript", "go", "shell", "yaml", "json"];
  const none: SyntaxPorts = {
    toolBox: fakeToolBox([]),
    runner: fakeCommandRunner(() => ({})),
    scratch: fakeScratch(),
  };

  test.each(all)("is refused before that: a NUL byte, half of a character, more than 1 MiB (%s)", async (language) => {
    expect(brief(await parseSource(language, "x\n\0", none))).toBe("2: it holds a NUL byte");
    expect(brief(await parseSource(language, "x\ud800", none))).toBe("1: it holds a character that is half of a pair");
    const long = await parseSource(language, `${" ".repeat(1_048_576)}x`, none);
    expect(brief(long)).toBe("unavailable: it is larger than 1 MiB");
    expect((await parseSource(language, "ä".repeat(600_000), none)).outcome).toBe("unavailable");
  });

  test.each<readonly [SyntaxLanguage, string]>([
    ["python", "python3"],
    ["typescript", "node"],
    ["javascript", "node"],
    ["go", "gofmt"],
    ["shell", "bash"],
  ])("a missing parser of %s is unavailable with the way out", async (language, tool) => {
    const expected = `unavailable: ${tool} is not installed: run draftgate tools install ${tool}`;
    expect(brief(await parseSource(language, "x", none))).toBe(expected);
  });
});

describe("a parser that does not do its work", () => {
  const tools = ["python3", "node", "typescript", "gofmt", "bash"];
  test.each<readonly [string, Parameters<typeof fakeCommandRunner>[0], RegExp]>([
    ["crashes", () => ({ exitCode: null, signal: "SIGSEGV" }), /was ended by SIGSEGV$/],
    ["does not end", () => ({ ended: "timed-out", exitCode: null }), /did not end within 20 seconds$/],
    ["prints without end", () => ({ ended: "output-limit", exitCode: null }), /printed more than 32 MiB$/],
    ["cannot be started", () => ({ ended: "not-started", exitCode: null }), /could not be started$/],
    ["fails in silence", () => ({ exitCode: 3 }), /ended with exit code 3$/],
  ])("and %s is no success", async (_, answer, reason) => {
    for (const language of ["python", "typescript", "javascript", "go", "shell"] as const) {
      const broken = { toolBox: fakeToolBox(tools), runner: fakeCommandRunner(answer), scratch: fakeScratch() };
      const result = await parseSource(language, "x", broken);
      expect(result).toEqual({ outcome: "unavailable", reason: expect.stringMatching(reason) });
      expect(broken.scratch.folders.every(({ removed }) => removed)).toBe(true);
    }
  });

  test.each(["", "{}", "parsed", '{"outcome":"parsed"}', '{"outcome":"parsed","declarations":[{}]}', "[1]"])(
    "and answers %j is no success",
    async (stdout) => {
      for (const language of ["python", "typescript"] as const) {
        const runner = fakeCommandRunner(() => ({ stdout }));
        const result = await parseSource(language, "x", {
          toolBox: fakeToolBox(tools),
          runner,
          scratch: fakeScratch(),
        });
        expect(brief(result)).toMatch(/^unavailable: .* gave no answer that can be read$/);
      }
    },
  );

  test("gets none of the environment, and stands in an empty folder of its own", async () => {
    const requests: CommandRequest[] = [];
    const runner = createCommandRunner();
    const run = (request: CommandRequest) => {
      requests.push(request);
      return runner.run(request);
    };
    process.env["PYTHONPATH"] = work;
    for (const language of ["python", "typescript", "go", "shell"] as const) {
      await parseSource(language, language === "go" ? "package a\n" : "x = 1\n", { ...ports, runner: { run } });
    }
    delete process.env["PYTHONPATH"];
    expect(requests.map(({ env }) => Object.keys(env).sort())).toEqual(
      Array.from({ length: requests.length }, () => ["HOME", "LANG", "LC_ALL", "PATH", "TMPDIR"]),
    );
    expect(new Set(requests.map(({ cwd }) => cwd)).size).toBeGreaterThanOrEqual(4);
    expect(requests.every(({ args }) => !args.some((argument) => argument.includes("x = 1")))).toBe(true);
  });
});

const HOSTILE: readonly (readonly [SyntaxLanguage, string, string | RegExp])[] = [
  ["python", "def f(:\n", "1: Python 3.11: invalid syntax"],
  ["python", "x = 1\nreturn x\n", /^2: .*'return' outside function$/],
  ["python", "def f(a, a): pass\n", /^1: .*duplicate argument 'a'/],
  ["python", "\ufeffa = 1\r\nb = 2\r\n", "parsed a b"],
  ["python", "a = 1\rb = 2\n", "parsed a b"],
  ["python", "# -*- coding: utf-7 -*-\n# +AAo-import os\n", /^1: .*it declares the encoding utf-7, in which it reads/],
  ["python", "# -*- coding: latin-1 -*-\nx = 'ä'\n", /^1: .*it declares the encoding iso-8859-1, in which/],
  ["python", "# -*- coding: latin-1 -*-\nx = 'a'\n", "parsed x"],
  ["python", "# coding: no-such-thing\nx = 1\n", /^1: .*the declared encoding cannot be read/],
  ["python", "# coding: rot13\nvzcbeg bf\n", /^1: /],
  ["python", "'use strict'; const x = 1;", /^1: .*invalid syntax/],
  ["python", `x = ${"(".repeat(100_000)}`, /^1: .*too many nested parentheses$/],
  ["python", `x = 1${"+1".repeat(100_000)}`, /^(?:null: .*nested too deeply|unavailable: .*too much for Python)/],
  ["python", `x = ${"-".repeat(200_000)}1`, /^unavailable: it is too much for Python/],
  ["python", `x = '${"a".repeat(1_000_000)}'\n`, "parsed x"],
  ["python", "x = 9**9**9**9\n", "parsed x"],
  ["python", "x = '\ufffd'\n", "parsed x"],
  ["python", "import sys\nsys.path.insert(0, '.')\nimport evil\nraise SystemExit(7)\n", "parsed"],
  ["typescript", "let x: = 1;", /^1: TypeScript 6\.0\.3: Type expected\.$/],
  ["typescript", "let a = 1;\nlet a = 2;", /already been declared$/],
  ["typescript", "return 1;\nexport {};", /^null: JavaScript: /],
  ["typescript", "const x = <T>(y);", "parsed x"],
  ["typescript", "const x = <a>b</a>;", "parsed x"],
  ["typescript", `x = ${"(".repeat(100_000)}`, /^unavailable: it is nested too deeply for the TypeScript parser$/],
  ["typescript", `x = "${"a".repeat(1_000_000)}"`, "parsed"],
  ["typescript", "\ufeffexport const a = 1;\r\nexport const b = 2;\r\n", "parsed a b"],
  ["typescript", "def f():\n  pass\n", /^1: /],
  ["javascript", "const x: number = 1;", /^1: .*Type annotations can only be used in TypeScript files/],
  ["javascript", "await x; export const a = 1;", "parsed a"],
  ["javascript", "return 1;", "parsed"],
  ["javascript", "export { nothing };", /^null: JavaScript: Export 'nothing' is not defined/],
  ["javascript", "process.exit(0); throw 1;", "parsed"],
  ["javascript", "while (true) {}", "parsed"],
  ["go", "x := 1\n", "1: gofmt: expected 'package'"],
  ["go", "func f() {}\n", "1: gofmt: expected 'package'"],
  ["go", 'package p\nvar x = "a" "secret"\n', "2: gofmt: expected ';'"],
  ["go", `package p\nvar x = ${"(".repeat(200_000)}`, "2: gofmt: exceeded max nesting depth"],
  ["go", "\ufeffpackage p\r\nfunc F() {}\r\n", "parsed F"],
  ["go", "#!/usr/bin/env go\npackage p\n", /^1: gofmt: /],
  ["shell", "if true; then\n", /^2: bash: syntax error: unexpected end of file/],
  ["shell", "echo ok\nfi secret\n", "2: bash: syntax error"],
  ["shell", "cat <<EOF\nnever closed\n", /^2: bash: warning: here-document at line 1 delimited by end-of-file$/],
  ["shell", `echo ${"$(".repeat(100_000)}${")".repeat(100_000)}`, /^unavailable: bash was ended by SIG|^\d+: bash: /],
  ["shell", "shopt -s extglob\nrm !(a|b)\nf() { :; }\n", "parsed f"],
  ["shell", "rm !(a|b)\n", /^1: bash: syntax error/],
  ["shell", "exit 9; kill $$\n", "parsed"],
  ["shell", "\ufefff() { :; }\r\n", /^./],
];

describe("a hostile text", () => {
  const labeled = HOSTILE.map(([language, text, expected]) => [language, text.slice(0, 60), text, expected] as const);
  test.each(labeled)("in %s: %j", async (language, _, text, expected) => {
    const said = brief(await parseSource(language, text, ports));
    if (typeof expected === "string") expect(said.replace(/Python 3\.\d+/, "Python 3.11")).toBe(expected);
    else expect(said).toMatch(expected);
  });

  test("decides by its path whether it may hold JSX", async () => {
    expect((await parseSource("typescript", "const x = <a>b</a>;", ports, "src/a.ts")).outcome).toBe("broken");
    expect((await parseSource("typescript", "const x = <a>b</a>;", ports, "src/a.tsx")).outcome).toBe("parsed");
    expect((await parseSource("typescript", "const x = <T>(y);", ports, "src/a.tsx")).outcome).toBe("broken");
  });

  test("runs nothing and leaves nothing: neither of itself, nor of what lies beside it", async () => {
    const mark = join(work, "was-run");
    const scratch = createScratch({ root: work });
    const open = `open(${JSON.stringify(mark)}, "w")`;
    const writeJs = `require("node:fs").writeFileSync(${JSON.stringify(mark)}, "x")`;
    await parseSource("python", `${open}\nclass A(metaclass=lambda *a: ${open}): pass\n`, { ...ports, scratch });
    await parseSource("javascript", `${writeJs};\nclass A { static { ${writeJs}; } }`, { ...ports, scratch });
    await parseSource("typescript", `enum A { B = ${writeJs}.length }`, { ...ports, scratch });
    await parseSource("shell", `touch ${mark}\nx=$(touch ${mark})\ntouch <(touch ${mark})\n`, { ...ports, scratch });
    await parseSource("go", `package p\n//go:generate touch ${mark}\nfunc init() {}\n`, { ...ports, scratch });
    expect(readdirSync(work)).toEqual([]);
  });
});

describe("programs of the scanned repository", () => {
  test("are never taken for a parser", async () => {
    const repository = join(work, "repository");
    mkdirSync(join(repository, "bin"), { recursive: true });
    mkdirSync(join(repository, ".git"));
    for (const name of ["python3", "gofmt", "bash", "go"]) {
      writeFileSync(join(repository, "bin", name), "#!/bin/sh\nexit 0\n", { mode: 0o755 });
    }
    const environment = { HOME: work, PATH: `${join(repository, "bin")}:.:bin` };
    const toolBox = createToolBox({ environment, log: fakeLog(), mayInstall: false, repositoryPath: repository });
    for (const [language, reason] of [
      ["python", "python3 is not installed; put Python 3.10 or newer on PATH"],
      ["go", "gofmt is not installed; put Go on PATH"],
      ["shell", "bash is not installed; put it on PATH"],
      ["typescript", "typescript is not installed; run: draftgate tools install typescript"],
    ] as const) {
      expect(brief(await parseSource(language, "", { ...ports, toolBox }))).toBe(`unavailable: ${reason}`);
    }
    rmSync(repository, { recursive: true });
  });
});

// Texts that are nearly right: a well-formed one with a piece taken out, doubled or put elsewhere.
function nearly(text: string): fc.Arbitrary<string> {
  const pieces = text.split(/(\s+|\b)/).filter((piece) => piece !== "");
  const place = fc.nat({ max: pieces.length - 1 });
  return fc
    .tuple(place, place, fc.constantFrom("drop", "double", "move", "noise"), fc.string({ maxLength: 3 }))
    .map(([from, to, how, noise]) => {
      const changed = [...pieces];
      const [piece = ""] = changed.splice(from, how === "drop" || how === "move" ? 1 : 0);
      if (how === "double") changed.splice(from, 0, changed[from] ?? "");
      if (how !== "drop") changed.splice(to, 0, how === "noise" ? noise : piece);
      return changed.join("");
    });
}

describe("whatever the text, parsed is never said where the language refuses", () => {
  const texts = 15;
  const some = (text: string) => fc.array(nearly(text), { minLength: texts, maxLength: texts });

  test("of Python", async () => {
    const check =
      "import json,sys\ndef ok(t):\n try: compile(t.encode(),'x','exec'); return True\n except Exception: return False\n";
    const code = `${check}print(json.dumps([ok(t) for t in json.load(sys.stdin)]))`;
    const source =
      "import os\n@d\nclass A(B):\n    x: int = 1\n    async def f(self, a=1, *b):\n        return [c for c in b if c]\n";
    await fc.assert(
      fc.asyncProperty(some(source), async (list) => {
        const input = JSON.stringify(list);
        const env = { ...process.env, PYTHONWARNINGS: "ignore" };
        const taken: unknown = JSON.parse(execFileSync("python3", ["-c", code], { input, encoding: "utf8", env }));
        for (const [at, text] of list.entries()) {
          const { outcome } = await parseSource("python", text, ports);
          expect([outcome, text]).toEqual([Array.isArray(taken) && taken[at] === true ? "parsed" : "broken", text]);
        }
      }),
      { numRuns: 3, endOnFailure: true },
    );
  }, 120_000);

  test.each(["typescript", "javascript"] as const)(
    "of %s",
    async (language) => {
      const types = language === "typescript" ? ": number" : "";
      const source = `import { a } from "./a";\nexport class B extends a {\n  async f(x${types} = 1) { return x ? [...x] : {}; }\n}\n`;
      const fileName = `source.${language === "typescript" ? "ts" : "js"}`;
      await fc.assert(
        fc.asyncProperty(some(source), async (list) => {
          for (const text of list) {
            const { diagnostics = [] } = ts.transpileModule(text, { fileName, reportDiagnostics: true });
            const isRefused = diagnostics.some(({ file }) => file !== undefined);
            const { outcome } = await parseSource(language, text, ports, fileName);
            if (isRefused) expect([outcome, text]).toEqual(["broken", text]);
            else expect(["parsed", "broken"]).toContain(outcome);
          }
        }),
        { numRuns: 1, endOnFailure: true },
      );
    },
    120_000,
  );

  test.each([
    [
      "go",
      'package a\n\nimport "fmt"\n\nfunc (s *S) F(x int, y ...string) error {\n\tif x > 1 { return fmt.Errorf("x") }\n}\n',
    ],
    ["shell", 'f() {\n  if [ -n "$1" ]; then\n    echo "$(ls | wc -l)"\n  fi\n}\ncase x in\n a) f ;;\nesac\n'],
  ] as const)(
    "of %s",
    async (language, source) => {
      const [program, flag, file] = language === "go" ? ["gofmt", "-e", "a.go"] : ["bash", "-n", "a.sh"];
      await fc.assert(
        fc.asyncProperty(some(source), async (list) => {
          for (const text of list) {
            writeFileSync(join(work, file), text);
            const isTaken = succeeds(() => execFileSync(program, [flag, join(work, file)], { stdio: "ignore" }));
            const { outcome } = await parseSource(language, text, ports);
            if (!isTaken) expect([outcome, text]).toEqual(["broken", text]);
            else expect(["parsed", "broken"]).toContain(outcome);
          }
        }),
        { numRuns: 3, endOnFailure: true },
      );
      rmSync(join(work, file));
    },
    120_000,
  );
});

function succeeds(run: () => unknown): boolean {
  try {
    run();
    return true;
  } catch {
    return false;
  }
}
