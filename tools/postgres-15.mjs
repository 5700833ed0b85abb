import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, tail } from './setup/run.mjs';
import { say } from './setup/say.mjs';

const tree = '/usr/lib/postgresql';
const clusterSettings = '/etc/postgresql-common/createcluster.conf';

/**
 * The folder with the programs of a PostgreSQL 15, or of the oldest of 16 to 18 where the distribution has no 15.
 * Installs one on Debian as root, without a system cluster; null where none can be had, with a line that says how.
 */
export async function findOrInstallPostgres15() {
  const found = findPostgres();
  if (found !== null) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    say('   Installing PostgreSQL');
    await install();
    const installed = findPostgres();
    if (installed !== null) return installed;
  }
  say(`   No PostgreSQL 15 to 18 under ${tree}: install one (Debian: apt-get install postgresql) and run this again.`);
  return null;
}

function findPostgres() {
  const versions = existsSync(tree) ? readdirSync(tree).map(Number) : [];
  const usable = versions.filter((version) => version >= 15 && version <= 18).sort((a, b) => a - b);
  const bins = usable.map((version) => join(tree, String(version), 'bin'));
  return bins.find((bin) => existsSync(join(bin, 'initdb')) && existsSync(join(bin, 'postgres'))) ?? null;
}

async function install() {
  if (!(await apt('update', '-qq'))) return;
  // The tools come first, so that their settings are there to be changed before a server package reads them.
  if (!(await apt('install', '-y', '-qq', '--no-install-recommends', 'postgresql-common'))) return;
  const settings = existsSync(clusterSettings) ? readFileSync(clusterSettings, 'utf8') : '';
  writeFileSync(clusterSettings, `${settings}\ncreate_main_cluster = false\n`);
  try {
    const isThere = (await run('apt-cache', ['show', '--no-all-versions', 'postgresql-15'])).code === 0;
    await apt('install', '-y', '-qq', '--no-install-recommends', isThere ? 'postgresql-15' : 'postgresql');
  } finally {
    writeFileSync(clusterSettings, settings);
  }
}

async function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const result = await run('apt-get', args, { env });
  if (result.code !== 0) say(`   apt-get ${args[0]} failed: ${tail(result.output, 2)}`);
  return result.code === 0;
}
