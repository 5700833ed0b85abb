import { sql } from 'kysely';
import type { Database, Tx } from '../db/database.ts';
import { appendRecord } from '../ledger/append-record.ts';

/** The cohort of everybody who is in no other. */
export const selfPaced = { id: 'self-paced', title: 'Self-paced' } as const;

/** A cohort and the release it learns from. */
export type Cohort = {
  readonly id: string;
  readonly title: string;
  readonly release: string;
  readonly createdAt: Date;
  readonly movedAt: Date;
};

/** What became of a wish to move a cohort. */
export type CohortMove =
  | { readonly kind: 'moved'; readonly from: string }
  | { readonly kind: 'already-there' }
  | { readonly kind: 'no-cohort' }
  | { readonly kind: 'no-release' };

/** All cohorts, oldest first. */
export async function listCohorts(db: Database | Tx): Promise<readonly Cohort[]> {
  return db
    .selectFrom('cohorts')
    .select(['id', 'title', 'release', 'createdAt', 'movedAt'])
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}

/** Makes the self-paced cohort on this release, where there is none yet. */
export async function ensureSelfPaced(tx: Tx, release: string): Promise<void> {
  const inserted = await tx
    .insertInto('cohorts')
    .values({ ...selfPaced, release })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted === undefined) return;
  await appendRecord(tx, {
    streamKind: 'cohort',
    streamId: selfPaced.id,
    kind: 'cohort-opened',
    actor: 'system',
    body: { release },
  });
}

/** Moves a cohort to a release whose files were kept, and writes down who wanted it and why. */
export async function moveCohort(
  tx: Tx,
  move: {
    readonly cohortId: string;
    readonly release: string;
    /** `person:<id>`, or `system`. */
    readonly actor: string;
    readonly reason: string;
  },
): Promise<CohortMove> {
  const { cohortId, release, actor, reason } = move;
  const cohort = await tx
    .selectFrom('cohorts')
    .select('release')
    .where('id', '=', cohortId)
    .forUpdate()
    .executeTakeFirst();
  if (cohort === undefined) return { kind: 'no-cohort' };
  const kept = await tx
    .selectFrom('contentReleaseFiles')
    .select('release')
    .where('release', '=', release)
    .executeTakeFirst();
  if (kept === undefined) return { kind: 'no-release' };
  if (cohort.release === release) return { kind: 'already-there' };
  await tx
    .updateTable('cohorts')
    .set({ release, movedAt: sql<Date>`clock_timestamp()` })
    .where('id', '=', cohortId)
    .execute();
  await appendRecord(tx, {
    streamKind: 'cohort',
    streamId: cohortId,
    kind: 'cohort-moved',
    actor,
    reason,
    body: { from: cohort.release, to: release },
  });
  return { kind: 'moved', from: cohort.release };
}
