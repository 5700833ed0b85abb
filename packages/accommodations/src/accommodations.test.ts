import { addDuration, instant, milliseconds } from '@cmdsp/primitives';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Arrangement, contrasts, fonts, noArrangement, readTimeFactor, textSizes } from './arrangement.ts';
import { breakAt } from './break-at.ts';
import { judgeRequestStep, type RequestFacts, type RequestStep } from './judge-request-step.ts';
import { minutesOf } from './minutes-of.ts';
import { outcomeOf } from './outcome-of.ts';

const arrangements: fc.Arbitrary<Arrangement> = fc.record({
  timeFactor: fc.constantFrom('1/1', '5/4', '3/2', '2/1', '3/1'),
  stopClockBreaks: fc.option(fc.integer({ min: 1, max: 180 })),
  textSize: fc.constantFrom(...textSizes),
  contrast: fc.constantFrom(...contrasts),
  font: fc.constantFrom(...fonts),
  separateRoom: fc.boolean(),
  other: fc.constantFrom('', 'A seat beside the door'),
});

describe('a time factor', () => {
  test.each([
    ['5/4', '5/4'],
    ['6/4', '3/2'],
    ['3/1', '3/1'],
    ['1/1', '1/1'],
    ['4/5', null],
    ['301/100', null],
    ['2', null],
    ['1.5', null],
    ['0/1', null],
    ['3/0', null],
  ])('%s is read as %s', (written, expected) => {
    const read = readTimeFactor(written);

    expect(read.ok ? read.value : null).toBe(expected);
  });
});

describe('a decision is called', () => {
  test.each([
    ['granted when everything is given', { timeFactor: '3/2' }, { timeFactor: '3/2' }, true, 'granted'],
    ['granted when more is given', { timeFactor: '5/4' }, { timeFactor: '2/1' }, true, 'granted'],
    ['granted in part when less time is given', { timeFactor: '2/1' }, { timeFactor: '3/2' }, true, 'granted-in-part'],
    ['granted in part when words are not met', { timeFactor: '3/2' }, { timeFactor: '3/2' }, false, 'granted-in-part'],
    ['granted in part for something else', { separateRoom: true }, { contrast: 'high' }, true, 'granted-in-part'],
    ['granted in part for words alone', { separateRoom: true }, { other: 'Near the door' }, true, 'granted-in-part'],
    ['refused when nothing is given', { stopClockBreaks: 15 }, {}, true, 'refused'],
  ] as const)('%s', (_, asked, given, areWordsMet, expected) => {
    const outcome = outcomeOf({
      asked: { ...noArrangement, ...asked },
      given: { ...noArrangement, ...given },
      areWordsMet,
    });

    expect(outcome).toBe(expected);
  });

  test('granted only where no part of what was asked is missing', () => {
    fc.assert(
      fc.property(arrangements, arrangements, (asked, given) => {
        const isGranted = outcomeOf({ asked, given, areWordsMet: true }) === 'granted';
        const lacksBreaks = (given.stopClockBreaks ?? 0) < (asked.stopClockBreaks ?? 0);

        expect(isGranted && (lacksBreaks || (asked.separateRoom && !given.separateRoom))).toBe(false);
        expect(outcomeOf({ asked, given: asked, areWordsMet: true })).toBe('granted');
      }),
    );
  });
});

describe('a step', () => {
  const facts = { personId: 'candidate', handlerId: 'one', decidedBy: null } as const;
  type Case = [string, RequestStep, Partial<RequestFacts>, string, string | null];
  test.each<Case>([
    ['an officer takes what waits', 'take', { state: 'waiting', handlerId: null }, 'one', null],
    ['another officer takes over', 'take', { state: 'waiting' }, 'two', null],
    ['nobody takes their own', 'take', { state: 'waiting', handlerId: null }, 'candidate', 'own-request'],
    ['whoever took it decides', 'decide', { state: 'waiting' }, 'one', null],
    ['somebody else does not decide', 'decide', { state: 'waiting' }, 'two', 'not-handler'],
    ['nothing is decided twice', 'decide', { state: 'decided', decidedBy: 'one' }, 'one', 'not-open'],
    // beyond.md, complaint 17: reviewer reviews self.
    [
      'nobody takes an appeal against themselves',
      'take',
      { state: 'appealed', decidedBy: 'two' },
      'two',
      'decided-before',
    ],
    ['another officer decides the appeal', 'decide', { state: 'appealed', decidedBy: 'two' }, 'one', null],
    ['a candidate takes back what waits', 'withdraw', { state: 'waiting' }, 'candidate', null],
    ['nobody takes back what is another’s', 'withdraw', { state: 'waiting' }, 'one', 'not-yours'],
    ['nobody appeals before the decision', 'appeal', { state: 'waiting' }, 'candidate', 'not-open'],
    ['a candidate appeals once', 'appeal', { state: 'decided', decidedBy: 'one' }, 'candidate', null],
    ['and not again', 'appeal', { state: 'appeal-decided', decidedBy: 'one' }, 'candidate', 'appealed-once'],
  ])('%s', (_, step, changes, actorId, expected) => {
    const request = { ...facts, state: 'waiting' as const, ...changes };

    const verdict = judgeRequestStep({ step, request, actorId });

    expect(verdict.ok ? null : verdict.problem).toBe(expected);
  });
});

describe('the minutes of somebody', () => {
  test.each([
    [60, 0, '3/2', null, 5400, '60 min × 3/2 + 0 min = 90 min'],
    [60, 5, '3/2', 15, 5700, '60 min × 3/2 + 5 min = 95 min'],
    [180, 0, '5/4', null, 13_500, '180 min × 5/4 + 0 min = 225 min'],
    [150, 0, '5/4', null, 11_250, '150 min × 5/4 + 0 min = 187 min 30 s'],
    [1, 0, '9/7', null, 78, '1 min × 9/7 + 0 min = 1 min 18 s'],
    [90, 0, '2/1', null, 10_800, '90 min × 2 + 0 min = 180 min'],
  ])('%d min with %d min credit and %s', (paperMinutes, creditMinutes, timeFactor, stopClockBreaks, seconds, sum) => {
    const found = minutesOf({ paperMinutes, creditMinutes, arrangement: { timeFactor, stopClockBreaks } });

    expect(found).toEqual({ seconds, sum, breakMinutes: stopClockBreaks ?? 0 });
  });
});

describe('the break budget', () => {
  const start = instant(1_000_000);
  const budget = milliseconds(900_000);

  test('is whole before the first break', () => {
    expect(breakAt({ budget, breaks: [], now: start })).toEqual({ left: budget, endsAt: null, overdueSince: null });
  });

  test('ends a break by itself at its last moment, however late anybody looks', () => {
    const breaks = [{ beganAt: start, endedAt: null }];
    const end = addDuration(start, budget);

    expect(breakAt({ budget, breaks, now: addDuration(end, milliseconds(-1)) }).endsAt).toBe(end);
    expect(breakAt({ budget, breaks, now: addDuration(end, milliseconds(5_000_000)) })).toEqual({
      left: 0,
      endsAt: null,
      overdueSince: end,
    });
  });

  test('is never exceeded, whatever breaks were taken and whenever they are looked at', () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 8 });
    fc.assert(
      fc.property(lengths, fc.integer({ min: 0, max: 2_000_000 }), (wanted, later) => {
        let now = start;
        let stood = 0;
        const taken: { beganAt: typeof start; endedAt: typeof start }[] = [];
        for (const length of wanted) {
          const { left } = breakAt({ budget, breaks: taken, now });
          const lasted = milliseconds(Math.min(length, left));
          taken.push({ beganAt: now, endedAt: addDuration(now, lasted) });
          stood += lasted;
          now = addDuration(now, milliseconds(lasted + 1000));
        }
        const { left } = breakAt({ budget, breaks: taken, now: addDuration(now, milliseconds(later)) });

        expect(stood).toBeLessThanOrEqual(budget);
        expect(left).toBe(budget - stood);
      }),
    );
  });
});
