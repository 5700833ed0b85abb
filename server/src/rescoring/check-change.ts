import type { ScoringChange } from '@cmdsp/forms';
import { rational } from '@cmdsp/primitives';
import { partIds, scoringOfKey } from '@cmdsp/questions';
import { Problem } from '../http/problem.ts';
import type { ExaminedQuestion } from './find-question.ts';

/** Refuses keys that are of another kind than the question, or name what it does not have. @throws Problem `rescoring-refused` */
export function checkChange({ question, key }: ExaminedQuestion, change: ScoringChange): void {
  if (change.kind === 'drop') return;
  const names = partIds(question).map((id) => ({ id, handle: id }));
  for (const one of change.keys) {
    const isRight = one.kind === key.kind && scoringOfKey({ key: one, names, maximum: rational(1) }) !== null;
    if (!isRight || ('correct' in one && one.correct.length === 0)) {
      throw new Problem('rescoring-refused', 'This key does not fit the question. Choose among its own options.');
    }
  }
  const isOld = change.keys.length === 1 && JSON.stringify(answerOf(change.keys[0])) === JSON.stringify(answerOf(key));
  if (isOld) throw new Problem('rescoring-refused', 'This is the key that the question has.');
}

/** What makes the key, in a fixed order of its fields. */
function answerOf(key: object | undefined): unknown {
  const { kind, correct, pairs, value, tolerance, atMost } = { ...key } as Readonly<Record<string, unknown>>; // of any kind
  return {
    kind,
    correct:
      Array.isArray(correct) && kind !== 'ordering'
        ? correct.map(String).sort((one, other) => (one < other ? -1 : 1))
        : correct,
    pairs,
    value,
    tolerance,
    atMost,
  };
}
