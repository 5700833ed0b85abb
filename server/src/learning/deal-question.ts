import { seededRandom } from '@cmdsp/primitives';
import { type FrozenQuestion, partIds, shuffleParts } from '@cmdsp/questions';
import { handleOf, seedOf } from './handle-of.ts';

/** A question as dealt to somebody: options in the order they are shown, each with its opaque handle. */
export type DealtQuestion = {
  readonly question: FrozenQuestion;
  readonly handle: string;
  readonly options: readonly { readonly id: string; readonly handle: string }[];
};

/** Gives a question and everything in it that an answer can name its handle, keeping the order as it is. */
export function dealQuestion(
  question: FrozenQuestion,
  { secret, scope }: { readonly secret: string; readonly scope: string },
): DealtQuestion {
  return {
    question,
    handle: handleOf(secret, { scope, label: question.id }),
    options: partIds(question).map((id) => ({
      id,
      handle: handleOf(secret, { scope, label: `${question.id} ${id}` }),
    })),
  };
}

/** Shuffles the options first; the same scope always sees the same order, and never the authored one by rule. */
export function dealShuffled(
  question: FrozenQuestion,
  { secret, scope }: { readonly secret: string; readonly scope: string },
): DealtQuestion {
  const random = seededRandom(seedOf(secret, `${scope} ${question.id}`));
  return dealQuestion(
    shuffleParts(question, () => random),
    { secret, scope },
  );
}
