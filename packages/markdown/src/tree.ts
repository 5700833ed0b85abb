export { countWords, readingMinutes } from './tree/count-words.ts';
export type {
  Alignment,
  Block,
  HeadingLevel,
  Inline,
  LinkTarget,
  ListItem,
  MarkdownTree,
  PollBlock,
  TableBlock,
} from './tree/markdown-tree.ts';
export { inlineText, plainText } from './tree/plain-text.ts';
export type { Slide } from './tree/slide.ts';
