import { describe, expect, it } from 'vitest';
import { aFigure, topicFolder } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';

const reading = { [`${topicFolder}/reading.md`]: '::figure{ref="chart"}' };

describe('unused-figure', () => {
  it('accepts a figure that a text shows', () => {
    expect(findProblems('unused-figure', { ...reading, ...aFigure('chart') })).toEqual([]);
  });

  it('warns of one that no text shows', () => {
    expect(findProblems('unused-figure', { ...reading, ...aFigure('chart'), ...aFigure('idle') })).toMatchObject([
      { severity: 'warning', file: `${topicFolder}/figures/idle.yaml` },
    ]);
  });
});
