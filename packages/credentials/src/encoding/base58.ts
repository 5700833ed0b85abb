const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Writes bytes in base58btc without a multibase prefix; each leading zero byte becomes a `1`. */
export function encodeBase58(bytes: Uint8Array): string {
  const digits: number[] = [];
  for (const byte of bytes) {
    let carry = byte;
    for (let index = 0; index < digits.length; index += 1) {
      carry += (digits[index] ?? 0) * 256;
      digits[index] = carry % 58;
      carry = Math.floor(carry / 58);
    }
    for (; carry > 0; carry = Math.floor(carry / 58)) digits.push(carry % 58);
  }
  const zeros = countLeading(bytes, 0);
  return (
    '1'.repeat(zeros) +
    digits
      .reverse()
      .map((digit) => alphabet[digit])
      .join('')
  );
}

/** Reads base58btc; null when a character is not of the alphabet. Meant for keys and signatures, so at most 200 characters. */
export function decodeBase58(text: string): Uint8Array | null {
  if (text.length > 200) return null;
  const bytes: number[] = [];
  for (const character of text) {
    let carry = alphabet.indexOf(character);
    if (carry < 0) return null;
    for (let index = 0; index < bytes.length; index += 1) {
      carry += (bytes[index] ?? 0) * 58;
      bytes[index] = carry & 255;
      carry >>= 8;
    }
    for (; carry > 0; carry >>= 8) bytes.push(carry & 255);
  }
  const zeros = countLeading(Array.from(text), '1');
  return Uint8Array.from([...Array<number>(zeros).fill(0), ...bytes.reverse()]);
}

function countLeading<Value>(values: ArrayLike<Value>, wanted: Value): number {
  let count = 0;
  while (count < values.length && values[count] === wanted) count += 1;
  return count;
}
