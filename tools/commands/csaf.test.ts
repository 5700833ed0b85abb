import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anAdvisory } from '../../packages/workbench/src/advisory/testing/an-advisory.ts';
import { csaf } from './csaf.ts';

const directory = mkdtempSync(join(tmpdir(), 'cmdsp-csaf-'));

test('an advisory without fault under its right name is told so', async () => {
  const { output, exitCode } = await csaf.run([write('ip-2026-01.json', anAdvisory())]);

  expect(exitCode).toBe(0);
  expect(output).toMatchObject({
    mandatory: [],
    meaning: [],
    fileName: { expected: 'ip-2026-01.json', isRight: true },
    products: [{ id: 'P-1', branches: ['Invented Pumps', 'Pump P', '1.0'] }, { id: 'P-2' }, { id: 'P-3' }],
    ignored: [],
  });
});

test('tests of the standard, meaning and the name of the file each tell what is wrong', async () => {
  const contradicted = anAdvisory({
    vulnerability: { product_status: { known_affected: ['P-1', 'P-2'], fixed: ['P-2'] } },
  });

  const { output, exitCode } = await csaf.run([write('advisory.json', { ...contradicted, 'x-own': true })]);

  expect(exitCode).toBe(1);
  expect(output).toMatchObject({
    mandatory: expect.arrayContaining([expect.objectContaining({ test: '6.1.6' })]),
    meaning: expect.arrayContaining([expect.objectContaining({ kind: 'contradictory-status', products: ['P-2'] })]),
    fileName: { isRight: false },
    ignored: ['/x-own'],
    leftOut: [{ test: '6.3.6' }, { test: '6.3.7' }, { test: '6.3.8' }],
  });
});

test('a document that is no advisory is answered with where it does not fit', async () => {
  const { output, exitCode } = await csaf.run([write('none.json', { document: {} })]);

  expect(exitCode).toBe(1);
  expect(output).toMatchObject({
    unreadable: expect.arrayContaining([expect.objectContaining({ path: '/document/tracking' })]),
  });
});

function write(name: string, value: unknown): string {
  const file = join(directory, name);
  writeFileSync(file, JSON.stringify(value));
  return file;
}
