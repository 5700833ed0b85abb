/** A decision of an integer programme: yes or no, or an amount from zero on (how far a soft rule is missed). */
export type Variable = { readonly kind: 'binary' | 'amount'; readonly cost: number };

/** How often one variable counts in a constraint; `variable` is its place in the programme. */
export type Term = { readonly variable: number; readonly factor: number };

/** A linear rule: the sum of its terms lies from `lower` to `upper`; null leaves that side open. */
export type Constraint = {
  readonly terms: readonly Term[];
  readonly lower: number | null;
  readonly upper: number | null;
  /** What an officer reads when it stands in the way. */
  readonly words: string;
  /** False for what holds by definition, such as that nothing stands on a form twice: never given up in a search for why. */
  readonly mayYield: boolean;
};

/** Costs are minimised. Plain data, so that it can go to another thread and be written down. */
export type IntegerProgram = { readonly variables: readonly Variable[]; readonly constraints: readonly Constraint[] };

/** One value for each variable, in order; or that no choice keeps every constraint. */
export type SolverAnswer =
  { readonly kind: 'solved'; readonly values: readonly number[] } | { readonly kind: 'infeasible' };

/** What solves integer programmes. The same programme and version give the same answer. */
export type Solver = {
  readonly name: string;
  readonly version: string;
  readonly solve: (program: IntegerProgram) => Promise<SolverAnswer>;
};
