// Draws the first screen of the demo's report as docs/report.svg: what a reviewer sees, from a real run.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const COLORS: Readonly<Record<string, string>> = {
  "31": "#ff7b72",
  "32": "#7ee787",
  "33": "#e3b341",
  "35": "#d2a8ff",
  "36": "#79c0ff",
};
const ADVANCE = 8.4;
const LINE = 19;
const MAX_LINES = 40;

interface Run {
  readonly text: string;
  readonly color: string;
  readonly isBold: boolean;
}

const PLAIN = { color: "#e6edf3", isBold: false };
const ESCAPE = String.fromCharCode(27);

/** One line of terminal output -> its runs of one style. */
function readRuns(line: string): Run[] {
  const [first = "", ...rest] = line.split(`${ESCAPE}[`);
  const runs: Run[] = [{ text: first, ...PLAIN }];
  let style = PLAIN;
  for (const part of rest) {
    const end = part.indexOf("m");
    for (const code of part.slice(0, end).split(";")) style = restyle(style, code);
    runs.push({ text: part.slice(end + 1), ...style });
  }
  return runs.filter((run) => run.text !== "");
}

function restyle(style: typeof PLAIN, code: string): typeof PLAIN {
  if (code === "0" || code === "") return PLAIN;
  if (code === "1") return { ...style, isBold: true };
  if (code === "2") return { ...style, color: "#8b949e" };
  return { ...style, color: COLORS[code] ?? style.color };
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function drawLine(line: string, row: number): string {
  let column = 0;
  const spans = readRuns(line).map(({ text, color, isBold }) => {
    const x = 16 + column * ADVANCE;
    column += [...text].length;
    const weight = isBold ? ' font-weight="bold"' : "";
    return `<tspan x="${x.toFixed(1)}" fill="${color}"${weight}>${escapeXml(text)}</tspan>`;
  });
  return `<text xml:space="preserve" y="${28 + row * LINE}">${spans.join("")}</text>`;
}

const folder = mkdtempSync(join(tmpdir(), "draftgate-picture-"));
const cli = join(root, "dist/cli.js");
spawnSync(process.execPath, [cli, "demo", "--dir", join(folder, "demo"), "--keep", "--quiet"], { stdio: "ignore" });
// `script` gives the command a terminal, so that the picture has the colors a person sees.
const command = `stty cols 100; ${process.execPath} ${cli} check --repo ${join(folder, "demo")} --quiet`;
const { stdout } = spawnSync("script", ["-qec", command, "/dev/null"], {
  encoding: "utf8",
  env: { ...process.env, TERM: "xterm" },
});
rmSync(folder, { recursive: true });
const lines = stdout.replaceAll("\r", "").split("\n").slice(0, MAX_LINES);
const width = 32 + 100 * ADVANCE;
const height = 40 + lines.length * LINE;
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="14">
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
${lines.map(drawLine).join("\n")}
</svg>
`;
writeFileSync(join(root, "docs/report.svg"), svg);
console.log(`docs/report.svg: ${lines.length} lines`);
