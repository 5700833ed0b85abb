import { liveChannel, type LiveChange } from '../../events/announce-live.ts';
import { openChannel } from '../../events/open-channel.ts';
import type { Context } from '../../context.ts';
import { writeEvent } from '../../http/event-stream.ts';
import { type LiveRoom, loadRoom } from './load-room.ts';
import { markGone, markPresent } from './mark-presence.ts';

/** Votes, hands and arrivals are gathered for this long before everybody hears of them. */
const gatherMs = 200;
/** How often those who are connected are written down as there. */
const heartbeatMs = 20_000;
/** A page that loads again is not somebody who left. */
const graceMs = 6_000;

/** Somebody's open page. */
export type LiveListener = {
  readonly sessionId: string;
  readonly personId: string;
  readonly isMember: boolean;
  readonly send: (text: string) => void;
  /** Ends the stream; `replaced` when the same person has opened another one. */
  readonly end: (why: 'replaced' | 'closing') => void;
};

type Watched = {
  readonly listeners: Set<LiveListener>;
  /** What was sent last. */
  sent: LiveRoom | null;
  loading: Promise<void> | null;
  isStale: boolean;
  gathering: NodeJS.Timeout | null;
  arriving: Set<string>;
};

/** The open pages of this process. A change is read once and written once, however many look on. */
export type LiveHub = {
  /** One stream a person. Sends the room at once. Returns how to leave. @throws when the database is away */
  readonly join: (listener: LiveListener) => Promise<() => void>;
  /** Somebody asked without a stream: they are there all the same. */
  readonly notice: (seen: Pick<LiveListener, 'sessionId' | 'personId'>) => void;
  readonly close: () => Promise<void>;
};

/** Opens the hub of this process. When it loses its connection to the database, all pages are ended and come back. */
export function openLiveHub({ databases, log }: Pick<Context, 'databases' | 'log'>): LiveHub {
  const watched = new Map<string, Watched>();
  const byPerson = new Map<string, LiveListener>();
  const noticed = new Map<string, number>();
  const timers = new Set<NodeJS.Timeout>();
  let isClosed = false;

  const report = (error: unknown) => log.warn({ err: error }, 'A live session could not be brought up to date');
  const endAll = () => {
    for (const listener of byPerson.values()) listener.end('closing');
    byPerson.clear();
  };
  const channel = openChannel({
    url: databases.urlOf('staff'),
    log,
    name: liveChannel,
    onPayload: (payload) => hear(JSON.parse(payload) as LiveChange), // written by announceLive alone
    onBreak: endAll,
  });
  const heartbeat = setInterval(() => {
    for (const [sessionId, { listeners }] of watched)
      arrive(
        sessionId,
        [...listeners].filter(({ isMember }) => isMember).map(({ personId }) => personId),
      );
  }, heartbeatMs);
  heartbeat.unref();

  function watch(sessionId: string): Watched {
    const known = watched.get(sessionId);
    if (known !== undefined) return known;
    const made = {
      listeners: new Set<LiveListener>(),
      sent: null,
      loading: null,
      isStale: false,
      gathering: null,
      arriving: new Set<string>(),
    };
    watched.set(sessionId, made);
    return made;
  }

  function hear({ session, when }: LiveChange): void {
    const room = watched.get(session);
    if (room === undefined) return;
    if (room.listeners.size === 0) {
      // Nobody is told, so what was sent last must not greet the next who joins.
      room.sent = null;
      room.isStale = true;
      return;
    }
    if (when === 'now') void refresh(session, room);
    else
      room.gathering ??= later(() => {
        room.gathering = null;
        void refresh(session, room);
      }, gatherMs);
  }

  /** Reads the room and tells everybody; a change that comes meanwhile is read right after. */
  async function refresh(sessionId: string, room: Watched): Promise<void> {
    room.isStale = true;
    room.loading ??= (async () => {
      while (room.isStale) {
        room.isStale = false;
        const loaded = await loadRoom(databases.staff, sessionId);
        if (loaded === null) continue;
        const hasOpened = loaded.state === 'open' && room.sent?.state !== 'open';
        room.sent = loaded;
        const text = writeEvent('room', JSON.stringify(loaded));
        for (const { send } of room.listeners) send(text);
        if (hasOpened)
          arrive(
            sessionId,
            [...room.listeners].filter(({ isMember }) => isMember).map(({ personId }) => personId),
          );
      }
    })()
      .catch(report)
      .finally(() => {
        room.loading = null;
      });
    return room.loading;
  }

  /** Gathers those who are there and writes them down together. */
  function arrive(sessionId: string, people: readonly string[]): void {
    const room = watch(sessionId);
    const isWaiting = room.arriving.size > 0;
    for (const personId of people) room.arriving.add(personId);
    if (isWaiting || room.arriving.size === 0) return;
    later(() => {
      const arrived = [...room.arriving];
      room.arriving = new Set();
      markPresent(databases.staff, { sessionId, people: arrived }).catch(report);
      if (room.listeners.size === 0) watched.delete(sessionId);
    }, gatherMs);
  }

  function leave(listener: LiveListener): void {
    const { sessionId, personId, isMember } = listener;
    const room = watched.get(sessionId);
    room?.listeners.delete(listener);
    if (byPerson.get(personId) === listener) byPerson.delete(personId);
    if (room?.listeners.size === 0 && room.arriving.size === 0) watched.delete(sessionId);
    if (!isMember || isClosed) return;
    later(() => {
      if (byPerson.get(personId)?.sessionId === sessionId) return;
      markGone(databases.staff, { sessionId, personId }).catch(report);
    }, graceMs);
  }

  function later(work: () => void, ms: number): NodeJS.Timeout {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, ms);
    timer.unref();
    timers.add(timer);
    return timer;
  }

  return {
    async join(listener) {
      await channel.ready();
      const { sessionId, personId } = listener;
      byPerson.get(personId)?.end('replaced');
      byPerson.set(personId, listener);
      const room = watch(sessionId);
      room.listeners.add(listener);
      // What was sent last is as new as what the channel has told; whoever joins while it is read gets it with the others.
      if (room.sent !== null && room.loading === null) listener.send(writeEvent('room', JSON.stringify(room.sent)));
      else await refresh(sessionId, room);
      if (listener.isMember && room.sent?.state === 'open') arrive(sessionId, [personId]);
      return () => leave(listener);
    },
    notice({ sessionId, personId }) {
      const key = `${sessionId} ${personId}`;
      const now = performance.now();
      if (now - (noticed.get(key) ?? Number.NEGATIVE_INFINITY) < heartbeatMs) return;
      if (noticed.size > 5000) noticed.clear();
      noticed.set(key, now);
      arrive(sessionId, [personId]);
    },
    async close() {
      isClosed = true;
      clearInterval(heartbeat);
      endAll();
      for (const timer of timers) clearTimeout(timer);
      await channel.close();
    },
  };
}
