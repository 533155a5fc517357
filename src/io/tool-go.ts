import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { checkEnded, childEnvironment, type FetchContext, FetchError } from "./tool-fetch.ts";
import { findOnPath } from "./tool-path.ts";
import type { GoWay } from "./tool-pins.ts";

const HEARTBEAT_MS = 30_000;

/**
 * Builds a Go program from its module at the pinned version into `files/<name>`; Go compares every module with its checksum
 * database, and nothing of the user's Go settings counts but the proxy. Needs `go` on PATH. Throws FetchError.
 */
export async function buildGoTool(name: string, way: GoWay, staging: string, context: FetchContext): Promise<void> {
  const go = findOnPath("go", context.environment["PATH"], context.forbidden);
  if (go === undefined) throw new FetchError("there is no `go` on PATH to build it with", true);
  const work = join(staging, "go");
  const program = join(staging, "files", name);
  await mkdir(join(work, "module"), { recursive: true, mode: 0o700 });
  await writeModule(way, join(work, "module"), await askGoVersion(go, work, context));
  context.log.info(`building ${name} ${way.version} with Go (${way.cost})`);
  const started = Date.now();
  const beat = setInterval(() => {
    context.log.progress(`still building ${name} (${Math.round((Date.now() - started) / 1000)} s)`);
  }, HEARTBEAT_MS);
  try {
    const result = await context.runner.run({
      file: go,
      args: ["build", "-mod=mod", "-trimpath", `-ldflags=${way.linkerFlags}`, "-o", join(work, "program"), way.package],
      cwd: join(work, "module"),
      env: goEnvironment(way, work, dirname(go), context.environment),
      timeoutMs: way.timeoutMs,
      maxOutputBytes: 16 * 1024 * 1024,
    });
    checkEnded("go build", result);
  } finally {
    clearInterval(beat);
  }
  await copyFile(join(work, "program"), program);
  await rm(work, { recursive: true, force: true, maxRetries: 3 });
}

// As `1.26.8`; the module must name the newest one it may, or Go reads far more modules than the program has.
async function askGoVersion(go: string, work: string, context: FetchContext): Promise<string> {
  const env = childEnvironment({}, [], { HOME: work, PATH: "/usr/bin:/bin", GOENV: "off", GOTOOLCHAIN: "local" });
  const asked = { file: go, args: ["env", "GOVERSION"], cwd: work, env, timeoutMs: 20_000, maxOutputBytes: 8192 };
  const result = await context.runner.run(asked);
  const match = /^go(\d+\.\d+(?:\.\d+)?)\b/.exec(new TextDecoder().decode(result.stdout));
  if (match?.[1] === undefined) throw new FetchError("`go` on PATH does not say its version", true);
  return match[1];
}

// A module of our own: `go install` refuses some modules that a build accepts (replaced or retracted dependencies).
async function writeModule(way: GoWay, folder: string, goVersion: string): Promise<void> {
  const lines = ["module draftgate.invalid/tool", `go ${goVersion}`, `require ${way.module} v${way.version}`, ""];
  await writeFile(join(folder, "go.mod"), lines.join("\n"));
  await writeFile(join(folder, "tools.go"), `//go:build tools\n\npackage tools\n\nimport _ "${way.package}"\n`);
}

function goEnvironment(
  way: GoWay,
  work: string,
  goFolder: string,
  environment: FetchContext["environment"],
): Readonly<Record<string, string>> {
  return childEnvironment(environment, ["GOPROXY"], {
    HOME: work,
    PATH: `${goFolder}:/usr/bin:/bin`,
    GOENV: "off",
    GOFLAGS: "-modcacherw -buildvcs=false",
    GOTOOLCHAIN: "local",
    GOTELEMETRY: "off",
    GOWORK: "off",
    GOPATH: join(work, "path"),
    GOMODCACHE: join(work, "modules"),
    GOCACHE: join(work, "cache"),
    GOTMPDIR: work,
    GOEXPERIMENT: way.experiment,
    CGO_ENABLED: "0",
  });
}
