import { formatRational, rational } from '@cmdsp/primitives';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Level, type Levels, LevelsMalformedError, type Rubric, scoreLevels } from './index.ts';

const capstone: Rubric = {
  criteria: [
    { id: 'design', weight: 30, gate: null },
    { id: 'risk', weight: 30, gate: null },
    { id: 'operations', weight: 30, gate: null },
    { id: 'evidence', weight: 10, gate: null },
  ],
  passMark: rational(7, 10),
};
const levelsOf = (design: Level, risk: Level, operations: Level, evidence: Level): Levels => ({
  design,
  risk,
  operations,
  evidence,
});
const level = fc.constantFrom<Level[]>(0, 1, 2, 3, 4);

describe('scoreLevels', () => {
  it.each([
    ['meets the standard throughout', levelsOf(3, 3, 3, 3), '3/4', true],
    ['exactly seventy in a hundred', levelsOf(3, 3, 3, 1), '7/10', true],
    ['one level of the smallest criterion less', levelsOf(3, 3, 3, 0), '27/40', false],
    ['nothing usable', levelsOf(0, 0, 0, 0), '0/1', false],
    ['beyond the standard throughout', levelsOf(4, 4, 4, 4), '1/1', true],
  ] as const)('scores what %s', (_, levels, share, isPass) => {
    const score = scoreLevels(capstone, levels);

    expect(formatRational(score.share)).toBe(share);
    expect(score.isPass).toBe(isPass);
  });

  it('lets no work pass whose gate is shut, however good the rest is', () => {
    const gated: Rubric = {
      ...capstone,
      criteria: capstone.criteria.map((one) => ({ ...one, gate: one.id === 'operations' ? 2 : null })),
    };

    const score = scoreLevels(gated, levelsOf(4, 4, 1, 4));

    expect(score).toMatchObject({ shutGates: ['operations'], isPass: false });
  });

  it('never scores less for a better level', () => {
    fc.assert(
      fc.property(level, level, level, level, (design, risk, operations, evidence) => {
        fc.pre(risk < 4);
        const better = (risk + 1) as Level; // below 4, so at most 4

        const before = scoreLevels(capstone, levelsOf(design, risk, operations, evidence));
        const after = scoreLevels(capstone, levelsOf(design, better, operations, evidence));

        const { numerator, denominator } = after.share;
        expect(numerator * before.share.denominator > before.share.numerator * denominator).toBe(true);
        expect(after.isPass || !before.isPass).toBe(true);
      }),
    );
  });

  it.each([
    ['without a level for a criterion', { design: 3, risk: 3, operations: 3 }],
    ['with a level for none', { ...levelsOf(3, 3, 3, 3), charm: 4 }],
  ] as const)('refuses levels %s', (_, levels) => {
    expect(() => scoreLevels(capstone, levels)).toThrow(LevelsMalformedError);
  });
});
