import { RequestError, request } from '../api/request.ts';
import type { Answer } from '../api/request.ts';
import type { ExamEngine } from './exam-engine.ts';
import { monotonic } from '../journal/monotonic.ts';
import { watchPage } from './watch-page.ts';

/** What the room tells this page. */
export type Live = NonNullable<Answer<'POST /api/sittings/:id/beats'>['live']>;

/** A beat this often says that the page is there. */
const beatMs = 10_000;
/** While the stream is cut, beats come this often and bring the news. */
const cutBeatMs = 5000;
/** A stream was under way for this long at most; bounds what a pushed time can be wrong by. */
const longestPushMs = 2000;

export type LiveLine = { readonly close: () => void };

/**
 * The page's line to its room. News come over a stream; while that is cut, beats ask for them. Nothing of this carries
 * answers: when the line fails as a whole, the exam goes on.
 */
export function openLiveLine(options: {
  readonly sittingId: string;
  readonly holder: string;
  readonly engine: ExamEngine;
  readonly onLive: (live: Live) => void;
}): LiveLine {
  const { sittingId, holder, engine, onLive } = options;
  const params = { id: sittingId };
  const page = crypto.randomUUID();
  const watcher = watchPage();
  let source: EventSource | null = null;
  let isStreaming = false;
  let isClosed = false;
  let isBeating = false;
  let nextBeatAt = 0;

  const hear = (live: Live, sentAt: ReturnType<typeof monotonic>) => {
    if (isClosed) return;
    engine.hear(live, sentAt);
    onLive(live);
  };
  const beat = async () => {
    if (isBeating || isClosed) return;
    isBeating = true;
    nextBeatAt = monotonic() + (isStreaming ? beatMs : cutBeatMs);
    const facts = watcher.facts();
    const sentAt = monotonic();
    try {
      const body = { holder, page, isStreamCut: !isStreaming, facts: [...facts] };
      const { live } = await request(
        'POST /api/sittings/:id/beats',
        { params, body },
        { signal: AbortSignal.timeout(8000) },
      );
      watcher.forget(facts);
      if (live !== null) hear(live, sentAt);
    } catch (error) {
      // Saving reports its own trouble; what was noticed goes with the next beat.
      if (!(error instanceof RequestError)) throw error;
    } finally {
      isBeating = false;
    }
  };
  const open = () => {
    source?.close();
    source = new EventSource(`/api/sittings/${sittingId}/events`);
    source.addEventListener('live', (event) => {
      isStreaming = true;
      const live = JSON.parse(String(event.data)) as Live; // as the server writes it
      hear(live, (monotonic() - longestPushMs) as ReturnType<typeof monotonic>); // a reading less a span is a reading
    });
    source.onerror = () => {
      isStreaming = false;
      nextBeatAt = Math.min(nextBeatAt, monotonic() + 500);
    };
  };
  const tick = () => {
    if (monotonic() < nextBeatAt) return;
    // A stream that was refused does not come back by itself.
    if (source?.readyState === EventSource.CLOSED && navigator.onLine) open();
    void beat();
  };
  const comeBack = () => {
    if (!isStreaming) open();
    void beat();
  };
  const goAway = () => {
    source?.close();
    isStreaming = false;
  };

  open();
  void beat();
  const timer = setInterval(tick, 500);
  window.addEventListener('online', comeBack);
  window.addEventListener('offline', goAway);
  return {
    close() {
      isClosed = true;
      source?.close();
      clearInterval(timer);
      watcher.close();
      window.removeEventListener('online', comeBack);
      window.removeEventListener('offline', goAway);
    },
  };
}
