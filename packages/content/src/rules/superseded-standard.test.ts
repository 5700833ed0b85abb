import { describe, expect, it } from 'vitest';
import { aQuestion } from '../testing/a-question.ts';
import { aTopic, quizOf, topicFolder } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';
import { aStandard } from '../testing/library-files.ts';

const library = {
  ...aStandard({ slug: 'old', shortTitle: 'The old one', status: 'superseded', supersededBy: 'new' }),
  ...aStandard({ slug: 'new', shortTitle: 'The new one', demands: 'It follows [another](standard:old).' }),
  ...aStandard({ slug: 'gone', status: 'withdrawn' }),
  ...aStandard({ slug: 'coming', status: 'proposed' }),
};
const find = (files: Readonly<Record<string, unknown>>) => findProblems('superseded-standard', { ...library, ...files });

describe('superseded-standard', () => {
  it('lets the library tell its own history', () => {
    expect(find({})).toEqual([]);
  });

  it('refuses a link in a text and names the successor', () => {
    expect(find({ [`${topicFolder}/reading.md`]: 'See [it](standard:old).' })).toMatchObject([
      { file: `${topicFolder}/reading.md`, line: 1, message: '`old` is superseded, `new` took its place' },
    ]);
  });

  it('refuses a topic that lists it', () => {
    expect(find(aTopic({ standards: ['new', 'coming', 'gone'] }))).toMatchObject([{ message: '`gone` is withdrawn' }]);
  });

  it('refuses a question that rests on it', () => {
    expect(find(quizOf(aQuestion({ source: { document: 'The old one', date: '2026' } })))).toHaveLength(1);
    expect(find(quizOf(aQuestion({ source: { document: 'The new one', date: '2026' } })))).toEqual([]);
  });
});
