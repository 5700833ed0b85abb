import { describeConflict } from '@cmdsp/impartiality';
import type { Selectable } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { Scripts } from '../../db/tables/marking.ts';
import { Problem } from '../../http/problem.ts';
import { conflictBetween } from '../../impartiality/conflict-between.ts';
import { writersOf } from '../../marking/lock-script.ts';

type Asked = { readonly script: Pick<Selectable<Scripts>, 'id' | 'submissionId'>; readonly officerId: string };

/** What keeps an officer from deciding about a script. */
export type Barrier = { readonly kind: 'relation' | 'had-part'; readonly words: string };

/**
 * What keeps an officer from a script, or null: a relation to whoever wrote it, or that they marked it, decided about it
 * before, or upheld the appeal that opened it again.
 */
export async function barrierOf(tx: Tx, { script, officerId }: Asked): Promise<Barrier | null> {
  const personIds = await writersOf(tx, script.submissionId);
  const conflict = await conflictBetween(tx, { assignment: 'mark', actorId: officerId, personIds });
  if (conflict !== null) return { kind: 'relation', words: describeConflict(conflict, 'whoever wrote it') };
  const mark = await tx
    .selectFrom('scriptMarks')
    .select('role')
    .where('scriptId', '=', script.id)
    .where('markerId', '=', officerId)
    .executeTakeFirst();
  const step = await tx
    .selectFrom('scriptSteps')
    .select('kind')
    .where('scriptId', '=', script.id)
    .where('decidedBy', '=', officerId)
    .where('kind', '<>', 'released')
    .executeTakeFirst();
  if (mark === undefined && step === undefined) return null;
  return { kind: 'had-part', words: 'You marked it or decided about it before.' };
}

/** Lets an officer pass who may decide about a script. @throws Problem `conflict-of-interest` */
export async function requireNoPart(tx: Tx, asked: Asked): Promise<void> {
  const barrier = await barrierOf(tx, asked);
  if (barrier !== null)
    throw new Problem('conflict-of-interest', `${barrier.words} Somebody who had no part in it has to do this.`);
}
