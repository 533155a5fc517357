import { actionlint } from "./actionlint.ts";
import { bandit } from "./bandit.ts";
import { biome } from "./biome.ts";
import { gitSecrets } from "./git-secrets.ts";
import { gitleaks } from "./gitleaks.ts";
import { pylint } from "./pylint.ts";
import { ruff } from "./ruff.ts";
import type { Scanner } from "./scanner.ts";
import { SCANNER_NAMES, type ScannerName } from "./scanner-names.ts";
import { shellcheck } from "./shellcheck.ts";
import { trivy } from "./trivy.ts";
import { zizmor } from "./zizmor.ts";

/** Every scanner that is built: a new one is a file, a name in `scanner-names.ts` and a row here. */
const SCANNERS: Readonly<Record<ScannerName, Scanner>> = {
  gitleaks,
  bandit,
  trivy,
  ruff,
  biome,
  shellcheck,
  actionlint,
  zizmor,
  "git-secrets": gitSecrets,
  pylint,
};

/** The scanner of that name, undefined where none is built. */
export function findScanner(name: string): Scanner | undefined {
  const known = SCANNER_NAMES.find((one) => one === name);
  return known === undefined ? undefined : SCANNERS[known];
}
