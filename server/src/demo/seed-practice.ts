import { eases, isDue, rateReview } from '@cmdsp/practice';
import { instant } from '@cmdsp/primitives';
import { type AuthoredQuestion, namedIn, optionsOf, type QuestionResponse, solutionOf } from '@cmdsp/questions';
import type { Context } from '../context.ts';
import { asPerson } from '../db/as-person.ts';
import type { Tx } from '../db/database.ts';
import { newId } from '../db/uuid.ts';
import { beginRun } from '../features/diagnostic/begin-run.ts';
import { finishRun } from '../features/diagnostic/finish-run.ts';
import { dealRun } from '../features/diagnostic/present-run.ts';
import { findRun } from '../features/diagnostic/queries.ts';
import { saveAnswer } from '../features/diagnostic/save-answer.ts';
import { showDiagnostic } from '../features/diagnostic/show-diagnostic.ts';
import { hashQuestion } from '../learning/hash-question.ts';
import { recordProgressFact } from '../learning/progress-facts.ts';
import { listMemories, lockMemories, type NewReview, readClock, recordReviews } from '../learning/question-memories.ts';
import { writeResponse } from '../learning/read-response.ts';
import type { SeededPeople } from './seed-people.ts';

const dayMs = 86_400_000;
const practisedTopics = ['1.1', '1.2'];
/** Days ago on which the beginner practised, the first one being the topic's quiz. */
const quizDaysAgo = 12;
const practiceDaysAgo = [10, 8, 5, 4, 2];
const questionsADay = 5;

/**
 * Gives the demonstration a believable memory: the beginner has practised two topics for twelve days and has questions due
 * today, and the candidate before the examination has taken the diagnostic. Does nothing that is done already.
 */
export async function seedPractice(context: Context, { idOf }: Pick<SeededPeople, 'idOf'>): Promise<void> {
  const beginner = idOf.get('candidate-beginning');
  if (beginner !== undefined) await seedMemories(context, beginner);
  const ready = idOf.get('candidate-ready');
  if (ready !== undefined) await seedDiagnostic(context, ready);
}

/** Writes the rows themselves: the use cases take their times from the database's clock and know no yesterday. */
async function seedMemories(context: Context, personId: string): Promise<void> {
  const quiz = context.catalogue.topics.filter(({ id }) => practisedTopics.includes(id)).flatMap((topic) => topic.quiz);
  await asPerson(context.databases.candidate, personId, async (tx) => {
    await lockMemories(tx, personId);
    if ((await listMemories(tx, personId)).length > 0) return;
    const now = (await readClock(tx)).getTime();
    const quizAt = new Date(now - quizDaysAgo * dayMs);
    for (const [index, question] of quiz.entries()) {
      await answerQuiz(tx, { personId, question, isRight: index % 3 !== 0, at: quizAt });
    }
    for (const daysAgo of practiceDaysAgo) {
      const at = new Date(now - daysAgo * dayMs);
      const memories = await listMemories(tx, personId);
      const due = quiz.filter(({ id }) =>
        memories.some(({ questionId, memory }) => questionId === id && isDue(memory, instant(at.getTime()))),
      );
      const reviews = due
        .slice(0, questionsADay)
        .map((question, index) => practised(question, { isRight: (index + daysAgo) % 4 !== 0, index, at }));
      await recordReviews(tx, { personId, reviews, memories });
    }
  });
}

async function answerQuiz(
  tx: Tx,
  answer: {
    readonly personId: string;
    readonly question: AuthoredQuestion;
    readonly isRight: boolean;
    readonly at: Date;
  },
): Promise<void> {
  const { personId, question, isRight, at } = answer;
  const { id: questionId, topic } = question;
  const questionHash = hashQuestion(question);
  const response = JSON.stringify(responseTo(question, isRight));
  await tx
    .insertInto('practiceAnswers')
    .values({ id: newId(), personId, topic, questionId, questionHash, response, answeredAt: at })
    .execute();
  await recordProgressFact(tx, { personId, fact: { kind: 'topic-quiz-answered', topic, question: questionId } });
  const verdict = isRight ? 'right' : 'wrong';
  const rating = rateReview({ verdict, ease: 'thought' });
  const review = { id: newId(), questionId, questionHash, verdict, rating, at } as const;
  await recordReviews(tx, {
    personId,
    reviews: [{ ...review, origin: 'topic-quiz', ease: null, response: null }],
    memories: [],
  });
}

function practised(
  question: AuthoredQuestion,
  { isRight, index, at }: { readonly isRight: boolean; readonly index: number; readonly at: Date },
): NewReview {
  const verdict = isRight ? 'right' : 'wrong';
  const ease = eases[index % eases.length] ?? 'thought';
  return {
    id: newId(),
    questionId: question.id,
    questionHash: hashQuestion(question),
    origin: 'practice',
    verdict,
    ease,
    rating: rateReview({ verdict, ease }),
    response: responseTo(question, isRight),
    at,
  };
}

/** Answers three of four questions rightly and leaves those of domain 5 mostly unanswered, through the use cases. */
async function seedDiagnostic(context: Context, personId: string): Promise<void> {
  if (context.catalogue.diagnostic.length === 0) return;
  if ((await showDiagnostic(context, { personId })).runs.length > 0) return;
  const { id: runId } = await beginRun(context, { personId });
  const stored = await asPerson(context.databases.candidate, personId, (tx) => findRun(tx, { personId, runId }));
  if (stored === null) return;
  for (const dealt of dealRun(context.secrets.sittingSecret, stored)) {
    const question = context.catalogue.diagnostic.find(({ id }) => id === dealt.question.id);
    const place = Number(dealt.question.id.at(-1));
    if (question === undefined || (question.domain === 5 && place > 1)) continue;
    const isRight = question.domain === 4 || (question.domain === 3 ? place < 3 : place < 4);
    const response = writeResponse(dealt, responseTo(question, isRight));
    await saveAnswer(context, { personId, runId, handle: dealt.handle, response });
  }
  await finishRun(context, { personId, runId });
}

/** The key of a question, or an answer that is wrong. */
function responseTo(question: AuthoredQuestion, isRight: boolean): QuestionResponse {
  const right = solutionOf(question);
  if (isRight || (right.kind !== 'single' && right.kind !== 'choose')) return right;
  const wrong = optionsOf(question).flatMap((option, index) => (option.correct === true ? [] : [`o${index + 1}`]));
  const chosen = wrong.slice(0, namedIn(right).length);
  return right.kind === 'single' ? { kind: 'single', option: chosen[0] ?? '' } : { kind: 'choose', options: chosen };
}
