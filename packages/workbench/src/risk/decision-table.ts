/** One thing a decision looks at, with what it may be, from the least to the most pressing. */
export type DecisionPoint = {
  readonly id: string;
  readonly label: string;
  readonly values: readonly { readonly id: string; readonly label: string }[];
};

/**
 * A decision as data: for every combination of its points one outcome. `rows` counts through the combinations with the last point
 * fastest; `outcomes` go from the least to the most urgent.
 */
export type DecisionTable = {
  readonly title: string;
  readonly source: string;
  readonly points: readonly DecisionPoint[];
  readonly outcomes: readonly { readonly id: string; readonly label: string }[];
  readonly rows: readonly string[];
};
