import type { SystemModel } from '@cmdsp/workbench/system-model';
import { diagramOf, type ElementKind, namePlace, partOf } from '@cmdsp/workbench/threats';

/** A component or flow that threats are looked for at. */
export type Place = { readonly id: string; readonly name: string; readonly kind: ElementKind | 'flow' };

/** The components and then the flows of a model that are in scope. */
export function listPlaces(model: SystemModel): readonly Place[] {
  const { elements, flows } = diagramOf(model, []);
  return [
    ...elements.map(({ id, label, kind }) => ({ id, name: label, kind })),
    ...flows
      .filter(({ id }) => partOf(id) === id)
      .map(({ id }) => ({ id, name: namePlace(model, id), kind: 'flow' as const })),
  ];
}
