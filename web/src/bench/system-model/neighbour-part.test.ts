import { systemModelSchema } from '@cmdsp/workbench/system-model';
import { describe, expect, it } from 'vitest';
import { neighbourPart } from './neighbour-part.ts';

const model = systemModelSchema.parse({
  title: 'Synthetic ward',
  zones: [{ id: 'ward', label: 'Ward' }],
  components: [
    { id: 'pump', label: 'Pump', kind: 'device', zone: 'ward' },
    { id: 'server', label: 'Server', kind: 'server' },
  ],
  flows: [
    { id: 'orders', from: 'server', to: 'pump', payloads: ['command'] },
    { id: 'log', from: 'pump', to: 'server', payloads: ['data'] },
  ],
  boundaries: [{ id: 'edge', label: 'Pump edge', components: ['pump'] }],
});

describe('neighbourPart', () => {
  it.each([
    ['pump', 'flow', 'orders'],
    ['orders', 'flow', 'log'],
    ['log', 'flow', 'orders'],
    ['pump', 'ring', 'edge'],
    ['edge', 'ring', 'ward'],
    ['ward', 'ring', 'edge'],
  ] as const)('leads from %s along each %s of the pump to %s', (at, kind, expected) => {
    expect(neighbourPart(model, { home: 'pump', at, kind, shown: null })).toBe(expected);
  });

  it('leads nowhere where there is nothing, and past what a view leaves away', () => {
    const shown = new Map([['log', 'why']]);

    expect(neighbourPart(model, { home: 'server', at: 'server', kind: 'ring', shown: null })).toBeNull();
    expect(neighbourPart(model, { home: 'pump', at: 'pump', kind: 'flow', shown })).toBe('log');
    expect(neighbourPart(model, { home: 'pump', at: 'pump', kind: 'ring', shown })).toBe('ward');
  });
});
