import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { aBank } from '../../server/src/testing/a-bank.ts';
import { assemble } from './assemble.ts';

const directory = mkdtempSync(join(tmpdir(), 'cmdsp-assemble-'));

afterAll(() => rmSync(directory, { recursive: true }));

function write(name: string, value: unknown): string {
  const file = join(directory, name);
  writeFileSync(file, JSON.stringify(value));
  return file;
}

const bank = write('bank.json', aBank());
const blueprint = (questions: number) =>
  write(`blueprint-${questions}.json`, {
    id: 'small',
    title: 'Small',
    domains: [1, 2, 3, 4, 5, 6].map((domain) => ({ domain, questions })),
    sets: { count: 3 },
    durationMinutes: 60,
    passMark: '7/10',
    minimumForBand: 8,
  });

type Made = { forms: { parts: { id: string }[]; check: unknown[]; statement: object }[]; problem: { message: string } };

describe('assemble', () => {
  test('gives forms that the check accepts, the same bytes for the same seed', async () => {
    const answer = await assemble.run([bank, blueprint(5), '--seed', 'x', '--forms', '2']);
    const again = await assemble.run([bank, blueprint(5), '--seed', 'x', '--forms', '2']);

    const { forms } = answer.output as unknown as Made; // as docs/doors.md says
    expect(answer.exitCode).toBe(0);
    expect(forms.map(({ parts, check }) => [parts.length, check])).toEqual([
      [21, []],
      [21, []],
    ]);
    expect(JSON.stringify(again.output)).toBe(JSON.stringify(answer.output));
  });

  test('names the rules that conflict', async () => {
    const answer = await assemble.run([bank, blueprint(16)]);

    const { problem } = answer.output as unknown as Made; // as docs/doors.md says
    expect(answer.exitCode).toBe(1);
    expect(problem.message).toContain('exactly 16 scored questions');
  });

  test('refuses an option that nobody knows, and a bank that is none', async () => {
    await expect(assemble.run([bank, blueprint(5), '--fast', '1'])).rejects.toThrow('Usage:');
    await expect(assemble.run([blueprint(5), blueprint(5)])).rejects.toThrow('BANK: questions');
  });
});
