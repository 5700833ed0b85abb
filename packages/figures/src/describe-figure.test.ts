import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeFigure } from './describe-figure.ts';
import { type Figure, figureSchema } from './figure.ts';
import { arbitraryFigure } from './testing/arbitrary-figure.ts';

const head = { title: 'T', caption: 'C' };
const tree: Figure = {
  kind: 'decision-tree',
  ...head,
  root: 'n1',
  nodes: [
    { id: 'n1', question: 'Connected?', yes: 'n2', no: 'o1' },
    { id: 'n2', question: 'Patched?', yes: 'o2', no: 'o3' },
    { id: 'o1', outcome: 'Stop' },
    { id: 'o2', outcome: 'Use it', tone: 'low' },
    { id: 'o3', outcome: 'Repair it.' },
  ],
};
const sequence: Figure = {
  kind: 'sequence',
  ...head,
  actors: [
    { id: 'a', label: 'Nurse' },
    { id: 'b', label: 'Pump' },
  ],
  messages: [
    { from: 'a', to: 'b', text: 'Rate?', kind: 'request' },
    { from: 'b', to: 'a', text: '5 ml/h', kind: 'reply' },
    { from: 'b', to: 'b', text: 'Self-test', kind: 'event' },
  ],
};
const chart: Figure = {
  kind: 'bar-chart',
  ...head,
  unit: 'items',
  bars: [
    { label: 'One', value: 1234.5 },
    { label: 'Two', value: 2, note: 'few' },
  ],
  source: 'Counted.',
};

describe('describeFigure', () => {
  it('leads through a decision tree question by question', () => {
    expect(describeFigure(tree).sentences).toEqual([
      'Question 1: Connected? If yes: go to question 2. If no: Stop.',
      'Question 2: Patched? If yes: Use it (low). If no: Repair it.',
    ]);
  });

  it('tells a sequence step by step', () => {
    expect(describeFigure(sequence)).toMatchObject({
      opening: '“T” is a sequence of three messages between Nurse and Pump.',
      sentences: [
        'Step 1: Nurse asks Pump: Rate?',
        'Step 2: Pump answers Nurse: 5 ml/h.',
        'Step 3: Pump tells itself: Self-test.',
      ],
    });
  });

  it('gives the numbers of a chart as a table and its extremes as a sentence', () => {
    expect(describeFigure(chart)).toMatchObject({
      sentences: ['The highest value is 1,234.5 (One), the lowest 2 (Two).'],
      table: {
        rows: [
          ['One', '1,234.5', ''],
          ['Two', '2', 'few'],
        ],
      },
    });
  });

  it('counts the flows of a system model that cross a line of trust', () => {
    const model: Figure = {
      kind: 'system-model',
      ...head,
      zones: [{ id: 'z', label: 'Ward' }],
      components: [
        { id: 'a', label: 'Pump', kind: 'device', zone: 'z' },
        { id: 'b', label: 'Archive', kind: 'store', zone: 'z' },
      ],
      flows: [{ from: 'a', to: 'b', label: 'Log', crossesBoundary: true }],
    };

    expect(describeFigure(model)).toMatchObject({
      sentences: [
        'The zone Ward holds Pump (device) and Archive (data store).',
        'The one flow crosses a line where trust changes.',
      ],
      table: { rows: [['Log', 'Pump', 'Archive', 'yes']] },
    });
  });

  it('says where trust changes and how each flow is protected', () => {
    const model: Figure = {
      kind: 'system-model',
      ...head,
      zones: [
        { id: 'w', label: 'Ward' },
        { id: 'n', label: 'Network' },
      ],
      components: [
        { id: 'a', label: 'Pump', kind: 'device', zone: 'w' },
        { id: 'b', label: 'Gateway', kind: 'server', zone: 'n' },
      ],
      flows: [
        { from: 'a', to: 'b', label: 'Log', crossesBoundary: true, carries: 'data', protocol: 'HTTPS', port: 443 },
        { from: 'b', to: 'a', label: 'Update', crossesBoundary: true, carries: 'code', authenticated: false },
      ],
    };

    const described = describeFigure(model);

    expect(described.sentences).toContain('A trust boundary runs between Ward and Network.');
    expect(described.table).toEqual({
      columns: ['Flow', 'From', 'To', 'Trust changes on the way', 'Carries', 'Protocol', 'Port', 'Authenticated'],
      rows: [
        ['Log', 'Pump', 'Gateway', 'yes', 'data', 'HTTPS', '443', 'not stated'],
        ['Update', 'Gateway', 'Pump', 'yes', 'code', 'not stated', 'not stated', 'no'],
      ],
    });
  });

  it('says where the lines of a chart begin and end, and gives every point', () => {
    const lines: Figure = {
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

    expect(describeFigure(lines)).toMatchObject({
      sentences: ['Old: from 4 (2019) down to 2 (June 2020).', 'New: from 0 (2019) up to 3 (2021).'],
      table: {
        columns: ['When', 'Old', 'New', 'Note'],
        rows: [
          ['2019', '4', '0', ''],
          ['June 2020', '2', '', 'Old: Recall'],
          ['2021', '', '3', ''],
        ],
      },
    });
  });

  it.each(Object.entries(arbitraryFigure))('leaves nothing out that a %s shows', (_, arbitrary) => {
    const property = fc.property(arbitrary, (data) => {
      const figure = figureSchema.parse(data);

      const { opening, sentences, table } = describeFigure(figure);
      const words = [opening, ...sentences, ...(table?.columns ?? []), ...(table?.rows.flat() ?? [])].join('\n');

      for (const text of shownTexts(figure)) expect(words).toContain(text);
    });
    fc.assert(property, { numRuns: 10 });
  });
});

function shownTexts(figure: Figure): readonly string[] {
  switch (figure.kind) {
    case 'system-model':
      return [
        ...[...figure.zones, ...figure.components, ...figure.flows].map(({ label }) => label),
        ...figure.flows.flatMap(({ asset, protocol, port, carries }) =>
          [asset, protocol, port, carries].flatMap((part) => (part === undefined ? [] : [String(part)])),
        ),
        ...(figure.boundaries ?? []).flatMap(({ label }) => label ?? []),
      ];
    case 'sequence':
      return [...figure.actors.map(({ label }) => label), ...figure.messages.map(({ text }) => text)];
    case 'timeline':
      return figure.events.flatMap(({ label, detail }) => [label, detail]);
    case 'matrix':
      return [
        figure.rowTitle,
        figure.columnTitle,
        ...figure.rows,
        ...figure.columns,
        ...figure.cells.flat().map(({ text }) => text),
      ];
    case 'bar-chart':
      return [figure.unit, ...figure.bars.flatMap(({ label, note }) => [label, note ?? ''])];
    case 'line-chart':
      return [
        figure.unit,
        ...figure.series.flatMap(({ label, points }) => [label, ...points.map(({ note }) => note ?? '')]),
      ];
    case 'decision-tree':
      return figure.nodes.map((node) => ('question' in node ? node.question : node.outcome));
  }
}
