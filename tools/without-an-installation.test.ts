import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { generateSecrets } from '../server/src/secrets.ts';

const folder = mkdtempSync(join(tmpdir(), 'cmdsp-no-installation-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const nowhere = join(folder, 'nowhere');
const file = join(folder, 'no-such-file');
const secrets = join(folder, 'secrets.json');
writeFileSync(secrets, JSON.stringify(generateSecrets()));

/** Runs a command as an operator does, on a folder in which nothing was ever installed. */
function run(tool: string, args: readonly string[], variables: Record<string, string> = {}) {
  return new Promise<{ exitCode: number | null; said: string }>((done) => {
    const child = execFile(
      process.execPath,
      [join(import.meta.dirname, tool), ...args],
      { env: { PATH: process.env['PATH'], CMDSP_DATA: nowhere, ...variables } },
      (_error, stdout, stderr) => done({ exitCode: child.exitCode, said: stdout + stderr }),
    );
  });
}

test.each<[string, string, readonly string[], Record<string, string>, number, RegExp]>([
  ['a backup of nothing', 'backup.ts', [join(folder, 'b.gz')], {}, 1, /^There is no installation here: .*CMDSP_DATA/],
  ['a restore from a file that is not there', 'restore.ts', [file], {}, 1, /no-such-file cannot be used \(ENOENT\)/],
  [
    'a backup of a database that does not answer',
    'backup.ts',
    [join(folder, 'b.gz')],
    { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', CMDSP_SECRETS: secrets },
    1,
    /cannot be reached \(.*ECONNREFUSED.*\)\. Check DATABASE_URL/,
  ],
  ['a check of no ledger', 'tool.ts', ['ledger'], {}, 2, /There is no installation here: .*CMDSP_DATA/],
  ['a check of a file that is not there', 'tool.ts', ['verify', file], {}, 2, /no-such-file cannot be read\./],
])('%s is answered with one line and leaves nothing behind', async (_case, tool, args, variables, exitCode, line) => {
  const ended = await run(tool, args, variables);

  expect(ended.said).toMatch(/^[^\n]+\n$/);
  expect(ended.said).toMatch(line);
  expect(ended.exitCode).toBe(exitCode);
  expect(existsSync(nowhere)).toBe(false);
});
