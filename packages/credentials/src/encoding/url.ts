/** Absolute URL by RFC 3986: a scheme, a colon, something after it, and only characters a URL may hold. */
const absoluteUrl = /^[a-zA-Z][a-zA-Z0-9+.-]*:[^\s<>"{}|\\^`]+$/;

/** Whether a value is a string that is an absolute URL (`https:`, `urn:`, `did:` and so on). */
export function isUrl(value: unknown): value is string {
  return typeof value === 'string' && absoluteUrl.test(value);
}
