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
  for (const { actor, parsed, refusal } of [...commands].sort(compareCommands)) {
    if (refusal !== null || !("command" in parsed)) continue;
    const { command } = parsed;
    if (command.name === "waive") {
      const { target, reason, until } = command;
      // Deleted first, so that the order is that of the waivers that count.
      standing.delete(target);
      standing.set(target, { fingerprint: target, by: actor.login, reason, until, active: until >= today });
    }
    if (command.name === "unwaive") standing.delete(command.target);
  }
  return [...standing.values()];
}

/** Orders commands by the time of their comment, then comment, then line. */
export function compareCommands(left: JudgedCommand, right: JudgedCommand): number {
  return (
    Date.parse(left.createdAt) - Date.parse(right.createdAt) ||
    left.commentId - right.commentId ||
    left.line - right.line
  );
}

/** Paths that an active waiver clears of being AI-written. */
export function waivedOrigins(waivers: readonly ReportWaiver[]): ReadonlySet<string> {
  const paths = waivers.filter((one) => one.active).map((one) => originPath(one.fingerprint));
  return new Set(paths.filter((path) => path !== undefined));
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
    const by = active.get(finding.fingerprint) ?? active.get(finding.duplicateOf ?? "");
    if (by !== undefined) waived.set(finding.fingerprint, by);
  }
  return waived;
}
