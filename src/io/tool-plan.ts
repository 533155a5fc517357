import { createHash } from "node:crypto";
import type { ArchiveFormat } from "./tool-archive-entry.ts";
import type { Machine, Python } from "./tool-machine.ts";
import type { GoWay, NpmWay, PipWay, ReleaseWay, ToolPin, ToolWay } from "./tool-pins.ts";

/** A digest that a file must have: `sha256` in hex, `sha512` in base64 as npm writes it. */
export interface PinnedDigest {
  readonly algorithm: "sha256" | "sha512";
  /** Any one of these. */
  readonly values: readonly string[];
}

/** An archive that one way to get a tool brings. */
export interface PlannedArchive {
  /** What it is called in messages and in the record: a release's file, a distribution, a package. */
  readonly name: string;
  readonly format: ArchiveFormat;
  readonly digest: PinnedDigest;
  /** SHA-256 in hex of each file in it, by path, where they are pinned too; spares unpacking it again to compare. */
  readonly files?: Readonly<Record<string, string>>;
}

/** One way to get a tool, fitted to this machine. */
export interface ToolPlan {
  readonly pin: ToolPin;
  readonly way: ToolWay;
  /** The folder in the cache; its name depends on everything that is pinned, so that another pin is another folder. */
  readonly folder: string;
  /** Empty for a program that is built here. */
  readonly archives: readonly PlannedArchive[];
  /** Below `files/`: the program; undefined for one that an interpreter runs. */
  readonly executable: string | undefined;
  readonly python: Python | undefined;
}

/** The ways of a pin that fit the machine, best first; empty where none does. */
export async function planTool(pin: ToolPin, machine: Machine): Promise<readonly ToolPlan[]> {
  const plans: ToolPlan[] = [];
  for (const way of pin.ways) {
    const plan = await planWay(pin, way, machine);
    if (plan !== undefined) plans.push(plan);
  }
  return plans;
}

async function planWay(pin: ToolPin, way: ToolWay, machine: Machine): Promise<ToolPlan | undefined> {
  if (machine.platform === undefined) return undefined;
  if (way.kind === "release") return planRelease(pin, way, machine.platform);
  if (way.kind === "go") return planGo(pin, way, machine.platform);
  if (way.kind === "npm") return planNpm(pin, way, `${machine.platform}${machine.isMusl ? "-musl" : ""}`);
  return planPip(pin, way, machine, machine.platform);
}

function planRelease(pin: ToolPin, way: ReleaseWay, platform: string): ToolPlan | undefined {
  const asset = way.assets[platform];
  if (asset === undefined) return undefined;
  const format = asset.file.endsWith(".tar.gz") ? "tar.gz" : "plain";
  const archive = { name: asset.file, format, digest: { algorithm: "sha256", values: [asset.sha256] } } as const;
  return create(pin, way, [archive], way.executable, undefined, platform);
}

function planGo(pin: ToolPin, way: GoWay, platform: string): ToolPlan {
  return create(pin, way, [], pin.name, undefined, platform);
}

function planNpm(pin: ToolPin, way: NpmWay, platform: string): ToolPlan | undefined {
  const found = way.packages[platform] ?? way.packages["any"];
  if (found === undefined) return undefined;
  const digest = { algorithm: "sha512", values: [found.integrity.replace(/^sha512-/, "")] } as const;
  const files = found.files === undefined ? {} : { files: found.files };
  const archive = { name: found.name, format: "tar.gz", digest, ...files } as const;
  return create(pin, way, [archive], way.executable, undefined, platform);
}

async function planPip(pin: ToolPin, way: PipWay, machine: Machine, platform: string): Promise<ToolPlan | undefined> {
  const archives = way.requirements.map(({ name, sha256 }) => {
    return { name, format: "zip", digest: { algorithm: "sha256", values: sha256 } } as const;
  });
  if (way.start.kind === "binary") return create(pin, way, archives, way.start.executable, undefined, platform);
  const python = await machine.findPython();
  // A wheel with a compiled part fits one version of Python only.
  return python === undefined
    ? undefined
    : create(pin, way, archives, undefined, python, `${platform} ${python.version}`);
}

function create(
  pin: ToolPin,
  way: ToolWay,
  archives: readonly PlannedArchive[],
  executable: string | undefined,
  python: Python | undefined,
  fit: string,
): ToolPlan {
  const identity =
    way.kind === "go"
      ? [way.module, way.package, way.modules, way.linkerFlags, way.experiment]
      : archives.map(({ name, format, digest }) => ({ name, format, digest }));
  const digest = createHash("sha256")
    .update(JSON.stringify([fit, identity]))
    .digest("hex")
    .slice(0, 16);
  return { pin, way, folder: `${pin.name}-${way.version}-${way.kind}-${digest}`, archives, executable, python };
}
