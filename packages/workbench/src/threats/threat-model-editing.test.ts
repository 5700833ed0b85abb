import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removeParts } from '../system-model/index.ts';
import {
  chooseCut,
  findOpenPaths,
  followSystemModel,
  listPossibleThreats,
  listTraits,
  namePlace,
  putThreat,
  readThreatModel,
  type ThreatModel,
  threatLibrary,
  threatState,
  traits,
} from './index.ts';

describe('a threat model on a changed system', () => {
  it('loses what pointed at a component that is gone and at its flows, and nothing else', () => {
    const file = aThreatModel();

    const { file: after, gone } = followSystemModel(file, {
      model: removeParts(file.model, ['pump']),
      forgotten: [],
    });

    expect(after.model.components.map(({ id }) => id)).toEqual(['cloud', 'server']);
    expect(after).toMatchObject({
      facts: [{ at: 'server', trait: 'no-log' }],
      positions: [{ kind: 'element', id: 'cloud' }],
      assets: [],
      threats: [],
    });
    expect([gone.facts, gone.positions, gone.assets, gone.threats].map(({ length }) => length)).toEqual([1, 1, 1, 1]);
  });

  it('loses only what pointed at a flow when the flow goes', () => {
    const file = aThreatModel();

    const { file: after } = followSystemModel(file, { model: removeParts(file.model, ['orders']), forgotten: [] });

    expect(after.facts).toEqual([{ at: 'server', trait: 'no-log' }]);
    expect(after.assets).toEqual(file.assets);
  });

  it('has all of it back when the removal is taken back, whatever was removed', () => {
    const parts = fc.subarray(['cloud', 'server', 'pump', 'orders', 'support'], { minLength: 1 });
    fc.assert(
      fc.property(parts, parts, (first, second) => {
        const file = aThreatModel();
        const less = removeParts(file.model, first);
        const once = followSystemModel(file, { model: less, forgotten: [] });
        const twice = followSystemModel(once.file, {
          model: removeParts(less, second),
          forgotten: once.forgotten,
        });

        const back = followSystemModel(twice.file, { model: file.model, forgotten: twice.forgotten });

        expect(sorted(back.file)).toEqual(sorted(file));
        expect(back.forgotten).toEqual([]);
        expect(readThreatModel(twice.file).ok).toBe(true);
      }),
    );
  });

  it('gives nothing to a new part under the id of an old one', () => {
    const file = aThreatModel();
    const { file: less, forgotten } = followSystemModel(file, {
      model: removeParts(file.model, ['pump']),
      forgotten: [],
    });
    const another = { ...file.model, components: file.model.components.map((one) => ({ ...one })), flows: [] };

    const { file: after, back } = followSystemModel(less, { model: another, forgotten });

    expect(after.assets).toEqual([]);
    expect(back.threats).toEqual([]);
  });
});

describe('the threats of a threat model', () => {
  it('are what the library finds, each once, then entries of one’s own', () => {
    const file = {
      ...aThreatModel(),
      threats: [anEntry('replayed-command', 'orders'), anEntry('dose-beyond-limits', 'pump')],
    };

    const rows = listPossibleThreats(file);

    expect(rows).toContainEqual({ threat: 'forged-command', at: 'orders', isFound: true, entry: null });
    expect(rows.filter(({ threat }) => threat === 'replayed-command')).toEqual([
      { threat: 'replayed-command', at: 'orders', isFound: true, entry: 0 },
    ]);
    expect(rows.at(-1)).toEqual({ threat: 'dose-beyond-limits', at: 'pump', isFound: false, entry: 1 });
  });

  it.each([
    ['undecided without an entry', undefined, 'undecided'],
    ['unanswered with an entry that says nothing', {}, 'unanswered'],
    ['set aside with a note that says why', { note: 'The wire runs inside the wall.' }, 'set-aside'],
    ['unanswered where the note is blank', { note: '  ' }, 'unanswered'],
    ['answered by a mitigation of the library', { mitigations: ['message-freshness'] }, 'answered'],
    ['unanswered by one that does not answer it', { mitigations: ['wake-filter'], note: 'Why?' }, 'unanswered'],
  ] as const)('are %s', (_, entry, state) => {
    expect(threatState(entry && { ...anEntry('replayed-command', 'orders'), ...entry })).toBe(state);
  });

  it('are written anew, added and taken out at their place', () => {
    const file = {
      ...aThreatModel(),
      threats: [anEntry('nothing-recorded', 'server'), anEntry('dose-beyond-limits', 'pump')],
    };
    const entry = anEntry('forged-command', 'orders');

    expect(putThreat(file, { place: null, entry }).threats.at(-1)).toEqual(entry);
    expect(putThreat(file, { place: 0, entry }).threats).toEqual([entry, file.threats[1]]);
    expect(putThreat(file, { place: 0, entry: null }).threats).toEqual([file.threats[1]]);
  });
});

describe('the open ways of a threat model', () => {
  const ask = { positions: [{ kind: 'flow', id: 'orders' }], threats: [] } as const;

  it('begin on both ways of a flow that goes both ways, and the shortest count', () => {
    const file = { ...aThreatModel(), ...ask, assets: [{ element: 'server', from: 'commanded' }] } as const;

    expect(findOpenPaths(file).paths.map(({ steps }) => steps.map(({ flow }) => flow))).toEqual([['orders:back']]);
  });

  it('are stopped by what the register has chosen, on both ways', () => {
    const file = {
      ...aThreatModel(),
      ...ask,
      assets: [
        { element: 'server', from: 'commanded' },
        { element: 'pump', from: 'commanded' },
      ],
    } as const;
    const answered = [{ ...anEntry('forged-command', 'orders'), mitigations: ['message-authentication'] }];

    expect(findOpenPaths(file).paths).toHaveLength(2);
    expect(findOpenPaths({ ...file, threats: answered }).paths).toEqual([]);
    expect(findOpenPaths(file).cuts).toContainEqual({
      mitigation: 'message-authentication',
      at: 'orders',
      paths: [0, 1],
    });
  });

  it('are fewer by just those that a chosen cut names', () => {
    const file = { ...aThreatModel(), threats: [] };
    const { paths, cuts } = findOpenPaths(file);
    const choices = cuts.flatMap((cut) => {
      const chosen = chooseCut(file, cut);
      return chosen === null ? [] : [{ cut, chosen }];
    });

    expect(choices.length).toBeGreaterThan(1);
    for (const { cut, chosen } of choices) {
      expect(readThreatModel(chosen.file).ok).toBe(true);
      expect(findOpenPaths(chosen.file).paths).toEqual(paths.filter((_, index) => !cut.paths.includes(index)));
    }
  });

  it('take a measure into the entry that there is, and keep what it said', () => {
    const entry = { ...anEntry('forged-command', 'orders'), note: 'Ask pharmacy.', mitigations: ['network-filter'] };
    const chosen = chooseCut(
      { ...aThreatModel(), threats: [entry] },
      { mitigation: 'message-authentication', at: 'orders' },
    );

    expect(chosen?.file.threats).toEqual([{ ...entry, mitigations: ['network-filter', 'message-authentication'] }]);
  });

  it('take no measure where it answers nothing', () => {
    expect(chooseCut(aThreatModel(), { mitigation: 'reproducible-build', at: 'server' })).toBeNull();
  });
});

describe('names and traits', () => {
  it('names components, flows, and the way back of a flow', () => {
    const { model } = aThreatModel();

    expect(['pump', 'orders', 'orders:back', 'nothing'].map((place) => namePlace(model, place))).toEqual([
      'Pump',
      'Server to Pump',
      'Pump to Server',
      'nothing',
    ]);
  });

  it('offers at each kind of place what a rule of the library asks there, and every trait somewhere', () => {
    const kinds = ['process', 'store', 'external', 'flow'] as const;
    const offered = kinds.map((kind) => listTraits(kind).map(({ id }) => id));

    expect(new Set(offered.flat()).size).toBe(traits.length);
    expect(offered[2]).toContain('shared-account');
    expect(offered[2]).not.toContain('debug-port');
    const atStores = threatLibrary.flatMap(({ where }) =>
      where.on === 'element' && where.kinds.includes('store') ? where.traits : [],
    );
    expect(new Set(offered[1])).toEqual(new Set(atStores));
  });
});

function anEntry(threat: string, at: string) {
  return { threat, at, mitigations: [], isMultiPatient: false, note: '' };
}

function sorted({ facts, positions, assets, threats, model }: ThreatModel) {
  const inOrder = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one)).toSorted();
  return { model, facts: inOrder(facts), rest: inOrder([...positions, ...assets, ...threats]) };
}

/** A maker’s cloud commands a server, which exchanges commands with a pump; all invented. */
function aThreatModel(): ThreatModel {
  const read = readThreatModel({
    format: 'cmdsp-threats/1',
    model: {
      title: 'Ward',
      zones: [],
      boundaries: [],
      components: [
        { id: 'cloud', label: 'Cloud', kind: 'outside-system' },
        { id: 'server', label: 'Server', kind: 'server' },
        { id: 'pump', label: 'Pump', kind: 'device' },
      ],
      flows: [
        { id: 'support', from: 'cloud', to: 'server', payloads: ['command'], isAuthenticated: true },
        { id: 'orders', from: 'server', to: 'pump', payloads: ['command'], isTwoWay: true },
      ],
    },
    facts: [
      { at: 'orders', trait: 'no-freshness' },
      { at: 'server', trait: 'no-log' },
    ],
    positions: [
      { kind: 'element', id: 'cloud' },
      { kind: 'flow', id: 'orders' },
    ],
    assets: [{ element: 'pump', from: 'commanded' }],
    threats: [anEntry('forged-command', 'orders')],
  });
  if (!read.ok) throw new Error(read.problem.join());
  return read.value;
}
