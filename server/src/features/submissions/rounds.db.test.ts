import type { Level } from '@cmdsp/marking';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { releaseWork } from '../../testing/release-work.ts';
import { settleByOneMark } from '../../testing/settle-by-one-mark.ts';
import { signInAs } from '../../testing/sign-in-as.ts';
import { aWorkBench, enoughWords, handInAsSeen, type WorkBench, type Writer } from '../../testing/work-bench.ts';
import { tendSubmissions } from './tend-submissions.ts';

let bench: WorkBench;
let markerId: string;

beforeAll(async () => {
  bench = await aWorkBench();
  await settleByOneMark(bench.context);
  markerId = (await signInAs(bench.context, { roles: ['marker'] })).personId;
});
afterAll(async () => bench.close());

const all = (level: Level) => ({ system: level, harm: level, actors: level, answer: level });
const begin = async ({ who }: Pick<Writer, 'who'>) => bench.call(who, 'POST /api/assignments/1/rounds');
const release = async ({ submissionId }: Pick<Writer, 'submissionId'>, level: Level) =>
  releaseWork(bench.context, submissionId, [{ markerId, role: 'first', levels: all(level) }]);

/** The next round of a writer, begun and handed in again as it was. */
async function again(writer: Writer): Promise<Writer> {
  const begun = await begin(writer);
  const next = { who: writer.who, ...(begun.body as { submissionId: string; documentId: string }) }; // as the contract says
  await bench.write(next, `${enoughWords} And now they meet every week.`);
  await handInAsSeen(bench, next);
  return next;
}

describe('work that did not pass', () => {
  test('is handed in again from its own text, twice and no more', async () => {
    const first = await bench.aWriter();
    await handInAsSeen(bench, first);
    await release(first, 1);

    const begun = await begin(first);
    const { submissionId } = begun.body as { submissionId: string }; // as the contract says
    const fresh = await bench.call(first.who, `GET /api/submissions/${submissionId}`);
    const second = await again(first);
    await release(second, 2);
    const third = await again(first);
    await release(third, 1);
    const fourth = await begin(first);

    expect(fresh.body).toMatchObject({ work: { round: 2, step: 'writing' } });
    expect(JSON.stringify(fresh.body)).toContain(enoughWords);
    expect(fourth).toMatchObject({ status: 409, body: { code: 'hand-in-refused' } });
    const page = await bench.call(first.who, 'GET /api/assignments/1');
    expect(page.body).toMatchObject({
      assignment: {
        next: { kind: 'used-up' },
        rounds: [{ isPassed: false }, { isPassed: false }, { isPassed: false }],
      },
    });
  });

  test('that is begun in two windows at once is one round', async () => {
    const writer = await bench.aWriter();
    await handInAsSeen(bench, writer);
    await release(writer, 1);

    const begun = await Promise.all([begin(writer), begin(writer)]);

    expect(begun[0].status).toBe(200);
    expect(begun[0].body).toEqual(begun[1].body);
  });
});

test('work that passed needs no other round', async () => {
  const writer = await bench.aWriter();
  await handInAsSeen(bench, writer);
  await release(writer, 4);

  expect(await begin(writer)).toMatchObject({
    status: 409,
    body: { detail: expect.stringContaining('passed') as string },
  });
});

describe('taking back', () => {
  test('is possible until somebody has begun to mark, and the same round goes on from the text', async () => {
    const writer = await bench.aWriter();
    await handInAsSeen(bench, writer);

    const back = await bench.call(writer.who, `POST /api/submissions/${writer.submissionId}/withdrawal`);
    const next = await again(writer);
    const page = await bench.call(writer.who, 'GET /api/assignments/1');
    const receipt = await bench.call(writer.who, `GET /api/submissions/${writer.submissionId}/receipt`);

    expect(back.status).toBe(204);
    expect(next.submissionId).not.toBe(writer.submissionId);
    expect(page.body).toMatchObject({
      assignment: {
        rounds: [
          { step: 'withdrawn', round: 1 },
          { step: 'received', round: 1 },
        ],
      },
    });
    expect(receipt.status).toBe(200);
    expect(await bench.query(`select id from scripts where submission_id = $1`, [writer.submissionId])).toEqual([]);
  });

  test('is refused from the first saved mark on, and the page says that it is being marked', async () => {
    const writer = await bench.aWriter();
    await handInAsSeen(bench, writer);
    await bench.query(
      `insert into script_marks (script_id, marker_id, role) select id, $2, 'first' from scripts where submission_id = $1`,
      [writer.submissionId, markerId],
    );

    const back = await bench.call(writer.who, `POST /api/submissions/${writer.submissionId}/withdrawal`);
    const page = await bench.call(writer.who, `GET /api/submissions/${writer.submissionId}`);

    expect(back).toMatchObject({ status: 409, body: { code: 'hand-in-refused' } });
    expect(page.body).toMatchObject({ work: { step: 'marking' }, mayWithdraw: false });
  });
});

describe('feedback', () => {
  const passage = { id: 'c1', text: 1, block: 0, start: 0, end: 5, quote: 'Three', comment: 'Which three?' };

  // beyond.md, complaint 16: what decided, in words; and nothing of who.
  test('names for each criterion the level reached and the next one up, with comments at their passages', async () => {
    const writer = await bench.aWriter();
    await handInAsSeen(bench, writer);
    const levels = { ...all(2), harm: 4 } as const;
    const comments = { overall: 'Say who decides.', passages: [passage] };
    await releaseWork(bench.context, writer.submissionId, [
      { markerId, role: 'first', levels, comments, note: 'CANARY-NOTE' },
    ]);

    const { body } = await bench.call(writer.who, `GET /api/submissions/${writer.submissionId}/feedback`);

    expect(body).toMatchObject({
      work: { step: 'released', isPassed: false, points: '125/2' },
      criteria: [
        {
          id: 'system',
          level: 2,
          reached: 'What system of level 2 shows.',
          next: 'What system of level 3 shows.',
          isMet: false,
        },
        { id: 'harm', level: 4, next: null, isMet: true },
        { id: 'actors' },
        { id: 'answer' },
      ],
      comments: [{ text: 1, block: 0, start: 0, end: 5, comment: 'Which three?' }],
      overall: ['Say who decides.'],
      decidedBy: 'one-mark',
      passPoints: 70,
    });
    for (const secret of [markerId, 'CANARY-NOTE', 'S-']) expect(JSON.stringify(body)).not.toContain(secret);
  });

  test('has only the comments of the marks that count', async () => {
    const writer = await bench.aWriter();
    await handInAsSeen(bench, writer);
    const [second, third] = await Promise.all([0, 1].map(async () => signInAs(bench.context, { roles: ['marker'] })));
    await bench.query(`update scripts set is_double = true where submission_id = $1`, [writer.submissionId]);

    await releaseWork(bench.context, writer.submissionId, [
      { markerId, role: 'first', levels: all(3), comments: { overall: 'Sound.' } },
      { markerId: second?.personId ?? '', role: 'second', levels: all(0), comments: { overall: 'Nothing here.' } },
      { markerId: third?.personId ?? '', role: 'third', levels: all(3), comments: { overall: 'It holds.' } },
    ]);
    const { body } = await bench.call(writer.who, `GET /api/submissions/${writer.submissionId}/feedback`);

    const { overall, decidedBy } = body as { overall: string[]; decidedBy: string }; // as the contract says
    expect([decidedBy, overall.toSorted()]).toEqual(['three-marks', ['It holds.', 'Sound.']]);
  });

  test('is not there before the release, whatever was marked', async () => {
    const writer = await bench.aWriter();
    await handInAsSeen(bench, writer);
    await bench.query(
      `insert into script_marks (script_id, marker_id, role, state, given_at, levels) select id, $2, 'first', 'given', now(), '{"harm": 4}'
       from scripts where submission_id = $1`,
      [writer.submissionId, markerId],
    );

    const { status, body } = await bench.call(writer.who, `GET /api/submissions/${writer.submissionId}/feedback`);

    expect([status, (body as { code: string }).code]).toEqual([409, 'hand-in-refused']);
  });
});

// beyond.md, complaint 14: weeks of silence.
describe('a promise that is broken', () => {
  test('is seen by its owner, told to officers by number alone, kept in the ledger, and each once', async () => {
    const officer = await signInAs(bench.context, { roles: ['officer'] });
    const writer = await bench.aWriter();
    await handInAsSeen(bench, writer);
    await bench.query(`update submissions set promised_by = clock_timestamp() - interval '1 hour' where id = $1`, [
      writer.submissionId,
    ]);

    const told = [await tendSubmissions(bench.context), await tendSubmissions(bench.context)];
    const page = await bench.call(writer.who, 'GET /api/assignments/1');

    expect(told).toEqual([1, 0]);
    expect(page.body).toMatchObject({ assignment: { rounds: [{ isLate: true }] } });
    const messages = await bench.query(
      `select person_id, title, body from notifications where event_key like 'work-late%'`,
    );
    const toOfficer = messages.filter(({ person_id }) => person_id === officer.personId);
    expect(toOfficer).toMatchObject([{ title: 'One piece of work is late' }]);
    expect(JSON.stringify(toOfficer[0]?.['body'])).not.toContain('Test Person');
    expect(messages.filter(({ person_id }) => person_id === writer.who.personId)).toHaveLength(1);
    const kinds = await bench.query(`select kind from ledger_records where stream_id = $1`, [writer.submissionId]);
    expect(kinds.map(({ kind }) => kind)).toContain('promise-broken');
  });
});
