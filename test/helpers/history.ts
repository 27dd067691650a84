import { DatabaseSync } from 'node:sqlite';
import type { Database } from '../../src/store/place.ts';
import { rows } from './postgres/rows.ts';

/** Where the history is, and how much of it; it goes back thirty days. */
export interface History {
  readonly team: string;
  readonly channel: string;
  readonly rows: number;
  readonly now: number;
}

const daysMs = 30 * 24 * 3_600_000;

/** Fills the tables with messages that were dealt with, a fiftieth of them in the channel, as if the bot had run for long. */
export async function fillHistory(database: Database, history: History): Promise<void> {
  const { kind } = database;
  const numbers =
    kind === 'sqlite'
      ? `(with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ${history.rows})
          select n from numbers)`
      : `generate_series(1, ${history.rows})`;
  for (const statement of statements(history, `${numbers} as numbers${kind === 'sqlite' ? '' : '(n)'}`)) {
    await run(database, statement);
  }
}

function statements({ team, channel, rows: count, now }: History, numbers: string): readonly string[] {
  const place = `case when n % 50 = 0 then '${channel}' else 'C' || (n % 50) end`;
  const when = `${now - daysMs} + cast(n as bigint) * ${Math.floor((daysMs - 3_600_000) / count)}`;
  return [
    `insert into deliveries (team, channel, message_ts, thread_ts, asked, edit, reply_ts, state, created_at)
     select '${team}', ${place}, '1.' || n, '1.' || n, n % 2, '', '2.' || n, 'answered', ${when} from ${numbers}`,
    `insert into sightings (team, channel, thread_ts, codes, message_ts, reply_ts, seen, last_at, traces)
     select '${team}', ${place}, '1.' || n, 'gateway 4001', '1.' || n, '2.' || n, 1, ${when}, '[]' from ${numbers}`,
    'vacuum',
    'analyze',
  ];
}

async function run(database: Database, statement: string): Promise<void> {
  if (database.kind === 'postgres') {
    await rows(database.url, statement);
    return;
  }
  const opened = new DatabaseSync(database.path);
  try {
    opened.exec(statement);
  } finally {
    opened.close();
  }
}
