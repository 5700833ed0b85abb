/** An element of a figure that can be pointed at. */
export type Region = {
  /** By its place in the figure, e.g. `component/2`: says nothing that the drawing does not show. */
  readonly part: string;
  /** As authors write it: by id where the element has one, e.g. `component/gateway`. */
  readonly name: string;
  /** In words, from the same data as the drawing. */
  readonly label: string;
};
