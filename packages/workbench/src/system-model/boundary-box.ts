import { componentSize } from './component-size.ts';
import type { SystemModel } from './system-model.ts';

/** A rectangle on the canvas. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/**
 * The rectangle that is drawn round these components; null round none. `depth` is how many rings of the kind lie inside: each
 * makes room for one more, so that lines of nested boundaries do not fall on one another.
 */
export function boundaryBox(
  { components }: Pick<SystemModel, 'components'>,
  { members, depth }: { readonly members: readonly string[]; readonly depth: number },
): Box | null {
  const places = components.filter(({ id }) => members.includes(id)).map(({ position }) => position);
  if (places.length === 0) return null;
  const room = 28 + depth * 20;
  const left = Math.min(...places.map(({ x }) => x)) - room;
  const top = Math.min(...places.map(({ y }) => y)) - room;
  return {
    x: left,
    y: top,
    width: Math.max(...places.map(({ x }) => x)) + componentSize.width + room - left,
    height: Math.max(...places.map(({ y }) => y)) + componentSize.height + room - top,
  };
}
