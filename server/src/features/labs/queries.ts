import type { Json } from '@cmdsp/primitives';
import { type Kysely, sql } from 'kysely';
import type { Database, Tx } from '../../db/database.ts';
import type { LabEarned, LabMarking, LabRunKind } from '../../db/tables/labs.ts';
import type { Tables } from '../../db/tables.ts';
import { peopleOf } from '../../db/people-of.ts';

/** A run as stored, without its key. */
export type StoredRun = {
  readonly id: string;
  readonly personId: string;
  readonly labId: string;
  readonly kind: LabRunKind;
  readonly number: number;
  readonly task: Json;
  readonly startedAt: Date;
  readonly revision: number;
  readonly savedBytes: number;
  readonly hints: readonly Date[];
  readonly endedAt: Date | null;
};

/** A save as stored. */
export type StoredMove = {
  readonly revision: number;
  readonly answer: Json;
  readonly answerHash: string;
  readonly savedAt: Date;
};

/** A marking as stored, without its reasons. */
export type StoredMark = {
  readonly runId: string;
  readonly place: number;
  readonly revision: number;
  readonly answerHash: string;
  readonly points: string;
  readonly earned: readonly LabEarned[];
  readonly capPoints: number | null;
  readonly markedAt: Date;
};

const runColumns = [
  'id',
  'personId',
  'labId',
  'kind',
  'number',
  'task',
  'startedAt',
  'revision',
  'savedBytes',
  'hints',
  'endedAt',
] as const;
const markColumns = ['runId', 'place', 'revision', 'answerHash', 'points', 'earned', 'capPoints', 'markedAt'] as const;

/** One run; with the learner's role their own only. */
export async function findRun(db: Database | Tx, runId: string): Promise<StoredRun | null> {
  return (await runs(db).where('id', '=', runId).executeTakeFirst()) ?? null;
}

/** The same, held until the transaction ends; null also when it has ended and the learner's role asks. */
export async function findRunForUpdate(tx: Tx, runId: string): Promise<StoredRun | null> {
  return (await runs(tx).where('id', '=', runId).forNoKeyUpdate().executeTakeFirst()) ?? null;
}

/** Every run of a person, of one lab where it is named; newest first. */
export async function listRuns(
  db: Database | Tx,
  { personId, labId }: { readonly personId: string; readonly labId?: string },
): Promise<readonly Omit<StoredRun, 'task'>[]> {
  let query = db
    .selectFrom('labRuns')
    .select(['id', 'personId', 'labId', 'kind', 'number', 'startedAt', 'revision', 'savedBytes', 'hints', 'endedAt'])
    .where('personId', 'in', peopleOf(personId));
  if (labId !== undefined) query = query.where('labId', '=', labId);
  return query.orderBy('startedAt', 'desc').orderBy('id', 'desc').execute();
}

/** The markings of these runs, in the order in which they were made. */
export async function listMarks(db: Database | Tx, runIds: readonly string[]): Promise<readonly StoredMark[]> {
  if (runIds.length === 0) return [];
  return db
    .selectFrom('labRunMarks')
    .select(markColumns)
    .where('runId', 'in', runIds)
    .orderBy('runId')
    .orderBy('place')
    .execute();
}

/** The newest marking of a run. */
export async function findNewestMark(db: Database | Tx, runId: string): Promise<StoredMark | null> {
  const found = await db
    .selectFrom('labRunMarks')
    .select(markColumns)
    .where('runId', '=', runId)
    .orderBy('place', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found ?? null;
}

/** The labs of which a person takes no further graded run. */
export async function listClosings(db: Database | Tx, personId: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('labClosings').select('labId').where('personId', 'in', peopleOf(personId)).execute();
  return new Set(rows.map(({ labId }) => labId));
}

/** One save of a run. */
export async function findMove(
  db: Database | Tx,
  { runId, revision }: { readonly runId: string; readonly revision: number },
): Promise<StoredMove | null> {
  const found = await db
    .selectFrom('labRunMoves')
    .select(['revision', 'answer', 'answerHash', 'savedAt'])
    .where('runId', '=', runId)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return found ?? null;
}

/** When each save of a run was made. */
export async function listMoveTimes(
  db: Database | Tx,
  runId: string,
): Promise<readonly Pick<StoredMove, 'revision' | 'savedAt'>[]> {
  return db
    .selectFrom('labRunMoves')
    .select(['revision', 'savedAt'])
    .where('runId', '=', runId)
    .orderBy('revision')
    .execute();
}

/** Keeps a save; gives the database's time. */
export async function insertMove(
  tx: Tx,
  move: { readonly runId: string; readonly revision: number; readonly answer: string; readonly answerHash: string },
): Promise<Date> {
  const { savedAt } = await tx.insertInto('labRunMoves').values(move).returning('savedAt').executeTakeFirstOrThrow();
  return savedAt;
}

/** Begins a run. With the staff role. */
export async function insertRun(
  tx: Tx,
  run: {
    readonly id: string;
    readonly personId: string;
    readonly labId: string;
    readonly kind: LabRunKind;
    readonly number: number;
    readonly contentRelease: string;
    readonly task: string;
    readonly seed: string;
    readonly variant: number;
    readonly key: string;
  },
): Promise<void> {
  const { seed, variant, key, ...row } = run;
  await tx.insertInto('labRuns').values(row).execute();
  await tx.insertInto('labRunKeys').values({ runId: row.id, seed, variant, key }).execute();
}

/** What only the marking may know of a run. With the staff role. */
export async function getKey(db: Database | Tx, runId: string): Promise<Json> {
  const { key } = await db.selectFrom('labRunKeys').select('key').where('runId', '=', runId).executeTakeFirstOrThrow();
  return key;
}

/** The reasons of a marking. With the staff role, and only for whom they are open. */
export async function getStoredMarking(
  db: Database,
  { runId, place }: { readonly runId: string; readonly place: number },
): Promise<LabMarking> {
  const { marking } = await db
    .selectFrom('labRunMarks')
    .select('marking')
    .where('runId', '=', runId)
    .where('place', '=', place)
    .executeTakeFirstOrThrow();
  return marking;
}

/** Ends a run for good. With the staff role. */
export async function endRun(tx: Tx, runId: string): Promise<void> {
  await tx
    .updateTable('labRuns')
    .set({ endedAt: sql<Date>`clock_timestamp()` })
    .where('id', '=', runId)
    .execute();
}

function runs(db: Kysely<Tables>) {
  return db.selectFrom('labRuns').select(runColumns);
}
