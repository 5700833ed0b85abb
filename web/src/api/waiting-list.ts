/** Something that waits to be sent; of two with the same id the later one counts. */
type Waiting = { readonly id: string };

/** What waits to be sent from this browser under one key. It survives a reload and a lost connection. */
export type WaitingList<Item extends Waiting> = {
  readonly items: () => readonly Item[];
  readonly put: (item: Item) => void;
  /** Removes this very item; a newer one with its id stays. */
  readonly remove: (item: Item) => void;
};

/**
 * Opens a list that is kept in the browser's storage as JSON. `read` turns a stored value into an item, or null where it
 * is none. Where the browser keeps nothing (private windows, full storage), the list lives as long as the page.
 */
export function openWaitingList<Item extends Waiting>({
  key,
  storage,
  read,
}: {
  readonly key: string;
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly read: (value: unknown) => Item | null;
}): WaitingList<Item> {
  let items = load(storage, key).flatMap((value) => read(value) ?? []);
  const store = (next: readonly Item[]) => {
    items = [...next];
    try {
      if (items.length === 0) storage.removeItem(key);
      else storage.setItem(key, JSON.stringify(items));
    } catch {
      // Nothing can be kept here: the list still holds what waits until the page is left.
    }
  };
  return {
    items: () => items,
    put: (item) => store([...items.filter(({ id }) => id !== item.id), item]),
    remove: (item) => store(items.filter((other) => JSON.stringify(other) !== JSON.stringify(item))),
  };
}

function load(storage: Pick<Storage, 'getItem'>, key: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(storage.getItem(key) ?? '[]');
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
