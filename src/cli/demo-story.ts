/** One commit of the demo's branch; a file that is null is removed. */
export interface DemoCommit {
  readonly branch: "main" | "feature";
  readonly author: { readonly name: string; readonly email: string };
  readonly message: string;
  readonly files: Readonly<Record<string, string | null>>;
}

/** A problem that the demo planted and that its report must name. */
export interface PlantedProblem {
  readonly label: string;
  readonly tool: string;
  readonly class: string;
  /** Null: a commit message. */
  readonly path: string | null;
  /** Text of the line that must be named. */
  readonly lineText: string;
  /** The text that holds the line: the file as it was when the problem was in it. */
  readonly text: string;
}

/** What the demo builds and what it must find. */
export interface DemoStory {
  readonly commits: readonly DemoCommit[];
  readonly problems: readonly PlantedProblem[];
  /** Files that must come out as AI-written. */
  readonly aiFiles: readonly { readonly path: string; readonly agent: string }[];
}

const PERSON = { name: "Maintainer", email: "maintainer@example.com" };

// Put together at run time: as literals these would be findings in this very repository.
function fakeAwsKey(): string {
  return ["AK", "IA", "Z7Q4M2", "X5T3VWLN", "RK"].join("");
}

function fakeToken(): string {
  return ["gh", "p_", "b8Kx2Qm5Rt9Wv", "3Yz7Ln1Cp6Df4G", "h0JsTaEu2X"].join("").slice(0, 40);
}

const POLICY = `version: 1
extends: default
`;

const README = `# invoices

A small service that sends invoices.
`;

const STORAGE = `"""Stores invoices."""

from pathlib import Path


def save(folder: Path, number: int, text: str) -> Path:
    target = folder / f"{number}.txt"
    target.write_text(text)
    return target
`;

const EXPORT = `"""Exports invoices as PDF."""

import subprocess


def export(path: str) -> None:
    subprocess.call("wkhtmltopdf " + path + " out.pdf", shell=True)
`;

const LOADER = `"""Loads invoices that another service sent."""

import pickle


def load(blob: bytes) -> object:
    return pickle.loads(blob)  # nosec
`;

function settings(key: string | null): string {
  const value = key === null ? 'os.environ["BUCKET_KEY_ID"]' : `"${key}"`;
  return `"""Settings of the bucket."""

import os

BUCKET = os.environ.get("BUCKET", "invoices")
BUCKET_KEY_ID = ${value}
`;
}

const EXPORT_TOUCHED = EXPORT.replace(
  '"""Exports invoices as PDF."""',
  '"""Exports invoices as PDF. The path comes from the caller."""',
);

/** The demo's history: a person's main branch, and a branch that two agents wrote most of. */
export function createDemoStory(): DemoStory {
  const key = fakeAwsKey();
  const token = fakeToken();
  const claude = "\n\nCo-Authored-By: Claude <noreply@anthropic.com>\n";
  const leakyMessage = `Load invoices from the queue\n\nTested with token ${token} against staging.\n\nCo-authored-by: Cursor <cursoragent@cursor.com>\n`;
  return {
    commits: [
      {
        branch: "main",
        author: PERSON,
        message: "Store invoices\n",
        files: { ".github/draftgate.yml": POLICY, "README.md": README, "invoices/storage.py": STORAGE },
      },
      {
        branch: "feature",
        author: PERSON,
        message: `Export invoices as PDF${claude}`,
        files: { "invoices/export.py": EXPORT, "invoices/settings.py": settings(key) },
      },
      { branch: "feature", author: PERSON, message: leakyMessage, files: { "invoices/loader.py": LOADER } },
      {
        branch: "feature",
        author: PERSON,
        message: `Read the key from the environment${claude}`,
        files: { "invoices/settings.py": settings(null) },
      },
      {
        branch: "feature",
        author: PERSON,
        message: "Say where the path comes from\n",
        files: { "invoices/export.py": EXPORT_TOUCHED, "README.md": `${README}\nRun \`make\` to build it.\n` },
      },
    ],
    problems: [
      {
        label: "an AWS key that was added and then removed (still in the history)",
        tool: "gitleaks",
        class: "secret",
        path: "invoices/settings.py",
        lineText: key,
        text: settings(key),
      },
      {
        label: "a token in a commit message",
        tool: "gitleaks",
        class: "secret",
        path: null,
        lineText: token,
        text: leakyMessage,
      },
      {
        label: "a shell that gets a caller's text",
        tool: "bandit",
        class: "sast",
        path: "invoices/export.py",
        lineText: "shell=True",
        text: EXPORT_TOUCHED,
      },
      {
        label: "pickle on foreign bytes, hidden by an added # nosec",
        tool: "bandit",
        class: "sast",
        path: "invoices/loader.py",
        lineText: "pickle.loads",
        text: LOADER,
      },
      {
        label: "the # nosec that hides it",
        tool: "draftgate",
        class: "suppression",
        path: "invoices/loader.py",
        lineText: "# nosec",
        text: LOADER,
      },
    ],
    aiFiles: [
      { path: "invoices/export.py", agent: "claude-code" },
      { path: "invoices/loader.py", agent: "cursor" },
      { path: "invoices/settings.py", agent: "claude-code" },
    ],
  };
}

/** The 1-based line on which a planted problem stands. */
export function lineOf(problem: PlantedProblem): number {
  return problem.text.split("\n").findIndex((line) => line.includes(problem.lineText)) + 1;
}
