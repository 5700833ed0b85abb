import bidiModule from 'bidi-js';
import type { Coverage, FontName } from './fonts.ts';

/** A piece of a line in one font and one direction; `text` is in logical order. */
export type Run = { readonly text: string; readonly font: FontName; readonly isRightToLeft: boolean };

/** Thrown when a text holds characters that no embedded font can print. */
export class CharactersMissingError extends Error {
  readonly code = 'characters-missing';
}

// The package's types call its factory a module.
const bidi = (bidiModule as unknown as () => { getEmbeddingLevels: (text: string) => { levels: Uint8Array } })();

type Piece = { text: string; font: FontName; level: number };

/**
 * Splits a line into runs and puts them in the order in which they stand on paper from left to right (Unicode Bidirectional
 * Algorithm). Characters that show nothing by themselves stay with their neighbours. @throws CharactersMissingError
 */
export function splitRuns(line: string, coverage: Coverage, preferred: FontName = 'strong'): readonly Run[] {
  const { levels } = bidi.getEmbeddingLevels(line);
  const pieces: Piece[] = [];
  let position = 0;
  for (const character of line) {
    const level = levels[position] ?? 0;
    position += character.length;
    const last = pieces.at(-1);
    const font = chooseFont(character, { coverage, preferred, previous: last?.font });
    if (last !== undefined && last.font === font && last.level === level) last.text += character;
    else pieces.push({ text: character, font, level });
  }
  return reorder(pieces).map(({ text, font, level }) => ({ text, font, isRightToLeft: level % 2 === 1 }));
}

/** The script's own font first: Arabic fonts have Latin letters too, but not ours. */
function chooseFont(
  character: string,
  { coverage, preferred, previous }: { coverage: Coverage; preferred: FontName; previous: FontName | undefined },
): FontName {
  const codePoint = character.codePointAt(0) ?? 0;
  const isNeutral = /^[\s\p{M}\p{Cf}]$/u.test(character);
  if (isNeutral && previous !== undefined && coverage[previous](codePoint)) return previous;
  const found = [preferred, 'han' as const, 'arabic' as const].find((font) => coverage[font](codePoint));
  if (found === undefined)
    throw new CharactersMissingError(
      `No embedded font prints ${character} (U+${codePoint.toString(16).toUpperCase().padStart(4, '0')})`,
    );
  return found;
}

/** Rule L2: from the highest level down to the lowest odd one, reverse every stretch at that level or above. */
function reorder(pieces: readonly Piece[]): readonly Piece[] {
  const order = [...pieces];
  const highest = Math.max(0, ...order.map((piece) => piece.level));
  for (let level = highest; level >= 1; level -= 1) {
    for (let start = 0; start < order.length; start += 1) {
      let end = start;
      while (end < order.length && (order[end]?.level ?? 0) >= level) end += 1;
      if (end - start > 1) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = Math.max(start, end);
    }
  }
  return order;
}
