import { canonicalJson, instant, type Json } from '@cmdsp/primitives';
import type { DocumentBody } from '@cmdsp/documents';
import type { Change } from '@cmdsp/sittings';
import type { ClientState, Monotonic, ServerOutcome, StoredJournal } from '@cmdsp/sittings/client';
import { type Answer, request } from '../api/request.ts';
import { createJournalEngine, type Delivered, type JournalEngine } from '../journal/journal-engine.ts';
import type { JournalStore } from '../journal/journal-store.ts';
import { monotonic } from '../journal/monotonic.ts';
import { asJson, type DocumentView, savedAnswers, standingOf, textPosition, timeOf } from './document-api.ts';

/** How long a page waits at least from one save to the next. */
const restMs = 2000;

/** The newest change that the server holds. */
export type SavedName = { readonly fence: number; readonly revision: number };

export type DocumentEngine = Pick<JournalEngine, 'subscribe' | 'retryNow' | 'hurry' | 'settled' | 'stop'> & {
  readonly state: () => ClientState;
  /** The text as this page knows it; null before the first. */
  readonly text: () => DocumentBody | null;
  readonly savedName: () => SavedName | null;
  /** Texts from elsewhere that wait to be looked at, as the server told last. */
  readonly strayCount: () => number;
  readonly write: (body: DocumentBody) => void;
  /** Gets the right to write; whoever wrote before cannot any more. @throws RequestError */
  readonly takeWriter: () => Promise<void>;
  /** @throws RequestError */
  readonly refresh: () => Promise<DocumentView>;
};

/** Runs the browser's half of the save protocol for one document; see the journal engine. */
export function createDocumentEngine(options: {
  readonly documentId: string;
  readonly store: JournalStore;
  readonly stored: StoredJournal;
  readonly strayCount: number;
}): DocumentEngine {
  const { documentId, store, stored } = options;
  const params = { id: documentId };
  let savedName: SavedName | null = null;
  let strayCount = options.strayCount;
  const engine = createJournalEngine({ store, stored, deliver, look: refresh, restMs, isLong: true });
  const { state, dispatch } = engine;

  async function deliver(sent: readonly Change[], sentAt: Monotonic): Promise<Delivered> {
    const changes = sent.map(({ fence, revision, response }) => ({ fence, revision, body: response }));
    const answer = await request(
      'PUT /api/documents/:id',
      { params, body: { changes } },
      { signal: AbortSignal.timeout(15_000) },
    );
    const outcomes: ServerOutcome[] = [];
    for (const [index, outcome] of answer.outcomes.entries())
      outcomes.push(await heard(outcome, changes[index]?.body ?? null));
    return { outcomes, standing: standingOf(answer, sentAt) };
  }

  async function heard(outcome: Outcome, body: Json): Promise<ServerOutcome> {
    if (!('receipt' in outcome)) return { kind: outcome.kind };
    const { receipt, kind } = outcome;
    if (receipt.sitting !== documentId) throw new Error('The receipt is about another text');
    // What was typed leaves the device only for a receipt over exactly these words.
    if (kind === 'applied' && receipt.answerHash !== (await hashOf(receipt.salt + canonicalJson(body))))
      throw new Error('The receipt is about other words');
    savedName = { fence: receipt.fence, revision: receipt.revision };
    return { kind, receipt: { at: instant(receipt.at) } };
  }

  async function refresh(): Promise<DocumentView> {
    const sentAt = monotonic();
    engine.noteHeard();
    const view = await request('GET /api/documents/:id', { params });
    strayCount = view.strayCount;
    dispatch({ kind: 'heard', standing: standingOf(view, sentAt) });
    return view;
  }

  return {
    ...engine,
    text: () => {
      const body = state().answers.get(textPosition) ?? null;
      return body as unknown as DocumentBody | null; // written by `write`, or handed out by the server as one
    },
    savedName: () => savedName,
    strayCount: () => strayCount,
    write: (body) => dispatch({ kind: 'changed', position: textPosition, response: asJson(body) }),
    async takeWriter() {
      const sentAt = monotonic();
      const taken = await request('POST /api/documents/:id/writer', { params, body: { holder: store.holder } });
      engine.noteHeard();
      const { fence, since, saved } = taken;
      savedName = saved === null ? null : { fence: saved.fence, revision: saved.revision };
      dispatch({ kind: 'lease-granted', fence, since, saved: savedAnswers(saved), time: timeOf(taken, sentAt) });
    },
    refresh,
  };
}

type Outcome = Answer<'PUT /api/documents/:id'>['outcomes'][number];

async function hashOf(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return btoa(String.fromCodePoint(...digest))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
