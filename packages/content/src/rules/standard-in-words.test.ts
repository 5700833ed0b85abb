import { describe, expect, it } from 'vitest';
import { aTopic } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';
import { aStandard } from '../testing/library-files.ts';

const listed = { standards: ['a-standard', 'IEC 62304:2006'] };
const find = (files: Readonly<Record<string, unknown>>) => findProblems('standard-in-words', files);

describe('standard-in-words', () => {
  it('warns of a complete topic that names a standard in words', () => {
    expect(find({ ...aStandard(), ...aTopic({ ...listed, complete: true }) })).toMatchObject([
      { severity: 'warning', message: '`IEC 62304:2006` is named in words' },
    ]);
  });

  it('lets a topic that is not written yet', () => {
    expect(find({ ...aStandard(), ...aTopic({ ...listed, complete: false }) })).toEqual([]);
  });

  it('says nothing while there is no library', () => {
    expect(find(aTopic({ ...listed, complete: true }))).toEqual([]);
  });
});
