import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const module = JSON.stringify(join(import.meta.dirname, 'temporary-directory.ts'));
// No process has this number: Linux counts to 4,194,304 at most.
const deadProcess = 999_999_999;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cmdsp-sweep-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Sweeps `folder` in a process of its own, as every test process does at its start; gives its exit code. */
async function sweepElsewhere(): Promise<unknown> {
  const program = `import(${module}).then((it) => it.sweepTemporaryDirectories())`;
  const child = spawn(process.execPath, ['-e', program], { env: { ...process.env, TMPDIR: folder }, stdio: 'inherit' });
  const [code]: unknown[] = await once(child, 'exit');
  return code;
}

test('processes that sweep at the same moment delete what dead runs left, and none of them fails', async () => {
  for (let number = 0; number < 200; number += 1) {
    const left = join(folder, `cmdsp-test-${deadProcess}-${number}`, 'cluster');
    mkdirSync(left, { recursive: true });
    writeFileSync(join(left, 'file'), '');
  }
  mkdirSync(join(folder, `cmdsp-test-${process.pid}-of-a-living-run`));

  const codes = await Promise.all([sweepElsewhere(), sweepElsewhere(), sweepElsewhere()]);

  expect(codes).toEqual([0, 0, 0]);
  expect(readdirSync(folder)).toEqual([`cmdsp-test-${process.pid}-of-a-living-run`]);
});
