import type { AdvisoryFault } from './advisory-fault.ts';

/** A fault of meaning, with a stable word for its kind and the products it is about. */
export type MeaningFault = AdvisoryFault & {
  readonly kind:
    | 'contradictory-status'
    | 'status-missing'
    | 'remediation-missing'
    | 'fix-contradicted'
    | 'reason-missing'
    | 'reason-without-status'
    | 'dates-out-of-order'
    | 'id-changed';
  readonly products: readonly string[];
};
