import { canonicalJson, type Instant } from '@cmdsp/primitives';
import type { Hash, Sign } from './hash.ts';
import type { Head } from './ledger-record.ts';

/** A signed statement of all heads at one moment, kept outside the database so that a cut-off tail is seen. */
export type Checkpoint = {
  readonly format: 'cmdsp-checkpoint/1';
  readonly at: Instant;
  /** Hash of the checkpoint before, null for the first. */
  readonly previousHash: string | null;
  /** Sorted by stream kind, then id. */
  readonly heads: readonly Head[];
  readonly hash: string;
  readonly signature: string;
};

/** Makes and signs a checkpoint over all heads, in whatever order they come. Throws RangeError when a stream repeats. */
export function checkpoint(options: {
  readonly heads: readonly Head[];
  readonly at: Instant;
  readonly previousHash: string | null;
  readonly hash: Hash;
  readonly sign: Sign;
}): Checkpoint {
  const heads = options.heads.map(pickHead).sort(byStream);
  if (heads.some((head, index) => index > 0 && byStream(heads[index - 1] ?? head, head) === 0)) {
    throw new RangeError('A stream has one head');
  }
  const content = { format: 'cmdsp-checkpoint/1', at: options.at, previousHash: options.previousHash, heads } as const;
  const hash = hashCheckpoint(content, options.hash);
  return { ...content, hash, signature: options.sign(signedText(hash)) };
}

/** The hash of a checkpoint: over the canonical JSON of everything but hash and signature. */
export function hashCheckpoint(content: Omit<Checkpoint, 'hash' | 'signature'>, hash: Hash): string {
  const { format, at, previousHash, heads } = content;
  return hash(canonicalJson({ format, at, previousHash, heads: heads.map(pickHead) }));
}

/** What is signed: the hash under a name of its own, so that no signature can stand for another kind of thing. */
export function signedText(hash: string): string {
  return `cmdsp-checkpoint/1:${hash}`;
}

function pickHead({ stream, sequence, hash }: Head): Head {
  return { stream: { kind: stream.kind, id: stream.id }, sequence, hash };
}

function byStream(one: Head, other: Head): number {
  return compareText(one.stream.kind, other.stream.kind) || compareText(one.stream.id, other.stream.id);
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
