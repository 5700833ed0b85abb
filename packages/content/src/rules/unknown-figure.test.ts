import { describe, expect, it } from 'vitest';
import { aFigure, topicFolder } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';

const reading = { [`${topicFolder}/reading.md`]: 'Look:\n\n::figure{ref="chart"}' };

describe('unknown-figure', () => {
  it('accepts a figure of the topic', () => {
    expect(findProblems('unknown-figure', { ...reading, ...aFigure('chart') })).toEqual([]);
  });

  it('refuses a figure that is not there', () => {
    expect(findProblems('unknown-figure', { ...reading, ...aFigure('other') })).toMatchObject([
      { file: `${topicFolder}/reading.md`, line: 3, message: 'no figure of this topic is called `chart`' },
    ]);
  });

  it('does not blame the text for a figure file that is broken', () => {
    expect(findProblems('unknown-figure', { ...reading, [`${topicFolder}/figures/chart.yaml`]: 'kind: [' })).toEqual([]);
  });
});
