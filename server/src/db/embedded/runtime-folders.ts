import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { canReach } from './can-reach.ts';
import type { EmbeddedPackage } from './find-embedded-package.ts';
import type { ServerAccount } from './server-account.ts';

/** What the decision where to run from depends on. `sharedFolders` are tried when the data directory is out of reach. */
export type RuntimeNeed = {
  readonly package: EmbeddedPackage;
  readonly account: ServerAccount;
  readonly runtimeDirectory: string;
  readonly sharedFolders?: readonly string[];
};

/** Names the folders, best first, into which the programs may be copied so that the account can run them. */
export function listRuntimeFolders(need: RuntimeNeed): string[] {
  const name = `${need.package.platform}-${need.package.version}`;
  // /var/cache comes first: tidying programs empty temporary folders under a server that runs for weeks.
  const folders = need.sharedFolders ?? ['/var/cache', tmpdir(), '/tmp', '/var/tmp'];
  const shared = [...new Set(folders)]
    .filter((folder) => canReach(folder, need.account))
    .map((folder) => join(folder, `cmdsp-postgres-${process.getuid?.() ?? 0}-${name}`));
  const isOwnFolderFit = canReach(dirname(need.runtimeDirectory), need.account) && isPlain(need.runtimeDirectory);
  if (!isOwnFolderFit) return shared;
  return [join(need.runtimeDirectory, name), ...shared];
}

/** initdb looks for `postgres` through a shell and does not find it under a name with quotes, backslashes or dollars. */
function isPlain(path: string): boolean {
  return !/["'\\`$\n]/.test(path);
}

/** Opens the data directory's own runtime folder for the account and deletes the copies of other versions in it. */
export function tidyRuntimeDirectory({ package: { platform, version }, runtimeDirectory }: RuntimeNeed): void {
  mkdirSync(runtimeDirectory, { recursive: true });
  chmodSync(runtimeDirectory, 0o755);
  for (const name of readdirSync(runtimeDirectory)) {
    if (name !== `${platform}-${version}`) rmSync(join(runtimeDirectory, name), { recursive: true, force: true });
  }
}
