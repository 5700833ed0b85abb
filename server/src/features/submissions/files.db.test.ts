import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAttachments } from '../../attachments/open-attachments.ts';
import { removeDeletedBytes } from '../../attachments/remove-deleted-bytes.ts';
import { readConfig } from '../../config.ts';
import { readBlindFile } from '../../submissions/read-blind-file.ts';
import { aBucket, type Bucket } from '../../testing/a-bucket.ts';
import { aClamd, type Clamd, eicar } from '../../testing/a-clamd.ts';
import { aZip } from '../../testing/a-zip.ts';
import { signInAs } from '../../testing/sign-in-as.ts';
import { aWorkBench, handInAsSeen, newFileAddress, type WorkBench } from '../../testing/work-bench.ts';

const pdf = Buffer.from('%PDF-1.7 a plan');
let directory: string;
let clamd: Clamd;
let bucket: Bucket;
let bench: WorkBench;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cmdsp-work-files-'));
  [clamd, bucket] = await Promise.all([aClamd(), aBucket()]);
  const { url, region, keyId, secret } = bucket.place;
  const { host, port } = clamd.scanner;
  const environment = {
    CMDSP_DATA: directory,
    CMDSP_S3_URL: url,
    CMDSP_S3_REGION: region,
    CMDSP_S3_KEY_ID: keyId,
    CMDSP_S3_SECRET: secret,
    CMDSP_CLAMD: `${host}:${port}`,
  };
  bench = await aWorkBench({ config: readConfig(environment, []) });
});
afterAll(async () => {
  await bench.close();
  await Promise.all([clamd.close(), bucket.close(), rm(directory, { recursive: true })]);
});

const set = (name: string, value: string) =>
  bench.query(
    `insert into setting_versions (id, name, version, value, reason)
     select gen_random_uuid(), $1, 1 + count(*), $2, 'Test' from setting_versions where name = $1`,
    [name, value],
  );

describe('a file', () => {
  test('is looked at, kept in the bucket, hashed in the ledger, and comes back to its owner as it was', async () => {
    const { who, submissionId } = await bench.aWriter();
    const address = newFileAddress(submissionId, 'Ada Quist plan.pdf');

    const sent = await bench.send(who, address, pdf);
    const again = await bench.send(who, address, pdf);
    const back = await bench.call(who, `GET ${address.split('?')[0]}`);

    expect(sent).toMatchObject({
      status: 200,
      body: { place: 1, name: 'Ada Quist plan.pdf', kind: 'PDF', isScanned: true },
    });
    expect(again).toEqual({ ...sent, headers: expect.anything() as object });
    expect(back).toMatchObject({ status: 200, body: pdf.toString() });
    expect(back.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringContaining('attachment') as string,
    });
    const records = await bench.query(
      `select body::text from ledger_records where stream_id = $1 and kind = 'file-kept'`,
      [submissionId],
    );
    expect(records).toHaveLength(1);
    expect(records[0]?.['body']).not.toContain('Quist');
  });

  test('is named by its place for markers, in what candidates check and in what is handed out', async () => {
    const writer = await bench.aWriter();
    await bench.send(writer.who, newFileAddress(writer.submissionId, 'Ada Quist plan.pdf'), pdf);

    const check = await bench.call(writer.who, `GET /api/submissions/${writer.submissionId}/check`);
    const blind = await bench.context.databases.staff
      .transaction()
      .execute((tx) =>
        readBlindFile(tx, openAttachments(bench.context.config), { submissionId: writer.submissionId, place: 1 }),
      );

    expect((check.body as { files: unknown }).files).toEqual([{ place: 1, kind: 'PDF', bytes: pdf.length }]);
    expect(blind).toMatchObject({ name: 'attachment-1.pdf', mediaType: 'application/pdf' });
  });

  test.each([
    ['a program that says it is a PDF', 'plan.pdf', Buffer.from('MZ\x90\0')],
    ['an archive', 'all.zip', aZip({ 'a.txt': 'a' })],
    ['SVG', 'model.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ])('that is %s is refused, and nothing of it is kept', async (_, name, bytes) => {
    const { who, submissionId } = await bench.aWriter();
    const before = bucket.kept.size;

    const answer = await bench.send(who, newFileAddress(submissionId, name), bytes);

    expect(answer).toMatchObject({ status: 422, body: { code: 'file-refused' } });
    expect(bucket.kept.size).toBe(before);
  });

  test('with a virus is refused by its name; while the scanner is silent, nothing is kept and a sentence says so', async () => {
    const { who, submissionId } = await bench.aWriter();
    const before = bucket.kept.size;

    const infected = await bench.send(who, newFileAddress(submissionId, 'notes.txt'), Buffer.from(eicar));
    clamd.say('INSTREAM size limit exceeded. ERROR');
    const unsure = await bench.send(who, newFileAddress(submissionId, 'plan.pdf'), pdf);
    clamd.say(null);

    expect(infected).toMatchObject({
      status: 422,
      body: { code: 'file-refused', detail: expect.stringContaining('Eicar-Signature') as string },
    });
    expect(unsure).toMatchObject({
      status: 503,
      body: { code: 'file-not-kept', detail: expect.stringContaining('Your text is safe') as string },
    });
    expect(bucket.kept.size).toBe(before);
  });

  test('is not there when the store is not, and can be sent again', async () => {
    const { who, submissionId } = await bench.aWriter();
    const address = newFileAddress(submissionId, 'plan.pdf');

    bucket.fail(3);
    const refused = await bench.send(who, address, pdf);
    const sent = await bench.send(who, address, pdf);

    expect([refused.status, sent.status]).toEqual([503, 200]);
  });

  test('of somebody else is not there, neither to read nor to add one', async () => {
    const { who, submissionId } = await bench.aWriter();
    const address = newFileAddress(submissionId, 'plan.pdf');
    await bench.send(who, address, pdf);
    const stranger = await signInAs(bench.context);

    const read = await bench.call(stranger, `GET ${address.split('?')[0]}`);
    const added = await bench.send(stranger, newFileAddress(submissionId, 'mine.pdf'), pdf);

    expect([read.status, added.status]).toEqual([404, 404]);
  });
});

describe('room for files', () => {
  test('ends at the number, at the size of one, and at the room of the work', async () => {
    const { who, submissionId } = await bench.aWriter();
    const large = Buffer.concat([pdf, Buffer.alloc(1024 * 1024)]);
    await set('work-files', '2');
    await set('work-file-megabytes', '1');
    await set('work-megabytes', '1');

    const tooLarge = await bench.send(who, newFileAddress(submissionId, 'large.pdf'), large);
    const first = await bench.send(who, newFileAddress(submissionId, 'a.pdf'), large.subarray(0, 700_000));
    const beyond = await bench.send(who, newFileAddress(submissionId, 'b.pdf'), large.subarray(0, 700_000));
    const second = await bench.send(who, newFileAddress(submissionId, 'c.pdf'), pdf);
    const third = await bench.send(who, newFileAddress(submissionId, 'd.pdf'), pdf);
    for (const [name, value] of [
      ['work-files', '6'],
      ['work-file-megabytes', '10'],
      ['work-megabytes', '25'],
    ] as const)
      await set(name, value);

    expect([tooLarge, first, beyond, second, third].map(({ status }) => status)).toEqual([422, 200, 422, 200, 422]);
    expect(beyond.body).toMatchObject({ detail: expect.stringContaining('0.3 MB') as string });
    expect(third.body).toMatchObject({ detail: expect.stringContaining('2 files') as string });
  });

  test('comes back with deleting, the place does not, and the bytes go with the sweep', async () => {
    const { who, submissionId } = await bench.aWriter();
    const address = newFileAddress(submissionId, 'a.pdf');
    await bench.send(who, address, pdf);
    const before = bucket.kept.size;

    const deleted = await bench.call(who, `DELETE ${address.split('?')[0]}`);
    const next = await bench.send(who, newFileAddress(submissionId, 'b.pdf'), pdf);
    const store = openAttachments(bench.context.config);
    await removeDeletedBytes(bench.context.databases.staff, store, 'submission_files');

    expect(deleted.status).toBe(204);
    expect(next.body).toMatchObject({ place: 2 });
    expect(bucket.kept.size).toBe(before);
  });

  test('is closed after the hand-in, and the files stand in the receipt', async () => {
    const writer = await bench.aWriter();
    const address = newFileAddress(writer.submissionId, 'plan.pdf');
    await bench.send(writer.who, address, pdf);
    await handInAsSeen(bench, writer);

    const added = await bench.send(writer.who, newFileAddress(writer.submissionId, 'late.pdf'), pdf);
    const deleted = await bench.call(writer.who, `DELETE ${address.split('?')[0]}`);
    const receipt = await bench.call(writer.who, `GET /api/submissions/${writer.submissionId}/receipt`);

    expect([added.status, deleted.status]).toEqual([409, 409]);
    expect(receipt.body).toMatchObject({ receipts: [{ position: 1 }, { position: 2, answer: { name: 'plan.pdf' } }] });
  });
});
