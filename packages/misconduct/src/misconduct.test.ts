import { relationKinds } from '@cmdsp/impartiality';
import { instant } from '@cmdsp/primitives';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CaseStep, judgeCaseStep } from './judge-case-step.ts';
import { caseStates, type MisconductCase, sanctionKinds, voidsSitting } from './misconduct-case.ts';

const now = instant(1_000_000);
const aCase = (parts: Partial<MisconductCase> = {}): MisconductCase => ({
  state: 'noticed',
  personId: 'carla',
  reportedBy: 'ivan',
  hearUntil: instant(2_000_000),
  answeredAt: instant(500_000),
  proposedBy: null,
  ...parts,
});
const judge = (step: CaseStep, actorId: string, parts: Partial<MisconductCase> = {}) => {
  const known = { relations: [], today: '2026-11-21' };
  const verdict = judgeCaseStep({ step, case: aCase(parts), actorId, known, now });
  return verdict.ok ? 'ok' : verdict.problem.kind;
};
const proposed = { state: 'proposed', proposedBy: 'olga' } as const;

// beyond.md, complaint 23: nobody's sitting is voided by an observation; it needs a hearing and two people.
describe('a case', () => {
  test.each<[string, string, string]>([
    ['is told to the person by somebody who is free', judge('notice', 'olga', { state: 'reported' }), 'ok'],
    ['may be told by whoever reported it', judge('notice', 'ivan', { state: 'reported' }), 'ok'],
    ['is not told by the person concerned', judge('notice', 'carla', { state: 'reported' }), 'conflict'],
    ['is told once', judge('notice', 'olga'), 'not-now'],
    ['is proposed after the answer', judge('propose', 'olga'), 'ok'],
    ['is not proposed before the answer', judge('propose', 'olga', { answeredAt: null }), 'not-heard'],
    [
      'is proposed without one when the time is over',
      judge('propose', 'olga', { answeredAt: null, hearUntil: now }),
      'ok',
    ],
    ['is not proposed by whoever reported it', judge('propose', 'ivan'), 'reported-it'],
    ['is confirmed by somebody else', judge('confirm', 'oleg', proposed), 'ok'],
    ['is not confirmed by whoever proposed it', judge('confirm', 'olga', proposed), 'proposed-it'],
    ['is not confirmed by whoever reported it', judge('confirm', 'ivan', proposed), 'reported-it'],
    ['is sent back by somebody else', judge('send-back', 'oleg', proposed), 'ok'],
    ['is not confirmed without a proposal', judge('confirm', 'oleg'), 'not-now'],
    ['is over when decided', judge('propose', 'olga', { state: 'decided' }), 'not-now'],
  ])('%s', (_title, found, expected) => {
    expect(found).toBe(expected);
  });

  test('is decided only by two people who are free, did not report it, and after the person could speak', () => {
    const person = fc.constantFrom('carla', 'ivan', 'olga', 'oleg');
    const relation = fc.record({
      personId: person,
      kind: fc.constantFrom(...relationKinds),
      otherPersonId: person,
      untilOn: fc.constant(null),
    });
    const moment = fc.constantFrom(null, instant(500_000), instant(2_000_000));
    fc.assert(
      fc.property(
        person,
        fc.constantFrom(...caseStates),
        fc.option(person),
        moment,
        fc.array(relation, { maxLength: 4 }),
        (actorId, state, proposedBy, hearUntil, relations) => {
          const facts = aCase({ state, proposedBy, hearUntil, answeredAt: null });
          const known = { relations, today: '2026-11-21' };
          for (const step of ['propose', 'confirm'] as const) {
            const { ok } = judgeCaseStep({ step, case: facts, actorId, known, now });
            if (!ok) continue;
            expect(['carla', 'ivan']).not.toContain(actorId);
            expect(
              relations.filter(
                ({ personId, otherPersonId }) =>
                  [personId, otherPersonId].includes('carla') && [personId, otherPersonId].includes(actorId),
              ),
            ).toEqual([]);
            if (step === 'propose') expect(hearUntil).toBe(500_000);
            else expect(proposedBy).not.toBe(actorId);
          }
        },
      ),
    );
  });
});

test('only a voided sitting and a bar take the sitting away', () => {
  expect(sanctionKinds.filter(voidsSitting)).toEqual(['void-sitting', 'bar']);
});
