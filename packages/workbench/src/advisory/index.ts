export type {
  Advisory,
  Branch,
  Flag,
  FullProductName,
  ProductTree,
  Remediation,
  StatusName,
  Vulnerability,
} from './advisory.ts';
export { advisoryFileName } from './advisory-file-name.ts';
export type { AdvisoryFault } from './advisory-fault.ts';
export { advisorySchema } from './advisory-schema.ts';
export { compareRevisions } from './compare-revisions.ts';
export { dayAfter, disclosureDates } from './disclosure-dates.ts';
export { expandProducts } from './expand-products.ts';
export { findMeaningFaults } from './find-meaning-faults.ts';
export { listProducts, type ListedProduct } from './list-products.ts';
export type { MeaningFault } from './meaning-fault.ts';
export { listsOf, type ProductState, stateOfList, statesOf } from './product-state.ts';
export { readAdvisory, type ReadAdvisory } from './read-advisory.ts';
export { plainAdvisory, writeAdvisory } from './write-advisory.ts';
