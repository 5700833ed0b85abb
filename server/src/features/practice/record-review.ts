import type { Endpoints } from '@cmdsp/contract';
import { type Ease, isDue, type Memory, type Rating, rateReview } from '@cmdsp/practice';
import { instant } from '@cmdsp/primitives';
import type { QuestionResponse } from '@cmdsp/questions';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { Problem } from '../../http/problem.ts';
import type { DealtQuestion } from '../../learning/deal-question.ts';
import { presentPracticeFeedback, verdictOf } from '../../learning/present-practice.ts';
import {
  insertReview,
  listMemories,
  lockMemories,
  readClock,
  recordReviews,
} from '../../learning/question-memories.ts';
import { readResponse } from '../../learning/read-response.ts';
import { dealReview, reviewHandle } from './deal-review.ts';
import { findReview, type StoredReview } from './queries.ts';
import { type RememberedQuestion, rememberedQuestions } from './remembered-questions.ts';

type ReviewView = z.input<Endpoints['PUT /api/practice/reviews/:review']['response']>;

/**
 * Records an answer to a question in practice and only then gives its feedback, which holds the key. The time is the
 * database's: an answer that waited for a connection counts from when it arrived. A question that was answered elsewhere
 * in the meantime is no longer due; its answer is kept and changes no date. The same review again gives the same.
 * @throws Problem `not-found`, `answer-unusable`, `conflict`
 */
export async function recordReview(
  context: Context,
  asked: {
    readonly personId: string;
    readonly reviewId: string;
    readonly handle: string;
    readonly response: QuestionResponse;
    readonly ease: Ease;
  },
): Promise<ReviewView> {
  const { personId, reviewId, ease } = asked;
  return asPerson(context.databases.candidate, personId, async (tx) => {
    await lockMemories(tx, personId);
    const memories = await listMemories(tx, personId);
    const remembered = rememberedQuestions(context.catalogue, memories).find(
      ({ question }) => reviewHandle(context, { personId, question }) === asked.handle,
    );
    if (remembered === undefined) {
      throw new Problem('not-found', 'This question is no longer among those you practise. Nothing needs to be done.');
    }
    const dealt = dealReview(context, { personId, remembered });
    const repeated = await findReview(tx, { personId, reviewId });
    if (repeated !== null) return presentRepeated(context, { dealt, remembered, repeated });
    const response = readResponse(dealt, { response: asked.response, mayBeEmpty: false });
    const { question, questionHash } = remembered;
    const verdict = verdictOf(question, response);
    const rating = rateReview({ verdict, ease });
    const at = await readClock(tx);
    const answer = { verdict, ease, rating, response, at };
    const review = { id: reviewId, questionId: question.id, questionHash, origin: 'practice', ...answer } as const;
    const isCounted = isDue(remembered.memory, instant(at.getTime()));
    const recorded = isCounted ? await recordReviews(tx, { personId, reviews: [review], memories }) : [];
    if (!isCounted) await insertReview(tx, { personId, review, isCounted });
    const [memory = remembered.memory] = recorded;
    return present(context, { dealt, remembered, response, rating, isCounted, memory });
  });
}

function presentRepeated(
  context: Context,
  shown: { readonly dealt: DealtQuestion; readonly remembered: RememberedQuestion; readonly repeated: StoredReview },
): ReviewView {
  const { remembered, repeated } = shown;
  const isSame = repeated.questionId === remembered.question.id && repeated.questionHash === remembered.questionHash;
  if (!isSame || repeated.response === null) {
    throw new Problem('conflict', 'This answer was recorded before, for another question or another text of it.');
  }
  const { response, rating, isCounted } = repeated;
  return present(context, { ...shown, response, rating, isCounted, memory: remembered.memory });
}

function present(
  { catalogue }: Context,
  shown: {
    readonly dealt: DealtQuestion;
    readonly remembered: RememberedQuestion;
    readonly response: QuestionResponse;
    readonly rating: Rating;
    readonly isCounted: boolean;
    readonly memory: Memory | null;
  },
): ReviewView {
  const { dealt, remembered, response, rating, isCounted, memory } = shown;
  const { question } = remembered;
  return {
    feedback: presentPracticeFeedback(dealt, { question, response, misconceptions: catalogue.misconceptions }),
    rating,
    dueAt: new Date(memory?.dueAt ?? Number.NaN).toISOString(),
    isCounted,
  };
}
