import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import type { Json } from '@cmdsp/primitives';
import { describe, expect, test } from 'vitest';
import { runMandatoryTests } from '../../csaf-tests/index.ts';
import { exportCycloneDx } from '../export-cyclonedx.ts';
import { exportCsafVex } from './export-csaf-vex.ts';
import { exportCycloneDxVex } from './export-cyclonedx-vex.ts';
import { exportOpenVex } from './export-openvex.ts';
import { findVexFaults } from './find-vex-faults.ts';
import type { VexDocument, VexStatement } from './vex.ts';

const tls = 'pkg:generic/tern-tls@3.0.8';
const statement: VexStatement = {
  vulnerability: 'CMDSP-2026-0001',
  component: tls,
  status: 'not_affected',
  justification: 'vulnerable_code_not_in_execute_path',
  action: null,
  details: 'The server half is compiled and never started.',
};
const vex: VexDocument = {
  id: 'SYN-2026-1',
  author: 'Synthetic Devices',
  namespace: 'https://example.org',
  writtenAt: '2026-05-01T10:00:00.000Z',
  product: { name: 'Synthetic monitor', version: '4.2', purl: 'pkg:generic/synthetic/monitor@4.2' },
  statements: [
    statement,
    {
      ...statement,
      vulnerability: 'CVE-2026-99999',
      status: 'affected',
      justification: null,
      action: 'vendor_fix',
      details: 'Install 4.3.',
    },
    { ...statement, vulnerability: 'CMDSP-2026-0003', status: 'fixed', justification: null, details: 'Mended in 4.2.' },
    { ...statement, vulnerability: 'CMDSP-2026-0004', status: 'under_investigation', justification: null, details: '' },
  ],
};

test.each([
  ['not affected without a justification', { justification: null }, /needs a justification/],
  ['a justification with another status', { status: 'fixed' }, /belongs to "not affected" only/],
  ['affected without an action', { status: 'affected', justification: null }, /needs an action/],
  ['an action where nobody is affected', { action: 'vendor_fix' }, /belongs to "affected" only/],
] as const)('refuses %s', (_, change, sentence) => {
  const [fault] = findVexFaults([{ ...statement, ...change }]);

  expect(fault?.sentence).toMatch(sentence);
});

test('refuses a second statement about the same thing, and nothing in a sound document', () => {
  expect(findVexFaults([statement, statement])).toMatchObject([{ place: 1 }]);
  expect(findVexFaults(vex.statements)).toEqual([]);
});

describe('written documents', () => {
  test('CycloneDX: the library of its makers finds nothing wrong with vulnerabilities or a bill', async () => {
    const bill = exportCycloneDx({
      authors: ['Build office'],
      madeAt: '2026-05-01T10:00:00Z',
      subject: null,
      components: [
        {
          id: 'tls',
          kind: 'library',
          name: 'tern-tls',
          version: '3.0.8',
          supplier: 'Tern Works',
          purl: tls,
          cpe: 'cpe:2.3:a:tern:tern-tls:3.0.8:*:*:*:*:*:*:*',
          hashes: [{ algorithm: 'SHA-256', value: 'ab'.repeat(32) }],
          licences: [{ kind: 'id', text: 'MIT' }],
          support: { level: 'maintained', endsOn: '2028-12-31' },
        },
      ],
      dependencies: [],
      stated: ['tls'],
    });

    expect(await faultsOfCycloneDx(exportCycloneDxVex(vex))).toBeNull();
    expect(await faultsOfCycloneDx(bill)).toBeNull();
    expect(await faultsOfCycloneDx({ bomFormat: 'CycloneDX', specVersion: '1.6', components: [{}] })).not.toBeNull();
  });

  test('OpenVEX: each statement names product, component and status, with what the status needs', () => {
    expect(exportOpenVex(vex)).toMatchObject({
      '@context': 'https://openvex.dev/ns/v0.2.0',
      statements: [
        { status: 'not_affected', justification: 'vulnerable_code_not_in_execute_path' },
        { status: 'affected', action_statement: 'Install 4.3.' },
        { status: 'fixed' },
        { status: 'under_investigation' },
      ],
    });
  });

  test('CSAF: schema and mandatory tests find nothing wrong, and something when a part is taken away', async () => {
    const document = exportCsafVex(vex);
    const broken = { ...(document as Record<string, Json>), vulnerabilities: [{ notes: [] }] }; // the export is an object

    expect(await runMandatoryTests(document)).toEqual([]);
    expect(await runMandatoryTests(broken)).not.toEqual([]);
  });
});

async function faultsOfCycloneDx(document: Json): Promise<unknown> {
  return new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(JSON.stringify(document));
}
