/**
 * A count of a table as an edge of a network. Every equation of the table is a node: what its edges bring is what they
 * take away.
 */
export type Flow = {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** 0 for a cell, 1 for a total of cells, 2 for the total of all. */
  readonly level: 0 | 1 | 2;
};
