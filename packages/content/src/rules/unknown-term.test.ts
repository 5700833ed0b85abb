import { describe, expect, it } from 'vitest';
import { aGlossary, topicFolder } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';

const files = { ...aGlossary('sbom'), [`${topicFolder}/reading.md`]: 'A [list](term:sbom).\n\nA [form](term:mds2).' };

describe('unknown-term', () => {
  it('refuses a link to a term that the glossary does not have, with its line', () => {
    expect(findProblems('unknown-term', files)).toMatchObject([
      { file: `${topicFolder}/reading.md`, line: 3, message: 'no term has the slug `mds2`' },
    ]);
  });

  it('accepts it once the term is there', () => {
    expect(findProblems('unknown-term', { ...files, ...aGlossary('sbom', 'mds2') })).toEqual([]);
  });
});
