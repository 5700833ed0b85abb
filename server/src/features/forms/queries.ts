import type { Database, Tx } from '../../db/database.ts';

/** All forms, newest first, with how often each was used and what is known about it. Nothing of what is on them. */
export async function selectForms(db: Database | Tx, build: string) {
  const rows = await db
    .selectFrom('forms')
    .innerJoin('formKeys', 'formKeys.formId', 'forms.id')
    .leftJoin('formStatements', 'formStatements.formId', 'forms.id')
    .selectAll('forms')
    .select(['formKeys.keyHash', 'formStatements.statement'])
    .select((is) => [
      is
        .selectFrom('sittings')
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .whereRef('sittings.formId', '=', 'forms.id')
        .as('sittings'),
      is
        .exists(
          is
            .selectFrom('formWalks')
            .select('formWalks.id')
            .whereRef('formWalks.formId', '=', 'forms.id')
            .where('formWalks.build', '=', build)
            .where('formWalks.hasPassed', '=', true),
        )
        .as('isWalked'),
    ])
    .orderBy('forms.number', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    kind: row.kind,
    title: row.title,
    blueprintId: row.blueprintId,
    questionCount: row.questionCount,
    durationMinutes: row.durationMinutes,
    status: row.status,
    paperHash: row.paperHash,
    keyHash: row.keyHash,
    contentRelease: row.contentRelease,
    isBankPrivate: row.isBankPrivate,
    createdAt: row.createdAt.toISOString(),
    sittings: Number(row.sittings),
    difficultyPercent: row.statement?.difficulty.meanPercent ?? null,
    isWalked: Boolean(row.isWalked),
  }));
}

/** The order that was given last. */
export async function findLastOrder(db: Database | Tx) {
  const row = await db
    .selectFrom('formOrders')
    .leftJoin('people', 'people.id', 'formOrders.unseenBy')
    .selectAll('formOrders')
    .select('people.legalName')
    .orderBy('orderedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { id, wanted, made, state, problem, legalName, orderedAt } = row;
  return { id, wanted, made: made.length, state, problem, unseenBy: legalName, orderedAt: orderedAt.toISOString() };
}
