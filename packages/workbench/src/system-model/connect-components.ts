import { ok, refused, type Result } from '@cmdsp/primitives';
import { freshId } from './fresh-id.ts';
import type { DataFlow, SystemModel } from './system-model.ts';

/** The model with one more flow of data from one component to another; refused where there are not two of them. */
export function connectComponents(
  model: SystemModel,
  { from, to }: Pick<DataFlow, 'from' | 'to'>,
): Result<{ readonly model: SystemModel; readonly id: string }, string> {
  if (from === to) return refused('A flow runs between two different components.');
  const known = new Set(model.components.map((component) => component.id));
  if (!known.has(from) || !known.has(to)) return refused('A flow starts and ends at a component of the model.');
  const id = freshId(model, 'flow');
  const flow: DataFlow = {
    id,
    label: '',
    from,
    to,
    fromInterface: null,
    toInterface: null,
    isTwoWay: false,
    protocol: '',
    port: null,
    payloads: ['data'],
    isAuthenticated: false,
    isEncrypted: false,
    isOverPublicNetwork: false,
    isOutOfScope: false,
    assets: [],
    description: '',
  };
  return ok({ model: { ...model, flows: [...model.flows, flow] }, id });
}
