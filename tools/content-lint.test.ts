import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const tool = join(import.meta.dirname, 'content-lint.ts');
let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cmdsp-lint-'));
  await writeFile(join(directory, 'stray.txt'), 'x');
});

afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

describe('content-lint', () => {
  it('prints place, rule, message and fix of every problem, counts them, and exits 1', async () => {
    const { code, output } = await lint(directory);

    expect(code).toBe(1);
    expect(output).toContain(
      `${directory}/stray.txt:1 error stray-file no content file has this path, so nothing would read it — move or rename it`,
    );
    expect(output.trim()).toMatch(/\n1 files, 6 errors, 0 warnings$/);
  }, 60_000);

  it('says the same as JSON', async () => {
    const { output } = await lint('--json', directory);
    const report: unknown = JSON.parse(output);

    expect(report).toMatchObject({ files: 1, errors: 6, warnings: 0 });
    expect(report).toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ file: 'stray.txt', line: 1 })]),
    });
  }, 60_000);
});

async function lint(...options: readonly string[]): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [tool, ...options], (error, output) => {
      resolve({ code: error === null ? 0 : Number(error.code), output });
    });
  });
}
