import { compareRational, formatRational, rational } from '@cmdsp/primitives';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreChoose } from './score.ts';

const handles = ['a', 'b', 'c', 'd', 'e'];
const scoring = {
  kind: 'choose',
  choose: 2,
  optionHandles: handles,
  correct: ['b', 'd'],
  maximum: rational(1),
} as const;

function pointsOf(options: readonly string[]) {
  const outcome = scoreChoose(scoring, { kind: 'choose', options });
  if (outcome.kind !== 'scored') throw new Error(`not scored: ${outcome.kind}`);
  return outcome.points;
}

describe('scoreChoose', () => {
  it.each([
    [['b', 'd'], '1/1'],
    [['d', 'b'], '1/1'],
    [['b', 'a'], '1/2'],
    [['b'], '1/2'],
    [['a', 'c'], '0/1'],
    [['a'], '0/1'],
  ])('gives %j %s of the point when b and d are the keys', (options, points) => {
    expect(formatRational(pointsOf(options))).toBe(points);
  });

  it.each([
    ['no option at all', [], { kind: 'unanswered' }],
    ['every option', handles, { kind: 'invalid', reason: 'too-many-options' }],
    ['one option more than asked for', ['b', 'd', 'a'], { kind: 'invalid', reason: 'too-many-options' }],
    ['an option twice', ['b', 'b'], { kind: 'invalid', reason: 'repeated-option' }],
    ['an option of another question', ['b', 'z'], { kind: 'invalid', reason: 'unknown-option' }],
  ])('scores nothing for %s', (_, options, outcome) => {
    expect(scoreChoose(scoring, { kind: 'choose', options })).toMatchObject(outcome);
  });

  it('never gives more for fewer right choices, whatever their order', () => {
    const answers = fc.shuffledSubarray(handles, { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(answers, answers, (one, other) => {
        const right = (options: readonly string[]) => options.filter((handle) => 'bd'.includes(handle)).length;

        const order = compareRational(pointsOf(one), pointsOf(other));

        expect(order).toBe(Math.sign(right(one) - right(other)));
      }),
    );
  });
});
