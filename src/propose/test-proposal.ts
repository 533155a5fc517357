/** A scaffold as a proposal: written, filled in where a model can, put into its file, and checked by the language's own parser. */
import { displayPath } from "../domain/path.ts";
import type { ProofCheck, ProposalResult } from "../domain/proposal.ts";
import type { ParsedSource } from "../domain/syntax.ts";
import { applyPatch } from "./apply-patch.ts";
import { checkCharacters } from "./characters.ts";
import { broken, counted, held, listed } from "./check.ts";
import { diffLines } from "./line-diff.ts";
import { createPatch } from "./patch.ts";
import { checkSilence } from "./silence.ts";
import { splitSource, wholeLines } from "./source-text.ts";
import { parseSource } from "./syntax.ts";
import type { TestBlock } from "./test-block.ts";
import type { TestSubject } from "./test-cases.ts";
import { fillBlock } from "./test-fill.ts";
import { mergeTests, uniteImports } from "./test-merge.ts";
import type { TestsMaterial, TestsPorts, TestsRequest } from "./test-request.ts";
import { readTarget, type Target } from "./test-target.ts";

const SPLIT_LINES = 160;

/** The proposal, or why there is none. Rejects with CancelledError or IncompleteError. */
export async function proposeScaffold(
  request: TestsRequest,
  material: TestsMaterial,
  ports: TestsPorts,
): Promise<ProposalResult> {
  const refuse = (reason: string): ProposalResult => ({
    ...{ outcome: "refused", kind: "tests", path: request.path, reason, attempts: [reason] },
  });
  const target = await readTarget(material, ports);
  if ("reason" in target) return refuse(target.reason);
  const plain = writeBlocks(material, target, request, material.subjects.length);
  const filled = ports.model === undefined ? undefined : await fillAll(request, material, target, ports);
  const tries = [...(filled === undefined || filled.count === 0 ? [] : [filled.blocks]), plain];
  let problem = "";
  for (const blocks of tries) {
    const made = await finish(blocks, request, material, { ...target, ports });
    if ("problem" in made) {
      problem = made.problem;
      continue;
    }
    const isFilled = blocks !== plain;
    const model = isFilled ? (ports.model?.modelName() ?? null) : null;
    const note = filled === undefined ? [] : [fillNote(filled, isFilled, problem)];
    const proof = {
      checks: [...made.checks, ...note, untested()],
      fixed: [],
      changedExports: [],
      testsRun: false,
    };
    const { newText, patch } = made;
    const proposal = { kind: "tests", path: request.path, target: target.path, oldText: target.text, newText } as const;
    return { outcome: "proved", proposal: { ...proposal, patch, suggestions: [], proof, model } };
  }
  return refuse(problem);
}

function untested(): ProofCheck {
  return { name: "tests", outcome: "unknown", detail: "no test was run" };
}

/** The subjects in groups, each as a block of its own; names are given once over all of them. */
function writeBlocks(
  { subjects, parsed, source, writer }: TestsMaterial,
  target: Target,
  request: TestsRequest,
  groupSize: number,
): readonly TestBlock[] {
  const blocks: TestBlock[] = [];
  for (let from = 0; from < subjects.length; from += Math.max(1, groupSize)) {
    const group: readonly TestSubject[] = subjects.slice(from, from + groupSize);
    const taken = [
      ...target.taken,
      ...blocks.flatMap(({ names }) => names.map((name) => name.split(".", 1)[0] ?? name)),
    ];
    blocks.push(
      writer.write({
        ...{ subjects: group, declarations: parsed.declarations, path: request.path, source },
        target: { path: target.path, text: target.text, taken },
        mask: (text) => request.maskLines([text])[0] ?? "",
      }),
    );
  }
  return blocks;
}

interface AllFilled {
  readonly blocks: readonly TestBlock[];
  readonly count: number;
  readonly reasons: readonly string[];
}

/** Has the model fill in group after group; a group that it cannot fill stays as it is. */
async function fillAll(
  request: TestsRequest,
  material: TestsMaterial,
  target: Target,
  ports: TestsPorts,
): Promise<AllFilled> {
  const { model } = ports;
  const whole = writeBlocks(material, target, request, material.subjects.length);
  const lines = whole.reduce((sum, { body }) => sum + body.split("\n").length, 0);
  const size = Math.max(1, Math.ceil((material.subjects.length * SPLIT_LINES) / Math.max(SPLIT_LINES, lines)));
  const blocks = writeBlocks(material, target, request, size);
  const code = request.maskLines(splitSource(material.source).lines.map(({ text }) => text));
  const filled: TestBlock[] = [];
  const reasons: string[] = [];
  for (const [index, block] of blocks.entries()) {
    ports.log.progress(`model: tests, ${index + 1} of ${blocks.length}`);
    const parts = material.subjects.slice(index * size, (index + 1) * size);
    const { language, framework, writer } = material;
    const answer =
      model === undefined
        ? { unfilled: "no model" }
        : await fillBlock(
            block,
            {
              ...{ target: target.path, language, framework, head: writer.head, modules: writer.modules },
              code:
                blocks.length === 1
                  ? code
                  : parts.flatMap(({ declaration }) => [
                      ...code.slice(declaration.startLine - 1, declaration.endLine),
                      "",
                    ]),
              ...{ instructions: request.instructions, fence: request.fence },
              ...{ contextTokens: request.contextTokens, maxOutputTokens: request.maxOutputTokens },
              maskLine: (line) => request.maskLines([line])[0] ?? "",
            },
            {
              model,
              parse: (text) => parseSource(language, text, ports, target.path),
              findSilencers: (text) => request.findSilencers(target.path, text),
            },
          );
    if ("block" in answer) filled.push(answer.block);
    else {
      filled.push(block);
      reasons.push(answer.unfilled);
    }
  }
  return { blocks: filled, count: blocks.length - reasons.length, reasons };
}

function fillNote({ blocks, count, reasons }: AllFilled, isFilled: boolean, problem: string): ProofCheck {
  if (!isFilled) {
    const why = problem === "" ? (reasons.at(-1) ?? "it gave nothing") : problem;
    return {
      name: "model",
      outcome: "unknown",
      detail: `nothing of a model is in it, the cases are todo: ${why}`,
    };
  }
  if (count === blocks.length) return held("model", "the model filled the cases in; whether they hold was not tried");
  const left = `${counted(blocks.length - count, "part")} of ${blocks.length} left as todo: ${reasons.at(-1) ?? ""}`;
  return { name: "model", outcome: "unknown", detail: left };
}

interface Made {
  readonly newText: string;
  readonly patch: string;
  readonly checks: readonly ProofCheck[];
}

async function finish(
  blocks: readonly TestBlock[],
  request: TestsRequest,
  material: TestsMaterial,
  target: Target & { readonly ports: TestsPorts },
): Promise<Made | { readonly problem: string }> {
  const { language, writer, subjects, notes, framework } = material;
  const gap = language === "python" ? "\n\n\n" : "\n\n";
  const block = {
    imports: uniteImports(blocks.map(({ imports }) => imports)),
    body: blocks.map(({ body }) => body).join(gap),
    names: blocks.flatMap(({ names }) => names),
  };
  const newText = mergeTests(target.text, block, language, writer.head);
  const parsed = await parseSource(language, newText, target.ports, target.path);
  if (parsed.outcome !== "parsed") {
    return { problem: `the scaffold does not parse (${parsed.outcome === "broken" ? parsed.message : parsed.reason})` };
  }
  const patch = createPatch({ path: target.path, oldText: target.text, newText });
  if (applyPatch(target.text ?? "", patch) !== newText) return { problem: "the patch does not give the new text" };
  const cases = subjects.reduce((sum, one) => sum + one.cases.length, 0);
  const names = subjects.map(({ declaration }) => declaration.name);
  const checks = [
    held("parses", `the parser of ${language} takes ${displayPath(target.path)} (${framework})`),
    held(
      "cases",
      `${counted(cases, "case")} for ${counted(names.length, "function")}: ${listed(names, 5)}; ${notes.join("; ")}`,
    ),
    checkKept(target, newText, parsed),
    checkCharacters(addedLines(target.text ?? "", newText)),
    checkSilence(target.text ?? "", newText, (text) => request.findSilencers(target.path, text)),
    checkSecrets(patch, request),
    held("applies", "the patch was applied in memory and gives the new text"),
  ];
  const failed = checks.find(({ outcome }) => outcome !== "held");
  return failed === undefined ? { newText, patch, checks } : { problem: failed.detail };
}

/** Whether everything that the test file had is still there, line by line. */
function checkKept({ text, parsed }: Target, newText: string, fresh: ParsedSource): ProofCheck {
  if (text === null || parsed === null) return held("inside", "one new file, nothing else changes");
  const names = new Set(fresh.declarations.map(({ name }) => name));
  const gone = parsed.declarations.find(({ name }) => !names.has(name));
  const modules = new Set(fresh.imports);
  const lost = parsed.imports.find((module) => !modules.has(module));
  if (gone !== undefined || lost !== undefined)
    return broken("inside", "something that the test file has would be lost");
  const removed = diffLines(wholeLines(text), wholeLines(newText)).reduce((sum, { oldLines }) => sum + oldLines, 0);
  return held(
    "inside",
    removed === 0
      ? "lines are added to the test file, none changes"
      : `${counted(removed, "import line")} of the test file extended`,
  );
}

function addedLines(oldText: string, newText: string): readonly string[] {
  const fresh = splitSource(newText).lines.map(({ text }) => text);
  return diffLines(wholeLines(oldText), wholeLines(newText)).flatMap(({ newStart, newLines }) =>
    fresh.slice(newStart - 1, newStart - 1 + newLines),
  );
}

function checkSecrets(patch: string, { maskLines }: TestsRequest): ProofCheck {
  const lines = patch.split("\n");
  const masked = maskLines(lines);
  if (masked.every((line, index) => line === lines[index])) return held("secrets", "no secret stands in the patch");
  return broken("secrets", "the patch would show a secret that is in the file");
}
