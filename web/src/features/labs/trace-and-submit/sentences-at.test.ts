import { expect, test } from 'vitest';
import { sentencesAt } from './sentences-at.ts';

const witness = (kind: string, sentence: string, at: readonly string[]) => ({ kind, sentence, at, detail: null });

test('a gap that was missed is said once at its rows, not once for each criterion', () => {
  const witnesses = [
    witness('missed-gap', 'C-08 is one password for all.', ['C-08', 'V-01']),
    witness('wrong-section', 'C-08, V-01: the gap was not found, so its section is not decided.', ['C-08', 'V-01']),
    witness('wrong-section', 'T-02: the section that was chosen does not fit.', ['T-02']),
    witness('wrong-severity', 'T-02: no severity was chosen.', ['T-02']),
  ];

  expect(sentencesAt(witnesses, 'V-01')).toEqual(['C-08 is one password for all.']);
  expect(sentencesAt(witnesses, 'T-02')).toHaveLength(2);
  expect(sentencesAt(witnesses, 'L-01')).toEqual([]);
});
