import { addProof, isJsonObject, type JsonObject, listOf } from '@cmdsp/credentials';
import { instant, parseUtcTime } from '@cmdsp/primitives';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { readConfig } from '../../config.ts';
import type { Context } from '../../context.ts';
import { openCredentials } from '../../credentials/open-credentials.ts';
import type { App } from '../../http/app-type.ts';
import { generateSecrets } from '../../secrets.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { passEverything } from '../../testing/certify.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';

const legalName = 'Ελένη Παπαδοπούλου';

let database: TestDatabase;
let context: Context;
let app: App;
let officer: SignedIn;
let number: string;
let credential: JsonObject;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database, {
    config: readConfig({ CMDSP_DATA: '/nonexistent/verify', CMDSP_ISSUER_NAME: 'Test issuer' }, []),
  });
  app = await buildApp(context);
  officer = await signInAs(context, { roles: ['officer'] });
  ({ number, credential } = await anAward());
});
afterAll(async () => {
  await app.close();
  await context.databases.close();
  await database.drop();
});

async function anAward(): Promise<{ number: string; credential: JsonObject; id: string }> {
  const holder = await signInAs(context, { legalName });
  await passEverything(database, holder.personId);
  const answer = await app.inject({
    method: 'POST',
    url: '/api/certification/certificates',
    headers: { cookie: officer.cookie },
    payload: { personId: holder.personId, reason: 'All evidence was looked at.', bankExceptionReason: null },
  });
  const row = await context.databases.staff
    .selectFrom('certificates')
    .select(['id', 'credential', 'number'])
    .where('number', '=', answer.json().number)
    .executeTakeFirstOrThrow();
  return { number: row.number, id: row.id, credential: objectOf(JSON.parse(row.credential)) };
}

function objectOf(value: unknown): JsonObject {
  if (!isJsonObject(value)) throw new TypeError('not an object');
  return value;
}

/** The answers of a report page in their order, as a reader sees them. */
function answersOf(page: string): string[] {
  return [...page.matchAll(/class="answer [a-z-]+"><span aria-hidden="true">.<\/span> ([A-Za-z ]+)</g)].map(
    (match) => match[1] ?? '',
  );
}

function conclusionOf(page: string): string {
  return /class="conclusion [a-z]+">\s*<strong>([^<]+)</.exec(page)?.[1] ?? '';
}

async function upload(content: string | Buffer): Promise<{ statusCode: number; body: string }> {
  const boundary = 'test-boundary';
  const payload = Buffer.concat([
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="credential.json"\r\ncontent-type: application/json\r\n\r\n`,
    ),
    Buffer.from(content),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return app.inject({
    method: 'POST',
    url: '/verify',
    payload,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    remoteAddress: `10.0.0.${Math.floor(Math.random() * 250)}`,
  });
}

const sixYes = Array<string>(6).fill('Yes');

describe('by number', () => {
  test('shows name, programme, issuer, dates, time and six times yes, and nothing else about the person', async () => {
    const page = await app.inject({ method: 'GET', url: `/verify/${number}` });

    expect(page.statusCode).toBe(200);
    expect(answersOf(page.body)).toEqual(sixYes);
    expect(conclusionOf(page.body)).toBe('Valid');
    for (const shown of [
      legalName,
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
    const award = await anAward();
    const act = (action: string) =>
      app.inject({
        method: 'POST',
        url: `/api/certification/certificates/${award.id}/status`,
        headers: { cookie: officer.cookie },
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

describe('by file', () => {
  test('our own file gives six times yes', async () => {
    const page = await upload(JSON.stringify(credential));

    expect(answersOf(page.body)).toEqual(sixYes);
    expect(page.body).toContain(legalName);
  });

  test('members in another order and other white space change nothing', async () => {
    const reversed = Object.fromEntries(Object.entries(credential).reverse());

    expect(answersOf((await upload(JSON.stringify(reversed, null, 7))).body)).toEqual(sixYes);
  });

  const subject = () => objectOf(credential['credentialSubject']);
  const proof = () => objectOf(credential['proof']);
  const tampered: readonly [string, () => JsonObject, string][] = [
    [
      'another name',
      () => ({ ...credential, credentialSubject: JSON.parse(JSON.stringify(subject()).replace('Ελένη', 'Ελένα')) }),
      'signature',
    ],
    [
      'one byte of the signature',
      () => ({ ...credential, proof: { ...proof(), proofValue: flip(String(proof()['proofValue'])) } }),
      'signature',
    ],
    ['a later end', () => ({ ...credential, validUntil: '2099-01-01T00:00:00Z' }), 'signature'],
    [
      'another place in the list',
      () => JSON.parse(JSON.stringify(credential).replace(/"statusListIndex":"\d+"/, '"statusListIndex":"0"')),
      'signature',
    ],
    ['no status at all', () => withoutMember(credential, 'credentialStatus'), 'signature'],
    [
      'another creation time of the proof',
      () => ({ ...credential, proof: { ...proof(), created: '2020-01-01T00:00:00Z' } }),
      'signature',
    ],
    ['an undefined term', () => ({ ...credential, honours: 'summa cum laude' }), 'signature'],
    [
      'another term put in for name by a context of its own',
      () => ({
        ...credential,
        '@context': [...listOf(credential['@context']), { honours: 'https://schema.org/name' }],
        honours: 'x',
      }),
      'signature',
    ],
    ['no proof', () => withoutMember(credential, 'proof'), 'signature'],
  ];

  test.each(tampered)('%s is not valid', async (_case, make) => {
    const page = await upload(JSON.stringify(make()));

    expect(conclusionOf(page.body)).toBe('Not valid');
    expect(answersOf(page.body)[1]).toBe('No');
    expect(page.body).toContain('Nothing shows that it is true');
  });

  test('somebody else’s key under our name and identifier is found out', async () => {
    const forger = openCredentials({ config: context.config, secrets: generateSecrets() });
    const forged = await addProof(
      withoutMember(credential, 'proof'),
      { createdAt: instant(Date.now()) },
      forger.ownTools,
    );
    await forger.close();

    const page = await upload(JSON.stringify(forged.ok ? forged.value : {}));

    expect(answersOf(page.body).slice(0, 3)).toEqual(['Yes', 'Yes', 'No']);
    expect(conclusionOf(page.body)).toBe('Not confirmed');
  });

  test('a foreign issuer’s genuine credential is not confirmed, and its status stays open', async () => {
    const foreign = openCredentials({
      config: { ...context.config, issuer: { name: 'Elsewhere', didWeb: null } },
      secrets: generateSecrets(),
    });
    const document = {
      ...withoutMember(credential, 'proof'),
      issuer: { ...objectOf(credential['issuer']), id: foreign.issuer.id },
      credentialStatus: {
        type: 'BitstringStatusListEntry',
        statusPurpose: 'revocation',
        statusListIndex: '5',
        statusListCredential: 'https://elsewhere.example/status/1',
      },
    };
    const signed = await addProof(document, { createdAt: instant(Date.now()) }, foreign.ownTools);
    await foreign.close();

    const page = await upload(JSON.stringify(signed.ok ? signed.value : {}));

    expect(answersOf(page.body)).toEqual(['Yes', 'Yes', 'No', 'Yes', 'Yes', 'Cannot tell']);
  });

  test.each([
    ['expired', { validFrom: '2020-01-01T00:00:00Z', validUntil: '2023-01-01T00:00:00Z' }, 'It expired on 2023-01-01.'],
    [
      'not yet valid',
      { validFrom: '2090-01-01T00:00:00Z', validUntil: '2093-01-01T00:00:00Z' },
      'It is not valid before 2090-01-01.',
    ],
  ])('%s is its own answer', async (_case, dates, sentence) => {
    const ours = openCredentials(context);
    const createdAt = parseUtcTime('2020-01-01T00:00:00Z') ?? instant(0);
    const signed = await addProof({ ...withoutMember(credential, 'proof'), ...dates }, { createdAt }, ours.ownTools);
    await ours.close();

    const page = await upload(JSON.stringify(signed.ok ? signed.value : {}));

    expect(answersOf(page.body)).toEqual(['Yes', 'Yes', 'Yes', 'No', 'Yes', 'Yes']);
    expect(page.body).toContain(sentence);
    expect(conclusionOf(page.body)).toBe('Out of date');
  });

  test('terms from a context that we do not hold are neither yes nor no, and nothing is fetched', async () => {
    const document = {
      ...credential,
      '@context': [...listOf(credential['@context']), 'https://elsewhere.example/context.json'],
    };

    const page = await upload(JSON.stringify(document));

    expect(answersOf(page.body).slice(0, 2)).toEqual(['Cannot tell', 'Cannot tell']);
    expect(page.body).toContain('we do not hold and do not fetch');
  });

  test.each([
    ['no JSON', 'hello'],
    ['a list', '[]'],
    ['an empty object', '{}'],
    ['a number too deep', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
    ['a prototype', '{"__proto__":{"type":"VerifiableCredential"},"constructor":1}'],
  ])('%s is answered calmly', async (_case, text) => {
    const page = await upload(text);

    expect(page.statusCode).toBe(200);
    expect(answersOf(page.body)).toHaveLength(6);
    expect(conclusionOf(page.body)).toBe('Not valid');
  });

  test('a costly graph is stopped by time and the next file is still checked', async () => {
    const page = await upload(JSON.stringify(costlyDocument()));
    const next = await upload(JSON.stringify(credential));

    expect(answersOf(page.body)[1]).toBe('Cannot tell');
    expect(answersOf(next.body)).toEqual(sixYes);
  });

  test.each([
    ['more than 256 kB', Buffer.alloc(257 * 1024, 32), 413],
    ['no text', Buffer.from([0xff, 0xfe, 0xfd]), 400],
    ['an empty file', Buffer.alloc(0), 400],
  ])('%s is refused with a sentence', async (_case, content, status) => {
    const answer = await upload(content);

    expect(answer.statusCode).toBe(status);
    expect(answer.body).toContain('id="file-error"');
  });

  test('a write from another site is refused', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/verify',
      headers: { origin: 'https://evil.example', 'content-type': 'multipart/form-data; boundary=x' },
      payload: '--x--',
    });

    expect(answer.statusCode).toBe(403);
  });

  function flip(text: string): string {
    const last = text.at(-1) === '2' ? '3' : '2';
    return text.slice(0, -1) + last;
  }

  function withoutMember(document: JsonObject, name: string): JsonObject {
    return Object.fromEntries(Object.entries(document).filter(([key]) => key !== name));
  }

  /** Blank nodes that all look alike: telling them apart takes time that grows with their factorial. */
  function costlyDocument(): JsonObject {
    const nodes = Array.from({ length: 12 }, (_, from) => ({
      '@id': `_:n${from}`,
      'https://example.org/p': Array.from({ length: 12 }, (_unused, to) => ({ '@id': `_:n${to}` })).filter(
        (_unused, to) => to !== from,
      ),
    }));
    return {
      ...credential,
      '@context': [...listOf(credential['@context']), 'https://www.w3.org/ns/credentials/examples/v2'],
      graph: nodes,
    };
  }
});
