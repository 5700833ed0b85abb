import { describe, expect, it } from 'vitest';
import { wordsOf } from '../testing/a-question.ts';
import { aCapstoneFolder, aRubric } from '../testing/capstone-files.ts';
import { findProblems, parseAll } from '../testing/find-problems.ts';

const all = (overrides: Readonly<Record<string, unknown>> = {}) => ({ ...aRubric(), ...aCapstoneFolder(overrides) });
const messages = (rule: string, overrides: Readonly<Record<string, unknown>>) =>
  findProblems(rule, all(overrides)).map(({ message }) => message);
const brief = (text: string) => ({ 'brief.md': `## What this is\n\n${wordsOf(5500)}\n\n${text}\n` });

describe('a case to build a dossier about', () => {
  it('is accepted when it is whole', () => {
    const { problems } = parseAll(all());

    expect(problems.filter(({ file }) => file.startsWith('capstones/'))).toEqual([]);
  });

  it('is none, and nobody is told about its faults, while it has no capstone.yaml', () => {
    const { problems } = parseAll({ ...all({ 'capstone.yaml': null, 'events.yaml': 'broken: [' }), 'capstones/a-pump/draft.txt': '' });

    expect(problems.filter(({ file }) => file.startsWith('capstones/'))).toEqual([]);
  });

  it.each([
    ['without its brief', { 'brief.md': null }, ['a-pump has no brief.md']],
    ['with a brief of a page', { 'brief.md': `## The ward\n\n${wordsOf(400)}\n\n::exhibit{ref="e1"}\n` }, ['the brief has 400 words, not 5000 to 8000']],
    [
      'with too few questions for three defences',
      { 'defence.yaml': [1, 2, 3].map((number) => ({ id: `d${number}`, about: 'any', text: 'Why {entry}?', notes: 'Because.' })) },
      ['3 questions are too few for three defences of five', 'fewer than five questions fit any entry, so that a defence might not find five'],
    ],
  ])('%s is judged complete or not', (_, overrides, found) => {
    expect(messages('capstone-complete', overrides)).toEqual(found);
  });

  it('needs a rubric beside it', () => {
    const found = findProblems('capstone-complete', aCapstoneFolder());

    expect(found.map(({ message }) => message)).toEqual(['capstones/rubric.yaml is missing']);
  });

  it.each([
    ['an exhibit that is not there', brief('::exhibit{ref="e1"}\n\n::exhibit{ref="e9"}\n\n## The ward\n\nSmall.'), 'no exhibit is called `e9`'],
    ['an exhibit that nobody sees', brief('## The ward\n\nSmall.'), 'the brief does not show the exhibit `e1`'],
    [
      'a contradiction with nothing',
      { 'contradictions.yaml': [{ id: 'c1', between: ['The cellar', 'e1'], what: 'A.', why: 'B.', goodAnswer: 'C.' }] },
      '`The cellar` is neither a section of the brief nor an exhibit or figure',
    ],
  ])('may not name %s', (_, overrides, message) => {
    expect(messages('capstone-references', overrides)).toEqual([message]);
  });

  it('shows the line of what its brief names wrongly', () => {
    const [problem] = findProblems('capstone-references', all(brief('::exhibit{ref="e1"}\n\n::exhibit{ref="e9"}\n\n## The ward')));

    expect(problem).toMatchObject({ file: 'capstones/a-pump/brief.md', line: 7 });
  });

  it('asks in its defence about an entry', () => {
    const defence = [{ id: 'd1', about: 'any', text: 'Why?', notes: 'Because.' }];

    const { problems } = parseAll(all({ 'defence.yaml': defence }));

    expect(problems.map(({ message }) => message)).toContainEqual(expect.stringContaining('names {entry}'));
  });
});

describe('the marks of a capstone', () => {
  it.each([
    [[4, 4, 4, 4], [3, 3, 3, 2], []],
    [[3, 3, 3, 3], [3, 3, 3, 2], ['the strong work is worth 75 %, not 80 to 100 %']],
    [[4, 4, 4, 4], [4, 4, 4, 4], ['the borderline work is worth 100 %, not 65 to 75 %']],
  ])('of %j and %j show what they stand for, or not', (strong, borderline, found) => {
    const marks = (levels: readonly number[]) =>
      Object.fromEntries(['design', 'risk-judgement', 'operations', 'words'].map((id, index) => [id, { level: levels[index], reason: 'So.' }]));
    const anchor = (levels: readonly number[]) => ({ summary: 'A.', answers: ['A.', 'B.', 'C.'], extract: 'D.', marks: marks(levels) });

    const overrides = { 'anchors.yaml': { strong: anchor(strong), borderline: anchor(borderline) } };

    expect(messages('capstone-marks', overrides)).toEqual(found);
  });

  it('never hang on a criterion that is not there', () => {
    const found = findProblems('capstone-marks', { ...aRubric({ neverZero: ['charm'] }), ...aCapstoneFolder() });

    expect(found.map(({ message }) => message)).toEqual(['`charm` is no criterion']);
  });
});
