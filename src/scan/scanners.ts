import { actionlint } from "./actionlint.ts";
import { bandit } from "./bandit.ts";
import { biome } from "./biome.ts";
import { gitSecrets } from "./git-secrets.ts";
import { gitleaks } from "./gitleaks.ts";
import { pylint } from "./pylint.ts";
import { ruff } from "./ruff.ts";
import type { Scanner } from "./scanner.ts";
import { shellcheck } from "./shellcheck.ts";
import { zizmor } from "./zizmor.ts";

/** Every scanner that is built: a new one is a file and a row here. */
export const SCANNERS: readonly Scanner[] = [
  gitleaks,
  bandit,
  ruff,
  biome,
  shellcheck,
  actionlint,
  zizmor,
  gitSecrets,
  pylint,
];

/** The names a policy may use. */
export const SCANNER_NAMES: readonly string[] = SCANNERS.map((scanner) => scanner.name);

/** The scanner of that name, undefined where none is built. */
export function findScanner(name: string): Scanner | undefined {
  return SCANNERS.find((scanner) => scanner.name === name);
}
