/**
 * Lets each person do something costly `most` times within `withinMs`; asking counts when it is allowed. Kept in memory, because it guards
 * the processor of this process; `now` is a clock that only goes forward, in milliseconds.
 */
export function openAllowance({
  most,
  withinMs,
  now,
}: {
  readonly most: number;
  readonly withinMs: number;
  readonly now: () => number;
}): (personId: string) => boolean {
  const times = new Map<string, readonly number[]>();
  return (personId) => {
    const at = now();
    for (const [id, [...used]] of times) {
      // The map is in the order of the last use: who comes next was here since.
      if ((used.at(-1) ?? at) > at - withinMs) break;
      times.delete(id);
    }
    const recent = (times.get(personId) ?? []).filter((time) => time > at - withinMs);
    if (recent.length >= most) return false;
    times.delete(personId);
    times.set(personId, [...recent, at]);
    return true;
  };
}
