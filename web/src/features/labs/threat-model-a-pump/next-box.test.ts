import { describe, expect, it } from 'vitest';
import { nextBox } from './next-box.ts';

const rows = [5, 5, 3];

describe('the arrow keys among boxes in rows', () => {
  it.each([
    ['ArrowRight', { row: 0, box: 3 }, { row: 0, box: 4 }],
    ['ArrowLeft', { row: 0, box: 3 }, { row: 0, box: 2 }],
    ['ArrowDown', { row: 0, box: 3 }, { row: 1, box: 3 }],
    ['ArrowUp', { row: 1, box: 3 }, { row: 0, box: 3 }],
  ])('%s leads to the neighbour', (key, from, to) => {
    expect(nextBox(key, from, rows)).toEqual(to);
  });

  it.each([
    ['ArrowRight', { row: 0, box: 4 }],
    ['ArrowLeft', { row: 0, box: 0 }],
    ['ArrowUp', { row: 0, box: 2 }],
    ['ArrowDown', { row: 2, box: 0 }],
    ['ArrowDown', { row: 1, box: 3 }],
    ['Enter', { row: 1, box: 1 }],
  ])('%s from %o leads nowhere where no box is', (key, from) => {
    expect(nextBox(key, from, rows)).toBeNull();
  });
});
