let node_fs = require("node:fs");
let node_path = require("node:path");
// src/io/made-folder.ts
/**
* Makes a folder and those above it where they are missing. Throws the system's error when it cannot, on every file system:
* node's own `recursive` (20 and 24) never returns where the kernel answers ENOENT for a folder it will not make, as in `/proc`.
*/
function makeFolder(path, mode = 511) {
	if (makeOne(path, mode)) return;
	const above = (0, node_path.dirname)(path);
	if (above !== path) makeFolder(above, mode);
	(0, node_fs.mkdirSync)(path, { mode });
}
/** False where a folder above is missing. */
function makeOne(path, mode) {
	try {
		(0, node_fs.mkdirSync)(path, { mode });
		return true;
	} catch (error) {
		const code = error instanceof Error && "code" in error ? error.code : void 0;
		if (code === "ENOENT") return false;
		if (code === "EEXIST" && (0, node_fs.statSync)(path).isDirectory()) return true;
		throw error;
	}
}
Object.defineProperty(exports, "makeFolder", {
	enumerable: true,
	get: function() {
		return makeFolder;
	}
});
