import { describe, expect, it } from 'vitest';
import { figureSchema } from './figure.ts';

const head = { title: 'T', caption: 'C' };
const component = { id: 'a', label: 'A', kind: 'device', zone: 'z' };
const model = {
  kind: 'system-model',
  ...head,
  zones: [{ id: 'z', label: 'Z' }],
  components: [component, { ...component, id: 'b' }],
  flows: [{ from: 'a', to: 'b', label: 'F', crossesBoundary: false }],
};
const tree = {
  kind: 'decision-tree',
  ...head,
  root: 'n1',
  nodes: [
    { id: 'n1', question: 'Q?', yes: 'o1', no: 'o2' },
    { id: 'o1', outcome: 'One' },
    { id: 'o2', outcome: 'Two', tone: 'low' },
  ],
};
const matrix = {
  kind: 'matrix',
  ...head,
  rowTitle: 'R',
  columnTitle: 'C',
  rows: ['1', '2'],
  columns: ['a', 'b'],
  cells: [1, 2].map(() => [1, 2].map(() => ({ text: 'x', tone: 'low' }))),
};
const timeline = {
  kind: 'timeline',
  ...head,
  events: [
    { on: '2016-08', label: 'A', detail: 'a' },
    { on: '2016', label: 'B', detail: 'b' },
  ],
};
const twoZones = {
  ...model,
  zones: [...model.zones, { id: 'y', label: 'Y' }],
  components: [component, { ...component, id: 'b', zone: 'y' }],
};
const detailed = {
  ...twoZones,
  flows: [
    {
      ...model.flows[0],
      crossesBoundary: true,
      carries: 'command',
      asset: 'Infusion rate',
      protocol: 'HTTPS',
      port: 443,
      authenticated: true,
      encrypted: false,
    },
  ],
  boundaries: [{ after: 'z', label: 'Two owners' }],
};
const lines = {
  kind: 'line-chart',
  ...head,
  unit: 'devices',
  series: [
    {
      label: 'Old',
      points: [
        { at: '2019', value: 4 },
        { at: '2020-06', value: 2, note: 'Recall' },
      ],
    },
    {
      label: 'New',
      points: [
        { at: '2019', value: 0 },
        { at: '2021', value: 3 },
      ],
    },
  ],
  source: 'Counted.',
};
const first = lines.series[0];
const messagesOf = (data: unknown) => figureSchema.safeParse(data).error?.issues.map(({ message }) => message) ?? [];

describe('figureSchema', () => {
  it.each([model, detailed, tree, matrix, timeline, lines])('accepts a sound $kind', (figure) => {
    expect(messagesOf(figure)).toEqual([]);
  });

  it.each([
    [
      'an unknown zone',
      { ...model, components: [component, { ...component, id: 'b', zone: 'y' }] },
      'no zone has the id `y`',
    ],
    ['an unknown end', { ...model, flows: [{ ...model.flows[0], to: 'c' }] }, 'no component has the id `c`'],
    ['a repeated id', { ...model, components: [component, component], flows: [] }, 'two components have the id `a`'],
    ['a flow to itself', { ...model, flows: [{ ...model.flows[0], to: 'a' }] }, 'a flow needs two different ends'],
    [
      'a flow twice',
      { ...model, flows: [model.flows[0], model.flows[0]] },
      'a flow from `a` to `b` is drawn already; say both in one label',
    ],
    [
      'a node nothing leads to',
      { ...tree, nodes: [...tree.nodes, { id: 'o3', outcome: 'Three' }] },
      'nothing leads to `o3`',
    ],
    [
      'a node reached twice',
      { ...tree, nodes: [{ ...tree.nodes[0], no: 'o1' }, tree.nodes[1], tree.nodes[2]] },
      'more than one way leads to `o1`',
    ],
    [
      'a circle apart',
      {
        ...tree,
        nodes: [
          ...tree.nodes,
          { id: 'x', question: 'X?', yes: 'y', no: 'o3' },
          { id: 'o3', outcome: 'Z' },
          { id: 'y', question: 'Y?', yes: 'x', no: 'o4' },
          { id: 'o4', outcome: 'Z' },
        ],
      },
      'nothing leads from the root to `x`',
    ],
    [
      'a short row',
      { ...matrix, cells: [matrix.cells[0], matrix.cells[1]?.slice(1)] },
      'there must be one cell per column',
    ],
    [
      'a boundary that a flow denies',
      { ...twoZones, boundaries: [{ after: 'z' }] },
      'the flow runs over the boundary after `z`: say `true`',
    ],
    [
      'a boundary behind everything',
      { ...detailed, boundaries: [{ after: 'y' }] },
      'after the last zone nothing follows',
    ],
    ['a boundary nowhere', { ...detailed, boundaries: [{ after: 'x' }] }, 'no zone has the id `x`'],
    [
      'points out of order',
      { ...lines, series: [{ ...first, points: first?.points.toReversed() }] },
      'points stand in order, each later than the one before',
    ],
    [
      'numbers beside dates',
      {
        ...lines,
        series: [
          {
            label: 'A',
            points: [
              { at: '2019', value: 1 },
              { at: 2020, value: 2 },
            ],
          },
        ],
      },
      '`at` must be dates everywhere or numbers everywhere',
    ],
    [
      'numbers of nothing',
      {
        ...lines,
        series: [
          {
            label: 'A',
            points: [
              { at: 1, value: 1 },
              { at: 2, value: 2 },
            ],
          },
        ],
      },
      'say what the numbers of `at` count',
    ],
    ['a line twice', { ...lines, series: [first, first] }, 'two series have the label `Old`'],
    [
      'events out of order',
      { ...timeline, events: [{ on: '2017', label: 'A', detail: 'a' }, timeline.events[0]] },
      'events stand oldest first',
    ],
  ])('refuses %s', (_, figure, message) => {
    expect(messagesOf(figure)).toContain(message);
  });
});
