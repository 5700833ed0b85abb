// npm run bench:content: how fast pages get their texts, and how fast the search answers, on the shipped content.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createDatabase } from '../server/src/db/connect.ts';
import { openDatabases } from '../server/src/db/database.ts';
import { startEmbeddedPostgres } from '../server/src/db/embedded/start-embedded-postgres.ts';
import { migrate } from '../server/src/db/migrate.ts';
import { loadSecrets } from '../server/src/secrets.ts';
import { aContext } from '../server/src/testing/a-context.ts';
import { signInAs } from '../server/src/testing/sign-in-as.ts';
import { watchMachine } from './machine-use.ts';
import { type Asked, closedRequests, openRequests } from './request-load.ts';

const people = 100;
const contentDirectory = resolve(process.env['CMDSP_CONTENT'] ?? join(import.meta.dirname, '../content'));
const directory = mkdtempSync(join(tmpdir(), 'cmdsp-bench-'));
const postgres = await startEmbeddedPostgres({ dataDirectory: join(directory, 'postgres'), log: () => undefined });
await createDatabase(postgres.connectionString('postgres', postgres.superuser));
await migrate({ connectionString: postgres.connectionString('cmdsp', postgres.superuser) });
const urlOf = (role: string) => postgres.connectionString('cmdsp', `cmdsp_${role}`);
const secretsFile = join(directory, 'secrets.json');
const databases = openDatabases(urlOf);
const context = aContext({ url: urlOf }, { databases, secrets: await loadSecrets(secretsFile) });
const urls = { auth: urlOf('auth'), candidate: urlOf('candidate'), staff: urlOf('staff') };
const server = spawn(
  process.execPath,
  [
    '--no-warnings',
    join(import.meta.dirname, '../server/src/testing/content-server.ts'),
    JSON.stringify({ urls, secretsFile, contentDirectory }),
  ],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);

console.log(
  `Content over HTTP with sessions of ${people} people, PostgreSQL ${postgres.version}, ${cpus().length} cores (${cpus()[0]?.model}); load, server and database share them.\n`,
);
try {
  const [printed] = (await once(server.stdout, 'data')) as [Buffer]; // a pipe gives buffers
  const port = Number(printed.toString());
  const cookies = await Promise.all(Array.from({ length: people }, async () => (await signInAs(context)).cookie));
  const words = await questions();
  const turns = (paths: readonly string[]) => {
    let turn = 0;
    return (): Asked => {
      turn += 1;
      return { path: paths[turn % paths.length] ?? '/', cookie: cookies[turn % cookies.length] ?? '' };
    };
  };
  const topics = [1, 2, 3, 4, 5, 6].map((place) => `1.${place}`);
  const texts = [
    ...topics.map((topic) => `/api/topics/${topic}/content`),
    '/api/standards',
    '/api/incidents',
    '/api/glossary',
    '/api/programme',
  ];
  // What opening a topic asks for: its text, what this person did in it, where they stopped.
  const pages = topics.flatMap((topic) => ['/content', '', '/places'].map((part) => `/api/topics/${topic}${part}`));
  const searchFor = (question: string) => `/api/search?q=${encodeURIComponent(question)}`;
  const searches = words.map(searchFor);
  // Other questions than those that are measured: their answers would be remembered.
  const others = words.map((question) => searchFor(`${question.slice(0, -2)} safe`));

  await closedRequests(port, { next: turns([...texts, ...pages, ...others]), together: 16, seconds: 4 }); // warms up
  const othersShare = watchMachine(() => [process.pid, server.pid ?? 0, postgres.pid]);
  const open = await openRequests(port, { next: turns(texts), perSecond: 300, seconds: 10 });
  verdict('Texts, open loop, 300/s', spread(open), at(open, 0.99) < 20, 'p99 < 20 ms');
  const together = await closedRequests(port, { next: turns(texts), together: 100, seconds: 8 });
  verdict('Texts, 100 in flight', `${whole(together)}/s`, together >= 1000, '>= 1,000/s');
  const visits = await openRequests(port, { next: turns(pages), perSecond: 300, seconds: 10 });
  verdict('Whole topic pages, open loop, 300/s', spread(visits), at(visits, 0.99) < 20, 'p99 < 20 ms');
  const visited = await closedRequests(port, { next: turns(pages), together: 100, seconds: 8 });
  verdict('Whole topic pages, 100 in flight', `${whole(visited)}/s`, visited >= 1000, '>= 1,000/s');
  const asking = turns(searches);
  const found = await openRequests(port, { next: asking, perSecond: 40, seconds: searches.length / 40 });
  verdict(
    `Search, ${searches.length} questions, each for the first time, 40/s`,
    spread(found),
    at(found, 0.95) < 20,
    'p95 < 20 ms',
  );
  const again = await openRequests(port, { next: asking, perSecond: 40, seconds: 5 });
  verdict('Search, asked before, 40/s', spread(again), at(again, 0.95) < 20, 'p95 < 20 ms');
  console.log(`\nOther programs used ${Math.round(othersShare() * 100)} % of the machine meanwhile.`);
} finally {
  server.kill('SIGKILL');
  await context.sittings.close();
  await databases.close();
  await postgres.stop();
  rmSync(directory, { recursive: true, force: true });
}

/** What people might look for: titles of what there is, words of them, unfinished words, slips, numbers. */
async function questions(): Promise<readonly string[]> {
  const rows = await databases.staff.selectFrom('searchDocuments').select(['title', 'identifiers']).execute();
  const titles = [...new Set(rows.map(({ title }) => title))].slice(0, 120);
  const identifiers = [...new Set(rows.flatMap((row) => row.identifiers))].slice(0, 40);
  const common = ['device', 'security', 'patient', 'risk', 'network segmentation', 'software update', 'the pump', 'in'];
  const unfinished = titles.slice(0, 40).map((title) => title.slice(0, 7));
  const slips = ['segmentaton', 'vulnerabilty', 'ransomeware attack', 'frimware', 'qqqq zzzz'];
  return [...new Set([...titles, ...identifiers, ...common, ...unfinished, ...slips])];
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
}

function spread(sorted: readonly number[]): string {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => at(sorted, share).toFixed(1));
  return `p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms`;
}

function verdict(what: string, measured: string, isMet: boolean, target: string): void {
  console.log(`${isMet ? 'met   ' : 'MISSED'}  ${what}: ${measured} (target ${target})`);
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}
