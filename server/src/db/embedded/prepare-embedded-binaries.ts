import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { canReach } from './can-reach.ts';
import { copyRuntime } from './copy-runtime.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { hasPackageLinks } from './package-links.ts';
import { type Probe, probeBinaries } from './probe-binaries.ts';
import { listRuntimeFolders, type RuntimeNeed, tidyRuntimeDirectory } from './runtime-folders.ts';

/**
 * Makes the package's programs runnable for the account: where npm put them when that works, else from a copy in the
 * data directory, else from a copy in a system folder that the account can reach.
 * @throws EmbeddedPostgresError `cannot-leave-root`, `glibc-required`, `binaries-not-runnable`
 */
export async function prepareEmbeddedBinaries(need: RuntimeNeed): Promise<Binaries> {
  const attempts = [
    () => probeInPlace(need),
    ...listRuntimeFolders(need).map((target) => () => probeCopy(need, target)),
  ];
  const reasons: string[] = [];
  for (const attempt of attempts) {
    const probe = await attempt();
    if (probe.kind === 'runs') return { binDirectory: probe.binDirectory, majorVersion: probe.majorVersion };
    reasons.push(probe.reason);
  }
  if (isMuslMachine()) {
    throw new EmbeddedPostgresError(
      'glibc-required',
      'The database that CMDSP brings along needs glibc, and this Linux (Alpine?) has musl: use a Debian-like image, or set DATABASE_URL.',
    );
  }
  throw new EmbeddedPostgresError(
    'binaries-not-runnable',
    `The database programs cannot be run (${reasons.join('; ')}): mend that or run \`npm install\` again, or set DATABASE_URL.`,
  );
}

async function probeInPlace({ package: { nativeDirectory }, account }: RuntimeNeed): Promise<Probe> {
  if (!canReach(join(nativeDirectory, 'share', 'postgresql'), account)) {
    return { kind: 'fails', reason: `user ${account.uid} cannot reach ${nativeDirectory}` };
  }
  if (!hasPackageLinks(nativeDirectory)) return { kind: 'fails', reason: `links are missing in ${nativeDirectory}` };
  return probeBinaries(join(nativeDirectory, 'bin'), account);
}

async function probeCopy(need: RuntimeNeed, target: string): Promise<Probe> {
  try {
    if (target.startsWith(need.runtimeDirectory)) tidyRuntimeDirectory(need);
    copyRuntime({ nativeDirectory: need.package.nativeDirectory, target });
  } catch (error) {
    // The next folder may do; the reasons are told when none does.
    return { kind: 'fails', reason: error instanceof Error ? error.message : String(error) };
  }
  return probeBinaries(join(target, 'bin'), need.account);
}

function isMuslMachine(): boolean {
  if (process.platform !== 'linux' || process.report === undefined) return false;
  const report: unknown = process.report.getReport();
  const header = typeof report === 'object' && report !== null && 'header' in report ? report.header : null;
  return typeof header === 'object' && header !== null && !('glibcVersionRuntime' in header);
}
