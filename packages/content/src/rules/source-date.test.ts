import { describe, expect, it } from 'vitest';
import { aQuestion } from '../testing/a-question.ts';
import { quizOf } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';
import { aStandard } from '../testing/library-files.ts';

const library = aStandard({ slug: 'guide', shortTitle: 'The guidance', date: '2026-02-03' });
const find = (date: string) =>
  findProblems('source-date', { ...library, ...quizOf(aQuestion({ source: { document: 'The guidance', date } })) });

describe('source-date', () => {
  it.each(['2026-02-03', '2026-02', '2026'])('accepts %s for an edition of 2026-02-03', (date) => {
    expect(find(date)).toEqual([]);
  });

  it.each(['2025', '2026-03', '2026-02-04'])('refuses %s', (date) => {
    expect(find(date)).toMatchObject([
      { message: `quiz-1.1-1 cites The guidance of ${date}; standards/guide.yaml is of 2026-02-03` },
    ]);
  });
});
