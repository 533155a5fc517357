// Reads what the next pins would be from two places each; a pin is only what both say.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readArchive } from "../src/io/tool-archive.ts";
import { get } from "../src/io/tool-http.ts";
import type { NpmPackage } from "../src/io/tool-pins.ts";

/** A new version younger than this is refused: malicious releases of the past were found within days. */
const COOL_DOWN_MS = 7 * 24 * 60 * 60 * 1000;
const PYTHONS = ["3.10", "3.11", "3.12", "3.13", "3.14"];
const GLIBC = ["_2_34", "_2_31", "_2_28", "_2_26", "_2_24", "_2_17", "2014"].map((version) => `manylinux${version}`);
const MUSL = ["musllinux_1_2", "musllinux_1_1"];
const WHEEL_PLATFORMS: Readonly<Record<string, readonly string[]>> = {
  "linux-x64": GLIBC.map((tag) => `${tag}_x86_64`),
  "linux-arm64": GLIBC.map((tag) => `${tag}_aarch64`),
  "linux-x64-musl": MUSL.map((tag) => `${tag}_x86_64`),
  "linux-arm64-musl": MUSL.map((tag) => `${tag}_aarch64`),
  "darwin-x64": ["macosx_13_0_x86_64"],
  "darwin-arm64": ["macosx_13_0_arm64"],
};

/** Where release pages are asked for; tests name servers of their own. */
export interface ReleasePlaces {
  readonly pages: string;
  readonly api: string;
  readonly now: Date;
}

/** Why no pin can be made of what the two places say. */
export class PinError extends Error {
  override readonly name = "PinError";
}

/** The digests of `wanted` as both places have them; throws PinError for one that differs or that only one of them has. */
export function agree(
  wanted: readonly string[],
  first: ReadonlyMap<string, string>,
  second: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const agreed = new Map<string, string>();
  for (const name of wanted) {
    const [one, other] = [first.get(name), second.get(name)];
    if (one === undefined || other === undefined) throw new PinError(`${name}: only one of the two places has it`);
    if (one !== other) throw new PinError(`${name}: the places differ: ${one} and ${other}`);
    agreed.set(name, one);
  }
  return agreed;
}

/** Throws PinError for something that was published less than seven days before `now`. */
export function checkAge(name: string, published: string | undefined, now: Date): void {
  const time = Date.parse(published ?? "");
  if (Number.isNaN(time)) throw new PinError(`${name}: nobody says when it was published`);
  if (now.getTime() - time < COOL_DOWN_MS) throw new PinError(`${name}: published ${published}, wait seven days`);
}

/** A checksum file (`<hex>  <file>`) as digests by file; throws PinError for a line of another shape. */
export function parseChecksums(text: string): ReadonlyMap<string, string> {
  const digests = new Map<string, string>();
  for (const line of text.split("\n")) {
    if (line.trim() === "") continue;
    const match = /^([0-9a-f]{64}) [ *](\S+)\r?$/.exec(line);
    if (match?.[1] === undefined || match[2] === undefined) throw new PinError(`unreadable checksum line: ${line}`);
    digests.set(match[2], match[1]);
  }
  return digests;
}

/** Digests of a release's assets: the project's own checksum file against what GitHub recorded at the upload. */
export async function readRelease(
  repository: string,
  tag: string,
  checksums: string,
  wanted: readonly string[],
  places: ReleasePlaces,
): Promise<ReadonlyMap<string, string>> {
  const own = parseChecksums(await fetchText(`${places.pages}/${repository}/releases/download/${tag}/${checksums}`));
  const answer: unknown = JSON.parse(await fetchText(`${places.api}/repos/${repository}/releases/tags/${tag}`));
  const { published, digests } = parseApiRelease(answer);
  checkAge(`${repository} ${tag}`, published, places.now);
  return agree(wanted, own, digests);
}

function parseApiRelease(answer: unknown): { published: string | undefined; digests: ReadonlyMap<string, string> } {
  const digests = new Map<string, string>();
  const fields = new Map(Object.entries(answer ?? {}));
  const assets: unknown = fields.get("assets");
  const listed: readonly unknown[] = Array.isArray(assets) ? assets : [];
  for (const asset of listed) {
    const entries = new Map<string, unknown>(Object.entries(asset ?? {}));
    const [name, digest] = [entries.get("name"), entries.get("digest")];
    if (typeof name === "string" && typeof digest === "string") digests.set(name, digest.replace(/^sha256:/, ""));
  }
  const published: unknown = fields.get("published_at");
  return { published: typeof published === "string" ? published : undefined, digests };
}

async function fetchText(url: string): Promise<string> {
  const times = { answer: 30_000, idle: 30_000, whole: 120_000 };
  const redirects = ["release-assets.githubusercontent.com", "objects.githubusercontent.com"];
  const options = { redirects, environment: process.env, times, signal: undefined, maxBytes: 16 * 1024 * 1024 };
  const chunks: Uint8Array[] = [];
  for await (const chunk of await get(new URL(url), options)) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

/** Every module that a Go program may be linked from: the sums that Go computes from the proxy against the checksum database. */
export function readGoModules(
  module: string,
  version: string,
  name: string,
  experiment: string,
  work: string,
  now: Date,
): readonly string[] {
  const first = listModules(module, version, name, experiment, join(work, "proxy"), { GOSUMDB: "off" });
  const second = listModules(module, version, name, experiment, join(work, "database"), {});
  const info: unknown = JSON.parse(
    execFileSync("go", ["list", "-m", "-json", `${module}@v${version}`], {
      ...goOptions(join(work, "database"), {}),
      encoding: "utf8",
    }),
  );
  checkAge(module, new Map<string, unknown>(Object.entries(info ?? {})).get("Time")?.toString(), now);
  const agreed = agree([...first.modules], first.sums, second.sums);
  return [...agreed].map(([path, sum]) => `${path} ${sum}`).sort();
}

function listModules(
  module: string,
  version: string,
  name: string,
  experiment: string,
  folder: string,
  env: Readonly<Record<string, string>>,
): { readonly modules: ReadonlySet<string>; readonly sums: ReadonlyMap<string, string> } {
  mkdirSync(folder, { recursive: true });
  const goVersion = execFileSync("go", ["env", "GOVERSION"], { encoding: "utf8" }).trim().replace(/^go/, "");
  writeFileSync(
    join(folder, "go.mod"),
    `module draftgate.invalid/tool\ngo ${goVersion}\nrequire ${module} v${version}\n`,
  );
  writeFileSync(join(folder, "tools.go"), `//go:build tools\n\npackage tools\n\nimport _ "${name}"\n`);
  const modules = new Set<string>();
  for (const GOOS of ["linux", "darwin"]) {
    for (const GOARCH of ["amd64", "arm64"]) {
      const options = goOptions(folder, { ...env, GOOS, GOARCH, GOEXPERIMENT: experiment });
      const format = "{{with .Module}}{{.Path}} {{.Version}}{{end}}";
      const listed = execFileSync("go", ["list", "-mod=mod", "-deps", "-f", format, name], {
        ...options,
        encoding: "utf8",
      });
      for (const line of listed.split("\n")) if (line !== "") modules.add(line);
    }
  }
  const sums = new Map<string, string>();
  for (const line of readFileSync(join(folder, "go.sum"), "utf8").split("\n")) {
    const [path = "", at = "", sum = ""] = line.split(" ");
    if (sum !== "" && !at.endsWith("/go.mod")) sums.set(`${path} ${at}`, sum);
  }
  return { modules, sums };
}

function goOptions(folder: string, env: Readonly<Record<string, string>>) {
  const own = { GOENV: "off", GOFLAGS: "-modcacherw", GOTOOLCHAIN: "local", CGO_ENABLED: "0" };
  return { cwd: folder, env: { ...process.env, ...own, ...env }, maxBuffer: 1 << 26 };
}

/** One Python distribution and its digests. */
export interface Requirement {
  readonly name: string;
  readonly version: string;
  readonly sha256: readonly string[];
}

/**
 * A distribution with all it needs, on the oldest Python so that the versions suit every newer one: what the index says against
 * the files that pip fetches for each platform and Python. Only digests of fetched files become pins.
 */
export function readWheels(name: string, version: string, work: string, now: Date): readonly Requirement[] {
  execFileSync("python3", ["-m", "venv", join(work, "venv")]);
  execFileSync(join(work, "venv/bin/pip"), ["install", "--quiet", "uv"], { stdio: "inherit" });
  writeFileSync(join(work, "in.txt"), `${name}==${version}\n`);
  const before = new Date(now.getTime() - COOL_DOWN_MS).toISOString();
  const options = [
    "--generate-hashes",
    "--no-build",
    "--no-annotate",
    "--no-header",
    "--quiet",
    "--exclude-newer",
    before,
  ];
  const python = ["--python-version", PYTHONS[0] ?? "", "--python-platform", "linux"];
  const compile = ["pip", "compile", ...options, ...python, "in.txt", "-o", "lock.txt"];
  try {
    execFileSync(join(work, "venv/bin/uv"), compile, { cwd: work, stdio: "pipe", encoding: "utf8" });
  } catch (error) {
    throw new PinError(error instanceof Error ? error.message : String(error));
  }
  const lock = parseLock(readFileSync(join(work, "lock.txt"), "utf8"));
  return lock.map((requirement) => {
    const fetched = fetchWheels(requirement, work);
    const sha256 = requirement.sha256.filter((digest) => fetched.has(digest));
    if (sha256.length !== fetched.size)
      throw new PinError(`${requirement.name}: pip fetched what the index does not list`);
    return { ...requirement, sha256 };
  });
}

/** A lock as uv writes it with hashes. */
export function parseLock(text: string): readonly Requirement[] {
  return text.split(/\n(?=\S)/).map((block) => {
    const match = /^([a-z0-9._-]+)==(\S+)/.exec(block);
    if (match?.[1] === undefined || match[2] === undefined) throw new PinError(`unreadable lock entry: ${block}`);
    const sha256 = [...block.matchAll(/--hash=sha256:([0-9a-f]{64})/g)].map((found) => found[1] ?? "");
    return { name: match[1], version: match[2], sha256 };
  });
}

// The wheels for each platform and Python; pip itself refuses a file whose digest the index did not list.
function fetchWheels(requirement: Requirement, work: string): ReadonlySet<string> {
  const folder = join(work, `wheels-${requirement.name}`);
  const lock = join(work, "one.txt");
  mkdirSync(folder);
  const hashes = requirement.sha256.map((digest) => ` --hash=sha256:${digest}`).join("");
  writeFileSync(lock, `${requirement.name}==${requirement.version}${hashes}\n`);
  for (const [platform, tags] of Object.entries(WHEEL_PLATFORMS)) {
    const fit = tags.flatMap((tag) => ["--platform", tag]);
    for (const python of PYTHONS) {
      const before = readdirSync(folder).length;
      if (!fetchWheel(work, [...fit, "--python-version", python, "--dest", folder, "-r", lock])) {
        if (platform === "linux-x64")
          throw new PinError(`${requirement.name}: no wheel for ${platform}, Python ${python}`);
        console.error(`${requirement.name}: no wheel for ${platform}, Python ${python}`);
      }
      // A wheel without a part for one Python is the same for all.
      if (!readdirSync(folder).some((name) => /-cp3\d+-cp3/.test(name)) || readdirSync(folder).length === before) break;
    }
  }
  return new Set(readdirSync(folder).map((name) => digestOf(join(folder, name), "sha256", "hex")));
}

function fetchWheel(work: string, options: readonly string[]): boolean {
  const safe = [
    "--isolated",
    "--require-hashes",
    "--only-binary",
    ":all:",
    "--no-deps",
    "--disable-pip-version-check",
    "--quiet",
  ];
  try {
    execFileSync(join(work, "venv/bin/pip"), ["download", ...safe, ...options], { stdio: "pipe" });
    return true;
  } catch {
    return false;
  }
}

/** Digests of single files are pinned for packages of at most this many: those with a program in them, and no libraries. */
const MAX_PINNED_FILES = 16;

/**
 * The integrity of npm packages, what the registry says against the packages that npm fetches, and the digests of the files in those
 * that have few.
 */
export async function readPackages(
  names: readonly string[],
  version: string,
  work: string,
  now: Date,
): Promise<ReadonlyMap<string, NpmPackage>> {
  const first = new Map<string, string>();
  const second = new Map<string, string>();
  const files = new Map<string, Readonly<Record<string, string>>>();
  for (const name of names) {
    const folder = join(work, name.replaceAll(/\W/g, "-"));
    mkdirSync(folder, { recursive: true });
    const options = { cwd: folder, encoding: "utf8" } as const;
    first.set(name, execFileSync("npm", ["view", `${name}@${version}`, "dist.integrity"], options).trim());
    const times: unknown = JSON.parse(execFileSync("npm", ["view", name, "time", "--json"], options));
    checkAge(name, new Map<string, unknown>(Object.entries(times ?? {})).get(version)?.toString(), now);
    execFileSync("npm", ["pack", `${name}@${version}`, "--ignore-scripts", "--silent"], options);
    const [file = ""] = readdirSync(folder);
    second.set(name, `sha512-${digestOf(join(folder, file), "sha512", "base64")}`);
    files.set(name, await digestFiles(join(folder, file), name));
  }
  const agreed = agree(names, first, second);
  return new Map(
    [...agreed].map(([name, integrity]) => {
      const own = files.get(name) ?? {};
      const isPinned = Object.keys(own).length <= MAX_PINNED_FILES;
      return [name, { name, integrity, ...(isPinned ? { files: own } : {}) }];
    }),
  );
}

async function digestFiles(tarball: string, name: string): Promise<Readonly<Record<string, string>>> {
  const digests: Record<string, string> = {};
  for await (const entry of readArchive(tarball, "tar.gz", name)) {
    const hash = createHash("sha256");
    for await (const chunk of entry.content) hash.update(chunk);
    digests[entry.path] = hash.digest("hex");
  }
  return digests;
}

function digestOf(file: string, algorithm: string, encoding: "hex" | "base64"): string {
  return createHash(algorithm).update(readFileSync(file)).digest(encoding);
}
