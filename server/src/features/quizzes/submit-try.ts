import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { Tx } from '../../db/database.ts';
import { recordProgressFact } from '../../learning/progress-facts.ts';
import { reviewModuleQuiz } from '../../learning/review-quizzes.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import type { TryView } from './present-try.ts';
import {
  closeTry,
  findTryForUpdate,
  getSubmittedQuestions,
  listAnswers,
  type StoredTry,
  type Submission,
  updateResult,
} from './queries.ts';
import { scoreQuiz } from './score-quiz.ts';
import { presentTry, tryNotFound } from './show-try.ts';

/**
 * Submits a try: closes it, scores it, writes the ledger record and, when passed, the progress fact, all or nothing.
 * Repeating it shows the same result. @throws Problem `not-found`
 */
export async function submitTry(
  context: Context,
  { personId, tryId }: { readonly personId: string; readonly tryId: string },
): Promise<TryView> {
  return asPerson(context.databases.candidate, personId, async (tx) => {
    const stored = await findTryForUpdate(tx, { personId, tryId });
    if (stored === null) throw tryNotFound();
    if (stored.submission !== null) return presentTry(context, tx, stored);
    const submission = await closeAndScore(tx, stored, context.catalogue.programme.moduleQuiz.passMark);
    await appendRecord(tx, {
      streamKind: 'quiz-try',
      streamId: tryId,
      kind: 'module-quiz-submitted',
      actor: `person:${personId}`,
      body: {
        module: stored.module,
        points: submission.points,
        maximum: submission.maximum,
        isPassed: submission.isPassed,
      },
    });
    if (submission.isPassed) {
      await recordProgressFact(tx, { personId, fact: { kind: 'module-quiz-passed', module: stored.module } });
    }
    await reviewModuleQuiz(tx, {
      personId,
      questions: await getSubmittedQuestions(tx, tryId),
      current: context.catalogue.topics.flatMap(({ quiz }) => quiz),
      answers: await listAnswers(tx, tryId),
      at: submission.submittedAt,
    });
    return presentTry(context, tx, { ...stored, submission });
  });
}

/** The keys can be read only after the try is closed, so closing comes first, in the same transaction. */
async function closeAndScore(tx: Tx, stored: StoredTry, passMark: string): Promise<Submission> {
  const submittedAt = await closeTry(tx, stored.id);
  const questions = await getSubmittedQuestions(tx, stored.id);
  const result = scoreQuiz({ questions, answers: await listAnswers(tx, stored.id), passMark });
  await updateResult(tx, { tryId: stored.id, ...result });
  return { submittedAt, ...result };
}
