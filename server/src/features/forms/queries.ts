import type { Database, Tx } from '../../db/database.ts';

/** All forms, newest first, with how often each was used. Nothing of what is on them. */
export async function listForms(db: Database | Tx) {
  const rows = await db
    .selectFrom('forms')
    .innerJoin('formKeys', 'formKeys.formId', 'forms.id')
    .leftJoin('sittings', 'sittings.formId', 'forms.id')
    .selectAll('forms')
    .select((select) => ['formKeys.keyHash', select.fn.count('sittings.id').as('sittings')])
    .groupBy(['forms.id', 'formKeys.formId'])
    .orderBy('forms.createdAt', 'desc')
    .execute();
  return rows.map(
    ({
      id,
      kind,
      title,
      questionCount,
      durationMinutes,
      status,
      paperHash,
      keyHash,
      contentRelease,
      isBankPrivate,
      createdAt,
      sittings,
    }) => ({
      id,
      kind,
      title,
      questionCount,
      durationMinutes,
      status,
      paperHash,
      keyHash,
      contentRelease,
      isBankPrivate,
      createdAt: createdAt.toISOString(),
      sittings: Number(sittings),
    }),
  );
}

/** Every question and set on a live certification form. */
export async function listUsedIds(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('formKeys')
    .innerJoin('forms', 'forms.id', 'formKeys.formId')
    .select('formKeys.questionIds')
    .where('forms.kind', '=', 'certification')
    .where('forms.status', '=', 'live')
    .execute();
  return new Set(rows.flatMap(({ questionIds }) => questionIds));
}
