/** What is being written: JSON whose form is not sure yet. */
export type Content = { readonly [key: string]: unknown };
export type ContentPath = readonly (string | number)[];

/** The value at a path; undefined where there is nothing. */
export function valueAt(content: unknown, path: ContentPath): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null) return undefined;
    // Lists and objects are both read by their keys.
    return (value as Record<string | number, unknown>)[key];
  }, content);
}

/** The same content with another value at the path; `undefined` takes a field away. */
export function withValueAt(content: unknown, path: ContentPath, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(content)) {
    return content.map((item: unknown, index) => (index === key ? withValueAt(item, rest, value) : item));
  }
  const object = typeof content === 'object' && content !== null ? (content as Content) : {};
  const next = withValueAt(object[key], rest, value);
  if (next !== undefined) return { ...object, [key]: next };
  const { [key]: _gone, ...others } = object;
  return others;
}

/** The text at a path; empty where there is none. */
export function textAt(content: unknown, path: ContentPath): string {
  const value = valueAt(content, path);
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** The list at a path; empty where there is none. */
export function listAt(content: unknown, path: ContentPath): readonly unknown[] {
  const value = valueAt(content, path);
  return Array.isArray(value) ? value : [];
}
