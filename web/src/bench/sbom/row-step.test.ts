import { describe, expect, it } from 'vitest';
import { rowStep } from './row-step.ts';

describe('the keys of a table of rows', () => {
  it.each([
    ['ArrowDown', 3, 4],
    ['ArrowUp', 3, 2],
    ['PageDown', 3, 13],
    ['PageUp', 13, 3],
    ['Home', 13, 0],
    ['End', 3, 24],
  ])('%s leads from row %i to row %i', (key, place, next) => {
    expect(rowStep(key, { place, count: 25 })).toBe(next);
  });

  it.each([
    ['ArrowDown', 24, 24],
    ['PageDown', 20, 24],
    ['ArrowUp', 0, 0],
    ['PageUp', 4, 0],
  ])('%s from row %i stays in the table, at row %i', (key, place, next) => {
    expect(rowStep(key, { place, count: 25 })).toBe(next);
  });

  it('leaves every other key to the browser', () => {
    expect(['Tab', 'Enter', ' ', 'a', 'ArrowRight'].map((key) => rowStep(key, { place: 1, count: 25 }))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
