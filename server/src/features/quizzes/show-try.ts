import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { dealTry, presentOpenTry, presentSubmittedTry, type TryView } from './present-try.ts';
import { findTry, getSubmittedQuestions, listAnswers, type StoredTry } from './queries.ts';

/** One of this person's tries, open or submitted. @throws Problem `not-found` */
export async function showTry(
  context: Context,
  asked: { readonly personId: string; readonly tryId: string },
): Promise<TryView> {
  return asPerson(context.databases.candidate, asked.personId, async (tx) => {
    const stored = await findTry(tx, asked);
    if (stored === null) throw tryNotFound();
    return presentTry(context, tx, stored);
  });
}

/** Loads what belongs to a try and presents it; keys are read only when it is submitted. */
export async function presentTry(context: Context, tx: Tx, stored: StoredTry): Promise<TryView> {
  const dealt = dealTry(context.secrets.sittingSecret, stored);
  const answers = await listAnswers(tx, stored.id);
  const { submission } = stored;
  if (submission === null) return presentOpenTry(context.catalogue, { stored, dealt, answers });
  const questions = await getSubmittedQuestions(tx, stored.id);
  return presentSubmittedTry(context.catalogue, { stored, submission, dealt, answers, questions });
}

/** The refusal for tries that are not there or belong to somebody else: the answer is the same. */
export function tryNotFound(): Problem {
  return new Problem('not-found', 'You have no quiz try at this address.');
}
