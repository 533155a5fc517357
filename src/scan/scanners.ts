import { bandit } from "./bandit.ts";
import { gitleaks } from "./gitleaks.ts";
import type { Scanner } from "./scanner.ts";

/** Every scanner that is built: a new one is a file and a row here. */
export const SCANNERS: readonly Scanner[] = [gitleaks, bandit];

/** The names a policy may use. */
export const SCANNER_NAMES: readonly string[] = SCANNERS.map((scanner) => scanner.name);

/** The scanner of that name, undefined where none is built. */
export function findScanner(name: string): Scanner | undefined {
  return SCANNERS.find((scanner) => scanner.name === name);
}
