import type { ViewKind } from '@cmdsp/workbench/system-model';

/** What is shown of a model: everything, or one of the four views; of the use cases all (`null`) or one. */
export type ChosenView = { readonly kind: 'all' } | { readonly kind: ViewKind; readonly useCase: string | null };
