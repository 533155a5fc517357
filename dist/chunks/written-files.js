import { n as ConfigurationError } from "./errors.js";
import { t as makeFolder } from "./made-folder.js";
import { dirname, join } from "node:path";
import { lstat, open, rename, unlink } from "node:fs/promises";
import { randomBytes } from "node:crypto";
// src/io/written-files.ts
/**
* Writes files below `folder`, each first beside its place and then renamed into it, so that a reader never sees half a file and
* a link that lies there is replaced instead of followed. Throws ConfigurationError that names the file when it cannot.
*/
async function writeFiles(folder, files) {
	for (const [name, content] of Object.entries(files)) {
		const target = join(folder, name);
		try {
			makeFolder(dirname(target));
			await writeByRename(target, content);
		} catch (error) {
			throw new ConfigurationError(`cannot write ${target}: ${error instanceof Error ? error.message : String(error)}`);
		}
	}
}
async function writeByRename(target, content) {
	const beside = `${target}.${randomBytes(6).toString("hex")}.part`;
	const file = await open(beside, "wx", 420);
	try {
		await file.writeFile(content);
		await file.close();
		await rename(beside, target);
	} catch (error) {
		await file.close().catch(() => void 0);
		await unlink(beside).catch(() => void 0);
		throw error;
	}
}
/** Those of `names` that exist below `folder`, also as a link that leads nowhere. */
async function findExisting(folder, names) {
	return (await Promise.all(names.map(async (name) => await lstat(join(folder, name)).catch(() => void 0) === void 0 ? [] : [name]))).flat();
}
export { writeFiles as n, findExisting as t };
