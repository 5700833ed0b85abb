import { nameFlow, type SystemModel } from '../system-model/index.ts';
import { partOf } from './part-of.ts';

/** How people call a place of a threat model: a component by its name, a flow by its ends, the way back of a flow from its other end. */
export function namePlace(model: Pick<SystemModel, 'components' | 'flows'>, place: string): string {
  const id = partOf(place);
  const flow = model.flows.find((one) => one.id === id);
  if (flow === undefined) return model.components.find((one) => one.id === id)?.label ?? place;
  return id === place ? nameFlow(model, flow) : nameFlow(model, { ...flow, from: flow.to, to: flow.from });
}
