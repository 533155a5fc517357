import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
// src/io/made-folder.ts
/**
* Makes a folder and those above it where they are missing. Throws the system's error when it cannot, on every file system:
* node's own `recursive` (20 and 24) never returns where the kernel answers ENOENT for a folder it will not make, as in `/proc`.
*/
function makeFolder(path, mode = 511) {
	if (makeOne(path, mode)) return;
	const above = dirname(path);
	if (above !== path) makeFolder(above, mode);
	mkdirSync(path, { mode });
}
/** False where a folder above is missing. */
function makeOne(path, mode) {
	try {
		mkdirSync(path, { mode });
		return true;
	} catch (error) {
		const code = error instanceof Error && "code" in error ? error.code : void 0;
		if (code === "ENOENT") return false;
		if (code === "EEXIST" && statSync(path).isDirectory()) return true;
		throw error;
	}
}
export { makeFolder as t };
