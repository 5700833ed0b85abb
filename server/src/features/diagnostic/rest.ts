/** Days between two goes: enough to forget the questions a little, which are the same each time. */
export const restDays = 30;

/** From when on the diagnostic may be taken again; null when it may be taken now. */
export function mayStartAt({ lastFinishedAt, now }: { lastFinishedAt: Date | null; now: Date }): Date | null {
  if (lastFinishedAt === null) return null;
  const at = new Date(lastFinishedAt.getTime() + restDays * 86_400_000);
  return at <= now ? null : at;
}
