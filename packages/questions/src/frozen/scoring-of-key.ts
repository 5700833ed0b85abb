import { assertNever, parseRational, type Rational } from '@cmdsp/primitives';
import type { QuestionScoring } from '../score-response.ts';
import type { AnswerKey } from './question-key.ts';

type Named = readonly { readonly id: string; readonly handle: string }[];

/**
 * The key with everything named as in answers. `names` are the parts of the question in the order shown. Null when key
 * and names are not about the same question.
 */
export function scoringOfKey(options: {
  readonly key: AnswerKey;
  readonly names: Named;
  readonly maximum: Rational;
}): QuestionScoring | null {
  const { key, maximum } = options;
  switch (key.kind) {
    case 'numeric': {
      const { value, tolerance } = key;
      return { kind: 'numeric', value: parseRational(value), tolerance: parseRational(tolerance), maximum };
    }
    case 'matching':
      return scoringOfPairs(key.pairs, options);
    case 'single':
    case 'choose':
    case 'ordering':
    case 'hotspot':
    case 'evidence':
      return scoringOfList(key, options);
    default:
      return assertNever(key);
  }
}

function scoringOfList(
  key: Extract<AnswerKey, { readonly correct: readonly string[] }>,
  { names, maximum }: { readonly names: Named; readonly maximum: Rational },
): QuestionScoring | null {
  const handles = new Map(names.map(({ id, handle }) => [id, handle]));
  const correct = key.correct.flatMap((id) => handles.get(id) ?? []);
  if (correct.length !== key.correct.length) return null;
  const base = { optionHandles: names.map(({ handle }) => handle), correct, maximum };
  if (key.kind === 'evidence') return { kind: 'evidence', atMost: key.atMost, ...base };
  if (key.kind === 'choose' || key.kind === 'hotspot') return { kind: key.kind, choose: correct.length, ...base };
  if (key.kind === 'ordering' && correct.length !== names.length) return null;
  return { kind: key.kind, ...base };
}

function scoringOfPairs(
  pairs: readonly { readonly premise: string; readonly option: string }[],
  { names, maximum }: { readonly names: Named; readonly maximum: Rational },
): QuestionScoring | null {
  const premises = new Set(pairs.map(({ premise }) => premise));
  const handles = new Map(names.map(({ id, handle }) => [id, handle]));
  const named = pairs.flatMap((pair) => {
    const premise = handles.get(pair.premise);
    const option = handles.get(pair.option);
    return premise === undefined || option === undefined ? [] : [{ premise, option }];
  });
  if (named.length !== pairs.length) return null;
  return {
    kind: 'matching',
    premiseHandles: names.filter(({ id }) => premises.has(id)).map(({ handle }) => handle),
    optionHandles: names.filter(({ id }) => !premises.has(id)).map(({ handle }) => handle),
    pairs: named,
    maximum,
  };
}
