import { emptyModel } from '../empty-model.ts';
import type { Component, DataFlow, SystemModel } from '../system-model.ts';

/** A component for tests: a server at the origin unless said otherwise. */
export function aComponent(known: Partial<Component> & { readonly id: string }): Component {
  return {
    label: known.id,
    kind: 'server',
    zone: null,
    patients: 'none',
    interfaces: [],
    isOutOfScope: false,
    description: '',
    position: { x: 0, y: 0 },
    ...known,
  };
}

/** A flow for tests: data, nothing protected, its id made of its ends unless said otherwise. */
export function aFlow(known: Partial<DataFlow> & { readonly from: string; readonly to: string }): DataFlow {
  return {
    id: `${known.from}-${known.to}`,
    label: '',
    fromInterface: null,
    toInterface: null,
    isTwoWay: false,
    protocol: 'HTTPS',
    port: null,
    payloads: ['data'],
    isAuthenticated: false,
    isEncrypted: false,
    isOverPublicNetwork: false,
    isOutOfScope: false,
    assets: [],
    description: '',
    ...known,
  };
}

/** A model for tests, empty but for what is said. */
export function aSystem(known: Partial<SystemModel>): SystemModel {
  return { ...emptyModel, title: 'Synthetic system', ...known };
}
