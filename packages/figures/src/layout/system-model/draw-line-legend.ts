import type { Shape } from '../../drawing/drawing.ts';
import { placeText, setText } from '../../drawing/set-text.ts';
import type { SystemModel } from '../../kinds/system-model.ts';
import type { TrustBoundary } from '../../system-model/trust-boundaries.ts';
import { type Sheet, sheetWidths } from '../sheet.ts';
import { drawBoundarySign } from './draw-boundaries.ts';
import { badgeRadius } from './place-badges.ts';

const textX = 2 * badgeRadius + 11;
const rowGap = 6;

/** Says what a dashed line means, and where each line of trust runs. */
export function drawLineLegend(
  model: SystemModel,
  {
    sheet,
    boundaries,
    top,
  }: { readonly sheet: Sheet; readonly boundaries: readonly TrustBoundary[]; readonly top: number },
): { readonly shapes: readonly Shape[]; readonly bottom: number } {
  const width = sheetWidths[sheet] - textX;
  const shapes: Shape[] = [];
  let y = top;
  if (model.flows.some(({ crossesBoundary }) => crossesBoundary)) {
    const label = setText('crosses a line where trust changes', width, { size: 'small', look: 'quiet' });
    const points = [
      { x: 1, y: y + label.height / 2 },
      { x: 2 * badgeRadius + 2, y: y + label.height / 2 },
    ];
    shapes.push({ kind: 'line', look: 'flow-crossing', points });
    shapes.push(...placeText(label, { x: textX, y, anchor: 'start' }));
    y += label.height + rowGap;
  }
  for (const [index, { place, label }] of boundaries.entries()) {
    const between = `${model.zones[place]?.label} and ${model.zones[place + 1]?.label}`;
    const words = `trust boundary between ${between}${label === null ? '' : `: ${label}`}`;
    const block = setText(words, width, { size: 'small', look: 'quiet' });
    shapes.push(...drawBoundarySign(index, { x: badgeRadius + 1, y: y + badgeRadius }));
    shapes.push(...placeText(block, { x: textX, y: y + 2, anchor: 'start' }));
    y += Math.max(block.height + 2, 2 * badgeRadius) + rowGap;
  }
  return { shapes, bottom: y === top ? top - 12 : y - rowGap + 2 };
}
