import type { Box, Drawing, Shape, Tone } from '../drawing/drawing.ts';
import { placeText, setText, type TextBlock } from '../drawing/set-text.ts';
import type { Matrix } from '../kinds/matrix.ts';
import { drawToneLegend, toneMarks } from './draw-tones.ts';
import { sheetWidths } from './sheet.ts';

const padding = 10;
const cellGap = 3;
const markRoom = 16;

/** A grid: what the columns ask on top, what the rows ask at the left, one answer per cell. */
export function drawMatrix(matrix: Matrix): Drawing {
  const width = sheetWidths.wide;
  const headWidth = matrix.columns.length > 3 ? 120 : 140;
  const cellWidth = (width - headWidth) / matrix.columns.length - cellGap;
  const left = (column: number) => headWidth + cellGap + column * (cellWidth + cellGap);
  const columnTitle = setText(matrix.columnTitle, width - headWidth - cellGap, { size: 'small', look: 'quiet' });
  const rowTitle = setText(matrix.rowTitle, headWidth - padding, { size: 'small', look: 'quiet' });
  const columns = matrix.columns.map((label) => setText(label, cellWidth - padding, { size: 'body', look: 'strong' }));
  const columnHeight = Math.max(...columns.map(({ height }) => height));
  const headHeight = Math.max(columnTitle.height + 6 + columnHeight, rowTitle.height) + 8;
  const shapes: Shape[] = [
    ...placeText(columnTitle, { x: left(0), y: 0, anchor: 'start' }),
    ...placeText(rowTitle, { x: 0, y: headHeight - 8 - rowTitle.height, anchor: 'start' }),
    ...columns.flatMap((block, index) =>
      placeText(block, { x: left(index), y: headHeight - 8 - block.height, anchor: 'start' }),
    ),
  ];
  let y = headHeight;
  for (const [index, label] of matrix.rows.entries()) {
    const head = setText(label, headWidth - padding, { size: 'body', look: 'strong' });
    const cells = (matrix.cells[index] ?? []).map(({ text, tone }) => ({ tone, block: setCellText(text, cellWidth) }));
    const height = Math.max(head.height + padding, ...cells.map(({ block }) => cellHeight(block)), 52);
    shapes.push(...placeText(head, { x: 0, y: y + (height - head.height) / 2, anchor: 'start' }));
    for (const [column, { tone, block }] of cells.entries()) {
      const part = `cell/${index + 1}/${column + 1}`;
      shapes.push(...drawCell({ x: left(column), y, width: cellWidth, height }, { part, tone, block }));
    }
    y += height + cellGap;
  }
  const legend = drawToneLegend({ x: headWidth + cellGap, y: y + 8 });
  return { width, height: legend.bottom, shapes: [...shapes, ...legend.shapes] };
}

function setCellText(text: string, width: number): TextBlock {
  return setText(text, width - 2 * padding, { size: 'body', look: 'plain' });
}

function cellHeight(block: TextBlock): number {
  return block.height + markRoom + padding;
}

function drawCell(
  box: Box,
  { part, tone, block }: { readonly part: string; readonly tone: Tone; readonly block: TextBlock },
): Shape[] {
  return [
    { kind: 'rect', ...box, radius: 2, look: `tone-${tone}`, part },
    ...toneMarks(tone, { x: box.x + padding, y: box.y + 7 }),
    ...placeText(block, { x: box.x + padding, y: box.y + markRoom, anchor: 'start' }),
  ];
}
