/** What the tools say when they are called by hand on their own sample files, against what we say of the same files. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { load } from "js-yaml";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Finding, ScanResult } from "../../src/domain/finding.ts";
import { createCommandRunner } from "../../src/io/processes.ts";
import type { ToolBox } from "../../src/ports.ts";
import { isManifest } from "../../src/scan/infrastructure.ts";
import { createRepository } from "../git-fixture.ts";
import { writeTrivyDatabase } from "../trivy-database.ts";
import { requireTools } from "./real-tools.ts";
import { scanRange } from "./scan-fixture.ts";
import { collect, goSamples, pythonSamples } from "./tool-samples.ts";

type Files = Readonly<Record<string, Uint8Array>>;

let toolBox: ToolBox;
const database = mkdtempSync(join(tmpdir(), "draftgate-samples-"));
const bytecode = mkdtempSync(join(tmpdir(), "draftgate-bytecode-"));
beforeAll(async () => {
  toolBox = await requireTools(
    "bandit",
    "ruff",
    "biome",
    "shellcheck",
    "actionlint",
    "zizmor",
    "pylint",
    "trivy",
    "gitleaks",
  );
  writeTrivyDatabase(database);
}, 600_000);
afterAll(() => {
  for (const folder of [database, bytecode]) rmSync(folder, { recursive: true, force: true });
});

/** The scan of a range that adds the files to an empty repository. */
async function scanWhole(tool: string, files: Files): Promise<ScanResult> {
  const fixture = createRepository();
  try {
    const base = fixture.commit({ files: {} });
    fixture.branch("topic");
    fixture.commit({ files });
    const find = toolBox.find.bind(toolBox);
    const outcome = await scanRange(fixture, base, fixture.tip(), {
      tools: [{ name: tool, need: "required" }],
      policy: { timeoutSeconds: 560 },
      ports: {
        toolBox: {
          async find(name) {
            const found = await find(name);
            if ("missing" in found || name !== "trivy") return found;
            return { ...found, database: { folder: database, updatedAt: new Date() } };
          },
        },
      },
    });
    const [scan] = outcome.scans;
    if (scan === undefined) throw new Error("no scan");
    return scan;
  } finally {
    fixture.remove();
  }
}

/** What the tool itself prints, called by hand in a folder with the files. */
async function runDirectly(
  tool: string,
  files: Files,
  args: readonly string[],
  options: { readonly names?: readonly string[]; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<string> {
  const found = await toolBox.find(tool);
  if ("missing" in found) throw new Error(found.missing);
  const folder = mkdtempSync(join(tmpdir(), "draftgate-direct-"));
  try {
    for (const [path, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    // As we run them: garbage is collected seldom, and what Python compiles of a tool is kept for the next start.
    const seldom = { GOGC: "400", DRAFTGATE_BYTECODE: bytecode };
    const all = Object.entries({ ...process.env, ...seldom, ...options.env });
    const env = Object.fromEntries(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
    const names = options.names ?? Object.keys(files);
    const command = { file: found.path, args: [...args, ...names], cwd: folder, env };
    const run = await createCommandRunner().run({ ...command, timeoutMs: 560_000, maxOutputBytes: 1 << 30 });
    return new TextDecoder().decode(run.stdout).replaceAll(`${folder}/`, "");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const key = (...parts: readonly unknown[]): string => JSON.stringify(parts);
const plain = (path: string): string => path.replace(/^(?:\.\/)+/, "");
const place = ({ ruleId, location }: Finding): readonly unknown[] => [ruleId, location.path, location.startLine];

/** Holds two lists to be the same, and says in the output how long they are. */
function compare(
  tool: string,
  scan: ScanResult,
  ours: readonly string[],
  expected: readonly string[],
  atLeast: number,
): void {
  expect([scan.outcome, scan.reason]).toEqual(["completed", null]);
  const count = (all: readonly string[]): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
    return counts;
  };
  const [left, right] = [count(ours), count(expected)];
  const lost = [...right].filter(([one, times]) => (left.get(one) ?? 0) < times).map(([one]) => one);
  const invented = [...left].filter(([one, times]) => (right.get(one) ?? 0) < times).map(([one]) => one);
  console.log(
    `${tool}: ${expected.length} of its own, ${ours.length} of ours, in ${scan.covered} of ${scan.asked} files`,
  );
  expect({ lost, invented }).toEqual({ lost: [], invented: [] });
  expect(ours.length).toBe(expected.length);
  expect(expected.length).toBeGreaterThanOrEqual(atLeast);
  expect(new Set(scan.findings.map((one) => one.fingerprint)).size).toBe(scan.findings.length);
}

const pythonLibrary = (): string =>
  spawnSync("python3", ["-c", "import sysconfig; print(sysconfig.get_path('stdlib'))"]).stdout.toString().trim();

// Side by side, because most of them keep one core busy only for a part of their time.
describe.concurrent("every finding of the tool itself, and no other, at the same lines", () => {
  test("bandit, on its examples and Python's own library", async () => {
    // One of them is there for the time it takes (twenty times that of all the others), and nothing is found in it.
    const isExample = (path: string): boolean => path.endsWith(".py") && path !== "long_set.py";
    const library = collect(pythonLibrary(), (path) => /^[^/]+\.py$/.test(path), 12);
    const files = {
      ...Object.fromEntries(
        Object.entries(collect(join(pythonSamples("bandit"), "examples"), isExample)).map(([path, bytes]) => [
          `examples/${path}`,
          bytes,
        ]),
      ),
      ...library,
    };
    const printed = await runDirectly("bandit", files, ["-q", "-f", "json", "-x", "", "--ignore-nosec"]);
    const row = z.object({
      test_id: z.string(),
      filename: z.string(),
      line_number: z.int(),
      line_range: z.array(z.int()),
      issue_severity: z.string(),
      issue_confidence: z.string(),
    });
    const direct = z
      .object({ results: z.array(row), errors: z.array(z.object({ filename: z.string() })) })
      .parse(JSON.parse(printed));
    const scan = await scanWhole("bandit", files);
    const ours = scan.findings.map((one) => key(...place(one), one.location.endLine, one.severity, one.confidence));
    const expected = direct.results.map((one) =>
      key(
        one.test_id,
        plain(one.filename),
        one.line_number,
        Math.max(...one.line_range),
        one.issue_severity.toLowerCase(),
        one.issue_confidence.toLowerCase(),
      ),
    );
    expect(scan.notCovered.map((one) => one.path).sort()).toEqual(
      direct.errors.map((one) => plain(one.filename)).sort(),
    );
    compare("bandit", scan, ours, expected, 500);
  }, 600_000);

  test("ruff, on its fixtures", async () => {
    const files = collect(pythonSamples("ruff"), (path) => path.endsWith(".py"));
    const args = ["check", "--isolated", "--no-cache", "--ignore-noqa", "--target-version=py314"];
    const select = ["--select=E4,E7,E9,F,B,PLE,PLW", "--output-format=json", "--"];
    const printed = await runDirectly("ruff", files, [...args, ...select]);
    const point = z.object({ row: z.int(), column: z.int() });
    const direct = z
      .array(
        z.object({
          code: z.string().nullable(),
          filename: z.string(),
          message: z.string(),
          location: point,
          end_location: point,
        }),
      )
      .parse(JSON.parse(printed));
    const scan = await scanWhole("ruff", files);
    const ours = scan.findings.map((one) => key(...place(one), one.location.startColumn, one.message));
    const expected = direct
      .filter((one) => one.code !== "E902")
      .map((one) =>
        key(one.code ?? "invalid-syntax", plain(one.filename), one.location.row, one.location.column, one.message),
      );
    compare("ruff", scan, ours, expected, 500);
    // What it could not read to the end is what has a syntax error.
    const broken = new Set(
      direct.filter((one) => ["E902", "invalid-syntax", null].includes(one.code)).map((one) => plain(one.filename)),
    );
    expect(scan.notCovered.filter((one) => !broken.has(one.path ?? ""))).toEqual([]);
  }, 600_000);

  test("shellcheck, on the scripts of git, Go, Python and the packages that are installed here", async () => {
    const isPlain = (path: string, text: () => string): boolean =>
      (/\.(?:sh|bash)$/.test(path) || /^[^.]+$/.test(path.slice(path.lastIndexOf("/") + 1))) &&
      /^(?:#!\s*\S*[/ ](?:ba|da|k)?sh\b)/.test(text().slice(0, 60)) &&
      !/shellcheck .*disable/.test(text());
    const places = [
      spawnSync("git", ["--exec-path"]).stdout.toString().trim(),
      spawnSync("go", ["env", "GOROOT"]).stdout.toString().trim(),
      "/usr/bin",
      "/usr/sbin",
      "/usr/share",
      join(import.meta.dirname, "../../node_modules"),
    ];
    const files = Object.fromEntries(
      places.flatMap((folder, at) =>
        Object.entries(collect(folder, isPlain, 12)).map(([path, bytes]) => [`${at}/${path}`, bytes] as const),
      ),
    );
    const row = z.object({
      file: z.string(),
      line: z.int(),
      endLine: z.int(),
      column: z.int(),
      level: z.string(),
      code: z.int(),
      message: z.string(),
    });
    const printed = await runDirectly("shellcheck", files, ["--norc", "-f", "json1"]);
    const direct = z.object({ comments: z.array(row) }).parse(JSON.parse(printed)).comments;
    const scan = await scanWhole("shellcheck", files);
    const ours = scan.findings.map((one) =>
      key(...place(one), one.location.endLine, one.location.startColumn, one.message),
    );
    const expected = direct.map((one) =>
      key(`SC${one.code}`, plain(one.file), one.line, one.endLine, one.column, one.message),
    );
    compare("shellcheck", scan, ours, expected, 500);
  }, 600_000);

  test("biome, on packages that are installed here", async () => {
    const modules = join(import.meta.dirname, "../../node_modules");
    // What an author's comment silences is no matter of this test.
    const isPlain = (pattern: RegExp) => (path: string, text: () => string) =>
      pattern.test(path) && !text().includes("biome-ignore");
    const files = {
      ...collect(join(modules, "zod"), isPlain(/\.(?:[cm]?js|ts|json)$/), 120),
      ...collect(join(modules, "openai"), isPlain(/\.m?js$/), 120),
    };
    const configuration = '{"files":{"maxSize":99999999},"vcs":{"enabled":false}}';
    const neutral = { ...files, "biome.json": new TextEncoder().encode(configuration) };
    const printed = await runDirectly("biome", neutral, ["lint", "--reporter=json", "--max-diagnostics=none"]);
    const row = z.object({
      category: z.string(),
      message: z.string(),
      location: z.object({ path: z.string(), start: z.object({ line: z.int(), column: z.int() }) }),
    });
    const direct = z.object({ diagnostics: z.array(row) }).parse(JSON.parse(printed)).diagnostics;
    const scan = await scanWhole("biome", files);
    const ours = scan.findings.map((one) => key(...place(one), one.message));
    const expected = direct
      .filter((one) => one.location.path in files)
      .map((one) => key(one.category, one.location.path, Math.max(1, one.location.start.line), one.message));
    compare("biome", scan, ours, expected, 500);
  }, 600_000);

  test("actionlint, on its test data", async () => {
    const found = collect(join(goSamples("actionlint"), "testdata"), (path) =>
      /^(?:bench|err|examples|format|ok|realworld)\/.*\.ya?ml$/.test(path),
    );
    const files = asWorkflows(found, false);
    const row = z.object({
      message: z.string(),
      filepath: z.string(),
      line: z.int(),
      column: z.int(),
      kind: z.string(),
    });
    const args = ["-shellcheck=", "-pyflakes=", "-no-color", "-format", "{{json .}}"];
    const head = { ".git/HEAD": new TextEncoder().encode("ref: refs/heads/main\n") };
    const printed = await runDirectly("actionlint", { ...files, ...head }, args, { names: Object.keys(files) });
    const direct = z.array(row).parse(JSON.parse(printed));
    const scan = await scanWhole("actionlint", files);
    const ours = scan.findings.map((one) => key(...place(one), one.location.startColumn, one.message));
    const expected = direct.map((one) =>
      key(one.kind, plain(one.filepath), Math.max(1, one.line), one.column === 0 ? null : one.column, one.message),
    );
    compare("actionlint", scan, ours, expected, 500);
  }, 600_000);

  test("zizmor, on its test data", async () => {
    const files = asWorkflows(
      collect(pythonSamples("zizmor"), (path) => /(?:^|\/)tests?\/.*\.ya?ml$/.test(path)),
      true,
    );
    const point = z.object({ row: z.int(), column: z.int() });
    const location = z.object({
      symbolic: z.object({
        kind: z.string(),
        annotation: z.string(),
        key: z.object({ Local: z.object({ verbatim_path: z.string() }) }),
      }),
      concrete: z.object({ location: z.object({ start_point: point }) }),
    });
    const row = z.object({
      ident: z.string(),
      desc: z.string(),
      determinations: z.object({ confidence: z.string() }),
      locations: z.array(location),
    });
    const args = ["--offline", "--no-config", "--no-ignores", "--no-progress", "--persona=regular", "--format=json-v1"];
    const direct = z.array(row).parse(JSON.parse(await runDirectly("zizmor", files, args)));
    const scan = await scanWhole("zizmor", files);
    const ours = scan.findings.map((one) => key(...place(one), one.location.startColumn, one.confidence, one.message));
    const expected = direct.map((one) => {
      const [primary] = one.locations.filter(({ symbolic }) => symbolic.kind === "Primary");
      const start = primary?.concrete.location.start_point;
      const path = plain(primary?.symbolic.key.Local.verbatim_path ?? "");
      const message = `${one.desc}: ${primary?.symbolic.annotation}`;
      const [line, column] = [(start?.row ?? 0) + 1, (start?.column ?? 0) + 1];
      return key(one.ident, path, line, column, one.determinations.confidence.toLowerCase(), message);
    });
    compare("zizmor", scan, ours, expected, 500);
  }, 600_000);

  test("trivy, on its test data and the bad examples of its checks", async () => {
    // Comments are obeyed by the tool called by hand; plans, caches of modules, packed charts and playbooks are not what a change is made of.
    const isOurs = (path: string, text: () => string): boolean =>
      path.includes("/testdata/") &&
      !/\.terraform\/|tfplan|plan.*\.json$|\.(?:tgz|tar|tar\.gz)$|\/ansible\//.test(path) &&
      !/(?:trivy|tfsec):\s*ignore/i.test(text());
    const files = { ...collect(goSamples("trivy"), isOurs), ...terraformExamples() };
    const printed = await runDirectly(
      "trivy",
      files,
      ["fs", "--scanners", "vuln,misconfig", "--cache-dir", database, "--cache-backend", "memory", "--quiet"].concat(
        ["--skip-db-update", "--skip-java-db-update", "--skip-check-update", "--skip-version-check", "--offline-scan"],
        ["--list-all-pkgs", "--ignorefile", "/dev/null", "--config", "/dev/null", "--format", "json"],
      ),
      { names: ["."] },
    );
    const vulnerability = z.object({ VulnerabilityID: z.string(), PkgName: z.string() });
    const misconfiguration = z.object({
      ID: z.string(),
      Status: z.string(),
      CauseMetadata: z.object({ StartLine: z.int().optional(), EndLine: z.int().optional() }).optional(),
    });
    const result = z.object({
      Target: z.string(),
      Class: z.string(),
      Vulnerabilities: z.array(vulnerability).nullish(),
      Misconfigurations: z.array(misconfiguration).nullish(),
    });
    const results = z.object({ Results: z.array(result) }).parse(JSON.parse(printed)).Results;
    const scan = await scanWhole("trivy", files);
    const ours = scan.findings.map((one) => key(...place(one), one.location.endLine));
    const expected = results.flatMap((one) => [
      ...(one.Vulnerabilities ?? []).map((row) => key(row.VulnerabilityID, one.Target, null, null)),
      ...(one.Misconfigurations ?? [])
        .filter((row) => row.Status === "FAIL")
        .map(({ ID, CauseMetadata: cause }) =>
          key(
            ID,
            one.Target,
            cause?.StartLine ?? null,
            cause?.StartLine === undefined ? null : (cause.EndLine ?? cause.StartLine),
          ),
        ),
    ]);
    // Every file whose packages it lists is one that we ask it about.
    const manifests = results
      .filter((one) => one.Class === "lang-pkgs" && one.Target in files)
      .map((one) => one.Target);
    expect(manifests.filter((path) => !isManifest(path))).toEqual([]);
    expect(manifests.length).toBeGreaterThan(100);
    compare("trivy", scan, ours, expected, 500);
  }, 600_000);

  test("gitleaks, on its sources and test data", async () => {
    // What is twice in a repository is one blob, and is looked at once.
    const seen = new Set<string>();
    const isFirst = (text: string): boolean => seen.size < seen.add(text).size;
    // It passes over the first two by name, and we do not; the third silences it.
    const files = collect(
      goSamples("gitleaks"),
      (path, text) => !/gitleaks\.toml$|\.tar$|^\.gitleaksignore$/.test(path) && isFirst(text()),
    );
    const folder = mkdtempSync(join(tmpdir(), "draftgate-direct-"));
    const configuration = join(folder, "config.toml");
    writeFileSync(configuration, "[extend]\nuseDefault = true\n");
    const neutral = ["--config", configuration, "--gitleaks-ignore-path", folder, "--ignore-gitleaks-allow"];
    const printed = await runDirectly(
      "gitleaks",
      files,
      [
        "dir",
        ...neutral,
        "--no-banner",
        "--log-level=error",
        "--exit-code=0",
        "--report-format=json",
        "--report-path=-",
      ],
      { names: ["."] },
    );
    rmSync(folder, { recursive: true });
    const row = z.object({ RuleID: z.string(), File: z.string(), StartLine: z.int(), EndLine: z.int() });
    const direct = z.array(row).parse(JSON.parse(printed));
    const scan = await scanWhole("gitleaks", files);
    const ours = scan.findings.map((one) => key(...place(one), one.location.endLine));
    const expected = direct.map((one) => key(one.RuleID, plain(one.File), one.StartLine, one.EndLine));
    compare("gitleaks", scan, ours, expected, 500);
  }, 600_000);

  test("pylint, on its functional tests, each alone", async () => {
    const samples = join(pythonSamples("pylint"), "tests/functional");
    // A text whose last line goes on behind its end goes on in the lines that we put there.
    const all = collect(
      samples,
      (path, text) => path.endsWith(".py") && !path.startsWith("ext/") && !/\\\s*$/.test(text()),
    );
    // Beside each lies what is expected of it: those of which most is expected, without the comments that silence the rest of it.
    const expectations = collect(samples, (path) => path.endsWith(".txt"));
    const weight = (path: string): number => expectations[path.replace(/\.py$/, ".txt")]?.length ?? 0;
    const heaviest = Object.keys(all).sort((left, right) => weight(right) - weight(left) || (left < right ? -1 : 1));
    const files = Object.fromEntries(
      heaviest.slice(0, 8).map((path) => {
        const text = new TextDecoder().decode(all[path]).replaceAll("pylint:", "pylint_");
        return [path, new TextEncoder().encode(text)];
      }),
    );
    const row = z.object({
      messageId: z.string(),
      line: z.int(),
      column: z.int(),
      message: z.string(),
      symbol: z.string(),
    });
    const expected: string[] = [];
    const off = ["import-error", "no-name-in-module", "relative-beyond-top-level", "useless-suppression"];
    for (const [path, bytes] of Object.entries(files)) {
      const printed = await runDirectly("pylint", { "module_to_check.py": bytes }, [
        "--rcfile=/dev/null",
        `--disable=${off.join(",")}`,
        "--output-format=json2",
      ]);
      const direct = z.object({ messages: z.array(row) }).parse(JSON.parse(printed)).messages;
      expected.push(
        ...direct.map((one) =>
          key(one.messageId, path, Math.max(1, one.line), one.column + 1, `${one.message} (${one.symbol})`),
        ),
      );
    }
    const scan = await scanWhole("pylint", files);
    const ours = scan.findings.map((one) => key(...place(one), one.location.startColumn, one.message));
    compare("pylint", scan, ours, expected, 500);
  }, 600_000);
});

/** The files under names by which they are workflows, or actions where they are called so. */
function asWorkflows(files: Files, withActions: boolean): Files {
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes], at) => {
      const name = path.slice(path.lastIndexOf("/") + 1);
      const isAction = withActions && /^action\.ya?ml$/.test(name);
      return [
        isAction ? `actions/${at}/${name}` : `.github/workflows/w${at}-${name.replaceAll(/[^\w.-]/g, "_")}`,
        bytes,
      ];
    }),
  );
}

/** What trivy's checks give as examples of bad Terraform, each in a folder of its own. */
function terraformExamples(): Files {
  const file = z.object({ terraform: z.object({ bad: z.array(z.string()).optional() }).optional() });
  const sources = collect(goSamples("trivy", "github.com/aquasecurity/trivy-checks"), (path) =>
    /^checks\/cloud\/aws\/.*\.yaml$/.test(path),
  );
  const texts = Object.values(sources).flatMap((bytes) => {
    const parsed = file.safeParse(load(new TextDecoder().decode(bytes)));
    return parsed.data?.terraform?.bad ?? [];
  });
  return Object.fromEntries(
    texts.slice(0, 40).map((text, at) => [`examples/e${at}/main.tf`, new TextEncoder().encode(text)]),
  );
}
