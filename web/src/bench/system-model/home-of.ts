import type { SystemModel } from '@cmdsp/workbench/system-model';

/** The component from which a part of the drawing is looked at: where a flow starts, the first inside a ring, itself. */
export function homeOf({ components, flows, boundaries }: SystemModel, id: string): string | null {
  if (components.some((component) => component.id === id)) return id;
  const flow = flows.find((one) => one.id === id);
  if (flow !== undefined) return flow.from;
  const boundary = boundaries.find((one) => one.id === id);
  const inside = boundary?.components[0] ?? components.find(({ zone }) => zone === id)?.id;
  return inside ?? components[0]?.id ?? null;
}
