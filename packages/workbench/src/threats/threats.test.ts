import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Diagram,
  type DiagramFlow,
  diagramOf,
  findAttackPaths,
  findPathCuts,
  findThreats,
  mitigations,
  readThreatModel,
  strideLetters,
  threatLibrary,
  traits,
} from './index.ts';
import { canReach } from './testing/can-reach.ts';

describe('the library', () => {
  it('has sixty threats, ten a letter, each under a name and an id of its own', () => {
    const letters = ['S', 'T', 'R', 'I', 'D', 'E'];
    const perLetter = letters.map((asked) => threatLibrary.filter(({ letter }) => letter === asked).length);

    expect(perLetter).toEqual([10, 10, 10, 10, 10, 10]);
    expect(new Set(threatLibrary.map(({ id }) => id)).size).toBe(60);
    expect(new Set(threatLibrary.map(({ name }) => name)).size).toBe(60);
  });

  it('names only traits and mitigations that there are, of the kind of place where they can hold', () => {
    const kinds = new Map(traits.map(({ id, of }) => [id, of]));
    const known = new Set(mitigations.map(({ id }) => id));

    expect(
      threatLibrary.flatMap(({ id, where }) =>
        where.traits.filter((trait) => kinds.get(trait) !== where.on).map((trait) => [id, trait]),
      ),
    ).toEqual([]);
    expect(
      threatLibrary.flatMap(({ id, answeredBy }) =>
        answeredBy.filter((one) => !known.has(one)).map((one) => [id, one]),
      ),
    ).toEqual([]);
    expect(threatLibrary.filter(({ answeredBy }) => answeredBy.length === 0)).toEqual([]);
  });

  it('has a use for every trait and every mitigation', () => {
    const named = new Set(threatLibrary.flatMap(({ where }) => where.traits));
    const used = new Set(threatLibrary.flatMap(({ answeredBy }) => answeredBy));

    expect(traits.filter(({ id }) => !named.has(id))).toEqual([]);
    expect(mitigations.filter(({ id }) => !used.has(id))).toEqual([]);
  });

  it('writes technique numbers of ATT&CK for ICS as MITRE writes them', () => {
    expect(threatLibrary.flatMap(({ techniques }) => techniques).filter((one) => !/^T08\d\d$/.test(one))).toEqual([]);
  });
});

describe('STRIDE per element', () => {
  it.each([
    ['process', 'STRIDE'],
    ['store', 'TRID'],
    ['external', 'SR'],
    ['flow', 'TID'],
  ] as const)('asks of a %s %s', (kind, letters) => {
    expect(strideLetters(kind).join('')).toBe(letters);
  });
});

describe('findThreats', () => {
  it('finds a threat where all that its rule names holds', () => {
    const found = findThreats(aWard({ command: { traits: ['no-freshness'] } }), threatLibrary);

    expect(found).toEqual([
      { threat: 'forged-command', at: 'command' },
      { threat: 'replayed-command', at: 'command' },
    ]);
  });

  it('finds nothing where the flow is authenticated and fresh', () => {
    expect(findThreats(aWard({ command: { isAuthenticated: true } }), threatLibrary)).toEqual([]);
  });

  it('needs all traits of a rule, at an element of its kind', () => {
    const element = { id: 'module', label: 'Module', kind: 'process' as const };
    const facts = (kind: 'process' | 'external', list: readonly string[]) =>
      findThreats({ elements: [{ ...element, kind, traits: list }], flows: [] }, threatLibrary).map(
        ({ threat }) => threat,
      );

    expect(facts('process', ['secrets-readable'])).toEqual([]);
    expect(facts('process', ['secrets-readable', 'leaves-control'])).toEqual(['secrets-from-discarded']);
    expect(facts('external', ['secrets-readable', 'leaves-control'])).toEqual([]);
  });
});

describe('findAttackPaths', () => {
  const pump = { element: 'pump', from: 'commanded' } as const;
  const ask = {
    positions: [{ kind: 'element', id: 'cloud' }],
    assets: [pump],
    measures: [],
    library: mitigations,
  } as const;

  it('goes from a supplier’s cloud over the server to the pump, and says what each step makes of its end', () => {
    expect(findAttackPaths(aWard({}), ask).map(({ steps }) => steps)).toEqual([
      [
        { flow: 'support', payload: 'command', by: 'abuse-command', hold: 'commanded' },
        { flow: 'command', payload: 'command', by: 'relay-command', hold: 'commanded' },
      ],
    ]);
  });

  it('finds nothing where a measure stands on the only way', () => {
    expect(
      findAttackPaths(aWard({}), { ...ask, measures: [{ mitigation: 'access-on-request', at: 'support' }] }),
    ).toEqual([]);
  });

  it('begins on the way of a flow only where nobody checks the sender', () => {
    const onTheWay = { ...ask, positions: [{ kind: 'flow', id: 'command' }] } as const;

    expect(findAttackPaths(aWard({}), onTheWay)).toHaveLength(1);
    expect(findAttackPaths(aWard({ command: { isAuthenticated: true } }), onTheWay)).toEqual([]);
  });

  it('does not make a command out of believed data', () => {
    expect(findAttackPaths(aWard({ support: { payload: ['data'] } }), ask)).toEqual([]);
  });

  it('agrees with a slow search about what can be reached, for any diagram and any measures', () => {
    fc.assert(
      fc.property(someDiagram, someMeasures, fc.boolean(), (diagram, measures, isOnFlow) => {
        const position =
          isOnFlow && diagram.flows.length > 0
            ? { kind: 'flow' as const, id: 'f0' }
            : { kind: 'element' as const, id: 'e0' };
        const paths = findAttackPaths(diagram, {
          positions: [position],
          assets: [{ element: 'e4', from: 'commanded' }],
          measures,
          library: mitigations,
        });

        expect(paths.length > 0).toBe(
          canReach(diagram, { position, element: 'e4', needed: 2, measures, library: mitigations }),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('names measures of which each really stops the paths that it says', () => {
    const paths = findAttackPaths(aWard({}), ask);

    const cuts = findPathCuts(aWard({}), { paths, library: mitigations });

    expect(cuts.map(({ mitigation, at }) => `${mitigation} at ${at}`)).toContain('device-limits at support');
    for (const { mitigation, at, paths: stopped } of cuts) {
      expect(stopped).toEqual([0]);
      expect(findAttackPaths(aWard({}), { ...ask, measures: [{ mitigation, at }] })).toEqual([]);
    }
  });
});

describe('a threat model as a file', () => {
  const component = { label: 'Pump', kind: 'device' };
  const file = {
    format: 'cmdsp-threats/1',
    model: {
      title: 'Ward',
      zones: [],
      boundaries: [],
      components: [
        { ...component, id: 'server', kind: 'server' },
        { ...component, id: 'pump' },
      ],
      flows: [{ id: 'orders', from: 'server', to: 'pump', payloads: ['command'], isTwoWay: true }],
    },
    facts: [{ at: 'orders', trait: 'no-freshness' }],
  };

  it('becomes a diagram in which a flow that goes both ways is two', () => {
    const read = readThreatModel(file);
    if (!read.ok) throw new Error(read.problem.join());

    expect(diagramOf(read.value.model, read.value.facts).flows).toMatchObject([
      { id: 'orders', source: 'server', target: 'pump', traits: ['no-freshness'] },
      { id: 'orders:back', source: 'pump', target: 'server', traits: ['no-freshness'] },
    ]);
  });

  it.each([
    ['a fact at nothing', { facts: [{ at: 'tablet', trait: 'no-freshness' }] }, 'facts[0].at'],
    ['an unknown trait', { facts: [{ at: 'pump', trait: 'bad' }] }, 'facts[0].trait'],
    ['a position that is none', { positions: [{ kind: 'flow', id: 'pump' }] }, 'positions[0].id'],
    ['an asset that is none', { assets: [{ element: 'orders', from: 'deceived' }] }, 'assets[0].element'],
    ['an unknown threat', { threats: [{ threat: 'bad', at: 'pump' }] }, 'threats[0].threat'],
    [
      'an unknown mitigation',
      { threats: [{ threat: 'no-limits', at: 'pump', mitigations: ['x'] }] },
      'threats[0].mitigations[0]',
    ],
    ['a broken system model', { model: { ...file.model, components: [] } }, 'model.flows[0]'],
  ])('is refused with the place of %s', (_, changed, place) => {
    const read = readThreatModel({ ...file, ...changed });

    expect(read.ok ? [] : read.problem.join('\n')).toContain(place);
  });
});

function aWard(changed: Readonly<Record<string, Partial<DiagramFlow>>>): Diagram {
  const element = { label: '', kind: 'process' as const, traits: [] };
  const flow = { payload: ['command'] as const, isAuthenticated: false, isEncrypted: false, traits: [] };
  return {
    elements: [
      { ...element, id: 'cloud', kind: 'external' },
      { ...element, id: 'server' },
      { ...element, id: 'pump' },
    ],
    flows: [
      { ...flow, id: 'support', source: 'cloud', target: 'server', isAuthenticated: true, ...changed['support'] },
      { ...flow, id: 'command', source: 'server', target: 'pump', ...changed['command'] },
    ],
  };
}

const place = fc.integer({ min: 0, max: 4 }).map((index) => `e${index}`);
const someDiagram: fc.Arbitrary<Diagram> = fc
  .array(
    fc.record({
      source: place,
      target: place,
      payload: fc.uniqueArray(fc.constantFrom('data', 'command', 'code'), { minLength: 1 }),
      isAuthenticated: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((flows) => ({
    elements: [0, 1, 2, 3, 4].map((index) => ({ id: `e${index}`, label: '', kind: 'process', traits: [] })),
    flows: flows.map((flow, index) => ({ ...flow, id: `f${index}`, isEncrypted: false, traits: [] })),
  }));
const someMeasures = fc.array(
  fc.record({
    mitigation: fc.constantFrom(
      'signed-updates',
      'device-limits',
      'guarded-signing',
      'network-filter',
      'signed-reference-data',
    ),
    at: fc.oneof(
      place,
      fc.integer({ min: 0, max: 11 }).map((index) => `f${index}`),
    ),
  }),
  { maxLength: 4 },
);
