import type { Catalogue, ContentProblem } from '@cmdsp/content';

/** What a page of the preview is made of. */
export type Shown = { readonly catalogue: Catalogue; readonly problems: readonly ContentProblem[] };
