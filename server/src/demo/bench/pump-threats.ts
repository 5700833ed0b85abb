import type { Json } from '@cmdsp/primitives';
import { pumpSystem } from './pump-system.ts';

/** The threats of the invented pump: one is answered, one is not, others are possible and not taken up yet. */
export const pumpThreats: Json = {
  format: 'cmdsp-threats/1',
  model: pumpSystem,
  facts: [
    { at: 'pump', trait: 'debug-port' },
    { at: 'pump', trait: 'older-accepted' },
    { at: 'pump-server', trait: 'reference-data-writable' },
    { at: 'pump-server', trait: 'standing-remote-access' },
    { at: 'orders', trait: 'no-freshness' },
    { at: 'reports', trait: 'wireless' },
    { at: 'reports', trait: 'only-alarm-way' },
  ],
  positions: [
    { kind: 'element', id: 'record-system' },
    { kind: 'flow', id: 'updates' },
  ],
  assets: [{ element: 'pump', from: 'commanded' }],
  threats: [
    {
      threat: 'older-version',
      at: 'pump',
      mitigations: ['rollback-counter'],
      isMultiPatient: true,
      note: 'Since version 4.2 of the synthetic pump.',
    },
    { threat: 'forged-command', at: 'orders', mitigations: [], isMultiPatient: true, note: '' },
    { threat: 'changed-by-port', at: 'pump', mitigations: ['closed-service-port'], isMultiPatient: false, note: '' },
  ],
};
