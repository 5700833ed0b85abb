export type {
  Advisory,
  Branch,
  Flag,
  FullProductName,
  ProductTree,
  Remediation,
  Score,
  StatusName,
  Vulnerability,
} from './advisory.ts';
export { advisoryFileName } from './advisory-file-name.ts';
export type { AdvisoryFault } from './advisory-fault.ts';
export { advisorySchema } from './advisory-schema.ts';
export { compareRevisions } from './compare-revisions.ts';
export { disclosureDates } from './disclosure-dates.ts';
export { expandProducts } from './expand-products.ts';
export { findMeaningFaults } from './find-meaning-faults.ts';
export { listProducts, type ListedProduct } from './list-products.ts';
export type { MeaningFault } from './meaning-fault.ts';
export { listsOf, type ProductState, stateOfList, statesOf } from './product-state.ts';
export { readAdvisory, type ReadAdvisory } from './read-advisory.ts';
export { plainAdvisory, writeAdvisory } from './write-advisory.ts';
export { forgetProduct } from './forget-product.ts';
export { type BranchStep, placeProduct } from './place-product.ts';
export { scoreEntry } from './score-entry.ts';
export { setJustification } from './set-justification.ts';
export { setProductList } from './set-product-list.ts';
export { setVector } from './set-vector.ts';
