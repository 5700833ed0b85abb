/** How one save of a run is fetched, and under which name it is kept. A save never changes. */
export type MoveQuery<Move> = {
  readonly queryKey: readonly unknown[];
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<Move>;
};
