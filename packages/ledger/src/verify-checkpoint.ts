import { type Checkpoint, hashCheckpoint, signedText } from './checkpoint.ts';
import type { Hash, PublicKey, Verify } from './hash.ts';
import { isObjectOf } from './is-object-of.ts';
import type { Head, Stream } from './ledger-record.ts';

export type CheckpointVerdict =
  | { readonly kind: 'intact'; readonly streams: number }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'wrong-hash' }
  | { readonly kind: 'wrong-signature' }
  | { readonly kind: 'missing-stream'; readonly stream: Stream }
  /** The ledger ends before what the checkpoint saw. */
  | { readonly kind: 'cut-tail'; readonly stream: Stream; readonly seen: number; readonly found: number }
  /** The record the checkpoint saw is not the one the ledger holds now. */
  | { readonly kind: 'rewritten'; readonly stream: Stream; readonly sequence: number };

/**
 * Checks a checkpoint and the ledger against it, naming the first stream that does not fit. `heads` are the ledger's
 * present heads; `hashAt` gives the hash of an earlier record, so that a rewritten and re-grown chain is seen too.
 */
export function verifyCheckpoint(options: {
  readonly checkpoint: unknown;
  readonly heads: readonly Head[];
  readonly hashAt: (stream: Stream, sequence: number) => string | null;
  readonly publicKey: PublicKey;
  readonly hash: Hash;
  readonly verify: Verify;
}): CheckpointVerdict {
  const { checkpoint, publicKey } = options;
  if (!isCheckpoint(checkpoint)) return { kind: 'malformed' };
  if (hashCheckpoint(checkpoint, options.hash) !== checkpoint.hash) return { kind: 'wrong-hash' };
  const { signature } = checkpoint;
  if (!options.verify({ text: signedText(checkpoint.hash), signature, publicKey })) return { kind: 'wrong-signature' };
  const present = new Map(options.heads.map((head) => [streamKey(head.stream), head]));
  for (const { stream, sequence, hash } of checkpoint.heads) {
    const head = present.get(streamKey(stream));
    if (!head) return { kind: 'missing-stream', stream };
    if (head.sequence < sequence) return { kind: 'cut-tail', stream, seen: sequence, found: head.sequence };
    const found = head.sequence === sequence ? head.hash : options.hashAt(stream, sequence);
    if (found !== hash) return { kind: 'rewritten', stream, sequence };
  }
  return { kind: 'intact', streams: checkpoint.heads.length };
}

function streamKey({ kind, id }: Stream): string {
  return JSON.stringify([kind, id]);
}

function isCheckpoint(value: unknown): value is Checkpoint {
  if (!isObjectOf(value, ['format', 'at', 'previousHash', 'heads', 'hash', 'signature'])) return false;
  const { format, at, previousHash, heads, hash, signature } = value;
  return (
    format === 'cmdsp-checkpoint/1' &&
    Number.isSafeInteger(at) &&
    (previousHash === null || typeof previousHash === 'string') &&
    Array.isArray(heads) &&
    heads.every(isHead) &&
    typeof hash === 'string' &&
    typeof signature === 'string'
  );
}

function isHead(value: unknown): value is Head {
  if (!isObjectOf(value, ['stream', 'sequence', 'hash'])) return false;
  const { stream, sequence, hash } = value;
  return (
    isObjectOf(stream, ['kind', 'id']) &&
    typeof stream['kind'] === 'string' &&
    typeof stream['id'] === 'string' &&
    Number.isSafeInteger(sequence) &&
    typeof hash === 'string'
  );
}
