import { describe, expect, it } from 'vitest';
import { pathOf } from './path-of.ts';

describe('pathOf', () => {
  it('draws a straight line', () => {
    expect(
      pathOf([
        { x: 0, y: 0 },
        { x: 10, y: 0 },
      ]),
    ).toBe('M0 0L10 0');
  });

  it('rounds a corner by six, or by half of a shorter side', () => {
    expect(
      pathOf([
        { x: 0, y: 0 },
        { x: 20, y: 0 },
        { x: 20, y: 20 },
      ]),
    ).toBe('M0 0L14 0Q20 0 20 6L20 20');
    expect(
      pathOf([
        { x: 0, y: 0 },
        { x: 4, y: 0 },
        { x: 4, y: 20 },
      ]),
    ).toBe('M0 0L2 0Q4 0 4 2L4 20');
  });

  it('draws nothing without points', () => {
    expect(pathOf([])).toBe('');
  });
});
