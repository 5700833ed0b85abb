import { addProof, encodeBase58, encodeMultikey, hashData, type JsonObject, type Signer } from '@cmdsp/credentials';
import { instant } from '@cmdsp/primitives';
import { generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { readConfig } from '../../config.ts';
import type { Context } from '../../context.ts';
import { type Credentials, openCredentials } from '../../credentials/open-credentials.ts';
import type { App } from '../../http/app-type.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { plainCredential } from './conformance-cases.ts';

let database: TestDatabase;
let context: Context;
let app: App;
let ours: Credentials;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database, { config: readConfig({ CMDSP_DATA: '/nonexistent/chains', CMDSP_VC_API: '1' }, []) });
  app = await buildApp(context);
  ours = openCredentials(context);
});
afterAll(async () => {
  await ours.close();
  await app.close();
  await context.databases.close();
  await database.drop();
});

const firstId = 'urn:uuid:5a9c7b0e-0f3e-4a55-9a0f-1d3a7c9b2e61';

function aSigner(): Signer & { readonly controller: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const multikey = encodeMultikey(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32));
  const controller = `did:key:${multikey}`;
  return {
    controller,
    verificationMethod: `${controller}#${multikey}`,
    sign: (message) => sign(null, message, privateKey),
  };
}

/** Data Integrity 1.0, section 4.3: what is signed holds the proofs that are named, and the naming is part of what is signed. */
async function signProof(document: JsonObject, members: JsonObject, signer: Signer): Promise<JsonObject> {
  const proof: JsonObject = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    verificationMethod: signer.verificationMethod,
    proofPurpose: 'assertionMethod',
    ...members,
  };
  const proofConfig = { '@context': document['@context'] ?? null, ...proof };
  const hashed = await hashData({ document, proofConfig }, ours.ownTools);
  if (!hashed.ok) throw new Error(JSON.stringify(hashed.problem));
  return { ...proof, proofValue: `z${encodeBase58(signer.sign(hashed.value))}` };
}

async function aChain(previousProof: string | readonly string[], firstMembers: JsonObject = { id: firstId }) {
  const signer = aSigner();
  const document: JsonObject = { ...plainCredential, issuer: signer.controller };
  const first = await signProof(document, firstMembers, aSigner());
  const second = await signProof({ ...document, proof: [first] }, { previousProof }, signer);
  return { document, first, second };
}

const verify = async (verifiableCredential: JsonObject, options: object = { checks: ['proof'] }) =>
  (await app.inject({ method: 'POST', url: '/credentials/verify', payload: { verifiableCredential, options } }))
    .statusCode;

test.each<[string, string | readonly string[]]>([
  ['a text', firstId],
  ['a list', [firstId]],
])('a chain verifies whose second proof names the first by %s', async (_form, previousProof) => {
  const { document, first, second } = await aChain(previousProof);

  expect(await verify({ ...document, proof: [first, second] })).toBe(200);
});

test('a chain verifies in whatever order its proofs stand', async () => {
  const { document, first, second } = await aChain(firstId);

  expect(await verify({ ...document, proof: [second, first] })).toBe(200);
});

test.each<[string, string | readonly string[], JsonObject]>([
  ['a proof that is not there', 'urn:uuid:0c0f3a52-6c1f-4b39-8a44-3f0b6a7d9f10', { id: firstId }],
  [
    'one that is there and one that is not',
    [firstId, 'urn:uuid:0c0f3a52-6c1f-4b39-8a44-3f0b6a7d9f10'],
    { id: firstId },
  ],
  ['a proof without an id', firstId, {}],
])('a chain is refused that names %s', async (_case, previousProof, firstMembers) => {
  const { document, first, second } = await aChain(previousProof, firstMembers);

  expect(await verify({ ...document, proof: [first, second] })).toBe(400);
});

test('a chain is refused when an earlier proof was put in by another', async () => {
  const { document, second } = await aChain(firstId);
  const forged = await signProof(document, { id: firstId }, aSigner());

  expect(await verify({ ...document, proof: [forged, second] })).toBe(400);
});

test('a chain is refused when its second proof is shown as if it stood alone', async () => {
  const { document, first, second } = await aChain(firstId);
  const { previousProof: _dropped, ...alone } = second;

  expect(await verify({ ...document, proof: [first, alone] })).toBe(400);
});

test('a proof need not say when it was made, and may be old', async () => {
  const signer = aSigner();
  const document: JsonObject = { ...plainCredential, issuer: signer.controller };

  for (const members of [{}, { created: '2001-01-01T00:00:00Z' }]) {
    expect(await verify({ ...document, proof: await signProof(document, members, signer) })).toBe(200);
  }
});

test('a key that is not the issuer’s proves nothing about the issuer', async () => {
  const document: JsonObject = { ...plainCredential, issuer: aSigner().controller };
  const stranger = aSigner();

  const signed = await addProof(document, { createdAt: instant(Date.now()) }, { ...ours.ownTools, signer: stranger });

  expect(signed.ok && (await verify(signed.value))).toBe(400);
});

test.each([
  'application/json',
  'application/ld+json',
  'application/vc',
  'application/vp',
  'application/ld+json; charset=utf-8',
])('a body may be called %s', async (type) => {
  const answer = await app.inject({
    method: 'POST',
    url: '/credentials/issue',
    payload: JSON.stringify({ credential: plainCredential }),
    headers: { 'content-type': type },
  });

  expect(answer.statusCode).toBe(201);
});

test('elsewhere a body is still JSON only', async () => {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload: '{}',
    headers: { 'content-type': 'application/ld+json', origin: context.config.publicUrl },
  });

  expect(answer.statusCode).toBe(415);
});
