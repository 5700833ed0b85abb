import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { templatePrefix } from './demo-template.ts';

/** Deletes, after the last journey, the demonstrations that they copied. */
export function teardown(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(templatePrefix(process.pid))))
    rmSync(join(tmpdir(), name), { recursive: true, force: true, maxRetries: 10 });
}
