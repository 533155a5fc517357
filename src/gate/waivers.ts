import type { JudgedCommand } from "../domain/command.ts";
import type { Finding, FindingClass } from "../domain/finding.ts";
import type { ReportWaiver } from "../domain/report.ts";

const ORIGIN = "origin:";

/** The path that a waiver's target clears of being AI-written, undefined for a fingerprint. */
export function originPath(target: string): string | undefined {
  return target.startsWith(ORIGIN) ? target.slice(ORIGIN.length) : undefined;
}

/** The waivers that stand, by comment; of two for one target the later counts, and one whose last day (UTC) is over is inactive. */
export function standingWaivers(commands: readonly JudgedCommand[], now: Date): readonly ReportWaiver[] {
  const today = now.toISOString().slice(0, 10);
  const standing = new Map<string, ReportWaiver>();
  // They come by comment and line, so that the last one is the latest.
  for (const { actor, parsed, refusal } of commands) {
    if (refusal !== null || !("command" in parsed)) continue;
    const { command } = parsed;
    if (command.name !== "waive" && command.name !== "unwaive") continue;
    // Deleted first, so that the order is that of the waivers that count.
    standing.delete(command.target);
    if (command.name === "unwaive") continue;
    const { target, reason, until } = command;
    standing.set(target, { fingerprint: target, by: actor.login, reason, until, active: until >= today });
  }
  return [...standing.values()];
}

/** Paths that an active waiver clears of being AI-written. */
export function waivedOrigins(waivers: readonly ReportWaiver[]): ReadonlySet<string> {
  const active = waivers.filter((one) => one.active).map((one) => originPath(one.fingerprint));
  return new Set(active.filter((path) => path !== undefined));
}

/** Fingerprint of each waived finding -> who waived it; a waiver covers what repeats its finding, and never a class in `never`. */
export function findingWaivers(
  waivers: readonly ReportWaiver[],
  findings: readonly Finding[],
  never: readonly FindingClass[],
): ReadonlyMap<string, string> {
  const active = new Map(waivers.filter((one) => one.active).map((one) => [one.fingerprint, one.by]));
  const waived = new Map<string, string>();
  for (const finding of findings) {
    if (never.includes(finding.class)) continue;
    const names = [finding.fingerprint, finding.duplicateOf].filter((name) => name !== null);
    const by = names.map((name) => active.get(name)).find((login) => login !== undefined);
    if (by !== undefined) waived.set(finding.fingerprint, by);
  }
  return waived;
}
