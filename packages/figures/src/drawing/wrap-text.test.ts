import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureText } from './measure-text.ts';
import { wrapText } from './wrap-text.ts';

const font = { size: 13, look: 'plain' } as const;

describe('wrapText', () => {
  it('keeps a short text on one line', () => {
    expect(wrapText('Infusion pump', 200, font)).toEqual(['Infusion pump']);
  });

  it('makes lines about equally long', () => {
    expect(wrapText('Bedside monitor with its own alarm', 180, font)).toEqual([
      'Bedside monitor',
      'with its own alarm',
    ]);
  });

  it('breaks after a hyphen before it breaks a word', () => {
    expect(wrapText('vulnerability-handling', 100, font)).toEqual(['vulnerability-', 'handling']);
  });

  it('never gives a line that is too wide, and loses no character', () => {
    const property = fc.property(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.integer({ min: 20, max: 300 }),
      (text, width) => {
        const lines = wrapText(text, width, font);

        for (const line of lines) expect(measureText(line, font)).toBeLessThanOrEqual(width);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      },
    );
    fc.assert(property, { numRuns: 300 });
  });
});
