import { describe, expect, it } from 'vitest';
import { aLecture, topicFolder } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';

describe('lecture-length', () => {
  it.each([10, 14])('accepts %i slides with a figure and a poll', (slides) => {
    expect(findProblems('lecture-length', aLecture({ slides }))).toEqual([]);
  });

  it.each([9, 15])('refuses %i slides', (slides) => {
    expect(findProblems('lecture-length', aLecture({ slides }))).toMatchObject([
      { file: `${topicFolder}/lecture.md`, message: `the lecture has ${slides} slides` },
    ]);
  });

  it('refuses a lecture without figure and poll', () => {
    const text = Array.from({ length: 10 }, (_, index) => `## Slide ${index}\n\nWords.`).join('\n\n---\n\n');

    const problems = findProblems('lecture-length', { [`${topicFolder}/lecture.md`]: text });

    expect(problems.map(({ message }) => message)).toEqual(['no slide shows a figure', 'no slide has a poll']);
  });
});
