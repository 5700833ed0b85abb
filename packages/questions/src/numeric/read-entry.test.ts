import { formatRational } from '@cmdsp/primitives';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumericEntry } from './read-entry.ts';

describe('readNumericEntry', () => {
  it.each([
    ['12', '12/1', '12'],
    ['12,5', '25/2', '12.5'],
    ['12.5', '25/2', '12.5'],
    ['1,234', '617/500', '1.234'],
    ['1.234', '617/500', '1.234'],
    ['-0,5', '-1/2', '-0.5'],
    ['\u22123', '-3/1', '-3'],
    ['+7', '7/1', '7'],
    ['.5', '1/2', '0.5'],
    ['12,', '12/1', '12'],
    [' 007 ', '7/1', '7'],
  ])('reads %j exactly as %s and shows it as %s', (typed, value, written) => {
    const entry = readNumericEntry(typed);

    expect(entry).toMatchObject({ kind: 'number', written });
    expect(entry.kind === 'number' && formatRational(entry.value)).toBe(value);
  });

  it.each([
    ['1,234.5', 'several-signs'],
    ['1.234.567', 'several-signs'],
    ['1 234', 'spaces'],
    ["1'234", 'spaces'],
    ['1/3', 'fraction'],
    ['12 mg', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['-', 'not-a-number'],
    [',', 'not-a-number'],
    ['1234567890123456', 'not-a-number'],
  ])('sends %j back rather than guess: %s', (typed, reason) => {
    expect(readNumericEntry(typed)).toEqual({ kind: 'unreadable', reason });
  });

  it('reads a comma as it reads a point', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^-?\d{1,6}\.\d{1,6}$/), (typed) => {
        expect(readNumericEntry(typed.replace('.', ','))).toEqual(readNumericEntry(typed));
      }),
    );
  });
});
