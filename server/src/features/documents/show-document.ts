import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import type { Tx } from '../../db/database.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { findDocument } from '../../writing/lock-document.ts';
import { standingOf } from '../../writing/standing-of.ts';

type DocumentView = z.input<Endpoints['GET /api/documents/:id']['response']>;

/** A document as its writer sees it; null when there is none for whoever asks. */
export async function showDocument(tx: Tx, id: string): Promise<DocumentView | null> {
  const row = await findDocument(tx, id);
  if (row === null) return null;
  const { strayCount } = await tx
    .selectFrom('documentStrays')
    .select(({ fn }) => fn.countAll<string>().as('strayCount'))
    .where('documentId', '=', id)
    .where('setAsideAt', 'is', null)
    .executeTakeFirstOrThrow();
  const { writtenFence: fence, revision, body, savedAt } = row;
  return {
    ...standingOf(row, await databaseNow(tx)),
    id,
    kind: row.kind,
    limits: { least: row.wordsLeast, most: row.wordsMost },
    words: row.words,
    body,
    saved: savedAt === null ? null : { fence, revision, body, at: savedAt.getTime() },
    strayCount: Number(strayCount),
  };
}
