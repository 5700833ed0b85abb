import type { ListedProduct, Vulnerability } from '@cmdsp/workbench/advisory';
import type { AdvisoryPart } from './palette.ts';

/** What a form about one weakness is given: the weakness, and the products it may be about. */
export type WeaknessPart = AdvisoryPart<Vulnerability> & {
  readonly products: readonly ListedProduct[];
  /** The JSON pointer of the weakness. */
  readonly place: string;
};
