import type { Json } from '@cmdsp/primitives';

const supported = (until: string) => [
  { name: 'cmdsp:support-level', value: 'actively maintained' },
  { name: 'cmdsp:end-of-support', value: until },
];

/** The bill of materials of the invented pump: one component names no supplier, one no version, one contradicts its package URL. */
export const pumpBill: Json = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: {
    timestamp: '2026-11-02T08:00:00Z',
    authors: [{ name: 'Lyra Synthetic Devices' }],
    component: {
      type: 'device',
      'bom-ref': 'pump',
      name: 'Lyra P4',
      version: '4.2',
      supplier: { name: 'Lyra Synthetic Devices' },
    },
  },
  components: [
    {
      type: 'operating-system',
      'bom-ref': 'kernel',
      name: 'ward-os',
      version: '3.1.0',
      supplier: { name: 'Invented Systems' },
      purl: 'pkg:generic/ward-os@3.1.0',
      licenses: [{ license: { id: 'GPL-2.0-only' } }],
      properties: supported('2029-12-31'),
    },
    {
      type: 'library',
      'bom-ref': 'tls',
      name: 'small-tls',
      version: '2.8.1',
      supplier: { name: 'Invented Systems' },
      purl: 'pkg:generic/small-tls@2.8.0',
      licenses: [{ license: { id: 'Apache-2.0' } }],
      properties: supported('2027-06-30'),
    },
    {
      type: 'library',
      'bom-ref': 'parser',
      name: 'order-parser',
      version: '1.4',
      purl: 'pkg:generic/order-parser@1.4',
    },
    {
      type: 'firmware',
      'bom-ref': 'radio',
      name: 'radio-firmware',
      supplier: { name: 'Invented Radio' },
      purl: 'pkg:generic/radio-firmware',
      properties: supported('2027-01-31'),
    },
  ],
  dependencies: [
    { ref: 'pump', dependsOn: ['kernel', 'parser', 'radio'] },
    { ref: 'kernel', dependsOn: ['tls'] },
    { ref: 'tls', dependsOn: [] },
    { ref: 'radio', dependsOn: [] },
  ],
};
