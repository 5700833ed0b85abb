/** Crockford's base 32: no I, L, O, U, so that nobody misreads or misspells one. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The number of a complaint, "7F3K-92QM", from at least eight random bytes: 40 random bits, which say nothing of how many
 * complaints there are.
 */
export function writeComplaintNumber(random: Uint8Array): string {
  if (random.length < 8) throw new RangeError('A number needs eight random bytes');
  const signs = [...random.subarray(0, 8)].map((byte) => alphabet[byte % 32]).join('');
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}
