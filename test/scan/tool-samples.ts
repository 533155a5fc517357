import { execFileSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { z } from "zod";
import { findPin } from "../../src/io/tool-pins.ts";

const CACHE = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "draftgate-tests");
// pip wants to know the name of what it downloads from the package's own build program, which needs a compiler for some; this one says it.
const ANSWERS_PIP = `import os
def get_requires_for_build_wheel(config=None):
    return []
def prepare_metadata_for_build_wheel(folder, config=None):
    name = os.environ["SAMPLES_NAME"] + "-" + os.environ["SAMPLES_VERSION"]
    os.makedirs(os.path.join(folder, name + ".dist-info"))
    with open(os.path.join(folder, name + ".dist-info", "METADATA"), "w") as file:
        file.write("Metadata-Version: 2.1\\nName: %s\\nVersion: %s\\n" % tuple(name.split("-")))
    return name + ".dist-info"
class __legacy__:
    get_requires_for_build_wheel = staticmethod(get_requires_for_build_wheel)
    prepare_metadata_for_build_wheel = staticmethod(prepare_metadata_for_build_wheel)
`;

/** The sources of a pinned Python tool, its tests among them, unpacked once beside the other caches: the folder. */
export function pythonSamples(tool: string): string {
  const version = pinnedVersion(tool);
  const folder = join(CACHE, `${tool}-${version}-source`);
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  const staging = mkdtempSync(join(CACHE, "staging-"));
  try {
    for (const module of [
      "maturin.py",
      "pbr/__init__.py",
      "pbr/build.py",
      "setuptools/__init__.py",
      "setuptools/build_meta.py",
    ]) {
      mkdirSync(dirname(join(staging, "build", module)), { recursive: true });
      writeFileSync(join(staging, "build", module), module.endsWith("__init__.py") ? "" : ANSWERS_PIP);
    }
    const flags = ["--quiet", "--use-pep517", "--no-binary", ":all:", "--no-deps", "--no-build-isolation"];
    execFileSync("python3", ["-m", "pip", "download", ...flags, "--dest", staging, `${tool}==${version}`], {
      cwd: staging,
      env: { ...process.env, PYTHONPATH: join(staging, "build"), SAMPLES_NAME: tool, SAMPLES_VERSION: version },
      stdio: ["ignore", "ignore", "inherit"],
    });
    execFileSync("tar", ["-xzf", `${tool}-${version}.tar.gz`], { cwd: staging });
    renameSync(join(staging, `${tool}-${version}`), folder);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  return folder;
}

/** The sources of a tool that is a Go module, its tests among them, or those of a `module` that it is linked with, as Go keeps them: the folder. */
export function goSamples(tool: string, module?: string): string {
  const way = findPin(tool)?.ways.find((one) => one.kind === "go");
  if (way === undefined) throw new Error(`${tool} is no Go module`);
  const linked = way.modules.find((one) => one.startsWith(`${module} `))?.split(" ")[1];
  if (module !== undefined && linked === undefined) throw new Error(`${tool} is not linked with ${module}`);
  const wanted = module === undefined ? `${way.module}@v${way.version}` : `${module}@${linked}`;
  const answer = execFileSync("go", ["mod", "download", "-json", wanted], { encoding: "utf8" });
  return z.object({ Dir: z.string() }).parse(JSON.parse(answer)).Dir;
}

/** Files below `folder` that `isWanted` takes by path and text, at most `most` of them and 500 kB each, in order, by path. */
export function collect(
  folder: string,
  isWanted: (path: string, text: () => string) => boolean,
  most = Number.MAX_SAFE_INTEGER,
): Record<string, Uint8Array> {
  const found: Record<string, Uint8Array> = {};
  const visit = (path: string): void => {
    for (const name of readdirSync(join(folder, path)).sort()) {
      if (Object.keys(found).length >= most) return;
      const inner = path === "" ? name : `${path}/${name}`;
      const whole = join(folder, inner);
      const stat = lstatSync(whole);
      if (stat.isDirectory()) visit(inner);
      else if (stat.isFile() && stat.size < 500_000 && isWanted(inner, () => readFileSync(whole, "latin1")))
        found[inner] = readFileSync(whole);
    }
  };
  if (existsSync(folder)) visit("");
  return found;
}

function pinnedVersion(tool: string): string {
  const version = findPin(tool)?.ways[0]?.version;
  if (version === undefined) throw new Error(`no tool ${tool}`);
  return version;
}
