const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The number of a call for help, made of its id: `H-` and six letters that cannot be mistaken for each other. The exam
 * page makes the id, so the number is on the screen at once, also without a connection. The last 30 bits of a random
 * UUID: two of a thousand calls share a number once in two thousand times; then the second is refused and made anew.
 */
export function helpNumber(id: string): string {
  const bits = Number.parseInt(id.replaceAll('-', '').slice(-8), 16) % 2 ** 30;
  const places = [5, 4, 3, 2, 1, 0].map((place) => letters[Math.floor(bits / 32 ** place) % 32] ?? '0');
  return `H-${places.join('')}`;
}
