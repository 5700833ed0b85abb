/** A statement of a file that nothing was made of: where it stands (JSON Pointer) and why. */
export type Ignored = { readonly path: string; readonly reason: string };

/**
 * One object of a file being read. Whatever is asked for counts as read; `finish` reports the rest, so that no statement of a file is
 * dropped in silence.
 */
export type Reading = {
  readonly path: string;
  readonly text: (key: string) => string | null;
  readonly object: (key: string) => Reading | null;
  readonly objects: (key: string) => readonly Reading[];
  readonly texts: (key: string) => readonly string[];
  readonly truth: (key: string) => boolean | null;
  /** Says of a member that it was seen and is left out on purpose. */
  readonly leave: (key: string, reason: string) => void;
  /** Says something about this object or, with a key, about one of its members. */
  readonly ignore: (reason: string, key?: string) => void;
  /** Reports every member that nobody asked for. */
  readonly finish: () => void;
};

const unknownMember = 'This engine keeps nothing of this kind.';

/** A reading of a value that is an object; null when it is none, which is reported. */
export function openReading(value: unknown, path: string, ignored: Ignored[]): Reading | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    ignored.push({ path, reason: 'An object belongs here.' });
    return null;
  }
  const members = new Map<string, unknown>(Object.entries(value));
  const seen = new Set<string>();
  const at = (key: string) => `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const take = (key: string) => {
    seen.add(key);
    return members.get(key);
  };
  const list = (key: string): readonly unknown[] => {
    const found = take(key);
    if (found === undefined) return [];
    if (Array.isArray(found)) return found;
    ignored.push({ path: at(key), reason: 'A list belongs here.' });
    return [];
  };
  return {
    path,
    text(key) {
      const found = take(key);
      if (found === undefined || found === null) return null;
      if (typeof found === 'string') return found.trim() === '' ? null : found;
      ignored.push({ path: at(key), reason: 'A text belongs here.' });
      return null;
    },
    object(key) {
      const found = take(key);
      return found === undefined ? null : openReading(found, at(key), ignored);
    },
    objects: (key) =>
      list(key)
        .map((entry, place) => openReading(entry, `${at(key)}/${place}`, ignored))
        .filter((entry) => entry !== null),
    texts: (key) =>
      list(key).filter((entry, place) => {
        if (typeof entry === 'string') return true;
        ignored.push({ path: `${at(key)}/${place}`, reason: 'A text belongs here.' });
        return false;
      }) as string[], // the filter keeps texts only
    truth(key) {
      const found = take(key);
      if (found === undefined || typeof found === 'boolean') return found ?? null;
      ignored.push({ path: at(key), reason: 'True or false belongs here.' });
      return null;
    },
    leave(key, reason) {
      if (members.has(key)) ignored.push({ path: at(key), reason });
      seen.add(key);
    },
    ignore(reason, key) {
      ignored.push({ path: key === undefined ? path : at(key), reason });
    },
    finish() {
      for (const key of members.keys()) if (!seen.has(key)) ignored.push({ path: at(key), reason: unknownMember });
    },
  };
}
