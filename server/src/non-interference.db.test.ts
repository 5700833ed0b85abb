import type { Catalogue } from '@cmdsp/content';
import { type EndpointKey, endpoints } from '@cmdsp/contract';
import type { AuthoredQuestion } from '@cmdsp/questions';
import { withOtherSecrets } from '@cmdsp/questions/testing';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from './app.ts';
import { readConfig } from './config.ts';
import type { Context } from './context.ts';
import type { App } from './http/app-type.ts';
import { createCalendar } from './features/cohorts/calendar.ts';
import { createCohort } from './features/cohorts/create-cohort.ts';
import { createCohortLink } from './features/cohorts/links.ts';
import { generateSecrets } from './secrets.ts';
import { type BankSecrets, anExamCatalogue } from './testing/a-bank.ts';
import { aCase } from './testing/a-case.ts';
import { canary } from './testing/a-catalogue.ts';
import { aContext } from './testing/a-context.ts';
import { aPublishedForm } from './testing/a-published-form.ts';
import { aDatabase, type TestDatabase } from './testing/a-database.ts';
import { passEverything } from './testing/certify.ts';
import { createSponsor } from './features/sponsors/create-sponsor.ts';
import { appointRepresentative } from './features/sponsors/representatives.ts';
import { examRoom } from './testing/exam-room.ts';
import { type SignedIn, signInAs } from './testing/sign-in-as.ts';
import { withClient } from './testing/with-client.ts';

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
};

beforeAll(async () => {
  database = await aDatabase();
  const secrets = generateSecrets();
  directory = await mkdtemp(join(tmpdir(), 'cmdsp-twins-'));
  const config = readConfig({ CMDSP_DATA: directory, CMDSP_PUBLIC_URL: 'https://cmdsp.example' }, []);
  const open = async (catalogue: Catalogue) => {
    const context = aContext(database, { catalogue, secrets, config, contentRelease: 'e'.repeat(64) });
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
  await rememberQuestion(candidate.personId);
  const run = (await send(one.app, 'POST', '/api/diagnostic/runs')).json<{ id: string }>().id;
  const play = (await send(one.app, 'POST', '/api/cases/the-case/plays', { role: 'product' })).json<{ id: string }>()
    .id;
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
  const { token, file } = await openCohort(candidate.personId);
  places = {
    ...(await openDiscussion()),
    session: await planLiveSession(),
    sponsor: await openSponsor(),
    token,
    file,
    group: 'engineering',
    run,
    topic: '1.1',
    module: '1',
    case: 'the-case',
    play,
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

/** Puts a question into the candidate's practice, remembered in a text that neither program has: both deal it as new. */
async function rememberQuestion(personId: string): Promise<void> {
  await withClient(database.connectionString, (client) =>
    client.query(
      `insert into cmdsp.question_memories
         (person_id, question_id, question_hash, stability, difficulty, reviewed_at, due_at, reps, lapses)
       values ($1, 'quiz-1.1-1', 'another text', 2, 5, now(), now(), 1, 0)`,
      [personId],
    ),
  );
}

/** A cohort with a link into it, and the calendar of somebody who is in it. */
async function openCohort(personId: string): Promise<{ token: string; file: string }> {
  const { context } = one;
  const { staff } = context.databases;
  await staff
    .insertInto('contentReleases')
    .values({ hash: context.contentRelease, isBankPrivate: false, programRelease: 'test' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const plan = { startsOn: '2027-03-01', daysPerModule: 14, liveAt: '16:30', seats: 20 };
  const cohort = { title: 'Spring', timeZone: 'Europe/Berlin', needsCompetence: false, plan };
  const cohortId = await createCohort(context, { actor: 'system', cohort });
  await staff.insertInto('cohortMembers').values({ personId, cohortId }).execute();
  const link = await createCohortLink(context, { cohortId, label: 'All', validDays: 7, uses: null, by: null });
  const calendar = await createCalendar(context, personId);
  const lastPart = (url: string) => url.split('/').at(-1) ?? '';
  return { token: lastPart(link.url), file: lastPart(calendar.url) };
}

/** A sponsor that the candidate speaks for. */
async function openSponsor(): Promise<string> {
  const by = candidate.personId;
  const sponsorId = await createSponsor(one.context, { name: 'Clinic', by });
  await appointRepresentative(one.context, { sponsorId, email: candidate.email, reason: 'Test', by });
  return sponsorId;
}

/** A discussion about the question of a topic, with a post and a file. */
async function openDiscussion(): Promise<{ discussion: string; post: string; attachment: string }> {
  const [discussion, post, attachment] = [randomUUID(), randomUUID(), randomUUID()];
  const base = `/api/discussions/${discussion}`;
  const put = async (url: string, payload: object) => {
    const isFile = Buffer.isBuffer(payload);
    const headers = { cookie: candidate.cookie, ...(isFile ? { 'content-type': 'application/octet-stream' } : {}) };
    const answer = await one.app.inject({ method: 'PUT', url, headers, payload });
    if (answer.statusCode !== 200) throw new Error(answer.body);
  };
  await put(base, { kind: 'prompt', place: { kind: 'topic', id: '1.1' }, title: '' });
  await put(`${base}/attachments/${attachment}?name=plan.txt`, Buffer.from('A plan.'));
  await put(`${base}/posts/${post}`, { revision: 0, text: 'Who owns the gateway?', attachments: [attachment] });
  return { discussion, post, attachment };
}

/** A live session on the case, in the cohort that the candidate learns in. */
async function planLiveSession(): Promise<string> {
  const { staff } = one.context.databases;
  const { cohortId } = await staff
    .selectFrom('cohortMembers')
    .select('cohortId')
    .where('personId', '=', candidate.personId)
    .executeTakeFirstOrThrow();
  const id = randomUUID();
  const about = { subjectKind: 'case', subject: 'the-case', title: 'Together', meetingUrl: null } as const;
  const plan = { plannedFor: new Date('2027-03-01T16:30:00Z'), plannedBy: candidate.personId };
  await staff
    .insertInto('liveSessions')
    .values({ id, cohortId, ...about, ...plan })
    .execute();
  return id;
}

/** The bank and the quizzes with these secrets; everything that is public stays as it is. */
function withSecrets(secrets: BankSecrets): Catalogue {
  const catalogue = anExamCatalogue(secrets);
  return {
    ...catalogue,
    // What lies behind the decisions differs; what is read before the first one does not.
    cases: [
      { ...aCase({ behind: secrets.rationale }), roles: aCase().roles.map(({ id }) => ({ id, brief: 'Brief.' })) },
    ],
    topics: catalogue.topics.map((topic) => ({
      ...topic,
      quiz: topic.quiz.map((question) => withSecretsOf(question, secrets)),
    })),
    diagnostic: catalogue.diagnostic.map((question) => withSecretsOf(question, secrets)),
    practice: catalogue.practice.map((question) => withSecretsOf(question, secrets)),
  };
}

function withSecretsOf<Question extends AuthoredQuestion>(question: Question, secrets: BankSecrets): Question {
  return {
    ...withOtherSecrets(question, { rationale: secrets.rationale, shift: secrets.keyAt(question.id) }),
    difficulty: secrets.difficulty,
    source: { document: secrets.rationale, date: '2026' },
  };
}

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

async function send(app: App, method: 'GET' | 'POST', url: string, payload?: object) {
  const body = payload === undefined ? {} : { payload };
  return app.inject({ method, url, headers: { cookie: candidate.cookie }, ...body });
}

async function ofBoth(url: string) {
  const mine = await send(one.app, 'GET', url);
  return { mine, theirs: await send(other.app, 'GET', url) };
}

/** Everything of an answer but the moment it was given and the nonce of its page. */
function plain({ headers, rawPayload }: { headers: Record<string, unknown>; rawPayload: Buffer }): string {
  const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? 'none';
  const { date: _date, 'content-security-policy': _policy, ...rest } = headers;
  return JSON.stringify({ rest, body: rawPayload.toString('latin1') })
    .replaceAll(nonce, 'NONCE')
    .replaceAll(/\\"(now|checkedAt)\\":(\d+|\\"[^"]*\\")/g, '$1')
    .replaceAll(/\d\d:\d\d:\d\d(?:\.\d+Z| UTC)?/g, 'TIME');
}

/** The built web files, where there is a build. */
function assets(): readonly string[] {
  const directory = join(import.meta.dirname, '../../web/dist/assets');
  return existsSync(directory) ? readdirSync(directory).map((name) => `/assets/${name}`) : [];
}
