import type { Json } from '@cmdsp/primitives';
import type { Database } from '../db/database.ts';
import type { LabMarking } from '../db/tables/labs.ts';

/** A graded run beside a submission as it is stored: nothing of whose it is or when it was made. */
export type StoredEvidence = {
  readonly place: number;
  readonly labId: string;
  readonly variant: number;
  /** Its saves, without the one that it began with. */
  readonly saves: number;
  readonly points: string;
  readonly capPoints: number | null;
  readonly marking: LabMarking;
};

/** What was drawn and answered in such a run; the key is for deciding whether the lab still reads it. */
export type StoredArtefact = {
  readonly labId: string;
  readonly task: Json;
  readonly key: Json;
  readonly answer: Json;
  readonly revision: number;
};

type Asked = { readonly submissionId: string; readonly place: number };

/** The runs beside a submission, by place. Needs the staff role. */
export async function listStoredEvidence(db: Database, submissionId: string): Promise<readonly StoredEvidence[]> {
  return (
    db
      .selectFrom('submissionLabRuns as e')
      .innerJoin('labRuns as r', 'r.id', 'e.runId')
      .innerJoin('labRunKeys as k', 'k.runId', 'e.runId')
      .innerJoin('labRunMarks as m', 'm.runId', 'e.runId')
      .select(['e.place', 'r.labId', 'k.variant', 'r.revision as saves', 'm.points', 'm.capPoints', 'm.marking'])
      .where('e.submissionId', '=', submissionId)
      // The marking of the hand-in, whatever may come after it.
      .where('m.place', '=', 1)
      .orderBy('e.place')
      .execute()
  );
}

/** One save of such a run, the one that was handed in where none is named; null where there is none. */
export async function findStoredArtefact(
  db: Database,
  { submissionId, place, revision }: Asked & { readonly revision: number | null },
): Promise<StoredArtefact | null> {
  const found = await db
    .selectFrom('submissionLabRuns as e')
    .innerJoin('labRuns as r', 'r.id', 'e.runId')
    .innerJoin('labRunKeys as k', 'k.runId', 'e.runId')
    .innerJoin('labRunMoves as v', 'v.runId', 'e.runId')
    .select(['r.labId', 'r.task', 'k.key', 'v.answer', 'v.revision'])
    .where('e.submissionId', '=', submissionId)
    .where('e.place', '=', place)
    .where((is) => (revision === null ? is('v.revision', '=', is.ref('r.revision')) : is('v.revision', '=', revision)))
    .executeTakeFirst();
  return found ?? null;
}
