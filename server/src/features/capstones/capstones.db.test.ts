import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../db/uuid.ts';
import type { App } from '../../http/app-type.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { releaseWork } from '../../testing/pass-work.ts';
import { signInAs } from '../../testing/sign-in-as.ts';
import { withClient } from '../../testing/with-client.ts';
import { endDefences } from './end-defence.ts';
import { type Capstone, capstoneBench } from './testing/capstone-bench.ts';

let database: TestDatabase;
let context: Context;
let app: App;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
  app = await buildApp(context);
});
afterAll(async () => {
  await app.close();
  await context.sittings.close();
  await context.databases.close();
  await database.drop();
});

async function aCandidate() {
  const who = await signInAs(context);
  return { ...who, ...capstoneBench(app, who.cookie) };
}

/** As if the clock had gone on: the defence ended `seconds` ago. */
async function letTimePass(personId: string, seconds = 1) {
  await withClient(database.connectionString, async (client) => {
    await client.query(
      `with over as (update cmdsp.capstones set defence_ends_at = clock_timestamp() - make_interval(secs => $2),
         defence_started_at = clock_timestamp() - interval '20 minutes' where person_id = $1 returning defence_ends_at)
       update cmdsp.documents set closes_at = (select defence_ends_at from over)
       where person_id = $1 and closes_at is not null and state = 'open'`,
      [personId, seconds],
    );
  });
}

const release = async (submissionId: string, isPassed: boolean) =>
  releaseWork(database.connectionString, { submissionId, isPassed, points: isPassed ? '75/1' : '60/1' });

const newest = ({ rounds }: Capstone) => rounds[0];

describe('a capstone', () => {
  test('is not begun while a part of the dossier lacks something, and the page says what', async () => {
    const candidate = await aCandidate();
    await candidate.call('PUT /api/dossier', { case: 'a-pump' });

    const refused = await candidate.call<{ code: string }>('POST /api/capstone/freezing');

    expect(refused).toMatchObject({ status: 409, code: 'capstone-refused' });
    const { lacks, mayFreeze } = await candidate.show();
    expect(mayFreeze).toBe(false);
    expect(new Set(lacks.map(({ part }) => part)).size).toBe(6);
  });

  test('freezes texts and register under one hash; then nothing in the dossier changes', async () => {
    const candidate = await aCandidate();
    await candidate.writeDossier();

    const frozen = await candidate.call<Capstone>('POST /api/capstone/freezing');
    const again = await candidate.call<Capstone>('POST /api/capstone/freezing');

    expect(newest(frozen)).toMatchObject({ number: 1, state: 'summary', event: null, defence: null });
    expect(newest(again)?.dossierHash).toBe(newest(frozen)?.dossierHash);
    expect(await candidate.addEntry(1)).toMatchObject({ status: 409, code: 'dossier-closed' });
    expect(await candidate.call('PUT /api/dossier', { case: 'a-pump' })).toMatchObject({ status: 200 });
  });

  // Complaint 28: weight on what somebody built, with questions drawn from their own artefact.
  test('asks in the defence about entries of the candidate’s own dossier, all different', async () => {
    const candidate = await aCandidate();
    await candidate.writeDossier();
    await candidate.toEvent();

    const { rounds } = await candidate.toDefence();

    const questions = rounds[0]?.defence?.questions ?? [];
    expect(questions).toHaveLength(5);
    expect(new Set(questions.map(({ text }) => text)).size).toBe(5);
    for (const { text } of questions) expect(text).toMatch(/\b(T|R|RI|CT|AD|PA)-1 \(Entry of part \d\)/);
    // The summary leans on T-1.
    expect(questions.some(({ text }) => text.includes('T-1 '))).toBe(true);
  });

  test('is one submission with everything in it, and waits for two markers', async () => {
    const candidate = await aCandidate();
    await candidate.writeDossier();
    await candidate.toEvent();
    await candidate.toDefence();

    const handedIn = await candidate.call<Capstone>('POST /api/capstone/hand-in');

    const round = newest(handedIn);
    expect(round).toMatchObject({ state: 'submitted', endedBy: 'candidate' });
    expect(round?.receipt).toMatch(/^[\w-]{43}$/);
    const { staff } = context.databases;
    const texts = await staff
      .selectFrom('submissionDocuments')
      .select('title')
      .where('submissionId', '=', round?.submissionId ?? '')
      .orderBy('place')
      .execute();
    expect(texts.map(({ title }) => title.replace(/:.*/, ''))).toEqual([
      'Executive summary',
      'The event, and what was asked about it',
      'Answer to question 1',
      'Answer to question 2',
      'Answer to question 3',
      'What was asked in the defence',
      ...[1, 2, 3, 4, 5].map((number) => `Defence, question ${number}`),
      ...[1, 2, 3, 4, 5, 6].map((number) => `Part ${number}`),
      'Register of the dossier',
    ]);
    const scripts = await staff
      .selectFrom('scripts')
      .selectAll()
      .where('submissionId', '=', round?.submissionId ?? '')
      .execute();
    expect(scripts).toMatchObject([{ kind: 'capstone', subject: 'a-pump', isDouble: true }]);
  });
});

describe('the clock of the defence', () => {
  // Complaints 1 and 9, trap 2: what was saved in time is handed in at expiry; what comes later is not.
  test('hands in at its end what was saved in time, and takes nothing later', async () => {
    const candidate = await aCandidate();
    await candidate.writeDossier();
    await candidate.toEvent();
    const { rounds } = await candidate.toDefence();
    const [first, second] = rounds[0]?.defence?.questions ?? [];
    const inTime = await candidate.write(first?.answer.documentId ?? '', 'Said in time.');
    await letTimePass(candidate.personId);

    const late = await candidate.write(second?.answer.documentId ?? '', 'Said too late.');
    const shown = await candidate.show();

    expect(inTime).toBe('applied');
    expect(late).not.toBe('applied');
    expect(newest(shown)).toMatchObject({ state: 'submitted', endedBy: 'clock' });
    const words = newest(shown)?.defence?.questions.map((question) => Reflect.get(question.answer, 'words'));
    expect(words).toEqual([3, 0, 0, 0, 0]);
  });

  // Trap 7: the sweeper only tidies; a read settles it as well.
  test('ends by the chore where nobody looks, and goes on where it is shown again in time', async () => {
    const [forgetful, present] = [await aCandidate(), await aCandidate()];
    for (const candidate of [forgetful, present]) {
      await candidate.writeDossier();
      await candidate.toEvent();
      await candidate.toDefence();
    }
    await letTimePass(forgetful.personId);

    await endDefences(context);

    expect(newest(await forgetful.show())).toMatchObject({ state: 'submitted', endedBy: 'clock' });
    const goingOn = newest(await present.show());
    expect(goingOn).toMatchObject({ state: 'defence', endedBy: null });
    expect(newest(await present.call<Capstone>('POST /api/capstone/defence'))?.defence?.endsAt).toBe(
      goingOn?.defence?.endsAt,
    );
  });

  // Complaint 6: one profile, applied by the engine.
  test('runs longer by the factor of an accommodation', async () => {
    const candidate = await aCandidate();
    await candidate.writeDossier();
    await withClient(database.connectionString, async (client) => {
      const request = newId();
      await client.query(
        `insert into cmdsp.accommodation_requests (id, number, person_id, asked, state, decide_by) values ($1, 'AAAA-AAAA', $2, '{}', 'waiting', now())`,
        [request, candidate.personId],
      );
      await client.query(
        `insert into cmdsp.accommodation_profiles (id, person_id, request_id, time_factor, text_size, contrast, font, separate_room, other)
         values ($1, $2, $3, '3/2', 'normal', 'normal', 'normal', false, '')`,
        [newId(), candidate.personId, request],
      );
    });
    await candidate.toEvent();

    const { rounds } = await candidate.toDefence();

    const { startedAt = '', endsAt = '' } = rounds[0]?.defence ?? {};
    expect(Date.parse(endsAt) - Date.parse(startedAt)).toBe(15 * 60_000);
  });
});

describe('another round', () => {
  test('opens the dossier with its old texts, tells another event and asks other questions; three rounds at most', async () => {
    const candidate = await aCandidate();
    await candidate.writeDossier();
    const seen: { event: string; questions: readonly string[] }[] = [];
    for (const round of [1, 2, 3]) {
      if (round > 1) {
        expect(await candidate.call('POST /api/capstone/rounds')).toMatchObject({ status: 200 });
      }
      await candidate.toEvent();
      const { rounds } = await candidate.toDefence();
      seen.push({
        event: rounds[0]?.event?.title ?? '',
        questions: rounds[0]?.defence?.questions.map(({ text }) => text) ?? [],
      });
      await candidate.call('POST /api/capstone/hand-in');
      await release(rounds[0]?.submissionId ?? '', false);
    }

    const fourth = await candidate.call<{ code: string }>('POST /api/capstone/rounds');

    expect(fourth).toMatchObject({ status: 409, code: 'capstone-refused' });
    expect(new Set(seen.map(({ event }) => event)).size).toBe(3);
    const [first, second] = seen;
    expect(first?.questions.filter((text) => second?.questions.includes(text))).toEqual([]);
  });

  test('is not open while the last one waits, or once it was passed', async () => {
    const candidate = await aCandidate();
    await candidate.writeDossier();
    await candidate.toEvent();
    await candidate.toDefence();
    const { rounds } = await candidate.call<Capstone>('POST /api/capstone/hand-in');

    const waiting = await candidate.call('POST /api/capstone/rounds');
    await release(rounds[0]?.submissionId ?? '', true);
    const passed = await candidate.call('POST /api/capstone/rounds');

    expect([waiting.status, passed.status]).toEqual([409, 409]);
  });
});
