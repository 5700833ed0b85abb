import { addProof, type JsonObject, listOf } from '@cmdsp/credentials';
import { instant, parseUtcTime } from '@cmdsp/primitives';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../context.ts';
import { openCredentials } from '../../credentials/open-credentials.ts';
import type { App } from '../../http/app-type.ts';
import { generateSecrets } from '../../secrets.ts';
import {
  answersOf,
  conclusionOf,
  objectOf,
  openVerificationBench,
  type VerificationBench,
} from '../../testing/verification-bench.ts';

let bench: VerificationBench;
let app: App;
let context: Context;
let credential: JsonObject;

beforeAll(async () => {
  bench = await openVerificationBench();
  ({ app, context } = bench);
  ({ credential } = await bench.anAward());
});
afterAll(() => bench.close());

const upload = (content: string | Buffer) => bench.upload(content);
const sixYes = Array<string>(6).fill('Yes');

describe('by file', () => {
  test('our own file gives six times yes', async () => {
    const page = await upload(JSON.stringify(credential));

    expect(answersOf(page.body)).toEqual(sixYes);
    expect(page.body).toContain(bench.legalName);
    expect(page.body).not.toContain('Nothing shows that it is true');
  });

  test('members in another order and other white space change nothing', async () => {
    const reversed = Object.fromEntries(Object.entries(credential).reverse());

    expect(answersOf((await upload(JSON.stringify(reversed, null, 7))).body)).toEqual(sixYes);
  });

  const subject = () => objectOf(credential['credentialSubject']);
  const proof = () => objectOf(listOf(credential['proof'])[0]);
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
    expect(page.body).toContain('Nothing shows that it is true');
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
    [
      'expired',
      { validFrom: '2020-01-01T00:00:00Z', validUntil: '2023-01-01T00:00:00Z' },
      'It expired on 1 January 2023.',
    ],
    [
      'not yet valid',
      { validFrom: '2090-01-01T00:00:00Z', validUntil: '2093-01-01T00:00:00Z' },
      'It is not valid before 1 January 2090.',
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

  // beyond.md, trap 15
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
