import type { SystemModel } from './system-model.ts';

/** The lists that a model is made of. */
export type PartKind = 'zones' | 'components' | 'flows' | 'boundaries' | 'assets' | 'useCases';

/** A part of one kind. */
export type PartOf<Kind extends PartKind> = SystemModel[Kind][number];
