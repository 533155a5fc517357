// Bundles src/ into dist/, or with --check into a scratch folder and compares the bytes with the committed dist/.
import { readFileSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";

const root = fileURLToPath(new URL("..", import.meta.url));
const MAX_BYTES = 3 * 1024 * 1024;
const isCheck = process.argv.includes("--check");
const target = isCheck ? await mkdtemp(join(tmpdir(), "draftgate-build-")) : join(root, "dist");

/**
 * What is loaded together lies in one file, by the modules that bring the rest with them: each file less is half a millisecond on the
 * way to the first git process. What is needed for every event or command comes first, and so lies in no other file.
 */
const TOGETHER = {
  words: ["io/log", "report/escape", "domain/errors", "version"],
  action: ["config/given-inputs", "domain/event", "io/actions-runtime"],
  start: ["cli/run"],
  range: ["cli/detect", "cli/session"],
  judging: ["judge", "report/attribution", "report/json"],
};

const groups = Object.entries(TOGETHER).map(([name, modules], index, all) => {
  const files = new Set(modules.map((module) => join(root, "src", `${module}.ts`)));
  return { name, priority: all.length - index, test: (id: string) => files.has(id) };
});

function emptyClasses(source: string): string {
  return [...source.matchAll(/^export class (\w+)/gm)].map(([, name]) => `export class ${name} {}\n`).join("");
}

async function bundle(folder: string): Promise<void> {
  await build({
    cwd: root,
    input: { cli: "src/cli.ts", main: "src/main.ts" },
    platform: "node",
    // Nothing is imported from these for what loading them does, and what is not used of them (OIDC, a whole HTTP client) stays out.
    treeshake: { moduleSideEffects: (id) => !/\/node_modules\/(?:@actions|undici|tunnel|openai)\//.test(id) },
    moduleTypes: { ".md": "text", ".py": "text" },
    plugins: [
      {
        // Scripts for children are carried as text; `.mjs` alone would say the same of packages' modules.
        name: "parsers-as-text",
        load: (id) =>
          /\/src\/propose\/parsers\/[^/]+\.mjs$/.test(id)
            ? { code: `export default ${JSON.stringify(readFileSync(id, "utf8"))};`, moduleType: "js" }
            : undefined,
      },
      {
        // The client makes one of each resource of the API when it is made (files, videos, assistants: 700 KB that every review would load).
        // `io/openai-model.ts` asks by path alone and touches none of them, so each is an empty class here.
        name: "openai-without-resources",
        load: (id) =>
          /\/node_modules\/openai\/resources\/(?:.*\/)?(?!index\.mjs)[^/]+\.mjs$/.test(id)
            ? { code: emptyClasses(readFileSync(id, "utf8")), moduleType: "js" }
            : undefined,
      },
      {
        name: "says-it-is-commonjs",
        generateBundle() {
          this.emitFile({ type: "asset", fileName: "package.json", source: '{ "type": "commonjs" }\n' });
        },
      },
    ],
    output: {
      dir: folder,
      // For an ES module Node resolves, links and reads every export of each of its own modules that is imported: 9 ms more to start.
      format: "cjs",
      codeSplitting: { groups },
      cleanDir: true,
      entryFileNames: "[name].js",
      chunkFileNames: "chunks/[name].js",
      comments: { legal: true },
    },
    logLevel: "warn",
  });
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

async function compare(fresh: string, committed: string): Promise<string[]> {
  const names = [...new Set([...(await listFiles(fresh)), ...(await listFiles(committed))])].sort();
  const differing: string[] = [];
  for (const name of names) {
    const [left, right] = await Promise.all(
      [fresh, committed].map((folder) => readFile(join(folder, name)).catch(() => undefined)),
    );
    if (left === undefined || right === undefined || !left.equals(right)) differing.push(name);
  }
  return differing;
}

await bundle(target);
const sizes = await Promise.all((await listFiles(target)).map(async (name) => (await stat(join(target, name))).size));
const total = sizes.reduce((sum, size) => sum + size, 0);
console.log(`dist: ${sizes.length} files, ${(total / 1024).toFixed(0)} KiB (limit ${MAX_BYTES / 1024} KiB)`);
if (total > MAX_BYTES) throw new Error(`dist/ is larger than ${MAX_BYTES} bytes`);
if (isCheck) {
  const differing = await compare(target, join(root, "dist"));
  await rm(target, { recursive: true });
  if (differing.length > 0) {
    console.error(`dist/ is not what src/ builds: ${differing.join(", ")}; run npm run build`);
    process.exitCode = 1;
  } else {
    console.log("dist: rebuilt, byte for byte the same");
  }
}
