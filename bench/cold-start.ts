// Goal 1: `cli.js --version` may cost at most twice what an empty Node costs.
import { fileURLToPath } from "node:url";
import { comparePaired, report } from "./paired.ts";

const cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const node = process.execPath;
const { ours, floor, ratio } = comparePaired(
  { file: node, args: [cli, "--version"] },
  { file: node, args: ["-e", "0"] },
  21,
);
report(
  "cold start of cli.js --version / node -e 0",
  ratio,
  2,
  `[${ours.toFixed(0)} ms / ${floor.toFixed(0)} ms, Node ${process.versions.node}]`,
);
