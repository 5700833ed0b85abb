import { describe, expect, test } from 'vitest';
import { bankSteps, stepRules } from './bank-step.ts';
import { judgeBankStep, possibleSteps, type RevisionStanding } from './judge-bank-step.ts';

const written: RevisionStanding = {
  state: 'technical-review',
  writtenBy: 'ann',
  technicalBy: null,
  editorialBy: null,
  wasLive: false,
  isNewest: true,
};
const author = (personId: string) => ({ personId, roles: ['author'] });
const officer = (personId: string) => ({ personId, roles: ['officer'] });
const reason = 'Checked against the source';

describe('judgeBankStep', () => {
  test.each([
    ['an author passes work of somebody else', {}, 'pass-technical', author('bo'), null],
    ['an author never passes their own work', {}, 'pass-technical', author('ann'), 'own-work'],
    ['an officer is no reviewer', {}, 'pass-technical', officer('bo'), 'wrong-role'],
    [
      'both reviews are of two people',
      { state: 'editorial-review', technicalBy: 'bo' },
      'pass-editorial',
      author('bo'),
      'same-reviewer',
    ],
    [
      'a third person passes the editorial review',
      { state: 'editorial-review', technicalBy: 'bo' },
      'pass-editorial',
      author('cy'),
      null,
    ],
    [
      'the author passes no editorial review either',
      { state: 'editorial-review', technicalBy: 'bo' },
      'pass-editorial',
      author('ann'),
      'own-work',
    ],
    ['an author makes nothing live', { state: 'approved' }, 'make-live', author('bo'), 'wrong-role'],
    ['an officer makes it live', { state: 'approved' }, 'make-live', officer('di'), null],
    [
      'an officer who wrote it does not',
      { state: 'approved' },
      'make-live',
      { personId: 'ann', roles: ['author', 'officer'] },
      'own-work',
    ],
    ['nothing skips a review', { state: 'draft' }, 'make-live', officer('di'), 'wrong-state'],
    ['a draft of files can be submitted', { state: 'ready-for-review', writtenBy: null }, 'submit', author('bo'), null],
    ['an older revision goes no further', { isNewest: false }, 'pass-technical', author('bo'), 'not-newest'],
    ['an older live one can be quarantined', { isNewest: false, state: 'live' }, 'quarantine', officer('di'), null],
    ['what was never live is not reinstated', { state: 'quarantined' }, 'reinstate', officer('di'), 'never-live'],
    ['what was live is', { state: 'quarantined', wasLive: true }, 'reinstate', officer('di'), null],
    ['retired stays retired', { state: 'retired' }, 'reinstate', officer('di'), 'wrong-state'],
  ] as const)('%s', (_, change, step, person, expected) => {
    const refusal = judgeBankStep({ revision: { ...written, ...change }, step, person, reason });

    expect(refusal).toBe(expected);
  });

  test.each(bankSteps)('%s asks for a reason where the rule says so', (step) => {
    const state = stepRules[step].from[0] ?? 'draft';
    const revision = { ...written, state, wasLive: true };
    const person = { personId: 'zed', roles: ['author', 'officer'] };

    const refusal = judgeBankStep({ revision, step, person, reason: ' ' });

    expect(refusal).toBe(step === 'submit' ? null : 'reason-needed');
  });
});

test('lists what a person may do, and what only their own part in it forbids', () => {
  const mine = possibleSteps(written, author('ann'));

  expect(mine).toEqual([
    { step: 'pass-technical', refusal: 'own-work' },
    { step: 'send-back', refusal: null },
  ]);
});
