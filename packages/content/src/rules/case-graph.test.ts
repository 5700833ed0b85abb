import { describe, expect, it } from 'vitest';
import { findProblems } from '../testing/find-problems.ts';
import { aCase, aDecision, aStep } from '../testing/library-files.ts';

const messages = (overrides: Readonly<Record<string, unknown>>) =>
  findProblems('case-graph', aCase(overrides)).map(({ message }) => message);
const row = (...ids: readonly string[]) => ids.map((id, index) => aStep(id, [ids[index + 1] ?? 'end']));

describe('case-graph', () => {
  it.each([
    ['three steps in a row', row('one', 'two', 'three')],
    ['five', row('one', 'two', 'three', 'four', 'five')],
    [
      'branches that join again',
      [aStep('one', ['left', 'right']), aStep('left', ['last']), aStep('right', ['last']), aStep('last', ['end'])],
    ],
  ])('accepts %s', (_, steps) => {
    expect(messages({ steps })).toEqual([]);
  });

  it.each([
    ['a way that ends early', [aStep('one', ['two', 'end']), ...row('two', 'three')], 'the shortest path of a-case has 1 steps'],
    ['six steps', row('one', 'two', 'three', 'four', 'five', 'six'), 'the longest path of a-case has 6 steps'],
    ['a step that nothing leads to', [...row('one', 'two', 'three'), aStep('four', ['end'])], 'no decision leads to `four`'],
    ['a circle', [aStep('one', ['two']), aStep('two', ['one', 'three']), aStep('three', ['end'])], '`one` leads back to itself'],
    [
      'a decision that leads nowhere',
      [aStep('one', ['two']), aStep('two', ['three', 'four']), aStep('three', ['end'])],
      '`b` leads to `four`, which does not exist',
    ],
    ['two steps of one name', [...row('one', 'two', 'three'), aStep('two', ['end'])], 'a step cannot be called `two`: the name is taken'],
    [
      'two decisions of one name',
      [
        aStep('one', ['two'], { decisions: ['a', 'b', 'a'].map((id) => aDecision(id, 'two')) }),
        ...row('two', 'three'),
      ],
      'two decisions of `one` are called `a`',
    ],
  ])('refuses %s', (_, steps, message) => {
    expect(messages({ steps })).toContain(message);
  });

  it('refuses a start that does not exist', () => {
    expect(messages({ start: 'zero' })).toEqual(['a-case begins with `zero`, which does not exist']);
  });
});
