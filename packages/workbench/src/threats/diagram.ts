import type { ElementKind, Payload } from './threat.ts';

/** An element of a data flow diagram with what is known about it. */
export type DiagramElement = {
  readonly id: string;
  readonly label: string;
  readonly kind: ElementKind;
  /** Ids of `traits` that hold. */
  readonly traits: readonly string[];
};

/** A flow of a data flow diagram: one direction, from source to target. */
export type DiagramFlow = {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly payload: readonly Payload[];
  readonly isAuthenticated: boolean;
  readonly isEncrypted: boolean;
  /** Ids of `traits` that hold. */
  readonly traits: readonly string[];
};

/** What threats are looked for in. */
export type Diagram = { readonly elements: readonly DiagramElement[]; readonly flows: readonly DiagramFlow[] };
