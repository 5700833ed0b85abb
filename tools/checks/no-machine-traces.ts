import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Addresses of package registries and paths of somebody's machine do not belong in a project. */
const forbidden: readonly RegExp[] = [
  /https?:\/\/registry\.[a-z0-9.-]+/i,
  /https?:\/\/deb\.[a-z0-9.-]+/i,
  /\/home\/[a-z]+\//,
  /\/work\/(main|shared)/,
  /"resolved": "https?:/,
];

const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter(Boolean);
const findings: string[] = [];
for (const file of files) {
  if (file === 'tools/checks/no-machine-traces.ts' || /\.(png|woff2|ttf|gz)$/.test(file)) continue;
  const lines = readText(file).split('\n');
  lines.forEach((line, index) => {
    if (forbidden.some((pattern) => pattern.test(line)))
      findings.push(`${file}:${index + 1} ${line.trim().slice(0, 120)}`);
  });
}
for (const finding of findings) console.log(finding);
process.exit(findings.length === 0 ? 0 : 1);

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Deleted but not yet committed.
    return '';
  }
}
