import type { Box, Point, Shape } from '../../drawing/drawing.ts';
import { placeText, setText } from '../../drawing/set-text.ts';
import type { TrustBoundary } from '../../system-model/trust-boundaries.ts';
import { type Sheet, sheetWidths } from '../sheet.ts';
import { badgeRadius } from './place-badges.ts';

/** A line of trust on the sheet, and where its sign stands. */
export type BoundaryLine = { readonly points: readonly [Point, Point]; readonly sign: Point; readonly signBox: Box };

/** Lines of trust run in the middle of the gap between two zones: down a page, across a phone. */
export function layOutBoundaries(
  boundaries: readonly TrustBoundary[],
  { frames, sheet, height }: { readonly frames: readonly Box[]; readonly sheet: Sheet; readonly height: number },
): readonly BoundaryLine[] {
  return boundaries.flatMap(({ place }) => {
    const [before, after] = [frames[place], frames[place + 1]];
    if (before === undefined || after === undefined) return [];
    if (sheet === 'wide') {
      const x = (before.x + before.width + after.x) / 2;
      return [lineOf({ x, y: 1 }, { x, y: height - 1 }, { x, y: badgeRadius + 1 })];
    }
    const y = (before.y + before.height + after.y) / 2;
    return [lineOf({ x: 1, y }, { x: sheetWidths.narrow - 1, y }, { x: badgeRadius + 1, y })];
  });
}

function lineOf(start: Point, end: Point, sign: Point): BoundaryLine {
  const size = 2 * badgeRadius;
  return {
    points: [start, end],
    sign,
    signBox: { x: sign.x - badgeRadius, y: sign.y - badgeRadius, width: size, height: size },
  };
}

/** The sign of a line of trust: T1, T2, … from the first zone on. */
export function drawBoundarySign(index: number, at: Point): Shape[] {
  const size = 2 * badgeRadius;
  const name = setText(`T${index + 1}`, size, { size: 'small', look: 'number' });
  return [
    {
      kind: 'rect',
      x: at.x - badgeRadius,
      y: at.y - badgeRadius,
      width: size,
      height: size,
      radius: 3,
      look: 'badge-boundary',
    },
    ...placeText(name, { x: at.x, y: at.y - name.height / 2, anchor: 'middle' }),
  ];
}
