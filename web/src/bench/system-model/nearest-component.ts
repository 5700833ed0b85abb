import type { Component } from '@cmdsp/workbench/system-model';

/** Where an arrow key leads. */
export type Direction = 'up' | 'down' | 'left' | 'right';

/** The component that lies nearest in a direction; sideways counts double, so that rows and columns are followed. Null at the rim. */
export function nearestComponent(
  components: readonly Component[],
  { from, direction }: { readonly from: Component; readonly direction: Direction },
): Component | null {
  let nearest: { readonly component: Component; readonly far: number } | null = null;
  for (const component of components) {
    const { ahead, aside } = offset(from, component, direction);
    if (component.id === from.id || ahead <= 0) continue;
    const far = ahead + 2 * aside;
    if (nearest === null || far < nearest.far) nearest = { component, far };
  }
  return nearest?.component ?? null;
}

function offset(
  from: Component,
  to: Component,
  direction: Direction,
): { readonly ahead: number; readonly aside: number } {
  const x = to.position.x - from.position.x;
  const y = to.position.y - from.position.y;
  const isUpright = direction === 'up' || direction === 'down';
  const along = isUpright ? y : x;
  const isBack = direction === 'up' || direction === 'left';
  return { ahead: isBack ? -along : along, aside: Math.abs(isUpright ? x : y) };
}
