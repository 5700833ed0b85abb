import type { Drawing, Shape } from '../drawing/drawing.ts';
import { placeText, setText } from '../drawing/set-text.ts';
import type { Matrix } from '../kinds/matrix.ts';
import { drawToneLegend, toneMarks } from './draw-tones.ts';
import { sheetWidths } from './sheet.ts';

const labelWidth = 116;
const padding = 8;
const cellGap = 3;
const rowGap = 16;

/** A matrix on a phone: one block per row, in it one line per column. */
export function drawMatrixList(matrix: Matrix): Drawing {
  const width = sheetWidths.narrow;
  const cellX = labelWidth + 8;
  const cellWidth = width - cellX;
  const axes = setText(`${matrix.rowTitle}, by: ${matrix.columnTitle}`, width, { size: 'small', look: 'quiet' });
  const shapes: Shape[] = [...placeText(axes, { x: 0, y: 0, anchor: 'start' })];
  let y = axes.height + 10;
  for (const [index, row] of matrix.rows.entries()) {
    const head = setText(row, width, { size: 'body', look: 'strong' });
    shapes.push(...placeText(head, { x: 0, y, anchor: 'start' }));
    y += head.height + 5;
    for (const [column, { text, tone }] of (matrix.cells[index] ?? []).entries()) {
      const label = setText(matrix.columns[column] ?? '', labelWidth, { size: 'small', look: 'quiet' });
      const cell = setText(text, cellWidth - 2 * padding - 30, { size: 'body', look: 'plain' });
      const height = Math.max(label.height, cell.height + 2 * padding);
      const part = `cell/${index + 1}/${column + 1}`;
      shapes.push({ kind: 'rect', x: cellX, y, width: cellWidth, height, radius: 2, look: `tone-${tone}`, part });
      shapes.push(...toneMarks(tone, { x: cellX + padding, y: y + padding + 5.5 }));
      shapes.push(...placeText(cell, { x: cellX + padding + 30, y: y + (height - cell.height) / 2, anchor: 'start' }));
      shapes.push(...placeText(label, { x: 0, y: y + (height - label.height) / 2, anchor: 'start' }));
      y += height + cellGap;
    }
    y += rowGap;
  }
  const legend = drawToneLegend({ x: cellX, y: y - rowGap + 6 });
  return { width, height: legend.bottom, shapes: [...shapes, ...legend.shapes] };
}
