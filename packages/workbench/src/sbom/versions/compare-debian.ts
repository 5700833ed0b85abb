import { compareNumbers } from './compare-numbers.ts';

const grammar = /^(?:(\d+):)?([A-Za-z0-9.+~:-]+?)(?:-([A-Za-z0-9.+~]+))?$/;

/** The order of Debian Policy 5.6.12: epoch, upstream version, revision; a tilde comes before everything, even the end. */
export function compareDebian(a: string, b: string): number | null {
  const [left, right] = [grammar.exec(a), grammar.exec(b)];
  if (left === null || right === null) return null;
  const epoch = compareNumbers([left[1]], [right[1]]);
  if (epoch !== 0) return epoch;
  const upstream = comparePart(left[2] ?? '', right[2] ?? '');
  return upstream === 0 ? comparePart(left[3] ?? '0', right[3] ?? '0') : upstream;
}

/** Text up to a number, then the number, and so on to the end. */
function comparePart(a: string, b: string): number {
  let [left, right] = [a, b];
  while (left !== '' || right !== '') {
    const [leftText = '', rightText = ''] = [/^\D*/.exec(left)?.[0], /^\D*/.exec(right)?.[0]];
    const text = compareText(leftText, rightText);
    if (text !== 0) return text;
    [left, right] = [left.slice(leftText.length), right.slice(rightText.length)];
    const [leftDigits = '', rightDigits = ''] = [/^\d*/.exec(left)?.[0], /^\d*/.exec(right)?.[0]];
    const digits = compareNumbers([leftDigits || '0'], [rightDigits || '0']);
    if (digits !== 0) return digits;
    [left, right] = [left.slice(leftDigits.length), right.slice(rightDigits.length)];
  }
  return 0;
}

function compareText(a: string, b: string): number {
  for (let place = 0; place < Math.max(a.length, b.length); place += 1) {
    const difference = weight(a[place]) - weight(b[place]);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Tilde, then the end, then letters, then every other sign. */
function weight(sign: string | undefined): number {
  if (sign === undefined) return 0;
  if (sign === '~') return -1;
  const code = sign.charCodeAt(0);
  return /[A-Za-z]/.test(sign) ? code : code + 256;
}
