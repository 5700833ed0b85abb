import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aComponent, aFlow, aSystem } from '../testing/a-system.ts';
import { someSystem } from '../testing/some-system.ts';
import type { ViewKind } from './architecture-view.ts';
import { showView } from './show-view.ts';

const fleet = aSystem({
  components: [
    aComponent({ id: 'pump-a', kind: 'device', patients: 'one' }),
    aComponent({ id: 'pump-b', kind: 'device', patients: 'one' }),
    aComponent({ id: 'tablet', kind: 'workstation' }),
    aComponent({ id: 'gateway' }),
    aComponent({ id: 'maker' }),
    aComponent({ id: 'records', isOutOfScope: true, kind: 'outside-system' }),
    aComponent({ id: 'forgotten', isOutOfScope: true, kind: 'outside-system' }),
  ],
  flows: [
    aFlow({ from: 'gateway', to: 'pump-a', payloads: ['command'] }),
    aFlow({ from: 'gateway', to: 'pump-b', payloads: ['command', 'code'], isAuthenticated: true }),
    aFlow({ from: 'maker', to: 'gateway', payloads: ['code'] }),
    aFlow({ from: 'tablet', to: 'pump-a', payloads: ['command'] }),
    aFlow({ from: 'gateway', to: 'records' }),
  ],
  boundaries: [
    { id: 'hospital', label: 'Hospital', components: ['pump-a', 'pump-b', 'tablet', 'gateway'], description: '' },
  ],
  useCases: [{ id: 'bolus', label: 'Bolus', flows: ['tablet-pump-a'] }],
});

const idsIn = (kind: ViewKind, useCase: string | null = null) =>
  showView(fleet, { kind, useCase }).parts.map(({ id }) => id);
const gapsIn = (kind: ViewKind) => showView(fleet, { kind, useCase: null }).gaps.flatMap(({ at }) => at);

describe('The four views', () => {
  it('show globally the system with everything that it is connected to', () => {
    expect(idsIn('global-system')).toEqual(
      fleet.components
        .concat()
        .map(({ id }) => id)
        .filter((id) => id !== 'forgotten')
        .concat(
          fleet.flows.map(({ id }) => id),
          ['hospital'],
        ),
    );
  });

  it('show as harm to several patients what can order two of them or bring them code, also through others', () => {
    const ids = idsIn('multi-patient-harm');

    expect(ids).toEqual(expect.arrayContaining(['gateway', 'maker', 'pump-a', 'pump-b', 'maker-gateway', 'hospital']));
    expect(ids).not.toContain('tablet');
    expect(ids).not.toContain('tablet-pump-a');
    expect(ids).not.toContain('gateway-records');
  });

  it('count a symbol for a fleet as many patients, with all its flows', () => {
    const model = aSystem({
      components: [
        aComponent({ id: 'fleet', patients: 'many' }),
        aComponent({ id: 'tablet' }),
        aComponent({ id: 'log' }),
      ],
      flows: [aFlow({ from: 'tablet', to: 'fleet', payloads: ['command'] }), aFlow({ from: 'fleet', to: 'log' })],
    });

    const view = showView(model, { kind: 'multi-patient-harm', useCase: null });

    expect(view.parts.map(({ id }) => id)).toEqual(['fleet', 'tablet', 'log', 'tablet-fleet', 'fleet-log']);
  });

  it('ask on whom a patient depends where nobody said it', () => {
    const model = aSystem({ components: [aComponent({ id: 'pump', kind: 'device' })] });

    expect(showView(model, { kind: 'multi-patient-harm', useCase: null }).gaps).toHaveLength(1);
  });

  it('show how code travels, ask what brings none and what nothing authenticates', () => {
    expect(idsIn('updateability')).toEqual([
      'pump-b',
      'gateway',
      'maker',
      'gateway-pump-b',
      'maker-gateway',
      'hospital',
    ]);
    expect(gapsIn('updateability')).toEqual(['pump-a', 'tablet', 'maker', 'maker-gateway']);
  });

  it('show a use case with the ends of its flows, and ask about orders that none takes', () => {
    expect(idsIn('security-use-case', 'bolus')).toEqual(['pump-a', 'tablet', 'tablet-pump-a']);
    expect(idsIn('security-use-case', 'unknown')).toEqual([]);
    expect(gapsIn('security-use-case')).toEqual(['gateway-pump-a', 'gateway-pump-b']);
  });

  it('give every part one reason, never a flow without its ends, and name only parts of the model', () => {
    const kinds: readonly ViewKind[] = ['global-system', 'multi-patient-harm', 'updateability', 'security-use-case'];
    fc.assert(
      fc.property(someSystem, fc.constantFrom(...kinds), (model, kind) => {
        const ids = showView(model, { kind, useCase: null }).parts.map(({ id }) => id);
        const known = [...model.components, ...model.flows, ...model.boundaries].map(({ id }) => id);

        expect(new Set(ids).size).toBe(ids.length);
        expect(known).toEqual(expect.arrayContaining(ids));
        for (const { id, from, to } of model.flows)
          if (ids.includes(id)) expect(ids).toEqual(expect.arrayContaining([from, to]));
      }),
    );
  });
});
