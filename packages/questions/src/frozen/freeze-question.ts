import type { AuthoredQuestion, SetQuestion } from '../authored/authored-question.ts';
import type { FrozenQuestion } from './frozen-question.ts';
import { optionIdAt } from './option-id.ts';

/** The candidate-safe part of an authored question, field by field; options get ids by authored position. */
export function freezeQuestion(question: AuthoredQuestion | SetQuestion): FrozenQuestion {
  const options = question.options.map((option, index) => ({ id: optionIdAt(index), text: option.text }));
  const exhibits = 'exhibits' in question ? [...question.exhibits] : [];
  if (question.kind === 'choose') {
    return { kind: 'choose', id: question.id, stem: question.stem, choose: question.choose, options, exhibits };
  }
  return { kind: 'single', id: question.id, stem: question.stem, options, exhibits };
}
