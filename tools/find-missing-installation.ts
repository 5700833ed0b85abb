import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../server/src/config.ts';

/**
 * What to say when the configuration names no installation, and null when it names one. Commands that look at an installation
 * ask this first: looking must neither make secrets nor an empty database.
 */
export function findMissingInstallation({ database, dataDirectory, secretsFile }: Config): string | null {
  const missing = [...(database.kind === 'embedded' ? [join(dataDirectory, 'postgres')] : []), secretsFile].find(
    (path) => !existsSync(path),
  );
  if (missing === undefined) return null;
  return `There is no installation here: ${missing} does not exist. Name its folder in CMDSP_DATA (and its database in DATABASE_URL), or run npm start once.`;
}
