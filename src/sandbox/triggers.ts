import { randomToken } from './ids.ts';

/** Milliseconds in which a trigger can open a view. */
const lifetime = 3000;

/** Issues trigger ids, each good once and for three seconds. */
export class Triggers {
  readonly #issued = new Map<string, { readonly at: number; readonly user: string; used: boolean }>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** A new trigger for what this person did. */
  issue(user: string): string {
    const id = `${this.#now()}.4711.${randomToken()}`;
    this.#issued.set(id, { at: this.#now(), user, used: false });
    return id;
  }

  /** Uses a trigger up: the person behind it, or Slack's error code. */
  exchange(id: unknown): { readonly user: string } | { readonly error: string } {
    const trigger = this.#issued.get(String(id));
    if (trigger === undefined) return { error: 'invalid_trigger_id' };
    if (trigger.used) return { error: 'exchanged_trigger_id' };
    if (this.#now() - trigger.at > lifetime) return { error: 'expired_trigger_id' };
    trigger.used = true;
    return { user: trigger.user };
  }
}
