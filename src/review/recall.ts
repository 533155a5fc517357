import type { SaidConfidence, SaidFile, SaidFinding } from "../domain/said.ts";
import type { Digest, Repository } from "../ports.ts";
import type { Located } from "./locate.ts";
import { readFiles } from "./plan.ts";
import { comparable } from "./quote.ts";
import type { ReviewFile } from "./review-file.ts";
import type { Selected } from "./select.ts";

/** A finding of a former run, found again in the head. */
export interface Recalled {
  readonly located: Located;
  readonly confidence: SaidConfidence;
}

/** What is known of a file from before, its findings found again. */
export interface RecalledFile {
  readonly findings: readonly Recalled[];
  readonly notReviewed: string | null;
}

const HASH_SIGNS = 16;

/** The name of a line that a finding speaks of, by its text as the model was shown it (secrets masked). */
export function quoteHash(quoted: string, digest: Pick<Digest, "sha256">): string {
  return digest.sha256(`quote\n${comparable(quoted)}`).slice(0, HASH_SIGNS);
}

/**
 * Finds what was said before in the files as they are now, whose change is the same but whose lines may have moved. A file of which a
 * finding is not found again is left out: whatever was said of it does not count any more.
 */
export async function recall(
  selected: readonly Selected[],
  said: ReadonlyMap<string, SaidFile>,
  input: { readonly mask: (text: string) => string; readonly maxFileBytes: number },
  ports: { readonly repository: Pick<Repository, "readBlobs">; readonly digest: Pick<Digest, "sha256"> },
): Promise<ReadonlyMap<string, RecalledFile>> {
  const withFindings = selected.filter(({ file }) => (said.get(file.path)?.findings.length ?? 0) > 0);
  const { files } = await readFiles(withFindings, input, ports.repository);
  const places = new Map(files.map((file) => [file.path, placesIn(file, ports.digest)]));
  const recalled = new Map<string, RecalledFile>();
  for (const { file } of selected) {
    const known = said.get(file.path);
    if (known === undefined) continue;
    const findings = known.findings.map((one) => recallOne(one, places.get(file.path)));
    const found = findings.filter((one) => one !== undefined);
    if (found.length < findings.length) continue;
    recalled.set(file.path, { findings: found, notReviewed: known.notReviewed });
  }
  return recalled;
}

/** Where the lines of a file are, by their hash; removed ones only where the head has none of that text. */
interface Places {
  readonly file: ReviewFile;
  readonly byHash: ReadonlyMap<string, readonly { readonly quoted: string; readonly line: number }[]>;
}

function placesIn(file: ReviewFile, digest: Pick<Digest, "sha256">): Places {
  const index = (lines: readonly { readonly quoted: string; readonly line: number }[]): Map<string, typeof lines> => {
    const found = new Map<string, (typeof lines)[number][]>();
    for (const one of lines) {
      const hash = quoteHash(one.quoted, digest);
      const known = found.get(hash);
      if (known === undefined) found.set(hash, [one]);
      else known.push(one);
    }
    return found;
  };
  const inHead = index(file.lines.map((quoted, at) => ({ quoted, line: at + 1 })));
  const removed = index(file.removed.map(({ text, line }) => ({ quoted: text, line })));
  return { file, byHash: new Map([...removed, ...inHead]) };
}

function recallOne(said: SaidFinding, places: Places | undefined): Recalled | undefined {
  if (places === undefined) return undefined;
  const { file, byHash } = places;
  const { severity, message, confidence } = said;
  const distance = (line: number): number => Math.abs(line - said.line);
  const [best] = [...(byHash.get(said.quote) ?? [])].sort(
    (left, right) =>
      Number(distance(right.line) === 0) - Number(distance(left.line) === 0) ||
      Number(file.isAdded(right.line)) - Number(file.isAdded(left.line)) ||
      distance(left.line) - distance(right.line) ||
      left.line - right.line,
  );
  if (best === undefined) return undefined;
  return { located: { file, ...best, isAdded: file.isAdded(best.line), severity, message }, confidence };
}

/** A located finding -> the form of it that outlives the run. */
export function sayable(
  { line, quoted, message }: Located,
  parts: Pick<SaidFinding, "severity" | "confidence">,
  tools: { readonly mask: (text: string) => string; readonly digest: Pick<Digest, "sha256"> },
): SaidFinding {
  return { line, quote: quoteHash(quoted, tools.digest), message: tools.mask(message), ...parts };
}
