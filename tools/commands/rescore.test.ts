import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CommandError } from './command.ts';
import { rescore } from './rescore.ts';

const directory = mkdtempSync(join(tmpdir(), 'cmdsp-rescore-'));

function write(name: string, value: unknown): string {
  const file = join(directory, name);
  writeFileSync(file, JSON.stringify(value));
  return file;
}

const question = (id: string) => ({ id, kind: 'single', options: ['a', 'b', 'c'], correct: ['a'] });
const form = write('form.json', {
  format: 'cmdsp-form/1',
  passMark: '1/2',
  questions: [question('q1'), question('q2')],
});
const chose = (option: string) => ({ kind: 'single', option });
const responses = write('responses.json', {
  format: 'cmdsp-form-responses/2',
  people: [
    { id: 'anna', responses: { q1: chose('a'), q2: chose('c') } },
    { id: 'bert', responses: { q1: chose('b'), q2: chose('c') } },
    { id: 'cleo', responses: {} },
  ],
});
const keys = (changes: readonly object[]) => write('keys.json', { format: 'cmdsp-key-changes/1', changes });

describe('rescore', () => {
  test('says whose decision flips by another key, and that a pass stands', async () => {
    const changes = keys([{ kind: 'keys', questionId: 'q1', keys: [{ kind: 'single', correct: ['b'] }] }]);

    const { output, exitCode } = await rescore.run([form, responses, changes]);

    expect(exitCode).toBe(0);
    expect(output).toMatchObject({
      changed: 2,
      failToPass: ['bert'],
      passToFail: ['anna'],
      people: [
        { id: 'anna', standing: 'pass', isPassKept: true },
        { standing: 'pass', isPassKept: false },
        { standing: 'fail' },
      ],
    });
  });

  test('credits a dropped question to everybody', async () => {
    const { output } = await rescore.run([form, responses, keys([{ kind: 'drop', questionId: 'q2' }])]);

    expect(output).toMatchObject({ changed: 3, failToPass: ['bert', 'cleo'], passToFail: [] });
  });

  test('refuses changes of questions that the form does not have', async () => {
    await expect(rescore.run([form, responses, keys([{ kind: 'drop', questionId: 'q9' }])])).rejects.toThrow(
      CommandError,
    );
  });
});
