import { describe, expect, it } from 'vitest';
import { parseCatalogue } from './parse-catalogue.ts';
import type { FileReadings } from './read/read-material.ts';
import { aQuestion } from './testing/a-question.ts';
import { aFigure, aTopic, bankOf, drafted, quizOf, topicFolder } from './testing/content-files.ts';
import { parseAll } from './testing/find-problems.ts';

const questionFile = 'bank/questions/d1-01.yaml';
const question = { ...aQuestion({ id: 'd1-01' }), provenance: drafted };
const find = (files: Readonly<Record<string, unknown>>) => parseAll(files).problems.filter(({ rule }) => rule !== 'required-file');

describe('parseCatalogue', () => {
  it('accepts a sound question', () => {
    expect(find({ [questionFile]: question })).toEqual([]);
  });

  it.each([
    {
      what: 'broken YAML',
      files: { [questionFile]: 'id: d1-01\nstem: "never closed\nlevel: apply\n' },
      problem: { file: questionFile, line: 4, rule: 'yaml-syntax' },
    },
    {
      what: 'a key twice',
      files: { [questionFile]: 'id: d1-01\nid: d1-02\n' },
      problem: { file: questionFile, line: 2, rule: 'yaml-syntax' },
    },
    {
      what: 'an alias',
      files: { [questionFile]: 'id: &x d1-01\nenemies: [*x]\n' },
      problem: { file: questionFile, line: 1, rule: 'yaml-syntax' },
    },
    {
      what: 'an unknown field',
      files: { [questionFile]: { ...question, enemys: [] } },
      problem: { file: questionFile, line: 43, rule: 'unknown-field', message: 'the file has no field `enemys`' },
    },
    {
      what: 'two keys',
      files: {
        [questionFile]: { ...question, options: twoKeys() },
      },
      problem: { file: questionFile, line: 10, rule: 'one-key' },
    },
    {
      what: 'five options',
      files: { [questionFile]: { ...question, options: [...twoKeys(), ...twoKeys().slice(0, 1)] } },
      problem: { file: questionFile, line: 10, rule: 'option-count' },
    },
    {
      what: 'no provenance',
      files: { [questionFile]: aQuestion({ id: 'd1-01' }) },
      problem: { file: questionFile, line: 1, rule: 'missing-field', message: '`provenance` is missing' },
    },
    {
      what: 'raw HTML in a stem',
      files: bankOf(aQuestion({ id: 'd1-01', stem: `${String(aQuestion()['stem'])} <script>x</script>` })),
      problem: { file: questionFile, line: 9, rule: 'raw-html' },
    },
    {
      what: 'a link to a plain http page',
      files: { [`${topicFolder}/reading.md`]: 'One.\n\nTwo [three](http://example.org).' },
      problem: { file: `${topicFolder}/reading.md`, line: 3, rule: 'link-target' },
    },
    {
      what: 'a figure of no kind',
      files: { [`${topicFolder}/figures/x.yaml`]: { kind: 'pie', title: 'T', provenance: drafted } },
      problem: { file: `${topicFolder}/figures/x.yaml`, line: 2, rule: 'wrong-value' },
    },
    {
      what: 'a file that nothing reads',
      files: { 'topics/1.1-some-topic/lecture.txt': 'Words.' },
      problem: { file: 'topics/1.1-some-topic/lecture.txt', line: 1, rule: 'stray-file' },
    },
  ])('names file, line, rule and fix of $what', ({ files, problem }) => {
    const problems = find(files).filter(({ rule }) => rule === problem.rule);

    expect(problems[0]).toMatchObject({ severity: 'error', ...problem });
    expect(problems[0]?.fix).not.toBe('');
  });

  it('counts lines inside block scalars', () => {
    const text = [
      'topic: "1.1"',
      'opening: |',
      '  First line.',
      '',
      '  Then <b>HTML</b>.',
      'followUps: [a, b]',
      'facilitator: { positions: [a, b], trap: t, close: c }',
      `provenance: ${JSON.stringify(drafted)}`,
    ].join('\n');

    const found = find({ [`${topicFolder}/discussion.yaml`]: text }).filter(({ rule }) => rule === 'raw-html');

    expect(found.map(({ line }) => line)).toEqual([5, 5]);
  });

  it('never lets one bad file hide another', () => {
    const files = { [questionFile]: '- :\n -', [`${topicFolder}/quiz.yaml`]: '{', ...aFigure(), ...bankOf(aQuestion({ id: 'd9-01' })) };

    const broken = new Set(find(files).map(({ file }) => file));

    expect(broken).toContain(questionFile);
    expect(broken).toContain(`${topicFolder}/quiz.yaml`);
    expect(broken).toContain('bank/questions/d9-01.yaml');
  });

  it('sorts problems by file and line', () => {
    const problems = find({ ...quizOf(aQuestion({ stem: 'Short.' }), aQuestion({ stem: 'Short.' })), ...aTopic({ title: 'X' }) });
    const places = problems.map(({ file, line }) => `${file}:${String(line).padStart(5, '0')}`);

    expect(places).toEqual(places.toSorted());
  });

  it('reads a changed file again and gives the same as if it had read everything', () => {
    const longer = 'Which of these devices needs a clearance before it is sold in this country?';
    const earlier: FileReadings = new Map();
    const parse = (stem: string) =>
      parseCatalogue(new Map([[questionFile, JSON.stringify({ ...question, stem })], ['notes.txt', 'x']]), { today: '2026-11-21', earlier });
    const fresh = (stem: string) =>
      parseCatalogue(new Map([[questionFile, JSON.stringify({ ...question, stem })], ['notes.txt', 'x']]), { today: '2026-11-21' });
    const first = parse('Short.');
    const kept = earlier.get('notes.txt')?.reading;

    const changed = parse(longer);

    expect(first).toEqual(fresh('Short.'));
    expect(changed).toEqual(fresh(longer));
    expect(changed.problems).not.toEqual(first.problems);
    expect(earlier.get('notes.txt')?.reading).toBe(kept);
  });

  it('has no catalogue without a programme', () => {
    expect(parseAll({ [questionFile]: question }).catalogue).toBeNull();
  });
});

function twoKeys(): unknown[] {
  return ['One', 'Two', 'Three', 'Four'].map((text, index) => ({
    text,
    ...(index < 2 ? { correct: true } : {}),
    rationale: 'A reason of a few words.',
  }));
}
