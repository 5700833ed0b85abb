import type { DomainAnswers } from '@cmdsp/enrolment';
import type { AuthoredQuestion, QuestionResponse } from '@cmdsp/questions';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { verdictOf } from '../../learning/present-practice.ts';
import type { RunView } from './present-run.ts';
import { closeRun, findRun, findRunForUpdate, getFinishedQuestions, listAnswers, updateFindings } from './queries.ts';
import { presentRun, runNotFound } from './show-run.ts';

/**
 * Finishes a go: closes it and counts the right answers of each domain. A question without an answer was not known.
 * Repeating it shows the same. It is no examination and leaves no ledger record: nothing follows from it but advice.
 * @throws Problem `not-found`
 */
export async function finishRun(
  context: Context,
  asked: { readonly personId: string; readonly runId: string },
): Promise<RunView> {
  const { personId, runId } = asked;
  return asPerson(context.databases.candidate, personId, async (tx) => {
    const stored = await findRunForUpdate(tx, asked);
    if (stored === null) throw runNotFound();
    if (stored.end === null) {
      // The keys can be read only after the go is closed, so closing comes first, in the same transaction.
      await closeRun(tx, runId);
      const questions = await getFinishedQuestions(tx, runId);
      await updateFindings(tx, { runId, findings: countRight(questions, await listAnswers(tx, runId)) });
    }
    const finished = await findRun(tx, asked);
    if (finished === null) throw runNotFound();
    return presentRun(context, tx, { stored: finished, personId });
  });
}

/** Right answers by domain, in the order of the domains; only an answer that is wholly right counts. */
function countRight(
  questions: readonly AuthoredQuestion[],
  answers: ReadonlyMap<string, QuestionResponse>,
): readonly DomainAnswers[] {
  const domains = [...new Set(questions.map(({ domain }) => domain))].sort((a, b) => a - b);
  return domains.map((domain) => {
    const own = questions.filter((question) => question.domain === domain);
    const right = own.filter((question) => verdictOf(question, answers.get(question.id) ?? null) === 'right').length;
    return { domain, right, asked: own.length };
  });
}
