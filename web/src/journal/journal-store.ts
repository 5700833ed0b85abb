import type { Json } from '@cmdsp/primitives';
import { type JournalEntry, journalKey, type JournalWrites, type StoredJournal } from '@cmdsp/sittings/client';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type Sealed, seal, unseal } from './sealed.ts';

interface ExamDatabase extends DBSchema {
  /** One AES key per sitting, not extractable: what is stored is readable only by this page in this browser. */
  keys: { key: string; value: CryptoKey };
  /** The highest fence and revision that this device knows, per sitting. */
  counters: { key: string; value: { readonly fence: number; readonly lastRevision: number } };
  /** Changes without a receipt, under `sitting/journalKey`. */
  entries: { key: string; value: Sealed };
  /** The paper and the candidate's own marks, so that a reload without network goes on. */
  notes: { key: string; value: Sealed };
  /** What names this browser profile to the server. */
  holder: { key: 'holder'; value: string };
}

/** What the device remembers of one sitting, encrypted at rest. */
export type JournalStore = {
  readonly holder: string;
  readonly load: () => Promise<StoredJournal>;
  /** Writes one step of the journal in one transaction and resolves when it is on the device. */
  readonly write: (writes: JournalWrites) => Promise<void>;
  readonly readNote: (name: string) => Promise<Json>;
  readonly writeNote: (name: string, value: Json) => Promise<void>;
  /** Forgets the sitting, its key included. */
  readonly wipe: () => Promise<void>;
};

/**
 * Opens the device's memory of a sitting. `given` is the key of whoever writes, where the device must not be able to read
 * it after they left. @throws DOMException where the browser refuses storage
 */
export async function openJournalStore(sittingId: string, given?: CryptoKey): Promise<JournalStore> {
  const database = await openDB<ExamDatabase>('cmdsp-exam', 1, {
    upgrade(created) {
      for (const store of ['keys', 'counters', 'entries', 'notes', 'holder'] as const) created.createObjectStore(store);
    },
  });
  const key = given ?? (await keyOf(database, sittingId));
  const prefix = `${sittingId}/`;
  return {
    holder: await holderOf(database),
    async load() {
      const counters = await database.get('counters', sittingId);
      const sealed = await database.getAll('entries', within(prefix));
      const opened = await Promise.all(sealed.map((entry) => unseal(key, entry)));
      // Only journal entries are ever sealed into this store.
      const entries = opened.map((entry) => ({ ...(entry as unknown as JournalEntry), isStored: true }));
      return { fence: counters?.fence ?? 0, lastRevision: counters?.lastRevision ?? 0, entries };
    },
    async write({ puts, deletes, fence, lastRevision }) {
      // Encrypting inside a transaction would let it close; so first encrypt, then write all at once.
      const sealed = await Promise.all(
        puts.map(async (entry) => [prefix + journalKey(entry), await seal(key, entry)] as const),
      );
      const transaction = database.transaction(['entries', 'counters'], 'readwrite', { durability: 'strict' });
      const entries = transaction.objectStore('entries');
      const counters = transaction.objectStore('counters');
      const known = await counters.get(sittingId);
      await Promise.all([
        ...sealed.map(([name, value]) => entries.put(value, name)),
        ...deletes.map((name) => entries.delete(prefix + name)),
        counters.put(
          { fence: Math.max(fence, known?.fence ?? 0), lastRevision: Math.max(lastRevision, known?.lastRevision ?? 0) },
          sittingId,
        ),
        transaction.done,
      ]);
    },
    async readNote(name) {
      const sealed = await database.get('notes', prefix + name);
      return sealed === undefined ? null : unseal(key, sealed);
    },
    async writeNote(name, value) {
      await database.put('notes', await seal(key, value), prefix + name);
    },
    async wipe() {
      const transaction = database.transaction(['keys', 'counters', 'entries', 'notes'], 'readwrite');
      await Promise.all([
        transaction.objectStore('entries').delete(within(prefix)),
        transaction.objectStore('notes').delete(within(prefix)),
        transaction.objectStore('counters').delete(sittingId),
        transaction.objectStore('keys').delete(sittingId),
        transaction.done,
      ]);
    },
  };
}

function within(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`);
}

async function keyOf(database: IDBPDatabase<ExamDatabase>, sittingId: string): Promise<CryptoKey> {
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  // Two tabs may come here together: whichever key is stored first is the key.
  const transaction = database.transaction('keys', 'readwrite');
  const known = await transaction.store.get(sittingId);
  if (known === undefined) await transaction.store.put(made, sittingId);
  await transaction.done;
  return known ?? made;
}

async function holderOf(database: IDBPDatabase<ExamDatabase>): Promise<string> {
  const made = crypto.randomUUID();
  const transaction = database.transaction('holder', 'readwrite');
  const known = await transaction.store.get('holder');
  if (known === undefined) await transaction.store.put(made, 'holder');
  await transaction.done;
  return known ?? made;
}
