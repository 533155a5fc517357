import { describe, expect, test } from "vitest";
import {
  silencedByRuffSettings,
  silencedByShellcheckrc,
  silencedByZizmorSettings,
} from "../../src/scan/base-ignores.ts";

const texts = (files: Readonly<Record<string, string>>): ReadonlyMap<string, string> => new Map(Object.entries(files));

describe("shellcheck's rc file in the base", () => {
  test.each([
    ["disable=SC2086\n", "SC2086", ".shellcheckrc"],
    ["disable=SC2154,SC2086 # why\n", "SC2086", ".shellcheckrc"],
    ["# disable=SC2086\nshell=sh\n", "SC2086", null],
    ["source-path=SCRIPTDIR\n  disable=all\n", "SC1000", ".shellcheckrc"],
    ["disable=SC3000-SC4000\n", "SC3010", ".shellcheckrc"],
    ["disable=SC3000-SC4000\n", "SC4001", null],
    ["disable=SC208\n", "SC2086", null],
    ["enable=SC2086\n", "SC2086", null],
    ["disable=\n", "SC2086", null],
  ])("%j silences %s by %s", (text, ruleId, name) => {
    expect(silencedByShellcheckrc(texts({ ".shellcheckrc": text }))(ruleId, "a.sh")).toBe(name);
  });

  test("is the hidden one where there are two, as for shellcheck", () => {
    const both = texts({ shellcheckrc: "disable=SC1000\n", ".shellcheckrc": "disable=SC2000\n" });
    expect([silencedByShellcheckrc(both)("SC1000", "a.sh"), silencedByShellcheckrc(both)("SC2000", "a.sh")]).toEqual([
      null,
      ".shellcheckrc",
    ]);
  });
});

describe("ruff's settings in the base", () => {
  test.each([
    ["ruff.toml", "[lint]\nignore = ['F401', \"B008\"]\n", "B008", "ruff.toml"],
    ["ruff.toml", "lint.ignore = [\n  'E7', # style\n]\n", "E741", "ruff.toml"],
    ["ruff.toml", "ignore = ['F401']\n", "F401", "ruff.toml"],
    [".ruff.toml", "[lint]\nextend-ignore = ['ALL']\n", "F401", ".ruff.toml"],
    ["ruff.toml", "[lint]\n# ignore = ['F401']\n", "F401", null],
    ["ruff.toml", "[lint]\nignore = [\n  # 'F401',\n]\n", "F401", null],
    ["ruff.toml", "[lint.isort]\nignore = ['F401']\n", "F401", null],
    ["ruff.toml", "[lint]\nselect = ['F401']\n", "F401", null],
    ["ruff.toml", "[lint]\nignore = ['F401']\n", "F40", null],
    ["ruff.toml", "[lint]\nignore = ['ALL']\n", "invalid-syntax", null],
    ["ruff.toml", "[lint]\nignore = ['E']\n", "E902", null],
    ["pyproject.toml", "[tool.ruff.lint]\nignore = ['F401']\n", "F401", "pyproject.toml"],
    ["pyproject.toml", "[tool.ruff]\nline-length = 100\nlint.ignore = ['F401']\n", "F401", "pyproject.toml"],
    ["pyproject.toml", "[tool.flake9]\nignore = ['F401']\n", "F401", null],
    ["pyproject.toml", "[tool.ruff]\nx = 1\n[tool.other]\nignore = ['F401']\n", "F401", null],
    ["ruff.toml", "[[[\n", "F401", null],
  ])("%s with %j silences %s by %s", (file, text, ruleId, name) => {
    expect(silencedByRuffSettings(texts({ [file]: text }))(ruleId, "a.py")).toBe(name);
  });

  test("are those of the first file that has any", () => {
    const ruff = "[tool.ruff.lint]\nignore = ['F401']\n";
    const own = texts({ "ruff.toml": "line-length = 100\n", "pyproject.toml": ruff });
    expect(silencedByRuffSettings(own)("F401", "a.py")).toBe(null);
    expect(silencedByRuffSettings(texts({ "pyproject.toml": ruff }))("F401", "a.py")).toBe("pyproject.toml");
  });
});

describe("zizmor's settings in the base", () => {
  const settings = `rules:
  unpinned-uses:
    disable: true
  artipacked:
    ignore:
      - release.yml
      - ci.yml:12
  dangerous-triggers:
    config: { x: 1 }
  template-injection: null
`;

  test.each([
    ["unpinned-uses", ".github/workflows/ci.yml", ".github/zizmor.yml"],
    ["artipacked", ".github/workflows/release.yml", ".github/zizmor.yml"],
    ["artipacked", ".github/workflows/ci.yml", null],
    ["artipacked", "release.yml/action.yml", null],
    ["dangerous-triggers", ".github/workflows/ci.yml", null],
    ["template-injection", ".github/workflows/ci.yml", null],
    ["constructor", ".github/workflows/ci.yml", null],
  ])("silence %s in %s by %s", (ruleId, path, name) => {
    expect(silencedByZizmorSettings(texts({ ".github/zizmor.yml": settings }))(ruleId, path)).toBe(name);
  });

  test.each(["", "[", "rules: [a]\n", "rules:\n  unpinned-uses: { disable: yes }\n", "- a\n"])(
    "%j silence nothing",
    (text) => {
      expect(silencedByZizmorSettings(texts({ "zizmor.yml": text }))("unpinned-uses", "a.yml")).toBe(null);
    },
  );
});
