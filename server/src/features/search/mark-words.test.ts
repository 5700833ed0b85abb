import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, type MarkedText, markWords } from './mark-words.ts';

const lettersOf = (text: string) => text.replace(/[\s·…]/g, '');
const marked = ({ text, marks }: MarkedText) => marks.map(({ start, end }) => text.slice(start, end));

describe('markWords', () => {
  it.each([
    { text: 'Devices and a device.', needles: ['devic'], found: ['Devices', 'device'] },
    { text: 'IEC 62304, clause 4', needles: ['iec', '62304'], found: ['IEC', '62304'] },
    { text: 'A predevice is none', needles: ['device'], found: [] },
    { text: 'Nothing asked', needles: [], found: [] },
    { text: '<b>bold</b>', needles: ['b'], found: ['b', 'bold', 'b'] },
  ])('marks $found in "$text"', ({ text, needles, found }) => {
    expect(marked(markWords(text, needles))).toEqual(found);
  });
});

describe('excerptOf', () => {
  const filler = 'Words without meaning here. '.repeat(30);

  it('shows the place where most of the words stand', () => {
    const text = `The gateway is old. ${filler}The gateway trusts the pump it serves. ${filler}`;

    const excerpt = excerptOf(text, ['gateway', 'pump']);

    expect(excerpt.text).toContain('The gateway trusts the pump');
    expect(marked(excerpt)).toEqual(['gateway', 'pump']);
  });

  it('leaves a short text as it is, on one line', () => {
    expect(excerptOf('One line.\nAnd\nmore', ['one'])).toEqual({
      text: 'One line. And · more',
      marks: [{ start: 0, end: 3 }],
    });
  });

  it('stays short, inside the text and on its marks, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 2000 }),
        fc.array(fc.string({ minLength: 1, maxLength: 5 })),
        (text, needles) => {
          const excerpt = excerptOf(text, needles);

          expect(lettersOf(text)).toContain(lettersOf(excerpt.text));
          expect(excerpt.text.length).toBeLessThanOrEqual(290);
          for (const word of marked(excerpt))
            expect(needles.some((needle) => word.toLowerCase().startsWith(needle))).toBe(true);
        },
      ),
    );
  });
});
