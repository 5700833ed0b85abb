import { describe, expect, it } from 'vitest';
import { topicFolder } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';
import { anIncident } from '../testing/library-files.ts';

const reading = { [`${topicFolder}/reading.md`]: 'One.\n\nRemember [it](incident:wannacry-2017).' };

describe('unknown-incident', () => {
  it('refuses a link to an incident that the library does not have, with its line', () => {
    expect(findProblems('unknown-incident', { ...reading, ...anIncident({ slug: 'other' }) })).toMatchObject([
      { file: `${topicFolder}/reading.md`, line: 3, message: 'no incident has the slug `wannacry-2017`' },
    ]);
  });

  it('accepts it once the incident is there', () => {
    expect(findProblems('unknown-incident', { ...reading, ...anIncident({ slug: 'wannacry-2017' }) })).toEqual([]);
  });
});
