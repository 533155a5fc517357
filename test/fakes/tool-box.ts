import type { FoundTool, ToolBox } from "../../src/ports.ts";

/** A box with the tools of the given names (or whole tools); `asked` are the names it was asked for. */
export interface FakeToolBox extends ToolBox {
  readonly asked: string[];
}

export function fakeToolBox(tools: readonly (string | FoundTool)[]): FakeToolBox {
  const asked: string[] = [];
  return {
    asked,
    find: async (name) => {
      asked.push(name);
      for (const tool of tools) {
        if (tool === name) return { name, path: `/tools/${name}`, version: "1.2.3", source: "cache" };
        if (typeof tool !== "string" && tool.name === name) return tool;
      }
      return { missing: `${name} is not installed: run draftgate tools install ${name}` };
    },
  };
}
