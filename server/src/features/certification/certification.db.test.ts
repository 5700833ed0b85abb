import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { readConfig } from '../../config.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../db/uuid.ts';
import type { App } from '../../http/app-type.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { passEverything } from '../../testing/certify.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';

let database: TestDatabase;
let context: Context;
let app: App;
let officer: SignedIn;
let numberOfPeople = 0;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database, {
    config: readConfig({ CMDSP_DATA: '/nonexistent/certification', CMDSP_PUBLIC_URL: 'https://cmdsp.example' }, []),
  });
  app = await buildApp(context);
  officer = await signInAs(context, { roles: ['officer'], legalName: 'Olga Officer' });
});
afterAll(async () => {
  await app.close();
  await context.databases.close();
  await database.drop();
});

const reason = 'All evidence was looked at.';

async function aCandidate(options: Parameters<typeof passEverything>[2] = {}): Promise<SignedIn> {
  numberOfPeople += 1;
  const candidate = await signInAs(context, { legalName: `Candidate ${numberOfPeople}` });
  await passEverything(database, candidate.personId, options);
  return candidate;
}

async function post(url: string, payload: object, as: SignedIn = officer) {
  return app.inject({ method: 'POST', url, payload, headers: { cookie: as.cookie } });
}

async function get(url: string, as: SignedIn) {
  return app.inject({ method: 'GET', url, headers: { cookie: as.cookie } });
}

const award = (candidate: SignedIn, more: object = {}, as?: SignedIn) =>
  post(
    '/api/certification/certificates',
    { personId: candidate.personId, reason, bankExceptionReason: null, ...more },
    as,
  );

async function relate(
  personId: string,
  kind: 'taught' | 'marked' | 'authored-for' | 'manages' | 'employs',
  otherPersonId: string,
) {
  await context.databases.staff
    .insertInto('personRelations')
    .values({ id: newId(), personId, kind, otherPersonId, recordedBy: null })
    .execute();
}

async function rowOf(number: string): Promise<{ id: string; status: string; actions: string[] }> {
  const { certificates } = (await get('/api/certification/certificates', officer)).json();
  return certificates.find((row: { number: string }) => row.number === number);
}

describe('awarding', () => {
  test('a ready candidate is listed, awarded, and gone from the list', async () => {
    const candidate = await aCandidate();
    const before = (await get('/api/certification/candidates', officer)).json().candidates;

    const answer = await award(candidate);

    expect(before.map((one: { personId: string }) => one.personId)).toContain(candidate.personId);
    expect(answer.statusCode).toBe(200);
    expect(answer.json().number).toMatch(/^CMDSP-(\w{4}-){4}\w$/);
    const after = (await get('/api/certification/candidates', officer)).json().candidates;
    expect(after.map((one: { personId: string }) => one.personId)).not.toContain(candidate.personId);
  });

  test('awarding twice, even at the same time, gives one certificate', async () => {
    const candidate = await aCandidate();

    const answers = await Promise.all([award(candidate), award(candidate), award(candidate)]);

    expect(answers.map((answer) => answer.statusCode)).toEqual([200, 200, 200]);
    expect(new Set(answers.map((answer) => answer.json().number)).size).toBe(1);
  });

  // beyond.md, trap 9
  test('certificate, decision, ledger record and mail appear together', async () => {
    const candidate = await aCandidate();

    const { number } = (await award(candidate)).json();

    const certificate = await context.databases.staff
      .selectFrom('certificates')
      .selectAll()
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
    const events = await context.databases.staff
      .selectFrom('certificateEvents')
      .select(['action', 'reason', 'actorId'])
      .where('certificateId', '=', certificate.id)
      .execute();
    const records = await context.databases.staff
      .selectFrom('ledgerRecords')
      .select(['kind', 'actor', 'reason', 'body'])
      .where('streamId', '=', certificate.id)
      .execute();
    const mails = await context.databases.staff
      .selectFrom('outgoingMails')
      .select('kind')
      .where('personId', '=', candidate.personId)
      .execute();
    expect(events).toEqual([{ action: 'award', reason, actorId: officer.personId }]);
    expect(records).toMatchObject([{ kind: 'certificate-awarded', actor: `person:${officer.personId}`, reason }]);
    expect(records[0]?.body).not.toContain(certificate.legalName);
    expect(mails).toEqual([{ kind: 'certificate-awarded' }]);
    expect(certificate.validUntil.getUTCFullYear() - certificate.validFrom.getUTCFullYear()).toBe(3);
    expect(certificate.evidence).toMatchObject({
      schemeVersion: certificate.schemeVersion,
      exam: { points: '21/1', passMark: '7/10' },
      bankException: null,
    });
  });

  test.each([
    ['without the exam', { hasExam: false }],
    ['with a module quiz missing', { modules: [1, 2, 3, 4, 5] }],
  ])('is refused %s and names what is missing', async (_case, options) => {
    const candidate = await aCandidate(options);

    const answer = await award(candidate);

    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toMatchObject({ code: 'requirements-missing' });
  });

  test.each(['taught', 'marked', 'authored-for', 'manages', 'employs'] as const)(
    'is refused to an officer who %s the candidate, and says so',
    async (kind) => {
      const candidate = await aCandidate();
      await relate(officer.personId, kind, candidate.personId);

      const answer = await award(candidate);
      const evidence = await get(`/api/certification/candidates/${candidate.personId}`, officer);

      expect(answer.statusCode).toBe(403);
      expect(answer.json()).toMatchObject({ code: 'conflict-of-interest' });
      expect(answer.json().detail).toContain(evidence.json().conflict);
    },
  );

  test('is refused to officers about themselves', async () => {
    const both = await signInAs(context, { roles: ['officer'] });
    await passEverything(database, both.personId);

    const answer = await award(both, {}, both);

    expect(answer.json()).toMatchObject({ code: 'conflict-of-interest' });
  });

  test('from a public bank needs a recorded exception, which is signed and kept', async () => {
    const candidate = await aCandidate({ isBankPrivate: false });

    const refusedAnswer = await award(candidate);
    const answer = await award(candidate, { bankExceptionReason: 'Pilot group, supervised in person.' });

    expect(refusedAnswer.json()).toMatchObject({ code: 'bank-exception-needed' });
    const { evidence } = await context.databases.staff
      .selectFrom('certificates')
      .select('evidence')
      .where('number', '=', answer.json().number)
      .executeTakeFirstOrThrow();
    expect(evidence.bankException?.reason).toBe('Pilot group, supervised in person.');
    expect(evidence.bankException?.statement).toContain(candidate.personId);
    expect(evidence.bankException?.signature).toMatch(/^[\w-]{86}$/);
  });

  test.each([
    ['a candidate', [] as const, 'not-permitted'],
    ['an administrator', ['administrator'] as const, 'not-permitted'],
  ])('is refused to %s', async (_case, roles, code) => {
    const somebody = await signInAs(context, { roles: [...roles] });

    const answer = await award(await aCandidate(), {}, somebody);

    expect(answer.json()).toMatchObject({ code });
  });

  test('is refused to an officer without the second factor', async () => {
    const somebody = await signInAs(context, { roles: ['officer'], isSecondFactorDone: false });

    const answer = await award(await aCandidate(), {}, somebody);

    expect(answer.json()).toMatchObject({ code: 'second-factor-needed' });
  });

  test('needs a reason', async () => {
    const answer = await award(await aCandidate(), { reason: 'ok' });

    expect(answer.statusCode).toBe(400);
  });
});

describe('deciding about a certificate', () => {
  test('suspend, reinstate, revoke: each is recorded, and nothing follows a revocation', async () => {
    const candidate = await aCandidate();
    const { number } = (await award(candidate)).json();
    const { id } = await rowOf(number);
    const act = (action: string) =>
      post(`/api/certification/certificates/${id}/status`, { action, reason: `To ${action} it, for the test.` });

    const statuses = [];
    for (const action of ['suspend', 'reinstate', 'revoke', 'reinstate', 'suspend', 'revoke']) {
      const answer = await act(action);
      statuses.push(answer.json().status === 409 ? answer.json().code : answer.json().status);
    }

    expect(statuses).toEqual(['suspended', 'valid', 'revoked', ...Array<string>(3).fill('status-change-impossible')]);
    const records = await context.databases.staff
      .selectFrom('ledgerRecords')
      .select('kind')
      .where('streamId', '=', id)
      .orderBy('sequence')
      .execute();
    expect(records.map((record) => record.kind)).toEqual([
      'certificate-awarded',
      'certificate-suspended',
      'certificate-reinstated',
      'certificate-revoked',
    ]);
    expect(await rowOf(number)).toMatchObject({ status: 'revoked', actions: [] });
    const told = await context.databases.staff
      .selectFrom('notifications')
      .select(['title', 'mail'])
      .where('personId', '=', candidate.personId)
      .where('kind', '=', 'certificate')
      .orderBy('id')
      .execute();
    expect(told).toEqual([
      { title: 'Your certificate is ready', mail: 'none' },
      { title: 'Your certificate was suspended', mail: 'pending' },
      { title: 'Your certificate was reinstated', mail: 'pending' },
      { title: 'Your certificate was revoked', mail: 'pending' },
    ]);
  });

  test('is refused to an officer with a conflict', async () => {
    const candidate = await aCandidate();
    const { number } = (await award(candidate)).json();
    await relate(officer.personId, 'taught', candidate.personId);
    const { id } = await rowOf(number);

    const answer = await post(`/api/certification/certificates/${id}/status`, {
      action: 'revoke',
      reason: 'Because I say so.',
    });

    expect(answer.json()).toMatchObject({ code: 'conflict-of-interest' });
  });

  test('after a revocation another certificate can be awarded', async () => {
    const candidate = await aCandidate();
    const first = (await award(candidate)).json().number;
    const { id } = await rowOf(first);
    await post(`/api/certification/certificates/${id}/status`, {
      action: 'revoke',
      reason: 'Issued under a wrong name.',
    });

    const second = (await award(candidate)).json().number;

    expect(second).toMatch(/^CMDSP-/);
    expect(second).not.toBe(first);
  });
});
