const EVERYDAY = new Set(
  "claude cursor amp cascade windsurf droid factory augment continue goose zed warp oz trae kimi crush codex gemini copilot jules devin roo sweep entire bolt v0 lovable kiro kilo cosine ellipsis cubic bito qodo codegen sisyphus antigravity tabnine qwen cline mentat tembo ona same emergent dyad capy tusk nori mux sketch shelley grok letta deepseek blackbox pochi promptless dosu".split(
    " ",
  ),
);

/** Whether an agent's name (in lower case) is also a word or a first name, so that alone it identifies nobody. */
export function isEverydayName(name: string): boolean {
  return EVERYDAY.has(name);
}
