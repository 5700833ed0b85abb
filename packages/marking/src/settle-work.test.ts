import { formatRational, rational } from '@cmdsp/primitives';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IndependentMark, type Level, type Levels, type MarkingPolicy, type Rubric, settleWork } from './index.ts';

const rubric: Rubric = {
  criteria: [
    { id: 'design', weight: 30, gate: null },
    { id: 'risk', weight: 30, gate: 1 },
    { id: 'operations', weight: 40, gate: null },
  ],
  passMark: rational(7, 10),
};
const agreement = { share: rational(1, 10), levels: 1 };
const capstone: MarkingPolicy = { secondMark: { kind: 'always' }, agreement };

function levels(digits: string): Levels {
  const ids = ['design', 'risk', 'operations'];
  // Digits of the tests and of the generator are levels.
  return Object.fromEntries(ids.map((id, place) => [id, Number(digits.charAt(place)) as Level]));
}
const mark = (markerId: string, digits: string, saysHarm = false): IndependentMark => ({
  markerId,
  levels: levels(digits),
  saysHarm,
});
const settle = (marks: readonly IndependentMark[], adjudication: string | null = null, isHarmful = false) =>
  settleWork({
    rubric,
    policy: capstone,
    marks,
    adjudication: adjudication === null ? null : { levels: levels(adjudication), saysHarm: isHarmful },
  });

describe('settleWork', () => {
  it('gives the mean of two marks that agree, by criterion too, and says whose they are', () => {
    const settlement = settle([mark('a', '333'), mark('b', '334')]);

    expect(settlement).toMatchObject({
      kind: 'settled',
      by: 'two-marks',
      isPass: true,
      levels: { design: 3, risk: 3, operations: 3.5 },
    });
    expect(settlement.kind === 'settled' && settlement.counted.toSorted()).toEqual(['a', 'b']);
  });

  it('counts the two closest of three, and not the third', () => {
    const settlement = settle([mark('a', '444'), mark('b', '223'), mark('c', '433')]);

    expect(settlement).toMatchObject({ kind: 'needs-adjudication', why: 'marks-apart' });
    expect(settle([mark('a', '444'), mark('b', '222'), mark('c', '434')])).toMatchObject({
      kind: 'settled',
      counted: expect.not.arrayContaining(['b']) as string[],
    });
  });

  it('waits for the second mark and then asks an adjudicator when one says that patients are harmed', () => {
    expect(settle([mark('a', '444', true)])).toEqual({ kind: 'needs-mark', number: 2 });
    expect(settle([mark('a', '444', true), mark('b', '444')])).toEqual({
      kind: 'needs-adjudication',
      why: 'harm-said',
    });
  });

  it('lets no work pass whose harm an adjudicator confirms, whatever its points, and lets it pass where they do not', () => {
    const marks = [mark('a', '444', true), mark('b', '444')];

    expect(settle(marks, '444', true)).toMatchObject({
      kind: 'settled',
      by: 'adjudication',
      isPass: false,
      counted: [],
    });
    expect(settle(marks, '444', false)).toMatchObject({ kind: 'settled', isPass: true });
  });

  it('fails a work with nothing in risk judgement, however good the rest is', () => {
    const settlement = settle([mark('a', '404'), mark('b', '404')]);

    expect(settlement).toMatchObject({ kind: 'settled', isPass: false });
    expect(settlement.kind === 'settled' && formatRational(settlement.share)).toBe('7/10');
  });

  it('says the same to the last letter whoever marked first', () => {
    const digits = fc.stringMatching(/^[0-4]{3}$/);
    const drawn = fc.record({ digits, harm: fc.integer({ min: 0, max: 9 }) });
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 2, maxLength: 3 }), fc.nat(5), (all, turn) => {
        const marks = all.map((one, place) => mark(`marker-${place}`, one.digits, one.harm === 0));
        const [first, ...rest] = marks;
        const turned = turn % 2 === 0 ? marks.toReversed() : [...rest, ...(first === undefined ? [] : [first])];

        expect(settle(turned)).toEqual(settle(marks));
      }),
      { numRuns: 3000 },
    );
  });
});
