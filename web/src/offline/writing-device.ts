import type { Json } from '@cmdsp/primitives';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type Answer, request, RequestError } from '../api/request.ts';
import { type Sealed, seal, unseal } from '../journal/sealed.ts';
import { keepWritingPages, wipeWritingPages } from './keep-writing-pages.ts';
import { markedWriter, markWriter } from './writing-mark.ts';

type Writer = { readonly owner: string; readonly key: CryptoKey };

/** Who was asked for; the name is there as soon as the server or the device has said it. */
type Asked = { readonly writer: Promise<Writer>; mark: string | null };

interface WritingDatabase extends DBSchema {
  /** Whose texts this device shows without a connection, with the key that the server gave for them. */
  writer: { key: 'writer'; value: Writer };
  /** Answers that pages of writing are drawn from, by address. */
  answers: { key: string; value: { readonly sealed: Sealed; readonly keptAt: string } };
}

/** Asked for once while a page is open, unless somebody signed in or out in another tab. */
let asked: Asked | null = null;

/**
 * The key that seals what this device keeps of somebody's writing. The server gives the same one to the same person
 * wherever they sign in; the device forgets it at sign-out, and what it sealed is then readable for nobody until that
 * person comes back. Without a connection, the key that is here. @throws RequestError; DOMException where storage is refused
 */
export async function writingKey(): Promise<CryptoKey> {
  const mark = markedWriter();
  if (asked === null || (asked.mark !== null && asked.mark !== mark)) {
    const asking: Asked = { writer: askForWriter(), mark: null };
    asked = asking;
    asking.writer.then(
      ({ owner }) => void (asking.mark = owner),
      () => void (asked === asking && (asked = null)),
    );
  }
  return (await asked.writer).key;
}

async function askForWriter(): Promise<Writer> {
  const database = await openWriting();
  const known = await database.get('writer', 'writer');
  const told = await request('GET /api/writing/device', {}).catch((error: unknown) => {
    if (error instanceof RequestError && error.status === 0 && known !== undefined) return null;
    throw error;
  });
  if (told === null && known !== undefined) return known;
  if (told === null) throw new TypeError('Without the server there is a known writer');
  // A device without room for the pages still keeps the text.
  keepWritingPages(told).catch(() => undefined);
  markWriter(told.owner);
  if (known?.owner === told.owner) return known;
  const writer = { owner: told.owner, key: await keyOf(told) };
  await database.clear('answers');
  await database.put('writer', writer, 'writer');
  return writer;
}

function keyOf({ key }: Answer<'GET /api/writing/device'>): Promise<CryptoKey> {
  const text = atob(key.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(text, (sign) => sign.codePointAt(0) ?? 0);
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** Keeps an answer, so that a page of writing can be drawn from it without a connection. */
export async function keepAnswer(address: string, answer: Json): Promise<void> {
  const key = await writingKey();
  const sealed = await seal(key, answer);
  await (await openWriting()).put('answers', { sealed, keptAt: new Date().toISOString() }, address);
}

/** A kept answer; null when this address is not kept for whoever writes here. */
export async function findAnswer(address: string): Promise<{ readonly answer: Json; readonly keptAt: string } | null> {
  const database = await openWriting();
  const [writer, kept] = await Promise.all([database.get('writer', 'writer'), database.get('answers', address)]);
  if (writer === undefined || kept === undefined) return null;
  return { answer: await unseal(writer.key, kept.sealed), keptAt: kept.keptAt };
}

/**
 * Makes everything that is kept of somebody's writing unreadable on this device: the key goes, with the answers and the
 * pages. Words that the server has not confirmed stay sealed, for the same person to send when they sign in again.
 */
export async function forgetWriter(): Promise<void> {
  asked = null;
  markWriter(null);
  await wipeWritingPages();
  const database = await openWriting().catch(() => null);
  await database?.clear('writer');
  await database?.clear('answers');
}

function openWriting(): Promise<IDBPDatabase<WritingDatabase>> {
  return openDB<WritingDatabase>('cmdsp-writing', 1, {
    upgrade(created) {
      for (const store of ['writer', 'answers'] as const) created.createObjectStore(store);
    },
  });
}
