import type { Json } from '@cmdsp/primitives';

/** What the protocol must know of the form: which positions exist and which answers each of them takes. No key. */
export type Positions = {
  readonly has: (position: number) => boolean;
  /** True for an answer that may be stored; a withdrawn answer (null) is always accepted and not asked about. */
  readonly accepts: (position: number, response: Json) => boolean;
};
