import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasSections, hidesText, toolOfFile, toolsOfSections } from "../../src/scan/suppression-files.ts";
import { defuse, findComments } from "../../src/scan/suppression-forms.ts";

const ALL = [{ start: 1, end: 1_000_000 }];
const found = (path: string, text: string) =>
  findComments(path, text, ALL)
    .filter((comment) => !comment.inString)
    .map((comment) => `${comment.tool}:${comment.line}`);

describe("findComments", () => {
  test.each([
    ["a.py", "x = 1  # nosec", ["bandit:1"]],
    ["a.py", "x = 1  #nosec B602,B404", ["bandit:1"]],
    ["a.py", "x = 1  # NOSEC: B602", ["bandit:1"]],
    ["a.py", "x = 1  # noqa", ["ruff:1"]],
    ["a.py", "\nx = 1  # NoQA: E501", ["ruff:2"]],
    ["a.py", "# ruff: noqa", ["ruff:1"]],
    ["a.py", "# flake8: noqa: F401", ["ruff:1"]],
    ["a.py", "x: int = f()  # type: ignore[assignment]", ["mypy:1"]],
    ["a.py", "x = 1  # nosec # noqa # type: ignore", ["bandit:1", "ruff:1", "mypy:1"]],
    ["a.py", "x = 1  # pylint: disable=eval-used", ["pylint:1"]],
    ["a.py", "# pylint: skip-file", ["pylint:1"]],
    ["a.py", "key = 'x'  # gitleaks:allow", ["gitleaks:1"]],
    ["notes.md", "key = x gitleaks:allow", ["gitleaks:1"]],
    ["a.py", "key = 'x'  # pragma: allowlist secret", ["detect-secrets:1"]],
    ["a.py", "# pragma: allowlist nextline secret", ["detect-secrets:1"]],
    ["main.tf", "#trivy:ignore:AVD-AWS-0086", ["trivy:1"]],
    ["main.tf", "  //tfsec:ignore:aws-s3", ["trivy:1"]],
    ["main.tf", "  # checkov:skip=CKV_AWS_20: public", ["checkov:1"]],
    ["a.sh", "# shellcheck disable=SC2086", ["shellcheck:1"]],
    ["a.sh", "# shellcheck source=/dev/null disable=SC2086", ["shellcheck:1"]],
    [".github/workflows/ci.yml", "  - uses: a/b@v1 # zizmor: ignore[unpinned-uses]", ["zizmor:1"]],
    ["Dockerfile", "# hadolint ignore=DL3008", ["hadolint:1"]],
    ["Dockerfile", "# hadolint global ignore=DL3008", ["hadolint:1"]],
    ["a.ts", "// biome-ignore lint/suspicious/noExplicitAny: because", ["biome:1"]],
    ["a.tsx", "{/* biome-ignore-all lint: because */}", ["biome:1"]],
    ["a.js", "/* eslint-disable no-eval */", ["eslint:1"]],
    ["a.js", "/*\n eslint-disable no-eval\n*/", ["eslint:2"]],
    ["a.js", "x(); // eslint-disable-line", ["eslint:1"]],
    ["a.js", "// oxlint-disable-next-line no-eval", ["oxlint:1"]],
    ["a.js", "eval(x) // nosemgrep: rule", ["semgrep:1"]],
    ["a.ts", "// @ts-ignore", ["typescript:1"]],
    ["a.ts", "// @ts-nocheck", ["typescript:1"]],
    ["a.tsx", "{/* @ts-ignore */}", ["typescript:1"]],
  ])("sees the comment in %s: %j", (path, text, expected) => {
    expect(found(path, text)).toEqual(expected);
  });

  test.each([
    ["a.py", "nosecond = 1  # no security here"],
    ["a.py", "nosec = 1"],
    ["a.py", "# the nosec comment is not used here"],
    ["a.py", "# noqa_extra"],
    ["a.py", 'message = "# nosec"'],
    ["a.py", "text = '# noqa: E501'"],
    ["a.py", "type: ignore"],
    ["docs/guide.md", "Write `# nosec` at the end of the line, or `// eslint-disable`."],
    ["a.ts", "const name = '// @ts-ignore';"],
    ["a.ts", "// see @ts-ignored"],
    ["a.sh", "shellcheck --norc disable.sh"],
    ["a.js", "rules['eslint-disable'] = 1"],
    ["a.py", "x = my-nosec"],
  ])("is not fooled in %s by %j", (path, text) => {
    expect(found(path, text)).toEqual([]);
  });

  test("says which comments the range added", () => {
    const comments = findComments("a.py", "a  # nosec\nb  # nosec\n", [{ start: 2, end: 2 }]);
    expect(comments.map(({ line, added, text }) => [line, added, text])).toEqual([
      [1, false, "# nosec"],
      [2, true, "# nosec"],
    ]);
  });

  test("keeps a quoted form from being obeyed although nobody is told of it", () => {
    expect(findComments("a.yml", "name: don't # zizmor: ignore[x] '", ALL).map((comment) => comment.tool)).toEqual([
      "zizmor",
    ]);
  });

  test("takes linear time on hostile lines", () => {
    const started = performance.now();
    for (const unit of ["#", "# nosec ", "shellcheck a=b ", "pragma: ", "//", "type:", "'"]) {
      findComments("a.py", unit.repeat(200_000 / unit.length), ALL);
    }
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe("what a silencing comment is about", () => {
  const subjects = (text: string): readonly string[] =>
    findComments("a.py", text, [{ start: 1, end: 9 }]).map(({ subject }) => subject);

  test("is the source on its line, so that a waiver does not pass to other source beside the same comment", () => {
    expect(subjects(`x  =  1  # no${"sec"}\n`)).toEqual([`x = 1 # no${"sec"}`]);
    expect(subjects(`os.system(x)  # no${"sec"}\n`)).not.toEqual(subjects(`x = 1  # no${"sec"}\n`));
  });

  test("is the line below too where the comment stands alone", () => {
    const comment = `# shellcheck ${"disable"}=SC2086`;
    expect(subjects(`${comment}\nrm $a\nls\n`)).toEqual([`${comment} rm $a`]);
    expect(subjects(comment)).toEqual([comment]);
  });

  test("is no more than what lies around it on a line without end", () => {
    const line = `${"a".repeat(5_000)} # no${"sec"} ${"b".repeat(5_000)}`;
    expect(subjects(line)[0]?.length).toBeLessThan(2_100);
  });
});

describe("defuse", () => {
  test("makes comments harmless and moves nothing", () => {
    const text = "a  # nosec B602\nb  # noqa: E501\n";
    const defused = defuse(text, findComments("a.py", text, ALL));
    expect(defused).toBe("a  # xxxxx B602\nb  # xxxx: E501\n");
  });

  test("leaves no comment that counts, whatever surrounds it", () => {
    const parts = fc.array(
      fc.constantFrom(
        "# nosec",
        "#nosec",
        " ",
        "\n",
        "x",
        "# noqa",
        "// biome-ignore lint:",
        "'",
        '"',
        "# shellcheck disable=SC1",
        "é",
      ),
    );
    fc.assert(
      fc.property(parts, (list) => {
        const text = list.join("");
        const defused = defuse(text, findComments("a.py", text, ALL));
        expect(findComments("a.py", defused, ALL)).toEqual([]);
        expect(defused.length).toBe(text.length);
      }),
    );
  });
});

describe("files that silence scanners", () => {
  test.each([
    [".bandit", "bandit"],
    ["sub/.gitleaks.toml", "gitleaks"],
    [".gitleaksignore", "gitleaks"],
    [".gitallowed", "git-secrets"],
    [".secrets.baseline", "detect-secrets"],
    [".trivyignore", "trivy"],
    [".trivyignore.yaml", "trivy"],
    ["trivy.yaml", "trivy"],
    ["ruff.toml", "ruff"],
    [".pylintrc", "pylint"],
    ["biome.jsonc", "biome"],
    [".shellcheckrc", "shellcheck"],
    [".github/actionlint.yaml", "actionlint"],
    [".github/zizmor.yml", "zizmor"],
    ["zizmor.yml", "zizmor"],
    ["eslint.config.mjs", "eslint"],
    [".eslintrc.json", "eslint"],
    [".oxlintrc.json", "oxlint"],
    [".semgrepignore", "semgrep"],
    [".hadolint.yaml", "hadolint"],
    ["src/bandit.py", undefined],
    ["actionlint.yaml", undefined],
    ["docs/trivy.md", undefined],
  ])("%s belongs to %s", (path, tool) => {
    expect(toolOfFile(path)).toBe(tool);
  });

  test.each([
    ["[tool.ruff]\nignore = ['E']\n", "ruff", 1],
    ["[tool.ruff.lint]\n", "ruff", 1],
    ['["tool"."ruff"]\n', "ruff", 1],
    ["[ tool . bandit ]\n", "bandit", 1],
    ["[tool]\nruff.ignore = ['ALL']\n", "ruff", 2],
    ["tool.pylint.main.disable = 'all'\n", "pylint", 1],
    ["tool = { bandit = { skips = ['B602'] } }\n", "bandit", 1],
    ["[bandit]\nskips: B602\n", "bandit", 1],
    ["[mypy-foo.*]\nignore_errors = True\n", "mypy", 1],
    ["[flake8]\nextend-ignore = E203\n", "flake8", 1],
  ])("sees the section in %j", (text, tool, line) => {
    expect([...toolsOfSections(text, () => true)]).toEqual([[tool, line]]);
  });

  test.each([
    "[project]\ndependencies = [\n  'ruff>=0.1',\n  'bandit',\n]\n",
    "[tool.poetry.group.dev.dependencies]\nruff = '*'\nmypy = '*'\n",
    "[tool.black]\nline-length = 88\n",
  ])("is not fooled by dependencies: %j", (text) => {
    expect(toolsOfSections(text, () => true).size).toBe(0);
  });

  test("only counts sections with a line that the range added", () => {
    const text = "[tool.ruff]\nselect = ['E']\n[tool.bandit]\nskips = [\n  'B602',\n]\n";
    expect([...toolsOfSections(text, (line) => line === 5)]).toEqual([["bandit", 5]]);
    expect(hasSections("sub/pyproject.toml")).toBe(true);
    expect(hasSections("pyproject.json")).toBe(false);
  });

  test.each([
    ["* -diff", true],
    ["*.py binary", true],
    ["src/** linguist-generated", true],
    ["src/** linguist-generated=true", true],
    ["src/** -linguist-generated", false],
    ["*.md linguist-generated=false", false],
    ["# * -diff", false],
    ["*.png diff=exif", false],
    ["binary", false],
  ])("says of the attribute line %j that it hides text: %s", (line, expected) => {
    expect(hidesText(line)).toBe(expected);
  });
});
