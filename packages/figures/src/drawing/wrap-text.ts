import type { TextLook } from './drawing.ts';
import { measureText } from './measure-text.ts';

type Font = { readonly size: number; readonly look: TextLook };

/**
 * Breaks a text into lines no wider than `width`: at spaces, after hyphens and slashes, and inside a word only when the
 * word alone is too wide. Lines are made about equally long, because a last line of one word looks like a mistake.
 */
export function wrapText(text: string, width: number, font: Font): string[] {
  const pieces = text
    .trim()
    .split(/\s+/)
    .flatMap((word, index) =>
      splitWord(word, width, font).map((piece, part) => ({ piece, glue: index > 0 && part === 0 ? ' ' : '' })),
    );
  const greedy = fill(pieces, width, font);
  if (greedy.length < 2) return greedy;
  // The narrowest width that still needs no more lines.
  let low = width / 2;
  let high = width;
  for (let step = 0; step < 7; step += 1) {
    const middle = (low + high) / 2;
    const lines = fill(pieces, middle, font);
    const fits = lines.length <= greedy.length && lines.every((line) => measureText(line, font) <= middle);
    if (fits) high = middle;
    else low = middle;
  }
  return fill(pieces, high, font);
}

type Piece = { readonly piece: string; readonly glue: string };

function fill(pieces: readonly Piece[], width: number, font: Font): string[] {
  const lines: string[] = [];
  for (const { piece, glue } of pieces) {
    const last = lines.at(-1);
    const joined = last === undefined ? piece : last + glue + piece;
    if (last !== undefined && measureText(joined, font) <= width) lines[lines.length - 1] = joined;
    else lines.push(piece);
  }
  return lines;
}

/** Places where a word may break: after hyphens and slashes; anywhere when a part alone is too wide. */
function splitWord(word: string, width: number, font: Font): string[] {
  if (measureText(word, font) <= width) return [word];
  const parts = word.split(/(?<=[-/–—])/);
  return parts.flatMap((part) => (measureText(part, font) <= width ? [part] : splitHard(part, width, font)));
}

function splitHard(part: string, width: number, font: Font): string[] {
  const pieces: string[] = [];
  for (const character of part) {
    const last = pieces.at(-1);
    if (last !== undefined && measureText(last + character, font) <= width)
      pieces[pieces.length - 1] = last + character;
    else pieces.push(character);
  }
  return pieces;
}
