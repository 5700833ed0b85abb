export type { MarkdownProblem, MarkdownRule } from './markdown-problem.ts';
export type { MarkdownReference } from './markdown-reference.ts';
export { parseMarkdown } from './parse-markdown.ts';
export { parseSlides } from './parse-slides.ts';
export { type MarkdownReading, readMarkdown } from './read-markdown.ts';
export { type LocatedSlide, readSlides, type SlidesReading } from './read-slides.ts';
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
