import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { ServerAccount } from './server-account.ts';
import { type SocketAddress, socketConnectionString, superuser } from './socket-address.ts';
import { writeForServer } from './write-for-server.ts';

/** What came back from a socket: our server, somebody else's, one that is busy starting or stopping, or nothing. */
export type Greeting =
  | { readonly kind: 'ours'; readonly version: string }
  | { readonly kind: 'stranger' }
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'silent' };

type Server = { readonly address: SocketAddress; readonly clusterDirectory: string; readonly account: ServerAccount };

const challengeFile = 'cmdsp-challenge';

/**
 * Connects to a socket and has the server read a fresh secret out of its own folder: only the server that works in
 * `clusterDirectory` can, whatever paths, copies or containers are in play.
 */
export async function greetServer(server: Server): Promise<Greeting> {
  const connectionString = socketConnectionString(server.address, { database: 'postgres', user: superuser });
  const client = new Client({ connectionString, connectionTimeoutMillis: 5000, application_name: 'cmdsp-launcher' });
  // A server that goes down in the middle also fails the query that follows, and that decides.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    return { kind: isTemporary(error) ? 'not-yet' : 'silent' };
  }
  try {
    return await challenge(client, server);
  } finally {
    // The connection may be gone already; then there is nothing to end.
    await client.end().catch(() => undefined);
  }
}

async function challenge(client: Client, { clusterDirectory, account }: Server): Promise<Greeting> {
  const path = join(clusterDirectory, challengeFile);
  const secret = randomUUID();
  writeForServer({ path, text: secret }, account);
  try {
    const { rows } = await client.query<{ secret: string | null; version: string }>(
      "select pg_read_file($1, 0, 100, true) as secret, current_setting('server_version') as version",
      [challengeFile],
    );
    const answer = rows[0];
    return answer?.secret === secret ? { kind: 'ours', version: answer.version } : { kind: 'stranger' };
  } catch (error) {
    return { kind: isTemporary(error) ? 'not-yet' : 'silent' };
  } finally {
    rmSync(path, { force: true });
  }
}

/** Starting up or shutting down (57P03), going down now (57P01, 57P02), or all places taken (53300). */
function isTemporary(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['57P03', '57P01', '57P02', '53300'].includes(String(error.code));
}
