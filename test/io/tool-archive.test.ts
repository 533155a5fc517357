import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { readArchive } from "../../src/io/tool-archive.ts";
import { ArchiveError, type ArchiveFormat, type ArchiveLimits } from "../../src/io/tool-archive-entry.ts";
import { freshFolder } from "./test-tool.ts";
import { makeTarGz, makeZip, type TestEntry, tarEntry } from "./tool-archives.ts";

const folder = freshFolder("archive");
afterAll(() => rmSync(folder, { recursive: true }));

async function readAll(
  bytes: Uint8Array,
  format: ArchiveFormat,
  limits?: ArchiveLimits,
): Promise<Record<string, string>> {
  const file = join(folder, `archive-${Math.random().toString(36).slice(2)}`);
  writeFileSync(file, bytes);
  const found: Record<string, string> = {};
  for await (const entry of readArchive(file, format, "plain", limits)) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of entry.content) chunks.push(chunk);
    found[`${entry.path}${entry.isExecutable ? "*" : ""}`] = Buffer.concat(chunks).toString("utf8");
  }
  return found;
}

const HOSTILE: readonly (readonly [string, TestEntry, RegExp])[] = [
  ["climbs out", { path: "../evil" }, /leaves the folder/],
  ["climbs out in the middle", { path: "a/../../evil" }, /leaves the folder/],
  ["ends in two dots", { path: "a/.." }, /leaves the folder/],
  ["is absolute", { path: "/etc/evil" }, /leaves the folder/],
  ["has an empty segment", { path: "a//b" }, /leaves the folder/],
  ["has a backslash", { path: "a\\..\\b" }, /leaves the folder/],
  ["has a drive letter", { path: "C:evil" }, /leaves the folder/],
  ["has a line break", { path: "a\nb" }, /leaves the folder/],
];

describe("an archive is refused when an entry", () => {
  test.each(HOSTILE)("%s (tar)", async (_, entry, message) => {
    await expect(readAll(makeTarGz([entry]), "tar.gz")).rejects.toThrow(message);
  });

  test.each(HOSTILE)("%s (zip)", async (_, entry, message) => {
    await expect(readAll(makeZip([entry]), "zip")).rejects.toThrow(message);
  });

  test.each([
    ["is a symbolic link", { path: "a", type: "2", link: "/etc/passwd" }, /is a link/],
    ["is a hard link", { path: "a", type: "1", link: "b" }, /is a link/],
    ["is a character device", { path: "a", type: "3" }, /is a device/],
    ["is a block device", { path: "a", type: "4" }, /is a device/],
    ["is a fifo", { path: "a", type: "6" }, /is a device/],
    ["is of a type nobody knows", { path: "a", type: "Z" }, /unknown type/],
    ["is a folder outside", { path: "../a/", type: "5" }, /leaves the folder/],
  ] as const)("%s", async (_, entry, message) => {
    await expect(readAll(makeTarGz([entry]), "tar.gz")).rejects.toThrow(message);
  });

  test.each([
    ["is a link", 0o120777, /is a link/],
    ["is a device", 0o020666, /is a device/],
  ] as const)("%s (zip)", async (_, mode, message) => {
    await expect(readAll(makeZip([{ path: "a", content: "/etc/passwd", mode }]), "zip")).rejects.toThrow(message);
  });

  test.each([
    ["has the name of another", ["a", "a"]],
    ["has the name of another but for its case", ["Read.me", "read.ME"]],
  ] as const)("%s", async (_, paths) => {
    const entries = paths.map((path) => ({ path }));
    await expect(readAll(makeTarGz(entries), "tar.gz")).rejects.toThrow(/twice/);
    await expect(readAll(makeZip(entries), "zip")).rejects.toThrow(/twice/);
  });
});

describe("an archive is refused when it", () => {
  test("unpacks to more than is allowed", async () => {
    const limits = { entries: 10, bytes: 100_000 };
    const bomb = [{ path: "zeros", content: Buffer.alloc(200_000) }];
    await expect(readAll(makeTarGz(bomb), "tar.gz", limits)).rejects.toThrow(/more than/);
    await expect(readAll(makeZip(bomb), "zip", limits)).rejects.toThrow(/more than/);
  });

  test("says that its entry is small and unpacks to more", async () => {
    const python = `
import sys, zipfile, struct
with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as z: z.writestr("a", b"0" * 1000000)
b = bytearray(open(sys.argv[1], "rb").read()); at = b.rindex(b"PK\\x01\\x02"); b[at+24:at+28] = struct.pack("<I", 10); open(sys.argv[1], "wb").write(b)
sys.stdout.buffer.write(b)`;
    const bytes = execFileSync("python3", ["-c", python, join(folder, "liar.zip")]);
    await expect(readAll(bytes, "zip")).rejects.toThrow(ArchiveError);
  });

  test("has too many entries", async () => {
    const entries = Array.from({ length: 11 }, (_, index) => ({ path: `f${index}` }));
    const limits = { entries: 10, bytes: 100_000 };
    await expect(readAll(makeTarGz(entries), "tar.gz", limits)).rejects.toThrow(/more than 10 entries|too many/);
    await expect(readAll(makeZip(entries), "zip", limits)).rejects.toThrow(/too many/);
  });

  test("ends anywhere before its end", async () => {
    const tar = makeTarGz([{ path: "a", content: "x".repeat(5000) }]);
    const zip = makeZip([{ path: "a", content: "x".repeat(500) }]);
    for (const part of [0.1, 0.5, 0.9, 0.99]) {
      await expect(readAll(tar.subarray(0, tar.length * part), "tar.gz")).rejects.toThrow(ArchiveError);
      await expect(readAll(zip.subarray(0, zip.length * part), "zip")).rejects.toThrow(ArchiveError);
    }
    const unended = gzipSync(tarEntry({ path: "a", content: "x" }));
    await expect(readAll(unended, "tar.gz")).rejects.toThrow(/ends too early/);
  });

  test("is no archive at all", async () => {
    await expect(readAll(Buffer.from("<html>not found</html>"), "tar.gz")).rejects.toThrow(ArchiveError);
    await expect(readAll(Buffer.from("<html>not found</html>"), "zip")).rejects.toThrow(ArchiveError);
  });

  test("has a header whose checksum is wrong", async () => {
    const entry = tarEntry({ path: "good" });
    entry.write("evil", 0);
    await expect(readAll(gzipSync(Buffer.concat([entry, Buffer.alloc(1024)])), "tar.gz")).rejects.toThrow(/checksum/);
  });

  test("has an extension header that changes sizes or never ends", async () => {
    for (const content of ["13 size=999\n", "18 linkpath=/etc\n", "999 path=a\n", "no"]) {
      await expect(readAll(makeTarGz([{ path: "x", type: "x", content }]), "tar.gz")).rejects.toThrow(
        /extension header/,
      );
    }
  });
});

describe("an archive that other programs made is read:", () => {
  const long = `${"folder-with-a-long-name/".repeat(6)}file-with-a-name-that-is-rather-long-as-well.txt`;
  const source = join(folder, "source");
  mkdirSync(join(source, ...long.split("/").slice(0, -1)), { recursive: true });
  writeFileSync(join(source, long), "long");
  writeFileSync(join(source, "tool"), "#!/bin/sh\n", { mode: 0o755 });
  writeFileSync(join(source, "größe.txt"), "utf-8");
  const expected = { [long]: "long", "tool*": "#!/bin/sh\n", "größe.txt": "utf-8" };

  test.each(["gnu", "pax", "ustar"])("tar --format=%s", async (format) => {
    const bytes = execFileSync("tar", [`--format=${format}`, "-C", source, "-czf", "-", "."]);
    expect(await readAll(bytes, "tar.gz")).toEqual(expected);
  });

  test("a zip of Python's", async () => {
    const file = join(folder, "python.zip");
    const code = `import sys, zipfile, pathlib
root = pathlib.Path(sys.argv[2])
with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as z:
    for path in sorted(root.rglob("*")): z.write(path, path.relative_to(root))`;
    execFileSync("python3", ["-c", code, file, source]);
    const bytes = execFileSync("cat", [file]);
    expect(await readAll(bytes, "zip")).toEqual(expected);
  });

  test("a link that tar packed is refused", async () => {
    symlinkSync("/etc/passwd", join(source, "link"));
    const bytes = execFileSync("tar", ["-C", source, "-czf", "-", "link"]);
    rmSync(join(source, "link"));
    await expect(readAll(bytes, "tar.gz")).rejects.toThrow(/is a link/);
  });
});

test("a damaged archive never does anything but throw ArchiveError or give the same bytes", async () => {
  const tar = Buffer.concat([
    tarEntry({ path: "a", content: "x".repeat(700) }),
    tarEntry({ path: "b/c" }),
    Buffer.alloc(1024),
  ]);
  const zip = makeZip([
    { path: "a", content: "x".repeat(70) },
    { path: "b/c", content: "y" },
  ]);
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), fc.boolean(), async (at, change, isZip) => {
      const bytes = Buffer.from(isZip ? zip : tar);
      const index = at % bytes.length;
      bytes[index] = (bytes[index] ?? 0) ^ change;
      try {
        const found = await readAll(isZip ? bytes : gzipSync(bytes), isZip ? "zip" : "tar.gz", {
          entries: 9,
          bytes: 9999,
        });
        for (const path of Object.keys(found)) expect(path).not.toMatch(/^\/|(?:^|\/)\.\.(?:\/|$)/);
      } catch (error) {
        expect(error).toBeInstanceOf(ArchiveError);
      }
    }),
    { numRuns: 200 },
  );
});
