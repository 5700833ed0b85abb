import type { Json } from '@cmdsp/primitives';

const local = { isAuthenticated: false, isEncrypted: false };
const guarded = { isAuthenticated: true, isEncrypted: true };

/** The system of the invented pump Lyra P4 as parts of a model; the service port is used by no flow, which the engine asks about. */
export const pumpSystem: { readonly [part: string]: Json } = {
  title: 'Lyra P4 pump on the ward',
  description:
    'Synthetic. A large-volume infusion pump, its server, the record system, and the maker’s update service.',
  zones: [
    { id: 'ward', label: 'Ward' },
    { id: 'server-room', label: 'Server room' },
    { id: 'maker', label: 'Maker' },
  ],
  components: [
    { id: 'nurse', label: 'Nurse', kind: 'person', zone: 'ward', position: { x: 0, y: 0 } },
    {
      id: 'pump',
      label: 'Lyra P4 pump',
      kind: 'device',
      zone: 'ward',
      patients: 'many',
      interfaces: [
        { id: 'pump-wifi', label: 'Wi-Fi', kind: 'wireless' },
        { id: 'pump-service', label: 'Service port', kind: 'usb' },
      ],
      position: { x: 288, y: 0 },
    },
    { id: 'pump-server', label: 'Pump server', kind: 'server', zone: 'server-room', position: { x: 288, y: 176 } },
    { id: 'drug-library', label: 'Drug library', kind: 'store', zone: 'server-room', position: { x: 0, y: 176 } },
    { id: 'record-system', label: 'Record system', kind: 'server', zone: 'server-room', position: { x: 576, y: 176 } },
    {
      id: 'update-service',
      label: 'Update service',
      kind: 'outside-system',
      zone: 'maker',
      position: { x: 288, y: 352 },
    },
  ],
  flows: [
    { id: 'programming', from: 'nurse', to: 'pump', protocol: 'Panel', payloads: ['command'], isAuthenticated: true },
    {
      id: 'reports',
      from: 'pump',
      to: 'pump-server',
      fromInterface: 'pump-wifi',
      protocol: 'HTTPS',
      port: 443,
      payloads: ['data'],
      ...guarded,
    },
    {
      id: 'library-to-pump',
      from: 'pump-server',
      to: 'pump',
      toInterface: 'pump-wifi',
      protocol: 'HTTPS',
      port: 443,
      payloads: ['data', 'code'],
      ...guarded,
    },
    {
      id: 'library-read',
      from: 'drug-library',
      to: 'pump-server',
      protocol: 'SQL',
      port: 5432,
      payloads: ['data'],
      ...guarded,
    },
    {
      id: 'orders',
      from: 'record-system',
      to: 'pump-server',
      protocol: 'HL7',
      port: 2575,
      payloads: ['command'],
      ...local,
    },
    {
      id: 'updates',
      from: 'update-service',
      to: 'pump-server',
      protocol: '',
      port: 443,
      payloads: ['code'],
      isOverPublicNetwork: true,
      ...guarded,
    },
  ],
  boundaries: [
    { id: 'pump-edge', label: 'Pump edge', components: ['pump'] },
    { id: 'house', label: 'House network', components: ['pump-server', 'drug-library', 'record-system'] },
  ],
  assets: [{ id: 'dose-limits', label: 'Dose limits', components: ['drug-library', 'pump'], concerns: ['integrity'] }],
  useCases: [{ id: 'new-library', label: 'Give out a new drug library', flows: ['library-read', 'library-to-pump'] }],
};
