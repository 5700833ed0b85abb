import type { Drawing, Shape } from '../drawing/drawing.ts';
import { formatNumber } from '../drawing/format-number.ts';
import { placeText, setText, type TextBlock } from '../drawing/set-text.ts';
import type { BarChart } from '../kinds/bar-chart.ts';
import { type Sheet, sheetWidths } from './sheet.ts';

const labelWidth = { wide: 236, narrow: 250 };
const gap = 16;
const rowGap = 14;
const barHeight = { wide: 22, narrow: 14 };

type Row = {
  readonly label: TextBlock;
  readonly note: TextBlock | null;
  readonly value: TextBlock;
  readonly share: number;
};

/** Bars from one base line, each with its number at its end; labels beside them, on a phone above them. */
export function drawBarChart(chart: BarChart, sheet: Sheet): Drawing {
  const width = sheetWidths[sheet];
  const unit = setText(`Unit: ${chart.unit}`, width, { size: 'small', look: 'quiet' });
  const largest = Math.max(...chart.bars.map(({ value }) => value));
  const rows = chart.bars.map(({ label, note, value }): Row => {
    return {
      label: setText(label, labelWidth[sheet], { size: 'body', look: 'strong' }),
      note:
        note === undefined
          ? null
          : setText(note, sheet === 'wide' ? labelWidth.wide : width, { size: 'small', look: 'quiet' }),
      value: setText(formatNumber(value), width, { size: 'body', look: 'strong' }),
      share: value / largest,
    };
  });
  const draw = sheet === 'wide' ? drawRows : drawNarrowRows;
  const { shapes, bottom } = draw(rows, { top: unit.height + 10, width });
  return { width, height: bottom, shapes: [...placeText(unit, { x: 0, y: 0, anchor: 'start' }), ...shapes] };
}

type Rows = { readonly shapes: readonly Shape[]; readonly bottom: number };

function drawRows(rows: readonly Row[], { top, width }: { top: number; width: number }): Rows {
  const axis = labelWidth.wide + gap;
  const reserved = Math.max(...rows.map(({ value }) => value.width)) + 10;
  const room = width - axis - reserved;
  const shapes: Shape[] = [];
  let y = top;
  for (const { label, note, value, share } of rows) {
    const textHeight = label.height + (note === null ? 0 : note.height + 1);
    const height = Math.max(textHeight, barHeight.wide);
    const textTop = y + (height - textHeight) / 2;
    const barTop = y + (height - barHeight.wide) / 2;
    const length = room * share;
    shapes.push(...placeText(label, { x: 0, y: textTop, anchor: 'start' }));
    if (note !== null) shapes.push(...placeText(note, { x: 0, y: textTop + label.height + 1, anchor: 'start' }));
    shapes.push({ kind: 'rect', x: axis, y: barTop, width: length, height: barHeight.wide, radius: 0, look: 'bar' });
    const valueTop = y + (height - value.height) / 2;
    shapes.push(...placeText(value, { x: axis + length + 8, y: valueTop, anchor: 'start' }));
    y += height + rowGap;
  }
  const bottom = y - rowGap + 4;
  const points = [
    { x: axis, y: top - 4 },
    { x: axis, y: bottom },
  ];
  return { shapes: [...shapes, { kind: 'line', look: 'axis', points }], bottom };
}

function drawNarrowRows(rows: readonly Row[], { top, width }: { top: number; width: number }): Rows {
  const shapes: Shape[] = [];
  let y = top;
  for (const { label, note, value, share } of rows) {
    shapes.push(...placeText(label, { x: 0, y, anchor: 'start' }));
    shapes.push(...placeText(value, { x: width, y, anchor: 'end' }));
    y += label.height + 3;
    shapes.push({ kind: 'rect', x: 0, y, width: width * share, height: barHeight.narrow, radius: 0, look: 'bar' });
    const axis = [
      { x: 0, y: y - 2 },
      { x: 0, y: y + barHeight.narrow + 2 },
    ];
    shapes.push({ kind: 'line', look: 'axis', points: axis });
    y += barHeight.narrow + 4;
    if (note !== null) shapes.push(...placeText(note, { x: 0, y, anchor: 'start' }));
    y += (note?.height ?? 0) + rowGap;
  }
  return { shapes, bottom: y - rowGap + 2 };
}
