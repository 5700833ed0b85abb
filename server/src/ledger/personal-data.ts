import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { canonicalJson, type Json } from '@cmdsp/primitives';
import type { Database, Tx } from '../db/database.ts';
import type { Secrets } from '../secrets.ts';

type Wrapping = { readonly secrets: Pick<Secrets, 'personalDataKey'>; readonly personId: string };

/** Makes the random key of a new person and stores it wrapped by the server's secret. */
export async function createPersonKey(tx: Tx, { secrets, personId }: Wrapping): Promise<void> {
  const wrappedKey = seal(randomBytes(32), { key: wrappingKey(secrets), boundTo: personId });
  await tx.insertInto('personKeys').values({ personId, wrappedKey }).execute();
}

/**
 * Encrypts personal data for a ledger body with AES-256-GCM under the person's key; base64url of nonce, tag, text.
 * @throws PersonKeyMissingError when the person has been erased
 */
export async function encryptPersonalData(
  tx: Tx,
  { secrets, personId, value }: Wrapping & { readonly value: Json },
): Promise<string> {
  const key = await findPersonKey(tx, { secrets, personId });
  if (key === null) throw new PersonKeyMissingError(personId);
  return seal(Buffer.from(canonicalJson(value)), { key, boundTo: personId }).toString('base64url');
}

/** Decrypts what `encryptPersonalData` made; null when the key was destroyed. Throws when the text was changed. */
export async function decryptPersonalData(
  db: Database,
  { secrets, personId, sealed }: Wrapping & { readonly sealed: string },
): Promise<Json> {
  const key = await findPersonKey(db, { secrets, personId });
  if (key === null) return null;
  // What comes out is what canonicalJson wrote: the tag proves it.
  return JSON.parse(open(Buffer.from(sealed, 'base64url'), { key, boundTo: personId }).toString()) as Json;
}

/**
 * Encrypts a file for keeping outside the database, under the person's key. @throws PersonKeyMissingError when the person has
 * been erased
 */
export async function encryptPersonalFile(
  tx: Tx,
  { secrets, personId, bytes }: Wrapping & { readonly bytes: Buffer },
): Promise<Buffer> {
  const key = await findPersonKey(tx, { secrets, personId });
  if (key === null) throw new PersonKeyMissingError(personId);
  return seal(bytes, { key, boundTo: personId });
}

/** Decrypts what `encryptPersonalFile` made; null when the key was destroyed. Throws when the file was changed. */
export async function decryptPersonalFile(
  db: Database,
  { secrets, personId, sealed }: Wrapping & { readonly sealed: Buffer },
): Promise<Buffer | null> {
  const key = await findPersonKey(db, { secrets, personId });
  return key === null ? null : open(sealed, { key, boundTo: personId });
}

/** Erases somebody from the ledger: without the key its ciphertexts stay unreadable, and the chains still verify. */
export async function destroyPersonKey(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('personKeys').where('personId', '=', personId).execute();
}

/** Thrown when personal data should be written about somebody whose key was destroyed. */
export class PersonKeyMissingError extends Error {
  readonly code = 'person-key-missing';

  constructor(personId: string) {
    super(`Person ${personId} has no key: erased, or never registered`);
  }
}

async function findPersonKey(db: Database, { secrets, personId }: Wrapping): Promise<Buffer | null> {
  const row = await db
    .selectFrom('personKeys')
    .select('wrappedKey')
    .where('personId', '=', personId)
    .executeTakeFirst();
  return row === undefined ? null : open(row.wrappedKey, { key: wrappingKey(secrets), boundTo: personId });
}

function wrappingKey(secrets: Pick<Secrets, 'personalDataKey'>): Buffer {
  return Buffer.from(secrets.personalDataKey, 'base64url');
}

/** `boundTo` is authenticated too, so that a ciphertext cannot be moved to another person. */
function seal(plain: Buffer, { key, boundTo }: { key: Buffer; boundTo: string }): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(boundTo));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

function open(sealed: Buffer, { key, boundTo }: { key: Buffer; boundTo: string }): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(Buffer.from(boundTo));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
}
