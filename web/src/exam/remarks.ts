import type { Json } from '@cmdsp/primitives';
import { request, RequestError } from '../api/request.ts';
import type { JournalStore } from '../journal/journal-store.ts';

/** What somebody remarks on one question; `sent` is the newest revision that the server has. */
export type Remark = { readonly body: string; readonly revision: number; readonly sent: number };

/** Remarks by the number of their question. */
export type Remarks = Readonly<Record<number, Remark>>;

const note = 'remarks';

/** The remarks as this device has them; none where nothing readable is kept. */
export async function readRemarks(store: JournalStore): Promise<Remarks> {
  const kept = await store.readNote(note).catch(() => null);
  if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return {};
  return kept as unknown as Remarks; // written below, on this device
}

/** Keeps the remarks on this device, encrypted, before anything is sent. */
export async function writeRemarks(store: JournalStore, remarks: Remarks): Promise<void> {
  await store.writeNote(note, remarks as unknown as Json); // plain JSON by its type
}

/** The remarks after one more change of one of them. */
export function changeRemark(remarks: Remarks, position: number, body: string): Remarks {
  const before = remarks[position] ?? { revision: 0, sent: 0 };
  return { ...remarks, [position]: { body, revision: before.revision + 1, sent: before.sent } };
}

/** The remarks of two devices: of each question the newest. */
export function mergeRemarks(
  own: Remarks,
  served: readonly { readonly position: number; readonly revision: number; readonly body: string }[],
): Remarks {
  const merged: Record<number, Remark> = { ...own };
  for (const { position, revision, body } of served)
    if (revision >= (own[position]?.revision ?? 0)) merged[position] = { body, revision, sent: revision };
  return merged;
}

/** Remarks that the server does not have yet. */
export function unsentRemarks(remarks: Remarks) {
  return Object.entries(remarks).flatMap(([position, { body, revision, sent }]) =>
    revision > sent ? [{ position: Number(position), revision, body }] : [],
  );
}

/** The remarks once the server has said what it keeps; what was typed meanwhile stays unsent. */
export function markSent(
  remarks: Remarks,
  kept: readonly { readonly position: number; readonly revision: number }[],
): Remarks {
  const marked: Record<number, Remark> = { ...remarks };
  for (const { position, revision } of kept) {
    const remark = marked[position];
    if (remark !== undefined) marked[position] = { ...remark, sent: Math.max(remark.sent, revision) };
  }
  return marked;
}

/**
 * Sends what the server does not have yet, and nothing where there is nothing. A sitting that takes no remarks any more is
 * no reason to keep them. @throws RequestError when the server cannot be reached
 */
export async function sendRemarks(sittingId: string, remarks: Remarks): Promise<Remarks> {
  const unsent = unsentRemarks(remarks);
  if (unsent.length === 0) return remarks;
  try {
    const { kept } = await request(
      'PUT /api/sittings/:id/remarks',
      { params: { id: sittingId }, body: { remarks: unsent } },
      { keepalive: true },
    );
    return markSent(remarks, kept);
  } catch (error) {
    if (error instanceof RequestError && error.status === 404) return markSent(remarks, unsent);
    throw error;
  }
}
