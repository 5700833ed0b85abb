import type { Block, Inline, PollBlock } from './markdown-tree.ts';

/** One slide of a lecture. `body` holds neither the notes nor the poll. */
export type Slide = {
  readonly title: readonly Inline[];
  readonly body: readonly Block[];
  readonly poll: PollBlock | null;
  /** What the lecturer says; read aloud, the notes are the lecture. */
  readonly notes: readonly Block[];
  /** Names of the figures on the slide, in order. */
  readonly figures: readonly string[];
};
