import type { Attribution } from "../domain/attribution.ts";
import type { ChangedFile } from "../domain/change.ts";
import { displayPath } from "../domain/path.ts";
import type { ProposalResult } from "../domain/proposal.ts";
import { readAiRanges } from "./ai-lines.ts";
import { counted, listed } from "./check.ts";
import { type HeadTree, readHeadTree } from "./head-tree.ts";
import { languageOf, parseSource } from "./syntax.ts";
import { casesFor, type TestSubject } from "./test-cases.ts";
import { isTestPath, type TestedLanguage, testedLanguage } from "./test-files.ts";
import { findFramework, parseFramework, suits, type TestFramework } from "./test-framework.ts";
import { proposeScaffold } from "./test-proposal.ts";
import type { TestsMaterial, TestsPorts, TestsRequest } from "./test-request.ts";
import { type Candidates, findCandidates } from "./test-subjects.ts";
import { createTestWriter } from "./test-write.ts";
import { findTestedNames } from "./tested-names.ts";

/** Why there is no scaffold: `refused` for a good reason, `failed` where it could not be tried. */
type Stop = { readonly outcome: "refused" | "failed"; readonly reason: string };

const MOST_FUNCTIONS = 60;

/**
 * One unit-test scaffold per function of `path` that an AI wrote and no test names, in the framework that the repository uses. Nothing of
 * the change is executed. Rejects with CancelledError for a cancelled run, IncompleteError for a missing object.
 */
export async function scaffoldTests(request: TestsRequest, ports: TestsPorts): Promise<ProposalResult> {
  const material = await gather(request, ports);
  if (!("outcome" in material)) return proposeScaffold(request, material, ports);
  const { outcome, reason } = material;
  const about = { kind: "tests", path: request.path, reason } as const;
  return outcome === "failed" ? { ...about, outcome } : { ...about, outcome, attempts: [reason] };
}

function refused(reason: string): Stop {
  return { outcome: "refused", reason };
}

async function gather(request: TestsRequest, ports: TestsPorts): Promise<TestsMaterial | Stop> {
  const { path, change, maxFileBytes } = request;
  const file = change.files.find((one) => one.path === path);
  const attribution = request.attributions.find((one) => one.path === path);
  const unfit = unfitFile(file, attribution);
  if (unfit !== undefined || file === undefined || attribution === undefined)
    return refused(unfit ?? "nothing is known of it");
  const tree = await readHeadTree(ports.repository, change.headSha, maxFileBytes);
  const source = (await tree.readTexts([path])).get(path);
  if (source === undefined) return refused("it is no UTF-8 text, no regular file or too large to be read");
  const language = testedLanguage(languageOf(path, source.startsWith("#!") ? (source.split("\n", 1)[0] ?? "") : ""));
  if (language === undefined) return refused("no unit-test framework is known for this kind of file");
  if (isTestPath(path, language)) return refused("it is a test itself");
  const framework = await chooseFramework(request, language, tree);
  if (typeof framework !== "string") return framework;
  const parsed = await parseSource(language, source, ports, path);
  if (parsed.outcome === "broken") return refused(`it does not parse as it is: ${parsed.message}`);
  if (parsed.outcome === "unavailable") return { outcome: "failed", reason: `it cannot be parsed: ${parsed.reason}` };
  const mask = (text: string): string => request.maskLines([text])[0] ?? "";
  const writer = await createTestWriter({ path, language, framework, source, tree, mask });
  const written = await readAiRanges(change, file, attribution, ports.repository);
  const candidates = findCandidates(parsed.declarations, written, language, writer.isOutside);
  const wanted = await leaveOutTested({ ...request, language, tree }, candidates, ports);
  if ("outcome" in wanted) return wanted;
  const verb = language === "python" ? "raises" : language === "go" ? "panics with" : "throws";
  const subjects = wanted.functions.slice(0, MOST_FUNCTIONS).map((one) => casesFor(one, { verb, mask }));
  const notes = [...wanted.notes, ...leftOutNotes(wanted.functions.length, subjects)];
  return { language, framework, tree, source, parsed, writer, subjects, notes };
}

function unfitFile(file: ChangedFile | undefined, attribution: Attribution | undefined): string | undefined {
  if (file === undefined) return "it is no changed file of the range";
  if (file.newBlob === undefined || file.status === "removed") return "the change removes it";
  if (file.newMode === "120000") return "it is a symbolic link";
  if (file.newMode === "160000") return "it is a submodule";
  if (attribution?.origin === "tool") return "a generator writes it";
  if (attribution?.origin === "ai" || (attribution?.aiLines?.ai ?? 0) > 0) return undefined;
  return "nothing shows that an AI wrote it (`detect.always-ai` of the policy names files that count as if)";
}

async function chooseFramework(
  { path, framework }: TestsRequest,
  language: TestedLanguage,
  tree: HeadTree,
): Promise<TestFramework | Stop> {
  if (framework !== undefined) {
    const parsed = parseFramework(framework);
    if (typeof parsed !== "string") return refused(parsed.mistake);
    return suits(parsed, language) ? parsed : refused(`${parsed} does not test ${language}`);
  }
  const found = await findFramework(path, language, tree);
  if (typeof found === "string") return found;
  return refused(
    `the repository tests with ${found.foreign}, for which no scaffold is written; name vitest, jest or node:test to have one for that`,
  );
}

async function leaveOutTested(
  query: { readonly path: string; readonly language: TestedLanguage; readonly tree: HeadTree },
  { functions, hidden }: Candidates,
  ports: TestsPorts,
): Promise<{ readonly functions: Candidates["functions"]; readonly notes: readonly string[] } | Stop> {
  const shown = hidden.map(displayPath);
  if (functions.length === 0) {
    const none = "an AI wrote no function or method of it";
    return refused(hidden.length === 0 ? none : `${none} that another file can reach (${listed(shown)})`);
  }
  ports.log.progress("looking through the repository's tests");
  const { tested, files } = await findTestedNames({ ...query, functions }, ports);
  const open = functions.filter(({ name }) => !tested.has(name));
  if (open.length === 0) {
    return refused(`every function that an AI wrote in it is named by a test already (${listed([...tested])})`);
  }
  const notes = [`${counted(files, "test file")} looked through`];
  if (tested.size > 0) notes.push(`named by a test already: ${listed([...tested])}`);
  if (hidden.length > 0) notes.push(`only reached inside the file: ${listed(shown)}`);
  return { functions: open, notes };
}

function leftOutNotes(count: number, subjects: readonly TestSubject[]): readonly string[] {
  const more = count - subjects.length;
  const cases = subjects.reduce((sum, { leftOut }) => sum + leftOut, 0);
  return [
    ...(more > 0 ? [`${counted(more, "function")} left out; ask again once these tests are in`] : []),
    ...(cases > 0 ? [`${counted(cases, "more branch")} without a case`.replace("branchs", "branches")] : []),
  ];
}
