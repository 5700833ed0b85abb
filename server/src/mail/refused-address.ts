/** What the mail server said about an address that does not exist. */
export type RefusedAddress = { readonly status: string; readonly reason: string };

/**
 * Whether a mail server refused the address itself, for good: status 5.1.x (RFC 3463, 3.2) in answer to RCPT TO. Null for
 * everything else, also other refusals for good: those may be about us (5.7.1: may not relay), and pass.
 */
export function refusedAddress(error: unknown): RefusedAddress | null {
  if (!(error instanceof Error) || !('command' in error) || !('response' in error)) return null;
  if (error.command !== 'RCPT TO' || typeof error.response !== 'string') return null;
  const status = /^5\d\d[ -](5\.1\.\d{1,3})\b/.exec(error.response)?.[1];
  return status === undefined ? null : { status, reason: error.response.slice(0, 500) };
}
