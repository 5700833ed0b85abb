/** Where to go after signing in: an address of this site, or nothing. */
export function readNext(search: Record<string, unknown>): { next?: string } {
  const next = search['next'];
  // `//host` and `/\host` would lead to another site.
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {};
}

/** The token of a mail about a change of address, and whether it takes the change back. */
export function readEmailChange(search: Record<string, unknown>): { token: string; isUndo: boolean } {
  return { ...readToken(search), isUndo: String(search['undo']) === '1' || search['isUndo'] === true };
}

/** The token of a mailed or printed link. */
export function readToken(search: Record<string, unknown>): { token: string } {
  const token = search['token'];
  // The router reads digits alone as a number.
  return { token: typeof token === 'string' || typeof token === 'number' ? String(token) : '' };
}
