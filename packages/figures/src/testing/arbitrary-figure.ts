import fc, { type Arbitrary } from 'fast-check';
import type { Figure } from '../figure.ts';

const words = [
  'pump', 'a', 'network', 'Bedside', 'authentication', 'ICSMA-26-223-01', 'of', 'the', 'Wi-Fi', '§', 'Überwachung',
  'interoperability', 'W', '10.20.8.5:8443', 'électrocardiogramme', 'データ', 'unverhältnismäßigkeitsprüfung', 'MMMMMMMMMM', 'ok',
]; // prettier-ignore
const tone = fc.constantFrom('low', 'medium', 'high');

/** Plain words, up to `longest` characters: short and long ones, some of other scripts. */
function arbitraryLabel(longest: number): Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: Math.ceil(longest / 5) })
    .map((list) => list.join(' ').slice(0, longest).trim());
}

const base = { title: arbitraryLabel(90), caption: arbitraryLabel(320) };
const ids = (count: number, prefix: string) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);

const systemModel = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 9 }))
  .chain(([zones, components]) => {
    const component = fc.constantFrom(...ids(components, 'c'));
    const flow = fc
      .record(
        {
          from: component,
          to: component,
          label: arbitraryLabel(60),
          crossesBoundary: fc.boolean(),
          carries: fc.constantFrom('data' as const, 'code' as const, 'command' as const),
          asset: arbitraryLabel(60),
          protocol: arbitraryLabel(30),
          port: fc.integer({ min: 1, max: 65_535 }),
          authenticated: fc.boolean(),
          encrypted: fc.boolean(),
        },
        { requiredKeys: ['from', 'to', 'label', 'crossesBoundary'] },
      )
      .filter(({ from, to }) => from !== to);
    const boundary = fc.record(
      { after: fc.constantFrom('z0', ...ids(zones - 1, 'z').slice(1)), label: arbitraryLabel(60) },
      { requiredKeys: ['after'] },
    );
    return fc.record({
      kind: fc.constant('system-model' as const),
      ...base,
      zones: fc.tuple(...ids(zones, 'z').map((id) => fc.record({ id: fc.constant(id), label: arbitraryLabel(40) }))),
      components: fc.tuple(
        ...ids(components, 'c').map((id) =>
          fc.record({
            id: fc.constant(id),
            label: arbitraryLabel(60),
            kind: fc.constantFrom(
              'device' as const,
              'app' as const,
              'server' as const,
              'cloud' as const,
              'person' as const,
            ),
            zone: fc.constantFrom(...ids(zones, 'z')),
          }),
        ),
      ),
      flows: fc.uniqueArray(flow, { maxLength: 10, selector: ({ from, to }) => `${from} ${to}` }),
      boundaries:
        zones === 1 ? fc.constant([]) : fc.uniqueArray(boundary, { maxLength: 3, selector: ({ after }) => after }),
    });
  })
  // With lines of trust every flow says it crosses one, so that none denies it; without them, they follow from the flows.
  .map(({ boundaries, flows, ...model }) => ({
    ...model,
    flows: boundaries.length === 0 ? flows : flows.map((flow) => ({ ...flow, crossesBoundary: true })),
    ...(boundaries.length === 0 ? {} : { boundaries }),
  }));

const sequence = fc.integer({ min: 2, max: 5 }).chain((actors) => {
  const actor = fc.constantFrom(...ids(actors, 'a'));
  const kind = fc.constantFrom('request' as const, 'reply' as const, 'event' as const);
  return fc.record({
    kind: fc.constant('sequence' as const),
    ...base,
    actors: fc.tuple(...ids(actors, 'a').map((id) => fc.record({ id: fc.constant(id), label: arbitraryLabel(40) }))),
    messages: fc.array(fc.record({ from: actor, to: actor, text: arbitraryLabel(120), kind }), {
      minLength: 1,
      maxLength: 12,
    }),
  });
});

const timeline = fc.record({
  kind: fc.constant('timeline' as const),
  ...base,
  events: fc
    .array(fc.record({ label: arbitraryLabel(70), detail: arbitraryLabel(200), length: fc.constantFrom(4, 7, 10) }), {
      minLength: 2,
      maxLength: 10,
    })
    .map((events) =>
      events.map(({ label, detail, length }, index) => ({
        on: `${2010 + index}-09-28`.slice(0, length),
        label,
        detail,
      })),
    ),
});

const matrix = fc.tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 5 })).chain(([rows, columns]) => {
  const cell = fc.record({ text: arbitraryLabel(90), tone });
  return fc.record({
    kind: fc.constant('matrix' as const),
    ...base,
    rowTitle: arbitraryLabel(60),
    columnTitle: arbitraryLabel(60),
    rows: fc.array(arbitraryLabel(40), { minLength: rows, maxLength: rows }),
    columns: fc.array(arbitraryLabel(40), { minLength: columns, maxLength: columns }),
    cells: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  });
});

const barChart = fc.record({
  kind: fc.constant('bar-chart' as const),
  ...base,
  unit: arbitraryLabel(40),
  bars: fc.array(
    fc.record({ label: arbitraryLabel(60), value: fc.integer({ min: 1, max: 1e9 }), note: arbitraryLabel(110) }),
    { minLength: 2, maxLength: 10 },
  ),
  source: arbitraryLabel(320),
});

const lineChart = fc.record({
  kind: fc.constant('line-chart' as const),
  ...base,
  unit: arbitraryLabel(40),
  series: fc
    .uniqueArray(
      fc.record({
        label: arbitraryLabel(40),
        values: fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 2, maxLength: 14 }),
        offset: fc.nat(3),
        length: fc.constantFrom(4, 7, 10),
        note: fc.option(arbitraryLabel(110), { nil: undefined }),
      }),
      { minLength: 1, maxLength: 4, selector: ({ label }) => label },
    )
    .map((all) =>
      all.map(({ label, values, offset, length, note }) => ({
        label,
        points: values.map((value, index) => ({
          at: `${2010 + offset + index}-09-28`.slice(0, length),
          value,
          ...(index === 1 && note !== undefined ? { note } : {}),
        })),
      })),
    ),
  source: arbitraryLabel(320),
});

/** Grows a tree by turning one outcome after another into a question. */
const decisionTree = fc
  .tuple(
    fc.array(fc.nat(100), { minLength: 0, maxLength: 6 }),
    fc.infiniteStream(arbitraryLabel(200)),
    fc.infiniteStream(fc.option(tone, { nil: undefined })),
  )
  .chain(([picks, texts, tones]) => {
    const nextText = () => texts.next().value ?? 'x';
    const branches = new Map<string, { yes: string; no: string } | null>([
      ['n0', { yes: 'n1', no: 'n2' }],
      ['n1', null],
      ['n2', null],
    ]);
    for (const pick of picks) {
      const open = [...branches].filter(([, branch]) => branch === null).map(([id]) => id);
      const grown = open[pick % open.length] ?? 'n1';
      const [yes, no] = [`n${branches.size}`, `n${branches.size + 1}`];
      branches.set(grown, { yes, no }).set(yes, null).set(no, null);
    }
    const nodes = [...branches].map(([id, branch]) => {
      if (branch !== null) return { id, question: nextText(), ...branch };
      const outcomeTone = tones.next().value;
      return { id, outcome: nextText(), ...(outcomeTone === undefined ? {} : { tone: outcomeTone }) };
    });
    return fc.record({
      kind: fc.constant('decision-tree' as const),
      ...base,
      root: fc.constant('n0'),
      nodes: fc.constant(nodes),
    });
  });

/** Any figure that the schema admits: crowded ones, long words, other scripts. */
export const arbitraryFigure: Readonly<Record<Figure['kind'], Arbitrary<unknown>>> = {
  'system-model': systemModel,
  sequence,
  timeline,
  matrix,
  'bar-chart': barChart,
  'line-chart': lineChart,
  'decision-tree': decisionTree,
};
