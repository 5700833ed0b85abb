import { describe, expect, it } from 'vitest';
import { writeDuration } from './write-duration.ts';

describe('writeDuration', () => {
  it.each([
    [0, '0:00'],
    [9, '0:09'],
    [245, '4:05'],
    [3729, '1:02:09'],
  ])('writes %d seconds as %s', (seconds, words) => {
    expect(writeDuration(seconds)).toBe(words);
  });
});
