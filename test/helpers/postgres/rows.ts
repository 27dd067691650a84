import { Client } from 'pg';

/** Does one thing in a database, over a connection of its own, and gives the rows that come of it. */
export async function rows(url: string, statement: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
