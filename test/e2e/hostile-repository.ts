import type { FixtureFile, GitFixture } from "../git-fixture.ts";

/** An AWS key of its own for each number, made here so that no scanner finds one in this file. */
export function secretKey(number: number): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  let seed = number * 7919 + 104_729;
  const tail = Array.from({ length: 16 }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return letters[Math.floor(seed / 65_536) % letters.length];
  });
  return ["AK", "IA", ...tail].join("");
}

const keyLine = (number: number, comment = ""): string => `key = "${secretKey(number)}"${comment}\n`;

/** Files that run something when anybody imports, loads or obeys them: they make a file in the folder `canary`. */
export function executables(canary: string): Readonly<Record<string, FixtureFile>> {
  const python = (name: string): string => `open(${JSON.stringify(`${canary}/${name}`)}, "w").close()\n`;
  const script = (name: string): string =>
    `import { writeFileSync } from "node:fs";\nwriteFileSync(${JSON.stringify(`${canary}/${name}`)}, "");\nexport default [];\n`;
  const modules = [
    "isort",
    "yaml",
    "astroid",
    "sitecustomize",
    "usercustomize",
    "conftest",
    "setup",
    "bandit",
    "pylint",
  ];
  return {
    ...Object.fromEntries(modules.map((name) => [`${name}.py`, python(`${name}.py`)])),
    "pkg/__init__.py": python("pkg"),
    "pkg/isort.py": python("pkg-isort"),
    ".pylintrc": `[MAIN]\ninit-hook=${python("pylintrc").trim()}\nload-plugins=isort\n`,
    "eslint.config.mjs": script("eslint"),
    ".oxlintrc.json": '{"jsPlugins": ["./plugin.mjs"]}\n',
    "plugin.mjs": script("oxlint"),
    "biome.json": '{"linter": {"enabled": false}, "plugins": ["./plugin.grit"]}\n',
    "plugin.grit": "`debugger`\n",
    ".secrets.baseline": JSON.stringify({
      version: "1.5.0",
      plugins_used: [{ name: "Own", path: "file://yaml.py" }],
      filters_used: [{ path: "file://isort.py::run" }],
    }),
    ".reviewdog.yml": `runner:\n  a:\n    cmd: touch ${canary}/reviewdog\n`,
    ".pre-commit-config.yaml": `repos:\n  - repo: local\n    hooks:\n      - { id: a, name: a, language: system, entry: touch ${canary}/hook }\n`,
    "lib.sh": `#!/bin/sh\ntouch ${canary}/lib.sh\n`,
    "infra/main.tf": `data "external" "a" {\n  program = ["touch", "${canary}/terraform"]\n}\n\nmodule "far" {\n  source = "git::https://127.0.0.1:9/x.git"\n}\n`,
    ".github/actions/own/action.yml": `name: own\ndescription: own\nruns:\n  using: composite\n  steps:\n    - run: touch ${canary}/action\n      shell: bash\n`,
  };
}

/** Files that ask the scanners to look away, and what they would look away from. */
export const SILENCERS: Readonly<Record<string, FixtureFile>> = {
  ".gitattributes": "* -diff\n*.cfg binary\n*.py linguist-generated\n",
  ".gitallowed": ".*\n",
  ".gitleaksignore": "allowed.py:aws-access-token:3\nkeys.cfg:aws-access-token:1\n",
  ".gitleaks.toml": "[allowlist]\npaths = ['.*']\n",
  ".bandit": "[bandit]\nskips: B602\nexclude: /\n",
  "pyproject.toml": '[tool.bandit]\nskips = ["B602"]\n\n[tool.ruff]\nexclude = ["*"]\n',
  "ruff.toml": 'exclude = ["*"]\n',
  ".shellcheckrc": "disable=all\n",
  ".trivyignore": "DS-0002\nCVE-2018-18074\n",
  "trivy.yaml": "severity: [CRITICAL]\nscan:\n  skip-dirs: ['**']\n",
  ".github/actionlint.yaml": "paths:\n  '**':\n    ignore: ['.*']\n",
  "zizmor.yml": "rules:\n  template-injection:\n    disable: true\n",
  "allowed.py": `import os  # noqa\nimport subprocess  # pylint: disable=all\n${keyLine(1, "  # gitleaks:allow")}subprocess.call("x", shell=True)  # nosec\n`,
  "app.js": "// biome-ignore lint/suspicious/noDebugger: no\ndebugger;\n",
  "run.sh": "#!/bin/sh\n# shellcheck disable=all\n. ./lib.sh\ncd $1\n",
  Dockerfile: "#trivy:ignore:DS-0002\nFROM ubuntu:latest\n",
  "requirements.txt": "requests==2.19.0\n",
  ".github/workflows/pull.yml": [
    "on: pull_request_target",
    "jobs:",
    "  a:",
    "    runs-on: ubuntu-latest",
    "    steps:",
    "      - uses: ./.github/actions/own",
    "      - run: echo ${{ github.event.pull_request.title }} # zizmor: ignore[template-injection]",
    "",
  ].join("\n"),
};

/** Names, bytes and kinds of entries that a program stumbles over. */
export const ODDITIES: Readonly<Record<string, FixtureFile>> = {
  ".github/scripts/deploy.py": `${keyLine(2)}eval(key)\n`,
  "café.py": `${keyLine(3)}eval(key)\n`,
  "new\nline.py": `${keyLine(4)}eval(key)\n`,
  "-v.py": `${keyLine(5)}eval(key)\n`,
  "bytes\udcff.py": `${keyLine(6)}eval(key)\n`,
  "node_modules/m/x.py": `${keyLine(7)}eval(key)\n`,
  "keys.cfg": keyLine(8),
  "nul.py": Buffer.concat([Buffer.from(keyLine(9)), Buffer.from([120, 61, 0, 10])]),
  "latin.py": Buffer.concat([Buffer.from(keyLine(10)), Buffer.from('x = "'), Buffer.from([0xe9, 34, 10])]),
  "broken.py": `${keyLine(11)}def f(:\n`,
  "broken.js": "let = = ;\n",
  "broken.tf": 'resource "a" {\n',
  "broken/pod.yaml": "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec: [\n",
  "large.py": `x = """${"x".repeat(1_100_000)}"""\n`,
  "many.js": "debugger;\n".repeat(5_001),
  link: { mode: "120000", content: `/${secretKey(12)}` },
  module: { mode: "160000", sha: "1".repeat(40) },
  "pointer.py": `version https://git-lfs.github.com/spec/v1\noid sha256:${"a".repeat(64)}\nsize 12\n`,
};

/** Where keys lie that only the history has, with the number of each. */
export const GONE: Readonly<Record<string, number>> = {
  "removed.txt": 20,
  "evil.txt": 21,
  "side.txt": 22,
  "n.txt": 23,
};

/** Commits everything above to the current branch: over forty commits, a merge that brings in what neither side has, and one that drops a side. */
export function commitHostility(repository: GitFixture, canary: string): void {
  for (let at = 0; at < 35; at += 1) repository.commit({ files: { "n.txt": at === 17 ? keyLine(23) : `${at}\n` } });
  repository.commit({ files: { "removed.txt": keyLine(20) } });
  repository.commit({ files: { "removed.txt": null } });
  const other = repository.commit({ files: { "other.txt": "other\n" }, moveBranch: false });
  repository.commit({ files: { "own.txt": "own\n" } });
  repository.merge(other, { files: { "evil.txt": keyLine(21) } });
  repository.commit({ files: { "evil.txt": null } });
  const tip = repository.tip();
  const side = repository.commit({ files: { "side.txt": keyLine(22) }, parents: [tip], moveBranch: false });
  const kept = repository.commit({ files: { "kept.txt": "kept\n" }, parents: [tip] });
  repository.commit({ files: {}, parents: [kept, side], message: `Merge, ours, ${secretKey(24)}\n` });
  repository.commit({ files: { ...executables(canary), ...SILENCERS, ...ODDITIES } });
}
