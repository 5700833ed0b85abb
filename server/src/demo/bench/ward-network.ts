import type { Json } from '@cmdsp/primitives';

const host = (id: string, label: string, zone: string, address: string) => ({ id, label, zone, address });
const tcp = (at: string, port: number, label: string) => ({ host: at, protocol: 'tcp', ports: [[port, port]], label });

/** The network of an invented ward: one needed flow is cut, one forbidden flow is open, one rule never decides. */
export const wardNetwork: Json = {
  format: 'cmdsp-network/1',
  network: {
    zones: [
      { id: 'devices', label: 'Ward devices', isIsolated: true },
      { id: 'clinical', label: 'Clinical servers', isIsolated: false },
      { id: 'office', label: 'Office', isIsolated: false },
      { id: 'outside', label: 'Outside', isIsolated: false },
    ],
    hosts: [
      host('pump-1', 'Pump, bed 1', 'devices', '10.20.1.11'),
      host('pump-2', 'Pump, bed 2', 'devices', '10.20.1.12'),
      host('monitor-1', 'Monitor, bed 1', 'devices', '10.20.1.21'),
      host('pump-server', 'Pump server', 'clinical', '10.20.2.10'),
      host('central-station', 'Central station', 'clinical', '10.20.2.20'),
      host('office-pc', 'Office computer', 'office', '10.20.3.30'),
      host('supplier', 'Supplier’s support', 'outside', '203.0.113.7'),
    ],
    services: [
      tcp('pump-server', 443, 'Reports and drug library'),
      tcp('central-station', 6000, 'Alarms and curves'),
      tcp('pump-1', 8080, 'Service page'),
      tcp('pump-2', 8080, 'Service page'),
    ],
    rules: [
      {
        id: 'pumps-report',
        action: 'allow',
        from: ['host:pump-1', 'host:pump-2'],
        to: ['host:pump-server'],
        protocol: 'tcp',
        ports: [[443, 443]],
        owner: 'Clinical engineering',
      },
      {
        id: 'office-everywhere',
        action: 'allow',
        from: ['zone:office'],
        to: ['zone:devices', 'zone:clinical'],
        protocol: 'any',
        ports: [],
        owner: '',
      },
      {
        id: 'pump-one-again',
        action: 'allow',
        from: ['host:pump-1'],
        to: ['host:pump-server'],
        protocol: 'tcp',
        ports: [[443, 443]],
        owner: 'Pharmacy',
      },
      { id: 'rest', action: 'deny', from: ['any'], to: ['any'], protocol: 'any', ports: [], owner: 'Network team' },
    ],
    translations: [],
  },
  needed: [
    {
      id: 'pump-reports',
      label: 'Pumps report to their server',
      from: ['host:pump-1', 'host:pump-2'],
      to: ['host:pump-server'],
      protocol: 'tcp',
      ports: [[443, 443]],
    },
    {
      id: 'alarms',
      label: 'Alarms reach the central station',
      from: ['host:monitor-1'],
      to: ['host:central-station'],
      protocol: 'tcp',
      ports: [[6000, 6000]],
    },
  ],
  forbidden: [
    {
      id: 'office-to-pumps',
      label: 'Office computers at the service page of a pump',
      from: ['zone:office'],
      to: ['host:pump-1', 'host:pump-2'],
      protocol: 'tcp',
      ports: [[8080, 8080]],
    },
  ],
  compromised: ['office-pc'],
};
