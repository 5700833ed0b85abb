import type { AuthoredQuestion } from '../authored/authored-question.ts';
import type { FrozenOption } from '../frozen/frozen-question.ts';
import { idsByText } from '../frozen/option-id.ts';

type Matching = Extract<AuthoredQuestion, { readonly kind: 'matching' }>;

/** Premises and options, each by their alphabet. */
export function freezeMatching(question: Matching): {
  readonly premises: readonly FrozenOption[];
  readonly options: readonly FrozenOption[];
} {
  const { premises, options } = matchingIds(question);
  return {
    premises: [...premises].map(([text, id]) => ({ id, text })),
    options: [...options].map(([text, id]) => ({ id, text })),
  };
}

/** For each premise the id of its option, in authored order. */
export function keyOfMatching(question: Matching): readonly { readonly premise: string; readonly option: string }[] {
  const ids = matchingIds(question);
  return question.pairs.map(({ premise, match }) => {
    return { premise: ids.premises.get(premise) ?? '', option: ids.options.get(match) ?? '' };
  });
}

/** The ids of premises and options by their texts. */
export function matchingIds({ pairs, leftOver }: Matching): {
  readonly premises: ReadonlyMap<string, string>;
  readonly options: ReadonlyMap<string, string>;
} {
  return {
    premises: idsByText(
      'p',
      pairs.map(({ premise }) => premise),
    ),
    options: idsByText('o', [...pairs.map(({ match }) => match), ...leftOver.map(({ text }) => text)]),
  };
}
