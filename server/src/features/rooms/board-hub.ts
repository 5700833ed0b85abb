import type { Context } from '../../context.ts';
import { writeEvent } from '../../http/event-stream.ts';
import { type AnsweredCounts, type Board, loadBoard } from './load-board.ts';
import type { RoomName } from './room-name.ts';

/** How often a board that somebody looks at is read; what changed meanwhile goes out together. */
const readEveryMs = 1000;

/** Somebody who looks at a board. */
export type BoardListener = {
  readonly room: RoomName;
  readonly send: (text: string) => void;
  readonly end: () => void;
};

type Watched = { readonly listeners: Set<BoardListener>; readonly counts: AnsweredCounts; sent: Map<string, string> };

/** The boards that are open in this process: each room is read once a second, however many look on. */
export type BoardHub = { readonly join: (listener: BoardListener) => Promise<() => void>; readonly close: () => void };

/**
 * Opens the hub. It only reads: when it or the database fails, the exam goes on, and the boards are ended and come back.
 * Whoever joins gets the whole board, then the lines that changed.
 */
export function openBoardHub(context: Pick<Context, 'databases' | 'log' | 'release'>): BoardHub {
  const watched = new Map<RoomName, Watched>();
  let timer: NodeJS.Timeout | null = null;
  let isReading = false;

  async function read(): Promise<void> {
    if (isReading) return;
    isReading = true;
    try {
      for (const [room, view] of watched) await bringUpToDate(room, view);
    } catch (error) {
      context.log.warn({ err: error }, 'A room board could not be brought up to date');
      for (const { listeners } of watched.values()) for (const { end } of listeners) end();
    } finally {
      isReading = false;
    }
  }

  async function bringUpToDate(room: RoomName, view: Watched): Promise<void> {
    const board = await loadBoard(context, room, view.counts);
    const { rows, gone, texts } = changesOf(board, view.sent);
    view.sent = texts;
    if (rows.length === 0 && gone.length === 0) return;
    const event = writeEvent('rows', JSON.stringify({ now: board.now, rows, gone }));
    for (const { send } of view.listeners) send(event);
  }

  return {
    async join(listener) {
      const view = watched.get(listener.room) ?? { listeners: new Set(), counts: new Map(), sent: new Map() };
      const board = await loadBoard(context, listener.room, view.counts);
      watched.set(listener.room, view);
      if (view.listeners.size === 0) view.sent = changesOf(board, new Map()).texts;
      view.listeners.add(listener);
      listener.send(writeEvent('board', JSON.stringify(board)));
      timer ??= setInterval(() => void read(), readEveryMs).unref();
      return () => {
        view.listeners.delete(listener);
        if (view.listeners.size === 0) watched.delete(listener.room);
        if (watched.size > 0 || timer === null) return;
        clearInterval(timer);
        timer = null;
      };
    },
    close() {
      if (timer !== null) clearInterval(timer);
      timer = null;
      for (const { listeners } of watched.values()) for (const { end } of listeners) end();
    },
  };
}

/** The lines of a board that are not what was sent last. */
function changesOf(board: Board, sent: ReadonlyMap<string, string>) {
  const texts = new Map(board.rows.map((row) => [row.key, JSON.stringify(row)]));
  const rows = board.rows.filter(({ key }) => texts.get(key) !== sent.get(key));
  const gone = [...sent.keys()].filter((key) => !texts.has(key));
  return { rows, gone, texts };
}
