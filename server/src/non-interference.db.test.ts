import type { Catalogue } from '@cmdsp/content';
import { type EndpointKey, endpoints } from '@cmdsp/contract';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from './app.ts';
import { readConfig } from './config.ts';
import type { Context } from './context.ts';
import { newId } from './db/uuid.ts';
import { capstoneBench } from './features/capstones/testing/capstone-bench.ts';
import type { App } from './http/app-type.ts';
import { generateSecrets } from './secrets.ts';
import { canary } from './testing/a-catalogue.ts';
import { aContext } from './testing/a-context.ts';
import { aLab } from './testing/a-lab.ts';
import { aPublishedForm } from './testing/a-published-form.ts';
import { aDatabase, type TestDatabase } from './testing/a-database.ts';
import { passEverything } from './testing/certify.ts';
import { examRoom } from './testing/exam-room.ts';
import {
  bookPlace,
  finishedExamination,
  openCohort,
  openDiscussion,
  openSponsor,
  planLiveSession,
  rememberQuestion,
  speakUp,
} from './testing/places-of-a-candidate.ts';
import { type SignedIn, signInAs } from './testing/sign-in-as.ts';
import { withClient } from './testing/with-client.ts';
import { withSecrets } from './testing/with-secrets.ts';
import { writeAssignments } from './testing/work-of-a-candidate.ts';

// Two programs on one database, equal but for the secret half of their content: keys, rationales, difficulty, sources.
// Whatever a candidate can fetch from one must come byte for byte from the other.

let database: TestDatabase;
let one: { readonly context: Context; readonly app: App };
let other: typeof one;
let candidate: SignedIn;
let directory: string;
/** What stands for each parameter of an address. */
let places: Record<string, string>;
/** Addresses whose parameters mean something else than elsewhere, or that need a question. */
const chosenAddresses: Record<string, string> = {
  '/api/standards/:slug': '/api/standards/a-standard',
  '/api/incidents/:slug': '/api/incidents/late',
  '/api/search': '/api/search?q=topic',
  '/api/discussions/:discussion/people': '/api/discussions/:discussion/people?name=a',
  '/api/discussion-search': '/api/discussion-search?q=gateway',
  '/api/discussion-events': '/api/discussion-events?wait=0',
  '/api/live-sessions/:session/events': '/api/live-sessions/:session/events?wait=0',
  '/api/sittings/:id/events': '/api/sittings/:id/events?wait=0',
  // Handed in or not, a graded run shows no reason while another one may come.
  '/api/lab-runs/:run': '/api/lab-runs/:labRun',
  '/api/lab-runs/:run/moves': '/api/lab-runs/:labRun/moves',
  '/api/lab-runs/:run/moves/:revision': '/api/lab-runs/:labRun/moves/0',
  '/api/bookings/:id/calendar': '/api/bookings/:booking/calendar',
  '/api/sittings/:id/tracker': '/api/sittings/:finished/tracker',
  '/api/documents/:id': '/api/documents/:document',
  '/api/documents/:id/versions': '/api/documents/:document/versions',
  '/api/documents/:id/versions/:save': '/api/documents/:document/versions/:save',
  '/api/documents/:id/strays/:stray': '/api/documents/:document/strays/:stray',
  '/api/submissions/:id': '/api/submissions/:released',
  '/api/submissions/:id/check': '/api/submissions/:writing/check',
  '/api/submissions/:id/receipt': '/api/submissions/:released/receipt',
  '/api/submissions/:id/feedback': '/api/submissions/:released/feedback',
  '/api/submissions/:id/files/:file': '/api/submissions/:writing/files/:workFile',
  // The event of this capstone is not told yet.
  '/api/capstone-cases/:case': '/api/capstone-cases/a-pump',
};

beforeAll(async () => {
  database = await aDatabase();
  const secrets = generateSecrets();
  directory = await mkdtemp(join(tmpdir(), 'cmdsp-twins-'));
  const config = readConfig({ CMDSP_DATA: directory, CMDSP_PUBLIC_URL: 'https://cmdsp.example' }, []);
  const open = async (catalogue: Catalogue) => {
    const context = aContext(database, { labs: [aLab], catalogue, secrets, config, contentRelease: 'e'.repeat(64) });
    return { context, app: await buildApp(context) };
  };
  one = await open(withSecrets({ keyAt: () => 0, rationale: `${canary} one reason`, difficulty: 0.3 }));
  other = await open(withSecrets({ keyAt: (id) => id.length % 4, rationale: `${canary} another`, difficulty: 0.9 }));
  await aPublishedForm(one.context, { kind: 'rehearsal', seed: 'fixed' });
  candidate = await signInAs(one.context, { legalName: 'Trần Thị Mai' });
  const room = examRoom(one.app, candidate);
  const sitting = (await room.takeSeat('rehearsal')).json<{ id: string }>().id;
  await room.start(sitting);
  candidate = { ...candidate, cookie: room.cookie() };
  const quizTry = (await send(one.app, 'POST', '/api/modules/1/quiz-tries')).json<{ id: string }>().id;
  await rememberQuestion(database, candidate.personId);
  const run = (await send(one.app, 'POST', '/api/diagnostic/runs')).json<{ id: string }>().id;
  const play = (await send(one.app, 'POST', '/api/cases/the-case/plays', { role: 'product' })).json<{ id: string }>()
    .id;
  const labRun = (await send(one.app, 'POST', '/api/labs/the-lab/runs', { kind: 'graded' })).json<{ id: string }>().id;
  await passEverything(database, candidate.personId);
  const officer = await signInAs(one.context, { roles: ['officer'], legalName: 'Olga Officer' });
  const awarded = await one.app.inject({
    method: 'POST',
    url: '/api/certification/certificates',
    payload: { personId: candidate.personId, reason: 'All evidence was looked at.', bankExceptionReason: null },
    headers: { cookie: officer.cookie },
  });
  if (awarded.statusCode !== 200) throw new Error(awarded.body);
  const { number } = awarded.json<{ number: string }>();
  const { token, file } = await openCohort(one, candidate);
  const finished = await finishedExamination(one, candidate);
  await speakUp(one, candidate, { sitting, finished });
  const work = await writeAssignments(one, candidate);
  const artefact = newId();
  const kept = { kind: 'network', title: 'Ward 4', body: { format: 'cmdsp-network/1' } };
  await send(one.app, 'PUT', `/api/bench/artefacts/${artefact}`, kept);
  const dossier = capstoneBench(one.app, candidate.cookie);
  await dossier.writeDossier();
  await dossier.call('POST /api/capstone/freezing');
  places = {
    ...(await openDiscussion(one, candidate)),
    ...work,
    artefact,
    session: await planLiveSession(one, candidate),
    sponsor: await openSponsor(one, candidate),
    booking: await bookPlace(one, candidate, officer.personId),
    finished,
    token,
    file,
    group: 'engineering',
    run,
    topic: '1.1',
    module: '1',
    case: 'the-case',
    play,
    lab: 'the-lab',
    labRun,
    try: quizTry,
    id: sitting,
    number,
  };
});
afterAll(async () => {
  for (const { context, app } of [one, other]) {
    await app.close();
    await context.sittings.close();
    await context.databases.close();
  }
  await database.drop();
  await rm(directory, { recursive: true });
});

// beyond.md, complaint 11
describe('programs that differ only in secrets', () => {
  const addresses = Object.entries(endpoints)
    .filter(([key, { access }]) => key.startsWith('GET ') && ['public', 'person', 'candidate'].includes(String(access)))
    .map(([key]) => addressOf(key));

  test.each(addresses)('answer %s alike', async (address) => {
    const { mine, theirs } = await ofBoth(placed(address));

    expect(mine.statusCode).toBe(isOnlyForFinished(address) ? 409 : 200);
    expect(plain(theirs)).toBe(plain(mine));
    expect(mine.body).not.toContain(canary);
  });

  test.each(['/', '/handbook', '/learn/topics/1.1', '/exam/:id', '/verify/:number', '/certificate'])(
    'serve %s alike',
    async (address) => {
      const { mine, theirs } = await ofBoth(placed(address));

      expect(mine.statusCode).toBe(200);
      expect(plain(theirs)).toBe(plain(mine));
      expect(mine.body).not.toContain(canary);
    },
  );

  test('serve every built web file alike', async () => {
    for (const address of assets()) {
      const { mine, theirs } = await ofBoth(address);

      expect(mine.statusCode).toBe(200);
      expect(mine.rawPayload.equals(theirs.rawPayload)).toBe(true);
      expect(mine.body).not.toContain(canary);
    }
  });

  test('write the same mail', async () => {
    for (const { app } of [one, other])
      await app.inject({ method: 'POST', url: '/api/password-resets', payload: { email: candidate.email } });

    const mails = await withClient(database.connectionString, async (client) => {
      const { rows } = await client.query<Record<string, unknown>>(
        'select kind, subject, body_text, body_html from cmdsp.outgoing_mails where recipient = $1 order by kind, id',
        [candidate.email],
      );
      return rows.map((row) => JSON.stringify(row).replaceAll(/token=[\w-]+/g, 'token='));
    });

    const resets = mails.filter((mail) => mail.includes('reset-password'));
    expect(mails.length).toBeGreaterThan(resets.length);
    expect(new Set(resets).size).toBe(1);
    expect(resets).toHaveLength(2);
    expect(mails.filter((mail) => mail.includes(canary))).toEqual([]);
  });
});

/** Result and receipts are there when the sitting is over; until then the refusal must be the same. */
function isOnlyForFinished(address: string): boolean {
  return /\/(result|receipts)$/.test(address);
}

function addressOf(key: string): string {
  return (key as EndpointKey).slice('GET '.length);
}

/** Fills the parameters of an address; one that this test does not know is a new door that it has to learn. */
function placed(address: string): string {
  return (chosenAddresses[address] ?? address).replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = places[name];
    if (value === undefined) throw new Error(`Give :${name} of ${address} a value in this test`);
    return value;
  });
}

async function send(app: App, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) {
  const body = payload === undefined ? {} : { payload };
  return app.inject({ method, url, headers: { cookie: candidate.cookie }, ...body });
}

async function ofBoth(url: string) {
  const mine = await send(one.app, 'GET', url);
  return { mine, theirs: await send(other.app, 'GET', url) };
}

/** Everything of an answer but the moment it was given, how long jobs wait and the nonce of its page. */
function plain({ headers, rawPayload }: { headers: Record<string, unknown>; rawPayload: Buffer }): string {
  const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? 'none';
  const { date: _date, 'content-security-policy': _policy, ...rest } = headers;
  return JSON.stringify({ rest, body: rawPayload.toString('latin1') })
    .replaceAll(nonce, 'NONCE')
    .replaceAll(/\\"(now|checkedAt|oldestSeconds)\\":(\d+|\\"[^"]*\\")/g, '$1')
    .replaceAll(/\d\d:\d\d:\d\d(?:\.\d+Z| UTC)?/g, 'TIME');
}

/** The built web files, where there is a build. */
function assets(): readonly string[] {
  const directory = join(import.meta.dirname, '../../web/dist/assets');
  return existsSync(directory) ? readdirSync(directory).map((name) => `/assets/${name}`) : [];
}
