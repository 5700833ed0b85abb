import { describe, expect, it } from 'vitest';
import { aProgramme } from '../testing/a-programme.ts';
import { topicFolder } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';

const groups = ['engineering', 'product', 'regulatory', 'clinical-engineering', 'hospital-it', 'cybersecurity'];
const whole = [
  'It begins with a paragraph.',
  '## What this means for the patient\n\nMuch.',
  '## Common mistakes\n\n| One | Two |\n| --- | --- |\n| 1 | 2 |',
  ':::example{title="A case"}\nWords.\n:::',
  `## Do this on Monday\n\n${groups.map((id) => `- **The ${id} people:** look.`).join('\n')}`,
  '## Sources\n\n- A guidance, 2026',
];
const find = (parts: readonly string[]) =>
  findProblems('reading-parts', { ...aProgramme(), [`${topicFolder}/reading.md`]: parts.join('\n\n') });

describe('reading-parts', () => {
  it('accepts a reading with all its parts', () => {
    expect(find(whole)).toEqual([]);
  });

  it.each([
    [0, 'the reading does not begin with a paragraph'],
    [1, 'no section "What this means for the patient"'],
    [3, 'no worked example (:::example)'],
    [5, 'no section "Sources"'],
  ])('refuses a reading without its part %i: %s', (left, message) => {
    expect(find(whole.filter((_, index) => index !== left))).toMatchObject([{ message }]);
  });

  it('refuses a Monday list that forgets an audience group', () => {
    const problems = find(whole.map((part) => part.replace('The product people', 'Others')));

    expect(problems).toMatchObject([{ message: '"Do this on Monday" has nothing for The product people' }]);
  });

  it('refuses a title of level 1', () => {
    expect(find([...whole, '# Title'])).toMatchObject([{ message: 'a heading of level 1 (#)' }]);
  });
});
