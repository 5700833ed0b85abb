import type { Point, Shape } from '../../drawing/drawing.ts';
import { placeText, setText } from '../../drawing/set-text.ts';
import { badgeRadius } from './place-badges.ts';

/** The letter of a flow in its disc: a, b, c … in the author's order. */
export function drawBadge(index: number, at: Point, crossesBoundary: boolean): Shape[] {
  const size = 2 * badgeRadius;
  const letter = setText(String.fromCharCode(97 + index), size, { size: 'small', look: 'number' });
  return [
    {
      kind: 'rect',
      x: at.x - badgeRadius,
      y: at.y - badgeRadius,
      width: size,
      height: size,
      radius: badgeRadius,
      look: crossesBoundary ? 'badge-crossing' : 'badge',
    },
    ...placeText(letter, { x: at.x, y: at.y - letter.height / 2, anchor: 'middle' }),
  ];
}
