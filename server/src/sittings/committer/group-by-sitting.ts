/** Sorts what belongs to sittings by the sitting, keeping its order. */
export function groupBySitting<Item>(
  items: readonly Item[],
  sittingOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const id = sittingOf(item);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [item]);
    else group.push(item);
  }
  return groups;
}
