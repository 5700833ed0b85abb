import type { DocumentBody } from '@cmdsp/documents';
import { receiptsFile, verifyChain, verifyReceiptChain } from '@cmdsp/ledger';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { App } from '../../http/app-type.ts';
import { fromRecordRow } from '../../ledger/record-row.ts';
import { sha256 } from '../../ledger/sha256.ts';
import { verifySignature } from '../../ledger/verify-signature.ts';
import { openAppForFile } from '../../testing/open-app-for-file.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';
import { freezeDocument } from '../../writing/freeze-document.ts';
import { listDocumentReceipts } from '../../writing/list-document-receipts.ts';
import { openDocument } from '../../writing/open-document.ts';

let context: Context;
let app: App;
let writer: SignedIn;
let id: string;

const opened = openAppForFile();

beforeAll(() => {
  ({ app, context } = opened());
});

beforeEach(async () => {
  writer = await signInAs(context);
  id = await aDocument();
});

const body = (...lines: readonly string[]): DocumentBody => ({
  type: 'doc',
  content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

async function aDocument(parts: { subject?: string; closesAt?: Date; most?: number } = {}): Promise<string> {
  const { subject = 'module-1/round-1', closesAt = null, most = 10 } = parts;
  const opened = await asPerson(context.databases.candidate, writer.personId, (tx) =>
    openDocument(tx, { personId: writer.personId, kind: 'assignment', subject, words: { least: 2, most }, closesAt }),
  );
  return opened.id;
}

const headersOf = (who: SignedIn) => ({ cookie: who.cookie });

async function take(holder = 'laptop-profile', who = writer) {
  const url = `/api/documents/${id}/writer`;
  const answer = await app.inject({ method: 'POST', url, payload: { holder }, headers: headersOf(who) });
  return {
    status: answer.statusCode,
    ...answer.json<{ fence: number; since: number; code?: string; saved: unknown }>(),
  };
}

type Change = { fence: number; revision: number; body: unknown };
type Outcome = {
  kind: string;
  revision: number;
  receipt?: object;
};

async function put(changes: readonly Change[], who = writer) {
  const url = `/api/documents/${id}`;
  const answer = await app.inject({ method: 'PUT', url, payload: { changes }, headers: headersOf(who) });
  return {
    status: answer.statusCode,
    ...answer.json<{ outcomes: Outcome[]; phase: string; fence: number; code?: string }>(),
  };
}

async function get<Value>(path = '', who = writer): Promise<Value & { status: number }> {
  const answer = await app.inject({ url: `/api/documents/${id}${path}`, headers: headersOf(who) });
  return { status: answer.statusCode, ...answer.json<Value>() };
}

type View = { body: DocumentBody; words: number; phase: string; strayCount: number; saved: Change | null };

const kinds = ({ outcomes }: { outcomes: readonly Outcome[] }) => outcomes.map(({ kind }) => kind);

describe('what is saved', () => {
  test('is there on the next reading, with its words and its time', async () => {
    await take();

    const saved = await put([{ fence: 1, revision: 1, body: body('The pump is safe', '患者 مضخة 🩺') }]);

    expect(kinds(saved)).toEqual(['applied']);
    expect(await get<View>()).toMatchObject({
      words: 7,
      body: body('The pump is safe', '患者 مضخة 🩺'),
      saved: { fence: 1, revision: 1 },
    });
  });

  test('has receipts that prove it and follow one another, and no word of it is in the ledger', async () => {
    await take();
    await put([{ fence: 1, revision: 1, body: body('CANARY one') }]);
    await put([{ fence: 1, revision: 2, body: body('CANARY two') }]);

    const receipts = await asPerson(context.databases.candidate, writer.personId, (tx) => listDocumentReceipts(tx, id));
    const records = await context.databases.staff
      .selectFrom('ledgerRecords')
      .selectAll()
      .where('streamId', '=', id)
      .orderBy('sequence')
      .execute();

    const answers = [body('CANARY one'), body('CANARY two')];
    const { publicKey, sign } = context.sittings.signer;
    const filed = receipts.map((receipt, index) => ({ ...receipt, answer: answers[index] ?? null }));
    const file = receiptsFile({ sitting: id, publicKey, receipts: filed, hash: sha256, sign });
    expect(verifyReceiptChain({ file, expectedKey: publicKey, hash: sha256, verify: verifySignature })).toMatchObject({
      kind: 'intact',
      receipts: 2,
      answers: 2,
    });
    expect(
      verifyChain({ stream: { kind: 'document', id }, records: records.map(fromRecordRow), hash: sha256 }),
    ).toMatchObject({ kind: 'intact' });
    expect(records.map(({ kind }) => kind)).toEqual(['document-saved', 'document-saved']);
    expect(JSON.stringify([receipts, records])).not.toContain('CANARY');
  });

  test('sent again gives the receipt of then, also when newer text was saved since and after it was frozen', async () => {
    await take();
    const change = { fence: 1, revision: 1, body: body('once') };
    const first = await put([change]);
    await put([{ fence: 1, revision: 2, body: body('newer') }]);
    await asPerson(context.databases.candidate, writer.personId, (tx) =>
      freezeDocument(tx, { id, actor: `person:${writer.personId}` }),
    );

    const again = await put([change]);

    expect(again.outcomes[0]?.receipt).toEqual(first.outcomes[0]?.receipt);
    expect((await get<View>()).body).toEqual(body('newer'));
  });

  test('in one request is the highest revision, whatever the order', async () => {
    await take();

    const saved = await put([
      { fence: 1, revision: 3, body: body('three') },
      { fence: 1, revision: 2, body: body('two') },
    ]);

    expect(kinds(saved)).toEqual(['applied', 'superseded']);
    expect((await get<View>()).body).toEqual(body('three'));
  });
});

describe('a second device', () => {
  test('takes over; what the first one still sends is kept beside it, offered, and changes nothing', async () => {
    await take('laptop-profile');
    await put([{ fence: 1, revision: 1, body: body('from the laptop') }]);
    const taken = await take('phone-profile');
    await put([{ fence: 2, revision: 1, body: body('from the phone') }]);

    const late = await put([{ fence: 1, revision: 2, body: body('late from the laptop') }]);
    await put([{ fence: 1, revision: 2, body: body('late from the laptop') }]);

    expect(taken).toMatchObject({ fence: 2, since: 2, saved: { body: body('from the laptop') } });
    expect(late).toMatchObject({ fence: 2, outcomes: [{ kind: 'stale-fence' }] });
    expect(await get<View>()).toMatchObject({ body: body('from the phone'), strayCount: 1 });
    const { strays } = await get<{ strays: { id: string; isSetAside: boolean }[] }>('/versions');
    expect(strays).toMatchObject([{ isSetAside: false, words: 4 }]);
    expect(await get(`/strays/${strays[0]?.id}`)).toMatchObject({ body: body('late from the laptop') });
  });

  test('loses nothing when two tabs number the same change: the second text is kept', async () => {
    await take();
    await put([{ fence: 1, revision: 1, body: body('one tab') }]);

    const clash = await put([{ fence: 1, revision: 1, body: body('the other tab') }]);

    expect(kinds(clash)).toEqual(['superseded']);
    expect(await get<View>()).toMatchObject({ body: body('one tab'), strayCount: 1 });
  });

  test('a reload of the same browser goes on without a break', async () => {
    await take();
    expect(await take()).toMatchObject({ fence: 2, since: 1 });
  });
});

describe('nothing is taken', () => {
  test.each([
    ['that is no document', { type: 'doc', content: [{ type: 'image', attrs: { src: 'x' } }] }],
    [
      'with a script behind a link',
      {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [{ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'javascript:1' } }] }],
          },
        ],
      },
    ],
    ['of more than three times the words', body('word '.repeat(31).trim())],
  ])('%s, and the text stays', async (_, bad) => {
    await take();
    await put([{ fence: 1, revision: 1, body: body('good') }]);

    const refused = await put([
      { fence: 1, revision: 2, body: bad },
      { fence: 1, revision: 3, body: body('better') },
    ]);

    expect(kinds(refused)).toEqual(['invalid-response', 'applied']);
    expect((await get<View>()).body).toEqual(body('better'));
  });

  test('after it was frozen, which hashes it for good', async () => {
    await take();
    await put([{ fence: 1, revision: 1, body: body('as handed in') }]);
    const freeze = (seen?: { fence: number; revision: number }) =>
      asPerson(context.databases.candidate, writer.personId, (tx) =>
        freezeDocument(tx, { id, actor: 'system', ...(seen && { seen }) }),
      );

    await expect(freeze({ fence: 1, revision: 7 })).rejects.toMatchObject({ code: 'conflict' });
    const frozen = await freeze({ fence: 1, revision: 1 });
    const late = await put([{ fence: 1, revision: 2, body: body('too late') }]);

    expect(frozen.bodyHash).toBe(
      sha256('{"content":[{"content":[{"text":"as handed in","type":"text"}],"type":"paragraph"}],"type":"doc"}'),
    );
    expect(await freeze()).toEqual(frozen);
    expect(late).toMatchObject({ phase: 'submitted', outcomes: [{ kind: 'terminal' }] });
    expect(await take()).toMatchObject({ status: 409, code: 'document-closed' });
    expect((await get<View>()).body).toEqual(body('as handed in'));
  });

  test('after its deadline by the clock of the database', async () => {
    id = await aDocument({ subject: 'defence/1', closesAt: new Date(Date.now() + 400) });
    await take();
    await put([{ fence: 1, revision: 1, body: body('in time') }]);
    await new Promise((resolve) => setTimeout(resolve, 450));

    const late = await put([{ fence: 1, revision: 2, body: body('late') }]);

    expect(late).toMatchObject({ phase: 'expired', outcomes: [{ kind: 'too-late' }] });
    expect((await get<View>()).body).toEqual(body('in time'));
  });

  test('before anybody took the right to write', async () => {
    expect(kinds(await put([{ fence: 1, revision: 1, body: body('early') }]))).toEqual(['stale-fence']);
    expect((await get<View>()).saved).toBeNull();
  });
});

describe('somebody else', () => {
  test('finds no document, no version and no receipt, even under its id', async () => {
    await take();
    await put([{ fence: 1, revision: 1, body: body('private') }]);
    const other = await signInAs(context);

    expect(await get('', other)).toMatchObject({ status: 404 });
    expect(await get('/versions', other)).toMatchObject({ status: 404 });
    expect(await take('other-profile', other)).toMatchObject({ status: 404 });
    expect(await put([{ fence: 1, revision: 2, body: body('stolen') }], other)).toMatchObject({ status: 404 });
    const seen = await asPerson(context.databases.candidate, other.personId, async (tx) => [
      await tx.selectFrom('documents').select('id').execute(),
      await tx.selectFrom('documentVersions').select('save').execute(),
      await tx.selectFrom('documentReceipts').select('save').execute(),
    ]);
    expect(seen).toEqual([[], [], []]);
  });

  test('of the staff reads no earlier text and writes in none', async () => {
    const { staff } = context.databases;
    await expect(staff.selectFrom('documentVersions').select('save').execute()).rejects.toThrow(/permission denied/);
    await expect(staff.selectFrom('documentStrays').select('id').execute()).rejects.toThrow(/permission denied/);
    await expect(staff.updateTable('documents').set({ words: 1 }).execute()).rejects.toThrow(/permission denied/);
  });
});

test('an earlier text is found again, and one that lay aside stays aside', async () => {
  await take();
  await put([{ fence: 1, revision: 1, body: body('first draft') }]);
  await put([{ fence: 1, revision: 2, body: body('second draft') }]);

  const { versions } = await get<{ versions: { save: number; words: number }[] }>('/versions');

  expect(versions.map(({ save }) => save)).toEqual([2, 1]);
  expect(await get('/versions/1')).toMatchObject({ body: body('first draft'), words: 2 });
  expect(await get('/versions/9')).toMatchObject({ status: 404 });
});

test('opening twice at once gives one document', async () => {
  const [one, other] = await Promise.all([aDocument({ subject: 'twice' }), aDocument({ subject: 'twice' })]);

  expect(one).toBe(other);
});
