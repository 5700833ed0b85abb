import type { Tx } from '../../db/database.ts';

/**
 * What candidates read of the form that an appeal is about: the challenged question, or every question of the sitting where
 * none is named. An answer is compared with these words. Marked work has no question to give away.
 */
export async function listShownTexts(
  tx: Tx,
  { sittingId, questionId }: { readonly sittingId: string | null; readonly questionId: string | null },
): Promise<readonly string[]> {
  if (sittingId === null) return [];
  const { paper } = await tx
    .selectFrom('sittings')
    .innerJoin('formPapers', 'formPapers.formId', 'sittings.formId')
    .select('formPapers.paper')
    .where('sittings.id', '=', sittingId)
    .executeTakeFirstOrThrow();
  const questions = paper.parts.flatMap((part) => (part.kind === 'set' ? part.questions : [part.question]));
  const meant = questionId === null ? questions : questions.filter(({ id }) => id === questionId);
  return meant.flatMap(wordsIn);
}

/** Every text below a value that is long enough to give something away; ids and kinds are single words. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.includes(' ') ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(wordsIn);
}
