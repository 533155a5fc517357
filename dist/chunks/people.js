// src/domain/people.ts
/** Repository permissions, least first; a custom role counts as the one it inherits. */
const PERMISSIONS = [
	"none",
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
];
/** Where GitHub looks for CODEOWNERS, in this order. https://docs.github.com/articles/about-code-owners#codeowners-file-location */
const CODEOWNERS_PATHS = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
/** A login, slug or email without case: ASCII letters only, so that no look-alike letter of another script becomes one of them. */
function foldCase(text) {
	return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
/** Whether `permission` is `least` or more. */
function hasPermission(permission, least) {
	return PERMISSIONS.indexOf(permission) >= PERMISSIONS.indexOf(least);
}
/**
* GitHub's answer about a collaborator -> the permission it means: the highest of `user.permissions`, which a custom role inherits,
* else `role_name`, else the legacy word; anything unknown is `none`.
* https://docs.github.com/rest/collaborators/collaborators#get-repository-permissions-for-a-user
*/
function permissionFrom(answer) {
	const flags = answer.flags;
	if (flags !== void 0) {
		if (flags["admin"] === true) return "admin";
		if (flags["maintain"] === true) return "maintain";
		if (flags["push"] === true) return "write";
		if (flags["triage"] === true) return "triage";
		return flags["pull"] === true ? "read" : "none";
	}
	return PERMISSIONS.find((name) => name === answer.roleName) ?? PERMISSIONS.find((name) => name === answer.permission) ?? "none";
}
export { permissionFrom as i, foldCase as n, hasPermission as r, CODEOWNERS_PATHS as t };
