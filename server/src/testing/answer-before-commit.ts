import { setTimeout as sleep } from 'node:timers/promises';
import type { CompiledQuery } from 'kysely';
import type { Database } from '../db/database.ts';

/**
 * The mutant of `asPerson`: a handle that says a transaction is committed some milliseconds before it is. Tests use it to
 * prove that they would notice an acknowledgement before the commit.
 */
export function answerBeforeCommit(db: Database): Database {
  return replacing(db, {
    connection: () => ({
      execute: async (work: (connection: Database) => Promise<unknown>) => {
        let tell: (value: unknown) => void = () => undefined;
        let fail: (error: unknown) => void = () => undefined;
        const told = new Promise((resolve, reject) => {
          tell = resolve;
          fail = reject;
        });
        void db
          .connection()
          .execute(async (connection) => {
            const late: Promise<unknown>[] = [];
            await work(withLateCommits(connection, late)).then(tell, fail);
            await Promise.all(late);
          })
          .catch(fail);
        return told;
      },
    }),
  });
}

function withLateCommits(connection: Database, late: Promise<unknown>[]): Database {
  const executor = connection.getExecutor();
  return replacing(connection, {
    getExecutor: () =>
      replacing(executor, {
        executeQuery: (query: CompiledQuery) => {
          if (query.sql !== 'commit') return executor.executeQuery(query);
          late.push(sleep(5).then(() => executor.executeQuery(query)));
          return Promise.resolve({ rows: [] });
        },
      }),
  });
}

function replacing<Original extends object>(original: Original, parts: object): Original {
  return new Proxy(original, {
    get(target, name) {
      // Everything that is not replaced is the original's own.
      const value: unknown = name in parts ? Reflect.get(parts, name) : Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(name in parts ? parts : target) : value;
    },
  });
}
