import {
  addProof,
  buildAchievementCredential,
  isJsonObject,
  type JsonObject,
  listOf,
  listProofs,
} from '@cmdsp/credentials';
import { parseUtcTime } from '@cmdsp/primitives';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormatsModule from 'ajv-formats';
import { createHash } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { generateSecrets } from '../secrets.ts';
import { findReferenceData, readReferenceJson } from '../testing/reference-data.ts';
import { openCredentials } from './open-credentials.ts';
import { statusEntriesOf } from './status-lists.ts';

const credentials = openCredentials({ config: readConfig({}, ['--demo']), secrets: generateSecrets() });
afterAll(() => credentials.close());
const folder = findReferenceData('credentials');

async function aSignedCredential(): Promise<JsonObject> {
  const awardedAt = parseUtcTime('2026-11-21T10:00:00Z');
  const validUntil = parseUtcTime('2029-11-21T10:00:00Z');
  if (awardedAt === null || validUntil === null) throw new TypeError('fixed times');
  const unsigned = buildAchievementCredential(
    {
      credentialUrl: 'http://localhost:3000/verify/CMDSP-0000-0000-0000-0000-0',
      number: 'CMDSP-0000-0000-0000-0000-0',
      issuer: credentials.issuer,
      programmeUrl: 'http://localhost:3000/',
      programmeName: 'Certified Medical Device Security Practitioner (CMDSP)',
      programmeDescription: 'A programme.',
      criteria: 'Six quizzes and an exam.',
      schemeVersion: '2026.1',
      isDemonstration: true,
      recipient: { legalName: 'محمد عبد الرحمن', email: 'Holder@Example.org', emailSalt: 'salt' },
      awardedAt,
      validFrom: awardedAt,
      validUntil,
      statuses: statusEntriesOf('http://localhost:3000', { list: 1, index: 5 }),
    },
    credentials.ownTools,
  );
  const signed = await addProof(unsigned, { createdAt: awardedAt }, credentials.ownTools);
  if (!signed.ok) throw new TypeError(JSON.stringify(signed.problem));
  return listProofs(signed.value);
}

describe.skipIf(folder === null)('the Open Badges 3.0 JSON schema', () => {
  test('validates our credential', async () => {
    const schema = readReferenceJson(folder ?? '', 'ob_v3p0_achievementcredential_schema.json');
    const ajv = new Ajv2019({ strict: false, allErrors: true, validateFormats: true });
    // The package's types describe its CommonJS form.
    (addFormatsModule as unknown as (instance: Ajv2019) => void)(ajv);
    const validate = ajv.compile(schema as object);
    const credential = await aSignedCredential();

    // The published schema knows one status entry; the data model that it profiles allows several. Each is validated.
    for (const credentialStatus of listOf(credential['credentialStatus'])) {
      const isValid = validate({ ...credential, credentialStatus });

      expect(validate.errors ?? []).toEqual([]);
      expect(isValid).toBe(true);
    }
  });
});

test('names the recipient in full and the address only as a salted hash', async () => {
  const credential = await aSignedCredential();
  const text = JSON.stringify(credential);

  expect(text).toContain('محمد عبد الرحمن');
  expect(text.toLowerCase()).not.toContain('holder@example.org');
  expect(text).toContain(`sha256$${createHash('sha256').update('holder@example.orgsalt').digest('hex')}`);
});

test('says DEMONSTRATION in name and achievement, names two lists, and is issued by did:key', async () => {
  const credential = await aSignedCredential();
  const subject = credential['credentialSubject'];
  const achievement = isJsonObject(subject) && isJsonObject(subject['achievement']) ? subject['achievement'] : {};

  expect(credential['name']).toMatch(/^DEMONSTRATION: /);
  expect(achievement['name']).toMatch(/^DEMONSTRATION: /);
  expect(achievement['version']).toBe('2026.1');
  expect(listOf(credential['credentialStatus'])).toMatchObject([
    { statusPurpose: 'revocation' },
    { statusPurpose: 'suspension' },
  ]);
  expect(credential['issuer']).toMatchObject({
    id: expect.stringMatching(/^did:key:z6Mk/),
    name: expect.stringContaining('DEMONSTRATION'),
  });
});
