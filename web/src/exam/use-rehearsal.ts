import { type ClientState, saveState } from '@cmdsp/sittings/client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { request } from '../api/request.ts';
import type { Live } from './live-line.ts';
import { stepWords, type Walk, type WalkStep } from './rehearsal-words.ts';

/** How often a page without news asks how far the rehearsal is. */
const retryMs = 3000;

/**
 * Notices what the rehearsal asks for: the page sees answers and the network, the server sees that the page was closed or
 * that another device took over. Each step is reported with the answers on the screen, which the server looks for.
 */
export function useRehearsal({
  sittingId,
  state,
  live,
  onAnnounce,
}: {
  readonly sittingId: string;
  readonly state: ClientState;
  readonly live: Live | null;
  readonly onAnnounce: (sentence: string) => void;
}): {
  readonly walk: Walk | null;
  readonly current: WalkStep | null;
  readonly skip: () => void;
  readonly prove: () => void;
  readonly problem: string | null;
} {
  const [walk, setWalk] = useState<Walk | null>(null);
  const [skipped, setSkipped] = useState<readonly WalkStep[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [wasOffline, setWasOffline] = useState(false);
  const isBusy = useRef(false);
  const params = { id: sittingId };
  const { kind } = saveState(state);
  const isSaved = kind === 'saved';
  const current = walk?.steps.find(({ step, isDone }) => !isDone && !skipped.includes(step))?.step ?? null;
  const noticed = walk?.steps.find(({ isNoticed }) => isNoticed)?.step ?? null;
  const hasAnnouncement = live?.notices.some((notice) => notice.kind === 'announcement') ?? false;

  const send = useCallback(
    async (ask: () => Promise<Walk>, said: string | null): Promise<void> => {
      if (isBusy.current) return;
      isBusy.current = true;
      try {
        setWalk(await ask());
        setProblem(null);
        if (said !== null) onAnnounce(said);
      } catch (error) {
        setProblem(error instanceof Error ? error.message : 'That did not work. It is tried again.');
      } finally {
        isBusy.current = false;
      }
    },
    [onAnnounce],
  );

  useEffect(() => {
    if (walk !== null) return undefined;
    const load = () => void send(() => request('GET /api/sittings/:id/rehearsal', { params: { id: sittingId } }), null);
    load();
    const timer = setInterval(load, retryMs);
    return () => clearInterval(timer);
  }, [walk, sittingId, send]);

  if (kind === 'offline' && !wasOffline) setWasOffline(true);

  useEffect(() => {
    if (current !== 'announcement' || hasAnnouncement) return;
    request('POST /api/sittings/:id/rehearsal/announcement', { params: { id: sittingId } }).catch(() => undefined);
  }, [current, hasAnnouncement, sittingId]);

  const answers = [...state.answers].map(([position, response]) => ({ position, response }));
  const hasAnswer = answers.some(({ response }) => response !== null);
  // What was noticed is reported when everything on the screen is saved, so that the comparison is fair.
  const isQuiet = isSaved || kind === 'ready';
  const happened =
    noticed !== null && isQuiet
      ? noticed
      : current === 'answer' && isSaved && hasAnswer
        ? current
        : current === 'network' && isSaved && wasOffline
          ? current
          : current === 'announcement' && hasAnnouncement && isQuiet
            ? current
            : null;
  const latest = useRef(answers);
  useEffect(() => {
    latest.current = answers;
  });
  useEffect(() => {
    if (happened === null) return undefined;
    const report = () =>
      void send(
        () =>
          request('POST /api/sittings/:id/rehearsal/steps', {
            params: { id: sittingId },
            body: { step: happened, answers: latest.current },
          }),
        `Done: ${stepWords[happened].title}.`,
      );
    report();
    const timer = setInterval(report, retryMs);
    return () => clearInterval(timer);
  }, [happened, sittingId, send]);

  return {
    walk,
    current,
    problem,
    skip: () => current !== null && setSkipped((steps) => [...steps, current]),
    prove: () =>
      void send(
        () => request('POST /api/sittings/:id/rehearsal/proof', { params, body: { answers: latest.current } }),
        'The proof is there.',
      ),
  };
}
