import { Client } from 'pg';
import type { Logger } from 'pino';
import { type Change, changeChannel } from './announce-change.ts';

/** Somebody who waits for changes. */
export type Listener = {
  readonly personId: string;
  readonly cohorts: readonly string[];
  readonly send: (change: Pick<Change, 'discussion'>) => void;
  /** Ends the connection; `replaced` when the same person has opened another one. */
  readonly end: (why: 'replaced' | 'closing') => void;
};

/** Tells open pages what changed in their cohorts, whichever process changed it. */
export type ChangeEvents = {
  /** One connection a person: an earlier one is ended. Returns how to stop listening. */
  readonly listen: (listener: Listener) => Promise<() => void>;
  readonly close: () => Promise<void>;
};

/**
 * Opens the events of this process: one connection to the database that listens, made when the first page asks. When it
 * breaks, all pages are ended; they connect again, ask for what they missed, and a new one is made.
 */
export function openChangeEvents({ url, log }: { readonly url: string; readonly log: Logger }): ChangeEvents {
  const listeners = new Map<string, Listener>();
  let connecting: Promise<Client> | null = null;

  const endAll = () => {
    for (const listener of listeners.values()) listener.end('closing');
    listeners.clear();
  };
  const drop = (error?: Error) => {
    if (error !== undefined) log.warn({ err: error }, 'The connection that listens for changes broke');
    connecting = null;
    endAll();
  };
  const connect = async (): Promise<Client> => {
    const client = new Client({
      connectionString: url,
      application_name: 'cmdsp-events',
      options: '-c role=cmdsp_staff',
    });
    client.on('notification', ({ payload }) => deliver(listeners, payload));
    client.on('error', drop);
    client.on('end', () => {
      connecting = null;
    });
    await client.connect();
    await client.query(`listen ${changeChannel}`);
    return client;
  };

  return {
    async listen(listener) {
      connecting ??= connect();
      const mine = connecting;
      await mine.catch((error: unknown) => {
        if (connecting === mine) connecting = null;
        throw error;
      });
      listeners.get(listener.personId)?.end('replaced');
      listeners.set(listener.personId, listener);
      return () => {
        if (listeners.get(listener.personId) === listener) listeners.delete(listener.personId);
      };
    },
    async close() {
      endAll();
      const client = await connecting?.catch(() => null);
      await client?.end();
    },
  };
}

function deliver(listeners: ReadonlyMap<string, Listener>, payload: string | undefined): void {
  const { discussion, cohort } = JSON.parse(payload ?? '{}') as Change; // written by announceChange alone
  for (const listener of listeners.values()) if (listener.cohorts.includes(cohort)) listener.send({ discussion });
}
