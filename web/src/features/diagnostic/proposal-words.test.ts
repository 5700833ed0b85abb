import { expect, test } from 'vitest';
import { proposalWords } from './proposal-words.ts';

test.each([
  [
    0,
    'surely-to-learn',
    0,
    49,
    '0 of 4 right: begin here. Even four questions make it fairly sure that there is work to do (0 to 49\u00a0%).',
  ],
  [
    2,
    'likely-to-learn',
    15,
    85,
    '2 of 4 right: probably worth an early start, but four questions leave much open (15 to 85\u00a0%).',
  ],
  [
    3,
    'likely-solid',
    30,
    95,
    '3 of 4 right: probably fair ground with a gap, but four questions cannot be sure (30 to 95\u00a0%).',
  ],
  [4, 'likely-solid', 51, 100, '4 of 4 right: likely solid, but four questions cannot be sure (51 to 100\u00a0%).'],
] as const)(
  'says of %d right what it means and how sure that is',
  (right, finding, lowerPercent, upperPercent, expected) => {
    expect(proposalWords({ right, asked: 4, finding, lowerPercent, upperPercent })).toBe(expected);
  },
);
