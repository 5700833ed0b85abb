import { relationKinds } from '@cmdsp/impartiality';
import { instant } from '@cmdsp/primitives';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appealDates, appealDue } from './appeal-due.ts';
import { type Appeal, appealPolicy } from './appeal.ts';
import { findDisclosure } from './find-disclosure.ts';
import { type AppealStep, judgeAppealStep } from './judge-appeal-step.ts';

const day = 86_400_000;
const today = '2026-11-21';
const anAppeal = (parts: Partial<Appeal> = {}): Appeal => ({
  state: 'in-review',
  personId: 'carla',
  reviewerId: 'olga',
  reviewBy: instant(5 * day),
  decideBy: instant(30 * day),
  ...parts,
});
const judge = (step: AppealStep, actorId: string, parts: Partial<Appeal> = {}, tookPart: readonly string[] = []) => {
  const known = { relations: [], today };
  const verdict = judgeAppealStep({ step, appeal: anAppeal(parts), actorId, tookPart, known });
  return verdict.ok ? 'ok' : verdict.problem.kind;
};

describe('a step of an appeal', () => {
  const assign = { kind: 'assign', reviewerId: 'olga' } as const;
  const decide = { kind: 'decide' } as const;
  test.each<[string, string, string]>([
    ['is given to somebody who is free', judge(assign, 'oleg', { state: 'received', reviewerId: null }), 'ok'],
    ['is not given away by whoever appeals', judge(assign, 'carla'), 'conflict'],
    ['is not given to whoever appeals', judge({ kind: 'assign', reviewerId: 'carla' }, 'oleg'), 'conflict'],
    ['is not given to somebody who took part', judge(assign, 'oleg', {}, ['olga']), 'took-part'],
    ['is decided by its reviewer', judge(decide, 'olga'), 'ok'],
    ['is decided by nobody else', judge(decide, 'oleg'), 'not-reviewer'],
    ['is not decided by a reviewer who turns out to have taken part', judge(decide, 'olga', {}, ['olga']), 'took-part'],
    ['is over when decided', judge(decide, 'olga', { state: 'decided' }), 'not-open'],
    ['is over when taken back', judge(assign, 'oleg', { state: 'withdrawn' }), 'not-open'],
  ])('%s', (_title, found, expected) => {
    expect(found).toBe(expected);
  });

  // beyond.md, complaint 17 and idea 13: no path in the conflict graph.
  test('never leads to a reviewer with any relation to whoever appeals, in any direction', () => {
    const person = fc.constantFrom('carla', 'olga', 'oleg', 'omar');
    const relation = fc.record({
      personId: person,
      kind: fc.constantFrom(...relationKinds),
      otherPersonId: person,
      untilOn: fc.constant(null),
    });
    fc.assert(
      fc.property(person, person, fc.array(relation), (actorId, reviewerId, relations) => {
        const step = { kind: 'assign', reviewerId } as const;
        const known = { relations, today };
        const verdict = judgeAppealStep({ step, appeal: anAppeal(), actorId, tookPart: [], known });

        const isRelated = relations.some(
          ({ personId, otherPersonId }) =>
            [personId, otherPersonId].includes('carla') && [personId, otherPersonId].includes(reviewerId),
        );
        expect(verdict.ok).toBe(actorId !== 'carla' && reviewerId !== 'carla' && !isRelated);
      }),
    );
  });
});

test('promises both dates from the moment it is received, and says what is late', () => {
  const dates = appealDates(instant(0), appealPolicy);

  expect(dates).toEqual({ reviewBy: 5 * day, decideBy: 30 * day });
  expect(appealDue({ state: 'received', ...dates }, instant(6 * day))).toMatchObject({ standing: 'late' });
  expect(appealDue({ state: 'in-review', ...dates }, instant(6 * day))).toMatchObject({ step: 'decide' });
  expect(appealDue({ state: 'decided', ...dates }, instant(99 * day))).toBeNull();
});

describe('an answer', () => {
  const question = 'Which network control limits what a compromised infusion pump can reach inside the ward?';
  test.each([
    ['that speaks of the construct', 'The key was right: segmentation is what the source asks for.', null],
    ['with five words of the question', 'It was about a compromised infusion pump can of worms.', null],
    [
      'that repeats the question',
      'You asked WHICH NETWORK CONTROL LIMITS, what a compromised pump may do.',
      'which network control limits what a compromised',
    ],
    ['without words', '', null],
  ])('%s discloses: %s', (_title, answer, expected) => {
    expect(findDisclosure(answer, ['Isolation', question])).toBe(expected);
  });

  test('that holds a long enough piece of a text is always found, whatever stands around it', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 6, maxLength: 20 }),
        fc.array(word),
        fc.array(word),
        (piece, one, two) => {
          const answer = [...one, ...piece, ...two].join(', ');

          expect(findDisclosure(answer, [piece.join(' ')])).not.toBeNull();
        },
      ),
    );
  });
});
