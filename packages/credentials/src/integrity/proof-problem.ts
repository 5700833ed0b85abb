import type { CanonicaliseProblem } from '../tools.ts';

/** Why a proof does not show what it claims; `canonicalise` problems leave the question open. */
export type ProofProblem =
  | { readonly kind: 'no-proof' }
  | { readonly kind: 'proof-malformed'; readonly detail: string }
  | { readonly kind: 'suite-unknown'; readonly suite: string }
  | { readonly kind: 'key-unknown'; readonly verificationMethod: string }
  | { readonly kind: 'purpose-wrong'; readonly purpose: string }
  | { readonly kind: 'proof-expired' }
  | { readonly kind: 'previous-proof-missing' }
  | { readonly kind: 'challenge-wrong' }
  | { readonly kind: 'signature-wrong' }
  | { readonly kind: 'canonicalise'; readonly problem: CanonicaliseProblem };
