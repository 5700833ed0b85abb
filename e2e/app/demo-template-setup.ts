import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { allFolders } from '../../server/src/testing/temporary-places.ts';
import { templatePrefix } from './demo-template.ts';

/** Deletes, after the last journey, the demonstrations that they copied. */
export function teardown(): void {
  for (const folder of allFolders())
    for (const name of readdirSync(folder).filter((entry) => entry.startsWith(templatePrefix(process.pid))))
      rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 10 });
}
