import { addProof, type JsonObject, resolveVerificationMethod, verifyCredential } from '@cmdsp/credentials';
import { instant } from '@cmdsp/primitives';
import { afterAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { readConfig } from '../../config.ts';
import { openCredentials } from '../../credentials/open-credentials.ts';
import { issueCases, plainCredential } from './conformance-cases.ts';
import { openConformanceIssuer } from './conformance-issuer.ts';
import { objectOf, proofOf, without, openVcApiBench } from './testing/vc-api-bench.ts';

const { context, app, post, ours, issued, verify } = await openVcApiBench();

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

  test('answers with the bare credential, in the name of its own key, contexts and members kept', () => {
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

describe('what was signed for a suite', () => {
  const certificate = openCredentials(context);
  afterAll(() => certificate.close());

  test('has another key than certificates, the same after every start', () => {
    const again = openConformanceIssuer({ secrets: context.secrets, credentials: certificate });

    expect(again.id).toBe(ours.issuer.id);
    expect(again.id).not.toBe(certificate.issuer.id);
  });

  test('is no certificate of ours: nobody we know stands behind it, whatever name and number it gives', async () => {
    const forged = await post('/credentials/issue', {
      credential: { ...plainCredential, id: 'http://localhost:3000/verify/x', issuer: certificate.issuer.id },
    });

    const { conclusion, checks } = await verifyCredential(
      forged.body,
      {
        now: instant(Date.now()),
        trustedIssuers: certificate.trustedIssuers,
        knownMethods: [certificate.issuer.method],
        lookUpStatus: async () => 'unknown',
      },
      certificate.foreignTools,
    );

    expect(conclusion).toBe('not-valid');
    expect(checks.filter(({ answer }) => answer !== 'yes')).toMatchObject([{ name: 'issuer', answer: 'no' }]);
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

  test.each(['x-forwarded-for', 'forwarded', 'x-forwarded-host', 'x-real-ip', 'via'])(
    'what a proxy on this machine forwards finds nothing either: %s',
    async (header) => {
      const answer = await post('/credentials/issue', { credential: plainCredential }, '127.0.0.1', {
        [header]: '203.0.113.9',
      });

      expect(answer.statusCode).toBe(404);
    },
  );

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
