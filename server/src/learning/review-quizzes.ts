import type { Topic } from '@cmdsp/content';
import { rateReview } from '@cmdsp/practice';
import type { AuthoredQuestion, QuestionResponse } from '@cmdsp/questions';
import type { Tx } from '../db/database.ts';
import { newId } from '../db/uuid.ts';
import { hashQuestion } from './hash-question.ts';
import { verdictOf } from './present-practice.ts';
import { listMemories, lockMemories, type NewReview, recordReviews } from './question-memories.ts';

/**
 * Takes the questions of a topic into retrieval practice once all of them have been answered, each with its newest
 * answer; those that are remembered already stay as they are, because a second look at an answer is no recall.
 */
export async function introduceTopic(
  tx: Tx,
  { personId, topic }: { readonly personId: string; readonly topic: Topic },
): Promise<void> {
  // Before reading: of two last answers given at once, the second one must see the first.
  await lockMemories(tx, personId);
  const answers = await tx
    .selectFrom('practiceAnswers')
    .distinctOn('questionId')
    .select(['questionId', 'questionHash', 'response', 'answeredAt'])
    .where('personId', '=', personId)
    .where('topic', '=', topic.id)
    .orderBy('questionId')
    .orderBy('answeredAt', 'desc')
    .execute();
  const answerTo = (question: AuthoredQuestion) => answers.find(({ questionId }) => questionId === question.id);
  if (!topic.quiz.every((question) => answerTo(question) !== undefined)) return;
  const memories = await listMemories(tx, personId);
  const reviews = topic.quiz.flatMap((question): NewReview[] => {
    const answer = answerTo(question);
    const questionHash = hashQuestion(question);
    const isKnown = memories.some((known) => known.questionId === question.id && known.questionHash === questionHash);
    if (answer === undefined || answer.questionHash !== questionHash || isKnown) return [];
    const { response, answeredAt } = answer;
    return [reviewOf({ question, questionHash, response, origin: 'topic-quiz', at: answeredAt })];
  });
  await recordReviews(tx, { personId, reviews, memories });
}

/**
 * Counts a submitted module quiz as a review of each of its questions, whose answers nobody had just seen. `questions`
 * are those of the try, `current` those of the content in use: a text that has changed meanwhile is left out.
 */
export async function reviewModuleQuiz(
  tx: Tx,
  asked: {
    readonly personId: string;
    readonly questions: readonly AuthoredQuestion[];
    readonly current: readonly AuthoredQuestion[];
    readonly answers: ReadonlyMap<string, QuestionResponse>;
    readonly at: Date;
  },
): Promise<void> {
  const { personId, answers, at } = asked;
  const current = new Map(asked.current.map((question) => [question.id, question]));
  await lockMemories(tx, personId);
  const memories = await listMemories(tx, personId);
  const reviews = asked.questions.flatMap((question): NewReview[] => {
    const questionHash = hashQuestion(question);
    const used = current.get(question.id);
    if (used === undefined || hashQuestion(used) !== questionHash) return [];
    return [
      reviewOf({ question, questionHash, response: answers.get(question.id) ?? null, origin: 'module-quiz', at }),
    ];
  });
  await recordReviews(tx, { personId, reviews, memories });
}

/** The review that an answer in a quiz amounts to. */
export function reviewOf(answer: {
  readonly question: AuthoredQuestion;
  readonly questionHash: string;
  readonly response: QuestionResponse | null;
  readonly origin: 'topic-quiz' | 'module-quiz';
  readonly at: Date;
}): NewReview {
  const { question, questionHash, response, origin, at } = answer;
  const verdict = verdictOf(question, response);
  // Quizzes do not ask how an answer came; the middle is the fairest guess.
  const rating = rateReview({ verdict, ease: 'thought' });
  return {
    id: newId(),
    questionId: question.id,
    questionHash,
    origin,
    verdict,
    ease: null,
    rating,
    response: null,
    at: new Date(at.getTime()),
  };
}
