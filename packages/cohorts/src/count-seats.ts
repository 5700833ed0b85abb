/** How many seats there are, and how they stand; null where there is no limit. */
export type Seats = { readonly limit: number | null; readonly taken: number; readonly free: number | null };

/** Everybody who joined takes a seat, and so does everybody whose personal invitation still works. */
export function countSeats({
  limit,
  joined,
  invited,
}: {
  readonly limit: number | null;
  readonly joined: number;
  readonly invited: number;
}): Seats {
  const taken = joined + invited;
  return { limit, taken, free: limit === null ? null : Math.max(0, limit - taken) };
}
