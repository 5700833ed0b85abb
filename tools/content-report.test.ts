import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);
const tool = join(import.meta.dirname, 'content-report.ts');
const cwd = join(import.meta.dirname, '..');

type Section = { title: string; head: string[]; rows: string[][] };

describe('content-report', () => {
  it('gives every part of the report with as many cells as columns', async () => {
    const { stdout } = await run(process.execPath, [tool, '--json'], { cwd });
    const { sections }: { sections: Section[] } = JSON.parse(stdout);

    expect(sections.map(({ title }) => title)).toEqual([
      'Modules',
      'Texts',
      'Learning objectives',
      'Audience groups',
      'Sources',
      'Reviews',
      'Keys of single questions',
      'Misconceptions',
    ]);
    for (const { title, head, rows } of sections) {
      expect({ title, widths: [...new Set(rows.map((row) => row.length))] }).toEqual({
        title,
        widths: rows.length === 0 ? [] : [head.length],
      });
    }
  }, 60_000);

  it('says so and exits 1 where there is nothing to report on', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'cmdsp-report-'));

    const failed = await run(process.execPath, [tool, empty], { cwd }).catch((error: unknown) => error);

    expect(failed).toMatchObject({ code: 1, stdout: expect.stringContaining('no readable programme') });
    await rm(empty, { recursive: true });
  }, 60_000);
});
