import type { Instant, Json } from '@cmdsp/primitives';

/** One subject's chain, e.g. `{ kind: 'sitting', id: '…' }`. */
export type Stream = { readonly kind: string; readonly id: string };

/** One append-only record. `hash` covers every other field, `previousHash` ties it to the record before. */
export type LedgerRecord = {
  readonly stream: Stream;
  /** 1, 2, 3 … without gaps. */
  readonly sequence: number;
  /** Null for the first record of a stream. */
  readonly previousHash: string | null;
  readonly body: Json;
  readonly at: Instant;
  readonly actor: string;
  readonly reason: string | null;
  readonly hash: string;
};

/** The last record of a stream, which is all that appending needs to know. */
export type Head = { readonly stream: Stream; readonly sequence: number; readonly hash: string };
