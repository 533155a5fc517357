import { baseName } from "../domain/path.ts";
import { safeName } from "./safe-name.ts";

/** Whether GitHub reads the file as a workflow (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax). */
export function isWorkflow(path: string): boolean {
  return /^\.github\/workflows\/[^/]+\.ya?ml$/i.test(path);
}

/** Whether the file describes an action. */
export function isAction(path: string): boolean {
  return /^action\.ya?ml$/.test(baseName(path)) && !isWorkflow(path);
}

/** A name by which tools take the file for what it is: a workflow may be called `action.yml` or `dependabot.yml`. */
export function workflowFileName(path: string): string {
  return isAction(path) ? baseName(path) : `workflow-${safeName(path)}`;
}
