import type { FormKey, Paper, ScoringChange } from '@cmdsp/forms';
import type { FrozenQuestion, QuestionKey } from '@cmdsp/questions';
import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import { hashQuestionText } from '../statistics/hash-question-text.ts';

/** A question as it stands on the newest form that has it, and every form with the same wording and key. */
export type ExaminedQuestion = {
  readonly question: FrozenQuestion;
  readonly key: QuestionKey;
  readonly set: string | null;
  readonly forms: readonly { readonly id: string; readonly number: number }[];
  /** How it is scored now, where that is not by its key. */
  readonly active: { readonly id: string; readonly number: number; readonly change: ScoringChange } | null;
};

/** Finds a question on the certification forms; null where none has it. */
export async function findExaminedQuestion(tx: Tx, questionId: string): Promise<ExaminedQuestion | null> {
  const forms = await tx
    .selectFrom('forms')
    .innerJoin('formPapers', 'formPapers.formId', 'forms.id')
    .innerJoin('formKeys', 'formKeys.formId', 'forms.id')
    .select(['forms.id', 'forms.number', 'formPapers.paper', 'formKeys.key'])
    .where('forms.kind', '=', 'certification')
    .where(sql<boolean>`${questionId} = any (form_keys.question_ids)`)
    .orderBy('forms.number', 'desc')
    .execute();
  const found = forms.flatMap(({ id, number, paper, key }) => {
    const one = findIn(paper, key, questionId);
    return one === null ? [] : [{ id, number, ...one }];
  });
  const [newest] = found;
  if (newest === undefined) return null;
  const { question, key, set } = newest;
  const name = nameOf(newest);
  const same = found.filter((one) => nameOf(one) === name).map(({ id, number }) => ({ id, number }));
  return { question, key, set, forms: same, active: await findActive(tx, questionId) };
}

function nameOf({ question, key }: { question: FrozenQuestion; key: QuestionKey }): string {
  return `${hashQuestionText(question)} ${JSON.stringify(key)}`;
}

function findIn(paper: Paper, key: FormKey, questionId: string) {
  const own = key.questions.find(({ id }) => id === questionId);
  for (const part of paper.parts) {
    const questions = part.kind === 'set' ? part.questions : [part.question];
    const question = questions.find(({ id }) => id === questionId);
    if (question !== undefined && own !== undefined)
      return { question, key: own, set: part.kind === 'set' ? part.id : null };
  }
  return null;
}

async function findActive(tx: Tx, questionId: string): Promise<ExaminedQuestion['active']> {
  const row = await tx
    .selectFrom('rescorings')
    .select(['id', 'number', 'change'])
    .where('questionId', '=', questionId)
    .where('state', '=', 'applied')
    .where('reverts', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}
