import { randomInt } from 'node:crypto';

/** Crockford's base 32, as in other numbers that people read out. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The code of a script or of an anchor among scripts, "S-7F3KQ": drawn, so that it says nothing of time or number. */
export function drawCode(): string {
  return `S-${Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join('')}`;
}
