import { describe, expect, test } from 'vitest';
import { judgeLiveDeed, type LiveDeed, type LiveStanding, type LiveState } from './judge-live-deed.ts';
import { presentCounts } from './present-counts.ts';

const states: readonly LiveState[] = ['planned', 'open', 'ended'];
const verdicts = (deed: LiveDeed, standing: LiveStanding) =>
  states.map((state) => {
    const judgement = judgeLiveDeed(deed, { standing, state });
    return judgement.kind === 'allowed' ? 'yes' : judgement.reason;
  });

describe('while a session is planned, open, ended', () => {
  test.each<[LiveDeed, LiveStanding, readonly string[]]>([
    ['see', 'member', ['yes', 'yes', 'yes']],
    ['see', 'facilitator', ['yes', 'yes', 'yes']],
    ['change-plan', 'facilitator', ['yes', 'already-opened', 'ended']],
    ['withdraw-plan', 'facilitator', ['yes', 'already-opened', 'ended']],
    ['open', 'facilitator', ['yes', 'already-opened', 'ended']],
    ['open', 'member', ['needs-facilitator', 'needs-facilitator', 'needs-facilitator']],
    ['steer', 'facilitator', ['not-open', 'yes', 'ended']],
    ['steer', 'member', ['needs-facilitator', 'needs-facilitator', 'needs-facilitator']],
    ['end', 'facilitator', ['not-open', 'yes', 'ended']],
    ['arrive', 'member', ['not-open', 'yes', 'ended']],
    ['vote', 'member', ['not-open', 'yes', 'ended']],
    ['vote', 'facilitator', ['needs-participant', 'needs-participant', 'needs-participant']],
    ['raise-hand', 'member', ['not-open', 'yes', 'ended']],
    ['ask', 'member', ['not-open', 'yes', 'ended']],
    ['support', 'member', ['not-open', 'yes', 'ended']],
    ['see', 'outsider', ['not-there', 'not-there', 'not-there']],
  ])('%s by a %s', (deed, standing, expected) => {
    expect(verdicts(deed, standing)).toEqual(expected);
  });
});

test.each([
  [[0, 0], { answers: 0, counts: null }],
  [[1, 1], { answers: 2, counts: null }],
  [[3, 0], { answers: 3, counts: [3, 0] }],
  [[2, 5, 1], { answers: 8, counts: [2, 5, 1] }],
])('of the counts %j is shown %j', (counts, expected) => {
  expect(presentCounts(counts)).toEqual(expected);
});
