import { describe, expect, it } from 'vitest';
import { aProgramme } from '../testing/a-programme.ts';
import { findProblems } from '../testing/find-problems.ts';

const head = (rest: string) => `---\n${rest}provenance:\n  drafted: { by: Somebody, on: 2026-11-21 }\n  accepted: null\n---\n\nText.`;
const agreement = (kind: string) => head(`title: T\nkind: ${kind}\nversion: '1'\neffectiveOn: 2026-11-21\n`);
const whole: Readonly<Record<string, unknown>> = {
  ...aProgramme(),
  'handbook.md': head('title: Handbook\n'),
  'accessibility.md': head('title: Accessibility\n'),
  'agreements/candidate-1.md': agreement('candidate-agreement'),
  'agreements/privacy-1.md': agreement('privacy-notice'),
};
const without = (path: string) => Object.fromEntries(Object.entries(whole).filter(([key]) => key !== path));

describe('required-file', () => {
  it('accepts content with everything that a stranger and a candidate need', () => {
    expect(findProblems('required-file', whole)).toEqual([]);
  });

  it.each(['programme.yaml', 'handbook.md', 'accessibility.md'])('refuses content without %s', (path) => {
    expect(findProblems('required-file', without(path))).toMatchObject([{ file: path, message: 'the file is missing' }]);
  });

  it('refuses content without a privacy notice', () => {
    expect(findProblems('required-file', without('agreements/privacy-1.md'))).toMatchObject([
      { message: 'no file has the kind `privacy-notice`' },
    ]);
  });

  it('says nothing of a missing notice while an agreement cannot be read', () => {
    expect(findProblems('required-file', { ...whole, 'agreements/privacy-1.md': 'No head.' })).toEqual([]);
  });
});
