import type { Catalogue, Topic } from '@cmdsp/content';
import type { AuthoredQuestion } from '@cmdsp/questions';
import type { Tx } from '../../db/database.ts';
import { hashQuestion } from '../../learning/hash-question.ts';
import { listMemories, lockMemories, type NewReview, recordReviews } from '../../learning/question-memories.ts';
import { reviewOf } from '../../learning/review-quizzes.ts';
import { hasStarted, insertStart, listSubmittedTries, listTopicAnswers, type TopicAnswer } from './queries.ts';

/**
 * Takes into practice what somebody finished before there was any: topic quizzes with the newest answer to each question,
 * then submitted module quizzes, in the order of time and at their own time. Questions that are remembered already stay
 * as they are. It happens once for everybody, at their first look at practice; after that it costs one read.
 */
export async function introduceEarlierQuizzes(
  tx: Tx,
  { personId, topics }: { readonly personId: string; readonly topics: Catalogue['topics'] },
): Promise<void> {
  if (await hasStarted(tx, personId)) return;
  await lockMemories(tx, personId);
  // Of two first looks at once, the second one must see what the first has done.
  if (await hasStarted(tx, personId)) return;
  const answers = await listTopicAnswers(tx, personId);
  const reviews = [
    ...topics.flatMap((topic) => reviewsOfTopic(topic, answers)),
    ...(await reviewsOfTries(tx, { personId, topics })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  await recordInOrder(tx, { personId, reviews });
  await insertStart(tx, personId);
}

/** One review a question, as soon as all of them were answered. */
function reviewsOfTopic({ id, quiz }: Topic, answers: readonly TopicAnswer[]): readonly NewReview[] {
  const own = answers.filter(({ topic }) => topic === id);
  const answerTo = (question: AuthoredQuestion) => own.find(({ questionId }) => questionId === question.id);
  if (!quiz.every((question) => answerTo(question) !== undefined)) return [];
  return quiz.flatMap((question) => {
    const answer = answerTo(question);
    const questionHash = hashQuestion(question);
    if (answer === undefined || answer.questionHash !== questionHash) return [];
    const { response, answeredAt } = answer;
    return [reviewOf({ question, questionHash, response, origin: 'topic-quiz', at: answeredAt })];
  });
}

async function reviewsOfTries(
  tx: Tx,
  { personId, topics }: { readonly personId: string; readonly topics: Catalogue['topics'] },
): Promise<readonly NewReview[]> {
  const current = new Map(topics.flatMap(({ quiz }) => quiz).map((question) => [question.id, question]));
  const tries = await listSubmittedTries(tx, personId);
  return tries.flatMap(({ questions, answers, submittedAt }) =>
    questions.flatMap((question) => {
      const used = current.get(question.id);
      const questionHash = hashQuestion(question);
      if (used === undefined || hashQuestion(used) !== questionHash) return [];
      const response = answers.get(question.id) ?? null;
      return [reviewOf({ question, questionHash, response, origin: 'module-quiz', at: submittedAt })];
    }),
  );
}

/** One after the other, because a question may have been in several quizzes. */
async function recordInOrder(
  tx: Tx,
  { personId, reviews }: { readonly personId: string; readonly reviews: readonly NewReview[] },
): Promise<void> {
  const remembered = new Map((await listMemories(tx, personId)).map((known) => [known.questionId, known]));
  const isKnown = ({ questionId, questionHash }: NewReview) =>
    remembered.get(questionId)?.questionHash === questionHash;
  const wanted = reviews.filter((review) => !isKnown(review));
  for (const review of wanted) {
    // An answer in a topic is no recall where a quiz has asked before.
    if (review.origin === 'topic-quiz' && isKnown(review)) continue;
    const [memory] = await recordReviews(tx, { personId, reviews: [review], memories: [...remembered.values()] });
    if (memory === undefined) continue;
    const { questionId, questionHash } = review;
    remembered.set(questionId, { questionId, questionHash, memory });
  }
}
