import type { QuestionStatus } from '@cmdsp/questions';
import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import { newId } from '../db/uuid.ts';

/** Puts a revision into another state and writes the step down; whether it may be taken was decided before. */
export async function moveRevision(
  tx: Tx,
  move: {
    readonly entryId: string;
    readonly revision: number;
    readonly state: QuestionStatus;
    readonly step: string;
    readonly to: QuestionStatus;
    readonly reason: string;
    /** Null when the program does it. */
    readonly takenBy?: string | null;
    readonly marks?: {
      readonly technicalBy?: string | null;
      readonly editorialBy?: string | null;
      readonly liveBy?: string;
      readonly wasLive?: boolean;
      readonly acceptedName?: string;
      readonly acceptedOn?: string;
    };
  },
): Promise<void> {
  const { entryId, revision, state, step, to, reason, takenBy = null, marks = {} } = move;
  await tx
    .updateTable('bankRevisions')
    .set({ state: to, stateSince: sql<Date>`clock_timestamp()`, ...marks })
    .where('entryId', '=', entryId)
    .where('revision', '=', revision)
    .execute();
  await tx
    .insertInto('bankSteps')
    .values({ id: newId(), entryId, revision, step, fromState: state, toState: to, takenBy, reason })
    .execute();
}
