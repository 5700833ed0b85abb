import type { Context } from '../context.ts';
import { proposeRescoring } from '../rescoring/propose-rescoring.ts';
import type { SeededPeople } from './seed-people.ts';

/** An officer of the demonstration proposes that a question takes two answers; the other one has it to sign. */
export async function seedResults(context: Context, { idOf }: Pick<SeededPeople, 'idOf'>): Promise<void> {
  const personId = idOf.get('officer');
  if (personId === undefined) return;
  await context.databases.staff.transaction().execute(async (tx) => {
    const known = await tx.selectFrom('rescorings').select('id').limit(1).executeTakeFirst();
    const form = await tx
      .selectFrom('formKeys')
      .innerJoin('results', 'results.formId', 'formKeys.formId')
      .select('formKeys.key')
      .where('results.kind', '=', 'certification')
      .orderBy('formKeys.formId')
      .limit(1)
      .executeTakeFirst();
    const question = form?.key.questions.find(({ kind, pretest }) => kind === 'single' && !pretest);
    if (known !== undefined || question === undefined || question.kind !== 'single') return;
    const other = question.correct.includes('o1') ? 'o2' : 'o1';
    await proposeRescoring(tx, {
      personId,
      reason: 'Demonstration: a newer edition of the standard lets a second answer stand.',
      change: {
        kind: 'keys',
        questionId: question.id,
        keys: [
          { kind: 'single', correct: question.correct },
          { kind: 'single', correct: [other] },
        ],
      },
    });
  });
}
