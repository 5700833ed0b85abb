import type { AnyLab } from '@cmdsp/labs';
import type { Material } from './material.ts';
import type { Place } from './place.ts';

/** One thing that authors have to keep to, checked over all content. */
export type Rule = {
  /** Stable name, shown with every finding. */
  readonly id: string;
  readonly severity: 'error' | 'warning';
  /** What it checks, in one sentence. */
  readonly checks: string;
  /** What to do about a finding, unless the finding says it better. */
  readonly fix: string;
  readonly find: (material: Material, options: RuleOptions) => readonly Finding[];
};

/** What rules cannot know by themselves. */
export type RuleOptions = {
  /** YYYY-MM-DD. */
  readonly today: string;
  /** What can mark labs; what the program has when left out. */
  readonly labs?: readonly Pick<AnyLab, 'id' | 'variantSchema'>[];
};

export type Finding = Place & { readonly message: string; readonly fix?: string };
