import { baseName } from "../domain/path.ts";
import type { HeadTree } from "./head-tree.ts";
import { folderOf, isTestPath, joinPath, nearness, stemOf, type TestedLanguage, testedName } from "./test-files.ts";

/** Where the tests of a file are, or are to be. */
export interface TestPlace {
  readonly path: string;
  /** Whether the head has it. */
  readonly exists: boolean;
}

const TEST_FOLDER = /^(?:tests?|specs?|__tests__)$/;
const SOURCES = /\.(?:py|[cm]?[jt]sx?)$/;
const SAMPLE = 60;

/**
 * The test file of a Python, JavaScript or TypeScript file: the nearest one of its name for which `isAbout` holds, else a new one where
 * the repository's habit puts it; `fallback` says where without any.
 */
export function findPlace(
  path: string,
  language: TestedLanguage,
  tree: HeadTree,
  options: { readonly isAbout: (testPath: string) => boolean; readonly fallback: string },
): TestPlace {
  const tests = tree.entries
    .filter((entry) => isTestPath(entry.path, language))
    .map((entry) => ({ path: entry.path, rank: nearness(entry.path, path) }))
    .sort((left, right) => right.rank - left.rank)
    .map((entry) => entry.path);
  const own = tests.find((one) => testedName(one) === ownName(path) && options.isAbout(one));
  if (own !== undefined) return { path: own, exists: true };
  const folder = existing(chooseFolder(path, tests, tree) ?? options.fallback, tree);
  const names = [ownName(path), [folderOf(path).split("/").at(-1), ownName(path)].filter(Boolean).join("_")];
  const isFree = (name: string): boolean =>
    tree.find(joinPath(folder, name)) === undefined &&
    // Two modules of one name in folders that are no packages keep pytest from collecting.
    (language !== "python" || !tests.some((one) => one === name || one.endsWith(`/${name}`)));
  for (let number = 0; ; number += 1) {
    const stem = names[number] ?? `${names.at(-1) ?? "module"}_${number}`;
    const name = fileName(path, stem, language, tests);
    if (isFree(name)) return { path: joinPath(folder, name), exists: false };
  }
}

function ownName(path: string): string {
  const stem = stemOf(path);
  const folder = folderOf(path).split("/").at(-1) ?? "";
  return /^(?:__init__|index)$/.test(stem) && folder !== "" ? folder : stem;
}

function fileName(path: string, stem: string, language: TestedLanguage, tests: readonly string[]): string {
  if (language === "python") {
    const behind = tests.filter((one) => /_test\.py$/.test(one)).length;
    return behind > tests.length / 2 ? `${stem}_test.py` : `test_${stem}.py`;
  }
  const ending = /\.[cm]?[jt]sx?$/.exec(path)?.[0] ?? ".js";
  const habit = tests.map((one) => /\.(test|spec)\.[cm]?[jt]sx?$/.exec(one)?.[1]).find((word) => word !== undefined);
  return `${stem}.${habit ?? "test"}${ending}`;
}

/** The folder or the nearest one above it that the head has: one new file makes no package. */
function existing(folder: string, tree: HeadTree): string {
  const folders = new Set(tree.entries.map((entry) => folderOf(entry.path)));
  for (let place = folder; place !== ""; place = folderOf(place)) {
    if (folders.has(place) || (TEST_FOLDER.test(baseName(place)) && folders.has(folderOf(place)))) return place;
  }
  return "";
}

/** A habit as a function from a source's folder to the folder of its test. */
interface Habit {
  readonly key: string;
  readonly folderFor: (folder: string) => string;
}

function chooseFolder(path: string, tests: readonly string[], tree: HeadTree): string | undefined {
  const sources = new Map<string, string[]>();
  for (const { path: one } of tree.entries) {
    if (!SOURCES.test(one) || tests.includes(one)) continue;
    const folders = sources.get(ownName(one)) ?? [];
    folders.push(folderOf(one));
    sources.set(ownName(one), folders);
  }
  const votes = new Map<string, { count: number; habit: Habit }>();
  for (const test of tests.slice(0, SAMPLE)) {
    const habit = habitOf(folderOf(test), sources.get(testedName(test)) ?? []);
    const vote = votes.get(habit.key);
    if (vote === undefined) votes.set(habit.key, { count: 1, habit });
    else vote.count += 1;
  }
  // Of equals the one that the nearest test has.
  const best = [...votes.values()].reduce<{ count: number; habit: Habit } | undefined>(
    (most, vote) => (most === undefined || vote.count > most.count ? vote : most),
    undefined,
  );
  return best?.habit.folderFor(folderOf(path));
}

function habitOf(folder: string, sources: readonly string[]): Habit {
  if (sources.includes(folder)) return { key: "beside", folderFor: (place) => place };
  const parts = folder.split("/");
  const at = parts.findIndex((part) => TEST_FOLDER.test(part));
  if (at === -1) return flat(folder);
  const root = parts.slice(0, at + 1).join("/");
  const above = parts.slice(0, at).join("/");
  const rest = parts.slice(at + 1).join("/");
  if (rest === "" && above !== "" && sources.includes(above)) {
    const name = parts[at] ?? "tests";
    return { key: `inner ${name}`, folderFor: (place) => joinPath(place, name) };
  }
  if (rest === "") return flat(root);
  const inside = (place: string): string => (above === "" ? place : place.replace(`${above}/`, ""));
  if (sources.some((source) => inside(source) === rest)) {
    return { key: `mirror ${root}`, folderFor: (place) => joinPath(root, inside(place)) };
  }
  const shortened = (place: string): string => inside(place).split("/").slice(1).join("/");
  if (sources.some((source) => shortened(source) === rest)) {
    return { key: `mirror below ${root}`, folderFor: (place) => trimEnd(joinPath(root, shortened(place))) };
  }
  return flat(folder);
}

function flat(folder: string): Habit {
  return { key: `flat ${folder}`, folderFor: () => folder };
}

function trimEnd(folder: string): string {
  return folder.replace(/\/+$/, "");
}
