import { CompiledQuery } from 'kysely';
import type { Db } from 'pg-boss';
import type { Database } from '../db/database.ts';

/** Lets pg-boss speak through a handle of ours; through a transaction, its jobs live and die with the change. */
export function jobDatabase(db: Database): Db {
  // pg-boss names its columns itself.
  const plain = db.withoutPlugins();
  return {
    async executeSql(text, values = []) {
      const { rows } = await plain.executeQuery(CompiledQuery.raw(text, values));
      return { rows: [...rows] };
    },
  };
}
