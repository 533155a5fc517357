/** Changes with planted defects, and a run of the review on one against a scripted endpoint. */
import { createHash } from "node:crypto";
import { parsePolicy } from "../src/config/policy.ts";
import type { Change } from "../src/domain/change.ts";
import type { Finding } from "../src/domain/finding.ts";
import type { ReviewPolicy } from "../src/domain/policy.ts";
import { createClock } from "../src/io/clock.ts";
import { createDigest } from "../src/io/digest.ts";
import { createOpenAiModel } from "../src/io/openai-model.ts";
import { type Reviewed, review } from "../src/review/review.ts";
import { SCANNER_NAMES } from "../src/scan/scanner-names.ts";
import { fakeLog } from "../test/fakes/log.ts";
import { fakeRepository } from "../test/fakes/repository.ts";
import { type ModelServer, type Script, startModelServer } from "../test/model/model-server.ts";
import type { Mess, Planted } from "./mess.ts";

/** A change and what was planted in it. */
export interface Sample {
  readonly change: Change;
  readonly repository: ReturnType<typeof fakeRepository>;
  readonly planted: readonly Planted[];
  /** Characters of `git diff` with three lines of context, as far as the sample is made of new files. */
  readonly diffCharacters: number;
  readonly changedLines: number;
}

const { policy: DEFAULTS } = parsePolicy(new TextEncoder().encode("version: 1\n"), {
  file: "bench",
  tools: SCANNER_NAMES,
});

/** `files` new Python files of about `functions` functions each, one planted defect in every file. */
export async function makeSample(files: number, functions: number): Promise<Sample> {
  const repository = fakeRepository();
  const base = repository.commit({ files: { "README.md": "# Shop\n" } });
  const planted: Planted[] = [];
  const texts: Record<string, string> = {};
  for (let file = 0; file < files; file += 1) {
    const path = `src/shop/module_${file}.py`;
    const lines = ["import os", "import sqlite3", ""];
    for (let index = 0; index < functions; index += 1) {
      const name = createHash("sha1").update(`${file} ${index}`).digest("hex").slice(0, 6);
      lines.push(
        `def load_${name}(connection, value):`,
        '    rows = connection.execute("select name from items where id = ?", (value,))',
        `    found = [row[0] for row in rows if row[0] != "${name}"]`,
        "    return found",
        "",
      );
    }
    const quote = `return os.popen("convert " + value + ' ${file}').read()`;
    lines.push("def convert(value):", `    ${quote}`);
    planted.push({ path, line: lines.length, quote, message: `a command is built from input (planted ${file})` });
    texts[path] = `${lines.join("\n")}\n`;
  }
  return finishSample(repository, base, texts, planted);
}

/** What makes quoting hard: signs that JSON, YAML, Markdown and tables give a meaning of their own. `!` marks a planted line. */
const HARD: Readonly<Record<string, string>> = {
  "app/orders/report.py": `import os
import subprocess


def export(user, name):
    command = "tar czf /tmp/{}.tgz | tee log".format(name)
!    subprocess.run(f"tar czf {name['file']} | tee \\"{user}\\"", shell=True)  # noqa
    return command


def total(rows):
!    return sum(row["price"] * 1.19 for row in rows[1:])
`,
  "web/src/users.ts": `import { db } from "./db";

export async function find(request: Request) {
!  const rows = await db.query(\`SELECT * FROM users WHERE name = '\${request.params.name}'\`);
  return rows;
}

export function escape(value: string): string {
!  return /^<(\\w+)>$/.test(value) ? value.replace(/"/g, '\\\\"') : value;
}
`,
  "pkg/store/store.go": `package store

func (s *Store) Load(id string) ([]Item, error) {
!	rows, err := s.db.Query("SELECT id, name FROM items WHERE id = " + id)
	if err != nil {
		return nil, err
	}
	var items []Item
!	for i := 0; i <= len(s.cache); i++ {
		items = append(items, s.cache[i])
	}
	return items, rows.Err()
}
`,
  "db/migrations/0042_cleanup.sql": `BEGIN;
!DELETE FROM sessions WHERE expires_at < now() - interval '30 days' OR 1 = 1;
!ALTER TABLE "orders" ADD COLUMN total float NOT NULL DEFAULT 0.0;
COMMIT;
`,
  "deploy/api.yaml": `apiVersion: apps/v1
kind: Deployment
spec:
  containers:
    - name: api
!      image: "registry.example/api:latest"
      volumeMounts:
!        - { name: host, mountPath: "/var/run/*", readOnly: false }
`,
  "web/src/Card.tsx": `export const Card = (props: CardProps) => (
  <div className="card">
!    <div dangerouslySetInnerHTML={{ __html: props.text || "<b>none</b>" }} />
!    <a href={props.url} target="_blank">{props.items.map((item) => item.id)[0]}</a>
  </div>
);
`,
};
const OLD_STORE = `package store

func (s *Store) Load(id string) ([]Item, error) {
	rows, err := s.db.Query("SELECT id, name FROM items WHERE id = ?", id)
	if err != nil {
		return nil, err
	}
	var items []Item
	return items, rows.Err()
}
`;

/** Six files in as many languages, two planted defects in each, on lines that are hard to quote; one of the files was there before. */
export async function makeHardSample(): Promise<Sample> {
  const repository = fakeRepository();
  const base = repository.commit({ files: { "pkg/store/store.go": OLD_STORE } });
  const planted: Planted[] = [];
  const texts: Record<string, string> = {};
  for (const [path, marked] of Object.entries(HARD)) {
    const lines = marked.split("\n");
    for (const [index, line] of lines.entries()) {
      if (!line.startsWith("!")) continue;
      const message = `this is wrong and dangerous here (planted ${planted.length})`;
      planted.push({ path, line: index + 1, quote: line.slice(1).trim(), message });
    }
    texts[path] = lines.map((line) => line.replace(/^!/, "")).join("\n");
  }
  return finishSample(repository, base, texts, planted);
}

async function finishSample(
  repository: Sample["repository"],
  base: string,
  texts: Readonly<Record<string, string>>,
  planted: readonly Planted[],
): Promise<Sample> {
  const head = repository.commit({ files: texts });
  const changedLines = Object.values(texts).reduce((sum, text) => sum + text.split("\n").length - 1, 0);
  const characters = Object.entries(texts).map(
    ([path, text]) =>
      text.length +
      text.split("\n").length +
      `diff --git a/${path} b/${path}\nnew file mode 100644\nindex 000000000..123456789\n--- /dev/null\n+++ b/${path}\n@@ -0,0 +1,99 @@\n`
        .length,
  );
  return {
    repository,
    planted,
    change: await repository.readChange(base, head),
    diffCharacters: characters.reduce((sum, one) => sum + one, 0),
    changedLines,
  };
}

/** What a run came to. */
export interface Run {
  readonly reviewed: Reviewed;
  readonly server: ModelServer;
  readonly elapsedMs: number;
}

/** Reviews a sample with the default policy but for `policy`, with a server that is started for it. */
export async function runReview(sample: Sample, script: Script, policy: Partial<ReviewPolicy> = {}): Promise<Run> {
  const server = await startModelServer(script);
  try {
    const { reviewed, elapsedMs } = await reviewWith(
      sample,
      { baseUrl: server.baseUrl, model: "scripted-model" },
      policy,
    );
    return { reviewed, server, elapsedMs };
  } finally {
    await server.close();
  }
}

/** Reviews a sample with whatever answers at a URL. */
export async function reviewWith(
  { change, repository }: Pick<Sample, "change" | "repository">,
  endpoint: { readonly baseUrl: string; readonly model?: string; readonly apiKey?: string },
  policy: Partial<ReviewPolicy>,
): Promise<Omit<Run, "server">> {
  const digest = createDigest();
  const started = performance.now();
  const reviewed = await review(
    {
      change,
      attributions: [],
      policy: { ...DEFAULTS.review, files: "all", maxRequests: 1_000, maxTokens: 10_000_000, ...policy },
      maxFileBytes: 1_048_576,
      scans: [],
      mask: (text) => text,
      nameFinding: (parts) => digest.sha256(JSON.stringify(parts)).slice(0, 32),
    },
    { repository, model: createOpenAiModel(endpoint), clock: createClock(), digest, log: fakeLog() },
  );
  return { reviewed, elapsedMs: performance.now() - started };
}

/** A kind of answer, told what is planted in each question. */
export const scriptOf =
  (mess: Mess, planted: readonly Planted[]): Script =>
  (request, number) =>
    mess(
      planted.filter((one) => request.user.includes(one.quote)),
      request,
      number,
    );

/** The share of planted defects that a finding stands on the very line of. */
export function shareOnLine(findings: readonly Finding[], planted: readonly Planted[]): number {
  const places = new Set(findings.map(({ location }) => `${location.path}:${location.startLine}`));
  return planted.filter((one) => places.has(`${one.path}:${one.line}`)).length / planted.length;
}
