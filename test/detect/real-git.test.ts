import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { detect } from "../../src/detect/detect.ts";
import { createGitRepository } from "../../src/io/git-repository.ts";
import { createRepository } from "../git-fixture.ts";

const scratchPath = mkdtempSync(join(tmpdir(), "draftgate-detect-"));
const fixture = createRepository();
afterAll(() => {
  fixture.remove();
  rmSync(scratchPath, { recursive: true, force: true });
});

describe("attribution of a real repository", () => {
  it("follows a rename, places a note by blame, and counts the lines that are left", async () => {
    const body = Array.from({ length: 20 }, (_, index) => `line ${index}`);
    fixture.commit({ files: { "README.md": "x\n", ".gitattributes": "*.gen linguist-generated\n" } });
    fixture.branch("topic");
    fixture.commit({ files: { "draft.py": `${body.join("\n")}\n` }, author: "Cursor Agent <cursoragent@cursor.com>" });
    fixture.commit({
      files: { "draft.py": null, "final.py": `${[...body.slice(0, 15), "a", "b"].join("\n")}\n`, "x.gen": "x\n" },
    });
    const noted = fixture.commit({ files: { "README.md": "x\nby an agent\nby hand\n" } });
    const note = `README.md\n  c4a54a1 2\n---\n${JSON.stringify({ prompts: { c4a54a1: { agent_id: { tool: "codex" } } } })}`;
    fixture.note("refs/notes/ai", noted, note, 2);
    fixture.commit({ files: { "README.md": "top\nx\nby an agent\nby hand\n" } });
    fixture.pack();

    const repository = await createGitRepository({
      repositoryPath: fixture.path,
      scratchPath,
      searchPath: process.env["PATH"] ?? "",
    });
    try {
      const [base, head] = [await repository.resolveCommit("main"), await repository.resolveCommit("topic")];
      const change = await repository.readChange(base, head);
      const policy = { countsAsAi: "strong", agents: [], alwaysAi: [], neverAi: [] } as const;
      const { attributions } = await detect(change, policy, repository);
      const outline = await repository.readOutline(base, head);
      expect((await detect(outline, policy, repository)).attributions).toEqual(attributions);
      expect(
        attributions.map(({ path, origin, strength, agents, aiLines }) => ({
          path,
          origin,
          strength,
          agents,
          aiLines,
        })),
      ).toEqual([
        { path: "README.md", origin: "ai", strength: "proof", agents: ["codex"], aiLines: { added: 3, ai: 1 } },
        { path: "final.py", origin: "ai", strength: "strong", agents: ["cursor"], aiLines: { added: 17, ai: 15 } },
        { path: "x.gen", origin: "tool", strength: null, agents: [], aiLines: null },
      ]);
    } finally {
      await repository.close();
    }
  });
});
