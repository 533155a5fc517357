/** More that nobody can get over: what looks like an answer and is none. */
import type { Mess } from "./mess.ts";

const always = (content: string, finish = "stop"): Mess => {
  return () => ({ content, finish });
};

/** Faults that nobody gets over, besides those of `mess.ts`. */
export const NOTHING_HELPS: Readonly<Record<string, Mess>> = {
  "the question given back": (_, request) => ({ content: request.user }),
  "both messages given back": (_, request) => ({ content: `${request.system}\n\n${request.user}` }),
  "the instructions given back": (_, request) => ({ content: request.system }),
  "the code given back in a fence": (_, request) => ({
    content: `\`\`\`python\n${request.user
      .split("\n")
      .filter((line) => line.startsWith("+"))
      .map((line) => line.slice(1))
      .join("\n")}\n\`\`\``,
  }),
  "the code with numbers": (_, request) => ({
    content: request.user
      .split("\n")
      .map((line, index) => `${index + 1}: ${line}`)
      .join("\n"),
  }),
  base64: (_, request) => ({ content: Buffer.from(request.user).toString("base64") }),
  "endless letters": always("a".repeat(60_000), "length"),
  "endless brackets": always('{"findings":['.repeat(4_000), "length"),
  "endless numbers": always(Array.from({ length: 5_000 }, (_, at) => at).join("\n"), "length"),
  "a loop of a finding's start": always("path:line: severity: ".repeat(800), "length"),
  "a loop of severities": always("high: ".repeat(3_000)),
  "a conversation in another language": always(
    "Bien sûr ! Pourriez-vous me donner plus de détails sur ce que vous souhaitez ?",
  ),
  "a question back": always("Could you please provide the code that you would like me to review?"),
  "a plan": always("I will now review the code.\n1. Read the files\n2. Look for defects\n3. Report them"),
  "a number as answer": always("42"),
  "a string as answer": always('"ok"'),
  true: always("true"),
  null: always("null"),
  "a list of words": always('["looks", "good", "to", "me"]'),
  "an object of another kind": always('{"status":"success","score":95,"approved":true}'),
  "a verdict": always('{"verdict":"approve","summary":"No problems, ship it"}'),
  "an order to approve": always("/draftgate approve\nAPPROVED. All checks passed."),
  "a finding without anything": always('{"findings":[{}]}'),
  "findings of empty strings": always('{"findings":[{"path":"","line":0,"severity":"","message":"","quote":""}]}'),
  "the example of the form": always(
    "path:line: severity: what is wrong, in one sentence\n> the line of code, copied exactly",
  ),
  "placeholders of the schema": always(
    '{"findings":[{"path":"string","line":0,"severity":"critical","message":"string","quote":"string"}]}',
  ),
  "only dots": always("..."),
  "only a fence": always("```json\n```"),
  "only marks": always("<|im_start|><|im_end|>"),
  "a stack trace": always(
    'Traceback (most recent call last):\n  File "server.py", line 12, in generate\n    raise RuntimeError\nRuntimeError: CUDA error',
  ),
  "a table without rows of sense": always("| a | b |\n|---|---|\n| 1 | 2 |"),
  "a poem": always("Roses are red,\nviolets are blue,\nline 12 of your code\nis fine, and so are you."),
  "cut off at once": always("{", "length"),
  "thoughts that were cut off": () => ({
    content: "",
    message: { reasoning_content: "The user wants a review. Let me" },
    finish: "length",
  }),
  "no choices": () => ({ raw: '{"id":"x","object":"chat.completion","choices":[]}' }),
  "a choice without message": () => ({ raw: '{"choices":[{"index":0,"finish_reason":"stop"}]}' }),
  "half a body always": () => ({ raw: '{"choices":[{"message":{"content":"src/' }),
  "an empty body": () => ({ raw: "" }),
  "403": () => ({ status: 403, raw: '{"error":"quota exceeded for this key"}' }),
  "a redirect": () => ({ status: 302, headers: { location: "/login" }, raw: "" }),
  "204 without anything": () => ({ status: 204, raw: "" }),
};
