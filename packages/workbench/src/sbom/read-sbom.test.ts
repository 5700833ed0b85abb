import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findReferenceData, readReferenceJson } from '../../../../server/src/testing/reference-data.ts';
import { exportCycloneDx } from './export-cyclonedx.ts';
import { readSbom, type ReadSbom } from './read-sbom.ts';

const aFile = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: {
    timestamp: '2026-03-01T10:00:00Z',
    authors: [{ name: 'Build office' }],
    component: { type: 'device', 'bom-ref': 'monitor', name: 'Synthetic monitor', version: '4.2' },
  },
  components: [
    {
      type: 'library',
      'bom-ref': 'tls',
      group: 'tern',
      name: 'tern-tls',
      version: '3.0.8',
      supplier: { name: 'Tern Works', url: ['https://tern.example'] },
      purl: 'pkg:generic/tern-tls@3.0.8',
      hashes: [
        { alg: 'SHA-256', content: 'AB'.repeat(32) },
        { alg: 'SHA-256', content: 'short' },
      ],
      licenses: [{ license: { id: 'MIT' } }],
      properties: [
        { name: 'cmdsp:support-level', value: 'actively maintained' },
        { name: 'cmdsp:end-of-support', value: '2028-12-31' },
        { name: 'internal:team', value: 'seven' },
      ],
      components: [{ type: 'library', 'bom-ref': 'asn', name: 'asn' }],
    },
  ],
  dependencies: [{ ref: 'monitor', dependsOn: ['tls', 'gone'] }],
  vulnerabilities: [],
};

const spdx = {
  spdxVersion: 'SPDX-2.3',
  SPDXID: 'SPDXRef-DOCUMENT',
  dataLicense: 'CC0-1.0',
  name: 'monitor',
  documentNamespace: 'https://example.org/monitor',
  creationInfo: { created: '2026-03-01T10:00:00Z', creators: ['Organization: Build office', 'Tool: packer-1'] },
  packages: [
    { SPDXID: 'SPDXRef-m', name: 'Synthetic monitor', versionInfo: '4.2', downloadLocation: 'NOASSERTION' },
    {
      SPDXID: 'SPDXRef-t',
      name: 'tern-tls',
      versionInfo: '3.0.8',
      supplier: 'Organization: Tern Works',
      downloadLocation: 'NOASSERTION',
      validUntilDate: '2028-12-31T00:00:00Z',
      licenseConcluded: 'MIT',
      checksums: [{ algorithm: 'SHA256', checksumValue: 'ab'.repeat(32) }],
      externalRefs: [
        { referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: 'pkg:generic/tern-tls@3.0.8' },
      ],
    },
  ],
  relationships: [
    { spdxElementId: 'SPDXRef-DOCUMENT', relationshipType: 'DESCRIBES', relatedSpdxElement: 'SPDXRef-m' },
    { spdxElementId: 'SPDXRef-t', relationshipType: 'DEPENDENCY_OF', relatedSpdxElement: 'SPDXRef-m' },
    { spdxElementId: 'SPDXRef-t', relationshipType: 'DEPENDS_ON', relatedSpdxElement: 'NONE' },
  ],
};

test('reads a component with everything that the model keeps', () => {
  const { sbom } = read(aFile);

  expect(sbom).toMatchObject({ authors: ['Build office'], madeAt: '2026-03-01T10:00:00Z', subject: { id: 'monitor' } });
  expect(sbom.components[0]).toEqual({
    id: 'tls',
    kind: 'library',
    name: 'tern/tern-tls',
    version: '3.0.8',
    supplier: 'Tern Works',
    purl: 'pkg:generic/tern-tls@3.0.8',
    cpe: null,
    hashes: [{ algorithm: 'SHA-256', value: 'ab'.repeat(32) }],
    licences: [{ kind: 'id', text: 'MIT' }],
    support: { level: 'actively maintained', endsOn: '2028-12-31' },
  });
  expect(sbom.dependencies).toEqual([
    { from: 'tls', to: 'asn' },
    { from: 'monitor', to: 'tls' },
  ]);
});

test('reports every statement that nothing was made of', () => {
  const { ignored } = read(aFile);

  expect(ignored.map(({ path }) => path)).toEqual([
    '/components/0/properties/2',
    '/components/0/supplier/url',
    '/components/0/hashes/1',
    '/version',
    '/vulnerabilities',
    'monitor -> gone',
  ]);
});

test('reads SPDX into the same model', () => {
  const { sbom, ignored } = read(spdx);

  expect(sbom.subject?.id).toBe('SPDXRef-m');
  expect(sbom.authors).toEqual(['Build office']);
  expect(sbom.components).toMatchObject([
    {
      name: 'tern-tls',
      supplier: 'Tern Works',
      purl: 'pkg:generic/tern-tls@3.0.8',
      hashes: [{ algorithm: 'SHA-256', value: 'ab'.repeat(32) }],
      support: { level: null, endsOn: '2028-12-31' },
    },
  ]);
  expect(sbom.dependencies).toEqual([{ from: 'SPDXRef-m', to: 'SPDXRef-t' }]);
  expect(ignored).toEqual([]);
});

test('keeps kinds of SPDX through CycloneDX, and says where a package is fetched from is not kept', () => {
  const [device, library] = spdx.packages;
  const packages = [
    { ...device, primaryPackagePurpose: 'OPERATING_SYSTEM' },
    { ...library, primaryPackagePurpose: 'SOURCE', downloadLocation: 'https://example.org/tls', filesAnalyzed: true },
  ];

  const { sbom, ignored } = read({ ...spdx, packages });

  const again = read(exportCycloneDx(sbom)).sbom;
  expect([again.subject?.kind, again.components[0]?.kind]).toEqual(['operating-system', 'source']);
  expect(ignored.map(({ path }) => path)).toEqual(['/packages/1/downloadLocation', '/packages/1/filesAnalyzed']);
});

test('of several licences none is dropped on the way through CycloneDX', () => {
  const { sbom } = read({
    ...aFile,
    components: [{ name: 'x', licenses: [{ license: { id: 'MIT' } }, { expression: 'MIT OR X' }] }],
  });

  const licences = read(exportCycloneDx(sbom)).sbom.components[0]?.licences;

  expect(licences?.map(({ text: words }) => words)).toEqual(['MIT', 'MIT OR X']);
});

test.each([
  [null, 'is a JSON object'],
  [{ bomFormat: 'CycloneDX', specVersion: '1.1' }, 'CycloneDX 1.1 cannot be read'],
  [{ spdxVersion: 'SPDX-2.2' }, 'SPDX-2.2 cannot be read'],
  [{ document: {} }, 'no bill of materials'],
])('refuses what it cannot read: %j', (file, reason) => {
  expect(readSbom(file)).toMatchObject({ ok: false, problem: expect.stringContaining(reason) as unknown });
});

test('what was exported reads back as it was', () => {
  const { sbom } = read(aFile);

  const again = read(exportCycloneDx(sbom));

  expect(again.sbom).toEqual({ ...sbom, dependencies: sbom.dependencies.toReversed(), stated: ['monitor', 'tls'] });
  expect(again.ignored.map(({ path }) => path)).toEqual(['/version']);
});

const folders = ['1.4', '1.5', '1.6', 'examples'].map((name) => findReferenceData(`cyclonedx/${name}`));
describe.skipIf(folders.includes(null))('documents of the specification', () => {
  const files = folders.flatMap((folder) =>
    folder === null ? [] : readdirSync(folder).map((file) => [folder, file] as const),
  );

  test.each(files)('%s/%s is read, and written and read again says the same', (folder, file) => {
    const first = readSbom(readReferenceJson(folder, file));
    if (!first.ok) throw new Error(first.problem);

    const again = read(exportCycloneDx(first.value.sbom));

    expect(again.sbom.components).toEqual(first.value.sbom.components.map(kindless));
    expect(again.sbom.subject).toEqual(first.value.sbom.subject === null ? null : kindless(first.value.sbom.subject));
    expect(new Set(again.sbom.dependencies.map(text))).toEqual(new Set(first.value.sbom.dependencies.map(text)));
  });
});

function kindless<Value extends object>(component: Value): unknown {
  return { ...component, kind: expect.any(String) as unknown, licences: expect.any(Array) as unknown };
}

function text(value: unknown): string {
  return JSON.stringify(value);
}

function read(file: unknown): ReadSbom {
  const result = readSbom(file);
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}
