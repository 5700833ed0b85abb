import {
  addProof,
  encodeBase58,
  hashData,
  isJsonObject,
  type JsonObject,
  resolveVerificationMethod,
} from '@cmdsp/credentials';
import { instant } from '@cmdsp/primitives';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { readConfig } from '../../config.ts';
import type { Context } from '../../context.ts';
import { type Credentials, openCredentials } from '../../credentials/open-credentials.ts';
import type { App } from '../../http/app-type.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { issueCases, plainCredential } from './conformance-cases.ts';

let database: TestDatabase;
let context: Context;
let app: App;
let ours: Credentials;
let issued: JsonObject;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database, { config: readConfig({ CMDSP_DATA: '/nonexistent/vc-api', CMDSP_VC_API: '1' }, []) });
  app = await buildApp(context);
  ours = openCredentials(context);
  issued = objectOf((await post('/credentials/issue', { credential: plainCredential })).json());
});
afterAll(async () => {
  await ours.close();
  await app.close();
  await context.databases.close();
  await database.drop();
});

function post(url: string, payload: object, remoteAddress = '127.0.0.1') {
  return app.inject({ method: 'POST', url, payload, remoteAddress });
}

function objectOf(value: unknown): JsonObject {
  if (!isJsonObject(value)) throw new TypeError('not an object');
  return value;
}

const verify = async (verifiableCredential: unknown, options: object = { checks: ['proof'] }) =>
  (await post('/credentials/verify', { verifiableCredential, options })).statusCode;
const proofOf = (document: JsonObject) => objectOf(document['proof']);
const withProof = (change: (proof: JsonObject) => unknown) => ({ ...issued, proof: change(proofOf(issued)) });
const without = (document: JsonObject, name: string): JsonObject =>
  Object.fromEntries(Object.entries(document).filter(([key]) => key !== name));

describe('POST /credentials/issue', () => {
  test.each(issueCases.map((one) => [one.statement, one] as const))(
    '%s',
    async (_statement, { change, isAccepted }) => {
      const answer = await post('/credentials/issue', { credential: change(plainCredential), options: {} });

      expect(answer.statusCode).toBe(isAccepted ? 201 : 400);
      if (isAccepted) expect(await verify(answer.json())).toBe(isInDate(answer.json()) ? 200 : 400);
      if (!isAccepted)
        expect(answer.json()).toMatchObject({
          verified: false,
          problemDetails: [{ type: expect.stringMatching(/^https:/) }],
        });
    },
  );

  function isInDate(credential: { validFrom?: string; validUntil?: string }): boolean {
    const now = Date.now();
    return (
      Date.parse(credential.validFrom ?? '2000-01-01') <= now && now < Date.parse(credential.validUntil ?? '2100-01-01')
    );
  }

  test('answers with the bare credential, in our own name, contexts and members kept', () => {
    expect(issued).toMatchObject({ ...plainCredential, issuer: ours.issuer.id });
    expect(issued['verifiableCredential']).toBeUndefined();
  });

  test('the proof has every member that Data Integrity asks for', () => {
    const proof = proofOf(issued);
    const method = resolveVerificationMethod(String(proof['verificationMethod']));

    expect(proof).toMatchObject({
      type: 'DataIntegrityProof',
      cryptosuite: 'eddsa-rdfc-2022',
      proofPurpose: 'assertionMethod',
    });
    expect(proof['created']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(proof['proofValue']).toMatch(/^z[1-9A-HJ-NP-Za-km-z]{86,88}$/);
    expect(method).toMatchObject({
      controller: issued['issuer'],
      purposes: expect.arrayContaining(['assertionMethod']),
    });
    expect(method?.publicKey).toHaveLength(32);
  });

  test('a credential that was signed before keeps its proof beside the new one, and both verify', async () => {
    const again = (await post('/credentials/issue', { credential: issued })).json();

    expect(again.proof).toHaveLength(2);
    expect(await verify(again)).toBe(200);
  });
});

describe('POST /credentials/verify', () => {
  test('verifies what it issued', async () => {
    const answer = await post('/credentials/verify', { verifiableCredential: issued, options: { checks: ['proof'] } });

    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ verified: true, errors: [] });
  });

  const refusals: readonly [string, () => unknown][] = [
    ['no proof', () => without(issued, 'proof')],
    ['proof null', () => ({ ...issued, proof: null })],
    ['an empty list of proofs', () => ({ ...issued, proof: [] })],
    ['proof.type missing', () => withProof((proof) => without(proof, 'type'))],
    ['another proof.type', () => withProof((proof) => ({ ...proof, type: 'UnknownProofType' }))],
    ['verificationMethod missing', () => withProof((proof) => without(proof, 'verificationMethod'))],
    [
      'an invalid verificationMethod',
      () => withProof((proof) => ({ ...proof, verificationMethod: 'did:key:invalidVm' })),
    ],
    ['proofPurpose missing', () => withProof((proof) => without(proof, 'proofPurpose'))],
    ['an unknown proofPurpose', () => withProof((proof) => ({ ...proof, proofPurpose: 'invalidPurpose' }))],
    ['proofValue missing', () => withProof((proof) => without(proof, 'proofValue'))],
    ['proofValue null', () => withProof((proof) => ({ ...proof, proofValue: null }))],
    [
      'proofValue without multibase header',
      () => withProof((proof) => ({ ...proof, proofValue: String(proof['proofValue']).slice(1) })),
    ],
    [
      'proofValue longer than 64 bytes',
      () => withProof((proof) => ({ ...proof, proofValue: `${String(proof['proofValue'])}${'2'.repeat(40)}` })),
    ],
    [
      'proofValue shorter',
      () => withProof((proof) => ({ ...proof, proofValue: String(proof['proofValue']).slice(0, 40) })),
    ],
    ['created that is no date', () => withProof((proof) => ({ ...proof, created: 'invalidDate' }))],
    ['a proof that has expired', () => withProof((proof) => ({ ...proof, expires: '2020-01-01T00:00:00Z' }))],
    [
      'a proof that expired, without offset',
      () => withProof((proof) => ({ ...proof, expires: '2020-01-01T00:00:00' })),
    ],
    ['cryptosuite missing', () => withProof((proof) => without(proof, 'cryptosuite'))],
    ['another cryptosuite', () => withProof((proof) => ({ ...proof, cryptosuite: 'UnknownCryptosuite' }))],
    ['eddsa-jcs-2022 in name only', () => withProof((proof) => ({ ...proof, cryptosuite: 'eddsa-jcs-2022' }))],
    [
      'a previous proof that is not there',
      () => withProof((proof) => ({ ...proof, previousProof: 'urn:uuid:26329423-bec9-4b2e-88cb-a7c7d9dc4544' })),
    ],
    [
      'an undefined term added',
      () => ({ ...issued, '@context': ['https://www.w3.org/ns/credentials/v2'], undefinedTerm: 'IfDroppedWillVerify' }),
    ],
    ['an undefined type added', () => ({ ...issued, type: ['VerifiableCredential', 'UndefinedType'] })],
    ['a claim changed', () => ({ ...issued, credentialSubject: { id: 'did:example:subject', name: 'Mallory' } })],
    ['a nonconforming document', () => ({ type: ['NonconformingDocument'] })],
    [
      'one good and one bad proof',
      () => ({ ...issued, proof: [proofOf(issued), { ...proofOf(issued), created: '2020-01-01T00:00:00Z' }] }),
    ],
  ];

  test.each(refusals)('refuses %s', async (_case, make) => {
    expect(await verify(make())).toBe(400);
  });

  test('refuses a purpose, domain or challenge other than expected', async () => {
    expect(await verify(issued, { expectedProofPurpose: 'authentication' })).toBe(400);
    expect(await verify(issued, { domain: 'domain.example' })).toBe(400);
    expect(await verify(issued, { challenge: '1235abcd6789' })).toBe(400);
  });

  test('refuses signatures over another canonical form or another hash', async () => {
    const proof = without(proofOf(issued), 'proofValue');
    const document = without(issued, 'proof');
    const signWith = (message: Buffer) => ({
      ...issued,
      proof: { ...proof, proofValue: `z${encodeBase58(ours.ownTools.signer.sign(message))}` },
    });
    const jcs = signWith(
      Buffer.concat([
        createHash('sha256').update(JSON.stringify(proof)).digest(),
        createHash('sha256').update(JSON.stringify(document)).digest(),
      ]),
    );
    const canonical = await ours.ownTools.canonicalise(document);
    const config = await ours.ownTools.canonicalise({ ...proof, '@context': document['@context'] ?? null });
    const sha512 = signWith(
      Buffer.concat(
        [config, canonical].map((one) =>
          createHash('sha512')
            .update(one.ok ? one.value : '')
            .digest(),
        ),
      ),
    );

    expect(await verify(jcs)).toBe(400);
    expect(await verify(sha512)).toBe(400);
  });

  test('reads a creation time without an offset as UTC', async () => {
    const document: JsonObject = { ...plainCredential, issuer: ours.issuer.id };
    const proof = { ...without(proofOf(issued), 'proofValue'), created: '2024-05-01T12:00:00' };
    const hashed = await hashData(
      { document, proofConfig: { ...proof, '@context': document['@context'] ?? null } },
      ours.ownTools,
    );
    const proofValue = `z${encodeBase58(ours.ownTools.signer.sign(hashed.ok ? hashed.value : new Uint8Array()))}`;

    expect(await verify({ ...document, proof: { ...proof, proofValue } })).toBe(200);
  });
});

describe('POST /presentations/verify', () => {
  const present = async (presentation: object, options: { challenge?: string; domain?: string } = {}) => {
    const signed = await addProof(
      presentation as JsonObject,
      { createdAt: instant(Date.now()), purpose: 'authentication', ...options },
      ours.ownTools,
    );
    return signed.ok ? signed.value : {};
  };
  const verifyPresentation = async (verifiablePresentation: object, options: object = {}) =>
    (await post('/presentations/verify', { verifiablePresentation, options })).statusCode;
  const bare = { '@context': ['https://www.w3.org/ns/credentials/v2'], type: ['VerifiablePresentation'] };

  test('accepts a presentation without, with one and with several credentials', async () => {
    for (const members of [{}, { verifiableCredential: issued }, { verifiableCredential: [issued, issued] }]) {
      expect(await verifyPresentation(await present({ ...bare, ...members }))).toBe(200);
    }
  });

  test('accepts more types and contexts, and holder as URL or object', async () => {
    const more = {
      '@context': [...bare['@context'], 'https://www.w3.org/ns/credentials/examples/v2'],
      type: ['VerifiablePresentation', 'ExamplePresentation'],
    };
    for (const holder of [undefined, 'did:example:holder', { id: 'did:example:holder' }]) {
      expect(await verifyPresentation(await present({ ...more, ...(holder === undefined ? {} : { holder }) }))).toBe(
        200,
      );
    }
  });

  test('binds to challenge and domain', async () => {
    const presentation = await present(bare, { challenge: 'abc', domain: 'domain.example' });

    expect(await verifyPresentation(presentation, { challenge: 'abc', domain: 'domain.example' })).toBe(200);
    expect(await verifyPresentation(presentation, { challenge: 'other', domain: 'domain.example' })).toBe(400);
    expect(await verifyPresentation(presentation, { challenge: 'abc', domain: 'other.example' })).toBe(400);
  });

  const damaged: readonly [string, (presentation: JsonObject) => unknown][] = [
    ['@context missing', (presentation) => without(presentation, '@context')],
    [
      'contexts in the wrong order',
      (presentation) => ({
        ...presentation,
        '@context': ['https://www.w3.org/ns/credentials/examples/v2', 'https://www.w3.org/ns/credentials/v2'],
      }),
    ],
    [
      'a context that is not held',
      (presentation) => ({
        ...presentation,
        '@context': ['https://www.w3.org/ns/credentials/v2', 'https://example.com'],
      }),
    ],
    [
      'a context that is no URL',
      (presentation) => ({
        ...presentation,
        '@context': ['https://www.w3.org/ns/credentials/v2', 'https ://not-a-url/'],
      }),
    ],
    [
      'a number as context',
      (presentation) => ({ ...presentation, '@context': ['https://www.w3.org/ns/credentials/v2', 123192875] }),
    ],
    ['type missing', (presentation) => without(presentation, 'type')],
    ['VerifiablePresentation missing', (presentation) => ({ ...presentation, type: ['ExamplePresentation'] })],
    ['a credential as text', (presentation) => ({ ...presentation, verifiableCredential: ['did:example:credential'] })],
    [
      'a credential without its type',
      (presentation) => ({ ...presentation, verifiableCredential: [without(issued, 'type')] }),
    ],
    [
      'an envelope without its type',
      (presentation) => ({
        ...presentation,
        verifiableCredential: [
          { '@context': 'https://www.w3.org/ns/credentials/v2', id: 'data:application/vc+jwt,e30.e30.x' },
        ],
      }),
    ],
    ['an id that is no URL', (presentation) => ({ ...presentation, id: 'no url' })],
    ['a holder that is no URL', (presentation) => ({ ...presentation, holder: { name: 'Somebody' } })],
    ['no proof', (presentation) => without(presentation, 'proof')],
    ['a nonconforming document', () => ({ type: ['NonconformingDocument'] })],
  ];

  test.each(damaged)('refuses %s', async (_case, damage) => {
    const presentation = await present({ ...bare, verifiableCredential: [issued] });

    expect(await verifyPresentation(objectOf(damage(presentation)))).toBe(400);
  });

  test('refuses an unsigned credential inside a signed presentation', async () => {
    expect(await verifyPresentation(await present({ ...bare, verifiableCredential: [without(issued, 'proof')] }))).toBe(
      400,
    );
  });
});

describe('who may call', () => {
  test('programs elsewhere find nothing', async () => {
    expect((await post('/credentials/issue', { credential: plainCredential }, '192.168.1.5')).statusCode).toBe(404);
  });

  test('a page of another site is refused', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/credentials/issue',
      payload: { credential: plainCredential },
      headers: { origin: 'https://evil.example' },
    });

    expect(answer.statusCode).toBe(403);
  });

  test('switched off, there is no such address', async () => {
    const other = await buildApp({ ...context, config: readConfig({ CMDSP_DATA: '/nonexistent/vc-api' }, []) });

    const answer = await other.inject({
      method: 'POST',
      url: '/credentials/issue',
      payload: { credential: plainCredential },
    });
    await other.close();

    expect(answer.statusCode).toBe(404);
  });
});
