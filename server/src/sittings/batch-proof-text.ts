import type { BatchProof } from '@cmdsp/ledger';

/** Thrown when a stored proof is not one; nothing but this file writes them. */
export class BatchProofTextError extends Error {
  readonly code = 'batch-proof-text';
}

/** A proof as the column `batch_proof` keeps it: `index/size/signature[/hash...]`. */
export function batchProofText({ index, size, path, signature }: BatchProof): string {
  return [index, size, signature, ...path].join('/');
}

/** Reads what `batchProofText` wrote. Throws BatchProofTextError on anything else. */
export function batchProofOf(text: string): BatchProof {
  const [index, size, signature, ...path] = text.split('/');
  if (index === undefined || size === undefined || signature === undefined)
    throw new BatchProofTextError('A stored proof has a place, a size and a signature');
  return { index: Number(index), size: Number(size), path, signature };
}
