import type { Box } from '../../drawing/drawing.ts';
import type { SystemModel } from '../../kinds/system-model.ts';
import { type Sheet, sheetWidths } from '../sheet.ts';
import { cellSize } from './cell.ts';
import { setComponent } from './set-component.ts';
import { setZoneTitle } from './set-zone-title.ts';

/** A zone's frame and the places in it where a component can stand. There may be more places than components. */
export type ZoneSlots = { readonly zone: string; readonly frame: Box; readonly slots: readonly Box[] };

const rowGapCells = 5;
const bottomCells = 3;

type Columns = {
  readonly left: number;
  readonly width: number;
  readonly starts: readonly number[];
  readonly zone: string;
};

/** Zones side by side on a page, below each other on a phone, with places for their components in rows and columns. */
export function layOutZones(
  model: SystemModel,
  sheet: Sheet,
): { readonly zones: readonly ZoneSlots[]; readonly height: number } {
  const counts = model.zones.map(({ id }) => ({
    zone: id,
    count: model.components.filter(({ zone }) => zone === id).length,
  }));
  return sheet === 'wide' ? layOutWide(model, counts) : layOutNarrow(model, counts);
}

type ZoneCount = { readonly zone: string; readonly count: number };

function layOutWide(model: SystemModel, counts: readonly ZoneCount[]) {
  const { columns, componentCells } = columnsOf(counts);
  const rows = Math.max(
    1,
    ...counts.map(({ count }, index) => Math.ceil(count / (columns[index]?.starts.length ?? 1))),
  );
  const rowCells = rowHeightCells(model, componentCells);
  const titleCells = titleHeightCells(model, columns);
  const heightCells = titleCells + rows * rowCells + (rows - 1) * rowGapCells + bottomCells;
  const zones = columns.map(({ zone, left, width, starts }): ZoneSlots => {
    const frame = inCells({ x: left, y: 0, width, height: heightCells });
    const slots = Array.from({ length: rows }, (_, row) =>
      starts.map((x) =>
        inCells({ x, y: titleCells + row * (rowCells + rowGapCells), width: componentCells, height: rowCells }),
      ),
    ).flat();
    return { zone, frame, slots };
  });
  return { zones, height: heightCells * cellSize };
}

/** Shares the width of a page among zones: gaps between zones, room for lines inside them, the rest for components. */
function columnsOf(counts: readonly ZoneCount[]): {
  readonly columns: readonly Columns[];
  readonly componentCells: number;
} {
  const total = sheetWidths.wide / cellSize;
  const inner = counts.map(({ count }) =>
    counts.length === 1 ? (count > 6 ? 3 : count > 2 ? 2 : 1) : counts.length === 2 && count > 3 ? 2 : 1,
  );
  const all = inner.reduce((sum, one) => sum + one, 0);
  const pad = counts.length === 4 ? 2 : 3;
  const between = 6;
  const leastGap = 3;
  const fixed = (counts.length - 1) * leastGap + counts.length * 2 * pad + (all - counts.length) * between;
  const componentCells = Math.min(18, Math.floor((total - fixed) / all));
  const spare = total - fixed - componentCells * all;
  const gap = leastGap + (counts.length > 1 ? Math.min(5, Math.floor(spare / (counts.length - 1))) : 0);
  const used = fixed - (counts.length - 1) * leastGap + (counts.length - 1) * gap + componentCells * all;
  let left = Math.floor((total - used) / 2);
  const columns = counts.map(({ zone }, index): Columns => {
    const number = inner[index] ?? 1;
    const width = 2 * pad + number * componentCells + (number - 1) * between;
    const starts = Array.from({ length: number }, (_, column) => left + pad + column * (componentCells + between));
    const one = { zone, left, width, starts };
    left += width + gap;
    return one;
  });
  return { columns, componentCells };
}

function layOutNarrow(model: SystemModel, counts: readonly ZoneCount[]) {
  const total = sheetWidths.narrow / cellSize;
  const componentCells = 12;
  const zoneGapCells = 3;
  const rowCells = rowHeightCells(model, componentCells);
  let top = 0;
  const zones = counts.map(({ zone, count }): ZoneSlots => {
    const rows = Math.max(1, Math.ceil(count / 2));
    const titleCells = titleHeightCells(model, [{ zone, width: total }]);
    const height = titleCells + rows * rowCells + (rows - 1) * rowGapCells + 2;
    const starts = [3, total - 3 - componentCells];
    const slots = Array.from({ length: rows }, (_, row) =>
      starts.map((x) =>
        inCells({ x, y: top + titleCells + row * (rowCells + rowGapCells), width: componentCells, height: rowCells }),
      ),
    ).flat();
    const frame = inCells({ x: 0, y: top, width: total, height });
    top += height + zoneGapCells;
    return { zone, frame, slots };
  });
  return { zones, height: (top - zoneGapCells) * cellSize };
}

/** Room for the longest title of these zones. */
function titleHeightCells(
  model: SystemModel,
  zones: readonly { readonly zone: string; readonly width: number }[],
): number {
  const heights = zones.map(({ zone, width }) => setZoneTitle(model, zone, width * cellSize).height);
  return Math.ceil((Math.max(...heights) + 15) / cellSize);
}

/** One height for all components, so that rows line up. */
function rowHeightCells(model: SystemModel, componentCells: number): number {
  const heights = model.components.map((component) => setComponent(component, componentCells * cellSize).height);
  return Math.max(...heights) / cellSize;
}

function inCells({ x, y, width, height }: Box): Box {
  return { x: x * cellSize, y: y * cellSize, width: width * cellSize, height: height * cellSize };
}
