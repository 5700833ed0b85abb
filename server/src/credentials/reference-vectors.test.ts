import { addProof, encodeBase58, hashData, isJsonObject, type JsonObject, verifyProofs } from '@cmdsp/credentials';
import { parseUtcTime } from '@cmdsp/primitives';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findReferenceData, readReferenceJson } from '../testing/reference-data.ts';
import { cryptoTools, openSigner } from './crypto-tools.ts';
import { openCanonicaliser } from './open-canonicaliser.ts';

// The key pair printed in Data Integrity EdDSA Cryptosuites 1.0, appendix B.1.
const verificationMethod =
  'did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2#z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2';
const seedHex = 'c96ef9ea10c5e414c471723aff9de72c35fa5b70fae97e8832ecac7d2e2b8ed6';
const pkcs8 = Buffer.from(`302e020100300506032b657004220420${seedHex}`, 'hex').toString('base64url');

const folder = findReferenceData('credentials');
const canonicaliser = openCanonicaliser({ timeLimitMs: 10_000, memoryMb: 128 });
afterAll(() => canonicaliser.close());
const tools = { ...cryptoTools, canonicalise: canonicaliser.canonicalise };

describe.skipIf(folder === null)('the W3C eddsa-rdfc-2022 vectors', () => {
  const base = folder ?? '';
  const text = (file: string) => readFileSync(join(base, 'eddsa-rdfc-2022', file), 'utf8');
  const object = (file: string): JsonObject => {
    const value = readReferenceJson(base, file);
    if (!isJsonObject(value)) throw new TypeError(`${file} is no object`);
    return value;
  };

  test('canonical document and proof configuration are equal byte for byte', async () => {
    const document = await tools.canonicalise(object('unsigned.json'));
    const config = await tools.canonicalise(object('eddsa-rdfc-2022/proofConfigDataInt.json'));

    expect(document).toEqual({ ok: true, value: text('canonDocDataInt.txt') });
    expect(config).toEqual({ ok: true, value: text('proofCanonDataInt.txt') });
  });

  test('the hash that is signed is equal', async () => {
    const hashed = await hashData(
      { document: object('unsigned.json'), proofConfig: object('eddsa-rdfc-2022/proofConfigDataInt.json') },
      tools,
    );

    expect(hashed.ok && Buffer.from(hashed.value).toString('hex')).toBe(text('combinedHashDataInt.txt').trim());
  });

  test('both hashes that it is made of are equal, each of its canonical text', async () => {
    const hexOf = (value: Uint8Array) => Buffer.from(value).toString('hex');

    expect(hexOf(tools.sha256(text('canonDocDataInt.txt')))).toBe(text('docHashDataInt.txt').trim());
    expect(hexOf(tools.sha256(text('proofCanonDataInt.txt')))).toBe(text('proofHashDataInt.txt').trim());
  });

  test('our signature is equal', async () => {
    const createdAt = parseUtcTime('2023-02-24T23:36:38Z');
    if (createdAt === null) throw new TypeError('a fixed time');

    const signed = await addProof(
      object('unsigned.json'),
      { createdAt },
      { ...tools, signer: openSigner(pkcs8, verificationMethod) },
    );

    const expected = object('eddsa-rdfc-2022/signedDataInt.json');
    const { '@context': _context, ...proof } = isJsonObject(expected['proof']) ? expected['proof'] : {};
    expect(signed.ok && signed.value['proof']).toMatchObject(proof);
    expect(proof['proofValue']).toBe(text('sigBTC58DataInt.txt').trim());
    expect(`z${encodeBase58(Buffer.from(text('sigHexDataInt.txt').trim(), 'hex'))}`).toBe(proof['proofValue']);
  });

  test('the published signed credential verifies', async () => {
    const now = parseUtcTime('2026-11-21T00:00:00Z');
    if (now === null) throw new TypeError('a fixed time');

    const verified = await verifyProofs(
      object('eddsa-rdfc-2022/signedDataInt.json'),
      { purpose: 'assertionMethod', now, knownMethods: [] },
      tools,
    );

    expect(verified.ok && verified.value.map((method) => method.id)).toEqual([verificationMethod]);
  });
});
