export {
  type Block,
  type DocumentBody,
  emptyBody,
  type Inline,
  type Mark,
  type OuterBlock,
  type Reference,
} from './body.ts';
export { countWords } from './count-words.ts';
export { findPassage, type PassageAddress, passagesAt } from './find-passage.ts';
export { bodyLimits, hardestWordLimit } from './limits.ts';
export { plainText } from './plain-text.ts';
export { type BodyFault, isLink, readBody } from './read-body.ts';
export { type TextBlock, textBlocks } from './text-blocks.ts';
export { versionsToThin } from './versions-to-thin.ts';
