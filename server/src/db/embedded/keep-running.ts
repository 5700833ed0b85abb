import { inspectProcess } from './inspect-process.ts';
import type { PostgresServer } from './start-postgres.ts';

/** How often the server's process is looked for, in milliseconds. */
const everyMs = 1000;

/** A server that is started again when it dies, and how to let it be. */
export type KeptServer = {
  /** Looks no longer, and gives the server that runs now. */
  readonly letBe: () => Promise<PostgresServer>;
};

/**
 * Starts the server again when its process is gone, as after a kill for want of memory: pools connect anew by themselves, and nobody has to
 * restart the program in the middle of an examination. Of several programs on one data directory one starts it, the others adopt it. A server
 * whose process cannot be seen from here, as in another container, is that container's.
 */
export function keepRunning(
  first: PostgresServer,
  { start, warn }: { readonly start: () => Promise<PostgresServer>; readonly warn: (line: string) => void },
): KeptServer {
  let server = first;
  let starting: Promise<void> | null = null;
  const isSeen = () => inspectProcess(server) === 'server-of-this-cluster';
  const startAgain = async () => {
    warn(`The database server (process ${server.pid}) is gone; it is started again.`);
    try {
      server = await start();
      warn(`The database server runs again (process ${server.pid}).`);
      if (!isSeen()) clearInterval(timer);
    } catch (error) {
      warn(`The database server could not be started again: ${error instanceof Error ? error.message : String(error)}`);
    }
    starting = null;
  };
  const timer = setInterval(() => {
    if (starting === null && !isSeen()) starting = startAgain();
  }, everyMs);
  timer.unref();
  if (!isSeen()) clearInterval(timer);
  return {
    async letBe() {
      clearInterval(timer);
      await starting;
      return server;
    },
  };
}
