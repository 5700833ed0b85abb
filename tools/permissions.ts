// Writes docs/permissions.md, who may call what, from the contract, or with --check says whether the committed one is still true.
import { type Access, type Endpoint, endpoints, staffRoles } from '@cmdsp/contract';
import { writeOrCheck } from './checks/write-or-check.ts';

const columns = ['stranger', 'person', ...staffRoles] as const;

const rows = Object.entries(endpoints as Record<string, Endpoint>)
  .toSorted(([a], [b]) => (pathOf(a) === pathOf(b) ? compare(a, b) : compare(pathOf(a), pathOf(b))))
  .map(([key, { access, summary }]) => {
    const marks = columns.map((column) => (mayCall(column, access) ? 'yes' : '·'));
    return `| \`${key}\` | ${accessWords(access)} | ${marks.join(' | ')} | ${summary.replaceAll('|', '\\|')} |`;
  });

await writeOrCheck(
  'docs/permissions.md',
  `# Who may call what

Written from the contract by \`node tools/permissions.ts\`; \`npm run check\` refuses a stale one, and
\`server/src/permissions.db.test.ts\` calls every operation as every role. Staff need a second factor besides their role. "Candidate"
means a person with a confirmed address who accepted the agreement. Within what a role may call, finer rules hold: one's own
things, one's own cohorts, nobody decides about themselves or somebody they are close to.

${rows.length} operations.

| Operation | Access | ${columns.join(' | ')} | What it does |
| --- | --- | ${columns.map(() => '---').join(' | ')} | --- |
${rows.join('\n')}
`,
);

function mayCall(column: (typeof columns)[number], access: Access): boolean {
  if (access === 'public') return true;
  if (column === 'stranger') return false;
  if (access === 'person' || access === 'candidate') return true;
  if (column === 'person') return false;
  return access === 'staff' || [access].flat().includes(column);
}

function accessWords(access: Access): string {
  return [access].flat().join(', ');
}

function pathOf(key: string): string {
  return key.slice(key.indexOf(' ') + 1);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1;
}
