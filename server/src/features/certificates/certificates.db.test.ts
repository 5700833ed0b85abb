import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { readConfig } from '../../config.ts';
import type { Context } from '../../context.ts';
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
    config: readConfig({ CMDSP_DATA: '/nonexistent/certificates', CMDSP_PUBLIC_URL: 'https://cmdsp.example' }, []),
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

describe('the holder', () => {
  test('sees what is missing, then the certificate, and downloads both files', async () => {
    const candidate = await signInAs(context, { legalName: 'Nguyễn Thị Phương Thảo' });
    const before = (await get('/api/certificate', candidate)).json();
    await passEverything(database, candidate.personId);
    await award(candidate);

    const after = (await get('/api/certificate', candidate)).json();
    const pdf = await get('/api/certificate/pdf', candidate);
    const file = await get('/api/certificate/credential', candidate);

    expect(before).toMatchObject({ isComplete: false, certificate: null });
    expect(after).toMatchObject({
      isComplete: true,
      certificate: {
        legalName: 'Nguyễn Thị Phương Thảo',
        status: 'valid',
        decisions: [{ action: 'award', reason: null }],
      },
    });
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect(file.headers['content-disposition']).toBe(`attachment; filename="${after.certificate.number}.json"`);
    expect(JSON.parse(file.body)).toMatchObject({
      id: after.certificate.verifyUrl,
      proof: [{ cryptosuite: 'eddsa-rdfc-2022' }],
    });
  });

  test('never sees somebody else’s certificate, nor what the officer saw', async () => {
    const holder = await aCandidate();
    await award(holder);
    const other = await signInAs(context);

    const page = await get('/api/certificate', other);
    const pdf = await get('/api/certificate/pdf', other);
    const staffPage = await get('/api/certification/certificates', other);

    expect(page.json().certificate).toBeNull();
    expect(pdf.statusCode).toBe(404);
    expect(staffPage.statusCode).toBe(403);
  });

  test('the candidate role cannot read evidence or officers, whatever a query forgets', async () => {
    await expect(context.databases.candidate.selectFrom('certificates').select('evidence').execute()).rejects.toThrow(
      /permission denied/,
    );
    await expect(context.databases.candidate.selectFrom('certificates').select('awardedBy').execute()).rejects.toThrow(
      /permission denied/,
    );
    await expect(context.databases.candidate.selectFrom('certificates').select('number').execute()).resolves.toEqual(
      [],
    );
  });
});
