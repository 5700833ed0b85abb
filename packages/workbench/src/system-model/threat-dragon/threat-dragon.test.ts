import { Ajv2019 } from 'ajv/dist/2019.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findReferenceData, readReferenceJson } from '../../../../../server/src/testing/reference-data.ts';
import { someSystem } from '../testing/some-system.ts';
import { exportThreatDragon } from './export-threat-dragon.ts';
import { importThreatDragon, type ImportedModel } from './import-threat-dragon.ts';

const folder = findReferenceData('threat-dragon');
const demos = ['cryptocurrency-wallet', 'iot-device', 'payment-online', 'three-tier-web-app'];

type Cell = {
  readonly id: string;
  readonly shape: string;
  readonly position?: { readonly x: number; readonly y: number };
  readonly source?: { readonly cell?: string };
  readonly target?: { readonly cell?: string };
  readonly data: Readonly<Record<string, unknown>>;
};

function imported(file: unknown): ImportedModel {
  const result = importThreatDragon(file);
  if (!result.ok) throw new TypeError(result.problem);
  return result.value;
}

function cellsOf(file: unknown): readonly Cell[] {
  // The demo models and what we write have this shape; the schema of Threat Dragon is tested below.
  const { detail } = file as { readonly detail: { readonly diagrams: readonly { readonly cells: readonly Cell[] }[] } };
  return detail.diagrams[0]?.cells ?? [];
}

/** What a diagram says, read without the importer: names and places of elements, ends and properties of flows. */
function saidBy(cells: readonly Cell[]): readonly string[] {
  const name = (cell: Cell | undefined) =>
    String(cell?.data['name'] ?? '')
      .replaceAll(/\s+/gu, ' ')
      .trim();
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  return cells
    .flatMap(({ shape, data, position, source, target, ...rest }) => {
      const cell = { shape, data, ...rest };
      const { x, y } = position ?? { x: 0, y: 0 };
      if (['process', 'store', 'actor'].includes(shape))
        return [[shape, name(cell), data['outOfScope'], Math.round(x), Math.round(y)].join('|')];
      if (shape !== 'flow') return [];
      const ends = [source, target].map((end) => name(byId.get(end?.cell ?? '')));
      const said = ['protocol', 'isBidirectional', 'isEncrypted', 'isPublicNetwork', 'outOfScope'].map(
        (key) => data[key],
      );
      return [[shape, name(cell), ...ends, ...said].join('|')];
    })
    .toSorted();
}

/** Every place in a file where something is said, with `[*]` for the place in a list. */
function placesIn(value: unknown, path: string): readonly string[] {
  if (value === null || value === undefined || value === '' || value === false) return [];
  if (Array.isArray(value)) return value.flatMap((one) => placesIn(one, `${path}[*]`));
  if (typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([key, one]) => placesIn(one, path === '' ? key : `${path}.${key}`));
}

const cellPath = 'detail.diagrams[*].cells[*]';
const read = [
  'version',
  'summary.title',
  'summary.description',
  ...['id', 'shape', 'position', 'source', 'target'].map((key) => `${cellPath}.${key}`),
  ...['type', 'name', 'description', 'outOfScope', 'reasonOutOfScope', 'isTrustBoundary'].map(
    (key) => `${cellPath}.data.${key}`,
  ),
  ...['isBidirectional', 'isEncrypted', 'isPublicNetwork', 'protocol'].map((key) => `${cellPath}.data.${key}`),
];

describe.skipIf(folder === null)('The demo models of Threat Dragon', () => {
  it.each(demos)('come back from a round trip as they were read: %s', (demo) => {
    const file = readReferenceJson(folder ?? '', `${demo}.json`);

    const { model } = imported(file);
    const again = exportThreatDragon(model);

    expect(imported(again).model).toEqual(model);
    expect(saidBy(cellsOf(again))).toEqual(saidBy(cellsOf(file)));
  });

  it.each(demos)('lose nothing that is not reported: %s', (demo) => {
    const file = readReferenceJson(folder ?? '', `${demo}.json`);

    const reported = imported(file).ignored.map(({ path }) => path.replaceAll(/\[\d+\]/gu, '[*]'));
    const wholeCells = imported(file).ignored.flatMap(
      ({ path }) => /cells\[(?<index>\d+)\]$/u.exec(path)?.groups?.['index'] ?? [],
    );
    const kept = cellsOf(file).filter((_, index) => !wholeCells.includes(String(index)));
    const rest = {
      ...(file as object),
      detail: { ...(file as { detail: object }).detail, diagrams: [{ cells: kept }] },
    };
    const covered = [...read, ...reported.filter((path) => path !== cellPath)];
    const lost = placesIn(rest, '').filter(
      (place) =>
        !covered.some((path) => place === path || place.startsWith(`${path}.`) || place.startsWith(`${path}[`)),
    );

    expect(kept.length).toBeGreaterThan(5);
    expect([...new Set(lost)]).toEqual([]);
  });

  it('report every diagram field, threat, text and open line by its own words', () => {
    const { ignored } = imported(readReferenceJson(folder ?? '', 'iot-device.json'));
    const messages = ignored.map(({ message }) => message).join('\n');

    expect(messages).toContain('Internet');
    expect(messages).toContain('Demo threat model for an IoT Device');
    expect(ignored.find(({ path }) => path.endsWith('data.threats'))?.count).toBeGreaterThan(0);
  });

  it('hold a boundary as the components that stand in its box', () => {
    const { model } = imported(readReferenceJson(folder ?? '', 'three-tier-web-app.json'));
    const labels = (id: string) => model.components.find((one) => one.id === id)?.label;

    const cloud = model.boundaries.find(({ label }) => label === 'Public Cloud');

    expect(model.boundaries).toHaveLength(2);
    expect(cloud?.components.map(labels)).toHaveLength(2);
  });

  it('have the schema that our files have as well', () => {
    const ajv = new Ajv2019({ strict: false });
    const isValid = ajv.compile(readReferenceJson(folder ?? '', 'threat-dragon-v2.schema.json') as object);
    fc.assert(
      fc.property(someSystem, (model) => {
        expect(isValid(exportThreatDragon(model))).toBe(true);
      }),
      { numRuns: 50 },
    );
    for (const demo of demos)
      expect(isValid(exportThreatDragon(imported(readReferenceJson(folder ?? '', `${demo}.json`)).model))).toBe(true);
    expect(isValid({ version: '2.3.0' })).toBe(false);
  });
});

describe('A file of Threat Dragon', () => {
  it('holds every model of ours without loss', () => {
    fc.assert(
      fc.property(someSystem, (model) => {
        expect(imported(JSON.parse(JSON.stringify(exportThreatDragon(model)))).model).toEqual(model);
      }),
    );
  });

  it.each([
    ['version 1', { summary: { title: 'Old' }, detail: { diagrams: [] } }],
    ['no object', 'text'],
    ['another version', { version: '1.6.0', summary: { title: 'Old' }, detail: { diagrams: [] } }],
  ])('is refused as %s, with the reason', (_, file) => {
    expect(importThreatDragon(file)).toMatchObject({ ok: false, problem: expect.stringContaining('Threat Dragon 2') });
  });

  it('with two diagrams says that the second is not read', () => {
    const diagrams = ['One', 'Two'].map((title) => ({ title, cells: [aCell({ id: title, shape: 'store' })] }));

    const { model, ignored } = imported(aFile(diagrams));

    expect(model.components).toHaveLength(1);
    expect(ignored).toContainEqual(expect.objectContaining({ path: 'detail.diagrams[1]' }));
  });

  it('loses flows that end in the open or return, and says so', () => {
    const cells = [
      aCell({ id: 'store', shape: 'store' }),
      aCell({ id: 'loop', shape: 'flow', source: { cell: 'store' }, target: { cell: 'store' } }),
      aCell({ id: 'open', shape: 'flow', source: { cell: 'store' }, target: { x: 1, y: 1 } }),
      aCell({ id: 'odd', shape: 'cloud' }),
    ];

    const { model, ignored } = imported(aFile([{ title: 'One', cells }]));

    expect(model.flows).toEqual([]);
    expect(ignored.map(({ path }) => path)).toEqual(
      expect.arrayContaining([1, 2, 3].map((index) => `detail.diagrams[0].cells[${index}]`)),
    );
  });

  it('keeps what somebody changed in Threat Dragon after we wrote it', () => {
    const store = aCell({
      id: 'a',
      shape: 'store',
      data: { name: 'Log', cmdsp: { id: 'a', kind: 'medium', patients: 'one' } },
    });
    const changed = aCell({ id: 'b', shape: 'actor', data: { name: 'Nurse', cmdsp: { id: 'b', kind: 'medium' } } });

    const { model } = imported(aFile([{ title: 'One', cells: [store, changed] }]));

    expect(model.components.map(({ kind, patients }) => [kind, patients])).toEqual([
      ['medium', 'one'],
      ['person', 'none'],
    ]);
  });

  it('with ids that cannot be ours, or twice the same, gets new ones', () => {
    const cells = ['A B', 'Ü', 'x', 'X'].map((id) => aCell({ id, shape: 'process' }));

    const { model } = imported(aFile([{ title: 'One', cells }]));

    expect(model.components.map(({ id }) => id)).toEqual(['part-1', 'part-2', 'x', 'part-4']);
  });

  it('that contradicts itself in its extension is refused', () => {
    const cells = [aCell({ id: 'key', shape: 'store' })];
    const file = {
      ...aFile([{ title: 'One', cells }]),
      cmdsp: { assets: [{ id: 'key', label: 'Key', components: [], concerns: [] }] },
    };

    expect(importThreatDragon(file)).toMatchObject({ ok: false });
  });
});

function aCell(known: object): object {
  return { zIndex: 1, data: { name: 'Name' }, position: { x: 0, y: 0 }, ...known };
}

function aFile(diagrams: readonly object[]): object {
  return { version: '2.3.0', summary: { title: 'Synthetic' }, detail: { diagrams } };
}
