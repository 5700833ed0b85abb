import type { DocumentBody } from './body.ts';
import { textBlocks } from './text-blocks.ts';

/** The words of a document without their form: one line a block, blocks without text left out. */
export function plainText(body: DocumentBody): string {
  return textBlocks(body)
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n');
}
