import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { type FetchContext, FetchError } from "./tool-fetch.ts";
import { get } from "./tool-http.ts";
import type { ReleaseAsset, ReleaseWay } from "./tool-pins.ts";

const MAX_BYTES = 512 * 1024 * 1024;

/**
 * Downloads the release archive of a way into `archives/0`, from its own page or, where `DRAFTGATE_TOOL_MIRROR` is set, only from
 * there. Throws FetchError for anything but the whole pinned file; a wrong digest or a redirect elsewhere ends the search.
 */
export async function fetchRelease(
  way: ReleaseWay,
  asset: ReleaseAsset,
  staging: string,
  context: FetchContext,
): Promise<void> {
  const mirror = readMirror(context.environment);
  const url = releaseUrl(way, asset, mirror);
  const target = join(staging, "archives", "0");
  const shown = `${url.host}${url.pathname}`;
  try {
    const body = await get(url, {
      redirects: mirror === undefined ? way.redirects : [],
      environment: context.environment,
      times: context.times,
      signal: context.signal,
      maxBytes: MAX_BYTES,
    });
    const digest = await save(body, target);
    if (digest !== asset.sha256) {
      throw new FetchError(`${shown} has the wrong digest: sha256 ${digest}, pinned is ${asset.sha256}`, false);
    }
  } catch (error) {
    context.signal?.throwIfAborted();
    // A mirror that is set is the only place that is asked.
    const mayTryNext = mirror === undefined && (!(error instanceof FetchError) || error.mayTryNext);
    const message = error instanceof Error ? error.message : String(error);
    throw new FetchError(message.startsWith(shown) ? message : `${shown}: ${message}`, mayTryNext);
  }
}

/** The mirror that the environment names, undefined where none is; throws FetchError for one that is no http(s) URL. */
export function readMirror(environment: Readonly<Record<string, string | undefined>>): URL | undefined {
  const text = environment["DRAFTGATE_TOOL_MIRROR"] ?? "";
  if (text === "") return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.search !== "" || url.hash !== "") {
    throw new FetchError("DRAFTGATE_TOOL_MIRROR must be an http or https URL without query", false);
  }
  return url;
}

/** Where a release's file is asked for: on a mirror below the same path that it has on its own host. */
export function releaseUrl(way: ReleaseWay, asset: ReleaseAsset, mirror: URL | undefined): URL {
  const own = new URL(way.url.replace("{file}", encodeURIComponent(asset.file)));
  if (mirror === undefined) return own;
  const url = new URL(mirror);
  url.pathname = `${mirror.pathname.replace(/\/+$/, "")}${own.pathname}`;
  return url;
}

async function save(body: AsyncIterable<Uint8Array>, target: string): Promise<string> {
  const hash = createHash("sha256");
  const file = await open(target, "wx", 0o600);
  try {
    for await (const chunk of body) {
      hash.update(chunk);
      await file.writeFile(chunk);
    }
  } finally {
    await file.close();
  }
  return hash.digest("hex");
}
