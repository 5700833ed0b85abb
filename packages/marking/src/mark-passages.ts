import { wordsOf } from './find-passages.ts';

/** A run of words of one text that something is shared with; `number` names the passage on both sides. */
export type NumberedRun = { readonly from: number; readonly words: number; readonly number: number };

/** A piece of a text, and which passage it is of; null where it is nobody else's too. */
export type TextPiece = { readonly text: string; readonly passage: number | null };

/**
 * Cuts a text into pieces by the passages in it, so that both sides can show the same numbers. All pieces together are the
 * text, unchanged. Where passages overlap, the one with the lower number keeps the word.
 */
export function markPassages(text: string, runs: readonly NumberedRun[]): readonly TextPiece[] {
  const pieces: { text: string; passage: number | null }[] = [];
  let word = 0;
  // White space always parts words, so that counting by token counts as wordsOf does.
  for (const token of text.split(/(?<=\s)(?=\S)/u)) {
    const count = wordsOf(token).length;
    const passage = passageAt(runs, { from: word, to: word + count });
    word += count;
    const last = pieces.at(-1);
    if (last !== undefined && (last.passage === passage || count === 0)) last.text += token;
    else pieces.push({ text: token, passage });
  }
  return pieces;
}

function passageAt(runs: readonly NumberedRun[], word: { readonly from: number; readonly to: number }): number | null {
  const found = runs.filter(({ from, words }) => from < word.to && word.from < from + words);
  return found.length === 0 ? null : Math.min(...found.map(({ number }) => number));
}
