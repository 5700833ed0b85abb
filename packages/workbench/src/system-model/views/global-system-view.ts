import type { SystemModel } from '../system-model.ts';
import type { ArchitectureView } from './architecture-view.ts';
import { collectView } from './collect-view.ts';

/** The whole system with everything it is connected to: the device, what supports it, and what belongs to others. */
export function globalSystemView(model: SystemModel): ArchitectureView {
  const connected = new Set(model.flows.flatMap(({ from, to }) => [from, to]));
  const components = new Map<string, string>();
  for (const { id, isOutOfScope } of model.components) {
    if (!isOutOfScope) components.set(id, 'Part of the system.');
    else if (connected.has(id)) components.set(id, 'Out of scope, but connected to the system.');
  }
  const flows = model.flows.map(({ id }) => [id, 'A connection inside the system or to its surroundings.'] as const);
  const gaps = model.components
    .filter(({ id, isOutOfScope }) => !isOutOfScope && !connected.has(id))
    .map(({ id, label }) => ({ at: [id], message: `${label} is connected to nothing. Draw its flows.` }));
  return collectView(model, {
    kind: 'global-system',
    components,
    flows: new Map(flows),
    gaps,
  });
}
