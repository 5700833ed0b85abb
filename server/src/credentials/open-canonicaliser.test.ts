import type { JsonObject } from '@cmdsp/credentials';
import { afterAll, expect, test } from 'vitest';
import { openCanonicaliser } from './open-canonicaliser.ts';

const base = 'https://www.w3.org/ns/credentials/v2';
const document: JsonObject = {
  '@context': [base],
  type: ['VerifiableCredential'],
  issuer: 'did:example:1',
  credentialSubject: { id: 'did:example:2', name: 'Ελένη' },
};
const patient = openCanonicaliser({ timeLimitMs: 10_000, memoryMb: 128 });
afterAll(() => patient.close());

test('two spellings of the same statements become the same text', async () => {
  const reversed = Object.fromEntries(Object.entries(document).reverse());

  expect(await patient.canonicalise(document)).toEqual(await patient.canonicalise(reversed));
});

test('many at once are answered each with its own', async () => {
  const names = Array.from({ length: 30 }, (_, index) => `Person ${index}`);

  const results = await Promise.all(
    names.map((name) => patient.canonicalise({ ...document, credentialSubject: { id: 'did:example:2', name } })),
  );

  results.forEach((result, index) => expect(result.ok && result.value).toContain(`"Person ${index}"`));
});

test.each([
  ['a context elsewhere', { ...document, '@context': [base, 'https://example.org/x'] }, 'unknown-context'],
  ['a context in a file', { ...document, '@context': [base, 'file:///etc/passwd'] }, 'unknown-context'],
  ['an undefined term', { ...document, undefinedTerm: 1 }, 'data-lost'],
  ['a redefined term', { ...document, '@context': [base, { name: 'https://example.org/name' }] }, 'not-json-ld'],
  ['nothing at all', {}, 'data-lost'],
] as const)('%s is refused as %s', async (_case, given, kind) => {
  const result = await patient.canonicalise(given);

  expect(result).toMatchObject({ ok: false, problem: { kind } });
});

test('stops at the time limit, answers, and goes on with a new thread', async () => {
  const hasty = openCanonicaliser({ timeLimitMs: 60, memoryMb: 96 });
  const nodes = Array.from({ length: 2500 }, (_, from) => ({
    id: `https://example.org/${from}`,
    'https://example.org/p': `${from}`.repeat(30),
  }));
  const large: JsonObject = {
    ...document,
    evidence: nodes.map((node) => ({ ...node, type: 'https://example.org/Type' })),
  };

  const slow = await hasty.canonicalise(large);
  const next = await patient.canonicalise(document);
  await hasty.close();

  expect(slow).toEqual({ ok: false, problem: { kind: 'too-costly' } });
  expect(next.ok).toBe(true);
});

test('a closed one refuses instead of hanging', async () => {
  const closed = openCanonicaliser({ timeLimitMs: 1000, memoryMb: 96 });
  await closed.close();

  expect(await closed.canonicalise(document)).toEqual({ ok: false, problem: { kind: 'too-costly' } });
});
