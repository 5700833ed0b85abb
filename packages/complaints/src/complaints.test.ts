import { instant } from '@cmdsp/primitives';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Complaint } from './complaint.ts';
import { dueDates, dueOf } from './due-dates.ts';
import { type ComplaintStep, judgeStep } from './judge-step.ts';
import { writeComplaintNumber } from './write-complaint-number.ts';

const day = 86_400_000;
const aComplaint = (parts: Partial<Complaint> = {}): Complaint => ({
  state: 'received',
  complainantId: 'carla',
  subjectId: null,
  handlerId: null,
  acknowledgeBy: instant(5 * day),
  decideBy: instant(30 * day),
  ...parts,
});
type Pair = readonly [string, string];
const judge = (step: ComplaintStep, complaint: Complaint, actorId: string, pairs: readonly Pair[] = []) => {
  const relations = pairs.map(([personId, otherPersonId]) => ({
    personId,
    kind: 'taught' as const,
    otherPersonId,
    untilOn: null,
  }));
  const known = { relations, today: '2026-11-21' };
  const verdict = judgeStep({ step, complaint, actorId, known });
  return verdict.ok ? 'ok' : verdict.problem;
};

describe('a step', () => {
  const acknowledged = aComplaint({ state: 'acknowledged', subjectId: 'sven', handlerId: 'olga' });
  test.each<[string, ComplaintStep, Complaint, string, Pair[], string]>([
    ['is free to an officer who is not involved', { kind: 'acknowledge' }, aComplaint(), 'olga', [], 'ok'],
    ['is not for who filed it', { kind: 'acknowledge' }, aComplaint(), 'carla', [], 'own-complaint'],
    ['is not for its subject', { kind: 'acknowledge' }, aComplaint({ subjectId: 'sven' }), 'sven', [], 'is-subject'],
    ['is not for who taught the filer', { kind: 'acknowledge' }, aComplaint(), 'olga', [['olga', 'carla']], 'related'],
    ['is not for whom the subject manages', { kind: 'decide' }, acknowledged, 'olga', [['sven', 'olga']], 'related'],
    ['is taken once', { kind: 'acknowledge' }, acknowledged, 'olga', [], 'not-open'],
    ['comes in order', { kind: 'decide' }, aComplaint({ handlerId: 'olga' }), 'olga', [], 'not-acknowledged'],
    ['is decided by the handler', { kind: 'decide' }, acknowledged, 'olga', [], 'ok'],
    ['is decided by nobody else', { kind: 'decide' }, acknowledged, 'oleg', [], 'not-handler'],
    ['is over when decided', { kind: 'decide' }, aComplaint({ state: 'decided' }), 'olga', [], 'not-open'],
    ['waits for the mailbox', { kind: 'acknowledge' }, aComplaint({ state: 'unconfirmed' }), 'olga', [], 'not-open'],
  ])('%s', (_title, step, complaint, actorId, relations, expected) => {
    expect(judge(step, complaint, actorId, relations)).toBe(expected);
  });

  test('never gives a complaint to its subject, its filer or somebody close to either', () => {
    const people = ['carla', 'sven', 'olga', 'oleg', 'omar'];
    const person = fc.constantFrom(...people);
    fc.assert(
      fc.property(
        person,
        person,
        fc.option(person),
        fc.array(fc.tuple(person, person), { maxLength: 6 }),
        (actorId, handlerId, subjectId, pairs) => {
          const relations = pairs.filter(([one, other]) => one !== other);
          const verdict = judge({ kind: 'assign', handlerId, subjectId }, aComplaint(), actorId, relations);

          const involved = ['carla', ...(subjectId === null ? [] : [subjectId])];
          const isClean = [actorId, handlerId].every(
            (one) =>
              !involved.includes(one) &&
              !relations.some((pair) => pair.includes(one) && pair.some((id) => involved.includes(id))),
          );
          expect(verdict === 'ok').toBe(isClean);
        },
      ),
    );
  });
});

describe('what is due', () => {
  test('counts from the moment it was received', () => {
    expect(dueDates(instant(1000), { acknowledgeDays: 5, decideDays: 30 })).toEqual({
      acknowledgeBy: 5 * day + 1000,
      decideBy: 30 * day + 1000,
    });
  });

  test.each<[Complaint['state'], number, string | null]>([
    ['received', 0, 'acknowledge in-time'],
    ['received', 3, 'acknowledge soon'],
    ['received', 5, 'acknowledge late'],
    ['acknowledged', 6, 'decide in-time'],
    ['acknowledged', 28, 'decide soon'],
    ['acknowledged', 31, 'decide late'],
    ['decided', 40, null],
    ['withdrawn', 40, null],
    ['unconfirmed', 40, null],
  ])('of one that is %s after %i days', (state, days, expected) => {
    const due = dueOf(aComplaint({ state }), instant(days * day));

    expect(due === null ? null : `${due.step} ${due.standing}`).toBe(expected);
  });
});

test('numbers are read out in two groups of four, without letters that look like digits', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 8, maxLength: 16 }), (random) => {
      expect(writeComplaintNumber(random)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    }),
  );
});
