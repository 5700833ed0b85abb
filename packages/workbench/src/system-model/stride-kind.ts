import type { ComponentKind } from './system-model.ts';

/** What a data-flow diagram calls a component: something that works, something that keeps, or somebody outside. */
export type StrideKind = 'process' | 'store' | 'external-entity';

/** Which of the three element kinds of a data-flow diagram a component counts as. */
export function strideKind(kind: ComponentKind): StrideKind {
  return strideKinds[kind];
}

const strideKinds: Readonly<Record<ComponentKind, StrideKind>> = {
  device: 'process',
  module: 'process',
  software: 'process',
  server: 'process',
  workstation: 'process',
  store: 'store',
  medium: 'store',
  person: 'external-entity',
  'outside-system': 'external-entity',
};
