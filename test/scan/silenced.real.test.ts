import { beforeAll, describe, expect, test } from "vitest";
import type { ToolBox } from "../../src/ports.ts";
import { createRepository } from "../git-fixture.ts";
import { requireTools } from "./real-tools.ts";
import { scanRange } from "./scan-fixture.ts";

const AWS = ["AKIA", "Z7QWERTYLKJHGFDQ"].join("");

let toolBox: ToolBox;
beforeAll(async () => {
  toolBox = await requireTools("bandit", "ruff", "shellcheck", "biome", "gitleaks");
});

async function messages(path: string, text: string, tools: readonly string[]): Promise<readonly string[]> {
  const fixture = createRepository();
  try {
    const base = fixture.commit({ files: { "README.md": "hello\n" } });
    fixture.branch("topic");
    fixture.commit({ files: { [path]: text } });
    const outcome = await scanRange(fixture, base, fixture.tip(), {
      tools: tools.map((name) => ({ name, need: "required" as const })),
      ports: { toolBox },
    });
    return outcome.own.filter((one) => one.class === "suppression").map((one) => one.message);
  } finally {
    fixture.remove();
  }
}

describe("a suppression that the range adds says what it would hide", () => {
  test.each([
    [
      "bandit",
      "a.py",
      "import os\nos.system(x)  # nosec\n",
      "This comment silences bandit: # nosec. It would hide B605 (high) on line 2",
    ],
    ["bandit", "a.py", "import os\nos.system(x)  # nosec B101\n", "This comment silences bandit: # nosec B101"],
    [
      "ruff",
      "a.py",
      "import os  # noqa: F401\nimport re\n",
      "This comment silences ruff: # noqa: F401. It would hide F401 (low) on line 1",
    ],
    [
      "ruff",
      "a.py",
      "# ruff: noqa\nimport os\nimport re\n",
      "This comment silences ruff: # ruff: noqa. It would hide F401 (low) on line 2, F401 (low) on line 3",
    ],
    [
      "shellcheck",
      "a.sh",
      "#!/bin/sh\n# shellcheck disable=SC2086\necho $1\n",
      "This comment silences shellcheck: # shellcheck disable=SC2086. It would hide SC2086 (low) on line 3",
    ],
    [
      "biome",
      "a.js",
      "// biome-ignore lint/suspicious/noDebugger: why\ndebugger;\n",
      "This comment silences biome: // biome-ignore lint/suspicious/noDebugger: why. It would hide lint/suspicious/noDebugger (high) on line 2",
    ],
    [
      "gitleaks",
      "a.txt",
      `${AWS} # gitleaks:allow\n`,
      "This comment silences gitleaks: # gitleaks:allow. It would hide aws-access-token (critical) on line 1",
    ],
    ["bandit", "a.py", "x = 1  # nosec\n", "This comment silences bandit: # nosec"],
    ["ruff", "a.py", "import os\nos.system(x)  # nosec\n", "This comment silences bandit: # nosec"],
  ])("with %s on in %s: %j", async (tool, path, text, message) => {
    expect(await messages(path, text, [tool])).toEqual([message]);
  });
});
