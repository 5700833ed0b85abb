import { describe, expect, it } from 'vitest';
import { topicFolder } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';

const reading = (text: string) => ({ [`${topicFolder}/reading.md`]: text });

describe('unknown-standard', () => {
  it('refuses a link into the standards library, which does not exist yet', () => {
    expect(findProblems('unknown-standard', reading('See [it](standard:iec-62304).'))).toMatchObject([{ line: 1 }]);
  });

  it('accepts a standard named in words', () => {
    expect(findProblems('unknown-standard', reading('See IEC 62304.'))).toEqual([]);
  });
});
