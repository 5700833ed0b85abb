import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reach } from './reach.ts';

const directory = mkdtempSync(join(tmpdir(), 'cmdsp-reach-'));

const rule = { from: ['any'], to: ['any'], protocol: 'tcp', owner: 'IT' };
const aFile = {
  format: 'cmdsp-network/1',
  network: {
    zones: ['ward', 'servers', 'guests'].map((id) => ({ id, label: id })),
    hosts: [
      { id: 'pump', label: 'Pump', zone: 'ward', address: '10.20.6.14' },
      { id: 'server', label: 'Pump server', zone: 'servers', address: '10.30.1.20' },
      { id: 'tablet', label: 'Tablet of a visitor', zone: 'guests', address: '10.99.0.7' },
    ],
    services: [{ host: 'pump', protocol: 'tcp', ports: [[22, 22]], label: 'Service port' }],
    rules: [
      { ...rule, id: 'all-to-pumps', action: 'allow', to: ['zone:ward'], ports: [[22, 8442]] },
      { ...rule, id: 'no-guests', action: 'deny', from: ['zone:guests'], to: ['zone:ward'], ports: [[22, 22]] },
    ],
  },
  needed: [
    {
      id: 'library',
      label: 'Library',
      from: ['host:server'],
      to: ['zone:ward'],
      protocol: 'tcp',
      ports: [[8443, 8443]],
    },
  ],
  forbidden: [{ id: 'guests', label: 'Guests', from: ['zone:guests'], to: ['zone:ward'], protocol: 'any' }],
  compromised: ['tablet'],
};

test('names what is cut, open, idle and within reach, each with a packet', async () => {
  const { output, exitCode } = await reach.run([write('ward.json', aFile)]);

  expect(exitCode).toBe(1);
  expect(output).toMatchObject({
    cut: [{ flow: 'library', witnesses: [{ from: 'server', to: 'pump', port: 8443, by: 'no rule' }] }],
    open: [
      {
        flow: 'guests',
        witnesses: [{ from: 'tablet', to: 'pump', protocol: 'tcp', port: 22, by: 'rule all-to-pumps' }],
      },
    ],
    idle: [{ rule: 'no-guests', kind: 'shadowed', by: ['all-to-pumps'] }],
    withinReach: [{ start: 'tablet', zones: ['guests', 'ward'], hosts: [{ host: 'pump', service: 'Service port' }] }],
  });
});

test('says which line does not fit and what to write instead', async () => {
  const broken = { ...aFile, forbidden: [{ ...aFile.forbidden[0], to: ['zone:wards'] }] };

  await expect(reach.run([write('broken.json', broken)])).rejects.toThrow(
    /flows\[1\]\.to\[0\]: zone:wards is not known\. Write any, zone:<id>/,
  );
});

function write(name: string, value: unknown): string {
  const file = join(directory, name);
  writeFileSync(file, JSON.stringify(value));
  return file;
}
