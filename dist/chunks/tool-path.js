import "./rolldown-runtime.js";
import { n as ConfigurationError } from "./errors.js";
import { accessSync, constants, existsSync, lstatSync, readFileSync, readdirSync, readlinkSync, realpathSync, statSync } from "node:fs";
import { basename, delimiter, dirname, isAbsolute, join, resolve, sep } from "node:path";
// src/io/git-locate.ts
function readText(path) {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return;
	}
}
function isFolder(path) {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
/** The common directory of a git directory, undefined where `folder` is none. */
function commonDirOf(folder) {
	if (!existsSync(join(folder, "HEAD"))) return void 0;
	const named = readText(join(folder, "commondir"))?.replace(/\r?\n$/, "");
	const common = named === void 0 ? folder : resolve(folder, named);
	return isFolder(join(common, "objects")) && existsSync(join(common, "refs")) ? common : void 0;
}
function followGitFile(file) {
	const target = /^gitdir: (.+)$/s.exec(readText(file)?.replace(/[\r\n]+$/, "") ?? "")?.[1];
	if (target === void 0) return void 0;
	return isAbsolute(target) ? target : resolve(dirname(file), target);
}
function locateAt(folder) {
	const inside = join(folder, ".git");
	const gitDir = isFolder(inside) ? inside : followGitFile(inside);
	if (gitDir !== void 0) {
		const commonDir = commonDirOf(gitDir);
		if (commonDir !== void 0) return {
			gitDir,
			commonDir: realpathSync(commonDir),
			workTree: folder
		};
	}
	const commonDir = commonDirOf(folder);
	return commonDir === void 0 ? void 0 : {
		gitDir: folder,
		commonDir: realpathSync(commonDir),
		workTree: void 0
	};
}
/**
* Finds the repository that `path` is in, as git does (a `.git` folder or file in it or above it, or a bare repository), but only by
* reading: no git process sees the repository's configuration. Throws ConfigurationError where there is none.
*/
function locateRepository(path) {
	let folder;
	try {
		folder = realpathSync(path);
		if (!isFolder(folder)) throw new Error("not a folder");
	} catch {
		throw new ConfigurationError(`${path} is not a folder that can be read: name a git repository with --repo`);
	}
	for (let at = folder;; at = dirname(at)) {
		const location = locateAt(at);
		if (location !== void 0) return location;
		if (basename(at) === "") break;
	}
	throw new ConfigurationError(`${path} is not a git repository (nor is any folder above it): name one with --repo`);
}
/** The folders whose files are the repository's own: its work tree, also the main one of a linked worktree, and its git directories. */
function foldersOf({ gitDir, commonDir, workTree }) {
	const main = basename(commonDir) === ".git" ? [dirname(commonDir)] : [];
	return [
		...workTree === void 0 ? [] : [workTree],
		...main,
		commonDir,
		gitDir
	];
}
// src/io/tool-path.ts
const MAX_LINKS = 40;
/**
* The first program called `name` in the folders of `searchPath` (the value of PATH), as an absolute path, undefined where there
* is none. Empty and relative entries are passed over, and so is whatever lies, or leads by a link, into one of `forbidden`.
*/
function findOnPath(name, searchPath, forbidden) {
	for (const folder of (searchPath ?? "").split(delimiter)) {
		if (!isAbsolute(folder)) continue;
		const candidate = join(folder, name);
		if (isProgram(candidate) && !leadsInto(candidate, forbidden)) return candidate;
	}
}
/** Whether a path is a regular file (links followed) that this user may run. */
function isProgram(path) {
	try {
		accessSync(path, constants.X_OK);
		return statSync(path).isFile();
	} catch {
		return false;
	}
}
/** Whether the path, or any link on the way to what it stands for, lies in one of the folders. */
function leadsInto(path, folders) {
	return createFence(folders)(path);
}
/** `leadsInto` for many paths and the same folders. */
function createFence(folders) {
	const roots = new Set(folders.flatMap((folder) => [resolve(folder), realpathOf(folder)]));
	const isInside = (place) => {
		for (const root of roots) if (place === root || place.startsWith(join(root, sep))) return true;
		return false;
	};
	return (path) => {
		let place = resolve(path);
		if (readRealpath(place) === place) return isInside(place);
		for (let hop = 0; hop < MAX_LINKS; hop += 1) {
			const real = join(realpathOf(dirname(place)), place.slice(dirname(place).length));
			if (isInside(place) || isInside(real)) return true;
			const target = readLink(real);
			if (target === void 0) return isInside(realpathOf(place));
			place = resolve(dirname(real), target);
		}
		return true;
	};
}
/** The work tree that a folder belongs to: the nearest one above it that has `.git`, undefined where there is none. */
function findWorkTree(folder) {
	for (let place = realpathOf(folder);; place = dirname(place)) {
		if (lstatSync(join(place, ".git"), { throwIfNoEntry: false }) !== void 0) return place;
		if (dirname(place) === place) return void 0;
	}
}
/** Every folder of the repository that a path is in; the nearest one above it with `.git`, else itself, where that cannot be read. */
function findOwnFolders(repositoryPath) {
	const nearest = findWorkTree(repositoryPath) ?? repositoryPath;
	try {
		return [nearest, ...foldersOf(locateRepository(repositoryPath))];
	} catch (error) {
		if (error instanceof ConfigurationError) return [nearest];
		throw error;
	}
}
/** The names of the links in a folder, undefined where it cannot be listed, though what is in it may still be run. */
function listLinks(folder) {
	try {
		const entries = readdirSync(folder, { withFileTypes: true });
		return new Set(entries.filter((entry) => entry.isSymbolicLink()).map((entry) => entry.name));
	} catch {
		return;
	}
}
function readLink(path) {
	try {
		return readlinkSync(path);
	} catch {
		return;
	}
}
function realpathOf(path) {
	return readRealpath(path) ?? resolve(path);
}
/** Undefined where there is nothing at the path. */
function readRealpath(path) {
	try {
		return realpathSync.native(path);
	} catch {
		return;
	}
}
/** What scripts are run by, and what they live by: a tool that is a script looks these up in the PATH that it gets. */
const COMMANDS_OF_SCRIPTS = "sh bash dash zsh ksh env busybox python python3 node nodejs perl ruby php lua git grep egrep fgrep sed awk gawk find xargs cat cut head tail sort uniq tr wc tee mktemp rm cp mv mkdir ls dirname basename readlink realpath uname which".split(" ");
/**
* The entries of PATH that children may look for programs in: absolute, not inside a folder of the repository, and without a command
* there that is a link into it. A folder whose links into the repository have other names stays, as `npm link` makes such.
*/
function safeSearchPath(searchPath, repositoryPath) {
	return searchPathForScripts(searchPath, findOwnFolders(repositoryPath));
}
/** `searchPathOutside`, without the folders in which a command that scripts live by leads into one of `forbidden`. */
function searchPathForScripts(searchPath, forbidden) {
	const isInside = createFence(forbidden);
	const isLent = (folder) => {
		const links = listLinks(folder);
		return COMMANDS_OF_SCRIPTS.some((name) => links?.has(name) !== false && isInside(join(folder, name)));
	};
	return searchPathOutside(searchPath, forbidden).split(delimiter).filter((folder) => !isLent(folder)).join(delimiter);
}
/** The absolute entries of a PATH that do not lie in, or lead by a link into, one of `forbidden`. */
function searchPathOutside(searchPath, forbidden) {
	const isInside = createFence(forbidden);
	return [...new Set((searchPath ?? "").split(delimiter))].filter((folder) => isAbsolute(folder) && !isInside(folder)).join(delimiter);
}
export { leadsInto as a, searchPathOutside as c, isProgram as i, foldersOf as l, findOwnFolders as n, safeSearchPath as o, findWorkTree as r, searchPathForScripts as s, findOnPath as t, locateRepository as u };
