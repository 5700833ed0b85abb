import { type JsonObject, listOf } from '@cmdsp/credentials';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../http/app-type.ts';
import {
  answersOf,
  conclusionOf,
  objectOf,
  openVerificationBench,
  type VerificationBench,
} from '../../testing/verification-bench.ts';

let bench: VerificationBench;
let app: App;
let number: string;

beforeAll(async () => {
  bench = await openVerificationBench();
  ({ app } = bench);
  ({ number } = await bench.anAward());
});
afterAll(() => bench.close());

const upload = (content: string | Buffer) => bench.upload(content);
const sixYes = Array<string>(6).fill('Yes');

describe('by number', () => {
  test('shows name, programme, issuer, dates, time and six times yes, and nothing else about the person', async () => {
    const page = await app.inject({ method: 'GET', url: `/verify/${number}` });

    expect(page.statusCode).toBe(200);
    expect(answersOf(page.body)).toEqual(sixYes);
    expect(conclusionOf(page.body)).toBe('Valid');
    for (const shown of [
      bench.legalName,
      number,
      'Test issuer (DEMONSTRATION)',
      'DEMONSTRATION: Certified Medical Device Security Practitioner',
      'UTC',
    ])
      expect(page.body).toContain(shown);
    expect(page.body).not.toContain('@example.org');
    expect(page.body).not.toContain('<script');
    expect(page.headers).toMatchObject({ 'x-robots-tag': 'noindex', 'cache-control': 'no-store' });
  });

  test('a number typed carelessly leads to the certificate', async () => {
    const answer = await app.inject({
      method: 'GET',
      url: `/verify?number=${encodeURIComponent(` ${number.toLowerCase().replaceAll('-', ' ')} `)}`,
    });

    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe(`/verify/${number}`);
  });

  test.each([
    ['a wrong character', 'CMDSP-0000-0000-0000-0000-1', 'a character is missing or wrong'],
    ['a number never issued', 'CMDSP-0000-0000-0000-0000-0', 'no certificate with the number'],
    ['markup', '<script>alert(1)</script>', '&lt;script&gt;'],
  ])('answers 404 to %s and says what it means', async (_case, typed, words) => {
    const answer = await app.inject({ method: 'GET', url: `/verify/${encodeURIComponent(typed)}` });

    expect(answer.statusCode).toBe(404);
    expect(answer.body).toContain(words);
    expect(answer.body).not.toContain('<script>alert');
  });

  test('suspended, reinstated and revoked are seen at once, each as itself, on the page and in the signed lists', async () => {
    const award = await bench.anAward();
    const act = (action: string) =>
      app.inject({
        method: 'POST',
        url: `/api/certification/certificates/${award.id}/status`,
        headers: { cookie: bench.officer.cookie },
        payload: { action, reason: 'For the test of verification.' },
      });
    const look = async () => {
      const page = await app.inject({ method: 'GET', url: `/verify/${award.number}` });
      return {
        conclusion: conclusionOf(page.body),
        answers: answersOf(page.body).slice(4),
        bits: await bitsOf(award.credential),
      };
    };

    const seen = [await look()];
    for (const action of ['suspend', 'reinstate', 'revoke']) {
      await act(action);
      seen.push(await look());
    }

    expect(seen).toEqual([
      { conclusion: 'Valid', answers: ['Yes', 'Yes'], bits: { revocation: 0, suspension: 0 } },
      { conclusion: 'Suspended', answers: ['No', 'Yes'], bits: { revocation: 0, suspension: 1 } },
      { conclusion: 'Valid', answers: ['Yes', 'Yes'], bits: { revocation: 0, suspension: 0 } },
      { conclusion: 'Revoked', answers: ['Yes', 'No'], bits: { revocation: 1, suspension: 0 } },
    ]);
  });

  test('too many tries from one address are stopped with a page', async () => {
    const answers = [];
    for (let attempt = 0; attempt < 125; attempt += 1)
      answers.push(await app.inject({ method: 'GET', url: '/verify?number=x', remoteAddress: '10.9.9.9' }));

    expect(answers.at(-1)?.statusCode).toBe(429);
    expect(answers.at(-1)?.headers['retry-after']).toBeDefined();
    expect(answers.at(-1)?.body).toContain('Too many requests');
  });
});

/** Reads both bits of a credential from the public lists, independently of our own reader. */
async function bitsOf(document: JsonObject): Promise<Record<string, number>> {
  const bits: Record<string, number> = {};
  for (const entry of listOf(document['credentialStatus']).map(objectOf)) {
    const list = await app.inject({ method: 'GET', url: new URL(String(entry['statusListCredential'])).pathname });
    const bytes = gunzipSync(Buffer.from(list.json().credentialSubject.encodedList.slice(1), 'base64url'));
    const index = Number(entry['statusListIndex']);
    expect(bytes.length * 8).toBeGreaterThanOrEqual(131_072);
    bits[String(entry['statusPurpose'])] = ((bytes[index >> 3] ?? 0) >> (7 - (index & 7))) & 1;
  }
  return bits;
}

describe('status lists', () => {
  test('are credentials of ours that verify by themselves, and may be kept shortly', async () => {
    const list = await app.inject({ method: 'GET', url: '/status/suspension/1' });

    const page = await upload(list.body);

    expect(list.headers['cache-control']).toBe('public, max-age=30');
    expect(answersOf(page.body)).toEqual(sixYes);
  });

  test.each(['/status/revocation/2', '/status/revocation/0', '/status/other/1'])('%s does not exist', async (url) => {
    expect((await app.inject({ method: 'GET', url })).statusCode).toBeGreaterThanOrEqual(400);
  });

  test('a did:key issuer has no did.json', async () => {
    expect((await app.inject({ method: 'GET', url: '/.well-known/did.json' })).statusCode).toBe(404);
  });
});
