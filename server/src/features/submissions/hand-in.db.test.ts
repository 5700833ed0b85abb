import { verifyReceiptChain } from '@cmdsp/ledger';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../ledger/sha256.ts';
import { verifySignature } from '../../ledger/verify-signature.ts';
import { canary } from '../../testing/a-catalogue.ts';
import { signInAs } from '../../testing/sign-in-as.ts';
import { aWorkBench, enoughWords, handInAsSeen, seenAtCheck, type WorkBench } from '../../testing/work-bench.ts';

let bench: WorkBench;

beforeAll(async () => {
  bench = await aWorkBench();
});
afterAll(async () => bench.close());

const records = async (id: string) =>
  (await bench.query(`select kind from ledger_records where stream_id = $1 order by sequence`, [id])).map(
    ({ kind }) => kind,
  );

// beyond.md, complaint 2: "was it received?"; idea 1: a receipt that anybody can verify.
describe('handing in', () => {
  test('gives a receipt with a promised date, tells the page the same, and brings the work to the markers', async () => {
    const writer = await bench.aWriter();
    const { who, submissionId } = writer;

    const handedIn = await handInAsSeen(bench, writer);
    const page = await bench.call(who, 'GET /api/assignments/1');

    expect(handedIn).toMatchObject({
      status: 200,
      body: { receiptHash: expect.stringMatching(/^[\w-]{43}$/) as string },
    });
    const { submittedAt, promisedBy } = handedIn.body as { submittedAt: string; promisedBy: string }; // as the contract says
    expect(Date.parse(promisedBy) - Date.parse(submittedAt)).toBe(14 * 86_400_000);
    expect(page.body).toMatchObject({
      assignment: { next: { kind: 'wait', round: 1 }, rounds: [{ step: 'received', promisedBy, isLate: false }] },
      writing: null,
    });
    expect(await bench.query(`select state from scripts where submission_id = $1`, [submissionId])).toHaveLength(1);
    expect(await records(submissionId)).toEqual(['work-begun', 'work-handed-in']);
  });

  test('proves the text to whoever has the file and the published key, and a changed word shows', async () => {
    const writer = await bench.aWriter();
    await handInAsSeen(bench, writer);

    const file = (await bench.call(writer.who, `GET /api/submissions/${writer.submissionId}/receipt`)).body;
    const key = (await bench.call(writer.who, 'GET /api/receipt-key')).body as { publicKey: never }; // as the contract says
    const verify = (value: unknown) =>
      verifyReceiptChain({ file: value, expectedKey: key.publicKey, hash: sha256, verify: verifySignature });
    const forged: unknown = JSON.parse(JSON.stringify(file).replace('Three departments', 'Four departments'));

    expect(verify(file)).toMatchObject({ kind: 'intact', receipts: 1, answers: 1 });
    expect(verify(forged)).toMatchObject({ kind: 'broken-receipt', reason: 'wrong-answer' });
  });

  // beyond.md, complaint 4 and trap 5: a lost answer is asked for again.
  test('twice, and from two windows at once, is one hand-in with one receipt and one script', async () => {
    const writer = await bench.aWriter();

    // Both windows have the page of the check open before either hands in.
    const seen = await seenAtCheck(bench, writer);
    const handIn = () => bench.call(writer.who, `POST /api/submissions/${writer.submissionId}/hand-in`, { seen });
    const answers = await Promise.all([handIn(), handIn()]);
    const later = await bench.call(writer.who, `POST /api/submissions/${writer.submissionId}/hand-in`, { seen: {} });

    const hashes = new Set([...answers, later].map(({ body }) => (body as { receiptHash: string }).receiptHash));
    expect([...answers, later].map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(hashes.size).toBe(1);
    expect(await bench.query(`select id from scripts where submission_id = $1`, [writer.submissionId])).toHaveLength(1);
    expect(await records(writer.submissionId)).toEqual(['work-begun', 'work-handed-in']);
  });

  test('refuses a text that was changed after it was looked at, and keeps it open with nothing lost', async () => {
    const writer = await bench.aWriter();
    const seen = await seenAtCheck(bench, writer);
    await bench.write(writer, 'This was typed in another window after the check page was open.');

    const refused = await bench.call(writer.who, `POST /api/submissions/${writer.submissionId}/hand-in`, { seen });
    const after = await bench.call(writer.who, `GET /api/submissions/${writer.submissionId}`);

    expect(refused).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(after.body).toMatchObject({ work: { step: 'writing' }, texts: [{ words: 12 }] });
    expect(await bench.query(`select id from scripts where submission_id = $1`, [writer.submissionId])).toEqual([]);
  });

  test.each([
    ['too short', 'Four words are few.', 'at least 5'],
    ['too long', 'word '.repeat(21), 'at most 20'],
  ])('refuses a text that is %s, and it can be written on', async (_, words, sentence) => {
    const writer = await bench.aWriter(words);

    const check = await bench.call(writer.who, `GET /api/submissions/${writer.submissionId}/check`);
    const refused = await handInAsSeen(bench, writer);
    await bench.write(writer, enoughWords);

    expect((check.body as { obstacles: unknown[] }).obstacles).toHaveLength(1);
    expect(refused).toMatchObject({ status: 409, body: { detail: expect.stringContaining(sentence) as string } });
    expect((await handInAsSeen(bench, writer)).status).toBe(200);
  });

  test('needs the check page: without having looked, nothing is handed in', async () => {
    const { who, submissionId } = await bench.aWriter();

    const refused = await bench.call(who, `POST /api/submissions/${submissionId}/hand-in`, { seen: {} });

    expect(refused).toMatchObject({ status: 409, body: { code: 'hand-in-refused' } });
  });

  test('ends writing: nothing is saved into what was handed in', async () => {
    const writer = await bench.aWriter();
    await handInAsSeen(bench, writer);

    await bench.write(writer, 'Something else entirely, typed too late.');
    const after = await bench.call(writer.who, `GET /api/submissions/${writer.submissionId}`);

    expect(JSON.stringify(after.body)).toContain(enoughWords);
  });
});

describe('work of somebody', () => {
  test.each([
    ['GET', ''],
    ['GET', '/check'],
    ['GET', '/receipt'],
    ['GET', '/feedback'],
    ['POST', '/hand-in'],
    ['POST', '/withdrawal'],
  ])('is not there for anybody else: %s %s', async (method, path) => {
    const { submissionId } = await bench.aWriter();
    const stranger = await signInAs(bench.context);

    const body = path === '/hand-in' ? { seen: {} } : undefined;
    const answer = await bench.call(stranger, `${method} /api/submissions/${submissionId}${path}`, body);

    expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  test('says nothing of what is for markers, before and after the hand-in', async () => {
    const writer = await bench.aWriter();
    const seen = [
      await bench.call(writer.who, 'GET /api/assignments'),
      await bench.call(writer.who, 'GET /api/assignments/1'),
      await bench.call(writer.who, `GET /api/submissions/${writer.submissionId}/check`),
      await handInAsSeen(bench, writer),
      await bench.call(writer.who, `GET /api/submissions/${writer.submissionId}`),
      await bench.call(writer.who, `GET /api/submissions/${writer.submissionId}/receipt`),
    ];
    const [script] = await bench.query(`select id, code from scripts where submission_id = $1`, [writer.submissionId]);

    const text = JSON.stringify(seen.map(({ body }) => body));
    for (const secret of [canary, String(script?.['id']), String(script?.['code'])]) expect(text).not.toContain(secret);
  });

  test('shows the criteria with every level before anything is written', async () => {
    const page = await bench.call(await signInAs(bench.context), 'GET /api/assignments/2');

    expect(page.body).toMatchObject({
      assignment: { next: { kind: 'begin', round: 1 }, criteria: [{ weight: 25 }, {}, {}, {}] },
      writing: null,
    });
    const { criteria } = (page.body as { assignment: { criteria: { levels: string[] }[] } }).assignment; // as the contract says
    expect(criteria.every(({ levels }) => levels.length === 5)).toBe(true);
  });

  test('warns when its writer’s name stands in the text', async () => {
    const { who, submissionId } = await bench.aWriter('Written for the board by Test Person of the hospital.');

    const check = await bench.call(who, `GET /api/submissions/${submissionId}/check`);

    expect(check.body).toMatchObject({ traces: expect.arrayContaining(['Test Person']) as string[] });
  });
});
