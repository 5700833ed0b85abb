import { instant, milliseconds, rational } from '@cmdsp/primitives';
import type { Sitting, StoredResponse } from '@cmdsp/sittings';
import type { Selectable } from 'kysely';
import type { Documents } from '../db/tables/documents.ts';

/** A stored document. */
export type DocumentRow = Selectable<Documents>;

/** A document has one answer: its text. */
export const documentPosition = 1;

const aHundredYears = 100 * 366 * 24 * 3_600_000;

/**
 * A document as the save protocol knows it: a sitting with one answer that is open until it is frozen or its deadline
 * has passed. The rules of saving are those of examinations, and are tested there.
 */
export function asSitting(row: DocumentRow): Sitting {
  const startedAt = instant(row.openedAt.getTime());
  const terms = {
    id: row.id,
    window: { opensAt: startedAt, closesAt: startedAt },
    personalTime: milliseconds(row.closesAt === null ? aHundredYears : Math.max(0, row.closesAt.getTime() - startedAt)),
    accommodation: rational(1),
    credit: milliseconds(0),
    grace: milliseconds(0),
  };
  const lease = { fence: row.fence, holder: row.holder, since: row.fenceSince };
  if (row.frozenAt === null) return { ...terms, kind: 'open', startedAt, lease };
  return { ...terms, kind: 'submitted', startedAt, lease, finishedAt: instant(row.frozenAt.getTime()) };
}

/** The text as the newest applied change; null before the first. */
export function writtenIn(row: DocumentRow): StoredResponse | null {
  if (row.savedAt === null) return null;
  return {
    position: documentPosition,
    fence: row.writtenFence,
    revision: row.revision,
    response: row.body,
    at: instant(row.savedAt.getTime()),
    isLate: false,
  };
}
