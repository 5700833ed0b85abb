import { encodeBase58, hashData, type JsonObject } from '@cmdsp/credentials';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { plainCredential } from './conformance-cases.ts';
import { proofOf, without, openVcApiBench } from './testing/vc-api-bench.ts';

const { post, ours, issued, verify, withProof } = await openVcApiBench();

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
