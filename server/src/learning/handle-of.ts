import { createHmac } from 'node:crypto';

/**
 * An opaque name for something with an internal id. `scope` says for whom and where (a person's practice, one try), so
 * that handles of two people or two tries have nothing in common.
 */
export function handleOf(secret: string, { scope, label }: { readonly scope: string; readonly label: string }): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify(['handle', scope, label]))
    .digest('base64url')
    .slice(0, 16);
}

/** A seed for shuffling, from the server's secret and what is shuffled. */
export function seedOf(secret: string, scope: string): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify(['seed', scope]))
    .digest('base64url');
}
