import type { PoolClient } from 'pg';
import type { Duplex } from 'node:stream';

/**
 * Lets the statements that `send` gives to a pipelined connection travel in one packet instead of one each: every
 * packet wakes PostgreSQL once, and that costs both sides more than most statements.
 */
export function sendTogether<Sent>(client: PoolClient, send: () => Sent): Sent {
  // Not in the declared type, but pg itself corks this stream for the messages of one statement.
  const { connection } = client as PoolClient & { readonly connection: { readonly stream: Duplex } };
  connection.stream.cork();
  try {
    return send();
  } finally {
    connection.stream.uncork();
  }
}
