/** Families of language models -> the agent that a bare mention of the model stands for, null where there is no obvious one. */
const FAMILIES: ReadonlyMap<string, string | null> = new Map([
  ["claude", "claude-code"],
  ["sonnet", "claude-code"],
  ["opus", "claude-code"],
  ["haiku", "claude-code"],
  ["gpt", "codex"],
  ["chatgpt", "codex"],
  ["codex", "codex"],
  ["o1", "codex"],
  ["o3", "codex"],
  ["o4", "codex"],
  ["gemini", "gemini-cli"],
  ["gemma", null],
  ["qwen", "qwen-code"],
  ["qwq", "qwen-code"],
  ["mistral", "mistral-vibe"],
  ["mixtral", "mistral-vibe"],
  ["devstral", "mistral-vibe"],
  ["codestral", "mistral-vibe"],
  ["magistral", "mistral-vibe"],
  ["kimi", "kimi-cli"],
  ["deepseek", null],
  ["glm", null],
  ["llama", null],
  ["codellama", null],
  ["grok", null],
  ["minimax", null],
  ["granite", null],
  ["starcoder", null],
  ["phi", null],
  ["ernie", null],
  ["hunyuan", null],
  ["doubao", null],
  ["nemotron", null],
  ["swe", null],
]);

const VENDORS = new Set(
  "anthropic openai google aws amazon azure vertex vertexai vertex_ai bedrock openrouter xai x ai meta mistralai deepseek alibaba moonshot moonshotai zhipu zai z github groq cerebras together fireworks ollama us eu apac the model".split(
    " ",
  ),
);

const TIERS = new Set(
  "opus sonnet haiku pro flash mini nano max plus turbo ultra lite preview exp experimental latest thinking instruct coder code codex chat reasoner context free beta high low medium xhigh fast air instant spark".split(
    " ",
  ),
);

/** Tiers that are nobody's surname, so that they need no version beside them (`Claude Max` may be a person). */
const TELLING_TIERS = new Set("opus sonnet haiku flash coder reasoner instruct turbo".split(" "));
const VERSION = /^[vkrm]?\d{1,8}(?:\.\d{1,4}){0,3}[a-z]?$/;
const SIZE = /^(?:a?\d{1,4}b|\d{1,4}[km])$/;
const MAX_LENGTH = 80;
const MAX_TOKENS = 12;

/**
 * Whether `text` is, as a whole, the name of a language model (`Claude Opus 4.6 (1M context)`, `openrouter/qwen/qwen3-coder`):
 * its family, else undefined. `mayBeNew` lets one unknown word stand beside a version, as new models bring new words.
 */
export function modelFamily(text: string, mayBeNew = true): string | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const tokens = tokensOf(text);
  if (tokens.length > MAX_TOKENS) return undefined;
  const first = tokens.shift() ?? "";
  // A version may be glued to the family: gpt4, qwen3.8, llama3.
  const parts = /^([a-z]+)(\d[\d.]{0,7}[a-z]{0,2})?$/.exec(first);
  const family = FAMILIES.has(first) ? first : (parts?.[1] ?? "");
  if (!FAMILIES.has(family)) return undefined;
  const isVersioned = first !== family || /^o\d$/.test(family) || tokens.some((token) => VERSION.test(token));
  return isModelTail(tokens, isVersioned, mayBeNew) ? family : undefined;
}

/** Words and versions from the family's name on: makers and routers before it are left out. */
function tokensOf(text: string): string[] {
  const tokens = text
    .toLowerCase()
    .split(/[\s:/_\-()[\],@]+/)
    .filter((token) => token !== "");
  const start = tokens.findIndex((token) => FAMILIES.has(token) || !VENDORS.has(token));
  const known = start < 0 ? tokens : tokens.slice(start);
  // Routers name the family twice: qwen/qwen3-coder.
  const [family = "", again = ""] = known;
  return FAMILIES.has(family) && again !== family && again.startsWith(family) ? known.slice(1) : known;
}

/** The agent that a model's family stands for, null for none or an unknown family. */
export function agentOfFamily(family: string): string | null {
  return FAMILIES.get(family) ?? null;
}

function isModelTail(tokens: readonly string[], isVersioned: boolean, mayBeNew: boolean): boolean {
  const unknown = tokens.filter(
    (token) => !VERSION.test(token) && !TIERS.has(token) && !SIZE.test(token) && !FAMILIES.has(token),
  );
  if (!isVersioned) return unknown.length === 0 && tokens.some((token) => TELLING_TIERS.has(token));
  return unknown.length === 0 || (mayBeNew && unknown.length === 1 && /^[a-z]{2,12}$/.test(unknown[0] ?? ""));
}
