import type { TextLook } from './drawing.ts';
import { widthTable } from './width-table.ts';

/** Another face may stand in while the font loads; a little room keeps the text inside its box then too. */
const reserve = 1.04;
const unknownWidth = 700;
const wideWidth = 1000;

const tables = {
  regular: toMap(widthTable.regular),
  strong: toMap(widthTable.strong),
};

/** How wide a text is at most, in the unit of `size`, when set in the interface's face. */
export function measureText(text: string, { size, look }: { readonly size: number; readonly look: TextLook }): number {
  const table = look === 'strong' || look === 'zone' || look === 'number' ? tables.strong : tables.regular;
  const thousandths = Array.from(text).reduce((sum, character) => sum + (table.get(character) ?? guess(character)), 0);
  return (thousandths / 1000) * size * reserve;
}

function guess(character: string): number {
  if (/\p{M}/u.test(character)) return 0;
  return /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(character) ? unknownWidth : wideWidth;
}

function toMap(groups: readonly (readonly [number, string])[]): ReadonlyMap<string, number> {
  return new Map(
    groups.flatMap(([width, characters]) => Array.from(characters, (character) => [character, width] as const)),
  );
}
