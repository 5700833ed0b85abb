import { freshId } from './fresh-id.ts';
import type { Component, SystemModel } from './system-model.ts';

/** The model with one more component, of which only this is known yet, and its id. */
export function addComponent(
  model: SystemModel,
  known: Pick<Component, 'label' | 'kind' | 'position'>,
): { readonly model: SystemModel; readonly id: string } {
  const id = freshId(model, 'component');
  const component: Component = {
    zone: null,
    patients: 'none',
    interfaces: [],
    isOutOfScope: false,
    description: '',
    ...known,
    id,
  };
  return { model: { ...model, components: [...model.components, component] }, id };
}
