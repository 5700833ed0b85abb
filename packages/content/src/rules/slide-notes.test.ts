import { describe, expect, it } from 'vitest';
import { aLecture } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';

describe('slide-notes', () => {
  it.each([60, 150])('accepts notes of %i words', (notes) => {
    expect(findProblems('slide-notes', aLecture({ notes }))).toEqual([]);
  });

  it.each([59, 151])('refuses notes of %i words', (notes) => {
    const problems = findProblems('slide-notes', aLecture({ slides: 10, notes }));

    expect(problems).toHaveLength(10);
    expect(problems[0]?.message).toBe(`the notes of the slide "Slide 1" have ${notes} words`);
  });
});
