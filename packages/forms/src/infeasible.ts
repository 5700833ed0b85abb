/** Why no form can be assembled: every rule that the nearest form breaks, and a sentence an officer can act on. */
export type Infeasible = {
  readonly kind: 'infeasible';
  readonly conflicts: readonly Conflict[];
  readonly message: string;
};

/** A rule that stands in the way, in words, with what the nearest form has instead. */
export type Conflict = { readonly rule: string; readonly nearest: number; readonly missing: number };
