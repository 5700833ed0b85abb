import type { Json } from '@cmdsp/primitives';
import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { sha256 } from '../../ledger/sha256.ts';
import { announceChange } from '../../events/announce-change.ts';

/**
 * Writes down what somebody did in a discussion, and tells the open pages of its cohort when the transaction commits. The
 * ledger gets hashes of words, never words.
 */
export async function recordDeed(
  tx: Tx,
  deed: {
    readonly discussion: { readonly id: string; readonly cohortId: string };
    readonly personId: string;
    readonly kind: string;
    readonly body?: { readonly [key: string]: Json };
  },
): Promise<void> {
  const { discussion, personId, kind, body = {} } = deed;
  await appendRecord(tx, {
    streamKind: 'discussion',
    streamId: discussion.id,
    kind,
    actor: `person:${personId}`,
    body,
  });
  await announceChange(tx, { discussion: discussion.id, cohort: discussion.cohortId });
}

/** The hash of words for the ledger; without the salt nobody can try out what the words were. */
export function hashOfWords({ salt, words }: { readonly salt: string; readonly words: string }): string {
  return sha256(`${salt} ${words}`);
}

/** The clock that everybody goes by. */
export const databaseNow = sql<Date>`clock_timestamp()`;
