import type { Mode } from '../e2e/bot.ts';

/** How Slack reaches the bot, where the bot keeps what it must not forget, and how many of it there are. */
export interface Ground {
  readonly mode: Mode;
  readonly store: 'sqlite' | 'postgres';
  readonly replicas: number;
  /** The address of a PostgreSQL in which databases may be made; it is started by the first who asks. */
  readonly postgres: () => Promise<string>;
}

/** Every scenario is tried over HTTP and Socket Mode, on SQLite by one process and on PostgreSQL by three. */
export function groundsOn(postgres: Ground['postgres']): readonly Ground[] {
  return (['http', 'socket'] as const).flatMap((mode) => [
    { mode, store: 'sqlite', replicas: 1, postgres } as const,
    { mode, store: 'postgres', replicas: 3, postgres } as const,
  ]);
}

/** A ground as people name it. */
export function nameOf({ mode, store, replicas }: Ground): string {
  const ways = { http: 'HTTP', socket: 'Socket Mode' } as const;
  return `${ways[mode]}, ${store === 'sqlite' ? 'SQLite' : 'PostgreSQL'} × ${replicas}`;
}
