import type { AnswerKey } from '@cmdsp/questions';
import type { ExaminedQuestion } from '../../rescoring/find-question.ts';

/** A question as the black box shows it. */
export function presentQuestion({ question, key, set, forms, active }: ExaminedQuestion) {
  return {
    id: question.id,
    kind: question.kind,
    stem: question.stem,
    parts: 'options' in question ? question.options.map(({ id, text }) => ({ id, text })) : [],
    key: answerOf(key),
    set,
    isPretest: key.pretest,
    forms: [...forms],
    active,
  };
}

function answerOf(key: AnswerKey): AnswerKey {
  switch (key.kind) {
    case 'numeric':
      return { kind: key.kind, value: key.value, tolerance: key.tolerance };
    case 'matching':
      return { kind: key.kind, pairs: key.pairs };
    case 'evidence':
      return { kind: key.kind, correct: key.correct, atMost: key.atMost };
    case 'single':
    case 'choose':
    case 'hotspot':
    case 'ordering':
      return { kind: key.kind, correct: key.correct };
  }
}
