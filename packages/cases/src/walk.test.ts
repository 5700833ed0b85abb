import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BrokenCaseError, type CaseOutline } from './case-outline.ts';
import { countStepsAhead } from './count-steps-ahead.ts';
import { placeOfPlay } from './place-of-play.ts';
import type { PlayRecord } from './play-record.ts';
import { readOn } from './read-on.ts';
import { takeDecision } from './take-decision.ts';
import { anyOutline, branching } from './testing/an-outline.ts';

const unread: PlayRecord = { isBegun: false, choices: [] };
const begun: PlayRecord = { isBegun: true, choices: [] };

/** Goes on by these decisions, one for each step, reading every outcome; stops where a decision is missing. */
function walk(outline: CaseOutline, decisions: readonly string[]): readonly PlayRecord[] {
  const records: PlayRecord[] = [unread];
  const remaining = [...decisions];
  for (;;) {
    const record = records.at(-1) ?? unread;
    const place = placeOfPlay(outline, record);
    if (place.kind === 'debrief') return records;
    if (place.kind === 'deciding') {
      const decision = remaining.shift();
      if (decision === undefined) return records;
      const taken = takeDecision(outline, record, { step: place.step, decision });
      if (taken.kind !== 'taken') throw new Error(taken.kind);
      records.push(taken.record);
    } else {
      const left = readOn(outline, record, { step: place.kind === 'briefing' ? null : place.choice.step });
      if (left.kind !== 'left') throw new Error(left.kind);
      records.push(left.record);
    }
  }
}

/** A case and a walk through it to its end, by decisions drawn at random. */
const anyWalk = fc.tuple(anyOutline, fc.array(fc.nat(3), { minLength: 8, maxLength: 8 })).map(([outline, draws]) => {
  const decisions: string[] = [];
  let id = outline.start;
  for (const draw of draws) {
    const step = outline.steps.find((candidate) => candidate.id === id);
    const decision = step?.decisions[draw % step.decisions.length];
    if (decision === undefined) break;
    decisions.push(decision.id);
    id = decision.next;
  }
  return { outline, records: walk(outline, decisions) };
});

describe('any walk', () => {
  test('ends in the debrief, and never visits a step twice', () => {
    fc.assert(
      fc.property(anyWalk, ({ outline, records }) => {
        const last = records.at(-1) ?? unread;

        expect(placeOfPlay(outline, last)).toEqual({ kind: 'debrief' });
        const steps = last.choices.map(({ step }) => step);
        expect(new Set(steps).size).toBe(steps.length);
      }),
    );
  });

  test('has as many steps as were announced when it began, at every step again', () => {
    fc.assert(
      fc.property(anyWalk, ({ outline, records }) => {
        const { choices } = records.at(-1) ?? unread;

        for (const [index, { step }] of choices.entries()) {
          const { fewest, most } = countStepsAhead(outline, step);
          const after = choices.length - index - 1;
          expect(fewest).toBeLessThanOrEqual(after);
          expect(most).toBeGreaterThanOrEqual(after);
        }
      }),
    );
  });

  test('only grows: what was recorded stays as it was', () => {
    fc.assert(
      fc.property(anyWalk, ({ records }) => {
        for (const [index, record] of records.slice(1).entries()) {
          const before = records[index]?.choices ?? [];
          expect(record.choices.slice(0, before.length).map(({ step, decision }) => [step, decision])).toEqual(
            before.map(({ step, decision }) => [step, decision]),
          );
        }
      }),
    );
  });

  test('cannot be changed afterwards: another decision at any step is refused, the same one changes nothing', () => {
    fc.assert(
      fc.property(anyWalk, ({ outline, records }) => {
        const last = records.at(-1) ?? unread;

        for (const { step, decision } of last.choices) {
          expect(takeDecision(outline, last, { step, decision })).toEqual({ kind: 'repeated' });
          expect(takeDecision(outline, last, { step, decision: 'another' })).toEqual({
            kind: 'refused',
            reason: 'decided-already',
          });
          expect(readOn(outline, last, { step })).toEqual({ kind: 'repeated' });
        }
        for (const { id } of outline.steps.filter((known) => last.choices.every(({ step }) => step !== known.id)))
          expect(takeDecision(outline, last, { step: id, decision: 'd0' })).toMatchObject({ kind: 'refused' });
      }),
    );
  });
});

describe('the place of a play', () => {
  test('is the briefing until it was read', () => {
    expect(placeOfPlay(branching, unread)).toEqual({ kind: 'briefing' });
  });

  test('is the first step after the briefing', () => {
    expect(placeOfPlay(branching, begun)).toEqual({ kind: 'deciding', step: 'first', number: 1 });
  });

  test('is the outcome until it was read, then the step it leads to', () => {
    const choice = { step: 'first', decision: 'b', isRead: false };

    const outcome = placeOfPlay(branching, { isBegun: true, choices: [choice] });
    const after = placeOfPlay(branching, { isBegun: true, choices: [{ ...choice, isRead: true }] });

    expect(outcome).toEqual({ kind: 'outcome', choice, number: 1, isLast: false });
    expect(after).toEqual({ kind: 'deciding', step: 'right', number: 2 });
  });

  test('is the last outcome, then the debrief, where the decision ends the case', () => {
    const choice = { step: 'first', decision: 'c', isRead: false };

    expect(placeOfPlay(branching, { isBegun: true, choices: [choice] })).toMatchObject({ isLast: true });
    expect(placeOfPlay(branching, { isBegun: true, choices: [{ ...choice, isRead: true }] })).toEqual({
      kind: 'debrief',
    });
  });

  test.each([
    ['a step that the case does not have', [{ step: 'other', decision: 'a', isRead: true }]],
    ['a step that comes later', [{ step: 'last', decision: 'a', isRead: true }]],
    ['a decision that the step does not have', [{ step: 'first', decision: 'z', isRead: true }]],
  ])('does not exist for a record with %s', (_, choices) => {
    expect(() => placeOfPlay(branching, { isBegun: true, choices })).toThrow(BrokenCaseError);
  });

  test('does not exist where a case leads back', () => {
    const circle: CaseOutline = { start: 'one', steps: [{ id: 'one', decisions: [{ id: 'a', next: 'one' }] }] };
    const choices = [{ step: 'one', decision: 'a', isRead: true }];

    expect(() => placeOfPlay(circle, { isBegun: true, choices })).toThrow('leads back');
    expect(() => countStepsAhead(circle, 'one')).toThrow('leads back');
  });
});

describe('a decision', () => {
  test.each([
    ['before the briefing was read', unread, 'first', 'a', 'not-here'],
    ['at a step that comes later', begun, 'last', 'a', 'not-here'],
    ['that the step does not offer', begun, 'first', 'z', 'unknown-decision'],
  ])('is refused %s', (_, record, step, decision, reason) => {
    expect(takeDecision(branching, record, { step, decision })).toEqual({ kind: 'refused', reason });
  });

  test('is refused while the outcome before it is unread', () => {
    const record = { isBegun: true, choices: [{ step: 'first', decision: 'a', isRead: false }] };

    expect(takeDecision(branching, record, { step: 'left', decision: 'a' })).toMatchObject({ reason: 'not-here' });
  });
});

describe('going on', () => {
  test('is refused at a step without a decision', () => {
    expect(readOn(branching, begun, { step: 'first' })).toEqual({ kind: 'refused' });
  });

  test('from the briefing twice changes nothing', () => {
    expect(readOn(branching, begun, { step: null })).toEqual({ kind: 'repeated' });
  });

  test('finishes the play after the last outcome, and not before', () => {
    const [, , first, , , , , last] = walk(branching, ['a', 'a', 'a']);

    expect(readOn(branching, first ?? unread, { step: 'first' })).toMatchObject({ isFinished: false });
    expect(readOn(branching, walk(branching, ['c'])[2] ?? unread, { step: 'first' })).toMatchObject({
      isFinished: true,
    });
    expect(placeOfPlay(branching, last ?? unread)).toEqual({ kind: 'debrief' });
  });
});

test.each([
  ['first', { fewest: 0, most: 2 }],
  ['left', { fewest: 1, most: 1 }],
  ['right', { fewest: 0, most: 1 }],
  ['last', { fewest: 0, most: 0 }],
])('after %s may follow %o steps', (step, ahead) => {
  expect(countStepsAhead(branching, step)).toEqual(ahead);
});
