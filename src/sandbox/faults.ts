import type { Fault } from './types.ts';

/** What a fault is drawn for. */
export interface FaultTarget {
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Decides which call meets a fault: first those that were asked for by name, then those that are drawn. */
export class Faults {
  #next: { method: string; fault: Fault; left: number }[] = [];
  #draw: (target: FaultTarget) => Fault | undefined = () => undefined;

  /** The next `times` calls of a method, or of any for `*`, meet this fault. */
  failNext(method: string, fault: Fault, times = 1): void {
    this.#next.push({ method, fault, left: times });
  }

  /** Sets or clears the function that is asked for every call. */
  set(draw?: (target: FaultTarget) => Fault | undefined): void {
    this.#draw = draw ?? (() => undefined);
  }

  /** The fault this call meets, if any. */
  take(target: FaultTarget): Fault | undefined {
    const asked = this.#next.find((entry) => entry.method === '*' || entry.method === target.method);
    if (asked === undefined) return this.#draw(target);
    asked.left -= 1;
    this.#next = this.#next.filter((entry) => entry.left > 0);
    return asked.fault;
  }
}

/** Whether the call takes effect in spite of the fault; one without the word never does. */
export function isApplied(fault: Fault | undefined): boolean {
  return (
    fault === undefined || fault.kind === 'late' || ('applied' in fault && fault.applied === true) || isSlow(fault)
  );
}

/** How many milliseconds pass before a call takes effect. */
export function waitBefore(fault: Fault | undefined): number {
  if (fault?.kind === 'late') return fault.ms;
  return fault !== undefined && 'appliedAfter' in fault ? (fault.appliedAfter ?? 0) : 0;
}

/** A hang with a time is only a slow answer. */
export function isSlow(fault: Fault | undefined): fault is Fault & { kind: 'hang'; ms: number } {
  return fault?.kind === 'hang' && fault.ms !== undefined;
}
