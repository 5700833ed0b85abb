/** The code that a link carries; empty without one. */
export function readCode(search: Record<string, unknown>): { code: string } {
  const code = search['code'];
  // The router reads digits alone as a number.
  return { code: typeof code === 'string' || typeof code === 'number' ? String(code) : '' };
}

/** Which sponsor the address asks for. */
export function readSponsor(search: Record<string, unknown>): { sponsor?: string } {
  const sponsor = search['sponsor'];
  return typeof sponsor === 'string' ? { sponsor } : {};
}
