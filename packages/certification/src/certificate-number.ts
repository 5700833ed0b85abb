/** Crockford's alphabet: no I, L, O, U, so that nothing is misread or spells a word. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const randomLength = 16;

/**
 * Makes a certificate number from 10 random bytes (80 bits): `CMDSP-XXXX-XXXX-XXXX-XXXX-C`. The last character checks the
 * others: every single wrong character and every swap of neighbours is found.
 */
export function makeCertificateNumber(randomBytes: Uint8Array): string {
  if (randomBytes.length !== 10) throw new RangeError('A certificate number takes exactly 10 random bytes');
  let bits = 0n;
  for (const byte of randomBytes) bits = (bits << 8n) | BigInt(byte);
  const characters = Array.from(
    { length: randomLength },
    (_, index) => alphabet[Number((bits >> BigInt(5 * (randomLength - 1 - index))) & 31n)] ?? '',
  );
  return format(characters.join(''));
}

/**
 * Reads a number as people type it: small letters, spaces or dashes anywhere or none, O for 0, I or L for 1, with or without the
 * prefix. Null when a character is missing or wrong; the result is the one canonical spelling.
 */
export function readCertificateNumber(text: string): string | null {
  if (text.length > 60) return null;
  const bare = text
    .toUpperCase()
    .replace(/[\s\u2010-\u2015-]/g, '')
    .replace(/^CMDSP/, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (bare.length !== randomLength + 1) return null;
  if (!Array.from(bare).every((character) => alphabet.includes(character))) return null;
  const canonical = format(bare.slice(0, randomLength));
  return canonical.endsWith(bare.slice(-1)) ? canonical : null;
}

function format(characters: string): string {
  const groups = characters.match(/.{4}/g) ?? [];
  return `CMDSP-${groups.join('-')}-${checkCharacter(characters)}`;
}

/**
 * Horner's scheme in GF(32): every position weighs another power of the generator, so one wrong character changes the sum, and
 * so do two neighbours that changed places.
 */
function checkCharacter(characters: string): string {
  let sum = 0;
  for (const character of characters) sum = double(sum ^ alphabet.indexOf(character));
  return alphabet[sum] ?? '';
}

/** Multiplies by x in GF(32) with the primitive polynomial x^5 + x^2 + 1. */
function double(value: number): number {
  const shifted = value << 1;
  return shifted > 31 ? shifted ^ 0b100101 : shifted;
}
