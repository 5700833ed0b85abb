import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeLauncherLock } from './launcher-lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cmdsp-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('takeLauncherLock', () => {
  it('lets one holder in at a time', async () => {
    const file = join(folder, 'lock');
    let inside = 0;
    let most = 0;

    await Promise.all(
      [1, 2, 3, 4].map(async () => {
        const lock = await takeLauncherLock({ file, waitMs: 5000 });
        most = Math.max(most, (inside += 1));
        await new Promise((resolve) => setTimeout(resolve, 20));
        inside -= 1;
        lock.release();
      }),
    );

    expect(most).toBe(1);
  });

  it('gives up after the time it was told', async () => {
    const file = join(folder, 'lock');
    const lock = await takeLauncherLock({ file, waitMs: 0 });

    const second = takeLauncherLock({ file, waitMs: 30 });

    await expect(second).rejects.toMatchObject({ code: 'launcher-busy' });
    lock.release();
  });

  it('is free at once when its holder in another process is killed', async () => {
    const file = join(folder, 'lock');
    const module = join(import.meta.dirname, 'launcher-lock.ts');
    const script = `import { takeLauncherLock } from ${JSON.stringify(module)};
      await takeLauncherLock({ file: ${JSON.stringify(file)}, waitMs: 0 }); console.log('held'); setInterval(() => {}, 1000);`;
    const holder = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(holder.stdout, 'data');

    const whileHeld = takeLauncherLock({ file, waitMs: 50 });
    await expect(whileHeld).rejects.toMatchObject({ code: 'launcher-busy' });
    holder.kill('SIGKILL');
    await once(holder, 'close');
    const afterwards = await takeLauncherLock({ file, waitMs: 0 });

    afterwards.release();
  });
});
