import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { DatabaseError, type Pool, type PoolClient, type QueryResult } from 'pg';

/** A statement is prepared when a connection is asked for it this many times; what is rare is not worth keeping. */
const usesBefore = 3;
/** How many statements a connection keeps prepared; each costs the database memory as long as the connection lives. */
const mostPrepared = 120;

/**
 * A pool whose connections prepare the statements that come again. Reading and planning a statement costs the database
 * several times what running it does (31 of 39 ms for the start of a sitting), and it is the same work each time.
 * PostgreSQL plans with the values for the first runs of a prepared statement and goes on doing so where that is better.
 */
export function prepareWhatRepeats(pool: Pool): PostgresPool {
  // Kysely knows a connection by its object, so each has one for life.
  const known = new WeakMap<PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    async connect() {
      const client = await pool.connect();
      const preparing = known.get(client) ?? preparingClient(client);
      known.set(client, preparing);
      return preparing;
    },
    end: async () => pool.end(),
  };
}

function preparingClient(client: PoolClient): PostgresPoolClient {
  const prepared: Prepared = { uses: new Map(), names: new Map() };
  let isStale = false;
  async function query(text: string, values: readonly unknown[]): Promise<QueryResult> {
    const name = isStale || values.length === 0 ? null : nameOf(prepared, text);
    const asked = { text, values: [...values] };
    if (name === null) return client.query(asked);
    try {
      return await client.query({ ...asked, name });
    } catch (cause) {
      if (!isOutdated(cause)) throw cause;
      // Another version of the program migrated the tables. Nothing was run: outside a transaction it runs now.
      isStale = true;
      return await client.query(asked).catch(() => {
        throw cause;
      });
    }
  }
  return {
    // Kysely hands over text and values; its second way, a cursor, needs a setting that we do not make.
    query: query as unknown as PostgresPoolClient['query'],
    // A connection whose plans no longer fit is replaced.
    release: (isBroken) => client.release(isBroken === true || isStale),
  };
}

type Prepared = { readonly uses: Map<string, number>; readonly names: Map<string, string> };

/** What a statement is prepared as; null while it is rare. */
function nameOf({ uses, names }: Prepared, text: string): string | null {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= mostPrepared) return null;
  const used = (uses.get(text) ?? 0) + 1;
  if (used < usesBefore) {
    // Lists of different lengths make new texts for ever; what was counted long ago may be forgotten.
    if (uses.size > 10 * mostPrepared) uses.clear();
    uses.set(text, used);
    return null;
  }
  uses.delete(text);
  const name = `kept-${names.size + 1}`;
  names.set(text, name);
  return name;
}

/** PostgreSQL's answer when a prepared statement would now have other columns. */
function isOutdated(cause: unknown): boolean {
  return cause instanceof DatabaseError && cause.code === '0A000' && cause.message.includes('cached plan');
}
