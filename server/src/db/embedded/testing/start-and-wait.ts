/**
 * A program for tests: starts or adopts the server of the folder that its argument names (JSON), prints what it
 * got on one line and waits for its end. With `uid` and `gid` it becomes that user first, after its code is loaded, so
 * that the checkout may be closed to that user.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError } from '../embedded-postgres-error.ts';
import type { EmbeddedPackage } from '../find-embedded-package.ts';
import { startEmbeddedPostgres } from '../start-embedded-postgres.ts';

/** What a test asks of the program. */
export type StartRequest = {
  readonly dataDirectory: string;
  readonly package?: EmbeddedPackage;
  readonly user?: { readonly uid: number; readonly gid: number };
};

/** What the program answers. */
export type StartAnswer =
  | { readonly kind: 'started'; readonly pid: number; readonly isAdopted: boolean; readonly url: string }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

// The test that starts this program writes its argument as a StartRequest.
const request = JSON.parse(process.argv[2] ?? '{}') as StartRequest;
if (request.user !== undefined) {
  process.setgroups?.([]);
  process.setgid?.(request.user.gid);
  process.setuid?.(request.user.uid);
}
process.stdout.write(`${JSON.stringify(await start(request))}\n`);
await sleep(600_000);

async function start({ dataDirectory, package: source }: StartRequest): Promise<StartAnswer> {
  try {
    const log = () => undefined;
    const server = await startEmbeddedPostgres({
      dataDirectory,
      log,
      ...(source === undefined ? {} : { package: source }),
    });
    const url = server.connectionString('postgres', server.superuser);
    return { kind: 'started', pid: server.pid, isAdopted: server.isAdopted, url };
  } catch (error) {
    if (!(error instanceof EmbeddedPostgresError)) throw error;
    return { kind: 'refused', code: error.code, message: error.message };
  }
}
