import { assertNever } from '@cmdsp/primitives';
import { freshId } from './fresh-id.ts';
import type { Asset, SecurityUseCase, SystemModel, TrustBoundary, Zone } from './system-model.ts';

type Added = { readonly model: SystemModel; readonly id: string };

/** What can be added by its name alone; components and flows need to know more. */
export type NamedPart = 'zone' | 'boundary' | 'asset' | 'use-case';

/** The model with one more zone, trust boundary, asset or use case that holds nothing yet, and its id. */
export function addPart(model: SystemModel, kind: NamedPart, label: string): Added {
  const id = freshId(model, kind);
  switch (kind) {
    case 'zone': {
      const zone: Zone = { id, label };
      return { model: { ...model, zones: [...model.zones, zone] }, id };
    }
    case 'boundary': {
      const boundary: TrustBoundary = { id, label, components: [], description: '' };
      return { model: { ...model, boundaries: [...model.boundaries, boundary] }, id };
    }
    case 'asset': {
      const asset: Asset = { id, label, components: [], concerns: ['integrity'] };
      return { model: { ...model, assets: [...model.assets, asset] }, id };
    }
    case 'use-case': {
      const useCase: SecurityUseCase = { id, label, flows: [] };
      return { model: { ...model, useCases: [...model.useCases, useCase] }, id };
    }
    default:
      return assertNever(kind);
  }
}
