import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/** How long connections that were just closed may take to disappear from the server's list. */
const patienceMs = 1000;

/** Whether somebody else is connected to this server. */
export async function hasOtherClients(connectionString: string): Promise<boolean> {
  const client = new Client({ connectionString });
  try {
    await client.connect();
    for (const giveUpAt = performance.now() + patienceMs; ; await sleep(20)) {
      const { rowCount } = await client.query(
        "select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1",
      );
      if (rowCount === 0) return false;
      if (performance.now() > giveUpAt) return true;
    }
  } catch {
    // A server that does not answer serves nobody.
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
