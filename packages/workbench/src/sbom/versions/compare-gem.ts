import { compareNumbers } from './compare-numbers.ts';

const grammar = /^\d+(?:\.[0-9a-zA-Z]+)*(?:-[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*)?$/;

/**
 * The order of RubyGems (Gem::Version): numbers and letters by turns, letters before every number, so that `1.0.a1` comes before `1.0`;
 * zeros at the end, and those before letters, say nothing; a hyphen is read as `.pre.`. Null unless both follow it.
 */
export function compareGem(a: string, b: string): number | null {
  if (!grammar.test(a) || !grammar.test(b)) return null;
  const [left, right] = [segments(a), segments(b)];
  for (let place = 0; place < Math.max(left.length, right.length); place += 1) {
    const [one = '0', other = '0'] = [left[place], right[place]];
    const [isNumber, isOtherNumber] = [/^\d/.test(one), /^\d/.test(other)];
    if (isNumber !== isOtherNumber) return isNumber ? 1 : -1;
    const difference = isNumber ? compareNumbers([one], [other]) : one === other ? 0 : one < other ? -1 : 1;
    if (difference !== 0) return difference;
  }
  return 0;
}

function segments(version: string): readonly string[] {
  const all = version.replaceAll('-', '.pre.').match(/\d+|[A-Za-z]+/g) ?? [];
  const letters = all.findIndex((segment) => !/^\d/.test(segment));
  if (letters < 0) return all;
  return [...withoutZeros(all.slice(0, letters)), ...withoutZeros(all.slice(letters))];
}

function withoutZeros(list: readonly string[]): readonly string[] {
  const last = list.findLastIndex((segment) => !/^0+$/.test(segment));
  return list.slice(0, last + 1);
}
