import { assertNever } from '@cmdsp/primitives';
import type { AuthoredQuestion } from '../authored/authored-question.ts';
import type { QuestionResponse } from '../response.ts';
import { type AnswerKey, keyOfQuestion } from './question-key.ts';

/** An answer that earns every point, by internal ids. It is the key: it never leaves the server before the answer. */
export function solutionOf(question: AuthoredQuestion): QuestionResponse {
  return solutionOfKey(keyOfQuestion(question));
}

/** The same from a key alone, as it is frozen with a form. */
export function solutionOfKey(key: AnswerKey): QuestionResponse {
  switch (key.kind) {
    case 'single':
      return { kind: 'single', option: key.correct[0] ?? '' };
    case 'choose':
      return { kind: 'choose', options: key.correct };
    case 'ordering':
      return { kind: 'ordering', order: key.correct };
    case 'matching':
      return { kind: 'matching', pairs: key.pairs };
    case 'hotspot':
      return { kind: 'hotspot', regions: key.correct };
    case 'evidence':
      return { kind: 'evidence', picks: key.correct };
    case 'numeric':
      return { kind: 'numeric', value: decimalOf(key.value) };
    default:
      return assertNever(key);
  }
}

/** As a decimal; a number without an end is cut off after twelve places, well within any tolerance above zero. */
function decimalOf(fraction: string): string {
  const [top = '0', bottom = '1'] = fraction.split('/');
  const [numerator, denominator] = [BigInt(top), BigInt(bottom)];
  const size = numerator < 0n ? -numerator : numerator;
  const places = String((size * 10n ** 12n) / denominator).padStart(13, '0');
  const decimals = places.slice(-12).replace(/0+$/, '');
  return `${numerator < 0n ? '-' : ''}${places.slice(0, -12)}${decimals === '' ? '' : `.${decimals}`}`;
}
