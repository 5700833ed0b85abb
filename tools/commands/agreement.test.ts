import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { agreement } from './agreement.ts';
import { CommandError } from './command.ts';

const directory = mkdtempSync(join(tmpdir(), 'cmdsp-agreement-'));

function write(name: string, value: unknown): string {
  const file = join(directory, name);
  writeFileSync(file, JSON.stringify(value));
  return file;
}

const reference = join(import.meta.dirname, '../../packages/marking/src/testing/reference.json');

test('pairs of marks give the numbers that R has, as a list or inside an object', async () => {
  const { loose } = JSON.parse(readFileSync(reference, 'utf8')) as {
    loose: { pairs: number[][]; exact: number; linear: { value: number; error: number } };
  }; // as R wrote it

  const [list, object] = [
    await agreement.run([write('list.json', loose.pairs)]),
    await agreement.run([write('object.json', { markers: ['one', 'two'], pairs: loose.pairs })]),
  ];

  expect(list).toEqual(object);
  expect(list).toMatchObject({
    exitCode: 0,
    output: {
      format: 'cmdsp-agreement/1',
      pairs: 200,
      exact: { kind: 'estimated', value: expect.closeTo(loose.exact, 8) },
      linearKappa: {
        kind: 'estimated',
        value: expect.closeTo(loose.linear.value, 8),
        low: expect.closeTo(loose.linear.value - 1.959963984540054 * loose.linear.error, 8),
      },
    },
  });
});

test('few pairs are said to be too few, with what they would say today', async () => {
  const { output } = await agreement.run([
    write('few.json', [
      [3, 3],
      [2, 3],
      [4, 2],
    ]),
  ]);

  expect(output).toMatchObject({
    adjacent: { kind: 'too-few', value: expect.closeTo(2 / 3, 9), needsMore: 17 },
    severity: { kind: 'too-few', needsMore: 7 },
  });
});

test.each([
  ['something else than pairs', { marks: [3, 2] }, /pairs of marks are wanted/],
  ['a third mark in a pair', [[1, 2, 3]], /pairs of marks are wanted/],
  ['half a level', [[1, 2.5]], /Pair 1 is not two whole numbers/],
  ['no pair at all', [], /no pair/],
])('%s is refused with a sentence', async (_, value, sentence) => {
  const run = agreement.run([write('bad.json', value)]);

  await expect(run).rejects.toThrow(sentence);
  await expect(run).rejects.toBeInstanceOf(CommandError);
});
