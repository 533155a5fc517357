// The import rule of docs/architecture.md. TypeScript 7 would make this see no modules at all: scripts/check-imports.ts asserts the count.
const stages = "detect|scan|review|propose|gate|command|measure|operate|report";
const npm = "^node_modules/(?:zod|js-yaml|picomatch|@types)(?:/|$)";

export default {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    {
      name: "domain-imports-nothing",
      severity: "error",
      from: { path: "^src/domain/" },
      to: { pathNot: "^src/domain/" },
    },
    {
      name: "ports-import-domain",
      severity: "error",
      from: { path: "^src/ports(?:-github|-model)?\\.ts$" },
      to: { pathNot: "^src/(?:domain/|ports\\.ts$)" },
    },
    {
      name: "globs-import-domain-and-picomatch",
      severity: "error",
      from: { path: "^src/globs\\.ts$" },
      to: { pathNot: ["^src/domain/", "^node_modules/(?:@types/)?picomatch/"] },
    },
    {
      name: "config-imports-domain-and-parsers",
      severity: "error",
      from: { path: "^src/config/" },
      to: {
        pathNot: ["^src/(?:domain|config)/", "^src/(?:ports|ports-github|ports-model|globs)\\.ts$", "^policies/", npm],
      },
    },
    {
      name: "stage-imports-domain-ports-itself",
      severity: "error",
      from: { path: `^src/(${stages})/` },
      to: { pathNot: ["^src/domain/", "^src/(?:ports|ports-github|ports-model|globs)\\.ts$", "^src/$1/", npm] },
    },
    {
      name: "pure-stages-take-values-only",
      severity: "error",
      from: { path: "^src/(gate|command|report|measure)/" },
      to: { path: "^src/ports(?:-github|-model)?\\.ts$" },
    },
    {
      name: "operate-behind-cli",
      severity: "error",
      from: { pathNot: "^src/(?:operate|cli)/" },
      to: { path: "^src/operate/" },
    },
    {
      name: "io-imports-domain-and-ports",
      severity: "error",
      from: { path: "^src/io/" },
      to: { path: "^src/", pathNot: ["^src/(?:domain|io)/", "^src/ports(?:-github|-model)?\\.ts$"] },
    },
    {
      name: "pipeline-imports-stages-and-ports",
      severity: "error",
      from: { path: "^src/(?:judge|line-hashes)\\.ts$" },
      to: { pathNot: [`^src/(?:domain|config|${stages})/`, "^src/ports(?:-github|-model)?\\.ts$"] },
    },
    {
      name: "proposals-import-pipeline-stages-and-ports",
      severity: "error",
      from: { path: "^src/propose(?:|-scan|-tests)\\.ts$" },
      to: {
        pathNot: [
          `^src/(?:domain|${stages})/`,
          "^src/(?:ports|ports-github|ports-model|globs|judge|propose|propose-model|propose-scan|propose-tests)\\.ts$",
        ],
      },
    },
    {
      name: "serve-imports-pipeline-stages-and-ports",
      severity: "error",
      from: { path: "^src/serve(?:\\.ts$|/)" },
      to: {
        pathNot: [
          `^src/(?:domain|config|serve|${stages})/`,
          "^src/(?:ports|ports-github|ports-model|judge|line-hashes|propose|propose-tests)\\.ts$",
        ],
      },
    },
    {
      name: "action-never-runs-the-change",
      severity: "error",
      from: { path: "^src/main\\.ts$" },
      to: { path: "^src/io/(?:sandbox|checkout|patch-apply)\\.ts$", reachable: true },
    },
    {
      name: "nothing-imports-an-entry",
      severity: "error",
      from: { pathNot: "^src/(?:main|cli)\\.ts$|^src/(?:action|cli)/" },
      to: { path: "^src/(?:main|cli)\\.ts$|^src/(?:action|cli)/" },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    // Scripts for parsers are carried as text and run by children: they are no modules of this program.
    doNotFollow: { path: ["node_modules", "^src/propose/parsers/"] },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
