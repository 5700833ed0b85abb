import { crossedBoundaries } from '../crossed-boundaries.ts';
import { nameFlow } from '../name-flow.ts';
import type { SystemModel } from '../system-model.ts';
import type { ArchitectureView } from './architecture-view.ts';

type Reasons = ReadonlyMap<string, string>;

/**
 * A view from the flows and components that belong to it by themselves: the ends of its flows and the trust boundaries that they
 * cross come along. The first reason of a part stands.
 */
export function collectView(
  model: SystemModel,
  chosen: Pick<ArchitectureView, 'kind' | 'gaps'> & { readonly components: Reasons; readonly flows: Reasons },
): ArchitectureView {
  const flows = model.flows.filter(({ id }) => chosen.flows.has(id));
  const components = new Map(chosen.components);
  const boundaries = new Map<string, string>();
  for (const flow of flows) {
    const name = nameFlow(model, flow);
    for (const end of [flow.from, flow.to]) if (!components.has(end)) components.set(end, `An end of ${name}.`);
    for (const { id } of crossedBoundaries(model, flow))
      if (!boundaries.has(id)) boundaries.set(id, `Crossed by ${name}.`);
  }
  const reasons = new Map([...components, ...chosen.flows, ...boundaries]);
  const parts = [...model.components, ...model.flows, ...model.boundaries].flatMap(({ id }) => {
    const reason = reasons.get(id);
    return reason === undefined ? [] : [{ id, reason }];
  });
  return { kind: chosen.kind, parts, gaps: chosen.gaps };
}
