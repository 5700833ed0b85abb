import { execFile } from 'node:child_process';
import { resolve } from 'node:path';

/** Runs a checker's command (`npm run -s tool -- …`) and gives its JSON and exit code. */
export function runTool(args: readonly string[], dataDirectory: string): Promise<{ code: number; output: unknown }> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      ['tools/tool.ts', ...args],
      {
        cwd: resolve(import.meta.dirname, '../..'),
        env: { PATH: process.env['PATH'], HOME: process.env['HOME'], CMDSP_DATA: dataDirectory, NODE_NO_WARNINGS: '1' },
      },
      (error, stdout) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
        done({ code, output: JSON.parse(stdout) as unknown });
      },
    );
  });
}
