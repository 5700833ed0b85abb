import { useEffect, useState } from 'react';
import { request, RequestError } from '../../api/request.ts';
import type { Board, BoardRow } from './room-queries.ts';

/** How the board hears: over its stream, by asking, or not at all. */
export type Hearing = 'stream' | 'asking' | 'away';

type Changes = { readonly now: number; readonly rows: readonly BoardRow[]; readonly gone: readonly string[] };
type Held = {
  readonly board: Board | null;
  /** Server time less this page's clock. */
  readonly offset: number;
  readonly error: unknown;
  readonly hearing: Hearing;
};

const askMs = 5000;

/** Follows a room: whole at first, then the lines that change; when the stream is cut, by asking every five seconds. */
export function useBoard(room: string): Held {
  const [held, setHeld] = useState<Held>({ board: null, offset: 0, error: null, hearing: 'stream' });
  useEffect(() => {
    let source: EventSource | null = null;
    let isStreaming = false;
    let isGone = false;
    const take = (board: Board, hearing: Hearing) => {
      if (!isGone) setHeld({ board, offset: board.now - Date.now(), error: null, hearing });
    };
    const ask = async () => {
      try {
        const board = await request('GET /api/rooms/:room/board', { params: { room } });
        if (!isStreaming) take(board, 'asking');
      } catch (error) {
        const isRefused = error instanceof RequestError && error.status >= 400 && error.status < 500;
        if (!isGone) setHeld((before) => ({ ...before, hearing: 'away', error: isRefused ? error : before.error }));
      }
    };
    const open = () => {
      source?.close();
      source = new EventSource(`/api/rooms/${room}/events`);
      source.addEventListener('board', (event) => {
        isStreaming = true;
        take(JSON.parse(String(event.data)) as Board, 'stream'); // as the server writes it
      });
      source.addEventListener('rows', (event) => {
        const changes = JSON.parse(String(event.data)) as Changes; // as the server writes it
        if (!isGone) setHeld((before) => ({ ...before, ...applyChanges(before.board, changes), hearing: 'stream' }));
      });
      source.onerror = () => {
        isStreaming = false;
        void ask();
      };
    };
    open();
    const timer = setInterval(() => {
      if (isStreaming) return;
      void ask();
      if (source?.readyState === EventSource.CLOSED && navigator.onLine) open();
    }, askMs);
    return () => {
      isGone = true;
      source?.close();
      clearInterval(timer);
    };
  }, [room]);
  return held;
}

/** Lines that did not change stay the same objects, so that nothing of them is drawn again. */
function applyChanges(board: Board | null, { now, rows, gone }: Changes) {
  if (board === null) return {};
  const changed = new Map(rows.map((row) => [row.key, row]));
  const left = new Set(gone);
  const kept = board.rows.filter(({ key }) => !left.has(key)).map((row) => changed.get(row.key) ?? row);
  const known = new Set(board.rows.map(({ key }) => key));
  const added = rows.filter(({ key }) => !known.has(key));
  return { board: { ...board, now, rows: [...kept, ...added] }, offset: now - Date.now() };
}
