const require_words = require("./words.js");
const require_made_folder = require("./made-folder.js");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");
let node_crypto = require("node:crypto");
// src/io/written-files.ts
/**
* Writes files below `folder`, each first beside its place and then renamed into it, so that a reader never sees half a file and
* a link that lies there is replaced instead of followed. Throws ConfigurationError that names the file when it cannot.
*/
async function writeFiles(folder, files) {
	for (const [name, content] of Object.entries(files)) {
		const target = (0, node_path.join)(folder, name);
		try {
			require_made_folder.makeFolder((0, node_path.dirname)(target));
			await writeByRename(target, content);
		} catch (error) {
			throw new require_words.ConfigurationError(`cannot write ${target}: ${error instanceof Error ? error.message : String(error)}`);
		}
	}
}
async function writeByRename(target, content) {
	const beside = `${target}.${(0, node_crypto.randomBytes)(6).toString("hex")}.part`;
	const file = await (0, node_fs_promises.open)(beside, "wx", 420);
	try {
		await file.writeFile(content);
		await file.close();
		await (0, node_fs_promises.rename)(beside, target);
	} catch (error) {
		await file.close().catch(() => void 0);
		await (0, node_fs_promises.unlink)(beside).catch(() => void 0);
		throw error;
	}
}
/** Those of `names` that exist below `folder`, also as a link that leads nowhere. */
async function findExisting(folder, names) {
	return (await Promise.all(names.map(async (name) => await (0, node_fs_promises.lstat)((0, node_path.join)(folder, name)).catch(() => void 0) === void 0 ? [] : [name]))).flat();
}
Object.defineProperty(exports, "findExisting", {
	enumerable: true,
	get: function() {
		return findExisting;
	}
});
Object.defineProperty(exports, "writeFiles", {
	enumerable: true,
	get: function() {
		return writeFiles;
	}
});
