import type { Shape } from '../../drawing/drawing.ts';
import { describeFlow } from '../../alternative/describe-flow.ts';
import { placeText, setText } from '../../drawing/set-text.ts';
import type { SystemModel } from '../../kinds/system-model.ts';
import { type Sheet, sheetWidths } from '../sheet.ts';
import { drawBadge } from './draw-badge.ts';
import { badgeRadius } from './place-badges.ts';

const textX = 2 * badgeRadius + 11;
const columnGap = 28;
const rowGap = 9;

/** What the letters on the lines stand for: the flow's words, between which two it runs, and how it is protected. */
export function drawFlowKey(
  model: SystemModel,
  { sheet, top }: { readonly sheet: Sheet; readonly top: number },
): { readonly shapes: readonly Shape[]; readonly bottom: number } {
  const columns = sheet === 'wide' ? 2 : 1;
  const width = (sheetWidths[sheet] - (columns - 1) * columnGap) / columns;
  const labels = new Map(model.components.map(({ id, label }) => [id, label]));
  const entries = model.flows.map((flow, index) => {
    const quiet = [`${labels.get(flow.from)} → ${labels.get(flow.to)}`, describeFlow(flow)];
    return {
      index,
      crossesBoundary: flow.crossesBoundary,
      label: setText(flow.label, width - textX, { size: 'body', look: 'plain' }),
      quiet: quiet.flatMap((text) =>
        text === null ? [] : [setText(text, width - textX, { size: 'small', look: 'quiet' })],
      ),
    };
  });
  const perColumn = Math.ceil(entries.length / columns);
  const shapes: Shape[] = [];
  let bottom = top;
  for (let column = 0; column < columns; column += 1) {
    let y = top;
    const x = column * (width + columnGap);
    for (const { index, label, quiet, crossesBoundary } of entries.slice(
      column * perColumn,
      (column + 1) * perColumn,
    )) {
      shapes.push(...drawBadge(index, { x: x + badgeRadius + 1, y: y + 8.5 }, crossesBoundary));
      shapes.push(...placeText(label, { x: x + textX, y, anchor: 'start' }));
      y += label.height;
      for (const block of quiet) {
        shapes.push(...placeText(block, { x: x + textX, y, anchor: 'start' }));
        y += block.height;
      }
      y += rowGap;
    }
    bottom = Math.max(bottom, y - rowGap);
  }
  return { shapes, bottom };
}
