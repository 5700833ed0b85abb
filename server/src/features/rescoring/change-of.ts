import type { ScoringChange } from '@cmdsp/forms';
import type { AnswerKey } from '@cmdsp/questions';
import type { ResultPolicy } from '@cmdsp/results';

/** What an officer asked for as packages/forms knows it; a dropped question follows the written policy of the day. */
export function changeOf(
  asked: {
    readonly questionId: string;
    readonly change: { readonly kind: 'keys'; readonly keys: readonly AnswerKey[] } | { readonly kind: 'drop' };
  },
  policy: Pick<ResultPolicy, 'dropped'>,
): ScoringChange {
  const { questionId, change } = asked;
  return change.kind === 'drop'
    ? { kind: 'drop', questionId, policy: policy.dropped }
    : { kind: 'keys', questionId, keys: change.keys };
}
