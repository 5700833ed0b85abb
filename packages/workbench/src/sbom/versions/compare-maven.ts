import { compareNumbers } from './compare-numbers.ts';

const grammar = /^(\d+(?:\.\d+)*)(?:[.-]?(alpha|a|beta|b|milestone|m|rc|cr|snapshot|ga|final|release|sp)[.-]?(\d*))?$/;

/** From the first sketch to the service pack, as Maven orders its well-known qualifiers. */
const qualifiers: ReadonlyMap<string, string> = new Map([
  ['alpha', '0'],
  ['a', '0'],
  ['beta', '1'],
  ['b', '1'],
  ['milestone', '2'],
  ['m', '2'],
  ['rc', '3'],
  ['cr', '3'],
  ['snapshot', '4'],
  ['ga', '5'],
  ['final', '5'],
  ['release', '5'],
  ['sp', '6'],
]);

/** Maven's order for numbers with at most one well-known qualifier; null for any other, whose order would have to be guessed. */
export function compareMaven(a: string, b: string): number | null {
  const [left, right] = [grammar.exec(a.toLowerCase()), grammar.exec(b.toLowerCase())];
  if (left === null || right === null) return null;
  const numbers = compareNumbers((left[1] ?? '').split('.'), (right[1] ?? '').split('.'));
  if (numbers !== 0) return numbers;
  return compareNumbers(rankOf(left), rankOf(right));
}

function rankOf([, , qualifier, number]: RegExpExecArray): readonly string[] {
  return [qualifiers.get(qualifier ?? 'ga') ?? '5', number || '0'];
}
