import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sbom } from './sbom.ts';
import { vex } from './vex.ts';

const directory = mkdtempSync(join(tmpdir(), 'cmdsp-sbom-'));
const bill = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  metadata: { component: { type: 'device', 'bom-ref': 'monitor', name: 'Monitor', version: '4.2' } },
  components: [
    { type: 'library', 'bom-ref': 'tls', name: 'tern-tls', version: '3.0.8', purl: 'pkg:generic/tern-tls@3.0.8' },
  ],
  dependencies: [{ ref: 'monitor', dependsOn: ['tls'] }],
};
const feed = {
  format: 'cmdsp-feed/1',
  advisories: [
    { id: 'A', title: 'Synthetic', affects: [{ purl: 'pkg:generic/tern-tls', range: 'vers:generic/<3.0.9' }] },
  ],
};

test('names gaps, matches with their path, and leaves nothing of the file unsaid', async () => {
  const { output, exitCode } = await sbom.run([write('bill', bill), '--feed', write('feed', feed)]);

  expect(exitCode).toBe(1);
  expect(output).toMatchObject({
    read: 'CycloneDX 1.6',
    matches: [{ advisory: 'A', component: 'tls', path: ['monitor', 'tls'] }],
    ignored: [],
  });
  expect(output).toHaveProperty('gaps.2', expect.objectContaining({ component: 'tls', element: 'supplier' }));
});

test('writes the bill in the other format, and what that format says in another way', async () => {
  const { output } = await sbom.run([write('bill', bill), '--to', 'spdx']);

  expect(output).toMatchObject({
    written: {
      format: 'SPDX 2.3',
      document: { spdxVersion: 'SPDX-2.3', packages: [{ name: 'Monitor' }, { name: 'tern-tls' }] },
    },
  });
  expect(output).toHaveProperty('written.notes.0.sentence', expect.stringContaining('does not say when it was made'));
  const { document } = (output as { written: { document: unknown } }).written; // asserted above
  const { output: again } = await sbom.run([write('spdx', document), '--to', 'cyclonedx']);
  expect(again).toMatchObject({ read: 'SPDX 2.3', ignored: [], written: { format: 'CycloneDX 1.6' } });
  expect(again).toHaveProperty('written.document.components.0.purl', 'pkg:generic/tern-tls@3.0.8');
  await expect(sbom.run([write('bill', bill), '--to', 'swid'])).rejects.toThrow(/Usage/);
});

test('says why a file is no bill', async () => {
  await expect(sbom.run([write('other', { hello: 1 })])).rejects.toThrow(/no bill of materials/);
});

test('writes three documents and exits with 1 when a statement lacks its justification', async () => {
  const statement = {
    vulnerability: 'A',
    component: 'pkg:generic/tern-tls@3.0.8',
    status: 'not_affected',
    details: '',
  };
  const file = {
    format: 'cmdsp-vex/1',
    id: 'SYN-1',
    author: 'Synthetic Devices',
    namespace: 'https://example.org',
    writtenAt: '2026-05-01T10:00:00Z',
    product: { name: 'Monitor', version: '4.2', purl: 'pkg:generic/monitor@4.2' },
    statements: [statement],
  };

  const faulty = await vex.run([write('faulty', file)]);
  const sound = await vex.run([
    write('sound', { ...file, statements: [{ ...statement, justification: 'component_not_present' }] }),
  ]);

  expect(faulty).toMatchObject({ exitCode: 1, output: { faults: [{ place: 0 }] } });
  expect(sound).toMatchObject({
    exitCode: 0,
    output: {
      faults: [],
      cyclonedx: { specVersion: '1.6' },
      openvex: { version: 1 },
      csaf: { document: { category: 'csaf_vex' } },
    },
  });
});

function write(name: string, value: unknown): string {
  const file = join(directory, `${name}.json`);
  writeFileSync(file, JSON.stringify(value));
  return file;
}
