import { afterEach, describe, expect, test } from "vitest";
import { agree, checkAge, PinError, parseChecksums, parseLock, readRelease } from "../../scripts/pin-places.ts";
import { type ReleaseServer, startReleaseServer } from "../io/release-server.ts";

const A = "a".repeat(64);
const B = "b".repeat(64);
const NOW = new Date("2026-11-24T00:00:00Z");
const servers: ReleaseServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function read(
  checksums: string,
  release: unknown,
  wanted: readonly string[] = ["tool_2.0.0_linux.tar.gz"],
): Promise<Record<string, string>> {
  const server = await startReleaseServer((request, response) => {
    if (request.url === "/acme/tool/releases/download/v2.0.0/tool_2.0.0_checksums.txt") response.end(checksums);
    else if (request.url === "/repos/acme/tool/releases/tags/v2.0.0") response.end(JSON.stringify(release));
    else response.writeHead(404).end();
  });
  servers.push(server);
  const places = { pages: server.origin, api: server.origin, now: NOW };
  return Object.fromEntries(await readRelease("acme/tool", "v2.0.0", "tool_2.0.0_checksums.txt", wanted, places));
}

function release(digest: string, published = "2026-11-01T00:00:00Z"): unknown {
  return { published_at: published, assets: [{ name: "tool_2.0.0_linux.tar.gz", digest: `sha256:${digest}` }] };
}

describe("a release's digests become pins", () => {
  test("when the project and GitHub say the same", async () => {
    expect(await read(`${A}  tool_2.0.0_linux.tar.gz\n${B}  other\n`, release(A))).toEqual({
      "tool_2.0.0_linux.tar.gz": A,
    });
  });

  test.each<readonly [string, string, unknown, RegExp]>([
    ["they differ", `${A}  tool_2.0.0_linux.tar.gz\n`, release(B), /the places differ: a{64} and b{64}/],
    ["the project does not list the file", `${A}  other\n`, release(A), /only one of the two places has it/],
    ["GitHub recorded none", `${A}  tool_2.0.0_linux.tar.gz\n`, { published_at: "2026-11-01T00:00:00Z" }, /only one/],
    ["it is six days old", `${A}  tool_2.0.0_linux.tar.gz\n`, release(A, "2026-11-18T00:00:00Z"), /wait seven days/],
    ["nobody says how old it is", `${A}  tool_2.0.0_linux.tar.gz\n`, release(A, ""), /nobody says when/],
    ["the checksum file is a page", "<html>\n", release(A), /unreadable checksum line/],
  ])("but not when %s", async (_, checksums, answer, message) => {
    await expect(read(checksums, answer)).rejects.toThrow(message);
  });

  test("but not when the release is gone", async () => {
    const server = await startReleaseServer((_, response) => response.writeHead(404).end());
    servers.push(server);
    const places = { pages: server.origin, api: server.origin, now: NOW };
    await expect(readRelease("acme/tool", "v2.0.0", "x", ["x"], places)).rejects.toThrow(/answered 404/);
  });
});

test("two places agree on every wanted name or on none", () => {
  const both = new Map([["x", A]]);
  expect([...agree(["x"], both, both)]).toEqual([["x", A]]);
  expect(() => agree(["x", "y"], both, both)).toThrow(PinError);
});

test("seven days are enough", () => {
  expect(() => checkAge("x", "2026-11-17T00:00:00Z", NOW)).not.toThrow();
  expect(() => checkAge("x", "2026-11-17T00:00:01Z", NOW)).toThrow(/wait seven days/);
});

test("checksum files of both shapes are read", () => {
  expect([...parseChecksums(`${A}  a.tar.gz\r\n${B} *b.tar.gz\n\n`)]).toEqual([
    ["a.tar.gz", A],
    ["b.tar.gz", B],
  ]);
});

test("a lock with hashes is read", () => {
  const lock = `one==1.0 \\\n    --hash=sha256:${A} \\\n    --hash=sha256:${B}\ntwo-more==2.0.1 \\\n    --hash=sha256:${B}\n`;
  expect(parseLock(lock)).toEqual([
    { name: "one", version: "1.0", sha256: [A, B] },
    { name: "two-more", version: "2.0.1", sha256: [B] },
  ]);
  expect(() => parseLock("# nothing\n")).toThrow(PinError);
});
