import { n as ConfigurationError } from "./errors.js";
import { n as POLICY_PATH } from "./policy.js";
import { resolve } from "node:path";
import { lstat, open } from "node:fs/promises";
// src/cli/policy-choice.ts
/** One more than a policy may have: whoever reads the text says that it is too long, and where. */
const READ_BYTES = 65537;
/** What --policy (or an argument) means: `preset:NAME`, a file, or without a value the base commit's policy. */
async function choosePolicy(context, value) {
	if (value === void 0) return {
		kind: "base",
		path: POLICY_PATH
	};
	if (value.startsWith("preset:")) {
		const name = value.slice(7);
		const { parsePreset } = await import("./preset2.js");
		parsePreset(name, []);
		return {
			kind: "preset",
			name
		};
	}
	return {
		kind: "file",
		name: value,
		text: await readPolicyFile(context, value)
	};
}
/** The bytes of a policy file; throws ConfigurationError where there is none or it is no regular file. */
async function readPolicyFile(context, name) {
	const path = resolve(context.cwd, name);
	const found = await lstat(path).catch(() => void 0);
	if (found === void 0) throw new ConfigurationError(`policy ${name}: no such file`);
	if (found.isSymbolicLink()) throw new ConfigurationError(`policy ${name}: is a symbolic link; a policy must be a regular file`);
	if (!found.isFile()) throw new ConfigurationError(`policy ${name}: is no regular file`);
	try {
		return await readStart(path);
	} catch (error) {
		throw new ConfigurationError(`policy ${name}: cannot be read (${error instanceof Error ? error.message : String(error)})`);
	}
}
async function readStart(path) {
	const file = await open(path);
	try {
		const { bytesRead, buffer } = await file.read(Buffer.alloc(READ_BYTES), 0, READ_BYTES, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await file.close();
	}
}
export { readPolicyFile as n, choosePolicy as t };
