import { useCallback, useEffect, useState } from 'react';
import type { Json } from '@cmdsp/primitives';
import { type Answer, request } from '../api/request.ts';
import type { RoomExam } from './enter-sitting.ts';
import { monotonic } from '../journal/monotonic.ts';

type Told = Answer<'GET /api/sittings/:id/arrangement'>;

/** How this room is set for its candidate, and their breaks. `breakEndsAt` is a reading of the page's monotonic clock. */
export type RoomArrangement = Pick<Told, 'textSize' | 'contrast' | 'font'> & {
  readonly breakLeftMs: number | null;
  readonly breakEndsAt: number | null;
};

const usual: RoomArrangement = {
  textSize: 'normal',
  contrast: 'normal',
  font: 'normal',
  breakLeftMs: null,
  breakEndsAt: null,
};

/**
 * What is arranged for this candidate, from the server, and from this device while the server is away. Asks again whenever
 * the clock stops or goes on; begins and ends breaks. A failure to ask changes nothing on the screen.
 */
export function useArrangement({ exam, isPaused }: { readonly exam: RoomExam; readonly isPaused: boolean }) {
  const { engine, sittingId, store } = exam;
  const [arrangement, setArrangement] = useState(usual);
  const [problem, setProblem] = useState<string | null>(null);
  const hear = useCallback(
    (told: Told) => {
      const { textSize, contrast, font, breaks } = told;
      const endsAt = breaks?.endsAt ?? null;
      const breakEndsAt = breaks === null || endsAt === null ? null : monotonic() + (endsAt - breaks.now);
      setArrangement({ textSize, contrast, font, breakLeftMs: breaks?.leftMs ?? null, breakEndsAt });
      store.writeNote('arrangement', { textSize, contrast, font }).catch(() => undefined);
    },
    [store],
  );
  useEffect(() => {
    store.readNote('arrangement').then(
      (note) => setArrangement((now) => (now === usual ? { ...usual, ...readLook(note) } : now)),
      () => undefined,
    );
  }, [store]);
  useEffect(() => {
    request('GET /api/sittings/:id/arrangement', { params: { id: sittingId } }).then(hear, () => undefined);
  }, [sittingId, hear, isPaused]);
  const step = async (key: 'POST /api/sittings/:id/break' | 'DELETE /api/sittings/:id/break') => {
    setProblem(null);
    try {
      hear(await request(key, { params: { id: sittingId } }));
      await engine.refresh();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'This did not work. Try again.');
    }
  };
  return {
    arrangement,
    problem,
    begin: () => step('POST /api/sittings/:id/break'),
    end: () => step('DELETE /api/sittings/:id/break'),
  };
}

function readLook(note: Json): Partial<RoomArrangement> {
  // Written above, on this device.
  return typeof note === 'object' && note !== null && !Array.isArray(note) ? (note as Partial<RoomArrangement>) : {};
}
