// src/scan/scanner-names.ts
/** The scanners that are built, by the names a policy uses; apart from their code, so that reading a policy does not load it. */
const SCANNER_NAMES = [
	"gitleaks",
	"bandit",
	"trivy",
	"ruff",
	"biome",
	"shellcheck",
	"actionlint",
	"zizmor",
	"git-secrets",
	"pylint"
];
export { SCANNER_NAMES as t };
