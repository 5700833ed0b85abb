import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bankExport } from './bank-export.ts';
import { bankImport } from './bank-import.ts';

const file = join(mkdtempSync(join(tmpdir(), 'cmdsp-bank-')), 'bank.json');

test('reads back the whole shipped bank as it was written, and ignores nothing', async () => {
  const { output } = await bankExport.run([]);
  writeFileSync(file, JSON.stringify(output));

  const read = await bankImport.run([file]);

  expect(read).toMatchObject({ exitCode: 0, output: { ignored: [] } });
  const { entries } = read.output as { entries: unknown[] };
  expect(entries.length).toBeGreaterThan(100);
});

test('names what it does not understand and answers 1', async () => {
  writeFileSync(file, JSON.stringify({ format: 'cmdsp-bank/1', items: [], vendor: 'x' }));

  const read = await bankImport.run([file]);

  expect(read).toEqual({ exitCode: 1, output: { entries: [], ignored: ['vendor: x'] } });
});
