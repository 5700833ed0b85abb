// Writes THIRD_PARTY.md from what is installed, or with --check says whether the committed one is still true.
// Refuses licences that cannot be combined with Apache-2.0.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeOrCheck } from './checks/write-or-check.ts';

const root = join(import.meta.dirname, '..');
const refused = /\b(AGPL|GPL|SSPL|BUSL|CC-BY-NC)/;

type Locked = { version?: string; license?: string; dev?: boolean; optional?: boolean; link?: boolean };

const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
}; // npm's own format
const rows = new Map<string, { name: string; version: string; license: string; use: string }>();
for (const [path, entry] of Object.entries(lock.packages)) {
  if (!path.includes('node_modules/') || entry.link === true || entry.version === undefined) continue;
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const license = entry.license ?? (await licenseOf(path));
  const isRefused = refused.test(license) && !/\bOR\b/.test(license) && !license.startsWith('LGPL');
  if (isRefused)
    throw new Error(`${name} ${entry.version} is under ${license}, which cannot be combined with Apache-2.0.`);
  rows.set(`${name}@${entry.version}`, {
    name,
    version: entry.version,
    license,
    use: entry.dev === true ? 'development' : 'run time',
  });
}

const sorted = [...rows.values()].sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
const lines = sorted.map((row) => `| ${row.name} | ${row.version} | ${row.license} | ${row.use} |`);
await writeOrCheck(
  'THIRD_PARTY.md',
  `# Third-party packages\n\nGenerated from the lock file by \`node tools/third-party.ts\`; do not edit.\n\n| Package | Version | Licence | Use |\n| --- | --- | --- | --- |\n${lines.join('\n')}\n`,
);

async function licenseOf(path: string): Promise<string> {
  const text = await readFile(join(root, path, 'package.json'), 'utf8').catch(() => '{}');
  const manifest = JSON.parse(text) as { license?: string | { type?: string }; licenses?: { type?: string }[] }; // npm's own format
  if (typeof manifest.license === 'string') return manifest.license;
  return manifest.license?.type ?? manifest.licenses?.[0]?.type ?? 'not stated';
}
