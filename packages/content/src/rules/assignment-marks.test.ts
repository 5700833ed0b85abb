import { describe, expect, it } from 'vitest';
import { wordsOf } from '../testing/a-question.ts';
import { findProblems, parseAll } from '../testing/find-problems.ts';
import { anAssignment } from '../testing/library-files.ts';

const messages = (overrides: Readonly<Record<string, unknown>>) =>
  findProblems('assignment-marks', anAssignment(overrides)).map(({ message }) => message);
const levels = ['Nothing.', 'Little.', 'Nearly.', 'Meets.', 'More.'];
const criteriaOf = (...weights: readonly number[]) =>
  ['one', 'two', 'three', 'four', 'five'].map((id, index) => ({ id, title: id, weight: weights[index], levels }));
const anchorOf = (words: number, marks: Readonly<Record<string, number>>) => ({
  text: wordsOf(words),
  marks: Object.fromEntries(Object.entries(marks).map(([id, level]) => [id, { level, reason: 'It shows.' }])),
});
const strong = anchorOf(200, { one: 4, two: 4, three: 4, four: 3, five: 3 });
const borderline = anchorOf(200, { one: 3, two: 3, three: 3, four: 3, five: 2 });

describe('assignment-marks', () => {
  it('accepts an assignment that can be marked', () => {
    const { problems } = parseAll(anAssignment());

    expect(problems.filter(({ file }) => file.startsWith('assignments/'))).toEqual([]);
  });

  it.each([
    ['weights that do not make 100', { criteria: criteriaOf(20, 20, 20, 20, 25) }, 'the weights make 105'],
    ['a topic of another module', { topics: ['1.1', '2.1'] }, 'topic 2.1 is of another module'],
    ['the folder of another module', { module: 2, topics: ['2.1', '2.2'] }, 'stands in the folder of another module'],
    [
      'a marked answer that is too short',
      { anchors: { strong, borderline: { ...borderline, text: wordsOf(120) } } },
      'the borderline answer has 120 words, not 150 to 300',
    ],
    [
      'a strong answer that hardly passes',
      { anchors: { strong: borderline, borderline } },
      'the strong answer is worth 70 %, not 80 to 100 %',
    ],
    [
      'a borderline answer that is no such thing',
      { anchors: { strong, borderline: strong } },
      'the borderline answer is worth 90 %, not 65 to 75 %',
    ],
    [
      'a criterion without a mark',
      { anchors: { strong: anchorOf(200, { one: 4, two: 4 }), borderline } },
      'the strong answer has no mark for three, four, five',
    ],
    [
      'a mark for what is no criterion',
      { anchors: { strong: { ...strong, marks: { ...strong.marks, charm: { level: 4, reason: 'Nice.' } } }, borderline } },
      'the strong answer is marked for charm, which is no criterion',
    ],
  ])('refuses %s', (_, overrides, message) => {
    expect(messages(overrides)).toEqual([message]);
  });

  it('shows the line of what is wrong', () => {
    const [problem] = findProblems('assignment-marks', anAssignment({ topics: ['1.1', '2.1'] }));

    expect(problem?.file).toBe('assignments/module-1/assignment.yaml');
    expect(problem?.line).toBeGreaterThan(1);
  });
});
