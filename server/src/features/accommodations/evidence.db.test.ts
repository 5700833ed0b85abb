import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { attachmentDirectory } from '../../attachments/attachment-directory.ts';
import { openAttachmentStore } from '../../attachments/attachment-store.ts';
import { forgetEvidence } from '../../accommodations/forget-evidence.ts';
import { asPerson } from '../../db/as-person.ts';
import { signInAs } from '../../testing/sign-in-as.ts';
import { withClient } from '../../testing/with-client.ts';
import { exportData } from '../accounts/export-data.ts';
import { openAccommodationsBench } from '../../testing/accommodations-bench.ts';

const { context, database, call, ask, givePaper, take, decide, anOfficer } = await openAccommodationsBench();
const { staff, candidate: candidateRole } = context.databases;
const store = openAttachmentStore(attachmentDirectory(context.config.dataDirectory));
const secret = 'I have a visual impairment.';

async function aTakenRequest() {
  const person = await signInAs(context);
  const officer = await anOfficer();
  const id = await ask(person, { timeFactor: '3/2' }, secret);
  const { evidence } = await givePaper(person, id, `Dr. Rossi: ${secret}`);
  await take(officer, id);
  return { person, officer, id, evidence };
}

describe('words and papers', () => {
  test('are read by the officer who took the request, and each reading is recorded and shown to the candidate', async () => {
    const { person, officer, id, evidence } = await aTakenRequest();

    const words = await call(officer, 'GET', `/api/accommodations/${id}/words`);
    const paper = await call(officer, 'GET', `/api/accommodations/${id}/evidence/${evidence}`);

    expect(words.json()).toMatchObject({
      request: secret,
      appeal: null,
      evidence: [{ id: evidence, name: 'paper.txt' }],
    });
    expect(paper.body).toBe(`Dr. Rossi: ${secret}`);
    expect(paper.headers['content-disposition']).toMatch(/^attachment;/);
    const { requests } = (await call(person, 'GET', '/api/accommodations/mine')).json<{
      requests: { readings: { what: string }[] }[];
    }>();
    expect(requests[0]?.readings.map(({ what }) => what)).toEqual(['words', 'evidence']);
    const { rows } = await sql<{ kind: string }>`select kind from ledger_records
      where stream_kind = 'accommodation' and stream_id = ${id} and kind like '%-read' order by sequence`.execute(
      staff,
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['accommodation-words-read', 'accommodation-evidence-read']);
  });

  test.each(['officer', 'invigilator', 'facilitator', 'author', 'auditor', 'administrator'] as const)(
    'are closed to another %s',
    async (role) => {
      const { id, evidence } = await aTakenRequest();
      const other = await signInAs(context, { roles: [role] });

      const answers = [
        await call(other, 'GET', `/api/accommodations/${id}/words`),
        await call(other, 'GET', `/api/accommodations/${id}/evidence/${evidence}`),
      ];

      expect(answers.map(({ statusCode }) => statusCode)).toEqual(role === 'officer' ? [404, 404] : [403, 403]);
      expect(answers.map(({ body }) => body).join()).not.toContain('impairment');
    },
  );

  test('are closed to whoever had the request before, and to everybody once it is decided', async () => {
    const { officer, id, evidence } = await aTakenRequest();
    const next = await anOfficer();
    await take(next, id);

    const before = await call(officer, 'GET', `/api/accommodations/${id}/words`);
    await decide(next, id, { timeFactor: '3/2' });
    const after = await call(next, 'GET', `/api/accommodations/${id}/evidence/${evidence}`);

    expect([before.statusCode, after.statusCode]).toEqual([404, 404]);
  });

  test('are shown by row level security to nobody else, whatever a route forgets', async () => {
    const { person, officer, id } = await aTakenRequest();
    const [stranger, other] = [await signInAs(context), await anOfficer()];
    const count = async (db: typeof staff, personId: string | null) => {
      const read = async (tx: typeof staff) => {
        const { rows } = await sql<{ words: number; papers: number }>`select
          (select count(*)::int from accommodation_words where request_id = ${id}) as words,
          (select count(*)::int from accommodation_evidence where request_id = ${id}) as papers`.execute(tx);
        return rows[0];
      };
      return personId === null ? read(db) : asPerson(db, personId, read);
    };

    const seen = {
      staffAlone: await count(staff, null),
      handler: await count(staff, officer.personId),
      otherOfficer: await count(staff, other.personId),
      candidate: await count(candidateRole, person.personId),
      stranger: await count(candidateRole, stranger.personId),
    };

    const [all, none] = [
      { words: 1, papers: 1 },
      { words: 0, papers: 0 },
    ];
    expect(seen).toEqual({ staffAlone: none, handler: all, otherOfficer: none, candidate: all, stranger: none });
  });

  test('lie nowhere in plain: not in the database, not on the disk', async () => {
    const { id, evidence } = await aTakenRequest();

    const stored = await withClient(database.connectionString, async (client) => {
      const { rows } = await client.query<{ all: string }>(
        `select (select string_agg(w::text, '') from cmdsp.accommodation_words w where request_id = $1::uuid) ||
          (select string_agg(l::text, '') from cmdsp.ledger_records l where stream_id = $1::text) as all`,
        [id],
      );
      return rows[0]?.all ?? '';
    });
    const bytes = await store.get(evidence);

    expect(stored).not.toContain('impairment');
    expect(stored.length).toBeGreaterThan(200);
    expect(bytes?.toString('latin1')).not.toContain('impairment');
  });

  test('go so many days after the decision, and not before', async () => {
    const { person, officer, id, evidence } = await aTakenRequest();
    await decide(officer, id, { timeFactor: '3/2' });
    await forgetEvidence(context, store);
    const before = await store.get(evidence);
    const past = `update cmdsp.accommodation_requests set decided_at = decided_at - interval '61 days' where id = $1`;
    await withClient(database.connectionString, (client) => client.query(past, [id]));

    await forgetEvidence(context, store);

    const words = await asPerson(candidateRole, person.personId, (tx) =>
      tx.selectFrom('accommodationWords').select('requestId').where('requestId', '=', id).execute(),
    );
    expect(before).not.toBeNull();
    expect(await store.get(evidence)).toBeNull();
    expect(words).toEqual([]);
  });

  test('are in the file that a person takes along, in words', async () => {
    const { person } = await aTakenRequest();

    const file = await exportData(context, person.personId);

    expect(file).toMatchObject({ accommodationWords: [{ step: 'request', words: secret }] });
    expect(file['accommodationRequests']).toHaveLength(1);
  });

  test.each([
    ['a program', Buffer.from('MZ\x90\0'), 422, 'file-refused'],
    ['nothing', Buffer.alloc(0), 422, 'file-refused'],
  ])('take no file that is %s', async (_, bytes, status, code) => {
    const person = await signInAs(context);
    const id = await ask(person);

    const url = `/api/accommodations/${id}/evidence/${context.newId()}?name=a.exe`;
    const answer = await call(person, 'PUT', url, bytes);

    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ code });
  });

  test('take no other file under an id that stands for one: the first stays', async () => {
    const person = await signInAs(context);
    const id = await ask(person);
    const { evidence } = await givePaper(person, id, 'The first paper.');
    const url = `/api/accommodations/${id}/evidence/${evidence}?name=paper.txt`;

    const again = await call(person, 'PUT', url, Buffer.from('The first paper.'));
    const other = await call(person, 'PUT', url, Buffer.from('Another paper.'));

    expect([again.statusCode, other.statusCode]).toEqual([200, 422]);
    expect(other.json()).toMatchObject({ code: 'file-refused' });
  });

  test('of somebody else cannot be given, deleted or replaced', async () => {
    const { id, evidence } = await aTakenRequest();
    const stranger = await signInAs(context);

    const given = await givePaper(stranger, id);
    const deleted = await call(stranger, 'DELETE', `/api/accommodations/${id}/evidence/${evidence}`);

    expect([given.answer.statusCode, deleted.statusCode]).toEqual([404, 404]);
  });
});
