import type { DocumentBody } from './body.ts';
import { textBlocks } from './text-blocks.ts';

/** Where some words of a document stand: in which block, from which to before which UTF-16 code unit of its text. */
export type PassageAddress = { readonly block: number; readonly start: number; readonly end: number };

/** The words at an address, or null where the document has no such words. */
export function findPassage(body: DocumentBody, { block, start, end }: PassageAddress): string | null {
  const found = textBlocks(body)[block];
  if (found === undefined || start < 0 || end <= start || end > found.text.length) return null;
  return found.text.slice(start, end);
}

/** The passages that have words in this document, each cut to lie in its block; the rest is left out. */
export function passagesAt<Passage extends PassageAddress>(
  body: DocumentBody,
  passages: readonly Passage[],
): ReadonlyMap<number, readonly Passage[]> {
  const byBlock = new Map<number, readonly Passage[]>();
  for (const passage of passages) {
    if (findPassage(body, passage) === null) continue;
    byBlock.set(passage.block, [...(byBlock.get(passage.block) ?? []), passage]);
  }
  return byBlock;
}
