import { type Block, countWords, plainText, readingMinutes } from '@cmdsp/markdown/tree';

/** Somebody's place in a reading: a block, and how much of it is behind them, in thousandths. */
export type ReadingPlace = { readonly block: number; readonly permille: number };

/** Words of each block, to be counted once. */
export function countBlockWords(blocks: readonly Block[]): readonly number[] {
  return blocks.map((block) => countWords(plainText([block])));
}

/** Whole minutes that the rest takes, at the pace by which the whole was estimated; 0 at the end. */
export function minutesLeft(words: readonly number[], { block, permille }: ReadingPlace): number {
  const here = (words[block] ?? 0) * (1 - permille / 1000);
  const left = words.slice(block + 1).reduce((sum, count) => sum + count, here);
  return left < 20 ? 0 : readingMinutes(left);
}
