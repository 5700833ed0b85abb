/** Something that an advisory says wrongly or leaves out, where it stands (JSON pointer, RFC 6901), and what to do. */
export type AdvisoryFault = { readonly path: string; readonly message: string };

/** The JSON pointer of a path of keys and indexes. */
export function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
