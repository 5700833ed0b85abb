import type { DocumentBody } from '@cmdsp/documents';
import type { Json } from '@cmdsp/primitives';
import { request, RequestError } from '../api/request.ts';
import { holdTab, type TabHold, takeTab } from '../journal/hold-tab.ts';
import { type JournalStore, openJournalStore } from '../journal/journal-store.ts';
import { memoryStore } from '../journal/memory-store.ts';
import { writingKey } from '../offline/writing-device.ts';
import type { DocumentView } from './document-api.ts';
import { createDocumentEngine, type DocumentEngine } from './document-engine.ts';

/** A document that can be written here. */
export type OpenPage = {
  readonly kind: 'writing';
  readonly view: DocumentView;
  /** What the editor begins with. */
  readonly body: DocumentBody;
  readonly engine: DocumentEngine;
  /** Resolves when another tab of this browser took over. */
  readonly isTabLost: Promise<void>;
  readonly leave: () => void;
};

export type EnteredDocument =
  | OpenPage
  /** Somebody is writing in another tab, or wrote on another device a moment ago. */
  | {
      readonly kind: 'elsewhere';
      readonly place: 'tab' | 'device';
      readonly takeOver: () => Promise<void>;
      readonly leave: () => void;
    }
  | { readonly kind: 'closed'; readonly view: DocumentView; readonly leave: () => void };

/** So long after its last save, another device counts as gone: writing goes on here without a question. */
const goneAfterMs = 2 * 60_000;

/**
 * Finds out how to go on with a document: write here, ask because somebody writes elsewhere, or show what was handed in.
 * Works without the network where this device has had the text before.
 * @throws RequestError when neither the server nor the device can say
 */
export async function enterDocument(documentId: string): Promise<EnteredDocument> {
  const tab = await holdTab(documentId);
  if (tab === null)
    return { kind: 'elsewhere', place: 'tab', takeOver: () => takeTab(documentId), leave: () => undefined };
  try {
    return await enterAsOnlyTab(documentId, tab);
  } catch (error) {
    tab.release();
    throw error;
  }
}

async function enterAsOnlyTab(documentId: string, tab: TabHold): Promise<EnteredDocument> {
  const store = await openStore(documentId);
  const stored = await store.load();
  const kept = await readKept(store);
  const view = await request('GET /api/documents/:id', { params: { id: documentId } }).catch((error: unknown) => {
    if (error instanceof RequestError && error.status === 0 && stored.fence > 0 && kept !== null) return null;
    throw error;
  });
  if (view !== null && view.phase !== 'running') return { kind: 'closed', view, leave: tab.release };
  const engine = createDocumentEngine({ documentId, store, stored, strayCount: view?.strayCount ?? 0 });
  const stopKeeping = keepCopies(store, engine, view ?? kept);
  const leave = () => {
    stopKeeping();
    engine.stop();
    tab.release();
  };
  if (view !== null && isBusyElsewhere(view, stored.fence)) {
    const takeOver = async () => {
      await engine.takeWriter();
      await engine.settled();
    };
    return { kind: 'elsewhere', place: 'device', takeOver, leave };
  }
  try {
    // Without network the right to write comes later; until then everything is written down on this device.
    if (view !== null) await engine.takeWriter();
  } catch (error) {
    leave();
    throw error;
  }
  const shown = view ?? kept;
  if (shown === null) throw new TypeError('Without the server there is a kept copy');
  return { kind: 'writing', view: shown, body: engine.text() ?? shown.body, engine, isTabLost: tab.lost, leave };
}

/** The device's memory of this text, sealed for whoever is signed in; in memory where the browser refuses storage. */
async function openStore(documentId: string): Promise<JournalStore> {
  const key = await writingKey().catch((error: unknown) => {
    if (error instanceof RequestError) throw error;
    return null;
  });
  return key === null ? memoryStore() : openJournalStore(documentId, key).catch(() => memoryStore());
}

function isBusyElsewhere(view: DocumentView, knownFence: number): boolean {
  if (view.fence === 0 || view.fence === knownFence || view.saved === null) return false;
  return view.now - view.saved.at < goneAfterMs;
}

/** Keeps the text as the server confirmed it, so that a reload without network shows it. */
function keepCopies(store: JournalStore, engine: DocumentEngine, view: DocumentView | null): () => void {
  let keptAt: number | null = null;
  const keep = () => {
    const { savedAt } = engine.state();
    if (view === null || savedAt === keptAt) return;
    keptAt = savedAt;
    const copy: DocumentView = { ...view, body: engine.text() ?? view.body };
    // A device that refuses to store says so by the journal.
    store.writeNote('document', copy as unknown as Json).catch(() => undefined);
  };
  keep();
  return engine.subscribe(keep);
}

async function readKept(store: JournalStore): Promise<DocumentView | null> {
  const kept = await store.readNote('document').catch(() => null);
  return kept as unknown as DocumentView | null; // written by `keepCopies`, from the server's own answer
}
