import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuestion } from './read-question.ts';

describe('readQuestion', () => {
  it.each([
    { asked: 'network segm', typing: { before: 'network', prefix: 'segm' } },
    { asked: 'Segm', typing: { before: '', prefix: 'segm' } },
    { asked: 'patch-man', typing: { before: 'patch-', prefix: 'man' } },
    { asked: 'pump ', typing: null },
    { asked: '"insulin pu', typing: null },
    { asked: '"insulin pump" alar', typing: { before: '"insulin pump"', prefix: 'alar' } },
    { asked: 'pump -insul', typing: null },
    { asked: 'a', typing: null },
    { asked: '?', typing: null },
  ])('takes the end of "$asked" for what is being typed, or not', ({ asked, typing }) => {
    expect(readQuestion(asked).typing).toEqual(typing);
  });

  it('leaves out what is excluded', () => {
    const { words, identifiers } = readQuestion('pump -CVE-2020-25183 Pump alarm');

    expect({ words, identifiers }).toEqual({ words: ['pump', 'alarm'], identifiers: [] });
  });

  it('puts nothing into a database query but letters and digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (asked) => {
        const { text, words, typing, identifiers } = readQuestion(asked);

        expect(text).not.toContain('\0');
        for (const word of [...words, ...identifiers, ...(typing === null ? [] : [typing.prefix])])
          expect(word).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
      }),
    );
  });
});
