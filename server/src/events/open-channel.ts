import { Client } from 'pg';
import type { Logger } from 'pino';

/** A channel of the database on which this process listens. */
export type Channel = {
  /** Resolves when everything said from now on is heard. @throws the database's error when it is away */
  readonly ready: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * One connection to the database that listens on a channel, made when it is first asked for. When it breaks, `onBreak`
 * is told, because something may have been missed, and the next `ready` makes a new one.
 */
export function openChannel(options: {
  readonly url: string;
  readonly log: Logger;
  readonly name: string;
  readonly onPayload: (payload: string) => void;
  readonly onBreak: () => void;
}): Channel {
  const { url, log, name, onPayload, onBreak } = options;
  let connecting: Promise<Client> | null = null;

  const connect = async (): Promise<Client> => {
    const client = new Client({
      connectionString: url,
      application_name: 'cmdsp-events',
      options: '-c role=cmdsp_staff',
    });
    client.on('notification', ({ payload }) => onPayload(payload ?? ''));
    client.on('error', (error) => {
      log.warn({ err: error }, 'The connection that listens for changes broke');
      connecting = null;
      onBreak();
    });
    client.on('end', () => {
      connecting = null;
    });
    await client.connect();
    await client.query(`listen ${name}`);
    return client;
  };

  return {
    async ready() {
      connecting ??= connect();
      const mine = connecting;
      await mine.catch((error: unknown) => {
        if (connecting === mine) connecting = null;
        throw error;
      });
    },
    async close() {
      const client = await connecting?.catch(() => null);
      await client?.end();
    },
  };
}
