import type { ProofCheck } from "../domain/proposal.ts";

/** A check that holds. */
export function held(name: string, detail: string): ProofCheck {
  return { name, outcome: "held", detail };
}

/** A check that does not hold; the detail is what a refusal says. */
export function broken(name: string, detail: string): ProofCheck {
  return { name, outcome: "broken", detail };
}

/** `1 line`, `2 lines`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** The first few of a list, for one line. */
export function listed(items: readonly string[], most = 3): string {
  const more = items.length > most ? ` and ${items.length - most} more` : "";
  return `${items.slice(0, most).join(", ")}${more}`;
}
