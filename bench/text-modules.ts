/** Loads policies and prompts as text, as the bundle holds them; to be imported before anything that needs them is. */
import { register } from "node:module";

const HOOKS = `
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
export const load = (url, context, next) =>
  /[.](?:yml|md)$/.test(url)
    ? { format: "module", shortCircuit: true, source: "export default " + JSON.stringify(readFileSync(fileURLToPath(url), "utf8")) }
    : next(url, context);
`;

/** Registers the loader for this process. */
export function loadTextModules(): void {
  register(`data:text/javascript,${encodeURIComponent(HOOKS)}`);
}
