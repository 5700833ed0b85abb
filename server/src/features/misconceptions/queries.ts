import type { AuthoredQuestion, QuestionResponse } from '@cmdsp/questions';
import type { Tx } from '../../db/database.ts';
import { hashQuestion } from '../../learning/hash-question.ts';
import type { AnswerPlace, GivenAnswer } from '../../learning/find-beliefs.ts';

/**
 * Everything that somebody has answered: in topics, in retrieval practice, in quizzes they have submitted and in goes at
 * the diagnostic they have finished. What is still open says nothing: what is wrong in it is a secret.
 */
export async function listAnswers(tx: Tx, personId: string): Promise<readonly GivenAnswer[]> {
  return [
    ...(await listTopicAnswers(tx, personId)),
    ...(await listReviews(tx, personId)),
    ...(await listQuizzes(tx, personId)),
    ...(await listDiagnostics(tx, personId)),
  ];
}

async function listTopicAnswers(tx: Tx, personId: string): Promise<readonly GivenAnswer[]> {
  const rows = await tx
    .selectFrom('practiceAnswers')
    .select(['questionId', 'questionHash', 'response', 'answeredAt'])
    .where('personId', '=', personId)
    .execute();
  return rows.map((row) => ({ ...row, place: { kind: 'topic-questions' } }));
}

/** Answers of retrieval practice; those of quizzes are kept with the quiz. */
async function listReviews(tx: Tx, personId: string): Promise<readonly GivenAnswer[]> {
  const rows = await tx
    .selectFrom('practiceReviews')
    .select(['questionId', 'questionHash', 'response', 'reviewedAt'])
    .where('personId', '=', personId)
    .where('origin', '=', 'practice')
    .execute();
  return rows.flatMap(({ questionId, questionHash, response, reviewedAt }) =>
    response === null
      ? []
      : [{ questionId, questionHash, response, answeredAt: reviewedAt, place: { kind: 'practice' } as const }],
  );
}

async function listQuizzes(tx: Tx, personId: string): Promise<readonly GivenAnswer[]> {
  const papers = await tx
    .selectFrom('quizTries as t')
    .innerJoin('quizTryKeys as k', 'k.tryId', 't.id')
    .select(['t.id', 't.module', 't.submittedAt', 'k.questions'])
    .where('t.personId', '=', personId)
    .where('t.submittedAt', 'is not', null)
    .execute();
  if (papers.length === 0) return [];
  const answers = await tx
    .selectFrom('quizAnswers')
    .select(['tryId', 'questionId', 'response'])
    .where(
      'tryId',
      'in',
      papers.map(({ id }) => id),
    )
    .execute();
  return papers.flatMap(({ id, module, submittedAt, questions }) =>
    readPaper({
      questions,
      answers: answers.filter(({ tryId }) => tryId === id),
      answeredAt: submittedAt,
      place: { kind: 'module-quiz', module, tryId: id },
    }),
  );
}

async function listDiagnostics(tx: Tx, personId: string): Promise<readonly GivenAnswer[]> {
  const papers = await tx
    .selectFrom('diagnosticRuns as r')
    .innerJoin('diagnosticKeys as k', 'k.runId', 'r.id')
    .select(['r.id', 'r.finishedAt', 'k.questions'])
    .where('r.personId', '=', personId)
    .where('r.finishedAt', 'is not', null)
    .execute();
  if (papers.length === 0) return [];
  const answers = await tx
    .selectFrom('diagnosticAnswers')
    .select(['runId', 'questionId', 'response'])
    .where(
      'runId',
      'in',
      papers.map(({ id }) => id),
    )
    .execute();
  return papers.flatMap(({ id, finishedAt, questions }) =>
    readPaper({
      questions,
      answers: answers.filter(({ runId }) => runId === id),
      answeredAt: finishedAt,
      place: { kind: 'diagnostic', runId: id },
    }),
  );
}

/** The answers of a paper that was handed in as a whole: all of them count from then. */
function readPaper(paper: {
  readonly questions: readonly AuthoredQuestion[];
  readonly answers: readonly { readonly questionId: string; readonly response: QuestionResponse }[];
  readonly answeredAt: Date | null;
  readonly place: AnswerPlace;
}): readonly GivenAnswer[] {
  const { questions, answeredAt, place } = paper;
  if (answeredAt === null) return [];
  return paper.answers.flatMap(({ questionId, response }) => {
    const question = questions.find(({ id }) => id === questionId);
    return question === undefined
      ? []
      : [{ questionId, questionHash: hashQuestion(question), response, answeredAt, place }];
  });
}
