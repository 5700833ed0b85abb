import { describe, expect, it } from 'vitest';
import { findProblems } from '../testing/find-problems.ts';
import { aCase, anIncident, aSourceCitedAs, aStandard } from '../testing/library-files.ts';

describe('library-identity', () => {
  it('accepts entries under their own names', () => {
    expect(findProblems('library-identity', { ...aStandard(), ...anIncident(), ...aCase() })).toEqual([]);
  });

  it.each([
    ['standards/other.yaml', aStandard()],
    ['incidents/other.yaml', anIncident()],
    ['cases/other/case.yaml', aCase()],
  ])('refuses another name at %s', (path, files) => {
    const [value] = Object.values(files);

    expect(findProblems('library-identity', { [path]: value })).toMatchObject([{ file: path }]);
  });

  it('refuses two documents that are cited by the same words', () => {
    const files = { ...aStandard({ citedAs: ['The guidance'] }), ...aSourceCitedAs('The guidance') };

    expect(findProblems('library-identity', files)).toMatchObject([
      { file: 'sources.yaml', message: expect.stringContaining('already names standards/a-standard.yaml') },
    ]);
  });

  it('accepts an entry that repeats its own identifier', () => {
    expect(findProblems('library-identity', aStandard({ identifier: 'X', shortTitle: 'X', citedAs: ['X'] }))).toEqual([]);
  });
});
