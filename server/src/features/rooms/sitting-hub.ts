import type { Context } from '../../context.ts';
import { sittingChannel, type SittingChange } from '../../events/announce-sitting.ts';
import { openChannel } from '../../events/open-channel.ts';
import { writeEvent } from '../../http/event-stream.ts';
import { loadLive } from './load-live.ts';

/** An open exam page. */
export type SittingListener = {
  readonly id: string;
  readonly personId: string;
  readonly send: (text: string) => void;
  readonly end: () => void;
};

/** The exam pages that this process tells about their sittings. */
export type SittingHub = {
  /** Sends how it stands at once. Returns how to leave. @throws when the database is away */
  readonly join: (listener: SittingListener) => Promise<() => void>;
  readonly close: () => Promise<void>;
};

/** Pages of one sitting that may listen at once: the one that writes, the one it replaced, and one that looks on. */
const mostPages = 3;

/** Opens the hub. When its connection breaks, the pages are ended: they ask by beats until they are connected again. */
export function openSittingHub({ databases, log }: Pick<Context, 'databases' | 'log'>): SittingHub {
  const pages = new Map<string, SittingListener[]>();
  const endAll = () => {
    for (const listeners of pages.values()) for (const { end } of listeners) end();
    pages.clear();
  };
  const channel = openChannel({
    url: databases.urlOf('staff'),
    log,
    name: sittingChannel,
    onPayload: (payload) => {
      const { sitting } = JSON.parse(payload) as SittingChange; // written by announceSitting alone
      for (const listener of pages.get(sitting) ?? []) void tell(listener);
    },
    onBreak: endAll,
  });

  async function tell(listener: SittingListener): Promise<void> {
    try {
      const live = await loadLive({ databases }, listener);
      if (live !== null) listener.send(writeEvent('live', JSON.stringify(live)));
    } catch (error) {
      log.warn({ err: error }, 'An exam page could not be told about its sitting');
      listener.end();
    }
  }

  return {
    async join(listener) {
      await channel.ready();
      const others = pages.get(listener.id) ?? [];
      for (const { end } of others.slice(0, Math.max(0, others.length + 1 - mostPages))) end();
      pages.set(listener.id, [...others.slice(-(mostPages - 1)), listener]);
      await tell(listener);
      return () => {
        const left = (pages.get(listener.id) ?? []).filter((other) => other !== listener);
        if (left.length === 0) pages.delete(listener.id);
        else pages.set(listener.id, left);
      };
    },
    async close() {
      endAll();
      await channel.close();
    },
  };
}
