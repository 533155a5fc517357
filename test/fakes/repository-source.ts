import type { ObjectId } from "../../src/domain/change.ts";
import type { ChangeKey } from "../../src/domain/people.ts";
import type { RangeRequest, RepositorySource } from "../../src/ports-github.ts";
import { type FakeRepository, fakeRepository } from "./repository.ts";

/** A server with one repository that a test writes. */
export interface FakeRepositorySource extends RepositorySource {
  readonly repository: FakeRepository;
  /** By full name. */
  readonly refs: Map<string, ObjectId>;
  readonly ranges: RangeRequest[];
  /** How many copies were not closed yet. */
  copies(): number;
}

/** The RepositorySource port in memory; a copy is the repository itself. */
export function fakeRepositorySource(): FakeRepositorySource {
  const repository = fakeRepository();
  const refs = new Map<string, ObjectId>();
  const ranges: RangeRequest[] = [];
  let copies = 0;
  const keysOf = async (baseSha: ObjectId, sha: ObjectId): Promise<ReadonlyMap<string, ChangeKey>> => {
    const change = await repository.readChange(baseSha, sha);
    // The content says less than what changed, but in these tests no base changes beneath a file.
    return new Map(change.files.map((file) => [file.path, `${file.path} ${file.newMode ?? ""} ${file.newBlob ?? ""}`]));
  };
  return {
    repository,
    refs,
    ranges,
    copies: () => copies,
    prepare: () => undefined,
    readRefs: (names) =>
      Promise.resolve(
        new Map(
          names.flatMap((name) => {
            const sha = refs.get(name);
            return sha === undefined ? [] : [[name, sha] as const];
          }),
        ),
      ),
    readFile: (sha, path) => repository.readFile(sha, path),
    open(request) {
      ranges.push(request);
      copies += 1;
      return Promise.resolve({
        ...repository,
        readChangeKeys: async (baseSha: ObjectId, sha: ObjectId) => ({
          known: true as const,
          value: await keysOf(baseSha, sha),
        }),
        close() {
          copies -= 1;
          return Promise.resolve();
        },
      });
    },
  };
}
