import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { Tx } from '../db/database.ts';
import { newId } from '../db/uuid.ts';
import { criteriaOf } from '../marking/criteria-of.ts';
import { drawFreeCode } from '../marking/enter-script.ts';
import { keepCriteria } from '../marking/keep-criteria.ts';

type Work = { readonly kind: 'assignment' | 'capstone'; readonly subject: string };

/**
 * Leaves what six passed assignments and a passed capstone leave, for invented people who passed them some weeks ago: rounds,
 * scripts and outcomes of level 3 throughout, without the texts. What somebody has begun stays as it is.
 */
export async function seedPassedWork({ catalogue, databases }: Context, personId: string): Promise<void> {
  const works: readonly Work[] = [
    ...catalogue.assignments.map(({ module }) => ({ kind: 'assignment' as const, subject: `module-${module}` })),
    ...catalogue.capstones.slice(0, 1).map(({ id }) => ({ kind: 'capstone' as const, subject: id })),
  ];
  await databases.staff.transaction().execute(async (tx) => {
    for (const work of works) await pass(tx, { catalogue, personId, ...work });
  });
}

async function pass(
  tx: Tx,
  { catalogue, personId, kind, subject }: Work & Pick<Context, 'catalogue'> & { readonly personId: string },
): Promise<void> {
  const criteria = criteriaOf(catalogue, kind, subject);
  if (criteria === null) return;
  const submissionId = newId();
  const ago = (days: number) => sql<Date>`clock_timestamp() - make_interval(days => ${days})`;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('submissions')
    .values({
      id: submissionId,
      personId,
      kind,
      subject,
      round: 1,
      state: 'released',
      openedAt: ago(40),
      submittedAt: ago(30),
      promisedBy: ago(16),
      releasedAt: ago(20),
      receiptHash: randomBytes(32).toString('base64url'),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return;
  const scriptId = newId();
  const rubricHash = await keepCriteria(tx, criteria);
  const code = await drawFreeCode(tx);
  await tx
    .insertInto('scripts')
    .values({
      id: scriptId,
      submissionId,
      code,
      kind,
      subject,
      rubricHash,
      state: 'released',
      isDouble: true,
      enteredAt: ago(30),
      promisedBy: ago(16),
    })
    .execute();
  await tx
    .insertInto('scriptOutcomes')
    .values({
      scriptId,
      submissionId,
      rubricHash,
      levels: JSON.stringify(Object.fromEntries(criteria.criteria.map(({ id }) => [id, 3]))),
      points: '75/1',
      isPassed: true,
      decidedBy: 'two-marks',
      comments: JSON.stringify({ overall: ['Meets the standard throughout.'], passages: [] }),
      settledAt: ago(21),
      releasedAt: ago(20),
    })
    .execute();
}
