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

  it('refuses a slug in a topic that leads nowhere, and leaves words alone', () => {
    const files = { ...library, ...aTopic({ standards: ['iec-62304', 'iso-14971', 'IEC 62304:2006'] }) };

    expect(findProblems('unknown-standard', files)).toMatchObject([{ message: 'no standard has the slug `iso-14971`' }]);
  });

  it('refuses a successor that does not exist', () => {
    const files = aStandard({ slug: 'old', status: 'superseded', supersededBy: 'new' });

    expect(findProblems('unknown-standard', files)).toMatchObject([{ file: 'standards/old.yaml' }]);
    expect(findProblems('unknown-standard', { ...files, ...aStandard({ slug: 'new' }) })).toEqual([]);
  });
});
