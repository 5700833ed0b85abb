import { rational } from '@cmdsp/primitives';
import { describe, expect, it } from 'vitest';
import { scoreResponse } from './score-response.ts';

const maximum = rational(1);
const single = { kind: 'single', optionHandles: ['a', 'b'], correct: ['a'], maximum } as const;
const choose = { kind: 'choose', choose: 2, optionHandles: ['a', 'b', 'c'], correct: ['a', 'b'], maximum } as const;

describe('scoreResponse', () => {
  it.each([single, choose])('reports a missing answer as unanswered, not as wrong', (scoring) => {
    expect(scoreResponse(scoring, null)).toEqual({ kind: 'unanswered', maximum });
  });

  it.each([
    [single, { kind: 'choose', options: ['a'] }],
    [choose, { kind: 'single', option: 'a' }],
  ] as const)('gives nothing for an answer to another kind of question', (scoring, response) => {
    expect(scoreResponse(scoring, response)).toEqual({ kind: 'invalid', reason: 'other-interaction', maximum });
  });

  it('scores each kind by its own rule', () => {
    const outcomes = [
      scoreResponse(single, { kind: 'single', option: 'a' }),
      scoreResponse(choose, { kind: 'choose', options: ['a'] }),
    ];

    expect(outcomes).toEqual([
      { kind: 'scored', points: rational(1), maximum },
      { kind: 'scored', points: rational(1, 2), maximum },
    ]);
  });
});
