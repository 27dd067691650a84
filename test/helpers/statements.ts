import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';

/** What was asked of a database. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  readonly ms: number;
}

/** Notes down what this process asks of databases, of either kind, until it is ended. */
export function recordStatements(): { readonly statements: Statement[]; readonly end: () => void } {
  const statements: Statement[] = [];
  const ends = [recordSqlite(statements), recordPostgres(statements)];
  return {
    statements,
    end: () => {
      for (const end of ends) end();
    },
  };
}

function recordSqlite(statements: Statement[]): () => void {
  const prepare = DatabaseSync.prototype.prepare;
  DatabaseSync.prototype.prepare = function recording(sql) {
    const statement = prepare.call(this, sql);
    for (const how of ['all', 'run'] as const) {
      const ask = statement[how].bind(statement) as (...parameters: readonly unknown[]) => unknown;
      const asking = (...parameters: readonly unknown[]) => {
        const began = performance.now();
        try {
          return ask(...parameters);
        } finally {
          statements.push({ sql, parameters, ms: performance.now() - began });
        }
      };
      Object.defineProperty(statement, how, { value: asking });
    }
    return statement;
  };
  return () => {
    DatabaseSync.prototype.prepare = prepare;
  };
}

type Query = (...call: readonly unknown[]) => unknown;

function recordPostgres(statements: Statement[]): () => void {
  const query = Client.prototype.query as Query;
  async function recording(this: Client, ...call: readonly unknown[]): Promise<unknown> {
    const [sql, parameters] = call;
    const began = performance.now();
    try {
      return await query.apply(this, [...call]);
    } finally {
      if (typeof sql === 'string' && Array.isArray(parameters)) {
        statements.push({ sql, parameters, ms: performance.now() - began });
      }
    }
  }
  Object.assign(Client.prototype, { query: recording });
  return () => void Object.assign(Client.prototype, { query });
}
