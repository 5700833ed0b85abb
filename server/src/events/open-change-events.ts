import type { Logger } from 'pino';
import { type Change, changeChannel } from './announce-change.ts';
import { openChannel } from './open-channel.ts';

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
  const endAll = () => {
    for (const listener of listeners.values()) listener.end('closing');
    listeners.clear();
  };
  const channel = openChannel({
    url,
    log,
    name: changeChannel,
    onPayload: (payload) => deliver(listeners, payload),
    onBreak: endAll,
  });
  return {
    async listen(listener) {
      await channel.ready();
      listeners.get(listener.personId)?.end('replaced');
      listeners.set(listener.personId, listener);
      return () => {
        if (listeners.get(listener.personId) === listener) listeners.delete(listener.personId);
      };
    },
    async close() {
      endAll();
      await channel.close();
    },
  };
}

function deliver(listeners: ReadonlyMap<string, Listener>, payload: string): void {
  const { discussion, cohort } = JSON.parse(payload === '' ? '{}' : payload) as Change; // written by announceChange alone
  for (const listener of listeners.values()) if (listener.cohorts.includes(cohort)) listener.send({ discussion });
}
