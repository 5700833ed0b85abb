import { emptyModel, type SystemModel } from '@cmdsp/workbench/system-model';
import type { AttackPath } from '@cmdsp/workbench/threats';
import { describe, expect, it } from 'vitest';
import { followedWords } from './followed-words.ts';
import { listPlaces } from './list-places.ts';
import { pathMarks } from './path-marks.ts';
import { stepWords } from './step-words.ts';

const nothing = { facts: [], positions: [], assets: [], threats: [] };

describe('what went with removed parts', () => {
  it('is counted by kind', () => {
    const entry = { threat: 'nothing-recorded', at: 'pump', mitigations: [], isMultiPatient: false, note: '' };
    const gone = { ...nothing, threats: [entry, entry], facts: [{ at: 'pump', trait: 'no-log' }] };

    expect(followedWords({ gone, back: nothing })).toBe(
      'Gone with what was removed: 2 entries of the register, 1 trait.',
    );
  });

  it('is said to be back when it is', () => {
    const back = { ...nothing, positions: [{ kind: 'element', id: 'pump' } as const] };

    expect(followedWords({ gone: nothing, back })).toBe('Back again: 1 start of an attack.');
  });

  it('is not spoken of where nothing went', () => {
    expect(followedWords({ gone: nothing, back: nothing })).toBe('');
  });
});

describe('the places of a model', () => {
  it('are what is in scope, a flow that goes both ways once', () => {
    expect(listPlaces(aModel()).map(({ name, kind }) => `${name}: ${kind}`)).toEqual([
      'Nurse: external',
      'Pump: process',
      'Nurse to Pump: flow',
    ]);
  });
});

describe('a step of an attack', () => {
  it.each([
    ['inject', 'orders', 'Pump does not check that commands come from Nurse: whoever is on the way sends their own.'],
    ['abuse-command', 'orders', 'Nurse is in the adversary’s hands and sends Pump commands of its own.'],
    ['relay-command', 'orders', 'Nurse is in the adversary’s hands and passes changed commands on to Pump.'],
    ['abuse-command', 'orders:back', 'Pump is in the adversary’s hands and sends Nurse commands of its own.'],
  ] as const)('by %s along %s says why it is possible', (by, flow, reason) => {
    expect(stepWords(aModel(), { flow, payload: 'command', by, hold: 'commanded' })).toBe(
      `${reason} ${flow === 'orders' ? 'Pump' : 'Nurse'} now obeys false commands.`,
    );
  });
});

describe('the marks of attack paths', () => {
  const step = { flow: 'orders', payload: 'command', by: 'abuse-command', hold: 'commanded' } as const;
  const asset = { element: 'pump', from: 'commanded' } as const;
  const paths: readonly AttackPath[] = [
    { position: { kind: 'element', id: 'nurse' }, asset, steps: [step] },
    { position: { kind: 'flow', id: 'orders' }, asset, steps: [{ ...step, by: 'inject' }] },
  ];

  it('stand at each place of each path, with its number', () => {
    const marks = pathMarks(aModel(), { paths, only: null });

    expect(marks.map(({ id, words }) => `${id}: ${words}`)).toEqual([
      'nurse: On way 1',
      'orders: On ways 1, 2',
      'pump: On ways 1, 2',
    ]);
  });

  it('stand at the places of one path when it is chosen', () => {
    expect(pathMarks(aModel(), { paths, only: 1 }).map(({ id }) => id)).toEqual(['orders', 'pump']);
  });

  it('say how many where there are too many to name', () => {
    const many = Array.from({ length: 5 }, () => paths.slice(0, 1)).flat();

    expect(pathMarks(aModel(), { paths: many, only: null })[0]?.words).toBe('On 5 ways');
  });
});

/** A nurse orders at a pump, and reads from it; a poster hangs out of scope. All invented. */
function aModel(): SystemModel {
  const component = {
    zone: null,
    patients: 'none',
    interfaces: [],
    isOutOfScope: false,
    description: '',
    position: { x: 0, y: 0 },
  } as const;
  return {
    ...emptyModel,
    components: [
      { ...component, id: 'nurse', label: 'Nurse', kind: 'person' },
      { ...component, id: 'pump', label: 'Pump', kind: 'device' },
      { ...component, id: 'poster', label: 'Poster', kind: 'store', isOutOfScope: true },
    ],
    flows: [
      {
        id: 'orders',
        label: '',
        from: 'nurse',
        to: 'pump',
        fromInterface: null,
        toInterface: null,
        isTwoWay: true,
        protocol: '',
        port: null,
        payloads: ['command'],
        isAuthenticated: false,
        isEncrypted: false,
        isOverPublicNetwork: false,
        isOutOfScope: false,
        assets: [],
        description: '',
      },
    ],
  };
}
