import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../read-markdown.ts';
import { countWords, readingMinutes } from './count-words.ts';
import { plainText } from './plain-text.ts';

describe('plainText', () => {
  it('keeps the words and drops the marks', () => {
    const source = '## A **b**\n\n- c [d](term:e)\n- `f`\n\n| g | h |\n| --- | --- |\n| i | j |\n\n::figure{ref="k"}';

    expect(plainText(readMarkdown(source).tree)).toBe('A b\nc d\nf\ng | h\ni | j');
  });
});

describe('countWords', () => {
  it.each([
    ['', 0],
    ['one', 1],
    ['524B on-call 98.6 %', 3],
    ['It’s the ward’s pump.', 4],
    ['| a | b |', 2],
    ['患者 és é', 3],
  ])('counts %j as %i', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});

describe('readingMinutes', () => {
  it.each([
    [0, 1],
    [299, 1],
    [301, 2],
    [1800, 9],
  ])('gives %i words %i minutes', (words, minutes) => {
    expect(readingMinutes(words)).toBe(minutes);
  });
});
