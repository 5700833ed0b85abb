import type { Json } from '@cmdsp/primitives';
import { request, RequestError } from '../api/request.ts';
import type { Paper, SittingAnswer } from './exam-api.ts';
import { examBrowserHeaders } from './exam-browser.ts';
import { createExamEngine, type ExamEngine } from './exam-engine.ts';
import { holdTab, takeTab } from '../journal/hold-tab.ts';
import { type JournalStore, openJournalStore } from '../journal/journal-store.ts';
import { memoryStore } from '../journal/memory-store.ts';
import { readRemarks, sendRemarks } from './remarks.ts';

/** A sitting that waits for its start, or runs with another holder: the candidate decides to write here. */
export type FoyerExam = {
  readonly kind: 'foyer';
  readonly sitting: SittingAnswer;
  readonly reason: 'not-started' | 'held-elsewhere';
  readonly begin: () => Promise<void>;
  readonly leave: () => void;
};

/** A sitting that can be written here. `sitting` is null while the server has not been reached (offline reload). */
export type RoomExam = {
  readonly kind: 'room';
  readonly sittingId: string;
  readonly sitting: SittingAnswer | null;
  readonly paper: Paper;
  readonly engine: ExamEngine;
  readonly store: JournalStore;
  readonly isTabLost: Promise<void>;
  readonly leave: () => void;
};

export type Entered =
  | FoyerExam
  | RoomExam
  | { readonly kind: 'elsewhere'; readonly takeOver: () => Promise<void>; readonly leave: () => void }
  | { readonly kind: 'finished'; readonly sitting: SittingAnswer; readonly leave: () => void };

/**
 * Finds out how to go on with a sitting: wait for the start, write here, ask because it is open elsewhere, or show that
 * it is over. Works without the network when this device has been in the room before.
 * @throws RequestError when neither the server nor the device can say
 */
export async function enterSitting(sittingId: string): Promise<Entered> {
  const tab = await holdTab(sittingId);
  if (tab === null) return { kind: 'elsewhere', takeOver: () => takeTab(sittingId), leave: () => undefined };
  try {
    return await enterAsOnlyTab({ sittingId, tab });
  } catch (error) {
    tab.release();
    throw error;
  }
}

type Tab = NonNullable<Awaited<ReturnType<typeof holdTab>>>;

async function enterAsOnlyTab({ sittingId, tab }: { sittingId: string; tab: Tab }): Promise<Entered> {
  const store = await openJournalStore(sittingId).catch(() => memoryStore());
  const stored = await store.load();
  const sitting = await request('GET /api/sittings/:id', { params: { id: sittingId } }).catch((error: unknown) => {
    if (error instanceof RequestError && error.status === 0 && stored.fence > 0) return null;
    throw error;
  });
  if (sitting !== null && isOver(sitting)) {
    const hasUnsent = stored.entries.some((entry) => entry.status === 'waiting');
    const areRemarksSent = await sendRemarks(sittingId, await readRemarks(store)).then(
      () => true,
      () => false,
    );
    if (!hasUnsent && areRemarksSent) await store.wipe();
    return { kind: 'finished', sitting, leave: tab.release };
  }
  const engine = createExamEngine({ sittingId, store, stored });
  const leave = () => {
    engine.stop();
    tab.release();
  };
  if (sitting !== null && (sitting.phase === 'scheduled' || sitting.fence !== stored.fence)) {
    const reason = sitting.phase === 'scheduled' ? 'not-started' : 'held-elsewhere';
    const begin = async () => {
      await engine.takeLease(reason === 'not-started' ? 'start' : 'lease');
      // Entering again finds this device as the holder and brings the paper.
      await engine.settled();
    };
    return { kind: 'foyer', sitting, reason, begin, leave };
  }
  const paper = await loadPaper({ sittingId, store, isOnline: sitting !== null });
  // Without network the lease comes later, by the room's own retries; until then answers are written down here.
  if (sitting !== null) await engine.takeLease('lease');
  return { kind: 'room', sittingId, sitting, paper, engine, store, isTabLost: tab.lost, leave };
}

function isOver(sitting: SittingAnswer): boolean {
  return sitting.phase === 'submitted' || sitting.phase === 'expired' || sitting.phase === 'voided';
}

async function loadPaper({
  sittingId,
  store,
  isOnline,
}: {
  sittingId: string;
  store: JournalStore;
  isOnline: boolean;
}): Promise<Paper> {
  const kept = await store.readNote('paper');
  if (kept !== null) return kept as unknown as Paper; // written below, from the server's own answer
  if (!isOnline)
    throw new RequestError(
      'network-away',
      'The server cannot be reached, and this device does not have the questions yet.',
      { status: 0, body: null },
    );
  const paper = await request(
    'GET /api/sittings/:id/paper',
    { params: { id: sittingId } },
    { signal: AbortSignal.timeout(30_000), headers: await examBrowserHeaders() },
  );
  await store.writeNote('paper', paper as unknown as Json);
  return paper;
}
