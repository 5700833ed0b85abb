import { type Instant, instant } from '@cmdsp/primitives';
import { sql } from 'kysely';
import type { Database, Tx } from '../../db/database.ts';
import { peopleOf } from '../../db/people-of.ts';
import type { SittingKind } from '../../db/tables/forms.ts';
import { expireIfDue } from '../../sittings/finish-sitting.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { type SittingRow, sittingOf } from '../../sittings/sitting-row.ts';
import { phaseOf } from '@cmdsp/sittings';

/** A sitting with its decision, where there is one. */
export type ListedSitting = SittingRow & { readonly decision: 'pass' | 'fail' | null };

/** Somebody's sitting; undefined when it is another's or nobody's. */
export async function findOwnSitting(
  db: Database | Tx,
  { id, personId }: { id: string; personId: string },
): Promise<SittingRow | undefined> {
  return db
    .selectFrom('sittings')
    .selectAll()
    .where('id', '=', id)
    .where('personId', 'in', peopleOf(personId))
    .executeTakeFirst();
}

/** Locks somebody's sitting for a change, and says the time after the lock was had: a wait for it must not turn the clock back. */
export async function lockOwnSitting(
  tx: Tx,
  { id, personId }: { id: string; personId: string },
): Promise<{ readonly row: SittingRow; readonly now: Instant } | undefined> {
  const locked = await tx
    .with('own', (own) =>
      own.selectFrom('sittings').selectAll().where('id', '=', id).where('personId', '=', personId).forNoKeyUpdate(),
    )
    .selectFrom('own')
    .selectAll()
    .select(sql<Date>`clock_timestamp()`.as('now'))
    .executeTakeFirst();
  if (locked === undefined) return undefined;
  const { now, ...row } = locked;
  return { row, now: instant(now.getTime()) };
}

/** Writes down an expiry that has happened, before anything is read: the deadline is evaluated on every read. */
export async function settleExpiry(db: Database, row: SittingRow): Promise<boolean> {
  if (row.state !== 'open' || phaseOf(sittingOf(row), await databaseNow(db)) !== 'expired') return false;
  return expireIfDue(db, row.id);
}

/** All sittings of somebody, newest first, with the decision where it is released. With the candidate role inside `asPerson`. */
export async function listSittings(tx: Tx, personId: string): Promise<readonly ListedSitting[]> {
  return tx
    .selectFrom('sittings')
    .leftJoin('releasedResults', 'releasedResults.sittingId', 'sittings.id')
    .selectAll('sittings')
    .select('releasedResults.decision')
    .where('sittings.personId', 'in', peopleOf(personId))
    .orderBy('sittings.createdAt', 'desc')
    .execute();
}

/** The same with the staff role, inside the transaction that takes a seat. A result that is not released stays unknown here
 * too: whoever is refused a seat must not learn from it that they passed. */
export async function listSittingsAsStaff(tx: Tx, personId: string): Promise<readonly ListedSitting[]> {
  return tx
    .selectFrom('sittings')
    .leftJoin('results', (join) =>
      join.onRef('results.sittingId', '=', 'sittings.id').on('results.releasedAt', 'is not', null),
    )
    .selectAll('sittings')
    .select('results.decision')
    .where('sittings.personId', 'in', peopleOf(personId))
    .orderBy('sittings.createdAt', 'desc')
    .execute();
}

/** Counts what a sitting holds besides its row. */
export async function countAnswers(tx: Tx, sittingId: string): Promise<{ answered: number; keptAsEvidence: number }> {
  const answers = await tx
    .selectFrom((from) =>
      from
        .selectFrom('responses')
        .distinctOn('position')
        .select(['position', 'response'])
        .where('sittingId', '=', sittingId)
        .orderBy('position')
        .orderBy('fence', 'desc')
        .orderBy('revision', 'desc')
        .as('current'),
    )
    .select((select) => select.fn.countAll().as('answered'))
    .where('response', '<>', 'null')
    .executeTakeFirstOrThrow();
  const evidence = await tx
    .selectFrom('changeEvidence')
    .select((select) => select.fn.countAll().as('kept'))
    .where('sittingId', '=', sittingId)
    .executeTakeFirstOrThrow();
  return { answered: Number(answers.answered), keptAsEvidence: Number(evidence.kept) };
}

/** The scheduled or open sitting of a kind, of which there is at most one. */
export async function findLiveSitting(
  db: Database | Tx,
  { personId, kind }: { personId: string; kind: SittingKind },
): Promise<SittingRow | undefined> {
  return db
    .selectFrom('sittings')
    .selectAll()
    .where('personId', '=', personId)
    .where('kind', '=', kind)
    .where('state', 'in', ['scheduled', 'open'])
    .executeTakeFirst();
}
