/** Asks once for each id, also when many ask at the same time; keeps the `most` that were asked for last. */
export function rememberFound<Found>(
  load: (id: string) => Promise<Found | null>,
  most: number,
): (id: string) => Promise<Found | null> {
  const remembered = new Map<string, Promise<Found | null>>();
  return (id) => {
    const known = remembered.get(id);
    if (known !== undefined) return known;
    const loading = load(id);
    remembered.set(id, loading);
    if (remembered.size > most) remembered.delete(remembered.keys().next().value ?? id);
    // What was not found may appear, and what failed may work the next time.
    loading.then(
      (found) => found === null && remembered.delete(id),
      () => remembered.delete(id),
    );
    return loading;
  };
}
