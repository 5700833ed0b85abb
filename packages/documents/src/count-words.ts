import type { DocumentBody } from './body.ts';
import { plainText } from './plain-text.ts';

// Chinese and Japanese are written without spaces: there, each character counts, as word processors count them.
const counted =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\S)+/gu;

/**
 * Counts words as candidates know it from word processors: what stands between spaces and holds a letter or a digit is
 * one word, and so is each Chinese or Japanese character. Browser and server count the same.
 */
export function countWords(body: DocumentBody): number {
  const pieces = plainText(body).match(counted) ?? [];
  return pieces.filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;
}
