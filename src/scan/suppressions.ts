import type { Origin } from "../domain/attribution.ts";
import { addedRanges, type ChangedFile, overlaps } from "../domain/change.ts";
import { baseName } from "../domain/path.ts";
import type { Repository } from "../ports.ts";
import { decodeText } from "./blob-text.ts";
import type { Draft } from "./scanner.ts";
import type { Silenced } from "./silenced.ts";
import { hasSections, hidesText, toolOfFile, toolsOfSections } from "./suppression-files.ts";
import type { HeadFile } from "./survey.ts";

const CONFIGURATION_BYTES = 1_048_576;

/** Everything in the range that silences a scanner, as findings of class `suppression` at the comment or at line 1 of the file. */
export async function findSuppressions(
  input: {
    readonly files: readonly ChangedFile[];
    readonly survey: readonly HeadFile[];
    readonly policyPath: string;
    readonly originOf: (path: string | null) => Origin;
    readonly silenced: Silenced;
  },
  repository: Repository,
): Promise<readonly Draft[]> {
  const drafts: Draft[] = [];
  const add = (path: string, found: FoundLine) => drafts.push(draft(path, found, input.originOf(path)));
  for (const { file, comments } of input.survey) {
    for (const comment of comments) {
      const { tool, line, text, subject, added, inString } = comment;
      if (!added || inString) continue;
      const message = `This comment silences ${tool}: ${text}${input.silenced(file.path, comment)}`;
      add(file.path, { tool, line, message, subject });
    }
  }
  for (const file of input.files) {
    if (file.path === input.policyPath || file.previousPath === input.policyPath) {
      add(file.path, { ...POLICY_TOUCHED, subject: contentOf(file) });
    }
    for (const found of await findInFile(file, repository)) add(file.path, found);
  }
  return drafts;
}

const POLICY_TOUCHED = {
  tool: "policy",
  line: 1,
  message: "This change touches the policy that judges it; the base's policy was applied.",
};

// What was waived of a whole file is the file as it was, not whatever it becomes.
function contentOf({ newBlob, newMode }: ChangedFile): string {
  return `${newMode ?? ""} ${newBlob ?? "removed"}`;
}

async function findInFile(file: ChangedFile, repository: Repository): Promise<readonly FoundLine[]> {
  if (file.newBlob === undefined || !bringsContent(file)) return [];
  const tool = toolOfFile(file.path);
  if (tool !== undefined) {
    const message = `This file configures or silences ${tool}; it was not obeyed.`;
    return [{ tool, line: 1, message, subject: contentOf(file) }];
  }
  const hasLines = hasSections(file.path) || baseName(file.path) === ".gitattributes";
  return hasLines ? await readLines(file, repository) : [];
}

function bringsContent(file: ChangedFile): boolean {
  return file.newBlob !== file.oldBlob || (file.previousPath !== undefined && file.previousPath !== file.path);
}

interface FoundLine {
  readonly tool: string;
  readonly line: number;
  readonly message: string;
  /** What it is about; another subject makes another finding. */
  readonly subject: string;
}

async function readLines(file: ChangedFile, repository: Repository): Promise<readonly FoundLine[]> {
  const text = await readText(file, repository);
  const ranges = addedRanges(file);
  // A file that git takes for binary, or that was only renamed here, has no added lines to go by: all of it counts.
  const all = ranges.length === 0;
  const isAdded = (line: number): boolean => all || overlaps(ranges, line, line);
  if (hasSections(file.path)) {
    return [...toolsOfSections(text, isAdded)].map(([tool, line]) => ({
      tool,
      line,
      message: `This section configures ${tool}; it was not obeyed.`,
      subject: contentOf(file),
    }));
  }
  return text.split("\n").flatMap((line, index) =>
    isAdded(index + 1) && hidesText(line)
      ? [
          {
            tool: "gitattributes",
            line: index + 1,
            message: `This attribute hides text from diffs or reviewers: ${line.trim().slice(0, 100)}`,
            subject: line.trim(),
          },
        ]
      : [],
  );
}

async function readText(file: ChangedFile, repository: Repository): Promise<string> {
  if (file.newBlob === undefined || file.newMode === "160000") return "";
  for await (const blob of repository.readBlobs([file.newBlob], CONFIGURATION_BYTES)) {
    return blob.bytes === undefined ? "" : decodeText(blob.bytes);
  }
  return "";
}

function draft(path: string, { tool, line, message, subject }: FoundLine, origin: Origin): Draft {
  return {
    finding: {
      tool: "draftgate",
      ruleId: `suppression/${tool}`,
      class: "suppression",
      severity: "medium",
      confidence: null,
      message,
      location: { path, startLine: line, startColumn: null, endLine: line, endColumn: null, commitSha: null },
      inDiff: true,
      isNew: true,
      origin,
      suppressedBy: null,
      helpUri: null,
      advice: "Fix what it hides, or have the suppression merged by itself first: those of the base are obeyed.",
    },
    context: subject,
    sameAs: undefined,
  };
}
