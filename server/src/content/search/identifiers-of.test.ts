import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifiersOf } from './identifiers-of.ts';

describe('identifiersOf', () => {
  it.each([
    ['IEC 62304:2006+A1:2015', ['62304', 'iec62304']],
    ['iec62304', ['iec62304']],
    ['ICSMA-26-223-01', ['icsma2622301']],
    ['see CVE-2018-10634.', ['cve201810634', 'seecve201810634']],
    ['section 524B', ['524b', 'section524b']],
    ['ISO/IEC 27001', ['27001', 'iso27001', 'iec27001']],
    ['NIST SP 800-53', ['80053', 'sp80053']],
    ['AAMI TIR57', ['tir57', 'aamitir57']],
    ['MDCG 2019-16', ['201916', 'mdcg201916']],
  ])('finds in %s what it is called by', (text, expected) => {
    expect([...identifiersOf(text)].sort()).toEqual([...expected].sort());
  });

  it.each(['in 2026 and later', '70 % of 12 beds', 'no numbers at all'])('finds in %s nothing that stands alone', (text) => {
    expect(identifiersOf(text).filter((key) => /^\d+$/.test(key))).toEqual([]);
  });

  it('gives lexemes of letters and digits alone, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const key of identifiersOf(text)) expect(key).toMatch(/^[a-z0-9]+$/);
      }),
    );
  });
});
