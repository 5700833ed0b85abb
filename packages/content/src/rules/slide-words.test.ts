import { describe, expect, it } from 'vitest';
import { aLecture, topicFolder } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';

describe('slide-words', () => {
  it('accepts 70 words', () => {
    expect(findProblems('slide-words', aLecture({ words: 70 }))).toEqual([]);
  });

  it('warns of 71 words and names the slide with its line', () => {
    const problems = findProblems('slide-words', aLecture({ words: 71 }));

    expect(problems).toHaveLength(9);
    expect(problems[0]).toMatchObject({ line: 18, message: 'the slide "Slide 2" shows 71 words' });
  });

  it.each([
    ['nothing', '## Slide\n\n:::notes\nWords.\n:::'],
    ['2 figures', '## Slide\n\n::figure{ref="a"}\n\n::figure{ref="b"}'],
  ])('warns of a slide that shows %s', (what, text) => {
    expect(findProblems('slide-words', { [`${topicFolder}/lecture.md`]: text })).toMatchObject([
      { message: `the slide "Slide" shows ${what}` },
    ]);
  });
});
