export { type Agreement, agreementOf } from './agreement.ts';
export { type MarkPair, MarksMalformedError } from './mark-pairs.ts';
