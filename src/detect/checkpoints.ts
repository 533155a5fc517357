import type { Commit, ObjectId } from "../domain/change.ts";
import type { Repository } from "../ports.ts";
import type { Catalog } from "./catalog.ts";
import { asArray, asObject, asString, parseJson } from "./json.ts";
import { messageLines } from "./message-lines.ts";
import { agentOfTool } from "./tool-names.ts";
import { parseTrailer } from "./trailers.ts";

/** What Entire recorded of one session. */
export interface Checkpoint {
  readonly agent: string | null;
  readonly files: ReadonlySet<string>;
}

const REFS = ["refs/heads/entire/checkpoints/v1", "refs/remotes/origin/entire/checkpoints/v1"] as const;
const MAX_BYTES = 1024 * 1024;
const MAX_CHECKPOINTS = 1_000;

/** The ids that a commit's `Entire-Checkpoint` trailers name. */
export function checkpointIds(commit: Commit): readonly string[] {
  if (!commit.message.includes("ntire-")) return [];
  const ids = messageLines(commit.message).flatMap((line) => {
    const trailer = line.isQuoted ? undefined : parseTrailer(line.text);
    return trailer?.key === "entire-checkpoint" && /^[0-9a-f]{12}$/.test(trailer.value) ? [trailer.value] : [];
  });
  return [...new Set(ids)];
}

/**
 * Ids -> what Entire's branch in this repository (or in the remote it was cloned from) holds on them; ids that cannot be found are
 * left out. https://github.com/entireio/cli
 */
export async function readCheckpoints(
  catalog: Catalog,
  repository: Repository,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, Checkpoint>> {
  const wanted = [...new Set(ids)].slice(0, MAX_CHECKPOINTS);
  const found = new Map<string, Checkpoint>();
  for (const ref of wanted.length === 0 ? [] : REFS) {
    const tip = await repository.resolveRef(ref);
    const open = tip === undefined ? [] : wanted.filter((id) => !found.has(id));
    for (const id of open) {
      const checkpoint = parseCheckpoint(catalog, await readMetadata(repository, tip ?? "", id));
      if (checkpoint !== undefined) found.set(id, checkpoint);
    }
  }
  return found;
}

async function readMetadata(repository: Repository, tip: ObjectId, id: string): Promise<readonly string[]> {
  const folder = `${id.slice(0, 2)}/${id.slice(2)}`;
  const texts: string[] = [];
  for (const path of [`${folder}/metadata.json`, `${folder}/0/metadata.json`]) {
    const file = await repository.readFile(tip, path);
    if (file !== undefined && file.bytes.length <= MAX_BYTES) texts.push(new TextDecoder().decode(file.bytes));
  }
  return texts;
}

/** The metadata files of one checkpoint (its own and its first session's) -> files and agent, undefined where none can be read. */
export function parseCheckpoint(catalog: Catalog, texts: readonly string[]): Checkpoint | undefined {
  const files = new Set<string>();
  let agent: string | null = null;
  let isRead = false;
  for (const metadata of texts.map((text) => asObject(parseJson(text)))) {
    if (metadata === undefined) continue;
    isRead = true;
    for (const path of asArray(metadata["files_touched"]))
      if (typeof path === "string") files.add(path.replaceAll("\\", "/"));
    agent ??= agentOfTool(catalog, asString(metadata["agent"]) ?? "");
  }
  return isRead ? { agent, files } : undefined;
}
