import { describe, expect, it } from 'vitest';
import { aTopic, topicFolder } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';
import { aStandard } from '../testing/library-files.ts';

const reading = (text: string) => ({ [`${topicFolder}/reading.md`]: text });
const library = aStandard({ slug: 'iec-62304' });

describe('unknown-standard', () => {
  it('refuses a link to a standard that the library does not have', () => {
    expect(findProblems('unknown-standard', reading('See [it](standard:iec-62304).'))).toMatchObject([{ line: 1 }]);
  });

  it('accepts a link to one that it has, and one named in words', () => {
    const text = 'See [it](standard:iec-62304) and ISO 14971.';

    expect(findProblems('unknown-standard', { ...library, ...reading(text) })).toEqual([]);
  });

  it('refuses a complete topic that lists a standard in words, an incomplete one may', () => {
    const listed = { standards: ['iec-62304', 'IEC 62304:2006'] };

    expect(findProblems('unknown-standard', { ...library, ...aTopic({ ...listed, complete: false }) })).toEqual([]);
    expect(findProblems('unknown-standard', { ...library, ...aTopic({ ...listed, complete: true }) })).toMatchObject([
      { severity: 'error', message: 'no standard has the slug `IEC 62304:2006`' },
    ]);
  });

  it('refuses a slug in an incomplete topic that leads nowhere', () => {
    expect(findProblems('unknown-standard', { ...library, ...aTopic({ standards: ['iso-14971'] }) })).toHaveLength(1);
  });

  it('says nothing of topics while there is no library', () => {
    expect(findProblems('unknown-standard', aTopic({ standards: ['IEC 62304:2006'], complete: true }))).toEqual([]);
  });

  it('refuses a successor that does not exist', () => {
    const files = aStandard({ slug: 'old', status: 'superseded', supersededBy: 'new' });

    expect(findProblems('unknown-standard', files)).toMatchObject([{ file: 'standards/old.yaml' }]);
    expect(findProblems('unknown-standard', { ...files, ...aStandard({ slug: 'new' }) })).toEqual([]);
  });
});
