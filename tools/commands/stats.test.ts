import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CommandError } from './command.ts';
import { stats } from './stats.ts';

const directory = mkdtempSync(join(tmpdir(), 'cmdsp-stats-'));

function write(name: string, text: string): string {
  const file = join(directory, name);
  writeFileSync(file, text);
  return file;
}

const key = write(
  'key.csv',
  'question,correct,options,domain,set,pretest\nq1,a,a|b|c,1,,\nq2,b,a|b|c,1,,\nq3,a+c,a|b|c,2,s1,\nq4,c,a|b|c,2,s1,\nq5,a,a|b|c,3,,yes\n',
);

describe('a table of points', () => {
  test('has the numbers that R has', async () => {
    const reference = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../packages/psychometrics/src/testing/reference.json'), 'utf8'),
    ) as { tables: { large: { scores: number[][]; alpha: number; rest: number[]; means: number[] } } }; // as R wrote it
    const { scores, alpha, rest, means } = reference.tables.large;
    const heads = ['id', ...means.map((_, index) => `q${index + 1}`)].join(',');
    const file = write('large.csv', [heads, ...scores.map((row, index) => `p${index},${row.join(',')}`)].join('\n'));

    const { output, exitCode } = await stats.run([file]);

    const found = output as unknown as {
      form: { alpha: { value: number } };
      questions: { difficulty: { value: number }; discrimination: { value: number } }[];
    }; // as docs/doors.md says
    expect(exitCode).toBe(0);
    expect(found.form.alpha.value).toBeCloseTo(alpha, 7);
    expect(found.questions.map((question) => question.difficulty.value)).toEqual(
      means.map((one) => expect.closeTo(one, 7)),
    );
    expect(found.questions.map((question) => question.discrimination.value)).toEqual(
      rest.map((one) => expect.closeTo(one, 7)),
    );
  });

  test('gives no points for a missing answer, or leaves its person out, and says so', async () => {
    const file = write('missing.csv', 'person,q1,q2\nanna,1,0\nbert,,1\ncleo,,\ndora,0.5,NA\n');

    const [zero, left] = [await stats.run([file]), await stats.run([file, '--missing', 'leave-person-out'])];

    expect(zero.output).toMatchObject({
      responses: { people: 4, analysed: 3, missingAnswers: 4, missingRule: 'no-points', leftOutLines: [4] },
      form: { people: 3, mean: expect.closeTo(2.5 / 3, 9) },
    });
    expect(left.output).toMatchObject({ responses: { analysed: 1, leftOutLines: [3, 4, 5] }, form: { mean: 1 } });
  });

  test('reads a file without a column of people', async () => {
    const file = write('bare.csv', 'item1;item2\n1;0\n0;1\n');

    expect((await stats.run([file])).output).toMatchObject({ responses: { personColumn: null, analysed: 2 } });
  });
});

describe('chosen options with a key', () => {
  const file = write('raw.csv', 'id,q1,q2,q3,q4,q5\n1,a,B,a+c,c,b\n2,b,b,a+b,,a\n3,a,c,a b c,c,a\n');

  test('are scored as the examination scores them, and analysed', async () => {
    const { output } = await stats.run([file, '--key', key, '--mark', '1/2']);

    expect(output).toMatchObject({
      responses: { read: 'options', missingAnswers: 1 },
      // 4 of 4; 0 + 1 + 1/2 + 0; 1 + 0 + 0 (three chosen of two) + 1
      form: { people: 3, maximum: 4, needed: 2, mean: expect.closeTo(7.5 / 3, 9) },
      questions: [
        {
          id: 'q1',
          options: [{ option: 'a', isKey: true, chosenBy: 2 }, { option: 'b', chosenBy: 1 }, { chosenBy: 0 }],
        },
        { id: 'q2' },
        { id: 'q3', difficulty: { value: 0.5 } },
        { id: 'q4', unanswered: expect.closeTo(1 / 3, 9) },
        { id: 'q5', isCounted: false },
      ],
    });
  });

  test('take a form of the door `score` as key', async () => {
    const form = write(
      'form.json',
      JSON.stringify({
        format: 'cmdsp-form/1',
        passMark: '3/4',
        questions: ['q1', 'q2'].map((id) => ({
          id,
          kind: 'single',
          options: ['a', 'b', 'c'],
          correct: ['a'],
          points: '2/1',
        })),
      }),
    );
    const answers = write('two.csv', 'q1,q2\na,b\na,a\n');

    expect((await stats.run([answers, '--key', form])).output).toMatchObject({
      mark: 0.75,
      form: { maximum: 4, needed: 3, mean: 3 },
    });
  });

  test('are told from points by what stands in the cells', async () => {
    const points = write('points.csv', 'q1,q2,q3,q4,q5\n1,0,0.5,1,1\n0,1,1,0,0\n');

    expect((await stats.run([points, '--key', key])).output).toMatchObject({
      responses: { read: 'points' },
      form: { maximum: 4 },
    });
  });
});

describe('refuses', () => {
  test.each([
    {
      title: 'a row that is too short',
      text: 'id,q1,q2\na,1,0\nb,1\n',
      words: 'line 3: 2 cells, the first line has 3',
    },
    { title: 'a word where points belong', text: 'id,q1,q2\na,1,yes\n', words: 'line 2: “yes” for q2 is no number' },
    { title: 'more points than there are', text: 'id,q1,q2\na,1,2\n', words: 'line 2: 2 points for q2' },
    {
      title: 'a person twice',
      text: 'id,q1,q2\na,1,0\nb,1,1\na,0,0\n',
      words: 'line 4: a is there already, on line 2',
    },
    { title: 'a question twice', text: 'id,q1,q1\na,1,0\n', words: 'line 1: the question q1 is there twice' },
    { title: 'a quote that is never closed', text: 'id,q1,q2\na,"1,0\n', words: 'line 2: a quote is opened' },
    { title: 'a file without answers', text: 'id,q1,q2\n', words: 'line 1: heads and at least one line' },
    { title: 'a single question', text: 'id,q1\na,1\n', words: 'at least two questions' },
  ])('$title, with its line', async ({ text, words }) => {
    const run = stats.run([write('bad.csv', text)]);

    await expect(run).rejects.toThrow(CommandError);
    await expect(run).rejects.toThrow(words);
  });

  test.each([
    {
      title: 'an option that the question does not have',
      text: 'q1,q2,q3,q4,q5\na,a,a,a,z\n',
      words: 'line 2: q5 has no option “z”',
    },
    { title: 'columns that the key does not know', text: 'q1,q9\na,a\n', words: 'the key has no q9' },
    { title: 'a key with more questions', text: 'q1,q2\na,a\n', words: 'there is no column for q3, q4, q5' },
  ])('$title', async ({ text, words }) => {
    await expect(stats.run([write('raw-bad.csv', text), '--key', key])).rejects.toThrow(words);
  });

  test.each([[['--missing', 'guess']], [['--mark', '70%']], [['--maximum', '-1']], [['--nothing']]])(
    'the options %s',
    async (options) => {
      await expect(stats.run([write('fine.csv', 'q1,q2\n1,0\n'), ...options])).rejects.toThrow(CommandError);
    },
  );
});
