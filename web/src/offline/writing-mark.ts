const name = 'cmdsp-writer';
const listeners = new Set<() => void>();

/** For whom texts are kept on this device, by a name that says nothing else; null when for nobody. */
export function markedWriter(): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    // A browser that refuses storage keeps no texts either.
    return null;
  }
}

/** Says for whom texts are kept from now on. */
export function markWriter(owner: string | null): void {
  try {
    if (owner === null) localStorage.removeItem(name);
    else localStorage.setItem(name, owner);
  } catch {
    return;
  }
  for (const listener of listeners) listener();
}

/** Calls back when texts begin or cease to be kept here. */
export function watchWriter(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
